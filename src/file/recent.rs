//! The files that were open lately.

use std::{
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::own;

/// How many files are remembered.
pub const MAX_RECENT: usize = 12;

const FILE: &str = "recent.ron";

/// A file that was open lately.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Its whole path.
    pub path: PathBuf,
    /// The journey's title when it was last open.
    #[serde(default)]
    pub title: String,
}

/// The files that were open lately, the last one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFiles {
    files: Vec<RecentFile>,
}

impl RecentFiles {
    /// Reads the list in the program's own folder; an empty one when there is none or it is
    /// broken.
    #[must_use]
    pub fn read(data_dir: &Path) -> Self {
        let mut list: Self = own::read(&data_dir.join(FILE))
            .unwrap_or_default()
            .unwrap_or_default();
        list.files.truncate(MAX_RECENT);
        list
    }

    /// Writes the list.
    ///
    /// # Errors
    /// When the folder can't be written; the old list then is whole.
    pub fn write(&self, data_dir: &Path) -> io::Result<()> {
        own::write(&data_dir.join(FILE), self)
    }

    /// The files, the last one first.
    #[must_use]
    pub fn files(&self) -> &[RecentFile] {
        &self.files
    }

    /// Puts a file on top. A path that isn't UTF-8 is left out.
    pub fn push(&mut self, path: &Path, title: &str) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.forget(&path);
        if path.to_str().is_some() {
            let title = title.to_owned();
            self.files.insert(0, RecentFile { path, title });
            self.files.truncate(MAX_RECENT);
        }
    }

    /// Takes a file off the list.
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
