//! Regular files, opened without ever blocking: pipes, devices, sockets and folders are refused.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::Path,
};

/// Error for a pipe, a device or a socket.
#[derive(Debug)]
struct NotRegularFile;

impl fmt::Display for NotRegularFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a pipe, device or socket")
    }
}

impl std::error::Error for NotRegularFile {}

/// True for the error of a pipe, a device or a socket.
pub(crate) fn is_special(error: &io::Error) -> bool {
    error
        .get_ref()
        .is_some_and(|inner| inner.is::<NotRegularFile>())
}

/// Refuses everything but regular files.
///
/// # Errors
/// [`io::ErrorKind::IsADirectory`], or an error for which [`is_special`] is true.
pub(crate) fn require_regular(metadata: &fs::Metadata) -> io::Result<()> {
    if metadata.is_file() {
        Ok(())
    } else if metadata.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, NotRegularFile))
    }
}

/// Opens a regular file for reading. Opening a pipe would wait for a writer and opening some
/// devices has side effects, so the file type is checked first, and again once it is open.
///
/// # Errors
/// When it can't be opened, or isn't a regular file.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    open_with(OpenOptions::new().read(true), path)
}

/// Opens a regular file with `options`; see [`open`].
///
/// # Errors
/// When it can't be opened, or isn't a regular file.
pub(crate) fn open_with(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    require_regular(&fs::metadata(path)?)?;
    never_waiting(options);
    let file = options.open(path)?;
    if let Ok(metadata) = file.metadata() {
        require_regular(&metadata)?;
    }
    Ok(file)
}

#[cfg(unix)]
fn never_waiting(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    options.custom_flags(flags.bits().cast_signed());
}

#[cfg(not(unix))]
fn never_waiting(_: &mut OpenOptions) {}

/// Reads a regular file of at most `most` bytes, whatever size its metadata claims.
///
/// # Errors
/// When it can't be read, isn't a regular file, or is longer ([`io::ErrorKind::FileTooLarge`]).
pub fn read_regular(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    read_all(&open(path)?, most)
}

/// Reads an open file to its end.
///
/// # Errors
/// When it can't be read, or is longer than `most` bytes ([`io::ErrorKind::FileTooLarge`]).
pub(crate) fn read_all(file: &File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}
