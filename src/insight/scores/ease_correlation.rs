//! Correlation of ease and satisfaction.

use super::{
    card::ScoreCard,
    touchpoint_measurement::{cards_by_touchpoint, touchpoint_measurement},
};
use crate::{
    insight::stats::{Correlation, DEFAULT_CONFIDENCE, spearman},
    model::{Index, MetricKind, TouchpointId},
};

/// The number of touchpoints below which no correlation is given.
pub const LEAST_PAIRS: usize = 5;

/// Reason why there is no correlation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCorrelationReason {
    /// Fewer than [`LEAST_PAIRS`] touchpoints have both; their number.
    TooFew(usize),
    /// One of the two is the same at all touchpoints.
    NoSpread,
}

/// The correlation of ease and satisfaction over touchpoints (DOMAIN 90).
#[derive(Clone, Debug, PartialEq)]
pub struct EaseCorrelation {
    /// The touchpoints with both, in reading order.
    pub touchpoints: Vec<TouchpointId>,
    /// Their goodness of ease and of satisfaction, each 0 bad … 1 good.
    pub pairs: Vec<(f64, f64)>,
    /// Spearman's correlation, or the reason why there is none.
    pub correlation: Result<Correlation, NoCorrelationReason>,
}

/// Correlates ease and satisfaction over the touchpoints that have both: CES with CSAT, and custom
/// metrics of the same kinds. NPS isn't satisfaction: it is about the whole relation (DOMAIN 70).
#[must_use]
pub fn ease_and_satisfaction(index: &Index<'_>, cards: &[ScoreCard]) -> EaseCorrelation {
    let about = cards_by_touchpoint(index, cards);
    let of = |place: usize, kind: MetricKind| {
        let cards = about.get(place)?;
        let found =
            touchpoint_measurement(index.journey, cards, None, |card| card.measures_kind(kind));
        found.map(|found| found.goodness)
    };
    let found = index.touchpoints().enumerate();
    let found = found.filter_map(|(place, touchpoint)| {
        let pair = (
            of(place, MetricKind::Effort)?,
            of(place, MetricKind::Satisfaction)?,
        );
        Some((touchpoint.id.clone(), pair))
    });
    let (touchpoints, pairs): (Vec<TouchpointId>, Vec<(f64, f64)>) = found.unzip();
    let correlation = if pairs.len() < LEAST_PAIRS {
        Err(NoCorrelationReason::TooFew(pairs.len()))
    } else {
        spearman(&pairs, DEFAULT_CONFIDENCE).ok_or(NoCorrelationReason::NoSpread)
    };
    EaseCorrelation {
        touchpoints,
        pairs,
        correlation,
    }
}
