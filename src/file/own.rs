//! Small files of the program's own: written whole or not at all, read without complaint.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    atomic::{self, ReplaceError, folder_of},
    data_dir::make_private,
    load::ron_options,
    wire::text,
};

const MAX_BYTES: u64 = 1 << 20;

/// Reads such a file; `Ok(None)` when there is none.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> io::Result<Option<T>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut text = String::new();
    file.take(MAX_BYTES).read_to_string(&mut text)?;
    ron_options()
        .from_str(&text)
        .map(Some)
        .map_err(io::Error::other)
}

/// Writes such a file, and its folder if need be.
pub(crate) fn write(path: &Path, value: &impl Serialize) -> io::Result<()> {
    struct Stop(io::Error);
    impl From<ReplaceError> for Stop {
        fn from(error: ReplaceError) -> Self {
            match error {
                ReplaceError::Before(error) | ReplaceError::After(error, _) => Self(error),
                ReplaceError::Differs => Self(io::ErrorKind::InvalidData.into()),
            }
        }
    }
    make_private(folder_of(path))?;
    let text = text::to_text(value).map_err(io::Error::other)?;
    atomic::replace::<Stop>(path, text.as_bytes(), || Ok(()))
        .map(drop)
        .map_err(|stop| stop.0)
}
