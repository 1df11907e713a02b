//! Finds what sessions that ended badly left behind.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{
    FOLDER, edits,
    record::{Header, Kind, Records},
};
use crate::{
    edit::apply_all,
    file::{FileStamp, Syntax, from_text},
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

/// Finds unsaved work of sessions that have ended without saying so, in the program's own
/// folder. Journals of running sessions are left alone; whole ones without unsaved
/// work are removed; those that can't be read stay where they are.
#[must_use]
pub fn scan(data_dir: &Path) -> Vec<Recoverable> {
    let folder = data_dir.join(FOLDER);
    crate::file::sweep(&folder);
    let Ok(entries) = fs::read_dir(&folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "recovery"))
        .collect();
    paths.sort();
    paths.into_iter().filter_map(open).collect()
}

fn open(path: PathBuf) -> Option<Recoverable> {
    let file = OpenOptions::new().read(true).write(true).open(&path).ok()?;
    file.try_lock().ok()?;
    // The owner may have put another file in its place between the two calls.
    if !is_same(&file, &path) {
        return None;
    }
    let mut bytes = Vec::new();
    (&file)
        .take(MAX_JOURNAL_BYTES)
        .read_to_end(&mut bytes)
        .ok()?;
    let replay = replay(&bytes)?;
    if !replay.unsaved {
        if !replay.torn {
            // Nothing is lost if it stays.
            fs::remove_file(&path).unwrap_or_default();
        }
        return None;
    }
    Some(Recoverable {
        journey: replay.journey,
        path: replay.header.path,
        stamp: replay.header.stamp,
        steps: replay.steps,
        torn: replay.torn,
        journal: path,
        _lock: file,
    })
}

struct Replay {
    header: Header,
    journey: Journey,
    steps: usize,
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
    for (kind, payload) in records.by_ref() {
        let edits = edits::from_bytes(payload);
        let fits = match (kind, edits) {
            (Kind::Edits, Some(edits)) => {
                draft.clear();
                let fits = apply_all(&mut journey, &edits).is_ok();
                steps += usize::from(fits);
                fits
            }
            (Kind::Draft, Some(edits)) => {
                draft = edits;
                true
            }
            _ => false,
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
        unsaved: header.unsaved || journey != base,
        torn: stopped || records.is_torn(),
        header,
        journey,
        steps,
    })
}

#[cfg(unix)]
fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
        (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
    }
}

#[cfg(not(unix))]
fn is_same(_: &File, path: &Path) -> bool {
    path.exists()
}
