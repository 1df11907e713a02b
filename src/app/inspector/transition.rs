//! Form of a transition.

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, ItemForm},
    lens::{FieldAccess as _, FieldLens},
};
use crate::{
    app::widgets::{self, MenuItem},
    model::{Anchor, ItemRef, TouchpointId, Transition, presets},
    record::StepScale,
};

impl ItemForm for Transition {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Transition.label));
        if form.is_single() {
            ends_ui(ui, form);
        }
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, field!(Transition.kind, "transition-kind"));
            } else {
                form.percent(ui, field!(Transition.share, "transition-share"));
            }
        });
        form.scale(
            ui,
            field!(Transition.effort, "transition-effort"),
            1,
            &StepScale::AMOUNT,
        );
        context_ui(ui, form);
        form.wrapped(ui, field!(Transition.reason));
        if form.is_single() {
            let anchor = Anchor::Transition(form.first.id.clone());
            form.pain_points_of(ui, &anchor);
            form.moments_of(ui, &anchor);
        }
        super::custom::notes_ui(ui, form, field!(Transition.notes));
        super::custom::custom_ui(ui, form, presets::TRANSITION, field!(Transition.custom));
        form.empty_groups_ui(ui);
    }
}

/// Touchpoints at both ends, to change and to select.
fn ends_ui(ui: &mut Ui, form: &mut Form<'_, Transition>) {
    end_ui(ui, form, field!(Transition.from));
    end_ui(ui, form, field!(Transition.to));
}

fn end_ui(
    ui: &mut Ui,
    form: &mut Form<'_, Transition>,
    field: FieldLens<Transition, TouchpointId>,
) {
    let end = field.get(&form.first);
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
            form.pick(ui, field, |_| shown.clone(), items);
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
    form.pick(ui, field!(Transition.context_kept), words, items);
}
