//! The window: `logic` applies what the panels ask for, `*_ui` functions read and ask.

mod carry_out;
mod clipboard;
mod dialogs;
mod find;
mod flow;
pub(crate) mod handlers;
mod icon;
mod inspector;
mod jobs;
mod keeping;
mod lists;
mod outbox;
mod outline;
mod palette;
mod personas;
mod run;
mod sheet;
mod start;
mod state;
mod status;
mod style;
mod tabs;
mod toasts;
mod top_bar;
pub mod widgets;

use std::path::{Path, PathBuf};

use eframe::egui::{self, CentralPanel, Context, Event, Frame, Panel as SidePanel, Ui};

use self::{
    clipboard::Clipboard,
    dialogs::{Dialog, Then},
    jobs::Jobs,
    start::Begin,
    state::{Panel, Shell, Visual},
    toasts::Toasts,
};
pub use self::{
    inspector::inspector_ui,
    outbox::{AddWhat, ImagePlace, Intent, Look, Outbox},
    run::{NoWindow, run},
    state::Document,
};
use crate::{
    canvas::{Canvas, CanvasInput, color},
    command::{COMMANDS, Command, CommandId, Scope, pressed},
    edit::ops,
    file::{
        recent::RecentFiles,
        recovery::Recoverable,
        settings::{Settings, ToneChoice},
    },
    i18n::Lang,
    model::{ItemRef, Message, Stage},
    theme::{Palette, Tone},
};

/// How the program is started.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The file to open.
    pub file: Option<PathBuf>,
    /// The program's own folder; `None` keeps nothing.
    pub data_dir: Option<PathBuf>,
    /// The seed of new ids.
    pub seed: u64,
    /// Whether files are chosen with our own path field and not with the system's dialogs.
    pub uses_own_dialogs: bool,
    /// The language, when it isn't to follow the settings.
    pub lang: Option<Lang>,
}

/// The program.
pub struct App {
    pub(crate) doc: Option<Document>,
    pub(crate) canvas: Canvas,
    pub(crate) shell: Shell,
    pub(crate) settings: Settings,
    pub(crate) outbox: Outbox,
    pub(crate) toasts: Toasts,
    pub(crate) clipboard: Clipboard,
    pub(crate) dialog: Option<Dialog>,
    pub(crate) after_save: Option<Then>,
    pub(crate) now: f64,
    jobs: Jobs,
    recent: RecentFiles,
    data_dir: Option<PathBuf>,
    uses_own_dialogs: bool,
    read_only_next: Option<PathBuf>,
    link_to_open: Option<String>,
    later: Vec<Recoverable>,
    is_quitting: bool,
    lang: Option<Lang>,
    tone: Tone,
    lent: Option<Lent>,
}

/// What panels may ask of the program while the document is lent to them.
struct Lent {
    runnable: Vec<CommandId>,
    can_edit: bool,
}

impl App {
    /// Makes the program ready to show itself.
    #[must_use]
    pub fn new(ctx: &Context, start: Start) -> Self {
        prepare_context(ctx);
        let dir = start.data_dir.clone();
        let (settings, fault) = dir
            .as_deref()
            .map_or_else(|| (Settings::default(), None), Settings::read);
        let recent = dir.as_deref().map(RecentFiles::read).unwrap_or_default();
        let mut app = Self {
            doc: None,
            canvas: Canvas::default(),
            shell: Shell::default(),
            settings,
            outbox: Outbox::new(start.seed),
            toasts: Toasts::default(),
            clipboard: Clipboard::default(),
            dialog: None,
            after_save: None,
            now: 0.0,
            jobs: Jobs::default(),
            recent,
            data_dir: start.data_dir,
            uses_own_dialogs: start.uses_own_dialogs,
            read_only_next: None,
            link_to_open: None,
            later: Vec::new(),
            is_quitting: false,
            lang: start.lang,
            tone: Tone::Light,
            lent: None,
        };
        app.jobs.set_context(ctx);
        if let Some(fault) = fault {
            app.toasts.fault(fault);
        }
        app.apply_settings(ctx);
        app.begin_session(start.file);
        app
    }

    fn begin_session(&mut self, file: Option<PathBuf>) {
        if let Some(dir) = self.data_dir.clone() {
            self.jobs.recover(dir);
        }
        let is_first = !self.settings.started_before;
        if is_first {
            self.settings.started_before = true;
            self.settings_changed();
        }
        match file {
            Some(path) => self.jobs.open(path),
            None if is_first => {
                // The first start shows a whole journey, in the user's language where there is one.
                let lang = self.lang();
                let samples = crate::file::samples::JOURNEYS;
                let sample = samples
                    .iter()
                    .find(|s| s.lang == lang)
                    .or_else(|| samples.first());
                if let Some(sample) = sample {
                    self.begin(sample.name);
                }
            }
            None => {}
        }
    }

    /// The open journey.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.doc.as_ref()
    }

    /// The language of the window.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(|| self.settings.language.lang())
    }

    /// The colours of the window.
    #[must_use]
    pub fn palette(&self) -> &'static Palette {
        Palette::of(self.tone)
    }

    /// The messages at the lower edge, for tests.
    pub fn told(&self) -> impl Iterator<Item = &Message> {
        self.toasts.words()
    }

    /// Whether work is going on in the background.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.is_busy()
    }

    /// Where an item is drawn on the screen; `None` when it isn't on the map.
    #[must_use]
    pub fn place_on_screen(&self, item: &ItemRef) -> Option<egui::Rect> {
        let map = self.doc.as_ref()?.picture.last()?;
        let place = crate::canvas::place_of(&map.scene, item)?;
        Some(self.canvas.camera.rect_on_ui(place))
    }

    /// Asks for something as a panel would; it is carried out with the next frame.
    pub fn ask_for(&mut self, intent: Intent) {
        self.outbox.ask(intent);
    }

    /// Opens a journey that comes with the program.
    pub fn open_sample(&mut self, name: &str) {
        self.begin(name);
    }

    /// Ends in good order, as when the window is closed.
    pub fn end(&mut self) {
        if let Some(doc) = &mut self.doc {
            doc.keeping.close();
        }
    }

    /// Waits until every edit is in the recovery journal.
    pub fn flush(&self) {
        if let Some(doc) = &self.doc {
            doc.keeping.flush();
        }
    }

    fn data_dir(&self) -> Option<&Path> {
        self.data_dir.as_deref()
    }

    fn recent_files(&self) -> Vec<PathBuf> {
        self.recent
            .files()
            .iter()
            .map(|file| file.path.clone())
            .collect()
    }

    fn recent_push(&mut self, path: &Path, title: &str) {
        self.recent.push(path, title);
        self.write_recent();
    }

    fn write_recent(&mut self) {
        if let Some(dir) = &self.data_dir
            && let Err(error) = self.recent.write(dir)
        {
            log::warn!("the list of recent files could not be written: {error}");
        }
    }

    pub(crate) fn settings_changed(&mut self) {
        self.lang = None;
        if let Some(dir) = &self.data_dir
            && let Err(error) = self.settings.write(dir)
        {
            log::warn!("the settings could not be written: {error}");
        }
    }

    fn apply_settings(&mut self, ctx: &Context) {
        let theme = match self.settings.tone {
            ToneChoice::Auto => egui::ThemePreference::System,
            ToneChoice::Light => egui::ThemePreference::Light,
            ToneChoice::Dark => egui::ThemePreference::Dark,
        };
        if ctx.options(|o| o.theme_preference) != theme {
            ctx.set_theme(theme);
        }
        #[expect(clippy::cast_possible_truncation, reason = "a scale")]
        let scale = self.settings.ui_scale as f32;
        if (ctx.zoom_factor() - scale).abs() > 1e-3 {
            ctx.set_zoom_factor(scale);
        }
        self.tone = style::tone(ctx);
    }

    // What commands ask before they run.

    pub(crate) fn always(&self) -> bool {
        true
    }

    pub(crate) fn has_document(&self) -> bool {
        self.doc.is_some()
    }

    /// Whether a command can be run now.
    pub(crate) fn can_run(&self, command: &Command) -> bool {
        match &self.lent {
            Some(lent) => lent.runnable.contains(&command.id),
            None => (command.when)(self),
        }
    }

    pub(crate) fn can_edit(&self) -> bool {
        if let Some(lent) = &self.lent {
            return lent.can_edit;
        }
        self.doc.as_ref().is_some_and(|doc| doc.read_only.is_none())
    }

    pub(crate) fn can_save(&self) -> bool {
        self.doc
            .as_ref()
            .is_some_and(|doc| !doc.keeping.is_saving())
    }

    pub(crate) fn can_undo(&self) -> bool {
        self.can_edit()
            && self
                .doc
                .as_ref()
                .is_some_and(|doc| doc.editor.undo_label().is_some())
    }

    pub(crate) fn can_redo(&self) -> bool {
        self.can_edit()
            && self
                .doc
                .as_ref()
                .is_some_and(|doc| doc.editor.redo_label().is_some())
    }

    pub(crate) fn has_selection(&self) -> bool {
        self.doc
            .as_ref()
            .is_some_and(|doc| !doc.selection.is_empty())
    }

    pub(crate) fn can_edit_selection(&self) -> bool {
        self.can_edit() && self.has_selection()
    }

    pub(crate) fn can_annotate(&self) -> bool {
        self.can_edit()
            && self.doc.as_ref().is_some_and(|doc| {
                let journey = doc.editor.journey();
                !ops::select::anchors(journey, &doc.selection).is_empty()
                    || doc
                        .selection
                        .iter()
                        .any(|item| matches!(item, ItemRef::Action(_)))
            })
    }

    pub(crate) fn can_link(&self) -> bool {
        let is_touchpoint = |item: &ItemRef| matches!(item, ItemRef::Touchpoint(_));
        self.can_edit()
            && self
                .doc
                .as_ref()
                .is_some_and(|doc| doc.selection.iter().any(is_touchpoint))
    }

    /// Whether a question, the palette or a sheet covers the window.
    fn is_covered(&self) -> bool {
        self.dialog.is_some()
            || self.shell.palette.is_some()
            || self.shell.sheet.is_some()
            || self.shell.shows_about
    }

    /// Runs the commands whose keys were pressed.
    fn keys(&mut self, ctx: &Context) {
        if self.is_covered() {
            return;
        }
        let focused = ctx.memory(|memory| memory.focused());
        let map_has_keyboard = focused.is_none_or(|id| id == Canvas::id())
            && !self.canvas.is_typing()
            && !self.canvas.is_picking()
            && !ctx.any_popup_open();
        for command in COMMANDS {
            let counts = command.scope == Scope::Global || map_has_keyboard;
            if counts && (command.when)(self) && pressed(ctx, command.shortcuts) {
                (command.run)(self);
            }
        }
        if map_has_keyboard {
            self.clipboard_events(ctx);
        }
    }

    fn clipboard_events(&mut self, ctx: &Context) {
        let events: Vec<Event> = ctx.input_mut(|i| {
            let is_mine = |event: &Event| {
                matches!(
                    event,
                    Event::Copy | Event::Cut | Event::Paste(_) | Event::PasteImage(_)
                )
            };
            let (mine, others) = std::mem::take(&mut i.events).into_iter().partition(is_mine);
            i.events = others;
            mine
        });
        for event in events {
            match event {
                Event::Copy => self.outbox.ask(Intent::Run(CommandId::Copy)),
                Event::Cut => self.outbox.ask(Intent::Run(CommandId::Cut)),
                Event::Paste(text) => {
                    let as_text = ctx.input(|i| i.modifiers.shift);
                    self.paste(&text, as_text);
                }
                Event::PasteImage(picture) => match self.image_place() {
                    Some(place) => self.jobs.import_pixels(picture, place),
                    None => self.toasts.fault(Message::new("toast-select-for-image")),
                },
                _ => {}
            }
        }
    }

    fn paste(&mut self, text: &str, as_text: bool) {
        let Some(doc) = &self.doc else { return };
        let journey = doc.editor.journey();
        let place = ops::place_after(journey, &doc.selection);
        let draft = self
            .clipboard
            .paste(journey, &mut self.outbox.ids, text, place, as_text);
        self.apply(draft);
    }

    /// The menu of what is selected.
    pub(crate) fn context_menu_ui(&self, ui: &mut Ui, outbox: &mut Outbox) {
        const MENU: [CommandId; 12] = [
            CommandId::Rename,
            CommandId::AddAfter,
            CommandId::AddPainPoint,
            CommandId::AddMoment,
            CommandId::AddAction,
            CommandId::AddQuote,
            CommandId::AddScore,
            CommandId::Link,
            CommandId::Copy,
            CommandId::Duplicate,
            CommandId::Delete,
            CommandId::FitSelection,
        ];
        for id in MENU {
            let command = Command::of(id);
            if matches!(
                id,
                CommandId::Copy | CommandId::FitSelection | CommandId::AddPainPoint
            ) {
                ui.separator();
            }
            if top_bar::command_button_ui(ui, self, command) {
                outbox.ask(Intent::Run(id));
                ui.close();
            }
        }
    }

    fn begun(&mut self, begin: Begin) {
        match begin {
            Begin::Run(id) => self.outbox.ask(Intent::Run(id)),
            Begin::Open(path) => self.jobs.open(path),
            Begin::Template(name) | Begin::Sample(name) => self.begin(name),
            Begin::Forget(path) => {
                self.recent.forget(&path);
                self.write_recent();
            }
        }
    }

    fn window_events(&mut self, ctx: &Context) {
        let (wants_close, dropped) = ctx.input(|i| {
            let dropped: Vec<PathBuf> = i
                .raw
                .dropped_files
                .iter()
                .map(|f| f.path().to_owned())
                .collect();
            (i.viewport().close_requested(), dropped)
        });
        if wants_close && !self.is_quitting {
            let is_safe = self.doc.as_ref().is_none_or(|doc| {
                (!doc.editor.is_modified() || doc.read_only.is_some()) && !doc.keeping.is_saving()
            });
            if is_safe {
                if let Some(doc) = &mut self.doc {
                    doc.keeping.close();
                }
            } else {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
                self.guard(Then::Quit);
            }
        }
        for path in dropped {
            self.dropped(path);
        }
        if self.is_quitting {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        let title = match &self.doc {
            Some(doc) => {
                let mark = if doc.editor.is_modified() { "• " } else { "" };
                format!("{mark}{} – Klantreis", doc.file_name(self.lang()))
            }
            None => "Klantreis".to_owned(),
        };
        let is_new = ctx.data_mut(|data| {
            let last = data.get_temp_mut_or_default::<String>(egui::Id::unique("window-title"));
            let is_new = *last != title;
            last.clone_from(&title);
            is_new
        });
        if is_new {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
    }

    /// Everything but drawing: jobs, keys, what was asked for.
    pub fn step(&mut self, ctx: &Context) {
        self.now = ctx.input(|i| i.time);
        self.apply_settings(ctx);
        self.take_done();
        self.window_events(ctx);
        if self.dialog.is_none() && !self.later.is_empty() && self.doc.is_none() {
            self.dialog = Some(Dialog::Recover(std::mem::take(&mut self.later)));
        }
        self.carry_out();
        if let Some(doc) = &mut self.doc
            && let Some(message) = doc.keeping.trouble()
        {
            self.toasts.fault(message);
        }
        if let Some(words) = self.clipboard.take_outgoing() {
            ctx.copy_text(words);
        }
        if let Some(link) = self.link_to_open.take() {
            ctx.open_url(egui::OpenUrl::new_tab(link));
        }
    }

    /// Draws the window.
    pub fn window_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.keys(&ctx);
        for id in top_bar::top_bar_ui(ui, self) {
            self.outbox.ask(Intent::Run(id));
        }
        if self.doc.is_some() {
            self.document_ui(ui);
        } else if let Some(begin) = start::start_ui(ui, self) {
            self.begun(begin);
        }
        self.over_ui(&ctx);
        self.carry_out();
        let (lang, palette) = (self.lang(), self.palette());
        self.toasts.toasts_ui(&ctx, lang, palette);
        if !self.outbox.intents.is_empty() {
            ctx.request_repaint();
        }
    }

    /// What lies over the window: palette, sheets, questions.
    fn over_ui(&mut self, ctx: &Context) {
        if let Some(mut palette) = self.shell.palette.take() {
            match palette.palette_ui(ctx, self) {
                None => self.shell.palette = Some(palette),
                Some(palette::Chosen::Run(id)) => self.outbox.ask(Intent::Run(id)),
                Some(palette::Chosen::Go(item)) => {
                    self.outbox.ask(Intent::Select(vec![item.clone()]));
                    self.outbox.ask(Intent::Reveal(item));
                }
                Some(palette::Chosen::Nothing) => {}
            }
        }
        if let Some(mut letters) = self.shell.sheet.take()
            && !sheet::sheet_ui(ctx, self, &mut letters)
        {
            self.shell.sheet = Some(letters);
        }
        if self.shell.shows_about {
            self.shell.shows_about = !sheet::about_ui(ctx, self);
        }
        if let Some(mut dialog) = self.dialog.take() {
            let answer = dialogs::dialog_ui(ctx, self, &mut dialog);
            self.dialog = Some(dialog);
            if let Some(answer) = answer {
                self.answered(answer);
                ctx.request_repaint();
            }
        }
    }

    fn document_ui(&mut self, ui: &mut Ui) {
        // Panels read the program and the document, so both are lent out for the time being.
        let runnable = COMMANDS
            .iter()
            .filter(|c| (c.when)(self))
            .map(|c| c.id)
            .collect();
        self.lent = Some(Lent {
            runnable,
            can_edit: self.can_edit(),
        });
        let Some(mut doc) = self.doc.take() else {
            return;
        };
        let mut outbox = std::mem::replace(&mut self.outbox, Outbox::new(0));
        let asks = tabs::tabs_ui(ui, self, &doc, &mut outbox);
        for id in status::status_ui(ui, self, &doc) {
            outbox.ask(Intent::Run(id));
        }
        if let Some(mut find) = self.shell.find.take()
            && !find.find_ui(ui, self, &doc, &mut outbox)
        {
            self.shell.find = Some(find);
        }
        if self.shell.has_outline {
            outline::outline_ui(ui, self, &doc, &mut outbox);
        }
        if self.shell.has_inspector {
            self.inspector_panel_ui(ui, &doc, &mut outbox);
        }
        match (doc.place, doc.visual) {
            (Stage::Analyse, _) => lists::analyse_ui(ui, self, &doc, &mut outbox),
            (Stage::Optimise, _) => lists::optimise_ui(ui, self, &doc, &mut outbox),
            (Stage::Visualise, Visual::Personas) => {
                let mut pictures = std::mem::take(&mut self.canvas.pictures);
                personas::personas_ui(ui, self, &doc, &mut pictures, &mut outbox);
                self.canvas.pictures = pictures;
            }
            (Stage::Visualise, Visual::Map) => self.map_ui(ui, &mut doc, &mut outbox),
        }
        for ask in asks {
            match ask {
                tabs::Ask::Place(place) => doc.place = place,
                tabs::Ask::Visual(visual) => doc.visual = visual,
                tabs::Ask::Filter(filters) => doc.filters = filters,
            }
        }
        self.outbox = outbox;
        self.doc = Some(doc);
        self.lent = None;
        self.move_focus(ui);
    }

    fn inspector_panel_ui(&mut self, ui: &mut Ui, doc: &Document, outbox: &mut Outbox) {
        let palette = self.palette();
        let frame = Frame::new().fill(color(palette.panel));
        let look = self.look(doc);
        SidePanel::right("inspector")
            .frame(frame)
            .default_size(300.0)
            .size_range(220.0..=460.0)
            .resizable(true)
            .show(ui, |ui| {
                anchor_ui(
                    ui,
                    Panel::Inspector,
                    &look.lang.tr("command-inspector"),
                    palette,
                );
                inspector_ui(ui, &look, outbox);
            });
    }

    fn look<'a>(&self, doc: &'a Document) -> Look<'a> {
        Look {
            journey: doc.editor.journey(),
            selection: &doc.selection,
            persona: doc.active_persona(),
            lang: self.lang(),
            palette: self.palette(),
            is_read_only: doc.read_only.is_some(),
        }
    }

    fn map_ui(&mut self, ui: &mut Ui, doc: &mut Document, outbox: &mut Outbox) {
        let options = doc.view_options(self.lang(), self.tone);
        let mut picture = std::mem::take(&mut doc.picture);
        let (map, revision) = picture.of(doc.editor.journey(), doc.editor.revision(), options);
        let input = CanvasInput {
            look: self.look(doc),
            map,
            revision,
            matches: self.shell.find.as_ref().map_or(&[], |find| find.found()),
            is_still: ui.style().animation_time <= 0.0,
        };
        let mut canvas = std::mem::take(&mut self.canvas);
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            let response = canvas.canvas_ui(ui, &input, outbox);
            response.context_menu(|ui| self.context_menu_ui(ui, outbox));
        });
        self.canvas = canvas;
        doc.picture = picture;
    }

    /// Gives the keyboard to the panel that F6 chose.
    fn move_focus(&mut self, ui: &Ui) {
        let Some(panel) = self.shell.focus.take() else {
            return;
        };
        self.shell.panel = panel;
        ui.memory_mut(|memory| match panel {
            Panel::Center => memory.request_focus(Canvas::id()),
            Panel::Outline => memory.request_focus(panel_id(Panel::Outline)),
            Panel::Inspector => memory.request_focus(panel_id(Panel::Inspector)),
        });
    }
}

/// Gives egui the fonts and colours of the program.
pub fn prepare_context(ctx: &Context) {
    style::install_fonts(ctx);
    style::install(ctx);
}

/// The id of the place where the keyboard enters a panel.
fn panel_id(panel: Panel) -> egui::Id {
    egui::Id::unique(("panel", panel as u8))
}

/// A place without looks where the keyboard enters a panel; Tab goes on to its first field.
pub(crate) fn anchor_ui(ui: &mut Ui, panel: Panel, name: &str, palette: &Palette) {
    let rect = ui.max_rect();
    let top = rect.with_max_y(rect.top() + 1.0);
    let response = ui.interact(
        top,
        panel_id(panel),
        egui::Sense::focusable_noninteractive(),
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Group, true, name));
    if response.has_focus() {
        let rim = egui::Stroke::new(2.0, color(palette.accent));
        ui.painter()
            .rect_stroke(rect.expand(4.0), 4.0, rim, egui::StrokeKind::Inside);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.step(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.window_ui(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        color(self.palette().ground).to_normalized_gamma_f32()
    }
}
