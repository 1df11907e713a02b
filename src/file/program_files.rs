//! The program's own small files, such as settings: written atomically, up to 1 MiB. eframe's own
//! storage isn't used: it writes in place, and falls back to defaults on a parse error.

use std::{io, path::Path};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    atomic::{self, NewFileAccess, ReplaceError, folder_of},
    data_dir::make_private,
    load::ron_options,
    regular_file::read_regular,
    wire::ron_writer,
};

const MAX_BYTES: u64 = 1 << 20;

/// Reads and parses a file; `Ok(None)` when there is none.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> io::Result<Option<T>> {
    let bytes = match read_regular(path, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let text = String::from_utf8(bytes).map_err(io::Error::other)?;
    ron_options()
        .from_str(&text)
        .map(Some)
        .map_err(io::Error::other)
}

/// Writes a file atomically, and creates its folder if need be; both private to the user.
pub(crate) fn write(path: &Path, value: &impl Serialize) -> io::Result<()> {
    make_private(folder_of(path))?;
    let text = ron_writer::to_text(value).map_err(io::Error::other)?;
    atomic::replace::<ReplaceError>(path, text.as_bytes(), NewFileAccess::Private, || Ok(()))
        .map(drop)
        .map_err(ReplaceError::into_io)
}
