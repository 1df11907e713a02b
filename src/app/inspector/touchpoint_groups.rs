//! Further groups of a touchpoint's form.

use std::path::PathBuf;

use egui::Ui;

use super::form::Form;
use crate::{
    app::{
        inspector::controls::{ControlLabel, FieldText},
        widgets::{self, Icon},
    },
    edit::{Change, Edit, ops::ImageSlot},
    intent::Intent,
    model::{MessageId, Touchpoint, presets},
    record::StepScale,
};

/// Shows the groups of one touchpoint.
pub(super) fn groups_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    experience_ui(ui, form);
    quotes_ui(ui, form);
    expectation_ui(ui, form);
    organisation_ui(ui, form);
    offer_ui(ui, form);
    flags_ui(ui, form);
    links_ui(ui, form);
    images_ui(ui, form);
    super::evidence::evidence_ui(ui, form, field!(Touchpoint.evidence));
    place_ui(ui, form);
    super::custom::notes_ui(ui, form, field!(Touchpoint.notes));
    super::custom::custom_ui(ui, form, presets::TOUCHPOINT, field!(Touchpoint.custom));
}

/// Shows the groups that make sense for several touchpoints at once.
pub(super) fn shared_groups_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    flags_ui(ui, form);
    organisation_ui(ui, form);
    offer_ui(ui, form);
    place_ui(ui, form);
    super::custom::notes_ui(ui, form, field!(Touchpoint.notes));
}

fn experience_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let t = &form.first;
    let is_filled = ![&t.does, &t.thinks, &t.feels]
        .iter()
        .all(|text| text.is_empty());
    form.group_ui(ui, "experience", is_filled, 0, |ui, form| {
        form.block(ui, field!(Touchpoint.does));
        form.block(ui, field!(Touchpoint.thinks));
        form.block(ui, field!(Touchpoint.feels));
    });
}

fn quotes_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let count = form.first.quotes.len();
    form.group_ui(ui, "quotes", count > 0, count, |ui, form| {
        form.strings(ui, field!(Touchpoint.quotes));
    });
}

fn expectation_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let t = &form.first;
    let is_filled = !t.expectation.is_empty() || t.ideal.is_some();
    form.group_ui(ui, "expectation", is_filled, 0, |ui, form| {
        form.block(ui, field!(Touchpoint.expectation));
        ideal_ui(ui, form);
    });
}

fn ideal_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let words = form.controls.field_label("ideal");
    widgets::small_title(ui, form.controls.palette, &words);
    let names = StepScale::EMOTION.map(|key| format!("{words}: {}", form.controls.tr(key)));
    let current = form.common_value(|t| t.ideal).flatten();
    let palette = form.controls.palette;
    let row = ui.horizontal(|ui| {
        let width = ui.available_width().min(216.0);
        widgets::emotion_buttons(ui, palette, (current, palette.ideal), &names, width)
    });
    if let Some(value) = row.inner {
        let value = (current != Some(value)).then_some(value);
        form.set("ideal", |t| t.ideal = value);
    }
    ui.add_space(6.0);
}

fn organisation_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let is_filled = form
        .common_value(|t| {
            [&t.frontstage, &t.backstage, &t.support]
                .iter()
                .all(|text| text.is_empty())
        })
        .is_none_or(|is_empty| !is_empty);
    form.group_ui(ui, "organisation", is_filled, 0, |ui, form| {
        form.block(ui, field!(Touchpoint.frontstage));
        form.block(ui, field!(Touchpoint.backstage));
        form.block(ui, field!(Touchpoint.support));
    });
}

fn offer_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let count = form.first.other_channels.len();
    form.group_ui(ui, "other-channels", count > 0, count, |ui, form| {
        let options = form.channel_options();
        form.chips(ui, field!(Touchpoint.other_channels), &options);
    });
    let count = form.first.devices.len();
    form.group_ui(ui, "devices", count > 0, count, |ui, form| {
        let options = form.device_options();
        form.chips(ui, field!(Touchpoint.devices), &options);
    });
}

fn flags_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let is_filled = form
        .common_value(|t| t.key || t.self_service || t.live_agent || t.callback_offered)
        .unwrap_or(true);
    form.group_ui(ui, "flags", is_filled, 0, |ui, form| {
        form.flag(ui, field!(Touchpoint.key));
        form.flag(ui, field!(Touchpoint.self_service));
        form.flag(ui, field!(Touchpoint.live_agent));
        form.flag(ui, field!(Touchpoint.callback_offered, "callback"));
    });
}

/// Field with a button at its right that opens what it names; true on a click.
fn with_open(
    ui: &mut Ui,
    form: &mut Form<'_, Touchpoint>,
    key: MessageId,
    is_open_able: bool,
    field: impl FnOnce(&mut Ui, &mut Form<'_, Touchpoint>),
) -> bool {
    let name = form.controls.tr(key);
    let palette = form.controls.palette;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = (ui.available_width() - 30.0).max(60.0);
        ui.vertical(|ui| {
            ui.set_width(room);
            field(ui, form);
        });
        ui.vertical(|ui| {
            ui.add_space(17.0);
            let open = |ui: &mut Ui| widgets::icon_button(ui, palette, Icon::Open, &name, 26.0);
            ui.add_enabled_ui(is_open_able, open).inner.clicked()
        })
        .inner
    })
    .inner
}

fn links_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let url = form.first.url.clone();
    form.group_ui(ui, "page", !url.is_empty(), 0, |ui, form| {
        let opens = with_open(
            ui,
            form,
            id!("inspector-open-page"),
            !url.is_empty(),
            |ui, form| {
                form.text(ui, field!(Touchpoint.url));
            },
        );
        if opens {
            form.push(Intent::OpenLink(url.clone()));
        }
    });
    let file = form.first.sub_journey.clone();
    form.group_ui(ui, "sub-journey", !file.is_empty(), 0, |ui, form| {
        let opens = with_open(
            ui,
            form,
            id!("inspector-open-journey"),
            !file.is_empty(),
            |ui, form| {
                form.text(ui, field!(Touchpoint.sub_journey));
            },
        );
        if opens {
            form.push(Intent::OpenJourney(PathBuf::from(&file)));
        }
    });
}

fn images_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let images = form.first.images.clone();
    let place = ImageSlot::Touchpoint(form.first.id.clone());
    form.group_ui(
        ui,
        "images",
        !images.is_empty(),
        images.len(),
        |ui, form| {
            if let Some(list) = super::images::images_ui(ui, form, &images, place) {
                form.set("images", |t| t.images.clone_from(&list));
            }
        },
    );
}

/// Actor, lane, influence, and the position within the phase.
fn place_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let is_filled = form
        .common_value(|t| t.influence.is_some() || !t.actor.is_empty() || t.lane.is_some())
        .unwrap_or(true);
    form.group_ui(ui, "place", is_filled, 0, |ui, form| {
        form.text(ui, field!(Touchpoint.actor));
        super::controls::pair(ui, |ui, is_left| {
            if is_left {
                let items = form.lane_items();
                let lane = form.common_value(|t| t.lane.clone()).flatten();
                let name = form.lane_name(lane.as_ref());
                form.pick(ui, field!(Touchpoint.lane), |_| name.clone(), || items);
            } else {
                let range = (0.0, 2.0);
                form.decimal(ui, field!(Touchpoint.influence), range);
            }
        });
        if form.is_single() {
            order_ui(ui, form);
        }
    });
}

/// Field for the position within the phase, counted from one.
fn order_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let journey = form.look.journey;
    let siblings = journey.touchpoints_of(&form.first.phase);
    let count = siblings.len();
    let place = siblings
        .iter()
        .position(|t| t.id == form.first.id)
        .unwrap_or(0);
    let words = form.controls.field_label("order");
    let slot = ControlLabel {
        id: form.id("order"),
        label: &words,
    };
    let most = i64::try_from(count).unwrap_or(i64::MAX);
    let shown = (place + 1).to_string();
    let text = FieldText {
        value: Some(&shown),
        hint: "",
        shape: widgets::FieldShape::Line,
    };
    let parse = |text: &str| widgets::parse_whole(text, 1, most);
    let typed = form.controls.parsed_text(ui, slot, text, parse).flatten();
    let Some(wanted) = typed.and_then(|n| usize::try_from(n - 1).ok()) else {
        return;
    };
    let mut order: Vec<_> = siblings
        .into_iter()
        .filter(|t| t.id != form.first.id)
        .collect();
    order.insert(wanted.min(order.len()), &form.first);
    let numbered = (1_u32..).zip(&order).filter_map(|(number, t)| {
        let number = f64::from(number);
        (t.order.total_cmp(&number).is_ne()).then(|| {
            let mut moved = Touchpoint::clone(t);
            moved.order = number;
            Edit::Touchpoint(Change::put(moved))
        })
    });
    let edits: Vec<_> = numbered.collect();
    if !edits.is_empty() {
        form.edit("order", edits);
    }
}
