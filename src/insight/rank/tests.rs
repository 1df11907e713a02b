//! Laws and examples of the ranking.

use proptest::prelude::*;

use super::{
    Ask, Axis, Board, ByPersona, Certainty, Field, Filter, Firmness, Matrix, Ranking, Target, ranks,
};
use crate::{
    edit::ops::{judge, testing},
    insight::{Index, flow::Flow},
    model::{
        Anchor, DomainId as _, Evidence, EvidenceStatus, IdSource, ItemRef, Journey, PainPoint,
        PainPointId, PainStatus, RankMethod,
    },
};

fn id(number: usize) -> PainPointId {
    PainPointId::parse(&format!("p-{number}")).unwrap()
}

/// A journey a > b with a pain point for each (severity, percent).
fn journey(pains: &[(u8, u8)]) -> Journey {
    let mut parts = testing::parts("A: a b; a>b");
    for (place, (severity, percent)) in pains.iter().enumerate() {
        parts.pain_points.push(PainPoint {
            id: id(place),
            anchor: Anchor::Touchpoint(testing::id(if place % 2 == 0 { "a" } else { "b" })),
            text: format!("pain {place}"),
            severity: Some(*severity),
            frequency: Some(f64::from(*percent) / 100.0),
            personas: Vec::new(),
            cause: None,
            evidence: Evidence {
                status: EvidenceStatus::Observed,
                sources: Vec::new(),
            },
            votes: u32::try_from(place).unwrap(),
            estimate: Default::default(),
            owner: String::new(),
            status: PainStatus::Open,
            notes: String::new(),
            custom: Vec::new(),
        });
    }
    Journey::from_parts(parts).unwrap()
}

fn ranking(journey: &Journey) -> Ranking {
    let index = Index::new(journey);
    let flow = Flow::of(&index);
    Ranking::of(&index, &flow, &Ask::of(journey))
}

fn with(journey: &Journey, change: impl Fn(&mut crate::model::JourneyParts)) -> Journey {
    let mut parts = journey.to_parts();
    change(&mut parts);
    Journey::from_parts(parts).unwrap()
}

#[test]
fn the_default_is_severity_times_frequency_times_reach_times_influence() {
    let journey = journey(&[(2, 50), (4, 60), (3, 10)]);
    let found = ranking(&journey);
    let order: Vec<usize> = found.entries.iter().map(|e| e.place).collect();
    assert_eq!(order, [1, 0, 2]);
    assert!(
        (found.entries[0].value - 2.4).abs() < 1e-12,
        "4 × 0.6 × 1 × 1"
    );
    assert_eq!(ranks(&journey), [Some(2), Some(1), Some(3)]);
}

#[test]
fn what_is_not_known_is_never_zero() {
    let journey = journey(&[(4, 20), (1, 90)]);
    let journey = with(&journey, |parts| {
        parts.pain_points[0].severity = None;
        parts.pain_points[0].frequency = None;
    });
    let found = ranking(&journey);
    let unknown = found.entry(&id(0)).unwrap();
    assert!(
        (unknown.value - 1.0).abs() < 1e-12,
        "2 × 50 %, both assumed"
    );
    assert_eq!(unknown.rank, 1);
}

#[test]
fn solved_and_parked_ones_stand_apart_and_others_move_up() {
    let journey = journey(&[(4, 90), (3, 50), (2, 50)]);
    let journey = with(&journey, |parts| {
        parts.pain_points[0].status = PainStatus::Solved;
    });
    let found = ranking(&journey);
    assert_eq!(found.apart, [id(0)]);
    assert_eq!(ranks(&journey), [None, Some(1), Some(2)]);
}

#[test]
fn every_way_of_ranking_has_an_order_and_a_sum() {
    let journey = journey(&[(2, 50), (4, 60), (3, 10), (0, 0)]);
    for method in <RankMethod as crate::model::Choice>::ALL {
        let journey = with(&journey, |parts| parts.about.rules.method = *method);
        let found = ranking(&journey);
        let mut all: Vec<usize> = found.entries.iter().map(|e| e.rank).collect();
        all.sort_unstable();
        assert_eq!(all, [1, 2, 3, 4], "{method:?}");
        for entry in &found.entries {
            assert!(!found.sum(entry).is_empty(), "{method:?}");
            assert!(entry.value.is_finite(), "{method:?}");
        }
    }
    let votes = with(&journey, |parts| {
        parts.about.rules.method = RankMethod::Votes;
    });
    assert_eq!(ranks(&votes), [Some(4), Some(3), Some(2), Some(1)]);
}

#[test]
fn a_clear_first_is_firm_and_a_near_tie_is_not() {
    let clear = ranking(&journey(&[(4, 95), (1, 5), (1, 4), (1, 3)]));
    let firm = Firmness::of(&clear);
    assert!(firm.entries[0].unwrap().by_all.is_one());
    let tie = ranking(&journey(&[(3, 50), (3, 49), (3, 48), (3, 47)]));
    let firm = Firmness::of(&tie);
    assert!(!firm.entries[0].unwrap().by_all.is_one());
    let found = firm.decisive.unwrap();
    assert!((found.at - found.now).abs() < 0.2, "{found:?}");
    assert_ne!(found.from, found.to);
}

#[test]
fn the_decisive_judgement_does_change_the_top_three() {
    let journey = journey(&[(3, 50), (3, 40), (2, 55), (2, 50), (1, 80)]);
    let before = ranking(&journey);
    let found = Firmness::of(&before).decisive.unwrap();
    let changed = with(&journey, |parts| {
        let pains = &mut parts.pain_points;
        let pain = pains.iter_mut().find(|p| p.id == found.pain).unwrap();
        match found.kind {
            super::FactorKind::Frequency => pain.frequency = Some(found.at),
            super::FactorKind::Severity => {
                pain.severity = (0..=4).find(|s| (f64::from(*s) - found.at).abs() < 0.5);
            }
            super::FactorKind::Influence => {
                let at = pain.anchor.clone();
                for t in &mut parts.touchpoints {
                    if at == Anchor::Touchpoint(t.id.clone()) {
                        t.influence = Some(found.at);
                    }
                }
            }
            other => panic!("{other:?} was not expected here"),
        }
    });
    let three = |r: &Ranking| -> Vec<PainPointId> {
        r.entries.iter().take(3).map(|e| e.pain.clone()).collect()
    };
    let after = ranking(&changed);
    assert_ne!(three(&before), three(&after));
    assert_eq!(after.entry(&found.pain).unwrap().rank, found.to);
}

#[test]
fn dominance_holds_for_any_weights() {
    let found = ranking(&journey(&[(4, 90), (3, 80), (2, 70), (1, 60)]));
    let top = Firmness::of(&found).top;
    assert_eq!((top.set, top.order), (Certainty::Always, Certainty::Always));
    let open = ranking(&journey(&[(4, 10), (1, 41), (1, 40), (1, 39)]));
    assert_ne!(Firmness::of(&open).top.order, Certainty::Always);
}

#[test]
fn a_drag_writes_what_its_axis_stands_for() {
    let before = journey(&[(2, 50), (4, 60)]);
    let mut ids = IdSource::new(3);
    let on = [ItemRef::PainPoint(id(0))];
    let before = testing::apply(
        &before,
        crate::edit::ops::add_action(&before, &mut ids, &on),
    );
    let before = with(&before, |parts| parts.actions[0].effort = Some(2));
    let index = Index::new(&before);
    let found = ranking(&before);
    let matrix = Matrix::of(&index, &found, |_| 1.0, Axis::Severity);
    assert_eq!(matrix.dots.len(), 1);
    assert_eq!(
        matrix.unplaced,
        [id(1)],
        "no effort is not no effort at all"
    );
    let writes = matrix.writes(&id(0), (4.2, 3.1));
    assert!(matches!(writes[0].target, Target::Action(_)));
    assert_eq!(
        (writes[0].field, writes[1].field),
        (Field::Effort(4), Field::Severity(3))
    );
    let after = testing::apply(&before, judge(&before, &writes));
    assert_eq!(after.actions().at(0).unwrap().effort, Some(4));
    assert_eq!(after.pain_points().at(0).unwrap().severity, Some(3));
    assert!(
        matrix.writes(&id(0), (2.1, 2.2)).is_empty(),
        "where it stands already"
    );
    let values = Matrix::of(&index, &found, |_| 1.0, Axis::Value);
    assert!(
        values.writes(&id(0), (2.0, 99.0)).is_empty(),
        "a value follows from its factors"
    );
    let own = values.writes(&id(1), (5.0, 0.0));
    let after = testing::apply(&before, judge(&before, &own));
    assert_eq!(after.pain_points().at(1).unwrap().estimate.effort, Some(5));
}

#[test]
fn the_board_names_overdue_actions_and_what_is_missing() {
    let before = journey(&[(2, 50), (4, 60)]);
    let mut ids = IdSource::new(3);
    let on = [ItemRef::PainPoint(id(0))];
    let before = testing::apply(
        &before,
        crate::edit::ops::add_action(&before, &mut ids, &on),
    );
    let before = testing::apply(
        &before,
        crate::edit::ops::add_action(&before, &mut ids, &[]),
    );
    let today = jiff::civil::date(2026, 11, 25);
    let before = with(&before, |parts| {
        parts.actions[0].due = Some(jiff::civil::date(2026, 11, 24));
        parts.actions[1].due = Some(today);
        parts.actions[0].kpis = vec!["Churn".to_owned()];
    });
    let board = Board::of(&before, &ranking(&before), today);
    let cards = &board.columns[0].cards;
    assert_eq!((cards[0].is_overdue, cards[1].is_overdue), (true, false));
    assert_eq!(cards[0].ranks, [2]);
    assert_eq!(
        cards[0].kpis[0].goal, None,
        "a KPI that the journey doesn't know"
    );
    assert_eq!(board.without_action, [id(1)]);
    assert_eq!(board.without_pain.len(), 1);
}

#[test]
fn personas_rank_only_what_hits_them_and_filters_keep_ranks() {
    let sample = crate::file::samples::find("energy-move", crate::i18n::Lang::En).unwrap();
    let journey = sample.journey().unwrap();
    let index = Index::new(&journey);
    let flow = Flow::of(&index);
    let whole = Ranking::of(&index, &flow, &Ask::of(&journey));
    let all = ByPersona::of(&index, &flow, &whole);
    assert_eq!(all.personas.len(), journey.personas().len());
    for line in &all.lines {
        let pain = journey.pain_points().get(&line.pain).unwrap();
        for (persona, rank) in all.personas.iter().zip(&line.ranks) {
            let hits = pain.personas.is_empty() || pain.personas.contains(persona);
            assert_eq!(rank.is_some(), hits);
        }
    }
    let none = Filter {
        owner: Some("nobody at all".to_owned()),
        ..Filter::default()
    };
    let admitted = journey
        .pain_points()
        .iter()
        .filter(|p| none.admits(&index, p));
    assert_eq!(admitted.count(), 0);
    let every = journey
        .pain_points()
        .iter()
        .filter(|p| Filter::default().admits(&index, p));
    assert_eq!(every.count(), journey.pain_points().len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn ranks_are_a_permutation_and_firm_places_contain_them(
        pains in proptest::collection::vec((0_u8..=4, 0_u8..=100), 1..12),
    ) {
        let journey = journey(&pains);
        let found = ranking(&journey);
        let mut all: Vec<usize> = found.entries.iter().map(|e| e.rank).collect();
        all.sort_unstable();
        prop_assert_eq!(all, (1..=pains.len()).collect::<Vec<_>>());
        let firm = Firmness::of(&found);
        for (entry, firm) in found.entries.iter().zip(&firm.entries) {
            let firm = firm.unwrap();
            for places in [firm.by_weights, firm.by_all] {
                prop_assert!(places.best <= entry.rank && entry.rank <= places.worst);
                prop_assert!(places.worst <= pains.len() && places.best >= 1);
            }
            prop_assert!(firm.by_all.best <= firm.by_weights.best);
        }
        prop_assert_eq!(&Firmness::of(&found), &firm, "the same again");
    }

    #[test]
    fn mending_a_pain_point_never_raises_its_rank(
        pains in proptest::collection::vec((1_u8..=4, 1_u8..=100), 2..10),
        which in 0_usize..10,
        severity in 0_u8..=4,
        percent in 0_u8..=100,
    ) {
        let which = which % pains.len();
        let before = journey(&pains);
        let mut milder = pains.clone();
        milder[which] = (severity.min(pains[which].0), percent.min(pains[which].1));
        let (old, new) = (ranks(&before)[which].unwrap(), ranks(&journey(&milder))[which].unwrap());
        prop_assert!(new >= old, "from {old} to {new}");
    }
}
