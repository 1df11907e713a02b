//! Property tests of every ranking.

mod ranking;
mod stability;
mod what_if;

use proptest::prelude::{Just, Strategy, prop, prop_oneof};

use super::{action, built, pain, score};
use crate::{
    insight::{
        ScoredIndex,
        flow::{self, Flow},
        rank::{Ranking, RankingOptions},
    },
    model::{
        Action, ActionStatus, Anchor, Choice as _, Emotion, Estimate, EvidenceStatus, JourneyParts,
        Metric, PainPoint, PainStatus, PersonaId, RankMethod, Source, TouchpointKind, Weights,
    },
    testkit::journey_line::{id, parts},
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
