//! Fields of the JSON answer of `klantreis scores`; see the `json` module for its stability. The
//! long help of the command describes every field.
//!
//! Figures are on the scale of their metric: percent for top boxes, −100…100 for net scores, the
//! scale itself for means. Differences are in points, or in steps of the scale for means.
//! `goodness` is 0 bad … 1 good whatever the scale. Intervals are at 95%, p values two-sided.

use serde::Serialize;

use super::super::json::{ItemJson, RecordJson};

#[derive(Serialize)]
pub(super) struct ScoresAnswer {
    /// Format version of this answer.
    pub(super) format: u32,
    /// Path as given.
    pub(super) file: String,
    /// Title of the journey.
    pub(super) title: String,
    /// Minimum sample size: fewer replies give no figure.
    pub(super) least_replies: u32,
    /// Sample size below which a figure is indicative.
    pub(super) firm_replies: u32,
    /// Scores that pass the filters, in the journey's order.
    pub(super) scores: Vec<ScoreJson>,
    /// Desired margins of error, in points; hundredths of the scale for means.
    pub(super) margins: Vec<f64>,
    /// Waves: each against the previous one with a figure, series by series.
    pub(super) waves: Vec<DifferenceJson>,
    /// Segments: two personas, channels or devices that were asked the same about the same, newest
    /// waves.
    pub(super) segments: Vec<DifferenceJson>,
    /// Pivot tables by persona, by channel and by device: a row each, by metric and level.
    pub(super) pivots: Vec<PivotJson>,
    /// Spread between the channels of a phase, by metric (DOMAIN 50).
    pub(super) spreads: Vec<SpreadJson>,
    /// Survey load of everybody and of each persona in the last 365 days.
    pub(super) load: Vec<SurveyLoadJson>,
    /// Peak–end score of each persona along the path that is followed.
    pub(super) peak_ends: Vec<PeakEndJson>,
    /// Ids of the personas of `felt`; `null` for everybody.
    pub(super) felt_by: Vec<Option<String>>,
    /// Emotions next to measured scores, along that path.
    pub(super) felt: Vec<PathStepJson>,
    /// Profile of experience, engagement and effort (DOMAIN 81).
    pub(super) profile: Option<ProfileJson>,
    /// Sample sizes for the margins, never below the minimum, estimated from the newest score with
    /// most replies of each metric.
    pub(super) needed: Vec<SampleSizeJson>,
}

#[derive(Serialize)]
pub(super) struct ScoreJson {
    #[serde(flatten)]
    pub(super) item: ItemJson,
    /// Key of the metric in files, and the construct that it measures.
    #[serde(flatten)]
    pub(super) question: RecordJson,
    /// The journey, phase or touchpoint that it is about.
    pub(super) target: ItemJson,
    /// Ids of persona, channel and device of its segment, and the date of the measurement.
    #[serde(flatten)]
    pub(super) sample: RecordJson,
    /// Figure; `null` with too few replies.
    pub(super) figure: Option<f64>,
    /// Bounds of its scale.
    pub(super) scale: [f64; 2],
    /// True if a high figure is good.
    pub(super) high_is_good: bool,
    /// Number of replies, if known.
    pub(super) n: Option<u64>,
    /// Bounds of the 95% interval.
    pub(super) interval: Option<[f64; 2]>,
    /// Reason for a missing interval: `only-figure`, `too-few` or `no-spread`.
    pub(super) no_interval: Option<&'static str>,
    /// `firm`, `indicative`, `too-few` or `unknown`.
    pub(super) standing: &'static str,
    /// Goodness: the figure as 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// Number of replies per scale value, from the lowest on; empty when unknown.
    pub(super) replies: Vec<u32>,
    /// Response rate.
    pub(super) response: Option<f64>,
    /// Number of replies in the upper, middle and lower box; for net scores and top boxes.
    pub(super) boxes: Option<[f64; 3]>,
    /// For CES: index of easy minus hard replies.
    pub(super) ces_index: Option<CesIndexJson>,
    /// Number of customers invited.
    pub(super) invited: Option<u32>,
    /// Warnings for the reader: `contradiction`, `few-replies`, `low-response` or `wide-margin`.
    pub(super) cautions: Vec<&'static str>,
}

/// A CES as an index (DOMAIN B3).
#[derive(Serialize)]
pub(super) struct CesIndexJson {
    /// Share of easy minus that of hard replies, in points; high is good.
    pub(super) figure: f64,
    /// Bounds of its interval.
    pub(super) interval: [f64; 2],
    /// Replies that say easy, neither and hard.
    pub(super) boxes: [f64; 3],
}

/// A difference with its significance test.
#[derive(Serialize)]
pub(super) struct TestJson {
    /// The second minus the first.
    pub(super) by: f64,
    /// Bounds of its interval.
    pub(super) interval: [f64; 2],
    /// P value: probability of a difference as large by chance.
    pub(super) p: f64,
}

/// Comparison of two scores.
#[derive(Serialize)]
pub(super) struct DifferenceJson {
    /// The id of the first score.
    pub(super) first: String,
    /// The id of the second score.
    pub(super) second: String,
    /// The second figure minus the first.
    pub(super) by: f64,
    /// Bounds of its interval; `null` where the replies are unknown or don't vary.
    pub(super) interval: Option<[f64; 2]>,
    /// P value: probability of a difference as large by chance.
    pub(super) p: Option<f64>,
    /// `better`, `worse`, `maybe-chance` or `unknown`.
    pub(super) verdict: &'static str,
    /// True if one of the two has few replies.
    pub(super) indicative: bool,
    /// The same comparison of their indices, for CES.
    pub(super) ces_index: Option<TestJson>,
}

/// Aggregate of several scores.
#[derive(Serialize)]
pub(super) struct PooledScoreJson {
    /// Figure; `null` with too few replies.
    pub(super) figure: Option<f64>,
    /// The number of replies.
    pub(super) n: Option<u64>,
    /// Bounds of the 95% interval.
    pub(super) interval: Option<[f64; 2]>,
    /// `firm`, `indicative`, `too-few` or `unknown`.
    pub(super) standing: &'static str,
    /// Goodness: the figure as 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// Ids of the aggregated scores.
    pub(super) scores: Vec<String>,
    /// Ids of scores that couldn't be aggregated.
    pub(super) left_out: Vec<String>,
}

/// A row of a pivot table.
#[derive(Serialize)]
pub(super) struct PivotJson {
    /// `persona`, `channel` or `device`.
    pub(super) by: &'static str,
    /// Id of the persona, channel or device; `null` for scores without one.
    pub(super) id: Option<String>,
    /// Key of the metric in files.
    pub(super) metric: String,
    /// `journey`, `phase` or `touchpoint`.
    pub(super) level: &'static str,
    /// The id of the phase or touchpoint; `null` for the whole journey.
    pub(super) about: Option<String>,
    /// Respondents outside the segment, where a score of everybody includes the segment.
    pub(super) others: Option<PivotRemainderJson>,
    #[serde(flatten)]
    pub(super) together: PooledScoreJson,
}

/// Everybody except a segment.
#[derive(Serialize)]
pub(super) struct PivotRemainderJson {
    /// The figure; `null` with too few replies.
    pub(super) figure: Option<f64>,
    /// The number of replies.
    pub(super) n: Option<u64>,
    /// Figure of the segment minus this one.
    pub(super) by: Option<f64>,
    /// P value: probability of a difference as large by chance.
    pub(super) p: Option<f64>,
    /// `better`, `worse`, `maybe-chance` or `unknown`.
    pub(super) verdict: Option<&'static str>,
}

/// A channel of a phase, with its aggregated scores.
#[derive(Serialize)]
pub(super) struct ScoresChannelJson {
    /// Its id.
    pub(super) channel: String,
    /// Id of the touchpoint where it was measured.
    pub(super) touchpoint: String,
    #[serde(flatten)]
    pub(super) together: PooledScoreJson,
}

/// Spread between the channels of a phase.
#[derive(Serialize)]
pub(super) struct SpreadJson {
    /// The id of the phase.
    pub(super) phase: String,
    /// Key of the metric in files.
    pub(super) metric: String,
    /// Id of the touchpoint where all channels were measured; `null` between touchpoints.
    pub(super) touchpoint: Option<String>,
    /// Goodness of the best minus that of the worst, 0…1.
    pub(super) spread: f64,
    /// The channels, the best one first.
    pub(super) channels: Vec<ScoresChannelJson>,
    /// The worst figure minus the best.
    pub(super) by: Option<f64>,
    /// Bounds of its interval.
    pub(super) interval: Option<[f64; 2]>,
    /// P value, not corrected for the selection of best and worst.
    pub(super) p: Option<f64>,
    /// Number of pairs of channels that could be compared.
    pub(super) pairs: usize,
    /// P value after Holm's correction for that many pairs.
    pub(super) p_adjusted: Option<f64>,
    /// `worse`, `maybe-chance` or `unknown`, by the corrected p value.
    pub(super) verdict: Option<&'static str>,
}

/// Survey load of a persona or of everybody (DOMAIN 68, 69, B4).
#[derive(Serialize)]
pub(super) struct SurveyLoadJson {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// Maximum number of surveys of the last 365 days that one customer can get; for everybody, the
    /// customer who gets most.
    pub(super) surveys_year: usize,
    /// The part of `surveys_year` due to repeated contacts.
    pub(super) surveys_again: usize,
    /// Maximum number of surveys of the last 14 days that one customer can get.
    pub(super) surveys_fortnight: usize,
    /// Number of invites of the last 365 days.
    pub(super) invites_year: Option<f64>,
    /// Number of invites of the last 14 days.
    pub(super) invites_fortnight: Option<f64>,
    /// Customers per year, by the recorded contacts.
    pub(super) customers: Option<f64>,
    /// Invites per year and customer.
    pub(super) invites_each: Option<f64>,
    /// Response rate.
    pub(super) response: Option<f64>,
    /// Bounds of its 95% interval.
    pub(super) response_interval: Option<[f64; 2]>,
    /// Survey budget: surveys per year that the team allows.
    pub(super) budget: Option<f64>,
    /// Maximum number of surveys within the days of each rule of thumb.
    pub(super) rules: Vec<ThrottleJson>,
    /// Number of surveys without a date, which aren't counted.
    pub(super) undated: usize,
}

/// Rule of thumb for the frequency of surveys (DOMAIN B4).
#[derive(Serialize)]
pub(super) struct ThrottleJson {
    /// Source of the rule.
    pub(super) source: &'static str,
    /// Period in days.
    pub(super) days: i32,
    /// Maximum number of surveys in that period.
    pub(super) most: usize,
    /// True if only relationship surveys, of the whole journey, count.
    pub(super) of_relation: bool,
    /// Actual maximum number of surveys in such a period.
    pub(super) surveys: usize,
}

/// Peak–end score: remembered experience of a path (DOMAIN B6).
#[derive(Serialize)]
pub(super) struct PeakEndJson {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// Mean of peak and end, −2…+2.
    pub(super) score: f64,
    /// Id of the touchpoint with the strongest emotion.
    pub(super) peak: String,
    /// Emotion there, −2…+2.
    pub(super) peak_value: i8,
    /// Id of the last touchpoint with an emotion.
    pub(super) end: String,
    /// Emotion there, −2…+2.
    pub(super) end_value: i8,
    /// Number of touchpoints of the path with an emotion.
    pub(super) known: usize,
    /// Number of touchpoints of the path.
    pub(super) of: usize,
}

/// A touchpoint of the path, with emotions and measured scores.
#[derive(Serialize)]
pub(super) struct PathStepJson {
    /// Its id.
    pub(super) touchpoint: String,
    /// Ideal emotion, −2…+2.
    pub(super) ideal: Option<i8>,
    /// Emotions of the personas of `felt_by`, in that order, −2…+2.
    pub(super) felt: Vec<Option<i8>>,
    /// Measured goodness, 0 bad … 1 good.
    pub(super) measured: Option<f64>,
    /// Ids of the scores behind it.
    pub(super) scores: Vec<String>,
}

/// Profile of experience, engagement and effort (DOMAIN 81).
#[derive(Serialize)]
pub(super) struct ProfileJson {
    /// Experience: satisfaction.
    pub(super) experience: ProfileDimensionJson,
    /// Engagement.
    pub(super) engagement: ProfileDimensionJson,
    /// Effort, as goodness: easy is good.
    pub(super) effort: ProfileDimensionJson,
}

/// A part of the profile.
#[derive(Serialize)]
pub(super) struct ProfileDimensionJson {
    /// Mean of the known components, 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// Components, missing ones included.
    pub(super) parts: Vec<ProfileComponentJson>,
}

/// A component of a part.
#[derive(Serialize)]
pub(super) struct ProfileComponentJson {
    /// `satisfaction`, `rational`, `emotional`, `active`, `promotion`, `effort` or `transitions`.
    pub(super) kind: &'static str,
    /// Goodness, 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// Number of touchpoints, transitions or figures that it is computed from.
    pub(super) from: usize,
    /// Number that it could be computed from.
    pub(super) of: usize,
    /// The ids of the scores behind it.
    pub(super) scores: Vec<String>,
}

/// Sample size needed for a margin of error (DOMAIN B1).
#[derive(Serialize)]
pub(super) struct SampleSizeJson {
    /// Id of the score whose distribution is used.
    pub(super) score: String,
    /// Key of the metric in files.
    pub(super) metric: String,
    /// Margin of error in the units of the figure.
    pub(super) margin: f64,
    /// Replies needed with the maximum variance.
    pub(super) at_worst: u64,
    /// Replies needed with the present variance.
    pub(super) as_now: Option<u64>,
    /// Invites needed for them at the present response rate.
    pub(super) invites: Option<u64>,
}
