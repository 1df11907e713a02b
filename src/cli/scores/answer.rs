//! The answer of `klantreis scores --format json`; see the `json` module for what stays as it is.
//!
//! Figures are on the scale of their metric: percent for top boxes, −100…100 for nets, the scale
//! itself for means. Differences are in points, or in steps of the scale for means. `goodness` is
//! 0 bad … 1 good whatever the scale. Intervals are of 95 %, and p values two-sided.

use std::path::Path;

use serde::Serialize;

use super::super::json::{FORMAT, Item};
use crate::{
    file::Places,
    insight::{
        scores::{
            Comparison, Load, Measured, NoInterval, Pair, PartKind, PeakEnd, PhaseSpread, Pivot,
            Pooled, ScoreCard, Share,
        },
        stats::Difference,
    },
    model::{Choice as _, Direction, ItemRef, Journey, ScoreTarget},
};

/// The whole answer.
#[derive(Serialize)]
pub(super) struct Answer {
    /// The format of this answer.
    pub(super) format: u32,
    /// The path as it was given.
    file: String,
    /// The title of the journey.
    title: String,
    /// Fewer replies than this give no figure.
    least_replies: u32,
    /// Fewer replies than this give an indicative figure.
    firm_replies: u32,
    /// The scores that the filters admit, in the journey's order.
    pub(super) scores: Vec<OfScore>,
    /// The margins that scores are wanted with, in points; hundredths of the scale for means.
    margins: Vec<f64>,
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
    /// The replies that the margins take, by the newest score with most replies of each metric.
    pub(super) needed: Vec<OfNeed>,
}

/// A score.
#[derive(Serialize)]
pub(super) struct OfScore {
    #[serde(flatten)]
    item: Item,
    /// The metric's word in files: `nps`, `csat-5`, …, or the id of one of the user's own.
    metric: String,
    /// What it is about.
    target: Item,
    /// The id of the persona that it is told apart for.
    persona: Option<String>,
    /// The id of the channel that it is told apart for.
    channel: Option<String>,
    /// The id of the device that it is told apart for.
    device: Option<String>,
    /// When it was measured.
    date: Option<String>,
    /// The figure; `null` with too few replies.
    figure: Option<f64>,
    /// The ends of its scale.
    scale: [f64; 2],
    /// Whether a high figure is good.
    high_is_good: bool,
    /// The number of replies, when it is known.
    n: Option<u64>,
    /// The ends of the 95 % interval.
    interval: Option<[f64; 2]>,
    /// Why there is no interval: `only-figure`, `too-few` or `no-spread`.
    no_interval: Option<&'static str>,
    /// `firm`, `indicative`, `too-few` or `unknown`.
    standing: &'static str,
    /// The figure as 0 bad … 1 good.
    goodness: Option<f64>,
    /// How often each value of the scale was given, from the lowest on; empty when unknown.
    replies: Vec<u32>,
    /// The share of those asked who answered.
    response: Option<f64>,
    /// Replies in the upper box, the middle and the lower box; for nets and top boxes.
    boxes: Option<[f64; 3]>,
    /// For CES: easy less hard replies.
    ces_index: Option<OfIndex>,
    /// How many were asked.
    invited: Option<u32>,
}

/// A CES as an index.
#[derive(Serialize)]
struct OfIndex {
    /// The share of easy less that of hard replies, in points; high is good.
    figure: f64,
    /// The ends of its interval.
    interval: [f64; 2],
    /// The replies that say easy, neither and hard.
    boxes: [f64; 3],
}

/// A difference with its test.
#[derive(Serialize)]
struct Tested {
    /// The second less the first.
    by: f64,
    /// The ends of its interval.
    interval: [f64; 2],
    /// The probability of one as large by chance.
    p: f64,
}

/// One score against another.
#[derive(Serialize)]
pub(super) struct OfDifference {
    /// The id of the first score.
    first: String,
    /// The id of the second score.
    second: String,
    /// The second figure less the first.
    by: f64,
    /// The ends of its interval; `null` where the replies aren't known or don't vary.
    interval: Option<[f64; 2]>,
    /// The probability of one as large by chance.
    p: Option<f64>,
    /// `better`, `worse`, `maybe-chance` or `unknown`.
    verdict: &'static str,
    /// Whether one of the two has few replies.
    indicative: bool,
    /// The same of their indices, for CES.
    ces_index: Option<Tested>,
}

/// What several scores come to together.
#[derive(Serialize)]
struct Together {
    /// The figure; `null` with too few replies.
    figure: Option<f64>,
    /// The number of replies.
    n: Option<u64>,
    /// The ends of the 95 % interval.
    interval: Option<[f64; 2]>,
    /// `firm`, `indicative`, `too-few` or `unknown`.
    standing: &'static str,
    /// The figure as 0 bad … 1 good.
    goodness: Option<f64>,
    /// The ids of the scores that were taken together.
    scores: Vec<String>,
    /// The ids of those that could not be.
    left_out: Vec<String>,
}

/// A row of a pivot.
#[derive(Serialize)]
pub(super) struct OfPivot {
    /// `persona`, `channel` or `device`.
    by: &'static str,
    /// The id of that; `null` for scores that aren't told apart.
    id: Option<String>,
    /// The metric's word in files.
    metric: String,
    /// `journey`, `phase` or `touchpoint`.
    level: &'static str,
    #[serde(flatten)]
    together: Together,
}

/// A channel of a phase.
#[derive(Serialize)]
struct OfChannel {
    /// Its id.
    channel: String,
    #[serde(flatten)]
    together: Together,
}

/// How far the channels of a phase are apart.
#[derive(Serialize)]
pub(super) struct OfSpread {
    /// The id of the phase.
    phase: String,
    /// The metric's word in files.
    metric: String,
    /// The goodness of the best less that of the worst, 0…1.
    spread: f64,
    /// The channels, the best one first.
    channels: Vec<OfChannel>,
    /// The worst figure less the best.
    by: Option<f64>,
    /// The ends of its interval.
    interval: Option<[f64; 2]>,
    /// The probability of one as large by chance, had the two not been picked.
    p: Option<f64>,
    /// How many pairs of channels could be compared.
    pairs: usize,
    /// The p value after Holm's correction for so many pairs.
    p_adjusted: Option<f64>,
    /// `worse`, `maybe-chance` or `unknown`, by the corrected p value.
    verdict: Option<&'static str>,
}

/// How often somebody was asked.
#[derive(Serialize)]
pub(super) struct OfLoad {
    /// The id of the persona; `null` for everybody.
    persona: Option<String>,
    /// The surveys of the last 365 days.
    surveys_year: usize,
    /// Those of the last 14 days.
    surveys_fortnight: usize,
    /// The invites of the last 365 days.
    invites_year: Option<f64>,
    /// Those of the last 14 days.
    invites_fortnight: Option<f64>,
    /// The customers a year, by the contacts that were noted.
    customers: Option<f64>,
    /// The invites of a year for each of them.
    invites_each: Option<f64>,
    /// The share of those invited who answered.
    response: Option<f64>,
    /// The ends of its 95 % interval.
    response_interval: Option<[f64; 2]>,
    /// The surveys a year that the team allows.
    budget: Option<f64>,
    /// The most surveys within the days of each rule of thumb.
    rules: Vec<OfRule>,
    /// Surveys without a date, which aren't counted.
    undated: usize,
}

/// A rule of thumb for how often customers are asked.
#[derive(Serialize)]
struct OfRule {
    /// Who says so.
    source: &'static str,
    /// Within so many days …
    days: i32,
    /// … at most so many.
    most: usize,
    /// Whether only surveys of the whole journey count.
    of_relation: bool,
    /// The most that there were.
    surveys: usize,
}

/// What somebody will remember.
#[derive(Serialize)]
pub(super) struct OfPeakEnd {
    /// The id of the persona; `null` for everybody.
    persona: Option<String>,
    /// The mean of peak and end, −2…+2.
    score: f64,
    /// The id of the touchpoint with the strongest feeling.
    peak: String,
    /// The feeling there, −2…+2.
    peak_value: i8,
    /// The id of the last touchpoint with a feeling.
    end: String,
    /// The feeling there, −2…+2.
    end_value: i8,
    /// How many touchpoints of the path have a feeling.
    known: usize,
    /// How many touchpoints the path has.
    of: usize,
}

/// A touchpoint of the path.
#[derive(Serialize)]
pub(super) struct OfStep {
    /// Its id.
    touchpoint: String,
    /// The ideal feeling, −2…+2.
    ideal: Option<i8>,
    /// The feelings of the personas of `felt_by`, in that order, −2…+2.
    felt: Vec<Option<i8>>,
    /// What was measured, 0 bad … 1 good.
    measured: Option<f64>,
    /// The ids of the scores behind that.
    scores: Vec<String>,
}

/// The profile.
#[derive(Serialize)]
pub(super) struct OfProfile {
    /// How satisfied customers are.
    experience: OfShare,
    /// How engaged they are.
    engagement: OfShare,
    /// How easy it is for them.
    effort: OfShare,
}

/// One of the three parts.
#[derive(Serialize)]
struct OfShare {
    /// The mean of what is known, 0 bad … 1 good.
    goodness: Option<f64>,
    /// What it is made from, also what is missing.
    parts: Vec<OfPart>,
}

/// What one kind of material says.
#[derive(Serialize)]
struct OfPart {
    /// `satisfaction`, `rational`, `emotional`, `active`, `promotion`, `effort` or `transitions`.
    kind: &'static str,
    /// 0 bad … 1 good.
    goodness: Option<f64>,
    /// The number of touchpoints, transitions or figures that it is made from.
    from: usize,
    /// The number that it could be made from.
    of: usize,
    /// The ids of the scores behind it.
    scores: Vec<String>,
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

impl Answer {
    /// An answer about a journey, with empty lists.
    pub(super) fn new(path: &Path, journey: &Journey) -> Self {
        let rules = &journey.about().rules;
        Self {
            format: FORMAT,
            file: path.display().to_string(),
            title: journey.about().title.clone(),
            least_replies: rules.least(),
            firm_replies: rules.firm(),
            scores: Vec::new(),
            margins: rules.margins(),
            waves: Vec::new(),
            segments: Vec::new(),
            pivots: Vec::new(),
            spreads: Vec::new(),
            load: Vec::new(),
            peak_ends: Vec::new(),
            felt_by: Vec::new(),
            felt: Vec::new(),
            profile: None,
            needed: Vec::new(),
        }
    }
}

fn ids<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn ends(found: crate::insight::stats::Interval) -> [f64; 2] {
    [found.low, found.high]
}

pub(super) fn of_score(card: &ScoreCard, journey: &Journey, places: &Places) -> OfScore {
    let target = match &card.target {
        ScoreTarget::Journey => ItemRef::Journey,
        ScoreTarget::Phase(id) => ItemRef::Phase(id.clone()),
        ScoreTarget::Touchpoint(id) => ItemRef::Touchpoint(id.clone()),
    };
    let (low, high) = card.scale.reported_range();
    OfScore {
        item: Item::of(&ItemRef::Score(card.score.clone()), journey, places),
        metric: card.metric.key().to_owned(),
        target: Item::of(&target, journey, places),
        persona: card.segment.persona.as_ref().map(ToString::to_string),
        channel: card.segment.channel.as_ref().map(ToString::to_string),
        device: card.segment.device.as_ref().map(ToString::to_string),
        date: card.date.map(|date| date.to_string()),
        figure: card.figure,
        scale: [low, high],
        high_is_good: card.scale.direction == Direction::HigherIsBetter,
        n: card.n,
        interval: card.interval.ok().map(ends),
        no_interval: card.interval.err().map(|why| match why {
            NoInterval::OnlyFigure => "only-figure",
            NoInterval::TooFew => "too-few",
            NoInterval::NoSpread => "no-spread",
        }),
        standing: card.standing.key(),
        goodness: card.goodness,
        replies: card.counts.clone(),
        response: card.response,
        boxes: card.groups,
        ces_index: card.ces_index.map(|index| OfIndex {
            figure: index.figure,
            interval: ends(index.interval),
            boxes: index.groups,
        }),
        invited: card.invited,
    }
}

fn tested(found: Difference) -> Tested {
    Tested {
        by: found.by,
        interval: ends(found.interval),
        p: found.p,
    }
}

pub(super) fn of_pair(pair: &Pair<'_>) -> OfDifference {
    let Comparison {
        by,
        test,
        verdict,
        is_indicative,
        index,
    } = pair.found;
    OfDifference {
        first: pair.first.score.to_string(),
        second: pair.second.score.to_string(),
        by,
        interval: test.ok().map(|test| ends(test.interval)),
        p: test.ok().map(|test| test.p),
        verdict: verdict.key(),
        indicative: is_indicative,
        ces_index: index.map(tested),
    }
}

fn together(pooled: &Pooled) -> Together {
    let card = &pooled.card;
    Together {
        figure: card.figure,
        n: card.n,
        interval: card.interval.ok().map(ends),
        standing: card.standing.key(),
        goodness: card.goodness,
        scores: ids(&pooled.of),
        left_out: ids(&pooled.left_out),
    }
}

pub(super) fn of_pivot(pivot: &Pivot) -> Vec<OfPivot> {
    let mut found = Vec::new();
    if pivot.is_empty() {
        return found;
    }
    for (place, column) in pivot.columns.iter().enumerate() {
        for row in &pivot.rows {
            let Some(Some(pooled)) = row.cells.get(place) else {
                continue;
            };
            let id = row.item.as_ref().map(ToString::to_string);
            found.push(OfPivot {
                by: pivot.by.key(),
                id: id.and_then(|id| Some(id.split_once('/')?.1.to_owned())),
                metric: column.metric.key().to_owned(),
                level: column.level.key(),
                together: together(pooled),
            });
        }
    }
    found
}

pub(super) fn of_spread(spread: &PhaseSpread) -> OfSpread {
    let test = spread.test.ok();
    let channels = spread.channels.iter().map(|(id, pooled)| OfChannel {
        channel: id.to_string(),
        together: together(pooled),
    });
    OfSpread {
        phase: spread.phase.to_string(),
        metric: spread.metric.key().to_owned(),
        spread: spread.spread,
        channels: channels.collect(),
        by: test.map(|test| test.by),
        interval: test.and_then(|test| Some(ends(test.test.ok()?.interval))),
        p: test.and_then(|test| Some(test.test.ok()?.p)),
        pairs: spread.pairs,
        p_adjusted: spread.adjusted_p,
        verdict: test.map(|test| test.verdict.key()),
    }
}

pub(super) fn of_load(load: &Load) -> OfLoad {
    let rules = load.busy.iter().map(|busy| OfRule {
        source: busy.throttle.source,
        days: busy.throttle.days,
        most: busy.throttle.most,
        of_relation: busy.throttle.is_of_relation,
        surveys: busy.surveys,
    });
    OfLoad {
        persona: load.persona.as_ref().map(ToString::to_string),
        surveys_year: load.year,
        surveys_fortnight: load.fortnight,
        invites_year: load.invited_year,
        invites_fortnight: load.invited_fortnight,
        customers: load.customers,
        invites_each: load.per_person.ok(),
        response: load.response.map(|(rate, _)| rate),
        response_interval: load.response.map(|(_, interval)| ends(interval)),
        budget: load.budget,
        rules: rules.collect(),
        undated: load.undated,
    }
}

pub(super) fn of_peak_end(persona: Option<String>, found: &PeakEnd) -> OfPeakEnd {
    OfPeakEnd {
        persona,
        score: found.score,
        peak: found.peak.to_string(),
        peak_value: found.peak_value,
        end: found.end.to_string(),
        end_value: found.end_value,
        known: found.felt,
        of: found.of,
    }
}

pub(super) fn of_step(step: &crate::insight::scores::Step) -> OfStep {
    let parts = |found: &Measured| {
        let all = found.parts.iter().flat_map(|part| &part.of);
        all.map(ToString::to_string).collect()
    };
    OfStep {
        touchpoint: step.touchpoint.to_string(),
        ideal: step.ideal,
        felt: step.felt.clone(),
        measured: step.measured.as_ref().map(|found| found.goodness),
        scores: step.measured.as_ref().map(parts).unwrap_or_default(),
    }
}

pub(super) fn of_profile(profile: &crate::insight::scores::Profile) -> OfProfile {
    let share = |share: &Share| OfShare {
        goodness: share.goodness,
        parts: share
            .parts
            .iter()
            .map(|part| OfPart {
                kind: PartKind::key(part.kind),
                goodness: part.goodness,
                from: part.from,
                of: part.of,
                scores: ids(&part.scores),
            })
            .collect(),
    };
    OfProfile {
        experience: share(&profile.experience),
        engagement: share(&profile.engagement),
        effort: share(&profile.effort),
    }
}
