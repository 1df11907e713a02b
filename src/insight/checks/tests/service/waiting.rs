use super::{
    cleared, journey, mains,
    testkit::{chosen, number, says, text},
};
use crate::model::{JourneyState, TouchpointKind, TransitionKind, presets};

#[test]
fn a_queue_of_more_than_a_minute() {
    let map = |kind, seconds| {
        journey("A: queue talk; queue>talk")
            .channel("queue", kind)
            .at("queue", |t| t.wait_seconds = Some(seconds))
    };
    assert_eq!(mains(&map("chat", 61), "waiting-long"), "queue");
    cleared(&map("chat", 61), "waiting-long");
    assert_eq!(mains(&map("chat", 60), "waiting-long"), "");
    assert_eq!(
        mains(&map("email", 9000), "waiting-long"),
        "",
        "mail may take a while"
    );
    for (seconds, words) in [
        (119, "Customers wait 119 seconds at “queue”."),
        (120, "Customers wait 2 minutes at “queue”."),
        (150, "Customers wait 2 minutes and 30 seconds at “queue”."),
        (181, "Customers wait 3 minutes and 1 second at “queue”."),
        (629, "Customers wait 10 minutes at “queue”."),
        (
            9_000,
            "Customers wait 2 hours and 30 minutes at “queue”, in a channel where they expect an answer at once.",
        ),
        (
            10_800,
            "Customers wait 3 hours at “queue”, in a channel where they expect an answer at once.",
        ),
    ] {
        assert_eq!(says(&map("video", seconds), "waiting-long"), [words]);
    }
}

#[test]
fn a_phone_queue_offers_a_call_back() {
    let map = || {
        journey("A: queue talk; queue>talk")
            .channel("queue talk", "phone")
            .at("queue", |t| t.wait_seconds = Some(360))
            .at("talk", |t| t.live_agent = true)
    };
    assert_eq!(mains(&map(), "callback-missing"), "queue");
    assert_eq!(mains(&map(), "waiting-long"), "", "told by the call-back");
    cleared(&map(), "callback-missing");
    let offered = map().at("queue", |t| t.callback_offered = true);
    assert_eq!(mains(&offered, "callback-missing"), "");
    assert_eq!(mains(&offered, "waiting-long"), "queue");
    let short = map().at("queue", |t| t.wait_seconds = Some(45));
    assert_eq!(mains(&short, "callback-missing"), "");
}

#[test]
fn a_drawn_call_back_is_offered_too() {
    let map = || {
        journey("A: queue talk back; queue>talk queue>back")
            .channel("queue talk back", "phone")
            .at("queue", |t| t.wait_seconds = Some(360))
            .at("talk back", |t| t.live_agent = true)
    };
    assert_eq!(mains(&map(), "callback-missing"), "queue");
    let drawn = map().way("queue>back", |e| e.kind = TransitionKind::CallBack);
    assert_eq!(mains(&drawn, "callback-missing"), "");
    assert_eq!(mains(&drawn, "waiting-long"), "queue", "some do wait");
    let gone = drawn.at("back", |t| t.kind = TouchpointKind::EndLeft);
    assert_eq!(
        mains(&gone, "callback-missing"),
        "queue",
        "a call that never comes"
    );
}

#[test]
fn who_is_called_back_does_not_wait_on_the_line() {
    let map = || {
        journey("A: page back; page>back")
            .channel("back", "phone")
            .at("back", |t| t.wait_seconds = Some(7200))
            .way("page>back", |e| e.kind = TransitionKind::CallBack)
    };
    assert_eq!(mains(&map(), "callback-missing"), "");
    assert_eq!(mains(&map(), "waiting-long"), "");
    let called = map().way("page>back", |e| e.kind = TransitionKind::Flow);
    assert_eq!(mains(&called, "callback-missing"), "back");
    cleared(&called, "callback-missing");
}

#[test]
fn a_promised_call_back_is_on_the_map() {
    let map = || {
        journey("A: page desk; page>desk")
            .channel("page", "web")
            .channel("desk", "phone")
            .at("page", |t| t.callback_offered = true)
            .at("desk", |t| t.live_agent = true)
    };
    assert_eq!(mains(&map(), "callback-undrawn"), "page");
    cleared(&map(), "callback-undrawn");
    let drawn = map().way("page>desk", |e| e.kind = TransitionKind::CallBack);
    assert_eq!(mains(&drawn, "callback-undrawn"), "");
    let agent = map().at("page", |t| t.live_agent = true);
    assert_eq!(mains(&agent, "callback-undrawn"), "", "the agent calls");
    let alone = journey("A: page").at("page", |t| t.callback_offered = true);
    assert_eq!(mains(&alone, "callback-undrawn"), "page");
    cleared(&alone, "callback-undrawn");
}

#[test]
fn a_call_back_comes_from_a_person() {
    let map = journey("A: queue back; queue>back")
        .way("queue>back", |e| e.kind = TransitionKind::CallBack);
    assert_eq!(mains(&map, "callback-nobody"), "back");
    cleared(&map, "callback-nobody");
    let called = map.at("back", |t| t.live_agent = true);
    assert_eq!(mains(&called, "callback-nobody"), "");
}

#[test]
fn a_promise_is_kept() {
    let map = |option| {
        journey("A: a b; a>b").at("a", |t| {
            t.custom.push(text(presets::PROMISE, "Called before noon"));
            t.custom.push(chosen(presets::PROMISE_KEPT, option));
        })
    };
    assert_eq!(
        says(&map(3), "broken-promise"),
        ["The promise at “a” is broken: Called before noon"]
    );
    assert_eq!(mains(&map(2), "broken-promise"), "a");
    assert_eq!(mains(&map(1), "broken-promise"), "");
    cleared(&map(3), "broken-promise");
    let way = journey("A: a b; a>b").way("a>b", |e| {
        e.custom.push(chosen(presets::PROMISE_KEPT, 3));
    });
    assert_eq!(mains(&way, "broken-promise"), "transition/a-b");
    cleared(&way, "broken-promise");
}

#[test]
fn a_promise_is_followed() {
    let map = || {
        journey("A: a b; a>b").at("a", |t| {
            t.custom.push(text(presets::PROMISE, "Before noon"));
        })
    };
    assert_eq!(mains(&map(), "unchecked-promise"), "a");
    cleared(&map(), "unchecked-promise");
    let said = map().at("a", |t| {
        t.custom.push(text(presets::PROMISE_KEPT, "mostly"));
    });
    assert_eq!(mains(&said, "unchecked-promise"), "");
    let mut to_be = map();
    to_be.0.about.state = JourneyState::ToBe;
    assert_eq!(mains(&to_be, "unchecked-promise"), "");
}

#[test]
fn a_solution_within_its_target() {
    let map = |takes, target| {
        journey("A: a b; a>b").at("a", |t| {
            t.custom.push(number(presets::RESOLUTION_HOURS, takes));
            t.custom
                .push(number(presets::RESOLUTION_TARGET_HOURS, target));
        })
    };
    assert_eq!(
        says(&map(192.0, 72.0), "slow-solution"),
        ["A solution at “a” takes 192 hours; the target is 72."]
    );
    assert_eq!(
        says(&map(0.5, 0.25), "slow-solution"),
        ["A solution at “a” takes 30 minutes; the target is 15."]
    );
    cleared(&map(192.0, 72.0), "slow-solution");
    assert_eq!(mains(&map(72.0, 72.0), "slow-solution"), "");
    let open = journey("A: a").at("a", |t| {
        t.custom.push(number(presets::RESOLUTION_HOURS, 9.0));
    });
    assert_eq!(mains(&open, "slow-solution"), "");
}
