//! Outline panel: phases and touchpoints to drag, personas, and the findings of the checks.

use eframe::egui::{
    self, Align2, CornerRadius, DragAndDrop, FontId, Frame, Id, Margin, Painter, Panel, Pos2, Rect,
    Response, RichText, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::{
    icon,
    outline_drop::{OutlineDrag, OutlineDropTarget, PhaseBlock},
    panels::{self, OUTLINE},
};
use crate::{
    app::{App, Document, widgets::scroll_at_edges},
    canvas::{color, semibold},
    edit::ops::ImageSlot,
    i18n::Lang,
    intent::{CommandId, Intent, Outbox},
    model::{ItemRef, MessageId, Persona, Phase, Touchpoint},
    theme::Palette,
};

/// Height of a row, in points.
const ROW: f32 = 24.0;

/// Distance between the tops of two rows, in points.
fn row_step(ui: &Ui) -> f32 {
    ROW + ui.spacing().item_spacing.y
}

/// Number of whole rows, `step` points apart, that fit into a height.
fn rows_in(height: f32, step: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative"
    )]
    let rows = (height / step).floor().max(0.0) as usize;
    rows
}

/// Adds the space of rows that are scrolled out of view.
fn skip_rows(ui: &mut Ui, rows: usize, step: f32) {
    if rows > 0 {
        #[expect(clippy::cast_precision_loss, reason = "rows on a screen")]
        ui.add_space(rows as f32 * step);
    }
}

/// Shows the outline at the left; `kept` is the width that the panel at the other side needs.
pub fn outline_ui(ui: &mut Ui, app: &App, doc: &Document, kept: f32, outbox: &mut Outbox) {
    let palette = app.palette();
    let frame = Frame::new()
        .fill(color(palette.panel))
        .inner_margin(Margin::symmetric(8, 8));
    let most = panels::max_side_width(ui.available_width(), kept, (OUTLINE, 420.0));
    Panel::left("outline")
        .frame(frame)
        .default_size(236.0)
        .size_range(OUTLINE..=most)
        .resizable(true)
        .show(ui, |ui| {
            let name = app.lang().tr(id!("outline-title"));
            panels::pane_anchor_ui(ui, panels::Pane::Outline, &name);
            ScrollArea::vertical()
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    if DragAndDrop::has_payload_of_type::<OutlineDrag>(ui.ctx()) {
                        scroll_at_edges(ui);
                    }
                    let list = OutlinePanel {
                        app,
                        doc,
                        palette,
                        lang: app.lang(),
                    };
                    list.heading_ui(
                        ui,
                        id!("outline-title"),
                        Some((CommandId::AddPhase, id!("outline-add-phase"))),
                        outbox,
                    );
                    list.phases_ui(ui, outbox);
                    ui.add_space(12.0);
                    list.heading_ui(
                        ui,
                        id!("outline-personas"),
                        Some((CommandId::AddPersona, id!("outline-add-persona"))),
                        outbox,
                    );
                    list.personas_ui(ui, outbox);
                    ui.add_space(12.0);
                    list.heading_ui(ui, id!("outline-checks"), None, outbox);
                    super::outline_checks::outline_checks_ui(ui, app, doc, outbox);
                    crate::app::widgets::follow_focus(ui);
                });
        });
}

struct OutlinePanel<'a> {
    app: &'a App,
    doc: &'a Document,
    palette: &'static Palette,
    lang: Lang,
}

impl OutlinePanel<'_> {
    fn heading_ui(
        &self,
        ui: &mut Ui,
        key: MessageId,
        add: Option<(CommandId, MessageId)>,
        outbox: &mut Outbox,
    ) {
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            let words = RichText::new(self.lang.tr(key).to_uppercase()).size(11.0);
            ui.label(words.color(color(self.palette.text_muted)));
            let Some((command, label)) = add else { return };
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let label = self.lang.tr(label);
                if icon::button(ui, "plus", &label, self.doc.read_only.is_none()).clicked() {
                    outbox.push(Intent::Run(command));
                }
            });
        });
    }

    fn phases_ui(&self, ui: &mut Ui, outbox: &mut Outbox) {
        let journey = self.doc.editor.journey();
        if journey.phases().is_empty() {
            ui.add_space(8.0);
            ui.label(
                RichText::new(self.lang.tr(id!("outline-empty")))
                    .color(color(self.palette.text_muted)),
            );
        }
        for (place, phase) in journey.phases().iter().enumerate() {
            self.phase_ui(ui, place, phase, outbox);
        }
    }

    fn phase_ui(&self, ui: &mut Ui, place: usize, phase: &Phase, outbox: &mut Outbox) {
        let phases = self.doc.editor.journey().phases();
        let touchpoints = self.doc.reading_order.touchpoints_of_phase(place);
        let id = Id::unique(("outline-phase", &phase.id));
        let mut is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(true);
        let item = ItemRef::Phase(phase.id.clone());
        let name = self.name_or(&phase.name, id!("outline-unnamed-phase"));
        let words = format!("{} {name}", place + 1);
        let row = self.row_ui(
            ui,
            &item,
            &words,
            OutlineRow::Phase(is_open),
            OutlineDrag::Phase(phase.id.clone()),
            outbox,
        );
        let arrow = row.rect.with_max_x(row.rect.left() + 18.0);
        if row.clicked()
            && ui
                .input(|i| i.pointer.interact_pos())
                .is_some_and(|at| arrow.contains(at))
        {
            is_open = !is_open;
            ui.data_mut(|data| data.insert_temp(id, is_open));
        }
        let step = row_step(ui);
        let block = PhaseBlock {
            index: place,
            phase: &phase.id,
            previous_phase: place
                .checked_sub(1)
                .and_then(|at| phases.get_index(at))
                .map(|p| &p.id),
            touchpoints,
            is_open,
            top: row.rect.top(),
            #[expect(clippy::cast_precision_loss, reason = "rows on a screen")]
            bottom: row.rect.bottom()
                + touchpoints.len() as f32 * step * f32::from(u8::from(is_open)),
        };
        self.drop_ui(
            ui,
            &row,
            |dragged, is_lower| block.drop_on_heading(dragged, &row, is_lower),
            outbox,
        );
        if !is_open {
            return;
        }
        self.touchpoints_ui(ui, &block, outbox);
        ui.add_space(3.0);
    }

    /// Rows of a phase. Only those in view are made; space stands for the others.
    fn touchpoints_ui(&self, ui: &mut Ui, block: &PhaseBlock<'_>, outbox: &mut Outbox) {
        let touchpoints = block.touchpoints;
        let step = row_step(ui);
        let (clip, top) = (ui.clip_rect(), ui.cursor().top());
        let first = rows_in(clip.top() - top, step).min(touchpoints.len());
        let last = (rows_in(clip.bottom() - top, step) + 1).min(touchpoints.len());
        skip_rows(ui, first, step);
        for (index, touchpoint) in touchpoints.iter().enumerate().take(last).skip(first) {
            let item = ItemRef::Touchpoint(touchpoint.id.clone());
            let words = self.name_or(&touchpoint.title, id!("outline-untitled"));
            let ink = self.channel_color(touchpoint);
            let dragged = OutlineDrag::Touchpoint(touchpoint.id.clone());
            let row = self.row_ui(
                ui,
                &item,
                &words,
                OutlineRow::Touchpoint(ink),
                dragged,
                outbox,
            );
            self.drop_ui(
                ui,
                &row,
                |dragged, is_lower| block.drop_on_row(dragged, &row, index, is_lower),
                outbox,
            );
        }
        skip_rows(ui, touchpoints.len() - last.max(first), step);
    }

    fn channel_color(&self, touchpoint: &Touchpoint) -> egui::Color32 {
        let journey = self.doc.editor.journey();
        let channel = touchpoint
            .channel
            .as_ref()
            .and_then(|id| journey.channels().get(id));
        channel.map_or(color(self.palette.ideal), |channel| {
            color(self.palette.readable_color(channel.color))
        })
    }

    fn name_or(&self, name: &str, key: MessageId) -> String {
        if name.trim().is_empty() {
            self.lang.tr(key)
        } else {
            name.to_owned()
        }
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        item: &ItemRef,
        words: &str,
        kind: OutlineRow,
        dragged: OutlineDrag,
        outbox: &mut Outbox,
    ) -> Response {
        let is_selected = self.doc.selection.contains(item);
        let size = vec2(ui.available_width(), ROW);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let response = ui.interact(rect, row_id(item), Sense::click_and_drag());
        response
            .widget_info(|| WidgetInfo::selected(egui::Role::TreeItem, true, is_selected, words));
        let is_cut = self.paint_row(ui, &response, words, kind, is_selected);
        if response.drag_started() && self.doc.read_only.is_none() {
            DragAndDrop::set_payload(ui.ctx(), dragged);
        }
        self.queue_row_intents(ui, &response, item, outbox);
        let menu = response.context_menu(|ui| self.app.context_menu_ui(ui, item, outbox));
        if menu.is_some() && !is_selected {
            outbox.push(Intent::Select(vec![item.clone()]));
        }
        if is_cut {
            response.on_hover_text(words)
        } else {
            response
        }
    }

    /// Draws a row; true if its text was cut off.
    fn paint_row(
        &self,
        ui: &Ui,
        response: &Response,
        words: &str,
        kind: OutlineRow,
        is_selected: bool,
    ) -> bool {
        let (painter, rect) = (ui.painter(), response.rect);
        if is_selected {
            painter.rect_filled(rect, CornerRadius::same(5), color(self.palette.accent_soft));
        } else if response.hovered() || response.has_focus() {
            painter.rect_filled(
                rect,
                CornerRadius::same(5),
                color(self.palette.control_hover),
            );
        }
        let (left, font) = match kind {
            OutlineRow::Phase(is_open) => {
                let name = if is_open {
                    "chevron-down"
                } else {
                    "chevron-right"
                };
                let place =
                    Rect::from_center_size(rect.left_center() + vec2(11.0, 0.0), vec2(13.0, 13.0));
                icon::paint(painter, name, place, color(self.palette.text_muted));
                (22.0, FontId::new(13.0, semibold()))
            }
            OutlineRow::Touchpoint(ink) => {
                painter.circle_filled(rect.left_center() + vec2(19.0, 0.0), 3.5, ink);
                let family = if is_selected {
                    semibold()
                } else {
                    egui::FontFamily::Proportional
                };
                (30.0, FontId::new(12.5, family))
            }
        };
        let ink = color(self.palette.text);
        let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - left - 6.0);
        let galley = ui.painter().layout_job(job);
        let is_cut = galley.elided;
        let at = egui::pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, ink);
        is_cut
    }

    /// Queues the selection that a click makes, and a rename after a double click or Enter.
    fn queue_row_intents(&self, ui: &Ui, response: &Response, item: &ItemRef, outbox: &mut Outbox) {
        if response.clicked() {
            let adds = ui.input(|i| i.modifiers.command || i.modifiers.shift);
            let mut next = if adds {
                self.doc.selection.clone()
            } else {
                Vec::new()
            };
            if let Some(at) = next.iter().position(|chosen| chosen == item) {
                next.remove(at);
            } else {
                next.push(item.clone());
            }
            outbox.push(Intent::Select(next));
            outbox.push(Intent::Reveal(item.clone()));
        }
        let is_entered = response.has_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        if response.double_clicked() || is_entered {
            outbox.push(Intent::Select(vec![item.clone()]));
            outbox.push(Intent::Run(CommandId::Rename));
        }
    }

    /// Shows where a dragged row would land, and queues the move when it is dropped.
    fn drop_ui(
        &self,
        ui: &Ui,
        row: &Response,
        drop_of: impl Fn(&OutlineDrag, bool) -> Option<OutlineDropTarget>,
        outbox: &mut Outbox,
    ) {
        let Some(dragged) = DragAndDrop::payload::<OutlineDrag>(ui.ctx()) else {
            return;
        };
        let at = ui.input(|i| i.pointer.latest_pos());
        let Some(at) = at.filter(|_| row.contains_pointer()) else {
            return;
        };
        let is_lower = at.y > row.rect.center().y;
        let Some(drop) = drop_of(&dragged, is_lower) else {
            return;
        };
        let line = Stroke::new(2.0, color(self.palette.accent));
        let x = row.rect.left() + drop.indent..=row.rect.right() - 4.0;
        ui.painter().hline(x, drop.line, line);
        if ui.input(|i| i.pointer.any_released()) {
            DragAndDrop::clear_payload(ui.ctx());
            outbox.push(drop.intent);
        }
    }

    fn personas_ui(&self, ui: &mut Ui, outbox: &mut Outbox) {
        let journey = self.doc.editor.journey();
        if journey.personas().is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(8.0);
                let words = RichText::new(self.lang.tr(id!("outline-no-personas"))).size(12.0);
                ui.add(egui::Label::new(words.color(color(self.palette.text_muted))).wrap());
            });
        }
        for persona in journey.personas() {
            self.persona_ui(ui, persona, outbox);
        }
    }

    fn persona_ui(&self, ui: &mut Ui, persona: &Persona, outbox: &mut Outbox) {
        let item = ItemRef::Persona(persona.id.clone());
        let is_selected = self.doc.selection.contains(&item);
        let size = vec2(ui.available_width(), 42.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = self.name_or(&persona.name, id!("outline-unnamed-persona"));
        response
            .widget_info(|| WidgetInfo::selected(egui::Role::TreeItem, true, is_selected, &name));
        let painter = ui.painter();
        if is_selected {
            painter.rect_filled(rect, CornerRadius::same(6), color(self.palette.accent_soft));
        } else if response.hovered() {
            painter.rect_filled(
                rect,
                CornerRadius::same(6),
                color(self.palette.control_hover),
            );
        }
        self.paint_initial(
            painter,
            rect.left_center() + vec2(24.0, 0.0),
            persona,
            &name,
        );
        self.two_lines(
            ui,
            rect.with_min_x(rect.left() + 46.0),
            &name,
            &persona.role,
        );
        let is_entered = response.has_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        if response.double_clicked() || is_entered {
            outbox.push(Intent::Select(vec![item.clone()]));
            outbox.push(Intent::EditText(item.clone()));
        }
        if response.clicked() && !is_entered {
            outbox.push(Intent::Select(vec![item.clone()]));
            outbox.push(Intent::Persona(Some(persona.id.clone())));
        }
        let place = ImageSlot::Portrait(persona.id.clone());
        outbox.image_drop_zones.push((rect, place));
        if response.secondary_clicked() {
            outbox.push(Intent::Select(vec![item.clone()]));
        }
        response.context_menu(|ui| self.app.context_menu_ui(ui, &item, outbox));
        response.on_hover_text(self.lang.tr(id!("outline-persona-tip")));
    }

    /// Draws a circle in the persona's colour with the initial, ringed for the active persona.
    fn paint_initial(&self, painter: &Painter, center: Pos2, persona: &Persona, name: &str) {
        let journey = self.doc.editor.journey();
        let ink = color(self.palette.readable_color(journey.persona_color(persona)));
        painter.circle_filled(center, 14.0, ink);
        if self.doc.active_persona() == Some(&persona.id) {
            painter.circle_stroke(center, 16.5, Stroke::new(1.5, ink));
        }
        let initial = name.chars().next().into_iter();
        let initial: String = initial.flat_map(char::to_uppercase).collect();
        painter.text(
            center,
            Align2::CENTER_CENTER,
            initial,
            FontId::new(13.0, semibold()),
            color(self.palette.text_on_accent),
        );
    }

    fn two_lines(&self, ui: &Ui, rect: Rect, title: &str, note: &str) {
        let line = |words: &str, font: FontId, ink| {
            let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
            job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 6.0);
            ui.painter().layout_job(job)
        };
        let (ink, muted) = (color(self.palette.text), color(self.palette.text_muted));
        let top = line(title, FontId::new(13.0, semibold()), ink);
        let below = line(note, FontId::proportional(11.0), muted);
        let is_alone = note.is_empty();
        let y = if is_alone {
            rect.center().y - top.size().y / 2.0
        } else {
            rect.top() + 5.0
        };
        ui.painter().galley(egui::pos2(rect.left(), y), top, ink);
        if !is_alone {
            ui.painter()
                .galley(egui::pos2(rect.left(), rect.top() + 22.0), below, muted);
        }
    }
}

fn row_id(item: &ItemRef) -> Id {
    Id::unique(("outline-row", item))
}

/// Kind of an outline row.
#[derive(Clone, Copy)]
enum OutlineRow {
    /// A phase, folded out or not.
    Phase(bool),
    /// A touchpoint with the colour of its channel.
    Touchpoint(egui::Color32),
}
