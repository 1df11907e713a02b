//! Most likely paths, and points of no return.

use super::{FlowView, bars::bar_cell, table};
use crate::{
    insight::flow::{likely_paths, points_of_no_return},
    model::ItemRef,
    report::views::{
        ViewBlock,
        parts::{TableCell, TableColumn, TableRow, heading, paragraph},
    },
    scene::ItemPart,
};

/// Number of paths shown.
const PATHS: usize = 5;
/// Number of touchpoints named at each end of a long path.
const NAMED: usize = 6;

/// Most likely paths from a start to an outcome.
pub(super) fn paths(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, words) = (show.board, &show.board.messages);
    let found = likely_paths(show.flow, PATHS);
    let paths = &found.paths;
    if paths.is_empty() {
        let title = words.tr(id!("flow-paths"));
        return vec![
            heading(board, &title, ""),
            paragraph(board, &words.tr(id!("flow-paths-none"))),
        ];
    }
    let sum: f64 = paths.iter().map(|path| path.probability).sum();
    let note = words.message(&message!("flow-paths-note", sum = &show.percent(sum)));
    let rows = paths.iter().enumerate().map(|(rank, path)| {
        let share = show.percent(path.probability);
        let cells = vec![
            TableCell::text((rank + 1).to_string()),
            TableCell::text(named(show, &path.positions)).with_note(words.choice(path.end)),
            bar_cell(board, path.probability, share, board.palette.accent),
        ];
        TableRow::of_part(board, &ItemRef::Journey, ItemPart::LikelyPath(rank), cells)
    });
    let columns = [
        TableColumn::new("#".to_owned(), 0.25),
        TableColumn::new(words.tr(id!("flow-path")), 2.6),
        TableColumn::new(words.tr(id!("flow-of-customers")), 1.0),
    ];
    let mut blocks = vec![heading(board, &words.tr(id!("flow-paths")), &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    if !found.is_complete {
        blocks.push(paragraph(board, &words.tr(id!("flow-paths-more"))));
    }
    blocks
}

/// Path as text; of a long one only the first and last touchpoints.
fn named(show: &FlowView<'_>, places: &[usize]) -> String {
    let names = |places: &[usize]| -> Vec<String> {
        places.iter().map(|&place| show.name(place)).collect()
    };
    // A non-breaking space keeps the arrow with the touchpoint before it.
    let arrow = "\u{a0}→ ";
    let cut = places.len().saturating_sub(NAMED);
    if places.len() <= 2 * NAMED + 2 {
        return names(places).join(arrow);
    }
    let (first, last) = (places.get(..NAMED), places.get(cut..));
    let count = places.len() - 2 * NAMED;
    let between = show.board.messages.count(id!("flow-path-between"), count);
    let (mut all, last) = (
        names(first.unwrap_or_default()),
        names(last.unwrap_or_default()),
    );
    all.push(between);
    all.extend(last);
    all.join(arrow)
}

/// Points of no return: touchpoints after which success can no longer be reached (DOMAIN C4).
pub(super) fn loss_blocks(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.messages);
    let points = points_of_no_return(show.index, show.flow);
    if points.is_empty() {
        return Vec::new();
    }
    let rows = points.iter().take(show.max_rows()).map(|point| {
        let ways = point.transitions.iter().take(3);
        let from = ways.filter_map(|&way| Some(show.name(show.index.edge(way)?.from)));
        let from: Vec<String> = from.collect();
        let mut name = TableCell::text(show.name(point.position));
        if !from.is_empty() {
            name = name.with_note(words.message(&message!("flow-from", from = &from.join(", "))));
        }
        let what = if point.is_end {
            id!("flow-lost-end")
        } else {
            id!("flow-lost-before")
        };
        let share = show.percent(point.customers);
        let cells = vec![
            name,
            TableCell::text(words.tr(what)).with_ink(p.text_muted),
            bar_cell(board, point.customers, share, p.bad),
        ];
        show.row(point.position, cells)
    });
    let columns = [
        TableColumn::new(words.tr(id!("flow-touchpoint")), 1.6),
        TableColumn::new(words.tr(id!("flow-lost-how")), 1.1),
        TableColumn::new(words.tr(id!("flow-of-customers")), 1.2),
    ];
    let (title, note) = (
        words.tr(id!("flow-lost-title")),
        words.tr(id!("flow-lost-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    blocks.extend(show.more(points.len(), show.max_rows()));
    blocks
}
