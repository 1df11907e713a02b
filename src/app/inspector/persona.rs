//! Form of a persona.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{
    controls::{ControlLabel, FieldText, pair},
    form::{Form, ItemForm},
};
use crate::{
    app::widgets::{self, FieldShape, Icon},
    edit::ops::ImageSlot,
    intent::Intent,
    model::{DatedText, Persona, presets},
};

impl ItemForm for Persona {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Persona.name, "persona-name"));
        form.wrapped(ui, field!(Persona.role));
        form.block(ui, field!(Persona.quote, "persona-quote"));
        pair(ui, |ui, is_left| {
            if is_left {
                form.percent(ui, field!(Persona.share, "persona-share"));
            } else {
                form.hex(ui, field!(Persona.color));
            }
        });
        form.swatches(ui, field!(Persona.color));
        if form.is_single() {
            active_ui(ui, form);
            lists_ui(ui, form);
        }
        uses_ui(ui, form);
        super::custom::notes_ui(ui, form, field!(Persona.notes));
        super::custom::custom_ui(ui, form, presets::PERSONA, field!(Persona.custom));
        form.empty_groups_ui(ui);
    }
}

/// Check box that makes the persona the active one, whose emotions the keys 1…5 set.
fn active_ui(ui: &mut Ui, form: &mut Form<'_, Persona>) {
    let id = form.first.id.clone();
    let is_active = form.look.persona == Some(&id);
    let words = form.controls.tr(id!("inspector-active-persona"));
    if let Some(is_on) = form.controls.flag(ui, &words, Some(is_active)) {
        form.push(Intent::Persona(is_on.then_some(id)));
    }
}

fn lists_ui(ui: &mut Ui, form: &mut Form<'_, Persona>) {
    let p = Arc::clone(&form.first);
    form.group_ui(
        ui,
        "goals",
        !p.goals.is_empty(),
        p.goals.len(),
        |ui, form| {
            form.strings(ui, field!(Persona.goals));
        },
    );
    form.group_ui(
        ui,
        "needs",
        !p.needs.is_empty(),
        p.needs.len(),
        |ui, form| {
            form.strings(ui, field!(Persona.needs));
        },
    );
    let count = p.frustrations.len();
    form.group_ui(ui, "frustrations", count > 0, count, |ui, form| {
        form.strings(ui, field!(Persona.frustrations));
    });
    let count = p.expectations.len();
    form.group_ui(ui, "dated-expectations", count > 0, count, |ui, form| {
        expectations_ui(ui, form, &p.expectations);
    });
    let portrait = p.portrait.clone();
    let place = ImageSlot::Portrait(p.id.clone());
    form.group_ui(ui, "portrait", portrait.is_some(), 0, |ui, form| {
        super::images::single_image_ui(ui, form, portrait.as_ref(), place);
    });
}

fn uses_ui(ui: &mut Ui, form: &mut Form<'_, Persona>) {
    let count = form.first.channels.len();
    form.group_ui(ui, "used-channels", count > 0, count, |ui, form| {
        let options = form.channel_options();
        form.chips(ui, field!(Persona.channels, "used-channels"), &options);
    });
    let count = form.first.devices.len();
    form.group_ui(ui, "used-devices", count > 0, count, |ui, form| {
        let options = form.device_options();
        form.chips(ui, field!(Persona.devices, "used-devices"), &options);
    });
}

/// Expectations of the persona, each with the date on which it was noted.
fn expectations_ui(ui: &mut Ui, form: &mut Form<'_, Persona>, items: &[DatedText]) {
    for (place, item) in items.iter().enumerate() {
        let mut changed = item.clone();
        let keep = expectation_ui(ui, form, place, &mut changed);
        if !keep {
            form.set("expectations", |p| {
                if place < p.expectations.len() {
                    p.expectations.remove(place);
                }
            });
        } else if changed != *item {
            form.set("expectations", |p| {
                if let Some(slot) = p.expectations.get_mut(place) {
                    slot.clone_from(&changed);
                }
            });
        }
    }
    let words = form.controls.tr(id!("inspector-add-expectation"));
    let id = form.id("add-expectation");
    if widgets::quiet_link(ui, form.controls.palette, id, &words).clicked() {
        form.set("expectations", |p| {
            p.expectations.push(DatedText::default());
        });
    }
}

fn expectation_ui(
    ui: &mut Ui,
    form: &Form<'_, Persona>,
    place: usize,
    item: &mut DatedText,
) -> bool {
    let pen = form.controls;
    let id = form.id("expectation").with(place);
    let mut keep = true;
    super::framed(ui, pen.palette, |ui| {
        let words = pen.field_label("expectation-text");
        let slot = ControlLabel {
            id: id.with("text"),
            label: &words,
        };
        let text = FieldText {
            value: Some(&item.text),
            hint: "",
            shape: FieldShape::Wrapped,
        };
        if let Some(text) = pen.text(ui, slot, text) {
            item.text = text;
        }
        ui.horizontal(|ui| {
            let room = (ui.available_width() - 32.0).max(60.0);
            ui.vertical(|ui| {
                ui.set_width(room);
                let words = pen.field_label("expectation-date");
                let hint = pen.tr(id!("hint-date"));
                let shown = item.date.map(|date| date.to_string()).unwrap_or_default();
                let slot = ControlLabel {
                    id: id.with("date"),
                    label: &words,
                };
                let text = FieldText {
                    value: Some(&shown),
                    hint: &hint,
                    shape: FieldShape::Line,
                };
                if let Some(date) = pen.parsed_text(ui, slot, text, widgets::parse_date) {
                    item.date = date;
                }
            });
            ui.vertical(|ui| {
                ui.add_space(19.0);
                let name = pen.tr(id!("inspector-remove"));
                keep = !widgets::icon_button(ui, pen.palette, Icon::Close, &name, 22.0).clicked();
            });
        });
    });
    keep
}
