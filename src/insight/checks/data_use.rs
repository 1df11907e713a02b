//! Checks of the use of measurements: scores with no insight or action attached.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::common::{
    FindingMessages, NewAction, act, is_live, list_finding, name, newest_reported_cards,
    not_dropped, spread_findings,
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, Fix},
        scores::ScoreCard,
    },
    model::{
        ActionMethod, ActionStatus, Anchor, Journey, PainStatus, Polarity, Referable as _,
        ScoreTarget, Touchpoint, TouchpointId,
    },
};

/// The notes and actions at a touchpoint.
#[derive(Clone, Copy, Default)]
struct ImprovementTrace {
    /// Set if there is any.
    has_notes: bool,
    /// Set if one explains a poor score, or is an action against it.
    has_cause_or_action: bool,
    /// Set if one was meant to improve the score.
    has_attempt: bool,
    /// The newest due date of a finished action.
    done: Option<Date>,
}

/// The notes and actions at each touchpoint, by position: a pain point or impact moment on a
/// transition counts at both of its ends.
fn in_use(context: &CheckContext<'_>) -> Vec<ImprovementTrace> {
    let (index, journey) = (context.index, context.journey());
    let mut used = vec![ImprovementTrace::default(); index.len()];
    let mut at = |id: &TouchpointId, note: &dyn Fn(&mut ImprovementTrace)| {
        let place = index.position(id);
        if let Some(slot) = place.and_then(|place| used.get_mut(place)) {
            slot.has_notes = true;
            note(slot);
        }
    };
    let mut pinned = |anchor: &Anchor, note: &dyn Fn(&mut ImprovementTrace)| match anchor {
        Anchor::Touchpoint(id) => at(id, note),
        Anchor::Transition(id) => {
            if let Some(edge) = journey.transition(id) {
                at(&edge.from, note);
                at(&edge.to, note);
            }
        }
    };
    for pain in journey.pain_points() {
        let is_solved = pain.status == PainStatus::Solved;
        pinned(&pain.anchor, &|slot| {
            slot.has_attempt |= is_solved;
            slot.has_cause_or_action |= !is_solved;
        });
    }
    for moment in journey.moments() {
        let is_bad = moment.polarity == Polarity::Negative;
        pinned(&moment.anchor, &|slot| slot.has_cause_or_action |= is_bad);
    }
    for action in not_dropped(journey) {
        let note = |slot: &mut ImprovementTrace| {
            slot.has_cause_or_action |= is_live(action);
            if action.status == ActionStatus::Done {
                slot.has_attempt = true;
                slot.done = slot.done.max(action.due);
            }
        };
        let pains = action.pain_points.iter();
        let pains = pains.filter_map(|id| journey.pain_points().get(id));
        pains.for_each(|pain| pinned(&pain.anchor, &note));
        if let Some(id) = &action.touchpoint {
            pinned(&Anchor::Touchpoint(id.clone()), &note);
        }
    }
    used
}

/// The poor scores among the newest of a touchpoint: goodness below 0.5. Scores of a segment count
/// only if there is none of everybody.
fn poor<'a>(scores: &[&'a ScoreCard]) -> Vec<&'a ScoreCard> {
    let is_whole = |score: &ScoreCard| score.segment.depth() == 0;
    let has_whole = scores.iter().any(|score| is_whole(score));
    let counted = scores.iter().filter(|score| is_whole(score) || !has_whole);
    let poor = counted.filter(|score| score.goodness.is_some_and(|good| good < 0.5));
    poor.copied().collect()
}

/// The gap at a touchpoint with scores.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum IdleScore {
    /// A poor score without an explanation.
    Poor,
    /// A poor score although an action was finished.
    StillPoor,
    /// Good scores without any note.
    Fair,
}

/// The gap at a touchpoint with these newest scores, if any.
fn lack(used: ImprovementTrace, scores: &[&ScoreCard]) -> Option<IdleScore> {
    let poor = poor(scores);
    if poor.is_empty() {
        return (!used.has_notes).then_some(IdleScore::Fair);
    }
    if used.has_cause_or_action {
        return None;
    }
    // A poor score from before an action says nothing about its effect.
    let is_since = |score: &&ScoreCard| score.date.is_none_or(|date| Some(date) > used.done);
    match (used.has_attempt, poor.iter().any(is_since)) {
        (false, _) => Some(IdleScore::Poor),
        (true, true) => Some(IdleScore::StillPoor),
        (true, false) => None,
    }
}

/// The touchpoints with scores that have a gap, by position, in reading order.
pub(super) fn idle(context: &CheckContext<'_>) -> Vec<(usize, IdleScore)> {
    let index = context.index;
    let used = in_use(context);
    let mut scores: BTreeMap<usize, Vec<&ScoreCard>> = BTreeMap::new();
    for score in newest_reported_cards(context) {
        if let ScoreTarget::Touchpoint(id) = &score.target
            && let Some(place) = index.position(id)
        {
            scores.entry(place).or_default().push(score);
        }
    }
    let found = scores.into_iter().filter_map(|(place, scores)| {
        let lack = lack(*used.get(place)?, &scores)?;
        Some((place, lack))
    });
    found.collect()
}

/// The touchpoints with this gap.
fn lacking<'a>(context: &CheckContext<'a>, wanted: IdleScore) -> Vec<&'a Touchpoint> {
    let all = context
        .idle_scores()
        .iter()
        .filter(|(_, lack)| *lack == wanted);
    let all = all.filter_map(|(place, _)| context.index.at(*place));
    all.map(AsRef::as_ref).collect()
}

/// A fix that adds an interview action for each touchpoint, about the reasons of its scores.
fn ask_why(journey: &Journey, touchpoints: &[&Touchpoint]) -> Vec<Fix> {
    let actions = touchpoints.iter().map(|t| NewAction {
        text: message!("fix-text-ask-why", name = name(journey, &t.item())),
        touchpoint: Some(t.id.clone()),
        pain_points: Vec::new(),
        method: ActionMethod::Interview,
    });
    vec![act(id!("fix-ask-why"), actions.collect())]
}

/// Finds poor scores that nothing explains, or that a finished action didn't improve (DOMAIN 63).
pub(super) fn poor_without_action(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let journey = context.journey();
    let ask = |some: &[&Touchpoint]| ask_why(journey, some);
    let words = FindingMessages {
        check: "poor-without-action",
        one: id!("finding-poor-without-action"),
        many: id!("finding-poor-without-action-many"),
    };
    let mut all = spread_findings(context, &lacking(context, IdleScore::Poor), words, ask);
    let words = FindingMessages {
        check: "poor-without-action",
        one: id!("finding-poor-still"),
        many: id!("finding-poor-still-many"),
    };
    all.extend(spread_findings(
        context,
        &lacking(context, IdleScore::StillPoor),
        words,
        ask,
    ));
    all
}

/// Finds good scores at touchpoints without notes or actions (DOMAIN 63). Key touchpoints are
/// measured to know that they stay good, so they don't count.
pub(super) fn unused(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let mut fair = lacking(context, IdleScore::Fair);
    fair.retain(|touchpoint| !touchpoint.key);
    if fair.is_empty() {
        return Vec::new();
    }
    vec![list_finding(
        fair.iter().map(|t| t.item()),
        message!("finding-data-unused", count = fair.len()),
        ask_why(context.journey(), &fair),
    )]
}
