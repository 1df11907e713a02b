//! Export from the window: choices, preview, and running exports.

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

/// Export choices; they last until the program ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// Format, and the options of single formats.
    request: Request,
    /// Page format of slides and pictures.
    slides: PageFormat,
    /// Page format of a PDF.
    paper: PageFormat,
    /// Page parts to include.
    parts: Vec<PagePart>,
    /// Smallest text size in points; `None` for the default of the page format.
    min_text: Option<f64>,
    tone: Tone,
    /// Language of the result; `None` for that of the window.
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
    /// Page format that belongs to the chosen file format.
    fn page(&mut self) -> &mut PageFormat {
        match self.request.format {
            Format::Pdf => &mut self.paper,
            _ => &mut self.slides,
        }
    }

    /// True if the result consists of pages.
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

    /// True if there is something to export: a paged result needs at least one part.
    fn is_complete(&self) -> bool {
        !self.is_paged() || !self.parts.is_empty()
    }

    /// Export request made of the choices; `lang` is the language of the window.
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

/// Export state of the window: choices, preview and running exports.
#[derive(Default)]
pub struct Exporting {
    choices: Choices,
    preview: Preview,
    running: Vec<Running>,
    started: u64,
    /// Set while the window has just opened, until its main button has taken the focus.
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

    /// Starts to lay the preview out when it is out of date, one layout at a time.
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

    /// Handles a preview that was laid out.
    pub(super) fn previewed(&mut self, laid: Laid) {
        self.exporting.preview.take(laid);
    }

    /// Starts to export a snapshot of the journey.
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

    /// Writes the files of an export that was held back until the user agreed to replace others.
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

    /// Reports the result of an export, or asks about existing files.
    pub(super) fn exported(&mut self, number: u64, result: Result<Outcome, Message>) {
        let running = &mut self.exporting.running;
        let before = running.len();
        running.retain(|run| run.number != number);
        let was_told = running.len() == before;
        match result {
            // The user stopped it, and was told at once.
            Err(_) | Ok(Outcome::Asks(_)) if was_told => {}
            Ok(Outcome::Written(exported)) => self.toasts.done(exported.message()),
            Ok(Outcome::Asks(held)) => self.ask(Dialog::ReplaceFiles(held)),
            Err(message) if message.id == id!("export-stopped") => self.toasts.done(message),
            Err(message) => self.toasts.fault(message),
        }
    }

    /// Copies a picture of the map, or of only some items, to the clipboard.
    pub(crate) fn copy_picture(&mut self, only: Option<Vec<ItemRef>>) {
        let lang = self.lang();
        let Some(doc) = &self.doc else { return };
        let view = doc.view_options(lang, Tone::Light);
        let journey = doc.editor.journey().clone();
        self.jobs
            .run(move || Done::Pictured(draw(&journey, &view, only.as_deref())));
    }

    /// Handles a rendered picture for the clipboard.
    pub(super) fn pictured(&mut self, result: Result<Copied, Message>) {
        match result {
            Ok(copied) => {
                self.toasts.done(copied.message());
                self.clipboard.outgoing_picture = Some(copied.picture);
            }
            Err(message) => self.toasts.fault(message),
        }
    }

    /// Shows the running exports; one that the user stops is reported at once.
    pub(super) fn running_ui(&mut self, ctx: &Context) {
        let (lang, palette) = (self.lang(), self.palette());
        let running = &self.exporting.running;
        if let Some(number) = running::running_ui(ctx, running, lang, palette, self.now) {
            self.exported(number, Err(message!("export-stopped")));
        }
    }
}

/// Read access of the export window.
#[derive(Clone, Copy)]
struct Reader<'a> {
    app: &'a App,
    doc: &'a Document,
    lang: Lang,
    palette: &'static Palette,
}
