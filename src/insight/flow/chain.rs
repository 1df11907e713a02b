//! The journey as an absorbing Markov chain: visits and reach, group by group of touchpoints that
//! lead to each other (strongly connected components), in the order in which customers pass.

use std::ops::Range;

use petgraph::{algo::kosaraju_scc, graph::DiGraph};

use super::{
    eliminate::{BUDGET, Network},
    numbers::{add, at, is, set, total},
    shares::Share,
};
use crate::model::Index;

/// More visits than this are a loop that nobody gets out of.
const ENDLESS: f64 = 1e12;

/// A way from one touchpoint to another that somebody takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Way {
    /// The transition, by its place in [`Index::edges`].
    pub edge: usize,
    /// Where it arrives.
    pub to: usize,
    /// The share that takes it, above 0.
    pub share: f64,
}

/// Touchpoints or transitions where customers are taken out of the flow, to ask how many come there.
#[derive(Clone, Copy, Default)]
pub(super) struct Cut<'a> {
    /// By touchpoint.
    pub places: &'a [bool],
    /// By transition.
    pub edges: &'a [bool],
}

/// The chain.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Chain {
    /// The share of all customers who start at each touchpoint.
    pub starts: Vec<f64>,
    /// The share of those at a touchpoint for whom the journey is over.
    pub exit: Vec<f64>,
    /// The first of each touchpoint's ways.
    first: Vec<usize>,
    ways: Vec<Way>,
    /// The groups in the order in which customers pass them; places in order.
    pub groups: Vec<Vec<usize>>,
    group_of: Vec<usize>,
}

/// Where customers come.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Passage {
    /// Expected visits by touchpoint.
    pub visits: Vec<f64>,
    /// The probability of at least one visit.
    pub reach: Vec<f64>,
    /// The groups that nobody gets out of, in order.
    pub trapped: Vec<usize>,
    /// The groups whose reach is a bound only, in order.
    pub bounded: Vec<usize>,
}

impl Chain {
    pub(super) fn new(
        index: &Index<'_>,
        shares: &[Share],
        exit: Vec<f64>,
        starts: Vec<f64>,
    ) -> Self {
        let mut ways = Vec::with_capacity(index.edge_count());
        let mut first = Vec::with_capacity(index.len() + 1);
        let mut graph = DiGraph::<(), ()>::with_capacity(index.len(), index.edge_count());
        let nodes: Vec<_> = (0..index.len()).map(|_| graph.add_node(())).collect();
        for place in 0..index.len() {
            let numbers = index.outgoing(place);
            first.push(ways.len());
            for &number in numbers {
                let share = shares.get(number).map_or(0.0, |share| share.value);
                let to = index.edge(number).map(|edge| edge.to);
                let (Some(to), true) = (to, share > 0.0) else {
                    continue;
                };
                let edge = number;
                ways.push(Way { edge, to, share });
                if let (Some(&from), Some(&to)) = (nodes.get(place), nodes.get(to)) {
                    graph.add_edge(from, to, ());
                }
            }
        }
        first.push(ways.len());
        // Not Tarjan's: that one calls itself as deep as the journey is long.
        let found = kosaraju_scc(&graph);
        let mut group_of = vec![0; index.len()];
        let groups = found.into_iter().rev().enumerate();
        let groups = groups.map(|(number, nodes)| {
            let mut places: Vec<usize> = nodes.into_iter().map(|node| node.index()).collect();
            places.sort_unstable();
            for &place in &places {
                set(&mut group_of, place, number);
            }
            places
        });
        Self {
            groups: groups.collect(),
            group_of,
            starts,
            exit,
            first,
            ways,
        }
    }

    /// The ways that leave a touchpoint, by transition.
    pub(super) fn ways(&self, place: usize) -> &[Way] {
        let start = self.first.get(place).copied().unwrap_or(0);
        let end = self.first.get(place + 1).copied().unwrap_or(start);
        self.ways.get(start..end).unwrap_or_default()
    }

    /// The group of a touchpoint.
    pub(super) fn group_of(&self, place: usize) -> usize {
        self.group_of.get(place).copied().unwrap_or(usize::MAX)
    }

    /// Follows all customers from the starts to where they end.
    pub(super) fn follow(&self) -> Passage {
        let mut walk = Walk::new(self, Cut::default(), self.starts.clone());
        walk.wants_reach = true;
        walk.pass(0..self.groups.len());
        walk.passage
    }

    /// The visits of customers who are taken out of the flow where they meet a cut.
    pub(super) fn visits_until(&self, cut: Cut<'_>) -> Vec<f64> {
        let mut walk = Walk::new(self, cut, self.starts.clone());
        walk.pass(0..self.groups.len());
        walk.passage.visits
    }

    /// The probability of coming to at least one of the touchpoints or taking one of the
    /// transitions of a cut; `visits` are those of [`Self::follow`].
    pub(super) fn hit(&self, cut: Cut<'_>, visits: &[f64]) -> f64 {
        let meets = |place: usize| {
            is(cut.places, place) || self.ways(place).iter().any(|w| is(cut.edges, w.edge))
        };
        let concerned = (0..self.exit.len()).filter(|&place| meets(place));
        let (first, last) = concerned.fold((usize::MAX, 0), |(first, last), place| {
            let group = self.group_of(place);
            (first.min(group), last.max(group))
        });
        if first > last {
            return 0.0;
        }
        // Before the first of them the cut changes nothing, and behind the last nothing matters.
        let mut inflow = self.starts.clone();
        for &place in self.groups.iter().take(first).flatten() {
            for way in self.ways(place) {
                add(&mut inflow, way.to, at(visits, place) * way.share);
            }
        }
        let mut walk = Walk::new(self, cut, inflow);
        walk.pass(first..last + 1);
        let found = self.groups.iter().skip(first).take(last + 1 - first);
        let hits = found.flatten().map(|&place| {
            let here = at(&walk.passage.visits, place);
            if is(cut.places, place) {
                return here;
            }
            let taken = self.ways(place).iter().filter(|w| is(cut.edges, w.edge));
            here * total(taken.map(|way| way.share))
        });
        total(hits).min(1.0)
    }
}

/// Customers on their way through the chain.
struct Walk<'a> {
    chain: &'a Chain,
    cut: Cut<'a>,
    inflow: Vec<f64>,
    wants_reach: bool,
    /// The seat of each touchpoint in the group that is being solved.
    seats: Vec<usize>,
    passage: Passage,
}

impl<'a> Walk<'a> {
    fn new(chain: &'a Chain, cut: Cut<'a>, inflow: Vec<f64>) -> Self {
        let count = chain.exit.len();
        Self {
            chain,
            cut,
            inflow,
            wants_reach: false,
            seats: vec![usize::MAX; count],
            passage: Passage {
                visits: vec![0.0; count],
                reach: vec![0.0; count],
                ..Passage::default()
            },
        }
    }

    fn pass(&mut self, groups: Range<usize>) {
        let chain = self.chain;
        let start = groups.start;
        for (number, places) in chain.groups.iter().enumerate().take(groups.end).skip(start) {
            let coming = total(places.iter().map(|&p| at(&self.inflow, p)));
            if coming <= 0.0 {
                continue;
            }
            if let [place] = places.as_slice() {
                self.pass_one(number, *place, coming);
            } else {
                self.pass_group(number, places, coming);
            }
            for &place in places {
                let here = at(&self.passage.visits, place);
                for way in self.open(place) {
                    if chain.group_of(way.to) != number {
                        add(&mut self.inflow, way.to, here * way.share);
                    }
                }
            }
        }
    }

    /// The ways that leave a touchpoint and aren't cut.
    fn open(&self, place: usize) -> impl Iterator<Item = &'a Way> + use<'a> {
        let cut = self.cut;
        let all = if is(cut.places, place) {
            &[]
        } else {
            self.chain.ways(place)
        };
        all.iter().filter(move |way| !is(cut.edges, way.edge))
    }

    /// The share of those at a touchpoint who leave its group or the flow.
    fn leaving(&self, place: usize, group: usize) -> f64 {
        if is(self.cut.places, place) {
            return 1.0;
        }
        let chain = self.chain;
        let gone = |way: &&Way| chain.group_of(way.to) != group || is(self.cut.edges, way.edge);
        let ways = chain.ways(place).iter().filter(gone);
        at(&chain.exit, place) + total(ways.map(|way| way.share))
    }

    fn pass_one(&mut self, group: usize, place: usize, coming: f64) {
        let leaving = self.leaving(place, group);
        let visits = coming / leaving;
        if visits <= ENDLESS {
            set(&mut self.passage.visits, place, visits);
            set(&mut self.passage.reach, place, coming.min(1.0));
        } else {
            self.trap(group, &[place], coming);
        }
    }

    fn pass_group(&mut self, group: usize, places: &[usize], coming: f64) {
        let exit: Vec<f64> = places.iter().map(|&p| self.leaving(p, group)).collect();
        if exit.iter().sum::<f64>() <= 0.0 {
            return self.trap(group, places, coming);
        }
        for (seat, &place) in places.iter().enumerate() {
            set(&mut self.seats, place, seat);
        }
        let mut ways = Vec::new();
        for (seat, &place) in places.iter().enumerate() {
            for way in self.open(place) {
                if self.chain.group_of(way.to) == group
                    && let Some(&to) = self.seats.get(way.to)
                {
                    ways.push((seat, to, way.share));
                }
            }
        }
        let inflow: Vec<f64> = places.iter().map(|&p| at(&self.inflow, p)).collect();
        let solution = Network::new(&ways, exit).solve(&inflow, self.wants_reach, BUDGET);
        if !solution.visits.iter().all(|&visits| visits <= ENDLESS) {
            return self.trap(group, places, coming);
        }
        let is_bounded = solution.returns.is_empty() || !solution.is_settled;
        if is_bounded && self.wants_reach {
            self.passage.bounded.push(group);
        }
        for (seat, &place) in places.iter().enumerate() {
            let visits = at(&solution.visits, seat);
            set(&mut self.passage.visits, place, visits);
            let reach = match solution.returns.get(seat) {
                Some(&returns) => visits / returns,
                None => visits,
            };
            set(&mut self.passage.reach, place, reach.min(coming).min(1.0));
        }
    }

    /// Customers go round here for ever: each comes to every touchpoint of the group. Their visits
    /// have no number; what stands for it is the least there can be.
    fn trap(&mut self, group: usize, places: &[usize], coming: f64) {
        for &place in places {
            let coming = coming.min(1.0);
            set(&mut self.passage.visits, place, coming);
            set(&mut self.passage.reach, place, coming);
        }
        self.passage.trapped.push(group);
    }
}
