//! Ordinary files, opened without ever waiting: pipes, devices, sockets and folders are refused.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::Path,
};

/// The error of a path that leads to a pipe, a device or a socket.
#[derive(Debug)]
struct NotOrdinary;

impl fmt::Display for NotOrdinary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a pipe, device or socket")
    }
}

impl std::error::Error for NotOrdinary {}

/// Whether an error says that a path leads to a pipe, a device or a socket.
pub(crate) fn is_special(error: &io::Error) -> bool {
    error
        .get_ref()
        .is_some_and(|inner| inner.is::<NotOrdinary>())
}

/// Refuses everything but ordinary files.
///
/// # Errors
/// [`io::ErrorKind::IsADirectory`], or an error that [`is_special`] knows.
pub(crate) fn admit(metadata: &fs::Metadata) -> io::Result<()> {
    if metadata.is_file() {
        Ok(())
    } else if metadata.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, NotOrdinary))
    }
}

/// Opens a file to read it. Opening a pipe would wait for a writer and opening some devices does
/// something, so the kind of the file is looked at first, and again once it is open.
///
/// # Errors
/// When it can't be opened, or isn't an ordinary file.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    open_with(OpenOptions::new().read(true), path)
}

/// Opens a file in the way that `options` say; see [`open`].
///
/// # Errors
/// When it can't be opened, or isn't an ordinary file.
pub(crate) fn open_with(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    admit(&fs::metadata(path)?)?;
    never_waiting(options);
    let file = options.open(path)?;
    if let Ok(metadata) = file.metadata() {
        admit(&metadata)?;
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

/// Reads an ordinary file of at most `most` bytes, whatever size it claims to have.
///
/// # Errors
/// When it can't be read, isn't an ordinary file, or is longer
/// ([`io::ErrorKind::FileTooLarge`]).
pub fn read_ordinary(path: &Path, most: u64) -> io::Result<Vec<u8>> {
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
