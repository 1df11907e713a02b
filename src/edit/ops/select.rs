//! Queries on a selection: its touchpoints, transitions and anchors.

use std::collections::BTreeSet;

use crate::model::{
    Anchor, Entity as _, Item as _, ItemRef, Journey, Referable as _, Touchpoint, TouchpointId,
};

/// The selected touchpoints in reading order.
#[must_use]
pub fn touchpoints(journey: &Journey, selection: &[ItemRef]) -> Vec<TouchpointId> {
    let chosen: BTreeSet<&TouchpointId> = selection.iter().filter_map(Touchpoint::id_of).collect();
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

/// Anchors for new annotations on this selection: the touchpoint or transition of each item, each
/// once; a selected pain point or impact moment gives its own anchor.
#[must_use]
pub fn anchors(journey: &Journey, selection: &[ItemRef]) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    for item in selection.iter().filter(|item| item.exists_in(journey)) {
        let anchor = match_item!(item, {
            ItemRef::Journey => None,
            ItemRef::Cell(_, id) => Some(Anchor::Touchpoint(id.clone())),
        } T(id) => T::find(journey, id).and_then(|item| item.anchor(journey)));
        anchors.extend(anchor.filter(|anchor| !anchors.contains(anchor)));
    }
    anchors
}

/// The touchpoint that an item is, or is drawn with; `None` for items without one.
#[must_use]
pub fn touchpoint_of<'a>(journey: &'a Journey, item: &'a ItemRef) -> Option<&'a TouchpointId> {
    let id = match_item!(item, {
        ItemRef::Journey => None,
        ItemRef::Cell(_, id) => Some(id),
    } T(id) => T::find(journey, id).and_then(|item| item.home(journey)))?;
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
