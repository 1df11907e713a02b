//! How an open journey is kept: its file, its lock, its recovery journal, and saving.

use std::path::{Path, PathBuf};

use crate::{
    edit::Edit,
    file::{
        DocumentLock, FileStamp,
        recovery::{Origin, Recorder},
    },
    model::{Journey, Message},
};

/// What keeps an open journey safe.
#[derive(Default)]
pub struct Keeping {
    /// What the file was when it was opened or last saved.
    pub stamp: Option<FileStamp>,
    /// The right to write the file.
    pub lock: Option<DocumentLock>,
    recorder: Option<Recorder>,
    saving: Option<u64>,
    told: bool,
}

impl Keeping {
    /// Starts the recovery journal of a journey.
    pub fn start(
        data_dir: Option<&Path>,
        path: Option<PathBuf>,
        journey: &Journey,
        stamp: Option<FileStamp>,
        unsaved: bool,
    ) -> Self {
        let origin = Origin {
            path,
            stamp: stamp.clone(),
            unsaved,
        };
        let recorder = data_dir.and_then(|dir| Recorder::start(dir, origin, journey).ok());
        Self {
            stamp,
            recorder,
            ..Self::default()
        }
    }

    /// Takes the lock of a file; false when another window has it.
    pub fn take_lock(&mut self, data_dir: Option<&Path>, path: &Path) -> bool {
        let Some(dir) = data_dir else { return true };
        match DocumentLock::take(dir, path) {
            Ok(Some(lock)) => {
                self.lock = Some(lock);
                true
            }
            Ok(None) => false,
            // Where the system knows no locks, the stamp still keeps files from being overwritten.
            Err(_) => true,
        }
    }

    /// Notes edits in the recovery journal.
    pub fn record(&self, edits: Vec<Edit>) {
        if let Some(recorder) = &self.recorder {
            recorder.record(edits);
        }
    }

    /// Notes in the recovery journal what text that is still being typed would change.
    pub fn draft(&self, edits: Vec<Edit>) {
        if let Some(recorder) = &self.recorder {
            recorder.draft(edits);
        }
    }

    /// Waits until everything noted is on disk.
    pub fn flush(&self) {
        if let Some(recorder) = &self.recorder {
            // Trouble is told by `trouble`, and saving still works.
            let flushed = recorder.flush();
            log::debug!("recovery journal flushed: {flushed:?}");
        }
    }

    /// Why the recovery journal can't be written, told once.
    pub fn trouble(&mut self) -> Option<Message> {
        let trouble = self.recorder.as_ref().and_then(Recorder::trouble);
        if trouble.is_none() {
            self.told = false;
            return None;
        }
        if self.told {
            return None;
        }
        self.told = true;
        trouble
    }

    /// Whether a save is under way.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// Notes that the state with this number is being saved.
    pub fn begin_save(&mut self, state: u64) {
        self.saving = Some(state);
    }

    /// Notes that the save has ended; the number of the state that was being saved.
    pub fn end_save(&mut self) -> Option<u64> {
        self.saving.take()
    }

    /// Notes that the file is safely on disk. `is_all` tells whether nothing was edited since.
    pub fn saved(&mut self, path: &Path, stamp: FileStamp, is_all: bool) {
        if is_all && let Some(recorder) = &self.recorder {
            recorder.saved(path, stamp.clone());
        }
        self.stamp = Some(stamp);
    }

    /// Ends in good order: the recovery journal goes.
    pub fn close(&mut self) {
        if let Some(recorder) = self.recorder.take() {
            recorder.close();
        }
        self.lock = None;
    }
}
