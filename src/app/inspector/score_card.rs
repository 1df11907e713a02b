//! Cards of scores, on the forms of what they measure.

use eframe::egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{
    form::{Form, FormItem},
    names::scores_of,
};
use crate::{
    app::widgets::{self, semibold},
    insight::scores::{ScoreDisplay, score_display},
    intent::NewItem,
    map::score_text,
    model::{ItemRef, Journey, Score, ScoreData, ScoreTarget},
    record::{RecordContext, Wording},
};

/// Cards of the scores of a target, and a link that adds one.
pub(super) fn scores_ui<T: FormItem>(ui: &mut Ui, form: &mut Form<'_, T>, target: &ScoreTarget) {
    let found = scores_of(form.look.journey, target);
    let link = form.controls.tr(id!("inspector-attach"));
    let added = form.list_group(ui, ("scores", found.len()), Some(&link), |ui, form| {
        for score in &found {
            if card_ui(ui, form, score) {
                form.select(ItemRef::Score(score.id.clone()));
            }
        }
    });
    if added {
        form.add(NewItem::Score(target.clone()));
    }
}

/// Text of the figure: percent for boxes, the value itself otherwise; the reason for its absence
/// where too few replied.
pub(super) fn figure_text<T: FormItem>(form: &Form<'_, T>, score: &Score) -> String {
    let journey = form.look.journey;
    let shown = score_display(journey, score);
    if let Some(words) = shown.withheld_reason() {
        return form.controls.lang.message(&words);
    }
    let figure = shown.value();
    let scale = journey.metric_scale(&score.metric);
    let Some((figure, scale)) = figure.zip(scale) else {
        return form.controls.tr(id!("inspector-unmeasured"));
    };
    score_text(form.controls.lang, figure, &scale)
}

/// Font size of the figure in points; a text in its place is smaller.
pub(super) fn figure_font_size(journey: &Journey, score: &Score) -> f32 {
    match score_display(journey, score) {
        ScoreDisplay::Figure { .. } => 20.0,
        ScoreDisplay::TooFew(_) | ScoreDisplay::Nothing => 13.0,
    }
}

/// Facts beside the figure: the number of replies with its caution, and segment, date and source.
pub(super) fn score_details<T: FormItem>(form: &Form<'_, T>, score: &Score) -> (String, String) {
    let cx = RecordContext::new(form.look.journey, form.controls.lang);
    let n = cx.replies(score.data.n(), None, Wording::Full);
    let n = match score_display(form.look.journey, score).compact_caution() {
        Some(caution) => format!("{n} · {}", form.controls.lang.choice(caution)),
        None => n,
    };
    let mut parts = vec![form.persona_name(score.persona.as_ref())];
    if let Some(channel) = &score.channel {
        parts.push(form.channel_name(Some(channel), id!("inspector-all")));
    }
    if let Some(device) = &score.device {
        parts.push(form.device_name(Some(device), id!("inspector-all")));
    }
    parts.extend(score.date.map(|date| form.controls.lang.date(date)));
    if !score.source.is_empty() {
        parts.push(score.source.clone());
    }
    (n, parts.join(" · "))
}

/// Card with the metric, the figure and the distribution of the replies; true on a click.
fn card_ui<T: FormItem>(ui: &mut Ui, form: &Form<'_, T>, score: &Score) -> bool {
    let palette = form.controls.palette;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 66.0), Sense::hover());
    let id = form.id("card").with(score.id.to_string());
    let response = ui.interact(rect, id, Sense::click());
    let (metric, figure) = (form.metric_name(&score.metric), figure_text(form, score));
    let (n, facts) = score_details(form, score);
    let name = format!("{metric} {figure}, {n}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let hot = (response.hovered() && ui.is_enabled()) || response.has_focus();
    let stroke = widgets::color(if hot { palette.accent } else { palette.outline });
    let painter = ui.painter();
    let fill = widgets::color(palette.surface);
    painter.rect(
        rect,
        7.0,
        fill,
        Stroke::new(1.0, stroke),
        StrokeKind::Inside,
    );
    let bars = bars_width(score).min(rect.width() * 0.4);
    let whole = rect.width() - 24.0;
    let room = whole - if bars > 0.0 { bars + 8.0 } else { 0.0 };
    let at = |dy: f32| (rect.min + vec2(12.0, dy), Align2::LEFT_CENTER);
    let muted = widgets::color(palette.text_muted);
    let small = || (widgets::regular(11.0), muted);
    widgets::paint_text_line(painter, &metric, at(14.0), small(), whole);
    let big = semibold(figure_font_size(form.look.journey, score));
    let big = (big, widgets::color(palette.text));
    let (_, taken) = widgets::paint_text_line(painter, &figure, at(35.0), big, room);
    let (mut beside, anchor) = at(37.0);
    beside.x += taken + 8.0;
    widgets::paint_text_line(painter, &n, (beside, anchor), small(), room - taken - 8.0);
    let tiny = (widgets::regular(10.5), muted);
    widgets::paint_text_line(painter, &facts, at(55.0), tiny, whole);
    if bars > 0.0 {
        let corner = rect.right_top() + vec2(-12.0 - bars, 23.0);
        paint_bars(
            ui,
            form,
            score,
            Rect::from_min_size(corner, vec2(bars, 23.0)),
        );
    }
    ui.add_space(4.0);
    response.clicked()
}

fn bars_width(score: &Score) -> f32 {
    match &score.data {
        ScoreData::Replies(counts) if counts.iter().any(|&count| count > 0) => {
            #[expect(clippy::cast_precision_loss, reason = "at most 101 bars")]
            let count = counts.len() as f32;
            (count * 11.0).min(110.0)
        }
        ScoreData::Replies(_) | ScoreData::Value { .. } => 0.0,
    }
}

fn paint_bars<T: FormItem>(ui: &Ui, form: &Form<'_, T>, score: &Score, rect: Rect) {
    let ScoreData::Replies(counts) = &score.data else {
        return;
    };
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    #[expect(clippy::cast_precision_loss, reason = "at most 101 bars")]
    let step = rect.width() / counts.len().max(1) as f32;
    let mut left = rect.min.x;
    for &count in counts {
        #[expect(clippy::cast_possible_truncation, reason = "a share of 0…1")]
        let share = (f64::from(count) / f64::from(most)) as f32;
        let height = (rect.height() * share).max(1.5);
        let bar = Rect::from_min_max(
            eframe::egui::pos2(left, rect.max.y - height),
            eframe::egui::pos2(left + (step * 0.78).max(1.0), rect.max.y),
        );
        let fill = widgets::color(form.controls.palette.accent);
        ui.painter().rect_filled(bar, 1.5, fill);
        left += step;
    }
}
