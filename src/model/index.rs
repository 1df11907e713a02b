//! Index of a journey by numbers instead of ids: reading order, transitions by touchpoint, lanes,
//! and pain points and scores by touchpoint.
//!
//! Computed on first use and cached in the journey until an edit changes what it depends on; copies
//! of a journey share it. Most edits change texts only and keep it.

use std::{
    ops::Range,
    sync::{Arc, OnceLock},
};

use petgraph::stable_graph::{EdgeIndex, NodeIndex};

use super::{
    Anchor, Catalog, DomainId as _, Journey, JourneyGraph, LaneAssignment, PainPoint, Phase, Score,
    ScoreTarget, Touchpoint, TouchpointId, Transition, TransitionId, TransitionKind,
    lists::PackedLists,
};

/// Transition with its number and the positions of its ends.
#[derive(Clone, Copy, Debug)]
pub struct DrawnEdge<'a> {
    /// The transition.
    pub item: &'a Arc<Transition>,
    /// Its number: its position by id.
    pub number: usize,
    /// The position of the touchpoint where it leaves.
    pub from: usize,
    /// The position of the touchpoint where it arrives.
    pub to: usize,
}

impl DrawnEdge<'_> {
    /// True if customers move along it: a referral brings another one (DOMAIN 131).
    #[must_use]
    pub fn moves(self) -> bool {
        self.item.kind != TransitionKind::Referral
    }

    /// True if customers move along it to another touchpoint.
    #[must_use]
    pub fn leads_on(self) -> bool {
        self.moves() && self.from != self.to
    }
}

/// Journey with its touchpoints and transitions numbered; cheap to copy.
///
/// The position of a touchpoint is its index in reading order: by phase, then order, then id. The
/// number of a transition is its index in the order of ids.
#[derive(Clone, Copy, Debug)]
pub struct Index<'a> {
    /// The journey.
    pub journey: &'a Journey,
    order: &'a ReadingOrder,
}

/// The numbers behind an [`Index`].
#[derive(Debug)]
struct ReadingOrder {
    /// The touchpoints in reading order.
    nodes: Vec<NodeIndex>,
    /// The position of each node of the graph.
    positions: Vec<usize>,
    /// The position of each touchpoint's phase.
    phase_of: Vec<usize>,
}

/// Transitions by number and by touchpoint; apart from the order, which is all that most edits ask.
#[derive(Debug)]
struct EdgeLists {
    /// Transitions in the order of their numbers, with the positions of their ends.
    edges: Vec<(EdgeIndex, usize, usize)>,
    outgoing: PackedLists,
    incoming: PackedLists,
}

/// Pain points and scores of each touchpoint, as positions in their catalogues.
#[derive(Debug)]
struct PinIndex {
    pains: PackedLists,
    scores: PackedLists,
}

/// Cache of a journey's index. Copies of a journey share it until one of them is changed.
#[derive(Clone, Debug, Default)]
pub(super) struct IndexCache {
    order: Arc<OnceLock<ReadingOrder>>,
    edges: Arc<OnceLock<EdgeLists>>,
    pins: Arc<OnceLock<PinIndex>>,
    lanes: Arc<OnceLock<LaneAssignment>>,
    likely_path: Arc<OnceLock<Vec<usize>>>,
}

impl PartialEq for IndexCache {
    /// Always true: the cache depends on the rest of the journey.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl IndexCache {
    /// Invalidates everything: for changes of phases, touchpoints' places, or transitions' ends.
    pub(super) fn drop_order(&mut self) {
        *self = Self::default();
    }

    /// Invalidates pain points and scores by touchpoint.
    pub(super) fn drop_pins(&mut self) {
        self.pins = Arc::default();
    }

    /// Invalidates the most likely path: for changes of shares and kinds.
    pub(super) fn drop_likely_path(&mut self) {
        self.likely_path = Arc::default();
    }

    /// Invalidates the lanes.
    pub(super) fn drop_lanes(&mut self) {
        self.lanes = Arc::default();
    }
}

impl Journey {
    /// Index of the journey. The first call after a change of its structure takes O(n log n), later
    /// ones nothing.
    #[must_use]
    pub fn index(&self) -> Index<'_> {
        let made = || ReadingOrder::new(&self.graph, &self.phases);
        Index {
            journey: self,
            order: self.cache.order.get_or_init(made),
        }
    }
}

/// The first eight bytes of an id as a number with the same order; compares most ids without
/// following a pointer.
fn beginning(id: &str) -> u64 {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(id.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(bytes)
}

impl ReadingOrder {
    fn new(graph: &JourneyGraph, phases: &Catalog<Phase>) -> Self {
        let mut reading: Vec<(usize, f64, &TouchpointId, NodeIndex)> = graph
            .nodes()
            .map(|(node, t)| {
                let phase = phases.position(&t.phase).unwrap_or(usize::MAX);
                (phase, t.order, &t.id, node)
            })
            .collect();
        // Stable sorts: nodes and edges of a graph lie in order but for the few that were edited,
        // and only a stable sort takes the runs between them as they are.
        reading.sort_by(|a, b| {
            let by_order = a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
            by_order.then_with(|| a.2.cmp(b.2))
        });
        let mut positions = vec![usize::MAX; graph.node_bound()];
        for (position, entry) in reading.iter().enumerate() {
            if let Some(slot) = positions.get_mut(entry.3.index()) {
                *slot = position;
            }
        }
        Self {
            nodes: reading.iter().map(|entry| entry.3).collect(),
            phase_of: reading.iter().map(|entry| entry.0).collect(),
            positions,
        }
    }
}

impl EdgeLists {
    fn new(graph: &JourneyGraph, order: &ReadingOrder) -> Self {
        let position = |node: NodeIndex| order.positions.get(node.index()).copied();
        let mut edges: Vec<(u64, &TransitionId, (EdgeIndex, usize, usize))> = graph
            .edges()
            .filter_map(|(edge, item, (from, to))| {
                let ends = (edge, position(from)?, position(to)?);
                Some((beginning(item.id.as_str()), &item.id, ends))
            })
            .collect();
        edges.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(b.1)));
        let edges: Vec<_> = edges.into_iter().map(|entry| entry.2).collect();
        let count = order.nodes.len();
        let numbered = edges.iter().enumerate();
        let outgoing = numbered.clone().map(|(number, ends)| (ends.1, number));
        let incoming = numbered.map(|(number, ends)| (ends.2, number));
        Self {
            outgoing: PackedLists::new(count, outgoing),
            incoming: PackedLists::new(count, incoming),
            edges,
        }
    }
}

impl PinIndex {
    fn new(index: &Index<'_>) -> Self {
        let pains = index.journey.pain_points().iter().enumerate();
        let pains = pains.filter_map(|(number, pain)| Some((index.anchor(&pain.anchor)?, number)));
        let pains: Vec<(usize, usize)> = pains.collect();
        let scores = index.journey.scores().iter().enumerate();
        let scores = scores.filter_map(|(number, score)| match &score.target {
            ScoreTarget::Touchpoint(id) => Some((index.position(id)?, number)),
            ScoreTarget::Phase(_) | ScoreTarget::Journey => None,
        });
        let scores: Vec<(usize, usize)> = scores.collect();
        Self {
            pains: PackedLists::new(index.len(), pains.into_iter()),
            scores: PackedLists::new(index.len(), scores.into_iter()),
        }
    }
}

impl<'a> Index<'a> {
    /// The number of touchpoints.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.nodes.len()
    }

    /// True if there is no touchpoint.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.nodes.is_empty()
    }

    /// The touchpoints in reading order.
    pub fn touchpoints(
        &self,
    ) -> impl DoubleEndedIterator<Item = &'a Arc<Touchpoint>> + Clone + use<'a> {
        let graph = &self.journey.graph;
        let nodes = self.order.nodes.iter();
        nodes.filter_map(|&node| graph.at_node(node))
    }

    /// The touchpoint at a position.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&'a Arc<Touchpoint>> {
        self.journey.graph.at_node(*self.order.nodes.get(position)?)
    }

    /// The position of a touchpoint.
    #[must_use]
    pub fn position(&self, id: &TouchpointId) -> Option<usize> {
        let node = self.journey.graph.node(id)?;
        self.order.positions.get(node.index()).copied()
    }

    /// The position of the touchpoint that an anchor stands on.
    #[must_use]
    pub fn anchor(&self, anchor: &Anchor) -> Option<usize> {
        self.position(self.journey.anchor_touchpoint(anchor)?)
    }

    /// The position of the phase of the touchpoint at a position.
    #[must_use]
    pub fn phase_of(&self, position: usize) -> Option<usize> {
        self.order.phase_of.get(position).copied()
    }

    /// The position of each touchpoint's phase, in reading order.
    #[must_use]
    pub fn phases(&self) -> &'a [usize] {
        &self.order.phase_of
    }

    /// The positions of the touchpoints of a phase.
    #[must_use]
    pub fn in_phase(&self, phase: usize) -> Range<usize> {
        let phase_of = &self.order.phase_of;
        let start = phase_of.partition_point(|&p| p < phase);
        let end = phase_of.partition_point(|&p| p <= phase);
        start..end
    }

    /// The number of transitions.
    #[must_use]
    pub fn edge_count(&self) -> usize {
        self.edge_lists().edges.len()
    }

    /// The transitions by id.
    pub fn edges(&self) -> impl DoubleEndedIterator<Item = DrawnEdge<'a>> + Clone + use<'a> {
        let index = *self;
        (0..self.edge_count()).filter_map(move |number| index.edge(number))
    }

    /// The transition with a number.
    #[must_use]
    pub fn edge(&self, number: usize) -> Option<DrawnEdge<'a>> {
        let &(edge, from, to) = self.edge_lists().edges.get(number)?;
        let item = self.journey.graph.at_edge(edge)?;
        Some(DrawnEdge {
            item,
            number,
            from,
            to,
        })
    }

    /// The number of a transition.
    #[must_use]
    pub fn number(&self, id: &TransitionId) -> Option<usize> {
        let from = self.position(&self.journey.transition(id)?.from)?;
        let mut leaving = self.leaving(from);
        leaving
            .find(|edge| edge.item.id == *id)
            .map(|edge| edge.number)
    }

    /// The numbers of the transitions that leave the touchpoint at a position, by id.
    #[must_use]
    pub fn outgoing(&self, position: usize) -> &'a [usize] {
        self.edge_lists().outgoing.of(position)
    }

    /// The numbers of the transitions that arrive at the touchpoint at a position, by id.
    #[must_use]
    pub fn incoming(&self, position: usize) -> &'a [usize] {
        self.edge_lists().incoming.of(position)
    }

    /// The transitions that leave the touchpoint at a position, by id.
    pub fn leaving(
        &self,
        position: usize,
    ) -> impl Iterator<Item = DrawnEdge<'a>> + Clone + use<'a> {
        let index = *self;
        let numbers = self.outgoing(position).iter();
        numbers.filter_map(move |number| index.edge(*number))
    }

    /// The transitions that arrive at the touchpoint at a position, by id.
    pub fn arriving(
        &self,
        position: usize,
    ) -> impl Iterator<Item = DrawnEdge<'a>> + Clone + use<'a> {
        let index = *self;
        let numbers = self.incoming(position).iter();
        numbers.filter_map(move |number| index.edge(*number))
    }

    /// The pain points at the touchpoint at a position, in their order; one on a transition counts
    /// where that leaves.
    pub fn pains(
        &self,
        position: usize,
    ) -> impl Iterator<Item = &'a Arc<PainPoint>> + Clone + use<'a> {
        let all = self.journey.pain_points();
        let numbers = self.pins().pains.of(position).iter();
        numbers.filter_map(|number| all.get_index(*number))
    }

    /// The scores of the touchpoint at a position, in their order.
    pub fn scores(
        &self,
        position: usize,
    ) -> impl Iterator<Item = &'a Arc<Score>> + Clone + use<'a> {
        let all = self.journey.scores();
        let numbers = self.pins().scores.of(position).iter();
        numbers.filter_map(|number| all.get_index(*number))
    }

    /// The lanes, and the lane of each touchpoint.
    #[must_use]
    pub fn lanes(&self) -> &'a LaneAssignment {
        let made = || LaneAssignment::new(self.journey, self);
        self.journey.cache.lanes.get_or_init(made)
    }

    /// Most likely path by positions, cached until an edit changes touchpoints, transitions, shares
    /// or kinds. Only `insight::flow::likely_path` computes it, from these alone.
    pub(crate) fn likely_path(&self, made: impl FnOnce() -> Vec<usize>) -> &'a [usize] {
        self.journey.cache.likely_path.get_or_init(made)
    }

    fn edge_lists(&self) -> &'a EdgeLists {
        let made = || EdgeLists::new(&self.journey.graph, self.order);
        self.journey.cache.edges.get_or_init(made)
    }

    fn pins(&self) -> &'a PinIndex {
        self.journey.cache.pins.get_or_init(|| PinIndex::new(self))
    }
}

#[cfg(test)]
mod tests {
    use crate::testkit::journey_line::journey;

    #[test]
    fn touchpoints_and_transitions_are_numbered_in_reading_order() {
        let journey = journey("A: a b | B: c d; a>b b>c c>a b>d");
        let index = journey.index();
        let names = |numbers: Vec<usize>| -> String {
            let all = numbers.iter().filter_map(|n| index.at(*n));
            all.map(|t| t.title.as_str()).collect()
        };
        assert_eq!(names((0..index.len()).collect()), "abcd");
        assert_eq!(names(index.leaving(1).map(|e| e.to).collect()), "cd");
        assert_eq!(names(index.arriving(0).map(|e| e.from).collect()), "c");
        assert_eq!(names(index.in_phase(1).collect()), "cd");
    }
}
