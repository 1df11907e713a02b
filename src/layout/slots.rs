//! Gives every touchpoint its column of cards within its phase.
//!
//! Touchpoints of one phase share a column, above each other, where that saves width and reads no
//! worse: a short vertical step to the next lane, or alternatives after one branching point.

use super::facts::Facts;

/// At most this many cards stand in one column.
const MOST: usize = 3;

/// A column of cards.
#[derive(Clone, Debug, Default)]
pub(super) struct Slot {
    /// The phase.
    pub phase: usize,
    /// The touchpoints, in reading order.
    pub members: Vec<usize>,
}

/// The columns of cards, left to right.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    /// The columns.
    pub all: Vec<Slot>,
    /// The column of each touchpoint.
    pub of: Vec<usize>,
}

/// Who leads to whom.
struct Neighbours {
    into: Vec<Vec<u32>>,
    out: Vec<Vec<u32>>,
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
    let mut found = Neighbours {
        into: vec![Vec::new(); count],
        out: vec![Vec::new(); count],
    };
    for edge in &facts.edges {
        let (Ok(from), Ok(to)) = (u32::try_from(edge.from), u32::try_from(edge.to)) else {
            continue;
        };
        if let Some(list) = found.out.get_mut(edge.from) {
            list.push(to);
        }
        if let Some(list) = found.into.get_mut(edge.to) {
            list.push(from);
        }
    }
    found
}

fn may_join(facts: &Facts<'_>, neighbours: &Neighbours, open: &[usize], place: usize) -> bool {
    if open.len() >= MOST {
        return false;
    }
    let lane = |t: usize| facts.lanes.of.get(t).copied().unwrap_or(0);
    let joined = |a: usize, b: usize| {
        let leads = |x: usize, y: usize| {
            let y = u32::try_from(y).unwrap_or(u32::MAX);
            neighbours.out.get(x).is_some_and(|out| out.contains(&y))
        };
        leads(a, b) || leads(b, a)
    };
    let shares = |lists: &[Vec<u32>], a: usize, b: usize| {
        let (Some(a), Some(b)) = (lists.get(a), lists.get(b)) else {
            return false;
        };
        a.iter().any(|x| b.contains(x))
    };
    let alternative = |a: usize, b: usize| {
        !joined(a, b) && (shares(&neighbours.into, a, b) || shares(&neighbours.out, a, b))
    };
    if open.iter().all(|&member| alternative(member, place)) {
        return true;
    }
    // A step to another lane, alone in its column: it reads downwards.
    let [only] = open else {
        return false;
    };
    let out = |t: usize| neighbours.out.get(t).map_or(0, Vec::len);
    lane(*only) < lane(place) && joined(*only, place) && out(*only) > 1
}
