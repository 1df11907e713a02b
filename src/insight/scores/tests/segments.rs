//! Tests of pools, pivot tables and the spread between channels.

use super::{at, by, cards, near, on, only, score, through, whole};
use crate::{
    insight::{
        ScoredIndex,
        scores::{
            ComparisonVerdict, NoIntervalReason, PivotDimension, Reliability, ScoreLevel, pivot,
            pool, spreads,
        },
    },
    model::{ItemRef, Journey, Metric},
    testkit::journey_line::id,
};

/// A score with 100 replies, of which `good` are good.
fn csat(name: &str, good: u32) -> crate::model::Score {
    score(name, Metric::Csat5, &[100 - good, 0, 0, good, 0])
}

#[test]
fn replies_are_added_up_and_it_is_said_whose() {
    let journey = whole(vec![
        on(csat("s", 40), "2026-01-01"),
        on(csat("t", 80), "2026-02-01"),
        only(csat("figure", 0), 10.0, Some(500)),
    ]);
    let cards = cards(&journey);
    let found = pool(&journey, &cards.iter().collect::<Vec<_>>()).unwrap();
    near(found.card.figure.unwrap(), 60.0);
    assert_eq!((found.card.n, found.scores.len()), (Some(200), 2));
    assert_eq!(found.left_out, [id("figure")], "its replies aren't known");
    assert!(found.first_date < found.last_date && found.card.interval.is_ok());
}

#[test]
fn figures_are_weighed_by_n_and_those_without_stay_alone() {
    let figures = |n: Option<u32>, m: Option<u32>| {
        whole(vec![
            only(csat("s", 0), 40.0, n),
            only(csat("t", 0), 80.0, m),
        ])
    };
    let journey = figures(Some(300), Some(100));
    let both = cards(&journey);
    let found = pool(&journey, &[&both[0], &both[1]]).unwrap();
    near(found.card.figure.unwrap(), 50.0);
    assert_eq!(found.card.interval, Err(NoIntervalReason::OnlyFigure));
    let journey = figures(None, None);
    let both = cards(&journey);
    assert_eq!(pool(&journey, &[&both[0], &both[1]]), None);
    let alone = pool(&journey, &[&both[0]]).unwrap();
    assert_eq!(alone.card.reliability, Reliability::Unknown);
}

#[test]
fn pooling_small_groups_can_make_a_score() {
    let few = |name: &str| score(name, Metric::Csat5, &[0, 0, 4, 2, 0]);
    let journey = whole(vec![few("s"), few("t")]);
    let cards = cards(&journey);
    assert!(cards.iter().all(|card| card.figure.is_none()));
    let found = pool(&journey, &[&cards[0], &cards[1]]).unwrap();
    assert_eq!(found.card.reliability, Reliability::Indicative);
    near(found.card.figure.unwrap(), 100.0 * 4.0 / 12.0);
}

#[test]
fn a_pivot_takes_the_newest_wave_and_counts_no_cut_twice() {
    let journey = whole(vec![
        on(by(csat("old", 10), "p"), "2025-01-01"),
        on(by(csat("new", 50), "p"), "2026-01-01"),
        on(through(by(csat("cut", 90), "p"), "chat"), "2026-01-01"),
        by(at(csat("there", 70), "a"), "p"),
        by(csat("other", 30), "q"),
        csat("whole", 40),
    ]);
    let (index, cards) = (ScoredIndex::new(&journey), cards(&journey));
    let found = pivot(&index, &cards, PivotDimension::Persona);
    let levels: Vec<_> = found.columns.iter().map(|column| column.level).collect();
    assert_eq!(levels, [ScoreLevel::Journey, ScoreLevel::Touchpoint]);
    let figures: Vec<Vec<Option<f64>>> = found
        .rows
        .iter()
        .map(|row| {
            row.cells
                .iter()
                .map(|c| c.as_ref()?.pooled.card.figure)
                .collect()
        })
        .collect();
    let p = Some(ItemRef::Persona(id("p")));
    assert_eq!(found.rows[0].item, p);
    assert_eq!(
        figures,
        [
            vec![Some(50.0), Some(70.0)],
            vec![Some(30.0), None],
            vec![Some(40.0), None]
        ]
    );
    let channels = pivot(&index, &cards, PivotDimension::Channel);
    assert_eq!(channels.rows[0].item, Some(ItemRef::Channel(id("chat"))));
    assert!(pivot(&index, &cards, PivotDimension::Device).is_empty());
}

/// Simpson's paradox by hand: p is better at both touchpoints, 60 against 50 and 20 against 10 of a
/// hundred, but was asked at the hard one nine times of ten.
#[test]
fn a_pivot_never_pools_unlike_touchpoints() {
    let of = |name: &str, good: u32, n: u32| score(name, Metric::Csat5, &[n - good, 0, 0, good, 0]);
    let journey = whole(vec![
        at(by(of("p-easy", 60, 100), "p"), "a"),
        at(by(of("q-easy", 450, 900), "q"), "a"),
        at(by(of("p-hard", 180, 900), "p"), "b"),
        at(by(of("q-hard", 10, 100), "q"), "b"),
    ]);
    let (index, all) = (ScoredIndex::new(&journey), cards(&journey));
    let found = pivot(&index, &all, PivotDimension::Persona);
    assert_eq!(found.columns.len(), 2);
    let figure = |row: usize, column: usize| {
        let cell = found.rows[row].cells[column].as_ref().unwrap();
        cell.pooled.card.figure.unwrap()
    };
    for (column, theirs) in [(0, [60.0, 50.0]), (1, [20.0, 10.0])] {
        near(figure(0, column), theirs[0]);
        near(figure(1, column), theirs[1]);
    }
    let cards: Vec<&_> = all.iter().take(3).step_by(2).collect();
    assert_eq!(pool(&journey, &cards), None, "unlike touchpoints");
}

/// 33 of 60 of p against 63 of 200 of everybody, so 30 of 140 of the others.
#[test]
fn the_others_are_everybody_less_the_part() {
    let of = |name: &str, good: u32, n: u32| {
        at(score(name, Metric::Csat5, &[n - good, 0, 0, good, 0]), "a")
    };
    let found = |part: crate::model::Score, whole_one: crate::model::Score| {
        let journey = whole(vec![part, whole_one]);
        let (index, all) = (ScoredIndex::new(&journey), cards(&journey));
        pivot(&index, &all, PivotDimension::Persona).rows[0].cells[0].clone()
    };
    let cell = found(by(of("p", 33, 60), "p"), of("all", 63, 200)).unwrap();
    near(cell.pooled.card.figure.unwrap(), 55.0);
    let others = cell.others.unwrap();
    assert_eq!(others.card.n, Some(140));
    near(others.card.figure.unwrap(), 100.0 * 30.0 / 140.0);
    assert_eq!(
        others.comparison.unwrap().verdict,
        ComparisonVerdict::Better
    );
    // A whole that doesn't include the segment, or is of another date, has no others.
    let cell = found(by(of("p", 33, 60), "p"), of("all", 20, 200)).unwrap();
    assert_eq!(cell.others, None);
    let dated = on(by(of("p", 33, 60), "p"), "2026-01-01");
    assert_eq!(found(dated, of("all", 63, 200)).unwrap().others, None);
}

/// The phone is better at both touchpoints, but worse when these are pooled.
#[test]
fn channels_are_compared_at_one_touchpoint() {
    let of = |name: &str, good: u32, n: u32| score(name, Metric::Csat5, &[n - good, 0, 0, good, 0]);
    let journey = whole(vec![
        at(through(of("phone-easy", 90, 100), "phone"), "a"),
        at(through(of("chat-easy", 720, 900), "chat"), "a"),
        at(through(of("phone-hard", 270, 900), "phone"), "b"),
        at(through(of("chat-hard", 10, 100), "chat"), "b"),
    ]);
    let found = spreads(&ScoredIndex::new(&journey), &cards(&journey));
    let told: Vec<_> = found
        .iter()
        .map(|spread| spread.touchpoint.clone())
        .collect();
    assert_eq!(told, [Some(id("a")), Some(id("b"))]);
    for spread in &found {
        assert_eq!(spread.channels[0].channel, id("phone"));
        assert_eq!(spread.test.unwrap().verdict, ComparisonVerdict::Worse);
    }
}

/// The same replies of `a`, divided by persona and by channel, without a total.
fn cut_twice(dates: [&str; 2]) -> Vec<crate::model::Score> {
    let by_persona = [by(csat("p", 50), "p"), by(csat("q", 70), "q")];
    let by_channel = [
        through(csat("phone", 55), "phone"),
        through(csat("chat", 65), "chat"),
    ];
    let [first, second] = dates;
    let by_persona = by_persona.map(|score| on(at(score, "a"), first));
    let by_channel = by_channel.map(|score| on(at(score, "a"), second));
    by_channel.into_iter().chain(by_persona).collect()
}

#[test]
fn replies_that_are_cut_in_two_ways_count_once() {
    let day = "2026-01-01";
    let journey = whole(cut_twice([day, day]));
    let (index, all) = (ScoredIndex::new(&journey), cards(&journey));
    let about: Vec<&_> = all.iter().collect();
    let found = super::super::touchpoint_measurement(&journey, &about, None, |_| true).unwrap();
    // Two hundred customers, not four hundred; by persona, which goes first among equals.
    assert_eq!(found.parts[0].card.n, Some(200));
    assert_eq!(found.parts[0].scores, [id("p"), id("q")]);
    near(found.goodness, 0.6);
    // No row of a pivot pools segments of another division.
    let by_device = pivot(&index, &all, PivotDimension::Device);
    let rest = &by_device.rows[0].cells[0].as_ref().unwrap().pooled;
    assert_eq!(rest.card.n, Some(200));
    let by_persona = pivot(&index, &all, PivotDimension::Persona);
    let n = |row: usize| {
        by_persona.rows[row].cells[0]
            .as_ref()
            .unwrap()
            .pooled
            .card
            .n
    };
    assert_eq!([n(0), n(1), n(2)], [Some(100), Some(100), Some(200)]);
    // A newer division counts, and a total before any division.
    let journey = whole(cut_twice([day, "2026-02-01"]));
    let all = cards(&journey);
    let about: Vec<&_> = all.iter().collect();
    let found = super::super::touchpoint_measurement(&journey, &about, None, |_| true).unwrap();
    assert_eq!(found.parts[0].scores, [id("phone"), id("chat")]);
    let mut scores = cut_twice([day, day]);
    scores.push(on(at(csat("total", 60), "a"), "2025-01-01"));
    let journey = whole(scores);
    let all = cards(&journey);
    let about: Vec<&_> = all.iter().collect();
    let found = super::super::touchpoint_measurement(&journey, &about, None, |_| true).unwrap();
    assert_eq!(found.parts[0].scores, [id("total")]);
}

#[test]
fn what_is_only_planned_counts_for_nothing_beside_what_was_measured() {
    let planned = |name: &str| on(at(score(name, Metric::Csat5, &[0; 5]), "a"), "2026-12-01");
    let found = |extra: Vec<crate::model::Score>| {
        let mut scores = cut_twice(["2026-02-01", "2026-01-01"]);
        scores.extend(extra);
        let journey = whole(scores);
        let all = cards(&journey);
        let about: Vec<&_> = all.iter().collect();
        let found = super::super::touchpoint_measurement(&journey, &about, None, |_| true);
        found.unwrap().parts.remove(0)
    };
    // Neither a planned total nor a planned newer wave of another division counts before it has
    // replies.
    let total = found(vec![planned("total")]);
    assert_eq!(total.scores, [id("p"), id("q")]);
    assert!(total.left_out.is_empty());
    let wave = found(vec![through(planned("wave"), "phone")]);
    assert_eq!(
        (wave.scores, wave.last_date),
        (total.scores, total.last_date)
    );
}

/// A phase with the phone at `a` and chat at `b`.
fn channels(phone: u32, chat: u32) -> Journey {
    let mut parts = super::parts(vec![
        at(csat("s", phone), "a"),
        at(csat("t", chat), "b"),
        at(score("u", Metric::Ces5, &[50, 0, 0, 0, 0]), "a"),
    ]);
    parts.touchpoints[0].channel = Some(id("phone"));
    parts.touchpoints[1].channel = Some(id("chat"));
    Journey::from_parts(parts).unwrap()
}

#[test]
fn channels_within_a_phase_are_compared_by_the_same_metric() {
    let journey = channels(80, 50);
    let (index, all) = (ScoredIndex::new(&journey), cards(&journey));
    let found = spreads(&index, &all);
    assert_eq!(found.len(), 1, "effort was measured in one channel only");
    near(found[0].spread, 0.3);
    assert_eq!(found[0].overlaps, Some(false));
    assert_eq!(found[0].channels[0].channel, id("phone"));
    assert_eq!(found[0].touchpoint, None, "they share none");
    assert_eq!(found[0].test.unwrap().verdict, ComparisonVerdict::Worse);
    let journey = channels(52, 50);
    let found = spreads(&ScoredIndex::new(&journey), &cards(&journey));
    assert_eq!(found[0].overlaps, Some(true));
    assert_eq!(
        found[0].test.unwrap().verdict,
        ComparisonVerdict::MaybeChance
    );
}

#[test]
fn best_and_worst_of_many_channels_answer_for_having_been_picked() {
    // 60 of 100 against 46 of 100: p is 0.047 for two channels, and that tenfold for five.
    let spread = |goods: &[u32]| {
        let mut parts = super::parts(Vec::new());
        parts.channels = (0..goods.len())
            .map(|n| super::channel(&format!("c{n}")))
            .collect();
        parts.scores = goods
            .iter()
            .enumerate()
            .map(|(n, good)| through(at(csat(&format!("s{n}"), *good), "a"), &format!("c{n}")))
            .collect();
        let journey = Journey::from_parts(parts).unwrap();
        spreads(&ScoredIndex::new(&journey), &cards(&journey)).remove(0)
    };
    let two = spread(&[60, 46]);
    let p = two.test.unwrap().test.unwrap().p;
    assert!(p > 0.04 && p < 0.05);
    assert_eq!((two.pairs, two.adjusted_p), (1, Some(p)));
    assert_eq!(two.test.unwrap().verdict, ComparisonVerdict::Worse);
    let five = spread(&[60, 53, 52, 51, 46]);
    assert_eq!(five.pairs, 10);
    near(five.adjusted_p.unwrap(), 10.0 * p);
    assert_eq!(five.test.unwrap().verdict, ComparisonVerdict::MaybeChance);
}

#[test]
fn a_touchpoint_with_several_channels_speaks_for_none() {
    let mut parts = channels(80, 50).to_parts();
    parts.touchpoints[0].other_channels = vec![id("chat")];
    let journey = Journey::from_parts(parts).unwrap();
    assert_eq!(spreads(&ScoredIndex::new(&journey), &cards(&journey)), []);
}
