//! What a file was when it was last read or written, to tell whether somebody changed it since.

use std::{
    fs::Metadata,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

/// What a file was when it was read or written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStamp {
    /// Its size in bytes.
    pub len: u64,
    /// When it was last modified, in nanoseconds since 1970; 0 where the system doesn't tell.
    pub modified: u64,
    /// The BLAKE3 hash of its bytes, in hexadecimal digits.
    pub hash: String,
}

impl FileStamp {
    /// `metadata` is none where the system doesn't tell: the bytes are enough to know a file again.
    pub(crate) fn of(bytes: &[u8], metadata: Option<&Metadata>) -> Self {
        Self {
            len: bytes.len() as u64,
            modified: metadata.map_or(0, modified),
            hash: blake3::hash(bytes).to_hex().to_string(),
        }
    }

    /// Whether the file still is what it was: a quick look that reads it only when its time has
    /// changed. A file that was only touched still is what it was; a save compares the contents.
    #[must_use]
    pub fn still_holds(&self, path: &Path) -> bool {
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
