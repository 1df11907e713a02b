use super::{
    cleared, journey, mains,
    testkit::{TestMap, feels, says},
};
use crate::model::{Metric, TouchpointKind};

fn felt(line: &str, feelings: &[(&str, i8)]) -> TestMap {
    feelings.iter().fold(journey(line), |map, (word, value)| {
        map.at(word, |t| t.emotions.push(feels(None, *value)))
    })
}

#[test]
fn the_worst_is_told_whatever_the_mean() {
    let map = felt(
        "A: a b c | B: d; a>b",
        &[("a", 2), ("b", -2), ("c", 2), ("d", -2)],
    );
    assert_eq!(mains(&map, "worst-touchpoint"), "b");
    assert_eq!(
        says(&map, "worst-touchpoint"),
        ["“b” is very negative, and so is one other touchpoint."]
    );
    cleared(&map, "worst-touchpoint");
    let weighed = map.at("d", |t| t.influence = Some(1.5));
    assert_eq!(mains(&weighed, "worst-touchpoint"), "d");
    let mild = felt("A: a b; a>b", &[("a", -1), ("b", 2)]);
    assert_eq!(mains(&mild, "worst-touchpoint"), "");
    let left = felt("A: a", &[("a", -2)]).at("a", |t| t.kind = TouchpointKind::EndLeft);
    assert_eq!(
        mains(&left, "worst-touchpoint"),
        "",
        "who leaves is never glad"
    );
}

#[test]
fn the_worst_can_be_measured_or_one_personas() {
    // Goodness is 0.3 for 6 of 20 satisfied, 0.35 for 7.
    let map = |satisfied| {
        journey("A: a; a>a").score("a", Metric::Csat5, &[20 - satisfied, 0, 0, 0, satisfied])
    };
    assert_eq!(
        says(&map(6), "worst-touchpoint"),
        ["“a” scores in the lowest third of the scale."]
    );
    cleared(&map(6), "worst-touchpoint");
    assert_eq!(mains(&map(7), "worst-touchpoint"), "");
    let own = journey("A: a")
        .persona("Henk", "")
        .persona("Fatma", "")
        .at("a", |t| {
            t.emotions.push(feels(Some("Henk"), 1));
            t.emotions.push(feels(Some("Fatma"), -2));
        });
    assert_eq!(
        says(&own, "worst-touchpoint"),
        ["“a” is very negative for Fatma."]
    );
}

#[test]
fn something_good_follows_within_three_steps() {
    let line = "A: a b c d e; a>b b>c c>d d>e";
    let far = felt(line, &[("a", -1), ("e", 1)]);
    assert_eq!(mains(&far, "no-recovery"), "a");
    cleared(&far, "no-recovery");
    let near = felt(line, &[("a", -1), ("d", 1)]);
    assert_eq!(mains(&near, "no-recovery"), "");
    let neutral = felt(line, &[("a", 0)]);
    assert_eq!(mains(&neutral, "no-recovery"), "");
    let alone = felt("A: a b", &[("a", -2)]);
    assert_eq!(mains(&alone, "no-recovery"), "", "nothing is drawn yet");
}

#[test]
fn a_way_of_a_few_or_a_small_comfort_is_no_recovery() {
    let map = || felt("A: a b c; a>b a>c", &[("a", -1), ("b", 1), ("c", 0)]);
    assert_eq!(mains(&map(), "no-recovery"), "");
    let rare = map().way("a>b", |e| e.share = Some(0.01));
    assert_eq!(mains(&rare, "no-recovery"), "a");
    cleared(&rare, "no-recovery");
    // After something very bad a mild pleasure isn't enough, unless a person brought it about.
    let worse = |value| felt("A: a b; a>b", &[("a", -2), ("b", value)]);
    assert_eq!(mains(&worse(1), "no-recovery"), "a");
    assert_eq!(mains(&worse(2), "no-recovery"), "");
    let helped = worse(1).at("b", |t| t.live_agent = true);
    assert_eq!(mains(&helped, "no-recovery"), "");
}

#[test]
fn a_bad_score_needs_recovery_too() {
    let bad = |n: u32| {
        journey("A: a b; a>b")
            .persona("Henk", "")
            .score("a", Metric::Csat5, &[n, 0, 0, 0, 20 - n])
            .at("b", |t| t.emotions.push(feels(Some("Henk"), 0)))
    };
    assert_eq!(
        says(&bad(15), "no-recovery"),
        ["Nothing makes up for “a” within three steps."]
    );
    cleared(&bad(15), "no-recovery");
    assert_eq!(
        mains(&bad(10), "no-recovery"),
        "",
        "not in the lowest third"
    );
    let good = bad(15)
        .at("b", |t| t.emotions.clear())
        .score("b", Metric::Csat5, &[1, 0, 0, 0, 19]);
    assert_eq!(mains(&good, "no-recovery"), "");
    let felt = bad(15).at("b", |t| t.emotions = vec![feels(Some("Henk"), 2)]);
    assert_eq!(mains(&felt, "no-recovery"), "");
    let noted = bad(15).at("a", |t| t.emotions.push(feels(Some("Henk"), 1)));
    assert_eq!(mains(&noted, "no-recovery"), "", "feelings go first");
}

#[test]
fn bad_moments_in_a_row_are_one_finding() {
    let row = felt("A: a b c; a>b b>c", &[("a", -1), ("b", -2), ("c", -1)]);
    assert_eq!(mains(&row, "no-recovery"), "a");
    assert_eq!(
        says(&row, "no-recovery"),
        [
            "Nothing makes up for “a” within three steps; the same goes for 2 touchpoints that follow."
        ]
    );
    cleared(&row, "no-recovery");
    let circle = felt("A: a b; a>b b>a", &[("a", -1), ("b", -1)]);
    assert_eq!(
        mains(&circle, "no-recovery"),
        "a",
        "a circle begins where it is read"
    );
}

#[test]
fn going_on_costs_little_effort() {
    let map = |effort| journey("A: a b; a>b").way("a>b", |e| e.effort = Some(effort));
    assert_eq!(mains(&map(4), "effort-high"), "a");
    cleared(&map(4), "effort-high");
    assert_eq!(mains(&map(3), "effort-high"), "");
    let rare = map(4).way("a>b", |e| e.share = Some(0.09));
    assert_eq!(mains(&rare, "effort-high"), "");
}

#[test]
fn effort_scores_go_by_their_direction() {
    // The mean of CES 1.0 is 4, of five, low being good; of CES 2.0 it is 6 of seven, high.
    let hard = journey("A: a; a>a").score("a", Metric::Ces5, &[0, 0, 0, 20, 0]);
    assert_eq!(mains(&hard, "effort-high"), "a");
    cleared(&hard, "effort-high");
    assert_eq!(
        mains(&hard, "worst-touchpoint"),
        "",
        "effort has a check of its own"
    );
    let easy = journey("A: a; a>a").score("a", Metric::Ces7, &[0, 0, 0, 0, 0, 20, 0]);
    assert_eq!(mains(&easy, "effort-high"), "");
    let middle = journey("A: a; a>a").score("a", Metric::Ces5, &[0, 0, 20, 0, 0]);
    assert_eq!(mains(&middle, "effort-high"), "");
}
