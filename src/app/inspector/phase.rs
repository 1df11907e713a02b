//! Forms of a phase and of a lane.

use std::sync::Arc;

use eframe::egui::Ui;

use super::form::{Form, ItemForm};
use crate::{
    app::widgets,
    model::{ItemRef, Lane, Phase, ScoreTarget, Touchpoint, presets},
};

impl ItemForm for Phase {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Phase.name, "phase-name"));
        form.block(ui, field!(Phase.goal, "phase-goal"));
        form.block(ui, field!(Phase.desired));
        if form.is_single() {
            let id = form.first.id.clone();
            super::score_card::scores_ui(ui, form, &ScoreTarget::Phase(id.clone()));
            let journey = form.look.journey;
            let inside = journey.touchpoints_of(&id);
            touchpoints_ui(ui, form, &inside);
        }
        super::custom::custom_ui(ui, form, presets::PHASE, field!(Phase.custom));
        form.empty_groups_ui(ui);
    }
}

/// Touchpoints of a phase, at most 100; a click selects one.
fn touchpoints_ui(ui: &mut Ui, form: &mut Form<'_, Phase>, inside: &[&Arc<Touchpoint>]) {
    if inside.is_empty() {
        return;
    }
    form.list_group(ui, ("touchpoints", inside.len()), None, |ui, form| {
        for touchpoint in inside.iter().take(100) {
            let channels = form.look.journey.channels();
            let channel = touchpoint.channel.as_ref().and_then(|id| channels.get(id));
            let palette = form.controls.palette;
            let dot = channel.map_or(palette.ideal, |channel| {
                palette.readable_color(channel.color)
            });
            let words = form.name_or_untitled(&touchpoint.title);
            let id = form.id("touchpoint").with(touchpoint.id.to_string());
            if widgets::link_row(ui, palette, id, Some(dot), &words, "").clicked() {
                form.select(ItemRef::Touchpoint(touchpoint.id.clone()));
            }
        }
    });
}

impl ItemForm for Lane {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Lane.name, "lane-name"));
        let hint = form.controls.tr(id!("inspector-lane-hint"));
        widgets::small_title(ui, form.controls.palette, &hint);
    }
}
