//! What changed between waves, and what differs between segments.

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, heading, paragraph, table},
    },
    explain,
    figures::{chance, change, metric, precise, segment, target, verdict, verdict_ink},
};
use crate::{
    insight::scores::{self, Comparison, ScoreCard, Series, Unproven},
    layout::paint::key,
    model::ItemRef,
};

/// So many differences are listed of each kind.
const MOST: usize = 120;

/// The tables of differences: wave against wave, and segment against segment.
pub(super) fn differences(board: &Board<'_>, cards: &[ScoreCard], all: &[Series]) -> Vec<Block> {
    let words = &board.words;
    let waves = waves(cards, all);
    let segments = segments(cards);
    let tests = waves.len() + segments.len();
    let mut blocks = Vec::new();
    for (title, none, pairs) in [
        ("scores-waves", "scores-no-waves", waves),
        ("scores-segments", "scores-no-segment-pairs", segments),
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
        blocks.push(paragraph(board, &words.count("scores-many-tests", tests)));
    }
    blocks
}

/// Two cards and what comes of comparing them.
struct Pair<'c> {
    first: &'c ScoreCard,
    second: &'c ScoreCard,
    found: Comparison,
}

/// Each wave against the one before it.
fn waves<'c>(cards: &'c [ScoreCard], all: &[Series]) -> Vec<Pair<'c>> {
    let mut pairs = Vec::new();
    for series in all {
        let mut before: Option<&ScoreCard> = None;
        for point in &series.points {
            let Some(card) = cards.get(point.card).filter(|card| card.figure.is_some()) else {
                continue;
            };
            if let (Some(first), Some(Ok(found))) = (before, point.change) {
                pairs.push(Pair {
                    first,
                    second: card,
                    found,
                });
            }
            before = Some(card);
        }
    }
    pairs
}

/// Segments that differ in one thing only, by their newest waves.
fn segments(cards: &[ScoreCard]) -> Vec<Pair<'_>> {
    let mut newest = scores::latest(cards);
    newest.sort_by(|a, b| (&a.metric, &a.target).cmp(&(&b.metric, &b.target)));
    let mut pairs = Vec::new();
    for group in newest.chunk_by(|a, b| a.metric == b.metric && a.target == b.target) {
        for (place, first) in group.iter().enumerate() {
            let rest = group.iter().skip(place + 1);
            for second in rest.filter(|second| differ_in_one(first, second)) {
                if let Ok(found) = scores::compare(first, second) {
                    pairs.push(Pair {
                        first,
                        second,
                        found,
                    });
                }
                if pairs.len() > 4 * MOST {
                    return pairs;
                }
            }
        }
    }
    pairs
}

/// Whether two segments are two personas, two channels or two devices and else alike.
fn differ_in_one(a: &ScoreCard, b: &ScoreCard) -> bool {
    let (a, b) = (&a.segment, &b.segment);
    let differ = [
        (
            a.persona != b.persona,
            a.persona.is_some() && b.persona.is_some(),
        ),
        (
            a.channel != b.channel,
            a.channel.is_some() && b.channel.is_some(),
        ),
        (
            a.device != b.device,
            a.device.is_some() && b.device.is_some(),
        ),
    ];
    let mut unlike = differ.iter().filter(|(differ, _)| *differ);
    // Everybody holds each segment: those two aren't apart.
    matches!((unlike.next(), unlike.next()), (Some((_, true)), None))
}

fn listed(board: &Board<'_>, pairs: &[Pair<'_>]) -> Vec<Block> {
    let words = &board.words;
    let columns = [
        Column::new(words.tr("scores-about"), 2.0),
        Column::new(words.tr("scores-from-to"), 1.9),
        Column::new(words.tr("scores-difference"), 1.1),
        Column::new(words.tr("scores-interval"), 1.4),
        Column::new(words.tr("scores-chance"), 0.9),
        Column::new(words.tr("scores-means"), 1.9),
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
        blocks.push(paragraph(board, &words.count("scores-more", hidden)));
    }
    blocks
}

/// Whether the second score of a pair is selected, which its row does.
fn is_chosen(board: &Board<'_>, pair: &Pair<'_>) -> bool {
    matches!(&board.chosen, Some(ItemRef::Score(id)) if *id == pair.second.score)
}

/// The dates or segments of a pair.
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
    let side = |card: &ScoreCard| precise(board, scale, card.figure.unwrap_or_default());
    let (from, to) = (side(pair.first), side(pair.second));
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
            let between = words.fill("scores-between", &[("low", low), ("high", high)]);
            (between, chance(board, test.p))
        }
        Err(Unproven::OnlyFigure) => (words.tr("scores-only-figure"), "–".to_owned()),
        Err(Unproven::NoSpread) => (words.tr("scores-no-spread"), "–".to_owned()),
    };
    let item = ItemRef::Score(pair.second.score.clone());
    Row {
        key: key(&format!("{item}#difference")),
        is_chosen: is_chosen(board, pair),
        cells: vec![
            Cell::strong(target(board, &pair.second.target)).with_note(about),
            Cell::words(format!("{from} → {to}")).with_note(names),
            Cell::strong(change(board, scale, pair.found.by)),
            Cell::words(between),
            Cell::words(p),
            Cell::words(verdict(board, &pair.found)).in_ink(verdict_ink(board, pair.found.verdict)),
        ],
    }
}
