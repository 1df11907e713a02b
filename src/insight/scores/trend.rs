//! Time series of scores.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    card::ScoreCard,
    compare::{Comparison, NoComparisonReason, compare},
};

/// A wave of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// The position of its card in the list given.
    pub card: usize,
    /// The date of measurement.
    pub date: Date,
    /// The comparison with the last wave before it that has a figure; `None` for the first one.
    pub change: Option<Result<Comparison, NoComparisonReason>>,
}

/// The waves of one metric, target and segment (DOMAIN 64). Every wave keeps its own replies.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreSeries {
    /// The waves by date; those of one date in the order of the list.
    pub points: Vec<TrendPoint>,
    /// The positions of its cards without a date.
    pub undated: Vec<usize>,
}

/// All series with at least one dated wave, in the order of their first cards.
#[must_use]
pub fn series(cards: &[ScoreCard]) -> Vec<ScoreSeries> {
    let mut places = BTreeMap::new();
    let mut found: Vec<ScoreSeries> = Vec::new();
    for (place, card) in cards.iter().enumerate() {
        let key = (&card.metric, &card.target, &card.segment);
        let at = *places.entry(key).or_insert(found.len());
        if at == found.len() {
            found.push(ScoreSeries {
                points: Vec::new(),
                undated: Vec::new(),
            });
        }
        let Some(series) = found.get_mut(at) else {
            continue;
        };
        match card.date {
            Some(date) => series.points.push(TrendPoint {
                card: place,
                date,
                change: None,
            }),
            None => series.undated.push(place),
        }
    }
    found.retain(|series| !series.points.is_empty());
    for series in &mut found {
        order(series, cards);
    }
    found
}

fn order(series: &mut ScoreSeries, cards: &[ScoreCard]) {
    series.points.sort_by_key(|point| (point.date, point.card));
    let mut before: Option<&ScoreCard> = None;
    for point in &mut series.points {
        let Some(card) = cards.get(point.card) else {
            continue;
        };
        point.change = before.map(|before| compare(before, card));
        if card.figure.is_some() {
            before = Some(card);
        }
    }
}
