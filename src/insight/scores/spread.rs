//! Spread of scores between the channels of a phase.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    card::{ScoreCard, latest_waves},
    compare::{Comparison, ComparisonVerdict, NoComparisonReason, compare_segments},
    pivot::channel,
    pooled_score::{PooledScore, coarsest_cut, pool},
};
use crate::{
    insight::stats::{self, DEFAULT_CONFIDENCE},
    model::{ChannelId, Index, Metric, PhaseId, ScoreTarget, TouchpointId, float},
};

/// The spread of goodness above which channels differ in service quality (DOMAIN 50). The sources
/// give no figure: a fifth of the scale.
pub const TOLERANCE: f64 = 0.2;

/// The pooled score of a channel at a touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelScore {
    /// The channel.
    pub channel: ChannelId,
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// The scores of the channel there, pooled.
    pub pooled: PooledScore,
}

impl ChannelScore {
    fn goodness(&self) -> f64 {
        self.pooled.card.goodness.unwrap_or_default()
    }
}

/// The scores of a phase's channels by one metric, best first (DOMAIN 50). Figures of unlike
/// touchpoints are never pooled.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseSpread {
    /// The phase.
    pub phase: PhaseId,
    /// The metric of all its scores.
    pub metric: Metric,
    /// The touchpoint at which all channels were measured. `None` for the best and the worst
    /// channel of those that were never measured at the same one: there the touchpoints may explain
    /// the difference as well as the channel.
    pub touchpoint: Option<TouchpointId>,
    /// The channels with their scores, the best one first; at least two.
    pub channels: Vec<ChannelScore>,
    /// The goodness of the best less that of the worst, 0…1.
    pub spread: f64,
    /// Set if the intervals of best and worst overlap; `None` if one has no interval.
    pub overlaps: Option<bool>,
    /// The comparison of the worst with the best. Its verdict takes [`Self::adjusted_p`] into
    /// account, as the two were chosen for being furthest apart.
    pub test: Result<Comparison, NoComparisonReason>,
    /// The number of pairs from which worst and best are the furthest apart.
    pub pairs: usize,
    /// The p value of the worst against the best, corrected for that many pairs, 0…1: by Holm
    /// (1979) within a touchpoint, by Bonferroni between touchpoints. `None` without a test.
    pub adjusted_p: Option<f64>,
}

/// The spread between channels in each phase, by phase and then by metric: at each touchpoint
/// measured in several channels, and between touchpoints for channels never measured at the same
/// one.
#[must_use]
pub fn spreads(index: &Index<'_>, cards: &[ScoreCard]) -> Vec<PhaseSpread> {
    let of_channel = |card: &ScoreCard| channel(index, card);
    let newest = coarsest_cut(latest_waves(cards), of_channel);
    let mut cells: BTreeMap<_, Vec<&ScoreCard>> = BTreeMap::new();
    for card in newest {
        let ScoreTarget::Touchpoint(id) = &card.target else {
            continue;
        };
        let place = index.position(id);
        let phase = place.and_then(|place| index.phase_of(place));
        if let (Some(place), Some(phase), Some(channel)) = (place, phase, of_channel(card)) {
            let cell = cells
                .entry((phase, &card.metric, place, channel))
                .or_default();
            cell.push(card);
        }
    }
    let mut groups: BTreeMap<_, Vec<ChannelScore>> = BTreeMap::new();
    for ((phase, metric, place, channel), cards) in cells {
        let pooled = pool(index.journey, &cards).filter(|found| found.card.goodness.is_some());
        if let (Some(pooled), Some(touchpoint)) = (pooled, index.at(place)) {
            groups
                .entry((phase, metric))
                .or_default()
                .push(ChannelScore {
                    channel,
                    touchpoint: touchpoint.id.clone(),
                    pooled,
                });
        }
    }
    let found = groups.into_iter().flat_map(|((phase, metric), scores)| {
        let phase = index.journey.phases().get_index(phase);
        phase.map_or_else(Vec::new, |phase| of_phase(&phase.id, metric, &scores))
    });
    found.collect()
}

/// The spreads of a phase by one metric; its scores are in the order of touchpoints.
fn of_phase(phase: &PhaseId, metric: &Metric, scores: &[ChannelScore]) -> Vec<PhaseSpread> {
    let mut together: BTreeSet<(&ChannelId, &ChannelId)> = BTreeSet::new();
    let mut found = Vec::new();
    let of = |touchpoint, scores: Vec<ChannelScore>, pairs| {
        spread(phase, metric, touchpoint, scores, pairs)
    };
    for there in scores.chunk_by(|a, b| a.touchpoint == b.touchpoint) {
        let later = |place: usize| there.iter().skip(place + 1);
        let pairs = there.iter().enumerate();
        let pairs = pairs.flat_map(|(place, a)| later(place).map(move |b| (a, b)));
        together.extend(pairs.map(|(a, b)| (&a.channel, &b.channel)));
        let touchpoint = there.first().map(|score| score.touchpoint.clone());
        found.extend(of(touchpoint, there.to_vec(), None));
    }
    let is_apart = |a: &ChannelScore, b: &ChannelScore| {
        a.channel != b.channel
            && !together.contains(&(&a.channel, &b.channel))
            && !together.contains(&(&b.channel, &a.channel))
    };
    // Only the best and the worst score of a channel can be furthest apart.
    let mut ends: BTreeMap<&ChannelId, [&ChannelScore; 2]> = BTreeMap::new();
    for score in scores {
        let [best, worst] = ends.entry(&score.channel).or_insert([score, score]);
        if score.goodness() > best.goodness() {
            *best = score;
        }
        if score.goodness() < worst.goodness() {
            *worst = score;
        }
    }
    let mut widest: Option<(&ChannelScore, &ChannelScore)> = None;
    for [best, _] in ends.values().copied() {
        for [_, worst] in ends.values().copied() {
            let by = best.goodness() - worst.goodness();
            let known = widest.map_or(-1.0, |(a, b)| a.goodness() - b.goodness());
            if is_apart(best, worst) && by >= 0.0 && by > known {
                widest = Some((best, worst));
            }
        }
    }
    let pairs = pairs_of_channels(scores);
    found.extend(widest.and_then(|(a, b)| of(None, vec![a.clone(), b.clone()], Some(pairs))));
    found
}

/// The number of pairs of scores of different channels.
fn pairs_of_channels(scores: &[ChannelScore]) -> usize {
    let mut counts: BTreeMap<&ChannelId, usize> = BTreeMap::new();
    for score in scores {
        *counts.entry(&score.channel).or_default() += 1;
    }
    let same: usize = counts.values().map(|count| count * count).sum();
    (scores.len() * scores.len() - same) / 2
}

/// The spread of channels. `pairs` is the number of pairs from which the two were picked, if they
/// are a pick.
fn spread(
    phase: &PhaseId,
    metric: &Metric,
    touchpoint: Option<TouchpointId>,
    mut channels: Vec<ChannelScore>,
    pairs: Option<usize>,
) -> Option<PhaseSpread> {
    channels.sort_by(|a, b| b.goodness().total_cmp(&a.goodness()));
    let (best, worst) = (channels.first()?, channels.last()?);
    if channels.len() < 2 {
        return None;
    }
    let between = best.pooled.card.goodness_interval();
    let ends = between.zip(worst.pooled.card.goodness_interval());
    let cards: Vec<&ScoreCard> = channels.iter().map(|score| &score.pooled.card).collect();
    let p_of = |a: &ScoreCard, b: &ScoreCard| Some(compare_segments(a, b).ok()?.test.ok()?.p);
    let later = |place: usize| cards.iter().skip(place + 1);
    let tested = cards.iter().enumerate();
    let tested = tested.flat_map(|(place, a)| later(place).filter_map(|b| p_of(a, b)));
    let tested: Vec<f64> = tested.collect();
    let own = p_of(&best.pooled.card, &worst.pooled.card);
    let adjusted_p = own.map(|own| match pairs {
        Some(pairs) => (own * float(pairs)).min(1.0),
        None => stats::holm(&tested, own),
    });
    let mut test = compare_segments(&best.pooled.card, &worst.pooled.card);
    if let (Ok(found), Some(p)) = (&mut test, adjusted_p)
        && p >= 1.0 - DEFAULT_CONFIDENCE
        && matches!(
            found.verdict,
            ComparisonVerdict::Better | ComparisonVerdict::Worse
        )
    {
        found.verdict = ComparisonVerdict::MaybeChance;
    }
    Some(PhaseSpread {
        spread: best.goodness() - worst.goodness(),
        overlaps: ends.map(|(a, b)| a.overlaps(b)),
        test,
        pairs: pairs.unwrap_or(tested.len()),
        adjusted_p,
        phase: phase.clone(),
        metric: metric.clone(),
        touchpoint,
        channels,
    })
}
