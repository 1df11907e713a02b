//! Differences between survey waves and between segments, with their tests.

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, heading, paragraph, table},
    },
    derivation,
    score_format::{
        difference_text, metric_text, p_value_text, segment_text, subtraction, target_text,
        verdict_ink, verdict_text,
    },
};
use crate::{
    insight::scores::{self, Comparison, NoTestReason, ScoreCard, ScorePair, ScoreSeries},
    model::ItemRef,
    scene::ItemPart,
};

/// Row limit of each table.
const MOST: usize = 120;

/// Draws the tables of differences: wave against wave, and segment against segment.
pub(super) fn differences(
    board: &ViewSurface<'_>,
    cards: &[ScoreCard],
    all: &[ScoreSeries],
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let waves = scores::wave_pairs(cards, all);
    let segments = scores::segment_pairs(cards, 4 * MOST);
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

fn listed(board: &ViewSurface<'_>, pairs: &[ScorePair<'_>]) -> Vec<ViewBlock> {
    let words = &board.messages;
    let columns = [
        TableColumn::new(words.tr(id!("field-score-target")), 2.0),
        TableColumn::new(words.tr(id!("scores-from-to")), 1.9),
        TableColumn::new(words.tr(id!("scores-difference")), 1.1),
        TableColumn::new(words.tr(id!("scores-interval")), 1.4),
        TableColumn::new(words.tr(id!("scores-chance")), 0.9),
        TableColumn::new(words.tr(id!("scores-means")), 1.9),
    ];
    let rows = pairs.iter().take(MOST).map(|pair| row(board, pair));
    let mut drawn = table(board, &columns, rows.collect()).into_iter();
    let mut blocks: Vec<ViewBlock> = drawn.next().into_iter().collect();
    for (block, pair) in drawn.zip(pairs) {
        blocks.push(block);
        if is_chosen(board, pair) {
            let cards = (pair.first, pair.second);
            let names = names(board, pair);
            blocks.push(derivation::difference(
                board,
                cards,
                &names,
                &pair.comparison,
            ));
        }
    }
    let hidden = pairs.len().saturating_sub(MOST);
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count(id!("scores-more"), hidden)));
    }
    blocks
}

/// True if the second score of a pair, which its row selects, is selected.
fn is_chosen(board: &ViewSurface<'_>, pair: &ScorePair<'_>) -> bool {
    board.is_selected(&ItemRef::Score(pair.second.score.clone()))
}

/// Dates or segments of a pair.
fn names(board: &ViewSurface<'_>, pair: &ScorePair<'_>) -> String {
    let is_wave = pair.first.is_wave_of(pair.second);
    let name = |card: &ScoreCard| {
        if is_wave {
            let date = card.date.map(|date| board.messages.short_date(date));
            date.unwrap_or_default()
        } else {
            segment_text(board, &card.segment)
        }
    };
    format!("{} → {}", name(pair.first), name(pair.second))
}

fn row<'b>(board: &ViewSurface<'_>, pair: &ScorePair<'_>) -> TableRow<'b> {
    let words = &board.messages;
    let scale = &pair.second.scale;
    let ends = [pair.first, pair.second].map(|card| card.figure.unwrap_or_default());
    let told = subtraction(board, scale, ends);
    let about_by = if told.is_exact {
        told.difference
    } else {
        format!("≈\u{a0}{}", told.difference)
    };
    let is_wave = pair.first.is_wave_of(pair.second);
    let names = names(board, pair);
    let about = if is_wave {
        metric_text(board, pair.second)
    } else {
        crate::map::rows::metric_name(words, board.journey, &pair.second.metric)
    };
    let (between, p) = match pair.comparison.test {
        Ok(test) => {
            let ends = [test.interval.low, test.interval.high];
            let ends = ends.map(|end| difference_text(board, scale, end));
            let [low, high] = &ends;
            let between = words.message(&message!("scores-between", low = low, high = high));
            (between, p_value_text(board, test.p))
        }
        Err(NoTestReason::OnlyFigure) => (words.tr(id!("scores-only-figure")), "–".to_owned()),
        Err(NoTestReason::NoSpread) => (words.tr(id!("scores-no-spread")), "–".to_owned()),
    };
    let item = ItemRef::Score(pair.second.score.clone());
    let cells = vec![
        TableCell::strong(target_text(board, &pair.second.target)).with_note(about),
        TableCell::text(format!("{} → {}", told.first, told.second)).with_note(names),
        TableCell::strong(about_by),
        TableCell::text(between),
        TableCell::text(p),
        TableCell::text(verdict_text(board, &pair.comparison))
            .with_ink(verdict_ink(board, pair.comparison.verdict))
            .with_note(index(board, &pair.comparison)),
    ];
    TableRow::of_part(board, &item, ItemPart::Difference, cells)
}

/// Difference as CES index; empty for other metrics (DOMAIN B3).
fn index(board: &ViewSurface<'_>, found: &Comparison) -> String {
    let Some(index) = found.index else {
        return String::new();
    };
    let points = |value: f64| board.signed(value, 1);
    let (by, p) = (points(index.difference), p_value_text(board, index.p));
    let (low, high) = (points(index.interval.low), points(index.interval.high));
    board.messages.message(&message!(
        "scores-index-difference",
        by = &by,
        low = &low,
        high = &high,
        p = &p
    ))
}
