//! The ranking itself.

use std::{cmp::Ordering, sync::Arc};

use super::{
    factor::Factor,
    flow_facts::Reaches,
    inputs::{Inputs, actions_by_pain},
    rule::Rule,
};
use crate::{
    insight::{Index, flow::Flow},
    model::{
        Action, ActionId, Journey, PainPoint, PainPointId, PersonaId, RankMethod, TouchpointId,
        Weights,
    },
};

/// How to rank.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The way of ranking.
    pub method: RankMethod,
    /// The powers of the team's own way.
    pub weights: &'a Weights,
    /// Only what hits this persona, with the scores and feelings that are theirs.
    pub persona: Option<&'a PersonaId>,
}

impl<'a> Ask<'a> {
    /// As the journey's rules say, for everybody.
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
    pub fn persona(self, persona: Option<&'a PersonaId>) -> Self {
        Self { persona, ..self }
    }
}

/// A ranked pain point.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The pain point.
    pub pain: PainPointId,
    /// Its place in the journey's list.
    pub place: usize,
    /// Its rank, 1 the first to mend.
    pub rank: usize,
    /// What the factors come to; at full precision.
    pub value: f64,
    /// The factors in the order of the sum.
    pub factors: Vec<Factor>,
    /// Its touchpoint.
    pub touchpoint: TouchpointId,
    /// The place of its touchpoint in the [`Index`].
    pub at: usize,
    /// The actions that address it, without dropped ones.
    pub addressed_by: Vec<ActionId>,
    /// Severity and frequency, by which equal values are told apart.
    pub(super) ties: (f64, f64),
}

/// What orders entries: the value, severity and frequency, and the place in the journey's list.
pub(super) type Order = (f64, (f64, f64), usize);

/// Whether one is ranked before the other: the greater value, or of equal ones the greater severity,
/// frequency, or what comes first in the journey.
pub(super) fn ranked_before(a: Order, b: Order) -> Ordering {
    b.0.total_cmp(&a.0)
        .then(b.1.0.total_cmp(&a.1.0))
        .then(b.1.1.total_cmp(&a.1.1))
        .then(a.2.cmp(&b.2))
}

impl Entry {
    fn order(&self) -> Order {
        (self.value, self.ties, self.place)
    }

    /// The factor of a kind.
    #[must_use]
    pub fn factor(&self, kind: super::FactorKind) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.kind == kind)
    }
}

/// Pain points ranked, what is to be mended first at the top.
///
/// Equal values are told apart by severity, then frequency, then the journey's own order. Solved
/// and parked pain points have no rank and are listed apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// How it was ranked.
    pub method: RankMethod,
    /// The ranked pain points by rank.
    pub entries: Vec<Entry>,
    /// The solved and parked ones, in the journey's order.
    pub apart: Vec<PainPointId>,
    pub(super) rule: Rule,
}

impl Ranking {
    /// Ranks the pain points of a journey. With a persona, give [their flow](Flow::for_persona);
    /// pain points that hit only others are left out, from the ranks as well.
    #[must_use]
    pub fn of(index: &Index<'_>, flow: &Flow, ask: &Ask<'_>) -> Self {
        let rule = Rule::of(ask.method, ask.weights);
        let actions = actions_by_pain(index.journey);
        let reaches = Reaches::new(index, flow);
        let mut entries = Vec::new();
        let mut apart = Vec::new();
        for (place, pain) in index.journey.pain_points().iter().enumerate() {
            if !hits(pain, ask.persona) {
                continue;
            }
            if !pain.is_open() {
                apart.push(pain.id.clone());
                continue;
            }
            let list: &[&Arc<Action>] = actions.get(place).map_or(&[], Vec::as_slice);
            let Some(at) = index.anchor(&pain.anchor) else {
                continue;
            };
            let inputs = Inputs {
                index,
                reaches: &reaches,
                persona: ask.persona,
                pain,
                at,
                actions: list,
            };
            entries.extend(entry(&rule, &inputs, place));
        }
        entries.sort_by(|a, b| ranked_before(a.order(), b.order()));
        for (rank, entry) in (1..).zip(&mut entries) {
            entry.rank = rank;
        }
        Self {
            method: ask.method,
            entries,
            apart,
            rule,
        }
    }

    /// The entry of a pain point. Looks through the list.
    #[must_use]
    pub fn entry(&self, pain: &PainPointId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.pain == *pain)
    }

    /// The ranks in the order of the journey's list; none where a pain point isn't ranked.
    #[must_use]
    pub fn ranks(&self, journey: &Journey) -> Vec<Option<usize>> {
        let mut ranks = vec![None; journey.pain_points().len()];
        for entry in &self.entries {
            if let Some(slot) = ranks.get_mut(entry.place) {
                *slot = Some(entry.rank);
            }
        }
        ranks
    }
}

fn entry(rule: &Rule, inputs: &Inputs<'_>, place: usize) -> Option<Entry> {
    let kinds = rule.parts.iter().map(|(kind, _)| *kind);
    let factors: Vec<Factor> = kinds.map(|kind| inputs.factor(kind)).collect();
    let pain = inputs.pain;
    Some(Entry {
        pain: pain.id.clone(),
        place,
        rank: 0,
        value: rule.value(&factors),
        factors,
        touchpoint: inputs.index.at(inputs.at)?.id.clone(),
        at: inputs.at,
        addressed_by: inputs.actions.iter().map(|a| a.id.clone()).collect(),
        ties: (
            pain.severity.map_or(2.0, f64::from),
            pain.frequency.unwrap_or(0.5),
        ),
    })
}

/// The ranks by the journey's own rules, in the order of its list of pain points; none where one
/// is solved or parked.
#[must_use]
pub fn ranks(journey: &Journey) -> Vec<Option<usize>> {
    if journey.pain_points().is_empty() {
        return Vec::new();
    }
    let index = Index::new(journey);
    let flow = Flow::of(&index);
    Ranking::of(&index, &flow, &Ask::of(journey)).ranks(journey)
}

/// Whether a pain point hits a persona; everybody when none is named.
pub(super) fn hits(pain: &PainPoint, persona: Option<&PersonaId>) -> bool {
    persona.is_none_or(|id| pain.personas.is_empty() || pain.personas.contains(id))
}
