//! How often one customer may be asked in a year: the survey load (DOMAIN 68, 69).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    load::Throttle,
    surveys::{Question, Survey, SurveyName},
};
use crate::model::{PersonaId, ScoreTarget};

/// A survey as one customer meets it in a year.
#[derive(Debug)]
struct SurveySeries {
    /// The most times that it asks them in that year.
    times: usize,
    /// The days on which it went out.
    days: Vec<Date>,
    /// Whether it asked about the whole relation.
    is_of_relation: bool,
}

/// The surveys of a year that one customer of a kind may be asked for.
///
/// Each wave of a survey of the whole journey goes to everybody, and asks once. The waves of a survey
/// after a contact go to whoever comes there: it asks once, or as often as a customer has that
/// contact in a year. Waves are known by the name of the survey, or by asking the same again later.
#[derive(Debug, Default)]
pub(super) struct Asks(Vec<SurveySeries>);

impl Asks {
    /// The asks of a persona, or of a customer who is of none, by the surveys of a year that go to
    /// them. `times` is how often a customer comes in a year to what a question is about.
    pub(super) fn of(
        surveys: &[&Survey<'_>],
        persona: Option<&PersonaId>,
        times: impl Fn(&ScoreTarget) -> usize,
    ) -> Self {
        let mut asks: Vec<SurveySeries> = Vec::new();
        let mut named: BTreeMap<SurveyName<'_>, usize> = BTreeMap::new();
        // Who asked a question last, and when.
        let mut newest: BTreeMap<Question<'_>, (Option<Date>, usize)> = BTreeMap::new();
        let mut by_date = surveys.to_vec();
        by_date.sort_by_key(|survey| std::cmp::Reverse(survey.date));
        for survey in by_date {
            let day = survey.date;
            if survey.is_of_relation {
                asks.push(SurveySeries {
                    times: 1,
                    days: day.into_iter().collect(),
                    is_of_relation: true,
                });
                continue;
            }
            let theirs = survey.questions.iter().copied();
            let theirs = theirs.filter(|question| question.is_for(persona));
            let later = |question: &Question<'_>| {
                let (date, ask) = newest.get(question)?;
                (*date > day).then_some(*ask)
            };
            let (old, fresh): (Vec<_>, Vec<_>) = theirs.partition(|q| later(q).is_some());
            let count = fresh.iter().map(|question| times(question.target)).max();
            let known = named.get(&survey.name).copied();
            // With nothing that isn't asked again later it is an earlier wave of that survey.
            let renamed = old.iter().find_map(later).filter(|_| fresh.is_empty());
            let place = known.or(renamed).unwrap_or(asks.len());
            if place == asks.len() {
                asks.push(SurveySeries {
                    times: 1,
                    days: Vec::new(),
                    is_of_relation: false,
                });
            }
            if let Some(ask) = asks.get_mut(place) {
                ask.times = ask.times.max(count.unwrap_or(1));
                ask.days.extend(day);
            }
            named.entry(survey.name).or_insert(place);
            for question in fresh {
                newest.entry(question).or_insert((day, place));
            }
        }
        Self(asks)
    }

    /// How often they may be asked in the year.
    pub(super) fn year(&self) -> usize {
        self.0.iter().map(|ask| ask.times).sum()
    }

    /// The part of [`Asks::year`] that comes of having one contact more than once.
    pub(super) fn again(&self) -> usize {
        self.0.iter().map(|ask| ask.times - 1).sum()
    }

    /// How often they may be asked on days that are admitted: by no survey more often than it went
    /// out then.
    pub(super) fn on(&self, admits: impl Fn(Date) -> bool) -> usize {
        let asked = self.0.iter().map(|ask| {
            let days = ask.days.iter().filter(|day| admits(**day)).count();
            days.min(ask.times)
        });
        asked.sum()
    }

    /// The most times that they may be asked within a rule's days, over windows that end with each
    /// survey.
    pub(super) fn most_within(&self, rule: Throttle) -> usize {
        let counted = self.0.iter().enumerate();
        let counted = counted.filter(|(_, ask)| ask.is_of_relation || !rule.is_of_relation);
        let days = counted.flat_map(|(place, ask)| ask.days.iter().map(move |day| (*day, place)));
        let mut days: Vec<(Date, usize)> = days.collect();
        days.sort_unstable();
        let mut inside = vec![0_usize; self.0.len()];
        let times = |place: usize| self.0.get(place).map_or(0, |ask| ask.times);
        let (mut asked, mut most) = (0_usize, 0_usize);
        let mut from = days.iter();
        for (last, place) in &days {
            // Only surveys less than `days` before this one stay in the window.
            while let Some((first, gone)) = from.as_slice().first()
                && days_between(*first, *last) >= rule.days
            {
                from.next();
                if let Some(count) = inside.get_mut(*gone) {
                    asked -= usize::from(*count <= times(*gone));
                    *count -= 1;
                }
            }
            if let Some(count) = inside.get_mut(*place) {
                *count += 1;
                asked += usize::from(*count <= times(*place));
            }
            most = most.max(asked);
        }
        most
    }
}

/// The days from one date to a later one; negative when it lies before.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
