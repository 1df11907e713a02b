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
    form.title(ui, field!(About.title, "journey-title"));
    form.block(ui, field!(About.scenario));
    pair(ui, |ui, is_left| {
        if is_left {
            form.text(ui, field!(About.owner, "journey-owner"));
        } else {
            form.choice(ui, field!(About.state));
        }
    });
    if form.first.state == JourneyState::ToBe || !form.first.based_on.is_empty() {
        form.text(ui, field!(About.based_on));
    }
    pair(ui, |ui, is_left| {
        if is_left {
            form.date(ui, field!(About.reviewed));
        } else {
            let every = (1, 3650);
            form.whole(ui, field!(About.review_every), every);
        }
    });
    map_ui(ui, form);
    super::lists::lists_ui(ui, form);
    super::score_card::scores_ui(ui, form, &ScoreTarget::Journey);
    about_ui(ui, form);
    super::estimates_and_rules::kpis_ui(ui, form);
    super::estimates_and_rules::rules_ui(ui, form);
    super::custom::notes_ui(ui, form, field!(About.notes));
    super::custom::custom_ui(ui, form, presets::JOURNEY, field!(About.custom));
    form.empty_groups_ui(ui);
}

/// Axis of the lanes, and the path that the curve follows.
fn map_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    pair(ui, |ui, is_left| {
        if is_left {
            form.choice(ui, field!(About.lanes_by));
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
            form.pick(ui, field!(About.path), named, items);
        }
    });
}

fn about_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let a = &form.first;
    let is_filled = !a.expectations.is_empty() || !a.goal.is_empty();
    form.group_ui(ui, "purpose", is_filled, 0, |ui, form| {
        form.block(ui, field!(About.goal, "journey-goal"));
        form.block(ui, field!(About.expectations));
    });
    form.group_ui(ui, "method", true, 0, |ui, form| {
        pair(ui, |ui, is_left| {
            if is_left {
                form.choice(ui, field!(About.stage));
            } else {
                form.choice(ui, field!(About.business));
            }
        });
    });
    let logo = form.first.logo.clone();
    form.group_ui(ui, "logo", logo.is_some(), 0, |ui, form| {
        super::images::single_image_ui(ui, form, logo.as_ref(), ImageSlot::Logo);
    });
}
