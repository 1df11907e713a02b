//! Scores by persona, channel and device (DOMAIN 110), and the spread between channels (DOMAIN 50).

use super::{
    super::{
        Block, Board,
        parts::{Cell, Column, Row, heading, paragraph, table},
    },
    figures::{chance, change, interval, precise, relied, target, verdict, verdict_ink},
};
use crate::{
    insight::scores::{
        self, ChannelScore, Others, PhaseSpread, Pivot, PivotBy, PivotCell, PivotColumn, Pooled,
        ScoreCard, TOLERANCE,
    },
    layout::rows::{judged, metric_name},
    model::{Choice as _, Index, ItemRef},
};

/// Row limit of each pivot.
const MOST: usize = 300;

/// Draws scores by persona, by channel and by device, where there are any.
pub(super) fn pivots(board: &Board<'_>, index: &Index<'_>, cards: &[ScoreCard]) -> Vec<Block> {
    let words = &board.words;
    let all = PivotBy::ALL.iter();
    let all = all.map(|by| scores::pivot(index, cards, *by));
    let found: Vec<Pivot> = all
        .filter(|pivot| told_apart(pivot).next().is_some())
        .collect();
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

/// Columns of a pivot with answers of two segments, or of one and of all customers, with their
/// indices. A column with a single row says nothing beyond the list of scores.
fn told_apart(pivot: &Pivot) -> impl Iterator<Item = (usize, &PivotColumn)> {
    let rows = |place: usize| {
        let rows = pivot.rows.iter();
        rows.filter(move |row| matches!(row.cells.get(place), Some(Some(_))))
    };
    let columns = pivot.columns.iter().enumerate();
    columns.filter(move |(place, _)| {
        rows(*place).count() > 1 && rows(*place).any(|row| row.item.is_some())
    })
}

fn of(board: &Board<'_>, pivot: &Pivot) -> Vec<Block> {
    let words = &board.words;
    let columns = [
        Column::new(words.tr("scores-about"), 1.6),
        Column::new(words.choice(pivot.by), 1.3),
        Column::new(words.tr("scores-figure"), 0.8),
        Column::new(words.tr("scores-interval"), 1.7),
        Column::new(words.tr("scores-made-from"), 2.2),
    ];
    let mut rows = Vec::new();
    for (place, column) in told_apart(pivot) {
        let mut head = Some(column);
        for row in &pivot.rows {
            if let Some(Some(cell)) = row.cells.get(place) {
                rows.push((head.take(), row.item.as_ref(), cell));
            }
        }
    }
    let hidden = rows.len().saturating_sub(MOST);
    let drawn = rows.into_iter().take(MOST);
    let drawn = drawn.map(|(head, item, cell)| pivot_row(board, head, item, cell));
    let mut blocks = table(board, &columns, drawn.collect());
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count("scores-more", hidden)));
    }
    blocks
}

fn pivot_row<'b>(
    board: &'b Board<'_>,
    head: Option<&PivotColumn>,
    item: Option<&ItemRef>,
    cell: &PivotCell,
) -> Row<'b> {
    let (p, words) = (board.palette, &board.words);
    let (pooled, card) = (&cell.pooled, &cell.pooled.card);
    let about = head.map_or_else(
        || Cell::words(""),
        |column| {
            let name = metric_name(words, board.journey, &column.metric);
            Cell::strong(target(board, &column.target)).with_note(name)
        },
    );
    let ink = card
        .figure
        .map_or(p.text_muted, |value| judged(p, value, &card.scale));
    let value = card.figure.map_or_else(
        || words.tr("scores-no-score"),
        |value| board.figure(&card.scale, value),
    );
    let name = match item {
        Some(item) => board.name_of(item),
        None if card.segment.depth() == 0 && !pooled.is_several() => words.tr("layout-everybody"),
        None => words.tr("scores-not-told"),
    };
    let item = item.filter(|item| item.exists_in(board.journey));
    let mut notes = vec![made_from(board, pooled)];
    notes.extend(
        cell.others
            .as_ref()
            .and_then(|others| beside(board, others)),
    );
    notes.retain(|note| !note.is_empty());
    let cells = vec![
        about,
        Cell::words(name),
        Cell::strong(value).in_ink(ink),
        interval(board, card, ink),
        Cell::words(relied(board, card)).with_note(notes.join(" · ")),
    ];
    Row::new(board, item, "scores", cells)
}

/// Comparison of a segment with all other respondents of the same question.
fn beside(board: &Board<'_>, others: &Others) -> Option<String> {
    let (card, found) = (&others.card, others.found.as_ref()?);
    let figure = board.figure(&card.scale, card.figure?);
    let (n, verdict) = (
        super::figures::replies(board, card.n),
        verdict(board, found),
    );
    let args = [
        ("figure", figure.as_str()),
        ("n", n.as_str()),
        ("verdict", verdict.as_str()),
    ];
    Some(board.words.fill("scores-others", &args))
}

/// Composition of a pooled score: number of scores, dates, and unusable ones.
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

/// Draws the spread of scores between the channels of each phase (DOMAIN 50).
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
    let rows = found.iter().map(|spread| spread_row(board, spread));
    let rows = rows.collect();
    blocks.extend(table(board, &columns, rows));
    blocks
}

fn spread_row<'b>(board: &Board<'_>, spread: &PhaseSpread) -> Row<'b> {
    let words = &board.words;
    let phase = ItemRef::Phase(spread.phase.clone());
    let metric = metric_name(words, board.journey, &spread.metric);
    let note = spread.touchpoint.as_ref().map_or_else(
        || metric.clone(),
        |id| format!("{metric} · {}", board.name(id)),
    );
    let end = |at: Option<&ChannelScore>| {
        let Some(score) = at else {
            return Cell::words("");
        };
        let card = &score.pooled.card;
        let said = precise(board, &card.scale, card.figure.unwrap_or_default());
        let mut n = relied(board, card);
        if spread.touchpoint.is_none() {
            n = format!("{} · {n}", board.name(&score.touchpoint));
        }
        let channel = board.name_of(&ItemRef::Channel(score.channel.clone()));
        Cell::words(format!("{channel} {said}")).with_note(n)
    };
    let ink = if spread.spread > TOLERANCE {
        board.palette.warn
    } else {
        board.palette.text
    };
    let apart = board.percent(spread.spread, 0);
    let by = spread.test.ok().zip(spread.channels.first());
    let by = by.map(|(test, best)| change(board, &best.pooled.card.scale, test.by));
    let cells = vec![
        Cell::strong(board.name_of(&phase)).with_note(note),
        end(spread.channels.first()),
        end(spread.channels.last()),
        Cell::strong(apart)
            .in_ink(ink)
            .with_note(by.unwrap_or_default()),
        meaning(board, spread),
    ];
    Row::new(board, &phase, "spread", cells)
}

fn meaning<'b>(board: &Board<'_>, spread: &PhaseSpread) -> Cell<'b> {
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
            let note = match spread.touchpoint {
                Some(_) => note,
                None => format!("{} · {note}", words.tr("scores-unlike-touchpoints")),
            };
            Cell::words(verdict(board, test))
                .in_ink(verdict_ink(board, test.verdict))
                .with_note(note)
        }
        Err(_) => Cell::words(overlap),
    }
}
