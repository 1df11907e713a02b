//! Pairs of scores to compare: waves of a series, and segments that differ in one criterion.

use super::{
    card::{ScoreCard, latest_waves},
    compare::{Comparison, compare},
    trend::ScoreSeries,
};

/// Two cards with their comparison.
#[derive(Clone, Copy, Debug)]
pub struct ScorePair<'c> {
    /// The earlier wave, or the segment that comes first.
    pub first: &'c ScoreCard,
    /// The later wave, or the other segment.
    pub second: &'c ScoreCard,
    /// The comparison of the second with the first.
    pub comparison: Comparison,
}

/// Pairs each wave that has a figure with the one before it, series by series.
#[must_use]
pub fn wave_pairs<'c>(cards: &'c [ScoreCard], all: &[ScoreSeries]) -> Vec<ScorePair<'c>> {
    let mut pairs = Vec::new();
    for series in all {
        let mut before: Option<&ScoreCard> = None;
        for point in &series.points {
            let Some(card) = cards.get(point.card).filter(|card| card.figure.is_some()) else {
                continue;
            };
            if let (Some(first), Some(Ok(found))) = (before, point.change) {
                pairs.push(ScorePair {
                    first,
                    second: card,
                    comparison: found,
                });
            }
            before = Some(card);
        }
    }
    pairs
}

/// Pairs segments that differ in one criterion only, by their newest waves: two personas, two
/// channels or two devices with the same metric and target. Stops at `most` + 1 pairs.
#[must_use]
pub fn segment_pairs(cards: &[ScoreCard], most: usize) -> Vec<ScorePair<'_>> {
    let mut newest = latest_waves(cards);
    newest.sort_by(|a, b| (&a.metric, &a.target).cmp(&(&b.metric, &b.target)));
    let mut pairs = Vec::new();
    for group in newest.chunk_by(|a, b| a.metric == b.metric && a.target == b.target) {
        for (place, first) in group.iter().enumerate() {
            let rest = group.iter().skip(place + 1);
            for second in rest.filter(|second| differ_in_one(first, second)) {
                if let Ok(found) = compare(first, second) {
                    pairs.push(ScorePair {
                        first,
                        second,
                        comparison: found,
                    });
                }
                if pairs.len() > most {
                    return pairs;
                }
            }
        }
    }
    pairs
}

/// True if two segments are two personas, two channels or two devices and otherwise equal.
fn differ_in_one(a: &ScoreCard, b: &ScoreCard) -> bool {
    let (a, b) = (&a.segment, &b.segment);
    let differ = [
        (
            a.persona != b.persona,
            a.persona.is_some() && b.persona.is_some(),
        ),
        (
            a.channel != b.channel,
            a.channel.is_some() && b.channel.is_some(),
        ),
        (
            a.device != b.device,
            a.device.is_some() && b.device.is_some(),
        ),
    ];
    let mut unlike = differ.iter().filter(|(differ, _)| *differ);
    // Everybody includes each segment: those two don't differ, one is a part of the other.
    matches!((unlike.next(), unlike.next()), (Some((_, true)), None))
}
