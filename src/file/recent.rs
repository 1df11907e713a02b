//! Recent files: the list of last opened journeys, kept in the data folder.

use std::{
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::program_files;

/// Maximum number of recent files.
pub const MAX_RECENT: usize = 12;

const FILE: &str = "recent.ron";

/// A recent file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Absolute path.
    pub path: PathBuf,
    /// Title of the journey when it was last open.
    #[serde(default)]
    pub title: String,
}

/// Recent files, the last one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFiles {
    files: Vec<RecentFile>,
}

impl RecentFiles {
    /// Reads the list from the program's data folder; an empty one when there is none or it is
    /// damaged.
    #[must_use]
    pub fn read(data_dir: &Path) -> Self {
        let mut list: Self = program_files::read(&data_dir.join(FILE))
            .unwrap_or_default()
            .unwrap_or_default();
        list.files.truncate(MAX_RECENT);
        list
    }

    /// Writes the list.
    ///
    /// # Errors
    /// When the folder can't be written; the old list is then unchanged.
    pub fn write(&self, data_dir: &Path) -> io::Result<()> {
        program_files::write(&data_dir.join(FILE), self)
    }

    /// The files, the last one first.
    #[must_use]
    pub fn files(&self) -> &[RecentFile] {
        &self.files
    }

    /// Moves or adds a file to the top. A path that isn't UTF-8 is ignored.
    pub fn push(&mut self, path: &Path, title: &str) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.forget(&path);
        if path.to_str().is_some() {
            let title = title.to_owned();
            self.files.insert(0, RecentFile { path, title });
            self.files.truncate(MAX_RECENT);
        }
    }

    /// Removes a file from the list.
    pub fn forget(&mut self, path: &Path) {
        self.files.retain(|file| file.path != path);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{MAX_RECENT, RecentFiles};

    #[test]
    fn the_last_file_is_first_and_the_list_survives() {
        let dir = tempfile::tempdir().unwrap();
        let mut list = RecentFiles::read(dir.path());
        for n in 0..20 {
            list.push(Path::new(&format!("/j/{n}.ron")), "O'Neill \"quoted\"");
        }
        list.push(Path::new("/j/15.ron"), "again");
        assert_eq!(list.files().len(), MAX_RECENT);
        assert_eq!(list.files()[0].title, "again");
        list.write(dir.path()).unwrap();
        assert_eq!(RecentFiles::read(dir.path()), list);
        std::fs::write(dir.path().join("recent.ron"), "(files: [").unwrap();
        assert_eq!(RecentFiles::read(dir.path()), RecentFiles::default());
    }
}
