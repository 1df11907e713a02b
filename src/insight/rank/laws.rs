//! Property tests of every ranking.

use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest,
};

use super::{
    Assumptions, Certainty, FactorKind, LatestFigures, OutcomeBasis, Ranking, RankingEntry,
    RankingOptions, RankingStability, TopThreeVerdict, WhatIf,
    ranking::affects_persona,
    tests::{action, built, pain, score},
};
use crate::{
    edit::ops::testkit::{id, parts},
    insight::{
        ScoredIndex,
        flow::{self, Flow},
    },
    model::{
        Action, ActionStatus, Anchor, Choice as _, Emotion, Estimate, EvidenceStatus,
        FrequencyBase, JourneyParts, Metric, PainPoint, PainStatus, PersonaId, RankMethod,
        ScoreData, ScoreTarget, Source, TouchpointKind, Weights,
    },
};

const PERSONAS: [&str; 2] = ["sanne", "bram"];

fn an_anchor() -> impl Strategy<Value = Anchor> {
    let places = prop::sample::select(vec!["a", "b", "c", "d", "e", "left"]);
    let ways = prop::sample::select(vec!["a-b", "a-c", "b-d", "b-left", "d-a"]);
    prop_oneof![
        3 => places.prop_map(|word| Anchor::Touchpoint(id(word))),
        1 => ways.prop_map(|word| Anchor::Transition(id(word))),
    ]
}

fn an_estimate() -> impl Strategy<Value = Estimate> {
    let level = |most: u8| prop::option::of(1..=most);
    let asked = || prop::option::of((0_u8..=10).prop_map(f64::from));
    let reach = prop::option::of(prop::sample::select(vec![0.0, 300.0, 5000.0]));
    let impact = prop::option::of(prop::sample::select(vec![0.25, 0.5, 1.0, 2.0, 3.0]));
    let sure = prop::option::of((0_u8..=10).prop_map(|step| f64::from(step) / 10.0));
    let months = prop::option::of(0.01..20.0_f64);
    let levels = (level(5), level(10), level(10));
    (reach, impact, sure, months, levels, asked(), asked()).prop_map(
        |(reach, impact, confidence, months, levels, importance, satisfaction)| Estimate {
            reach,
            impact,
            confidence,
            months,
            effort: levels.0,
            ice_impact: levels.1,
            ease: levels.2,
            importance,
            satisfaction,
        },
    )
}

fn a_pain() -> impl Strategy<Value = PainPoint> {
    let severity = prop::option::of(0_u8..=4);
    let frequency = prop::option::of((0_u8..=20).prop_map(|step| f64::from(step) / 20.0));
    let n = prop::option::of(prop_oneof![Just(5_u32), Just(40), Just(1000)]);
    let status = prop_oneof![
        5 => Just(PainStatus::Open),
        1 => prop::sample::select(PainStatus::ALL),
    ];
    let personas = prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::sample::subsequence(PERSONAS.to_vec(), 1..=2),
    ];
    let evidence = prop::sample::select(EvidenceStatus::ALL);
    let more = (0_u32..6, an_estimate(), evidence, status, personas);
    (an_anchor(), severity, frequency, n, more).prop_map(
        |(anchor, severity, frequency, n, more)| {
            let mut made = pain("p", "a", severity, frequency);
            made.anchor = anchor;
            made.votes = more.0;
            made.estimate = more.1;
            made.evidence.status = more.2;
            made.evidence.sources = vec![Source {
                n,
                ..Source::default()
            }];
            made.status = more.3;
            made.personas = more.4.into_iter().map(id).collect();
            made
        },
    )
}

/// Properties of a touchpoint: influence, an emotion, and replies about effort and satisfaction.
type LawTouchpoint = (
    Option<f64>,
    Option<(Option<&'static str>, i8)>,
    [Option<Vec<u32>>; 2],
);

fn a_known() -> impl Strategy<Value = LawTouchpoint> {
    let influence = prop::option::of((0_u8..=8).prop_map(|step| f64::from(step) / 4.0));
    let who = prop::option::of(prop::sample::select(PERSONAS.to_vec()));
    let replies = prop::option::of(prop::collection::vec(1_u32..9, 5));
    let replies = prop::array::uniform2(replies);
    (influence, prop::option::of((who, -2_i8..=2)), replies)
}

fn an_action() -> impl Strategy<Value = Action> {
    let pains = prop::sample::subsequence(vec!["p0", "p1", "p2"], 1..=3);
    let status = prop::sample::select(ActionStatus::ALL);
    (pains, status, prop::option::of(1_u8..=5))
        .prop_map(|(pains, status, effort)| action("x", &pains, status, effort))
}

/// Journeys with at least three pain points, the first of which is open.
fn journeys() -> impl Strategy<Value = JourneyParts> {
    let known = prop::collection::vec(a_known(), 6);
    let pains = prop::collection::vec(a_pain(), 3..12);
    let shares = prop::collection::vec(prop::option::of(0.05..0.3_f64), 7);
    let actions = prop::collection::vec(an_action(), 0..4);
    (known, pains, shares, actions).prop_map(|(known, pains, shares, actions)| {
        let mut parts = parts("A: a b c | B: d e left; a>b a>c b>d c>d d>e d>a b>left");
        parts.personas = PERSONAS.map(|who| flow::tests::persona(who, &[])).to_vec();
        parts.touchpoints[5].kind = TouchpointKind::EndLeft;
        for (place, known) in known.into_iter().enumerate() {
            know(&mut parts, place, known);
        }
        for (edge, share) in parts.transitions.iter_mut().zip(shares) {
            edge.share = share;
        }
        for (number, mut pain) in pains.into_iter().enumerate() {
            pain.id = id(&format!("p{number}"));
            parts.pain_points.push(pain);
        }
        parts.pain_points[0].status = PainStatus::Open;
        for (number, mut action) in actions.into_iter().enumerate() {
            action.id = id(&format!("x{number}"));
            parts.actions.push(action);
        }
        parts
    })
}

fn know(parts: &mut JourneyParts, place: usize, (influence, felt, replies): LawTouchpoint) {
    let touchpoint = &mut parts.touchpoints[place];
    touchpoint.influence = influence;
    touchpoint.emotions.extend(felt.map(|(who, value)| Emotion {
        persona: who.map(id),
        value,
        word: String::new(),
    }));
    let at = touchpoint.title.clone();
    for (metric, counts) in [Metric::Ces5, Metric::Csat5].into_iter().zip(replies) {
        let Some(counts) = counts else { continue };
        let mut score = score(metric, &at, &counts);
        score.id = id(&format!("s{}", parts.scores.len()));
        parts.scores.push(score);
    }
}

fn methods() -> impl Strategy<Value = RankMethod> {
    (0..RankMethod::ALL.len()).prop_map(|place| RankMethod::ALL[place])
}

fn powers() -> impl Strategy<Value = Weights> {
    let weight = || prop::option::of(prop_oneof![Just(0.0), 0.2..3.0_f64]);
    (weight(), weight(), weight(), weight(), weight()).prop_map(
        |(severity, frequency, reach, influence, effort)| Weights {
            severity,
            frequency,
            reach,
            influence,
            effort,
        },
    )
}

fn rank(parts: &JourneyParts, method: RankMethod, weights: &Weights) -> Ranking {
    rank_for(parts, method, weights, None)
}

fn rank_for(
    parts: &JourneyParts,
    method: RankMethod,
    weights: &Weights,
    persona: Option<&PersonaId>,
) -> Ranking {
    let journey = built(parts.clone());
    let index = ScoredIndex::new(&journey);
    let ask = RankingOptions {
        method,
        weights,
        persona,
    };
    let all = Flow::of(&index);
    let own = persona.map(|persona| all.for_persona(&index, persona));
    Ranking::of(&index, own.as_deref().unwrap_or(&all), &ask)
}

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

/// The rank number of a pain point; `usize::MAX` without one.
fn rank_of(ranking: &Ranking, place: usize) -> usize {
    let found = ranking.entries.iter().find(|entry| entry.index == place);
    found.unwrap().rank.map_or(usize::MAX, |rank| rank.number)
}

/// The journey with the default severity and frequency of its first pain point written down.
fn judged(mut parts: JourneyParts) -> JourneyParts {
    let first = &mut parts.pain_points[0];
    first.severity = first.severity.or(Some(2));
    first.frequency = first.frequency.or(Some(0.5));
    parts
}

fn top(ranking: &Ranking) -> Vec<usize> {
    ranking
        .ranked_entries()
        .iter()
        .take(3)
        .map(|e| e.index)
        .collect()
}

fn top_set(ranking: &Ranking) -> Vec<usize> {
    let mut set = top(ranking);
    set.sort_unstable();
    set
}

proptest! {
    #[test]
    fn ranks_count_who_is_ahead(
        parts in journeys(),
        method in methods(),
        weights in powers(),
        who in prop::option::of(prop::sample::select(PERSONAS.to_vec())),
    ) {
        let persona = who.map(id);
        let ranking = rank_for(&parts, method, &weights, persona.as_ref());
        let mut places: Vec<usize> = ranking.entries.iter().map(|entry| entry.index).collect();
        let hit = parts.pain_points.iter().enumerate();
        let hit = hit.filter(|(_, pain)| affects_persona(pain, persona.as_ref()));
        let (open, apart): (Vec<_>, Vec<_>) = hit.partition(|(_, pain)| pain.is_open());
        let ranked = ranking.ranked_entries();
        prop_assert!(ranking.entries[ranked.len()..].iter().all(|e| e.rank.is_none()));
        for entry in ranked {
            let same = |other: &&RankingEntry| (other.value - entry.value).abs() <= 1e-9 * entry.value;
            let ahead = ranked.iter().filter(|e| e.value > entry.value && !same(e)).count();
            let rank = entry.rank.unwrap();
            prop_assert_eq!(rank.number, ahead + 1);
            prop_assert_eq!(rank.is_shared, ranked.iter().filter(same).count() > 1);
        }
        places.sort_unstable();
        prop_assert_eq!(places, open.iter().map(|(place, _)| *place).collect::<Vec<_>>());
        let apart: Vec<_> = apart.into_iter().map(|(_, pain)| pain.id.clone()).collect();
        prop_assert_eq!(&ranking.closed, &apart);
        for entry in &ranking.entries {
            prop_assert!(entry.value.is_finite() && entry.value >= 0.0);
            for factor in &entry.factors {
                prop_assert!(factor.low <= factor.value && factor.value <= factor.high);
            }
        }
    }

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

    #[test]
    fn easing_a_pain_point_never_raises_its_rank(
        parts in journeys(),
        method in methods(),
        weights in powers(),
        by in 0.0..1.0_f64,
    ) {
        let parts = judged(parts);
        let before = rank_of(&rank(&parts, method, &weights), 0);
        let mut eased = parts.clone();
        let first = &mut eased.pain_points[0];
        first.severity = Some(first.severity.unwrap_or(2).saturating_sub(1));
        prop_assert!(rank_of(&rank(&eased, method, &weights), 0) >= before);
        let mut eased = parts;
        let first = &mut eased.pain_points[0];
        first.frequency = Some(first.frequency.unwrap_or(0.5) * by);
        prop_assert!(rank_of(&rank(&eased, method, &weights), 0) >= before);
    }

    #[test]
    fn solving_one_leaves_the_order_of_the_others(parts in journeys(), method in methods()) {
        let weights = Weights::default();
        let before = rank(&parts, method, &weights);
        let mut solved = parts;
        solved.pain_points[0].status = PainStatus::Solved;
        let after = rank(&solved, method, &weights);
        let others = before.entries.iter().map(|e| e.index).filter(|place| *place != 0);
        prop_assert_eq!(
            others.collect::<Vec<_>>(),
            after.entries.iter().map(|e| e.index).collect::<Vec<_>>()
        );
        prop_assert_eq!(after.closed.len(), before.closed.len() + 1);
    }

    #[test]
    fn the_value_is_monotone_in_each_factor(
        parts in journeys(),
        method in methods(),
        weights in powers(),
    ) {
        let ranking = rank(&parts, method, &weights);
        let rule = &ranking.rule;
        for entry in &ranking.entries {
            for (place, factor) in entry.factors.iter().enumerate() {
                let at = |value: f64| {
                    let mut factors = entry.factors.clone();
                    factors[place].value = value;
                    rule.value(&factors)
                };
                let falls = matches!(factor.kind, FactorKind::Months | FactorKind::Satisfaction);
                let (low, high) = (at(factor.low), at(factor.high));
                let (low, high) = if falls { (high, low) } else { (low, high) };
                prop_assert!(low <= entry.value && entry.value <= high, "{:?}", factor);
            }
        }
    }

    #[test]
    fn places_contain_the_rank_and_come_out_the_same_again(
        parts in journeys(),
        method in methods(),
        weights in powers(),
    ) {
        let ranking = rank(&parts, method, &weights);
        let firm = RankingStability::from_ranking(&ranking);
        prop_assert_eq!(&firm, &RankingStability::from_ranking(&rank(&parts, method, &weights)));
        for (entry, firm) in ranking.entries.iter().zip(&firm.entries) {
            prop_assert_eq!(entry.rank.is_some(), firm.is_some());
            let Some((rank, firm)) = entry.rank.zip(*firm) else { continue };
            let rank = rank.number;
            prop_assert!(firm.by_weights.best <= rank && rank <= firm.by_weights.worst);
            prop_assert!(firm.by_all.best <= firm.by_weights.best);
            prop_assert!(firm.by_all.worst >= firm.by_weights.worst);
            prop_assert!(firm.by_all.worst <= ranking.ranked_entries().len());
            prop_assert!(entry.rank.is_none_or(|r| !r.is_shared) || firm.by_weights.worst > rank);
        }
    }

    #[test]
    fn a_top_three_that_is_certain_stays_for_weights_within_a_fifth(
        parts in journeys(),
        weights in powers(),
        sway in prop::array::uniform5(0.8..=1.2_f64),
        far in prop::array::uniform5(prop_oneof![Just(0.0), 0.1..3.0_f64]),
    ) {
        let base = rank(&parts, RankMethod::Own, &weights);
        let top_three = RankingStability::from_ranking(&base).top_three;
        let moved = |by: &[f64; 5]| {
            let moved = Weights {
                severity: Some(weights.severity.unwrap_or(1.0) * by[0]),
                frequency: Some(weights.frequency.unwrap_or(1.0) * by[1]),
                reach: Some(weights.reach.unwrap_or(1.0) * by[2]),
                influence: Some(weights.influence.unwrap_or(1.0) * by[3]),
                effort: Some(weights.effort.unwrap_or(0.0) * by[4]),
            };
            rank(&parts, RankMethod::Own, &moved)
        };
        // If the weights of all judged factors are 0, a pain point may lose its rank.
        let [near, far] = [moved(&sway), moved(&far)];
        let count = |ranking: &Ranking| ranking.ranked_entries().len();
        prop_assume!(count(&near) == count(&base) && count(&far) == count(&base));
        if top_three.set <= Certainty::Near {
            prop_assert_eq!(top_set(&base), top_set(&near));
        }
        if top_three.order <= Certainty::Near {
            prop_assert_eq!(top(&base), top(&near));
        }
        if top_three.set == Certainty::Always {
            prop_assert_eq!(top_set(&base), top_set(&far));
        }
        if top_three.order == Certainty::Always {
            prop_assert_eq!(top(&base), top(&far));
        }
    }

    #[test]
    fn the_decisive_judgement_does_change_the_top_three(
        parts in journeys(),
        is_plain in any::<bool>(),
    ) {
        let method = if is_plain { RankMethod::Plain } else { RankMethod::Value };
        let weights = Weights::default();
        let before = rank(&parts, method, &weights);
        let Some(found) = RankingStability::from_ranking(&before).decisive else {
            return Ok(());
        };
        prop_assert!(found.flip_value >= found.factor.low - 1e-9 && found.flip_value <= found.factor.high + 1e-9);
        let mut parts = parts;
        let pain = &mut parts.pain_points[found.index];
        match found.factor.kind {
            FactorKind::Severity => {
                prop_assert!(found.flip_value.fract() == 0.0);
                let given = (0_u8..=4).find(|s| f64::from(*s) == found.flip_value);
                pain.severity = given;
            }
            FactorKind::Frequency => pain.frequency = Some(found.flip_value),
            FactorKind::Influence => {
                let at = before.entry(&pain.id).unwrap().touchpoint.clone();
                let touchpoint = parts.touchpoints.iter_mut().find(|t| t.id == at);
                touchpoint.unwrap().influence = Some(found.flip_value);
            }
            _ => return Ok(()),
        }
        let after = rank(&parts, method, &weights);
        prop_assert_ne(&top_set(&before), &top_set(&after))?;
        prop_assert_eq!(rank_of(&after, found.index), found.rank_then.number);
        prop_assert_eq!(rank_of(&before, found.index), found.rank_now.number);
    }

    /// The verdict agrees with both shares of draws, and with all ranges of ranks.
    #[test]
    fn the_verdict_on_the_top_three_agrees_with_the_places(
        parts in journeys(),
        method in methods(),
    ) {
        let ranking = rank(&parts, method, &Weights::default());
        let firm = RankingStability::from_ranking(&ranking);
        prop_assert_eq!(firm.top_three.verdict.is_some(), ranking.ranked_entries().len() > 3);
        let Some((verdict, kept)) = firm.top_three.verdict.zip(firm.top_three.shares) else {
            return Ok(());
        };
        let places: Vec<_> = firm.entries.iter().flatten().collect();
        let crosses = places[..3].iter().any(|firm| firm.by_all.worst > 3)
            || places[3..].iter().any(|firm| firm.by_all.best < 4);
        let least = kept.by_weights.min(kept.by_judgements);
        match verdict {
            TopThreeVerdict::Certain => prop_assert!(!crosses && least > 0.95),
            TopThreeVerdict::Likely => prop_assert!(least >= 0.8),
            TopThreeVerdict::Open => prop_assert!(least < 0.8),
            TopThreeVerdict::Tied => prop_assert!(crosses && ranking.entries[3].rank.unwrap().is_shared),
        }
        if firm.top_three.set <= Certainty::Near {
            prop_assert_eq!(kept.by_weights, 1.0);
        }
    }

    /// A pain point of some personas never has a greater value than one of everybody, and one of
    /// all personas has the same.
    #[test]
    fn who_is_hit_is_part_of_everybody(
        parts in journeys(),
        shares in prop::array::uniform2(prop::option::of(0.0..1.0_f64)),
        is_plain in any::<bool>(),
    ) {
        let method = if is_plain { RankMethod::Plain } else { RankMethod::Value };
        let mut parts = judged(parts);
        for (persona, share) in parts.personas.iter_mut().zip(shares) {
            persona.share = share;
        }
        let with = |who: &[&str], of: FrequencyBase| {
            let mut parts = parts.clone();
            parts.pain_points[0].personas = who.iter().map(|who| id(who)).collect();
            parts.pain_points[0].frequency_of = of;
            let ranking = rank(&parts, method, &Weights::default());
            ranking.entries.into_iter().find(|entry| entry.index == 0).unwrap()
        };
        let all = with(&[], FrequencyBase::AffectedPersonas);
        prop_assert!(all.exposure.customers() <= all.exposure.reach.value + 1e-9);
        let each = PERSONAS.map(|who| with(&[who], FrequencyBase::AffectedPersonas));
        for one in &each {
            prop_assert!(one.value <= all.value * (1.0 + 1e-9) + 1e-12);
            prop_assert!(one.exposure.hittable_share <= 1.0);
        }
        prop_assert!((with(&PERSONAS, FrequencyBase::AffectedPersonas).value - all.value).abs() < 1e-9);
        prop_assert!((with(&["bram"], FrequencyBase::AllCustomers).value - all.value).abs() < 1e-9);
        let sum: f64 = each.iter().map(|one| one.exposure.share.value).sum();
        prop_assert!((sum - 1.0).abs() < 1e-9);
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

fn prop_assert_ne(a: &[usize], b: &[usize]) -> Result<(), proptest::test_runner::TestCaseError> {
    prop_assert!(a != b, "the top three stays {:?}", a);
    Ok(())
}
