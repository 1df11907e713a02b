//! Saving and recovery of the open journey: stamp and lock of its file, and its recovery journal.

use std::path::{Path, PathBuf};

use crate::{
    edit::Edit,
    file::{
        DocumentLock, FileStamp,
        recovery::{JournalOrigin, Recorder, RecoverableWork, StrayText},
    },
    model::{Journey, Message},
};

/// Stamp, lock and recovery journal of an open journey, and the save in progress.
#[derive(Default)]
pub struct DocumentStorage {
    /// Stamp of the file when it was opened or last saved.
    pub stamp: Option<FileStamp>,
    /// Lock that permits writing the file.
    pub lock: Option<DocumentLock>,
    recorder: Option<Recorder>,
    /// Journal that this journey was recovered from, until the new one is surely on disk.
    superseded: Option<RecoverableWork>,
    /// Number of the state that is being saved.
    saving_state: Option<u64>,
    /// Texts that don't parse, as the recovery journal has them.
    texts: Vec<StrayText>,
    /// Set once the present trouble with the recovery journal was reported.
    has_reported_trouble: bool,
    /// Notices about saving that were already shown.
    notices: Vec<Message>,
}

impl DocumentStorage {
    /// Starts the recovery journal of a journey; without a data folder there is none.
    pub fn start(
        data_dir: Option<&Path>,
        path: Option<PathBuf>,
        journey: &Journey,
        stamp: Option<FileStamp>,
        unsaved: bool,
    ) -> Self {
        let origin = JournalOrigin {
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

    /// Takes the lock of a file; false if another instance holds it.
    pub fn lock_file(&mut self, data_dir: Option<&Path>, path: &Path) -> bool {
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

    /// Records edits in the recovery journal.
    pub fn record(&self, edits: Vec<Edit>) {
        if let Some(recorder) = &self.recorder {
            recorder.record(edits);
        }
    }

    /// Records the edits that uncommitted text would make, as a draft in the recovery journal.
    pub fn record_draft(&self, edits: Vec<Edit>) {
        if let Some(recorder) = &self.recorder {
            recorder.record_draft(edits);
        }
    }

    /// Records the texts that don't parse in the recovery journal, if they have changed.
    pub fn record_texts(&mut self, texts: Vec<StrayText>) {
        if self.texts != texts
            && let Some(recorder) = &self.recorder
        {
            recorder.record_texts(texts.clone());
            self.texts = texts;
        }
    }

    /// Waits until all records are on disk; false if they aren't, or there is no journal.
    /// [`DocumentStorage::trouble`] gives the reason.
    pub fn flush(&self) -> bool {
        let flushed = self.recorder.as_ref().map(Recorder::flush);
        log::debug!("recovery journal flushed: {flushed:?}");
        matches!(flushed, Some(Ok(())))
    }

    /// Replaces the journal that the journey was recovered from. That one is removed only when the
    /// new one is on disk: now, or else as soon as it is; false while it stays.
    pub fn supersede(&mut self, old: RecoverableWork) -> bool {
        self.superseded = Some(old);
        let is_on_disk = self.flush();
        if is_on_disk {
            self.drop_superseded();
        }
        is_on_disk
    }

    fn drop_superseded(&mut self) {
        if let Some(Err(error)) = self.superseded.take().map(RecoverableWork::discard) {
            log::warn!("a recovered journal could not be removed: {error}");
        }
    }

    /// Reason why the recovery journal can't be written; returned once.
    pub fn trouble(&mut self) -> Option<Message> {
        let trouble = self.recorder.as_ref().and_then(Recorder::fault);
        if trouble.is_none() {
            self.has_reported_trouble = false;
            // Only a journal written anew clears the trouble after a failure.
            if self.superseded.is_some() && self.flush() {
                self.drop_superseded();
            }
            return None;
        }
        if self.has_reported_trouble {
            return None;
        }
        self.has_reported_trouble = true;
        trouble
    }

    /// True while a save is in progress.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.saving_state.is_some()
    }

    /// Marks the state with this number as being saved.
    pub fn begin_save(&mut self, state: u64) {
        self.saving_state = Some(state);
    }

    /// Ends the save; returns the number of the state that was being saved.
    pub fn end_save(&mut self) -> Option<u64> {
        self.saving_state.take()
    }

    /// Records that the file is safely on disk. `is_all` is set if nothing was edited since the
    /// save began.
    pub fn note_saved(&mut self, path: &Path, stamp: FileStamp, is_all: bool) {
        if is_all && let Some(recorder) = &self.recorder {
            recorder.note_saved(path, stamp.clone());
        }
        self.stamp = Some(stamp);
    }

    /// Notices about a save that weren't shown yet: a share that keeps no permissions keeps none
    /// the next time either.
    pub fn unreported(&mut self, notices: Vec<Message>) -> Vec<Message> {
        let is_new = |notice: &Message| !self.notices.contains(notice);
        let new: Vec<Message> = notices.into_iter().filter(is_new).collect();
        self.notices.extend(new.iter().cloned());
        new
    }

    /// Closes the journey in good order and removes its recovery journal.
    pub fn close(&mut self) {
        if let Some(recorder) = self.recorder.take() {
            recorder.close();
        }
        // What was recovered is saved by now, or the user doesn't want it.
        self.drop_superseded();
        self.lock = None;
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, time::Duration};

    use super::DocumentStorage;
    use crate::{
        file::recovery::{JournalOrigin, Recorder, scan},
        model::Journey,
    };

    #[test]
    fn the_old_journal_goes_only_when_the_new_one_is_on_disk() {
        let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let wait = || std::thread::sleep(Duration::from_millis(20));
        let origin = JournalOrigin {
            unsaved: true,
            ..JournalOrigin::default()
        };
        let recorder = Recorder::start(old.path(), origin, &Journey::default()).unwrap();
        recorder.flush().unwrap();
        drop(recorder);
        // A process that another test is just starting shares the lock for a moment.
        let found = loop {
            match scan(old.path()).work.pop() {
                Some(found) => break found,
                None => wait(),
            }
        };
        let blocked = new.path().join("recovery");
        fs::write(&blocked, "a file where the folder should be").unwrap();
        let mut keeping =
            DocumentStorage::start(Some(new.path()), None, &found.journey, None, true);
        let journals = || fs::read_dir(old.path().join("recovery")).unwrap().count();
        assert!(!keeping.supersede(found));
        assert!(keeping.trouble().is_some());
        assert_eq!(journals(), 1, "nothing else holds the work yet");
        fs::remove_file(&blocked).unwrap();
        for _ in 0..500 {
            keeping.trouble();
            if journals() == 0 {
                break;
            }
            wait();
        }
        assert_eq!(journals(), 0);
        drop(keeping);
        assert_eq!(fs::read_dir(&blocked).unwrap().count(), 1);
    }
}
