//! Opening, saving and closing: what follows what, and what is asked in between.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::{
    App, Document,
    dialogs::{Answer, Dialog, Then},
    jobs::{Done, Purpose},
    keeping::Keeping,
    state::{Filters, Picture, Reading, Visual},
};
use crate::{
    edit::{Editor, ops},
    file::{FileStamp, Loaded, SaveError, SaveFault, Saved, samples},
    model::{Choice as _, ItemRef, Journey, Message, Stage},
};

/// A dialog that was answered faster than a person can was never shown.
const NEVER_SHOWN: f64 = 0.4;

impl App {
    /// Does `then` when nothing is lost by it, and asks otherwise.
    pub(crate) fn guard(&mut self, then: Then) {
        let Some(doc) = &self.doc else {
            self.perform(then);
            return;
        };
        if doc.keeping.is_saving() {
            self.after_save = Some(then);
        } else if doc.editor.is_modified() && doc.read_only.is_none() {
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
            Then::Open(path) => self.jobs.open(path),
            Then::ChooseFile => self.pick(Purpose::Open),
            Then::Begin(name) => self.begin(name),
        }
    }

    fn close_document(&mut self) {
        if let Some(mut doc) = self.doc.take() {
            doc.keeping.close();
        }
        self.canvas.reset();
        self.shell.find = None;
    }

    /// Begins a journey from what comes with the program.
    pub(crate) fn begin(&mut self, name: &str) {
        let Some(sample) = samples::find(name, self.lang()) else {
            return;
        };
        match sample.journey() {
            Ok(journey) => self.show(journey, None, None, false),
            Err(error) => self.ask(Dialog::LoadFailed(Box::new(error))),
        }
    }

    /// Shows a journey in place of the one that is open.
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
        });
    }

    fn opened(&mut self, path: PathBuf, loaded: Loaded, may_write: bool) {
        let Loaded { journey, stamp, .. } = loaded;
        let title = journey.about().title.clone();
        // The lock is taken before the old journey is let go of.
        let mut keeping = Keeping::default();
        let same = self.doc.as_ref().and_then(|doc| doc.path.as_ref()) == Some(&path);
        if same {
            self.close_document();
        }
        if may_write && !keeping.take_lock(self.data_dir(), &path) {
            self.ask(Dialog::Held(path));
            return;
        }
        self.show(journey, Some(path.clone()), Some(stamp), false);
        if let Some(doc) = &mut self.doc {
            doc.keeping.lock = keeping.lock.take();
            if !may_write {
                doc.read_only = Some(Message::new("read-only-held"));
            }
        }
        self.recent_push(&path, &title);
    }

    /// Saves the journey; asks for a file when it has none.
    pub(crate) fn save(&mut self, then: Option<Then>) {
        let Some(doc) = &mut self.doc else { return };
        if doc.read_only.is_some() {
            self.pick(Purpose::SaveAs);
            return;
        }
        let Some(path) = doc.path.clone() else {
            self.after_save = then;
            self.pick(Purpose::SaveAs);
            return;
        };
        if doc.keeping.is_saving() {
            self.after_save = then.or_else(|| self.after_save.take());
            return;
        }
        self.after_save = then;
        let expected = doc.keeping.stamp.clone();
        self.write(path, expected, true);
    }

    /// Writes the journey to a file off the UI thread.
    fn write(&mut self, path: PathBuf, expected: Option<FileStamp>, becomes_document: bool) {
        let Some(doc) = &mut self.doc else { return };
        doc.editor.seal();
        doc.keeping.begin_save(doc.editor.state());
        self.jobs.save(
            path,
            doc.editor.journey().clone(),
            expected,
            becomes_document,
        );
    }

    /// Opens the system's file dialog, or our own where there is none.
    pub(crate) fn pick(&mut self, purpose: Purpose) {
        if self.uses_own_dialogs {
            self.ask_path(purpose);
            return;
        }
        let lang = self.lang();
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = self.folder() {
            dialog = dialog.set_directory(folder);
        }
        let journeys = lang.tr("files-journeys");
        match &purpose {
            Purpose::Open => {
                let dialog = dialog.add_filter(journeys, &["ron", "json"]).pick_file();
                self.jobs.wait_for_dialog(purpose, dialog);
            }
            Purpose::SaveAs | Purpose::SaveToBe => {
                let name = self.suggested_name(&purpose);
                let dialog = dialog
                    .add_filter(journeys, &["ron"])
                    .set_file_name(name)
                    .save_file();
                self.jobs.wait_for_dialog(purpose, dialog);
            }
            Purpose::Export(request) => {
                let name = self.suggested_name(&purpose);
                let ending = [request.format.key()];
                let dialog = dialog
                    .add_filter(lang.choice(request.format), &ending)
                    .set_file_name(name)
                    .save_file();
                self.jobs.wait_for_dialog(purpose, dialog);
            }
            Purpose::Image(_) => {
                let endings = ["png", "jpg", "jpeg", "webp"];
                let dialog = dialog
                    .add_filter(lang.tr("files-images"), &endings)
                    .pick_file();
                self.jobs.wait_for_dialog(purpose, dialog);
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
        self.dialog = Some(Dialog::Path {
            purpose,
            words,
            fault: None,
        });
    }

    /// The folder that dialogs start in.
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

    /// Goes on with what jobs have done.
    pub(crate) fn take_done(&mut self) {
        for done in self.jobs.drain() {
            match done {
                Done::Opened(path, result) => match *result {
                    Ok(loaded) => {
                        let read_only = self.read_only_next.take() == Some(path.clone());
                        self.opened(path, loaded, !read_only);
                    }
                    Err(error) => self.ask(Dialog::LoadFailed(Box::new(error))),
                },
                Done::Saved {
                    path,
                    becomes_document,
                    result,
                } => {
                    self.saved(path, becomes_document, result);
                }
                Done::Picked {
                    purpose,
                    path,
                    seconds,
                } => match path {
                    Some(path) => self.picked(purpose, path),
                    None if seconds < NEVER_SHOWN => {
                        self.uses_own_dialogs = true;
                        self.ask_path(purpose);
                    }
                    None => self.after_save = None,
                },
                Done::Imported(place, Ok(image)) => {
                    self.change(|journey, _, _| ops::set_image(journey, &place, image));
                }
                Done::Imported(_, Err(message)) => self.toasts.fault(message),
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
                Done::Failed => {
                    if let Some(doc) = &mut self.doc {
                        doc.knowing.give_up();
                        doc.views.give_up();
                    }
                    self.toasts.fault(Message::new("toast-job-failed"));
                }
                Done::Recovered(found) => {
                    for path in &found.unreadable {
                        let damaged = Message::new("recovery-unreadable");
                        self.toasts.fault(damaged.with("path", path.display()));
                    }
                    if !found.work.is_empty() {
                        self.ask(Dialog::Recover(found.work));
                    }
                }
            }
        }
    }

    fn picked(&mut self, purpose: Purpose, path: PathBuf) {
        match purpose {
            Purpose::Open => self.jobs.open(path),
            Purpose::SaveAs => self.write(with_ending(path, "ron"), None, true),
            Purpose::SaveToBe => self.save_to_be(&with_ending(path, "ron")),
            Purpose::Export(request) => self.export_to(*request, path),
            Purpose::Image(place) => self.jobs.import(path, place),
        }
    }

    /// Makes the journey a to-be journey that names its as-is file, and saves it beside that.
    fn save_to_be(&mut self, path: &Path) {
        let Some(doc) = &self.doc else { return };
        let Some(as_is) = doc.path.clone() else {
            self.toasts.fault(Message::new("to-be-needs-file"));
            return;
        };
        if as_is == path {
            self.toasts.fault(Message::new("to-be-same-file"));
            return;
        }
        let name = match (as_is.parent(), path.parent()) {
            (Some(a), Some(b)) if a == b => as_is.file_name().map(PathBuf::from),
            _ => None,
        };
        let based_on = name.unwrap_or(as_is).display().to_string();
        self.change(|journey, _, _| ops::save_as_to_be(journey, &based_on));
        self.write(path.to_owned(), None, true);
    }

    fn saved(&mut self, path: PathBuf, becomes_document: bool, result: Result<Saved, SaveError>) {
        let data_dir = self.data_dir().map(Path::to_owned);
        let Some(doc) = &mut self.doc else { return };
        let state = doc.keeping.end_save();
        match result {
            Ok(Saved { stamp, notices }) => {
                if !becomes_document {
                    return;
                }
                if let Some(state) = state {
                    doc.editor.mark_saved(state);
                }
                let is_all = state == Some(doc.editor.state());
                if doc.path.as_ref() != Some(&path) {
                    doc.keeping.take_lock(data_dir.as_deref(), &path);
                    doc.path = Some(path.clone());
                    doc.read_only = None;
                }
                doc.keeping.saved(&path, stamp, is_all);
                let notices = doc.keeping.untold(notices);
                let title = doc.editor.journey().about().title.clone();
                self.recent_push(&path, &title);
                self.toasts
                    .done(Message::new("toast-saved").with("name", name_of(&path)));
                for notice in notices {
                    self.toasts.fault(notice);
                }
                if let Some(then) = self.after_save.take() {
                    self.guard(then);
                }
            }
            Err(error) => {
                self.after_save = None;
                if error.fault == SaveFault::Unconfirmed
                    && let Some(stamp) = error.written
                {
                    doc.keeping.stamp = Some(stamp);
                }
                self.ask(if error.fault == SaveFault::ChangedOnDisk {
                    Dialog::Changed(path)
                } else {
                    Dialog::SaveFailed(error.message)
                });
            }
        }
    }

    /// Goes on with the answer to the open question.
    pub(crate) fn answered(&mut self, answer: Answer) {
        let dialog = self.dialog.take();
        match answer {
            Answer::Cancel => self.after_save = None,
            Answer::SaveThen(then) => self.save(Some(then)),
            Answer::Discard(then) => self.perform(then),
            Answer::Reload(path) => self.jobs.open(path),
            Answer::KeepMine(path) => self.write(path, None, true),
            Answer::SaveCopy => self.pick(Purpose::SaveAs),
            Answer::OpenReadOnly(path) => {
                self.read_only_next = Some(path.clone());
                self.jobs.open(path);
            }
            Answer::Path(purpose, path) => self.picked(purpose, path),
            Answer::Recover(place) => self.recover(dialog, place),
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

    fn recover(&mut self, dialog: Option<Dialog>, place: usize) {
        let Some(Dialog::Recover(mut found)) = dialog else {
            return;
        };
        if place >= found.len() {
            return;
        }
        let work = found.remove(place);
        let unchanged = work.document_unchanged();
        let (journey, path, stamp) = (work.journey.clone(), work.path.clone(), work.stamp.clone());
        // What the file was when it was opened: saving asks when somebody changed it since.
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
            (false, _) => "toast-recovered-kept",
            (true, true) => "toast-recovered",
            (true, false) => "toast-recovered-changed",
        };
        self.toasts.done(Message::new(key));
        self.later.extend(found);
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

    /// Where a picture goes that is pasted or dropped: what is selected.
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

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn with_ending(mut path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_none() {
        path.set_extension(ending);
    }
    path
}

/// A file name made of a title: letters, digits and hyphens.
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
