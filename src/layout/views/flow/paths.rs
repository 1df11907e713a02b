//! Most likely paths, and points of no return.

use super::{Show, bars::bar_cell, table};
use crate::{
    insight::flow::{likely_paths, points_of_no_return},
    layout::views::{
        Block,
        parts::{Cell, Column, Row, heading, paragraph},
    },
    model::ItemRef,
};

/// Number of paths shown.
const PATHS: usize = 5;
/// Number of touchpoints named at each end of a long path.
const NAMED: usize = 6;

/// Most likely paths from a start to an outcome.
pub(super) fn paths(show: &Show<'_>) -> Vec<Block> {
    let (board, words) = (show.board, &show.board.words);
    let found = likely_paths(show.flow, PATHS);
    let paths = &found.paths;
    if paths.is_empty() {
        let title = words.tr("flow-paths");
        return vec![
            heading(board, &title, ""),
            paragraph(board, &words.tr("flow-paths-none")),
        ];
    }
    let sum: f64 = paths.iter().map(|path| path.probability).sum();
    let note = words.fill("flow-paths-note", &[("sum", &show.percent(sum))]);
    let rows = paths.iter().enumerate().map(|(rank, path)| {
        let share = show.percent(path.probability);
        let cells = vec![
            Cell::words((rank + 1).to_string()),
            Cell::words(named(show, &path.places)).with_note(words.choice(path.end)),
            bar_cell(board, path.probability, share, board.palette.accent),
        ];
        Row::new(board, &ItemRef::Journey, &format!("way/{rank}"), cells)
    });
    let columns = [
        Column::new("#".to_owned(), 0.25),
        Column::new(words.tr("flow-path"), 2.6),
        Column::new(words.tr("flow-of-customers"), 1.0),
    ];
    let mut blocks = vec![heading(board, &words.tr("flow-paths"), &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    if !found.is_complete {
        blocks.push(paragraph(board, &words.tr("flow-paths-more")));
    }
    blocks
}

/// Path as text; of a long one only the first and last touchpoints.
fn named(show: &Show<'_>, places: &[usize]) -> String {
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
    let between = show.board.words.count("flow-path-between", count);
    let (mut all, last) = (
        names(first.unwrap_or_default()),
        names(last.unwrap_or_default()),
    );
    all.push(between);
    all.extend(last);
    all.join(arrow)
}

/// Points of no return: touchpoints after which success can no longer be reached (DOMAIN C4).
pub(super) fn lost(show: &Show<'_>) -> Vec<Block> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.words);
    let points = points_of_no_return(show.index, show.flow);
    if points.is_empty() {
        return Vec::new();
    }
    let rows = points.iter().take(show.most()).map(|point| {
        let ways = point.ways.iter().take(3);
        let from = ways.filter_map(|&way| Some(show.name(show.index.edge(way)?.from)));
        let from: Vec<String> = from.collect();
        let mut name = Cell::words(show.name(point.place));
        if !from.is_empty() {
            name = name.with_note(words.fill("flow-from", &[("from", &from.join(", "))]));
        }
        let what = if point.is_end {
            "flow-lost-end"
        } else {
            "flow-lost-before"
        };
        let share = show.percent(point.customers);
        let cells = vec![
            name,
            Cell::words(words.tr(what)).in_ink(p.text_muted),
            bar_cell(board, point.customers, share, p.bad),
        ];
        show.row(point.place, cells)
    });
    let columns = [
        Column::new(words.tr("flow-touchpoint"), 1.6),
        Column::new(words.tr("flow-lost-how"), 1.1),
        Column::new(words.tr("flow-of-customers"), 1.2),
    ];
    let (title, note) = (words.tr("flow-lost-title"), words.tr("flow-lost-note"));
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    blocks.extend(show.more(points.len(), show.most()));
    blocks
}
