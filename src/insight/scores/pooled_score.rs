//! Pooling of scores: replies of several scores added up, with the list of those scores.

use std::{cmp::Reverse, collections::BTreeMap};

use jiff::civil::Date;

use super::card::{ScoreCard, Segment};
use crate::model::{Journey, Metric, ScoreData, ScoreId, ScoreTarget};

/// Several scores of one question pooled.
#[derive(Clone, Debug, PartialEq)]
pub struct PooledScore {
    /// The card of the pooled replies. Its score, target and date are those of the newest.
    pub card: ScoreCard,
    /// The scores that were pooled.
    pub scores: Vec<ScoreId>,
    /// The scores left out: their replies or numbers aren't known, or contradict each other.
    pub left_out: Vec<ScoreId>,
    /// The earliest date among them.
    pub first_date: Option<Date>,
    /// The latest date among them.
    pub last_date: Option<Date>,
}

/// Pools scores of one question, a metric and a target: their replies are added up. If none has
/// replies, figures are averaged by their number of replies, which gives the same figure but no
/// interval. A figure without a number of replies is only used by itself. `None` if nothing is
/// left, and for unlike questions.
#[must_use]
pub fn pool(journey: &Journey, cards: &[&ScoreCard]) -> Option<PooledScore> {
    let first = cards.first()?;
    // Planned scores are dropped as soon as one was measured.
    let is_measured = cards.iter().any(|card| card.is_measured());
    let cards = cards.iter().copied();
    let cards: Vec<&ScoreCard> = cards
        .filter(|card| card.is_measured() || !is_measured)
        .collect();
    let is_like = |card: &&ScoreCard| card.metric == first.metric && card.target == first.target;
    if !cards.iter().all(is_like) {
        return None;
    }
    let data = |card: &ScoreCard| journey.scores().get(&card.score).map(|score| &score.data);
    let is_alone = cards.len() == 1;
    let is_true = |card: &ScoreCard| is_alone || card.contradictions.is_empty();
    let counted =
        |card: &ScoreCard| is_true(card) && matches!(data(card), Some(ScoreData::Replies(_)));
    let weighed = |card: &ScoreCard| is_true(card) && data(card).and_then(ScoreData::n).is_some();
    let some = |test: &dyn Fn(&ScoreCard) -> bool| cards.iter().any(|card| test(card));
    let takes: &dyn Fn(&ScoreCard) -> bool = if some(&counted) {
        &counted
    } else if some(&weighed) {
        &weighed
    } else {
        &move |_| is_alone
    };
    let (taken, left): (Vec<&ScoreCard>, Vec<&ScoreCard>) =
        cards.into_iter().partition(|card| takes(card));
    let newest = taken.iter().max_by_key(|card| card.date)?;
    let score = journey.scores().get(&newest.score)?;
    let all: Vec<&ScoreData> = taken.iter().filter_map(|card| data(card)).collect();
    let together = added(&all)?;
    let mut card = ScoreCard::of_data(journey, score, &together)?;
    if taken.len() > 1 {
        (card.response, card.invited) = asked(&taken);
        // Scores with contradictions were left out.
        card.contradictions = Vec::new();
        card = card.with_cautions(&journey.about().rules);
    }
    let dates = || taken.iter().filter_map(|card| card.date);
    let ids = |cards: &[&ScoreCard]| cards.iter().map(|card| card.score.clone()).collect();
    Some(PooledScore {
        card,
        first_date: dates().min(),
        last_date: dates().max(),
        scores: ids(&taken),
        left_out: ids(&left),
    })
}

impl PooledScore {
    /// True if it pools more than one score.
    #[must_use]
    pub fn is_several(&self) -> bool {
        self.scores.len() > 1
    }
}

fn added(all: &[&ScoreData]) -> Option<ScoreData> {
    if let [one] = all {
        return Some((*one).clone());
    }
    let mut sums: Vec<u32> = Vec::new();
    let (mut weight, mut n) = (0.0, 0_u32);
    for data in all {
        match data {
            ScoreData::Replies(counts) => {
                sums.resize(sums.len().max(counts.len()), 0);
                for (sum, count) in sums.iter_mut().zip(counts) {
                    *sum = sum.saturating_add(*count);
                }
            }
            ScoreData::Value { value, n: own } => {
                let own = own.unwrap_or(0);
                weight += value * f64::from(own);
                n = n.saturating_add(own);
            }
        }
    }
    if !sums.is_empty() {
        return Some(ScoreData::Replies(sums));
    }
    (n > 0).then(|| ScoreData::Value {
        value: weight / f64::from(n),
        n: Some(n),
    })
}

/// The response rate of several scores together, and the number invited; `None` if one of them is
/// not known.
fn asked(cards: &[&ScoreCard]) -> (Option<f64>, Option<u32>) {
    let rates: Option<Vec<(f64, u32)>> = cards
        .iter()
        .map(|card| card.response.zip(card.invited))
        .collect();
    let Some(rates) = rates else {
        return (None, None);
    };
    let invited: f64 = rates.iter().map(|(_, invited)| f64::from(*invited)).sum();
    let answered: f64 = rates.iter().map(|(rate, of)| rate * f64::from(*of)).sum();
    let sum = rates
        .iter()
        .fold(0_u32, |sum, (_, of)| sum.saturating_add(*of));
    ((invited > 0.0).then(|| answered / invited), Some(sum))
}

/// The criteria that a segment doesn't use: persona, channel, device. Segments by persona sort
/// first.
pub(super) type SegmentCut = [bool; 3];

pub(super) fn segment_cut(segment: &Segment) -> SegmentCut {
    [
        segment.persona.is_none(),
        segment.channel.is_none(),
        segment.device.is_none(),
    ]
}

/// Of scores of the same question, those of the least detailed division into segments: a segment by
/// persona and channel is part of the one by persona, and segments by persona and by device without
/// a total count the same customers twice. Among several divisions a measured one goes before a
/// planned one, then the least detailed, then the newest, then the one with the most replies, then
/// persona before channel before device. `what` is the key of the dimension that is shown anyway,
/// such as the row of a pivot.
pub(super) fn coarsest_cut<K: Ord>(
    cards: Vec<&ScoreCard>,
    what: impl Fn(&ScoreCard) -> K,
) -> Vec<&ScoreCard> {
    let mut ways: BTreeMap<(&Metric, &ScoreTarget, K), BTreeMap<SegmentCut, CutPreference>> =
        BTreeMap::new();
    for card in &cards {
        let known = ways.entry((&card.metric, &card.target, what(card)));
        let way = known
            .or_default()
            .entry(segment_cut(&card.segment))
            .or_default();
        way.depth = Reverse(card.segment.depth());
        if card.is_measured() {
            way.is_measured = true;
            way.date = way.date.max(card.date);
        }
        way.n += card.n.unwrap_or(0);
    }
    let best = |(key, ways): (_, BTreeMap<SegmentCut, CutPreference>)| {
        // Of equals `max_by_key` takes the last one, hence the reversed order.
        let best = ways.into_iter().rev().max_by_key(|(_, way)| *way);
        best.map(|(cut, _)| (key, cut))
    };
    let best: BTreeMap<_, SegmentCut> = ways.into_iter().filter_map(best).collect();
    let mut cards = cards;
    cards.retain(|card| {
        let known = best.get(&(&card.metric, &card.target, what(card)));
        known == Some(&segment_cut(&card.segment))
    });
    cards
}

/// Sort key of a division into segments; the fields count in their order.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct CutPreference {
    is_measured: bool,
    depth: Reverse<usize>,
    date: Option<Date>,
    n: u64,
}
