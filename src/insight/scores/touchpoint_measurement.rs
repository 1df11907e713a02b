//! Measured goodness of a touchpoint, over all metrics.

use super::{
    card::{ScoreCard, latest_waves},
    pooled_score::{PooledScore, coarsest_cut, pool},
};
use crate::model::{Index, Journey, PersonaId, ScoreTarget};

/// The measured scores of a touchpoint, one per metric.
#[derive(Clone, Debug, PartialEq)]
pub struct TouchpointMeasurement {
    /// The mean goodness of the metrics, 0 bad … 1 good; each metric counts once.
    pub goodness: f64,
    /// The pooled scores, by metric.
    pub parts: Vec<PooledScore>,
    /// Set if all are scores of the persona alone, and not of everybody.
    pub is_persona_specific: bool,
}

/// The cards about each touchpoint, by its position.
#[must_use]
pub(super) fn cards_by_touchpoint<'c>(
    index: &Index<'_>,
    cards: &'c [ScoreCard],
) -> Vec<Vec<&'c ScoreCard>> {
    let mut found = vec![Vec::new(); index.len()];
    for card in cards {
        if let ScoreTarget::Touchpoint(id) = &card.target
            && let Some(slot) = index.position(id).and_then(|place| found.get_mut(place))
        {
            slot.push(card);
        }
    }
    found
}

/// The measured scores of a touchpoint, given the cards about it: by metric the newest wave, of the
/// persona if there is one, or else of everybody, or else of the segments pooled. `None` without a
/// figure.
#[must_use]
pub fn touchpoint_measurement(
    journey: &Journey,
    cards: &[&ScoreCard],
    persona: Option<&PersonaId>,
    admits: impl Fn(&ScoreCard) -> bool,
) -> Option<TouchpointMeasurement> {
    let cards = cards.iter().copied();
    let newest = latest_waves(cards.filter(|card| admits(card)));
    let own = |card: &&ScoreCard| persona.is_some() && card.segment.persona.as_ref() == persona;
    let theirs: Vec<&ScoreCard> = newest.iter().copied().filter(own).collect();
    let (parts, is_own) = match parts(journey, theirs) {
        parts if parts.is_empty() => {
            // Scores of other personas say nothing about this one.
            let is_open = |card: &&ScoreCard| persona.is_none() || card.segment.persona.is_none();
            let open = newest.into_iter().filter(is_open).collect();
            (self::parts(journey, open), false)
        }
        parts => (parts, true),
    };
    let good = || parts.iter().filter_map(|part| part.card.goodness);
    let count = u32::try_from(parts.len()).ok().filter(|count| *count > 0)?;
    Some(TouchpointMeasurement {
        goodness: good().sum::<f64>() / f64::from(count),
        parts,
        is_persona_specific: is_own,
    })
}

fn parts(journey: &Journey, cards: Vec<&ScoreCard>) -> Vec<PooledScore> {
    let mut cards = coarsest_cut(cards, |_| ());
    cards.sort_by(|a, b| a.metric.cmp(&b.metric));
    let groups = cards.chunk_by(|a, b| a.metric == b.metric);
    let pooled = groups.filter_map(|group| pool(journey, group));
    pooled.filter(|part| part.card.goodness.is_some()).collect()
}
