//! Recovery journal: append-only log of the edits since the last save, outside the document.
//!
//! A [`Recorder`] writes one journal per window: the stamp of the document, a snapshot of the
//! journey and a record per step since, each with its checksum, each fsynced by a background
//! thread. Nothing depends on a clean exit: when the X server dies or on SIGTERM, neither `on_exit`
//! nor `Drop` runs.
//!
//! After a crash [`scan()`] finds the journals. Which are offered depends on their validity, never
//! on their date; recovery overwrites nothing, and a journal is removed only by
//! [`RecoverableWork::discard`], to be called after [`Recorder::flush`] has confirmed that the
//! recovered journey has a journal of its own on disk.

mod edits;
mod journal;
mod record;
mod scan;

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use self::{journal::Journal, record::JournalHeader};
pub use self::{
    record::StrayText,
    scan::{RecoverableWork, SessionRemains, scan},
};
use crate::{
    edit::Edit,
    file::FileStamp,
    model::{Journey, Message},
};

/// Retry interval for a journal that could not be written.
const RETRY: Duration = Duration::from_secs(2);

/// Folder of the journals within the program's data folder.
pub(super) const FOLDER: &str = "recovery";

/// Origin of the journey of a window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalOrigin {
    /// Path of its document; `None` when it was never saved.
    pub path: Option<PathBuf>,
    /// Stamp of the document when it was loaded.
    pub stamp: Option<FileStamp>,
    /// Set when the journey already differs from the document, as after recovery.
    pub unsaved: bool,
}

enum RecorderJob {
    Record(Vec<Edit>),
    Draft(Vec<Edit>),
    Texts(Vec<StrayText>),
    Saved(PathBuf, FileStamp),
    Flush(Sender<()>),
    Close,
}

/// Writer of the recovery journal of one window. Calls never wait for the disk, except
/// [`Recorder::flush`] and [`Recorder::close`]. Without `close` the journal is kept for [`scan()`].
#[derive(Debug)]
pub struct Recorder {
    jobs: Option<Sender<RecorderJob>>,
    thread: Option<JoinHandle<()>>,
    fault: Arc<Mutex<Option<Message>>>,
}

impl Recorder {
    /// Starts a journal for `journey` in the program's data folder.
    ///
    /// # Errors
    /// When no thread can be started. Errors of the disk are reported by [`Recorder::fault`].
    pub fn start(data_dir: &Path, origin: JournalOrigin, journey: &Journey) -> io::Result<Self> {
        let JournalOrigin {
            path,
            stamp,
            unsaved,
        } = origin;
        let header = JournalHeader {
            path: path.map(|path| std::path::absolute(&path).unwrap_or(path)),
            stamp,
            unsaved,
            pid: std::process::id(),
        };
        let journal = Journal::new(&data_dir.join(FOLDER), header, journey.clone());
        let (jobs, inbox) = mpsc::channel();
        let trouble = Arc::new(Mutex::new(None));
        let out = Arc::clone(&trouble);
        let thread = thread::Builder::new()
            .name("recovery".to_owned())
            .spawn(move || write_all(journal, &inbox, &out))?;
        Ok(Self {
            jobs: Some(jobs),
            thread: Some(thread),
            fault: trouble,
        })
    }

    /// Records the edits of one step, in the order in which they were applied.
    pub fn record(&self, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.send(RecorderJob::Record(edits));
        }
    }

    /// Records the edits that uncommitted input would make. They are recovered when the program
    /// ends before they are committed; the next step replaces them, an empty draft withdraws them.
    pub fn record_draft(&self, edits: Vec<Edit>) {
        self.send(RecorderJob::Draft(edits));
    }

    /// Records the field texts that aren't valid values, replacing earlier ones.
    pub fn record_texts(&self, texts: Vec<StrayText>) {
        self.send(RecorderJob::Texts(texts));
    }

    /// Records that the document is durably on disk with this stamp, and restarts the journal.
    pub fn note_saved(&self, path: &Path, stamp: FileStamp) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.send(RecorderJob::Saved(path, stamp));
    }

    /// The error for which the last edits are not in the journal, if any. It is cleared once the
    /// disk works again; the journal is then complete.
    #[must_use]
    pub fn fault(&self) -> Option<Message> {
        self.fault.lock().map_or_else(
            |poisoned| poisoned.into_inner().clone(),
            |trouble| trouble.clone(),
        )
    }

    /// Waits until everything recorded so far is on disk.
    ///
    /// # Errors
    /// The error for which it isn't.
    pub fn flush(&self) -> Result<(), Message> {
        let (done, wait) = mpsc::channel();
        self.send(RecorderJob::Flush(done));
        // The sender is dropped without an answer only when the thread has ended.
        let answered = wait.recv();
        match (answered, self.fault()) {
            (Ok(()), None) => Ok(()),
            (_, Some(message)) => Err(message),
            (Err(_), None) => Err(message!("recovery-stopped")),
        }
    }

    /// Ends a session cleanly: removes the journal and waits until it is gone.
    pub fn close(mut self) {
        self.send(RecorderJob::Close);
        self.finish();
    }

    fn send(&self, job: RecorderJob) {
        if let Some(jobs) = &self.jobs
            && jobs.send(job).is_err()
        {
            set(&self.fault, Some(message!("recovery-stopped")));
        }
    }

    fn finish(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the recovery thread ended in a panic");
        }
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.finish();
    }
}

fn set(trouble: &Mutex<Option<Message>>, value: Option<Message>) {
    match trouble.lock() {
        Ok(mut slot) => *slot = value,
        Err(poisoned) => *poisoned.into_inner() = value,
    }
}

/// Body of the background thread: writes all pending jobs, then waits for more.
fn write_all(
    mut journal: Journal,
    inbox: &Receiver<RecorderJob>,
    trouble: &Mutex<Option<Message>>,
) {
    report(journal.rewrite(), trouble);
    loop {
        let first = if journal.is_sound() {
            inbox.recv().map_err(RecvTimeoutError::from)
        } else {
            inbox.recv_timeout(RETRY)
        };
        let first = match first {
            Ok(job) => job,
            Err(RecvTimeoutError::Timeout) => {
                report(journal.rewrite(), trouble);
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let mut steps = Vec::new();
        let mut next = Some(first);
        while let Some(job) = next {
            match job {
                RecorderJob::Record(edits) => {
                    steps.push(edits);
                    next = inbox.try_recv().ok();
                    continue;
                }
                RecorderJob::Draft(edits) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    report(journal.record_draft(edits), trouble);
                }
                RecorderJob::Texts(texts) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    report(journal.record_texts(texts), trouble);
                }
                RecorderJob::Saved(path, stamp) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    report(journal.note_saved(path, stamp), trouble);
                }
                RecorderJob::Flush(done) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    if !journal.is_sound() {
                        report(journal.rewrite(), trouble);
                    }
                    // This fails when nobody waits any more.
                    done.send(()).unwrap_or_default();
                }
                RecorderJob::Close => {
                    report(journal.remove(), trouble);
                    return;
                }
            }
            next = None;
        }
        write_steps(&mut journal, &mut steps, trouble);
    }
}

fn write_steps(
    journal: &mut Journal,
    steps: &mut Vec<Vec<Edit>>,
    trouble: &Mutex<Option<Message>>,
) {
    if !steps.is_empty() {
        report(journal.append(steps), trouble);
        steps.clear();
    }
}

fn report(result: io::Result<()>, trouble: &Mutex<Option<Message>>) {
    let message = result
        .err()
        .map(|error| message!("recovery-trouble", detail = error));
    set(trouble, message);
}
