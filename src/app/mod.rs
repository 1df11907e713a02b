//! Window of the program: `logic` carries out intents, `*_ui` functions read the state and queue
//! intents.

mod commands;
mod export;
mod file_names;
mod inspector;
mod jobs;
mod session;
mod shell;
pub mod widgets;
mod workspace;

use std::path::PathBuf;

use eframe::egui::{self, Context, Ui};

pub use self::{
    inspector::inspector_ui,
    shell::launch::{WindowError, run},
    workspace::document::Document,
};
use self::{
    jobs::Jobs,
    session::Session,
    shell::{
        Shell,
        dialogs::{Dialog, FollowUp},
        input_queue::InputQueue,
    },
    workspace::Workspace,
};
use crate::{
    canvas::color,
    file::{
        recent::RecentFiles,
        samples::JOURNEYS,
        settings::{Settings, ToneChoice},
    },
    i18n::Lang,
    intent::{Intent, Outbox},
    model::{ItemRef, Message},
    theme::{Palette, Tone},
};

/// Options with which the program starts.
#[derive(Clone, Debug, Default)]
pub struct StartOptions {
    /// File to open.
    pub file: Option<PathBuf>,
    /// Folder for settings, recent files and recovery journals; `None` stores nothing.
    pub data_dir: Option<PathBuf>,
    /// Seed of new ids.
    pub seed: u64,
    /// Set to choose files in the program's own path dialog instead of the system's.
    pub uses_own_dialogs: bool,
    /// Language, if it isn't to follow the settings.
    pub lang: Option<Lang>,
}

/// State of the program: the open document, the window around it, and background jobs.
pub struct App {
    pub(crate) session: Session,
    pub(crate) workspace: Workspace,
    pub(crate) shell: Shell,
    pub(crate) outbox: Outbox,
    /// Requests of the window's parts, for the next `logic`.
    requests: Vec<commands::requests::WindowRequest>,
    jobs: Jobs,
}

impl App {
    /// Prepares the context, reads the settings and begins the session, with the file if there is
    /// one.
    #[must_use]
    pub fn new(ctx: &Context, start: StartOptions) -> Self {
        prepare_context(ctx);
        ctx.add_plugin(InputQueue::default());
        let dir = start.data_dir.clone();
        let (settings, fault) = dir
            .as_deref()
            .map_or_else(|| (Settings::default(), None), Settings::read);
        let recent = dir.as_deref().map(RecentFiles::read).unwrap_or_default();
        let mut app = Self {
            session: Session {
                recent,
                data_dir: start.data_dir,
                uses_own_dialogs: start.uses_own_dialogs,
                ..Session::default()
            },
            workspace: Workspace::default(),
            shell: Shell {
                settings,
                lang: start.lang,
                ..Shell::default()
            },
            outbox: Outbox::new(start.seed),
            requests: Vec::new(),
            jobs: Jobs::default(),
        };
        app.jobs.set_context(ctx);
        if let Some(fault) = fault {
            app.shell.toasts.fault(fault);
        }
        app.apply_settings(ctx);
        app.begin_session(start.file);
        app
    }

    fn begin_session(&mut self, file: Option<PathBuf>) {
        if let Some(dir) = self.session.data_dir.clone() {
            self.jobs.recover(dir);
        }
        let is_first = !self.shell.settings.started_before;
        if is_first {
            self.shell.settings.started_before = true;
            self.settings_changed();
        }
        match file {
            Some(path) => self.open_file(path, true),
            None if is_first => {
                // The first start shows a whole journey, in the user's language where there is one.
                let lang = self.lang();
                let samples = JOURNEYS;
                let sample = samples
                    .iter()
                    .find(|s| s.lang == lang)
                    .or_else(|| samples.first());
                if let Some(sample) = sample {
                    self.begin_sample(sample.name);
                }
            }
            None => {}
        }
    }

    /// Open journey.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.workspace.doc.as_ref()
    }

    /// Language of the window.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.shell
            .lang
            .unwrap_or_else(|| self.shell.settings.language.lang())
    }

    /// Palette of the window.
    #[must_use]
    pub fn palette(&self) -> &'static Palette {
        Palette::of(self.shell.tone)
    }

    /// Colour tone of the window, light or dark.
    pub(crate) fn tone(&self) -> Tone {
        self.shell.tone
    }

    /// Messages at the lower edge, for tests.
    pub fn toast_messages(&self) -> impl Iterator<Item = &Message> {
        self.shell.toasts.messages()
    }

    /// True while jobs are running in the background.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.is_busy()
    }

    /// Screen rectangle of an item; `None` if it isn't on the map.
    #[must_use]
    pub fn screen_rect(&self, item: &ItemRef) -> Option<egui::Rect> {
        let map = self.workspace.doc.as_ref()?.map.layout()?;
        let place = crate::canvas::item_rect(&map.scene, item)?;
        Some(self.workspace.canvas.camera.rect_on_ui(place))
    }

    /// Queues an intent as a panel would; it is carried out in the next frame.
    pub fn push_intent(&mut self, intent: Intent) {
        self.outbox.push(intent);
    }

    /// Opens a bundled journey.
    pub fn open_sample(&mut self, name: &str) {
        self.begin_sample(name);
    }

    /// Closes the journey in good order, as when the window is closed.
    pub fn shut_down(&mut self) {
        if let Some(doc) = &mut self.workspace.doc {
            doc.storage.close();
        }
    }

    /// Waits until every edit is in the recovery journal.
    pub fn flush(&self) {
        if let Some(doc) = &self.workspace.doc {
            doc.storage.flush();
        }
    }

    pub(crate) fn settings_changed(&mut self) {
        self.shell.lang = None;
        if let Some(dir) = &self.session.data_dir
            && let Err(error) = self.shell.settings.write(dir)
        {
            log::warn!("the settings could not be written: {error}");
        }
    }

    fn apply_settings(&mut self, ctx: &Context) {
        let theme = match self.shell.settings.tone {
            ToneChoice::Auto => egui::ThemePreference::System,
            ToneChoice::Light => egui::ThemePreference::Light,
            ToneChoice::Dark => egui::ThemePreference::Dark,
        };
        if ctx.options(|o| o.theme_preference) != theme {
            ctx.set_theme(theme);
        }
        #[expect(clippy::cast_possible_truncation, reason = "a scale")]
        let scale = self.shell.settings.ui_scale as f32;
        if (ctx.zoom_factor() - scale).abs() > 1e-3 {
            ctx.set_zoom_factor(scale);
        }
        self.shell.tone = crate::app::shell::egui_theme::tone(ctx);
    }

    fn window_events(&mut self, ctx: &Context) {
        let wants_close = ctx.input(|i| i.viewport().close_requested());
        if wants_close && !self.session.is_quitting {
            let is_safe = self.workspace.doc.as_ref().is_none_or(|doc| {
                (!doc.is_modified() || doc.read_only.is_some()) && !doc.storage.is_saving()
            }) && !self.is_typing();
            if is_safe {
                if let Some(doc) = &mut self.workspace.doc {
                    doc.storage.close();
                }
            } else {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
                self.with_unsaved_guard(FollowUp::Quit);
            }
        }
        self.handle_drops(ctx);
        if self.session.is_quitting {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        let title = match &self.workspace.doc {
            Some(doc) => {
                let mark = if doc.is_modified() { "• " } else { "" };
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

    /// Everything but drawing: what the last pass asked for, results of jobs, window events,
    /// dialogs, shortcuts and the clipboard.
    pub fn step(&mut self, ctx: &Context) {
        let now = ctx.input(|i| i.time);
        // While the window is hidden, eframe calls this with the input of the last pass.
        let is_new_input = now > self.shell.now;
        self.shell.now = now;
        self.carry_out_requests();
        self.run_intents();
        self.run_waiting();
        self.apply_settings(ctx);
        self.handle_job_results();
        self.window_events(ctx);
        if self.shell.dialog.is_none()
            && !self.session.recoverable_work.is_empty()
            && self.workspace.doc.is_none()
        {
            self.shell.dialog = Some(Dialog::Recover(std::mem::take(
                &mut self.session.recoverable_work,
            )));
        }
        if self.shell.dialog.is_none() && !self.is_typing() {
            self.shell.dialog = self.shell.queued_dialogs.pop_front();
        }
        self.show_loaded();
        self.run_intents();
        if is_new_input {
            self.keys(ctx);
            self.run_intents();
        }
        self.draw_view();
        if let Some(doc) = &mut self.workspace.doc {
            let (journey, revision) = (doc.editor.journey(), doc.editor.revision());
            doc.insight.follow(journey, revision, &mut self.jobs);
        }
        if let Some(doc) = &mut self.workspace.doc
            && let Some(message) = doc.storage.trouble()
        {
            self.shell.toasts.fault(message);
        }
        if let Some(words) = self.workspace.clipboard.take_outgoing() {
            ctx.copy_text(words);
        }
        if let Some(picture) = self.workspace.clipboard.outgoing_image.take() {
            ctx.copy_image(picture);
        }
        if let Some(link) = self.shell.pending_url.take() {
            ctx.open_url(egui::OpenUrl::new_tab(link));
        }
    }
}

/// Installs the fonts and colours of the program in egui.
pub fn prepare_context(ctx: &Context) {
    crate::app::shell::egui_theme::install_fonts(ctx);
    crate::app::shell::egui_theme::install(ctx);
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, _ctx: &Context, raw: &mut egui::RawInput) {
        crate::app::shell::clipboard::translate_shortcuts(self, &mut raw.events);
    }

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
