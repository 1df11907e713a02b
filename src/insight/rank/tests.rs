//! What a ranking says of small journeys and of the one that comes with the program.

use super::{
    Ask, Axis, Board, ByPersona, Certainty, FactorKind, Filter, Firmness, Matrix, Part, Places,
    Quadrant, Ranking, Standing, ranks,
};
use crate::{
    edit::ops::testing::{id, parts},
    file::samples,
    i18n::Lang,
    insight::{Index, flow::Flow},
    model::{
        Action, ActionKind, ActionStatus, Anchor, DomainId as _, Estimate, EvidenceStatus, Journey,
        JourneyParts, Kpi, Method, Metric, PainPoint, PainStatus, PersonaId, RankMethod, Score,
        ScoreData, ScoreTarget, Source, Weights,
    },
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

/// Replies about a touchpoint.
pub(super) fn score(metric: Metric, at: &str, counts: &[u32]) -> Score {
    Score::new(
        id("s"),
        metric,
        ScoreTarget::Touchpoint(id(at)),
        ScoreData::Replies(counts.to_vec()),
    )
}

fn action(name: &str, pains: &[&str], status: ActionStatus, effort: Option<u8>) -> Action {
    Action {
        id: id(name),
        text: name.to_owned(),
        touchpoint: None,
        pain_points: pains.iter().map(|pain| id(pain)).collect(),
        kind: ActionKind::Technical,
        hypothesis: String::new(),
        method: Method::None,
        impact: None,
        effort,
        owner: String::new(),
        due: None,
        status,
        kpis: Vec::new(),
        notes: String::new(),
        custom: Vec::new(),
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

/// Gives the ranking of a journey by a method.
pub(super) fn by<R>(journey: &Journey, method: RankMethod, look: impl FnOnce(&Ranking) -> R) -> R {
    let weights = Weights::default();
    let ask = Ask {
        method,
        weights: &weights,
        persona: None,
    };
    let index = Index::new(journey);
    let flow = Flow::of(&index);
    look(&Ranking::of(&index, &flow, &ask))
}

pub(super) fn names(ranking: &Ranking) -> String {
    let names = ranking.entries.iter().map(|entry| entry.pain.as_str());
    names.collect::<Vec<_>>().join(" ")
}

fn factor(journey: &Journey, method: RankMethod, kind: FactorKind) -> (f64, Standing) {
    by(journey, method, |ranking| {
        let factor = ranking.entries.first().unwrap().factor(kind).unwrap();
        assert!(factor.low <= factor.value && factor.value <= factor.high);
        (factor.value, factor.standing)
    })
}

fn moving() -> Journey {
    let sample = samples::find("energy-move", Lang::En).unwrap();
    sample.journey().unwrap()
}

#[test]
fn worst_comes_first_and_ties_go_by_severity_then_frequency_then_order() {
    let journey = built(with_pains(vec![
        pain("half", "a", Some(2), Some(0.5)),
        pain("first", "a", Some(4), Some(0.25)),
        pain("second", "b", Some(4), Some(0.25)),
        pain("most", "c", Some(3), Some(0.9)),
    ]));
    by(&journey, RankMethod::Value, |ranking| {
        assert_eq!(names(ranking), "most first second half");
        let ranks: Vec<_> = ranking.ranks(&journey).into_iter().flatten().collect();
        assert_eq!(ranks, [4, 2, 3, 1]);
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
        assert_eq!(ranking.apart, [id("gone"), id("left")]);
    });
    assert_eq!(ranks(&journey), [None, None, Some(1)]);
}

#[test]
fn what_nobody_gave_is_filled_in_and_says_so() {
    use FactorKind as K;
    use RankMethod as M;
    use Standing::{Assumed, Derived, Given};
    let bare = built(with_pains(vec![pain("p", "a", None, None)]));
    let own = Weights {
        effort: Some(1.0),
        ..Weights::default()
    };
    let index = Index::new(&bare);
    let ask = Ask {
        method: M::Own,
        weights: &own,
        persona: None,
    };
    let ranking = Ranking::of(&index, &Flow::of(&index), &ask);
    let loss = ranking.entries[0].factor(K::Loss).unwrap();
    assert_eq!((loss.value, loss.standing), (1.0, Assumed));
    for (method, kind, value) in [
        (M::Value, K::Severity, 2.0),
        (M::Value, K::Frequency, 0.5),
        (M::Value, K::Influence, 1.0),
        (M::Rice, K::Customers, 500.0),
        (M::Rice, K::Impact, 1.0),
        (M::Rice, K::Months, 1.0),
        (M::Ice, K::IceImpact, 5.0),
        (M::Ice, K::Ease, 5.0),
        (M::Opportunity, K::Importance, 5.0),
        (M::Opportunity, K::Satisfaction, 5.0),
    ] {
        assert_eq!(factor(&bare, method, kind), (value, Assumed), "{kind:?}");
    }
    assert_eq!(factor(&bare, M::Rice, K::Confidence), (0.5, Derived));
    assert_eq!(factor(&bare, M::Ice, K::IceConfidence), (5.0, Derived));

    let mut judged = pain("p", "a", Some(4), Some(0.4));
    judged.evidence.status = EvidenceStatus::Observed;
    judged.estimate.effort = Some(4);
    let journey = built(with_pains(vec![judged.clone()]));
    for (method, kind, value) in [
        (M::Rice, K::Impact, 3.0),
        (M::Rice, K::Confidence, 0.8),
        (M::Rice, K::Months, 3.0),
        (M::Ice, K::IceImpact, 10.0),
        (M::Ice, K::IceConfidence, 8.0),
        (M::Ice, K::Ease, 3.0),
    ] {
        assert_eq!(factor(&journey, method, kind), (value, Derived), "{kind:?}");
    }
    // An open action says more about the effort than the estimate; a done one doesn't.
    let mut parts = with_pains(vec![judged]);
    parts.actions = vec![
        action("done", &["p"], ActionStatus::Done, Some(1)),
        action("dear", &["p"], ActionStatus::Planned, Some(5)),
        action("cheap", &["p"], ActionStatus::Idea, Some(2)),
    ];
    let with_actions = built(parts);
    assert_eq!(factor(&with_actions, M::Rice, K::Months), (0.5, Derived));
    assert_eq!(factor(&with_actions, M::Votes, K::Votes), (0.0, Given));
}

#[test]
fn estimates_come_before_what_follows_from_other_fields() {
    use FactorKind as K;
    use RankMethod as M;
    let mut judged = pain("p", "a", Some(1), Some(0.1));
    judged.estimate = Estimate {
        reach: Some(5000.0),
        impact: Some(2.0),
        confidence: Some(0.8),
        months: Some(2.0),
        effort: Some(1),
        ice_impact: Some(8),
        ease: Some(3),
        importance: Some(9.0),
        satisfaction: Some(3.0),
    };
    let journey = built(with_pains(vec![judged]));
    for (method, kind, value) in [
        (M::Rice, K::Customers, 5000.0),
        (M::Rice, K::Months, 2.0),
        (M::Ice, K::IceImpact, 8.0),
        (M::Ice, K::Ease, 3.0),
        (M::Opportunity, K::Satisfaction, 3.0),
    ] {
        assert_eq!(
            factor(&journey, method, kind),
            (value, Standing::Given),
            "{kind:?}"
        );
    }
}

#[test]
fn a_sum_can_be_written_part_by_part() {
    let journey = built(with_pains(vec![pain("p", "a", Some(4), Some(0.62))]));
    let sum = |method| by(&journey, method, |r| r.sum(&r.entries[0]));
    assert_eq!(
        sum(RankMethod::Plain),
        [
            Part::Factor(FactorKind::Severity, 4.0),
            Part::Times,
            Part::Factor(FactorKind::Frequency, 0.62),
            Part::Equals(2.48)
        ]
    );
    assert!(sum(RankMethod::Rice).contains(&Part::Over));
    assert_eq!(
        sum(RankMethod::Opportunity),
        [
            Part::Factor(FactorKind::Importance, 5.0),
            Part::Plus,
            Part::Number(0.0),
            Part::Equals(5.0)
        ]
    );
    assert_eq!(
        sum(RankMethod::Votes),
        [Part::Factor(FactorKind::Votes, 0.0)]
    );
}

#[test]
fn own_weights_are_powers_and_nothing_left_is_one() {
    let journey = built(with_pains(vec![
        pain("hard", "a", Some(4), Some(0.1)),
        pain("often", "a", Some(1), Some(0.9)),
    ]));
    let index = Index::new(&journey);
    let flow = Flow::of(&index);
    let rank = |severity, frequency| {
        let weights = Weights {
            severity: Some(severity),
            frequency: Some(frequency),
            reach: Some(0.0),
            influence: Some(0.0),
            effort: None,
        };
        let ask = Ask {
            method: RankMethod::Own,
            weights: &weights,
            persona: None,
        };
        let ranking = Ranking::of(&index, &flow, &ask);
        (names(&ranking), ranking.entries[0].value)
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
    let index = Index::new(&journey);
    let flow = Flow::of(&index);
    let ask = Ask::of(&journey);
    let overall = Ranking::of(&index, &flow, &ask);
    let sides = ByPersona::of(&index, &flow, &overall, &ask);
    assert_eq!(names(&overall), "one all");
    let column = |id: &PersonaId| {
        let found = sides.columns.iter().find(|(persona, _)| persona == id);
        names(&found.unwrap().1)
    };
    assert_eq!(column(&persona), "one all");
    assert_eq!(column(&journey.personas().at(1).unwrap().id), "all");
    let line = &sides.lines[1];
    assert_eq!((line.overall, line.spread), (2, 1));
    assert_eq!(line.ranks[..2], [Some(2), Some(1)]);
    assert_eq!(sides.lines[0].ranks[1], None);
}

#[test]
fn a_filter_goes_by_place_evidence_status_and_owner() {
    let journey = moving();
    let index = Index::new(&journey);
    let shown = |filter: &Filter| {
        let pains = journey.pain_points().iter();
        pains.filter(|pain| filter.admits(&index, pain)).count()
    };
    assert!(Filter::default().is_open());
    assert_eq!(shown(&Filter::default()), journey.pain_points().len());
    let by_phase = journey.phases().iter().map(|phase| {
        shown(&Filter {
            phase: Some(phase.id.clone()),
            ..Filter::default()
        })
    });
    assert_eq!(by_phase.sum::<usize>(), journey.pain_points().len());
    let phone = journey
        .channels()
        .iter()
        .find(|c| c.name == "Phone")
        .unwrap();
    let by_phone = Filter {
        channel: Some(phone.id.clone()),
        ..Filter::default()
    };
    let queue = journey.pain_points().get(&id("queue-six-minutes")).unwrap();
    let bill = journey.pain_points().get(&id("bill-higher")).unwrap();
    assert!(by_phone.admits(&index, queue) && !by_phone.admits(&index, bill));
    let by_owner = Filter {
        owner: Some("Contact centre".to_owned()),
        ..Filter::default()
    };
    assert!(by_owner.admits(&index, queue) && !by_owner.admits(&index, bill));
    assert!(super::owners(&journey).contains(&"Contact centre".to_owned()));
}

#[test]
fn a_frequency_is_as_sure_as_its_cases() {
    // Wilson at 95 %: 41 % of 22 lies between 23 and 61 % (DOMAIN B2).
    let mut judged = pain("p", "a", Some(4), Some(9.0 / 22.0));
    judged.evidence.sources = vec![Source {
        n: Some(22),
        ..Source::default()
    }];
    let journey = built(with_pains(vec![judged]));
    by(&journey, RankMethod::Plain, |ranking| {
        let factor = ranking.entries[0].factor(FactorKind::Frequency).unwrap();
        assert_eq!(factor.n, Some(22));
        assert!((factor.low - 0.2326).abs() < 5e-4, "{}", factor.low);
        assert!((factor.high - 0.6127).abs() < 5e-4, "{}", factor.high);
    });
}

#[test]
fn a_top_three_far_ahead_stays_whatever_the_weights() {
    let journey = built(with_pains(vec![
        pain("a1", "a", Some(4), Some(0.9)),
        pain("a2", "a", Some(4), Some(0.8)),
        pain("a3", "a", Some(4), Some(0.7)),
        pain("b1", "b", Some(1), Some(0.1)),
        pain("b2", "b", Some(1), Some(0.05)),
    ]));
    by(&journey, RankMethod::Plain, |ranking| {
        let firm = Firmness::of(ranking);
        assert_eq!(firm.top.set, Certainty::Always);
        assert_eq!(firm.top.order, Certainty::Always);
        for (entry, firm) in ranking.entries.iter().zip(&firm.entries) {
            let one = Places {
                best: entry.rank,
                worst: entry.rank,
            };
            assert_eq!(firm.unwrap().by_weights, one);
        }
    });
}

#[test]
fn weights_that_matter_are_found_out() {
    // 4 × 0.25 = 1 against 2 × 0.52 = 1.04: more weight on severity turns them round.
    let journey = built(with_pains(vec![
        pain("often", "a", Some(2), Some(0.52)),
        pain("hard", "a", Some(4), Some(0.25)),
    ]));
    by(&journey, RankMethod::Plain, |ranking| {
        let firm = Firmness::of(ranking);
        assert_eq!(
            (firm.top.set, firm.top.order),
            (Certainty::Always, Certainty::Open)
        );
        let both = Places { best: 1, worst: 2 };
        assert!(firm.entries.iter().all(|f| f.unwrap().by_weights == both));
    });
}

#[test]
fn a_lead_that_goes_with_a_factor_left_out_is_not_certain_for_all_weights() {
    // Only the influence tells the two apart: without weight of it the journey's order decides.
    let mut parts = with_pains(vec![
        pain("first", "a", Some(3), Some(0.5)),
        pain("second", "b", Some(3), Some(0.5)),
    ]);
    parts.touchpoints[1].influence = Some(1.5);
    by(&built(parts), RankMethod::Value, |ranking| {
        assert_eq!(names(ranking), "second first");
        assert_eq!(Firmness::of(ranking).top.order, Certainty::Near);
    });
    // A frequency of zero counts for nothing as soon as frequency has no weight.
    let journey = built(with_pains(vec![
        pain("never", "a", Some(4), Some(0.0)),
        pain("some", "b", Some(2), Some(0.5)),
    ]));
    by(&journey, RankMethod::Value, |ranking| {
        assert_eq!(names(ranking), "some never");
        assert_eq!(Firmness::of(ranking).top.order, Certainty::Near);
    });
}

#[test]
fn the_judgement_that_changes_the_top_three_is_named() {
    let mut pains = vec![
        pain("one", "a", Some(4), Some(0.9)),
        pain("two", "a", Some(4), Some(0.7)),
        pain("three", "b", Some(4), Some(0.5)),
        pain("four", "c", Some(4), Some(0.46)),
    ];
    for pain in &mut pains {
        pain.evidence.status = EvidenceStatus::Validated;
        let n = if pain.text == "four" { 100 } else { 100_000 };
        pain.evidence.sources = vec![Source {
            n: Some(n),
            ..Source::default()
        }];
    }
    let journey = built(with_pains(pains));
    by(&journey, RankMethod::Plain, |ranking| {
        let found = Firmness::of(ranking).decisive.unwrap();
        assert_eq!(found.pain.as_str(), "four");
        assert_eq!(found.factor.kind, FactorKind::Frequency);
        assert_eq!((found.from, found.to), (4, 3));
        // At 50 % the two are level, so it takes 51.
        assert!((found.at - 0.51).abs() < 1e-9, "{}", found.at);
    });
}

#[test]
fn no_judgement_is_decisive_where_all_is_sure() {
    let mut pains = vec![
        pain("one", "a", Some(4), Some(1.0)),
        pain("two", "b", Some(1), Some(0.05)),
    ];
    for pain in &mut pains {
        pain.evidence.status = EvidenceStatus::Validated;
        pain.evidence.sources = vec![Source {
            n: Some(1_000_000),
            ..Source::default()
        }];
    }
    let journey = built(with_pains(pains));
    by(&journey, RankMethod::Plain, |ranking| {
        assert_eq!(Firmness::of(ranking).decisive, None);
    });
}

#[test]
fn the_matrix_keeps_apart_what_has_no_effort_and_names_its_quarters() {
    let mut parts = with_pains(vec![
        pain("quick", "a", Some(4), Some(0.9)),
        pain("large", "a", Some(4), Some(0.8)),
        pain("small", "b", Some(1), Some(0.3)),
        pain("never", "c", Some(1), Some(0.2)),
        pain("open", "c", Some(3), Some(0.5)),
    ]);
    parts.actions = vec![
        action("a1", &["quick"], ActionStatus::Idea, Some(1)),
        action("a2", &["large"], ActionStatus::Idea, Some(5)),
        action("a3", &["small"], ActionStatus::Idea, Some(2)),
        action("a4", &["never"], ActionStatus::Idea, Some(4)),
    ];
    let journey = built(parts);
    let index = Index::new(&journey);
    let flow = Flow::of(&index);
    let ranking = Ranking::of(&index, &flow, &Ask::of(&journey));
    let matrix = Matrix::of(&index, &flow, &ranking, Axis::Effort, Axis::Value);
    assert_eq!(matrix.apart, [(id("open"), Axis::Effort)]);
    let quarters: Vec<Quadrant> = matrix.dots.iter().map(|dot| dot.quadrant).collect();
    assert_eq!(
        quarters,
        [
            Quadrant::QuickWin,
            Quadrant::MajorProject,
            Quadrant::FillIn,
            Quadrant::NotNow
        ]
    );
    assert!((matrix.x.middle - 3.0).abs() < 1e-12);
    // With ease, what is easy is on the right.
    let matrix = Matrix::of(&index, &flow, &ranking, Axis::Ease, Axis::Severity);
    assert_eq!(matrix.dots[0].quadrant, Quadrant::QuickWin);
    assert!((matrix.dots[0].x - 10.0).abs() < 1e-12);
}

#[test]
fn the_board_goes_by_status_and_due_date() {
    let mut parts = with_pains(vec![
        pain("p", "a", Some(4), Some(0.9)),
        pain("lone", "a", Some(4), Some(0.9)),
    ]);
    let due = |mut action: Action, date: &str| {
        action.due = Some(date.parse().unwrap());
        action
    };
    let mut linked = action("linked", &["p"], ActionStatus::Idea, None);
    linked.kpis = vec!["CES".to_owned(), "Churn".to_owned(), "Luck".to_owned()];
    parts.actions = vec![
        linked,
        due(
            action("late", &["p"], ActionStatus::Idea, None),
            "2026-01-02",
        ),
        due(
            action("later", &["p"], ActionStatus::Idea, None),
            "2026-01-01",
        ),
        due(
            action("fine", &["p"], ActionStatus::Done, None),
            "2026-01-01",
        ),
        action("alone", &[], ActionStatus::Testing, None),
        action("dropped", &["lone"], ActionStatus::Dropped, None),
    ];
    parts.about.kpis = vec![
        Kpi {
            name: "CES".to_owned(),
            goal: "Easy moving".to_owned(),
            target: String::new(),
        },
        Kpi {
            name: "Churn".to_owned(),
            ..Kpi::default()
        },
    ];
    let board = Board::of(&built(parts), "2026-01-02".parse().unwrap());
    let ideas: Vec<_> = board.columns[0]
        .cards
        .iter()
        .map(|c| c.action.as_str())
        .collect();
    assert_eq!(ideas, ["later", "late", "linked"]);
    // Due today is not overdue, and what is done isn't either.
    assert_eq!(board.overdue(), 1);
    assert_eq!(board.loose_pains, [id("lone")]);
    assert_eq!(board.loose_actions, [id("alone")]);
    let kpis = &board.columns[0].cards[2].kpis;
    assert_eq!(kpis[0].goal.as_deref(), Some("Easy moving"));
    assert_eq!((kpis[1].is_known, kpis[1].goal.as_deref()), (true, None));
    assert!(!kpis[2].is_known);
}

#[test]
fn the_shipped_journey_is_ranked_as_its_makers_would() {
    let journey = moving();
    let ranks = ranks(&journey);
    let worst = ranks.iter().position(|rank| *rank == Some(1)).unwrap();
    let worst = &journey.pain_points().at(worst).unwrap().id;
    assert_eq!(worst.as_str(), "queue-six-minutes");
}
