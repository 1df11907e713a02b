//! Exposure of a pain point: the customers that it can hit, the share of them that reaches its
//! touchpoint, and the share of those that meets it.
//!
//! A pain point without personas, or with all of them, can hit everybody. One with some personas
//! hits only customers of these: their share of all customers, times the share of them that reaches
//! the touchpoint in their own flow, times the frequency. Shares of personas that don't add up to 1
//! are normalised; personas without a share divide evenly what the others leave. The customers hit
//! are never more than reach the touchpoint in all.

use std::borrow::Cow;

use super::{
    factor::{Factor, FactorKind, Provenance},
    factor_inputs,
    reach::ReachTable,
};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::{FrequencyBase, Journey, PainPoint, PersonaId},
};

/// The deviation of the sum of shares from 1 that still counts as rounding: half a percent.
const ROUNDING: f64 = 0.005;

/// The share of a persona among all customers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PersonaShare {
    /// The share, 0…1; those of all personas add up to 1.
    pub value: f64,
    pub standing: Provenance,
}

/// The shares of the personas among all customers, normalised, in the journey's order.
pub(super) fn persona_shares(journey: &Journey) -> Vec<PersonaShare> {
    let given: Vec<Option<f64>> = journey.personas().iter().map(|p| p.share).collect();
    let number = |count: usize| u32::try_from(count).map_or(1.0, f64::from).max(1.0);
    let missing = given.iter().filter(|share| share.is_none()).count();
    let sum: f64 = given.iter().flatten().sum();
    if missing == 0 && sum <= 0.0 {
        let (value, standing) = (1.0 / number(given.len()), Provenance::Assumed);
        return vec![PersonaShare { value, standing }; given.len()];
    }
    let is_scaled = sum > 1.0 || missing == 0;
    let scale = if is_scaled { sum.recip() } else { 1.0 };
    let is_exact = !is_scaled || (sum - 1.0).abs() <= ROUNDING;
    let rest = if is_scaled { 0.0 } else { 1.0 - sum } / number(missing);
    let share = |given: &Option<f64>| match given {
        Some(share) if is_exact => PersonaShare {
            value: share * scale,
            standing: Provenance::Given,
        },
        Some(share) => PersonaShare {
            value: share * scale,
            standing: Provenance::Derived,
        },
        None => PersonaShare {
            value: rest,
            standing: Provenance::Assumed,
        },
    };
    given.iter().map(share).collect()
}

/// The flow of each persona, in the journey's order; computed once for all users.
pub(super) struct PersonaFlows<'f>(Vec<Cow<'f, Flow>>);

impl<'f> PersonaFlows<'f> {
    /// The flows of all personas; `everybody` is that of all customers.
    pub(super) fn of(index: &ScoredIndex<'_>, everybody: &'f Flow) -> Self {
        let personas = index.journey.personas().iter();
        Self(
            personas
                .map(|p| everybody.for_persona(index, &p.id))
                .collect(),
        )
    }

    pub(super) fn get(&self, place: usize) -> Option<&Flow> {
        self.0.get(place).map(|flow| &**flow)
    }
}

/// The exposure of customers to a pain point.
#[derive(Clone, Debug, PartialEq)]
pub struct Exposure {
    /// The personas that it hits, sorted; empty if it can hit everybody in the ranking.
    pub personas: Vec<PersonaId>,
    /// The share of these personas among the customers, 0…1; 1 if it can hit everybody, and if the
    /// frequency is one of all customers.
    pub share: Factor,
    /// The share of these customers who reach its touchpoint, 0…1.
    pub reach: Factor,
    /// The share of those who meet it there, 0…1.
    pub frequency: Factor,
    /// The share of all customers at its touchpoint whom it can hit, 0…1.
    pub hittable_share: f64,
    /// The share of those whom it can hit there who meet it, 0…1.
    pub affected_share: f64,
}

impl Exposure {
    /// The share of the customers who reach its touchpoint and can be hit, 0…1.
    #[must_use]
    pub fn reached(&self) -> f64 {
        self.share.value * self.reach.value
    }

    /// The share of the customers who meet it, 0…1.
    #[must_use]
    pub fn customers(&self) -> f64 {
        self.reached() * self.frequency.value
    }
}

/// True if a pain point names some of the journey's personas, but not all.
pub(super) fn is_persona_specific(journey: &Journey, pain: &PainPoint) -> bool {
    let mut personas = journey.personas().iter();
    !pain.personas.is_empty() && personas.any(|persona| !pain.personas.contains(&persona.id))
}

/// Computes exposures, with the flows that they take.
pub(super) struct ExposureSolver<'a> {
    journey: &'a Journey,
    persona: Option<&'a PersonaId>,
    /// The reaches by the flow of the ranking, of everybody or a persona.
    reach: ReachTable<'a>,
    /// The reaches of everybody, if the ranking is for a persona and they are needed.
    everybody: Option<ReachTable<'a>>,
    /// The reaches of each persona; `None` if they equal everybody's, or aren't needed.
    persona_reach: Vec<Option<ReachTable<'a>>>,
    shares: Vec<PersonaShare>,
}

impl<'a> ExposureSolver<'a> {
    /// For a ranking with this flow, of everybody or a persona. `flows` are those of all personas,
    /// if they have been computed.
    pub(super) fn new(
        index: &'a ScoredIndex<'a>,
        flow: &'a Flow,
        persona: Option<&'a PersonaId>,
        flows: Option<&'a PersonaFlows<'a>>,
    ) -> Self {
        let journey = index.journey;
        let mut found = Self {
            journey,
            persona,
            reach: ReachTable::new(index, Cow::Borrowed(flow)),
            everybody: None,
            persona_reach: Vec::new(),
            shares: persona_shares(journey),
        };
        // In the ranking of a persona the others matter only to a frequency of all customers.
        let needs = |pain: &PainPoint| {
            is_persona_specific(journey, pain)
                && (persona.is_none() || pain.frequency_of == FrequencyBase::AllCustomers)
        };
        let is_needed = journey.pain_points().iter().any(|pain| needs(pain));
        if !is_needed {
            return found;
        }
        if persona.is_some() && flow.persona().is_some() {
            let all = Cow::Owned(Flow::of(index));
            found.everybody = Some(ReachTable::new(index, all));
        }
        let flows = flows.filter(|_| persona.is_none());
        let named = |id: &PersonaId| {
            let mut pains = journey.pain_points().iter();
            pains.any(|pain| needs(pain) && pain.personas.contains(id))
        };
        let personas = journey.personas().iter().enumerate();
        let own = personas.map(|(place, persona)| {
            if !named(&persona.id) {
                return None;
            }
            let own: Cow<'a, Flow> = match flows.and_then(|flows| flows.get(place)) {
                Some(own) => Cow::Borrowed(own),
                None => {
                    let all = found.everybody.as_ref().map_or(flow, ReachTable::flow);
                    match all.for_persona(index, &persona.id) {
                        Cow::Owned(own) => Cow::Owned(own),
                        Cow::Borrowed(_) => return None,
                    }
                }
            };
            let differs = own.persona().is_some();
            differs.then(|| ReachTable::new(index, own))
        });
        found.persona_reach = own.collect();
        found
    }

    /// The exposure of a pain point at a position.
    pub(super) fn of(&self, pain: &PainPoint, at: usize) -> Exposure {
        let everybody = self.everybody.as_ref().unwrap_or(&self.reach);
        let whole = Factor::new(FactorKind::Share, 1.0, Provenance::Given);
        let frequency = factor_inputs::frequency(pain);
        let is_of_some = is_persona_specific(self.journey, pain);
        let is_of_all = is_of_some && pain.frequency_of == FrequencyBase::AllCustomers;
        if !is_of_some || (self.persona.is_some() && !is_of_all) {
            return Exposure {
                personas: Vec::new(),
                share: whole,
                reach: self.reach.reach_of(pain, at),
                affected_share: frequency.value,
                frequency,
                hittable_share: 1.0,
            };
        }
        let all = everybody.reach_of(pain, at);
        let (share, reach) = self.part(pain, at, &all);
        let there = if all.value > 0.0 {
            (share.value * reach.value / all.value).clamp(0.0, 1.0)
        } else {
            share.value
        };
        let mut personas = pain.personas.clone();
        personas.sort();
        let met = |frequency: f64| {
            if there > 0.0 {
                (frequency / there).min(1.0)
            } else {
                0.0
            }
        };
        let own = Exposure {
            personas,
            share,
            reach,
            affected_share: frequency.value,
            frequency,
            hittable_share: there,
        };
        match (is_of_all, self.persona) {
            (false, _) => own,
            (true, None) => Exposure {
                share: whole,
                reach: all,
                affected_share: met(frequency.value),
                ..own
            },
            (true, Some(_)) => {
                let value = met(frequency.value);
                let standing = match frequency.provenance {
                    Provenance::Assumed => Provenance::Assumed,
                    Provenance::Given | Provenance::Derived => Provenance::Derived,
                };
                let ends = (met(frequency.low), met(frequency.high));
                let own = Factor::new(FactorKind::Frequency, value, standing);
                Exposure {
                    personas: Vec::new(),
                    share: whole,
                    reach: self.reach.reach_of(pain, at),
                    affected_share: value,
                    frequency: own.between(ends.0, ends.1, (0.0, 1.0)),
                    hittable_share: 1.0,
                }
            }
        }
    }

    /// The share of a pain point's personas among all customers, and their reach; `all` is the
    /// reach of everybody.
    fn part(&self, pain: &PainPoint, at: usize, all: &Factor) -> (Factor, Factor) {
        let personas = self.journey.personas().iter().enumerate();
        let hit = personas.filter(|(_, persona)| pain.personas.contains(&persona.id));
        let everybody = self.everybody.as_ref().unwrap_or(&self.reach);
        let hit: Vec<(PersonaShare, Factor)> = hit
            .filter_map(|(place, _)| {
                let own = self.persona_reach.get(place).and_then(Option::as_ref);
                let reach = own.unwrap_or(everybody).reach_of(pain, at);
                Some((*self.shares.get(place)?, reach))
            })
            .collect();
        let sum: f64 = hit.iter().map(|(share, _)| share.value).sum();
        let worst = |standings: &mut dyn Iterator<Item = Provenance>| {
            let rank = |standing: &Provenance| match standing {
                Provenance::Given => 0,
                Provenance::Derived => 1,
                Provenance::Assumed => 2,
            };
            standings.max_by_key(rank).unwrap_or(Provenance::Assumed)
        };
        let standing = worst(&mut hit.iter().map(|(share, _)| share.standing));
        let share = Factor::new(FactorKind::Share, sum.min(1.0), standing);
        let share = match standing {
            Provenance::Given | Provenance::Derived => share.with_tolerance(0.1 * sum, (0.0, 1.0)),
            Provenance::Assumed => share.between(sum / 2.0, sum * 2.0, (0.0, 1.0)),
        };
        let mean = |value: fn(&Factor) -> f64| {
            let weight = |share: &PersonaShare| if sum > 0.0 { share.value } else { 1.0 };
            let weights: f64 = hit.iter().map(|(share, _)| weight(share)).sum();
            let parts = hit
                .iter()
                .map(|(share, reach)| weight(share) * value(reach));
            parts.sum::<f64>() / weights
        };
        // If the shares on the map and those of the personas disagree, the map decides how many
        // come.
        let most = |reach: f64, all: f64| {
            if share.value * reach > all + 1e-12 {
                all / share.value
            } else {
                reach
            }
        };
        let value = most(mean(|reach| reach.value), all.value);
        let (low, high) = (
            most(mean(|reach| reach.low), all.low),
            most(mean(|reach| reach.high), all.high),
        );
        let standing = worst(&mut hit.iter().map(|(_, reach)| reach.provenance));
        let reach = Factor::new(FactorKind::Reach, value, standing);
        (share, reach.between(low, high, (0.0, 1.0)))
    }
}
