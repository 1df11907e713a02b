//! Moving touchpoints within and between phases and lanes, and reordering lists.

use std::{collections::HashSet, sync::Arc};

use super::{insert::NewOrders, lanes::take_on, select};
use crate::{
    edit::{Change, Draft, Edit, EditableEntity},
    model::{Entity as _, ItemRef, Journey, LaneKey, Message, PhaseId, Touchpoint, TouchpointId},
};

/// Direction of a move along an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderStep {
    /// Towards the beginning: to the left, or up.
    Earlier,
    /// Towards the end: to the right, or down.
    Later,
}

impl OrderStep {
    fn from(self, place: usize) -> Option<usize> {
        match self {
            Self::Earlier => place.checked_sub(1),
            Self::Later => place.checked_add(1),
        }
    }
}

/// Moves touchpoints into a phase, before one of its touchpoints or to its end, and into a lane.
/// They keep their relative order. Nothing changes for those already there, and those that are
/// drawn in the lane keep their channel.
#[must_use]
pub fn move_touchpoints(
    journey: &Journey,
    ids: &[TouchpointId],
    phase: &PhaseId,
    before: Option<&TouchpointId>,
    lane: Option<&LaneKey>,
) -> Draft {
    let moved = in_order(journey, ids);
    let label = message!("step-move-touchpoints", count = moved.len());
    if !journey.phases().contains(phase) {
        return Draft::new(label, Vec::new());
    }
    let gone: HashSet<&TouchpointId> = moved.iter().map(|t| &t.id).collect();
    let siblings = journey.touchpoints_of(phase);
    let at = before
        .and_then(|id| siblings.iter().position(|t| t.id == *id))
        .unwrap_or(siblings.len());
    let at = siblings
        .iter()
        .take(at)
        .filter(|t| !gone.contains(&t.id))
        .count();
    place(journey, label, vec![(phase.clone(), at, moved)], lane)
}

/// Moves touchpoints into a lane, at the same position. Those that are drawn in it keep their
/// channel.
#[must_use]
pub fn set_lane(journey: &Journey, ids: &[TouchpointId], lane: &LaneKey) -> Draft {
    let label = Message::new(id!("step-move-lane")).with("count", ids.len());
    super::update::<Touchpoint>(journey, ids, label, |t| enter(journey, lane, t))
}

/// Sets the value of a lane on a touchpoint, unless it is drawn there already: a drag within a lane
/// must not change the channel where several channels share it.
fn enter(journey: &Journey, lane: &LaneKey, touchpoint: &mut Touchpoint) {
    if !journey.index().lanes().holds(lane, touchpoint) {
        take_on(lane, touchpoint);
    }
}

/// Drops dragged touchpoints: `held` is the one under the pointer, `phase`, `before` and `lane` are
/// where it was dropped.
///
/// In another phase, all are moved there in their order. In `held`'s own phase, those of other
/// phases only change lane; and when `held` returns to its old position, all of them only change
/// lane.
#[must_use]
pub fn drop_touchpoints(
    journey: &Journey,
    ids: &[TouchpointId],
    held: &TouchpointId,
    phase: &PhaseId,
    before: Option<&TouchpointId>,
    lane: &LaneKey,
) -> Draft {
    let Some(own) = journey.touchpoint(held).map(|t| &t.phase) else {
        return move_touchpoints(journey, ids, phase, before, Some(lane));
    };
    if own != phase {
        return move_touchpoints(journey, ids, phase, before, Some(lane));
    }
    let siblings = journey.touchpoints_of(phase);
    let after = siblings.iter().skip_while(|t| t.id != *held).skip(1);
    let next = after.map(|t| &t.id).find(|id| !ids.contains(id));
    if next == before {
        return set_lane(journey, ids, lane);
    }
    let is_here = |id: &&TouchpointId| journey.touchpoint(id).is_some_and(|t| t.phase == *phase);
    let (here, others): (Vec<_>, Vec<_>) = ids.iter().partition(is_here);
    let here: Vec<TouchpointId> = here.into_iter().cloned().collect();
    let others: Vec<TouchpointId> = others.into_iter().cloned().collect();
    let mut draft = move_touchpoints(journey, &here, phase, before, Some(lane));
    draft.edits.extend(set_lane(journey, &others, lane).edits);
    draft
}

/// Moves the selection one position along its order: touchpoints to the next position, at the edge
/// of their phase into the next one; a phase, lane, row, persona, channel or device within its
/// list.
#[must_use]
pub fn move_in_order(journey: &Journey, selection: &[ItemRef], step: OrderStep) -> Draft {
    let moved = select::touchpoints(journey, selection);
    if moved.is_empty() {
        return move_in_list(journey, selection, step);
    }
    let label = message!("step-move-touchpoints", count = moved.len());
    let moved = in_order(journey, &moved);
    let target = along(journey, &moved, step);
    let groups = target.map(|(phase, at)| (phase, at, moved));
    place(journey, label, groups.into_iter().collect(), None)
}

/// The phase, and the position among the touchpoints that aren't moved, one step on.
fn along(
    journey: &Journey,
    moved: &[Arc<Touchpoint>],
    step: OrderStep,
) -> Option<(PhaseId, usize)> {
    let gone: HashSet<&TouchpointId> = moved.iter().map(|t| &t.id).collect();
    let edge = match step {
        OrderStep::Earlier => moved.first(),
        OrderStep::Later => moved.last(),
    }?;
    let siblings = journey.touchpoints_of(&edge.phase);
    let ahead = siblings
        .iter()
        .take_while(|t| t.id != edge.id)
        .filter(|t| !gone.contains(&t.id))
        .count();
    let rest = siblings.iter().filter(|t| !gone.contains(&t.id)).count();
    if let Some(at) = step.from(ahead).filter(|at| *at <= rest) {
        return Some((edge.phase.clone(), at));
    }
    let phase = journey.phases().position(&edge.phase)?;
    let phase = journey.phases().get_index(step.from(phase)?)?.id.clone();
    let at = match step {
        OrderStep::Earlier => usize::MAX,
        OrderStep::Later => 0,
    };
    Some((phase, at))
}

/// Moves the selected touchpoints into the next lane above or below that the map shows, or, where
/// there is none, into the next hidden one; other items within their list.
#[must_use]
pub fn move_lane(journey: &Journey, selection: &[ItemRef], step: OrderStep) -> Draft {
    let moved = select::touchpoints(journey, selection);
    if moved.is_empty() {
        return move_in_list(journey, selection, step);
    }
    let lanes = journey.index().lanes();
    let shown = lanes.shown().into_iter().enumerate();
    let shown: Vec<usize> = shown
        .filter_map(|(lane, is_shown)| is_shown.then_some(lane))
        .collect();
    let label = Message::new(id!("step-move-lane")).with("count", moved.len());
    super::update::<Touchpoint>(journey, &moved, label, |touchpoint| {
        let from = lanes.lane_of(touchpoint);
        let beside = match step {
            OrderStep::Earlier => shown.iter().rfind(|lane| **lane < from),
            OrderStep::Later => shown.iter().find(|lane| **lane > from),
        };
        let to = beside.copied().or_else(|| step.from(from));
        if let Some(lane) = to.and_then(|to| lanes.keys().get(to)) {
            take_on(lane, touchpoint);
        }
    })
}

fn in_order(journey: &Journey, ids: &[TouchpointId]) -> Vec<Arc<Touchpoint>> {
    let items: Vec<ItemRef> = ids.iter().map(select::touchpoint).collect();
    select::touchpoints(journey, &items)
        .iter()
        .filter_map(|id| journey.touchpoint(id).map(Arc::clone))
        .collect()
}

type PhaseGroup = (PhaseId, usize, Vec<Arc<Touchpoint>>);

/// Moves each group to a position among the touchpoints of a phase that aren't moved.
fn place(
    journey: &Journey,
    label: Message,
    groups: Vec<PhaseGroup>,
    lane: Option<&LaneKey>,
) -> Draft {
    let gone: HashSet<TouchpointId> = groups
        .iter()
        .flat_map(|(_, _, group)| group.iter().map(|t| t.id.clone()))
        .collect();
    let mut edits = Vec::new();
    for (phase, at, group) in groups {
        let siblings = journey.touchpoints_of(&phase);
        let rest: Vec<_> = siblings
            .iter()
            .copied()
            .filter(|t| !gone.contains(&t.id))
            .collect();
        let orders = if stands(&siblings, &rest, at, &group) {
            group.iter().map(|t| t.order).collect()
        } else {
            let slots = NewOrders::find(&rest, at, group.len());
            edits.extend(slots.renumbered);
            slots.orders
        };
        for (old, order) in group.iter().zip(orders) {
            let mut new = Touchpoint::clone(old);
            new.phase = phase.clone();
            new.order = order;
            if let Some(lane) = lane {
                enter(journey, lane, &mut new);
            }
            if new != **old {
                edits.push(Edit::Touchpoint(Change::put(new)));
            }
        }
    }
    Draft::new(label, edits)
}

/// True if the group is at this position already.
fn stands(
    siblings: &[&Arc<Touchpoint>],
    rest: &[&Arc<Touchpoint>],
    at: usize,
    group: &[Arc<Touchpoint>],
) -> bool {
    let at = at.min(rest.len());
    let (before, after) = rest.split_at(at);
    let wanted = before
        .iter()
        .copied()
        .chain(group)
        .chain(after.iter().copied());
    wanted.map(|t| &t.id).eq(siblings.iter().map(|t| &t.id))
}

fn move_in_list(journey: &Journey, selection: &[ItemRef], step: OrderStep) -> Draft {
    let to = selection.last().and_then(|item| {
        let to = step.from(list_place(journey, item)?)?;
        Some((item, to))
    });
    match to {
        Some((item, to)) => reorder(journey, item, to),
        None => Draft::new(message!("step-reorder"), Vec::new()),
    }
}

/// Moves an item to another position of its list; the end when `to` is beyond it. Touchpoints,
/// transitions, cells and the journey aren't in a list.
#[must_use]
pub fn reorder(journey: &Journey, item: &ItemRef, to: usize) -> Draft {
    fn moved<T: EditableEntity>(journey: &Journey, id: &T::Id, to: usize) -> Option<Edit> {
        let list = T::catalog(journey)?;
        let to = to.min(list.len().saturating_sub(1));
        let moves = list.position(id).is_some_and(|from| from != to);
        moves.then(|| T::edit(Change::Move { id: id.clone(), to }))
    }
    let edit = match_item!(item, { ItemRef::Journey => None, ItemRef::Cell(..) => None }
        T(id) => moved::<T>(journey, id, to));
    Draft::new(message!("step-reorder"), edit.into_iter().collect())
}

fn list_place(journey: &Journey, item: &ItemRef) -> Option<usize> {
    match_item!(item, { ItemRef::Journey => None, ItemRef::Cell(..) => None }
        T(id) => T::catalog(journey)?.position(id))
}
