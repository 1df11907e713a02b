//! How far channels are apart in quality within a phase.

use std::collections::BTreeMap;

use super::{
    card::{ScoreCard, latest},
    compare::{Comparison, NoComparison, Verdict, between_segments},
    pivot::channel,
    pool::{Pooled, coarsest, pool},
};
use crate::{
    insight::{
        Index,
        stats::{self, USUAL},
    },
    model::{ChannelId, Metric, PhaseId, ScoreTarget},
};

/// A larger spread than this is felt as another quality of service (DOMAIN 50). The sources name no
/// figure: a fifth of the scale.
pub const TOLERANCE: f64 = 0.2;

/// The channels of a phase by one metric, best first (DOMAIN 50).
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseSpread {
    /// The phase.
    pub phase: PhaseId,
    /// The metric that all of them were measured by.
    pub metric: Metric,
    /// The channels with what was measured, the best one first; at least two.
    pub channels: Vec<(ChannelId, Pooled)>,
    /// The goodness of the best less that of the worst, 0…1.
    pub spread: f64,
    /// Whether the intervals of best and worst overlap; `None` where one has no interval.
    pub overlaps: Option<bool>,
    /// The worst against the best. Its verdict holds after [`Self::adjusted_p`], as the two were
    /// chosen for being furthest apart.
    pub test: Result<Comparison, NoComparison>,
    /// How many pairs of channels could be compared.
    pub pairs: usize,
    /// The p value of the worst against the best after Holm's correction for so many pairs (Holm
    /// 1979), 0…1; `None` where there is no test.
    pub adjusted_p: Option<f64>,
}

/// The spread between channels in each phase, by phase and then by metric. Only scores of
/// touchpoints count, and only channels that were measured by the same metric are compared.
#[must_use]
pub fn spreads(index: &Index<'_>, cards: &[ScoreCard]) -> Vec<PhaseSpread> {
    let of_channel = |card: &ScoreCard| channel(index, card);
    let newest = coarsest(latest(cards), of_channel);
    let mut groups: BTreeMap<_, BTreeMap<_, Vec<&ScoreCard>>> = BTreeMap::new();
    for card in newest {
        let ScoreTarget::Touchpoint(id) = &card.target else {
            continue;
        };
        let place = index.place(id).and_then(|place| index.phase_of.get(place));
        if let (Some(phase), Some(channel)) = (place, of_channel(card)) {
            let group = groups.entry((*phase, &card.metric)).or_default();
            group.entry(channel).or_default().push(card);
        }
    }
    let found = groups
        .into_iter()
        .filter_map(|((phase, metric), channels)| {
            let phase = index.journey.phases().at(phase)?;
            let pooled = channels.into_iter();
            let pooled = pooled.filter_map(|(id, cards)| Some((id, pool(index.journey, &cards)?)));
            spread(phase.id.clone(), metric.clone(), pooled.collect())
        });
    found.collect()
}

fn spread(
    phase: PhaseId,
    metric: Metric,
    mut channels: Vec<(ChannelId, Pooled)>,
) -> Option<PhaseSpread> {
    channels.retain(|(_, pooled)| pooled.card.goodness.is_some());
    let good = |pooled: &Pooled| pooled.card.goodness.unwrap_or_default();
    channels.sort_by(|a, b| good(&b.1).total_cmp(&good(&a.1)));
    let ((_, best), (_, worst)) = (channels.first()?, channels.last()?);
    if channels.len() < 2 {
        return None;
    }
    let ends = best.card.good_between().zip(worst.card.good_between());
    let cards: Vec<&ScoreCard> = channels.iter().map(|(_, pooled)| &pooled.card).collect();
    let p_of = |a: &ScoreCard, b: &ScoreCard| Some(between_segments(a, b).ok()?.test.ok()?.p);
    let later = |place: usize| cards.iter().skip(place + 1);
    let pairs = cards.iter().enumerate();
    let pairs = pairs.flat_map(|(place, a)| later(place).filter_map(|b| p_of(a, b)));
    let pairs: Vec<f64> = pairs.collect();
    let own = p_of(&best.card, &worst.card);
    let adjusted_p = own.map(|own| stats::holm(&pairs, own));
    let mut test = between_segments(&best.card, &worst.card);
    if let (Ok(found), Some(p)) = (&mut test, adjusted_p)
        && p >= 1.0 - USUAL
        && matches!(found.verdict, Verdict::Better | Verdict::Worse)
    {
        found.verdict = Verdict::MaybeChance;
    }
    Some(PhaseSpread {
        spread: good(best) - good(worst),
        overlaps: ends.map(|(a, b)| a.overlaps(b)),
        test,
        pairs: pairs.len(),
        adjusted_p,
        phase,
        metric,
        channels,
    })
}
