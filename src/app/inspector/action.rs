//! Form of an action.

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, ItemForm},
};
use crate::{
    app::widgets::{self, MenuItem, RowRequest, order_row},
    model::{Action, ItemRef, PainPointId, presets},
    record::StepScale,
};

impl ItemForm for Action {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Action.text, "action-text"));
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, field!(Action.status, "action-status"));
            } else {
                form.choice(ui, field!(Action.kind, "action-kind"));
            }
        });
        pair(ui, |ui, is_left| {
            if is_left {
                form.text(ui, field!(Action.owner, "action-owner"));
            } else {
                form.date(ui, field!(Action.due));
            }
        });
        form.block(ui, field!(Action.hypothesis));
        form.choice(ui, field!(Action.method));
        form.scale(ui, field!(Action.impact), 1, &StepScale::AMOUNT);
        form.scale(
            ui,
            field!(Action.effort, "action-effort"),
            1,
            &StepScale::AMOUNT,
        );
        super::estimates_and_rules::action_kpis_ui(ui, form);
        shown_under_ui(ui, form);
        if form.is_single() {
            addresses_ui(ui, form);
        }
        super::custom::notes_ui(ui, form, field!(Action.notes));
        super::custom::custom_ui(ui, form, presets::ACTION, field!(Action.custom));
        form.empty_groups_ui(ui);
    }
}

fn shown_under_ui(ui: &mut Ui, form: &mut Form<'_, Action>) {
    let none = id!("inspector-first-pain");
    let touchpoint = form.common_value(|a| a.touchpoint.clone()).flatten();
    let shown = form.touchpoint_or(touchpoint.as_ref(), none);
    form.pick_from_lazy_list(
        ui,
        field!(Action.touchpoint, "at-touchpoint"),
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
            let row = widgets::link_row(ui, palette, row_id, Some(dot), &words, "");
            row.clicked().then_some(RowRequest::Select)
        },
    )
}
