//! Laws of what solving a pain point changes.

use proptest::prelude::{prop, prop_assert, prop_assert_eq, prop_assume, proptest};

use super::{journeys, judged, methods, powers, rank, rank_of};
use crate::{
    insight::{
        ScoredIndex,
        flow::Flow,
        rank::{
            Assumptions, LatestFigures, OutcomeBasis, Ranking, RankingOptions, WhatIf, tests::built,
        },
    },
    model::{Anchor, JourneyParts, PainPoint, RankMethod, ScoreData, ScoreTarget},
    testkit::{journey_line::id, property_tests::cases},
};

/// The journey after the default assumptions about solving its first pain point came true; its
/// frequency falls by the same share.
fn mended(parts: &JourneyParts) -> JourneyParts {
    let journey = built(parts.clone());
    let index = ScoredIndex::new(&journey);
    let flow = Flow::of(&index);
    let ranking = Ranking::of(&index, &flow, &RankingOptions::of(&journey));
    let pain = journey.pain_points().get_index(0).unwrap();
    let assumed = Assumptions::of(&index, &flow, &ranking, pain);
    let levels = LatestFigures::of(&index);
    let found = WhatIf::of(&index, &flow, &levels, &ranking, &pain.id, assumed).unwrap();
    let mut parts = parts.clone();
    for ground in &found.grounds {
        if let OutcomeBasis::Transition { edge, then, .. } = ground {
            let id = &index.edge(*edge).unwrap().item.id;
            let edge = parts.transitions.iter_mut().find(|e| e.id == *id);
            // Shares that add up to 1 can be a rounding above it by themselves.
            edge.unwrap().share = Some(then.min(1.0));
        }
    }
    let at = index.at(found.position).unwrap().id.clone();
    let touchpoint = parts.touchpoints.iter_mut().find(|t| t.id == at).unwrap();
    touchpoint.wait_seconds = assumed.wait.or(touchpoint.wait_seconds);
    for felt in &found.feelings {
        let emotions = touchpoint.emotions.iter_mut();
        for emotion in emotions.filter(|e| e.persona == felt.persona) {
            let there = felt.there.unwrap();
            emotion.value = (-2..=2).find(|v| f64::from(*v) == there.after).unwrap();
        }
    }
    let target = ScoreTarget::Touchpoint(at);
    for scored in &found.scores {
        let Some(estimate) = scored.estimate else {
            continue;
        };
        let mut all = parts.scores.iter_mut();
        let score = all.find(|s| s.target == target && s.metric == scored.metric);
        let score = score.unwrap();
        // An estimate isn't a count: it needs no whole number of replies.
        let value = estimate.then;
        score.data = ScoreData::Value { value, n: None };
    }
    let pain = &mut parts.pain_points[0];
    pain.frequency = Some(pain.frequency.unwrap_or(0.5) * (1.0 - assumed.retained_share));
    parts
}

/// True for a pain point of customers who leave, of whom there are fewer when more stay.
fn is_of_those_who_leave(pain: &PainPoint) -> bool {
    match &pain.anchor {
        Anchor::Touchpoint(at) => *at == id("left"),
        Anchor::Transition(by) => *by == id("b-left"),
    }
}

proptest! {
    #![proptest_config(cases(256))]

    /// A pain point ahead of another stays ahead when that one is solved as `WhatIf` assumes. Two
    /// kinds are left out, as they are solved with it: those of customers who leave, and by
    /// Opportunity those at the same touchpoint, where customers are more satisfied then.
    #[test]
    fn what_solving_changes_never_raises_the_rank(
        parts in journeys(),
        method in methods(),
        weights in powers(),
    ) {
        let mut parts = judged(parts);
        // More customers may take a transition when fewer leave beside it, and meet a pain point
        // there.
        if let Anchor::Transition(way) = &parts.pain_points[0].anchor {
            let from = way.to_string();
            parts.pain_points[0].anchor = Anchor::Touchpoint(id(&from[..1]));
        }
        let before = rank(&parts, method, &weights);
        let after = rank(&mended(&parts), method, &weights);
        let places = |ranking: &Ranking| {
            let mut places: Vec<usize> = ranking.entries.iter().map(|e| e.index).collect();
            places.sort_unstable();
            places
        };
        prop_assert_eq!(places(&before), places(&after));
        prop_assume!(rank_of(&before, 0) < usize::MAX);
        let value = |place: usize| after.entries.iter().find(|e| e.index == place).unwrap().value;
        let at = before.entries.iter().find(|e| e.index == 0).unwrap().position;
        for entry in before.entries.iter().take_while(|entry| entry.index != 0) {
            let is_mended = method == RankMethod::Opportunity && entry.position == at;
            if !is_mended && !is_of_those_who_leave(&parts.pain_points[entry.index]) {
                let (own, other) = (value(0), value(entry.index));
                prop_assert!(other >= own * (1.0 - 1e-9), "{}: {other} {own}", entry.pain);
            }
        }
    }

    /// Solving helps nobody whom the pain point can't hit: success gains no more than the customers
    /// who leave there now and can be hit.
    #[test]
    fn solving_gains_no_more_than_those_who_are_hit(
        parts in journeys(),
        kept in 0.0..=1.0_f64,
        share in prop::option::of(0.0..1.0_f64),
    ) {
        let mut parts = parts;
        parts.personas[0].share = share;
        let journey = built(parts);
        let index = ScoredIndex::new(&journey);
        let flow = Flow::of(&index);
        let ranking = Ranking::of(&index, &flow, &RankingOptions::of(&journey));
        let pain = journey.pain_points().get_index(0).unwrap();
        let assumed = Assumptions { retained_share: kept, ..Assumptions::of(&index, &flow, &ranking, pain) };
        let levels = LatestFigures::of(&index);
        let found = WhatIf::of(&index, &flow, &levels, &ranking, &pain.id, assumed).unwrap();
        let leave = flow.visits(found.position) * flow.leave_rate(found.position);
        let goal = found.goal.unwrap();
        let gain = goal.after - goal.before;
        prop_assert!(gain >= -1e-9, "{gain}");
        prop_assert!(gain <= leave * found.hittable_leaving * kept + 1e-9, "{gain}");
        if let Anchor::Transition(_) = pain.anchor {
            let edge = found.transition.unwrap();
            prop_assert!(gain <= flow.take_any(&[edge]) + 1e-9);
        }
    }
}
