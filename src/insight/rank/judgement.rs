//! Judgements made by dragging, as writes to a field of the journey.

use super::{
    factor::{Factor, FactorKind},
    ranking::{Ranking, RankingEntry},
    rule::FormulaKind,
};
use crate::model::{ActionId, PainPointId};

/// The item whose field is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JudgementTarget {
    /// A pain point.
    Pain(PainPointId),
    /// An action that addresses the pain point.
    Action(ActionId),
}

/// The field that a judgement writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JudgementField {
    /// The severity of a pain point, 0…4.
    Severity,
    /// The frequency of a pain point, 0…1.
    Frequency,
    /// The effort of an action, or of a pain point's estimate, 1…5.
    Effort,
    /// The person-months of a pain point's estimate, 0.01…1,000.
    Months,
    /// The ease of a pain point's estimate, 1…10.
    Ease,
    /// The impact of an action, 1…5.
    Impact,
}

impl JudgementField {
    /// The nearest value that the field can hold; the middle of its range for NaN.
    #[must_use]
    pub fn clamp(self, value: f64) -> f64 {
        let (low, high) = match self {
            Self::Severity => (0.0, 4.0),
            Self::Frequency => (0.0, 1.0),
            Self::Effort | Self::Impact => (1.0, 5.0),
            Self::Months => (0.01, 1000.0),
            Self::Ease => (1.0, 10.0),
        };
        let value = if value.is_nan() {
            f64::midpoint(low, high)
        } else {
            value
        };
        let value = value.clamp(low, high);
        match self {
            Self::Severity | Self::Effort | Self::Impact | Self::Ease => value.round(),
            Self::Frequency | Self::Months => (value * 100.0).round() / 100.0,
        }
    }
}

/// A judgement to be written; [`judge`](super::judge()) turns it into an edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The item.
    pub target: JudgementTarget,
    /// The field.
    pub field: JudgementField,
    /// The new value; clamped to the field's range and rounded to its precision.
    pub value: f64,
}

/// The relation of a pain point's value to its severity, by which a drag along the value becomes a
/// judgement of the severity: of the factors the one that people judge and that follows from
/// nothing else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeverityLever {
    /// The product of the other factors.
    other_factors: f64,
    power: f64,
    /// The present severity, judged or assumed.
    severity: f64,
}

impl SeverityLever {
    /// The severity, 0…4 in whole steps, whose value is nearest to the one given; `None` if that is
    /// the present severity.
    #[must_use]
    pub fn severity_at(self, value: f64) -> Option<f64> {
        let far = |severity: f64| (self.other_factors * severity.powf(self.power) - value).abs();
        let steps = [0.0, 1.0, 2.0, 3.0, 4.0];
        let nearest = steps
            .into_iter()
            .min_by(|a, b| far(*a).total_cmp(&far(*b)))?;
        (value.is_finite() && (nearest - self.severity).abs() > 1e-9).then_some(nearest)
    }
}

impl Ranking {
    /// The relation of an entry's value to its severity; `None` if the method has no severity, as
    /// RICE, or another factor is zero.
    #[must_use]
    pub fn lever(&self, entry: &RankingEntry) -> Option<SeverityLever> {
        if self.rule.shape != FormulaKind::Product {
            return None;
        }
        let is_severity = |(kind, _): &&(FactorKind, f64)| *kind == FactorKind::Severity;
        let (_, power) = self.rule.parts.iter().find(is_severity)?;
        let severity = entry.factor(FactorKind::Severity)?.value;
        let factors = entry.factors.iter().map(|factor| {
            if factor.kind == FactorKind::Severity {
                Factor {
                    value: 1.0,
                    ..*factor
                }
            } else {
                *factor
            }
        });
        let rest = self.rule.value(&factors.collect::<Vec<_>>());
        (rest > 0.0).then_some(SeverityLever {
            other_factors: rest,
            power: *power,
            severity,
        })
    }
}
