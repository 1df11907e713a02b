//! Opening of files. A file is read off the UI thread and may arrive late: from a slow disk, a
//! share, a pipe. So unsaved changes are looked for again when it is there, and of several files
//! only the one requested last counts.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use eframe::egui::{
    Align2, Area, Context, Frame, Id, Label, Margin, Order, RichText, Spinner, vec2,
};

use super::document_storage::DocumentStorage;
use crate::{
    app::{
        App,
        file_names::name_of,
        session::Session,
        shell::dialogs::{Dialog, FollowUp},
        workspace::document::DocRevision,
    },
    canvas::color,
    file::{LoadError, LoadedJourney},
};

/// Seconds after which a file that is being read shows a notice.
const NOTICE_AFTER: f64 = 0.4;

/// File that is being read, and the one that was read and isn't shown yet.
#[derive(Default)]
pub(crate) struct OpenQueue {
    count: u64,
    pending_read: Option<PendingRead>,
    loaded_file: Option<LoadedFile>,
}

/// A file that is being read.
struct PendingRead {
    number: u64,
    path: PathBuf,
    may_write: bool,
    since: f64,
    /// State of the open journey at the request; while unchanged it may be closed without a
    /// question.
    replaced_doc: Option<DocRevision>,
}

/// A file that was read and isn't shown yet.
struct LoadedFile {
    path: PathBuf,
    loaded: LoadedJourney,
    may_write: bool,
    replaced_doc: Option<DocRevision>,
    /// Set once the user was asked about the open journey, or no question was needed.
    has_asked: bool,
}

impl App {
    /// Reads a file, to replace the journey that is open now.
    pub(crate) fn open_file(&mut self, path: PathBuf, may_write: bool) {
        self.session.cancel_opening();
        self.session.open_queue.count += 1;
        let number = self.session.open_queue.count;
        self.session.open_queue.pending_read = Some(PendingRead {
            number,
            path: path.clone(),
            may_write,
            since: self.shell.now,
            replaced_doc: self.workspace.doc.as_ref().map(|doc| doc.revision()),
        });
        self.jobs.open(number, path);
    }

    /// Stores a file that was read, unless another one was requested since.
    pub(super) fn handle_file_read(
        &mut self,
        number: u64,
        result: Result<LoadedJourney, LoadError>,
    ) {
        let is_mine = |reading: &mut PendingRead| reading.number == number;
        let Some(reading) = self.session.open_queue.pending_read.take_if(is_mine) else {
            return;
        };
        match result {
            Ok(loaded) => {
                self.session.open_queue.loaded_file = Some(LoadedFile {
                    path: reading.path,
                    loaded,
                    may_write: reading.may_write,
                    replaced_doc: reading.replaced_doc,
                    has_asked: false,
                });
            }
            Err(error) => self.shell.open_dialog(Dialog::LoadFailed(Box::new(error))),
        }
    }

    /// Shows the file that has arrived once no dialog is open; asks first if the open journey has
    /// changed since the request.
    pub(crate) fn show_loaded(&mut self) {
        if self.shell.dialog.is_some() || !self.shell.queued_dialogs.is_empty() {
            return;
        }
        let Some(arrived) = self
            .session
            .open_queue
            .loaded_file
            .as_mut()
            .filter(|file| !file.has_asked)
        else {
            return;
        };
        arrived.has_asked = true;
        let is_agreed = self.workspace.doc.as_ref().is_none_or(|doc| {
            arrived.replaced_doc == Some(doc.revision())
                && !doc.has_uncommitted_text
                && !doc.storage.is_saving()
        });
        if is_agreed {
            self.open_loaded();
        } else {
            self.with_unsaved_guard(FollowUp::ShowLoaded);
        }
    }

    /// Replaces the open journey by the file that has arrived.
    pub(super) fn open_loaded(&mut self) {
        let Some(arrived) = self.session.open_queue.loaded_file.take() else {
            return;
        };
        let LoadedFile {
            path,
            loaded: LoadedJourney { journey, stamp, .. },
            may_write,
            ..
        } = arrived;
        let title = journey.about().title.clone();
        // The lock is taken before the old journey is closed.
        let mut keeping = DocumentStorage::default();
        let same = self
            .workspace
            .doc
            .as_ref()
            .and_then(|doc| doc.path.as_ref())
            == Some(&path);
        if same {
            self.close_document();
        }
        if may_write && !keeping.lock_file(self.session.data_dir(), &path) {
            self.shell.open_dialog(Dialog::FileInUse(path));
            return;
        }
        self.show_journey(journey, Some(path.clone()), Some(stamp), false);
        if let Some(doc) = &mut self.workspace.doc {
            doc.storage.lock = keeping.lock.take();
            if !may_write {
                doc.read_only = Some(message!("read-only-held"));
            }
        }
        self.session.recent_push(&path, &title);
    }

    /// Shows which file is being read, if that takes a while, with a button to cancel.
    pub(crate) fn opening_ui(&mut self, ctx: &Context) {
        let Some(reading) = &self.session.open_queue.pending_read else {
            return;
        };
        let wait = NOTICE_AFTER - (self.shell.now - reading.since);
        if wait > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(wait));
            return;
        }
        if opening_ui(ctx, self, &reading.path) {
            self.session.cancel_opening();
        }
    }
}

impl Session {
    /// Cancels the opening of a file: something else was requested.
    pub(super) fn cancel_opening(&mut self) {
        self.open_queue.pending_read = None;
        self.open_queue.loaded_file = None;
    }

    /// Stops waiting for a file whose job panicked.
    pub(super) fn handle_open_failure(&mut self, number: u64) {
        self.open_queue
            .pending_read
            .take_if(|reading| reading.number == number);
    }

    /// Name of the file that has arrived.
    pub(crate) fn loaded_name(&self) -> Option<String> {
        let arrived = self.open_queue.loaded_file.as_ref()?;
        Some(name_of(&arrived.path))
    }

    /// Drops the file that waits for an answer.
    pub(super) fn discard_loaded(&mut self) {
        self.open_queue
            .loaded_file
            .take_if(|arrived| arrived.has_asked);
    }
}

/// Notice about the file that is being read; true if it was cancelled.
fn opening_ui(ctx: &Context, app: &App, path: &Path) -> bool {
    let (lang, palette) = (app.lang(), app.palette());
    let name = name_of(path);
    let words = lang.message(&message!("opening-file", name = name));
    let mut is_given_up = false;
    Area::new(Id::unique(id!("opening-file")))
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -100.0))
        .order(Order::Foreground)
        .show(ctx, |ui| {
            Frame::new()
                .fill(color(palette.surface))
                .stroke(eframe::egui::Stroke::new(1.0, color(palette.outline)))
                .corner_radius(8)
                .inner_margin(Margin::symmetric(14, 10))
                .shadow(ui.visuals().popup_shadow)
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 10.0;
                        ui.add(Spinner::new().size(16.0).color(color(palette.accent)));
                        let text = RichText::new(words).color(color(palette.text));
                        ui.add(Label::new(text).selectable(false));
                        is_given_up = ui.button(lang.tr(id!("dialog-cancel"))).clicked();
                    });
                });
        });
    is_given_up
}
