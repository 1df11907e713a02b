//! Choice of a file to open or to write, in the system's dialog or the program's own.

use std::path::{Path, PathBuf};

use super::save::target_path;
use crate::{
    app::{
        App, Document,
        file_names::file_name_of,
        jobs::FileDialogPurpose,
        shell::dialogs::{Dialog, FollowUp, TypedPath},
        workspace::document::DocRevision,
    },
    model::Choice as _,
};

/// Seconds within which an unanswered file dialog counts as never shown: no person cancels so fast.
const MIN_DIALOG_SECONDS: f64 = 0.4;

impl App {
    /// Opens the system's file dialog, or the program's own where there is none.
    pub(crate) fn choose_file(&mut self, purpose: FileDialogPurpose) {
        if self.session.uses_own_dialogs {
            self.ask_path(purpose);
            return;
        }
        let lang = self.lang();
        let asked_for = self.workspace.doc.as_ref().map(Document::revision);
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = self.folder() {
            dialog = dialog.set_directory(folder);
        }
        let journeys = lang.tr(id!("files-journeys"));
        match &purpose {
            FileDialogPurpose::Open => {
                let dialog = dialog.add_filter(journeys, &["ron", "json"]).pick_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
            FileDialogPurpose::SaveAs | FileDialogPurpose::SaveToBe => {
                let name = self.suggested_name(&purpose);
                let dialog = dialog
                    .add_filter(journeys, &["ron"])
                    .set_file_name(name)
                    .save_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
            FileDialogPurpose::Export(request) => {
                let name = self.suggested_name(&purpose);
                let ending = [request.format.key()];
                let dialog = dialog
                    .add_filter(lang.choice(request.format), &ending)
                    .set_file_name(name)
                    .save_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
            FileDialogPurpose::Image(_) => {
                let endings = ["png", "jpg", "jpeg", "webp"];
                let dialog = dialog
                    .add_filter(lang.tr(id!("files-images")), &endings)
                    .pick_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
        }
    }

    fn ask_path(&mut self, purpose: FileDialogPurpose) {
        let name = match purpose {
            FileDialogPurpose::Open | FileDialogPurpose::Image(_) => String::new(),
            FileDialogPurpose::SaveAs
            | FileDialogPurpose::SaveToBe
            | FileDialogPurpose::Export(_) => self.suggested_name(&purpose),
        };
        let folder = self.folder().unwrap_or_default();
        let words = folder.join(name).display().to_string();
        self.shell.open_dialog(Dialog::Path(TypedPath {
            purpose,
            words,
            folder,
            fault: None,
        }));
    }

    /// Initial folder of file dialogs: that of the journey, else of the latest file, else the
    /// user's home.
    fn folder(&self) -> Option<PathBuf> {
        let own = self
            .workspace
            .doc
            .as_ref()
            .and_then(|doc| doc.path.as_ref())
            .and_then(|path| path.parent());
        let last = self
            .session
            .recent
            .files()
            .first()
            .and_then(|file| file.path.parent());
        let folder = own.or(last).filter(|folder| !folder.as_os_str().is_empty());
        folder.map(Path::to_owned).or_else(std::env::home_dir)
    }

    fn suggested_name(&self, purpose: &FileDialogPurpose) -> String {
        let Some(doc) = &self.workspace.doc else {
            return String::new();
        };
        let title = doc.editor.journey().about().title.clone();
        let stem = doc
            .path
            .as_ref()
            .and_then(|path| path.file_stem())
            .map_or_else(
                || file_name_of(&title),
                |stem| stem.to_string_lossy().into_owned(),
            );
        match purpose {
            FileDialogPurpose::SaveToBe => format!("{stem}-to-be.ron"),
            FileDialogPurpose::Export(request) => format!("{stem}.{}", request.format.key()),
            FileDialogPurpose::Open | FileDialogPurpose::SaveAs | FileDialogPurpose::Image(_) => {
                format!("{stem}.ron")
            }
        }
    }

    /// Goes on without a path, or with the program's own dialog if the system showed none.
    pub(super) fn no_file_chosen(&mut self, purpose: FileDialogPurpose, seconds: f64) {
        if seconds < MIN_DIALOG_SECONDS {
            self.session.uses_own_dialogs = true;
            self.ask_path(purpose);
        } else {
            self.session.cancel_follow_up();
        }
    }

    /// Goes on with a path chosen in a file dialog; one that was chosen for a journey since closed
    /// is used for no other.
    pub(super) fn picked(
        &mut self,
        purpose: FileDialogPurpose,
        asked_for: Option<DocRevision>,
        path: PathBuf,
        is_confirmed: bool,
    ) {
        let doc = self.workspace.doc.as_ref();
        if purpose == FileDialogPurpose::Open {
            if asked_for == doc.map(Document::revision) {
                self.open_file(path, true);
            } else {
                self.with_unsaved_guard(FollowUp::Open(path));
            }
            return;
        }
        let Some(doc) = doc.filter(|doc| asked_for.is_some_and(|(id, _)| id == doc.id)) else {
            self.session.cancel_follow_up();
            self.shell.toasts.fault(message!("toast-chosen-late"));
            return;
        };
        if let FileDialogPurpose::Image(place) = purpose {
            self.jobs.import(doc.id, path, place);
            return;
        }
        // The system's dialog asks before it lets a file be replaced, but only about the name
        // that it saw.
        let target = target_path(&purpose, path.clone());
        let is_confirmed = is_confirmed && target == path;
        self.write_chosen_file(purpose, target, is_confirmed);
    }
}
