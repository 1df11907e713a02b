//! Saving of journeys; neither a crash nor a full disk ever costs the old file.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    atomic::{self, NewFileAccess, ReplaceError, Replacement},
    file_stamp::FileStamp,
    load::{MAX_FILE_BYTES, Syntax, from_bytes, read, too_large},
    regular_file,
    scanner::probe_format,
    wire::{ron_writer, v1},
};
use crate::model::{Journey, Message};

/// Cause of a failed save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SaveFault {
    /// Somebody changed the file since it was opened or last saved.
    ChangedOnDisk,
    /// The disk is full.
    DiskFull,
    /// The user's disk quota is used up.
    Quota,
    /// The file or file system is read-only.
    ReadOnly,
    /// The folder doesn't exist.
    NoFolder,
    /// The path is a folder.
    IsFolder,
    /// The path is a pipe, a device or a socket.
    IsSpecial,
    /// No permission to write there.
    NoPermission,
    /// The journey is larger than the loader accepts.
    TooLarge,
    /// The text doesn't read back as the same journey.
    Differs,
    /// The new file is in place, but the rename or the fsync of the folder reported an error.
    Unconfirmed,
    /// The file had to be written in place, and it is now damaged; the message names the copy.
    Broken,
    /// Any other cause, named in the message.
    Other,
}

/// Error of [`save`]. Except for [`SaveFault::Unconfirmed`] and [`SaveFault::Broken`], the old file
/// is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}", path.display())]
pub struct SaveError {
    /// Path of the document.
    pub path: PathBuf,
    /// Cause.
    pub fault: SaveFault,
    /// Message for the user: what happened, and what helps.
    pub message: Message,
    /// Stamp of the file on disk, when the save got that far ([`SaveFault::Unconfirmed`]).
    pub written: Option<FileStamp>,
}

impl SaveError {
    /// The error for a file that isn't the one which the user agreed to replace.
    #[must_use]
    pub fn changed_on_disk(path: &Path) -> Self {
        Self::new(path, SaveFault::ChangedOnDisk)
    }

    fn new(path: &Path, fault: SaveFault) -> Self {
        let key = match fault {
            SaveFault::ChangedOnDisk => id!("save-changed-on-disk"),
            SaveFault::DiskFull => id!("save-disk-full"),
            SaveFault::Quota => id!("save-quota"),
            SaveFault::ReadOnly => id!("save-read-only"),
            SaveFault::NoFolder => id!("save-no-folder"),
            SaveFault::IsFolder => id!("save-is-folder"),
            SaveFault::IsSpecial => id!("save-is-special"),
            SaveFault::NoPermission => id!("save-no-permission"),
            SaveFault::TooLarge => id!("save-too-large"),
            SaveFault::Differs => id!("save-differs"),
            SaveFault::Unconfirmed => id!("save-unconfirmed"),
            SaveFault::Broken => id!("save-broken"),
            SaveFault::Other => id!("save-failed"),
        };
        Self {
            path: path.to_owned(),
            fault,
            message: Message::new(key)
                .with("path", path.display())
                .with("old", if path.exists() { "whole" } else { "none" }),
            written: None,
        }
    }

    fn of_io(path: &Path, error: &io::Error) -> Self {
        let fault = match error.kind() {
            io::ErrorKind::StorageFull => SaveFault::DiskFull,
            io::ErrorKind::QuotaExceeded => SaveFault::Quota,
            io::ErrorKind::ReadOnlyFilesystem => SaveFault::ReadOnly,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => SaveFault::NoFolder,
            io::ErrorKind::IsADirectory => SaveFault::IsFolder,
            io::ErrorKind::PermissionDenied => SaveFault::NoPermission,
            _ if regular_file::is_special(error) => SaveFault::IsSpecial,
            _ => SaveFault::Other,
        };
        let mut found = Self::new(path, fault);
        found.message = found.message.with("detail", error);
        found
    }
}

/// Serialises a journey canonically: the same journey gives the same bytes.
///
/// # Errors
/// When it would exceed the loader's limits, or holds a value that can't be serialised.
pub fn to_text(journey: &Journey, syntax: Syntax) -> Result<String, Message> {
    let file = v1::File::of(journey);
    let unwritable =
        |error: &dyn std::fmt::Display| message!("file-unwritable", detail = error.to_string());
    let text = match syntax {
        Syntax::Ron => ron_writer::to_text(&file).map_err(|error| unwritable(&error))?,
        Syntax::Json => {
            let mut text =
                serde_json::to_string_pretty(&file).map_err(|error| unwritable(&error))?;
            text.push('\n');
            text
        }
    };
    if text.len() as u64 > MAX_FILE_BYTES {
        return Err(too_large());
    }
    // A text that the loader would refuse isn't written.
    probe_format(&text).map_err(|(_, message)| message)?;
    Ok(text)
}

/// Result of a successful save, durably on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Stamp of the file.
    pub stamp: FileStamp,
    /// Metadata of the old file that could not be carried over; to be shown once.
    pub notices: Vec<Message>,
}

/// Saves a journey: `.json` files as JSON, all others as RON.
///
/// The new file is written beside the old one, fsynced, read back and compared before it is renamed
/// over the old one, with its permissions, owner and extended attributes as far as the system
/// allows; symbolic links are kept. `expected` is the stamp from when the file was opened or last
/// saved; without it, whatever is there is replaced.
///
/// # Errors
/// The cause; the old file is then unchanged, except as [`SaveError`] says.
pub fn save(
    path: &Path,
    journey: &Journey,
    expected: Option<&FileStamp>,
) -> Result<SavedFile, SaveError> {
    let fail = |error: &io::Error| SaveError::of_io(path, error);
    let target = atomic::resolve(path).map_err(|e| fail(&e))?;
    if let Ok(metadata) = std::fs::metadata(&target) {
        regular_file::require_regular(&metadata).map_err(|e| fail(&e))?;
        if metadata.permissions().readonly() {
            return Err(SaveError::new(path, SaveFault::ReadOnly));
        }
    }
    let syntax = Syntax::of_path(path);
    let text = to_text(journey, syntax).map_err(|message| unwritable(path, message))?;
    let bytes = text.as_bytes();
    // Before anything is written: the text must parse to this very journey. ron writes nesting that
    // it can't load, without an error.
    if from_bytes(bytes, syntax).as_ref() != Ok(journey) {
        return Err(SaveError::new(path, SaveFault::Differs));
    }
    let check = || unchanged(path, &target, bytes, expected);
    let replaced = atomic::replace::<SaveStop>(&target, bytes, NewFileAccess::AsUsual, check);
    let Replacement {
        file,
        lost: not_kept,
        ..
    } = replaced.map_err(|stop| stop.into_error(path, bytes))?;
    Ok(SavedFile {
        stamp: FileStamp::of(bytes, file.metadata().ok().as_ref()),
        notices: not_kept.messages(path),
    })
}

fn unwritable(path: &Path, message: Message) -> SaveError {
    if message.id == id!("file-too-large") {
        return SaveError::new(path, SaveFault::TooLarge);
    }
    if [id!("file-too-many"), id!("file-too-many-items")].contains(&message.id) {
        let mut error = SaveError::new(path, SaveFault::TooLarge);
        error.message = message!("save-too-many", path = path.display());
        return error;
    }
    let mut error = SaveError::new(path, SaveFault::Other);
    error.message = message;
    error
}

/// Refuses to replace a file that isn't the one which the user opened. A file that is gone, or
/// already has the new contents, loses nothing.
fn unchanged(
    path: &Path,
    target: &Path,
    bytes: &[u8],
    expected: Option<&FileStamp>,
) -> Result<(), SaveStop> {
    let Some(expected) = expected else {
        return Ok(());
    };
    match read(target) {
        Ok((now, stamp)) if stamp.hash == expected.hash || now == bytes => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Ok(_) => Err(SaveStop::Save(SaveError::new(
            path,
            SaveFault::ChangedOnDisk,
        ))),
        // Larger than any journey: it isn't the file that was opened.
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(SaveStop::Save(
            SaveError::new(path, SaveFault::ChangedOnDisk),
        )),
        // It may have been changed, so it isn't replaced.
        Err(error) => {
            let mut unread = SaveError::new(path, SaveFault::Other);
            unread.message = unread.message.with("detail", error);
            Err(SaveStop::Save(unread))
        }
    }
}

enum SaveStop {
    Save(SaveError),
    Replace(ReplaceError),
}

impl From<ReplaceError> for SaveStop {
    fn from(error: ReplaceError) -> Self {
        Self::Replace(error)
    }
}

impl SaveStop {
    fn into_error(self, path: &Path, bytes: &[u8]) -> SaveError {
        match self {
            Self::Save(error) => error,
            Self::Replace(ReplaceError::Unchanged(error)) => SaveError::of_io(path, &error),
            Self::Replace(ReplaceError::Differs) => SaveError::new(path, SaveFault::Differs),
            Self::Replace(ReplaceError::Unconfirmed(error, file)) => {
                let mut found = SaveError::new(path, SaveFault::Unconfirmed);
                found.message = found.message.with("detail", error);
                found.written = Some(FileStamp::of(bytes, file.metadata().ok().as_ref()));
                found
            }
            Self::Replace(ReplaceError::Broken(error, copy)) => {
                let mut found = SaveError::new(path, SaveFault::Broken);
                found.message = found.message.with("detail", error);
                found.message = found.message.with("copy", copy.display());
                found
            }
        }
    }
}
