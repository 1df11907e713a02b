//! Form of one or several touchpoints, the essential fields first.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, ItemForm},
    lens::computed,
    names::transition_color,
};
use crate::{
    app::widgets::{self, show_percent},
    intent::Intent,
    model::{
        ActionId, Anchor, ItemRef, Journey, PhaseId, ScoreTarget, Touchpoint, TouchpointId,
        Transition, order_between,
    },
};

impl ItemForm for Touchpoint {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(Touchpoint.title));
        form.evidence_chip(ui, field!(Touchpoint.evidence.status, "evidence"));
        essentials_ui(ui, form);
        if form.is_single() {
            super::feelings::feelings_ui(ui, form);
            hung_on_ui(ui, form);
            super::touchpoint_groups::groups_ui(ui, form);
        } else {
            super::touchpoint_groups::shared_groups_ui(ui, form);
        }
        form.empty_groups_ui(ui);
    }
}

fn essentials_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    pair(ui, |ui, is_left| {
        if is_left {
            phase_ui(ui, form);
        } else {
            let none = id!("inspector-none");
            let items = form.channel_items(none);
            let shown = form.common_value(|t| t.channel.clone());
            let shown = form.channel_name(shown.flatten().as_ref(), none);
            form.pick(ui, field!(Touchpoint.channel), |_| shown.clone(), || items);
        }
    });
    form.wrapped(ui, field!(Touchpoint.goal));
    pair(ui, |ui, is_left| {
        if is_left {
            form.text(ui, field!(Touchpoint.owner.team, "owner"));
        } else {
            form.choice(ui, field!(Touchpoint.owner.kind, "owner-kind"));
        }
    });
    pair(ui, |ui, is_left| {
        if is_left {
            form.duration(ui, field!(Touchpoint.wait_seconds, "wait"));
        } else {
            form.choice(ui, field!(Touchpoint.kind));
        }
    });
}

/// Phase of the touchpoint; one that changes its phase goes to the end of the new one.
fn phase_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let journey = form.look.journey;
    let names: Vec<_> = journey
        .phases()
        .iter()
        .map(|phase| (phase.id.clone(), form.name_or_untitled(&phase.name)))
        .collect();
    let name = |id: &PhaseId| {
        let found = names.iter().find(|(phase, _)| phase == id);
        found.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let items = form.phase_items();
    let set = |t: &mut Touchpoint, phase: PhaseId| {
        if t.phase != phase {
            let last = journey.touchpoints_of(&phase).last().map(|last| last.order);
            t.order = order_between(last, None).unwrap_or(t.order);
            t.phase = phase;
        }
    };
    let phase = computed("phase", |t: &Touchpoint| t.phase.clone(), set);
    form.pick(ui, phase, name, || items);
}

/// Pain points, scores, impact moments, actions, and the transitions that leave and arrive.
fn hung_on_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    let id = form.first.id.clone();
    let anchor = Anchor::Touchpoint(id.clone());
    form.pain_points_of(ui, &anchor);
    super::score_card::scores_ui(ui, form, &ScoreTarget::Touchpoint(id.clone()));
    form.moments_of(ui, &anchor);
    let actions = actions_at(form.look.journey, &id);
    form.actions_of(ui, &actions, (Some(id.clone()), Vec::new()));
    let graph = form.look.journey.graph();
    ways_ui(ui, form, "leads-to", graph.outgoing(&id));
    ways_ui(ui, form, "comes-from", graph.incoming(&id));
}

fn actions_at(journey: &Journey, id: &TouchpointId) -> Vec<ActionId> {
    journey
        .actions()
        .iter()
        .filter(|action| journey.action_touchpoint(&action.id) == Some(id))
        .map(|action| action.id.clone())
        .collect()
}

/// Transitions that leave or arrive, the largest share first; a click selects one.
fn ways_ui(
    ui: &mut Ui,
    form: &mut Form<'_, Touchpoint>,
    key: &'static str,
    mut ways: Vec<&Arc<Transition>>,
) {
    if ways.is_empty() {
        return;
    }
    ways.sort_by(|a, b| {
        let (a_share, b_share) = (a.share.unwrap_or(-1.0), b.share.unwrap_or(-1.0));
        b_share.total_cmp(&a_share).then_with(|| a.id.cmp(&b.id))
    });
    let ways: Vec<Arc<Transition>> = ways.into_iter().map(Arc::clone).collect();
    form.list_group(ui, (key, ways.len()), None, |ui, form| {
        for way in &ways {
            way_ui(ui, form, key, way);
        }
    });
}

fn way_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>, key: &str, way: &Transition) {
    let other = if way.from == form.first.id {
        &way.to
    } else {
        &way.from
    };
    let mut words = form.touchpoint_name(other);
    if !way.label.is_empty() {
        words = format!("{words} · {}", way.label);
    }
    let share = way
        .share
        .map(|share| show_percent(form.controls.lang, share));
    let dot = transition_color(form.controls.palette, way.kind);
    let id = form.id(key).with(way.id.to_string());
    let figure = share.unwrap_or_default();
    let row = widgets::link_row(ui, form.controls.palette, id, Some(dot), &words, &figure);
    if row.clicked() {
        let target = ItemRef::Transition(way.id.clone());
        form.push(Intent::Select(vec![target]));
    }
}
