//! Scores with their intervals: what was measured, how sure that is, and how it came about.

use super::{
    Block, Board,
    parts::{Cell, Column, Row, heading_with, paragraph, table, whisker},
};
use crate::{
    insight::{
        Insight,
        scores::{self, NoInterval, ScoreCard, Standing},
    },
    layout::{
        paint::{Pen, key},
        rows::{judged, metric_name, segment},
    },
    model::{Direction, ItemRef, Report, Score, ScoreTarget},
    scene::{Rect, Rgba},
};

/// So many scores are listed.
const MOST: usize = 300;

/// A row a score, with the sum behind it.
#[must_use]
pub fn scores(board: &Board<'_>, insight: &Insight) -> Vec<Block> {
    let words = &board.words;
    let rules = &board.journey.about().rules;
    let (least, firm) = (rules.least().to_string(), rules.firm().to_string());
    let args = [("least", least.as_str()), ("firm", firm.as_str())];
    let note = words.fill("scores-note", &args);
    let title = words.tr("scores-title");
    let button = words.tr("command-add-score");
    let mut blocks = vec![heading_with(board, (&title, &note), (&button, "score"))];
    if insight.scores.is_empty() {
        blocks.push(paragraph(board, &words.tr("scores-none")));
        return blocks;
    }
    let columns = [
        Column::new(words.tr("scores-about"), 2.2),
        Column::new(words.tr("scores-figure"), 1.3),
        Column::new(words.tr("scores-interval"), 1.6),
        Column::new(words.tr("scores-replies"), 1.3),
        Column::new(words.tr("scores-sum"), 2.2),
        Column::new(words.tr("scores-source"), 1.6),
    ];
    let rows = insight
        .scores
        .iter()
        .take(MOST)
        .filter_map(|card| row(board, card));
    blocks.extend(table(board, &columns, rows.collect()));
    let hidden = insight.scores.len().saturating_sub(MOST);
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count("scores-more", hidden)));
    }
    blocks
}

fn row<'b>(board: &'b Board<'_>, card: &'b ScoreCard) -> Option<Row<'b>> {
    let score = board.journey.scores().get(&card.score)?;
    let p = board.palette;
    let words = &board.words;
    let item = ItemRef::Score(score.id.clone());
    let metric = metric_name(words, board.journey, &score.metric);
    let mut about = vec![metric];
    let segment = segment(board.journey, score);
    if !segment.is_empty() {
        about.push(segment);
    }
    let ink = card
        .figure
        .map_or(p.text_muted, |figure| judged(p, figure, &card.scale));
    let figure = card
        .figure
        .map_or_else(|| words.tr("scores-no-score"), |f| figure(board, card, f));
    let direction = words.tr(match card.scale.direction {
        Direction::HigherIsBetter => "scores-high-is-good",
        Direction::LowerIsBetter => "scores-low-is-good",
    });
    let mut source = vec![score.source.trim().to_owned()];
    source.extend(score.date.map(|date| words.date(date)));
    source.retain(|part| !part.is_empty());
    let cells = vec![
        Cell::strong(target(board, score)).with_note(about.join(" · ")),
        Cell::strong(figure).in_ink(ink).with_note(direction),
        interval(board, card, ink),
        replies(board, card),
        Cell::words(sum(board, card)),
        Cell::words(source.join(" · ")),
    ];
    Some(Row {
        key: key(&item.to_string()),
        is_chosen: board.chosen.as_ref() == Some(&item),
        cells,
    })
}

fn target(board: &Board<'_>, score: &Score) -> String {
    match &score.target {
        ScoreTarget::Journey => board.words.tr("scores-whole-journey"),
        ScoreTarget::Phase(id) => {
            let name = board
                .journey
                .phases()
                .get(id)
                .map_or("", |phase| &phase.name);
            board.words.or_else(name, "layout-unnamed-phase")
        }
        ScoreTarget::Touchpoint(id) => board.name(id),
    }
}

/// A figure as it is read: a share with its sign, a net with plus or minus, a mean on its scale.
fn figure(board: &Board<'_>, card: &ScoreCard, value: f64) -> String {
    match card.scale.report {
        Report::TopBox { .. } => format!("{} %", board.number(value, 0)),
        Report::Net { .. } if value >= 0.5 => format!("+{}", board.number(value, 0)),
        // Adding zero makes of a negative zero an ordinary one.
        Report::Net { .. } => board.number(value.round() + 0.0, 0),
        Report::Mean => board.number(value, 1),
    }
}

/// The interval as words and as a line on the metric's own scale, or why there is none.
fn interval<'b>(board: &'b Board<'_>, card: &'b ScoreCard, ink: Rgba) -> Cell<'b> {
    let words = &board.words;
    match (&card.interval, card.figure) {
        (Ok(found), Some(value)) => {
            let (low, high) = (
                figure(board, card, found.low),
                figure(board, card, found.high),
            );
            let said = words.fill("scores-between", &[("low", &low), ("high", &high)]);
            let (from, to) = card.scale.reported_range();
            let along = move |x: f64| (x - from) / (to - from);
            let places = (along(found.low), along(value), along(found.high));
            let shown = said.clone();
            Cell::drawn(said, move |pen: &mut Pen, rect: Rect| {
                let style = board.small();
                let half = rect.height() / 2.0;
                let top = rect.min.y + half - style.leading();
                let line = crate::layout::text::one_line(&shown, style, rect.width());
                pen.text(&[line], style, (rect.min.x, top), board.palette.text);
                let rail = Rect::new(rect.min.x, rect.min.y + half, rect.width(), board.at(10.0));
                whisker(pen, board, rail, places, ink);
            })
        }
        (Err(NoInterval::OnlyFigure), _) => Cell::words(words.tr("scores-only-figure")),
        (Err(NoInterval::NoSpread), _) => Cell::words(words.tr("scores-no-spread")),
        (Err(NoInterval::TooFew) | Ok(_), _) => Cell::words(words.tr("scores-too-few")),
    }
}

fn replies<'b>(board: &Board<'_>, card: &ScoreCard) -> Cell<'b> {
    let words = &board.words;
    let n = card.n.map_or_else(
        || words.tr("scores-n-unknown"),
        |n| words.count("scores-n", usize::try_from(n).unwrap_or(usize::MAX)),
    );
    let mut notes = vec![words.choice(card.standing)];
    if let Some(share) = card.response {
        let share = board.percent(share, 0);
        notes.push(words.fill("scores-response", &[("share", &share)]));
    }
    let cell = Cell::words(n).with_note(notes.join(" · "));
    match card.standing {
        Standing::Firm => cell,
        Standing::Indicative | Standing::TooFew | Standing::Unknown => {
            cell.in_ink(board.palette.warn)
        }
    }
}

/// How the figure came about, and how many more replies a firmer one takes.
fn sum(board: &Board<'_>, card: &ScoreCard) -> String {
    let words = &board.words;
    let n = card.n.unwrap_or(0).to_string();
    let whole = |value: f64| board.number(value, 0);
    let mut parts = Vec::new();
    match (card.scale.report, card.groups) {
        (Report::TopBox { from }, Some([good, ..])) => {
            let (good, from) = (whole(good), from.to_string());
            let args = [
                ("good", good.as_str()),
                ("n", n.as_str()),
                ("from", from.as_str()),
            ];
            parts.push(words.fill("scores-sum-top", &args));
        }
        (Report::Net { .. }, Some([good, middle, bad])) => {
            let all = good + middle + bad;
            let [good, middle, bad] =
                [good, middle, bad].map(|count| board.percent(count / all, 0));
            let args = [
                ("good", good.as_str()),
                ("middle", middle.as_str()),
                ("bad", bad.as_str()),
            ];
            parts.push(words.fill("scores-sum-net", &args));
        }
        _ if card.counts.is_empty() => parts.push(words.tr("scores-sum-given")),
        _ => {
            let (min, max) = (card.scale.min.to_string(), card.scale.max.to_string());
            let args = [
                ("min", min.as_str()),
                ("max", max.as_str()),
                ("n", n.as_str()),
            ];
            parts.push(words.fill("scores-sum-mean", &args));
        }
    }
    if let Some(index) = card.ces_index {
        let index = board.number(index.figure.round() + 0.0, 0);
        parts.push(words.fill("scores-ces-index", &[("index", &index)]));
    }
    if let (Some(needed), Some(n)) = (needed(card), card.n)
        && needed > n
    {
        let needed = needed.to_string();
        parts.push(words.fill("scores-needed", &[("needed", &needed)]));
    }
    parts.join(" ")
}

/// The replies that a margin of ±5 points needs with the spread of these; for shares and nets.
fn needed(card: &ScoreCard) -> Option<u64> {
    card.groups?;
    scores::needed(card, 5.0).as_now
}
