//! Record format of the recovery journal: kind (1 byte), length and CRC-32 of kind and payload (4
//! bytes each, little-endian), payload.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::file::{MAX_FILE_BYTES, file_stamp::FileStamp};

/// Magic number: name and version of the format.
pub(super) const MAGIC: &[u8] = b"klantreis recovery 1\n";

const HEAD: usize = 9;

/// Header of a journal: its document and process.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct JournalHeader {
    /// Path of the document; `None` when it was never saved.
    pub path: Option<PathBuf>,
    /// Stamp of the document on disk.
    pub stamp: Option<FileStamp>,
    /// Set when the snapshot already differs from the document.
    pub unsaved: bool,
    /// Process id of the writer, for people, and for detecting a live writer where files can't be
    /// locked.
    pub pid: u32,
}

/// Text of a field that isn't a valid value, such as "12 minuts" for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrayText {
    /// Name of the field, in the language of the window.
    pub field: String,
    /// Text as typed.
    pub text: String,
}

/// Kind of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum RecordKind {
    Header = b'H',
    Snapshot = b'S',
    Edits = b'E',
    /// Edits that uncommitted input would make. The next record of edits or of this kind replaces
    /// it; an empty one withdraws it.
    Draft = b'D',
    /// Field texts that aren't valid values. The next record of this kind replaces it.
    Texts = b'T',
}

impl RecordKind {
    fn of(byte: u8) -> Option<Self> {
        [
            Self::Header,
            Self::Snapshot,
            Self::Edits,
            Self::Draft,
            Self::Texts,
        ]
        .into_iter()
        .find(|kind| *kind as u8 == byte)
    }
}

/// Appends a record to `out`.
pub(super) fn push(out: &mut Vec<u8>, kind: RecordKind, payload: &[u8]) -> std::io::Result<()> {
    let len = u32::try_from(payload.len())
        .map_err(|error| std::io::Error::new(std::io::ErrorKind::FileTooLarge, error))?;
    out.push(kind as u8);
    out.extend(len.to_le_bytes());
    out.extend(checksum(kind, payload).to_le_bytes());
    out.extend(payload);
    Ok(())
}

fn checksum(kind: RecordKind, payload: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&[kind as u8]);
    hasher.update(payload);
    hasher.finalize()
}

/// Iterator over the valid records at the beginning of a journal; ends at the first that is
/// truncated or fails its checksum.
pub(super) struct JournalRecords<'a> {
    rest: &'a [u8],
}

impl<'a> JournalRecords<'a> {
    /// Starts to read; `None` when it isn't a journal of this version.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        Some(Self { rest })
    }

    /// True if bytes are left that aren't a valid record.
    pub(super) fn is_torn(&self) -> bool {
        !self.rest.is_empty()
    }
}

impl<'a> Iterator for JournalRecords<'a> {
    type Item = (RecordKind, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, behind) = self.rest.split_at_checked(HEAD)?;
        let (&kind, numbers) = head.split_first()?;
        let kind = RecordKind::of(kind)?;
        let (len, sum) = numbers.split_at_checked(4)?;
        let len = u32::from_le_bytes(len.try_into().ok()?);
        let sum = u32::from_le_bytes(sum.try_into().ok()?);
        // No memory is reserved by a length from the file: the payload is a slice of what was read.
        if u64::from(len) > 2 * MAX_FILE_BYTES {
            return None;
        }
        let (payload, rest) = behind.split_at_checked(usize::try_from(len).ok()?)?;
        if checksum(kind, payload) != sum {
            return None;
        }
        self.rest = rest;
        Some((kind, payload))
    }
}

#[cfg(test)]
mod tests {
    use super::{JournalRecords, MAGIC, RecordKind, push};

    #[test]
    fn whole_records_are_read_and_a_torn_tail_is_not() {
        let mut bytes = MAGIC.to_vec();
        push(&mut bytes, RecordKind::Header, b"one").unwrap();
        let first = bytes.len();
        push(&mut bytes, RecordKind::Edits, b"two").unwrap();
        for cut in first..bytes.len() {
            let mut records = JournalRecords::of(&bytes[..cut]).unwrap();
            assert_eq!(records.by_ref().count(), 1);
            assert_eq!(records.is_torn(), cut != first);
        }
        for flipped in first..bytes.len() {
            let mut broken = bytes.clone();
            broken[flipped] ^= 4;
            assert_eq!(JournalRecords::of(&broken).unwrap().count(), 1, "{flipped}");
        }
        assert_eq!(JournalRecords::of(&bytes).unwrap().count(), 2);
        assert!(JournalRecords::of(b"klantreis recovery 2\n").is_none());
    }
}
