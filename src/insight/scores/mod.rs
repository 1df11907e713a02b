//! Scores with what they are worth: figures with intervals, how sure they are, and how good.
//!
//! A score is shown with its number of replies and an interval, or with the reason why there is
//! none; too few replies give no score at all (DOMAIN B4). Nothing is rounded here.

use crate::{
    insight::{
        Index,
        stats::{self, Interval, USUAL},
    },
    model::{
        Direction, Journey, Metric, MetricScale, Report, Rules, Score, ScoreData, ScoreId,
        choice::choices,
    },
};

choices! {
    /// How far a score can be relied on.
    Standing as "score-standing" {
        /// Enough replies.
        Firm = "firm",
        /// Few replies: an indication.
        Indicative = "indicative",
        /// Too few replies to show a score.
        TooFew = "too-few",
        /// Nobody knows how many replied.
        Unknown = "unknown",
    }
}

/// Why a score has no interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoInterval {
    /// Only the figure was given, not the replies.
    OnlyFigure,
    /// There are too few replies.
    TooFew,
}

/// A score with what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreCard {
    /// The score.
    pub score: ScoreId,
    /// Scale, direction and report of its metric.
    pub scale: MetricScale,
    /// The figure at full precision; `None` with too few replies.
    pub figure: Option<f64>,
    /// The number of replies, when it is known.
    pub n: Option<u64>,
    /// The 95 % interval on the scale of the figure, or why there is none.
    pub interval: Result<Interval, NoInterval>,
    /// How far it can be relied on.
    pub standing: Standing,
    /// The figure as 0 bad … 1 good, by scale and direction (DOMAIN B3).
    pub goodness: Option<f64>,
    /// How often each value of the scale was given, from the lowest on; empty when unknown.
    pub counts: Vec<u32>,
    /// Replies in the boxes that count as good, in the middle, and bad; for nets and top boxes.
    pub groups: Option<[f64; 3]>,
    /// For CES: the share of easy less that of hard replies, −100…100 (DOMAIN B3).
    pub ces_index: Option<f64>,
    /// The share of those asked who answered, 0…1 (DOMAIN 68).
    pub response: Option<f64>,
}

impl ScoreCard {
    /// Works a score out; `None` when its metric is gone.
    #[must_use]
    pub fn of(journey: &Journey, score: &Score) -> Option<Self> {
        let scale = journey.metric_scale(&score.metric)?;
        let n = score.data.n();
        let standing = standing(&journey.about().rules, n);
        let counts = match &score.data {
            ScoreData::Replies(counts) => counts.clone(),
            ScoreData::Value { .. } => Vec::new(),
        };
        let figure = journey.score_figure(score);
        let figure = figure.filter(|_| standing != Standing::TooFew);
        let interval = if standing == Standing::TooFew {
            Err(NoInterval::TooFew)
        } else if counts.is_empty() {
            Err(NoInterval::OnlyFigure)
        } else {
            interval(&scale, &counts).ok_or(NoInterval::TooFew)
        };
        let is_shown = figure.is_some() && !counts.is_empty();
        Some(Self {
            score: score.id.clone(),
            figure,
            n,
            interval,
            standing,
            goodness: figure.map(|figure| goodness(&scale, figure)),
            groups: is_shown.then(|| groups(&scale, &counts)).flatten(),
            ces_index: is_shown
                .then(|| ces_index(&score.metric, &counts))
                .flatten(),
            response: response(score),
            counts,
            scale,
        })
    }
}

/// The scores of a journey, in its order.
#[must_use]
pub fn cards(index: &Index<'_>) -> Vec<ScoreCard> {
    let scores = index.journey.scores().iter();
    scores
        .filter_map(|score| ScoreCard::of(index.journey, score))
        .collect()
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

/// Replies at or above `top`, between, and at or below `bottom`.
fn boxes(counts: &[u32], min: i32, top: i32, bottom: i32) -> [f64; 3] {
    let mut found = [0.0; 3];
    let [good, middle, bad] = &mut found;
    for (value, count) in (min..).zip(counts) {
        let slot = if value >= top {
            &mut *good
        } else if value <= bottom {
            &mut *bad
        } else {
            &mut *middle
        };
        *slot += f64::from(*count);
    }
    found
}

fn groups(scale: &MetricScale, counts: &[u32]) -> Option<[f64; 3]> {
    match scale.report {
        Report::Mean => None,
        Report::TopBox { from } => Some(boxes(counts, scale.min, from, i32::MIN)),
        Report::Net { top, bottom } => Some(boxes(counts, scale.min, top, bottom)),
    }
}

fn interval(scale: &MetricScale, counts: &[u32]) -> Option<Interval> {
    match (scale.report, groups(scale, counts)) {
        (Report::TopBox { .. }, Some([good, middle, bad])) => {
            let share = stats::wilson(good, good + middle + bad, USUAL)?;
            Some(Interval {
                low: 100.0 * share.low,
                high: 100.0 * share.high,
            })
        }
        (Report::Net { .. }, Some([good, middle, bad])) => {
            stats::nps_interval(good, middle, bad, USUAL)
        }
        _ => stats::mean_interval(counts, scale.min, USUAL),
    }
}

/// CES as an index: easy less hard, in points. 6–7 against 1–3 on the scale of agreement, 1–2
/// against 4–5 on that of effort (DOMAIN B3).
fn ces_index(metric: &Metric, counts: &[u32]) -> Option<f64> {
    let [easy, middle, hard] = match metric {
        Metric::Ces7 => boxes(counts, 1, 6, 3),
        Metric::Ces5 => {
            let [hard, middle, easy] = boxes(counts, 1, 4, 2);
            [easy, middle, hard]
        }
        _ => return None,
    };
    let n = easy + middle + hard;
    (n > 0.0).then(|| 100.0 * (easy - hard) / n)
}

fn response(score: &Score) -> Option<f64> {
    let (invited, answered) = (score.invited?, score.answered?);
    (invited > 0).then(|| f64::from(answered) / f64::from(invited))
}

#[cfg(test)]
mod tests {
    use super::{NoInterval, ScoreCard, Standing, goodness};
    use crate::{
        edit::ops::testing,
        model::{Journey, Metric, Score, ScoreData, ScoreTarget},
    };

    fn card(metric: Metric, data: ScoreData) -> ScoreCard {
        let mut parts = testing::parts("A: a");
        parts.scores.push(Score {
            id: testing::id("s"),
            metric,
            target: ScoreTarget::Journey,
            data,
            persona: None,
            channel: None,
            device: None,
            date: None,
            source: String::new(),
            invited: Some(400),
            answered: Some(100),
            notes: String::new(),
            custom: Vec::new(),
        });
        let journey = Journey::from_parts(parts).unwrap();
        ScoreCard::of(&journey, journey.scores().at(0).unwrap()).unwrap()
    }

    #[test]
    fn csat_of_domain_b2_has_its_wilson_interval() {
        let found = card(Metric::Csat5, ScoreData::Replies(vec![14, 9, 10, 32, 42]));
        assert!((found.figure.unwrap() - 69.158_878_5).abs() < 1e-6);
        assert_eq!(found.groups, Some([74.0, 33.0, 0.0]), "74 of 107");
        let interval = found.interval.unwrap();
        assert!(interval.low > 59.8 && interval.high < 77.2, "{interval:?}");
        assert_eq!((found.n, found.standing), (Some(107), Standing::Firm));
        assert_eq!(found.response, Some(0.25));
    }

    #[test]
    fn ces_of_domain_b3_as_mean_and_as_index() {
        let counts = vec![80, 210, 140, 110, 160, 180, 120];
        let found = card(Metric::Ces7, ScoreData::Replies(counts));
        assert!((found.figure.unwrap() - 4.08).abs() < 1e-9);
        assert!(
            (found.ces_index.unwrap() + 13.0).abs() < 1e-9,
            "30 % less 43 %"
        );
        let effort = card(Metric::Ces5, ScoreData::Replies(vec![50, 20, 10, 10, 10]));
        assert!(
            (effort.ces_index.unwrap() - 50.0).abs() < 1e-9,
            "70 % easy less 20 % hard"
        );
        let goodness = effort.goodness.unwrap();
        assert!(
            (goodness - (1.0 - 1.1 / 4.0)).abs() < 1e-9,
            "low effort is good"
        );
    }

    #[test]
    fn few_replies_are_indicative_and_too_few_give_no_score() {
        let few = card(
            Metric::Nps,
            ScoreData::Replies(vec![0, 0, 0, 0, 0, 0, 4, 3, 3, 5, 5]),
        );
        assert_eq!(few.standing, Standing::Indicative);
        assert!(few.figure.is_some() && few.interval.is_ok());
        let none = card(
            Metric::Nps,
            ScoreData::Replies(vec![0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2]),
        );
        assert_eq!((none.figure, none.standing), (None, Standing::TooFew));
        assert_eq!(none.interval, Err(NoInterval::TooFew));
    }

    #[test]
    fn a_figure_without_replies_has_no_interval_and_says_why() {
        let data = ScoreData::Value {
            value: 41.0,
            n: Some(200),
        };
        let found = card(Metric::Nps, data);
        assert_eq!(found.interval, Err(NoInterval::OnlyFigure));
        assert_eq!(found.figure, Some(41.0));
        let data = ScoreData::Value {
            value: 41.0,
            n: None,
        };
        assert_eq!(card(Metric::Nps, data).standing, Standing::Unknown);
    }

    #[test]
    fn goodness_follows_scale_and_direction() {
        let nps = Metric::Nps.standard_scale().unwrap();
        assert!((goodness(&nps, 0.0) - 0.5).abs() < 1e-12);
        let effort = Metric::Ces5.standard_scale().unwrap();
        assert!((goodness(&effort, 1.0) - 1.0).abs() < 1e-12);
    }
}
