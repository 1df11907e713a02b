//! Score card: the figure of a score with its interval, reliability and cautions.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    boxes::{CesIndex, box_counts, ces_index},
    contradiction::{Contradiction, contradictions},
    sample_size::margin_of,
};
use crate::{
    insight::stats::{self, DEFAULT_CONFIDENCE, Interval},
    model::{
        Aggregation, ChannelId, DeviceId, ItemRef, Journey, Metric, MetricKind, MetricScale,
        PersonaId, Rules, ScaleDirection, Score, ScoreData, ScoreId, ScoreTarget, choice::choices,
    },
};

choices! {
    /// The reliability of a score by its number of replies (DOMAIN B4).
    Reliability as "score-standing" {
        /// Enough replies for a reliable figure.
        Sufficient = "firm",
        /// Few replies: the figure is indicative.
        Indicative = "indicative",
        /// Too few replies to show a figure.
        TooFew = "too-few",
        /// The number of replies isn't known.
        Unknown = "unknown",
    }
}

choices! {
    /// Cautions about a score, the most important first.
    Caution as "caution" {
        /// Its counts contradict each other.
        Contradiction = "contradiction",
        /// Few replies: the figure is indicative.
        FewReplies = "few-replies",
        /// The response rate is so low that the replies may not be representative.
        LowResponse = "low-response",
        /// The confidence interval is wider than the widest margin of the rules.
        WideMargin = "wide-margin",
    }
}

/// The response rate below which replies may not be representative: the lower end of 20–25% (DOMAIN
/// 68, B4).
const LOW_RESPONSE: f64 = 0.2;

/// Reason why a score has no confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoIntervalReason {
    /// Only the figure was given, not the replies.
    OnlyFigure,
    /// There are too few replies.
    TooFew,
    /// All replies of a mean are the same, so that its variance can't be estimated.
    NoSpread,
}

/// The customer segment that was asked; all `None` is everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// The persona, if only one was asked.
    pub persona: Option<PersonaId>,
    /// The channel, if only one was asked about.
    pub channel: Option<ChannelId>,
    /// The device, if only one was asked about.
    pub device: Option<DeviceId>,
}

impl Segment {
    /// The segment of a score.
    #[must_use]
    pub fn of(score: &Score) -> Self {
        Self {
            persona: score.persona.clone(),
            channel: score.channel.clone(),
            device: score.device.clone(),
        }
    }

    /// The persona, the channel and the device that narrow it down; none for everybody.
    #[must_use]
    pub fn items(&self) -> Vec<ItemRef> {
        let parts = [
            self.persona.clone().map(ItemRef::Persona),
            self.channel.clone().map(ItemRef::Channel),
            self.device.clone().map(ItemRef::Device),
        ];
        parts.into_iter().flatten().collect()
    }

    /// The number of criteria that narrow it down, 0…3; 0 for everybody.
    #[must_use]
    pub fn depth(&self) -> usize {
        usize::from(self.persona.is_some())
            + usize::from(self.channel.is_some())
            + usize::from(self.device.is_some())
    }
}

/// A score with its figure, interval, reliability and cautions.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreCard {
    /// The score's id.
    pub score: ScoreId,
    /// The metric that was asked.
    pub metric: Metric,
    /// The kind of the metric: satisfaction, effort or recommendation; `None` if not known.
    pub measures: Option<MetricKind>,
    /// The part of the journey that the question was about.
    pub target: ScoreTarget,
    /// The customers who were asked.
    pub segment: Segment,
    /// The date of measurement.
    pub date: Option<Date>,
    /// Range, direction and report of its metric.
    pub scale: MetricScale,
    /// The figure at full precision; `None` with too few replies.
    pub figure: Option<f64>,
    /// The number of replies; `None` if not known.
    pub n: Option<u64>,
    /// The 95% interval in the units of the figure, or the reason why there is none.
    pub interval: Result<Interval, NoIntervalReason>,
    /// The reliability by the number of replies.
    pub reliability: Reliability,
    /// The figure as 0 bad … 1 good, by range and direction (DOMAIN B3); `None` if its counts
    /// contradict each other.
    pub goodness: Option<f64>,
    /// The replies per scale value, from the lowest on; empty when unknown.
    pub counts: Vec<u32>,
    /// The replies in the upper, middle and lower box; for nets and top boxes.
    pub box_counts: Option<[f64; 3]>,
    /// For CES: the net of easy and hard replies, with its interval (DOMAIN B3).
    pub ces_index: Option<CesIndex>,
    /// The response rate, 0…1 (DOMAIN 68).
    pub response: Option<f64>,
    /// The number of customers invited.
    pub invited: Option<u32>,
    /// Contradictions between its counts.
    pub contradictions: Vec<Contradiction>,
    /// Cautions to show with the figure, the most important first.
    pub cautions: Vec<Caution>,
}

impl ScoreCard {
    /// The card of a score, with intervals of 95%; `None` if its metric no longer exists.
    #[must_use]
    pub fn of(journey: &Journey, score: &Score) -> Option<Self> {
        Self::of_data(journey, score, &score.data)
    }

    /// The card of a score with other replies than its own, as for pooled scores.
    pub(super) fn of_data(journey: &Journey, score: &Score, data: &ScoreData) -> Option<Self> {
        let rules = &journey.about().rules;
        let scale = journey.metric_scale(&score.metric)?;
        let n = data.n();
        let standing = standing(rules, n);
        let (counts, value) = match data {
            ScoreData::Replies(counts) => (counts.as_slice(), None),
            ScoreData::Value { value, .. } => ([].as_slice(), Some(*value)),
        };
        let figure = value.or_else(|| scale.figure(counts));
        let figure = figure.filter(|_| standing != Reliability::TooFew);
        let interval = if standing == Reliability::TooFew {
            Err(NoIntervalReason::TooFew)
        } else if counts.is_empty() {
            Err(NoIntervalReason::OnlyFigure)
        } else {
            interval(&scale, counts)
        };
        let shown = if figure.is_some() { counts } else { &[] };
        let contradictions = contradictions(journey, score);
        let is_true = contradictions.is_empty();
        let response = response(score).filter(|_| is_true);
        let card = Self {
            score: score.id.clone(),
            metric: score.metric.clone(),
            measures: journey.metric_kind(&score.metric),
            target: score.target.clone(),
            segment: Segment::of(score),
            date: score.date,
            figure,
            n,
            interval,
            reliability: standing,
            // A figure that contradicts its counts isn't calculated with.
            goodness: figure
                .filter(|_| is_true)
                .map(|figure| goodness(&scale, figure)),
            box_counts: box_counts(&scale, shown).filter(|_| !shown.is_empty()),
            ces_index: ces_index(rules, &score.metric, shown),
            response,
            invited: score.invited,
            contradictions,
            cautions: Vec::new(),
            counts: counts.to_vec(),
            scale,
        };
        Some(card.with_cautions(rules))
    }

    /// The same with its cautions: enough replies don't make them representative, nor the interval
    /// narrow.
    pub(super) fn with_cautions(mut self, rules: &Rules) -> Self {
        let widest = rules.margins().into_iter().fold(0.0, f64::max);
        let widest = margin_of(&self.scale, widest) + 1e-9;
        let is_firm = self.reliability == Reliability::Sufficient;
        let is_low = self.response.is_some_and(|rate| rate < LOW_RESPONSE);
        let is_wide = self.interval.is_ok_and(|found| found.margin() > widest);
        let all = [
            (Caution::Contradiction, !self.contradictions.is_empty()),
            (
                Caution::FewReplies,
                self.reliability == Reliability::Indicative,
            ),
            (
                Caution::LowResponse,
                is_low && self.reliability != Reliability::TooFew,
            ),
            (Caution::WideMargin, is_firm && is_wide),
        ];
        let some = all.into_iter().filter(|(_, is_so)| *is_so);
        self.cautions = some.map(|(caution, _)| caution).collect();
        self
    }

    /// The interval on the scale of goodness, 0…1; `None` without one.
    #[must_use]
    pub fn goodness_interval(&self) -> Option<Interval> {
        let found = self.interval.ok()?;
        let ends = [found.low, found.high].map(|end| goodness(&self.scale, end));
        let [a, b] = ends;
        Some(Interval {
            low: a.min(b),
            high: a.max(b),
        })
    }

    /// True if its metric is of this kind, on whatever scale.
    #[must_use]
    pub fn measures_kind(&self, kind: MetricKind) -> bool {
        self.measures == Some(kind)
    }

    /// True if something was measured; a score with 0 replies is only planned.
    #[must_use]
    pub fn is_measured(&self) -> bool {
        self.n != Some(0)
    }

    /// True if both have the same metric, target and segment: waves of one series.
    #[must_use]
    pub fn is_wave_of(&self, other: &Self) -> bool {
        self.metric == other.metric && self.target == other.target && self.segment == other.segment
    }
}

/// The newest card of each series of metric, target and segment, in the order in which the series
/// first occur; among those of one day the last of the list. One without replies is only planned
/// and never stands for one that was measured.
#[must_use]
pub fn latest_waves<'c>(cards: impl IntoIterator<Item = &'c ScoreCard>) -> Vec<&'c ScoreCard> {
    let mut places = BTreeMap::new();
    let mut newest: Vec<&ScoreCard> = Vec::new();
    for card in cards {
        let key = (&card.metric, &card.target, &card.segment);
        let place = *places.entry(key).or_insert(newest.len());
        match newest.get_mut(place) {
            Some(known) if age(known) <= age(card) => *known = card,
            Some(_) => {}
            None => newest.push(card),
        }
    }
    newest
}

/// The metric with the most cards; of equals the one that occurs first. `None` without cards.
#[must_use]
pub fn most_measured<'c>(cards: &[&'c ScoreCard]) -> Option<&'c Metric> {
    let count = |metric: &Metric| cards.iter().filter(|card| card.metric == *metric).count();
    let metrics = cards.iter().rev().map(|card| &card.metric);
    metrics.max_by_key(|metric| count(metric))
}

/// Sort key of the waves of a series: measured before planned, then the date.
fn age(card: &ScoreCard) -> (bool, Option<Date>) {
    (card.is_measured(), card.date)
}

fn standing(rules: &Rules, n: Option<u64>) -> Reliability {
    match n {
        None => Reliability::Unknown,
        Some(n) if n < u64::from(rules.min_replies()) => Reliability::TooFew,
        Some(n) if n < u64::from(rules.reliable_replies()) => Reliability::Indicative,
        Some(_) => Reliability::Sufficient,
    }
}

/// Normalises a reported figure to 0 bad … 1 good: its position on the reported range, inverted
/// where low is good (DOMAIN B3).
#[must_use]
pub fn goodness(scale: &MetricScale, figure: f64) -> f64 {
    let (low, high) = scale.reported_range();
    let along = ((figure - low) / (high - low)).clamp(0.0, 1.0);
    match scale.direction {
        ScaleDirection::HigherIsBetter => along,
        ScaleDirection::LowerIsBetter => 1.0 - along,
    }
}

fn interval(scale: &MetricScale, counts: &[u32]) -> Result<Interval, NoIntervalReason> {
    let found = match (scale.report, box_counts(scale, counts)) {
        (Aggregation::TopBox { .. }, Some([good, middle, bad])) => {
            let share = stats::wilson(good, good + middle + bad, DEFAULT_CONFIDENCE);
            share.map(|share| Interval {
                low: 100.0 * share.low,
                high: 100.0 * share.high,
            })
        }
        (Aggregation::Net { .. }, Some(boxes)) => stats::net_interval(boxes, DEFAULT_CONFIDENCE),
        _ => {
            let known = stats::SampleMoments::of_counts(counts, scale.min);
            if known.is_some_and(|m| m.n >= 2.0 && m.variance <= 0.0) {
                return Err(NoIntervalReason::NoSpread);
            }
            stats::mean_interval(counts, scale.min, DEFAULT_CONFIDENCE)
        }
    };
    found.ok_or(NoIntervalReason::TooFew)
}

/// The number of customers who answered: as noted, or else the number of replies. `None` if neither
/// it nor the number invited is known, and if these counts contradict each other.
#[must_use]
pub fn answer_count(score: &Score) -> Option<u32> {
    let invited = score.invited?;
    let n = score.data.n().map_or(Some(0), |n| u32::try_from(n).ok())?;
    let answered = score.answered.or((n > 0).then_some(n))?;
    (n <= answered && answered <= invited).then_some(answered)
}

/// The response rate of a score, 0…1.
fn response(score: &Score) -> Option<f64> {
    let (invited, answered) = (score.invited?, answer_count(score)?);
    (invited > 0).then(|| f64::from(answered) / f64::from(invited))
}
