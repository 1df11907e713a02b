//! Forms of a channel and of a device, with the choice of a colour.

use eframe::egui::{Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{
    controls::{ControlLabel, FieldText, pair},
    form::{Form, FormItem, ItemForm},
    lens::{FieldAccess as _, FieldLens},
};
use crate::{
    app::widgets::{self, FieldShape},
    model::{Channel, Color, Device, MessageId, presets},
};

/// Colours that one click chooses; colour-blind people can tell them apart too.
const SWATCHES: [Color; 10] = [
    Color([0x0f, 0x6e, 0x84]),
    Color([0xc2, 0x41, 0x0c]),
    Color([0x7a, 0x4f, 0xbf]),
    Color([0x1e, 0x7b, 0x3a]),
    Color([0xbe, 0x18, 0x5d]),
    Color([0x9a, 0x63, 0x10]),
    Color([0x1d, 0x5f, 0xb8]),
    Color([0x8e, 0x1b, 0x2f]),
    Color([0x47, 0x54, 0x67]),
    Color([0x5f, 0x7a, 0x1a]),
];

const QUALITY: [MessageId; 5] = [
    id!("inspector-quality-1"),
    id!("inspector-quality-2"),
    id!("inspector-quality-3"),
    id!("inspector-quality-4"),
    id!("inspector-quality-5"),
];

impl ItemForm for Channel {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Channel.name, "channel-name"));
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, field!(Channel.kind, "channel-kind"));
            } else {
                form.choice(ui, field!(Channel.icon));
            }
        });
        pair(ui, |ui, is_left| {
            if is_left {
                form.hex(ui, field!(Channel.color));
            } else {
                form.text(ui, field!(Channel.lane, "channel-lane"));
            }
        });
        form.swatches(ui, field!(Channel.color));
        form.percent(ui, field!(Channel.service_level));
        form.scale(ui, field!(Channel.quality), 1, &QUALITY);
        super::custom::custom_ui(ui, form, presets::CHANNEL, field!(Channel.custom));
        form.empty_groups_ui(ui);
    }
}

impl ItemForm for Device {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Device.name, "device-name"));
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, field!(Device.kind, "device-kind"));
            } else {
                form.choice(ui, field!(Device.icon));
            }
        });
        form.hex(ui, field!(Device.color));
        form.swatches(ui, field!(Device.color));
        super::custom::custom_ui(ui, form, &[], field!(Device.custom));
        form.empty_groups_ui(ui);
    }
}

impl<T: FormItem> Form<'_, T> {
    /// Field for a colour, typed as #0f6e84.
    pub fn hex(&mut self, ui: &mut Ui, field: FieldLens<T, Color>) {
        let shown = self.common_value(|item| field.get(item)).map(Color::to_hex);
        let words = self.controls.field_label(field.key);
        let slot = ControlLabel {
            id: self.id(field.key),
            label: &words,
        };
        let text = FieldText {
            value: shown.as_deref(),
            hint: "",
            shape: FieldShape::Line,
        };
        let parse = |text: &str| {
            let text = text.trim();
            let text = text.strip_prefix('#').unwrap_or(text);
            Color::from_hex(&format!("#{text}")).ok_or_else(|| message!("inspector-wrong-color"))
        };
        if let Some(color) = self.controls.parsed_text(ui, slot, text, parse) {
            self.set(field.key, |item| field.set(item, color));
        }
    }

    /// Swatches that choose a colour with one click.
    pub fn swatches(&mut self, ui: &mut Ui, field: FieldLens<T, Color>) {
        let current = self.common_value(|item| field.get(item));
        let palette = self.controls.palette;
        let word = self.controls.field_label(field.key);
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for swatch in SWATCHES {
                let (rect, response) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::click());
                let is_on = current == Some(swatch);
                let name = format!("{word} {}", swatch.to_hex());
                response.widget_info(|| {
                    WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_on, &name)
                });
                let fill = widgets::color(palette.readable_color(swatch));
                ui.painter().rect_filled(rect.shrink(2.0), 5.0, fill);
                if is_on || response.hovered() || response.has_focus() {
                    let stroke = Stroke::new(1.5, widgets::color(palette.accent));
                    ui.painter()
                        .rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
                }
                if response.clicked() {
                    chosen = Some(swatch);
                }
            }
        });
        ui.add_space(6.0);
        if let Some(color) = chosen {
            self.set(field.key, |item| field.set(item, color));
        }
    }
}
