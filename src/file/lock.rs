//! A lock a document, so that two windows on one file don't fight.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::{
    atomic::{folder_of, resolve},
    data_dir::make_private,
};

/// The right to write a document, until it is dropped or the process ends in whatever way.
#[derive(Debug)]
pub struct DocumentLock {
    _file: File,
}

impl DocumentLock {
    /// Takes the lock of the document at `path`; `None` when another window has it. `data_dir` is
    /// the program's own folder; nothing is written beside the document.
    ///
    /// # Errors
    /// When the lock file can't be made, or the system knows no locks.
    pub fn take(data_dir: &Path, path: &Path) -> io::Result<Option<Self>> {
        let folder = data_dir.join("locks");
        make_private(&folder)?;
        let whole = whole_path(path)?;
        let hash = blake3::hash(whole.as_os_str().as_encoded_bytes()).to_hex();
        let name: String = hash.chars().take(32).collect();
        // Lock files stay: removing one that another process just opened would let two in.
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(name))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

/// The one name of a file, whichever way leads to it.
fn whole_path(path: &Path) -> io::Result<PathBuf> {
    let target = resolve(path)?;
    let folder = fs::canonicalize(folder_of(&target))?;
    Ok(match target.file_name() {
        Some(name) => folder.join(name),
        None => folder,
    })
}

#[cfg(test)]
mod tests {
    use super::DocumentLock;

    #[test]
    fn the_second_window_learns_that_the_file_is_taken() {
        let dir = tempfile::tempdir().unwrap();
        let document = dir.path().join("a.ron");
        let roundabout = dir.path().join(".").join("a.ron");
        let other = dir.path().join("b.ron");
        let data = dir.path().join("data");
        let first = DocumentLock::take(&data, &document).unwrap();
        assert!(first.is_some());
        assert!(DocumentLock::take(&data, &roundabout).unwrap().is_none());
        assert!(DocumentLock::take(&data, &other).unwrap().is_some());
        drop(first);
        assert!(DocumentLock::take(&data, &document).unwrap().is_some());
    }
}
