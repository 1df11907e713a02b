//! Writing into a file that can't be replaced by rename, such as a bind-mounted single file.
//!
//! A checked copy of the new contents exists beside it, under a name that sweeps don't treat as
//! stray, until the file is written, fsynced and read back. If that fails, the old contents are
//! written back. So at every moment the file or the copy is whole.

use std::{
    ffi::OsString,
    fs::{self, OpenOptions},
    io::{self, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use super::{
    PREFIX, PreparedFile, ReplaceError, Replacement, TempFile, create_new, folder_of,
    is_unsupported, reads_back, regular_file, resolve, to_disk,
};
use crate::file::{MAX_FILE_BYTES, Syntax, file_attributes::LostAttributes, from_bytes};

const SUFFIX: &str = ".copy";

/// Maximum size of old contents that are held in memory for the rollback, in bytes.
const MOST: u64 = 256 << 20;

/// True if writing in place may succeed where a rename failed with this error.
pub(super) fn may_help(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ResourceBusy
            | io::ErrorKind::CrossesDevices
            | io::ErrorKind::PermissionDenied
    ) || is_unsupported(error)
}

/// Writes the prepared contents into the file itself; `refused` is the error of the rename.
pub(super) fn write(
    mut prepared: PreparedFile,
    bytes: &[u8],
    refused: io::Error,
) -> Result<Replacement, ReplaceError> {
    let mut options = OpenOptions::new();
    let opened = regular_file::open_with(options.read(true).write(true), &prepared.target);
    let opened = opened.and_then(|file| Ok((regular_file::read_all(&file, MOST)?, file)));
    // Nothing has been written: the error of the rename tells the user more.
    let Ok((old, file)) = opened else {
        return Err(refused.into());
    };
    let copy = copy_of(&prepared.target);
    let _locked = keep_copy(&mut prepared.temp_file, &copy, bytes)?;
    prepared.folder.to_disk()?;
    prepared.temp_file.guard.is_kept = true;
    let written = overwrite(&file, &old, bytes);
    if let Err(error) = written {
        if overwrite(&file, bytes, &old).is_err() {
            return Err(ReplaceError::Broken(error, copy));
        }
        prepared.temp_file.guard.is_kept = false;
        return Err(error.into());
    }
    // From here on the copy is stray; the guard removes it.
    prepared.temp_file.guard.is_kept = false;
    // Other windows check this lock, where one is wanted at all.
    file.try_lock().unwrap_or_default();
    Ok(Replacement {
        file,
        lost: LostAttributes::default(),
        overwritten: Some(old),
    })
}

/// Renames the temporary file to the copy's name, which sweeps skip. Where renames are refused,
/// that may fail too: then a hard link is used, or else a second file, which is returned locked.
fn keep_copy(draft: &mut TempFile, copy: &Path, bytes: &[u8]) -> io::Result<Option<fs::File>> {
    if fs::symlink_metadata(copy).is_ok() {
        // Left by an interrupted save; this save writes the newer state.
        fs::remove_file(copy)?;
    }
    let file = if fs::hard_link(&draft.guard.path, copy).is_ok() {
        None
    } else {
        let mut file = create_new(copy, 0o600)?;
        file.try_lock().unwrap_or_default();
        if let Err(error) = file.write_all(bytes).and_then(|()| to_disk(&file)) {
            fs::remove_file(copy).unwrap_or_default();
            return Err(error);
        }
        Some(file)
    };
    // If this fails, a later sweep removes it.
    fs::remove_file(&draft.guard.path).unwrap_or_default();
    draft.guard.path = copy.to_owned();
    Ok(file)
}

/// Overwrites `old` with `new` in the same file. The part by which it gets longer is written first:
/// a full disk then leaves the old contents intact.
fn overwrite(mut file: &fs::File, old: &[u8], new: &[u8]) -> io::Result<()> {
    let shared = old.len().min(new.len());
    if let Some(longer) = new.get(shared..).filter(|rest| !rest.is_empty()) {
        file.seek(SeekFrom::Start(shared as u64))?;
        file.write_all(longer)?;
        to_disk(file)?;
    }
    file.seek(SeekFrom::Start(0))?;
    file.write_all(new.get(..shared).unwrap_or_default())?;
    file.set_len(new.len() as u64)?;
    to_disk(file)?;
    if reads_back(file, new)? {
        Ok(())
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// Path of the copy for a save in place.
fn copy_of(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    folder_of(target).join(copy_name(name.as_encoded_bytes()))
}

fn copy_name(name: &[u8]) -> String {
    let hash = blake3::hash(name).to_hex();
    let digits: String = hash.chars().take(16).collect();
    format!("{PREFIX}{digits}{SUFFIX}")
}

/// True for the name of such a copy.
pub(super) fn is_copy(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

/// Path of the copy beside a file whose save in place was interrupted; `None` without one, or when
/// it isn't a valid journey.
pub(crate) fn copy_beside(path: &Path) -> Option<PathBuf> {
    let copy = copy_of(&resolve(path).ok()?);
    let bytes = regular_file::read_regular(&copy, MAX_FILE_BYTES).ok()?;
    let is_whole = from_bytes(&bytes, Syntax::of_path(path)).is_ok();
    is_whole.then_some(copy)
}

/// Removes the copies in a folder whose files are whole; returns how many.
pub(super) fn sweep(folder: &Path, names: &[OsString]) -> usize {
    let mut swept = 0;
    for name in names {
        let copy = folder.join(copy_name(name.as_encoded_bytes()));
        if fs::symlink_metadata(&copy).is_ok() && is_over(&folder.join(name), &copy) {
            swept += usize::from(super::remove_stray(&copy).is_ok());
        }
    }
    swept
}

/// True if a save in place is complete or never began: the file is a valid journey, or equals the
/// copy.
fn is_over(path: &Path, copy: &Path) -> bool {
    let Ok(bytes) = regular_file::read_regular(path, MOST) else {
        return false;
    };
    from_bytes(&bytes, Syntax::of_path(path)).is_ok()
        || regular_file::read_regular(copy, MOST).is_ok_and(|copy| copy == bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{copy_beside, copy_of};
    use crate::{
        file::{
            Syntax,
            atomic::{NewFileAccess, PreparedFile, ReplaceError, sweep},
            to_text,
        },
        model::Journey,
    };

    fn refused() -> std::io::Error {
        std::io::ErrorKind::ResourceBusy.into()
    }

    #[test]
    fn a_file_that_cannot_be_replaced_is_written_whole_and_stays_the_same_file() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a.bin");
        for (old, new) in [
            ("old and long", "new"),
            ("old", "new and longer"),
            ("", "x"),
        ] {
            fs::write(&target, old).unwrap();
            let before = fs::File::open(&target).unwrap();
            let prepared =
                PreparedFile::write(&target, new.as_bytes(), NewFileAccess::AsUsual).unwrap();
            super::write(prepared, new.as_bytes(), refused()).unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), new);
            assert!(super::super::is_at(&before, &target));
            assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
        }
    }

    #[test]
    fn without_a_file_to_write_into_the_refusal_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a.bin");
        let prepared = PreparedFile::write(&target, b"new", NewFileAccess::AsUsual).unwrap();
        let error = super::write(prepared, b"new", refused()).unwrap_err();
        let ReplaceError::Unchanged(error) = error else {
            panic!("{error:?}");
        };
        assert_eq!(error.kind(), std::io::ErrorKind::ResourceBusy);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_copy_of_a_save_that_was_cut_off_stays_until_the_file_is_whole() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a.ron");
        let text = to_text(&Journey::default(), Syntax::Ron).unwrap();
        let copy = copy_of(&target);
        fs::write(&copy, &text).unwrap();
        fs::write(&target, &text[..text.len() / 2]).unwrap();
        assert_eq!(sweep(dir.path()), 0);
        assert_eq!(copy_beside(&target).as_ref(), Some(&copy));
        fs::write(&target, &text).unwrap();
        assert_eq!(sweep(dir.path()), 1);
        assert_eq!(copy_beside(&target), None);
    }
}
