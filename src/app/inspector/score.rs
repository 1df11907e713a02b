//! Form of a score.

use std::sync::Arc;

use eframe::egui::{Align2, Role, Sense, Ui, WidgetInfo, vec2};

use super::{
    controls::pair,
    form::{Form, ItemForm},
    lens::{FieldAccess, computed},
    score_card::{figure_font_size, figure_text, score_details},
};
use crate::{
    app::widgets::{self, FieldShape, MenuItem, TextField, semibold},
    insight::scores::contradictions,
    model::{Journey, Message, Metric, MetricScale, Score, ScoreData, ScoreTarget, presets},
};

impl ItemForm for Score {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        metric_ui(ui, form);
        target_ui(ui, form);
        if form.is_single() {
            data_ui(ui, form);
        }
        pair(ui, |ui, is_left| {
            if is_left {
                form.date(ui, field!(Score.date, "score-date"));
            } else {
                form.text(ui, field!(Score.source, "score-source"));
            }
        });
        segment_ui(ui, form);
        pair(ui, |ui, is_left| {
            if is_left {
                counted(ui, form, field!(Score.invited));
            } else {
                counted(ui, form, field!(Score.answered));
            }
        });
        super::custom::notes_ui(ui, form, field!(Score.notes));
        super::custom::custom_ui(ui, form, presets::SCORE, field!(Score.custom));
        form.empty_groups_ui(ui);
    }
}

/// Field for a count of people. On the form of a single score, a count that contradicts the other
/// ones is refused with the reason.
fn counted(
    ui: &mut Ui,
    form: &mut Form<'_, Score>,
    field: impl FieldAccess<Score, Value = Option<u32>>,
) {
    let (journey, score) = (form.look.journey, Arc::clone(&form.first));
    let is_single = form.is_single();
    let parse = |text: &str| {
        let number = widgets::parse_whole(text, 0, i64::from(u32::MAX))?;
        let number = number.and_then(|number| u32::try_from(number).ok());
        if is_single {
            refused(journey, &score, |s| field.set(s, number))?;
        }
        Ok(number)
    };
    form.parsed(ui, &field, u32::to_string, parse);
}

/// Refuses a change of a score that brings a new contradiction between its counts; existing ones
/// may stay.
fn refused(
    journey: &Journey,
    score: &Score,
    change: impl FnOnce(&mut Score),
) -> Result<(), Message> {
    let mut changed = score.clone();
    change(&mut changed);
    let known = contradictions(journey, score);
    let mut found = contradictions(journey, &changed).into_iter();
    let fresh = found.find(|found| !known.contains(found));
    fresh.map_or(Ok(()), |found| Err(found.message()))
}

/// Metric of the score. On a scale of other length the replies start at zero, and a figure is
/// clamped to the new range.
fn metric_ui(ui: &mut Ui, form: &mut Form<'_, Score>) {
    let journey = form.look.journey;
    let own = journey
        .metrics()
        .iter()
        .map(|m| Metric::Custom(m.id.clone()));
    let items: Vec<_> = Metric::STANDARD
        .into_iter()
        .chain(own)
        .map(|value| MenuItem {
            text: form.metric_name(&value),
            value,
        })
        .collect();
    let current = form.common_value(|s| s.metric.clone());
    let shown = current
        .map(|metric| form.metric_name(&metric))
        .unwrap_or_default();
    let set = |s: &mut Score, metric: Metric| {
        if let Some(scale) = journey.metric_scale(&metric) {
            s.data = fitted(&s.data, scale);
            s.metric = metric;
        }
    };
    let metric = computed("metric", |s: &Score| s.metric.clone(), set);
    form.pick(ui, metric, |_| shown.clone(), || items);
}

fn steps(scale: MetricScale) -> usize {
    usize::try_from(i64::from(scale.max) - i64::from(scale.min) + 1).unwrap_or(1)
}

fn fitted(data: &ScoreData, scale: MetricScale) -> ScoreData {
    match data {
        ScoreData::Replies(counts) if counts.len() == steps(scale) => data.clone(),
        ScoreData::Replies(_) => ScoreData::Replies(vec![0; steps(scale)]),
        ScoreData::Value { value, n } => {
            let (min, max) = scale.reported_range();
            ScoreData::Value {
                value: value.clamp(min, max),
                n: *n,
            }
        }
    }
}

fn target_ui(ui: &mut Ui, form: &mut Form<'_, Score>) {
    let shown = match form.common_value(|s| s.target.clone()) {
        Some(target) => target_name(form, &target),
        None => String::new(),
    };
    form.pick_from_lazy_list(
        ui,
        field!(Score.target, "score-target"),
        |_| shown.clone(),
        |form| {
            let phases = form.look.journey.phases().iter();
            let touchpoints = form.look.journey.touchpoints_in_order();
            std::iter::once(ScoreTarget::Journey)
                .chain(phases.map(|phase| ScoreTarget::Phase(phase.id.clone())))
                .chain(
                    touchpoints
                        .iter()
                        .map(|t| ScoreTarget::Touchpoint(t.id.clone())),
                )
                .map(|value| MenuItem {
                    text: target_name(form, &value),
                    value,
                })
                .collect()
        },
    );
}

fn target_name(form: &Form<'_, Score>, target: &ScoreTarget) -> String {
    match target {
        ScoreTarget::Journey => form.controls.tr(id!("inspector-whole-journey")),
        ScoreTarget::Phase(id) => {
            let message = message!("inspector-phase-named", name = form.phase_name(id));
            form.controls.lang.message(&message)
        }
        ScoreTarget::Touchpoint(id) => form.touchpoint_name(id),
    }
}

/// Replies by scale value, or the figure alone, with the resulting figure below.
fn data_ui(ui: &mut Ui, form: &mut Form<'_, Score>) {
    let score = Arc::clone(&form.first);
    let Some(scale) = form.look.journey.metric_scale(&score.metric) else {
        return;
    };
    form.group_ui(ui, "replies", true, 0, |ui, form| {
        kind_ui(ui, form, scale);
        match &score.data {
            ScoreData::Replies(counts) => counts_ui(ui, form, scale, counts),
            ScoreData::Value { .. } => value_ui(ui, form, scale),
        }
        figure_ui(ui, form, &score);
    });
    ui.add_space(8.0);
}

fn kind_ui(ui: &mut Ui, form: &mut Form<'_, Score>, scale: MetricScale) {
    let has_replies = matches!(form.first.data, ScoreData::Replies(_));
    let figure = form.look.journey.score_figure(&form.first);
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (key, replies) in [
            (id!("inspector-replies"), true),
            (id!("inspector-only-figure"), false),
        ] {
            let words = form.controls.tr(key);
            let is_on = has_replies == replies;
            let chip = widgets::toggle_chip(ui, form.controls.palette, &words, None, is_on);
            if chip.clicked() && !is_on {
                wanted = Some(replies);
            }
        }
    });
    ui.add_space(4.0);
    match wanted {
        Some(true) => form.set("replies", |s| {
            s.data = ScoreData::Replies(vec![0; steps(scale)]);
        }),
        Some(false) => form.set("replies", |s| {
            let (min, max) = scale.reported_range();
            s.data = ScoreData::Value {
                value: figure.unwrap_or(f64::midpoint(min, max)),
                n: s.data
                    .n()
                    .filter(|n| *n > 0)
                    .and_then(|n| u32::try_from(n).ok()),
            };
        }),
        None => {}
    }
}

/// Small field for each value of the scale, in rows that fill the width.
fn counts_ui(ui: &mut Ui, form: &mut Form<'_, Score>, scale: MetricScale, counts: &[u32]) {
    let room = ui.available_width();
    let per_row = if counts.len() <= 7 && room >= 180.0 {
        counts.len()
    } else {
        6
    };
    #[expect(clippy::cast_precision_loss, reason = "a handful of fields")]
    let each = ((room + 4.0) / per_row.max(1) as f32 - 4.0)
        .clamp(24.0, 64.0)
        .floor();
    let mut typed = None;
    for (row, values) in counts.chunks(per_row.max(1)).enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (column, &count) in values.iter().enumerate() {
                let place = row * per_row + column;
                let value = i64::from(scale.min) + i64::try_from(place).unwrap_or(0);
                if let Some(count) = count_ui(ui, form, place, value, count, each) {
                    typed = Some((place, count));
                }
            }
        });
        ui.add_space(4.0);
    }
    if let Some((place, count)) = typed {
        form.set("replies", |s| put_reply(s, place, count));
    }
}

/// Sets the number of replies with one value of the scale.
fn put_reply(score: &mut Score, place: usize, count: u32) {
    if let ScoreData::Replies(counts) = &mut score.data
        && let Some(slot) = counts.get_mut(place)
    {
        *slot = count;
    }
}

fn count_ui(
    ui: &mut Ui,
    form: &Form<'_, Score>,
    place: usize,
    value: i64,
    count: u32,
    width: f32,
) -> Option<u32> {
    let pen = form.controls;
    let message = message!("inspector-replies-of", value = value);
    let shown = if count == 0 {
        String::new()
    } else {
        count.to_string()
    };
    let field = TextField {
        id: form.id("reply").with(place),
        value: &shown,
        hint: "0".to_owned(),
        name: Some(pen.lang.message(&message)),
        shape: FieldShape::Small,
    };
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        widgets::label(ui, pen.palette, &value.to_string());
        let parse = |text: &str| {
            let number = widgets::parse_whole(text, 0, i64::from(u32::MAX))?;
            let number = number.and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
            refused(form.look.journey, &form.first, |s| {
                put_reply(s, place, number);
            })?;
            Ok(number)
        };
        field.show(ui, pen.palette_and_lang(), parse).1
    })
    .inner
}

fn value_ui(ui: &mut Ui, form: &mut Form<'_, Score>, scale: MetricScale) {
    pair(ui, |ui, is_left| {
        if is_left {
            let get = |s: &Score| match s.data {
                ScoreData::Value { value, .. } => Some(value),
                ScoreData::Replies(_) => None,
            };
            let set = |s: &mut Score, v: Option<f64>| {
                if let (ScoreData::Value { value, .. }, Some(v)) = (&mut s.data, v) {
                    *value = v;
                }
            };
            let (lang, journey) = (form.controls.lang, form.look.journey);
            let score = Arc::clone(&form.first);
            let parse = |text: &str| {
                let value = widgets::parse_decimal(lang, text, scale.reported_range())?;
                refused(journey, &score, |s| set(s, value))?;
                Ok(value)
            };
            let show = |value: &f64| widgets::show_decimal(lang, *value, 3);
            form.parsed(ui, computed("score-value", get, set), show, parse);
        } else {
            let get = |s: &Score| match s.data {
                ScoreData::Value { n, .. } => n,
                ScoreData::Replies(_) => None,
            };
            let set = |s: &mut Score, v| {
                if let ScoreData::Value { n, .. } = &mut s.data {
                    *n = v;
                }
            };
            counted(ui, form, computed("score-n", get, set));
        }
    });
}

/// Figure that the score results in, and the number of replies.
fn figure_ui(ui: &mut Ui, form: &Form<'_, Score>, score: &Score) {
    let palette = form.controls.palette;
    let (figure, (n, _)) = (figure_text(form, score), score_details(form, score));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    let name = format!("{figure}, {n}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let at = (rect.left_center(), Align2::LEFT_CENTER);
    let big = semibold(figure_font_size(form.look.journey, score));
    let big = (big, widgets::color(palette.text));
    let painter = ui.painter();
    let (_, taken) = widgets::paint_text_line(painter, &figure, at, big, rect.width());
    let at = (
        rect.left_center() + vec2(taken + 8.0, 2.0),
        Align2::LEFT_CENTER,
    );
    let small = (widgets::regular(11.0), widgets::color(palette.text_muted));
    widgets::paint_text_line(painter, &n, at, small, rect.width() - taken - 8.0);
}

fn segment_ui(ui: &mut Ui, form: &mut Form<'_, Score>) {
    let shown = form.common_value(|s| s.persona.clone()).flatten();
    let shown = form.persona_name(shown.as_ref());
    form.pick_from_lazy_list(
        ui,
        field!(Score.persona, "segment-persona"),
        |_| shown.clone(),
        Form::persona_items,
    );
    let all = id!("inspector-all");
    pair(ui, |ui, is_left| {
        if is_left {
            let shown = form.common_value(|s| s.channel.clone()).flatten();
            let shown = form.channel_name(shown.as_ref(), all);
            let items = |form: &Form<'_, Score>| form.channel_items(all);
            form.pick_from_lazy_list(
                ui,
                field!(Score.channel, "segment-channel"),
                |_| shown.clone(),
                items,
            );
        } else {
            let shown = form.common_value(|s| s.device.clone()).flatten();
            let shown = form.device_name(shown.as_ref(), all);
            let items = |form: &Form<'_, Score>| form.device_items(all);
            form.pick_from_lazy_list(
                ui,
                field!(Score.device, "segment-device"),
                |_| shown.clone(),
                items,
            );
        }
    });
}
