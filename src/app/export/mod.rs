//! Export from the window: choices, preview, and running exports.

mod clipboard_image;
mod dialog;
mod job;
mod options;
mod preview;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::egui::Context;

use self::job::RunningExport;
pub use self::{
    clipboard_image::{ClipboardImage, draw_clipboard_image},
    dialog::export_ui,
    job::{ExportJob, ExportOutcome, ExportProgress, PendingExport, with_extension},
    preview::{Preview, PreviewContent, PreviewLayout, PreviewSubject, lay_out_preview},
};
use super::{
    App, Document, jobs::JobResult, shell::dialogs::Dialog, workspace::document::MapFilters,
};
use jiff::Zoned;

use crate::{
    export::{ExportOption, ExportRequest, tables::CsvDialect},
    file::FileMark,
    i18n::Lang,
    map::ViewOptions,
    model::{DeckPlan, ItemRef, Message, PhaseId},
    report::deck::{PageFormat, PagePart},
    theme::{Palette, Tone},
};

/// Export choices; they last until the program ends.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoices {
    /// Format, and the options of single formats.
    request: ExportRequest,
    /// Page format of slides and pictures.
    slides: PageFormat,
    /// Page format of a PDF.
    paper: PageFormat,
    /// Set to include the board deck, as the journey plans it.
    has_board: bool,
    /// Parts beside the board deck; the usual ones for the page format when `None`.
    further: Option<Vec<PagePart>>,
    /// The only phase with pages of its own; all when `None`.
    phase: Option<PhaseId>,
    /// Smallest text size in points; `None` for the default of the page format.
    min_text: Option<f64>,
    /// Separator of a CSV; that of the language when `None`.
    dialect: Option<CsvDialect>,
    /// Colours; the usual ones of the pages when `None`.
    tone: Option<Tone>,
    /// Language of the result; `None` for that of the window.
    lang: Option<Lang>,
    filters: MapFilters,
}

impl Default for ExportChoices {
    fn default() -> Self {
        Self {
            request: ExportRequest::default(),
            slides: PageFormat::Wide,
            paper: PageFormat::A4,
            has_board: true,
            further: None,
            phase: None,
            min_text: None,
            dialect: None,
            tone: None,
            lang: None,
            filters: MapFilters::default(),
        }
    }
}

impl ExportChoices {
    /// Page format that belongs to the chosen file format.
    fn page(&mut self) -> &mut PageFormat {
        if self.request.format.row().page.is_slide() {
            &mut self.slides
        } else {
            &mut self.paper
        }
    }

    /// Separator of a CSV, for a window in this language.
    fn dialect(&self, lang: Lang) -> CsvDialect {
        let usual = CsvDialect::usual(self.lang.unwrap_or(lang));
        self.dialect.unwrap_or(usual)
    }

    /// Colours of the result.
    fn tone(&mut self) -> Tone {
        let page = self.page().usual_tone();
        let usual = if self.request.is_paged() {
            page
        } else {
            Tone::Light
        };
        self.tone.unwrap_or(usual)
    }

    /// True if the format has an option.
    fn has(&self, option: ExportOption) -> bool {
        self.request.format.has(option)
    }

    /// True if there is something to export: a paged result needs at least one part.
    fn is_complete(&self, plan: &DeckPlan) -> bool {
        !self.request.is_paged() || !self.parts(plan).is_empty()
    }

    /// Parts of the deck: the board deck as planned, and what was chosen beside it.
    fn parts(&self, plan: &DeckPlan) -> Vec<PagePart> {
        let usual = PagePart::usual(plan, self.clone().page().to_owned());
        let (mut parts, further): (Vec<PagePart>, Vec<PagePart>) =
            usual.into_iter().partition(|part| part.is_board());
        if !self.has_board {
            parts.clear();
        }
        parts.extend(self.further.clone().unwrap_or(further));
        parts
    }

    /// Export request made of the choices for a journey with this plan of its deck; `lang` is the
    /// language of the window.
    fn request(&self, lang: Lang, plan: &DeckPlan) -> ExportRequest {
        let mut asked = self.clone();
        let mut request = self.request.clone();
        request.background |= !self.has(ExportOption::Background);
        request.deck.format = *asked.page();
        request.deck.parts = self.parts(plan);
        request.deck.phases = self.phase.iter().cloned().collect();
        request.deck.min_text = self.min_text;
        request.dialect = self.dialect(lang);
        request.deck.today = Some(Zoned::now().date());
        request.deck.view = ViewOptions {
            lang: self.lang.unwrap_or(lang),
            tone: asked.tone(),
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
pub struct ExportState {
    choices: ExportChoices,
    preview: Preview,
    running_exports: Vec<RunningExport>,
    started: u64,
    /// Set while the window has just opened, until its main button has taken the focus.
    is_new: bool,
}

impl App {
    /// Opens the export window with the filters of the map.
    pub(crate) fn open_export(&mut self) {
        let (lang, tone) = (self.lang(), self.shell.tone);
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let view = doc.view_options(lang, tone);
        self.workspace.export.choices.filters = MapFilters {
            persona: view.persona,
            channel: view.channel,
            device: view.device,
        };
        // A phase of another journey means nothing here.
        self.workspace.export.choices.phase = None;
        self.workspace.export.preview = Preview::default();
        self.workspace.export.is_new = true;
        self.shell.dialog = Some(Dialog::Export);
    }

    /// Starts to lay the preview out when it is out of date, one layout at a time.
    pub(super) fn follow_preview(&mut self) {
        let lang = self.lang();
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let plan = &doc.editor.journey().about().deck;
        let choices = &self.workspace.export.choices;
        let what = PreviewSubject::for_request(&choices.request(lang, plan));
        let state = doc.revision();
        if self
            .workspace
            .export
            .preview
            .needs_layout(state, &what, self.shell.now)
        {
            let journey = doc.editor.journey().clone();
            self.jobs.run(move || {
                JobResult::PreviewLaidOut(Box::new(lay_out_preview(&journey, state, what)))
            });
        }
    }

    /// Handles a preview that was laid out.
    pub(super) fn handle_preview(&mut self, laid: PreviewLayout) {
        if self.workspace.deck.is_pending(&laid) {
            self.workspace.deck.store(laid);
        } else {
            self.workspace.export.preview.store(laid);
        }
    }

    /// Starts to export a snapshot of the journey.
    pub(super) fn start_export(
        &mut self,
        request: ExportRequest,
        path: PathBuf,
        allowed: Vec<(PathBuf, Option<FileMark>)>,
    ) {
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let order = ExportJob {
            journey: doc.editor.journey().clone(),
            path,
            request,
            replaceable: allowed,
        };
        let (number, watch) = self.begin_export(&order.path);
        self.jobs
            .run(move || JobResult::Exported(number, order.run(&watch)));
    }

    /// Writes the files of an export that was held back until the user agreed to replace others.
    pub(super) fn write_pending_export(&mut self, held: PendingExport) {
        let (number, _) = self.begin_export(held.path());
        self.jobs
            .run(move || JobResult::Exported(number, held.write()));
    }

    fn begin_export(&mut self, path: &Path) -> (u64, Arc<ExportProgress>) {
        self.workspace.export.started += 1;
        let number = self.workspace.export.started;
        let watch = ExportProgress::new(self.jobs.context());
        let running = RunningExport::new(number, path, Arc::clone(&watch), self.shell.now);
        self.workspace.export.running_exports.push(running);
        (number, watch)
    }

    /// Reports the result of an export, or asks about existing files.
    pub(super) fn handle_exported(&mut self, number: u64, result: Result<ExportOutcome, Message>) {
        let running = &mut self.workspace.export.running_exports;
        let before = running.len();
        running.retain(|run| run.number != number);
        let was_told = running.len() == before;
        match result {
            // The user stopped it, and was told at once.
            Err(_) | Ok(ExportOutcome::NeedsConsent(_)) if was_told => {}
            Ok(ExportOutcome::Written(exported)) => self.shell.toasts.success(exported.message()),
            Ok(ExportOutcome::NeedsConsent(held)) => {
                self.shell.open_dialog(Dialog::ReplaceFiles(held));
            }
            Err(message) if message.id == id!("export-stopped") => {
                self.shell.toasts.success(message);
            }
            Err(message) => self.shell.toasts.fault(message),
        }
    }

    /// Copies a picture of the map, or of only some items, to the clipboard.
    pub(crate) fn copy_image(&mut self, only: Option<Vec<ItemRef>>) {
        let lang = self.lang();
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let view = doc.view_options(lang, Tone::Light);
        let journey = doc.editor.journey().clone();
        self.jobs.run(move || {
            JobResult::ImageDrawn(draw_clipboard_image(&journey, &view, only.as_deref()))
        });
    }

    /// Handles a rendered picture for the clipboard.
    pub(super) fn handle_copied_image(&mut self, result: Result<ClipboardImage, Message>) {
        match result {
            Ok(copied) => {
                self.shell.toasts.success(copied.message());
                self.workspace.clipboard.outgoing_image = Some(copied.pixels);
            }
            Err(message) => self.shell.toasts.fault(message),
        }
    }

    /// Shows the running exports; one that the user stops is reported at once.
    pub(super) fn exports_ui(&mut self, ctx: &Context) {
        let (lang, palette) = (self.lang(), self.palette());
        let running = &self.workspace.export.running_exports;
        if let Some(number) = job::running_ui(ctx, running, lang, palette, self.shell.now) {
            self.handle_exported(number, Err(message!("export-stopped")));
        }
    }
}

/// Read access of the export window.
#[derive(Clone, Copy)]
struct ExportWindow<'a> {
    app: &'a App,
    doc: &'a Document,
    lang: Lang,
    palette: &'static Palette,
}
