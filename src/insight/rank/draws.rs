//! Monte Carlo draws of weights and factors, for the robustness of a ranking.
//!
//! Weights vary by ±20 %, uniformly. Factors vary uniformly between their own `low` and `high`, and
//! independently, except that those of a touchpoint (reach, influence, effort) are the same for all
//! of its pain points, and the share of a set of personas for all pain points that hit that set.
//! Random numbers come from fixed seeds, so a journey always gives the same result.

use std::collections::BTreeMap;

use rand_xoshiro::{SplitMix64, rand_core::Rng as _};

use super::{
    factor::{Factor, FactorKind},
    ranking::{EntryOrder, Ranking, is_equal},
    rule::{FactorNumbers, FormulaKind, MOST, total},
};

/// The variation of weights, as a share of themselves.
pub(super) const WEIGHT_SPREAD: f64 = 0.2;

/// The levels of a factor between `low` and `high`; four random bits choose one.
const LEVELS: [f64; 16] = [
    0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0,
];

/// The values of an entry's factors at every level; for a product their logarithms.
pub(super) type FactorLevels = [FactorNumbers; LEVELS.len()];

/// A number between −1 and 1, uniformly distributed.
fn sway(random: &mut SplitMix64) -> f64 {
    let whole = u32::try_from(random.next_u64() >> 32).unwrap_or(0);
    f64::from(whole) / f64::from(u32::MAX) * 2.0 - 1.0
}

/// Weights drawn around those of a ranking.
pub(super) fn draw_weights(around: &FactorNumbers, random: &mut SplitMix64) -> FactorNumbers {
    around.map(|weight| weight * (1.0 + WEIGHT_SPREAD * sway(random)))
}

/// The object whose property a factor is; the factor is drawn once for all entries that share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FactorOwner {
    Pain,
    Touchpoint,
    /// The set of personas that is hit.
    Personas,
}

/// The object whose property a factor of a kind is.
pub(super) fn owner_of(kind: FactorKind) -> FactorOwner {
    match kind {
        FactorKind::Reach | FactorKind::Influence | FactorKind::Loss => FactorOwner::Touchpoint,
        FactorKind::Share => FactorOwner::Personas,
        FactorKind::Severity
        | FactorKind::Frequency
        | FactorKind::Customers
        | FactorKind::Impact
        | FactorKind::Confidence
        | FactorKind::Months
        | FactorKind::IceImpact
        | FactorKind::IceConfidence
        | FactorKind::Ease
        | FactorKind::Importance
        | FactorKind::Satisfaction
        | FactorKind::Votes => FactorOwner::Pain,
    }
}

/// The random bits of a draw that entries share: per touchpoint, and per set of personas.
#[derive(Default)]
pub(super) struct DrawBits {
    touchpoints: Vec<u64>,
    personas: Vec<u64>,
}

/// The terms of every ranked entry, at the present values and at every level.
pub(super) struct TermTable {
    pub weights: FactorNumbers,
    pub parts: usize,
    pub shape: FormulaKind,
    pub terms: Vec<FactorNumbers>,
    /// The tie-breakers of every entry.
    pub ties: Vec<EntryOrder>,
    pub levels: Vec<FactorLevels>,
    /// For every entry the numbers of its touchpoint and of its set of personas.
    groups: Vec<(usize, usize)>,
    group_counts: (usize, usize),
    owners: [FactorOwner; MOST],
}

impl TermTable {
    pub(super) fn new(ranking: &Ranking) -> Self {
        let rule = &ranking.rule;
        let entries = ranking.ranked_entries();
        let mut touchpoints = BTreeMap::new();
        let mut personas = BTreeMap::new();
        let groups = entries.iter().map(|entry| {
            let next = touchpoints.len();
            let at = *touchpoints.entry(entry.position).or_insert(next);
            let next = personas.len();
            let of = *personas.entry(&entry.exposure.personas).or_insert(next);
            (at, of)
        });
        let groups: Vec<(usize, usize)> = groups.collect();
        let mut owners = [FactorOwner::Pain; MOST];
        for (slot, (kind, _)) in owners.iter_mut().zip(&rule.parts) {
            *slot = owner_of(*kind);
        }
        let at_level = |factors: &[Factor], level: f64| {
            let values = numbers(factors, |f| f.low + (f.high - f.low) * level / 15.0);
            match rule.shape {
                FormulaKind::Product => values.map(f64::ln),
                FormulaKind::Opportunity | FormulaKind::Count => values,
            }
        };
        let terms = entries
            .iter()
            .map(|e| rule.terms(numbers(&e.factors, |f| f.value)));
        let levels = entries
            .iter()
            .map(|e| LEVELS.map(|level| at_level(&e.factors, level)));
        Self {
            weights: rule.weights(),
            parts: rule.parts.len(),
            shape: rule.shape,
            terms: terms.collect(),
            ties: entries.iter().map(|e| (0.0, e.ties, e.index)).collect(),
            levels: levels.collect(),
            group_counts: (touchpoints.len(), personas.len()),
            groups,
            owners,
        }
    }

    /// The weights at a corner of their range: each bit of its number raises or lowers one of them.
    pub(super) fn corner(&self, number: usize) -> FactorNumbers {
        let mut weights = self.weights;
        for (bit, weight) in weights.iter_mut().enumerate() {
            let is_up = number >> bit & 1 == 1;
            *weight *= if is_up {
                1.0 + WEIGHT_SPREAD
            } else {
                1.0 - WEIGHT_SPREAD
            };
        }
        weights
    }

    /// Draws the random bits that entries share.
    pub(super) fn bits(&self, random: &mut SplitMix64) -> DrawBits {
        let (touchpoints, personas) = self.group_counts;
        DrawBits {
            touchpoints: (0..touchpoints).map(|_| random.next_u64()).collect(),
            personas: (0..personas).map(|_| random.next_u64()).collect(),
        }
    }

    /// The total of an entry, given its own random bits and the shared ones.
    pub(super) fn draw_total(
        &self,
        entry: usize,
        own: u64,
        bits: &DrawBits,
        weights: &FactorNumbers,
    ) -> f64 {
        let group = self.groups.get(entry).copied().unwrap_or_default();
        let shared = |list: &[u64], number: usize| list.get(number).copied().unwrap_or(0);
        let (touchpoint, personas) = (
            shared(&bits.touchpoints, group.0),
            shared(&bits.personas, group.1),
        );
        let Some(levels) = self.levels.get(entry) else {
            return f64::NEG_INFINITY;
        };
        let mut values = [0.0; MOST];
        let slots = values.iter_mut().zip(&self.owners).take(self.parts);
        for (part, (value, owner)) in slots.enumerate() {
            let bits = match owner {
                FactorOwner::Pain => own,
                FactorOwner::Touchpoint => touchpoint,
                FactorOwner::Personas => personas,
            };
            let level = usize::try_from(bits >> (4 * part) & 15).unwrap_or(0);
            let at_level = levels.get(level).and_then(|numbers| numbers.get(part));
            *value = at_level.copied().unwrap_or(0.0);
        }
        let terms = match self.shape {
            FormulaKind::Product | FormulaKind::Count => values,
            FormulaKind::Opportunity => self.shape.terms(values),
        };
        total(&terms, weights)
    }
}

fn numbers(factors: &[Factor], number: impl Fn(&Factor) -> f64) -> FactorNumbers {
    let mut numbers = [0.0; MOST];
    for (slot, factor) in numbers.iter_mut().zip(factors) {
        *slot = number(factor);
    }
    numbers
}

/// Sorts entries by total, the largest first; equal ones keep their order.
pub(super) fn sort_totals(order: &mut Vec<(f64, usize)>, totals: impl Iterator<Item = f64>) {
    order.clear();
    order.extend(totals.zip(0..));
    order.sort_unstable_by(|(a, i), (b, j)| b.total_cmp(a).then(i.cmp(j)));
}

/// Calls `tell` for each entry of a sorted list, with the first and the last rank of its group of
/// equals.
pub(super) fn tied_positions(order: &[(f64, usize)], mut tell: impl FnMut(usize, usize, usize)) {
    let mut start = 0;
    while let Some((value, _)) = order.get(start) {
        let rest = order.get(start..).unwrap_or_default();
        let same = rest
            .iter()
            .take_while(|(other, _)| is_equal(*value, *other));
        let count = same.count().max(1);
        for (_, entry) in rest.iter().take(count) {
            tell(*entry, start + 1, start + count);
        }
        start += count;
    }
}
