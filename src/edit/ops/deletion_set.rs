//! Cascade of a deletion: the selection and its dependants.

use std::collections::BTreeSet;

use crate::model::{
    ActionId, Anchor, ChannelId, DeviceId, ItemRef, Journey, LaneId, Metric, MetricId, MomentId,
    PainPointId, PathId, PersonaId, PhaseId, RowId, Score, ScoreId, ScoreTarget, TouchpointId,
    TransitionId,
};

/// Ids of all entities to be deleted.
#[derive(Default)]
pub(super) struct DeletionSet {
    pub(super) phases: BTreeSet<PhaseId>,
    pub(super) lanes: BTreeSet<LaneId>,
    pub(super) rows: BTreeSet<RowId>,
    pub(super) cells: BTreeSet<(RowId, TouchpointId)>,
    pub(super) touchpoints: BTreeSet<TouchpointId>,
    pub(super) transitions: BTreeSet<TransitionId>,
    pub(super) pain_points: BTreeSet<PainPointId>,
    pub(super) moments: BTreeSet<MomentId>,
    pub(super) actions: BTreeSet<ActionId>,
    pub(super) scores: BTreeSet<ScoreId>,
    pub(super) personas: BTreeSet<PersonaId>,
    pub(super) channels: BTreeSet<ChannelId>,
    pub(super) devices: BTreeSet<DeviceId>,
    pub(super) metrics: BTreeSet<MetricId>,
    pub(super) paths: BTreeSet<PathId>,
}

impl DeletionSet {
    /// The cascade of a selection.
    pub(super) fn new(journey: &Journey, selection: &[ItemRef]) -> Self {
        let mut gone = Self::default();
        for item in selection.iter().filter(|item| item.exists_in(journey)) {
            gone.name(item);
        }
        gone.follow(journey);
        gone
    }

    fn name(&mut self, item: &ItemRef) {
        match item.clone() {
            ItemRef::Journey => {}
            ItemRef::Phase(id) => drop(self.phases.insert(id)),
            ItemRef::Lane(id) => drop(self.lanes.insert(id)),
            ItemRef::Row(id) => drop(self.rows.insert(id)),
            ItemRef::Cell(row, id) => drop(self.cells.insert((row, id))),
            ItemRef::Touchpoint(id) => drop(self.touchpoints.insert(id)),
            ItemRef::Transition(id) => drop(self.transitions.insert(id)),
            ItemRef::PainPoint(id) => drop(self.pain_points.insert(id)),
            ItemRef::Moment(id) => drop(self.moments.insert(id)),
            ItemRef::Action(id) => drop(self.actions.insert(id)),
            ItemRef::Score(id) => drop(self.scores.insert(id)),
            ItemRef::Persona(id) => drop(self.personas.insert(id)),
            ItemRef::Channel(id) => drop(self.channels.insert(id)),
            ItemRef::Device(id) => drop(self.devices.insert(id)),
            ItemRef::Metric(id) => drop(self.metrics.insert(id)),
            ItemRef::Path(id) => drop(self.paths.insert(id)),
        }
    }

    fn follow(&mut self, journey: &Journey) {
        if !self.phases.is_empty() {
            let inside = journey.graph().touchpoints();
            let inside = inside.filter(|t| self.phases.contains(&t.phase));
            self.touchpoints.extend(inside.map(|t| t.id.clone()));
        }
        for id in &self.touchpoints {
            let graph = journey.graph();
            let around = graph.outgoing(id).into_iter().chain(graph.incoming(id));
            self.transitions.extend(around.map(|e| e.id.clone()));
        }
        let pains = journey
            .pain_points()
            .iter()
            .filter(|p| self.holds(&p.anchor));
        let pains: Vec<_> = pains.map(|p| p.id.clone()).collect();
        let moments = journey.moments().iter().filter(|m| self.holds(&m.anchor));
        let moments: Vec<_> = moments.map(|m| m.id.clone()).collect();
        let scores = journey.scores().iter().filter(|s| self.measures(s));
        let scores: Vec<_> = scores.map(|s| s.id.clone()).collect();
        self.pain_points.extend(pains);
        self.moments.extend(moments);
        self.scores.extend(scores);
    }

    fn holds(&self, anchor: &Anchor) -> bool {
        match anchor {
            Anchor::Touchpoint(id) => self.touchpoints.contains(id),
            Anchor::Transition(id) => self.transitions.contains(id),
        }
    }

    /// True if a score loses its target, metric or segment. Without its segment it would read as a
    /// score of everybody, so it is deleted with it.
    fn measures(&self, score: &Score) -> bool {
        let target = match &score.target {
            ScoreTarget::Journey => false,
            ScoreTarget::Phase(id) => self.phases.contains(id),
            ScoreTarget::Touchpoint(id) => self.touchpoints.contains(id),
        };
        target
            || matches!(&score.metric, Metric::Custom(id) if self.metrics.contains(id))
            || score
                .persona
                .as_ref()
                .is_some_and(|id| self.personas.contains(id))
            || score
                .channel
                .as_ref()
                .is_some_and(|id| self.channels.contains(id))
            || score
                .device
                .as_ref()
                .is_some_and(|id| self.devices.contains(id))
    }

    /// True if remaining touchpoints may refer to a deleted entity.
    pub(super) fn has_references(&self) -> bool {
        !(self.channels.is_empty()
            && self.devices.is_empty()
            && self.lanes.is_empty()
            && self.cells.is_empty()
            && self.personas.is_empty())
    }

    /// True if this item is deleted.
    pub(super) fn contains(&self, item: &ItemRef) -> bool {
        match item {
            ItemRef::Journey => false,
            ItemRef::Phase(id) => self.phases.contains(id),
            ItemRef::Lane(id) => self.lanes.contains(id),
            ItemRef::Row(id) => self.rows.contains(id),
            ItemRef::Cell(row, id) => self.rows.contains(row) || self.touchpoints.contains(id),
            ItemRef::Touchpoint(id) => self.touchpoints.contains(id),
            ItemRef::Transition(id) => self.transitions.contains(id),
            ItemRef::PainPoint(id) => self.pain_points.contains(id),
            ItemRef::Moment(id) => self.moments.contains(id),
            ItemRef::Action(id) => self.actions.contains(id),
            ItemRef::Score(id) => self.scores.contains(id),
            ItemRef::Persona(id) => self.personas.contains(id),
            ItemRef::Channel(id) => self.channels.contains(id),
            ItemRef::Device(id) => self.devices.contains(id),
            ItemRef::Metric(id) => self.metrics.contains(id),
            ItemRef::Path(id) => self.paths.contains(id),
        }
    }
}
