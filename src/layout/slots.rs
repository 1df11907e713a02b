//! Column assignment of touchpoints within their phase.
//!
//! Touchpoints of one phase share a column, stacked, where that saves width and reads no worse: a
//! short vertical step to the next lane, or alternatives after one branching point.

use super::facts::Facts;
use crate::model::lists::Lists;

/// Greatest number of cards in one column.
const MOST: usize = 3;

/// Column of cards.
#[derive(Clone, Debug, Default)]
pub(super) struct Slot {
    /// Index of the phase.
    pub phase: usize,
    /// Touchpoints, in reading order.
    pub members: Vec<usize>,
}

/// Columns of cards, left to right.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    pub all: Vec<Slot>,
    /// Column of each touchpoint.
    pub of: Vec<usize>,
}

/// Adjacency lists: predecessors and successors of each touchpoint.
struct Neighbours {
    into: Lists,
    out: Lists,
}

/// Assigns columns, phase by phase in reading order.
pub(super) fn assign(facts: &Facts<'_>) -> Slots {
    let neighbours = neighbours(facts);
    let mut slots = Slots {
        all: Vec::new(),
        of: vec![0; facts.touchpoints.len()],
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

fn close(slots: &mut Slots, phase: usize, open: &mut Vec<usize>) {
    if open.is_empty() {
        return;
    }
    for &place in open.iter() {
        if let Some(slot) = slots.of.get_mut(place) {
            *slot = slots.all.len();
        }
    }
    slots.all.push(Slot {
        phase,
        members: std::mem::take(open),
    });
}

fn neighbours(facts: &Facts<'_>) -> Neighbours {
    let count = facts.touchpoints.len();
    let edges = facts.edges.iter();
    Neighbours {
        into: Lists::new(count, edges.clone().map(|edge| (edge.to, edge.from))),
        out: Lists::new(count, edges.map(|edge| (edge.from, edge.to))),
    }
}

fn may_join(facts: &Facts<'_>, neighbours: &Neighbours, open: &[usize], place: usize) -> bool {
    if open.len() >= MOST {
        return false;
    }
    let lane = |t: usize| facts.lanes.of.get(t).copied().unwrap_or(0);
    let joined =
        |a: usize, b: usize| neighbours.out.of(a).contains(&b) || neighbours.out.of(b).contains(&a);
    let shares = |lists: &Lists, a: usize, b: usize| {
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
