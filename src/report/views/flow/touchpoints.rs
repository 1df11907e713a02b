//! Table of touchpoints: reach, visits, drop-off, hops to a live agent and possible success.

use super::{FlowView, MAX_WHOLE, bars::bar_cell, derivation::explain, table};
use crate::{
    insight::flow::{OutcomeKind, TouchpointFilter},
    model::{DrawnEdge, TouchpointKind},
    report::views::{
        ViewBlock,
        parts::{TableCell, TableColumn, TableRow, heading, paragraph},
    },
};

/// Width below which visits and success are under other figures, in units.
const NARROW: f64 = 760.0;
/// Number of touchpoints shown of a large journey.
const TOP: usize = 20;

/// Draws the table of touchpoints.
pub(super) fn touchpoint_table(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, words) = (show.board, &show.board.messages);
    let is_narrow = board.width < board.scaled(NARROW);
    let lost = |place: usize| show.flow.visits(place) * show.flow.leave_rate(place);
    let admitted = show.index.touchpoints().enumerate();
    let admitted = admitted.filter(|(_, touchpoint)| show.filter.matches(touchpoint));
    let mut order: Vec<usize> = admitted.map(|(place, _)| place).collect();
    let all = order.len();
    let mut note = words.tr(id!("flow-places-note"));
    if all == 0 {
        let (title, none) = (
            words.tr(id!("flow-places")),
            words.tr(id!("flow-places-none")),
        );
        return vec![heading(board, &title, ""), paragraph(board, &none)];
    }
    if all > MAX_WHOLE {
        order.sort_by(|&a, &b| lost(b).total_cmp(&lost(a)));
        // The selected touchpoint is always shown and explained, whatever its position.
        let chosen = order.iter().position(|&p| show.is_chosen(p));
        if let Some(chosen) = chosen.filter(|&at| at >= TOP) {
            let place = order.remove(chosen);
            order.insert(0, place);
        }
        order.truncate(TOP);
        note = words.count(id!("flow-places-top"), TOP);
    }
    if *show.filter != TouchpointFilter::default() {
        note = format!("{note} {}", words.tr(id!("flow-places-listed")));
    }
    let mut columns = vec![
        TableColumn::new(words.tr(id!("flow-touchpoint")), 3.0),
        TableColumn::new(words.tr(id!("flow-reach")), 1.7),
    ];
    if !is_narrow {
        columns.push(TableColumn::number(words.tr(id!("flow-visits")), 1.0));
    }
    columns.push(TableColumn::number(words.tr(id!("flow-leaves")), 1.0));
    columns.push(TableColumn::number(words.tr(id!("flow-hops")), 1.0));
    if !is_narrow {
        columns.push(TableColumn::number(words.tr(id!("flow-success")), 1.3));
    }
    let rows: Vec<TableRow<'_>> = order.iter().map(|&p| row(show, p, is_narrow)).collect();
    let mut blocks = vec![heading(board, &words.tr(id!("flow-places")), &note)];
    let mut set = table(board, &columns, rows);
    let chosen = order.iter().position(|&p| show.is_chosen(p));
    if let Some(at) = chosen
        && let Some(&place) = order.get(at)
    {
        // The first block is the head of the table.
        set.insert(at + 2, explain(show, place));
    }
    blocks.extend(set);
    blocks.extend(show.more(all, order.len()));
    blocks
}

fn row<'d>(show: &'d FlowView<'_>, place: usize, is_narrow: bool) -> TableRow<'d> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.messages);
    let flow = show.flow;
    let mut name = TableCell::strong(show.name(place)).with_note(show.about(place));
    let known = flow.known_reach(place);
    let is_end = end_kind(show, place).is_some();
    let is_lost = known.is_some() && !is_end && !flow.can_succeed(place);
    if is_narrow && is_lost {
        let lost = words.tr(id!("flow-success-lost"));
        let note = if name.note.is_empty() {
            lost
        } else {
            format!("{} · {lost}", name.note)
        };
        name = name.with_note(note);
    }
    let reach = match known {
        Some(reach) => {
            let about = if flow.is_reach_exact(place) {
                ""
            } else {
                "≤ "
            };
            let share = format!("{about}{}", show.percent(reach));
            bar_cell(board, reach, share, p.accent)
        }
        None => TableCell::text(words.tr(id!("flow-not-connected"))).with_ink(p.text_muted),
    };
    let mut cells = vec![name, reach];
    if !is_narrow {
        let visits = if flow.is_trapped(place) {
            "∞".to_owned()
        } else {
            board.number(flow.visits(place), 2)
        };
        cells.push(TableCell::text(visits));
    }
    let gone = flow.leave_rate(place);
    cells.push(if gone > 0.0 {
        let ink = if gone >= 0.1 { p.bad } else { p.text };
        TableCell::text(show.percent(gone)).with_ink(ink)
    } else {
        TableCell::text("–").with_ink(p.text_muted)
    });
    cells.push(hops(show, place));
    if !is_narrow {
        cells.push(success(show, place));
    }
    show.row(place, cells)
}

/// Outcome of an end where every customer's journey is over; `None` for others.
fn end_kind(show: &FlowView<'_>, place: usize) -> Option<OutcomeKind> {
    // A referral carries no customer on.
    let mut ways = show.index.leaving(place);
    let goes_on = ways.any(DrawnEdge::moves);
    match show.index.at(place)?.kind {
        TouchpointKind::EndReached if !goes_on => Some(OutcomeKind::Reached),
        TouchpointKind::EndLeft if !goes_on => Some(OutcomeKind::Left),
        TouchpointKind::EndReached
        | TouchpointKind::EndLeft
        | TouchpointKind::Step
        | TouchpointKind::Decision
        | TouchpointKind::Start => None,
    }
}

/// Number of hops to a live agent (DOMAIN 75); a dash at an end, where none is needed.
fn hops<'d>(show: &FlowView<'_>, place: usize) -> TableCell<'d> {
    let (p, words) = (show.board.palette, &show.board.messages);
    match show.flow.hops_to_agent(place) {
        Some(0) => TableCell::text(words.tr(id!("flow-hops-here"))),
        Some(hops) => TableCell::text(hops.to_string()),
        None if end_kind(show, place).is_some() => TableCell::text("–").with_ink(p.text_muted),
        None => TableCell::text(words.tr(id!("flow-hops-none"))).with_ink(p.warn),
    }
}

/// Possible success, or the outcome at an end.
fn success<'d>(show: &FlowView<'_>, place: usize) -> TableCell<'d> {
    let (p, words) = (show.board.palette, &show.board.messages);
    match end_kind(show, place) {
        Some(OutcomeKind::Reached) => {
            TableCell::text(words.choice(OutcomeKind::Reached)).with_ink(p.good)
        }
        Some(kind) => TableCell::text(words.choice(kind)).with_ink(p.text_muted),
        None if show.flow.can_succeed(place) => {
            TableCell::text(words.tr(id!("flow-success-possible")))
        }
        None => TableCell::text(words.tr(id!("flow-success-lost"))).with_ink(p.bad),
    }
}
