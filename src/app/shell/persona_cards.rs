//! Persona cards of *Visualise*.

use eframe::egui::{
    self, CentralPanel, FontId, Frame, Label, Margin, RichText, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, vec2,
};

use super::panels::{Pane, pane_anchor_ui};
use crate::{
    app::{App, Document, widgets::follow_focus},
    canvas::{TextureCache, color, semibold},
    edit::ops::ImageSlot,
    intent::{CommandId, Intent, Outbox},
    model::{ItemRef, MessageId, Persona},
};

/// Shows the personas as cards.
pub fn personas_ui(
    ui: &mut Ui,
    app: &App,
    doc: &Document,
    pictures: &mut TextureCache,
    outbox: &mut Outbox,
) {
    let palette = app.palette();
    pictures.collect(ui.ctx());
    let frame = Frame::new()
        .fill(color(palette.ground))
        .inner_margin(Margin::same(24));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        pane_anchor_ui(ui, Pane::Center, &app.lang().tr(id!("tab-personas")));
        ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let journey = doc.editor.journey();
                let gap = 16.0;
                let width = ui.available_width();
                let columns = ((width + gap) / (300.0 + gap)).floor().clamp(1.0, 4.0);
                let card_width = ((width - gap * (columns - 1.0)) / columns).min(440.0);
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "1 to 4"
                )]
                let per_row = columns as usize;
                let all: Vec<_> = journey.personas().iter().collect();
                for row in all.chunks(per_row) {
                    ui.horizontal_top(|ui| {
                        for persona in row {
                            let card = PersonaCard { app, doc, persona };
                            card.card_ui(ui, card_width, pictures, outbox);
                        }
                    });
                }
                if journey.personas().is_empty() {
                    let words = RichText::new(app.lang().tr(id!("outline-no-personas")));
                    ui.label(words.color(color(palette.text_muted)));
                }
                if app.can_edit() {
                    let words = format!("+ {}", app.lang().tr(id!("command-add-persona")));
                    if ui
                        .button(RichText::new(words).color(color(palette.accent)))
                        .clicked()
                    {
                        outbox.push(Intent::Run(CommandId::AddPersona));
                    }
                }
                follow_focus(ui);
            });
    });
}

struct PersonaCard<'a> {
    app: &'a App,
    doc: &'a Document,
    persona: &'a Persona,
}

impl PersonaCard<'_> {
    fn card_ui(&self, ui: &mut Ui, width: f32, pictures: &mut TextureCache, outbox: &mut Outbox) {
        let palette = self.app.palette();
        let item = ItemRef::Persona(self.persona.id.clone());
        let is_selected = self.doc.selection.contains(&item);
        let rim = if is_selected {
            palette.accent
        } else {
            palette.outline
        };
        let frame = Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(if is_selected { 2.0 } else { 1.0 }, color(rim)))
            .corner_radius(12)
            .inner_margin(Margin::same(16));
        let down = egui::Layout::top_down(egui::Align::Min);
        let shown = ui.allocate_ui_with_layout(vec2(width, 10.0), down, |ui| {
            frame.show(ui, |ui| {
                ui.set_width(width - 34.0);
                ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                self.content_ui(ui, pictures);
            })
        });
        let rect = shown.inner.response.rect;
        let id = egui::Id::unique(("persona-card", &self.persona.id));
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(egui::Role::ListItem, true, is_selected, &self.persona.name)
        });
        let place = ImageSlot::Portrait(self.persona.id.clone());
        outbox.image_drop_zones.push((rect, place));
        let is_entered = response.has_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        if response.clicked() || response.secondary_clicked() {
            outbox.push(Intent::Select(vec![item.clone()]));
        }
        if response.double_clicked() || is_entered {
            outbox.push(Intent::EditText(item.clone()));
        }
        response.context_menu(|ui| self.app.context_menu_ui(ui, &item, outbox));
    }

    fn content_ui(&self, ui: &mut Ui, pictures: &mut TextureCache) {
        let (palette, lang) = (self.app.palette(), self.app.lang());
        let persona = self.persona;
        let muted = color(palette.text_muted);
        ui.horizontal(|ui| {
            self.portrait_ui(ui, pictures);
            ui.vertical(|ui| {
                let name = RichText::new(&persona.name).font(FontId::new(16.0, semibold()));
                ui.add(Label::new(name.color(color(palette.text))).wrap());
                if !persona.role.is_empty() {
                    ui.add(Label::new(RichText::new(&persona.role).color(muted)).wrap());
                }
                if let Some(share) = persona.share {
                    let words = format!(
                        "{} {}",
                        lang.short_percent(share, 1),
                        lang.tr(id!("persona-of-customers"))
                    );
                    ui.label(RichText::new(words).size(12.0).color(muted));
                }
            });
        });
        if !persona.quote.is_empty() {
            ui.add_space(4.0);
            let words = format!("“{}”", persona.quote);
            ui.add(Label::new(RichText::new(words).italics().color(color(palette.text))).wrap());
        }
        self.list_ui(ui, id!("persona-goals"), &persona.goals);
        self.list_ui(ui, id!("persona-needs"), &persona.needs);
        self.list_ui(ui, id!("persona-frustrations"), &persona.frustrations);
        let expectations: Vec<String> = persona
            .expectations
            .iter()
            .map(|e| {
                e.date
                    .map_or_else(|| e.text.clone(), |date| format!("{} ({date})", e.text))
            })
            .collect();
        self.list_ui(ui, id!("persona-expectations"), &expectations);
        let journey = self.doc.editor.journey();
        let channels = persona
            .channels
            .iter()
            .filter_map(|id| journey.channels().get(id));
        let devices = persona
            .devices
            .iter()
            .filter_map(|id| journey.devices().get(id));
        let uses: Vec<String> = channels
            .map(|c| c.name.clone())
            .chain(devices.map(|d| d.name.clone()))
            .collect();
        if !uses.is_empty() {
            self.heading_ui(ui, id!("persona-uses"));
            ui.add(Label::new(uses.join(" · ")).wrap());
        }
    }

    fn portrait_ui(&self, ui: &mut Ui, pictures: &mut TextureCache) {
        let palette = self.app.palette();
        let (rect, _) = ui.allocate_exact_size(vec2(56.0, 56.0), Sense::hover());
        let ink =
            color(palette.readable_color(self.doc.editor.journey().persona_color(self.persona)));
        let journey = self.doc.editor.journey();
        let image = self
            .persona
            .portrait
            .as_ref()
            .and_then(|id| journey.images().get(id));
        if let Some(image) = image {
            let id: std::sync::Arc<str> = image.id.to_string().into();
            pictures.request(ui.ctx(), &id, &std::sync::Arc::from(image.bytes.as_slice()));
            if let Some((texture, size)) = pictures.get(&id) {
                let short = size.x.min(size.y).max(1.0);
                let uv = egui::Rect::from_center_size(
                    egui::pos2(0.5, 0.5),
                    vec2(short / size.x.max(1.0), short / size.y.max(1.0)),
                );
                let shape = egui::epaint::RectShape::filled(rect, 28, egui::Color32::WHITE);
                ui.painter().add(shape.with_texture(texture, uv));
                ui.painter()
                    .circle_stroke(rect.center(), 28.0, Stroke::new(2.0, ink));
                return;
            }
        }
        ui.painter().circle_filled(rect.center(), 28.0, ink);
        let initial: String = self
            .persona
            .name
            .chars()
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        let font = FontId::new(24.0, semibold());
        let on_ink = color(palette.text_on_accent);
        ui.painter().text(
            rect.center(),
            egui::Align2::CENTER_CENTER,
            initial,
            font,
            on_ink,
        );
    }

    fn heading_ui(&self, ui: &mut Ui, key: MessageId) {
        ui.add_space(6.0);
        let words = RichText::new(self.app.lang().tr(key)).font(FontId::new(12.0, semibold()));
        ui.label(words.color(color(self.app.palette().accent)));
    }

    fn list_ui(&self, ui: &mut Ui, key: MessageId, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        self.heading_ui(ui, key);
        for line in lines {
            ui.add(Label::new(format!("• {line}")).wrap());
        }
    }
}
