//! Most likely paths through the journey: k shortest loopless paths on −ln(share).
//!
//! Lawler's variant of Yen's algorithm (Yen 1971, Lawler 1972), made lazy: one backward search
//! gives the lowest cost from every touchpoint to the end. It is a lower bound for a deviation, and
//! if the cheapest rest avoids the nodes that the deviation shares with its parent, it is the best
//! path itself. Only otherwise is a search needed, and only until it meets a touchpoint whose
//! cheapest rest is clear.
//!
//! Petgraph's `k_shortest_path` gives costs without paths, of ways that may come by a touchpoint
//! twice, and its A* can't give up after so many steps.

mod cost_graph;
mod likely;

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use self::cost_graph::{CostGraph, CostToEnd, CostedEdge, QueueKey};
pub use self::likely::{followed_path, followed_touchpoints, likely_path};
use super::{
    Flow, OutcomeKind,
    position_values::{set_at, value_at},
};

/// The budget of steps of all searches together: a tenth of a second.
const STEP_BUDGET: usize = 1_500_000;

/// A position after that of any node.
const NO_POSITION: usize = usize::MAX;

/// A loopless path through the journey, from a start to where it ends.
#[derive(Clone, Debug, PartialEq)]
pub struct LikelyPath {
    /// The positions of its touchpoints in order.
    pub positions: Vec<usize>,
    /// The probability of following exactly this path, 0…1; customers who loop on the way don't.
    pub probability: f64,
    /// The kind of end at the last touchpoint.
    pub end: OutcomeKind,
}

/// The most likely paths through the journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LikelyPaths {
    /// The paths, most likely first. No other path is more likely than one of these.
    pub paths: Vec<LikelyPath>,
    /// Set if fewer paths than asked for means that there are no more. False if the search gave up
    /// on a very dense journey.
    pub is_complete: bool,
}

/// The `k` most likely paths through a journey, to wherever it ends: at an end, where the map
/// stops, or by dropping off. Together with customers who loop all paths make up everybody. There
/// are fewer than `k` if no more exist, or if the search gave up ([`LikelyPaths::is_complete`]).
#[must_use]
pub fn likely_paths(flow: &Flow, k: usize) -> LikelyPaths {
    within(flow, &CostGraph::new(flow, true), k, STEP_BUDGET)
}

/// The `k` most likely paths to an end or to where the map stops, without those that drop off; for
/// what is followed along a whole journey.
#[must_use]
pub fn completed_paths(flow: &Flow, k: usize) -> LikelyPaths {
    within(flow, &CostGraph::new(flow, false), k, STEP_BUDGET)
}

/// The search within a budget of steps.
fn within(flow: &Flow, ways: &CostGraph, k: usize, steps: usize) -> LikelyPaths {
    let rest = ways.cost_to_end();
    let mut search = PathSearch {
        nodes: vec![SearchNode::default(); ways.edges.len()],
        searches: 0,
        steps,
        serial: 0,
        queue: BinaryHeap::new(),
        paths: Vec::new(),
        graph: ways,
        cost_to_end: &rest,
    };
    let is_complete = search.find(k);
    let all = search.paths.iter();
    LikelyPaths {
        paths: all
            .map(|path| ways.likely_path(flow, &path.nodes))
            .collect(),
        is_complete,
    }
}

/// A path that was found.
struct FoundPath {
    /// Its nodes, from the one before the starts to the one after the ends.
    nodes: Vec<usize>,
    /// The cost from the start to each of them.
    costs: Vec<f64>,
    /// The position of each node in the path; [`NO_POSITION`] if it isn't on it.
    position_of: Vec<usize>,
    /// By node: the first position of this path that the cheapest path to the end meets, the node
    /// itself included.
    rejoins_at: Vec<usize>,
}

impl FoundPath {
    fn new(nodes: Vec<usize>, ways: &CostGraph, rest: &CostToEnd) -> Self {
        let mut position_of = vec![NO_POSITION; ways.edges.len()];
        let mut costs = Vec::with_capacity(nodes.len());
        let (mut cost, mut before) = (0.0, None);
        for (place, &node) in nodes.iter().enumerate() {
            cost += before.map_or(0.0, |before| ways.cost(before, node));
            before = Some(node);
            costs.push(cost);
            set_at(&mut position_of, node, place);
        }
        let mut rejoins_at = position_of.clone();
        for &node in &rest.order {
            if let Some(next) = rest.next(node) {
                let place = place_in(&rejoins_at, node).min(place_in(&rejoins_at, next));
                set_at(&mut rejoins_at, node, place);
            }
        }
        Self {
            nodes,
            costs,
            position_of,
            rejoins_at,
        }
    }
}

fn place_in(list: &[usize], node: usize) -> usize {
    list.get(node).copied().unwrap_or(NO_POSITION)
}

/// The set of paths that share the first nodes with a found path and then deviate.
#[derive(Clone, Debug)]
struct PathBranch {
    /// The position of that path among those found.
    parent: usize,
    /// The number of shared nodes, at least one.
    shared_len: usize,
    /// The next nodes that are excluded.
    excluded: Vec<usize>,
}

/// A branch with the cost of its best path, or a lower bound as long as that isn't known.
#[derive(Clone, Debug)]
struct BranchCandidate {
    order: QueueKey,
    branch: PathBranch,
    /// The nodes after the stem up to where the cheapest rest begins; `None` while the best path
    /// isn't known.
    detour: Option<Vec<usize>>,
}

impl PartialEq for BranchCandidate {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order
    }
}

impl Eq for BranchCandidate {}

impl Ord for BranchCandidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order.cmp(&other.order)
    }
}

impl PartialOrd for BranchCandidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The state of a node in a search.
#[derive(Clone, Copy, Debug, Default)]
struct SearchNode {
    /// The number of the search to which this belongs.
    search: usize,
    cost: f64,
    predecessor: usize,
    is_done: bool,
}

/// The result of searching the best path of a branch.
enum BranchResult {
    /// Its cost, and the nodes after the stem up to where the cheapest rest begins.
    Path(f64, Vec<usize>),
    /// There is no path.
    Nothing,
    /// The budget of steps is used up.
    GaveUp,
}

struct PathSearch<'w> {
    graph: &'w CostGraph,
    cost_to_end: &'w CostToEnd,
    paths: Vec<FoundPath>,
    queue: BinaryHeap<Reverse<BranchCandidate>>,
    /// By node; entries of an earlier search are ignored.
    nodes: Vec<SearchNode>,
    searches: usize,
    /// The remaining budget of steps.
    steps: usize,
    serial: usize,
}

impl PathSearch<'_> {
    /// Finds the `k` best paths; false if it gave up.
    fn find(&mut self, k: usize) -> bool {
        let start = self.graph.start();
        if k == 0 || self.rest(start).is_infinite() {
            return true;
        }
        let best = std::iter::once(start).chain(self.cost_to_end.path_to_end(start));
        self.take(best.collect(), None, k);
        while self.paths.len() < k
            && let Some(Reverse(candidate)) = self.queue.pop()
        {
            let branch = candidate.branch;
            if let Some(detour) = candidate.detour {
                let path = self.path(&branch, &detour);
                self.take(path, Some(&branch), k);
                continue;
            }
            match self.seek(&branch) {
                BranchResult::Path(cost, detour) => self.queue_at(cost, branch, Some(detour)),
                BranchResult::Nothing => {}
                BranchResult::GaveUp => return false,
            }
        }
        true
    }

    fn rest(&self, node: usize) -> f64 {
        self.cost_to_end
            .cost
            .get(node)
            .copied()
            .unwrap_or(f64::INFINITY)
    }

    /// The steps of a branch from the last node of its stem, with a lower bound of the whole path's
    /// cost.
    fn first_steps<'s>(
        &'s self,
        branch: &'s PathBranch,
    ) -> impl Iterator<Item = (CostedEdge, f64)> + 's {
        let parent = self.paths.get(branch.parent);
        let last = parent.and_then(|p| p.nodes.get(branch.shared_len - 1).copied());
        let cost = parent.map_or(0.0, |p| value_at(&p.costs, branch.shared_len - 1));
        let steps = last.map_or(&[][..], |last| self.graph.edges_from(last));
        let open = steps.iter().copied();
        let open =
            open.filter(|&(to, _)| !branch.excluded.contains(&to) && self.is_open(branch, to));
        open.map(move |(to, step)| ((to, cost + step), cost + step + self.rest(to)))
    }

    /// True if a branch may visit a node: it isn't in the stem, and the end can be reached.
    fn is_open(&self, branch: &PathBranch, node: usize) -> bool {
        let place = |parent: &FoundPath| place_in(&parent.position_of, node);
        let place = self.paths.get(branch.parent).map_or(NO_POSITION, place);
        place >= branch.shared_len && self.rest(node).is_finite()
    }

    /// True if the cheapest path from a node to the end avoids the stem of a branch.
    fn is_clear(&self, branch: &PathBranch, node: usize) -> bool {
        let place = |parent: &FoundPath| place_in(&parent.rejoins_at, node);
        let place = self.paths.get(branch.parent).map_or(NO_POSITION, place);
        place >= branch.shared_len
    }

    /// Queues a branch by the cost of its best path, or by a lower bound.
    fn push(&mut self, branch: PathBranch) {
        let steps = self.first_steps(&branch);
        let best = steps.map(|((to, _), least)| QueueKey(least, to, 0)).min();
        if let Some(QueueKey(cost, to, _)) = best {
            let detour = self.is_clear(&branch, to).then(|| vec![to]);
            self.queue_at(cost, branch, detour);
        }
    }

    fn queue_at(&mut self, cost: f64, branch: PathBranch, detour: Option<Vec<usize>>) {
        self.serial += 1;
        // At equal cost a known path comes first, then the one queued first.
        let order = QueueKey(cost, usize::from(detour.is_none()), self.serial);
        self.queue.push(Reverse(BranchCandidate {
            order,
            branch,
            detour,
        }));
    }

    /// The nodes of a path: the stem, the detour, and the cheapest rest.
    fn path(&self, branch: &PathBranch, detour: &[usize]) -> Vec<usize> {
        let parent = self.paths.get(branch.parent);
        let stem = parent.and_then(|parent| parent.nodes.get(..branch.shared_len));
        let mut path = stem.unwrap_or_default().to_vec();
        path.extend(detour);
        if let Some(&last) = detour.last() {
            path.extend(self.cost_to_end.path_to_end(last));
        }
        path
    }

    /// Searches the best path of a branch by A*, with the cheapest rest as heuristic, until a
    /// node's cheapest rest is clear of the stem.
    fn seek(&mut self, branch: &PathBranch) -> BranchResult {
        self.searches += 1;
        let mut queue = BinaryHeap::new();
        let first: Vec<(CostedEdge, f64)> = self.first_steps(branch).collect();
        for ((to, cost), least) in first {
            self.open(&mut queue, to, (cost, least), NO_POSITION);
        }
        while let Some(Reverse(QueueKey(least, node, _))) = queue.pop() {
            let seat = self.nodes.get(node).copied().unwrap_or_default();
            if seat.is_done {
                continue;
            }
            if self.is_clear(branch, node) {
                return BranchResult::Path(least, self.trace(node));
            }
            let (ways, done) = (
                self.graph,
                SearchNode {
                    is_done: true,
                    ..seat
                },
            );
            set_at(&mut self.nodes, node, done);
            let steps = ways.edges_from(node);
            let Some(left) = self.steps.checked_sub(1 + steps.len()) else {
                return BranchResult::GaveUp;
            };
            self.steps = left;
            for &(to, step) in steps {
                let cost = seat.cost + step;
                if self.is_open(branch, to) {
                    self.open(&mut queue, to, (cost, cost + self.rest(to)), node);
                }
            }
        }
        BranchResult::Nothing
    }

    /// Queues a node of a search, unless a path there of at most this cost is known.
    fn open(
        &mut self,
        queue: &mut BinaryHeap<Reverse<QueueKey>>,
        node: usize,
        (cost, least): (f64, f64),
        came: usize,
    ) {
        let search = self.searches;
        let is_known = |seat: &&mut SearchNode| seat.search == search && seat.cost <= cost;
        let slot = self.nodes.get_mut(node);
        if let Some(seat) = slot.filter(|seat| !is_known(seat)) {
            let is_done = false;
            *seat = SearchNode {
                search,
                cost,
                predecessor: came,
                is_done,
            };
            queue.push(Reverse(QueueKey(least, node, 0)));
        }
    }

    /// The nodes on the path of a search to a node.
    fn trace(&self, node: usize) -> Vec<usize> {
        let came = |&node: &usize| {
            let came = self
                .nodes
                .get(node)
                .map_or(NO_POSITION, |seat| seat.predecessor);
            (came != NO_POSITION).then_some(came)
        };
        let mut trace: Vec<usize> = std::iter::successors(Some(node), came).collect();
        trace.reverse();
        trace
    }

    /// Records a found path and queues its deviations, from where its branch begins; none after the
    /// last of `k`.
    fn take(&mut self, path: Vec<usize>, branch: Option<&PathBranch>, k: usize) {
        let parent = self.paths.len();
        let found = FoundPath::new(path, self.graph, self.cost_to_end);
        let next: Vec<usize> = found.nodes.iter().skip(1).copied().collect();
        self.paths.push(found);
        if self.paths.len() >= k {
            return;
        }
        let first = branch.map_or(1, |branch| branch.shared_len);
        for (stem, next) in (1..).zip(next).skip(first - 1) {
            let old = branch.filter(|_| stem == first);
            let mut banned = old.map_or_else(Vec::new, |branch| branch.excluded.clone());
            banned.push(next);
            self.push(PathBranch {
                parent,
                shared_len: stem,
                excluded: banned,
            });
        }
    }
}

#[cfg(test)]
mod tests;
