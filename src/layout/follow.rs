//! The path that the emotion curve follows.

use super::{ViewOptions, facts::Facts};
use crate::model::{Journey, TouchpointId, TouchpointKind};

/// The touchpoints that the emotion curve follows: the path that the journey names, or else the
/// most likely one from the start. Each touchpoint occurs at most once.
#[must_use]
pub fn path_followed(journey: &Journey, _options: &ViewOptions) -> Vec<TouchpointId> {
    let chosen = journey.about().path.as_ref();
    if let Some(path) = chosen.and_then(|id| journey.paths().get(id)) {
        let mut seen: Vec<TouchpointId> = Vec::new();
        for id in &path.touchpoints {
            if !seen.contains(id) {
                seen.push(id.clone());
            }
        }
        return seen;
    }
    let order = journey.in_reading_order();
    let start = order
        .iter()
        .find(|t| t.kind == TouchpointKind::Start)
        .or_else(|| order.first());
    let mut path: Vec<TouchpointId> = start.map(|t| t.id.clone()).into_iter().collect();
    let mut seen: std::collections::BTreeSet<TouchpointId> = path.iter().cloned().collect();
    while let Some(last) = path.last() {
        let out = journey.graph().outgoing(last);
        let known: f64 = out.iter().filter_map(|e| e.share).sum();
        let missing = out.iter().filter(|e| e.share.is_none()).count();
        let rest = (1.0 - known).max(0.0) / super::place::float(missing.max(1));
        let mut best: Option<(f64, TouchpointId)> = None;
        for edge in out {
            let share = edge.share.unwrap_or(rest);
            if !seen.contains(&edge.to) && best.as_ref().is_none_or(|(most, _)| share > *most) {
                best = Some((share, edge.to.clone()));
            }
        }
        let Some((_, next)) = best else { break };
        seen.insert(next.clone());
        path.push(next);
    }
    path
}

/// The path that is followed, by places in reading order.
pub(super) fn places(facts: &Facts<'_>) -> Vec<usize> {
    path_followed(facts.journey, facts.options)
        .iter()
        .filter_map(|id| facts.place(id))
        .collect()
}
