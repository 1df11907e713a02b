//! Flow of customers: probabilities, visits, drop-off and outcomes from the shares of transitions
//! (DOMAIN 42, B6).
//!
//! Customers start at the touchpoints of the kind start; without any, at those with transitions
//! onward but none that arrive; else at the first in reading order that has transitions to or from
//! another. They divide evenly over several starts. At each touchpoint the given shares send them
//! on; transitions without a share divide the rest evenly, which is marked as assumed. If every
//! transition has a share and they add up to less than 1, the rest drops off there; more than 1 is
//! scaled down. Half a percent either way is rounding. Referrals bring another customer and move
//! nobody (DOMAIN 131). At an end the journey is over for customers whom its transitions don't send
//! on: without transitions everybody, with shares the rest, and without shares nobody.
//!
//! This makes an absorbing Markov chain, which is solved on its strongly connected components, not
//! by multiplying along one path (B6).

mod agent_load;
mod agent_reach;
mod burden;
mod departures;
mod elimination;
mod funnel;
mod hundred;
mod markov_chain;
mod moments;
mod paths;
mod persona_channels;
mod persona_flow;
mod position_values;
mod reachability;
mod rework;
mod shares;
mod success_loss;
mod touchpoint_filter;

use std::sync::Arc;

pub use self::{
    agent_load::{
        ABANDONED_2016, ESCALATED_2016, Escalation, LONG_WAIT, PhoneQueue, escalation,
        is_called_back, offers_call_back, queues,
    },
    burden::{EffortBurden, WaitingBurden, effort, waiting},
    departures::{Departure, departures, still_there},
    funnel::{Funnel, FunnelStep, funnel},
    hundred::{HundredFlow, HundredPhase},
    moments::{
        HandOver, MomentCandidate, MomentLocation, MomentReason, hand_overs, moment_candidates,
    },
    paths::{
        LikelyPath, LikelyPaths, completed_paths, followed_path, followed_touchpoints, likely_path,
        likely_paths,
    },
    persona_channels::{CHANNELS_2016, ChannelUse, PersonaChannels, persona_channels},
    persona_flow::is_for_others,
    rework::{Rework, ReworkLoop, rework},
    shares::{FlowOverrides, FlowProblem, Share},
    success_loss::{PointOfNoReturn, points_of_no_return},
    touchpoint_filter::TouchpointFilter,
};
use self::{
    markov_chain::{FlowCut, MarkovChain, Passage},
    position_values::{count, flag_at, set_at, total, value_at},
};
use super::search::NEVER;
use crate::model::{DrawnEdge, Index, PersonaId, TouchpointKind, choice::choices};

choices! {
    /// The kind of end of a customer's journey on the map.
    OutcomeKind as "outcome" {
        /// At an end with success.
        Reached = "reached",
        /// At an end without success (DOMAIN 79).
        Left = "left",
        /// Where the map stops at a touchpoint that isn't an end.
        Stops = "stops",
        /// By dropping off: the shares of the transitions add up to less than 1.
        DropsOff = "drops-off",
    }
}

/// A possible end of a customer's journey, with its probability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The position of the last touchpoint.
    pub position: usize,
    /// The kind of end.
    pub kind: OutcomeKind,
    /// The probability per customer who starts, 0…1.
    pub probability: f64,
}

/// The flow of customers through a journey. All figures are per customer who starts; touchpoints
/// are given by position and transitions by number in the [`Index`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    chain: MarkovChain,
    passage: Passage,
    shares: Vec<Share>,
    is_start_assumed: bool,
    persona: Option<PersonaId>,
    base: Arc<FlowBase>,
}

/// The results that don't depend on the persona, shared by the flows of all personas.
#[derive(Debug, Default, PartialEq)]
struct FlowBase {
    waits: Vec<Option<u32>>,
    is_linked: Vec<bool>,
    hops: Vec<u32>,
    goals: Vec<usize>,
    success: Vec<bool>,
    continues: Vec<bool>,
    kinds: Vec<TouchpointKind>,
    problems: Vec<FlowProblem>,
}

impl FlowBase {
    fn new(index: &Index<'_>, overrides: &FlowOverrides, starts: &[usize]) -> Self {
        let places = 0..index.len();
        let all = index.touchpoints().enumerate();
        let is_agent = |place: &usize| index.at(*place).is_some_and(|t| t.live_agent);
        let agents: Vec<usize> = places.clone().filter(is_agent).collect();
        let goals = reachability::goals(index);
        let success = reachability::hops(index, &goals);
        Self {
            waits: all
                .map(|(place, t)| overrides.waits.get(&place).copied().or(t.wait_seconds))
                .collect(),
            is_linked: reachability::reachable_from(index, starts, &[]),
            hops: reachability::hops(index, &agents),
            success: success.iter().map(|hops| *hops != NEVER).collect(),
            goals,
            continues: places
                .map(|place| reachability::continues(index, place))
                .collect(),
            kinds: index.touchpoints().map(|t| t.kind).collect(),
            problems: Vec::new(),
        }
    }

    /// The loops without exit, and the connected touchpoints that no start leads to.
    fn more_troubles(
        &self,
        index: &Index<'_>,
        chain: &MarkovChain,
        passage: &Passage,
    ) -> Vec<FlowProblem> {
        let trapped = passage.trapped_groups.iter();
        let groups = trapped.filter_map(|&group| chain.groups.get(group).cloned());
        let trapped = groups.map(|touchpoints| FlowProblem::Trapped { touchpoints });
        let lost = (0..index.len()).filter(|&place| {
            !flag_at(&self.is_linked, place) && reachability::is_connected(index, place)
        });
        let lost = lost.map(|touchpoint| FlowProblem::Unreachable { touchpoint });
        trapped.chain(lost).collect()
    }
}

impl Flow {
    /// Computes the flow of a journey.
    #[must_use]
    pub fn of(index: &Index<'_>) -> Self {
        Self::with_overrides(index, &FlowOverrides::default())
    }

    /// Computes the flow with other shares or waiting times.
    #[must_use]
    pub fn with_overrides(index: &Index<'_>, overrides: &FlowOverrides) -> Self {
        let shares = shares::resolve_shares(index, overrides);
        let (starts, is_start_assumed) = reachability::starts(index);
        let mut from = vec![0.0; index.len()];
        for &place in &starts {
            set_at(&mut from, place, 1.0 / count(starts.len()));
        }
        let chain = MarkovChain::new(index, &shares.shares, shares.exit, from);
        let passage = chain.solve();
        let mut drawn = FlowBase::new(index, overrides, &starts);
        drawn.problems = shares.problems;
        let more = drawn.more_troubles(index, &chain, &passage);
        drawn.problems.extend(more);
        Self {
            chain,
            passage,
            shares: shares.shares,
            is_start_assumed,
            persona: None,
            base: Arc::new(drawn),
        }
    }

    /// The number of touchpoints.
    #[must_use]
    pub fn len(&self) -> usize {
        self.base.kinds.len()
    }

    /// True if the journey has no touchpoints.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.base.kinds.is_empty()
    }

    /// The probability that a customer reaches a touchpoint at least once, 0…1.
    #[must_use]
    pub fn reach(&self, place: usize) -> f64 {
        value_at(&self.passage.reach, place)
    }

    /// The reach, if the map shows it: `None` for a touchpoint to which nothing leads from a start,
    /// so that an unfinished map doesn't count as never reached.
    #[must_use]
    pub fn known_reach(&self, place: usize) -> Option<f64> {
        let has_flow = self.base.continues.iter().any(|&goes_on| goes_on);
        (has_flow && flag_at(&self.base.is_linked, place)).then(|| self.reach(place))
    }

    /// True if the reach of a touchpoint is exact; in a very dense group of thousands it is an
    /// upper bound, from visits and inflow.
    #[must_use]
    pub fn is_reach_exact(&self, place: usize) -> bool {
        let group = self.chain.group_of(place);
        self.passage.bounded_groups.binary_search(&group).is_err()
    }

    /// The expected number of visits to a touchpoint; in a loop without exit it is infinite, and
    /// the reach stands for it.
    #[must_use]
    pub fn visits(&self, place: usize) -> f64 {
        value_at(&self.passage.visits, place)
    }

    /// True if a touchpoint is in a loop without exit that customers reach.
    #[must_use]
    pub fn is_trapped(&self, place: usize) -> bool {
        let group = self.chain.group_of(place);
        self.passage.trapped_groups.binary_search(&group).is_ok()
    }

    /// The share of those at a touchpoint who drop off there, though it isn't an end: the rest of
    /// its given shares, 0…1.
    #[must_use]
    pub fn drop_off(&self, place: usize) -> f64 {
        match self.outcome_kind(place) {
            Some(OutcomeKind::DropsOff) => value_at(&self.chain.exit, place),
            _ => 0.0,
        }
    }

    /// The share of those at a touchpoint who leave the journey from there, 0…1: by dropping off or
    /// by a transition to an end without success (DOMAIN 79).
    #[must_use]
    pub fn leave_rate(&self, place: usize) -> f64 {
        let ways = self.chain.edges_from(place).iter();
        let away = ways.filter(|w| self.base.kinds.get(w.to) == Some(&TouchpointKind::EndLeft));
        (self.drop_off(place) + total(away.map(|way| way.share))).min(1.0)
    }

    /// The share of those at its touchpoint who take a transition.
    #[must_use]
    pub fn share(&self, edge: usize) -> Share {
        self.shares.get(edge).copied().unwrap_or_default()
    }

    /// The expected passes of a transition per customer.
    #[must_use]
    pub fn passes(&self, index: &Index<'_>, edge: usize) -> f64 {
        let from = index.edge(edge).map(|edge| edge.from);
        from.map_or(0.0, |from| self.visits(from) * self.share(edge).value)
    }

    /// The waiting time at a touchpoint in seconds, if known.
    #[must_use]
    pub fn wait(&self, place: usize) -> Option<u32> {
        self.base.waits.get(place).copied().flatten()
    }

    /// The touchpoints where customers start, with the share of all customers.
    pub fn starts(&self) -> impl Iterator<Item = (usize, f64)> {
        let all = self.chain.starts.iter().copied().enumerate();
        all.filter(|(_, share)| *share > 0.0)
    }

    /// True if the starts, or their shares, are assumed.
    #[must_use]
    pub fn is_start_assumed(&self) -> bool {
        self.is_start_assumed
    }

    /// The smallest number of transitions to a touchpoint with a live agent (DOMAIN 75), whatever
    /// the shares; 0 at one itself, `None` if nothing leads there.
    #[must_use]
    pub fn hops_to_agent(&self, place: usize) -> Option<u32> {
        let hops = self.base.hops.get(place).copied();
        hops.filter(|hops| *hops != NEVER)
    }

    /// True if an end with success can be reached from a touchpoint (DOMAIN C4); if the map marks
    /// none, a point where it stops without the customer leaving.
    #[must_use]
    pub fn can_succeed(&self, place: usize) -> bool {
        flag_at(&self.base.success, place)
    }

    /// The ends of customers' journeys, most likely first.
    #[must_use]
    pub fn outcomes(&self) -> Vec<Outcome> {
        let all = (0..self.len()).filter(|&place| !self.is_trapped(place));
        let mut outcomes: Vec<Outcome> = all
            .filter_map(|place| {
                let kind = self.outcome_kind(place)?;
                let probability = self.visits(place) * value_at(&self.chain.exit, place);
                (probability > 0.0).then_some(Outcome {
                    position: place,
                    kind,
                    probability,
                })
            })
            .collect();
        outcomes.sort_by(|a, b| b.probability.total_cmp(&a.probability));
        outcomes
    }

    fn outcome_kind(&self, place: usize) -> Option<OutcomeKind> {
        if value_at(&self.chain.exit, place) <= 0.0 {
            return None;
        }
        Some(match self.base.kinds.get(place)? {
            TouchpointKind::EndReached => OutcomeKind::Reached,
            TouchpointKind::EndLeft => OutcomeKind::Left,
            TouchpointKind::Step | TouchpointKind::Decision | TouchpointKind::Start => {
                if flag_at(&self.base.continues, place) {
                    OutcomeKind::DropsOff
                } else {
                    OutcomeKind::Stops
                }
            }
        })
    }

    /// The probability of ending up in a loop without exit, 0…1.
    #[must_use]
    pub fn trapped(&self) -> f64 {
        total(self.trapped_groups().map(|(_, share)| share))
    }

    /// The loops without exit that customers reach: the position of a touchpoint in each, and the
    /// probability of ending up there, 0…1.
    pub(super) fn trapped_groups(&self) -> impl Iterator<Item = (usize, f64)> {
        let groups = self.passage.trapped_groups.iter();
        let first = groups.filter_map(|&group| self.chain.groups.get(group)?.first());
        first.map(|&place| (place, self.reach(place)))
    }

    /// The number of transitions with an assumed share among those where ways part, and the number
    /// of these. With all of them assumed, the flow is only a sketch.
    #[must_use]
    pub fn assumed_choices(&self, index: &Index<'_>) -> (usize, usize) {
        // A touchpoint with a single exit leaves nothing to assume.
        let is_choice = |edge: &DrawnEdge<'_>| {
            let mut others = index.leaving(edge.from);
            others.any(|other| other.moves() && other.item.id != edge.item.id)
        };
        let edges = index.edges().enumerate();
        let choices = edges.filter(|(_, edge)| edge.moves() && is_choice(edge));
        let assumed = choices.map(|(number, _)| self.share(number).is_assumed);
        let assumed: Vec<bool> = assumed.collect();
        let count = assumed.iter().filter(|is_assumed| **is_assumed).count();
        (count, assumed.len())
    }

    /// The probability of success, 0…1: of reaching an end that is marked so, even if customers go
    /// on from there. `None` if there is no such end.
    #[must_use]
    pub fn reached_goal(&self) -> Option<f64> {
        (!self.base.goals.is_empty()).then(|| self.reach_any(&self.base.goals))
    }

    /// True if no end is marked as success, so that the points where the map stops count as such.
    #[must_use]
    pub fn is_goal_assumed(&self) -> bool {
        !self.base.kinds.contains(&TouchpointKind::EndReached)
    }

    /// The problems in the shares and transitions that the user should know.
    #[must_use]
    pub fn problems(&self) -> &[FlowProblem] {
        &self.base.problems
    }

    /// The probability of reaching at least one of these touchpoints.
    #[must_use]
    pub fn reach_any(&self, places: &[usize]) -> f64 {
        let mut cut = vec![false; self.len()];
        for &place in places {
            set_at(&mut cut, place, true);
        }
        let cut = FlowCut {
            touchpoints: &cut,
            edges: &[],
        };
        self.chain.hitting_probability(cut, &self.passage.visits)
    }

    /// The probability of taking at least one of these transitions.
    #[must_use]
    pub fn take_any(&self, edges: &[usize]) -> f64 {
        let mut cut = vec![false; self.shares.len()];
        for &edge in edges {
            set_at(&mut cut, edge, true);
        }
        let cut = FlowCut {
            touchpoints: &[],
            edges: &cut,
        };
        self.chain.hitting_probability(cut, &self.passage.visits)
    }
}

#[cfg(test)]
pub(crate) mod tests;
