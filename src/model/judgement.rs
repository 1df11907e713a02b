//! The team's settings for the analysis: estimates, ranking method and weights, thresholds for
//! scores, dismissed findings and KPIs.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::{choice::choices, item_ref::ItemRef};

/// Estimates of a pain point, for the ranking methods that need more than severity and frequency
/// (DOMAIN B5). A `None` is derived from other fields by a rule that the ranking states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimate {
    /// RICE: reach, the customers who meet it in a period, 0…10⁹.
    pub reach: Option<f64>,
    /// RICE: impact of solving it on one of them, 3, 2, 1, 0.5 or 0.25; any value of 0.25…3 is
    /// valid.
    pub impact: Option<f64>,
    /// RICE and ICE: confidence, 0…1.
    pub confidence: Option<f64>,
    /// RICE: effort to solve it in person-months, 0.01…1,000.
    pub months: Option<f64>,
    /// Effort to solve it, 1 little … 5 much; used while no action has an effort.
    pub effort: Option<u8>,
    /// ICE: impact, 1…10.
    pub ice_impact: Option<u8>,
    /// ICE: ease, 1 hard … 10 easy.
    pub ease: Option<u8>,
    /// Ulwick: importance, the share of customers who rate it important, on 0…10.
    pub importance: Option<f64>,
    /// Ulwick: satisfaction with the present solution, the share of satisfied customers, on 0…10.
    pub satisfaction: Option<f64>,
}

choices! {
    /// Ranking method of pain points (DOMAIN B5).
    RankMethod as "rank" {
        /// Value: severity × frequency × reach × influence.
        Value = "value",
        /// RICE: reach × impact × confidence ÷ effort.
        Rice = "rice",
        /// ICE: impact × confidence × ease.
        Ice = "ice",
        /// Opportunity (Ulwick): importance + max(importance − satisfaction, 0).
        Opportunity = "opportunity",
        /// Plain: severity × frequency.
        Plain = "plain",
        /// Dot votes of the workshop.
        Votes = "votes",
        /// Own weights: severity, frequency, reach, influence and effort, each to a power from
        /// [`Weights`].
        Own = "own",
    }
}

choices! {
    /// The quantity along an axis of the matrix.
    MatrixAxis as "axis" {
        /// The value by the chosen ranking method.
        Value = "value",
        /// The severity, 0…4.
        Severity = "severity",
        /// The frequency, 0…1.
        Frequency = "frequency",
        /// The share of customers who reach the touchpoint and can be hit, 0…1.
        Reach = "reach",
        /// The impact of the leading action, 1…5: the cheapest open one, or the first open one.
        Impact = "impact",
        /// The number of votes in the workshop.
        Votes = "votes",
        /// The effort, 1…5: that of the cheapest open action, or else as estimated.
        Effort = "effort",
        /// The person-months: as estimated, or else by the effort.
        Months = "months",
        /// The ease, 1…10: as estimated, or else by the effort.
        Ease = "ease",
    }
}

/// Exponents of [`RankMethod::Own`], each 0…3: 0 leaves a factor out, 1 is ordinary, 2 squares it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// Exponent of the severity; 1 when `None`.
    pub severity: Option<f64>,
    /// Exponent of the frequency; 1 when `None`.
    pub frequency: Option<f64>,
    /// Exponent of the reach; 1 when `None`.
    pub reach: Option<f64>,
    /// Exponent of the influence; 1 when `None`.
    pub influence: Option<f64>,
    /// Exponent of the effort factor, 1 + the loss of goodness (DOMAIN 92); 0 when `None`.
    pub effort: Option<f64>,
}

/// Settings of the analysis: ranking method and thresholds for scores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// Minimum sample size: fewer replies give no score; 10 when `None`, 1…100,000 (DOMAIN B4).
    pub least_replies: Option<u32>,
    /// Sample size below which a score is only indicative; 30 when `None`, 1…100,000 (DOMAIN B4).
    pub firm_replies: Option<u32>,
    /// Ranking method of pain points.
    pub method: RankMethod,
    /// Exponents of [`RankMethod::Own`].
    pub weights: Weights,
    /// Desired margin of error of scores at 95 %, in points; for a mean, in hundredths of its
    /// scale. [`Self::MARGINS`] when `None`, within [`Self::MARGIN`] (DOMAIN B1).
    pub margin: Option<f64>,
    /// Lowest reply that counts as easy on the CES of 1–7; 6 when `None`, 5…7 (vendors differ,
    /// DOMAIN B3).
    pub easy_from: Option<u8>,
}

impl Rules {
    /// Default margins of error in points, for a rough and a precise score (DOMAIN B1).
    pub const MARGINS: [f64; 2] = [10.0, 5.0];

    /// Valid range of [`Self::margin`], in points.
    pub const MARGIN: RangeInclusive<f64> = 0.5..=50.0;

    /// Desired margins of error, in points; at least one.
    #[must_use]
    pub fn margins(&self) -> Vec<f64> {
        self.margin
            .map_or_else(|| Self::MARGINS.to_vec(), |margin| vec![margin])
    }

    /// Lowest reply that counts as easy on the CES of 1–7. Up to 3 counts as hard (DOMAIN B3).
    #[must_use]
    pub fn easy_threshold(&self) -> i32 {
        i32::from(self.easy_from.unwrap_or(6))
    }

    /// Minimum sample size of a score, in replies; below it there is no score.
    #[must_use]
    pub fn min_replies(&self) -> u32 {
        self.least_replies.unwrap_or(10)
    }

    /// Sample size below which a score is indicative; never below [`Self::min_replies`].
    #[must_use]
    pub fn reliable_replies(&self) -> u32 {
        self.firm_replies.unwrap_or(30).max(self.min_replies())
    }
}

/// Finding of a check that the team dismissed, with the reason.
///
/// The item need not exist any more: undo can bring it back, and the dismissal then holds again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissal {
    /// Id of the check.
    pub check: String,
    /// Item that the finding is about.
    pub item: ItemRef,
    /// Reason for the dismissal; not empty.
    pub reason: String,
    /// Date of the decision.
    pub date: Option<Date>,
}

/// Key performance indicator of the organisation, and the goal that it serves (DOMAIN 104).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kpi {
    /// Name by which actions refer to it; unique and not empty.
    pub name: String,
    /// Goal that it serves; empty when nobody said.
    pub goal: String,
    /// Target, such as "below 3 %".
    pub target: String,
}
