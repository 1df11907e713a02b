//! Correlation of ease and satisfaction.

use super::{
    card::ScoreCard,
    measured::{by_touchpoint, measured},
};
use crate::{
    insight::stats::{Correlation, USUAL, spearman},
    model::{Index, MetricKind, TouchpointId},
};

/// The number of touchpoints below which no correlation is given.
pub const LEAST_PAIRS: usize = 5;

/// Reason why there is no correlation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// Fewer than [`LEAST_PAIRS`] touchpoints have both; their number.
    TooFew(usize),
    /// One of the two is the same at all touchpoints.
    NoSpread,
}

/// The correlation of ease and satisfaction over touchpoints (DOMAIN 90).
#[derive(Clone, Debug, PartialEq)]
pub struct EaseLink {
    /// The touchpoints with both, in reading order.
    pub touchpoints: Vec<TouchpointId>,
    /// Their goodness of ease and of satisfaction, each 0 bad … 1 good.
    pub pairs: Vec<(f64, f64)>,
    /// Spearman's correlation, or the reason why there is none.
    pub correlation: Result<Correlation, NoLink>,
}

/// Correlates ease and satisfaction over the touchpoints that have both: CES with CSAT, and custom
/// metrics of the same kinds. NPS isn't satisfaction: it is about the whole relation (DOMAIN 70).
#[must_use]
pub fn ease_and_satisfaction(index: &Index<'_>, cards: &[ScoreCard]) -> EaseLink {
    let about = by_touchpoint(index, cards);
    let of = |place: usize, kind: MetricKind| {
        let cards = about.get(place)?;
        let found = measured(index.journey, cards, None, |card| card.is_of(kind));
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
        Err(NoLink::TooFew(pairs.len()))
    } else {
        spearman(&pairs, USUAL).ok_or(NoLink::NoSpread)
    };
    EaseLink {
        touchpoints,
        pairs,
        correlation,
    }
}
