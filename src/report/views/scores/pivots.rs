//! Scores by persona, channel and device (DOMAIN 110), and the spread between channels (DOMAIN 50).

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, heading, paragraph, table},
    },
    score_format::{
        difference_text, interval_cell, p_value_text, precise_figure, reliability_text,
        target_text, verdict_ink, verdict_text,
    },
};
use crate::{
    insight::scores::{
        self, ChannelScore, PhaseSpread, Pivot, PivotCell, PivotColumn, PivotDimension,
        PivotRemainder, PooledScore, ScoreCard, TOLERANCE,
    },
    map::rows::{figure_color, metric_name},
    model::{Choice as _, Index, ItemRef},
    scene::ItemPart,
};

/// Row limit of each pivot.
const MOST: usize = 300;

/// Draws scores by persona, by channel and by device, where there are any.
pub(super) fn pivots(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    cards: &[ScoreCard],
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let all = PivotDimension::ALL.iter();
    let all = all.map(|by| scores::pivot(index, cards, *by));
    let found: Vec<Pivot> = all
        .filter(|pivot| told_apart(pivot).next().is_some())
        .collect();
    let mut blocks = Vec::new();
    if found.is_empty() {
        let (title, note) = (
            words.tr(id!("scores-segments")),
            words.tr(id!("scores-no-segments")),
        );
        blocks.push(heading(board, &title, ""));
        blocks.push(paragraph(board, &note));
    }
    for pivot in &found {
        let title = words.tr(match pivot.by {
            PivotDimension::Persona => id!("scores-by-persona"),
            PivotDimension::Channel => id!("scores-by-channel"),
            PivotDimension::Device => id!("scores-by-device"),
        });
        blocks.push(heading(board, &title, &words.tr(id!("scores-pivot-note"))));
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

fn of(board: &ViewSurface<'_>, pivot: &Pivot) -> Vec<ViewBlock> {
    let words = &board.messages;
    let columns = [
        TableColumn::new(words.tr(id!("field-score-target")), 1.6),
        TableColumn::new(words.choice(pivot.by), 1.3),
        TableColumn::new(words.tr(id!("scores-figure")), 0.8),
        TableColumn::new(words.tr(id!("scores-interval")), 1.7),
        TableColumn::new(words.tr(id!("scores-made-from")), 2.2),
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
        blocks.push(paragraph(board, &words.count(id!("scores-more"), hidden)));
    }
    blocks
}

fn pivot_row<'b>(
    board: &'b ViewSurface<'_>,
    head: Option<&PivotColumn>,
    item: Option<&ItemRef>,
    cell: &PivotCell,
) -> TableRow<'b> {
    let (p, words) = (board.palette, &board.messages);
    let (pooled, card) = (&cell.pooled, &cell.pooled.card);
    let about = head.map_or_else(
        || TableCell::text(""),
        |column| {
            let name = metric_name(words, board.journey, &column.metric);
            TableCell::strong(target_text(board, &column.target)).with_note(name)
        },
    );
    let ink = card
        .figure
        .map_or(p.text_muted, |value| figure_color(p, value, &card.scale));
    let value = card.figure.map_or_else(
        || words.tr(id!("scores-no-score")),
        |value| board.figure(&card.scale, value),
    );
    let name = match item {
        Some(item) => board.name_of(item),
        None if card.segment.depth() == 0 && !pooled.is_several() => {
            words.tr(id!("layout-everybody"))
        }
        None => words.tr(id!("scores-not-told")),
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
        TableCell::text(name),
        TableCell::strong(value).with_ink(ink),
        interval_cell(board, card, ink),
        TableCell::text(reliability_text(board, card)).with_note(notes.join(" · ")),
    ];
    TableRow::of_part(board, item, ItemPart::SegmentScores, cells)
}

/// Comparison of a segment with all other respondents of the same question.
fn beside(board: &ViewSurface<'_>, others: &PivotRemainder) -> Option<String> {
    let (card, found) = (&others.card, others.comparison.as_ref()?);
    let figure = board.figure(&card.scale, card.figure?);
    let (n, verdict) = (
        super::score_format::replies_text(board, card.n),
        verdict_text(board, found),
    );
    Some(board.messages.message(&message!(
        "scores-others",
        figure = &figure,
        n = &n,
        verdict = &verdict
    )))
}

/// Composition of a pooled score: number of scores, dates, and unusable ones.
fn made_from(board: &ViewSurface<'_>, pooled: &PooledScore) -> String {
    let words = &board.messages;
    let mut parts = Vec::new();
    if pooled.is_several() {
        parts.push(words.count(id!("scores-pooled"), pooled.scores.len()));
    }
    match (pooled.first_date, pooled.last_date) {
        (Some(from), Some(to)) if from == to => parts.push(words.date(to)),
        (Some(from), Some(to)) => {
            parts.push(format!("{} – {}", words.date(from), words.date(to)));
        }
        _ => {}
    }
    if !pooled.left_out.is_empty() {
        parts.push(words.count(id!("scores-left-out"), pooled.left_out.len()));
    }
    parts.join(" · ")
}

/// Draws the spread of scores between the channels of each phase (DOMAIN 50).
pub(super) fn spread(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    cards: &[ScoreCard],
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let found = scores::spreads(index, cards);
    let tolerance = board.percent(TOLERANCE, 0);
    let note = words.message(&message!("scores-spread-note", tolerance = &tolerance));
    let mut blocks = vec![heading(board, &words.tr(id!("scores-spread")), &note)];
    if found.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-no-spreads"))));
        return blocks;
    }
    let columns = [
        TableColumn::new(words.tr(id!("scores-phase")), 1.6),
        TableColumn::new(words.tr(id!("scores-best")), 1.3),
        TableColumn::new(words.tr(id!("scores-worst")), 1.3),
        TableColumn::new(words.tr(id!("scores-apart")), 1.1),
        TableColumn::new(words.tr(id!("scores-means")), 2.2),
    ];
    let rows = found.iter().map(|spread| spread_row(board, spread));
    let rows = rows.collect();
    blocks.extend(table(board, &columns, rows));
    blocks
}

fn spread_row<'b>(board: &ViewSurface<'_>, spread: &PhaseSpread) -> TableRow<'b> {
    let words = &board.messages;
    let phase = ItemRef::Phase(spread.phase.clone());
    let metric = metric_name(words, board.journey, &spread.metric);
    let note = spread.touchpoint.as_ref().map_or_else(
        || metric.clone(),
        |id| format!("{metric} · {}", board.name(id)),
    );
    let end = |at: Option<&ChannelScore>| {
        let Some(score) = at else {
            return TableCell::text("");
        };
        let card = &score.pooled.card;
        let said = precise_figure(board, &card.scale, card.figure.unwrap_or_default());
        let mut n = reliability_text(board, card);
        if spread.touchpoint.is_none() {
            n = format!("{} · {n}", board.name(&score.touchpoint));
        }
        let channel = board.name_of(&ItemRef::Channel(score.channel.clone()));
        TableCell::text(format!("{channel} {said}")).with_note(n)
    };
    let ink = if spread.spread > TOLERANCE {
        board.palette.warn
    } else {
        board.palette.text
    };
    let apart = board.percent(spread.spread, 0);
    let by = spread.test.ok().zip(spread.channels.first());
    let by =
        by.map(|(test, best)| difference_text(board, &best.pooled.card.scale, test.difference));
    let cells = vec![
        TableCell::strong(board.name_of(&phase)).with_note(note),
        end(spread.channels.first()),
        end(spread.channels.last()),
        TableCell::strong(apart)
            .with_ink(ink)
            .with_note(by.unwrap_or_default()),
        meaning(board, spread),
    ];
    TableRow::of_part(board, &phase, ItemPart::Spread, cells)
}

fn meaning<'b>(board: &ViewSurface<'_>, spread: &PhaseSpread) -> TableCell<'b> {
    let words = &board.messages;
    let overlap = words.tr(match spread.overlaps {
        Some(true) => id!("scores-overlap"),
        Some(false) => id!("scores-no-overlap"),
        None => id!("scores-overlap-unknown"),
    });
    match &spread.test {
        Ok(test) => {
            let note = spread.adjusted_p.map_or(overlap.clone(), |p| {
                let (p, pairs) = (p_value_text(board, p), spread.pairs.to_string());
                words.message(&message!(
                    "scores-holm",
                    overlap = &overlap,
                    p = &p,
                    pairs = &pairs
                ))
            });
            let note = match spread.touchpoint {
                Some(_) => note,
                None => format!("{} · {note}", words.tr(id!("scores-unlike-touchpoints"))),
            };
            TableCell::text(verdict_text(board, test))
                .with_ink(verdict_ink(board, test.verdict))
                .with_note(note)
        }
        Err(_) => TableCell::text(overlap),
    }
}
