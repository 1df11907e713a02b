//! Differences between survey waves and between segments, with their tests.

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, heading, paragraph, table},
    },
    explain,
    figures::{chance, change, metric, segment, subtraction, target, verdict, verdict_ink},
};
use crate::{
    insight::scores::{self, Comparison, Pair, ScoreCard, Series, Unproven},
    model::ItemRef,
};

/// Row limit of each table.
const MOST: usize = 120;

/// Draws the tables of differences: wave against wave, and segment against segment.
pub(super) fn differences(board: &Board<'_>, cards: &[ScoreCard], all: &[Series]) -> Vec<Block> {
    let words = &board.words;
    let waves = scores::waves(cards, all);
    let segments = scores::segments(cards, 4 * MOST);
    let tests = waves.len() + segments.len();
    let mut blocks = Vec::new();
    for (title, none, pairs) in [
        (id!("scores-waves"), id!("scores-no-waves"), waves),
        (
            id!("scores-segments"),
            id!("scores-no-segment-pairs"),
            segments,
        ),
    ] {
        blocks.push(heading(board, &words.tr(title), ""));
        if pairs.is_empty() {
            blocks.push(paragraph(board, &words.tr(none)));
            continue;
        }
        blocks.extend(listed(board, &pairs));
    }
    if tests >= 10 {
        // At 95 % one of twenty differences is there by chance alone.
        blocks.push(paragraph(
            board,
            &words.count(id!("scores-many-tests"), tests),
        ));
    }
    blocks
}

fn listed(board: &Board<'_>, pairs: &[Pair<'_>]) -> Vec<Block> {
    let words = &board.words;
    let columns = [
        Column::new(words.tr(id!("scores-about")), 2.0),
        Column::new(words.tr(id!("scores-from-to")), 1.9),
        Column::new(words.tr(id!("scores-difference")), 1.1),
        Column::new(words.tr(id!("scores-interval")), 1.4),
        Column::new(words.tr(id!("scores-chance")), 0.9),
        Column::new(words.tr(id!("scores-means")), 1.9),
    ];
    let rows = pairs.iter().take(MOST).map(|pair| row(board, pair));
    let mut drawn = table(board, &columns, rows.collect()).into_iter();
    let mut blocks: Vec<Block> = drawn.next().into_iter().collect();
    for (block, pair) in drawn.zip(pairs) {
        blocks.push(block);
        if is_chosen(board, pair) {
            let cards = (pair.first, pair.second);
            let names = names(board, pair);
            blocks.push(explain::difference(board, cards, &names, &pair.found));
        }
    }
    let hidden = pairs.len().saturating_sub(MOST);
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count(id!("scores-more"), hidden)));
    }
    blocks
}

/// True if the second score of a pair, which its row selects, is selected.
fn is_chosen(board: &Board<'_>, pair: &Pair<'_>) -> bool {
    board.is_chosen(&ItemRef::Score(pair.second.score.clone()))
}

/// Dates or segments of a pair.
fn names(board: &Board<'_>, pair: &Pair<'_>) -> String {
    let is_wave = pair.first.is_wave_of(pair.second);
    let name = |card: &ScoreCard| {
        if is_wave {
            let date = card.date.map(|date| board.words.short_date(date));
            date.unwrap_or_default()
        } else {
            segment(board, &card.segment)
        }
    };
    format!("{} → {}", name(pair.first), name(pair.second))
}

fn row<'b>(board: &Board<'_>, pair: &Pair<'_>) -> Row<'b> {
    let words = &board.words;
    let scale = &pair.second.scale;
    let ends = [pair.first, pair.second].map(|card| card.figure.unwrap_or_default());
    let told = subtraction(board, scale, ends);
    let about_by = if told.is_exact {
        told.by
    } else {
        format!("≈\u{a0}{}", told.by)
    };
    let is_wave = pair.first.is_wave_of(pair.second);
    let names = names(board, pair);
    let about = if is_wave {
        metric(board, pair.second)
    } else {
        crate::layout::rows::metric_name(words, board.journey, &pair.second.metric)
    };
    let (between, p) = match pair.found.test {
        Ok(test) => {
            let ends = [test.interval.low, test.interval.high];
            let ends = ends.map(|end| change(board, scale, end));
            let [low, high] = &ends;
            let between = words.message(&message!("scores-between", low = low, high = high));
            (between, chance(board, test.p))
        }
        Err(Unproven::OnlyFigure) => (words.tr(id!("scores-only-figure")), "–".to_owned()),
        Err(Unproven::NoSpread) => (words.tr(id!("scores-no-spread")), "–".to_owned()),
    };
    let item = ItemRef::Score(pair.second.score.clone());
    let cells = vec![
        Cell::strong(target(board, &pair.second.target)).with_note(about),
        Cell::words(format!("{} → {}", told.first, told.second)).with_note(names),
        Cell::strong(about_by),
        Cell::words(between),
        Cell::words(p),
        Cell::words(verdict(board, &pair.found))
            .in_ink(verdict_ink(board, pair.found.verdict))
            .with_note(index(board, &pair.found)),
    ];
    Row::new(board, &item, "difference", cells)
}

/// Difference as CES index; empty for other metrics (DOMAIN B3).
fn index(board: &Board<'_>, found: &Comparison) -> String {
    let Some(index) = found.index else {
        return String::new();
    };
    let points = |value: f64| board.signed(value, 1);
    let (by, p) = (points(index.by), chance(board, index.p));
    let (low, high) = (points(index.interval.low), points(index.interval.high));
    board.words.message(&message!(
        "scores-index-difference",
        by = &by,
        low = &low,
        high = &high,
        p = &p
    ))
}
