//! Fragment: a copied part of a journey, for the clipboard and for duplication.

use std::collections::BTreeSet;

use crate::model::{
    Action, Anchor, Catalog, Cell, Channel, Device, Entity, Image, ImpactMoment, ItemRef, Journey,
    Lane, PainPoint, Persona, Phase, Row, RowId, Touchpoint, TouchpointId, Transition,
};

/// Touchpoints with their transitions, annotations, cells and the catalogue entries that they refer
/// to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fragment {
    /// Phases that were copied as a whole.
    pub phases: Vec<Phase>,
    /// Touchpoints in reading order.
    pub touchpoints: Vec<Touchpoint>,
    /// Transitions between them.
    pub transitions: Vec<Transition>,
    /// Pain points on them, or copied on their own.
    pub pain_points: Vec<PainPoint>,
    /// Impact moments on them, or copied on their own.
    pub moments: Vec<ImpactMoment>,
    /// Actions about them, or copied on their own.
    pub actions: Vec<Action>,
    /// Filled cells of the user's own rows, with the row.
    pub cells: Vec<(RowId, Cell)>,
    /// Lanes that they refer to.
    pub lanes: Vec<Lane>,
    /// Channels that they refer to.
    pub channels: Vec<Channel>,
    /// Devices that they refer to.
    pub devices: Vec<Device>,
    /// Personas that they refer to.
    pub personas: Vec<Persona>,
    /// Images that they show.
    pub images: Vec<Image>,
}

impl Fragment {
    /// True if nothing was copied.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phases.is_empty()
            && self.touchpoints.is_empty()
            && self.pain_points.is_empty()
            && self.moments.is_empty()
            && self.actions.is_empty()
    }
}

/// Copies touchpoints with their dependants, phases with their touchpoints, and annotations on
/// their own. Scores aren't copied, since they measured the original. Other items in the selection
/// are ignored.
#[must_use]
pub fn copy(journey: &Journey, selection: &[ItemRef]) -> Fragment {
    let chosen: BTreeSet<&ItemRef> = selection.iter().collect();
    let phases: Vec<Phase> = journey
        .phases()
        .iter()
        .filter(|p| chosen.contains(&ItemRef::Phase(p.id.clone())))
        .map(|p| Phase::clone(p))
        .collect();
    let touchpoints: Vec<Touchpoint> = journey
        .touchpoints_in_order()
        .into_iter()
        .filter(|t| {
            chosen.contains(&ItemRef::Touchpoint(t.id.clone()))
                || phases.iter().any(|p| p.id == t.phase)
        })
        .map(|t| Touchpoint::clone(t))
        .collect();
    let mut fragment = Fragment {
        phases,
        touchpoints,
        ..Fragment::default()
    };
    fragment.take_graph(journey);
    fragment.take_annotations(journey, &chosen);
    fragment.take_catalogues(journey);
    fragment
}

impl Fragment {
    fn take_graph(&mut self, journey: &Journey) {
        let ids: BTreeSet<&TouchpointId> = self.touchpoints.iter().map(|t| &t.id).collect();
        for id in &ids {
            let inside = journey.graph().outgoing(id).into_iter();
            let inside = inside.filter(|e| ids.contains(&e.to));
            self.transitions
                .extend(inside.map(|e| Transition::clone(e)));
        }
        for row in journey.rows() {
            let cells = row.cells.iter().filter(|c| ids.contains(&c.touchpoint));
            self.cells
                .extend(cells.map(|c| (row.id.clone(), c.clone())));
        }
    }

    fn take_annotations(&mut self, journey: &Journey, chosen: &BTreeSet<&ItemRef>) {
        let ids: BTreeSet<&TouchpointId> = self.touchpoints.iter().map(|t| &t.id).collect();
        let inside = |anchor: &Anchor| match anchor {
            Anchor::Touchpoint(id) => ids.contains(id),
            Anchor::Transition(id) => self.transitions.iter().any(|e| e.id == *id),
        };
        let pains = journey
            .pain_points()
            .iter()
            .filter(|p| inside(&p.anchor) || chosen.contains(&ItemRef::PainPoint(p.id.clone())));
        self.pain_points = pains.map(|p| PainPoint::clone(p)).collect();
        let moments = journey
            .moments()
            .iter()
            .filter(|m| inside(&m.anchor) || chosen.contains(&ItemRef::Moment(m.id.clone())));
        self.moments = moments.map(|m| ImpactMoment::clone(m)).collect();
        let pinned = |action: &Action| {
            action
                .touchpoint
                .as_ref()
                .is_some_and(|id| ids.contains(id))
                || self
                    .pain_points
                    .iter()
                    .any(|p| action.pain_points.contains(&p.id))
        };
        let actions = journey
            .actions()
            .iter()
            .filter(|a| pinned(a) || chosen.contains(&ItemRef::Action(a.id.clone())));
        self.actions = actions.map(|a| Action::clone(a)).collect();
    }

    fn take_catalogues(&mut self, journey: &Journey) {
        let felt = self.touchpoints.iter().flat_map(|t| &t.emotions);
        let felt = felt.filter_map(|e| e.persona.as_ref());
        let hit = self.pain_points.iter().flat_map(|p| &p.personas);
        let personas: BTreeSet<_> = felt.chain(hit).cloned().collect();
        self.personas = named(journey.personas(), |p| personas.contains(&p.id));
        let touchpoints = &self.touchpoints;
        let own = touchpoints.iter().flat_map(|t| t.channels());
        let theirs = self.personas.iter().flat_map(|p| &p.channels);
        let channels: BTreeSet<_> = own.chain(theirs).cloned().collect();
        let own = touchpoints.iter().flat_map(|t| &t.devices);
        let theirs = self.personas.iter().flat_map(|p| &p.devices);
        let devices: BTreeSet<_> = own.chain(theirs).cloned().collect();
        let lanes: BTreeSet<_> = touchpoints.iter().filter_map(|t| t.lane.clone()).collect();
        let shown = touchpoints.iter().flat_map(|t| &t.images);
        let shown = shown.chain(self.personas.iter().filter_map(|p| p.portrait.as_ref()));
        let shown = shown.chain(self.cells.iter().filter_map(|(_, c)| c.image.as_ref()));
        let images: BTreeSet<_> = shown.cloned().collect();
        self.channels = named(journey.channels(), |c| channels.contains(&c.id));
        self.devices = named(journey.devices(), |d| devices.contains(&d.id));
        self.lanes = named(journey.lanes(), |l| lanes.contains(&l.id));
        self.images = named(journey.images(), |i| images.contains(&i.id));
    }
}

fn named<T: Entity>(list: &Catalog<T>, keep: impl Fn(&T) -> bool) -> Vec<T> {
    list.iter()
        .filter(|item| keep(item))
        .map(|item| T::clone(item))
        .collect()
}

/// True for the kinds whose cells are stored in the row itself.
pub(super) fn has_cells(row: &Row) -> bool {
    use crate::model::RowKind;
    matches!(row.kind, RowKind::Text | RowKind::Image)
}
