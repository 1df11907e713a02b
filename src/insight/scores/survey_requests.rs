//! Survey load of a customer: the surveys that one customer may get in a year (DOMAIN 68, 69).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    survey_load::Throttle,
    surveys::{Survey, SurveyName, SurveyQuestion},
};
use crate::model::{PersonaId, ScoreTarget};

/// The waves of one survey in a year, as a customer of a kind gets them.
#[derive(Debug)]
struct SurveySeries {
    /// The maximum number of times that it asks a customer in that year.
    times: usize,
    /// The dates of its waves.
    days: Vec<Date>,
    /// Set if it is a relationship survey, about the whole journey.
    is_of_relation: bool,
}

/// The surveys of a year that a customer of a kind may get.
///
/// Each wave of a relationship survey goes to everybody, and asks once. The waves of a survey after
/// a contact go to whoever has that contact: it asks once, or as often as a customer has it in a
/// year. Waves are recognised by the name of the survey, or by the same question at a later date.
#[derive(Debug, Default)]
pub(super) struct SurveyRequests(Vec<SurveySeries>);

impl SurveyRequests {
    /// Groups the surveys of a year that go to a persona, or to a customer of none, into series.
    /// `times` gives the yearly visits of a customer to the target of a question.
    pub(super) fn of(
        surveys: &[&Survey<'_>],
        persona: Option<&PersonaId>,
        times: impl Fn(&ScoreTarget) -> usize,
    ) -> Self {
        let mut asks: Vec<SurveySeries> = Vec::new();
        let mut named: BTreeMap<SurveyName<'_>, usize> = BTreeMap::new();
        // The newest date of each question, with its series.
        let mut newest: BTreeMap<SurveyQuestion<'_>, (Option<Date>, usize)> = BTreeMap::new();
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
            let later = |question: &SurveyQuestion<'_>| {
                let (date, ask) = newest.get(question)?;
                (*date > day).then_some(*ask)
            };
            let (old, fresh): (Vec<_>, Vec<_>) = theirs.partition(|q| later(q).is_some());
            let count = fresh.iter().map(|question| times(question.target)).max();
            let known = named.get(&survey.name).copied();
            // A survey all of whose questions are asked again later is an earlier wave of that
            // survey.
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

    /// The maximum number of surveys for a customer in the year.
    pub(super) fn in_year(&self) -> usize {
        self.0.iter().map(|ask| ask.times).sum()
    }

    /// The part of [`SurveyRequests::in_year`] that is due to repeated contacts.
    pub(super) fn repeats(&self) -> usize {
        self.0.iter().map(|ask| ask.times - 1).sum()
    }

    /// The maximum number of surveys for a customer on the dates admitted: of each series no more
    /// than its waves on those dates.
    pub(super) fn on_days(&self, admits: impl Fn(Date) -> bool) -> usize {
        let asked = self.0.iter().map(|ask| {
            let days = ask.days.iter().filter(|day| admits(**day)).count();
            days.min(ask.times)
        });
        asked.sum()
    }

    /// The maximum number of surveys for a customer within a rule's days, over sliding windows that
    /// end with each survey.
    pub(super) fn max_within(&self, rule: Throttle) -> usize {
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
            // The window holds the surveys less than `days` before this one.
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
