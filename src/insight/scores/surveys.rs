//! Surveys behind scores: their dates, questions and recipients (DOMAIN 67–69).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    card::{Segment, answer_count},
    pooled_score::{SegmentCut, segment_cut},
};
use crate::model::{Metric, PersonaId, Score, ScoreData, ScoreTarget};

/// The name of a survey, which distinguishes it from others of its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SurveyName<'a> {
    /// The source that its scores name.
    Source(&'a str),
    /// The target of its questions: those without a source about one target are one form.
    About(&'a ScoreTarget),
}

impl<'a> SurveyName<'a> {
    /// The name of the survey of a score.
    #[must_use]
    pub fn of(score: &'a Score) -> Self {
        match score.source.trim() {
            "" => Self::About(&score.target),
            source => Self::Source(source),
        }
    }
}

/// A question of a survey, with the persona to whom it is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SurveyQuestion<'a> {
    /// The metric.
    pub(super) metric: &'a Metric,
    /// The part of the journey that it is about.
    pub(super) target: &'a ScoreTarget,
    /// The persona asked; `None` for everybody.
    pub(super) persona: Option<&'a PersonaId>,
}

impl<'a> SurveyQuestion<'a> {
    fn of(score: &'a Score) -> Self {
        Self {
            metric: &score.metric,
            target: &score.target,
            persona: score.persona.as_ref(),
        }
    }

    /// True if the question goes to a persona; for `None`, to a customer of no persona.
    pub(super) fn is_for(&self, persona: Option<&PersonaId>) -> bool {
        self.persona.is_none() || self.persona == persona
    }
}

/// A question on a date, whatever its segments.
type TotalKey<'a> = (&'a Metric, &'a ScoreTarget, Option<Date>);

fn total(score: &Score) -> TotalKey<'_> {
    (&score.metric, &score.target, score.date)
}

/// True if customers were asked for a score: replies were counted, or invites or answers noted. A
/// figure from elsewhere asks nobody, and neither does a plan without invites.
fn is_asked(score: &Score) -> bool {
    let some = |count: Option<u32>| count.is_some_and(|count| count > 0);
    let is_counted = matches!(score.data, ScoreData::Replies(_)) && score.data.n() != Some(0);
    is_counted || some(score.invited) || some(score.answered)
}

/// Splits the scores for which customers were asked: the totals, and by question the segments of
/// one of those totals.
fn split<'a>(
    scores: impl IntoIterator<Item = &'a Score>,
) -> (Vec<&'a Score>, BTreeMap<TotalKey<'a>, Vec<&'a Score>>) {
    let is_whole = |score: &Score| Segment::of(score).depth() == 0;
    let asked: Vec<&Score> = scores.into_iter().filter(|s| is_asked(s)).collect();
    let whole = asked.iter().copied().filter(|score| is_whole(score));
    let whole: BTreeSet<_> = whole.map(total).collect();
    let is_cut = |score: &&Score| !is_whole(score) && whole.contains(&total(score));
    let (parts, own) = asked.into_iter().partition::<Vec<_>, _>(is_cut);
    let mut cuts: BTreeMap<_, Vec<&Score>> = BTreeMap::new();
    for part in parts {
        cuts.entry(total(part)).or_default().push(part);
    }
    (own, cuts)
}

/// The scores for which customers were asked, in their order, without those that are a segment of
/// another one on the same date.
#[must_use]
pub fn scores_asked_for<'a>(scores: impl IntoIterator<Item = &'a Score>) -> Vec<&'a Score> {
    split(scores).0
}

/// The number of recipients of a survey, and of those who answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ResponseCounts {
    /// The number of invites; `None` if nobody noted any.
    pub(super) invited: Option<u32>,
    /// Invites and answers, over the segments for which both are known.
    pub(super) answered: Option<(u32, u32)>,
}

impl ResponseCounts {
    fn of(score: &Score) -> Self {
        Self {
            invited: score.invited,
            answered: score.invited.zip(answer_count(score)),
        }
    }

    /// The sum with other customers.
    fn and(self, other: Self) -> Self {
        let (a, b) = (self.answered, other.answered);
        let some = a.is_some() || b.is_some();
        let ((of_a, by_a), (of_b, by_b)) = (a.unwrap_or_default(), b.unwrap_or_default());
        let invited = self.invited.into_iter().chain(other.invited);
        Self {
            invited: invited.reduce(u32::saturating_add),
            answered: some.then(|| (of_a.saturating_add(of_b), by_a.saturating_add(by_b))),
        }
    }
}

/// The recipients of a survey, by segment.
#[derive(Debug, Default)]
struct SegmentResponses(BTreeMap<Segment, ResponseCounts>);

impl SegmentResponses {
    /// Adds the recipients of a question to a segment. Several questions to one segment went to the
    /// same customers: the one with the most invites counts.
    fn add(&mut self, score: &Score, asked: ResponseCounts) {
        let known = self.0.entry(Segment::of(score)).or_default();
        *known = asked.max(*known);
    }

    /// The recipients in the segments admitted. Segments of one division are different customers,
    /// who are added up; several divisions are the same customers again, of which the largest sum
    /// counts.
    fn together(&self, admits: impl Fn(&Segment) -> bool) -> ResponseCounts {
        let mut ways: BTreeMap<SegmentCut, ResponseCounts> = BTreeMap::new();
        for (segment, asked) in self.0.iter().filter(|(segment, _)| admits(segment)) {
            let way = ways.entry(segment_cut(segment)).or_default();
            *way = way.and(*asked);
        }
        ways.into_values().max().unwrap_or_default()
    }
}

/// A survey on a date: one, whatever the number of its questions and segments.
pub(super) struct Survey<'a> {
    /// The date, if known.
    pub(super) date: Option<Date>,
    /// The name, which distinguishes it from others of that date.
    pub(super) name: SurveyName<'a>,
    /// Its questions, without segments of a question that has a total.
    pub(super) questions: BTreeSet<SurveyQuestion<'a>>,
    /// Set if it is a relationship survey: one of its questions is about the whole journey.
    pub(super) is_of_relation: bool,
    /// The personas to whom it was limited; empty if it went to everybody.
    pub(super) personas: BTreeSet<&'a PersonaId>,
    parts: SegmentResponses,
}

impl Survey<'_> {
    /// True if a persona may have received it.
    pub(super) fn is_for(&self, persona: &PersonaId) -> bool {
        self.personas.is_empty() || self.personas.contains(persona)
    }

    /// The number of recipients in all.
    pub(super) fn responses(&self) -> ResponseCounts {
        if self.personas.is_empty() {
            return self.parts.together(|_| true);
        }
        let each = self
            .personas
            .iter()
            .map(|persona| self.responses_of(persona));
        each.fold(ResponseCounts::default(), ResponseCounts::and)
    }

    /// The number of recipients of a persona, where it was noted separately.
    pub(super) fn responses_of(&self, persona: &PersonaId) -> ResponseCounts {
        let is_theirs = |segment: &Segment| segment.persona.as_ref() == Some(persona);
        self.parts.together(is_theirs)
    }
}

/// The surveys behind scores, by date: scores with the same source and date are one, without a
/// source those with the same target. Segments of a question that has a total are ignored, unless
/// the total has no invites.
pub(super) fn surveys<'a>(scores: impl IntoIterator<Item = &'a Score>) -> Vec<Survey<'a>> {
    let (own, cuts) = split(scores);
    let mut found: BTreeMap<_, (Survey<'a>, bool)> = BTreeMap::new();
    for score in own {
        let fresh = || Survey {
            date: score.date,
            name: SurveyName::of(score),
            questions: BTreeSet::new(),
            is_of_relation: false,
            personas: BTreeSet::new(),
            parts: SegmentResponses::default(),
        };
        let key = (score.date, SurveyName::of(score));
        let (survey, is_for_all) = found.entry(key).or_insert_with(|| (fresh(), false));
        survey.is_of_relation |= score.target == ScoreTarget::Journey;
        survey.personas.extend(&score.persona);
        survey.questions.insert(SurveyQuestion::of(score));
        *is_for_all |= score.persona.is_none();
        let asked = match cuts.get(&total(score)) {
            Some(cuts) if score.invited.is_none() => of_cuts(cuts),
            _ => ResponseCounts::of(score),
        };
        survey.parts.add(score, asked);
    }
    let found = found.into_values().map(|(mut survey, is_for_all)| {
        if is_for_all {
            survey.personas.clear();
        }
        survey
    });
    found.collect()
}

fn of_cuts(cuts: &[&Score]) -> ResponseCounts {
    let mut parts = SegmentResponses::default();
    for cut in cuts {
        parts.add(cut, ResponseCounts::of(cut));
    }
    parts.together(|_| true)
}
