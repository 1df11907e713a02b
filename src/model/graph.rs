//! The journey's graph: a petgraph stable graph addressed by entity ids.

use std::{collections::HashMap, sync::Arc};

use petgraph::{
    Direction,
    stable_graph::{EdgeIndex, NodeIndex, StableDiGraph},
    visit::{EdgeRef as _, IntoEdgeReferences as _, IntoNodeReferences as _, NodeIndexable as _},
};

use super::{Touchpoint, TouchpointId, Transition, TransitionId};

/// Directed multigraph of touchpoints and transitions; parallel edges, cycles and self-loops are
/// legal. Petgraph's node and edge indices never leave the model, since it reuses removed ones.
#[derive(Clone, Debug, Default)]
pub struct JourneyGraph {
    graph: StableDiGraph<Arc<Touchpoint>, Arc<Transition>>,
    nodes: HashMap<TouchpointId, NodeIndex>,
    edges: HashMap<TransitionId, EdgeIndex>,
}

impl PartialEq for JourneyGraph {
    /// Compares content by id, independent of the order of insertion.
    fn eq(&self, other: &Self) -> bool {
        self.touchpoint_count() == other.touchpoint_count()
            && self.transition_count() == other.transition_count()
            && self
                .touchpoints()
                .all(|t| other.touchpoint(&t.id) == Some(t))
            && self
                .transitions()
                .all(|e| other.transition(&e.id) == Some(e))
    }
}

impl JourneyGraph {
    /// The number of touchpoints.
    #[must_use]
    pub fn touchpoint_count(&self) -> usize {
        self.graph.node_count()
    }

    /// The number of transitions.
    #[must_use]
    pub fn transition_count(&self) -> usize {
        self.graph.edge_count()
    }

    /// The touchpoint with this id.
    #[must_use]
    pub fn touchpoint(&self, id: &TouchpointId) -> Option<&Arc<Touchpoint>> {
        self.graph.node_weight(*self.nodes.get(id)?)
    }

    /// The transition with this id.
    #[must_use]
    pub fn transition(&self, id: &TransitionId) -> Option<&Arc<Transition>> {
        self.graph.edge_weight(*self.edges.get(id)?)
    }

    /// All touchpoints, in no order that may reach a file or a pixel: sort before showing.
    pub fn touchpoints(&self) -> impl Iterator<Item = &Arc<Touchpoint>> {
        self.graph.node_weights()
    }

    /// All transitions, in no order that may reach a file or a pixel: sort before showing.
    pub fn transitions(&self) -> impl Iterator<Item = &Arc<Transition>> {
        self.graph.edge_weights()
    }

    /// The touchpoints with their nodes.
    pub(super) fn nodes(&self) -> impl Iterator<Item = (NodeIndex, &Arc<Touchpoint>)> {
        self.graph.node_references()
    }

    /// One more than the highest index of a node.
    pub(super) fn node_bound(&self) -> usize {
        self.graph.node_bound()
    }

    /// The node of a touchpoint.
    pub(super) fn node(&self, id: &TouchpointId) -> Option<NodeIndex> {
        self.nodes.get(id).copied()
    }

    /// The touchpoint of a node.
    pub(super) fn at_node(&self, node: NodeIndex) -> Option<&Arc<Touchpoint>> {
        self.graph.node_weight(node)
    }

    /// The transitions with their edges and the nodes of their ends.
    pub(super) fn edges(
        &self,
    ) -> impl Iterator<Item = (EdgeIndex, &Arc<Transition>, (NodeIndex, NodeIndex))> {
        let all = self.graph.edge_references();
        all.map(|edge| (edge.id(), edge.weight(), (edge.source(), edge.target())))
    }

    /// The transition of an edge.
    pub(super) fn at_edge(&self, edge: EdgeIndex) -> Option<&Arc<Transition>> {
        self.graph.edge_weight(edge)
    }

    /// Outgoing transitions of a touchpoint, sorted by id.
    #[must_use]
    pub fn outgoing(&self, id: &TouchpointId) -> Vec<&Arc<Transition>> {
        self.around(id, Direction::Outgoing)
    }

    /// Incoming transitions of a touchpoint, sorted by id.
    #[must_use]
    pub fn incoming(&self, id: &TouchpointId) -> Vec<&Arc<Transition>> {
        self.around(id, Direction::Incoming)
    }

    fn around(&self, id: &TouchpointId, direction: Direction) -> Vec<&Arc<Transition>> {
        let Some(&node) = self.nodes.get(id) else {
            return Vec::new();
        };
        let mut found: Vec<_> = self
            .graph
            .edges_directed(node, direction)
            .map(|edge| edge.weight())
            .collect();
        found.sort_by(|a, b| a.id.cmp(&b.id));
        found
    }

    /// Adds a touchpoint; false when its id is taken.
    pub(super) fn insert_touchpoint(&mut self, item: Arc<Touchpoint>) -> bool {
        if self.nodes.contains_key(&item.id) {
            return false;
        }
        let id = item.id.clone();
        let node = self.graph.add_node(item);
        self.nodes.insert(id, node);
        true
    }

    /// Removes a touchpoint; `None` when it is missing or still has transitions.
    pub(super) fn remove_touchpoint(&mut self, id: &TouchpointId) -> Option<Arc<Touchpoint>> {
        let node = *self.nodes.get(id)?;
        if self.graph.neighbors_undirected(node).next().is_some() {
            return None;
        }
        self.nodes.remove(id);
        self.graph.remove_node(node)
    }

    /// Replaces the touchpoint with the same id and returns the old one.
    pub(super) fn replace_touchpoint(&mut self, item: Arc<Touchpoint>) -> Option<Arc<Touchpoint>> {
        let node = *self.nodes.get(&item.id)?;
        self.graph
            .node_weight_mut(node)
            .map(|slot| std::mem::replace(slot, item))
    }

    /// Adds a transition; false when its id is taken or an end of it is missing.
    pub(super) fn insert_transition(&mut self, item: Arc<Transition>) -> bool {
        let (Some(&from), Some(&to)) = (self.nodes.get(&item.from), self.nodes.get(&item.to))
        else {
            return false;
        };
        if self.edges.contains_key(&item.id) {
            return false;
        }
        let id = item.id.clone();
        let edge = self.graph.add_edge(from, to, item);
        self.edges.insert(id, edge);
        true
    }

    /// Removes a transition; `None` when it is missing.
    pub(super) fn remove_transition(&mut self, id: &TransitionId) -> Option<Arc<Transition>> {
        let edge = self.edges.remove(id)?;
        self.graph.remove_edge(edge)
    }

    /// Replaces the transition with the same id, which may now connect other touchpoints; `None`
    /// when it or an end is missing.
    pub(super) fn replace_transition(&mut self, item: Arc<Transition>) -> Option<Arc<Transition>> {
        let edge = *self.edges.get(&item.id)?;
        let (from, to) = self.graph.edge_endpoints(edge)?;
        let ends = (
            self.nodes.get(&item.from).copied()?,
            self.nodes.get(&item.to).copied()?,
        );
        if ends == (from, to) {
            return self
                .graph
                .edge_weight_mut(edge)
                .map(|slot| std::mem::replace(slot, item));
        }
        let old = self.remove_transition(&item.id)?;
        self.insert_transition(item);
        Some(old)
    }
}
