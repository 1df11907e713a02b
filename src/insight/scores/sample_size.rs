//! Sample size of a score: the replies and invites that a margin of error takes.

use super::card::{ScoreCard, latest_waves};
use crate::{
    insight::stats::{self, DEFAULT_CONFIDENCE},
    model::{Aggregation, MetricScale, Rules},
};

/// The replies that a margin takes, at 95% confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleSize {
    /// At the largest variance that the scale allows.
    pub worst_case: u64,
    /// At the variance of the present replies; `None` without replies.
    pub at_present: Option<u64>,
    /// The invites that this takes at the present response rate; `None` if that isn't known.
    pub invites: Option<u64>,
}

/// For each metric the newest score with the most replies, which estimates the variance best.
#[must_use]
pub fn newest_by_metric(cards: &[ScoreCard]) -> Vec<&ScoreCard> {
    let mut newest = latest_waves(cards);
    newest.sort_by(|a, b| a.metric.cmp(&b.metric).then(b.n.cmp(&a.n)));
    newest.dedup_by(|b, a| a.metric == b.metric);
    newest
}

/// Converts a margin in points to the units of a figure: points for shares and nets, for a mean the
/// same part of its range, in steps of the scale.
#[must_use]
pub fn margin_of(scale: &MetricScale, points: f64) -> f64 {
    let (low, high) = scale.reported_range();
    match scale.report {
        Aggregation::Mean => points * (high - low) / 100.0,
        Aggregation::TopBox { .. } | Aggregation::Net { .. } => points,
    }
}

/// The replies that a score needs for a margin in the units of its figure: points for shares and
/// nets, steps of the scale for a mean. Each by the interval that its scores are shown with (DOMAIN
/// B1–B3), and never fewer than the rules require for a figure (DOMAIN B4).
#[must_use]
pub fn sample_size(rules: &Rules, card: &ScoreCard, margin: f64) -> SampleSize {
    let least = u64::from(rules.min_replies());
    let as_now = as_now(card, margin).map(|replies| replies.max(least));
    // The variance of present replies can't exceed the largest.
    let at_worst = at_worst(&card.scale, margin).max(as_now.unwrap_or(least));
    let replies = as_now.unwrap_or(at_worst);
    SampleSize {
        worst_case: at_worst,
        at_present: as_now,
        invites: card.response.and_then(|rate| invites(replies, rate)),
    }
}

fn at_worst(scale: &MetricScale, margin: f64) -> u64 {
    match scale.report {
        Aggregation::TopBox { .. } => {
            stats::replies_for_share(margin / 100.0, 0.5, DEFAULT_CONFIDENCE)
        }
        Aggregation::Net { .. } => stats::replies_for_net(margin, 1.0, DEFAULT_CONFIDENCE),
        Aggregation::Mean => {
            // Half of the replies at each end of the scale.
            let half = f64::from(scale.max.saturating_sub(scale.min)) / 2.0;
            stats::replies_for_worst_case(margin, half, DEFAULT_CONFIDENCE)
        }
    }
}

fn as_now(card: &ScoreCard, margin: f64) -> Option<u64> {
    match (card.scale.report, card.box_counts) {
        (Aggregation::TopBox { .. }, Some([good, middle, bad])) => {
            // One more good and one more bad reply, so that a share of 0 or 100% isn't taken as
            // certain.
            let share = (good + 1.0) / (good + middle + bad + 2.0);
            Some(stats::replies_for_share(
                margin / 100.0,
                share,
                DEFAULT_CONFIDENCE,
            ))
        }
        (Aggregation::Net { .. }, Some([good, middle, bad])) => {
            let n = good + middle + bad + 3.0;
            let spread = stats::net_variance((good + 0.75) / n, (bad + 0.75) / n);
            Some(stats::replies_for_net(margin, spread, DEFAULT_CONFIDENCE))
        }
        (Aggregation::Mean, _) => {
            card.figure?;
            let known = stats::SampleMoments::of_counts(&card.counts, card.scale.min)?;
            let deviation = known.variance.sqrt();
            (deviation > 0.0)
                .then(|| stats::replies_for_mean(margin, deviation, DEFAULT_CONFIDENCE))
        }
        (Aggregation::TopBox { .. } | Aggregation::Net { .. }, None) => None,
    }
}

fn invites(replies: u64, rate: f64) -> Option<u64> {
    let replies = u32::try_from(replies).map_or(f64::INFINITY, f64::from);
    let invites = (replies / rate).ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive and below 10⁹"
    )]
    let whole = (invites < 1e9).then_some(invites as u64);
    whole
}
