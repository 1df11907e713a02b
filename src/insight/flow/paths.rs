//! The most likely ways through the journey: k shortest loopless paths on −ln(share).
//!
//! Lawler's ordering of Yen's search (Yen 1971, Lawler 1972), made lazy: how likely the rest of a
//! path is at best is known for every touchpoint from one backward search. A deviation is judged by
//! that, and where the best rest keeps clear of what the deviation shares with its path, that is its
//! best path at once. Only elsewhere it is searched for, and only until the search comes to a
//! touchpoint whose best rest is clear.
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

/// Steps that all searches may look at together before giving up: a tenth of a second.
const STEPS: usize = 1_500_000;

/// Behind the last place of any path.
const NOWHERE: usize = usize::MAX;

/// A way through the journey from a start to where it is over, that comes by each touchpoint once.
#[derive(Clone, Debug, PartialEq)]
pub struct LikelyPath {
    /// The places in order.
    pub places: Vec<usize>,
    /// The probability of going exactly this way, 0…1; who goes round a loop on the way isn't in
    /// it.
    pub probability: f64,
    /// How the journey is over at the last of the places.
    pub end: OutcomeKind,
}

/// The most likely ways through the journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LikelyPaths {
    /// The ways, most likely first. No other way is more likely than one of these.
    pub paths: Vec<LikelyPath>,
    /// Whether there are no more where there are fewer than asked for. False where the journey is
    /// so entangled that the search gave up.
    pub is_complete: bool,
}

/// The `k` most likely ways through a journey, to wherever it is over: at an end, where the map
/// stops, or halfway by dropping off. With those who go round a loop they make up all customers.
/// Fewer when there are fewer, or when [`LikelyPaths::is_complete`] says that the search gave up.
#[must_use]
pub fn likely_paths(flow: &Flow, k: usize) -> LikelyPaths {
    within(flow, &Ways::new(flow, true), k, STEPS)
}

/// The `k` most likely ways that lead somewhere: to an end or to where the map stops. Who drops off
/// follows none of them; this is for what is looked at along a whole journey.
#[must_use]
pub fn completed_paths(flow: &Flow, k: usize) -> LikelyPaths {
    within(flow, &Ways::new(flow, false), k, STEPS)
}

/// The same with searches of so many steps.
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
    /// Its nodes, from the one before the starts to the one behind the ends.
    nodes: Vec<usize>,
    /// What it costs to come to each of them.
    costs: Vec<f64>,
    /// The place of each node in it; [`NOWHERE`] when it isn't.
    at: Vec<usize>,
    /// By node: the first place of it that the cheapest way to the end comes by, the node included.
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

/// The paths that share the first nodes of a path that was found and go elsewhere then.
#[derive(Clone, Debug)]
struct Branch {
    /// The path, by its place among those found.
    parent: usize,
    /// How many nodes are shared, at least one.
    stem: usize,
    /// Where they don't go then.
    banned: Vec<usize>,
}

/// A branch by what its best path costs, at least as long as the path isn't known.
#[derive(Clone, Debug)]
struct Candidate {
    order: Open,
    branch: Branch,
    /// What follows the stem, up to where the cheapest way to the end begins.
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

/// What a search knows of a node.
#[derive(Clone, Copy, Debug, Default)]
struct Seat {
    /// The number of the search that this is of.
    search: usize,
    cost: f64,
    came: usize,
    is_done: bool,
}

/// What comes of looking for the best path of a branch.
enum Sought {
    /// What it costs, and what follows the stem up to where the cheapest way to the end begins.
    Path(f64, Vec<usize>),
    /// There is none.
    Nothing,
    /// The steps are used up.
    GaveUp,
}

struct Search<'w> {
    ways: &'w Ways,
    rest: &'w Rest,
    found: Vec<Found>,
    queue: BinaryHeap<Reverse<Candidate>>,
    /// By node; what is of an earlier search doesn't count.
    seats: Vec<Seat>,
    searches: usize,
    /// The steps that searches may still look at.
    steps: usize,
    serial: usize,
}

impl Search<'_> {
    /// Finds the best paths; false when it gave up before it knew them all.
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

    /// The steps of a branch from the last node of its stem, with what the way to the end costs
    /// then at least.
    fn first_steps<'s>(&'s self, branch: &'s Branch) -> impl Iterator<Item = (Step, f64)> + 's {
        let parent = self.found.get(branch.parent);
        let last = parent.and_then(|p| p.nodes.get(branch.stem - 1).copied());
        let cost = parent.map_or(0.0, |p| at(&p.costs, branch.stem - 1));
        let steps = last.map_or(&[][..], |last| self.ways.from(last));
        let open = steps.iter().copied();
        let open = open.filter(|&(to, _)| !branch.banned.contains(&to) && self.is_open(branch, to));
        open.map(move |(to, step)| ((to, cost + step), cost + step + self.rest(to)))
    }

    /// Whether a branch may come by a node: not in its stem, and a way leads to the end.
    fn is_open(&self, branch: &Branch, node: usize) -> bool {
        let place = |parent: &Found| place_in(&parent.at, node);
        let place = self.found.get(branch.parent).map_or(NOWHERE, place);
        place >= branch.stem && self.rest(node).is_finite()
    }

    /// Whether the cheapest way from a node to the end keeps clear of the stem of a branch.
    fn is_clear(&self, branch: &Branch, node: usize) -> bool {
        let place = |parent: &Found| place_in(&parent.meets, node);
        let place = self.found.get(branch.parent).map_or(NOWHERE, place);
        place >= branch.stem
    }

    /// Queues a branch by what its best path costs, or by the least it may.
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
        // Of equals a known path comes first, then what was queued first.
        let order = Open(cost, usize::from(detour.is_none()), self.serial);
        self.queue.push(Reverse(Candidate {
            order,
            branch,
            detour,
        }));
    }

    /// The nodes of a path: the stem, what follows it, and the cheapest way from there.
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

    /// The best path of a branch: A*, led by the cheapest ways of all, until one of them is clear.
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

    /// Queues a node of a search, unless as good a way there is known.
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

    /// The nodes by which a search came to a node.
    fn trace(&self, node: usize) -> Vec<usize> {
        let came = |&node: &usize| {
            let came = self.seats.get(node).map_or(NOWHERE, |seat| seat.came);
            (came != NOWHERE).then_some(came)
        };
        let mut trace: Vec<usize> = std::iter::successors(Some(node), came).collect();
        trace.reverse();
        trace
    }

    /// Takes a path as found and queues everything that leaves it, from where its branch begins;
    /// nothing when it is the last of `k`.
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
