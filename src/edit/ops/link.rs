//! Linking touchpoints with a transition.

use super::update::IdAllocator;
use crate::{
    edit::{Change, Draft, Edit},
    model::{IdSource, ItemRef, Journey, Touchpoint, TouchpointId, Transition, TransitionKind},
};

/// Adds a transition between two touchpoints, which may be the same one, and selects it. Parallel
/// transitions are allowed.
#[must_use]
pub fn link(
    journey: &Journey,
    ids: &mut IdSource,
    from: &TouchpointId,
    to: &TouchpointId,
    kind: TransitionKind,
) -> Draft {
    let label = message!("step-link");
    if journey.touchpoint(from).is_none() || journey.touchpoint(to).is_none() {
        return Draft::new(label, Vec::new());
    }
    let id = IdAllocator::new(journey, ids).id::<Transition>();
    let mut transition = Transition::new(id.clone(), from.clone(), to.clone());
    transition.kind = kind;
    Draft::new(label, vec![Edit::Transition(Change::append(transition))])
        .with_selection(vec![ItemRef::Transition(id)])
}

/// Kind of a new transition: a channel switch between two different channels, else a flow.
#[must_use]
pub fn kind_between(from: &Touchpoint, to: &Touchpoint) -> TransitionKind {
    match (&from.channel, &to.channel) {
        (Some(a), Some(b)) if a != b => TransitionKind::ChannelSwitch,
        _ => TransitionKind::Flow,
    }
}
