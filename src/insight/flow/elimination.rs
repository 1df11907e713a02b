//! Solves a strongly connected group of touchpoints: sparse state elimination after Grassmann,
//! Taksar and Heyman (1985).
//!
//! Eliminating a touchpoint means sending those who come there on to where they go next. Nothing is
//! ever subtracted, so the result keeps its precision however rarely customers get out. Expected
//! visits follow by back substitution in the reverse order; the expected visits to a touchpoint of
//! those who are there (the diagonal of the inverse) likewise, on existing links only (Takahashi's
//! sparse inverse).

use std::{cmp::Reverse, collections::BinaryHeap};

use super::position_values::{add_at, set_at, value_at};

/// The pairs of links that a first elimination may touch: some tens of milliseconds.
pub(super) const BUDGET: usize = 2_000_000;
/// The pairs of links for a second elimination, if sweeps don't converge: about a second.
const FALLBACK_BUDGET: usize = 400_000_000;
/// The maximum number of sweeps.
const SWEEPS: usize = 2000;
/// The relative tolerance at which sweeps have converged.
const TOLERANCE: f64 = 1e-12;

/// The rates between a touchpoint and another of the group, in both directions.
#[derive(Clone, Copy, Debug)]
struct EdgePair {
    to: usize,
    out: f64,
    back: f64,
}

/// An eliminated touchpoint.
#[derive(Debug)]
struct EliminationStep {
    node: usize,
    /// The probability of going to another touchpoint or leaving.
    rate: f64,
    /// Its links to touchpoints that weren't eliminated yet.
    links: Vec<EdgePair>,
}

/// A group during elimination.
#[derive(Debug)]
pub(super) struct EliminationNetwork {
    links: Vec<Vec<EdgePair>>,
    /// The number of links of each touchpoint to others that aren't eliminated.
    degrees: Vec<usize>,
    exit: Vec<f64>,
    is_eliminated: Vec<bool>,
    steps: Vec<EliminationStep>,
}

/// The solution of a group.
#[derive(Debug, Default)]
pub(super) struct GroupSolution {
    /// The expected visits by touchpoint.
    pub visits: Vec<f64>,
    /// The expected visits to a touchpoint of a customer who is there, the present one included;
    /// empty if not asked for or the group is too dense to eliminate.
    pub returns: Vec<f64>,
    /// Set if the visits are exact to floating-point precision.
    pub is_settled: bool,
}

impl EliminationNetwork {
    /// A group of touchpoints with the shares between them, `(from, to, share)`, and for each the
    /// share that leaves the group.
    pub(super) fn new(ways: &[(usize, usize, f64)], exit: Vec<f64>) -> Self {
        let mut links: Vec<Vec<EdgePair>> = vec![Vec::new(); exit.len()];
        for &(from, to, share) in ways {
            if from != to {
                meet(&mut links, from, to, share, 0.0);
                meet(&mut links, to, from, 0.0, share);
            }
        }
        for list in &mut links {
            list.sort_by_key(|link| link.to);
            list.dedup_by(|link, kept| {
                let is_same = link.to == kept.to;
                if is_same {
                    kept.out += link.out;
                    kept.back += link.back;
                }
                is_same
            });
        }
        Self {
            degrees: links.iter().map(Vec::len).collect(),
            is_eliminated: vec![false; exit.len()],
            steps: Vec::with_capacity(exit.len()),
            links,
            exit,
        }
    }

    /// Computes the visits for a given inflow. Touchpoints that exceed the budget of pairs of links
    /// are solved by sweeps.
    pub(super) fn solve(
        mut self,
        inflow: &[f64],
        wants_returns: bool,
        budget: usize,
    ) -> GroupSolution {
        let mut rest = self.eliminate(budget);
        let mut carried = self.forward(inflow);
        let mut visits = vec![0.0; inflow.len()];
        let is_whole = rest.is_empty();
        let mut is_settled = is_whole || self.sweep(&rest, &carried, &mut visits);
        if !is_settled {
            rest = self.eliminate(FALLBACK_BUDGET);
            carried = self.forward(inflow);
            is_settled = rest.is_empty() || self.sweep(&rest, &carried, &mut visits);
        }
        self.backward(&carried, &mut visits);
        let returns = if wants_returns && rest.is_empty() {
            self.returns()
        } else {
            Vec::new()
        };
        GroupSolution {
            visits,
            returns,
            is_settled,
        }
    }

    /// Computes the probability from each touchpoint of leaving the group by one of several exits:
    /// `gains` is the share of those there who leave by it directly, at most the touchpoint's exit.
    /// The transposed system of [`Self::solve`].
    pub(super) fn exit_probabilities(mut self, gains: &[f64], budget: usize) -> Vec<f64> {
        let mut rest = self.eliminate(budget);
        let mut gained = self.gather(gains);
        let mut chances = vec![0.0; gains.len()];
        if !self.sweep_chances(&rest, &gained, &mut chances) {
            rest = self.eliminate(FALLBACK_BUDGET);
            gained = self.gather(gains);
            self.sweep_chances(&rest, &gained, &mut chances);
        }
        for step in self.steps.iter().rev() {
            let on = step.links.iter().map(|l| value_at(&chances, l.to) * l.out);
            let chance = (value_at(&gained, step.node) + on.sum::<f64>()) / step.rate;
            set_at(&mut chances, step.node, chance);
        }
        chances
    }

    /// Adds the gains of eliminated touchpoints to those that lead there.
    fn gather(&self, gains: &[f64]) -> Vec<f64> {
        let mut gained = gains.to_vec();
        for step in &self.steps {
            let here = value_at(&gained, step.node);
            if here > 0.0 {
                for link in &step.links {
                    add_at(&mut gained, link.to, here * (link.back / step.rate));
                }
            }
        }
        gained
    }

    /// Solves the probabilities of the remaining touchpoints by sweeps, beside those of the other
    /// exits: both only grow, and they add up to 1. Returns if they converged.
    fn sweep_chances(&self, rest: &[usize], gained: &[f64], chances: &mut [f64]) -> bool {
        let open: Vec<(usize, Vec<EdgePair>)> = rest
            .iter()
            .map(|&node| (node, self.open_links(node)))
            .collect();
        let mut others = vec![0.0; chances.len()];
        for _ in 0..SWEEPS {
            let mut least = 1.0_f64;
            for (node, links) in &open {
                let leaving: f64 = links.iter().map(|link| link.out).sum();
                let (gain, exit) = (value_at(gained, *node), value_at(&self.exit, *node));
                let on = |list: &[f64]| {
                    links
                        .iter()
                        .map(|l| value_at(list, l.to) * l.out)
                        .sum::<f64>()
                };
                let chance = (gain + on(chances)) / (leaving + exit);
                let other = ((exit - gain).max(0.0) + on(&others)) / (leaving + exit);
                set_at(chances, *node, chance);
                set_at(&mut others, *node, other);
                least = least.min(chance + other);
            }
            if least >= 1.0 - TOLERANCE {
                return true;
            }
        }
        rest.is_empty()
    }

    /// Eliminates touchpoints, those with the fewest links first, until the budget is used; returns
    /// the remaining ones.
    fn eliminate(&mut self, budget: usize) -> Vec<usize> {
        let mut used = 0;
        let mut queue: BinaryHeap<Reverse<(usize, usize)>> = (0..self.links.len())
            .filter(|&node| !self.is_out(node))
            .map(|node| Reverse((self.degree(node), node)))
            .collect();
        while let Some(Reverse((degree, node))) = queue.pop() {
            if self.is_out(node) || degree != self.degree(node) {
                continue;
            }
            let links = self.open_links(node);
            used += links.len() * links.len();
            if used > budget {
                break;
            }
            for neighbour in self.take_out(node, links) {
                queue.push(Reverse((self.degree(neighbour), neighbour)));
            }
        }
        (0..self.links.len())
            .filter(|&node| !self.is_out(node))
            .collect()
    }

    fn is_out(&self, node: usize) -> bool {
        self.is_eliminated.get(node).copied().unwrap_or(true)
    }

    fn degree(&self, node: usize) -> usize {
        self.degrees.get(node).copied().unwrap_or(0)
    }

    fn open_links(&self, node: usize) -> Vec<EdgePair> {
        let all = self.links.get(node).into_iter().flatten();
        all.filter(|link| !self.is_out(link.to)).copied().collect()
    }

    /// Eliminates a touchpoint and returns its neighbours.
    fn take_out(&mut self, node: usize, links: Vec<EdgePair>) -> Vec<usize> {
        let leaving: f64 = links.iter().map(|link| link.out).sum();
        let exit = value_at(&self.exit, node);
        let rate = leaving + exit;
        set_at(&mut self.is_eliminated, node, true);
        if let Some(list) = self.links.get_mut(node) {
            *list = Vec::new();
        }
        for into in links.iter().filter(|link| link.back > 0.0) {
            let part = into.back / rate;
            add_at(&mut self.exit, into.to, part * exit);
            for onto in links.iter().filter(|link| link.out > 0.0) {
                if into.to != onto.to {
                    let share = part * onto.out;
                    self.join(into.to, onto.to, share, 0.0);
                    self.join(onto.to, into.to, 0.0, share);
                }
            }
        }
        let neighbours: Vec<usize> = links.iter().map(|link| link.to).collect();
        for &neighbour in &neighbours {
            self.forget_those_out(neighbour);
        }
        self.steps.push(EliminationStep { node, rate, links });
        neighbours
    }

    /// Drops links to eliminated touchpoints once they are the majority: dropping them one by one
    /// would take quadratic time at a hub.
    fn forget_those_out(&mut self, node: usize) {
        let Some(degree) = self.degrees.get_mut(node) else {
            return;
        };
        *degree = degree.saturating_sub(1);
        let is_out = &self.is_eliminated;
        if let Some(list) = self.links.get_mut(node)
            && list.len() > 2 * *degree + 8
        {
            list.retain(|link| !is_out.get(link.to).copied().unwrap_or(true));
        }
    }

    /// Adds to the link between two touchpoints; lists of links are sorted.
    fn join(&mut self, from: usize, to: usize, out: f64, back: f64) {
        let Some(list) = self.links.get_mut(from) else {
            return;
        };
        match list.binary_search_by_key(&to, |link| link.to) {
            Ok(found) => {
                if let Some(link) = list.get_mut(found) {
                    link.out += out;
                    link.back += back;
                }
            }
            Err(gap) => {
                list.insert(gap, EdgePair { to, out, back });
                if let Some(degree) = self.degrees.get_mut(from) {
                    *degree += 1;
                }
            }
        }
    }

    /// Sends the inflow at eliminated touchpoints on to the others.
    fn forward(&self, inflow: &[f64]) -> Vec<f64> {
        let mut carried = inflow.to_vec();
        for step in &self.steps {
            let here = value_at(&carried, step.node);
            if here > 0.0 {
                for link in &step.links {
                    add_at(&mut carried, link.to, here * (link.out / step.rate));
                }
            }
        }
        carried
    }

    /// Back substitution: the visits of eliminated touchpoints, last eliminated first.
    fn backward(&self, carried: &[f64], visits: &mut [f64]) {
        for step in self.steps.iter().rev() {
            let back = step
                .links
                .iter()
                .map(|link| value_at(visits, link.to) * link.back);
            let coming = value_at(carried, step.node) + back.sum::<f64>();
            set_at(visits, step.node, coming / step.rate);
        }
    }

    /// Solves the visits of the remaining touchpoints by sweeps (Gauss–Seidel), each scaled so that
    /// outflow equals inflow. Returns if they converged.
    fn sweep(&self, rest: &[usize], carried: &[f64], visits: &mut [f64]) -> bool {
        let open: Vec<(usize, f64, Vec<EdgePair>)> = rest
            .iter()
            .map(|&node| {
                let links = self.open_links(node);
                let leaving: f64 = links.iter().map(|link| link.out).sum();
                (node, leaving + value_at(&self.exit, node), links)
            })
            .collect();
        let all: f64 = rest.iter().map(|&node| value_at(carried, node)).sum();
        for _ in 0..SWEEPS {
            let mut change = 0.0;
            let mut total = 0.0;
            for (node, rate, links) in &open {
                let back = links
                    .iter()
                    .map(|link| value_at(visits, link.to) * link.back);
                let now = (value_at(carried, *node) + back.sum::<f64>()) / rate;
                change += (now - value_at(visits, *node)).abs() * rate;
                total += now * rate;
                set_at(visits, *node, now);
            }
            let out = rest
                .iter()
                .map(|&node| value_at(visits, node) * value_at(&self.exit, node));
            let out: f64 = out.sum();
            if change <= TOLERANCE * total {
                return (out - all).abs() <= 1e-9 * all;
            }
            if out > 0.0 {
                for &node in rest {
                    let scaled = value_at(visits, node) * (all / out);
                    set_at(visits, node, scaled);
                }
            }
        }
        false
    }

    /// The expected visits to each touchpoint of a customer who is there: the diagonal of the
    /// inverse. Only entries that correspond to a link are computed, last eliminated touchpoint
    /// first.
    fn returns(&self) -> Vec<f64> {
        let count = self.links.len();
        let mut diagonal = vec![0.0; count];
        // Per touchpoint: the visits to it from the link's other end, and the reverse.
        let mut known: Vec<Vec<EdgePair>> = vec![Vec::new(); count];
        let mut seats = vec![usize::MAX; count];
        for step in self.steps.iter().rev() {
            for (seat, link) in step.links.iter().enumerate() {
                set_at(&mut seats, link.to, seat);
            }
            let found = mirror(step, &known, &diagonal, &seats);
            let again = step.links.iter().zip(&found);
            let again: f64 = again.map(|(link, pair)| link.out * pair.out).sum();
            set_at(&mut diagonal, step.node, (1.0 + again) / step.rate);
            for link in &step.links {
                set_at(&mut seats, link.to, usize::MAX);
            }
            set_at(&mut known, step.node, found);
        }
        diagonal
    }
}

/// For each link of a step, the visits to its touchpoint from the other end (`out`), and the visits
/// to the other end from its touchpoint (`back`).
fn mirror(
    step: &EliminationStep,
    known: &[Vec<EdgePair>],
    diagonal: &[f64],
    seats: &[usize],
) -> Vec<EdgePair> {
    let mut found: Vec<EdgePair> = step
        .links
        .iter()
        .map(|link| EdgePair {
            to: link.to,
            // From the other end: the returns there, times the probability of coming from there to
            // here.
            out: value_at(diagonal, link.to) * link.back / step.rate,
            back: value_at(diagonal, link.to) * link.out / step.rate,
        })
        .collect();
    for (seat, link) in step.links.iter().enumerate() {
        for pair in known.get(link.to).into_iter().flatten() {
            let other = seats.get(pair.to).copied().unwrap_or(usize::MAX);
            let Some(across) = step.links.get(other) else {
                continue;
            };
            // `pair.out`: visits to `link.to` from `pair.to`; `pair.back` the reverse.
            if let Some(here) = found.get_mut(seat) {
                here.out += pair.back * across.back / step.rate;
                here.back += pair.out * across.out / step.rate;
            }
            if let Some(there) = found.get_mut(other) {
                there.out += pair.out * link.back / step.rate;
                there.back += pair.back * link.out / step.rate;
            }
        }
    }
    found
}

fn meet(links: &mut [Vec<EdgePair>], from: usize, to: usize, out: f64, back: f64) {
    if let Some(list) = links.get_mut(from) {
        list.push(EdgePair { to, out, back });
    }
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, EliminationNetwork};

    /// A dense group, of which only a part fits the budgets.
    #[test]
    fn sweeps_settle_what_the_budget_leaves() {
        let count = 60_usize;
        let ways: Vec<(usize, usize, f64)> = (0..count)
            .flat_map(|n| {
                [
                    (n, (n * 7 + 3) % count, 0.5),
                    (n, (n * n + 1) % count, 0.45),
                ]
            })
            .chain((0..count).map(|n| (n, (n + 1) % count, 0.04)))
            .collect();
        let exit = vec![0.01; count];
        let mut inflow = vec![0.0; count];
        inflow[3] = 1.0;
        let solve =
            |budget| EliminationNetwork::new(&ways, exit.clone()).solve(&inflow, true, budget);
        let exact = solve(BUDGET);
        assert_eq!(exact.returns.len(), count);
        assert!(exact.returns.iter().all(|&again| again >= 1.0));
        for budget in [0, 100, 2000] {
            let swept = solve(budget);
            assert!(swept.is_settled);
            assert!(swept.returns.is_empty());
            for (a, b) in swept.visits.iter().zip(&exact.visits) {
                assert!((a - b).abs() < 1e-9 * b.max(1.0), "{budget}: {a} {b}");
            }
        }
        chances_settle(&ways, &exit);
        let out: f64 = exact.visits.iter().sum();
        assert!(
            (out - 100.0).abs() < 1e-9,
            "a customer leaves with 1 in 100"
        );
    }

    /// Every third touchpoint has an exit that counts: the probability of that equals its own gain
    /// plus that of its successors, whatever the budget.
    fn chances_settle(ways: &[(usize, usize, f64)], exit: &[f64]) {
        let one = |n: usize| if n.is_multiple_of(3) { 0.01 } else { 0.0 };
        let gains: Vec<f64> = (0..exit.len()).map(one).collect();
        for budget in [BUDGET, 2000, 100, 0] {
            let chances =
                EliminationNetwork::new(ways, exit.to_vec()).exit_probabilities(&gains, budget);
            for (place, chance) in chances.iter().enumerate() {
                let on = ways.iter().filter(|way| way.0 == place);
                let on: f64 = on.map(|way| way.2 * chances[way.1]).sum();
                let wanted = gains[place] + on;
                assert!(
                    (chance - wanted).abs() < 1e-9,
                    "{budget}: {chance} {wanted}"
                );
            }
        }
    }
}
