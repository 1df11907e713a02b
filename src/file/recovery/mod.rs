//! The recovery journal: every edit goes to disk as it happens, outside the document.
//!
//! A [`Recorder`] writes one journal a window: what the document was, a snapshot of the journey
//! and a record for every step since, each with its checksum, each flushed to disk by a thread of
//! its own. After a crash [`scan()`] finds what was left behind. What is offered is chosen by being
//! whole, never by its date; recovery overwrites nothing, and a journal goes only when
//! [`Recoverable::discard`] is called after [`Recorder::flush`] has said that the recovered journey
//! has a journal of its own on disk.

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

use self::{journal::Journal, record::Header};
pub use self::{
    record::StrayText,
    scan::{Recoverable, Remains, scan},
};
use crate::{
    edit::Edit,
    file::FileStamp,
    model::{Journey, Message},
};

/// How long to wait before a journal that could not be written is tried again.
const RETRY: Duration = Duration::from_secs(2);

/// The folder of the journals within the program's own folder.
pub(super) const FOLDER: &str = "recovery";

/// Where the journey of a window comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Its document; none for one that was never saved.
    pub path: Option<PathBuf>,
    /// What the document was when it was loaded.
    pub stamp: Option<FileStamp>,
    /// Whether the journey already differs from the document, as after recovery.
    pub unsaved: bool,
}

enum Job {
    Record(Vec<Edit>),
    Draft(Vec<Edit>),
    Texts(Vec<StrayText>),
    Saved(PathBuf, FileStamp),
    Flush(Sender<()>),
    Close,
}

/// Writes the recovery journal of one window. Calls never wait for the disk, except
/// [`Recorder::flush`] and [`Recorder::close`]. Without `close` the journal stays for [`scan()`].
#[derive(Debug)]
pub struct Recorder {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    trouble: Arc<Mutex<Option<Message>>>,
}

impl Recorder {
    /// Starts a journal for `journey` in the program's own folder.
    ///
    /// # Errors
    /// When no thread can be started. Trouble with the disk shows up in [`Recorder::trouble`].
    pub fn start(data_dir: &Path, origin: Origin, journey: &Journey) -> io::Result<Self> {
        let Origin {
            path,
            stamp,
            unsaved,
        } = origin;
        let header = Header {
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
            trouble,
        })
    }

    /// Notes the edits of one step, in the order in which the journey took them.
    pub fn record(&self, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.send(Job::Record(edits));
        }
    }

    /// Notes the edits that text still being typed would make. They are recovered when the program
    /// ends before they are recorded; the next record replaces them, an empty draft withdraws them.
    pub fn draft(&self, edits: Vec<Edit>) {
        self.send(Job::Draft(edits));
    }

    /// Notes the texts that can't become values, in the place of earlier ones.
    pub fn texts(&self, texts: Vec<StrayText>) {
        self.send(Job::Texts(texts));
    }

    /// Notes that the document is safely on disk as `stamp` says, and starts the journal afresh.
    pub fn saved(&self, path: &Path, stamp: FileStamp) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.send(Job::Saved(path, stamp));
    }

    /// Why the last edits are not in the journal, if they aren't. It goes when the disk works
    /// again: nothing is missing then.
    #[must_use]
    pub fn trouble(&self) -> Option<Message> {
        self.trouble.lock().map_or_else(
            |poisoned| poisoned.into_inner().clone(),
            |trouble| trouble.clone(),
        )
    }

    /// Waits until everything noted so far is on disk.
    ///
    /// # Errors
    /// Says why it isn't.
    pub fn flush(&self) -> Result<(), Message> {
        let (done, wait) = mpsc::channel();
        self.send(Job::Flush(done));
        // The other end goes away without an answer only when the thread has ended.
        let answered = wait.recv();
        match (answered, self.trouble()) {
            (Ok(()), None) => Ok(()),
            (_, Some(message)) => Err(message),
            (Err(_), None) => Err(message!("recovery-stopped")),
        }
    }

    /// Ends a session in good order: removes the journal and waits until it is gone.
    pub fn close(mut self) {
        self.send(Job::Close);
        self.finish();
    }

    fn send(&self, job: Job) {
        if let Some(jobs) = &self.jobs
            && jobs.send(job).is_err()
        {
            set(&self.trouble, Some(message!("recovery-stopped")));
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

/// The thread's work: takes everything that has come in, writes it, and waits for more.
fn write_all(mut journal: Journal, inbox: &Receiver<Job>, trouble: &Mutex<Option<Message>>) {
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
                Job::Record(edits) => {
                    steps.push(edits);
                    next = inbox.try_recv().ok();
                    continue;
                }
                Job::Draft(edits) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    report(journal.draft(edits), trouble);
                }
                Job::Texts(texts) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    report(journal.texts(texts), trouble);
                }
                Job::Saved(path, stamp) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    report(journal.saved(path, stamp), trouble);
                }
                Job::Flush(done) => {
                    write_steps(&mut journal, &mut steps, trouble);
                    if !journal.is_sound() {
                        report(journal.rewrite(), trouble);
                    }
                    // Nobody waits any more when this fails.
                    done.send(()).unwrap_or_default();
                }
                Job::Close => {
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
