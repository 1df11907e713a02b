//! How often customers are asked, and how many answer.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::common::{Words, YEAR, days, found, is_measured, name, newest, spread_with};
use crate::{
    insight::checks::{Context, Found},
    model::{
        DomainId as _, ItemRef, Journey, Message, Metric, PersonaId, Score, ScoreData, ScoreTarget,
        Touchpoint,
    },
};

/// What a customer can bear in a year without a budget of the team's own: a relationship survey
/// every half year and a survey after a contact every 90 days (OCX Cognition, DOMAIN B4).
const YEARLY: usize = 6;

/// Days that have to lie between two invites (Pedowitz, DOMAIN B4).
const APART: i32 = 14;

/// Days that have to lie between two relationship surveys: half a year (DOMAIN B4), less what a
/// plan may shift.
const HALF_YEAR: i32 = 150;

/// Fewer invites than this say nothing about a response rate.
const INVITES: u32 = 30;

/// A survey that went out: its name, or the score's id when it has none, and its day.
type Survey<'a> = (&'a str, Date);

/// Whether somebody was asked for it: a figure from elsewhere, without invites, asks nobody.
fn is_asked(score: &Score) -> bool {
    let is_counted = matches!(score.data, ScoreData::Replies(_));
    is_measured(score) && (is_counted || score.invited.is_some() || score.answered.is_some())
}

/// The scores for which customers were asked, without those that only cut another one by segment.
fn asked(journey: &Journey) -> Vec<&Score> {
    let is_whole = |s: &Score| s.persona.is_none() && s.channel.is_none() && s.device.is_none();
    let scores = || {
        journey
            .scores()
            .iter()
            .map(AsRef::as_ref)
            .filter(|s| is_asked(s))
    };
    let whole: BTreeSet<_> = scores()
        .filter(|score| is_whole(score))
        .map(|score| (&score.metric, &score.target, score.date))
        .collect();
    let is_cut = |s: &Score| !is_whole(s) && whole.contains(&(&s.metric, &s.target, s.date));
    scores().filter(|score| !is_cut(score)).collect()
}

fn survey(score: &Score) -> Option<Survey<'_>> {
    let source = score.source.trim();
    let name = if source.is_empty() {
        score.id.as_str()
    } else {
        source
    };
    Some((name, score.date?))
}

fn is_of_last_year(today: Date, date: Date) -> bool {
    (0..YEAR).contains(&days(date, today))
}

/// More surveys in a year than a persona's budget allows, or than anybody can bear (DOMAIN 68, 69).
pub(super) fn survey_load(context: &Context<'_>) -> Vec<Found> {
    let journey = context.journey();
    let mut general: BTreeSet<Survey<'_>> = BTreeSet::new();
    let mut own: BTreeMap<&PersonaId, BTreeSet<Survey<'_>>> = BTreeMap::new();
    for score in asked(journey) {
        let recent = survey(score).filter(|(_, date)| is_of_last_year(context.today, *date));
        match &score.persona {
            None => general.extend(recent),
            Some(persona) => own.entry(persona).or_default().extend(recent),
        }
    }
    let count = |persona: &PersonaId| {
        let own = own.get(persona).into_iter().flatten();
        let own = own.filter(|survey| !general.contains(*survey));
        general.len() + own.count()
    };
    let mut all = Vec::new();
    let mut without_budget = Vec::new();
    for persona in journey.personas() {
        let count = count(&persona.id);
        let item = ItemRef::Persona(persona.id.clone());
        match context.lexicon.number(&persona.custom, "survey-budget") {
            None => without_budget.push((count, item)),
            Some(budget) if f64::from(u32::try_from(count).unwrap_or(u32::MAX)) > budget => {
                let message = Message::new("finding-survey-budget")
                    .with("name", name(journey, &item))
                    .with("count", count)
                    .with("budget", budget);
                all.push(found(vec![item], message));
            }
            Some(_) => {}
        }
    }
    if journey.personas().is_empty() {
        without_budget.push((general.len(), ItemRef::Journey));
    }
    without_budget.retain(|(count, _)| *count > YEARLY);
    if let Some(most) = without_budget.iter().map(|(count, _)| *count).max() {
        let items = without_budget.into_iter().map(|(_, item)| item).collect();
        let message = Message::new("finding-survey-load")
            .with("count", most)
            .with("norm", YEARLY);
        all.push(found(items, message));
    }
    all
}

/// The newest survey of the last year at a touchpoint.
fn newest_at<'a>(context: &Context<'a>, scores: &[&'a Score]) -> Option<(&'a Score, Date)> {
    let dated = scores
        .iter()
        .filter_map(|score| Some((*score, score.date?)));
    let recent = dated.filter(|(_, date)| is_of_last_year(context.today, *date));
    recent.max_by_key(|(_, date)| *date)
}

/// Surveys of their own at two touchpoints that follow each other, at the same time (DOMAIN 68,
/// 69).
pub(super) fn survey_twice(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let mut by_place: BTreeMap<usize, Vec<&Score>> = BTreeMap::new();
    for score in asked(context.journey()) {
        if let ScoreTarget::Touchpoint(id) = &score.target
            && let Some(place) = index.place(id)
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
                same && apart <= APART && survey(score).map(|s| s.0) != survey(other).map(|s| s.0)
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
    let message = Message::new("finding-survey-twice")
        .with("count", items.len())
        .with("name", name(context.journey(), first));
    vec![found(items, message)]
}

/// Relationship surveys that follow each other too soon (DOMAIN 69, B4).
pub(super) fn nps_too_often(context: &Context<'_>) -> Vec<Found> {
    let mut waves: BTreeMap<_, Vec<(Date, &Score)>> = BTreeMap::new();
    for score in asked(context.journey()) {
        if score.metric == Metric::Nps
            && score.target == ScoreTarget::Journey
            && let Some(date) = score
                .date
                .filter(|date| is_of_last_year(context.today, *date))
        {
            let segment = (&score.persona, &score.channel, &score.device);
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
            let message = Message::new("finding-nps-too-often").with("days", apart);
            all.push(found(items.into(), message));
        }
    }
    all
}

/// The response rate of a score in percent, rounded.
fn response(score: &Score) -> Option<u32> {
    let invited = score.invited.filter(|invited| *invited >= INVITES)?;
    let answered = u64::from(score.answered?);
    u32::try_from((answered * 200 + u64::from(invited)) / (2 * u64::from(invited))).ok()
}

fn responses(context: &Context<'_>, from: u32, to: u32, words: Words) -> Vec<Found> {
    let scores = newest(context.journey()).into_iter();
    let some: Vec<_> = scores
        .filter(|score| response(score).is_some_and(|rate| (from..to).contains(&rate)))
        .collect();
    let tell = |message: Message, score: &Score| {
        message
            .with("percent", response(score).unwrap_or_default())
            .with("answered", score.answered.unwrap_or_default())
            .with("invited", score.invited.unwrap_or_default())
    };
    spread_with(context, &some, words, tell, |_| Vec::new())
}

/// Fewer than one in ten answer (DOMAIN 68).
pub(super) fn response_very_low(context: &Context<'_>) -> Vec<Found> {
    let words = Words {
        one: "finding-response-very-low",
        many: "finding-response-very-low-many",
    };
    responses(context, 0, 10, words)
}

/// Fewer than one in five answer; 20 to 25 % is usual (DOMAIN 68, B4).
pub(super) fn response_low(context: &Context<'_>) -> Vec<Found> {
    let words = Words {
        one: "finding-response-low",
        many: "finding-response-low-many",
    };
    responses(context, 10, 20, words)
}
