//! Transitions: new ones, other ends, the other way round.

use super::update::{Fresh, update_transition};
use crate::{
    edit::{Change, Draft, Edit},
    model::{
        IdSource, ItemRef, Journey, Touchpoint, TouchpointId, Transition, TransitionId,
        TransitionKind,
    },
};

/// Joins two touchpoints, which may be the same one, with a transition, which is then selected.
/// There may be several between the same two.
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
    let id = Fresh::new(journey, ids).id::<Transition>();
    let mut transition = Transition::new(id.clone(), from.clone(), to.clone());
    transition.kind = kind;
    Draft::new(label, vec![Edit::Transition(Change::push(transition))])
        .selecting(vec![ItemRef::Transition(id)])
}

/// The kind of a new transition: a channel switch between two channels, else the ordinary flow.
#[must_use]
pub fn kind_between(from: &Touchpoint, to: &Touchpoint) -> TransitionKind {
    match (&from.channel, &to.channel) {
        (Some(a), Some(b)) if a != b => TransitionKind::ChannelSwitch,
        _ => TransitionKind::Flow,
    }
}

/// Which end of a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it leaves.
    From,
    /// Where it arrives.
    To,
}

/// Moves one end of a transition to another touchpoint.
#[must_use]
pub fn relink(journey: &Journey, id: &TransitionId, end: End, to: &TouchpointId) -> Draft {
    let label = message!("step-relink");
    if journey.touchpoint(to).is_none() {
        return Draft::new(label, Vec::new());
    }
    update_transition(journey, id, label, |transition| match end {
        End::From => transition.from = to.clone(),
        End::To => transition.to = to.clone(),
    })
}

/// Turns transitions round.
#[must_use]
pub fn reverse(journey: &Journey, ids: &[TransitionId]) -> Draft {
    super::update_transitions(journey, ids, message!("step-reverse"), |transition| {
        std::mem::swap(&mut transition.from, &mut transition.to);
    })
}
