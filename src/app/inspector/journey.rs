//! Form of the journey as a whole, with its catalogues.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{controls::pair, form::Form};
use crate::{
    app::widgets::MenuItem,
    edit::ops::ImageSlot,
    intent::{Look, Outbox},
    model::{About, JourneyState, PathId, ScoreTarget, presets},
};

pub(super) fn journey_ui(ui: &mut Ui, look: &Look<'_>, outbox: &mut Outbox) {
    let about = Arc::new(look.journey.about().clone());
    let Some(mut form) = Form::new(look, outbox, vec![about]) else {
        return;
    };
    let form = &mut form;
    form.head(ui);
    form.title(ui, "journey-title", |a| &a.title, |a, v| a.title = v);
    form.block(ui, "scenario", |a| &a.scenario, |a, v| a.scenario = v);
    pair(ui, |ui, is_left| {
        if is_left {
            form.text(ui, "journey-owner", |a| &a.owner, |a, v| a.owner = v);
        } else {
            form.choice(ui, "state", |a| a.state, |a, v| a.state = v);
        }
    });
    if form.first.state == JourneyState::ToBe || !form.first.based_on.is_empty() {
        form.text(ui, "based-on", |a| &a.based_on, |a, v| a.based_on = v);
    }
    pair(ui, |ui, is_left| {
        if is_left {
            form.date(ui, "reviewed", |a| a.reviewed, |a, v| a.reviewed = v);
        } else {
            let every = (1, 3650);
            form.whole(
                ui,
                "review-every",
                every,
                |a| a.review_every,
                |a, v| a.review_every = v,
            );
        }
    });
    map_ui(ui, form);
    super::lists::lists_ui(ui, form);
    super::score_card::scores_ui(ui, form, &ScoreTarget::Journey);
    about_ui(ui, form);
    super::estimates_and_rules::kpis_ui(ui, form);
    super::estimates_and_rules::rules_ui(ui, form);
    super::custom::notes_ui(ui, form, |a| &a.notes, |a, v| a.notes = v);
    super::custom::custom_ui(
        ui,
        form,
        presets::JOURNEY,
        (|a| &a.custom, |a| &mut a.custom),
    );
    form.empty_groups_ui(ui);
}

/// Axis of the lanes, and the path that the curve follows.
fn map_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    pair(ui, |ui, is_left| {
        if is_left {
            form.choice(ui, "lanes-by", |a| a.lanes_by, |a, v| a.lanes_by = v);
        } else {
            let paths: Vec<_> = form.look.journey.paths().iter().cloned().collect();
            let likely = form.controls.tr(id!("inspector-likely-path"));
            let named = |id: &Option<PathId>| {
                let found = paths.iter().find(|path| Some(&path.id) == id.as_ref());
                found.map_or_else(|| likely.clone(), |path| path.name.clone())
            };
            let items = || {
                std::iter::once(None)
                    .chain(paths.iter().map(|path| Some(path.id.clone())))
                    .map(|value| MenuItem {
                        text: named(&value),
                        value,
                    })
                    .collect()
            };
            let names = (|a: &About| a.path.clone(), |a: &mut About, v| a.path = v);
            form.pick(ui, "path", names, named, items);
        }
    });
}

fn about_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let a = &form.first;
    let is_filled = !a.expectations.is_empty() || !a.goal.is_empty();
    form.group_ui(ui, "purpose", (is_filled, 0), |ui, form| {
        form.block(ui, "journey-goal", |a| &a.goal, |a, v| a.goal = v);
        form.block(
            ui,
            "expectations",
            |a| &a.expectations,
            |a, v| a.expectations = v,
        );
    });
    form.group_ui(ui, "method", (true, 0), |ui, form| {
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, "stage", |a| a.stage, |a, v| a.stage = v);
            } else {
                form.choice(ui, "business", |a| a.business, |a, v| a.business = v);
            }
        });
    });
    let logo = form.first.logo.clone();
    form.group_ui(ui, "logo", (logo.is_some(), 0), |ui, form| {
        super::images::single_image_ui(ui, form, logo.as_ref(), ImageSlot::Logo);
    });
}
