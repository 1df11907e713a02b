//! Finds what sessions that ended badly left behind.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::{
    FOLDER, edits,
    record::{Header, Kind, Records, StrayText},
};
use crate::{
    edit::apply_all,
    file::{FileStamp, Syntax, atomic, from_text, ordinary},
    model::Journey,
};

/// The longest journal that is read, in bytes.
const MAX_JOURNAL_BYTES: u64 = 512 << 20;

/// Unsaved work that a session left behind. As long as it lives, no other process is offered it.
#[derive(Debug)]
pub struct Recoverable {
    /// The journey with every step that reached the disk.
    pub journey: Journey,
    /// The document; none for a journey that was never saved.
    pub path: Option<PathBuf>,
    /// What the document was on disk when it was loaded or last saved.
    pub stamp: Option<FileStamp>,
    /// How many steps were taken since the snapshot.
    pub steps: usize,
    /// The texts that fields held and that couldn't become values.
    pub texts: Vec<StrayText>,
    /// Whether the journal ends in a record that is not whole: the step in flight is missing.
    pub torn: bool,
    journal: PathBuf,
    _lock: File,
}

impl Recoverable {
    /// Removes the journal. Call it when the user declined, or when the recovered journey is in
    /// a new [`super::Recorder`] that has been flushed.
    ///
    /// # Errors
    /// When it can't be removed; it will be offered again.
    pub fn discard(self) -> io::Result<()> {
        fs::remove_file(&self.journal)
    }

    /// Whether the document still is what it was, so that saving over it loses nothing.
    #[must_use]
    pub fn document_unchanged(&self) -> bool {
        match (&self.path, &self.stamp) {
            (Some(path), Some(stamp)) => stamp.still_holds(path),
            (Some(path), None) => !path.exists(),
            (None, _) => true,
        }
    }
}

/// What sessions that ended badly left in the program's own folder.
#[derive(Debug, Default)]
pub struct Remains {
    /// Unsaved work, the oldest first.
    pub work: Vec<Recoverable>,
    /// Journals of which nothing can be read that isn't saved: damaged, or of a newer version.
    pub unreadable: Vec<PathBuf>,
}

/// Finds unsaved work of sessions that have ended without saying so, in the program's own
/// folder. Journals of running sessions are left alone; whole ones without unsaved
/// work are removed; those that can't be read stay where they are and are named.
#[must_use]
pub fn scan(data_dir: &Path) -> Remains {
    let folder = data_dir.join(FOLDER);
    crate::file::sweep(&folder);
    let mut remains = Remains::default();
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
            Found::Work(work) => remains.work.push(*work),
            Found::Unreadable(path) => remains.unreadable.push(path),
            Found::Nothing => {}
        }
    }
    remains
}

/// What a journal turned out to be.
enum Found {
    /// Work that is saved nowhere else.
    Work(Box<Recoverable>),
    /// Of another session, or without unsaved work.
    Nothing,
    /// Nobody knows what is in it.
    Unreadable(PathBuf),
}

fn open(path: PathBuf) -> Found {
    let opened = ordinary::open_with(OpenOptions::new().read(true).write(true), &path);
    let file = match opened {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Found::Nothing,
        Err(_) => return Found::Unreadable(path),
    };
    let can_lock = match file.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => return Found::Nothing,
        Err(TryLockError::Error(_)) => false,
    };
    // The owner may have put another file in its place between the two calls.
    if !atomic::is_at(&file, &path) {
        return Found::Nothing;
    }
    let bytes = ordinary::read_all(&file, MAX_JOURNAL_BYTES);
    let Some(replay) = bytes.ok().and_then(|bytes| replay(&bytes)) else {
        return Found::Unreadable(path);
    };
    if !can_lock && is_running(replay.header.pid) {
        return Found::Nothing;
    }
    if !replay.unsaved {
        if replay.torn {
            return Found::Unreadable(path);
        }
        // Nothing is lost if it stays.
        fs::remove_file(&path).unwrap_or_default();
        return Found::Nothing;
    }
    Found::Work(Box::new(Recoverable {
        journey: replay.journey,
        path: replay.header.path,
        stamp: replay.header.stamp,
        steps: replay.steps,
        texts: replay.texts,
        torn: replay.torn,
        journal: path,
        _lock: file,
    }))
}

/// Whether a process of this number runs. Asked only where files can't be locked.
fn is_running(pid: u32) -> bool {
    Path::new("/proc").join(pid.to_string()).exists()
}

struct Replay {
    header: Header,
    journey: Journey,
    steps: usize,
    texts: Vec<StrayText>,
    torn: bool,
    unsaved: bool,
}

/// Replays a journal as far as it is whole; `None` when not even its snapshot is.
fn replay(bytes: &[u8]) -> Option<Replay> {
    let mut records = Records::of(bytes)?;
    let (Kind::Header, header) = records.next()? else {
        return None;
    };
    let header: Header = serde_json::from_slice(header).ok()?;
    let (Kind::Snapshot, snapshot) = records.next()? else {
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
            Kind::Edits => edits::from_bytes(payload).is_some_and(|edits| {
                draft.clear();
                let fits = apply_all(&mut journey, &edits).is_ok();
                steps += usize::from(fits);
                fits
            }),
            Kind::Draft => {
                let edits = edits::from_bytes(payload);
                edits.map(|edits| draft = edits).is_some()
            }
            Kind::Texts => {
                let read = serde_json::from_slice(payload);
                read.map(|read| texts = read).is_ok()
            }
            Kind::Header | Kind::Snapshot => false,
        };
        if !fits {
            stopped = true;
            break;
        }
    }
    // What was being typed when the session ended; without its last record it may not fit.
    if !draft.is_empty() && apply_all(&mut journey, &draft).is_ok() {
        steps += 1;
    }
    Some(Replay {
        unsaved: header.unsaved || journey != base || !texts.is_empty(),
        torn: stopped || records.is_torn(),
        header,
        journey,
        steps,
        texts,
    })
}
