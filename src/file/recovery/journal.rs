//! Writer of one recovery journal file.

use std::{
    fs::{self, File},
    io::{self, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use super::{
    edits,
    record::{JournalHeader, MAGIC, RecordKind, StrayText, push},
};
use crate::{
    edit::{Edit, apply_all},
    file::{
        FileStamp, Syntax,
        atomic::{self, NewFileAccess, ReplaceError},
        data_dir::make_private,
        to_text,
    },
    model::Journey,
};

/// Size from which a journal is compacted to a fresh snapshot, in bytes.
const COMPACT_FROM: u64 = 16 << 20;

/// A journal being written; its file is locked meanwhile.
pub(super) struct Journal {
    path: PathBuf,
    header: JournalHeader,
    /// The journey with all edits so far.
    journey: Journey,
    /// Edits that uncommitted input would make.
    draft: Vec<Edit>,
    /// Field texts that aren't valid values.
    texts: Vec<StrayText>,
    /// The open and locked file with its valid length in bytes; `None` while it has to be
    /// rewritten.
    open: Option<(File, u64)>,
    /// Size at which it is compacted next, in bytes.
    compact_at: u64,
}

impl Journal {
    /// Creates a journal that is not on disk yet.
    pub(super) fn new(folder: &Path, header: JournalHeader, journey: Journey) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let nanos = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |time| time.as_nanos());
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{nanos:x}-{}-{count}.recovery", std::process::id());
        Self {
            path: folder.join(name),
            header,
            journey,
            draft: Vec::new(),
            texts: Vec::new(),
            open: None,
            compact_at: 0,
        }
    }

    /// True if everything so far is on disk.
    pub(super) fn is_sound(&self) -> bool {
        self.open.is_some()
    }

    /// Rewrites the journal: header and snapshot, replacing the file atomically.
    pub(super) fn rewrite(&mut self) -> io::Result<()> {
        // The old file stays locked until the new one has replaced it: otherwise another window
        // scanning in between would take this for the work of a crashed program.
        let _old = self.open.take();
        make_private(atomic::folder_of(&self.path))?;
        let snapshot = to_text(&self.journey, Syntax::Ron).map_err(io::Error::other)?;
        let bytes = self.fresh(&snapshot)?;
        let replaced =
            atomic::replace::<ReplaceError>(&self.path, &bytes, NewFileAccess::Private, || Ok(()));
        let file = replaced.map_err(ReplaceError::into_io)?.file;
        let len = bytes.len() as u64;
        self.open = Some((file, len));
        self.compact_at = COMPACT_FROM.max(len.saturating_mul(4));
        Ok(())
    }

    fn fresh(&self, snapshot: &str) -> io::Result<Vec<u8>> {
        let mut bytes = MAGIC.to_vec();
        push(
            &mut bytes,
            RecordKind::Header,
            &serde_json::to_vec(&self.header)?,
        )?;
        push(&mut bytes, RecordKind::Snapshot, snapshot.as_bytes())?;
        if !self.draft.is_empty() {
            push(
                &mut bytes,
                RecordKind::Draft,
                &edits::to_bytes(&self.draft)?,
            )?;
        }
        if !self.texts.is_empty() {
            push(
                &mut bytes,
                RecordKind::Texts,
                &serde_json::to_vec(&self.texts)?,
            )?;
        }
        Ok(bytes)
    }

    /// Appends edits and fsyncs. After a failure the next call rewrites the journal, so nothing is
    /// missing once the disk works again.
    pub(super) fn append(&mut self, steps: &[Vec<Edit>]) -> io::Result<()> {
        // A rewrite from now on puts unsaved edits into the snapshot; if the header called them
        // saved, the next scan would remove the journal.
        self.header.unsaved = true;
        let mut bytes = Vec::new();
        let mut follows = Ok(());
        for step in steps {
            follows = follows.and(apply_all(&mut self.journey, step).map(drop));
            push(&mut bytes, RecordKind::Edits, &edits::to_bytes(step)?)?;
        }
        self.draft.clear();
        follows.map_err(io::Error::other)?;
        self.write(&bytes)
    }

    /// Replaces the edits that uncommitted input would make.
    pub(super) fn record_draft(&mut self, draft: Vec<Edit>) -> io::Result<()> {
        if self.draft == draft {
            return Ok(());
        }
        self.draft = draft;
        let payload = edits::to_bytes(&self.draft)?;
        self.add(RecordKind::Draft, &payload)
    }

    /// Replaces the field texts that aren't valid values.
    pub(super) fn record_texts(&mut self, texts: Vec<StrayText>) -> io::Result<()> {
        if self.texts == texts {
            return Ok(());
        }
        self.texts = texts;
        let payload = serde_json::to_vec(&self.texts)?;
        self.add(RecordKind::Texts, &payload)
    }

    /// Appends one record and fsyncs.
    fn add(&mut self, kind: RecordKind, payload: &[u8]) -> io::Result<()> {
        let mut bytes = Vec::new();
        push(&mut bytes, kind, payload)?;
        self.write(&bytes)
    }

    /// Appends records and fsyncs; rewrites the journal instead when it is incomplete or large.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.open.take() {
            Some((mut file, sound)) if sound < self.compact_at => {
                file.seek(SeekFrom::Start(sound))?;
                file.write_all(bytes)?;
                match file.sync_data() {
                    // Where files can't be flushed there is nothing to wait for.
                    Err(error) if !atomic::is_unsupported(&error) => return Err(error),
                    Ok(()) | Err(_) => {}
                }
                self.open = Some((file, sound + bytes.len() as u64));
                Ok(())
            }
            Some(_) | None => self.rewrite(),
        }
    }

    /// Records that the document was saved, and restarts the journal.
    pub(super) fn note_saved(&mut self, path: PathBuf, stamp: FileStamp) -> io::Result<()> {
        let snapshot = to_text(&self.journey, Syntax::Ron).map_err(io::Error::other)?;
        let hash = blake3::hash(snapshot.as_bytes()).to_hex();
        // Edits made during the save are in the snapshot, but not in the document.
        self.header.unsaved = stamp.hash != hash.as_str() && !self.is_saved_at(&path);
        self.header.path = Some(path);
        self.header.stamp = Some(stamp);
        self.rewrite()
    }

    /// True if the document on disk loads as the present journey, in whatever syntax.
    fn is_saved_at(&self, path: &Path) -> bool {
        crate::file::load(path).is_ok_and(|loaded| loaded.journey == self.journey)
    }

    /// Removes the journal, which is no longer needed.
    pub(super) fn remove(self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}
