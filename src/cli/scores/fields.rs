//! The answer of `klantreis scores` for programs, field by field; see the `json` module for what stays
//! as it is. The long help of the command describes every field.
//!
//! Figures are on the scale of their metric: percent for top boxes, −100…100 for nets, the scale
//! itself for means. Differences are in points, or in steps of the scale for means. `goodness` is
//! 0 bad … 1 good whatever the scale. Intervals are of 95%, and p values two-sided.

use serde::Serialize;

use super::super::json::Item;

/// The whole answer.
#[derive(Serialize)]
pub(super) struct Answer {
    /// The format of this answer.
    pub(super) format: u32,
    /// The path as it was given.
    pub(super) file: String,
    /// The title of the journey.
    pub(super) title: String,
    /// Fewer replies than this give no figure.
    pub(super) least_replies: u32,
    /// Fewer replies than this give an indicative figure.
    pub(super) firm_replies: u32,
    /// The scores that the filters admit, in the journey's order.
    pub(super) scores: Vec<OfScore>,
    /// The margins that scores are wanted with, in points; hundredths of the scale for means.
    pub(super) margins: Vec<f64>,
    /// Each wave against the one before it that has a figure, series by series.
    pub(super) waves: Vec<OfDifference>,
    /// Two personas, channels or devices that were asked the same about the same, newest waves.
    pub(super) segments: Vec<OfDifference>,
    /// Scores by persona, by channel and by device: a row each, by metric and level.
    pub(super) pivots: Vec<OfPivot>,
    /// How far channels are apart within a phase, by metric.
    pub(super) spreads: Vec<OfSpread>,
    /// How often everybody and each persona were asked in the last 365 days.
    pub(super) load: Vec<OfLoad>,
    /// What each persona will remember of the path that is followed.
    pub(super) peak_ends: Vec<OfPeakEnd>,
    /// The ids of the personas whose feelings `felt` tells; `null` for everybody.
    pub(super) felt_by: Vec<Option<String>>,
    /// Feelings beside what was measured, along that path.
    pub(super) felt: Vec<OfStep>,
    /// Experience, engagement and effort.
    pub(super) profile: Option<OfProfile>,
    /// The replies that the margins take, never fewer than the least, by the newest score with most
    /// replies of each metric.
    pub(super) needed: Vec<OfNeed>,
}

/// A score.
#[derive(Serialize)]
pub(super) struct OfScore {
    #[serde(flatten)]
    pub(super) item: Item,
    /// The metric's word in files: `nps`, `csat-5`, …, or the id of one of the user's own.
    pub(super) metric: String,
    /// What that measures: `satisfaction`, `effort`, `recommendation` or `other`; `null` for one of
    /// the user's own that doesn't say.
    pub(super) measures: Option<&'static str>,
    /// What it is about.
    pub(super) target: Item,
    /// The id of the persona that it is told apart for.
    pub(super) persona: Option<String>,
    /// The id of the channel that it is told apart for.
    pub(super) channel: Option<String>,
    /// The id of the device that it is told apart for.
    pub(super) device: Option<String>,
    /// When it was measured.
    pub(super) date: Option<String>,
    /// The figure; `null` with too few replies.
    pub(super) figure: Option<f64>,
    /// The ends of its scale.
    pub(super) scale: [f64; 2],
    /// Whether a high figure is good.
    pub(super) high_is_good: bool,
    /// The number of replies, when it is known.
    pub(super) n: Option<u64>,
    /// The ends of the 95% interval.
    pub(super) interval: Option<[f64; 2]>,
    /// Why there is no interval: `only-figure`, `too-few` or `no-spread`.
    pub(super) no_interval: Option<&'static str>,
    /// `firm`, `indicative`, `too-few` or `unknown`.
    pub(super) standing: &'static str,
    /// The figure as 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// How often each value of the scale was given, from the lowest on; empty when unknown.
    pub(super) replies: Vec<u32>,
    /// The share of those asked who answered.
    pub(super) response: Option<f64>,
    /// Replies in the upper box, the middle and the lower box; for nets and top boxes.
    pub(super) boxes: Option<[f64; 3]>,
    /// For CES: easy less hard replies.
    pub(super) ces_index: Option<OfIndex>,
    /// How many were asked.
    pub(super) invited: Option<u32>,
    /// What a reader is to be warned of: `contradiction`, `few-replies`, `low-response` or
    /// `wide-margin`.
    pub(super) cautions: Vec<&'static str>,
}

/// A CES as an index.
#[derive(Serialize)]
pub(super) struct OfIndex {
    /// The share of easy less that of hard replies, in points; high is good.
    pub(super) figure: f64,
    /// The ends of its interval.
    pub(super) interval: [f64; 2],
    /// The replies that say easy, neither and hard.
    pub(super) boxes: [f64; 3],
}

/// A difference with its test.
#[derive(Serialize)]
pub(super) struct Tested {
    /// The second less the first.
    pub(super) by: f64,
    /// The ends of its interval.
    pub(super) interval: [f64; 2],
    /// The probability of one as large by chance.
    pub(super) p: f64,
}

/// One score against another.
#[derive(Serialize)]
pub(super) struct OfDifference {
    /// The id of the first score.
    pub(super) first: String,
    /// The id of the second score.
    pub(super) second: String,
    /// The second figure less the first.
    pub(super) by: f64,
    /// The ends of its interval; `null` where the replies aren't known or don't vary.
    pub(super) interval: Option<[f64; 2]>,
    /// The probability of one as large by chance.
    pub(super) p: Option<f64>,
    /// `better`, `worse`, `maybe-chance` or `unknown`.
    pub(super) verdict: &'static str,
    /// Whether one of the two has few replies.
    pub(super) indicative: bool,
    /// The same of their indices, for CES.
    pub(super) ces_index: Option<Tested>,
}

/// What several scores come to together.
#[derive(Serialize)]
pub(super) struct Together {
    /// The figure; `null` with too few replies.
    pub(super) figure: Option<f64>,
    /// The number of replies.
    pub(super) n: Option<u64>,
    /// The ends of the 95% interval.
    pub(super) interval: Option<[f64; 2]>,
    /// `firm`, `indicative`, `too-few` or `unknown`.
    pub(super) standing: &'static str,
    /// The figure as 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// The ids of the scores that were taken together.
    pub(super) scores: Vec<String>,
    /// The ids of those that could not be.
    pub(super) left_out: Vec<String>,
}

/// A row of a pivot.
#[derive(Serialize)]
pub(super) struct OfPivot {
    /// `persona`, `channel` or `device`.
    pub(super) by: &'static str,
    /// The id of that; `null` for scores that aren't told apart.
    pub(super) id: Option<String>,
    /// The metric's word in files.
    pub(super) metric: String,
    /// `journey`, `phase` or `touchpoint`.
    pub(super) level: &'static str,
    /// The id of the phase or touchpoint; `null` for the whole journey.
    pub(super) about: Option<String>,
    /// The others who were asked the same, where a score of everybody holds these.
    pub(super) others: Option<OfOthers>,
    #[serde(flatten)]
    pub(super) together: Together,
}

/// Everybody but a part of the customers.
#[derive(Serialize)]
pub(super) struct OfOthers {
    /// The figure; `null` with too few replies.
    pub(super) figure: Option<f64>,
    /// The number of replies.
    pub(super) n: Option<u64>,
    /// The figure of the part less this one.
    pub(super) by: Option<f64>,
    /// The probability of a difference as large by chance.
    pub(super) p: Option<f64>,
    /// `better`, `worse`, `maybe-chance` or `unknown`.
    pub(super) verdict: Option<&'static str>,
}

/// A channel of a phase.
#[derive(Serialize)]
pub(super) struct OfChannel {
    /// Its id.
    pub(super) channel: String,
    /// The id of the touchpoint that it was measured at.
    pub(super) touchpoint: String,
    #[serde(flatten)]
    pub(super) together: Together,
}

/// How far the channels of a phase are apart.
#[derive(Serialize)]
pub(super) struct OfSpread {
    /// The id of the phase.
    pub(super) phase: String,
    /// The metric's word in files.
    pub(super) metric: String,
    /// The id of the touchpoint that all channels were measured at; `null` between touchpoints.
    pub(super) touchpoint: Option<String>,
    /// The goodness of the best less that of the worst, 0…1.
    pub(super) spread: f64,
    /// The channels, the best one first.
    pub(super) channels: Vec<OfChannel>,
    /// The worst figure less the best.
    pub(super) by: Option<f64>,
    /// The ends of its interval.
    pub(super) interval: Option<[f64; 2]>,
    /// The probability of one as large by chance, had the two not been picked.
    pub(super) p: Option<f64>,
    /// How many pairs of channels could be compared.
    pub(super) pairs: usize,
    /// The p value after Holm's correction for so many pairs.
    pub(super) p_adjusted: Option<f64>,
    /// `worse`, `maybe-chance` or `unknown`, by the corrected p value.
    pub(super) verdict: Option<&'static str>,
}

/// How often somebody was asked.
#[derive(Serialize)]
pub(super) struct OfLoad {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// How often the surveys of the last 365 days may ask one customer; for everybody the customer
    /// who is asked most.
    pub(super) surveys_year: usize,
    /// The part of it that comes of having one contact more than once.
    pub(super) surveys_again: usize,
    /// How often those of the last 14 days may.
    pub(super) surveys_fortnight: usize,
    /// The invites of the last 365 days.
    pub(super) invites_year: Option<f64>,
    /// Those of the last 14 days.
    pub(super) invites_fortnight: Option<f64>,
    /// The customers a year, by the contacts that were noted.
    pub(super) customers: Option<f64>,
    /// The invites of a year for each of them.
    pub(super) invites_each: Option<f64>,
    /// The share of those invited who answered.
    pub(super) response: Option<f64>,
    /// The ends of its 95% interval.
    pub(super) response_interval: Option<[f64; 2]>,
    /// The surveys a year that the team allows.
    pub(super) budget: Option<f64>,
    /// The most surveys within the days of each rule of thumb.
    pub(super) rules: Vec<OfRule>,
    /// Surveys without a date, which aren't counted.
    pub(super) undated: usize,
}

/// A rule of thumb for how often customers are asked.
#[derive(Serialize)]
pub(super) struct OfRule {
    /// Who says so.
    pub(super) source: &'static str,
    /// Within so many days …
    pub(super) days: i32,
    /// … at most so many.
    pub(super) most: usize,
    /// Whether only surveys of the whole journey count.
    pub(super) of_relation: bool,
    /// The most that there were.
    pub(super) surveys: usize,
}

/// What somebody will remember.
#[derive(Serialize)]
pub(super) struct OfPeakEnd {
    /// The id of the persona; `null` for everybody.
    pub(super) persona: Option<String>,
    /// The mean of peak and end, −2…+2.
    pub(super) score: f64,
    /// The id of the touchpoint with the strongest feeling.
    pub(super) peak: String,
    /// The feeling there, −2…+2.
    pub(super) peak_value: i8,
    /// The id of the last touchpoint with a feeling.
    pub(super) end: String,
    /// The feeling there, −2…+2.
    pub(super) end_value: i8,
    /// How many touchpoints of the path have a feeling.
    pub(super) known: usize,
    /// How many touchpoints the path has.
    pub(super) of: usize,
}

/// A touchpoint of the path.
#[derive(Serialize)]
pub(super) struct OfStep {
    /// Its id.
    pub(super) touchpoint: String,
    /// The ideal feeling, −2…+2.
    pub(super) ideal: Option<i8>,
    /// The feelings of the personas of `felt_by`, in that order, −2…+2.
    pub(super) felt: Vec<Option<i8>>,
    /// What was measured, 0 bad … 1 good.
    pub(super) measured: Option<f64>,
    /// The ids of the scores behind that.
    pub(super) scores: Vec<String>,
}

/// The profile.
#[derive(Serialize)]
pub(super) struct OfProfile {
    /// How satisfied customers are.
    pub(super) experience: OfShare,
    /// How engaged they are.
    pub(super) engagement: OfShare,
    /// How easy it is for them.
    pub(super) effort: OfShare,
}

/// One of the three parts.
#[derive(Serialize)]
pub(super) struct OfShare {
    /// The mean of what is known, 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// What it is made from, also what is missing.
    pub(super) parts: Vec<OfPart>,
}

/// What one kind of material says.
#[derive(Serialize)]
pub(super) struct OfPart {
    /// `satisfaction`, `rational`, `emotional`, `active`, `promotion`, `effort` or `transitions`.
    pub(super) kind: &'static str,
    /// 0 bad … 1 good.
    pub(super) goodness: Option<f64>,
    /// The number of touchpoints, transitions or figures that it is made from.
    pub(super) from: usize,
    /// The number that it could be made from.
    pub(super) of: usize,
    /// The ids of the scores behind it.
    pub(super) scores: Vec<String>,
}

/// The replies that a margin takes.
#[derive(Serialize)]
pub(super) struct OfNeed {
    /// The id of the score whose replies tell how they spread.
    pub(super) score: String,
    /// The metric's word in files.
    pub(super) metric: String,
    /// The margin in the units of its figure.
    pub(super) margin: f64,
    /// The replies with the widest spread that there can be.
    pub(super) at_worst: u64,
    /// The replies with the spread of those that are there.
    pub(super) as_now: Option<u64>,
    /// The invites for them at the response of now.
    pub(super) invites: Option<u64>,
}
