//! Figures, differences and names as they are read.

use std::borrow::Cow;

use super::super::Board;
use crate::{
    i18n::adds_up,
    insight::{
        Insight,
        scores::{Caution, Comparison, ScoreCard, Segment, Standing, Verdict},
    },
    layout::{
        figures,
        paint::Pen,
        rows::metric_name,
        text::{Style, one_line},
        views::parts::{Cell, whisker},
    },
    model::{ItemRef, MetricScale, Report, ScoreTarget},
    scene::{Align, Point, Rect, Rgba},
};

/// A figure with a decimal more, so that differences can be reckoned after.
pub(super) fn precise(board: &Board<'_>, scale: &MetricScale, value: f64) -> String {
    figures::precise(board.lang(), value, scale)
}

/// A difference with its sign: in points, or in steps of the scale for means.
pub(super) fn change(board: &Board<'_>, scale: &MetricScale, by: f64) -> String {
    board.signed(by, decimals(scale, 1))
}

/// The decimals of a figure with so many more than it is usually written with.
fn decimals(scale: &MetricScale, more: usize) -> usize {
    more + usize::from(scale.report == Report::Mean)
}

/// Two figures and the second less the first, with the decimals at which they come to each other as
/// printed, and whether they do.
pub(super) struct Subtraction {
    pub(super) first: String,
    pub(super) second: String,
    pub(super) by: String,
    pub(super) is_exact: bool,
}

pub(super) fn subtraction(board: &Board<'_>, scale: &MetricScale, ends: [f64; 2]) -> Subtraction {
    let [first, second] = ends;
    let by = second - first;
    let fits = |more: &usize| adds_up(&[second, -first], by, decimals(scale, *more));
    let found = (1..=2).find(fits);
    let more = found.unwrap_or(1);
    let write = |value: f64| figures::of_scale(board.lang(), value, scale, more);
    Subtraction {
        first: write(first),
        second: write(second),
        by: board.signed(by, decimals(scale, more)),
        is_exact: found.is_some(),
    }
}

/// What the filters of the window admit: scores of the persona, channel and device asked for, and
/// scores that aren't told apart by them.
fn admits(board: &Board<'_>, card: &ScoreCard) -> bool {
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

/// The scores that the filters of the window admit, in the journey's order: what every table and
/// chart of scores is made from.
#[must_use]
pub fn admitted<'i>(board: &Board<'_>, insight: &'i Insight) -> Cow<'i, [ScoreCard]> {
    let all = insight.scores.as_slice();
    if all.iter().all(|card| admits(board, card)) {
        return Cow::Borrowed(all);
    }
    let admitted = all.iter().filter(|card| admits(board, card));
    Cow::Owned(admitted.cloned().collect())
}

/// A probability by chance, as it is read.
pub(super) fn chance(board: &Board<'_>, p: f64) -> String {
    if p < 0.001 {
        format!("< {}", board.number(0.001, 3))
    } else {
        board.number(p, if p < 0.1 { 3 } else { 2 })
    }
}

/// A large whole number in groups of three digits.
pub(super) fn grouped(board: &Board<'_>, value: u64) -> String {
    board.lang().count(value)
}

/// What a score is about.
pub(super) fn target(board: &Board<'_>, target: &ScoreTarget) -> String {
    match target {
        ScoreTarget::Journey => board.words.tr(id!("scores-whole-journey")),
        ScoreTarget::Phase(id) => board.name_of(&ItemRef::Phase(id.clone())),
        ScoreTarget::Touchpoint(id) => board.name(id),
    }
}

/// Who was asked; empty for everybody.
pub(super) fn segment(board: &Board<'_>, segment: &Segment) -> String {
    let told_by = (
        segment.persona.as_ref(),
        segment.channel.as_ref(),
        segment.device.as_ref(),
    );
    figures::segment(&board.words, board.journey, told_by)
}

/// Metric and segment of a card.
pub(super) fn metric(board: &Board<'_>, card: &ScoreCard) -> String {
    let mut parts = vec![metric_name(&board.words, board.journey, &card.metric)];
    let segment = segment(board, &card.segment);
    if !segment.is_empty() {
        parts.push(segment);
    }
    parts.join(" · ")
}

/// The number of replies, or that nobody knows it.
pub(super) fn replies(board: &Board<'_>, n: Option<u64>) -> String {
    match n {
        None => board.words.tr(id!("scores-n-unknown")),
        Some(n) => board
            .words
            .fill(id!("scores-n"), &[("count", &grouped(board, n))]),
    }
}

/// The number of replies and how far a score can be relied on.
pub(super) fn relied(board: &Board<'_>, card: &ScoreCard) -> String {
    let mut parts = vec![replies(board, card.n)];
    parts.extend(reliance(board, card));
    parts.join(" · ")
}

/// How far a score can be relied on: what its number of replies allows, and in the same breath what it
/// doesn't tell; or why its counts can't be true.
pub(super) fn reliance(board: &Board<'_>, card: &ScoreCard) -> Vec<String> {
    let words = &board.words;
    if !card.contradictions.is_empty() {
        let all = card.contradictions.iter();
        return all
            .map(|found| board.lang().message(&found.message()))
            .collect();
    }
    let mut said = Vec::new();
    // That nobody knows the number says it already.
    if card.standing != Standing::Unknown {
        said.push(words.choice(card.standing));
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
        let decimals = usize::from(card.scale.report == Report::Mean);
        let margin = board.number(found.margin(), decimals);
        said.push(words.fill(id!("scores-wide-margin"), &[("margin", &margin)]));
    }
    said
}

/// The interval in words and as a line on the metric's own scale, or why there is none.
pub(super) fn interval<'b>(board: &'b Board<'_>, card: &ScoreCard, ink: Rgba) -> Cell<'b> {
    use crate::insight::scores::NoInterval;
    let words = &board.words;
    let found = match (card.interval, card.figure) {
        (Ok(found), Some(value)) => (found, value),
        (Err(NoInterval::OnlyFigure), _) => {
            return Cell::words(words.tr(id!("scores-only-figure")));
        }
        (Err(NoInterval::NoSpread), _) => return Cell::words(words.tr(id!("scores-no-spread"))),
        (Err(NoInterval::TooFew) | Ok(_), _) => {
            return Cell::words(words.tr(id!("scores-too-few")));
        }
    };
    let (found, value) = found;
    let ends = [found.low, found.high].map(|end| board.figure(&card.scale, end));
    let [low, high] = &ends;
    let said = words.fill(id!("scores-between"), &[("low", low), ("high", high)]);
    let (from, to) = card.scale.reported_range();
    let along = |x: f64| (x - from) / (to - from);
    let places = (along(found.low), along(value), along(found.high));
    Cell::words(said).with_picture(board.at(12.0), move |pen: &mut Pen, rect: Rect| {
        let pad = board.at(4.0);
        let rail = Rect::new(
            rect.min.x + pad,
            rect.min.y,
            (rect.width() - 2.0 * pad).max(1.0),
            rect.height(),
        );
        whisker(pen, board, rail, places, ink);
    })
}

/// What a comparison comes to, in words with a sign that needs no colour.
pub(super) fn verdict(board: &Board<'_>, found: &Comparison) -> String {
    let sign = match found.verdict {
        Verdict::Better => "▲ ",
        Verdict::Worse => "▼ ",
        Verdict::MaybeChance => "≈ ",
        Verdict::Unknown => "",
    };
    let mut said = format!("{sign}{}", board.words.choice(found.verdict));
    if found.is_indicative {
        let few = board.words.choice(Caution::FewReplies);
        said = format!("{said} · {few}");
    }
    said
}

/// The colour of a verdict.
pub(super) fn verdict_ink(board: &Board<'_>, verdict: Verdict) -> Rgba {
    let p = board.palette;
    match verdict {
        Verdict::Better => p.good,
        Verdict::Worse => p.bad,
        Verdict::MaybeChance | Verdict::Unknown => p.text_muted,
    }
}

/// Words around a point on one line, kept within a box.
pub(super) fn around(
    pen: &mut Pen,
    words: &str,
    style: Style,
    at: Point,
    (low, high): (f64, f64),
    ink: Rgba,
) {
    let line = one_line(words, style, (high - low).max(1.0));
    let half = line.width / 2.0;
    let x = at.x.clamp(low + half, (high - half).max(low + half));
    pen.aligned(&[line], style, (x, at.y), Align::Center, ink);
}
