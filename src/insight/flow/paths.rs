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

mod likely;
mod steps;

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

pub use self::likely::{followed_path, followed_touchpoints, likely_path};
use self::steps::{Open, Rest, Step, Ways};
use super::{
    Flow, OutcomeKind,
    numbers::{at, set},
};

/// The budget of steps of all searches together: a tenth of a second.
const STEPS: usize = 1_500_000;

/// A position after that of any node.
const NOWHERE: usize = usize::MAX;

/// A loopless path through the journey, from a start to where it ends.
#[derive(Clone, Debug, PartialEq)]
pub struct LikelyPath {
    /// The positions of its touchpoints in order.
    pub places: Vec<usize>,
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
    within(flow, &Ways::new(flow, true), k, STEPS)
}

/// The `k` most likely paths to an end or to where the map stops, without those that drop off; for
/// what is followed along a whole journey.
#[must_use]
pub fn completed_paths(flow: &Flow, k: usize) -> LikelyPaths {
    within(flow, &Ways::new(flow, false), k, STEPS)
}

/// The search within a budget of steps.
fn within(flow: &Flow, ways: &Ways, k: usize, steps: usize) -> LikelyPaths {
    let rest = ways.rest();
    let mut search = Search {
        seats: vec![Seat::default(); ways.next.len()],
        searches: 0,
        steps,
        serial: 0,
        queue: BinaryHeap::new(),
        found: Vec::new(),
        ways,
        rest: &rest,
    };
    let is_complete = search.find(k);
    let all = search.found.iter();
    LikelyPaths {
        paths: all
            .map(|path| ways.likely_path(flow, &path.nodes))
            .collect(),
        is_complete,
    }
}

/// A path that was found.
struct Found {
    /// Its nodes, from the one before the starts to the one after the ends.
    nodes: Vec<usize>,
    /// The cost from the start to each of them.
    costs: Vec<f64>,
    /// The position of each node in the path; [`NOWHERE`] if it isn't on it.
    at: Vec<usize>,
    /// By node: the first position of this path that the cheapest path to the end meets, the node
    /// itself included.
    meets: Vec<usize>,
}

impl Found {
    fn new(nodes: Vec<usize>, ways: &Ways, rest: &Rest) -> Self {
        let mut at = vec![NOWHERE; ways.next.len()];
        let mut costs = Vec::with_capacity(nodes.len());
        let (mut cost, mut before) = (0.0, None);
        for (place, &node) in nodes.iter().enumerate() {
            cost += before.map_or(0.0, |before| ways.cost(before, node));
            before = Some(node);
            costs.push(cost);
            set(&mut at, node, place);
        }
        let mut meets = at.clone();
        for &node in &rest.order {
            if let Some(next) = rest.next(node) {
                let place = place_in(&meets, node).min(place_in(&meets, next));
                set(&mut meets, node, place);
            }
        }
        Self {
            nodes,
            costs,
            at,
            meets,
        }
    }
}

fn place_in(list: &[usize], node: usize) -> usize {
    list.get(node).copied().unwrap_or(NOWHERE)
}

/// The set of paths that share the first nodes with a found path and then deviate.
#[derive(Clone, Debug)]
struct Branch {
    /// The position of that path among those found.
    parent: usize,
    /// The number of shared nodes, at least one.
    stem: usize,
    /// The next nodes that are excluded.
    banned: Vec<usize>,
}

/// A branch with the cost of its best path, or a lower bound as long as that isn't known.
#[derive(Clone, Debug)]
struct Candidate {
    order: Open,
    branch: Branch,
    /// The nodes after the stem up to where the cheapest rest begins; `None` while the best path
    /// isn't known.
    detour: Option<Vec<usize>>,
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order
    }
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order.cmp(&other.order)
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The state of a node in a search.
#[derive(Clone, Copy, Debug, Default)]
struct Seat {
    /// The number of the search to which this belongs.
    search: usize,
    cost: f64,
    came: usize,
    is_done: bool,
}

/// The result of searching the best path of a branch.
enum Sought {
    /// Its cost, and the nodes after the stem up to where the cheapest rest begins.
    Path(f64, Vec<usize>),
    /// There is no path.
    Nothing,
    /// The budget of steps is used up.
    GaveUp,
}

struct Search<'w> {
    ways: &'w Ways,
    rest: &'w Rest,
    found: Vec<Found>,
    queue: BinaryHeap<Reverse<Candidate>>,
    /// By node; entries of an earlier search are ignored.
    seats: Vec<Seat>,
    searches: usize,
    /// The remaining budget of steps.
    steps: usize,
    serial: usize,
}

impl Search<'_> {
    /// Finds the `k` best paths; false if it gave up.
    fn find(&mut self, k: usize) -> bool {
        let start = self.ways.start();
        if k == 0 || self.rest(start).is_infinite() {
            return true;
        }
        let best = std::iter::once(start).chain(self.rest.behind(start));
        self.take(best.collect(), None, k);
        while self.found.len() < k
            && let Some(Reverse(candidate)) = self.queue.pop()
        {
            let branch = candidate.branch;
            if let Some(detour) = candidate.detour {
                let path = self.path(&branch, &detour);
                self.take(path, Some(&branch), k);
                continue;
            }
            match self.seek(&branch) {
                Sought::Path(cost, detour) => self.queue_at(cost, branch, Some(detour)),
                Sought::Nothing => {}
                Sought::GaveUp => return false,
            }
        }
        true
    }

    fn rest(&self, node: usize) -> f64 {
        self.rest.cost.get(node).copied().unwrap_or(f64::INFINITY)
    }

    /// The steps of a branch from the last node of its stem, with a lower bound of the whole path's
    /// cost.
    fn first_steps<'s>(&'s self, branch: &'s Branch) -> impl Iterator<Item = (Step, f64)> + 's {
        let parent = self.found.get(branch.parent);
        let last = parent.and_then(|p| p.nodes.get(branch.stem - 1).copied());
        let cost = parent.map_or(0.0, |p| at(&p.costs, branch.stem - 1));
        let steps = last.map_or(&[][..], |last| self.ways.from(last));
        let open = steps.iter().copied();
        let open = open.filter(|&(to, _)| !branch.banned.contains(&to) && self.is_open(branch, to));
        open.map(move |(to, step)| ((to, cost + step), cost + step + self.rest(to)))
    }

    /// True if a branch may visit a node: it isn't in the stem, and the end can be reached.
    fn is_open(&self, branch: &Branch, node: usize) -> bool {
        let place = |parent: &Found| place_in(&parent.at, node);
        let place = self.found.get(branch.parent).map_or(NOWHERE, place);
        place >= branch.stem && self.rest(node).is_finite()
    }

    /// True if the cheapest path from a node to the end avoids the stem of a branch.
    fn is_clear(&self, branch: &Branch, node: usize) -> bool {
        let place = |parent: &Found| place_in(&parent.meets, node);
        let place = self.found.get(branch.parent).map_or(NOWHERE, place);
        place >= branch.stem
    }

    /// Queues a branch by the cost of its best path, or by a lower bound.
    fn push(&mut self, branch: Branch) {
        let steps = self.first_steps(&branch);
        let best = steps.map(|((to, _), least)| Open(least, to, 0)).min();
        if let Some(Open(cost, to, _)) = best {
            let detour = self.is_clear(&branch, to).then(|| vec![to]);
            self.queue_at(cost, branch, detour);
        }
    }

    fn queue_at(&mut self, cost: f64, branch: Branch, detour: Option<Vec<usize>>) {
        self.serial += 1;
        // At equal cost a known path comes first, then the one queued first.
        let order = Open(cost, usize::from(detour.is_none()), self.serial);
        self.queue.push(Reverse(Candidate {
            order,
            branch,
            detour,
        }));
    }

    /// The nodes of a path: the stem, the detour, and the cheapest rest.
    fn path(&self, branch: &Branch, detour: &[usize]) -> Vec<usize> {
        let parent = self.found.get(branch.parent);
        let stem = parent.and_then(|parent| parent.nodes.get(..branch.stem));
        let mut path = stem.unwrap_or_default().to_vec();
        path.extend(detour);
        if let Some(&last) = detour.last() {
            path.extend(self.rest.behind(last));
        }
        path
    }

    /// Searches the best path of a branch by A*, with the cheapest rest as heuristic, until a
    /// node's cheapest rest is clear of the stem.
    fn seek(&mut self, branch: &Branch) -> Sought {
        self.searches += 1;
        let mut queue = BinaryHeap::new();
        let first: Vec<(Step, f64)> = self.first_steps(branch).collect();
        for ((to, cost), least) in first {
            self.open(&mut queue, to, (cost, least), NOWHERE);
        }
        while let Some(Reverse(Open(least, node, _))) = queue.pop() {
            let seat = self.seats.get(node).copied().unwrap_or_default();
            if seat.is_done {
                continue;
            }
            if self.is_clear(branch, node) {
                return Sought::Path(least, self.trace(node));
            }
            let (ways, done) = (
                self.ways,
                Seat {
                    is_done: true,
                    ..seat
                },
            );
            set(&mut self.seats, node, done);
            let steps = ways.from(node);
            let Some(left) = self.steps.checked_sub(1 + steps.len()) else {
                return Sought::GaveUp;
            };
            self.steps = left;
            for &(to, step) in steps {
                let cost = seat.cost + step;
                if self.is_open(branch, to) {
                    self.open(&mut queue, to, (cost, cost + self.rest(to)), node);
                }
            }
        }
        Sought::Nothing
    }

    /// Queues a node of a search, unless a path there of at most this cost is known.
    fn open(
        &mut self,
        queue: &mut BinaryHeap<Reverse<Open>>,
        node: usize,
        (cost, least): (f64, f64),
        came: usize,
    ) {
        let search = self.searches;
        let is_known = |seat: &&mut Seat| seat.search == search && seat.cost <= cost;
        let slot = self.seats.get_mut(node);
        if let Some(seat) = slot.filter(|seat| !is_known(seat)) {
            let is_done = false;
            *seat = Seat {
                search,
                cost,
                came,
                is_done,
            };
            queue.push(Reverse(Open(least, node, 0)));
        }
    }

    /// The nodes on the path of a search to a node.
    fn trace(&self, node: usize) -> Vec<usize> {
        let came = |&node: &usize| {
            let came = self.seats.get(node).map_or(NOWHERE, |seat| seat.came);
            (came != NOWHERE).then_some(came)
        };
        let mut trace: Vec<usize> = std::iter::successors(Some(node), came).collect();
        trace.reverse();
        trace
    }

    /// Records a found path and queues its deviations, from where its branch begins; none after the
    /// last of `k`.
    fn take(&mut self, path: Vec<usize>, branch: Option<&Branch>, k: usize) {
        let parent = self.found.len();
        let found = Found::new(path, self.ways, self.rest);
        let next: Vec<usize> = found.nodes.iter().skip(1).copied().collect();
        self.found.push(found);
        if self.found.len() >= k {
            return;
        }
        let first = branch.map_or(1, |branch| branch.stem);
        for (stem, next) in (1..).zip(next).skip(first - 1) {
            let old = branch.filter(|_| stem == first);
            let mut banned = old.map_or_else(Vec::new, |branch| branch.banned.clone());
            banned.push(next);
            self.push(Branch {
                parent,
                stem,
                banned,
            });
        }
    }
}

#[cfg(test)]
mod tests;
