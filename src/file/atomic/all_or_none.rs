//! Writes files that aren't journeys, such as exported images: all files of a set, or none.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use super::{
    NewFileAccess, PreparedFile, ReplaceError, TempPath, folder_of, regular_file, replace, resolve,
    sweep, temporary_name,
};
use crate::{file::file_attributes::LostAttributes, model::Message};

/// Error of [`write_all_or_none`].
#[derive(Debug, thiserror::Error)]
#[error("{}: {error}", path.display())]
pub struct WriteError {
    /// The file that could not be written.
    pub path: PathBuf,
    /// The error of the system.
    pub error: io::Error,
    /// Files that could not be restored, since the disk failed a second time.
    pub changed: Vec<PathBuf>,
}

impl WriteError {
    /// Message for the user: the error, and the first file that is damaged, if any.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match self.changed.first() {
            Some(changed) => Message::new(id!("export-broken")).with("changed", changed.display()),
            None => Message::new(id!("export-failed")),
        };
        let message = message.with("path", self.path.display());
        message.with("reason", &self.error)
    }
}

/// Writes files that belong together: all of them, or none. All are on disk and checked before the
/// first is renamed; when one rename fails, the files before it are rolled back. Symbolic links,
/// and the permissions of files that are replaced, are kept.
///
/// # Errors
/// When a file can't be written; all others are unchanged, unless the error lists them in
/// `changed`.
pub fn write_all_or_none(files: &[(&Path, &[u8])]) -> Result<LostAttributes, WriteError> {
    let not_put = |path: &Path, error: io::Error| WriteError {
        path: path.to_owned(),
        error,
        changed: Vec::new(),
    };
    let mut folders: Vec<&Path> = files.iter().map(|(path, _)| folder_of(path)).collect();
    folders.dedup();
    for folder in folders {
        sweep(folder);
    }
    let mut ready = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        let prepared = resolve(path)
            .map_err(ReplaceError::Unchanged)
            .and_then(|target| PreparedFile::write(&target, bytes, NewFileAccess::AsUsual));
        let prepared = prepared.map_err(|error| not_put(path, error.into_io()))?;
        ready.push((path, bytes, prepared));
    }
    let mut done: Vec<FileRollback> = Vec::new();
    let mut not_kept = LostAttributes::default();
    let is_alone = files.len() == 1;
    for (path, bytes, prepared) in ready {
        let undo = if is_alone {
            Ok(FileRollback::Nothing)
        } else {
            FileRollback::of(&prepared)
        };
        let undo = undo.map_err(ReplaceError::Unchanged);
        let placed = undo.map(|undo| (undo, prepared.take_place(bytes)));
        let error = match placed {
            Ok((undo, Ok(replaced))) => {
                not_kept = not_kept.or(replaced.lost);
                done.push(match replaced.overwritten {
                    // A hard link to the file has lost its old contents too.
                    Some(old) if !is_alone => undo.with(old),
                    Some(_) | None => undo,
                });
                continue;
            }
            // The file is in place; that a power cut now may undo it is no reason to fail.
            Ok((undo, Err(ReplaceError::Unconfirmed(..)))) => {
                done.push(undo);
                continue;
            }
            Ok((_, Err(ReplaceError::Broken(error, copy)))) => {
                let mut told = not_put(path, error);
                told.changed.push(copy);
                told
            }
            Ok((_, Err(error))) | Err(error) => not_put(path, error.into_io()),
        };
        return Err(undone(done, error));
    }
    Ok(not_kept)
}

fn undone(done: Vec<FileRollback>, mut error: WriteError) -> WriteError {
    let failed = done.into_iter().rev().filter_map(FileRollback::undo);
    error.changed.extend(failed);
    error
}

/// Rollback of one file of a set.
enum FileRollback {
    /// Nothing to restore.
    Nothing,
    /// Remove it: it didn't exist before.
    Remove(PathBuf),
    /// Write its old contents again.
    Rewrite(PathBuf, Vec<u8>),
    /// Rename this hard link or copy of the old file back; the lock protects it from sweeps.
    Restore(PathBuf, TempPath, Option<File>),
}

impl FileRollback {
    fn of(prepared: &PreparedFile) -> io::Result<Self> {
        let target = prepared.target.clone();
        if prepared.old.is_none() {
            return Ok(Self::Remove(target));
        }
        let path = prepared.folder.path.join(temporary_name());
        // A hard link needs no reading or writing, where the file system has them.
        if fs::hard_link(&target, &path).is_err() {
            fs::copy(&target, &path)?;
        }
        let is_kept = false;
        let guard = TempPath { path, is_kept };
        let file = regular_file::open_with(OpenOptions::new().read(true), &guard.path).ok();
        if let Some(file) = &file {
            // Where files can't be locked, sweeps skip young ones.
            file.try_lock().unwrap_or_default();
        }
        Ok(Self::Restore(target, guard, file))
    }

    /// The same rollback, by rewriting the old contents.
    fn with(self, old: Vec<u8>) -> Self {
        match self {
            Self::Restore(target, ..) | Self::Remove(target) | Self::Rewrite(target, _) => {
                Self::Rewrite(target, old)
            }
            Self::Nothing => Self::Nothing,
        }
    }

    /// Restores the file; returns its path when that failed.
    fn undo(self) -> Option<PathBuf> {
        match self {
            Self::Nothing => None,
            Self::Remove(target) => match fs::remove_file(&target) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Some(target),
                Ok(()) | Err(_) => None,
            },
            Self::Rewrite(target, old) => {
                let back =
                    replace::<ReplaceError>(&target, &old, NewFileAccess::AsUsual, || Ok(()));
                back.is_err().then_some(target)
            }
            Self::Restore(target, mut guard, _lock) => {
                guard.is_kept = fs::rename(&guard.path, &target).is_ok();
                (!guard.is_kept).then_some(target)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::write_all_or_none;

    #[test]
    fn several_files_are_all_written_or_none_is() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        let (a, b, c) = (path("a"), path("b"), path("c"));
        fs::write(&a, "old").unwrap();
        let all: [(&Path, &[u8]); 3] = [(&a, b"1"), (&b, b"2"), (&c, b"3")];
        // Only the last step shows that something stands in the way of the last file.
        fs::create_dir(&c).unwrap();
        assert_eq!(write_all_or_none(&all).unwrap_err().path, c);
        fs::remove_dir(&c).unwrap();
        fs::create_dir_all(c.join("full")).unwrap();
        let not_put = write_all_or_none(&all).unwrap_err();
        assert!(not_put.path == c && not_put.changed.is_empty());
        assert_eq!(fs::read_to_string(&a).unwrap(), "old");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2, "a and c");
        fs::remove_dir_all(&c).unwrap();
        write_all_or_none(&all).unwrap();
        let read = [a, b, c].map(|path| fs::read_to_string(path).unwrap());
        assert_eq!(read, ["1", "2", "3"]);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
    }

    #[test]
    fn files_that_took_their_place_go_back_when_a_later_one_cannot() {
        use super::{FileRollback, NewFileAccess, PreparedFile, undone};
        let dir = tempfile::tempdir().unwrap();
        let (a, b) = (dir.path().join("a"), dir.path().join("b"));
        fs::write(&a, "old").unwrap();
        let mut done = Vec::new();
        for path in [&a, &b] {
            let prepared = PreparedFile::write(path, b"new", NewFileAccess::AsUsual).unwrap();
            done.push(FileRollback::of(&prepared).unwrap());
            prepared.take_place(b"new").unwrap();
        }
        let error = super::WriteError {
            path: b.clone(),
            error: std::io::ErrorKind::StorageFull.into(),
            changed: Vec::new(),
        };
        assert!(undone(done, error).changed.is_empty());
        assert_eq!(fs::read_to_string(&a).unwrap(), "old");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
