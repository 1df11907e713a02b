//! Formatting of figures, differences and names of scores.

use std::borrow::Cow;

use super::super::ViewSurface;
use crate::{
    i18n::adds_up,
    insight::{
        Insight,
        scores::{Caution, Comparison, ComparisonVerdict, Reliability, ScoreCard, Segment},
    },
    map::{rows::metric_name, scene_builder::SceneBuilder},
    model::{Aggregation, ItemRef, MetricScale, ScoreTarget},
    record::Wording,
    report::views::parts::{TableCell, whisker},
    scene::{Point, Rect, Rgba, TextAlign},
    text::{FontSpec, figure_format, one_line},
};

/// Formats a figure with one decimal more, so that differences can be checked by hand.
pub(super) fn precise_figure(board: &ViewSurface<'_>, scale: &MetricScale, value: f64) -> String {
    figure_format::precise_score_text(board.lang(), value, scale)
}

/// Formats a difference with its sign: in points, or in steps of the scale for means.
pub(super) fn difference_text(board: &ViewSurface<'_>, scale: &MetricScale, by: f64) -> String {
    board.signed(by, decimals(scale, 1))
}

/// Decimals of a figure, with `more` than usual.
fn decimals(scale: &MetricScale, more: usize) -> usize {
    more + usize::from(scale.report == Aggregation::Mean)
}

/// Two formatted figures and their difference, with the decimals at which the printed figures add
/// up, and true if they do.
pub(super) struct Subtraction {
    pub(super) first: String,
    pub(super) second: String,
    pub(super) difference: String,
    pub(super) is_exact: bool,
}

pub(super) fn subtraction(
    board: &ViewSurface<'_>,
    scale: &MetricScale,
    ends: [f64; 2],
) -> Subtraction {
    let [first, second] = ends;
    let by = second - first;
    let fits = |more: &usize| adds_up(&[second, -first], by, decimals(scale, *more));
    let found = (1..=2).find(fits);
    let more = found.unwrap_or(1);
    let write = |value: f64| figure_format::score_text_with(board.lang(), value, scale, more);
    Subtraction {
        first: write(first),
        second: write(second),
        difference: board.signed(by, decimals(scale, more)),
        is_exact: found.is_some(),
    }
}

/// True if the window's filters admit a score: its persona, channel and device match, or it isn't
/// segmented by them.
fn admits(board: &ViewSurface<'_>, card: &ScoreCard) -> bool {
    let (options, segment) = (board.options, &card.segment);
    let about = match &card.target {
        ScoreTarget::Touchpoint(id) => board.journey.touchpoint(id),
        ScoreTarget::Journey | ScoreTarget::Phase(_) => None,
    };
    let persona = match (&options.persona, &segment.persona) {
        (Some(asked), Some(own)) => asked == own,
        _ => true,
    };
    let channel = match (&options.channel, &segment.channel, about) {
        (Some(asked), Some(own), _) => asked == own,
        (Some(asked), None, Some(t)) => t.offers(asked),
        _ => true,
    };
    let device = match (&options.device, &segment.device, about) {
        (Some(asked), Some(own), _) => asked == own,
        (Some(asked), None, Some(t)) => t.devices.contains(asked),
        _ => true,
    };
    persona && channel && device
}

/// Scores admitted by the window's filters, in the journey's order; the basis of every table and
/// chart of scores.
#[must_use]
pub fn filtered_cards<'i>(board: &ViewSurface<'_>, insight: &'i Insight) -> Cow<'i, [ScoreCard]> {
    let all = insight.scores.as_slice();
    if all.iter().all(|card| admits(board, card)) {
        return Cow::Borrowed(all);
    }
    let admitted = all.iter().filter(|card| admits(board, card));
    Cow::Owned(admitted.cloned().collect())
}

/// Formats a p-value.
pub(super) fn p_value_text(board: &ViewSurface<'_>, p: f64) -> String {
    if p < 0.001 {
        format!("< {}", board.number(0.001, 3))
    } else {
        board.number(p, if p < 0.1 { 3 } else { 2 })
    }
}

/// Formats a large whole number with digit grouping.
pub(super) fn grouped_digits(board: &ViewSurface<'_>, value: u64) -> String {
    board.lang().count(value)
}

/// Name of a score's target.
pub(super) fn target_text(board: &ViewSurface<'_>, target: &ScoreTarget) -> String {
    board.records().name(&ItemRef::from(target))
}

/// Segment of the respondents; empty for all customers.
pub(super) fn segment_text(board: &ViewSurface<'_>, segment: &Segment) -> String {
    board.records().names(&segment.items())
}

/// Metric and segment of a score.
pub(super) fn metric_text(board: &ViewSurface<'_>, card: &ScoreCard) -> String {
    let mut parts = vec![metric_name(&board.messages, board.journey, &card.metric)];
    let segment = segment_text(board, &card.segment);
    if !segment.is_empty() {
        parts.push(segment);
    }
    parts.join(" · ")
}

/// Number of replies, or that it is unknown.
pub(super) fn replies_text(board: &ViewSurface<'_>, n: Option<u64>) -> String {
    board.records().replies(n, None, Wording::Full)
}

/// Number of replies and reliability of a score.
pub(super) fn reliability_text(board: &ViewSurface<'_>, card: &ScoreCard) -> String {
    let mut parts = vec![replies_text(board, card.n)];
    parts.extend(reliability_notes(board, card));
    parts.join(" · ")
}

/// Reliability of a score: its standing by number of replies, its response rate and a wide margin
/// of error; or the contradictions in its counts (DOMAIN 68, B4).
pub(super) fn reliability_notes(board: &ViewSurface<'_>, card: &ScoreCard) -> Vec<String> {
    let words = &board.messages;
    if !card.contradictions.is_empty() {
        let all = card.contradictions.iter();
        return all
            .map(|found| board.lang().message(&found.message()))
            .collect();
    }
    let mut said = Vec::new();
    // An unknown number of replies implies it.
    if card.reliability != Reliability::Unknown {
        said.push(words.choice(card.reliability));
    }
    if let Some(share) = card.response {
        let is_low = card.cautions.contains(&Caution::LowResponse);
        let id = if is_low {
            id!("scores-low-response")
        } else {
            id!("scores-response")
        };
        said.push(words.fill(id, &[("share", &board.percent(share, 0))]));
    }
    if let (true, Ok(found)) = (card.cautions.contains(&Caution::WideMargin), card.interval) {
        let decimals = usize::from(card.scale.report == Aggregation::Mean);
        let margin = board.number(found.margin(), decimals);
        said.push(words.message(&message!("scores-wide-margin", margin = &margin)));
    }
    said
}

/// Cell with the interval as text and as a line on the metric's own scale, or the reason why there
/// is none.
pub(super) fn interval_cell<'b>(
    board: &'b ViewSurface<'_>,
    card: &ScoreCard,
    ink: Rgba,
) -> TableCell<'b> {
    use crate::insight::scores::NoIntervalReason;
    let words = &board.messages;
    let found = match (card.interval, card.figure) {
        (Ok(found), Some(value)) => (found, value),
        (Err(NoIntervalReason::OnlyFigure), _) => {
            return TableCell::text(words.tr(id!("scores-only-figure")));
        }
        (Err(NoIntervalReason::NoSpread), _) => {
            return TableCell::text(words.tr(id!("scores-no-spread")));
        }
        (Err(NoIntervalReason::TooFew) | Ok(_), _) => {
            return TableCell::text(words.tr(id!("scores-too-few")));
        }
    };
    let (found, value) = found;
    let records = board.records();
    let said = records.interval(found, &card.scale, id!("scores-between"));
    let (from, to) = card.scale.reported_range();
    let along = |x: f64| (x - from) / (to - from);
    let places = (along(found.low), along(value), along(found.high));
    TableCell::text(said).with_drawing(
        board.scaled(12.0),
        move |pen: &mut SceneBuilder, rect: Rect| {
            let pad = board.scaled(4.0);
            let rail = Rect::new(
                rect.min.x + pad,
                rect.min.y,
                (rect.width() - 2.0 * pad).max(1.0),
                rect.height(),
            );
            whisker(pen, board, rail, places, ink);
        },
    )
}

/// Verdict of a comparison, as text with a symbol that needs no colour.
pub(super) fn verdict_text(board: &ViewSurface<'_>, found: &Comparison) -> String {
    let sign = match found.verdict {
        ComparisonVerdict::Better => "▲ ",
        ComparisonVerdict::Worse => "▼ ",
        ComparisonVerdict::MaybeChance => "≈ ",
        ComparisonVerdict::Unknown => "",
    };
    let mut said = format!("{sign}{}", board.messages.choice(found.verdict));
    if found.is_indicative {
        let few = board.messages.choice(Caution::FewReplies);
        said = format!("{said} · {few}");
    }
    said
}

/// Colour of a verdict.
pub(super) fn verdict_ink(board: &ViewSurface<'_>, verdict: ComparisonVerdict) -> Rgba {
    let p = board.palette;
    match verdict {
        ComparisonVerdict::Better => p.good,
        ComparisonVerdict::Worse => p.bad,
        ComparisonVerdict::MaybeChance | ComparisonVerdict::Unknown => p.text_muted,
    }
}

/// Draws text centred at a point on one line, kept within horizontal limits.
pub(super) fn draw_centered(
    pen: &mut SceneBuilder,
    words: &str,
    style: FontSpec,
    at: Point,
    (low, high): (f64, f64),
    ink: Rgba,
) {
    let line = one_line(words, style, (high - low).max(1.0));
    let half = line.width / 2.0;
    let x = at.x.clamp(low + half, (high - half).max(low + half));
    pen.text_aligned(&[line], style, (x, at.y), TextAlign::Center, ink);
}
