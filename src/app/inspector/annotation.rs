//! Forms of a pain point and of an impact moment.

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, FormItem, ItemForm},
    lens::{FieldAccess as _, FieldLens, computed},
};
use crate::{
    app::widgets,
    model::{ActionId, Anchor, ImpactMoment, ItemRef, PainPoint, presets::Preset},
    record::StepScale,
};

const NO_PRESETS: &[Preset] = &[];

impl ItemForm for PainPoint {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(PainPoint.text, "pain-text"));
        form.evidence_chip(ui, field!(PainPoint.evidence.status, "evidence"));
        severity_ui(ui, form);
        frequency_ui(ui, form);
        anchor_ui(ui, form, field!(PainPoint.anchor));
        cause_ui(ui, form);
        hit_ui(ui, form);
        if form.is_single() {
            solved_by_ui(ui, form);
        }
        super::estimates_and_rules::estimate_ui(ui, form);
        if form.is_single() {
            super::evidence::evidence_ui(ui, form, field!(PainPoint.evidence));
        }
        super::custom::notes_ui(ui, form, field!(PainPoint.notes));
        super::custom::custom_ui(ui, form, NO_PRESETS, field!(PainPoint.custom));
        form.empty_groups_ui(ui);
    }
}

fn severity_ui(ui: &mut Ui, form: &mut Form<'_, PainPoint>) {
    let words = form.controls.field_label("severity");
    widgets::small_title(ui, form.controls.palette, &words);
    let names = StepScale::SEVERITY.map(|key| form.controls.tr(key));
    let current = form.common_value(|p| p.severity).flatten();
    if let Some(severity) = widgets::severity_dots(ui, form.controls.palette, current, &names) {
        let severity = (current != Some(severity)).then_some(severity);
        form.set("severity", |p| p.severity = severity);
    }
    ui.add_space(6.0);
}

/// Frequency, status, owner and votes. For a pain point that hits some personas only, also the
/// group of whom the frequency is a share.
fn frequency_ui(ui: &mut Ui, form: &mut Form<'_, PainPoint>) {
    let is_of_some = !form.first.personas.is_empty();
    let votes = |ui: &mut Ui, form: &mut Form<'_, PainPoint>| {
        let set = |p: &mut PainPoint, v: Option<u32>| p.votes = v.unwrap_or(0);
        let votes = computed("votes", |p: &PainPoint| Some(p.votes), set);
        form.whole(ui, votes, (0, 100_000));
    };
    pair(ui, |ui, is_left| {
        if is_left {
            form.percent(ui, field!(PainPoint.frequency));
        } else if is_of_some {
            form.choice(ui, field!(PainPoint.frequency_of));
        } else {
            form.choice(ui, field!(PainPoint.status, "pain-status"));
        }
    });
    pair(ui, |ui, is_left| {
        if is_left {
            form.text(ui, field!(PainPoint.owner, "pain-owner"));
        } else if is_of_some {
            form.choice(ui, field!(PainPoint.status, "pain-status"));
        } else {
            votes(ui, form);
        }
    });
    if is_of_some {
        pair(ui, |ui, is_left| {
            if is_left {
                votes(ui, form);
            }
        });
    }
}

/// Touchpoint or transition that the annotation is pinned to, to change and to select.
fn anchor_ui<T: FormItem>(ui: &mut Ui, form: &mut Form<'_, T>, field: FieldLens<T, Anchor>) {
    let anchor = field.get(&form.first);
    let shown = form.anchor_name(&anchor);
    let name = format!("{}: {shown}", form.controls.tr(id!("inspector-show")));
    let palette = form.controls.palette;
    let goes = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = (ui.available_width() - 30.0).max(60.0);
        ui.vertical(|ui| {
            ui.set_width(room);
            form.pick_from_lazy_list(ui, field, |_| shown.clone(), Form::anchor_items);
        });
        ui.vertical(|ui| {
            ui.add_space(17.0);
            widgets::icon_button(ui, palette, widgets::Icon::Open, &name, 26.0).clicked()
        })
        .inner
    });
    if goes.inner {
        form.select(match anchor {
            Anchor::Touchpoint(id) => ItemRef::Touchpoint(id),
            Anchor::Transition(id) => ItemRef::Transition(id),
        });
    }
}

fn cause_ui(ui: &mut Ui, form: &mut Form<'_, PainPoint>) {
    let cause = form.common_value(|p| p.cause.clone()).flatten();
    let shown = form.touchpoint_or(cause.as_ref(), id!("inspector-none"));
    form.pick_from_lazy_list(
        ui,
        field!(PainPoint.cause),
        |_| shown.clone(),
        |form| form.touchpoint_items_or(id!("inspector-none")),
    );
}

/// Personas that the pain point hits; everybody if no chip is on.
fn hit_ui(ui: &mut Ui, form: &mut Form<'_, PainPoint>) {
    if form.look.journey.personas().is_empty() {
        return;
    }
    let words = form.controls.field_label("personas");
    widgets::small_title(ui, form.controls.palette, &words);
    let options = form.persona_options();
    form.chips(ui, field!(PainPoint.personas), &options);
}

/// Actions that address the pain point.
fn solved_by_ui(ui: &mut Ui, form: &mut Form<'_, PainPoint>) {
    let journey = form.look.journey;
    let pain = form.first.id.clone();
    let found: Vec<ActionId> = journey
        .actions()
        .iter()
        .filter(|action| action.pain_points.contains(&pain))
        .map(|action| action.id.clone())
        .collect();
    let at = journey.anchor_touchpoint(&form.first.anchor).cloned();
    form.actions_of(ui, &found, (at, vec![pain]));
}

impl ItemForm for ImpactMoment {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, field!(ImpactMoment.text, "moment-text"));
        form.evidence_chip(ui, field!(ImpactMoment.evidence.status, "evidence"));
        form.choice(ui, field!(ImpactMoment.polarity));
        let set = |m: &mut Self, v: Option<u8>| m.strength = v.unwrap_or(m.strength);
        let strength = computed("strength", |m: &Self| Some(m.strength), set);
        form.scale(ui, strength, 1, &StepScale::STRENGTH);
        anchor_ui(ui, form, field!(ImpactMoment.anchor));
        if form.is_single() {
            super::evidence::evidence_ui(ui, form, field!(ImpactMoment.evidence));
        }
        super::custom::notes_ui(ui, form, field!(ImpactMoment.notes));
        super::custom::custom_ui(ui, form, NO_PRESETS, field!(ImpactMoment.custom));
        form.empty_groups_ui(ui);
    }
}
