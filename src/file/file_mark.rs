//! File mark: a cheap check whether a file is still the same.

use std::{fs::Metadata, path::Path, time::SystemTime};

/// Size, modification time and inode of a file of whatever kind. It reads no contents, unlike a
/// [`FileStamp`](super::FileStamp), which compares them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMark {
    len: u64,
    modified: Option<SystemTime>,
    file: u64,
}

impl FileMark {
    /// Mark of the file at `path`; `None` when there is none.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = std::fs::metadata(path).ok()?;
        Some(Self {
            len: metadata.len(),
            modified: metadata.modified().ok(),
            file: number_of(&metadata),
        })
    }
}

#[cfg(unix)]
fn number_of(metadata: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    metadata.ino()
}

#[cfg(not(unix))]
fn number_of(_: &Metadata) -> u64 {
    0
}
