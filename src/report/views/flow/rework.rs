//! Rework loops, hand-overs, and candidates for moments of truth.

use super::{FlowView, table};
use crate::{
    insight::flow::{self, MomentLocation, MomentReason},
    report::views::{
        ViewBlock,
        parts::{TableCell, TableColumn, TableRow, heading, paragraph},
    },
    scene::ItemPart,
};

/// Rework: loops, and transitions that lead back.
pub(super) fn rework(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, words) = (show.board, &show.board.messages);
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
        let names: Vec<String> = found
            .positions
            .iter()
            .take(4)
            .map(|&p| show.name(p))
            .collect();
        let mut names = names.join(", ");
        if found.positions.len() > 4 {
            names.push_str(", …");
        }
        let first = found.positions.first().copied().unwrap_or(usize::MAX);
        let cells = vec![
            TableCell::text(names).with_note(words.tr(id!("flow-rework-loop"))),
            TableCell::text(show.per_hundred(found.repeats)),
        ];
        TableRow::of_part(board, show.item(first).as_ref(), ItemPart::FlowLoop, cells)
    });
    let back = rework.returns.iter().map(|(edge, taken)| {
        let cells = vec![
            TableCell::text(show.link(*edge)).with_note(words.tr(id!("flow-rework-back"))),
            TableCell::text(show.per_hundred(*taken)),
        ];
        TableRow::new(board, show.edge_item(*edge).as_ref(), cells)
    });
    let all = rework.loops.len() + rework.returns.len();
    let rows: Vec<TableRow<'_>> = loops.chain(back).take(show.max_rows()).collect();
    let columns = [
        TableColumn::new(words.tr(id!("flow-rework-where")), 3.0),
        TableColumn::number(words.tr(id!("flow-per-hundred")), 1.0),
    ];
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows));
    blocks.extend(show.more(all, show.max_rows()));
    blocks
}

/// Reasons for a candidate, separated by commas.
fn reasons(show: &FlowView<'_>, reasons: &[MomentReason]) -> String {
    let named: Vec<String> = reasons
        .iter()
        .map(|r| show.board.messages.choice(*r))
        .collect();
    named.join(", ")
}

/// Hand-overs between teams, actors and channels (DOMAIN 16, 30).
pub(super) fn hand_overs(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.messages);
    let found = flow::hand_overs(show.index, show.flow);
    if found.is_empty() {
        return Vec::new();
    }
    let rows = found.iter().take(show.max_rows()).map(|found| {
        let kept = match found.context_kept {
            Some(true) => TableCell::text(words.tr(id!("flow-kept"))).with_ink(p.good),
            Some(false) => TableCell::text(words.tr(id!("flow-not-kept"))).with_ink(p.bad),
            None => TableCell::text(words.tr(id!("flow-kept-unknown"))).with_ink(p.text_muted),
        };
        let cells = vec![
            TableCell::text(show.link(found.edge)).with_note(reasons(show, &found.reasons)),
            kept,
            TableCell::text(show.per_hundred(found.passes)),
        ];
        TableRow::new(board, show.edge_item(found.edge).as_ref(), cells)
    });
    let columns = [
        TableColumn::new(words.tr(id!("flow-hand-over")), 2.6),
        TableColumn::new(words.tr(id!("flow-context")), 1.1),
        TableColumn::number(words.tr(id!("flow-per-hundred")), 0.9),
    ];
    let (title, note) = (
        words.tr(id!("flow-hand-overs")),
        words.tr(id!("flow-hand-overs-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    blocks.extend(show.more(found.len(), show.max_rows()));
    blocks
}

/// Candidates for impact moments that may be missing (DOMAIN B6).
pub(super) fn candidates(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, words) = (show.board, &show.board.messages);
    let found = flow::moment_candidates(show.index, show.flow);
    if found.is_empty() {
        return Vec::new();
    }
    let rows = found.iter().take(show.max_rows()).map(|found| {
        let (name, item) = match found.location {
            MomentLocation::Touchpoint(place) => (show.name(place), show.item(place)),
            MomentLocation::Transition(edge) => (show.link(edge), show.edge_item(edge)),
        };
        let cells = vec![
            TableCell::text(name),
            TableCell::text(reasons(show, &found.reasons)),
            TableCell::text(show.per_hundred(found.customers)),
        ];
        TableRow::new(board, item.as_ref(), cells)
    });
    let columns = [
        TableColumn::new(words.tr(id!("flow-where")), 2.2),
        TableColumn::new(words.tr(id!("flow-why")), 1.5),
        TableColumn::number(words.tr(id!("flow-per-hundred")), 0.9),
    ];
    let (title, note) = (
        words.tr(id!("flow-moments")),
        words.tr(id!("flow-moments-note")),
    );
    let mut blocks = vec![heading(board, &title, &note)];
    blocks.extend(table(board, &columns, rows.collect()));
    blocks.extend(show.more(found.len(), show.max_rows()));
    blocks
}
