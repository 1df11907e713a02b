//! Form of a transition.

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, ItemForm},
};
use crate::{
    app::widgets::{self, MenuItem},
    model::{Anchor, ItemRef, MessageId, TouchpointId, Transition, presets},
};

/// Message ids of effort, value and the like, from 1 to 5.
pub(super) const FIVE: [MessageId; 5] = [
    id!("inspector-scale-1"),
    id!("inspector-scale-2"),
    id!("inspector-scale-3"),
    id!("inspector-scale-4"),
    id!("inspector-scale-5"),
];

impl ItemForm for Transition {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, "label", |e| &e.label, |e, v| e.label = v);
        if form.is_single() {
            ends_ui(ui, form);
        }
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, "transition-kind", |e| e.kind, |e, v| e.kind = v);
            } else {
                form.percent(ui, "transition-share", |e| e.share, |e, v| e.share = v);
            }
        });
        form.scale(
            ui,
            "transition-effort",
            (1, &FIVE),
            |e| e.effort,
            |e, v| e.effort = v,
        );
        context_ui(ui, form);
        form.wrapped(ui, "reason", |e| &e.reason, |e, v| e.reason = v);
        if form.is_single() {
            let anchor = Anchor::Transition(form.first.id.clone());
            form.pain_points_of(ui, &anchor);
            form.moments_of(ui, &anchor);
        }
        super::custom::notes_ui(ui, form, |e| &e.notes, |e, v| e.notes = v);
        let access: super::custom::CustomFieldAccess<Self> = (|e| &e.custom, |e| &mut e.custom);
        super::custom::custom_ui(ui, form, presets::TRANSITION, access);
        form.empty_groups_ui(ui);
    }
}

/// Touchpoints at both ends, to change and to select.
fn ends_ui(ui: &mut Ui, form: &mut Form<'_, Transition>) {
    end_ui(ui, form, "from", |e| &e.from, |e, v| e.from = v);
    end_ui(ui, form, "to", |e| &e.to, |e, v| e.to = v);
}

fn end_ui(
    ui: &mut Ui,
    form: &mut Form<'_, Transition>,
    field: &'static str,
    get: fn(&Transition) -> &TouchpointId,
    set: fn(&mut Transition, TouchpointId),
) {
    let end = get(&form.first).clone();
    let name = form.controls.tr(id!("inspector-show"));
    let palette = form.controls.palette;
    let shown = form.touchpoint_name(&end);
    let journey = form.look.journey;
    let unnamed = form.name_or_untitled("");
    let items = move || {
        let words = |title: &str| {
            if title.is_empty() {
                unnamed.clone()
            } else {
                title.to_owned()
            }
        };
        let all = journey.touchpoints_in_order();
        all.into_iter()
            .map(|t| MenuItem {
                value: t.id.clone(),
                text: words(&t.title),
            })
            .collect()
    };
    let goes = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = (ui.available_width() - 30.0).max(60.0);
        ui.vertical(|ui| {
            ui.set_width(room);
            let names = (move |e: &Transition| get(e).clone(), set);
            form.pick(ui, field, names, |_| shown.clone(), items);
        });
        ui.vertical(|ui| {
            ui.add_space(17.0);
            let name = format!("{name}: {shown}");
            widgets::icon_button(ui, palette, widgets::Icon::Open, &name, 26.0).clicked()
        })
        .inner
    });
    if goes.inner {
        form.select(ItemRef::Touchpoint(end));
    }
}

/// Drop-down that tells if the customer's context is passed on: yes, no or unknown.
fn context_ui(ui: &mut Ui, form: &mut Form<'_, Transition>) {
    let pen = form.controls;
    let words = move |value: &Option<bool>| {
        pen.tr(match value {
            None => id!("inspector-unknown"),
            Some(true) => id!("inspector-yes"),
            Some(false) => id!("inspector-no"),
        })
    };
    let items = || {
        [None, Some(true), Some(false)]
            .map(|value| MenuItem {
                text: words(&value),
                value,
            })
            .into()
    };
    let names = (
        |e: &Transition| e.context_kept,
        |e: &mut Transition, v| e.context_kept = v,
    );
    form.pick(ui, "context-kept", names, words, items);
}
