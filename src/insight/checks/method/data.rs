//! Whether something is done with what was measured.

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
        ActionStatus, Anchor, Journey, Method, PainStatus, Polarity, ScoreTarget, Touchpoint,
        TouchpointId,
    },
};

/// What stands at a touchpoint.
#[derive(Clone, Copy, Default)]
struct Use {
    /// Anything at all.
    is_any: bool,
    /// Something that says why it is poor, or that is being done about it.
    is_answered: bool,
    /// Something that should have made it better.
    is_tried: bool,
    /// The newest day on which something was to be done.
    done: Option<Date>,
}

/// What is noted or done at each touchpoint, by place: a pain point or impact moment on a transition
/// counts at both of its ends.
fn in_use(context: &Context<'_>) -> Vec<Use> {
    let (index, journey) = (context.index, context.journey());
    let mut used = vec![Use::default(); index.len()];
    let mut at = |id: &TouchpointId, note: &dyn Fn(&mut Use)| {
        let place = index.place(id);
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

/// The newest scores of a touchpoint that are poor. Scores of a segment count where there is none of
/// everybody.
fn poor<'a>(scores: &[&'a ScoreCard]) -> Vec<&'a ScoreCard> {
    let is_whole = |score: &ScoreCard| score.segment.depth() == 0;
    let has_whole = scores.iter().any(|score| is_whole(score));
    let counted = scores.iter().filter(|score| is_whole(score) || !has_whole);
    let poor = counted.filter(|score| score.goodness.is_some_and(|good| good < 0.5));
    poor.copied().collect()
}

/// What a touchpoint with a score lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Idle {
    /// It scores poorly, and nothing says why.
    Poor,
    /// It scores poorly although something was done.
    StillPoor,
    /// It scores well, and nothing is noted there.
    Fair,
}

/// What a touchpoint with these newest scores lacks, if anything.
fn lack(used: Use, scores: &[&ScoreCard]) -> Option<Idle> {
    let poor = poor(scores);
    if poor.is_empty() {
        return (!used.is_any).then_some(Idle::Fair);
    }
    if used.is_answered {
        return None;
    }
    // A poor score from before says nothing about what was done since.
    let is_since = |score: &&ScoreCard| score.date.is_none_or(|date| Some(date) > used.done);
    match (used.is_tried, poor.iter().any(is_since)) {
        (false, _) => Some(Idle::Poor),
        (true, true) => Some(Idle::StillPoor),
        (true, false) => None,
    }
}

/// Places of touchpoints with a score that lacks something, in reading order.
pub(super) fn idle(context: &Context<'_>) -> Vec<(usize, Idle)> {
    let index = context.index;
    let used = in_use(context);
    let mut scores: BTreeMap<usize, Vec<&ScoreCard>> = BTreeMap::new();
    for score in newest_told(context) {
        if let ScoreTarget::Touchpoint(id) = &score.target
            && let Some(place) = index.place(id)
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

/// The touchpoints that lack this.
fn lacking<'a>(context: &Context<'a>, wanted: Idle) -> Vec<&'a Touchpoint> {
    let all = context.idle().iter().filter(|(_, lack)| *lack == wanted);
    let all = all.filter_map(|(place, _)| context.index.at(*place));
    all.map(AsRef::as_ref).collect()
}

/// Actions to ask what is behind the scores of touchpoints.
fn ask_why(journey: &Journey, touchpoints: &[&Touchpoint]) -> Vec<Fix> {
    let actions = touchpoints.iter().map(|t| NewAction {
        text: message!("fix-text-ask-why", name = name(journey, &t.item())),
        touchpoint: Some(t.id.clone()),
        pain_points: Vec::new(),
        method: Method::Interview,
    });
    vec![act(id!("fix-ask-why"), actions.collect())]
}

/// Poor scores of which nothing says why, or that what was done didn't better (DOMAIN 63).
pub(super) fn poor_without_action(context: &Context<'_>) -> Vec<Found> {
    let journey = context.journey();
    let ask = |some: &[&Touchpoint]| ask_why(journey, some);
    let words = Words {
        check: "poor-without-action",
        one: id!("finding-poor-without-action"),
        many: id!("finding-poor-without-action-many"),
    };
    let mut all = spread(context, &lacking(context, Idle::Poor), words, ask);
    let words = Words {
        check: "poor-without-action",
        one: id!("finding-poor-still"),
        many: id!("finding-poor-still-many"),
    };
    all.extend(spread(
        context,
        &lacking(context, Idle::StillPoor),
        words,
        ask,
    ));
    all
}

/// Other scores where nothing is noted and nothing is done (DOMAIN 63). A key touchpoint is measured
/// to know that it stays good.
pub(super) fn unused(context: &Context<'_>) -> Vec<Found> {
    let mut fair = lacking(context, Idle::Fair);
    fair.retain(|touchpoint| !touchpoint.key);
    if fair.is_empty() {
        return Vec::new();
    }
    vec![listed(
        fair.iter().map(|t| t.item()),
        message!("finding-data-unused", count = fair.len()),
        ask_why(context.journey(), &fair),
    )]
}
