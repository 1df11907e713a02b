//! Document locks: prevent two windows from editing the same file.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::{
    atomic::{folder_of, resolve},
    data_dir::make_private,
};

/// Lock of a document, held until it is dropped or the process ends in whatever way.
#[derive(Debug)]
pub struct DocumentLock {
    _file: File,
}

impl DocumentLock {
    /// Tries to lock the document at `path`; `None` when another window holds the lock. `data_dir`
    /// is the program's data folder; nothing is written beside the document.
    ///
    /// # Errors
    /// When the lock file can't be created, or the system has no locks.
    pub fn take(data_dir: &Path, path: &Path) -> io::Result<Option<Self>> {
        let folder = data_dir.join("locks");
        make_private(&folder)?;
        let whole = whole_path(path)?;
        let hash = blake3::hash(whole.as_os_str().as_encoded_bytes()).to_hex();
        let name: String = hash.chars().take(32).collect();
        // Lock files are never removed: removing one that another process has just opened would let
        // two in.
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

/// Canonical path of a document, so that all paths to it share one lock. The file need not exist.
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
