//! Queries on a selection: its touchpoints, transitions and anchors.

use std::collections::BTreeSet;

use crate::model::{Anchor, ItemRef, Journey, TouchpointId, TransitionId};

/// The selected touchpoints in reading order.
#[must_use]
pub fn touchpoints(journey: &Journey, selection: &[ItemRef]) -> Vec<TouchpointId> {
    let chosen: BTreeSet<&TouchpointId> = selection
        .iter()
        .filter_map(|item| match item {
            ItemRef::Touchpoint(id) => Some(id),
            _ => None,
        })
        .collect();
    match chosen.len() {
        0 => Vec::new(),
        // Sorting the whole journey is not needed for the ordinary case.
        1 => chosen
            .into_iter()
            .filter(|id| journey.touchpoint(id).is_some())
            .cloned()
            .collect(),
        _ => journey
            .touchpoints_in_order()
            .into_iter()
            .filter(|t| chosen.contains(&t.id))
            .map(|t| t.id.clone())
            .collect(),
    }
}

/// The selected transitions, in the order of selection.
#[must_use]
pub fn transitions(journey: &Journey, selection: &[ItemRef]) -> Vec<TransitionId> {
    let ids = selection.iter().filter_map(|item| match item {
        ItemRef::Transition(id) => Some(id),
        _ => None,
    });
    ids.filter(|id| journey.transition(id).is_some())
        .cloned()
        .collect()
}

/// Anchors for new annotations on this selection: the touchpoint or transition of each item, each
/// once; a selected pain point or impact moment gives its own anchor.
#[must_use]
pub fn anchors(journey: &Journey, selection: &[ItemRef]) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    for item in selection.iter().filter(|item| item.exists_in(journey)) {
        let anchor = match item {
            ItemRef::Transition(id) => Some(Anchor::Transition(id.clone())),
            ItemRef::PainPoint(id) => journey.pain_points().get(id).map(|p| p.anchor.clone()),
            ItemRef::Moment(id) => journey.moments().get(id).map(|m| m.anchor.clone()),
            _ => touchpoint_of(journey, item)
                .cloned()
                .map(Anchor::Touchpoint),
        };
        anchors.extend(anchor.filter(|anchor| !anchors.contains(anchor)));
    }
    anchors
}

/// The touchpoint that an item is, or is drawn with; `None` for items without one.
#[must_use]
pub fn touchpoint_of<'a>(journey: &'a Journey, item: &'a ItemRef) -> Option<&'a TouchpointId> {
    let id = match item {
        ItemRef::Touchpoint(id) | ItemRef::Cell(_, id) => id,
        ItemRef::Transition(id) => &journey.transition(id)?.from,
        ItemRef::PainPoint(id) => {
            journey.anchor_touchpoint(&journey.pain_points().get(id)?.anchor)?
        }
        ItemRef::Moment(id) => journey.anchor_touchpoint(&journey.moments().get(id)?.anchor)?,
        ItemRef::Action(id) => journey.action_touchpoint(id)?,
        ItemRef::Score(id) => match &journey.scores().get(id)?.target {
            crate::model::ScoreTarget::Touchpoint(id) => id,
            crate::model::ScoreTarget::Journey | crate::model::ScoreTarget::Phase(_) => {
                return None;
            }
        },
        ItemRef::Journey
        | ItemRef::Phase(_)
        | ItemRef::Lane(_)
        | ItemRef::Row(_)
        | ItemRef::Persona(_)
        | ItemRef::Channel(_)
        | ItemRef::Device(_)
        | ItemRef::Metric(_)
        | ItemRef::Path(_) => return None,
    };
    journey.touchpoint(id).map(|t| &t.id)
}

pub(super) fn touchpoint(id: &TouchpointId) -> ItemRef {
    ItemRef::Touchpoint(id.clone())
}

/// The item that an anchor names.
#[must_use]
pub fn anchor_item(anchor: &Anchor) -> ItemRef {
    match anchor {
        Anchor::Touchpoint(id) => ItemRef::Touchpoint(id.clone()),
        Anchor::Transition(id) => ItemRef::Transition(id.clone()),
    }
}
