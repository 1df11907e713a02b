//! Tests of waves: differences and trends.

use super::{at, by, card, cards, day, near, on, only, score, whole};
use crate::{
    insight::scores::{ComparisonVerdict, NoComparisonReason, NoTestReason, compare, series},
    model::Metric,
};

#[test]
fn waves_of_a_ces_are_compared_by_their_index_as_well() {
    let first = card(score("s", Metric::Ces7, &[40, 40, 20, 40, 20, 20, 20]));
    let second = card(score("s", Metric::Ces7, &[20, 20, 20, 20, 20, 60, 60]));
    let found = compare(&first, &second).unwrap();
    let index = found.index.unwrap();
    // From 20% − 50% to 54.5% − 27.3%.
    near(index.difference, 100.0 * (60.0 / 220.0 + 0.3));
    assert!(index.interval.contains(index.difference) && index.p < 0.05);
    let csat = card(score("s", Metric::Csat5, &[5, 5, 5, 5, 5]));
    assert_eq!(compare(&csat, &csat).unwrap().index, None);
}

#[test]
fn waves_are_compared_by_their_own_test() {
    let journey = whole(vec![
        on(
            score("old", Metric::Ces5, &[7, 12, 24, 39, 39]),
            "2026-04-17",
        ),
        on(
            score("new", Metric::Ces5, &[3, 7, 19, 38, 70]),
            "2026-10-16",
        ),
        on(
            score("last", Metric::Ces5, &[4, 7, 19, 38, 69]),
            "2026-11-16",
        ),
    ]);
    let cards = cards(&journey);
    let found = compare(&cards[0], &cards[1]).unwrap();
    // Effort rose from 3.75 to 4.20.
    assert!(
        found.difference > 0.44 && found.difference < 0.46,
        "{found:?}"
    );
    assert_eq!(
        found.verdict,
        ComparisonVerdict::Worse,
        "more effort is worse"
    );
    let test = found.test.unwrap();
    assert!(
        test.p < 0.01 && !test.interval.contains(0.0) && test.interval.contains(found.difference)
    );
    let next = compare(&cards[1], &cards[2]).unwrap();
    assert_eq!(next.verdict, ComparisonVerdict::MaybeChance);
    let back = compare(&cards[1], &cards[0]).unwrap();
    assert_eq!(back.verdict, ComparisonVerdict::Better);
    near(back.difference, -found.difference);
}

#[test]
fn unlike_scores_are_not_compared() {
    let firm = [20, 20, 20, 20, 20];
    let nps = card(score("s", Metric::Nps, &[9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]));
    let csat = card(score("s", Metric::Csat5, &firm));
    let ces = card(score("s", Metric::Ces5, &firm));
    let there = card(at(score("s", Metric::Csat5, &firm), "a"));
    let few = card(score("s", Metric::Csat5, &[1, 1, 1, 1, 1]));
    let figure = card(only(score("s", Metric::Csat5, &[]), 70.0, Some(300)));
    assert_eq!(compare(&nps, &csat), Err(NoComparisonReason::UnlikeMetric));
    assert_eq!(compare(&csat, &ces), Err(NoComparisonReason::UnlikeMetric));
    assert_eq!(
        compare(&csat, &there),
        Err(NoComparisonReason::UnlikeTarget)
    );
    assert_eq!(compare(&csat, &few), Err(NoComparisonReason::TooFew));
    let found = compare(&csat, &figure).unwrap();
    assert_eq!(found.test, Err(NoTestReason::OnlyFigure));
    assert_eq!(found.verdict, ComparisonVerdict::Unknown);
    near(found.difference, 30.0);
    let flat = card(score("s", Metric::Ces7, &[0, 0, 0, 0, 0, 0, 40]));
    let found = compare(&flat, &flat).unwrap();
    assert_eq!(found.test, Err(NoTestReason::NoSpread));
}

#[test]
fn a_trend_has_its_waves_in_order_and_skips_those_without_a_score() {
    let nps = |id: &str, good: u32, date: &str| {
        on(
            score(id, Metric::Nps, &[20, 0, 0, 0, 0, 0, 0, 20, 0, good, 0]),
            date,
        )
    };
    let mut few = nps("few", 1, "2026-03-01");
    few.data = crate::model::ScoreData::Replies(vec![1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0]);
    let journey = whole(vec![
        nps("third", 90, "2026-06-01"),
        by(nps("other", 20, "2026-06-01"), "p"),
        nps("first", 20, "2026-01-01"),
        few,
        score("undated", Metric::Nps, &[9, 0, 0, 0, 0, 0, 0, 9, 0, 9, 0]),
    ]);
    let cards = cards(&journey);
    let found = series(&cards);
    assert_eq!(found.len(), 2, "the persona's wave stands apart");
    let ids: Vec<_> = found[0]
        .points
        .iter()
        .map(|p| cards[p.card].score.to_string())
        .collect();
    assert_eq!(ids, ["first", "few", "third"]);
    assert_eq!(found[0].points[0].change, None);
    assert_eq!(
        found[0].points[1].change,
        Some(Err(NoComparisonReason::TooFew))
    );
    let change = found[0].points[2].change.unwrap().unwrap();
    // From 0 to 70 ÷ 130, past the wave without a score.
    assert!((change.difference - 100.0 * 70.0 / 130.0).abs() < 1e-9);
    assert_eq!(change.verdict, ComparisonVerdict::Better);
    assert_eq!(found[0].undated.len(), 1);
    assert_eq!(found[0].points[2].date, day("2026-06-01"));
}
