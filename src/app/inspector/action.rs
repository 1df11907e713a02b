//! Form of an action.

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, ItemForm},
    transition::FIVE,
};
use crate::{
    app::widgets::{self, MenuItem, RowRequest, order_row},
    model::{Action, ItemRef, PainPointId, TouchpointId, presets},
};

impl ItemForm for Action {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, "action-text", |a| &a.text, |a, v| a.text = v);
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, "action-status", |a| a.status, |a, v| a.status = v);
            } else {
                form.choice(ui, "action-kind", |a| a.kind, |a, v| a.kind = v);
            }
        });
        pair(ui, |ui, is_left| {
            if is_left {
                form.text(ui, "action-owner", |a| &a.owner, |a, v| a.owner = v);
            } else {
                form.date(ui, "due", |a| a.due, |a, v| a.due = v);
            }
        });
        form.block(ui, "hypothesis", |a| &a.hypothesis, |a, v| a.hypothesis = v);
        form.choice(ui, "method", |a| a.method, |a, v| a.method = v);
        form.scale(ui, "impact", (1, &FIVE), |a| a.impact, |a, v| a.impact = v);
        form.scale(
            ui,
            "action-effort",
            (1, &FIVE),
            |a| a.effort,
            |a, v| a.effort = v,
        );
        super::estimates_and_rules::action_kpis_ui(ui, form);
        shown_under_ui(ui, form);
        if form.is_single() {
            addresses_ui(ui, form);
        }
        super::custom::notes_ui(ui, form, |a| &a.notes, |a, v| a.notes = v);
        super::custom::custom_ui(
            ui,
            form,
            presets::ACTION,
            (|a| &a.custom, |a| &mut a.custom),
        );
        form.empty_groups_ui(ui);
    }
}

fn shown_under_ui(ui: &mut Ui, form: &mut Form<'_, Action>) {
    let none = id!("inspector-first-pain");
    let touchpoint = form.common_value(|a| a.touchpoint.clone()).flatten();
    let shown = form.touchpoint_or(touchpoint.as_ref(), none);
    let access = (
        |a: &Action| a.touchpoint.clone(),
        |a: &mut Action, v: Option<TouchpointId>| a.touchpoint = v,
    );
    form.pick_from_lazy_list(
        ui,
        "at-touchpoint",
        access,
        |_| shown.clone(),
        |form| form.touchpoint_items_or(none),
    );
}

/// Pain points that the action addresses: to select, order and remove, and a menu that adds one.
fn addresses_ui(ui: &mut Ui, form: &mut Form<'_, Action>) {
    let pains = form.first.pain_points.clone();
    form.list_group(ui, ("addresses", pains.len()), None, |ui, form| {
        for (place, id) in pains.iter().enumerate() {
            let ask = pain_row_ui(ui, form, (place, pains.len()), id);
            match ask {
                Some(RowRequest::Select) => form.select(ItemRef::PainPoint(id.clone())),
                Some(ask) => {
                    let list = widgets::rearrange(&pains, place, ask);
                    form.set("pain-points", |a| a.pain_points.clone_from(&list));
                }
                None => {}
            }
        }
    });
    let hint = form.controls.tr(id!("inspector-address-pain"));
    let chosen = form.controls.add_menu(ui, form.id("address"), &hint, || {
        let all = form.look.journey.pain_points().iter();
        all.filter(|pain| !pains.contains(&pain.id))
            .map(|pain| MenuItem {
                value: pain.id.clone(),
                text: form.name_or_untitled(&pain.text),
            })
            .collect()
    });
    if let Some(id) = chosen {
        form.set("pain-points", |a| a.pain_points.push(id.clone()));
    }
}

fn pain_row_ui(
    ui: &mut Ui,
    form: &Form<'_, Action>,
    place: (usize, usize),
    id: &PainPointId,
) -> Option<RowRequest> {
    let pain = form.look.journey.pain_points().get(id)?;
    let palette = form.controls.palette;
    let words = form.name_or_untitled(&pain.text);
    let row_id = form.id("pain").with(id.to_string());
    let dot = palette.severity_color(pain.severity);
    order_row(
        ui,
        form.controls.palette_and_lang(),
        (&words, place.0, place.1),
        |ui| {
            let row = widgets::link_row(ui, palette, row_id, Some(dot), (&words, ""));
            row.clicked().then_some(RowRequest::Select)
        },
    )
}
