//! Life of a document: it is opened, begun from a sample, replaced by another one and closed, once
//! nothing is lost by it.

use std::path::PathBuf;

use super::document_storage::DocumentStorage;
use crate::{
    app::{
        App, Document,
        jobs::FileDialogPurpose,
        session::Session,
        shell::dialogs::{Dialog, FollowUp},
        workspace::document::{DocId, MapCache, MapFilters, PhaseTouchpoints, VisualiseView},
    },
    edit::Editor,
    file::{FileStamp, samples},
    model::{Journey, Stage},
};

impl App {
    /// Carries `then` out if nothing is lost by it, and asks otherwise.
    pub(crate) fn with_unsaved_guard(&mut self, then: FollowUp) {
        if self.defer_follow_up(&then) {
            return;
        }
        let Some(doc) = &self.workspace.doc else {
            self.perform(then);
            return;
        };
        if doc.storage.is_saving() {
            self.session.after_save = Some(then);
        } else if let Some(refused) = self.invalid_texts().into_iter().next() {
            self.shell.dialog = Some(Dialog::InvalidText(refused, then));
        } else if doc.is_modified() && doc.read_only.is_none() {
            self.shell.dialog = Some(Dialog::Unsaved(then));
        } else {
            self.perform(then);
        }
    }

    pub(super) fn perform(&mut self, then: FollowUp) {
        match then {
            FollowUp::Start => self.close_document(),
            FollowUp::Quit => {
                self.close_document();
                self.session.is_quitting = true;
            }
            FollowUp::Open(path) => self.open_file(path, true),
            FollowUp::ShowLoaded => self.open_loaded(),
            FollowUp::Recover => self.recover(),
            FollowUp::ChooseFile => self.choose_file(FileDialogPurpose::Open),
            FollowUp::Begin(name) => self.begin_sample(name),
        }
    }

    pub(super) fn close_document(&mut self) {
        if let Some(mut doc) = self.workspace.doc.take() {
            doc.storage.close();
        }
        // Dialogs about the closed journey have become pointless.
        self.shell
            .queued_dialogs
            .retain(|dialog| !dialog.concerns_document());
        if self
            .shell
            .dialog
            .as_ref()
            .is_some_and(Dialog::concerns_document)
        {
            self.shell.dialog = None;
        }
        self.workspace.canvas.reset();
        self.shell.find = None;
    }

    /// Begins a journey from a bundled template or sample.
    pub(crate) fn begin_sample(&mut self, name: &str) {
        let Some(sample) = samples::find(name, self.lang()) else {
            return;
        };
        // The latest request counts, also while a file is still being read.
        self.session.cancel_opening();
        match sample.journey() {
            Ok(journey) => self.show_journey(journey, None, None, false),
            Err(error) => self.shell.open_dialog(Dialog::LoadFailed(Box::new(error))),
        }
    }

    /// Replaces the open journey with another one.
    pub(crate) fn show_journey(
        &mut self,
        journey: Journey,
        path: Option<PathBuf>,
        stamp: Option<FileStamp>,
        unsaved: bool,
    ) {
        self.close_document();
        let keeping = DocumentStorage::start(
            self.session.data_dir(),
            path.clone(),
            &journey,
            stamp,
            unsaved,
        );
        let mut editor = Editor::new(journey);
        if unsaved {
            editor.mark_unsaved();
        }
        self.workspace.doc = Some(Document {
            id: DocId::new(),
            reading_order: PhaseTouchpoints::default(),
            editor,
            selection: Vec::new(),
            persona: None,
            filters: MapFilters::default(),
            stage: Stage::Visualise,
            visualise_view: VisualiseView::Map,
            map: MapCache::default(),
            insight: Default::default(),
            views: Default::default(),
            path,
            read_only: None,
            storage: keeping,
            has_uncommitted_text: false,
        });
    }
}

impl Session {
    /// Cancels what was to follow a save or an answer.
    pub(super) fn cancel_follow_up(&mut self) {
        self.after_save = None;
        self.discard_loaded();
        self.recoverable_work.extend(self.recovering_work.take());
    }
}
