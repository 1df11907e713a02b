//! Comparison of the first pain points by the effect of solving each alone.

use super::{PrioritiesView, marks, rank_text, what_if::compute_what_if};
use crate::{
    insight::rank::{LatestFigures, RankingEntry, WhatIf},
    model::PainPoint,
    report::views::{
        ViewBlock, ViewSurface,
        parts::{TableCell, TableColumn, TableRow, heading, table},
    },
};

/// Number of pain points compared, in ordinary and in large journeys.
const MAX_COMPARED: (usize, usize) = (8, 3);

/// Draws the comparison table: the effect of solving each of the first pain points alone.
pub(super) fn comparison(
    board: &ViewSurface<'_>,
    shown: &PrioritiesView<'_>,
    levels: &LatestFigures,
) -> Vec<ViewBlock> {
    let tr = &board.messages;
    let most = if shown.index.len() > 1500 {
        MAX_COMPARED.1
    } else {
        MAX_COMPARED.0
    };
    let entries = &shown.priorities.ranking.entries;
    if entries.len() < 2 {
        return Vec::new();
    }
    let note = tr.tr(id!("priorities-each-note"));
    let mut blocks = vec![heading(board, &tr.tr(id!("priorities-each")), &note)];
    let entries = entries.iter().take(most);
    let found = entries.filter_map(|entry| {
        let pain = board.journey.pain_points().get_index(entry.index)?;
        let what_if = compute_what_if(shown, levels, pain, None)?;
        Some((entry, &**pain, what_if))
    });
    let found: Vec<(&RankingEntry, &PainPoint, WhatIf)> = found.collect();
    // Mostly peak and end are elsewhere.
    let shows_feeling = found
        .iter()
        .any(|(.., what_if)| lift(what_if).is_some_and(|by| by > 0.0));
    let mut columns = vec![
        TableColumn::new(tr.tr(id!("priorities-rank")), 44.0),
        TableColumn::new(tr.tr(id!("field-pain-text")), 220.0),
        TableColumn::number(tr.tr(id!("priorities-goal-more")), 96.0),
        TableColumn::number(tr.tr(id!("priorities-waiting-less")), 96.0),
    ];
    if shows_feeling {
        columns.push(TableColumn::number(
            tr.tr(id!("priorities-feeling-more")),
            96.0,
        ));
    }
    let rows = found.iter().map(|(entry, pain, what_if)| {
        let mut row = compared_row(board, entry, pain, what_if);
        if shows_feeling {
            let lift = lift(what_if).map_or_else(|| "–".to_owned(), |by| board.signed(by, 1));
            row.cells.push(TableCell::text(lift));
        }
        row
    });
    blocks.extend(table(board, &columns, rows.collect()));
    blocks
}

/// Greatest rise of a persona's peak–end score.
fn lift(what_if: &WhatIf) -> Option<f64> {
    let changes = what_if.feelings.iter().filter_map(|felt| felt.peak_end);
    changes.map(|c| c.after - c.before).max_by(f64::total_cmp)
}

fn compared_row<'d>(
    board: &'d ViewSurface<'_>,
    entry: &RankingEntry,
    pain: &PainPoint,
    what_if: &WhatIf,
) -> TableRow<'d> {
    let tr = &board.messages;
    let rank = entry.rank;
    let goal = what_if.goal.map(|c| (c.after - c.before) * 100.0);
    let waiting = what_if.waiting.map(|c| c.after - c.before);
    let points = goal.map(|points| {
        let points = board.signed(points, 1);
        tr.message(&message!("priorities-points", points = &points))
    });
    let time = waiting.map(|seconds| {
        if seconds.abs() < 0.5 {
            return "0".to_owned();
        }
        let words = board.time(seconds.abs());
        format!("{}{words}", if seconds < 0.0 { "−" } else { "+" })
    });
    let dash = || "–".to_owned();
    let cells = vec![
        marks::badge_cell(board, rank),
        TableCell::text(rank_text::pain_text(board, pain)),
        TableCell::text(points.unwrap_or_else(dash)),
        TableCell::text(time.unwrap_or_else(dash)),
    ];
    TableRow::new(board, &rank_text::pain_item(pain), cells)
}
