//! Checks of the use of measurements: scores with no insight or action attached.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    NewAction,
    common::{Pinned as _, Words, act, is_live, kept, listed, name, newest_told, spread},
};
use crate::{
    insight::{
        checks::{Context, Fix, Found},
        scores::ScoreCard,
    },
    model::{
        ActionStatus, Anchor, Journey, Message, Method, PainStatus, Polarity, ScoreTarget,
        Touchpoint, TouchpointId,
    },
};

/// The notes and actions at a touchpoint.
#[derive(Clone, Copy, Default)]
struct Use {
    /// Set if there is any.
    is_any: bool,
    /// Set if one explains a poor score, or is an action against it.
    is_answered: bool,
    /// Set if one was meant to improve the score.
    is_tried: bool,
    /// The newest due date of a finished action.
    done: Option<Date>,
}

/// The notes and actions at each touchpoint, by position: a pain point or impact moment on a
/// transition counts at both of its ends.
fn in_use(context: &Context<'_>) -> Vec<Use> {
    let (index, journey) = (context.index, context.journey());
    let mut used = vec![Use::default(); index.len()];
    let mut at = |id: &TouchpointId, note: &dyn Fn(&mut Use)| {
        let place = index.position(id);
        if let Some(slot) = place.and_then(|place| used.get_mut(place)) {
            slot.is_any = true;
            note(slot);
        }
    };
    let mut pinned = |anchor: &Anchor, note: &dyn Fn(&mut Use)| match anchor {
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
            slot.is_tried |= is_solved;
            slot.is_answered |= !is_solved;
        });
    }
    for moment in journey.moments() {
        let is_bad = moment.polarity == Polarity::Negative;
        pinned(&moment.anchor, &|slot| slot.is_answered |= is_bad);
    }
    for action in kept(journey) {
        let note = |slot: &mut Use| {
            slot.is_answered |= is_live(action);
            if action.status == ActionStatus::Done {
                slot.is_tried = true;
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
pub(super) enum Idle {
    /// A poor score without an explanation.
    Poor,
    /// A poor score although an action was finished.
    StillPoor,
    /// Good scores without any note.
    Fair,
}

/// The gap at a touchpoint with these newest scores, if any.
fn lack(used: Use, scores: &[&ScoreCard]) -> Option<Idle> {
    let poor = poor(scores);
    if poor.is_empty() {
        return (!used.is_any).then_some(Idle::Fair);
    }
    if used.is_answered {
        return None;
    }
    // A poor score from before an action says nothing about its effect.
    let is_since = |score: &&ScoreCard| score.date.is_none_or(|date| Some(date) > used.done);
    match (used.is_tried, poor.iter().any(is_since)) {
        (false, _) => Some(Idle::Poor),
        (true, true) => Some(Idle::StillPoor),
        (true, false) => None,
    }
}

/// The touchpoints with scores that have a gap, by position, in reading order.
pub(super) fn idle(context: &Context<'_>) -> Vec<(usize, Idle)> {
    let index = context.index;
    let used = in_use(context);
    let mut scores: BTreeMap<usize, Vec<&ScoreCard>> = BTreeMap::new();
    for score in newest_told(context) {
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
fn lacking<'a>(context: &Context<'a>, wanted: Idle) -> Vec<&'a Touchpoint> {
    let all = context.idle().iter().filter(|(_, lack)| *lack == wanted);
    let all = all.filter_map(|(place, _)| context.index.at(*place));
    all.map(AsRef::as_ref).collect()
}

/// A fix that adds an interview action for each touchpoint, about the reasons of its scores.
fn ask_why(journey: &Journey, touchpoints: &[&Touchpoint]) -> Vec<Fix> {
    let actions = touchpoints.iter().map(|t| NewAction {
        text: Message::new("fix-text-ask-why").with("name", name(journey, &t.item())),
        touchpoint: Some(t.id.clone()),
        pain_points: Vec::new(),
        method: Method::Interview,
    });
    vec![act("fix-ask-why", actions.collect())]
}

/// Finds poor scores that nothing explains, or that a finished action didn't improve (DOMAIN 63).
pub(super) fn poor_without_action(context: &Context<'_>) -> Vec<Found> {
    let journey = context.journey();
    let ask = |some: &[&Touchpoint]| ask_why(journey, some);
    let words = Words {
        check: "poor-without-action",
        one: "finding-poor-without-action",
        many: "finding-poor-without-action-many",
    };
    let mut all = spread(context, &lacking(context, Idle::Poor), words, ask);
    let words = Words {
        check: "poor-without-action",
        one: "finding-poor-still",
        many: "finding-poor-still-many",
    };
    all.extend(spread(
        context,
        &lacking(context, Idle::StillPoor),
        words,
        ask,
    ));
    all
}

/// Finds good scores at touchpoints without notes or actions (DOMAIN 63). Key touchpoints are
/// measured to know that they stay good, so they don't count.
pub(super) fn unused(context: &Context<'_>) -> Vec<Found> {
    let mut fair = lacking(context, Idle::Fair);
    fair.retain(|touchpoint| !touchpoint.key);
    if fair.is_empty() {
        return Vec::new();
    }
    vec![listed(
        fair.iter().map(|t| t.item()),
        Message::new("finding-data-unused").with("count", fair.len()),
        ask_why(context.journey(), &fair),
    )]
}
