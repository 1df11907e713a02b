//! Saving the open journey: to its file, under another name, or as the to-be of this one.
//!
//! A save belongs to the journey that began it, and its result changes no other one. No existing
//! file is replaced unless the user was asked, and the file that was asked about is checked again
//! right before it is replaced.

use std::path::{Path, PathBuf};

use crate::{
    app::{
        App,
        file_names::name_of,
        jobs::{ExpectedFile, FileDialogPurpose, SaveJob, SaveKind, SaveResult},
        shell::dialogs::{Dialog, FollowUp},
    },
    edit::{apply_all, ops},
    file::{DocumentLock, FileMark, SaveError, SaveFault, SavedFile},
    model::{Message, MessageId},
};

/// Another instance holds the lock of the file.
struct FileInUseError;

/// File that a save was about.
struct SaveTarget {
    path: PathBuf,
    kind: SaveKind,
    /// Lock of the file, if the journey doesn't have it yet.
    lock: Option<DocumentLock>,
}

impl App {
    /// Saves the journey and then carries out `then`; asks for a file if there is none, or the
    /// journey is read-only.
    pub(crate) fn save(&mut self, then: Option<FollowUp>) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        if doc.read_only.is_some() {
            self.choose_file(FileDialogPurpose::SaveAs);
            return;
        }
        let Some(path) = doc.path.clone() else {
            self.session.after_save = then;
            self.choose_file(FileDialogPurpose::SaveAs);
            return;
        };
        if doc.storage.is_saving() {
            self.session.after_save = then.or_else(|| self.session.after_save.take());
            return;
        }
        self.session.after_save = then;
        let expected = match doc.storage.stamp.clone() {
            Some(stamp) => ExpectedFile::Stamp(stamp),
            // Without a stamp nobody was asked about a file that is there.
            None => ExpectedFile::Mark(None),
        };
        self.write(path, expected, SaveKind::Own, None);
    }

    /// Overwrites changes that others made to the file; asks again if it has changed since the
    /// question.
    pub(super) fn overwrite(&mut self, path: PathBuf, mark: Option<FileMark>) {
        self.write(path, ExpectedFile::Mark(mark), SaveKind::Own, None);
    }

    /// Writes the journey to a file off the UI thread.
    fn write(
        &mut self,
        path: PathBuf,
        expected: ExpectedFile,
        kind: SaveKind,
        lock: Option<DocumentLock>,
    ) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        doc.editor.seal();
        let mut journey = doc.editor.journey().clone();
        if kind == SaveKind::ToBe {
            // The open journey becomes the to-be when its file is there, not before: until then
            // saving must not write it over its as-is.
            let as_is = doc.path.clone().unwrap_or_default();
            let draft = ops::mark_as_to_be(&journey, &based_on(&as_is, &path));
            if let Err(message) = apply_all(&mut journey, &draft.edits) {
                self.shell.toasts.fault(message);
                return;
            }
        }
        doc.storage.begin_save(doc.editor.state());
        self.jobs.save(SaveJob {
            doc: doc.id,
            path,
            journey,
            expected,
            kind,
            lock,
        });
    }

    /// Goes on with the path chosen for a write. An existing file is replaced only if the user was
    /// asked about this very name.
    pub(super) fn write_chosen_file(
        &mut self,
        purpose: FileDialogPurpose,
        path: PathBuf,
        is_confirmed: bool,
    ) {
        if let Some(problem) = self.problem_with(&purpose, &path) {
            self.shell.open_dialog(Dialog::NoTarget(purpose, problem));
            return;
        }
        let mark = FileMark::of(&path);
        if mark.is_some() && !is_confirmed && writes_this_file(&purpose) {
            let about = self.own_file(&path);
            self.shell.open_dialog(Dialog::Replace {
                purpose,
                path,
                mark,
                about,
            });
            return;
        }
        self.replace(purpose, path, mark);
    }

    /// Writes to a file, if it is still as it was when the user was asked about it.
    pub(super) fn replace(
        &mut self,
        purpose: FileDialogPurpose,
        path: PathBuf,
        mark: Option<FileMark>,
    ) {
        let kind = match purpose {
            FileDialogPurpose::Export(request) => {
                let known = writes_this_file(&FileDialogPurpose::Export(request.clone()));
                let allowed = if known {
                    vec![(path.clone(), mark)]
                } else {
                    Vec::new()
                };
                self.start_export(*request, path, allowed);
                return;
            }
            FileDialogPurpose::SaveToBe => SaveKind::ToBe,
            FileDialogPurpose::SaveAs | FileDialogPurpose::Open | FileDialogPurpose::Image(_) => {
                SaveKind::NewFile
            }
        };
        let purpose = kind.purpose();
        match self.lock_of(&path) {
            Ok(lock) => self.write(path, ExpectedFile::Mark(mark), kind, lock),
            Err(FileInUseError) => {
                let problem = message!("path-taken", name = name_of(&path));
                self.shell.open_dialog(Dialog::NoTarget(purpose, problem));
            }
        }
    }

    /// Reason why a file can't be written, as far as that can be seen beforehand.
    fn problem_with(&self, purpose: &FileDialogPurpose, path: &Path) -> Option<Message> {
        if *purpose == FileDialogPurpose::SaveToBe {
            let Some(as_is) = self
                .workspace
                .doc
                .as_ref()
                .and_then(|doc| doc.path.as_ref())
            else {
                return Some(message!("to-be-needs-file"));
            };
            if is_same_file(as_is, path) {
                return Some(message!("to-be-same-file"));
            }
        }
        if let Some(problem) = folder_problem(purpose, path) {
            return Some(problem);
        }
        self.lock_of(path)
            .err()
            .map(|FileInUseError| message!("path-taken", name = name_of(path)))
    }

    /// Lock of a file that is about to become this journey's; `None` if the journey holds it
    /// already.
    fn lock_of(&self, path: &Path) -> Result<Option<DocumentLock>, FileInUseError> {
        let is_mine = self.workspace.doc.as_ref().is_some_and(|doc| {
            doc.storage.lock.is_some()
                && doc.path.as_ref().is_some_and(|own| is_same_file(own, path))
        });
        let Some(dir) = self.session.data_dir().filter(|_| !is_mine) else {
            return Ok(None);
        };
        match DocumentLock::take(dir, path) {
            Ok(Some(lock)) => Ok(Some(lock)),
            Ok(None) => Err(FileInUseError),
            // Where the system knows no locks, the mark still keeps files from being overwritten.
            Err(_) => Ok(None),
        }
    }

    /// Message id for the relation of a file to the open journey, if it is its own file or its
    /// as-is.
    fn own_file(&self, path: &Path) -> Option<MessageId> {
        let doc = self.workspace.doc.as_ref()?;
        let own = doc.path.as_ref()?;
        if is_same_file(own, path) {
            return Some(id!("replace-own"));
        }
        let based_on = &doc.editor.journey().about().based_on;
        let as_is = own.parent()?.join(based_on);
        (!based_on.is_empty() && is_same_file(&as_is, path)).then_some(id!("replace-as-is"))
    }

    /// Handles the result of a save.
    pub(super) fn handle_saved(&mut self, save: SaveResult) {
        let Some(doc) = self.workspace.doc.as_mut().filter(|doc| doc.id == save.doc) else {
            // The journey was closed since, so the result is only reported.
            match save.result {
                Ok(_) => self.report_saved(&save.path),
                Err(error) => self.shell.toasts.fault(error.message),
            }
            return;
        };
        let state = doc.storage.end_save();
        let target = SaveTarget {
            path: save.path,
            kind: save.kind,
            lock: save.lock,
        };
        match save.result {
            Ok(saved) => self.adopt_saved(target, saved, state),
            Err(error) => self.handle_save_failure(target, error),
        }
    }

    fn report_saved(&mut self, path: &Path) {
        let message = message!("toast-saved", name = name_of(path));
        self.shell.toasts.success(message);
    }

    /// Asks what to do about a save that failed.
    fn handle_save_failure(&mut self, target: SaveTarget, error: SaveError) {
        if error.fault == SaveFault::Unconfirmed
            && let Some(stamp) = error.written
            && let Some(doc) = &mut self.workspace.doc
        {
            doc.storage.stamp = Some(stamp);
        }
        let question = match (error.fault, target.kind) {
            (SaveFault::ChangedOnDisk, SaveKind::Own) => {
                let mark = FileMark::of(&target.path);
                Dialog::ChangedOnDisk(target.path, mark)
            }
            (SaveFault::ChangedOnDisk, _) => {
                // A file has appeared since the question, or isn't what it was.
                drop(target.lock);
                self.write_chosen_file(target.kind.purpose(), target.path, false);
                return;
            }
            _ => Dialog::SaveFailed(error.message),
        };
        self.session.cancel_follow_up();
        self.shell.open_dialog(question);
    }

    /// Takes the written file over as that of the open journey, which was saved in `state`, and
    /// goes on with what was to follow.
    fn adopt_saved(&mut self, target: SaveTarget, saved: SavedFile, state: Option<u64>) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        let is_all = state == Some(doc.editor.state());
        if target.kind == SaveKind::ToBe {
            let as_is = doc.path.clone().unwrap_or_default();
            let based_on = based_on(&as_is, &target.path);
            self.apply_to_selection(|journey, _, _| ops::mark_as_to_be(journey, &based_on));
        }
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        let state = if is_all {
            Some(doc.editor.state())
        } else {
            state
        };
        if let Some(state) = state {
            doc.editor.mark_saved(state);
        }
        if doc.path.as_ref() != Some(&target.path) {
            let is_same = doc
                .path
                .as_ref()
                .is_some_and(|own| is_same_file(own, &target.path));
            if !is_same {
                doc.storage.lock = None;
            }
            doc.path = Some(target.path.clone());
            doc.read_only = None;
        }
        if target.lock.is_some() {
            doc.storage.lock = target.lock;
        }
        doc.storage.note_saved(&target.path, saved.stamp, is_all);
        let notices = doc.storage.unreported(saved.notices);
        let title = doc.editor.journey().about().title.clone();
        self.session.recent_push(&target.path, &title);
        self.report_saved(&target.path);
        for notice in notices {
            self.shell.toasts.fault(notice);
        }
        if let Some(then) = self.session.after_save.take() {
            self.with_unsaved_guard(then);
        }
    }
}

/// Reference from a to-be journey to its as-is: the file name if both are in one folder, else the
/// path.
fn based_on(as_is: &Path, to_be: &Path) -> String {
    let name = match (as_is.parent(), to_be.parent()) {
        (Some(a), Some(b)) if a == b => as_is.file_name().map(PathBuf::from),
        _ => None,
    };
    name.unwrap_or_else(|| as_is.to_owned())
        .display()
        .to_string()
}

/// True if exactly the chosen file is written; several pictures or tables have names of their own
/// beside it.
fn writes_this_file(purpose: &FileDialogPurpose) -> bool {
    match purpose {
        FileDialogPurpose::Export(request) => !request.makes_several_files(),
        _ => true,
    }
}

/// True if two paths lead to one file.
fn is_same_file(a: &Path, b: &Path) -> bool {
    if a == b {
        return true;
    }
    match (std::fs::canonicalize(a), std::fs::canonicalize(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// Problem with the path of a file to write: it is a folder, or its own folder can't be used.
pub(crate) fn folder_problem(purpose: &FileDialogPurpose, path: &Path) -> Option<Message> {
    if path.is_dir() && writes_this_file(purpose) {
        return Some(message!("path-is-folder", path = path.display()));
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())?;
    match std::fs::metadata(folder) {
        Ok(metadata) if !metadata.is_dir() => {
            Some(message!("path-not-in-file", path = folder.display()))
        }
        Ok(metadata) if metadata.permissions().readonly() => {
            Some(message!("path-read-only", path = folder.display()))
        }
        Ok(_) => None,
        Err(_) => Some(message!("path-no-folder", path = folder.display())),
    }
}

/// Path that a chosen name stands for: with the extension of what is written there.
pub(crate) fn target_path(purpose: &FileDialogPurpose, path: PathBuf) -> PathBuf {
    match purpose {
        FileDialogPurpose::SaveAs | FileDialogPurpose::SaveToBe => {
            let is_journey = path.extension().is_some_and(|ending| {
                ending.eq_ignore_ascii_case("ron") || ending.eq_ignore_ascii_case("json")
            });
            if is_journey || path.is_dir() {
                return path;
            }
            let mut name = path.into_os_string();
            name.push(".ron");
            PathBuf::from(name)
        }
        FileDialogPurpose::Export(request) => crate::app::export::with_extension(path, request),
        FileDialogPurpose::Open | FileDialogPurpose::Image(_) => path,
    }
}
