//! Ranking of pain points by the value of a rank method.

use std::{cmp::Ordering, fmt, sync::Arc};

use super::{
    exposure::{Exposure, ExposureSolver, PersonaFlows},
    factor::{Factor, FactorKind, Provenance},
    factor_inputs::{FactorInputs, actions_by_pain},
    rule::RankingRule,
};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::{
        Action, ActionId, Journey, PainPoint, PainPointId, PersonaId, RankMethod, TouchpointId,
        Weights,
    },
};

/// The parameters of a ranking.
#[derive(Clone, Copy, Debug)]
pub struct RankingOptions<'a> {
    /// The rank method.
    pub method: RankMethod,
    /// The powers of the team's own method.
    pub weights: &'a Weights,
    /// The persona for whom to rank, with its scores and emotions; everybody for `None`.
    pub persona: Option<&'a PersonaId>,
}

impl<'a> RankingOptions<'a> {
    /// The parameters in the journey's rules, for everybody.
    #[must_use]
    pub fn of(journey: &'a Journey) -> Self {
        let rules = &journey.about().rules;
        Self {
            method: rules.method,
            weights: &rules.weights,
            persona: None,
        }
    }

    /// The same for one persona.
    #[must_use]
    pub fn with_persona(self, persona: Option<&'a PersonaId>) -> Self {
        Self { persona, ..self }
    }
}

/// A rank, written `3`, or `3=` if pain points with the same value share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// The rank number, 1 the first to solve: one more than the number of pain points with a
    /// greater value.
    pub number: usize,
    /// Set if others have the same value.
    pub is_shared: bool,
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_shared { "=" } else { "" };
        write!(f, "{}{sign}", self.number)
    }
}

/// A pain point in a ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingEntry {
    /// The pain point.
    pub pain: PainPointId,
    /// Its position in the journey's list.
    pub index: usize,
    /// Its rank; `None` if nothing is known from which it could follow: no votes, or every
    /// judgement is assumed.
    pub rank: Option<Rank>,
    /// The value, at full precision.
    pub value: f64,
    /// The factors, in the order of the calculation.
    pub factors: Vec<Factor>,
    /// The customers that it hits, whatever the rank method.
    pub exposure: Exposure,
    /// Its touchpoint.
    pub touchpoint: TouchpointId,
    /// The position of its touchpoint in the [`Index`](crate::model::Index).
    pub position: usize,
    /// The actions that address it, without dropped ones.
    pub addressed_by: Vec<ActionId>,
    /// Severity and frequency, the tie-breakers of equal values.
    pub(super) ties: (f64, f64),
}

/// Sort key of entries: the value, severity and frequency, and the position in the journey's list.
pub(super) type EntryOrder = (f64, (f64, f64), usize);

/// The relative difference up to which values count as equal: the rounding error of their sums.
const EQUAL_TOLERANCE: f64 = 1e-9;

/// True if two values are equal but for rounding. It holds for logarithms too, where an absolute
/// difference is a relative one of the values.
pub(super) fn is_equal(a: f64, b: f64) -> bool {
    let scale = a.abs().max(b.abs()).max(1.0);
    // The logarithm of zero equals only itself.
    a.total_cmp(&b).is_eq() || (scale.is_finite() && (a - b).abs() <= EQUAL_TOLERANCE * scale)
}

/// The same for two values of a ranking, which may be small.
pub(super) fn is_same_value(a: f64, b: f64) -> bool {
    (a - b).abs() <= EQUAL_TOLERANCE * a.abs().max(b.abs())
}

/// Order of the list: the greater value first, among equal ones the greater severity, then
/// frequency, then the journey's order.
pub(super) fn compare_entries(a: EntryOrder, b: EntryOrder) -> Ordering {
    b.0.total_cmp(&a.0)
        .then(b.1.0.total_cmp(&a.1.0))
        .then(b.1.1.total_cmp(&a.1.1))
        .then(a.2.cmp(&b.2))
}

/// Sorts items by rank. Values that differ only by rounding count as equal, so the tie-breakers
/// decide.
pub(super) fn sort_by_rank<T>(items: &mut [T], order: impl Fn(&T) -> EntryOrder) {
    items.sort_by(|a, b| compare_entries(order(a), order(b)));
    let mut rest = items;
    while let Some(first) = rest.first() {
        let value = order(first).0;
        let same = rest.partition_point(|item| is_same_value(order(item).0, value));
        let (equals, others) = rest.split_at_mut(same.max(1));
        equals.sort_by(|a, b| {
            let (of_a, of_b) = (order(a), order(b));
            compare_entries((value, of_a.1, of_a.2), (value, of_b.1, of_b.2))
        });
        rest = others;
    }
}

impl RankingEntry {
    fn order(&self) -> EntryOrder {
        (self.value, self.ties, self.index)
    }

    /// The factor of a kind, if the method has it.
    #[must_use]
    pub fn factor(&self, kind: FactorKind) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.kind == kind)
    }
}

/// Pain points by priority, the first to solve at the top.
///
/// Equal values share a rank; severity, then frequency, then the journey's order decide the order
/// of the list. Pain points without a rank come last. Solved and parked ones are listed in `closed`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// The rank method.
    pub method: RankMethod,
    /// The open pain points, those with a rank first, in its order.
    pub entries: Vec<RankingEntry>,
    /// The solved and parked pain points, in the journey's order.
    pub closed: Vec<PainPointId>,
    pub(super) rule: RankingRule,
}

impl Ranking {
    /// Ranks the pain points of a journey. With a persona, pass [its flow](Flow::for_persona); pain
    /// points that hit only others are left out, and don't count in the ranks.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, flow: &Flow, ask: &RankingOptions<'_>) -> Self {
        Self::with(index, flow, None, ask)
    }

    /// The same with the flows of all personas, if they have been computed.
    pub(super) fn with(
        index: &ScoredIndex<'_>,
        flow: &Flow,
        flows: Option<&PersonaFlows<'_>>,
        ask: &RankingOptions<'_>,
    ) -> Self {
        let journey = index.journey;
        let exposures = ExposureSolver::new(index, flow, ask.persona, flows);
        let mut exposed = Vec::new();
        let mut closed = Vec::new();
        for (place, pain) in journey.pain_points().iter().enumerate() {
            if !affects_persona(pain, ask.persona) {
                continue;
            }
            if !pain.is_open() {
                closed.push(pain.id.clone());
            } else if let Some(at) = index.anchor(&pain.anchor) {
                exposed.push((place, pain, at, exposures.of(pain, at)));
            }
        }
        let has_share = exposed.iter().any(|(.., e)| e.share.value < 1.0);
        let rule = RankingRule::of(ask.method, ask.weights, has_share);
        let actions = actions_by_pain(journey);
        let entries = exposed
            .into_iter()
            .filter_map(|(place, pain, at, exposure)| {
                let list: &[&Arc<Action>] = actions.get(place).map_or(&[], Vec::as_slice);
                let inputs = FactorInputs {
                    index,
                    exposure: &exposure,
                    persona: ask.persona,
                    pain,
                    position: at,
                    actions: list,
                };
                entry(&rule, &inputs, place)
            });
        let mut entries: Vec<RankingEntry> = entries.collect();
        number(&mut entries);
        Self {
            method: ask.method,
            entries,
            closed,
            rule,
        }
    }

    /// The entries with a rank.
    #[must_use]
    pub fn ranked_entries(&self) -> &[RankingEntry] {
        let count = self.entries.partition_point(|entry| entry.rank.is_some());
        self.entries.get(..count).unwrap_or_default()
    }

    /// The entry of a pain point. O(n).
    #[must_use]
    pub fn entry(&self, pain: &PainPointId) -> Option<&RankingEntry> {
        self.entries.iter().find(|entry| entry.pain == *pain)
    }
}

fn entry(rule: &RankingRule, inputs: &FactorInputs<'_>, place: usize) -> Option<RankingEntry> {
    let kinds = rule.parts.iter().map(|(kind, _)| *kind);
    let factors: Vec<Factor> = kinds.map(|kind| inputs.factor(kind)).collect();
    let pain = inputs.pain;
    Some(RankingEntry {
        pain: pain.id.clone(),
        index: place,
        rank: None,
        value: rule.value(&factors),
        factors,
        exposure: inputs.exposure.clone(),
        touchpoint: inputs.index.at(inputs.position)?.id.clone(),
        position: inputs.position,
        addressed_by: inputs.actions.iter().map(|a| a.id.clone()).collect(),
        ties: (
            pain.severity.map_or(2.0, f64::from),
            pain.frequency.unwrap_or(0.5),
        ),
    })
}

/// True if a rank of the pain point rests on something: a vote, a judgement or a measurement, and
/// not only on what the map or the evidence says of each.
fn is_known(entry: &RankingEntry) -> bool {
    let knows = |factor: &Factor| match (factor.kind, factor.provenance) {
        (FactorKind::Votes, _) => factor.value > 0.0,
        (_, Provenance::Assumed) => false,
        (FactorKind::Share | FactorKind::Reach, _) => false,
        (_, Provenance::Given) => true,
        (kind, Provenance::Derived) => !kind.is_always_known(),
    };
    // A method whose factors all follow from the map needs no judgement.
    let is_judged = |factor: &Factor| !factor.kind.is_always_known();
    !entry.factors.iter().any(is_judged) || entry.factors.iter().any(knows)
}

/// Sorts entries and numbers their ranks.
fn number(entries: &mut [RankingEntry]) {
    entries.sort_by_key(|entry| !is_known(entry));
    let known = entries.partition_point(is_known);
    let (mut rest, unknown) = entries.split_at_mut(known);
    sort_by_rank(rest, RankingEntry::order);
    sort_by_rank(unknown, RankingEntry::order);
    let mut number = 1;
    while let Some(first) = rest.first() {
        let value = first.value;
        let same = rest.partition_point(|entry| is_same_value(entry.value, value));
        let (equals, others) = rest.split_at_mut(same.max(1));
        let is_shared = equals.len() > 1;
        for entry in equals.iter_mut() {
            entry.rank = Some(Rank { number, is_shared });
        }
        number += equals.len();
        rest = others;
    }
}

/// True if a pain point hits a persona; any does for `None`, and one without personas hits all.
pub(super) fn affects_persona(pain: &PainPoint, persona: Option<&PersonaId>) -> bool {
    persona.is_none_or(|id| pain.personas.is_empty() || pain.personas.contains(id))
}
