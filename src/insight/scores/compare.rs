//! Significance tests between two scores.

use super::card::{NoIntervalReason, Reliability, ScoreCard};
use crate::{
    insight::stats::{self, DEFAULT_CONFIDENCE, Difference},
    model::{Aggregation, ScaleDirection, choice::choices},
};

choices! {
    /// The verdict of a comparison.
    ComparisonVerdict as "verdict" {
        /// Not significant: it may be chance.
        MaybeChance = "maybe-chance",
        /// Better, and significant.
        Better = "better",
        /// Worse, and significant.
        Worse = "worse",
        /// Not testable, for want of replies.
        Unknown = "unknown",
    }
}

/// Reason why two scores can't be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoComparisonReason {
    /// The metric, scale or direction differs.
    UnlikeMetric,
    /// They are about different parts of the journey.
    UnlikeTarget,
    /// One has too few replies, or none.
    TooFew,
    /// The counts of one contradict each other.
    Contradiction,
}

/// Reason why a difference has no test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTestReason {
    /// Of one only the figure is known, not the replies.
    OnlyFigure,
    /// All replies of both are the same.
    NoSpread,
}

/// The comparison of a second score with a first one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The second figure less the first, in the units of the figure.
    pub difference: f64,
    /// The difference with interval and test, or the reason why there is none.
    pub test: Result<Difference, NoTestReason>,
    /// The verdict at 95% confidence.
    pub verdict: ComparisonVerdict,
    /// Set if one of the two has few replies.
    pub is_indicative: bool,
    /// For CES: the difference of the indices, second less first, in points, with test (DOMAIN B3).
    pub index: Option<Difference>,
}

/// Compares two waves or two segments: scores of one metric and target, with a test at 95% (DOMAIN
/// B1).
///
/// # Errors
/// If metrics or targets differ, a figure is missing, or counts contradict each other.
pub fn compare(first: &ScoreCard, second: &ScoreCard) -> Result<Comparison, NoComparisonReason> {
    if first.metric == second.metric && first.target != second.target {
        return Err(NoComparisonReason::UnlikeTarget);
    }
    compare_segments(first, second)
}

/// Compares scores of one metric whatever their targets, such as channels within a phase.
///
/// # Errors
/// If metrics or scales differ, a figure is missing, or counts contradict each other.
pub fn compare_segments(
    first: &ScoreCard,
    second: &ScoreCard,
) -> Result<Comparison, NoComparisonReason> {
    if first.metric != second.metric || first.scale != second.scale {
        return Err(NoComparisonReason::UnlikeMetric);
    }
    if !(first.contradictions.is_empty() && second.contradictions.is_empty()) {
        return Err(NoComparisonReason::Contradiction);
    }
    let (Some(a), Some(b)) = (first.figure, second.figure) else {
        return Err(NoComparisonReason::TooFew);
    };
    let by = b - a;
    let test = difference(first, second);
    let is_up = match first.scale.direction {
        ScaleDirection::HigherIsBetter => by > 0.0,
        ScaleDirection::LowerIsBetter => by < 0.0,
    };
    let verdict = match &test {
        Err(_) => ComparisonVerdict::Unknown,
        Ok(found) if !found.is_significant(DEFAULT_CONFIDENCE) => ComparisonVerdict::MaybeChance,
        Ok(_) if is_up => ComparisonVerdict::Better,
        Ok(_) => ComparisonVerdict::Worse,
    };
    let few = |card: &ScoreCard| card.reliability == Reliability::Indicative;
    Ok(Comparison {
        difference: by,
        test,
        verdict,
        is_indicative: few(first) || few(second),
        index: index(first, second),
    })
}

fn index(first: &ScoreCard, second: &ScoreCard) -> Option<Difference> {
    let (a, b) = (first.ces_index?, second.ces_index?);
    stats::net_difference(a.groups, b.groups, DEFAULT_CONFIDENCE)
}

fn difference(first: &ScoreCard, second: &ScoreCard) -> Result<Difference, NoTestReason> {
    let is_unknown = |card: &ScoreCard| card.interval == Err(NoIntervalReason::OnlyFigure);
    if is_unknown(first) || is_unknown(second) {
        return Err(NoTestReason::OnlyFigure);
    }
    let found = match (first.scale.report, first.box_counts, second.box_counts) {
        (Aggregation::TopBox { .. }, Some(a), Some(b)) => {
            let share = |[good, middle, bad]: [f64; 3]| (good, good + middle + bad);
            let found = stats::share_difference(share(a), share(b), DEFAULT_CONFIDENCE);
            found.map(in_points)
        }
        (Aggregation::Net { .. }, Some(a), Some(b)) => {
            stats::net_difference(a, b, DEFAULT_CONFIDENCE)
        }
        _ => stats::mean_difference(
            &first.counts,
            &second.counts,
            first.scale.min,
            DEFAULT_CONFIDENCE,
        ),
    };
    found.ok_or(NoTestReason::NoSpread)
}

fn in_points(share: Difference) -> Difference {
    Difference {
        difference: 100.0 * share.difference,
        interval: stats::Interval {
            low: 100.0 * share.interval.low,
            high: 100.0 * share.interval.high,
        },
        p: share.p,
    }
}
