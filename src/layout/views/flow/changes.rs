//! Rework loops, hand-overs, and candidates for moments of truth.

use super::{Show, table};
use crate::{
    insight::flow::{self, Likely, Spot},
    layout::views::{
        Block,
        parts::{Cell, Column, Row, heading, paragraph},
    },
};

/// Rework: loops, and transitions that lead back.
pub(super) fn rework(show: &Show<'_>) -> Vec<Block> {
    let (board, words) = (show.board, &show.board.words);
    let rework = flow::rework(show.index, show.flow);
    let (title, note) = (
        words.tr(id!("flow-rework")),
        words.tr(id!("flow-rework-note")),
    );
    if rework.loops.is_empty() && rework.returns.is_empty() {
        return vec![
            heading(board, &title, ""),
            paragraph(board, &words.tr(id!("flow-rework-none"))),
        ];
    }
    let loops = rework.loops.iter().map(|found| {
        let names: Vec<String> = found.places.iter().take(4).map(|&p| show.name(p)).collect();
        let mut names = names.join(", ");
        if found.places.len() > 4 {
            names.push_str(", …");
        }
        let first = found.places.first().copied().unwrap_or(usize::MAX);
        let cells = vec![
            Cell::words(names).with_note(words.tr(id!("flow-rework-loop"))),
            Cell::words(show.per_hundred(found.repeats)),
        ];
        Row::new(board, show.item(first).as_ref(), "loop", cells)
    });
    let back = rework.returns.iter().map(|(edge, taken)| {
        let cells = vec![
            Cell::words(show.link(*edge)).with_note(words.tr(id!("flow-rework-back"))),
            Cell::words(show.per_hundred(*taken)),
        ];
        Row::new(board, show.edge_item(*edge).as_ref(), "", cells)
    });
    let all = rework.loops.len() + rework.returns.len();
    let rows: Vec<Row<'_>> = loops.chain(back).take(show.most()).collect();
    let columns = [
        Column::new(words.tr(id!("flow-rework-where")), 3.0),
        Column::number(words.tr(id!("flow-per-hundred")), 1.0),
    ];
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows));
    blocks.extend(show.more(all, show.most()));
    blocks
}

/// Reasons for a candidate, separated by commas.
fn reasons(show: &Show<'_>, reasons: &[Likely]) -> String {
    let named: Vec<String> = reasons
        .iter()
        .map(|r| show.board.words.choice(*r))
        .collect();
    named.join(", ")
}

/// Hand-overs between teams, actors and channels (DOMAIN 16, 30).
pub(super) fn hand_overs(show: &Show<'_>) -> Vec<Block> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.words);
    let found = flow::hand_overs(show.index, show.flow);
    if found.is_empty() {
        return Vec::new();
    }
    let rows = found.iter().take(show.most()).map(|found| {
        let kept = match found.context_kept {
            Some(true) => Cell::words(words.tr(id!("flow-kept"))).in_ink(p.good),
            Some(false) => Cell::words(words.tr(id!("flow-not-kept"))).in_ink(p.bad),
            None => Cell::words(words.tr(id!("flow-kept-unknown"))).in_ink(p.text_muted),
        };
        let cells = vec![
            Cell::words(show.link(found.edge)).with_note(reasons(show, &found.changes)),
            kept,
            Cell::words(show.per_hundred(found.passes)),
        ];
        Row::new(board, show.edge_item(found.edge).as_ref(), "", cells)
    });
    let columns = [
        Column::new(words.tr(id!("flow-hand-over")), 2.6),
        Column::new(words.tr(id!("flow-context")), 1.1),
        Column::number(words.tr(id!("flow-per-hundred")), 0.9),
    ];
    let (title, note) = (
        words.tr(id!("flow-hand-overs")),
        words.tr(id!("flow-hand-overs-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    blocks.extend(show.more(found.len(), show.most()));
    blocks
}

/// Candidates for impact moments that may be missing (DOMAIN B6).
pub(super) fn candidates(show: &Show<'_>) -> Vec<Block> {
    let (board, words) = (show.board, &show.board.words);
    let found = flow::candidates(show.index, show.flow);
    if found.is_empty() {
        return Vec::new();
    }
    let rows = found.iter().take(show.most()).map(|found| {
        let (name, item) = match found.spot {
            Spot::Touchpoint(place) => (show.name(place), show.item(place)),
            Spot::Transition(edge) => (show.link(edge), show.edge_item(edge)),
        };
        let cells = vec![
            Cell::words(name),
            Cell::words(reasons(show, &found.reasons)),
            Cell::words(show.per_hundred(found.customers)),
        ];
        Row::new(board, item.as_ref(), "", cells)
    });
    let columns = [
        Column::new(words.tr(id!("flow-where")), 2.2),
        Column::new(words.tr(id!("flow-why")), 1.5),
        Column::number(words.tr(id!("flow-per-hundred")), 0.9),
    ];
    let (title, note) = (
        words.tr(id!("flow-moments")),
        words.tr(id!("flow-moments-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    blocks.extend(show.more(found.len(), show.most()));
    blocks
}
