//! The most likely ways through the journey: k shortest loopless paths on −ln(share).
//!
//! Lawler's ordering of Yen's search, made lazy: how likely the rest of a path is at best is known
//! for every touchpoint from one backward search, so that a deviation is first judged by that and
//! searched for only when the best rest would come by a touchpoint twice.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use super::{
    Flow, OutcomeKind,
    numbers::{is, set},
};

/// Deviations that are searched for before giving up; each may look at the whole journey.
const SEARCHES: usize = 40;

/// A way through the journey from a start to an end, that comes by each touchpoint once.
#[derive(Clone, Debug, PartialEq)]
pub struct LikelyPath {
    /// The places in order.
    pub places: Vec<usize>,
    /// The probability of going exactly this way, 0…1; who goes round a loop on the way isn't in
    /// it.
    pub probability: f64,
}

/// The `k` most likely ways from a start to an end or to where the map stops, most likely first.
/// Dropping off halfway isn't a way to an end. Fewer when there are fewer.
#[must_use]
pub fn likely_paths(flow: &Flow, k: usize) -> Vec<LikelyPath> {
    let ways = Ways::new(flow);
    let rest = ways.rest();
    let mut search = Search {
        seen: vec![false; ways.next.len()],
        searches: 0,
        serial: 0,
        queue: BinaryHeap::new(),
        ways: &ways,
        rest: &rest,
    };
    let mut found: Vec<Vec<usize>> = Vec::new();
    search.push(Branch::default(), &[]);
    while let Some(Reverse(candidate)) = search.queue.pop() {
        let Candidate { branch, path, .. } = candidate;
        let stem = found.get(branch.parent).map_or(&[][..], Vec::as_slice);
        let stem = stem.get(..branch.stem).unwrap_or_default().to_vec();
        let Some(path) = path else {
            search.settle(branch, &stem);
            continue;
        };
        let parent = found.len();
        search.deviate(&branch, &path, parent);
        found.push(path);
        if found.len() >= k {
            break;
        }
    }
    let all = found.into_iter().take(k);
    all.map(|path| ways.likely_path(&path)).collect()
}

/// A node and what the way there costs: −ln of its share.
type Step = (usize, f64);

/// The journey with a node before the starts and one behind the ends, parallel transitions as one.
struct Ways {
    /// By node; the places come first, then the two.
    next: Vec<Vec<Step>>,
}

impl Ways {
    fn new(flow: &Flow) -> Self {
        let count = flow.len();
        let mut next: Vec<Vec<Step>> = Vec::with_capacity(count + 2);
        for place in 0..count {
            let mut steps: Vec<Step> = Vec::new();
            for way in flow.chain.ways(place).iter().filter(|w| w.to != place) {
                match steps.iter_mut().find(|(to, _)| *to == way.to) {
                    Some((_, share)) => *share += way.share,
                    None => steps.push((way.to, way.share)),
                }
            }
            let ends = flow.outcome_kind(place);
            if ends.is_some_and(|kind| kind != OutcomeKind::DropsOff) {
                let exit = flow.chain.exit.get(place).copied().unwrap_or(0.0);
                steps.push((count + 1, exit));
            }
            next.push(steps);
        }
        next.push(flow.starts().collect());
        next.push(Vec::new());
        for (_, share) in next.iter_mut().flatten() {
            *share = -share.min(1.0).ln();
        }
        Self { next }
    }

    fn start(&self) -> usize {
        self.next.len().saturating_sub(2)
    }

    fn end(&self) -> usize {
        self.next.len().saturating_sub(1)
    }

    fn from(&self, node: usize) -> &[Step] {
        self.next.get(node).map_or(&[], Vec::as_slice)
    }

    /// The cheapest way from each node to the end, by its first step: Dijkstra backwards.
    fn rest(&self) -> Vec<(f64, usize)> {
        let mut before: Vec<Vec<Step>> = vec![Vec::new(); self.next.len()];
        for (from, steps) in self.next.iter().enumerate() {
            for &(to, cost) in steps {
                if let Some(list) = before.get_mut(to) {
                    list.push((from, cost));
                }
            }
        }
        let mut rest = vec![(f64::INFINITY, usize::MAX); self.next.len()];
        let mut queue = BinaryHeap::from([Reverse(Open(0.0, self.end(), usize::MAX))]);
        while let Some(Reverse(Open(cost, node, next))) = queue.pop() {
            match rest.get_mut(node) {
                Some(slot) if slot.0.is_infinite() => *slot = (cost, next),
                _ => continue,
            }
            for &(from, step) in before.get(node).into_iter().flatten() {
                queue.push(Reverse(Open(cost + step, from, node)));
            }
        }
        rest
    }

    fn likely_path(&self, path: &[usize]) -> LikelyPath {
        let steps = path.windows(2).filter_map(|pair| match pair {
            [from, to] => self.from(*from).iter().find(|(next, _)| next == to),
            _ => None,
        });
        let cost: f64 = steps.map(|(_, cost)| *cost).sum();
        let inside = path.iter().copied();
        LikelyPath {
            places: inside.filter(|&node| node < self.start()).collect(),
            probability: (-cost).exp(),
        }
    }
}

/// Something with a cost in a queue: the cost, then two numbers that settle ties.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Open(f64, usize, usize);

impl Eq for Open {}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_cost = self.0.total_cmp(&other.0);
        by_cost.then_with(|| (self.1, self.2).cmp(&(other.1, other.2)))
    }
}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The paths that share the first nodes of a path that was found and go elsewhere then.
#[derive(Clone, Debug, Default)]
struct Branch {
    /// The path, by its place among those found.
    parent: usize,
    /// How many nodes are shared; none for all paths.
    stem: usize,
    /// Where they don't go then.
    banned: Vec<usize>,
    /// What the shared nodes cost.
    cost: f64,
}

/// A branch by what its best path costs, at least as long as the path isn't known.
#[derive(Clone, Debug)]
struct Candidate {
    order: Open,
    branch: Branch,
    path: Option<Vec<usize>>,
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

struct Search<'w> {
    ways: &'w Ways,
    rest: &'w [(f64, usize)],
    /// The nodes that the stem at hand passes.
    seen: Vec<bool>,
    searches: usize,
    serial: usize,
    queue: BinaryHeap<Reverse<Candidate>>,
}

impl Search<'_> {
    fn rest(&self, node: usize) -> f64 {
        self.rest.get(node).map_or(f64::INFINITY, |rest| rest.0)
    }

    /// The steps of a branch from the last node of its stem, where `seen` is up to date.
    fn first_steps<'s>(
        &'s self,
        branch: &'s Branch,
        stem: &[usize],
    ) -> impl Iterator<Item = Step> + 's {
        let last = stem.last().copied().unwrap_or(self.ways.start());
        let steps = self.ways.from(last).iter().copied();
        steps.filter(move |(to, _)| !branch.banned.contains(to) && !is(&self.seen, *to))
    }

    /// Queues a branch by what its best path costs at least.
    fn push(&mut self, branch: Branch, stem: &[usize]) {
        let steps = self.first_steps(&branch, stem);
        let best = steps.map(|(to, cost)| cost + self.rest(to));
        let best = best.fold(f64::INFINITY, f64::min);
        if best.is_finite() {
            let cost = branch.cost + best;
            self.queue_at(cost, branch, None);
        }
    }

    fn queue_at(&mut self, cost: f64, branch: Branch, path: Option<Vec<usize>>) {
        self.serial += 1;
        // Of equals a known path comes first, then what was queued first.
        let order = Open(cost, usize::from(path.is_none()), self.serial);
        let candidate = Candidate {
            order,
            branch,
            path,
        };
        self.queue.push(Reverse(candidate));
    }

    fn mark(&mut self, nodes: &[usize], seen: bool) {
        for &node in nodes {
            set(&mut self.seen, node, seen);
        }
    }

    /// Finds the best path of a branch and queues it.
    fn settle(&mut self, branch: Branch, stem: &[usize]) {
        self.mark(stem, true);
        let straight = self.straight(&branch, stem);
        let tail = match straight {
            Some(tail) => Some(tail),
            None if self.searches < SEARCHES => {
                self.searches += 1;
                self.search(&branch, stem)
            }
            None => None,
        };
        self.mark(stem, false);
        if let Some((cost, tail)) = tail {
            let stem = if stem.is_empty() {
                vec![self.ways.start()]
            } else {
                stem.to_vec()
            };
            let path = stem.into_iter().chain(tail).collect();
            self.queue_at(branch.cost + cost, branch, Some(path));
        }
    }

    /// The best step and the cheapest way from there, when that doesn't come by the stem.
    fn straight(&self, branch: &Branch, stem: &[usize]) -> Option<(f64, Vec<usize>)> {
        let steps = self.first_steps(branch, stem);
        let priced = steps.map(|(to, cost)| Open(cost + self.rest(to), to, 0));
        let Open(cost, first, _) = priced.min()?;
        let mut tail = vec![first];
        let mut node = first;
        while node != self.ways.end() {
            node = self.rest.get(node)?.1;
            if is(&self.seen, node) {
                return None;
            }
            tail.push(node);
        }
        Some((cost, tail))
    }

    /// The best way on that keeps clear of the stem: A*, led by the cheapest ways of all.
    fn search(&self, branch: &Branch, stem: &[usize]) -> Option<(f64, Vec<usize>)> {
        let mut came = vec![None; self.seen.len()];
        let mut costs = vec![f64::INFINITY; self.seen.len()];
        let mut queue = BinaryHeap::new();
        let last = stem.last().copied().unwrap_or(self.ways.start());
        for (to, cost) in self.first_steps(branch, stem) {
            if cost < costs.get(to).copied()? {
                set(&mut costs, to, cost);
                set(&mut came, to, Some(last));
            }
            queue.push(Reverse(Open(cost + self.rest(to), to, 0)));
        }
        let mut done = self.seen.clone();
        set(&mut done, last, true);
        while let Some(Reverse(Open(_, node, _))) = queue.pop() {
            if is(&done, node) {
                continue;
            }
            set(&mut done, node, true);
            let here = costs.get(node).copied()?;
            if node == self.ways.end() {
                let mut tail = vec![node];
                let mut at = node;
                while let Some(before) = came.get(at).copied().flatten().filter(|&b| b != last) {
                    tail.push(before);
                    at = before;
                }
                tail.reverse();
                return Some((here, tail));
            }
            for &(to, cost) in self.ways.from(node) {
                let cost = here + cost;
                if !is(&done, to) && cost < costs.get(to).copied()? {
                    set(&mut costs, to, cost);
                    set(&mut came, to, Some(node));
                    queue.push(Reverse(Open(cost + self.rest(to), to, 0)));
                }
            }
        }
        None
    }

    /// Queues everything that leaves a path that was found, from where its branch begins.
    fn deviate(&mut self, branch: &Branch, path: &[usize], parent: usize) {
        let mut cost = 0.0;
        for (place, pair) in path.windows(2).enumerate() {
            let [node, next] = pair else { continue };
            set(&mut self.seen, *node, true);
            let stem = place + 1;
            if stem >= branch.stem.max(1) {
                let is_first = stem == branch.stem.max(1);
                let mut banned = if is_first {
                    branch.banned.clone()
                } else {
                    Vec::new()
                };
                banned.push(*next);
                let deviation = Branch {
                    parent,
                    stem,
                    banned,
                    cost,
                };
                let stem = path.get(..stem).unwrap_or_default();
                self.push(deviation, stem);
            }
            let steps = self.ways.from(*node).iter();
            cost += steps
                .filter(|(to, _)| to == next)
                .map(|(_, c)| *c)
                .sum::<f64>();
        }
        self.mark(path, false);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::likely_paths;
    use crate::insight::flow::{
        Flow, OutcomeKind,
        laws::maps,
        tests::{look, near, shared},
    };

    fn words(parts: crate::model::JourneyParts, k: usize) -> Vec<(String, f64)> {
        look(parts, |index, flow| {
            let paths = likely_paths(flow, k).into_iter();
            paths
                .map(|path| {
                    let places = path.places.iter().filter_map(|p| index.at(*p));
                    (places.map(|t| t.title.as_str()).collect(), path.probability)
                })
                .collect()
        })
    }

    #[test]
    fn the_most_likely_paths_come_in_order() {
        let parts =
            shared("A: a b c d e; a>b=0.6 a>c=0.4 b>d=0.7 b>c=0.3 c>d=0.5 c>e=0.5 d>a=0.2 d>e=0.8");
        let found = words(parts.clone(), 3);
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["abde", "ace", "acde"]);
        near(found[0].1, 0.6 * 0.7 * 0.8);
        near(found[1].1, 0.2);
        near(found[2].1, 0.4 * 0.5 * 0.8);
        assert_eq!(words(parts, 10).len(), 5);
        assert_eq!(words(shared("A: a b; a>b b>a"), 3), []);
        assert_eq!(words(shared("A: a b c; a>c b>c"), 3).len(), 2);
    }

    /// Every loopless path by trying all, most likely first.
    fn every(flow: &Flow) -> Vec<f64> {
        fn walk(flow: &Flow, path: &mut Vec<usize>, probability: f64, found: &mut Vec<f64>) {
            let here = *path.last().unwrap();
            let ends = flow.outcome_kind(here);
            if ends.is_some_and(|kind| kind != OutcomeKind::DropsOff) {
                found.push(probability * flow.chain.exit[here]);
            }
            for to in (0..flow.len())
                .filter(|to| !path.contains(to))
                .collect::<Vec<_>>()
            {
                let ways = flow.chain.ways(here).iter().filter(|way| way.to == to);
                let share: f64 = ways.map(|way| way.share).sum();
                if share > 0.0 {
                    path.push(to);
                    walk(flow, path, probability * share, found);
                    path.pop();
                }
            }
        }
        let mut found = Vec::new();
        for (start, share) in flow.starts() {
            walk(flow, &mut vec![start], share, &mut found);
        }
        found.sort_by(|a, b| b.total_cmp(a));
        found
    }

    proptest! {
        #[test]
        fn paths_are_the_most_likely_of_all(parts in maps()) {
            look(parts, |_, flow| {
                let all = every(flow);
                let found = likely_paths(flow, 6);
                prop_assert_eq!(found.len(), all.len().min(6));
                for (path, wanted) in found.iter().zip(&all) {
                    prop_assert!((path.probability - wanted).abs() < 1e-9);
                    let mut places = path.places.clone();
                    places.sort_unstable();
                    places.dedup();
                    prop_assert_eq!(places.len(), path.places.len());
                }
                Ok(())
            })?;
        }
    }
}
