//! Cascade of a deletion: the selection and its dependants.

use crate::model::{Anchor, ItemRef, ItemSet, Journey, Metric, Score, ScoreTarget};

/// The items to be deleted with a selection.
pub(super) fn cascade(journey: &Journey, selection: &[ItemRef]) -> ItemSet {
    let mut gone = ItemSet::default();
    for item in selection.iter().filter(|item| item.exists_in(journey)) {
        gone.insert(item.clone());
    }
    if !gone.phases.is_empty() {
        let inside = journey.graph().touchpoints();
        let inside = inside.filter(|t| gone.phases.contains(&t.phase));
        gone.touchpoints.extend(inside.map(|t| t.id.clone()));
    }
    for id in &gone.touchpoints {
        let graph = journey.graph();
        let around = graph.outgoing(id).into_iter().chain(graph.incoming(id));
        gone.transitions.extend(around.map(|e| e.id.clone()));
    }
    let pains = journey.pain_points().iter();
    let pains = pains.filter(|p| holds(&gone, &p.anchor));
    let pains: Vec<_> = pains.map(|p| p.id.clone()).collect();
    let moments = journey.moments().iter();
    let moments = moments.filter(|m| holds(&gone, &m.anchor));
    let moments: Vec<_> = moments.map(|m| m.id.clone()).collect();
    let scores = journey.scores().iter().filter(|s| measures(&gone, s));
    let scores: Vec<_> = scores.map(|s| s.id.clone()).collect();
    gone.pain_points.extend(pains);
    gone.moments.extend(moments);
    gone.scores.extend(scores);
    gone
}

fn holds(gone: &ItemSet, anchor: &Anchor) -> bool {
    match anchor {
        Anchor::Touchpoint(id) => gone.touchpoints.contains(id),
        Anchor::Transition(id) => gone.transitions.contains(id),
    }
}

/// True if a score loses its target, metric or segment. Without its segment it would read as a
/// score of everybody, so it is deleted with it.
fn measures(gone: &ItemSet, score: &Score) -> bool {
    let target = match &score.target {
        ScoreTarget::Journey => false,
        ScoreTarget::Phase(id) => gone.phases.contains(id),
        ScoreTarget::Touchpoint(id) => gone.touchpoints.contains(id),
    };
    target
        || matches!(&score.metric, Metric::Custom(id) if gone.metrics.contains(id))
        || score
            .persona
            .as_ref()
            .is_some_and(|id| gone.personas.contains(id))
        || score
            .channel
            .as_ref()
            .is_some_and(|id| gone.channels.contains(id))
        || score
            .device
            .as_ref()
            .is_some_and(|id| gone.devices.contains(id))
}

/// True if remaining touchpoints may refer to a deleted item.
pub(super) fn touchpoints_refer_to(gone: &ItemSet) -> bool {
    !(gone.channels.is_empty()
        && gone.devices.is_empty()
        && gone.lanes.is_empty()
        && gone.cells.is_empty()
        && gone.personas.is_empty())
}
