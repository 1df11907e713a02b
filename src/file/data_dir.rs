//! Data folder of the program: settings, recent files, recovery journals.

use std::{fs, io, path::PathBuf};

/// Environment variable that overrides the data folder.
pub const DATA_DIR_VARIABLE: &str = "KLANTREIS_DATA_DIR";

/// The program's data folder: that of [`DATA_DIR_VARIABLE`] if it is set, or else the system's
/// standard one. `None` for a user without a home. It need not exist yet.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    match std::env::var_os(DATA_DIR_VARIABLE) {
        Some(path) if !path.is_empty() => Some(PathBuf::from(path)),
        Some(_) | None => {
            directories::ProjectDirs::from("", "", "klantreis").map(|dirs| dirs.data_dir().into())
        }
    }
}

/// Creates a folder and its parents, readable by the user only where the system has permissions.
pub(crate) fn make_private(folder: &std::path::Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
