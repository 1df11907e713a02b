//! Life of a document: opening, saving, closing and recovering, with the questions in between.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::{document_storage::DocumentStorage, save::target_path};
use crate::{
    app::{
        App, Document,
        jobs::{FileDialogPurpose, JobResult, Task},
        shell::dialogs::{Dialog, DialogAnswer, FollowUp},
        workspace::document::{
            DocId, DocRevision, MapCache, MapFilters, PhaseTouchpoints, VisualiseView,
        },
    },
    edit::{Editor, ops},
    file::{FileStamp, samples},
    model::{Choice as _, Image, ItemRef, Journey, Message, Stage},
};

/// Seconds within which an unanswered file dialog counts as never shown: no person cancels so fast.
const MIN_DIALOG_SECONDS: f64 = 0.4;

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

    fn perform(&mut self, then: FollowUp) {
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
        self.shell.open_dialog(Dialog::Path {
            purpose,
            words,
            folder,
            fault: None,
        });
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

    /// Handles the results of finished jobs.
    pub(crate) fn handle_job_results(&mut self) {
        for done in self.jobs.drain() {
            match done {
                JobResult::FileRead(number, result) => self.handle_file_read(number, *result),
                JobResult::Saved(save) => self.handle_saved(*save),
                JobResult::FileChosen {
                    purpose,
                    asked_for,
                    path,
                    seconds,
                } => match path {
                    Some(path) => self.picked(purpose, asked_for, path, true),
                    None if seconds < MIN_DIALOG_SECONDS => {
                        self.session.uses_own_dialogs = true;
                        self.ask_path(purpose);
                    }
                    None => self.session.cancel_follow_up(),
                },
                JobResult::ImageImported(owner, place, image) => {
                    self.imported(owner, &place, image);
                }
                JobResult::Exported(number, result) => self.handle_exported(number, result),
                JobResult::PreviewLaidOut(laid) => self.handle_preview(*laid),
                JobResult::ImageDrawn(result) => self.handle_copied_image(result),
                JobResult::Analysed(known) => {
                    if let Some(doc) = &mut self.workspace.doc {
                        doc.insight.store(*known);
                    }
                }
                JobResult::ViewDrawn(owner, shown) => {
                    if let Some(doc) = &mut self.workspace.doc
                        && doc.insight.id() == owner
                    {
                        doc.views.store(*shown);
                    }
                }
                JobResult::Failed(task) => self.job_failed(task),
                JobResult::RemainsFound(found) => {
                    for path in &found.unreadable {
                        let damaged = Message::new(id!("recovery-unreadable"));
                        self.shell
                            .toasts
                            .fault(damaged.with("path", path.display()));
                    }
                    if !found.work.is_empty() {
                        // It waits while somebody types.
                        self.shell
                            .queued_dialogs
                            .push_back(Dialog::Recover(found.work));
                    }
                }
            }
        }
    }

    /// Goes on with a path chosen in a file dialog; one that was chosen for a journey since closed
    /// is used for no other.
    fn picked(
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

    /// Carries out the answer to the open dialog.
    pub(crate) fn handle_answer(&mut self, answer: DialogAnswer) {
        let dialog = self.shell.dialog.take();
        match answer {
            DialogAnswer::Cancel => self.session.cancel_follow_up(),
            DialogAnswer::SaveThen(then) => self.save(Some(then)),
            DialogAnswer::Discard(then) => self.perform(then),
            DialogAnswer::DiscardText(then) => {
                self.discard_invalid_texts();
                self.with_unsaved_guard(then);
            }
            DialogAnswer::Reload(path) => self.open_file(path, true),
            DialogAnswer::Overwrite(path, mark) => self.overwrite(path, mark),
            DialogAnswer::SaveCopy => self.choose_file(FileDialogPurpose::SaveAs),
            DialogAnswer::OpenReadOnly(path) => self.open_file(path, false),
            DialogAnswer::Path(purpose, path) => {
                let asked_for = self.workspace.doc.as_ref().map(Document::revision);
                self.picked(purpose, asked_for, path, false);
            }
            DialogAnswer::Replace(purpose, path, mark) => self.replace(purpose, path, mark),
            DialogAnswer::ReplaceFiles => {
                if let Some(Dialog::ReplaceFiles(held)) = dialog {
                    self.write_pending_export(*held);
                }
            }
            DialogAnswer::OtherName(purpose) => self.choose_file(purpose),
            DialogAnswer::Recover(place) => self.recover_found(dialog, place),
            DialogAnswer::Forget(place) => self.forget(dialog, place),
            DialogAnswer::Export(request) => self.choose_file(FileDialogPurpose::Export(request)),
            DialogAnswer::Dismiss(check, item, reason) => {
                let today = Zoned::now().date();
                self.apply_to_selection(|journey, _, _| {
                    ops::dismiss(journey, check, &item, &reason, Some(today))
                });
            }
            DialogAnswer::Quote(words) => {
                self.apply_to_selection(|journey, _, selection| {
                    ops::add_quote(journey, selection, &words)
                });
            }
        }
    }

    /// Opens recovered work, once unsaved changes are dealt with.
    fn recover_found(&mut self, dialog: Option<Dialog>, place: usize) {
        let Some(Dialog::Recover(mut found)) = dialog else {
            return;
        };
        if place >= found.len() {
            return;
        }
        self.session.recovering_work = Some(found.remove(place));
        self.session.recoverable_work.extend(found);
        self.with_unsaved_guard(FollowUp::Recover);
    }

    fn recover(&mut self) {
        let Some(work) = self.session.recovering_work.take() else {
            return;
        };
        let unchanged = work.document_unchanged();
        let (journey, path, stamp) = (work.journey.clone(), work.path.clone(), work.stamp.clone());
        let texts = work.texts.clone();
        // The stamp is that of the file as it was opened, so saving asks if it has changed since.
        self.show_journey(journey, path.clone(), stamp, true);
        let data_dir = self.session.data_dir().map(Path::to_owned);
        if let (Some(doc), Some(path)) = (&mut self.workspace.doc, &path)
            && !doc.storage.lock_file(data_dir.as_deref(), path)
        {
            doc.path = None;
        }
        let is_on_disk = self
            .workspace
            .doc
            .as_mut()
            .is_some_and(|doc| doc.storage.supersede(work));
        let key = match (is_on_disk, unchanged) {
            (false, _) => id!("toast-recovered-kept"),
            (true, true) => id!("toast-recovered"),
            (true, false) => id!("toast-recovered-changed"),
        };
        self.shell.toasts.success(Message::new(key));
        for stray in texts {
            let words = message!("recovered-text", field = stray.field, text = stray.text);
            self.shell.toasts.fault(words);
        }
    }

    /// Sets an imported picture, if its journey is still open.
    fn imported(&mut self, owner: DocId, place: &ops::ImageSlot, image: Result<Image, Message>) {
        let is_open = self
            .workspace
            .doc
            .as_ref()
            .is_some_and(|doc| doc.id == owner);
        match image {
            Ok(image) if is_open => {
                self.apply_to_selection(|journey, _, _| ops::set_image(journey, place, image));
            }
            Ok(_) => self.shell.toasts.fault(message!("toast-image-late")),
            Err(message) => self.shell.toasts.fault(message),
        }
    }

    fn job_failed(&mut self, task: Task) {
        match task {
            Task::Open(number) => self.session.handle_open_failure(number),
            Task::Save(owner) => {
                if let Some(doc) = self.workspace.doc.as_mut().filter(|doc| doc.id == owner) {
                    let _state = doc.storage.end_save();
                    self.session.cancel_follow_up();
                }
            }
            Task::Other => {
                if let Some(doc) = &mut self.workspace.doc {
                    doc.insight.cancel();
                    doc.views.cancel();
                }
            }
        }
        self.shell.toasts.fault(message!("toast-job-failed"));
    }

    fn forget(&mut self, dialog: Option<Dialog>, place: usize) {
        let Some(Dialog::Recover(mut found)) = dialog else {
            return;
        };
        if place < found.len() {
            let work = found.remove(place);
            if let Err(error) = work.discard() {
                log::warn!("a declined journal could not be removed: {error}");
            }
        }
        if !found.is_empty() {
            self.shell.dialog = Some(Dialog::Recover(found));
        }
    }
}

impl crate::app::workspace::Workspace {
    /// Item that takes a pasted or dropped picture: the one selected last.
    pub(crate) fn image_slot(&self) -> Option<ops::ImageSlot> {
        let doc = self.doc.as_ref()?;
        Some(match doc.selection.last()? {
            ItemRef::Persona(id) => ops::ImageSlot::Portrait(id.clone()),
            ItemRef::Cell(row, id) => ops::ImageSlot::Cell(row.clone(), id.clone()),
            ItemRef::Journey => ops::ImageSlot::Logo,
            item => {
                let home = ops::select::touchpoint_of(doc.editor.journey(), item)?;
                ops::ImageSlot::Touchpoint(home.clone())
            }
        })
    }
}

impl super::Session {
    /// Cancels what was to follow a save or an answer.
    pub(super) fn cancel_follow_up(&mut self) {
        self.after_save = None;
        self.discard_loaded();
        self.recoverable_work.extend(self.recovering_work.take());
    }
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// File name made of a title: letters, digits and hyphens, at most 60 characters.
fn file_name_of(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() {
        "journey".to_owned()
    } else {
        name.chars().take(60).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::file_name_of;

    #[test]
    fn titles_become_file_names() {
        assert_eq!(
            file_name_of("Energy customer moves house!"),
            "energy-customer-moves-house"
        );
        assert_eq!(file_name_of("  ../..  "), "journey");
        assert_eq!(file_name_of("Één hypotheek"), "één-hypotheek");
    }
}
