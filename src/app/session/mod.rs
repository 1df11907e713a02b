//! Session: a journey is opened, saved, recovered and closed, one at a time.

mod dialog_answers;
mod document_lifecycle;
pub(super) mod document_storage;
mod file_choice;
pub(super) mod file_drop;
mod job_results;
pub(super) mod open_queue;
mod recovered_work;
pub(super) mod save;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use self::{file_drop::DroppedFiles, open_queue::OpenQueue};
use super::shell::dialogs::FollowUp;
use crate::file::{recent::RecentFiles, recovery::RecoverableWork};

/// Files of the session: those that are being opened, saved or recovered, and where the program
/// keeps its own.
#[derive(Default)]
pub(crate) struct Session {
    /// Folder for settings, recent files and recovery journals; `None` stores nothing.
    pub(crate) data_dir: Option<PathBuf>,
    pub(crate) recent: RecentFiles,
    /// Set to choose files in the program's own path dialog instead of the system's.
    pub(crate) uses_own_dialogs: bool,
    pub(crate) open_queue: OpenQueue,
    /// Action to carry out after the save in progress.
    pub(crate) after_save: Option<FollowUp>,
    /// Recovered work that is offered again on the start screen.
    pub(crate) recoverable_work: Vec<RecoverableWork>,
    /// Recovered work that is opened once the open journey is dealt with.
    pub(crate) recovering_work: Option<RecoverableWork>,
    pub(crate) is_quitting: bool,
    pub(crate) dropped_files: Option<DroppedFiles>,
}

impl Session {
    pub(crate) fn data_dir(&self) -> Option<&Path> {
        self.data_dir.as_deref()
    }

    pub(crate) fn recent_files(&self) -> Vec<PathBuf> {
        self.recent
            .files()
            .iter()
            .map(|file| file.path.clone())
            .collect()
    }

    pub(crate) fn recent_push(&mut self, path: &Path, title: &str) {
        self.recent.push(path, title);
        self.write_recent();
    }

    pub(crate) fn write_recent(&mut self) {
        if let Some(dir) = &self.data_dir
            && let Err(error) = self.recent.write(dir)
        {
            log::warn!("the list of recent files could not be written: {error}");
        }
    }
}
