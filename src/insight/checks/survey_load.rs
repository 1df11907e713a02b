//! Checks of survey load and response rates.

use std::{collections::BTreeMap, ops::Range};

use jiff::civil::Date;

use super::common::{FindingMessages, YEAR_DAYS, days, finding, is_nps, name, spread_with};
use crate::{
    i18n::rounded,
    insight::{
        checks::{CheckContext, FindingDetail},
        scores::{
            ScoreCard, SurveyName, answer_count, latest_waves, scores_asked_for, survey_loads,
        },
    },
    model::{Argument, ItemRef, Journey, Message, Score, ScoreTarget, Touchpoint},
};

/// The surveys a year that a customer can bear, without a budget of the team's own: a relationship
/// survey every half year and a survey after a contact every 90 days (OCX Cognition, DOMAIN B4).
const YEARLY: usize = 6;

/// The minimum days between two invites (Pedowitz, DOMAIN B4).
const APART: i32 = 14;

/// The minimum days between two relationship surveys: half a year (DOMAIN B4), less a tolerance for
/// plans that shift.
const HALF_YEAR: i32 = 150;

/// The number of invites below which a response rate isn't reported.
const INVITES: u32 = 30;

/// The limits of a very low and a low response rate, in percent.
const LIMITS: [f64; 2] = [10.0, 20.0];

/// The scores for which customers were asked.
fn asked(journey: &Journey) -> Vec<&Score> {
    scores_asked_for(journey.scores().iter().map(AsRef::as_ref))
}

fn is_of_last_year(today: Date, date: Date) -> bool {
    (0..YEAR_DAYS).contains(&days(date, today))
}

/// Finds customers who may be asked more often in a year than their persona's budget allows, or
/// than [`YEARLY`] without one (DOMAIN 68, 69), by the survey load that *Analyse* shows.
pub(super) fn survey_load(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let cards = context.index.cards();
    let loads = survey_loads(context.index, cards, context.today, None);
    let mut all = Vec::new();
    let mut without_budget = Vec::new();
    let is_anybody = journey.personas().is_empty();
    for load in loads {
        let item = match &load.persona {
            Some(id) => ItemRef::Persona(id.clone()),
            None if is_anybody => ItemRef::Journey,
            None => continue,
        };
        match load.budget {
            None => without_budget.push((load.year, item)),
            Some(budget) if load.is_over_budget() => {
                let message = message!(
                    "finding-survey-budget",
                    name = name(journey, &item),
                    count = load.year,
                    budget = budget
                );
                all.push(finding(vec![item], message));
            }
            Some(_) => {}
        }
    }
    without_budget.retain(|(count, _)| *count > YEARLY);
    if let Some(most) = without_budget.iter().map(|(count, _)| *count).max() {
        let items = without_budget.into_iter().map(|(_, item)| item).collect();
        let message = message!("finding-survey-load", count = most, norm = YEARLY);
        all.push(finding(items, message));
    }
    all
}

/// The newest survey of the last year at a touchpoint.
fn newest_at<'a>(context: &CheckContext<'a>, scores: &[&'a Score]) -> Option<(&'a Score, Date)> {
    let dated = scores
        .iter()
        .filter_map(|score| Some((*score, score.date?)));
    let recent = dated.filter(|(_, date)| is_of_last_year(context.today, *date));
    recent.max_by_key(|(_, date)| *date)
}

/// Finds separate surveys at two touchpoints that follow each other, at the same time (DOMAIN 68,
/// 69).
pub(super) fn survey_twice(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let mut by_place: BTreeMap<usize, Vec<&Score>> = BTreeMap::new();
    for score in asked(context.journey()) {
        if let ScoreTarget::Touchpoint(id) = &score.target
            && let Some(place) = index.position(id)
        {
            by_place.entry(place).or_default().push(score);
        }
    }
    let last: BTreeMap<usize, (&Score, Date)> = by_place
        .iter()
        .filter_map(|(place, scores)| Some((*place, newest_at(context, scores)?)))
        .collect();
    let mut twice: Vec<&Touchpoint> = Vec::new();
    for (place, (score, date)) in &last {
        let is_asked_before = index.arriving(*place).any(|edge| {
            let before = last.get(&edge.from).filter(|_| edge.from != *place);
            before.is_some_and(|(other, on)| {
                let persons = (&score.persona, &other.persona);
                let same = matches!(persons, (None, _) | (_, None)) || persons.0 == persons.1;
                let apart = days(*on, *date).abs();
                same && apart <= APART && SurveyName::of(score) != SurveyName::of(other)
            })
        });
        if is_asked_before {
            twice.extend(index.at(*place).map(AsRef::as_ref));
        }
    }
    let items: Vec<_> = twice
        .iter()
        .map(|t| ItemRef::Touchpoint(t.id.clone()))
        .collect();
    let Some(first) = items.first() else {
        return Vec::new();
    };
    let message = message!(
        "finding-survey-twice",
        count = items.len(),
        name = name(context.journey(), first)
    );
    vec![finding(items, message)]
}

/// Finds relationship surveys that follow each other too soon (DOMAIN 69, B4).
pub(super) fn nps_too_often(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let mut waves: BTreeMap<_, Vec<(Date, &Score)>> = BTreeMap::new();
    for score in asked(context.journey()) {
        if is_nps(context.journey(), &score.metric)
            && score.target == ScoreTarget::Journey
            && let Some(date) = score
                .date
                .filter(|date| is_of_last_year(context.today, *date))
        {
            let segment = (&score.metric, &score.persona, &score.channel, &score.device);
            waves.entry(segment).or_default().push((date, score));
        }
    }
    let mut all = Vec::new();
    for wave in waves.values_mut() {
        wave.sort_by_key(|(date, _)| *date);
        let too_soon = wave.windows(2).rev().find_map(|pair| match pair {
            [(before, first), (after, second)] => {
                let apart = days(*before, *after);
                (1..HALF_YEAR)
                    .contains(&apart)
                    .then_some((first, second, apart))
            }
            _ => None,
        });
        if let Some((first, second, apart)) = too_soon {
            let items = [second, first].map(|score| ItemRef::Score(score.id.clone()));
            let message = message!("finding-nps-too-often", days = apart);
            all.push(finding(items.into(), message));
        }
    }
    all
}

/// The response rate, 0…1; `None` if too few were invited.
fn response(card: &ScoreCard) -> Option<f64> {
    card.response
        .filter(|_| card.invited.is_some_and(|invited| invited >= INVITES))
}

fn responses(
    context: &CheckContext<'_>,
    rates: Range<f64>,
    words: FindingMessages,
) -> Vec<FindingDetail> {
    let journey = context.journey();
    let low = latest_waves(context.index.cards())
        .into_iter()
        .filter(|card| {
            card.is_measured() && response(card).is_some_and(|rate| rates.contains(&rate))
        });
    let low = low.filter_map(|card| journey.scores().get(&card.score));
    let low: Vec<&Score> = low.map(AsRef::as_ref).collect();
    spread_with(context, &low, words, tell, |_| Vec::new())
}

/// Adds answers, invites and response rate to a message. The rate is in whole percent, or with a
/// decimal where rounding would lift it to one of the limits.
fn tell(message: Message, score: &Score) -> Message {
    let invited = score.invited.unwrap_or_default();
    let answered = answer_count(score).unwrap_or_default();
    let share = f64::from(answered) / f64::from(invited.max(1));
    let lifted = |decimals: usize| {
        let shown = rounded(100.0 * share, decimals);
        LIMITS
            .iter()
            .find(|limit| 100.0 * share < **limit && shown >= **limit)
    };
    let message = match (lifted(0), lifted(1)) {
        (None, _) => message.with("percent", Argument::percent(share, 0)),
        (Some(_), None) => message.with("percent", Argument::percent(share, 1)),
        (Some(limit), Some(_)) => message.with("percent", format!("<\u{a0}{limit}%")),
    };
    message.with("answered", answered).with("invited", invited)
}

/// Finds response rates below 10% (DOMAIN 68).
pub(super) fn response_very_low(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "response-very-low",
        one: id!("finding-response-very-low"),
        many: id!("finding-response-very-low-many"),
    };
    responses(context, 0.0..0.1, words)
}

/// Finds response rates from 10% to below 20%; 20 to 25% is usual (DOMAIN 68, B4).
pub(super) fn response_low(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let words = FindingMessages {
        check: "response-low",
        one: id!("finding-response-low"),
        many: id!("finding-response-low-many"),
    };
    responses(context, 0.1..0.2, words)
}
