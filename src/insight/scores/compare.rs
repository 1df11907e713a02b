//! Significance tests between two scores.

use super::card::{NoInterval, ScoreCard, Standing};
use crate::{
    insight::stats::{self, Difference, USUAL},
    model::{Direction, Report, choice::choices},
};

choices! {
    /// The verdict of a comparison.
    Verdict as "verdict" {
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
pub enum NoComparison {
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
pub enum Unproven {
    /// Of one only the figure is known, not the replies.
    OnlyFigure,
    /// All replies of both are the same.
    NoSpread,
}

/// The comparison of a second score with a first one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The second figure less the first, in the units of the figure.
    pub by: f64,
    /// The difference with interval and test, or the reason why there is none.
    pub test: Result<Difference, Unproven>,
    /// The verdict at 95% confidence.
    pub verdict: Verdict,
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
pub fn compare(first: &ScoreCard, second: &ScoreCard) -> Result<Comparison, NoComparison> {
    if first.metric == second.metric && first.target != second.target {
        return Err(NoComparison::UnlikeTarget);
    }
    between_segments(first, second)
}

/// Compares scores of one metric whatever their targets, such as channels within a phase.
///
/// # Errors
/// If metrics or scales differ, a figure is missing, or counts contradict each other.
pub fn between_segments(first: &ScoreCard, second: &ScoreCard) -> Result<Comparison, NoComparison> {
    if first.metric != second.metric || first.scale != second.scale {
        return Err(NoComparison::UnlikeMetric);
    }
    if !(first.contradictions.is_empty() && second.contradictions.is_empty()) {
        return Err(NoComparison::Contradiction);
    }
    let (Some(a), Some(b)) = (first.figure, second.figure) else {
        return Err(NoComparison::TooFew);
    };
    let by = b - a;
    let test = difference(first, second);
    let is_up = match first.scale.direction {
        Direction::HigherIsBetter => by > 0.0,
        Direction::LowerIsBetter => by < 0.0,
    };
    let verdict = match &test {
        Err(_) => Verdict::Unknown,
        Ok(found) if !found.is_more_than_chance(USUAL) => Verdict::MaybeChance,
        Ok(_) if is_up => Verdict::Better,
        Ok(_) => Verdict::Worse,
    };
    let few = |card: &ScoreCard| card.standing == Standing::Indicative;
    Ok(Comparison {
        by,
        test,
        verdict,
        is_indicative: few(first) || few(second),
        index: index(first, second),
    })
}

fn index(first: &ScoreCard, second: &ScoreCard) -> Option<Difference> {
    let (a, b) = (first.ces_index?, second.ces_index?);
    stats::net_difference(a.groups, b.groups, USUAL)
}

fn difference(first: &ScoreCard, second: &ScoreCard) -> Result<Difference, Unproven> {
    let is_unknown = |card: &ScoreCard| card.interval == Err(NoInterval::OnlyFigure);
    if is_unknown(first) || is_unknown(second) {
        return Err(Unproven::OnlyFigure);
    }
    let found = match (first.scale.report, first.groups, second.groups) {
        (Report::TopBox { .. }, Some(a), Some(b)) => {
            let share = |[good, middle, bad]: [f64; 3]| (good, good + middle + bad);
            let found = stats::share_difference(share(a), share(b), USUAL);
            found.map(in_points)
        }
        (Report::Net { .. }, Some(a), Some(b)) => stats::net_difference(a, b, USUAL),
        _ => stats::mean_difference(&first.counts, &second.counts, first.scale.min, USUAL),
    };
    found.ok_or(Unproven::NoSpread)
}

fn in_points(share: Difference) -> Difference {
    Difference {
        by: 100.0 * share.by,
        interval: stats::Interval {
            low: 100.0 * share.interval.low,
            high: 100.0 * share.interval.high,
        },
        p: share.p,
    }
}
