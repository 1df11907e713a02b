//! Factors of a rank: kind, value, origin and uncertainty.

use crate::model::choice::choices;

choices! {
    /// The kind of a factor.
    FactorKind as "factor" {
        /// The severity, 0…4.
        Severity = "severity",
        /// The share of those who come there that meets it, 0…1.
        Frequency = "frequency",
        /// The share of the personas that it hits among all customers, 0…1.
        Share = "share",
        /// The share of customers who reach the touchpoint, 0…1.
        Reach = "reach",
        /// The influence of the touchpoint on the journey as a whole, 0…2.
        Influence = "influence",
        /// The loss by the customer's effort, 1…2 (DOMAIN 92).
        Loss = "loss",
        /// RICE: the customers who meet it, in the estimate's period or of 1,000.
        Customers = "customers",
        /// RICE: the impact, 0.25…3.
        Impact = "impact",
        /// RICE: the confidence, 0…1.
        Confidence = "confidence",
        /// RICE: the person-months.
        Months = "months",
        /// ICE: the impact, 1…10.
        IceImpact = "ice-impact",
        /// ICE: the confidence, 1…10.
        IceConfidence = "ice-confidence",
        /// ICE: the ease, 1…10.
        Ease = "ease",
        /// Ulwick: the importance, 0…10.
        Importance = "importance",
        /// Ulwick: the satisfaction, 0…10.
        Satisfaction = "satisfaction",
        /// The number of votes in the workshop.
        Votes = "votes",
    }
}

/// The format of a factor's figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorUnit {
    /// A whole number.
    Whole,
    /// A number with one decimal.
    Tenths,
    /// A number with two decimals.
    Hundredths,
    /// A share, in whole percent.
    Percent,
}

impl FactorKind {
    /// The format of a figure of this kind.
    #[must_use]
    pub fn unit(self) -> FactorUnit {
        match self {
            Self::Frequency | Self::Share | Self::Reach | Self::Confidence => FactorUnit::Percent,
            Self::Influence | Self::IceImpact | Self::IceConfidence | Self::Ease => {
                FactorUnit::Tenths
            }
            Self::Importance | Self::Satisfaction => FactorUnit::Tenths,
            Self::Loss | Self::Impact | Self::Months => FactorUnit::Hundredths,
            Self::Severity | Self::Customers | Self::Votes => FactorUnit::Whole,
        }
    }

    /// Rounds a value outward to one that a person would write: a whole severity, a whole percent.
    /// Never nearer than `value`.
    pub(super) fn step_outward(self, value: f64, is_up: bool) -> f64 {
        /// The impacts of RICE (DOMAIN B5).
        const LADDER: [f64; 5] = [0.25, 0.5, 1.0, 2.0, 3.0];
        let per = match self {
            Self::Severity | Self::Customers | Self::Votes => 1.0,
            Self::IceImpact | Self::IceConfidence | Self::Ease => 1.0,
            Self::Influence | Self::Importance | Self::Satisfaction => 10.0,
            Self::Frequency | Self::Share | Self::Reach | Self::Confidence => 100.0,
            Self::Loss | Self::Months => 100.0,
            Self::Impact => {
                let mut steps = LADDER.into_iter();
                let found = if is_up {
                    steps.find(|step| *step >= value)
                } else {
                    steps.rfind(|step| *step <= value)
                };
                return found.unwrap_or(value);
            }
        };
        let scaled = value * per;
        // A rounding error must not lead to the next step.
        if is_up {
            (scaled - 1e-9).ceil() / per
        } else {
            (scaled + 1e-9).floor() / per
        }
    }

    /// The smallest change of a value of this kind.
    pub(super) fn step(self) -> f64 {
        match self.unit() {
            FactorUnit::Whole => 1.0,
            FactorUnit::Tenths if self.is_whole() => 1.0,
            FactorUnit::Tenths => 0.1,
            FactorUnit::Hundredths | FactorUnit::Percent => 0.01,
        }
    }

    /// True if the map or the evidence always provides this factor, without any judgement.
    pub(super) fn is_always_known(self) -> bool {
        matches!(
            self,
            Self::Share | Self::Reach | Self::Confidence | Self::IceConfidence
        )
    }

    fn is_whole(self) -> bool {
        matches!(self, Self::IceImpact | Self::IceConfidence | Self::Ease)
    }
}

choices! {
    /// The origin of a factor.
    Provenance as "standing" {
        /// Judged or measured.
        Given = "given",
        /// Derived from other fields.
        Derived = "derived",
        /// Not known; a stated default is used.
        Assumed = "assumed",
    }
}

/// A factor of a rank, with its origin and uncertainty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// The kind.
    pub kind: FactorKind,
    /// Its value, in the unit of its kind.
    pub value: f64,
    /// The origin.
    pub provenance: Provenance,
    /// The number of people or cases behind it, if known.
    pub n: Option<u32>,
    /// The lower end of its uncertainty, at most `value`.
    pub low: f64,
    /// The upper end of its uncertainty, at least `value`.
    pub high: f64,
}

impl Factor {
    pub(super) fn new(kind: FactorKind, value: f64, provenance: Provenance) -> Self {
        Self {
            kind,
            value,
            provenance,
            n: None,
            low: value,
            high: value,
        }
    }

    /// The same with an uncertainty of ±`by`, clamped to the scale.
    pub(super) fn with_tolerance(self, by: f64, scale: (f64, f64)) -> Self {
        self.between(self.value - by, self.value + by, scale)
    }

    /// The same with an uncertainty from `low` to `high`, clamped to the scale.
    pub(super) fn between(mut self, low: f64, high: f64, scale: (f64, f64)) -> Self {
        self.low = low.clamp(scale.0, scale.1).min(self.value);
        self.high = high.clamp(scale.0, scale.1).max(self.value);
        self
    }
}
