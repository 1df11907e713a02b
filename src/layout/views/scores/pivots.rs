//! Scores by persona, channel and device, and how far channels are apart.

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, heading, paragraph, table},
    },
    figures::{chance, change, interval, relied, verdict, verdict_ink},
};
use crate::{
    insight::{
        Index,
        scores::{self, Pivot, PivotBy, PivotColumn, Pooled, ScoreCard, TOLERANCE},
    },
    layout::rows::{judged, metric_name},
    model::{ChannelId, Choice as _, ItemRef},
};

/// Scores by persona, by channel and by device, where there are any.
pub(super) fn pivots(board: &Board<'_>, index: &Index<'_>, cards: &[ScoreCard]) -> Vec<Block> {
    let words = &board.words;
    let all = PivotBy::ALL.iter();
    let all = all.map(|by| scores::pivot(index, cards, *by));
    let found: Vec<Pivot> = all.filter(|pivot| !pivot.is_empty()).collect();
    let mut blocks = Vec::new();
    if found.is_empty() {
        let (title, note) = (words.tr("scores-segments"), words.tr("scores-no-segments"));
        blocks.push(heading(board, &title, ""));
        blocks.push(paragraph(board, &note));
    }
    for pivot in &found {
        let title = words.tr(match pivot.by {
            PivotBy::Persona => "scores-by-persona",
            PivotBy::Channel => "scores-by-channel",
            PivotBy::Device => "scores-by-device",
        });
        blocks.push(heading(board, &title, &words.tr("scores-pivot-note")));
        blocks.extend(of(board, pivot));
    }
    blocks
}

fn of(board: &Board<'_>, pivot: &Pivot) -> Vec<Block> {
    let words = &board.words;
    let columns = [
        Column::new(words.tr("scores-metric"), 1.6),
        Column::new(words.choice(pivot.by), 1.6),
        Column::new(words.tr("scores-figure"), 0.8),
        Column::new(words.tr("scores-interval"), 1.8),
        Column::new(words.tr("scores-made-from"), 1.8),
    ];
    let mut rows = Vec::new();
    for (place, column) in pivot.columns.iter().enumerate() {
        let mut is_first = true;
        let told = |row: &&scores::PivotRow| {
            row.item.is_some() && matches!(row.cells.get(place), Some(Some(_)))
        };
        // A metric that nobody told apart says nothing here.
        if pivot.rows.iter().find(told).is_none() {
            continue;
        }
        for row in &pivot.rows {
            let Some(Some(pooled)) = row.cells.get(place) else {
                continue;
            };
            let head = if is_first { Some(column) } else { None };
            rows.push(pivot_row(board, head, row.item.as_ref(), pooled));
            is_first = false;
        }
    }
    table(board, &columns, rows)
}

fn pivot_row<'b>(
    board: &'b Board<'_>,
    head: Option<&PivotColumn>,
    item: Option<&ItemRef>,
    pooled: &Pooled,
) -> Row<'b> {
    let (p, words) = (board.palette, &board.words);
    let card = &pooled.card;
    let metric = head.map_or_else(
        || Cell::words(""),
        |column| {
            let name = metric_name(words, board.journey, &column.metric);
            Cell::strong(name).with_note(words.choice(column.level))
        },
    );
    let ink = card
        .figure
        .map_or(p.text_muted, |value| judged(p, value, &card.scale));
    let value = card.figure.map_or_else(
        || words.tr("scores-no-score"),
        |value| board.figure(&card.scale, value),
    );
    let name = item.map_or_else(|| words.tr("scores-not-told"), |item| board.name_of(item));
    let item = item.filter(|item| item.exists_in(board.journey));
    let cells = vec![
        metric,
        Cell::words(name),
        Cell::strong(value).in_ink(ink),
        interval(board, card, ink),
        Cell::words(relied(board, card)).with_note(made_from(board, pooled)),
    ];
    Row::new(board, item, "scores", cells)
}

/// How many scores a pooled one is made from, of when, and what could not be used.
fn made_from(board: &Board<'_>, pooled: &Pooled) -> String {
    let words = &board.words;
    let mut parts = Vec::new();
    if pooled.is_several() {
        parts.push(words.count("scores-pooled", pooled.of.len()));
    }
    match (pooled.from, pooled.to) {
        (Some(from), Some(to)) if from == to => parts.push(words.date(to)),
        (Some(from), Some(to)) => {
            parts.push(format!("{} – {}", words.date(from), words.date(to)));
        }
        _ => {}
    }
    if !pooled.left_out.is_empty() {
        parts.push(words.count("scores-left-out", pooled.left_out.len()));
    }
    parts.join(" · ")
}

/// How far channels are apart within each phase.
pub(super) fn spread(board: &Board<'_>, index: &Index<'_>, cards: &[ScoreCard]) -> Vec<Block> {
    let words = &board.words;
    let found = scores::spreads(index, cards);
    let tolerance = board.percent(TOLERANCE, 0);
    let note = words.fill("scores-spread-note", &[("tolerance", &tolerance)]);
    let mut blocks = vec![heading(board, &words.tr("scores-spread"), &note)];
    if found.is_empty() {
        blocks.push(paragraph(board, &words.tr("scores-no-spreads")));
        return blocks;
    }
    let columns = [
        Column::new(words.tr("scores-phase"), 1.6),
        Column::new(words.tr("scores-best"), 1.3),
        Column::new(words.tr("scores-worst"), 1.3),
        Column::new(words.tr("scores-apart"), 1.1),
        Column::new(words.tr("scores-means"), 2.2),
    ];
    let rows = found.iter().map(|spread| {
        let phase = ItemRef::Phase(spread.phase.clone());
        let metric = metric_name(words, board.journey, &spread.metric);
        let end = |at: Option<&(ChannelId, Pooled)>| {
            at.map_or_else(
                || Cell::words(""),
                |(id, pooled)| {
                    let value = pooled.card.figure.unwrap_or_default();
                    let said = board.figure(&pooled.card.scale, value);
                    let n = relied(board, &pooled.card);
                    Cell::words(format!(
                        "{} {said}",
                        board.name_of(&ItemRef::Channel(id.clone()))
                    ))
                    .with_note(n)
                },
            )
        };
        let ink = if spread.spread > TOLERANCE {
            board.palette.warn
        } else {
            board.palette.text
        };
        let apart = board.percent(spread.spread, 0);
        let by = spread.test.ok().zip(spread.channels.first());
        let by = by.map(|(test, (_, best))| change(board, &best.card.scale, test.by));
        let cells = vec![
            Cell::strong(board.name_of(&phase)).with_note(metric),
            end(spread.channels.first()),
            end(spread.channels.last()),
            Cell::strong(apart)
                .in_ink(ink)
                .with_note(by.unwrap_or_default()),
            meaning(board, spread),
        ];
        Row::new(board, &phase, "spread", cells)
    });
    let rows = rows.collect();
    blocks.extend(table(board, &columns, rows));
    blocks
}

fn meaning<'b>(board: &Board<'_>, spread: &scores::PhaseSpread) -> Cell<'b> {
    let words = &board.words;
    let overlap = words.tr(match spread.overlaps {
        Some(true) => "scores-overlap",
        Some(false) => "scores-no-overlap",
        None => "scores-overlap-unknown",
    });
    match &spread.test {
        Ok(test) => {
            let note = spread.adjusted_p.map_or(overlap.clone(), |p| {
                let (p, pairs) = (chance(board, p), spread.pairs.to_string());
                let args = [
                    ("overlap", overlap.as_str()),
                    ("p", p.as_str()),
                    ("pairs", pairs.as_str()),
                ];
                words.fill("scores-holm", &args)
            });
            Cell::words(verdict(board, test))
                .in_ink(verdict_ink(board, test.verdict))
                .with_note(note)
        }
        Err(_) => Cell::words(overlap),
    }
}
