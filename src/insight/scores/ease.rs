//! Whether less effort goes with more satisfaction.

use super::{
    card::ScoreCard,
    measured::{by_touchpoint, measured},
};
use crate::{
    insight::stats::{Correlation, USUAL, spearman},
    model::{Index, MetricKind, TouchpointId},
};

/// Fewer touchpoints than this tell nothing about how two measures go together.
pub const LEAST_PAIRS: usize = 5;

/// Why there is no correlation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// Too few touchpoints have both, of [`LEAST_PAIRS`].
    TooFew(usize),
    /// One of the two is the same everywhere.
    NoSpread,
}

/// How ease and satisfaction go together over touchpoints (DOMAIN 90).
#[derive(Clone, Debug, PartialEq)]
pub struct EaseLink {
    /// The touchpoints that have both, in reading order.
    pub touchpoints: Vec<TouchpointId>,
    /// Their ease and their satisfaction, each 0 bad … 1 good.
    pub pairs: Vec<(f64, f64)>,
    /// Spearman's correlation, or why there is none.
    pub correlation: Result<Correlation, NoLink>,
}

/// How ease and satisfaction go together over the touchpoints that have both: CES with CSAT, and metrics
/// of the user's own that measure the same. NPS isn't satisfaction, it is about the whole relation
/// (DOMAIN 70).
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
