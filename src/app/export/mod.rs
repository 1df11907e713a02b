//! Exporting from the window: what is chosen, what it will look like, and what is under way.

mod dialog;
mod options;
mod picture;
mod preview;
mod running;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::egui::Context;

pub use self::{
    dialog::export_ui,
    picture::{Copied, draw},
    preview::{Laid, What, lay_out},
    running::{HeldExport, Order, Outcome, Watch, with_ending},
};
use self::{preview::Preview, running::Running};
use super::{App, Document, dialogs::Dialog, jobs::Done, state::Filters};
use jiff::Zoned;

use crate::{
    export::{Format, Request},
    file::FileMark,
    i18n::Lang,
    layout::{
        ViewOptions,
        deck::{PageFormat, PagePart},
    },
    model::{ItemRef, Message},
    theme::{Palette, Tone},
};

/// What was chosen for exports; it stays while the program runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// Format, and what goes with one format only.
    request: Request,
    /// The size of slides and pictures.
    slides: PageFormat,
    /// The size of the pages of a PDF.
    paper: PageFormat,
    /// The pages that are wanted; a page part that isn't here is left out.
    parts: Vec<PagePart>,
    /// The smallest letters, in points; what suits the page when `None`.
    min_text: Option<f64>,
    tone: Tone,
    /// The language of the window when `None`.
    lang: Option<Lang>,
    filters: Filters,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            request: Request::default(),
            slides: PageFormat::Wide,
            paper: PageFormat::A4,
            parts: PagePart::USUAL.to_vec(),
            min_text: None,
            tone: Tone::Light,
            lang: None,
            filters: Filters::default(),
        }
    }
}

impl Choices {
    /// The size of the pages of the chosen format.
    fn page(&mut self) -> &mut PageFormat {
        match self.request.format {
            Format::Pdf => &mut self.paper,
            _ => &mut self.slides,
        }
    }

    /// Whether the result consists of pages.
    fn is_paged(&self) -> bool {
        match self.request.format {
            Format::Pptx | Format::Pdf => true,
            Format::Svg | Format::Png => self.request.paged,
            Format::Html | Format::Xlsx | Format::Csv | Format::Mmd => false,
        }
    }

    fn is_picture(&self) -> bool {
        matches!(self.request.format, Format::Svg | Format::Png)
    }

    /// Whether there is anything to export: pages are of no use when none is wanted.
    fn is_complete(&self) -> bool {
        !self.is_paged() || !self.parts.is_empty()
    }

    /// What is to be made.
    fn request(&self, lang: Lang) -> Request {
        let mut asked = self.clone();
        let mut request = self.request.clone();
        request.background |= !self.is_picture();
        request.deck.format = *asked.page();
        request.deck.parts.clone_from(&self.parts);
        request.deck.min_text = self.min_text;
        request.deck.today = Some(Zoned::now().date());
        request.deck.view = ViewOptions {
            lang: self.lang.unwrap_or(lang),
            tone: self.tone,
            persona: self.filters.persona.clone(),
            channel: self.filters.channel.clone(),
            device: self.filters.device.clone(),
            ..ViewOptions::default()
        };
        request
    }
}

/// Everything about exports that the window holds.
#[derive(Default)]
pub struct Exporting {
    choices: Choices,
    preview: Preview,
    running: Vec<Running>,
    started: u64,
    /// Whether the window was opened just now, so that its button takes the keyboard.
    is_new: bool,
}

impl App {
    /// Opens the export window with the filters of the map.
    pub(crate) fn open_export(&mut self) {
        let (lang, tone) = (self.lang(), self.tone);
        let Some(doc) = &self.doc else { return };
        let view = doc.view_options(lang, tone);
        self.exporting.choices.filters = Filters {
            persona: view.persona,
            channel: view.channel,
            device: view.device,
        };
        self.exporting.preview = Preview::default();
        self.exporting.is_new = true;
        self.dialog = Some(Dialog::Export);
    }

    /// Lays the preview out anew when something else is wanted; one at a time.
    pub(super) fn follow_preview(&mut self) {
        let lang = self.lang();
        let Some(doc) = &self.doc else { return };
        let what = What::of(&self.exporting.choices.request(lang));
        let state = doc.state();
        if self.exporting.preview.wants(state, &what, self.now) {
            let journey = doc.editor.journey().clone();
            self.jobs
                .run(move || Done::Previewed(Box::new(lay_out(&journey, state, what))));
        }
    }

    /// Takes in a preview that was laid out.
    pub(super) fn previewed(&mut self, laid: Laid) {
        self.exporting.preview.take(laid);
    }

    /// Begins to export a snapshot of the journey.
    pub(super) fn export_to(
        &mut self,
        request: Request,
        path: PathBuf,
        allowed: Vec<(PathBuf, Option<FileMark>)>,
    ) {
        let Some(doc) = &self.doc else { return };
        let order = Order {
            journey: doc.editor.journey().clone(),
            path,
            request,
            allowed,
        };
        let (number, watch) = self.begin_export(&order.path);
        self.jobs
            .run(move || Done::Exported(number, order.carry_out(&watch)));
    }

    /// Writes files that were made before the user was asked whether others are to be replaced.
    pub(super) fn write_exported(&mut self, held: HeldExport) {
        let (number, _) = self.begin_export(held.path());
        self.jobs.run(move || Done::Exported(number, held.write()));
    }

    fn begin_export(&mut self, path: &Path) -> (u64, Arc<Watch>) {
        self.exporting.started += 1;
        let number = self.exporting.started;
        let watch = Watch::new(self.jobs.context());
        let running = Running::new(number, path, Arc::clone(&watch), self.now);
        self.exporting.running.push(running);
        (number, watch)
    }

    /// Tells what came of an export.
    pub(super) fn exported(&mut self, number: u64, result: Result<Outcome, Message>) {
        let running = &mut self.exporting.running;
        let before = running.len();
        running.retain(|run| run.number != number);
        let was_told = running.len() == before;
        match result {
            // It was stopped by hand, and that was said at once.
            Err(_) | Ok(Outcome::Asks(_)) if was_told => {}
            Ok(Outcome::Written(exported)) => self.toasts.done(exported.message()),
            Ok(Outcome::Asks(held)) => self.ask(Dialog::ReplaceFiles(held)),
            Err(message) if message.id == id!("export-stopped") => self.toasts.done(message),
            Err(message) => self.toasts.fault(message),
        }
    }

    /// Puts the map, or only some items of it, on the clipboard as a picture.
    pub(crate) fn copy_picture(&mut self, only: Option<Vec<ItemRef>>) {
        let lang = self.lang();
        let Some(doc) = &self.doc else { return };
        let view = doc.view_options(lang, Tone::Light);
        let journey = doc.editor.journey().clone();
        self.jobs
            .run(move || Done::Pictured(draw(&journey, &view, only.as_deref())));
    }

    /// Takes in a picture for the clipboard.
    pub(super) fn pictured(&mut self, result: Result<Copied, Message>) {
        match result {
            Ok(copied) => {
                self.toasts.done(copied.message());
                self.clipboard.outgoing_picture = Some(copied.picture);
            }
            Err(message) => self.toasts.fault(message),
        }
    }

    /// Shows the exports that are under way.
    pub(super) fn running_ui(&mut self, ctx: &Context) {
        let (lang, palette) = (self.lang(), self.palette());
        let running = &self.exporting.running;
        if let Some(number) = running::running_ui(ctx, running, lang, palette, self.now) {
            self.exported(number, Err(message!("export-stopped")));
        }
    }
}

/// What the export window reads.
#[derive(Clone, Copy)]
struct Reader<'a> {
    app: &'a App,
    doc: &'a Document,
    lang: Lang,
    palette: &'static Palette,
}
