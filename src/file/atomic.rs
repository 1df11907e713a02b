//! Replaces a file whole or not at all: beside it, to disk, checked, renamed, folder to disk.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

const PREFIX: &str = ".~klantreis-";
const SUFFIX: &str = ".tmp";

/// Why a file could not be replaced.
#[derive(Debug)]
pub(crate) enum ReplaceError {
    /// Nothing has changed on disk.
    Before(io::Error),
    /// The new file reads back differently; the old one is as it was.
    Differs,
    /// The new file is in place, but the disk didn't confirm that it will stay after a power cut.
    After(io::Error, File),
}

impl From<io::Error> for ReplaceError {
    fn from(error: io::Error) -> Self {
        Self::Before(error)
    }
}

/// Puts `bytes` in the place of `target`, which is not a symbolic link, and returns the new file.
/// `last_check` runs when everything is on disk, right before the old file goes.
pub(crate) fn replace<E: From<ReplaceError>>(
    target: &Path,
    bytes: &[u8],
    last_check: impl FnOnce() -> Result<(), E>,
) -> Result<File, E> {
    let folder = folder_of(target);
    let mut draft = Draft::create(folder).map_err(ReplaceError::from)?;
    draft.fill(target, bytes)?;
    last_check()?;
    fs::rename(&draft.path, target).map_err(ReplaceError::from)?;
    let file = draft.keep();
    match (sync_folder(folder), file) {
        (Ok(()), Some(file)) => Ok(file),
        (Err(error), Some(file)) => Err(ReplaceError::After(error, file).into()),
        (_, None) => Err(ReplaceError::Before(io::ErrorKind::Other.into()).into()),
    }
}

/// Writes a file that is no journey, such as a picture: whole, or not at all. Symbolic links and
/// the permissions of a file that is replaced stay.
///
/// # Errors
/// When it can't be written; what was there is untouched.
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = resolve(path)?;
    match replace::<ReplaceError>(&target, bytes, || Ok(())) {
        // The file is there; that a power cut now may still take it is no reason to fail.
        Ok(_) | Err(ReplaceError::After(..)) => Ok(()),
        Err(ReplaceError::Before(error)) => Err(error),
        Err(ReplaceError::Differs) => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// The file that a path leads to behind symbolic links, whether it exists yet or not.
pub(crate) fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..40 {
        match fs::symlink_metadata(&target) {
            Ok(metadata) if metadata.is_symlink() => {
                let link = fs::read_link(&target)?;
                target = folder_of(&target).join(link);
            }
            Ok(_) => return Ok(target),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(target),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// A file beside the target that goes away when it isn't kept. It is locked while it is in use,
/// so that a sweep in another process leaves it alone.
struct Draft {
    path: PathBuf,
    file: Option<File>,
}

impl Draft {
    fn create(folder: &Path) -> io::Result<Self> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..100 {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("{PREFIX}{}-{count}{SUFFIX}", std::process::id());
            let path = folder.join(name);
            let opened = OpenOptions::new()
                .read(true)
                .write(true)
                .create_new(true)
                .open(&path);
            let file = match opened {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    last = error;
                    continue;
                }
                Err(error) => return Err(error),
            };
            let swept = matches!(file.try_lock(), Err(TryLockError::WouldBlock)) || !path.exists();
            if !swept {
                let file = Some(file);
                return Ok(Self { path, file });
            }
        }
        Err(last)
    }

    fn fill(&mut self, target: &Path, bytes: &[u8]) -> Result<(), ReplaceError> {
        let Some(file) = &mut self.file else {
            return Err(ReplaceError::Differs);
        };
        file.write_all(bytes)?;
        if let Ok(old) = fs::metadata(target) {
            keep_owner(&self.path, &old);
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()?;
        file.rewind()?;
        let mut back = Vec::with_capacity(bytes.len());
        file.take(bytes.len() as u64 + 1).read_to_end(&mut back)?;
        if back == bytes {
            Ok(())
        } else {
            Err(ReplaceError::Differs)
        }
    }

    fn keep(mut self) -> Option<File> {
        self.file.take()
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // What can't be removed now is swept at the next start.
            fs::remove_file(&self.path).unwrap_or_default();
        }
    }
}

#[cfg(unix)]
fn keep_owner(path: &Path, old: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, chown};
    // Only root may give files away; for others the file becomes theirs, as with any editor.
    chown(path, Some(old.uid()), Some(old.gid())).unwrap_or_default();
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &fs::Metadata) {}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Removes what interrupted saves left in a folder, and returns how many files went. Files of a
/// save that is under way, in whatever process, stay.
pub fn sweep(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let stray = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX))
    };
    entries
        .flatten()
        .map(|entry| entry.path())
        .filter(stray)
        .filter(|path| remove_stray(path).is_ok())
        .count()
}

fn remove_stray(path: &Path) -> io::Result<()> {
    let file = OpenOptions::new().write(true).open(path)?;
    file.try_lock()?;
    fs::remove_file(path)
}
