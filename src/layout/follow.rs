//! Path along which the emotion curve is drawn.

use super::{
    ViewOptions,
    facts::{Edge, Facts},
    place::float,
    register::Register,
};
use crate::model::{Journey, TouchpointId, TouchpointKind};

/// Path of the emotion curve: the journey's chosen path, or else the most likely one from the
/// start. Transitions without a share divide the remainder evenly. Each touchpoint occurs at most
/// once; drop-offs are never followed, whatever their share.
#[must_use]
pub fn path_followed(journey: &Journey, options: &ViewOptions) -> Vec<TouchpointId> {
    let facts = Facts::new(journey, None, options, &mut Register::default());
    places(&facts)
        .into_iter()
        .filter_map(|place| facts.touchpoints.get(place))
        .map(|t| t.id.clone())
        .collect()
}

/// Followed path as indices in reading order.
pub(super) fn places(facts: &Facts<'_>) -> Vec<usize> {
    let mut seen = vec![false; facts.touchpoints.len()];
    let mut visit = |place: usize| {
        let flag = seen.get_mut(place)?;
        (!std::mem::replace(flag, true)).then_some(place)
    };
    let chosen = facts.journey.about().path.as_ref();
    if let Some(path) = chosen.and_then(|id| facts.journey.paths().get(id)) {
        let steps = path.touchpoints.iter();
        return steps.filter_map(|id| visit(facts.place(id)?)).collect();
    }
    let start = facts
        .touchpoints
        .iter()
        .position(|t| t.kind == TouchpointKind::Start)
        .unwrap_or(0);
    let mut path: Vec<usize> = visit(start).into_iter().collect();
    while let Some(&last) = path.last() {
        let Some(next) = likely(facts, last, &seen) else {
            break;
        };
        if let Some(flag) = seen.get_mut(next) {
            *flag = true;
        }
        path.push(next);
    }
    path
}

/// Most likely successor that was not visited yet; among equals the first by id.
fn likely(facts: &Facts<'_>, from: usize, seen: &[bool]) -> Option<usize> {
    let start = facts.edges.partition_point(|edge| edge.from < from);
    let rest = facts.edges.get(start..).unwrap_or_default();
    let count = rest.iter().take_while(|edge| edge.from == from).count();
    let out = rest.get(..count).unwrap_or_default();
    let known: f64 = out.iter().filter_map(|edge| edge.item.share).sum();
    let missing = out.iter().filter(|edge| edge.item.share.is_none()).count();
    let rest = (1.0 - known).max(0.0) / float(missing.max(1));
    let share = |edge: &Edge<'_>| edge.item.share.unwrap_or(rest);
    let is_new = |edge: &&Edge<'_>| seen.get(edge.to) == Some(&false);
    let best = out.iter().filter(is_new).min_by(|a, b| {
        let by_share = share(b).total_cmp(&share(a));
        by_share.then_with(|| a.item.id.cmp(&b.item.id))
    });
    best.map(|edge| edge.to)
}
