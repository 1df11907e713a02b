//! How an open journey is kept: its file, its lock, its recovery journal, and saving.

use std::path::{Path, PathBuf};

use crate::{
    edit::Edit,
    file::{
        DocumentLock, FileStamp,
        recovery::{Origin, Recorder, Recoverable, StrayText},
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
    /// The journal that this journey was recovered from, until the new one is surely on disk.
    superseded: Option<Recoverable>,
    saving: Option<u64>,
    /// The texts that are no values, as the recovery journal has them.
    texts: Vec<StrayText>,
    told: bool,
    /// What was told about the file already.
    notices: Vec<Message>,
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

    /// Notes in the recovery journal the texts that can't become values, where they are others than
    /// it has.
    pub fn texts(&mut self, texts: Vec<StrayText>) {
        if self.texts != texts
            && let Some(recorder) = &self.recorder
        {
            recorder.texts(texts.clone());
            self.texts = texts;
        }
    }

    /// Waits until everything noted is on disk; false when it isn't, or there is no journal.
    /// [`Keeping::trouble`] tells why.
    pub fn flush(&self) -> bool {
        let flushed = self.recorder.as_ref().map(Recorder::flush);
        log::debug!("recovery journal flushed: {flushed:?}");
        matches!(flushed, Some(Ok(())))
    }

    /// Takes over from the journal that the journey was recovered from. That one goes only when
    /// the new one is on disk: now, or else as soon as it is; false while it stays.
    pub fn supersede(&mut self, old: Recoverable) -> bool {
        self.superseded = Some(old);
        let is_on_disk = self.flush();
        if is_on_disk {
            self.drop_superseded();
        }
        is_on_disk
    }

    fn drop_superseded(&mut self) {
        if let Some(Err(error)) = self.superseded.take().map(Recoverable::discard) {
            log::warn!("a recovered journal could not be removed: {error}");
        }
    }

    /// Why the recovery journal can't be written, told once.
    pub fn trouble(&mut self) -> Option<Message> {
        let trouble = self.recorder.as_ref().and_then(Recorder::trouble);
        if trouble.is_none() {
            self.told = false;
            // After a failure nothing else clears the trouble than a journal written anew.
            if self.superseded.is_some() && self.flush() {
                self.drop_superseded();
            }
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

    /// Those of what there is to tell about a save that weren't told yet: a share that keeps no
    /// permissions keeps none the next time either.
    pub fn untold(&mut self, notices: Vec<Message>) -> Vec<Message> {
        let is_new = |notice: &Message| !self.notices.contains(notice);
        let new: Vec<Message> = notices.into_iter().filter(is_new).collect();
        self.notices.extend(new.iter().cloned());
        new
    }

    /// Ends in good order: the recovery journal goes.
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

    use super::Keeping;
    use crate::{
        file::recovery::{Origin, Recorder, scan},
        model::Journey,
    };

    #[test]
    fn the_old_journal_goes_only_when_the_new_one_is_on_disk() {
        let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let wait = || std::thread::sleep(Duration::from_millis(20));
        let origin = Origin {
            unsaved: true,
            ..Origin::default()
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
        let mut keeping = Keeping::start(Some(new.path()), None, &found.journey, None, true);
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
