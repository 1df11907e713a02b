//! Tests of the ranking of small journeys and of the shipped one.

mod examples;
mod factors;
mod filters;
mod laws;
mod shares;
mod stability;
mod ties;

use super::{PainRanks, PersonaRankings, Rank, Ranking, RankingOptions};
use crate::{
    file::samples,
    i18n::Lang,
    insight::{ScoredIndex, flow::Flow},
    model::{
        Action, ActionStatus, Anchor, DomainId as _, Journey, JourneyParts, Metric, PainPoint,
        PainStatus, PersonaId, RankMethod, Score, ScoreData, ScoreTarget, Weights,
    },
    testkit::journey_line::{id, parts},
};

/// A pain point at a touchpoint, with severity and frequency.
pub(super) fn pain(name: &str, at: &str, severity: Option<u8>, share: Option<f64>) -> PainPoint {
    PainPoint {
        text: name.to_owned(),
        severity,
        frequency: share,
        ..PainPoint::new(id(name), Anchor::Touchpoint(id(at)))
    }
}

/// A score of a touchpoint with replies.
pub(super) fn score(metric: Metric, at: &str, counts: &[u32]) -> Score {
    Score::new(
        id("s"),
        metric,
        ScoreTarget::Touchpoint(id(at)),
        ScoreData::Replies(counts.to_vec()),
    )
}

pub(super) fn action(
    name: &str,
    pains: &[&str],
    status: ActionStatus,
    effort: Option<u8>,
) -> Action {
    Action {
        text: name.to_owned(),
        pain_points: pains.iter().map(|pain| id(pain)).collect(),
        effort,
        status,
        ..Action::new(id(name))
    }
}

pub(super) fn built(parts: JourneyParts) -> Journey {
    Journey::from_parts(parts).unwrap()
}

/// Three touchpoints in a row and these pain points.
pub(super) fn with_pains(pains: Vec<PainPoint>) -> JourneyParts {
    let mut parts = parts("A: a b c; a>b b>c");
    parts.pain_points = pains;
    parts
}

/// Calls `look` with the ranking of a journey by a method.
pub(super) fn by<R>(journey: &Journey, method: RankMethod, look: impl FnOnce(&Ranking) -> R) -> R {
    weighed(journey, method, &Weights::default(), look)
}

/// Calls `look` with the ranking of a journey by the team's own weights.
pub(super) fn by_own<R>(
    journey: &Journey,
    weights: &Weights,
    look: impl FnOnce(&Ranking) -> R,
) -> R {
    weighed(journey, RankMethod::Own, weights, look)
}

fn weighed<R>(
    journey: &Journey,
    method: RankMethod,
    weights: &Weights,
    look: impl FnOnce(&Ranking) -> R,
) -> R {
    let ask = RankingOptions {
        method,
        weights,
        persona: None,
    };
    let index = ScoredIndex::new(journey);
    let flow = Flow::of(&index);
    look(&Ranking::of(&index, &flow, &ask))
}

/// An unshared rank.
fn alone(number: usize) -> Rank {
    Rank {
        number,
        is_shared: false,
    }
}

pub(super) fn names(ranking: &Ranking) -> String {
    let names = ranking.entries.iter().map(|entry| entry.pain.as_str());
    names.collect::<Vec<_>>().join(" ")
}

/// The ranks of the pain points, in their order.
fn ranks(journey: &Journey) -> Vec<Option<Rank>> {
    let ranks = PainRanks::of_journey(journey);
    let pains = journey.pain_points().iter();
    pains.map(|pain| ranks.get(&pain.id)).collect()
}

pub(super) fn moving() -> Journey {
    let sample = samples::find("energy-move", Lang::En).unwrap();
    sample.journey().unwrap()
}

#[test]
fn worst_comes_first_and_equals_share_a_rank() {
    let journey = built(with_pains(vec![
        pain("half", "a", Some(2), Some(0.5)),
        pain("first", "a", Some(4), Some(0.25)),
        pain("second", "b", Some(4), Some(0.25)),
        pain("most", "c", Some(3), Some(0.9)),
    ]));
    by(&journey, RankMethod::Value, |ranking| {
        assert_eq!(names(ranking), "most first second half");
        let ranks: Vec<String> = ranks(&journey)
            .into_iter()
            .flatten()
            .map(|rank| rank.to_string())
            .collect();
        // 2 × 50% is as much as 4 × 25%.
        assert_eq!(ranks, ["2=", "2=", "2=", "1"]);
    });
}

/// Own example, by hand: the most votes first.
#[test]
fn votes_rank_by_their_number() {
    let mut pains = vec![
        pain("five", "a", Some(4), Some(0.9)),
        pain("two", "a", Some(4), Some(0.9)),
        pain("nine", "b", Some(1), Some(0.1)),
    ];
    for (pain, votes) in pains.iter_mut().zip([5, 2, 9]) {
        pain.votes = votes;
    }
    by(&built(with_pains(pains)), RankMethod::Votes, |ranking| {
        assert_eq!(names(ranking), "nine five two");
        let values: Vec<f64> = ranking.entries.iter().map(|e| e.value).collect();
        assert_eq!(values, [9.0, 5.0, 2.0]);
    });
}

#[test]
fn solved_and_parked_pain_points_stand_apart_without_a_rank() {
    let mut pains = vec![
        pain("gone", "a", Some(4), Some(1.0)),
        pain("left", "a", Some(4), Some(1.0)),
        pain("open", "a", Some(1), Some(0.1)),
    ];
    pains[0].status = PainStatus::Solved;
    pains[1].status = PainStatus::Parked;
    let journey = built(with_pains(pains));
    by(&journey, RankMethod::Value, |ranking| {
        assert_eq!(names(ranking), "open");
        assert_eq!(ranking.closed, [id("gone"), id("left")]);
    });
    assert_eq!(ranks(&journey), [None, None, Some(alone(1))]);
}

/// Own formula, by hand: 4² × 0.1 = 1.6 against 1² × 0.9.
#[test]
fn own_weights_are_powers_and_nothing_left_is_one() {
    let journey = built(with_pains(vec![
        pain("hard", "a", Some(4), Some(0.1)),
        pain("often", "a", Some(1), Some(0.9)),
    ]));
    let rank = |severity, frequency| {
        let weights = Weights {
            severity: Some(severity),
            frequency: Some(frequency),
            reach: Some(0.0),
            influence: Some(0.0),
            effort: None,
        };
        by_own(&journey, &weights, |ranking| {
            (names(ranking), ranking.entries[0].value)
        })
    };
    assert_eq!(rank(1.0, 1.0).0, "often hard");
    assert_eq!(rank(2.0, 1.0).0, "hard often");
    assert!((rank(2.0, 1.0).1 - 1.6).abs() < 1e-12);
    assert_eq!(rank(0.0, 0.0), ("hard often".to_owned(), 1.0));
}

#[test]
fn a_persona_is_ranked_by_what_hits_them() {
    let mut journey = moving().to_parts();
    journey.pain_points = vec![
        pain("all", "queue", Some(2), Some(0.5)),
        pain("one", "queue", Some(4), Some(0.5)),
    ];
    journey.actions.clear();
    let persona = journey.personas[0].id.clone();
    journey.pain_points[1].personas = vec![persona.clone()];
    let journey = built(journey);
    let index = ScoredIndex::new(&journey);
    let flow = Flow::of(&index);
    let ask = RankingOptions::of(&journey);
    let overall = Ranking::of(&index, &flow, &ask);
    let sides = PersonaRankings::of(&index, &flow, &overall, &ask);
    assert_eq!(names(&overall), "one all");
    let column = |id: &PersonaId| {
        let found = sides.rankings.iter().find(|(persona, _)| persona == id);
        names(&found.unwrap().1)
    };
    assert_eq!(column(&persona), "one all");
    assert_eq!(column(&journey.personas().get_index(1).unwrap().id), "all");
    let line = &sides.comparisons[1];
    assert_eq!((line.overall_rank, line.spread), (Some(alone(2)), 1));
    assert_eq!(line.entries[..2], [Some(1), Some(0)]);
    assert_eq!(sides.comparisons[0].entries[1], None);
}

#[test]
fn the_shipped_journey_is_ranked_as_its_makers_would() {
    let journey = moving();
    let ranks = ranks(&journey);
    let worst = ranks
        .iter()
        .position(|rank| *rank == Some(alone(1)))
        .unwrap();
    let worst = &journey.pain_points().get_index(worst).unwrap().id;
    assert_eq!(worst.as_str(), "queue-six-minutes");
}
