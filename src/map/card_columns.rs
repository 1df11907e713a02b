//! Column assignment of touchpoints within their phase.
//!
//! Touchpoints of one phase share a column, stacked, where that saves width and reads no worse: a
//! short vertical step to the next lane, or alternatives after one branching point.

use super::map_context::MapContext;
use crate::model::lists::PackedLists;

/// Greatest number of cards in one column.
const MOST: usize = 3;

/// Column of cards.
#[derive(Clone, Debug, Default)]
pub(super) struct CardColumn {
    /// Index of the phase.
    pub phase: usize,
    /// Touchpoints, in reading order.
    pub touchpoints: Vec<usize>,
}

/// Columns of cards, left to right.
#[derive(Clone, Debug, Default)]
pub(super) struct CardColumns {
    pub columns: Vec<CardColumn>,
    /// Column of each touchpoint.
    pub column_of: Vec<usize>,
}

/// Adjacency lists: predecessors and successors of each touchpoint.
struct NeighbourLists {
    into: PackedLists,
    out: PackedLists,
}

/// Assigns columns, phase by phase in reading order.
pub(super) fn assign_columns(facts: &MapContext<'_>) -> CardColumns {
    let neighbours = neighbours(facts);
    let mut slots = CardColumns {
        columns: Vec::new(),
        column_of: vec![0; facts.touchpoints.len()],
    };
    for (phase, range) in facts.phases.iter().enumerate() {
        let mut open: Vec<usize> = Vec::new();
        for place in range.clone() {
            if open.is_empty() || !may_join(facts, &neighbours, &open, place) {
                close(&mut slots, phase, &mut open);
            }
            open.push(place);
        }
        close(&mut slots, phase, &mut open);
    }
    slots
}

fn close(slots: &mut CardColumns, phase: usize, open: &mut Vec<usize>) {
    if open.is_empty() {
        return;
    }
    for &place in open.iter() {
        if let Some(slot) = slots.column_of.get_mut(place) {
            *slot = slots.columns.len();
        }
    }
    slots.columns.push(CardColumn {
        phase,
        touchpoints: std::mem::take(open),
    });
}

fn neighbours(facts: &MapContext<'_>) -> NeighbourLists {
    let count = facts.touchpoints.len();
    let edges = facts.edges.iter();
    NeighbourLists {
        into: PackedLists::new(count, edges.clone().map(|edge| (edge.to, edge.from))),
        out: PackedLists::new(count, edges.map(|edge| (edge.from, edge.to))),
    }
}

fn may_join(
    facts: &MapContext<'_>,
    neighbours: &NeighbourLists,
    open: &[usize],
    place: usize,
) -> bool {
    if open.len() >= MOST {
        return false;
    }
    let lane = |t: usize| facts.lanes.lane_of.get(t).copied().unwrap_or(0);
    let joined =
        |a: usize, b: usize| neighbours.out.of(a).contains(&b) || neighbours.out.of(b).contains(&a);
    let shares = |lists: &PackedLists, a: usize, b: usize| {
        let others = lists.of(b);
        lists.of(a).iter().any(|x| others.contains(x))
    };
    let alternative = |a: usize, b: usize| {
        !joined(a, b) && (shares(&neighbours.into, a, b) || shares(&neighbours.out, a, b))
    };
    if open.iter().all(|&member| alternative(member, place)) {
        return true;
    }
    // A step to a lower lane, alone in its column: it reads downwards.
    let [only] = open else {
        return false;
    };
    let parts = neighbours.out.of(*only).len() > 1;
    lane(*only) < lane(place) && joined(*only, place) && parts
}
