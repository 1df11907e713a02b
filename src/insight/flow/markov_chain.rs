//! The journey as an absorbing Markov chain: expected visits and reach, solved group by group of
//! the strongly connected components, in topological order.

use std::ops::Range;

use petgraph::{algo::kosaraju_scc, graph::DiGraph};

use super::{
    elimination::{BUDGET, EliminationNetwork},
    position_values::{add_at, flag_at, set_at, total, value_at},
    shares::Share,
};
use crate::model::Index;

/// The number of visits above which a loop counts as one without exit.
const MAX_VISITS: f64 = 1e12;

/// A transition with a share above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ChainEdge {
    /// Its position in [`Index::edges`].
    pub edge: usize,
    /// The position of the touchpoint where it arrives.
    pub to: usize,
    /// The share of those at its touchpoint who take it, above 0.
    pub share: f64,
}

/// Touchpoints or transitions at which customers are removed, to compute the probability of
/// reaching one of them.
#[derive(Clone, Copy, Default)]
pub(super) struct FlowCut<'a> {
    /// The touchpoints, by position.
    pub touchpoints: &'a [bool],
    /// The transitions, by number.
    pub edges: &'a [bool],
}

/// An absorbing Markov chain of touchpoints.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MarkovChain {
    /// The share of all customers who start at each touchpoint.
    pub starts: Vec<f64>,
    /// The share of those at each touchpoint for whom the journey ends there.
    pub exit: Vec<f64>,
    /// The position in `ways` of each touchpoint's first transition, and the total as the last
    /// entry.
    first: Vec<usize>,
    edges: Vec<ChainEdge>,
    /// The strongly connected components in topological order; positions ascending.
    pub groups: Vec<Vec<usize>>,
    group_of: Vec<usize>,
}

/// Expected visits and reach of every touchpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Passage {
    /// The expected visits by touchpoint.
    pub visits: Vec<f64>,
    /// The probability of at least one visit, by touchpoint.
    pub reach: Vec<f64>,
    /// The groups without an exit, ascending.
    pub trapped_groups: Vec<usize>,
    /// The groups whose reach is only an upper bound, ascending.
    pub bounded_groups: Vec<usize>,
}

impl MarkovChain {
    pub(super) fn new(
        index: &Index<'_>,
        shares: &[Share],
        exit: Vec<f64>,
        starts: Vec<f64>,
    ) -> Self {
        let mut edges = Vec::with_capacity(index.edge_count());
        let mut first = Vec::with_capacity(index.len() + 1);
        let mut graph = DiGraph::<(), ()>::with_capacity(index.len(), index.edge_count());
        let nodes: Vec<_> = (0..index.len()).map(|_| graph.add_node(())).collect();
        for place in 0..index.len() {
            let numbers = index.outgoing(place);
            first.push(edges.len());
            for &number in numbers {
                let share = shares.get(number).map_or(0.0, |share| share.value);
                let to = index.edge(number).map(|edge| edge.to);
                let (Some(to), true) = (to, share > 0.0) else {
                    continue;
                };
                let edge = number;
                edges.push(ChainEdge { edge, to, share });
                if let (Some(&from), Some(&to)) = (nodes.get(place), nodes.get(to)) {
                    graph.add_edge(from, to, ());
                }
            }
        }
        first.push(edges.len());
        // Not Tarjan's algorithm: `petgraph` implements it by recursion as deep as the journey is
        // long.
        let found = kosaraju_scc(&graph);
        let mut group_of = vec![0; index.len()];
        let groups = found.into_iter().rev().enumerate();
        let groups = groups.map(|(number, nodes)| {
            let mut places: Vec<usize> = nodes.into_iter().map(|node| node.index()).collect();
            places.sort_unstable();
            for &place in &places {
                set_at(&mut group_of, place, number);
            }
            places
        });
        Self {
            groups: groups.collect(),
            group_of,
            starts,
            exit,
            first,
            edges,
        }
    }

    /// The transitions with a share that leave a touchpoint.
    pub(super) fn edges_from(&self, place: usize) -> &[ChainEdge] {
        let start = self.first.get(place).copied().unwrap_or(0);
        let end = self.first.get(place + 1).copied().unwrap_or(start);
        self.edges.get(start..end).unwrap_or_default()
    }

    /// The group of a touchpoint.
    pub(super) fn group_of(&self, place: usize) -> usize {
        self.group_of.get(place).copied().unwrap_or(usize::MAX)
    }

    /// Computes visits and reach of all customers.
    pub(super) fn solve(&self) -> Passage {
        let mut walk = ChainSolver::new(self, FlowCut::default(), self.starts.clone());
        walk.wants_reach = true;
        walk.pass(0..self.groups.len());
        walk.passage
    }

    /// The expected visits if customers are removed where they meet a cut.
    pub(super) fn visits_before_cut(&self, cut: FlowCut<'_>) -> Vec<f64> {
        let mut walk = ChainSolver::new(self, cut, self.starts.clone());
        walk.pass(0..self.groups.len());
        walk.passage.visits
    }

    /// The probability of reaching at least one of the touchpoints or taking one of the transitions
    /// of a cut; `visits` are those of [`Self::solve`].
    pub(super) fn hitting_probability(&self, cut: FlowCut<'_>, visits: &[f64]) -> f64 {
        let meets = |place: usize| {
            flag_at(cut.touchpoints, place)
                || self
                    .edges_from(place)
                    .iter()
                    .any(|w| flag_at(cut.edges, w.edge))
        };
        let concerned = (0..self.exit.len()).filter(|&place| meets(place));
        let (first, last) = concerned.fold((usize::MAX, 0), |(first, last), place| {
            let group = self.group_of(place);
            (first.min(group), last.max(group))
        });
        if first > last {
            return 0.0;
        }
        // Upstream of the cut the visits don't change, and downstream of it nothing matters.
        let mut inflow = self.starts.clone();
        for &place in self.groups.iter().take(first).flatten() {
            for way in self.edges_from(place) {
                add_at(&mut inflow, way.to, value_at(visits, place) * way.share);
            }
        }
        let mut walk = ChainSolver::new(self, cut, inflow);
        walk.pass(first..last + 1);
        let found = self.groups.iter().skip(first).take(last + 1 - first);
        let hits = found.flatten().map(|&place| {
            let here = value_at(&walk.passage.visits, place);
            if flag_at(cut.touchpoints, place) {
                return here;
            }
            let taken = self
                .edges_from(place)
                .iter()
                .filter(|w| flag_at(cut.edges, w.edge));
            here * total(taken.map(|way| way.share))
        });
        total(hits).min(1.0)
    }
}

/// A pass over the groups of a chain in topological order.
struct ChainSolver<'a> {
    chain: &'a MarkovChain,
    cut: FlowCut<'a>,
    inflow: Vec<f64>,
    wants_reach: bool,
    /// The index of each touchpoint within the group that is being solved.
    group_index: Vec<usize>,
    passage: Passage,
}

impl<'a> ChainSolver<'a> {
    fn new(chain: &'a MarkovChain, cut: FlowCut<'a>, inflow: Vec<f64>) -> Self {
        let count = chain.exit.len();
        Self {
            chain,
            cut,
            inflow,
            wants_reach: false,
            group_index: vec![usize::MAX; count],
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
            let coming = total(places.iter().map(|&p| value_at(&self.inflow, p)));
            if coming <= 0.0 {
                continue;
            }
            if let [place] = places.as_slice() {
                self.pass_one(number, *place, coming);
            } else {
                self.pass_group(number, places, coming);
            }
            for &place in places {
                let here = value_at(&self.passage.visits, place);
                for way in self.open(place) {
                    if chain.group_of(way.to) != number {
                        add_at(&mut self.inflow, way.to, here * way.share);
                    }
                }
            }
        }
    }

    /// The transitions that leave a touchpoint and aren't cut.
    fn open(&self, place: usize) -> impl Iterator<Item = &'a ChainEdge> + use<'a> {
        let cut = self.cut;
        let all = if flag_at(cut.touchpoints, place) {
            &[]
        } else {
            self.chain.edges_from(place)
        };
        all.iter().filter(move |way| !flag_at(cut.edges, way.edge))
    }

    /// The share of those at a touchpoint who leave its group or are removed.
    fn leaving(&self, place: usize, group: usize) -> f64 {
        if flag_at(self.cut.touchpoints, place) {
            return 1.0;
        }
        let chain = self.chain;
        let gone =
            |way: &&ChainEdge| chain.group_of(way.to) != group || flag_at(self.cut.edges, way.edge);
        let ways = chain.edges_from(place).iter().filter(gone);
        value_at(&chain.exit, place) + total(ways.map(|way| way.share))
    }

    fn pass_one(&mut self, group: usize, place: usize, coming: f64) {
        let leaving = self.leaving(place, group);
        let visits = coming / leaving;
        if visits <= MAX_VISITS {
            set_at(&mut self.passage.visits, place, visits);
            set_at(&mut self.passage.reach, place, coming.min(1.0));
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
            set_at(&mut self.group_index, place, seat);
        }
        let mut ways = Vec::new();
        for (seat, &place) in places.iter().enumerate() {
            for way in self.open(place) {
                if self.chain.group_of(way.to) == group
                    && let Some(&to) = self.group_index.get(way.to)
                {
                    ways.push((seat, to, way.share));
                }
            }
        }
        let inflow: Vec<f64> = places.iter().map(|&p| value_at(&self.inflow, p)).collect();
        let solution =
            EliminationNetwork::new(&ways, exit).solve(&inflow, self.wants_reach, BUDGET);
        if !solution.visits.iter().all(|&visits| visits <= MAX_VISITS) {
            return self.trap(group, places, coming);
        }
        let is_bounded = solution.returns.is_empty() || !solution.is_settled;
        if is_bounded && self.wants_reach {
            self.passage.bounded_groups.push(group);
        }
        for (seat, &place) in places.iter().enumerate() {
            let visits = value_at(&solution.visits, seat);
            set_at(&mut self.passage.visits, place, visits);
            let reach = match solution.returns.get(seat) {
                Some(&returns) => visits / returns,
                None => visits,
            };
            set_at(&mut self.passage.reach, place, reach.min(coming).min(1.0));
        }
    }

    /// Records a group without exit: customers who enter come to all of its touchpoints. The number
    /// of visits is infinite; the least possible stands for it.
    fn trap(&mut self, group: usize, places: &[usize], coming: f64) {
        for &place in places {
            let coming = coming.min(1.0);
            set_at(&mut self.passage.visits, place, coming);
            set_at(&mut self.passage.reach, place, coming);
        }
        self.passage.trapped_groups.push(group);
    }
}
