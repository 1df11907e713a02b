//! File stamp: size, modification time and hash of a file, to detect changes by others.

use std::{
    fs::Metadata,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

/// Size, modification time and hash of a file when it was last read or written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStamp {
    /// Size in bytes.
    pub len: u64,
    /// Modification time in nanoseconds since 1970; 0 where the system has none.
    pub modified: u64,
    /// BLAKE3 hash of the contents, in hexadecimal digits.
    pub hash: String,
}

impl FileStamp {
    /// The stamp of these contents. Without `metadata` the time is 0: the hash alone identifies the
    /// contents.
    pub(crate) fn of(bytes: &[u8], metadata: Option<&Metadata>) -> Self {
        Self {
            len: bytes.len() as u64,
            modified: metadata.map_or(0, modified),
            hash: blake3::hash(bytes).to_hex().to_string(),
        }
    }

    /// True if the file is unchanged. It is only read when its size is equal and its modification
    /// time isn't; with equal size and time it counts as unchanged, so a save compares the
    /// contents.
    #[must_use]
    pub fn is_current(&self, path: &Path) -> bool {
        let Ok(metadata) = std::fs::metadata(path) else {
            return false;
        };
        if metadata.len() != self.len {
            return false;
        }
        if self.modified != 0 && modified(&metadata) == self.modified {
            return true;
        }
        super::load::read(path).is_ok_and(|(_, now)| now.hash == self.hash)
    }
}

fn modified(metadata: &Metadata) -> u64 {
    let time = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    let nanos = time.duration_since(UNIX_EPOCH).map_or(0, |d| d.as_nanos());
    u64::try_from(nanos).unwrap_or(0)
}
