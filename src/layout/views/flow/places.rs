//! Table of touchpoints: reach, visits, drop-off, hops to a live agent and possible success.

use super::{Show, WHOLE, bars::bar_cell, explain::explain, table};
use crate::{
    insight::flow::{Listed, OutcomeKind},
    layout::views::{
        Block,
        parts::{Cell, Column, Row, heading, paragraph},
    },
    model::{Edge, TouchpointKind},
};

/// Width below which visits and success are under other figures, in units.
const NARROW: f64 = 760.0;
/// Number of touchpoints shown of a large journey.
const TOP: usize = 20;

/// Draws the table of touchpoints.
pub(super) fn places(show: &Show<'_>) -> Vec<Block> {
    let (board, words) = (show.board, &show.board.words);
    let is_narrow = board.width < board.at(NARROW);
    let lost = |place: usize| show.flow.visits(place) * show.flow.leaves(place);
    let admitted = show.index.touchpoints().enumerate();
    let admitted = admitted.filter(|(_, touchpoint)| show.listed.admits(touchpoint));
    let mut order: Vec<usize> = admitted.map(|(place, _)| place).collect();
    let all = order.len();
    let mut note = words.tr("flow-places-note");
    if all == 0 {
        let (title, none) = (words.tr("flow-places"), words.tr("flow-places-none"));
        return vec![heading(board, &title, ""), paragraph(board, &none)];
    }
    if all > WHOLE {
        order.sort_by(|&a, &b| lost(b).total_cmp(&lost(a)));
        // The selected touchpoint is always shown and explained, whatever its position.
        let chosen = order.iter().position(|&p| show.is_chosen(p));
        if let Some(chosen) = chosen.filter(|&at| at >= TOP) {
            let place = order.remove(chosen);
            order.insert(0, place);
        }
        order.truncate(TOP);
        note = words.count("flow-places-top", TOP);
    }
    if *show.listed != Listed::default() {
        note = format!("{note} {}", words.tr("flow-places-listed"));
    }
    let mut columns = vec![
        Column::new(words.tr("flow-touchpoint"), 3.0),
        Column::new(words.tr("flow-reach"), 1.7),
    ];
    if !is_narrow {
        columns.push(Column::number(words.tr("flow-visits"), 1.0));
    }
    columns.push(Column::number(words.tr("flow-leaves"), 1.0));
    columns.push(Column::number(words.tr("flow-hops"), 1.0));
    if !is_narrow {
        columns.push(Column::number(words.tr("flow-success"), 1.3));
    }
    let rows: Vec<Row<'_>> = order.iter().map(|&p| row(show, p, is_narrow)).collect();
    let mut blocks = vec![heading(board, &words.tr("flow-places"), &note)];
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

fn row<'d>(show: &'d Show<'_>, place: usize, is_narrow: bool) -> Row<'d> {
    let (board, p, words) = (show.board, show.board.palette, &show.board.words);
    let flow = show.flow;
    let mut name = Cell::strong(show.name(place)).with_note(show.about(place));
    let known = flow.known_reach(place);
    let is_end = end_kind(show, place).is_some();
    let is_lost = known.is_some() && !is_end && !flow.can_succeed(place);
    if is_narrow && is_lost {
        let lost = words.tr("flow-success-lost");
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
        None => Cell::words(words.tr("flow-not-connected")).in_ink(p.text_muted),
    };
    let mut cells = vec![name, reach];
    if !is_narrow {
        let visits = if flow.is_trapped(place) {
            "∞".to_owned()
        } else {
            board.number(flow.visits(place), 2)
        };
        cells.push(Cell::words(visits));
    }
    let gone = flow.leaves(place);
    cells.push(if gone > 0.0 {
        let ink = if gone >= 0.1 { p.bad } else { p.text };
        Cell::words(show.percent(gone)).in_ink(ink)
    } else {
        Cell::words("–").in_ink(p.text_muted)
    });
    cells.push(hops(show, place));
    if !is_narrow {
        cells.push(success(show, place));
    }
    show.row(place, cells)
}

/// Outcome of an end where every customer's journey is over; `None` for others.
fn end_kind(show: &Show<'_>, place: usize) -> Option<OutcomeKind> {
    // A referral carries no customer on.
    let mut ways = show.index.leaving(place);
    let goes_on = ways.any(Edge::moves);
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
fn hops<'d>(show: &Show<'_>, place: usize) -> Cell<'d> {
    let (p, words) = (show.board.palette, &show.board.words);
    match show.flow.hops_to_agent(place) {
        Some(0) => Cell::words(words.tr("flow-hops-here")),
        Some(hops) => Cell::words(hops.to_string()),
        None if end_kind(show, place).is_some() => Cell::words("–").in_ink(p.text_muted),
        None => Cell::words(words.tr("flow-hops-none")).in_ink(p.warn),
    }
}

/// Possible success, or the outcome at an end.
fn success<'d>(show: &Show<'_>, place: usize) -> Cell<'d> {
    let (p, words) = (show.board.palette, &show.board.words);
    match end_kind(show, place) {
        Some(OutcomeKind::Reached) => {
            Cell::words(words.choice(OutcomeKind::Reached)).in_ink(p.good)
        }
        Some(kind) => Cell::words(words.choice(kind)).in_ink(p.text_muted),
        None if show.flow.can_succeed(place) => Cell::words(words.tr("flow-success-possible")),
        None => Cell::words(words.tr("flow-success-lost")).in_ink(p.bad),
    }
}
