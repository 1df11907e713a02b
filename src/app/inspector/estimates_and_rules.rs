//! Judgements of the team: estimates of a pain point, KPIs, and the rules of the analysis.

use eframe::egui::Ui;

use super::{
    controls::{ControlLabel, pair},
    form::Form,
    framed,
    lens::{FieldLens, computed},
};
use crate::{
    app::widgets::{self, FieldShape, RowRequest, TextField, order_row},
    edit::ops,
    intent::Intent,
    model::{About, Action, Estimate, Kpi, PainPoint, RankMethod, Rules},
    record::StepScale,
};

/// Estimates of a pain point, for the ranking methods that use them.
pub(super) fn estimate_ui(ui: &mut Ui, form: &mut Form<'_, PainPoint>) {
    let is_filled = form.first.estimate != Estimate::default();
    form.group_ui(ui, "estimate", is_filled, 0, |ui, form| {
        form.scale(
            ui,
            field!(PainPoint.estimate.effort, "estimate-effort"),
            1,
            &StepScale::AMOUNT,
        );
        pair(ui, |ui, is_left| {
            if is_left {
                form.decimal(ui, field!(PainPoint.estimate.reach), (0.0, 1e9));
            } else {
                form.decimal(ui, field!(PainPoint.estimate.months), (0.01, 1000.0));
            }
        });
        pair(ui, |ui, is_left| {
            if is_left {
                form.decimal(
                    ui,
                    field!(PainPoint.estimate.impact, "rice-impact"),
                    (0.25, 3.0),
                );
            } else {
                form.percent(ui, field!(PainPoint.estimate.confidence));
            }
        });
        pair(ui, |ui, is_left| {
            if is_left {
                let set = |p: &mut PainPoint, v: Option<u32>| {
                    p.estimate.ice_impact = v.and_then(|v| u8::try_from(v).ok());
                };
                let get = |p: &PainPoint| p.estimate.ice_impact.map(u32::from);
                form.whole(ui, computed("ice-impact", get, set), (1, 10));
            } else {
                let set = |p: &mut PainPoint, v: Option<u32>| {
                    p.estimate.ease = v.and_then(|v| u8::try_from(v).ok());
                };
                let get = |p: &PainPoint| p.estimate.ease.map(u32::from);
                form.whole(ui, computed("ease", get, set), (1, 10));
            }
        });
        pair(ui, |ui, is_left| {
            if is_left {
                form.decimal(ui, field!(PainPoint.estimate.importance), (0.0, 10.0));
            } else {
                form.decimal(ui, field!(PainPoint.estimate.satisfaction), (0.0, 10.0));
            }
        });
    });
}

/// KPIs that an action is to move: those of the journey, and others that the action names.
pub(super) fn action_kpis_ui(ui: &mut Ui, form: &mut Form<'_, Action>) {
    let about = form.look.journey.about();
    let mut names: Vec<String> = about.kpis.iter().map(|kpi| kpi.name.clone()).collect();
    for name in &form.first.kpis {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    if names.is_empty() {
        return;
    }
    let words = form.controls.field_label("kpis");
    widgets::small_title(ui, form.controls.palette, &words);
    let options: Vec<_> = names
        .into_iter()
        .map(|name| (name.clone(), name, None))
        .collect();
    form.chips(ui, field!(Action.kpis), &options);
}

/// KPIs of the journey, with goal and target of each.
pub(super) fn kpis_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let kpis = form.first.kpis.clone();
    let count = kpis.len();
    form.group_ui(ui, "kpis", count > 0, count, |ui, form| {
        for (place, kpi) in kpis.iter().enumerate() {
            framed(ui, form.controls.palette, |ui| {
                kpi_ui(ui, form, &kpis, place, kpi);
            });
        }
        let hint = form.controls.tr(id!("inspector-add-kpi"));
        let id = form.id("fresh-kpi");
        if let Some(name) = words_ui(ui, form, id, "", &hint)
            && !name.is_empty()
            && kpis.iter().all(|kpi| kpi.name != name)
        {
            let draft = ops::add_kpi(form.look.journey, &name, "");
            form.push(Intent::Edit(draft));
        }
    });
}

fn words_ui(
    ui: &mut Ui,
    form: &Form<'_, About>,
    id: eframe::egui::Id,
    value: &str,
    hint: &str,
) -> Option<String> {
    let field = TextField {
        id,
        value,
        hint: hint.to_owned(),
        name: Some(hint.to_owned()),
        shape: FieldShape::Line,
    };
    let parse = |text: &str| Ok(text.split_whitespace().collect::<Vec<_>>().join(" "));
    field.show(ui, form.controls.palette_and_lang(), parse).1
}

fn kpi_ui(ui: &mut Ui, form: &mut Form<'_, About>, all: &[Kpi], place: usize, kpi: &Kpi) {
    let id = form.id("kpi").with(place);
    let mut typed = None;
    let ask = order_row(
        ui,
        form.controls.palette_and_lang(),
        (&kpi.name, place, all.len()),
        |ui| {
            let hint = form.controls.tr(id!("inspector-kpi-name"));
            typed = words_ui(ui, form, id, &kpi.name, &hint);
            None
        },
    );
    let is_free = |name: &String| all.iter().all(|other| other.name != *name);
    if let Some(name) = typed.filter(|name| !name.is_empty() && is_free(name)) {
        let draft = ops::rename_kpi(form.look.journey, &kpi.name, &name);
        form.push(Intent::Edit(draft));
    }
    match ask {
        Some(RowRequest::Remove) => {
            let draft = ops::remove_kpi(form.look.journey, &kpi.name);
            form.push(Intent::Edit(draft));
        }
        Some(ask @ (RowRequest::Up | RowRequest::Down)) => {
            let list = widgets::rearrange(all, place, ask);
            form.set("kpis", |a| a.kpis.clone_from(&list));
        }
        Some(RowRequest::Select) | None => {}
    }
    let [goal, target] =
        [id!("inspector-kpi-goal"), id!("inspector-kpi-target")].map(|key| form.controls.tr(key));
    pair(ui, |ui, is_left| {
        let (value, hint) = if is_left {
            (&kpi.goal, &goal)
        } else {
            (&kpi.target, &target)
        };
        if let Some(words) = words_ui(ui, form, id.with(is_left), value, hint) {
            form.set("kpis", |a| {
                if let Some(kpi) = a.kpis.get_mut(place) {
                    let field = if is_left {
                        &mut kpi.goal
                    } else {
                        &mut kpi.target
                    };
                    field.clone_from(&words);
                }
            });
        }
    });
}

/// Rules of the analysis: ranking of pain points, and what a score needs to count.
pub(super) fn rules_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    let is_filled = form.first.rules != Rules::default();
    form.group_ui(ui, "rules", is_filled, 0, |ui, form| {
        let words = form.controls.field_label("rank-method");
        let slot = ControlLabel {
            id: form.id("rank-method"),
            label: &words,
        };
        let chosen = form
            .controls
            .choice(ui, slot, form.common_value(|a| a.rules.method));
        if let Some(method) = chosen {
            form.set("rank-method", |a| a.rules.method = method);
        }
        if form.first.rules.method == RankMethod::Own {
            weights_ui(ui, form);
        }
        pair(ui, |ui, is_left| {
            let range = (1, 100_000);
            if is_left {
                form.whole(ui, field!(About.rules.least_replies), range);
            } else {
                form.whole(ui, field!(About.rules.firm_replies), range);
            }
        });
        pair(ui, |ui, is_left| {
            if is_left {
                let range = Rules::MARGIN.into_inner();
                form.decimal(ui, field!(About.rules.margin), range);
            } else {
                let set = |a: &mut About, v: Option<u32>| {
                    a.rules.easy_from = v.and_then(|v| u8::try_from(v).ok());
                };
                let get = |a: &About| a.rules.easy_from.map(u32::from);
                form.whole(ui, computed("easy-from", get, set), (5, 7));
            }
        });
    });
}

fn weights_ui(ui: &mut Ui, form: &mut Form<'_, About>) {
    type WeightPair = [Option<FieldLens<About, Option<f64>>>; 2];
    let weights: [WeightPair; 3] = [
        [
            Some(field!(About.rules.weights.severity, "weight-severity")),
            Some(field!(About.rules.weights.frequency, "weight-frequency")),
        ],
        [
            Some(field!(About.rules.weights.reach, "weight-reach")),
            Some(field!(About.rules.weights.influence, "weight-influence")),
        ],
        [
            Some(field!(About.rules.weights.effort, "weight-effort")),
            None,
        ],
    ];
    for [left, right] in weights {
        pair(ui, |ui, is_left| {
            if let Some(weight) = if is_left { left } else { right } {
                form.decimal(ui, weight, (0.0, 3.0));
            }
        });
    }
}
