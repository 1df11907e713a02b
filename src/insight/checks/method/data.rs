//! Whether something is done with what was measured.

use std::collections::BTreeMap;

use super::{
    NewAction,
    common::{Pinned as _, Words, act, kept, name, newest, spread},
};
use crate::{
    insight::checks::{Context, Fix, Found},
    model::{
        Anchor, Direction, Journey, Message, Method, Score, ScoreTarget, Touchpoint, TouchpointId,
    },
};

/// How good a figure is, 0…1, by the range and direction of its metric (DOMAIN B3).
fn goodness(journey: &Journey, score: &Score) -> Option<f64> {
    let scale = journey.metric_scale(&score.metric)?;
    let (low, high) = scale.reported_range();
    let share = (journey.score_figure(score)? - low) / (high - low);
    Some(match scale.direction {
        Direction::HigherIsBetter => share,
        Direction::LowerIsBetter => 1.0 - share,
    })
}

/// Whether something is noted or done at each touchpoint, by place: a pain point or impact moment
/// on a transition counts at both of its ends.
fn in_use(context: &Context<'_>) -> Vec<bool> {
    let (index, journey) = (context.index, context.journey());
    let mut used = vec![false; index.len()];
    let mut mark = |id: &TouchpointId| {
        let place = index.place(id);
        if let Some(slot) = place.and_then(|place| used.get_mut(place)) {
            *slot = true;
        }
    };
    let pains = journey.pain_points().iter().map(|pain| &pain.anchor);
    let moments = journey.moments().iter().map(|moment| &moment.anchor);
    for anchor in pains.chain(moments) {
        match anchor {
            Anchor::Touchpoint(id) => mark(id),
            Anchor::Transition(id) => {
                if let Some(edge) = journey.transition(id) {
                    mark(&edge.from);
                    mark(&edge.to);
                }
            }
        }
    }
    // The pain points of actions are among those above.
    let own = kept(journey).filter_map(|action| action.touchpoint.as_ref());
    own.for_each(mark);
    used
}

/// Whether a touchpoint with these newest scores scores poorly. Scores of a segment count where
/// there is none of everybody.
fn is_poor(journey: &Journey, scores: &[&Score]) -> bool {
    let is_whole = |s: &Score| s.persona.is_none() && s.channel.is_none() && s.device.is_none();
    let has_whole = scores.iter().any(|score| is_whole(score));
    let mut counted = scores.iter().filter(|score| is_whole(score) || !has_whole);
    counted.any(|score| goodness(journey, score).is_some_and(|good| good < 0.5))
}

/// Touchpoints with a score where nothing is noted and nothing is done, in reading order, and
/// whether they score poorly.
fn idle<'a>(context: &Context<'a>) -> Vec<(&'a Touchpoint, bool)> {
    let index = context.index;
    let used = in_use(context);
    let mut scores: BTreeMap<usize, Vec<&Score>> = BTreeMap::new();
    for score in newest(context.journey()) {
        if let ScoreTarget::Touchpoint(id) = &score.target
            && let Some(place) = index.place(id)
            && used.get(place) == Some(&false)
        {
            scores.entry(place).or_default().push(score);
        }
    }
    let with_scores = scores.into_iter();
    with_scores
        .filter_map(|(place, scores)| {
            let touchpoint = index.at(place)?.as_ref();
            Some((touchpoint, is_poor(context.journey(), &scores)))
        })
        .collect()
}

/// Actions to ask what is behind the scores of touchpoints.
fn ask_why(journey: &Journey, touchpoints: &[&Touchpoint]) -> Vec<Fix> {
    let actions = touchpoints.iter().map(|t| NewAction {
        text: Message::new("fix-text-ask-why").with("name", name(journey, &t.item())),
        touchpoint: Some(t.id.clone()),
        pain_points: Vec::new(),
        method: Method::Interview,
    });
    vec![act("fix-ask-why", actions.collect())]
}

/// Poor scores where nothing is noted and nothing is done (DOMAIN 63).
pub(super) fn poor_without_action(context: &Context<'_>) -> Vec<Found> {
    let idle = idle(context).into_iter();
    let poor: Vec<_> = idle
        .filter(|(_, is_poor)| *is_poor)
        .map(|(t, _)| t)
        .collect();
    let words = Words {
        one: "finding-poor-without-action",
        many: "finding-poor-without-action-many",
    };
    spread(context, &poor, words, |some| {
        ask_why(context.journey(), some)
    })
}

/// Other scores where nothing is noted and nothing is done (DOMAIN 63).
pub(super) fn unused(context: &Context<'_>) -> Vec<Found> {
    let idle = idle(context).into_iter();
    let fair: Vec<_> = idle
        .filter(|(_, is_poor)| !is_poor)
        .map(|(t, _)| t)
        .collect();
    if fair.is_empty() {
        return Vec::new();
    }
    vec![Found {
        items: fair.iter().map(|t| t.item()).collect(),
        message: Message::new("finding-data-unused").with("count", fair.len()),
        fixes: ask_why(context.journey(), &fair),
    }]
}
