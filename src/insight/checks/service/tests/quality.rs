use super::{
    cleared, journey,
    kit::{number, says},
    mains,
};
use crate::model::Metric;

#[test]
fn a_service_level_below_its_target() {
    let map = |target| {
        journey("A: call; call>call")
            .channel("call", "phone")
            .channel_with("phone", |c| {
                c.service_level = Some(0.48);
                c.custom.push(number("preset-service-level-target", target));
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
        c.custom.push(number("preset-service-level-target", 80.0));
    });
    assert_eq!(
        mains(&unused, "service-level-low"),
        "",
        "the journey doesn't offer it"
    );
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
                c.custom.push(number("preset-service-level-target", target));
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
        ["In “A”, phone scores 80 points of 100 below web on the same measure."]
    );
    cleared(&uneven, "score-spread");
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
