use super::{
    cleared, journey, mains,
    testkit::{number, says},
};
use crate::{
    model::{Metric, ScoreData, presets},
    testkit::journey_line::id,
};

#[test]
fn a_service_level_below_its_target() {
    let map = |target| {
        journey("A: call; call>call")
            .channel("call", "phone")
            .channel_with("phone", |c| {
                c.service_level = Some(0.48);
                c.custom.push(number(presets::SERVICE_LEVEL_TARGET, target));
            })
    };
    assert_eq!(
        says(&map(80.0), "service-level-low"),
        ["In phone, 48% of the contacts are answered in time; the target is 80%."]
    );
    assert_eq!(
        mains(&map(0.8), "service-level-low"),
        "channel/phone",
        "a share, too"
    );
    cleared(&map(80.0), "service-level-low");
    assert_eq!(mains(&map(48.0), "service-level-low"), "");
    let unused = journey("A: call").channel_with("phone", |c| {
        c.service_level = Some(0.1);
        c.custom.push(number(presets::SERVICE_LEVEL_TARGET, 80.0));
    });
    assert_eq!(
        mains(&unused, "service-level-low"),
        "",
        "the journey doesn't offer it"
    );
}

#[test]
fn a_low_service_level_without_a_target() {
    let map = |level| {
        journey("A: call page")
            .channel("call", "phone")
            .channel("page", "web")
            .channel_with("phone", |c| c.service_level = Some(level))
            .channel_with("web", |c| c.service_level = Some(0.4))
    };
    assert_eq!(mains(&map(0.4), "service-level-untargeted"), "journey");
    assert_eq!(
        says(&map(0.4), "service-level-untargeted"),
        [
            "Nobody set a target for these channels, and they stay below the customary 80% answered in time: phone 40%."
        ]
    );
    cleared(&map(0.4), "service-level-untargeted");
    assert_eq!(mains(&map(0.8), "service-level-untargeted"), "");
    let aimed = map(0.4).channel_with("phone", |c| {
        c.custom.push(number(presets::SERVICE_LEVEL_TARGET, 30.0));
    });
    assert_eq!(mains(&aimed, "service-level-untargeted"), "");
}

#[test]
fn a_channel_that_works_poorly() {
    let map = |quality| {
        journey("A: bot")
            .channel("bot", "chat")
            .channel_with("chat", |c| c.quality = Some(quality))
    };
    assert_eq!(mains(&map(2), "technical-quality-low"), "channel/chat");
    cleared(&map(2), "technical-quality-low");
    assert_eq!(mains(&map(3), "technical-quality-low"), "");
}

#[test]
fn channels_are_answered_alike() {
    let map = |level, target| {
        journey("A: call write page")
            .channel("call", "phone")
            .channel("write", "email")
            .channel("page", "web")
            .channel_with("phone", |c| {
                c.service_level = Some(level);
                c.custom.push(number(presets::SERVICE_LEVEL_TARGET, target));
            })
            .channel_with("email", |c| c.service_level = Some(0.83))
            .channel_with("web", |c| c.service_level = Some(0.99))
    };
    assert_eq!(mains(&map(0.48, 40.0), "level-spread"), "channel/phone");
    cleared(&map(0.48, 40.0), "level-spread");
    assert_eq!(mains(&map(0.6, 40.0), "level-spread"), "");
    assert_eq!(
        mains(&map(0.48, 80.0), "level-spread"),
        "",
        "told by its target"
    );
}

#[test]
fn channels_score_alike() {
    let good = [0, 0, 0, 10, 10];
    let bad = [0, 10, 6, 2, 2];
    let map = || {
        journey("A: page call | B: other")
            .channel("page", "web")
            .channel("call other", "phone")
            .score("page", Metric::Csat5, &good)
    };
    let uneven = map().score("call", Metric::Csat5, &bad);
    assert_eq!(
        says(&uneven, "score-spread"),
        [
            "In “A”, customers are less satisfied with phone than with web: 80 percentage points less (“call” against “page”)."
        ]
    );
    cleared(&uneven, "score-spread");
    assert_eq!(mains(&uneven, "score-spread-unsure"), "");
    let even = map().score("call", Metric::Csat5, &[0, 0, 1, 9, 10]);
    assert_eq!(mains(&even, "score-spread"), "");
    let unlike = map().score("call", Metric::Ces5, &[0, 0, 0, 10, 10]);
    assert_eq!(
        mains(&unlike, "score-spread"),
        "",
        "unlike scales aren't compared"
    );
    let elsewhere = map().score("other", Metric::Csat5, &bad);
    assert_eq!(mains(&elsewhere, "score-spread"), "", "another phase");
    let few = map().score("call", Metric::Csat5, &[9, 0, 0, 0, 0]);
    assert_eq!(mains(&few, "score-spread"), "", "nine replies are no score");
}

/// A NPS of −20 is 60 points below one of 40, though only 30 of a hundred of the scale.
#[test]
fn a_gap_is_told_on_the_scale_of_its_metric() {
    let map = |metric: Metric, high: &[u32], low: &[u32]| {
        let mut map = journey("A: help; help>help")
            .channel("help", "web")
            .channel_with("phone", |_| ())
            .score("help", metric.clone(), high)
            .score("help", metric, low);
        map.0.scores[1].channel = Some(id("phone"));
        map
    };
    let nps = map(
        Metric::Nps,
        &[0, 0, 0, 0, 0, 0, 20, 0, 20, 0, 60],
        &[0, 0, 0, 0, 0, 0, 50, 0, 20, 0, 30],
    );
    assert_eq!(
        says(&nps, "score-spread"),
        ["In “A”, customers recommend you less after phone than after web: 60 NPS points lower."]
    );
    let ces = map(Metric::Ces5, &[100, 0, 0, 0, 1], &[1, 0, 0, 100, 0]);
    assert_eq!(
        says(&ces, "score-spread"),
        ["In “A”, phone costs customers more effort than web: a difference of 73% of the scale."]
    );
}

/// 18 of 20 against 12 of 20 is p = 0.028 (z test with the pooled share): significant between two
/// channels, and 0.085 as the widest of three pairs (Holm 1979).
#[test]
fn of_several_channels_the_widest_gap_takes_more() {
    let map = || {
        journey("A: page call")
            .channel("page", "web")
            .channel("call", "phone")
            .score("page", Metric::Csat5, &[2, 0, 0, 0, 18])
            .score("call", Metric::Csat5, &[8, 0, 0, 0, 12])
    };
    assert_eq!(mains(&map(), "score-spread"), "phase/A");
    let mut three = map().score("page", Metric::Csat5, &[5, 0, 0, 0, 15]);
    three.offer("email");
    three.0.scores[2].channel = Some(id("email"));
    assert_eq!(mains(&three, "score-spread"), "");
    assert_eq!(mains(&three, "score-spread-unsure"), "phase/A");
}

/// At a touchpoint with two channels it isn't known which one a score is about.
#[test]
fn a_score_in_no_channel_in_particular_says_nothing_of_channels() {
    let map = journey("A: page call")
        .channel("page", "web")
        .channel("call", "phone")
        .score("page", Metric::Csat5, &[0, 0, 0, 10, 10])
        .score("call", Metric::Csat5, &[0, 10, 6, 2, 2]);
    assert_eq!(mains(&map, "score-spread"), "phase/A");
    let both = map.at("page", |t| t.other_channels.push(id("phone")));
    assert_eq!(mains(&both, "score-spread"), "");
    assert_eq!(mains(&both, "score-spread-unsure"), "");
}

/// 9 of 12 and 6 of 12 satisfied are 25 points apart, and p = 0.21 (z test with the pooled share).
#[test]
fn a_gap_that_may_be_chance_is_a_hint() {
    let map = |low: u32, n: u32| {
        journey("A: page call")
            .channel("page", "web")
            .channel("call", "phone")
            .score("page", Metric::Csat5, &[3, 0, 0, 0, 9])
            .score("call", Metric::Csat5, &[n - low, 0, 0, 0, low])
    };
    assert_eq!(mains(&map(6, 12), "score-spread"), "");
    assert_eq!(mains(&map(6, 12), "score-spread-unsure"), "phase/A");
    cleared(&map(6, 12), "score-spread-unsure");
    assert_eq!(mains(&map(1, 12), "score-spread"), "phase/A");
    assert_eq!(mains(&map(1, 12), "score-spread-unsure"), "");
    assert_eq!(
        mains(&map(8, 12), "score-spread-unsure"),
        "",
        "within the tolerance"
    );
    let mut figure = map(1, 12);
    figure.0.scores[1].data = ScoreData::Value {
        value: 10.0,
        n: None,
    };
    assert_eq!(
        mains(&figure, "score-spread-unsure"),
        "phase/A",
        "who knows"
    );
}
