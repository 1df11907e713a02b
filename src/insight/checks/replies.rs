//! Checks of the number, consistency and age of replies behind scores.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::common::{
    FindingMessages, YEAR_DAYS, days, fix, gather, is_measured, is_nps, is_planned, measure,
    newest_scores, satisfaction, spread_with,
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail},
        scores::{Contradiction, contradictions},
    },
    model::{ItemRef, Message, Metric, Score, ScoreData, ScoreTarget, presets},
};

/// Findings about the newest scores with `from` up to, but not including, `to` replies.
fn counted(
    context: &CheckContext<'_>,
    from: u32,
    to: u32,
    words: FindingMessages,
) -> Vec<FindingDetail> {
    let range = u64::from(from)..u64::from(to);
    let scores = newest_scores(context).into_iter();
    let some: Vec<_> = scores
        .filter(|score| score.data.n().is_some_and(|n| range.contains(&n)))
        .collect();
    let tell = |message: Message, score: &Score| {
        message
            .with("metric", score.metric.key())
            .with("replies", score.data.n().unwrap_or_default())
    };
    let mut all = spread_with(context, &some, words, tell, |_| Vec::new());
    for found in &mut all {
        found.message.args.push(("limit", to.into()));
    }
    all
}

/// Finds scores with too few replies for a figure (DOMAIN B4).
pub(super) fn too_few(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "replies-too-few",
        one: id!("finding-replies-too-few"),
        many: id!("finding-replies-too-few-many"),
    };
    counted(
        context,
        1,
        context.journey().about().rules.min_replies(),
        words,
    )
}

/// Finds scores with enough replies for a figure, but too few for a reliable one (DOMAIN B4).
pub(super) fn few(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "replies-few",
        one: id!("finding-replies-few"),
        many: id!("finding-replies-few-many"),
    };
    let rules = &context.journey().about().rules;
    counted(
        context,
        rules.min_replies(),
        rules.reliable_replies(),
        words,
    )
}

fn about_scores(
    context: &CheckContext<'_>,
    some: &[&Score],
    words: FindingMessages,
) -> Vec<FindingDetail> {
    let tell = |message: Message, score: &Score| message.with("metric", score.metric.key());
    spread_with(context, some, words, tell, |_| Vec::new())
}

/// Finds figures without a number of replies (DOMAIN 68, B1).
pub(super) fn unknown(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "replies-unknown",
        one: id!("finding-replies-unknown"),
        many: id!("finding-replies-unknown-many"),
    };
    let scores = newest_scores(context).into_iter();
    let some: Vec<_> = scores
        .filter(|score| matches!(score.data, ScoreData::Value { n: None, .. }))
        .collect();
    about_scores(context, &some, words)
}

/// Finds scores whose counts contradict each other: more replies than invites, fewer returned
/// surveys than replies, or a figure that so many replies can't give (DOMAIN 68).
pub(super) fn contradictory(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "counts-contradict",
        one: id!("finding-counts-contradict"),
        many: id!("finding-counts-contradict-many"),
    };
    let journey = context.journey();
    let scores = journey.scores().iter().map(AsRef::as_ref);
    let some: Vec<&Score> = scores
        .filter(|score| !contradictions(journey, score).is_empty())
        .collect();
    let tell = |message: Message, score: &Score| {
        let message = message.with("metric", score.metric.key());
        let first = contradictions(journey, score).first().copied();
        first.map_or(message.clone(), |found| told(message, found))
    };
    spread_with(context, &some, words, tell, |_| Vec::new())
}

fn told(message: Message, found: Contradiction) -> Message {
    match found {
        Contradiction::MoreRepliesThanInvited { n, invited } => message
            .with("kind", "invited")
            .with("a", n)
            .with("b", invited),
        Contradiction::MoreAnsweredThanInvited { answered, invited } => message
            .with("kind", "sent")
            .with("a", answered)
            .with("b", invited),
        Contradiction::AnsweredBelowReplies { answered, n } => message
            .with("kind", "answered")
            .with("a", n)
            .with("b", answered),
        Contradiction::NoSuchFigure { value, n } => {
            message.with("kind", "figure").with("a", value).with("b", n)
        }
    }
}

/// Finds measured scores without a date, which can't be in a trend or become overdue (DOMAIN 64,
/// 125).
pub(super) fn undated(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "undated-score",
        one: id!("finding-undated-score"),
        many: id!("finding-undated-score-many"),
    };
    let scores = context.journey().scores().iter().map(AsRef::as_ref);
    let some: Vec<&Score> = scores
        .filter(|score| is_measured(score) && score.date.is_none())
        .collect();
    about_scores(context, &some, words)
}

/// A target with an overdue measurement.
struct OverdueMeasurement<'a> {
    target: &'a ScoreTarget,
    metric: &'a Metric,
    days: i32,
    cadence: f64,
}

/// The days between measurements of a target, as set by the team.
fn cadence(context: &CheckContext<'_>, target: &ScoreTarget) -> Option<f64> {
    let journey = context.journey();
    let of_touchpoint = || {
        let ScoreTarget::Touchpoint(id) = target else {
            return None;
        };
        let custom = &journey.touchpoint(id)?.custom;
        presets::CADENCE_DAYS.number(custom)
    };
    let of_journey = || {
        let custom = &journey.about().custom;
        presets::SURVEY_CADENCE_DAYS.number(custom)
    };
    of_touchpoint().or_else(of_journey)
}

/// The measurements of a target.
#[derive(Default)]
struct MeasurementHistory<'a> {
    /// The newest measurement with a date, and its metric.
    newest: Option<(Date, &'a Metric)>,
    /// Set if the next measurement is planned and not past its date.
    is_planned: bool,
}

fn overdue<'a>(context: &CheckContext<'a>) -> Vec<OverdueMeasurement<'a>> {
    let mut known: BTreeMap<&ScoreTarget, MeasurementHistory<'_>> = BTreeMap::new();
    let mut targets = Vec::new();
    for score in context.journey().scores() {
        let known = known.entry(&score.target).or_insert_with(|| {
            targets.push(&score.target);
            MeasurementHistory::default()
        });
        if !is_measured(score) {
            known.is_planned |= is_planned(score, context.today);
        } else if let Some(date) = score.date
            && known.newest.is_none_or(|(newest, _)| date > newest)
        {
            known.newest = Some((date, &score.metric));
        }
    }
    let overdue = targets.into_iter().filter_map(|target| {
        let known = known.get(target).filter(|known| !known.is_planned)?;
        let (date, metric) = known.newest?;
        let own = cadence(context, target).filter(|days| *days >= 1.0);
        let cadence = own.unwrap_or_else(|| f64::from(YEAR_DAYS));
        let days = days(date, context.today);
        (f64::from(days) > cadence).then(|| OverdueMeasurement {
            target,
            metric,
            days,
            cadence: cadence.round(),
        })
    });
    overdue.collect()
}

/// Finds targets whose newest measurement is older than the team's cadence, or else a year (DOMAIN
/// 125).
pub(super) fn overdue_measurement(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let words = FindingMessages {
        check: "overdue-measurement",
        one: id!("finding-overdue-measurement"),
        many: id!("finding-overdue-measurement-many"),
    };
    let all = overdue(context).into_iter();
    let all: Vec<_> = all
        .map(|overdue| (ItemRef::from(overdue.target), overdue))
        .collect();
    let satisfaction = satisfaction(journey);
    let fix = |some: &[&OverdueMeasurement<'_>]| {
        let targets = some.iter().map(|overdue| {
            let is_of_contact = matches!(overdue.target, ScoreTarget::Touchpoint(_));
            // NPS isn't to be asked at a touchpoint again (DOMAIN 70).
            let metric = if is_of_contact && is_nps(journey, overdue.metric) {
                &satisfaction
            } else {
                overdue.metric
            };
            (overdue.target.clone(), metric.clone())
        });
        let change = measure(targets.collect());
        vec![fix(id!("fix-measure-again"), change)]
    };
    let tell = |message: Message, overdue: &OverdueMeasurement<'_>| {
        message
            .with("days", overdue.days)
            .with("cadence", overdue.cadence)
    };
    gather(context, words, &all, tell, fix)
}
