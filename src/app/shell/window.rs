//! Drawing of the window: bars, panels, the map, and the layers over them.

use eframe::egui::{CentralPanel, Context, Frame, Key, Panel as SidePanel, Popup, Ui};

use super::{
    command_palette,
    dialogs::{self, Dialog, DialogAnswer},
    outline,
    panels::{self, INSPECTOR, Pane, SidePanels, note_pane, pane_anchor_ui},
    persona_cards, shortcut_sheet, stage_bar, start_screen, status_bar, top_bar,
};
use crate::{
    app::{
        App, Document,
        commands::requests::WindowRequest,
        export,
        inspector::deck_panel_ui,
        inspector_ui,
        shell::Shell,
        workspace::{
            document::{MapCache, VisualiseView},
            views,
        },
    },
    canvas::{Canvas, CanvasInput, color},
    edit::ops,
    intent::{Intent, Look, Outbox},
    model::Stage,
};

impl App {
    /// Draws the window and handles its input.
    pub fn window_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.request_commit(&ctx);
        for id in top_bar::top_bar_ui(ui, self) {
            self.outbox.push(Intent::Run(id));
        }
        if self.workspace.doc.is_some() {
            self.document_ui(ui);
        } else if let Some(begin) = start_screen::start_screen_ui(ui, self) {
            self.requests.push(WindowRequest::Begin(begin));
        }
        self.shell.focus_overlay(&ctx);
        self.over_ui(&ctx);
        self.keyboard_ui(&ctx);
        self.exports_ui(&ctx);
        self.opening_ui(&ctx);
        self.commit_typed();
        self.drop_target_ui(&ctx);
        self.leave_first_field(&ctx);
        self.finish_commit(&ctx);
        self.shell.follow_popups(&ctx);
        let (lang, palette) = (self.lang(), self.palette());
        self.shell.toasts.toasts_ui(&ctx, lang, palette);
        self.hold_pending_keys(&ctx);
    }

    /// Shows the layers over the window: palette, sheets and dialogs.
    fn over_ui(&mut self, ctx: &Context) {
        if let Some(mut palette) = self.shell.palette.take() {
            match palette.palette_ui(ctx, self) {
                None => self.shell.palette = Some(palette),
                Some(command_palette::PaletteChoice::Run(id)) => self.outbox.push(Intent::Run(id)),
                Some(command_palette::PaletteChoice::View(part)) => {
                    self.outbox.push(Intent::View(part));
                }
                Some(command_palette::PaletteChoice::Go(item)) => {
                    self.outbox.push(Intent::Select(vec![item.clone()]));
                    self.outbox.push(Intent::Reveal(item));
                }
                Some(command_palette::PaletteChoice::Channel(touchpoints, channel)) => {
                    if let Some(doc) = &self.workspace.doc {
                        let journey = doc.editor.journey();
                        let draft = ops::set_channel(journey, &touchpoints, Some(&channel));
                        self.outbox.edit(draft);
                    }
                }
                Some(command_palette::PaletteChoice::Nothing) => {}
            }
        }
        if let Some(mut letters) = self.shell.sheet.take()
            && !shortcut_sheet::shortcut_sheet_ui(ctx, self, &mut letters)
        {
            self.shell.sheet = Some(letters);
        }
        if self.shell.shows_about {
            self.shell.shows_about = !shortcut_sheet::about_ui(ctx, self);
        }
        if let Some(mut dialog) = self.shell.dialog.take() {
            let answer = if matches!(dialog, Dialog::Export) {
                self.export_window_ui(ctx)
            } else {
                dialogs::dialog_ui(ctx, self, &mut dialog)
            };
            self.shell.dialog = Some(dialog);
            if let Some(answer) = answer {
                self.requests.push(WindowRequest::Answer(answer));
            }
        }
    }

    fn export_window_ui(&mut self, ctx: &Context) -> Option<DialogAnswer> {
        let mut exporting = std::mem::take(&mut self.workspace.export);
        let mut pictures = std::mem::take(&mut self.workspace.canvas.textures);
        pictures.collect(ctx);
        // The window reads the program while it queues changes of the deck's plan.
        let mut outbox = std::mem::replace(&mut self.outbox, Outbox::new(0));
        let answer = export::export_ui(ctx, self, (&mut exporting, &mut pictures), &mut outbox);
        self.outbox = outbox;
        (self.workspace.export, self.workspace.canvas.textures) = (exporting, pictures);
        self.follow_preview();
        answer
    }

    /// Shows the bars, the side panels and the map or view of the open journey.
    fn document_ui(&mut self, ui: &mut Ui) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        doc.reading_order
            .update(doc.editor.journey(), doc.editor.revision());
        self.outbox.image_drop_zones.clear();
        // Panels read the program while they queue what they ask for.
        let mut outbox = std::mem::replace(&mut self.outbox, Outbox::new(0));
        let asks = self.bars_ui(ui, &mut outbox);
        self.sides_ui(ui, &mut outbox);
        self.center_ui(ui, &mut outbox);
        self.outbox = outbox;
        self.requests
            .extend(asks.into_iter().map(WindowRequest::Tabs));
    }

    /// Shows tab bar, status bar and search bar; returns what the tab bar asks for.
    fn bars_ui(&mut self, ui: &mut Ui, outbox: &mut Outbox) -> Vec<stage_bar::TabsRequest> {
        let Some(doc) = &self.workspace.doc else {
            return Vec::new();
        };
        let asks = stage_bar::stage_bar_ui(ui, self, doc, outbox);
        for id in status_bar::status_ui(ui, self, doc) {
            outbox.push(Intent::Run(id));
        }
        if let Some(mut find) = self.shell.find.take()
            && !find.search_ui(ui, self, doc, outbox)
        {
            self.shell.find = Some(find);
        }
        asks
    }

    /// Shows outline and inspector, as far as there is room.
    fn sides_ui(&mut self, ui: &mut Ui, outbox: &mut Outbox) {
        let wanted = SidePanels {
            outline: self.shell.has_outline,
            inspector: self.shell.has_inspector,
        };
        let sides = SidePanels::fit_width(ui.available_width(), wanted, self.shell.preferred_pane);
        self.shell.side_panels = sides;
        if sides.outline
            && let Some(doc) = &self.workspace.doc
        {
            let kept = if sides.inspector { INSPECTOR } else { 0.0 };
            outline::outline_ui(ui, self, doc, kept, outbox);
        }
        if sides.inspector {
            self.inspector_panel_ui(ui, outbox);
        }
    }

    /// Shows the map, the personas, or the view of the present stage.
    fn center_ui(&mut self, ui: &mut Ui, outbox: &mut Outbox) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        if (doc.stage, doc.visualise_view) == (Stage::Visualise, VisualiseView::Map) {
            self.map_ui(ui, outbox);
            return;
        }
        if doc.shows_deck() {
            self.follow_deck();
            self.deck_ui(ui);
            return;
        }
        let mut views = std::mem::take(&mut doc.views);
        let mut pictures = std::mem::take(&mut self.workspace.canvas.textures);
        if let Some(doc) = &self.workspace.doc {
            match doc.stage {
                Stage::Visualise => {
                    persona_cards::personas_ui(ui, self, doc, &mut pictures, outbox);
                }
                Stage::Analyse | Stage::Optimise => {
                    views::views_ui(ui, self, doc, &mut views, &mut pictures, outbox);
                }
            }
        }
        self.workspace.canvas.textures = pictures;
        if let Some(doc) = &mut self.workspace.doc {
            doc.views = views;
        }
    }

    fn inspector_panel_ui(&mut self, ui: &mut Ui, outbox: &mut Outbox) {
        let palette = self.palette();
        let frame = Frame::new().fill(color(palette.panel));
        self.shell.update_first_field(ui.ctx(), false);
        let Some(doc) = &self.workspace.doc else {
            return;
        };
        let look = self.look(doc);
        let most = panels::max_side_width(ui.available_width(), 0.0, (INSPECTOR, 460.0));
        SidePanel::right("inspector")
            .frame(frame)
            .default_size(300.0)
            .size_range(INSPECTOR..=most)
            .resizable(true)
            .show(ui, |ui| {
                if doc.shows_deck() {
                    pane_anchor_ui(ui, Pane::Inspector, &look.lang.tr(id!("tab-deck")));
                    deck_panel_ui(ui, &look, &self.workspace.deck.board(), outbox);
                } else {
                    let name = look.lang.tr(id!("command-inspector"));
                    pane_anchor_ui(ui, Pane::Inspector, &name);
                    inspector_ui(ui, &look, outbox);
                }
            });
        self.shell.update_first_field(ui.ctx(), true);
    }

    /// State of an open journey that panels read.
    pub(crate) fn look<'a>(&self, doc: &'a Document) -> Look<'a> {
        Look {
            journey: doc.editor.journey(),
            selection: &doc.selection,
            persona: doc.active_persona(),
            insight: doc.insight.insight(),
            lang: self.lang(),
            palette: self.palette(),
            is_read_only: doc.read_only.is_some(),
        }
    }

    fn map_ui(&mut self, ui: &mut Ui, outbox: &mut Outbox) {
        let Some(doc) = &mut self.workspace.doc else {
            return;
        };
        let mut picture = std::mem::take(&mut doc.map);
        let mut canvas = std::mem::take(&mut self.workspace.canvas);
        if let Some(doc) = &self.workspace.doc {
            self.map_panel_ui(ui, doc, &mut picture, &mut canvas, outbox);
        }
        self.workspace.canvas = canvas;
        if let Some(doc) = &mut self.workspace.doc {
            doc.map = picture;
        }
    }

    fn map_panel_ui(
        &self,
        ui: &mut Ui,
        doc: &Document,
        picture: &mut MapCache,
        canvas: &mut Canvas,
        outbox: &mut Outbox,
    ) {
        let options = doc.view_options(self.lang(), self.shell.tone);
        let (map, revision) = picture.update(
            doc.editor.journey(),
            doc.editor.revision(),
            doc.insight.ranks(),
            options,
        );
        let input = CanvasInput {
            look: self.look(doc),
            map,
            revision,
            matches: self.shell.find.as_ref().map_or(&[], |find| find.matches()),
            reduces_motion: ui.style().animation_time <= 0.0,
        };
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            note_pane(ui.ctx(), Pane::Center, ui.max_rect());
            let response = canvas.canvas_ui(ui, &input, outbox);
            let item = input.look.selection.last();
            canvas.menu_ui(&response, |ui, on, begins| {
                self.map_menu_ui(ui, on, item, begins, outbox);
            });
        });
    }
}

impl Shell {
    /// Returns the focus to the widget that had it before a list or menu was opened, when Esc
    /// closes that.
    pub(crate) fn follow_popups(&mut self, ctx: &Context) {
        let focused = ctx.memory(|memory| memory.focused());
        if Popup::is_any_open(ctx) {
            self.had_popup = true;
            return;
        }
        let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
        let is_free = focused.is_none_or(|id| id == Canvas::id());
        match self.focus_under_popup.take() {
            Some(id) if self.had_popup && escaped && is_free => {
                ctx.memory_mut(|memory| memory.request_focus(id));
                self.focus_under_popup = Some(id);
            }
            _ => self.focus_under_popup = focused,
        }
        self.had_popup = false;
    }
}
