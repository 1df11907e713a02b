//! Recovery after a crash: finds and replays the journals of sessions that ended abnormally.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::{
    FOLDER, edits,
    record::{JournalHeader, JournalRecords, RecordKind, StrayText},
};
use crate::{
    edit::apply_all,
    file::{FileStamp, Syntax, atomic, from_text, regular_file},
    model::Journey,
};

/// Maximum size of a journal that is read, in bytes.
const MAX_JOURNAL_BYTES: u64 = 512 << 20;

/// Unsaved work of a crashed session. While it is held, its lock keeps other processes from
/// offering it too.
#[derive(Debug)]
pub struct RecoverableWork {
    /// Recovered journey: every step that reached the disk.
    pub journey: Journey,
    /// Path of the document; `None` when it was never saved.
    pub path: Option<PathBuf>,
    /// Stamp of the document when it was loaded or last saved.
    pub stamp: Option<FileStamp>,
    /// Number of steps since the snapshot.
    pub steps: usize,
    /// Field texts that weren't valid values.
    pub texts: Vec<StrayText>,
    /// Set when the journal ends in an incomplete record: the step in flight is missing.
    pub is_torn: bool,
    journal: PathBuf,
    _lock: File,
}

impl RecoverableWork {
    /// Removes the journal. Call it when the user declined, or when the recovered journey is in
    /// a new [`super::Recorder`] that has been flushed.
    ///
    /// # Errors
    /// When it can't be removed; it will be offered again.
    pub fn discard(self) -> io::Result<()> {
        fs::remove_file(&self.journal)
    }

    /// True if the document is unchanged, so that saving over it loses nothing.
    #[must_use]
    pub fn document_unchanged(&self) -> bool {
        match (&self.path, &self.stamp) {
            (Some(path), Some(stamp)) => stamp.is_current(path),
            (Some(path), None) => !path.exists(),
            (None, _) => true,
        }
    }
}

/// Journals of crashed sessions in the program's data folder.
#[derive(Debug, Default)]
pub struct SessionRemains {
    /// Unsaved work, the oldest first.
    pub work: Vec<RecoverableWork>,
    /// Journals without recoverable work that can't be read completely: damaged, or of a newer
    /// version.
    pub unreadable: Vec<PathBuf>,
}

/// Scans the program's data folder for journals of sessions that ended abnormally. Journals of
/// running sessions are skipped; valid ones without unsaved work are removed; unreadable ones are
/// kept and listed.
#[must_use]
pub fn scan(data_dir: &Path) -> SessionRemains {
    let folder = data_dir.join(FOLDER);
    crate::file::sweep(&folder);
    let mut remains = SessionRemains::default();
    let Ok(entries) = fs::read_dir(&folder) else {
        return remains;
    };
    let mut paths: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "recovery"))
        .collect();
    paths.sort();
    for path in paths {
        match open(path) {
            JournalContent::Work(work) => remains.work.push(*work),
            JournalContent::Unreadable(path) => remains.unreadable.push(path),
            JournalContent::Nothing => {}
        }
    }
    remains
}

/// Result of opening a journal.
enum JournalContent {
    /// Unsaved work.
    Work(Box<RecoverableWork>),
    /// Belongs to a running session, or has no unsaved work.
    Nothing,
    /// Damaged or of a newer version, without recoverable work.
    Unreadable(PathBuf),
}

fn open(path: PathBuf) -> JournalContent {
    let opened = regular_file::open_with(OpenOptions::new().read(true).write(true), &path);
    let file = match opened {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return JournalContent::Nothing,
        Err(_) => return JournalContent::Unreadable(path),
    };
    let can_lock = match file.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => return JournalContent::Nothing,
        Err(TryLockError::Error(_)) => false,
    };
    // The owner may have replaced the file between the two calls.
    if !atomic::is_at(&file, &path) {
        return JournalContent::Nothing;
    }
    let bytes = regular_file::read_all(&file, MAX_JOURNAL_BYTES);
    let Some(replay) = bytes.ok().and_then(|bytes| replay(&bytes)) else {
        return JournalContent::Unreadable(path);
    };
    if !can_lock && is_running(replay.header.pid) {
        return JournalContent::Nothing;
    }
    if !replay.unsaved {
        if replay.torn {
            return JournalContent::Unreadable(path);
        }
        // If this fails, nothing is lost.
        fs::remove_file(&path).unwrap_or_default();
        return JournalContent::Nothing;
    }
    JournalContent::Work(Box::new(RecoverableWork {
        journey: replay.journey,
        path: replay.header.path,
        stamp: replay.header.stamp,
        steps: replay.steps,
        texts: replay.texts,
        is_torn: replay.torn,
        journal: path,
        _lock: file,
    }))
}

/// True if a process with this id runs; only on systems with `/proc`. Used only where files can't
/// be locked.
fn is_running(pid: u32) -> bool {
    Path::new("/proc").join(pid.to_string()).exists()
}

struct JournalReplay {
    header: JournalHeader,
    journey: Journey,
    steps: usize,
    texts: Vec<StrayText>,
    torn: bool,
    unsaved: bool,
}

/// Replays the valid part of a journal; `None` when header or snapshot is invalid.
fn replay(bytes: &[u8]) -> Option<JournalReplay> {
    let mut records = JournalRecords::of(bytes)?;
    let (RecordKind::Header, header) = records.next()? else {
        return None;
    };
    let header: JournalHeader = serde_json::from_slice(header).ok()?;
    let (RecordKind::Snapshot, snapshot) = records.next()? else {
        return None;
    };
    let base = from_text(std::str::from_utf8(snapshot).ok()?, Syntax::Ron).ok()?;
    let mut journey = base.clone();
    let mut steps = 0;
    let mut stopped = false;
    let mut draft = Vec::new();
    let mut texts = Vec::new();
    for (kind, payload) in records.by_ref() {
        let fits = match kind {
            RecordKind::Edits => edits::from_bytes(payload).is_some_and(|edits| {
                draft.clear();
                let fits = apply_all(&mut journey, &edits).is_ok();
                steps += usize::from(fits);
                fits
            }),
            RecordKind::Draft => {
                let edits = edits::from_bytes(payload);
                edits.map(|edits| draft = edits).is_some()
            }
            RecordKind::Texts => {
                let read = serde_json::from_slice(payload);
                read.map(|read| texts = read).is_ok()
            }
            RecordKind::Header | RecordKind::Snapshot => false,
        };
        if !fits {
            stopped = true;
            break;
        }
    }
    // Uncommitted input; it may not fit when the record before it is missing.
    if !draft.is_empty() && apply_all(&mut journey, &draft).is_ok() {
        steps += 1;
    }
    Some(JournalReplay {
        unsaved: header.unsaved || journey != base || !texts.is_empty(),
        torn: stopped || records.is_torn(),
        header,
        journey,
        steps,
        texts,
    })
}
