//! Row of measured scores and of phases without any (ARCHITECTURE decision 5).

use super::{ROW_GAP, ROW_PAD, RowBody, RowCaches, RowContext, RowItem, hint, stacked, width_at};
use crate::{
    insight::scores::{ScoreDisplay, Segment, score_display},
    map::{
        map_context::MapContext,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{ItemRef, Journey, Metric, MetricScale, ScaleDirection, Score, ScoreTarget, float},
    record::{self, DASH, RecordContext, Wording},
    scene::{Dash, ItemRole, Point, Rect, Rgba, SceneItem, Stroke, TextAlign},
    text::{FontSpec, break_lines, message_cache::MessageCache, one_line},
    theme::Palette,
};

const NAME: FontSpec = FontSpec::regular(9.5);
const FIGURE: FontSpec = FontSpec::bold(13.0);
const HEIGHT: f64 = 44.0;

pub(super) fn body(place: &RowContext<'_>, caches: &mut RowCaches) -> RowBody {
    let facts = place.facts;
    let scores = facts.journey.scores();
    if scores.is_empty() {
        return hint(place, id!("layout-hint-scores"));
    }
    let mut things = Vec::new();
    let mut measured = vec![false; facts.phases.len()];
    let mut of_phases: Vec<(usize, &Score)> = Vec::new();
    let mut of_journey: Vec<&Score> = Vec::new();
    let rules = &facts.journey.about().rules;
    let limits = (rules.min_replies(), rules.reliable_replies());
    for score in scores {
        match &score.target {
            ScoreTarget::Touchpoint(id) => {
                if let Some(at) = facts.position(id) {
                    mark(&mut measured, facts.phase_of.get(at).copied());
                    let width = width_at(place, at);
                    let shelf = &mut caches.scores;
                    things.push((
                        at,
                        shelf.get_or_make(score, (width.to_bits(), limits), || {
                            make(facts, score, width)
                        }),
                    ));
                }
            }
            ScoreTarget::Phase(id) => {
                let phase = facts.journey.phases().position(id);
                mark(&mut measured, phase);
                of_phases.extend(phase.map(|phase| (phase, score.as_ref())));
            }
            ScoreTarget::Journey => of_journey.push(score),
        }
    }
    let mut body = stacked(place, things);
    not_measured(place, &measured, &mut body);
    spanning(place, &of_phases, &of_journey, &mut body);
    body
}

fn mark(measured: &mut [bool], phase: Option<usize>) {
    if let Some(flag) = phase.and_then(|phase| measured.get_mut(phase)) {
        *flag = true;
    }
}

/// Dashed boxes under the phases without a score.
fn not_measured(place: &RowContext<'_>, measured: &[bool], body: &mut RowBody) {
    let facts = place.facts;
    let p = facts.palette;
    for (phase, _) in measured.iter().enumerate().filter(|(_, flag)| !**flag) {
        let Some(&(x0, x1)) = place.frame.phases.get(phase) else {
            continue;
        };
        let rect = Rect::new(x0 + 8.0, place.top + ROW_PAD, x1 - x0 - 16.0, 36.0);
        let outline = Stroke {
            dash: Dash::Dashed,
            ..Stroke::solid(p.ideal, 1.0)
        };
        let mut pen = SceneBuilder::default();
        pen.box_rect(rect, 6.0, None, Some(outline));
        let words = facts.messages.tr(id!("layout-not-measured"));
        let line = one_line(&words, FontSpec::regular(10.5), rect.width() - 12.0);
        let at = (rect.center().x, rect.center().y - 6.5);
        pen.text_in_box(
            &[line],
            FontSpec::regular(10.5),
            at,
            TextAlign::Center,
            p.text_muted,
        );
        body.height = body.height.max(ROW_PAD + 36.0);
        body.items.push(SceneItem::Group(Box::new(pen.group(
            None,
            ItemRole::Decoration,
            words,
            rect,
        ))));
    }
}

/// Scores of phases, as wide as these, and below them those of the whole journey.
fn spanning(
    place: &RowContext<'_>,
    of_phases: &[(usize, &Score)],
    of_journey: &[&Score],
    body: &mut RowBody,
) {
    let frame = place.frame;
    let mut ends = vec![ROW_PAD; frame.phases.len()];
    for (slot, &end) in place.slots.columns.iter().zip(&body.ends) {
        if let Some(most) = ends.get_mut(slot.phase) {
            *most = most.max(end);
        }
    }
    for &(phase, score) in of_phases {
        let (Some(end), Some(&(x0, x1))) = (ends.get_mut(phase), frame.phases.get(phase)) else {
            continue;
        };
        let made = make(place.facts, score, x1 - x0 - 16.0);
        let height = made.height;
        body.items.push(made.place_at(x0 + 8.0, place.top + *end));
        *end += height + ROW_GAP;
        body.height = body.height.max(*end - ROW_GAP);
    }
    if of_journey.is_empty() {
        return;
    }
    let y = body.height + ROW_GAP;
    let width = ((frame.right - frame.left - 8.0) / float(of_journey.len())).clamp(140.0, 420.0);
    let mut x = frame.left + 8.0;
    let mut line = y;
    let mut height: f64 = 0.0;
    for score in of_journey {
        if x + width > frame.right + 1.0 {
            x = frame.left + 8.0;
            line += height + ROW_GAP;
            height = 0.0;
        }
        let made = make(place.facts, score, width - 8.0);
        height = height.max(made.height);
        body.items.push(made.place_at(x, place.top + line));
        x += width;
    }
    body.height = line + height;
}

fn make(facts: &MapContext<'_>, score: &Score, width: f64) -> RowItem {
    let p = facts.palette;
    let mut pen = SceneBuilder::default();
    let cx = RecordContext::new(facts.journey, facts.messages.lang);
    let n = cx.replies(score.data.n(), None, Wording::Full);
    let n_line = one_line(&n, NAME, 60.0);
    let name = name_of(facts, score);
    let room = width - 26.0 - n_line.width;
    let lines = if facts.shows_full_text() {
        break_lines(&name, NAME, room, facts.max_lines(1))
    } else {
        vec![one_line(&name, NAME, room)]
    };
    let more = NAME.leading() * float(lines.len().saturating_sub(1));
    let rect = Rect::new(0.0, 0.0, width, HEIGHT + more);
    pen.box_rect(
        rect,
        6.0,
        Some(p.surface),
        Some(Stroke::solid(p.outline, 1.0)),
    );
    pen.text(&lines, NAME, (9.0, 6.0), p.text_muted);
    pen.text_aligned(
        &[n_line],
        NAME,
        (width - 9.0, 6.0),
        TextAlign::Right,
        p.text_muted,
    );
    let shown = score_display(facts.journey, score);
    let scale = facts.journey.metric_scale(&score.metric);
    let words = match shown {
        ScoreDisplay::Nothing => DASH.to_owned(),
        shown => cx.figure(shown, scale.as_ref(), Wording::Short),
    };
    let mut said = words.clone();
    if let (Some(figure), Some(scale)) = (shown.value(), scale) {
        let color = figure_color(p, figure, &scale);
        let line = one_line(&words, FIGURE, 64.0);
        let beside = width - 24.0 - line.width;
        let at = (9.0, 21.0 + more);
        pen.text_in_box(&[line], FIGURE, at, TextAlign::Left, color);
        let mut y = 30.0 + more;
        if let Some(caution) = shown.compact_caution() {
            // Below the number of replies, and above the track.
            let few = facts.messages.choice(caution);
            let line = one_line(&few, NAME, beside);
            let at = (width - 9.0, 18.0 + more);
            pen.text_aligned(&[line], NAME, at, TextAlign::Right, p.text_muted);
            y += 6.0;
            said = format!("{words}, {few}");
        }
        track(&mut pen, facts, figure, scale, width, y, color);
    } else {
        held_back(&mut pen, facts, &words, width, more);
    }
    let id = item_key(ItemRef::Score(score.id.clone()));
    let alt = facts.messages.message(&message!(
        "layout-alt-score",
        metric = &name,
        figure = &said,
        n = &n
    ));
    RowItem::new(pen.group(id, ItemRole::Item, alt, rect))
}

/// Name of the metric, with the segment that was asked.
fn name_of(facts: &MapContext<'_>, score: &Score) -> String {
    let metric = metric_name(&facts.messages, facts.journey, &score.metric);
    let cx = RecordContext::new(facts.journey, facts.messages.lang);
    let segment = cx.names(&Segment::of(score).items());
    if segment.is_empty() {
        metric
    } else {
        format!("{metric} · {segment}")
    }
}

/// Draws a message in place of a figure.
fn held_back(pen: &mut SceneBuilder, facts: &MapContext<'_>, words: &str, width: f64, more: f64) {
    let lines = break_lines(words, NAME, width - 18.0, 2);
    let y = if lines.len() > 1 { 19.0 } else { 24.0 };
    let (at, ink) = ((9.0, y + more), facts.palette.text_muted);
    pen.text_in_box(&lines, NAME, at, TextAlign::Left, ink);
}

/// Draws the position of a figure on its scale, low at the left.
fn track(
    pen: &mut SceneBuilder,
    facts: &MapContext<'_>,
    figure: f64,
    scale: MetricScale,
    width: f64,
    y: f64,
    color: Rgba,
) {
    let (low, high) = scale.reported_range();
    if high <= low {
        return;
    }
    let length = (width * 0.4).clamp(40.0, 120.0);
    let x1 = width - 10.0;
    let x0 = x1 - length;
    let stroke = Stroke::solid(facts.palette.line, 3.0);
    pen.line(Point::new(x0, y), Point::new(x1, y), stroke);
    let t = ((figure - low) / (high - low)).clamp(0.0, 1.0);
    pen.circle(Point::new(x0 + t * length, y), 4.0, Some(color), None);
}

/// Traffic-light colour of a figure: good in the best third of the scale, bad in the worst, in the
/// metric's own direction.
pub(crate) fn figure_color(p: &Palette, figure: f64, scale: &MetricScale) -> Rgba {
    let (low, high) = scale.reported_range();
    let t = ((figure - low) / (high - low)).clamp(0.0, 1.0);
    let good = match scale.direction {
        ScaleDirection::HigherIsBetter => t,
        ScaleDirection::LowerIsBetter => 1.0 - t,
    };
    if good >= 2.0 / 3.0 {
        p.good
    } else if good >= 1.0 / 3.0 {
        p.warn
    } else {
        p.bad
    }
}

/// Name of a metric.
pub(crate) fn metric_name(words: &MessageCache, journey: &Journey, metric: &Metric) -> String {
    let name = record::metric_name(journey, metric, words.lang);
    words.or_else(&name, id!("layout-unnamed-metric"))
}
