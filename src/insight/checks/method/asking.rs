//! How often customers are asked, and how many answer.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::common::{Words, YEAR, days, found, is_measured, name, newest, spread_with};
use crate::{
    insight::{
        checks::{Context, Found},
        scores::{Contacts, contacts_a_year},
    },
    model::{
        DomainId as _, ItemRef, Journey, Message, Metric, PersonaId, Score, ScoreData, ScoreTarget,
        Touchpoint,
    },
};

/// What a customer can bear in a year without a budget of the team's own: a relationship survey
/// every half year and a survey after a contact every 90 days (OCX Cognition, DOMAIN B4).
const YEARLY: u32 = 6;

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

/// What one invite is about, for somebody who walks through the journey once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Invite<'a> {
    /// A wave of a survey of the whole relation: each goes to every customer.
    Wave(&'a str, Date),
    /// A named survey after a contact: whoever comes there is asked, whichever wave it is.
    Named(&'a str),
    /// The questions of nameless surveys there: one form.
    At(&'a ScoreTarget),
}

/// The surveys of the last year that a customer meets on the way, and how often each.
type Invites<'a> = BTreeMap<Invite<'a>, u32>;

/// How often a customer comes to what a survey is about in a year: as the team says, or once.
fn times(context: &Context<'_>, target: &ScoreTarget) -> u32 {
    let contacts = || {
        let ScoreTarget::Touchpoint(id) = target else {
            return None;
        };
        let touchpoint = context.journey().touchpoint(id)?;
        match contacts_a_year(touchpoint, context.lexicon)? {
            Contacts::OfEach(contacts) => Some(contacts.round().max(1.0)),
            Contacts::OfAll(_) => None,
        }
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1…52"
    )]
    let times = contacts().map_or(1, |contacts| contacts as u32);
    times
}

/// The surveys that everybody meets, and those that are only for a persona.
fn invites<'a>(context: &Context<'a>) -> (Invites<'a>, BTreeMap<&'a PersonaId, Invites<'a>>) {
    let scores: Vec<(&Score, Date)> = asked(context.journey())
        .into_iter()
        .filter_map(|score| Some((score, score.date?)))
        .filter(|(_, date)| is_of_last_year(context.today, *date))
        .collect();
    let series = |score: &'a Score| (&score.metric, &score.target, &score.persona);
    let mut newest: BTreeMap<_, Date> = BTreeMap::new();
    for (score, date) in &scores {
        let known = newest.entry(series(score)).or_insert(*date);
        *known = (*known).max(*date);
    }
    let mut general = Invites::new();
    let mut own: BTreeMap<&PersonaId, Invites<'a>> = BTreeMap::new();
    for (score, date) in scores {
        let source = score.source.trim();
        let invite = if score.target == ScoreTarget::Journey {
            Invite::Wave(source, date)
        } else if newest.get(&series(score)) != Some(&date) {
            continue;
        } else if source.is_empty() {
            Invite::At(&score.target)
        } else {
            Invite::Named(source)
        };
        let mine = match &score.persona {
            None => &mut general,
            Some(persona) => own.entry(persona).or_default(),
        };
        let times = times(context, &score.target);
        let known = mine.entry(invite).or_insert(times);
        *known = times.max(*known);
    }
    (general, own)
}

/// More surveys in a year than a persona's budget allows, or than anybody can bear (DOMAIN 68, 69).
/// The waves of a survey after a contact go to different customers, so that somebody who walks
/// through once is asked once; those of a relationship survey go to everybody.
pub(super) fn survey_load(context: &Context<'_>) -> Vec<Found> {
    let journey = context.journey();
    let (general, own) = invites(context);
    let of_everybody: u32 = general.values().sum();
    let count = |persona: &PersonaId| {
        let own = own.get(persona).into_iter().flatten();
        let own = own.filter(|(invite, _)| !general.contains_key(*invite));
        of_everybody + own.map(|(_, times)| times).sum::<u32>()
    };
    let mut all = Vec::new();
    let mut without_budget = Vec::new();
    for persona in journey.personas() {
        let count = count(&persona.id);
        let item = ItemRef::Persona(persona.id.clone());
        match context.lexicon.number(&persona.custom, "survey-budget") {
            None => without_budget.push((count, item)),
            Some(budget) if f64::from(count) > budget => {
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
        without_budget.push((of_everybody, ItemRef::Journey));
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
        check: "response-very-low",
        one: "finding-response-very-low",
        many: "finding-response-very-low-many",
    };
    responses(context, 0, 10, words)
}

/// Fewer than one in five answer; 20 to 25 % is usual (DOMAIN 68, B4).
pub(super) fn response_low(context: &Context<'_>) -> Vec<Found> {
    let words = Words {
        check: "response-low",
        one: "finding-response-low",
        many: "finding-response-low-many",
    };
    responses(context, 10, 20, words)
}
