//! Whether less effort goes with more satisfaction.

use super::{
    card::ScoreCard,
    measured::{by_touchpoint, measured},
};
use crate::{
    insight::{
        Index,
        stats::{Correlation, USUAL, spearman},
    },
    model::{Metric, TouchpointId},
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

/// Whether a metric measures satisfaction: CSAT. NPS doesn't, it is about the whole relation (DOMAIN
/// 70), and nobody knows what a metric of the user's own measures.
#[must_use]
pub(super) fn is_satisfaction(metric: &Metric) -> bool {
    matches!(metric, Metric::Csat5 | Metric::Csat7)
}

/// How ease and satisfaction go together over the touchpoints that have both.
#[must_use]
pub fn ease_and_satisfaction(index: &Index<'_>, cards: &[ScoreCard]) -> EaseLink {
    let about = by_touchpoint(index, cards);
    let of = |place: usize, admits: fn(&Metric) -> bool| {
        let cards = about.get(place)?;
        measured(index.journey, cards, None, admits).map(|found| found.goodness)
    };
    let found = index.touchpoints.iter().enumerate();
    let found = found.filter_map(|(place, touchpoint)| {
        let pair = (of(place, Metric::is_effort)?, of(place, is_satisfaction)?);
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
