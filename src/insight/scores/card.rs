//! What a single score is worth.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    boxes::{CesIndex, ces_index, groups},
    impossible::{Contradiction, contradictions},
    needed::margin_of,
};
use crate::{
    insight::stats::{self, Interval, USUAL},
    model::{
        ChannelId, DeviceId, Direction, Journey, Metric, MetricKind, MetricScale, PersonaId,
        Report, Rules, Score, ScoreData, ScoreId, ScoreTarget, choice::choices,
    },
};

choices! {
    /// How far a score can be relied on.
    Standing as "score-standing" {
        /// Enough replies for a figure.
        Firm = "firm",
        /// Few replies: an indication.
        Indicative = "indicative",
        /// Too few replies to show a score.
        TooFew = "too-few",
        /// Nobody knows how many replied.
        Unknown = "unknown",
    }
}

choices! {
    /// What a reader of a score is warned of, the weightiest first.
    Caution as "caution" {
        /// Its counts can't all be true.
        Contradiction = "contradiction",
        /// Few replied, so that it is an indication.
        FewReplies = "few-replies",
        /// So few of those asked answered that nobody knows whom they speak for.
        LowResponse = "low-response",
        /// Its interval is wider than the widest margin that is wanted.
        WideMargin = "wide-margin",
    }
}

/// Below this share of those asked nobody knows whom the replies speak for (DOMAIN 68, B4).
const LOW_RESPONSE: f64 = 0.2;

/// Why a score has no interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoInterval {
    /// Only the figure was given, not the replies.
    OnlyFigure,
    /// There are too few replies.
    TooFew,
    /// All replies are the same, so that nothing tells how a mean would vary.
    NoSpread,
}

/// The part of the customers who were asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// Only this persona.
    pub persona: Option<PersonaId>,
    /// Only this channel.
    pub channel: Option<ChannelId>,
    /// Only this device.
    pub device: Option<DeviceId>,
}

impl Segment {
    /// The part of the customers who were asked for a score.
    pub(super) fn of(score: &Score) -> Self {
        Self {
            persona: score.persona.clone(),
            channel: score.channel.clone(),
            device: score.device.clone(),
        }
    }

    /// How many things narrow it down; 0 for everybody.
    #[must_use]
    pub fn depth(&self) -> usize {
        usize::from(self.persona.is_some())
            + usize::from(self.channel.is_some())
            + usize::from(self.device.is_some())
    }
}

/// A score with what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreCard {
    /// The score.
    pub score: ScoreId,
    /// What was asked.
    pub metric: Metric,
    /// What that measures, where it is known.
    pub measures: Option<MetricKind>,
    /// What it was asked about.
    pub target: ScoreTarget,
    /// Who was asked.
    pub segment: Segment,
    /// When it was measured.
    pub date: Option<Date>,
    /// Scale, direction and report of its metric.
    pub scale: MetricScale,
    /// The figure at full precision; `None` with too few replies.
    pub figure: Option<f64>,
    /// The number of replies, when it is known.
    pub n: Option<u64>,
    /// The 95% interval on the scale of the figure, or why there is none.
    pub interval: Result<Interval, NoInterval>,
    /// How far it can be relied on.
    pub standing: Standing,
    /// The figure as 0 bad … 1 good, by scale and direction (DOMAIN B3).
    pub goodness: Option<f64>,
    /// How often each value of the scale was given, from the lowest on; empty when unknown.
    pub counts: Vec<u32>,
    /// Replies in the upper box, the middle and the lower box; for nets and top boxes.
    pub groups: Option<[f64; 3]>,
    /// For CES: easy less hard replies, with its interval (DOMAIN B3).
    pub ces_index: Option<CesIndex>,
    /// The share of those asked who answered, 0…1 (DOMAIN 68).
    pub response: Option<f64>,
    /// How many were asked.
    pub invited: Option<u32>,
    /// What can't be true of its counts.
    pub contradictions: Vec<Contradiction>,
    /// What a reader is warned of.
    pub cautions: Vec<Caution>,
}

impl ScoreCard {
    /// Works a score out with intervals of 95%; `None` when its metric is gone.
    #[must_use]
    pub fn of(journey: &Journey, score: &Score) -> Option<Self> {
        Self::of_data(journey, score, &score.data)
    }

    /// The same of other replies than the score's own, as when several are pooled.
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
        let figure = figure.filter(|_| standing != Standing::TooFew);
        let interval = if standing == Standing::TooFew {
            Err(NoInterval::TooFew)
        } else if counts.is_empty() {
            Err(NoInterval::OnlyFigure)
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
            standing,
            // What can't be true isn't built on.
            goodness: figure
                .filter(|_| is_true)
                .map(|figure| goodness(&scale, figure)),
            groups: groups(&scale, shown).filter(|_| !shown.is_empty()),
            ces_index: ces_index(rules, &score.metric, shown),
            response,
            invited: score.invited,
            contradictions,
            cautions: Vec::new(),
            counts: counts.to_vec(),
            scale,
        };
        Some(card.warned(rules))
    }

    /// The same with what a reader is to be warned of: what n allows doesn't tell whom the replies
    /// speak for, nor how precise they are.
    pub(super) fn warned(mut self, rules: &Rules) -> Self {
        let widest = rules.margins().into_iter().fold(0.0, f64::max);
        let widest = margin_of(&self.scale, widest) + 1e-9;
        let is_firm = self.standing == Standing::Firm;
        let is_low = self.response.is_some_and(|rate| rate < LOW_RESPONSE);
        let is_wide = self.interval.is_ok_and(|found| found.margin() > widest);
        let all = [
            (Caution::Contradiction, !self.contradictions.is_empty()),
            (Caution::FewReplies, self.standing == Standing::Indicative),
            (
                Caution::LowResponse,
                is_low && self.standing != Standing::TooFew,
            ),
            (Caution::WideMargin, is_firm && is_wide),
        ];
        let some = all.into_iter().filter(|(_, is_so)| *is_so);
        self.cautions = some.map(|(caution, _)| caution).collect();
        self
    }

    /// The interval as goodness, low to high; `None` without one.
    #[must_use]
    pub fn good_between(&self) -> Option<Interval> {
        let found = self.interval.ok()?;
        let ends = [found.low, found.high].map(|end| goodness(&self.scale, end));
        let [a, b] = ends;
        Some(Interval {
            low: a.min(b),
            high: a.max(b),
        })
    }

    /// Whether it measures this: satisfaction, effort or recommendation, on whatever scale.
    #[must_use]
    pub fn is_of(&self, kind: MetricKind) -> bool {
        self.measures == Some(kind)
    }

    /// Whether anything was measured: one without replies is only planned.
    #[must_use]
    pub fn is_measured(&self) -> bool {
        self.n != Some(0)
    }

    /// Whether two measured the same in the same part of the customers: waves of one series.
    #[must_use]
    pub fn is_wave_of(&self, other: &Self) -> bool {
        self.metric == other.metric && self.target == other.target && self.segment == other.segment
    }
}

/// The newest card of each series of metric, target and segment, in the order in which the series
/// first occur; among those of one day the last of the list. One without replies is only planned and
/// never stands for one that was measured.
#[must_use]
pub fn latest<'c>(cards: impl IntoIterator<Item = &'c ScoreCard>) -> Vec<&'c ScoreCard> {
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

/// What makes one card of a series newer than another.
fn age(card: &ScoreCard) -> (bool, Option<Date>) {
    (card.is_measured(), card.date)
}

fn standing(rules: &Rules, n: Option<u64>) -> Standing {
    match n {
        None => Standing::Unknown,
        Some(n) if n < u64::from(rules.least()) => Standing::TooFew,
        Some(n) if n < u64::from(rules.firm()) => Standing::Indicative,
        Some(_) => Standing::Firm,
    }
}

/// A reported figure as 0 bad … 1 good: its place on its scale, turned over where low is good
/// (DOMAIN B3).
#[must_use]
pub fn goodness(scale: &MetricScale, figure: f64) -> f64 {
    let (low, high) = scale.reported_range();
    let along = ((figure - low) / (high - low)).clamp(0.0, 1.0);
    match scale.direction {
        Direction::HigherIsBetter => along,
        Direction::LowerIsBetter => 1.0 - along,
    }
}

fn interval(scale: &MetricScale, counts: &[u32]) -> Result<Interval, NoInterval> {
    let found = match (scale.report, groups(scale, counts)) {
        (Report::TopBox { .. }, Some([good, middle, bad])) => {
            let share = stats::wilson(good, good + middle + bad, USUAL);
            share.map(|share| Interval {
                low: 100.0 * share.low,
                high: 100.0 * share.high,
            })
        }
        (Report::Net { .. }, Some(boxes)) => stats::net_interval(boxes, USUAL),
        _ => {
            let known = stats::Moments::of_counts(counts, scale.min);
            if known.is_some_and(|m| m.n >= 2.0 && m.variance <= 0.0) {
                return Err(NoInterval::NoSpread);
            }
            stats::mean_interval(counts, scale.min, USUAL)
        }
    };
    found.ok_or(NoInterval::TooFew)
}

/// How many of those asked answered: what somebody noted, or else the replies that came in. `None` when
/// nobody knows, or nobody knows how many were asked, and when these counts can't be true.
#[must_use]
pub fn answered(score: &Score) -> Option<u32> {
    let invited = score.invited?;
    let n = score.data.n().map_or(Some(0), |n| u32::try_from(n).ok())?;
    let answered = score.answered.or((n > 0).then_some(n))?;
    (n <= answered && answered <= invited).then_some(answered)
}

/// The share of those asked who answered.
fn response(score: &Score) -> Option<f64> {
    let (invited, answered) = (score.invited?, answered(score)?);
    (invited > 0).then(|| f64::from(answered) / f64::from(invited))
}
