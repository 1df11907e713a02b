//! The journey as a graph of steps with costs, and the cheapest paths to the end.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use super::{
    super::{Flow, OutcomeKind, position_values::set_at},
    LikelyPath, NO_POSITION,
};

/// A next node with the cost of the step: −ln of its share.
pub(super) type CostedEdge = (usize, f64);

/// The journey with a node before the starts and one after the ends; parallel transitions are
/// merged.
pub(super) struct CostGraph {
    /// The steps of each node: the touchpoints by position, then the start and the end node.
    pub edges: Vec<Vec<CostedEdge>>,
}

impl CostGraph {
    /// The steps of a flow; dropping off is a step to the end only with `with_drop_off`.
    pub(super) fn new(flow: &Flow, with_drop_off: bool) -> Self {
        let leaving = |place: usize| {
            let ways = flow.chain.edges_from(place).iter();
            ways.map(|way| (way.to, way.share))
        };
        let exit = |place: usize| {
            let kind = flow.outcome_kind(place)?;
            let ends = with_drop_off || kind != OutcomeKind::DropsOff;
            ends.then(|| flow.chain.exit.get(place).copied().unwrap_or(0.0))
        };
        Self::build(flow.len(), leaving, exit, flow.starts().collect())
    }

    /// The steps between so many touchpoints: what leaves each of them with its share, the share
    /// for whom the journey is over there, and who starts where.
    pub(super) fn build<I: Iterator<Item = CostedEdge>>(
        count: usize,
        leaving: impl Fn(usize) -> I,
        exit: impl Fn(usize) -> Option<f64>,
        starts: Vec<CostedEdge>,
    ) -> Self {
        let mut edges: Vec<Vec<CostedEdge>> = Vec::with_capacity(count + 2);
        for place in 0..count {
            let mut steps: Vec<CostedEdge> = Vec::new();
            for (to, share) in leaving(place).filter(|(to, _)| *to != place) {
                match steps.iter_mut().find(|(known, _)| *known == to) {
                    Some((_, sum)) => *sum += share,
                    None => steps.push((to, share)),
                }
            }
            steps.extend(exit(place).map(|exit| (count + 1, exit)));
            edges.push(steps);
        }
        edges.push(starts);
        edges.push(Vec::new());
        for (_, share) in edges.iter_mut().flatten() {
            *share = -share.min(1.0).ln();
        }
        Self { edges }
    }

    pub(super) fn start(&self) -> usize {
        self.edges.len().saturating_sub(2)
    }

    fn end(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    pub(super) fn edges_from(&self, node: usize) -> &[CostedEdge] {
        self.edges.get(node).map_or(&[], Vec::as_slice)
    }

    /// The cost of the step from a node to another; infinite without one.
    pub(super) fn cost(&self, from: usize, to: usize) -> f64 {
        let step = self.edges_from(from).iter().find(|(next, _)| *next == to);
        step.map_or(f64::INFINITY, |(_, cost)| *cost)
    }

    /// The cheapest path from each node to the end, by Dijkstra's algorithm on reversed steps.
    ///
    /// Petgraph's Dijkstra gives the costs alone. Steps that everybody takes cost nothing, so the
    /// first steps don't follow from them: loops of such steps would have no end.
    pub(super) fn cost_to_end(&self) -> CostToEnd {
        let mut before: Vec<Vec<CostedEdge>> = vec![Vec::new(); self.edges.len()];
        for (from, steps) in self.edges.iter().enumerate() {
            for &(to, cost) in steps {
                if let Some(list) = before.get_mut(to) {
                    list.push((from, cost));
                }
            }
        }
        let mut rest = CostToEnd {
            cost: vec![f64::INFINITY; self.edges.len()],
            next: vec![NO_POSITION; self.edges.len()],
            order: Vec::with_capacity(self.edges.len()),
        };
        let mut queue = BinaryHeap::from([Reverse(QueueKey(0.0, self.end(), NO_POSITION))]);
        while let Some(Reverse(QueueKey(cost, node, next))) = queue.pop() {
            match rest.cost.get_mut(node) {
                Some(slot) if slot.is_infinite() => *slot = cost,
                _ => continue,
            }
            set_at(&mut rest.next, node, next);
            rest.order.push(node);
            for &(from, step) in before.get(node).into_iter().flatten() {
                queue.push(Reverse(QueueKey(cost + step, from, node)));
            }
        }
        rest
    }

    pub(super) fn likely_path(&self, flow: &Flow, path: &[usize]) -> LikelyPath {
        let steps = path.iter().zip(path.iter().skip(1));
        let cost: f64 = steps.map(|(from, to)| self.cost(*from, *to)).sum();
        let inside = path.iter().copied();
        let places: Vec<usize> = inside.filter(|&node| node < self.start()).collect();
        let end = places.last().and_then(|&last| flow.outcome_kind(last));
        LikelyPath {
            end: end.unwrap_or(OutcomeKind::Stops),
            positions: places,
            probability: (-cost).exp(),
        }
    }
}

/// The cheapest path from each node to the end.
pub(super) struct CostToEnd {
    /// Its cost; infinite if the end can't be reached.
    pub cost: Vec<f64>,
    /// The next node on it.
    next: Vec<usize>,
    /// The nodes from which the end can be reached, nearest first.
    pub order: Vec<usize>,
}

impl CostToEnd {
    pub(super) fn next(&self, node: usize) -> Option<usize> {
        let next = self.next.get(node).copied();
        next.filter(|&next| next != NO_POSITION)
    }

    /// The nodes on the path from a node to the end, without the first.
    pub(super) fn path_to_end(&self, node: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.next(node), |&node| self.next(node))
    }
}

/// An entry of a priority queue: the cost, then two numbers that break ties.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct QueueKey(pub f64, pub usize, pub usize);

impl Eq for QueueKey {}

impl Ord for QueueKey {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_cost = self.0.total_cmp(&other.0);
        by_cost.then_with(|| (self.1, self.2).cmp(&(other.1, other.2)))
    }
}

impl PartialOrd for QueueKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
