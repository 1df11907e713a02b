//! Rank methods: their factors and the formula that combines them.

use super::{
    factor::{Factor, FactorKind},
    formulas,
};
use crate::model::{RankMethod, Weights};

/// The maximum number of factors of a rank method.
pub(super) const MOST: usize = 6;

/// One number per factor of a rank method; the rest is zero.
pub(super) type FactorNumbers = [f64; MOST];

/// The formula of a rank method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormulaKind {
    /// The product of the factors, each to its power.
    Product,
    /// Ulwick's opportunity score of importance and satisfaction.
    Opportunity,
    /// The only factor as it is.
    Count,
}

impl FormulaKind {
    /// Terms whose weighted sum orders pain points as the value does: for a product the logarithms.
    pub(super) fn terms(self, values: FactorNumbers) -> FactorNumbers {
        let [first, second, ..] = values;
        match self {
            Self::Product => values.map(f64::ln),
            Self::Opportunity => [first, (first - second).max(0.0), 0.0, 0.0, 0.0, 0.0],
            Self::Count => values,
        }
    }
}

/// A rank method as a formula.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RankingRule {
    pub shape: FormulaKind,
    /// The factors in the order of the calculation, each with its power or weight; at most
    /// [`MOST`].
    pub parts: Vec<(FactorKind, f64)>,
}

impl RankingRule {
    /// The formula of a rank method. With `has_share` the share of the personas is a factor, as the
    /// frequency is one of their customers only.
    pub(super) fn of(method: RankMethod, weights: &Weights, has_share: bool) -> Self {
        use FactorKind::{
            Confidence, Customers, Ease, Frequency, IceConfidence, IceImpact, Impact, Importance,
            Influence, Months, Reach, Satisfaction, Severity, Share, Votes,
        };
        let once = |kinds: &[FactorKind]| kinds.iter().map(|kind| (*kind, 1.0)).collect();
        let (shape, mut parts): (FormulaKind, Vec<(FactorKind, f64)>) = match method {
            RankMethod::Value => {
                let kinds = [Severity, Frequency, Share, Reach, Influence];
                (FormulaKind::Product, once(&kinds))
            }
            RankMethod::Rice => (
                FormulaKind::Product,
                vec![
                    (Customers, 1.0),
                    (Impact, 1.0),
                    (Confidence, 1.0),
                    (Months, -1.0),
                ],
            ),
            RankMethod::Ice => (
                FormulaKind::Product,
                once(&[IceImpact, IceConfidence, Ease]),
            ),
            RankMethod::Opportunity => {
                (FormulaKind::Opportunity, once(&[Importance, Satisfaction]))
            }
            RankMethod::Plain => (FormulaKind::Product, once(&[Severity, Frequency, Share])),
            RankMethod::Votes => (FormulaKind::Count, once(&[Votes])),
            RankMethod::Own => (FormulaKind::Product, own(weights)),
        };
        parts.retain(|(kind, _)| has_share || *kind != Share);
        Self { shape, parts }
    }

    /// The value of factors in the order of the rule.
    pub(super) fn value(&self, factors: &[Factor]) -> f64 {
        let at = |place: usize| factors.get(place).map_or(0.0, |factor| factor.value);
        match self.shape {
            FormulaKind::Product => {
                let terms = factors.iter().zip(&self.parts);
                terms.fold(1.0, |value, (factor, (_, power))| {
                    value * raised(factor.value, *power)
                })
            }
            FormulaKind::Opportunity => formulas::opportunity(at(0), at(1)),
            FormulaKind::Count => at(0),
        }
    }

    pub(super) fn terms(&self, values: FactorNumbers) -> FactorNumbers {
        self.shape.terms(values)
    }

    /// The power or weight of each factor.
    pub(super) fn weights(&self) -> FactorNumbers {
        let mut weights = [0.0; MOST];
        for (weight, (_, power)) in weights.iter_mut().zip(&self.parts) {
            *weight = *power;
        }
        weights
    }
}

/// The weighted sum of terms. A term without weight is skipped, as 0 times an infinite logarithm
/// isn't a number.
pub(super) fn total(terms: &FactorNumbers, weights: &FactorNumbers) -> f64 {
    let pairs = terms.iter().zip(weights);
    let counted = pairs.filter(|(_, weight)| **weight != 0.0);
    counted.map(|(term, weight)| term * weight).sum()
}

/// A factor to its power. Powers of 1 and −1 don't go through `powf`, so that the value equals the
/// calculation by hand.
fn raised(value: f64, power: f64) -> f64 {
    const ONCE: f64 = 1.0;
    if power.total_cmp(&ONCE).is_eq() {
        value
    } else if power.total_cmp(&-ONCE).is_eq() {
        value.recip()
    } else {
        value.powf(power)
    }
}

/// The factors of the team's own method that have a weight.
fn own(weights: &Weights) -> Vec<(FactorKind, f64)> {
    let all = [
        (FactorKind::Severity, weights.severity.unwrap_or(1.0)),
        (FactorKind::Frequency, weights.frequency.unwrap_or(1.0)),
        // The frequency is one of the persona's customers: among all it is less, by their share.
        (FactorKind::Share, weights.frequency.unwrap_or(1.0)),
        (FactorKind::Reach, weights.reach.unwrap_or(1.0)),
        (FactorKind::Influence, weights.influence.unwrap_or(1.0)),
        (FactorKind::Loss, weights.effort.unwrap_or(0.0)),
    ];
    all.into_iter()
        .filter(|(_, weight)| *weight != 0.0)
        .collect()
}
