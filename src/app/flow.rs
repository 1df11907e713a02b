//! Life of a document: opening, saving, closing and recovering, with the questions in between.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::{
    App, Document,
    dialogs::{Answer, Dialog, Then},
    jobs::{Done, Purpose, Task},
    keeping::Keeping,
    saving::target_of,
    state::{DocId, DocState, Filters, Picture, Reading, Visual},
};
use crate::{
    edit::{Editor, ops},
    file::{FileStamp, samples},
    model::{Choice as _, Image, ItemRef, Journey, Message, Stage},
};

/// Seconds within which an unanswered file dialog counts as never shown: no person cancels so fast.
const NEVER_SHOWN: f64 = 0.4;

impl App {
    /// Carries `then` out if nothing is lost by it, and asks otherwise.
    pub(crate) fn guard(&mut self, then: Then) {
        if self.waits_for_text(&then) {
            return;
        }
        let Some(doc) = &self.doc else {
            self.perform(then);
            return;
        };
        if doc.keeping.is_saving() {
            self.after_save = Some(then);
        } else if let Some(refused) = self.refused_texts().into_iter().next() {
            self.dialog = Some(Dialog::Refused(refused, then));
        } else if doc.is_modified() && doc.read_only.is_none() {
            self.dialog = Some(Dialog::Unsaved(then));
        } else {
            self.perform(then);
        }
    }

    fn perform(&mut self, then: Then) {
        match then {
            Then::Start => self.close_document(),
            Then::Quit => {
                self.close_document();
                self.is_quitting = true;
            }
            Then::Open(path) => self.open_file(path, true),
            Then::ShowArrived => self.open_arrived(),
            Then::Recover => self.recover(),
            Then::ChooseFile => self.pick(Purpose::Open),
            Then::Begin(name) => self.begin(name),
        }
    }

    pub(super) fn close_document(&mut self) {
        if let Some(mut doc) = self.doc.take() {
            doc.keeping.close();
        }
        // Dialogs about the closed journey have become pointless.
        self.waiting.retain(|dialog| !dialog.is_about_document());
        if self.dialog.as_ref().is_some_and(Dialog::is_about_document) {
            self.dialog = None;
        }
        self.canvas.reset();
        self.shell.find = None;
    }

    /// Begins a journey from a bundled template or sample.
    pub(crate) fn begin(&mut self, name: &str) {
        let Some(sample) = samples::find(name, self.lang()) else {
            return;
        };
        // The latest request counts, also while a file is still being read.
        self.cancel_opening();
        match sample.journey() {
            Ok(journey) => self.show(journey, None, None, false),
            Err(error) => self.ask(Dialog::LoadFailed(Box::new(error))),
        }
    }

    /// Replaces the open journey with another one.
    pub(crate) fn show(
        &mut self,
        journey: Journey,
        path: Option<PathBuf>,
        stamp: Option<FileStamp>,
        unsaved: bool,
    ) {
        self.close_document();
        let keeping = Keeping::start(self.data_dir(), path.clone(), &journey, stamp, unsaved);
        let mut editor = Editor::new(journey);
        if unsaved {
            editor.mark_unsaved();
        }
        self.doc = Some(Document {
            id: DocId::new(),
            reading: Reading::default(),
            editor,
            selection: Vec::new(),
            persona: None,
            filters: Filters::default(),
            place: Stage::Visualise,
            visual: Visual::Map,
            picture: Picture::default(),
            knowing: Default::default(),
            views: Default::default(),
            path,
            read_only: None,
            keeping,
            is_typed: false,
        });
    }

    /// Opens the system's file dialog, or the program's own where there is none.
    pub(crate) fn pick(&mut self, purpose: Purpose) {
        if self.uses_own_dialogs {
            self.ask_path(purpose);
            return;
        }
        let lang = self.lang();
        let asked_for = self.doc.as_ref().map(Document::state);
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = self.folder() {
            dialog = dialog.set_directory(folder);
        }
        let journeys = lang.tr(id!("files-journeys"));
        match &purpose {
            Purpose::Open => {
                let dialog = dialog.add_filter(journeys, &["ron", "json"]).pick_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
            Purpose::SaveAs | Purpose::SaveToBe => {
                let name = self.suggested_name(&purpose);
                let dialog = dialog
                    .add_filter(journeys, &["ron"])
                    .set_file_name(name)
                    .save_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
            Purpose::Export(request) => {
                let name = self.suggested_name(&purpose);
                let ending = [request.format.key()];
                let dialog = dialog
                    .add_filter(lang.choice(request.format), &ending)
                    .set_file_name(name)
                    .save_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
            Purpose::Image(_) => {
                let endings = ["png", "jpg", "jpeg", "webp"];
                let dialog = dialog
                    .add_filter(lang.tr(id!("files-images")), &endings)
                    .pick_file();
                self.jobs.wait_for_dialog(purpose, asked_for, dialog);
            }
        }
    }

    fn ask_path(&mut self, purpose: Purpose) {
        let name = match purpose {
            Purpose::Open | Purpose::Image(_) => String::new(),
            Purpose::SaveAs | Purpose::SaveToBe | Purpose::Export(_) => {
                self.suggested_name(&purpose)
            }
        };
        let folder = self.folder().unwrap_or_default();
        let words = folder.join(name).display().to_string();
        self.ask(Dialog::Path {
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
            .doc
            .as_ref()
            .and_then(|doc| doc.path.as_ref())
            .and_then(|path| path.parent());
        let last = self
            .recent
            .files()
            .first()
            .and_then(|file| file.path.parent());
        let folder = own.or(last).filter(|folder| !folder.as_os_str().is_empty());
        folder.map(Path::to_owned).or_else(std::env::home_dir)
    }

    fn suggested_name(&self, purpose: &Purpose) -> String {
        let Some(doc) = &self.doc else {
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
            Purpose::SaveToBe => format!("{stem}-to-be.ron"),
            Purpose::Export(request) => format!("{stem}.{}", request.format.key()),
            Purpose::Open | Purpose::SaveAs | Purpose::Image(_) => format!("{stem}.ron"),
        }
    }

    /// Handles the results of finished jobs.
    pub(crate) fn take_done(&mut self) {
        for done in self.jobs.drain() {
            match done {
                Done::Opened(number, result) => self.file_read(number, *result),
                Done::Saved(save) => self.saved(*save),
                Done::Picked {
                    purpose,
                    asked_for,
                    path,
                    seconds,
                } => match path {
                    Some(path) => self.picked(purpose, asked_for, path, true),
                    None if seconds < NEVER_SHOWN => {
                        self.uses_own_dialogs = true;
                        self.ask_path(purpose);
                    }
                    None => self.give_up_leaving(),
                },
                Done::Imported(owner, place, image) => self.imported(owner, &place, image),
                Done::Exported(number, result) => self.exported(number, result),
                Done::Previewed(laid) => self.previewed(*laid),
                Done::Pictured(result) => self.pictured(result),
                Done::Analysed(known) => {
                    if let Some(doc) = &mut self.doc {
                        doc.knowing.take(*known);
                    }
                }
                Done::Drawn(owner, shown) => {
                    if let Some(doc) = &mut self.doc
                        && doc.knowing.id() == owner
                    {
                        doc.views.take(*shown);
                    }
                }
                Done::Failed(task) => self.job_failed(task),
                Done::Recovered(found) => {
                    for path in &found.unreadable {
                        let damaged = Message::new(id!("recovery-unreadable"));
                        self.toasts.fault(damaged.with("path", path.display()));
                    }
                    if !found.work.is_empty() {
                        // It waits while somebody types.
                        self.waiting.push_back(Dialog::Recover(found.work));
                    }
                }
            }
        }
    }

    /// Goes on with a path chosen in a file dialog; one that was chosen for a journey since closed
    /// is used for no other.
    fn picked(
        &mut self,
        purpose: Purpose,
        asked_for: Option<DocState>,
        path: PathBuf,
        is_confirmed: bool,
    ) {
        let doc = self.doc.as_ref();
        if purpose == Purpose::Open {
            if asked_for == doc.map(Document::state) {
                self.open_file(path, true);
            } else {
                self.guard(Then::Open(path));
            }
            return;
        }
        let Some(doc) = doc.filter(|doc| asked_for.is_some_and(|(id, _)| id == doc.id)) else {
            self.give_up_leaving();
            self.toasts.fault(message!("toast-chosen-late"));
            return;
        };
        if let Purpose::Image(place) = purpose {
            self.jobs.import(doc.id, path, place);
            return;
        }
        // The system's dialog asks before it lets a file be replaced, but only about the name
        // that it saw.
        let target = target_of(&purpose, path.clone());
        let is_confirmed = is_confirmed && target == path;
        self.write_to(purpose, target, is_confirmed);
    }

    /// Cancels what was to follow a save or an answer.
    pub(super) fn give_up_leaving(&mut self) {
        self.after_save = None;
        self.give_up_arrived();
        self.later.extend(self.recovering.take());
    }

    /// Carries out the answer to the open dialog.
    pub(crate) fn answered(&mut self, answer: Answer) {
        let dialog = self.dialog.take();
        match answer {
            Answer::Cancel => self.give_up_leaving(),
            Answer::SaveThen(then) => self.save(Some(then)),
            Answer::Discard(then) => self.perform(then),
            Answer::DropText(then) => {
                self.drop_refused_texts();
                self.guard(then);
            }
            Answer::Reload(path) => self.open_file(path, true),
            Answer::KeepMine(path, mark) => self.keep_mine(path, mark),
            Answer::SaveCopy => self.pick(Purpose::SaveAs),
            Answer::OpenReadOnly(path) => self.open_file(path, false),
            Answer::Path(purpose, path) => {
                let asked_for = self.doc.as_ref().map(Document::state);
                self.picked(purpose, asked_for, path, false);
            }
            Answer::Replace(purpose, path, mark) => self.replace(purpose, path, mark),
            Answer::ReplaceFiles => {
                if let Some(Dialog::ReplaceFiles(held)) = dialog {
                    self.write_exported(*held);
                }
            }
            Answer::OtherName(purpose) => self.pick(purpose),
            Answer::Recover(place) => self.recover_found(dialog, place),
            Answer::Forget(place) => self.forget(dialog, place),
            Answer::Export(request) => self.pick(Purpose::Export(request)),
            Answer::LeaveAlone(check, item, reason) => {
                let today = Zoned::now().date();
                self.change(|journey, _, _| {
                    ops::dismiss(journey, check, &item, &reason, Some(today))
                });
            }
            Answer::Quote(words) => {
                self.change(|journey, _, selection| ops::add_quote(journey, selection, &words));
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
        self.recovering = Some(found.remove(place));
        self.later.extend(found);
        self.guard(Then::Recover);
    }

    fn recover(&mut self) {
        let Some(work) = self.recovering.take() else {
            return;
        };
        let unchanged = work.document_unchanged();
        let (journey, path, stamp) = (work.journey.clone(), work.path.clone(), work.stamp.clone());
        let texts = work.texts.clone();
        // The stamp is that of the file as it was opened, so saving asks if it has changed since.
        self.show(journey, path.clone(), stamp, true);
        let data_dir = self.data_dir().map(Path::to_owned);
        if let (Some(doc), Some(path)) = (&mut self.doc, &path)
            && !doc.keeping.take_lock(data_dir.as_deref(), path)
        {
            doc.path = None;
        }
        let is_on_disk = self
            .doc
            .as_mut()
            .is_some_and(|doc| doc.keeping.supersede(work));
        let key = match (is_on_disk, unchanged) {
            (false, _) => id!("toast-recovered-kept"),
            (true, true) => id!("toast-recovered"),
            (true, false) => id!("toast-recovered-changed"),
        };
        self.toasts.done(Message::new(key));
        for stray in texts {
            let words = message!("recovered-text", field = stray.field, text = stray.text);
            self.toasts.fault(words);
        }
    }

    /// Sets an imported picture, if its journey is still open.
    fn imported(&mut self, owner: DocId, place: &ops::ImagePlace, image: Result<Image, Message>) {
        let is_open = self.doc.as_ref().is_some_and(|doc| doc.id == owner);
        match image {
            Ok(image) if is_open => {
                self.change(|journey, _, _| ops::set_image(journey, place, image));
            }
            Ok(_) => self.toasts.fault(message!("toast-image-late")),
            Err(message) => self.toasts.fault(message),
        }
    }

    fn job_failed(&mut self, task: Task) {
        match task {
            Task::Open(number) => self.opening_failed(number),
            Task::Save(owner) => {
                if let Some(doc) = self.doc.as_mut().filter(|doc| doc.id == owner) {
                    let _state = doc.keeping.end_save();
                    self.give_up_leaving();
                }
            }
            Task::Other => {
                if let Some(doc) = &mut self.doc {
                    doc.knowing.give_up();
                    doc.views.give_up();
                }
            }
        }
        self.toasts.fault(message!("toast-job-failed"));
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
            self.dialog = Some(Dialog::Recover(found));
        }
    }

    /// Item that takes a pasted or dropped picture: the one selected last.
    pub(crate) fn image_place(&self) -> Option<ops::ImagePlace> {
        let doc = self.doc.as_ref()?;
        Some(match doc.selection.last()? {
            ItemRef::Persona(id) => ops::ImagePlace::Portrait(id.clone()),
            ItemRef::Cell(row, id) => ops::ImagePlace::Cell(row.clone(), id.clone()),
            ItemRef::Journey => ops::ImagePlace::Logo,
            item => {
                let home = ops::select::home(doc.editor.journey(), item)?;
                ops::ImagePlace::Touchpoint(home.clone())
            }
        })
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
