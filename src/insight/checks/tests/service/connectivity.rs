use super::{
    cleared, findings, journey, mains,
    testkit::{TestMap, feels, says, text, word},
};
use crate::{
    model::{Anchor, JourneyState, PainPoint, PainStatus, TouchpointKind, TransitionKind, presets},
    testkit::journey_line::id,
};

fn hurting(mut map: TestMap, word: &str, severity: u8) -> TestMap {
    map.0.pain_points.push(PainPoint {
        text: "hurts".to_owned(),
        severity: Some(severity),
        ..PainPoint::new(id("pain"), Anchor::Touchpoint(id(word)))
    });
    map
}

#[test]
fn there_is_a_way_for_when_it_goes_wrong() {
    let map = || journey("A: a b c; a>b b>c").at("a", |t| t.key = true);
    assert_eq!(mains(&map(), "failure-path-missing"), "a");
    cleared(&map(), "failure-path-missing");
    let plain = map().at("a", |t| t.key = false);
    assert_eq!(mains(&plain, "failure-path-missing"), "");
    let failing = map().way("a>b", |e| e.kind = TransitionKind::Failure);
    assert_eq!(mains(&failing, "failure-path-missing"), "");
    // An ordinary next step to a person isn't a failure path.
    let agent = map().at("b", |t| t.live_agent = true);
    assert_eq!(mains(&agent, "failure-path-missing"), "a");
    cleared(&agent, "failure-path-missing");
    let next = map().way("b>c", |e| e.kind = TransitionKind::Escalation);
    assert_eq!(mains(&next, "failure-path-missing"), "", "one step further");
    let offered = map()
        .channel_with("phone", |_| ())
        .at("a", |t| t.other_channels.push(id("phone")));
    assert_eq!(mains(&offered, "failure-path-missing"), "");
    let opened = map().at("a", |t| t.sub_journey = "a.ron".to_owned());
    assert_eq!(mains(&opened, "failure-path-missing"), "");
    let choice = map().at("a", |t| t.kind = TouchpointKind::Decision);
    assert_eq!(mains(&choice, "failure-path-missing"), "");
    let left = journey("A: a b c; a>b a>c")
        .at("a", |t| t.key = true)
        .at("b", |t| t.kind = TouchpointKind::EndLeft)
        .way("a>b", |e| e.kind = TransitionKind::Failure);
    assert_eq!(
        mains(&left, "failure-path-missing"),
        "a",
        "leaving helps nobody"
    );
}

#[test]
fn where_it_hurts_or_customers_are_lost_help_is_near() {
    let map = || journey("A: a b c; a>b b>c").way("b>c", |e| e.kind = TransitionKind::Escalation);
    assert_eq!(mains(&hurting(map(), "a", 3), "failure-path-missing"), "a");
    assert_eq!(mains(&hurting(map(), "a", 2), "failure-path-missing"), "");
    let lost = map().way("a>b", |e| e.share = Some(0.9));
    assert_eq!(mains(&lost, "failure-path-missing"), "a");
    cleared(&lost, "failure-path-missing");
    let kept = map().way("a>b", |e| e.share = Some(0.96));
    assert_eq!(mains(&kept, "failure-path-missing"), "");
}

#[test]
fn a_person_or_a_choice_of_ways_is_not_enough_where_it_hurts() {
    let agent = || journey("A: a b c; a>b b>c").at("a", |t| (t.live_agent, t.key) = (true, true));
    assert_eq!(mains(&agent(), "failure-path-missing"), "");
    let hurts = hurting(agent(), "a", 4);
    assert_eq!(mains(&hurts, "failure-path-missing"), "a");
    cleared(&hurts, "failure-path-missing");
    let mut solved = hurting(agent(), "a", 4);
    solved.0.pain_points[0].status = PainStatus::Solved;
    assert_eq!(mains(&solved, "failure-path-missing"), "");
    let choice = || journey("A: a b c; a>b a>c").at("a", |t| t.kind = TouchpointKind::Decision);
    let hurts = hurting(choice(), "a", 3);
    assert_eq!(mains(&hurts, "failure-path-missing"), "a");
    cleared(&hurts, "failure-path-missing");
    let way = hurting(choice(), "a", 3).way("a>c", |e| e.kind = TransitionKind::Failure);
    assert_eq!(mains(&way, "failure-path-missing"), "");
}

#[test]
fn a_failure_that_leads_back_is_a_circle() {
    let map = journey("A: a b c; a>a a>b b>c")
        .at("a", |t| t.self_service = true)
        .channel("a", "email")
        .way("a>a", |e| e.kind = TransitionKind::Failure);
    assert_eq!(
        mains(&map, "failure-path-missing"),
        "",
        "self-service by mail isn't a screen"
    );
    let hurting = hurting(map, "a", 4);
    assert_eq!(
        says(&hurting, "failure-path-missing"),
        ["When it goes wrong at “a”, customers only come back to the same point."]
    );
    cleared(&hurting, "failure-path-missing");
}

#[test]
fn the_map_goes_on() {
    let map = journey("A: a b c; a>b a>c").at("c", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&map, "dead-end"), "b");
    cleared(&map, "dead-end");
    let end = map.at("b", |t| t.kind = TouchpointKind::EndLeft);
    assert_eq!(mains(&end, "dead-end"), "");
    let last = journey("A: a b c; a>b b>c");
    assert_eq!(
        mains(&last, "dead-end"),
        "",
        "the last closes a map without ends"
    );
    let round = journey("A: a b c; a>b b>b b>c").at("c", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&round, "dead-end"), "");
    assert_eq!(
        mains(&journey("A: a b c; a>c"), "dead-end"),
        "",
        "b isn't joined at all"
    );
}

#[test]
fn from_some_points_it_cannot_end_well() {
    let map = || {
        journey("A: a b c | B: good gone; a>good a>b b>c c>gone")
            .at("good", |t| t.kind = TouchpointKind::EndReached)
            .at("gone", |t| t.kind = TouchpointKind::EndLeft)
    };
    assert_eq!(
        mains(&map(), "point-of-no-return"),
        "b",
        "c follows from it"
    );
    cleared(&map(), "point-of-no-return");
    let back = journey("A: a b c | B: good gone; a>good a>b b>c c>gone c>a")
        .at("good", |t| t.kind = TouchpointKind::EndReached)
        .at("gone", |t| t.kind = TouchpointKind::EndLeft);
    assert_eq!(mains(&back, "point-of-no-return"), "");
    let open = map().at("gone", |t| t.kind = TouchpointKind::Step);
    assert_eq!(
        mains(&open, "point-of-no-return"),
        "",
        "where the map stops isn't lost"
    );
    let goalless = map().at("good", |t| t.kind = TouchpointKind::Step);
    assert_eq!(
        mains(&goalless, "point-of-no-return"),
        "",
        "no end says what success is"
    );
}

#[test]
fn nobody_goes_round_for_ever() {
    let map = journey("A: a b c d; a>b b>c c>b");
    assert_eq!(mains(&map, "closed-loop"), "b");
    assert_eq!(
        says(&map, "closed-loop"),
        ["These touchpoints only lead to each other: b, c."]
    );
    cleared(&map, "closed-loop");
    let shared = journey("A: a b c d; a>b b>c c>b").way("b>c c>b", |e| e.share = Some(1.0));
    cleared(&shared, "closed-loop");
    let open = journey("A: a b c d; a>b b>c c>b c>d");
    assert_eq!(mains(&open, "closed-loop"), "");
}

#[test]
fn shares_make_a_whole() {
    let map = |share| {
        journey("A: a b c; a>b a>c")
            .way("a>b", |e| e.share = Some(share))
            .way("a>c", |e| e.share = Some(0.4))
    };
    assert_eq!(mains(&map(0.7), "shares-over-whole"), "a");
    assert_eq!(
        says(&map(0.7), "shares-over-whole"),
        ["The ways from “a” add up to 110% of the customers."]
    );
    cleared(&map(0.7), "shares-over-whole");
    assert_eq!(mains(&map(0.6), "shares-over-whole"), "");
    assert_eq!(mains(&map(0.604), "shares-over-whole"), "", "rounding");
}

#[test]
fn fitted_shares_keep_their_proportions() {
    use crate::testkit::journey_line::apply;
    let map = journey("A: a b c d; a>b a>c a>d")
        .way("a>b", |e| e.share = Some(0.9))
        .way("a>c", |e| e.share = Some(0.6));
    let before = map.done();
    let found = super::findings(&before);
    let (_, over) = found
        .iter()
        .find(|(id, _)| *id == "shares-over-whole")
        .unwrap();
    let mut ids = crate::model::IdSource::new(1);
    let after = apply(
        &before,
        over.fixes[0].draft(&before, &mut ids, &crate::i18n::Lang::En),
    );
    let share = |word| after.transition(&id(word)).unwrap().share.unwrap();
    assert_eq!(
        [share("a-b"), share("a-c"), share("a-d")],
        [0.4, 0.267, 0.333]
    );
}

#[test]
fn every_way_has_customers() {
    let map = |share| journey("A: a b c; a>b a>c").way("a>b", |e| e.share = Some(share));
    assert_eq!(mains(&map(1.0), "shares-missing"), "a");
    cleared(&map(1.0), "shares-missing");
    assert_eq!(mains(&map(0.9), "shares-missing"), "");
    let end = journey("A: a b c; a>b b>c").at("b", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(
        says(&end, "shares-missing"),
        ["“b” is an end, yet everybody goes on from there."]
    );
    cleared(&end, "shares-missing");
}

#[test]
fn customers_can_get_everywhere() {
    let map = || journey("A: a b | B: c d; a>b c>d").at("a", |t| t.kind = TouchpointKind::Start);
    assert_eq!(mains(&map(), "unreachable"), "c");
    assert_eq!(
        says(&map(), "unreachable"),
        ["No way leads from a start to “c” and the touchpoint behind it."]
    );
    cleared(&map(), "unreachable");
    let second = map().at("c", |t| t.kind = TouchpointKind::Start);
    assert_eq!(mains(&second, "unreachable"), "");
    let first = journey("A: a x b c; a>x b>c").at("b", |t| t.kind = TouchpointKind::Start);
    assert_eq!(mains(&first, "unreachable"), "a", "nothing comes before it");
    cleared(&first, "unreachable");
}

#[test]
fn who_leaves_says_why() {
    let map = || journey("A: a gone; a>gone").at("gone", |t| t.kind = TouchpointKind::EndLeft);
    assert_eq!(mains(&map(), "unexplained-exit"), "gone");
    cleared(&map(), "unexplained-exit");
    let told = map().at("gone", |t| {
        t.custom.push(text(presets::LEAVE_REASON, "Too dear"));
    });
    assert_eq!(mains(&told, "unexplained-exit"), "");
    let reason = map().way("a>gone", |e| e.reason = "No reply".to_owned());
    assert_eq!(mains(&reason, "unexplained-exit"), "");
    let mut to_be = map();
    to_be.0.about.state = JourneyState::ToBe;
    assert_eq!(mains(&to_be, "unexplained-exit"), "");
    let lost = journey("A: a b; a>b").way("a>b", |e| e.share = Some(0.8));
    assert_eq!(
        says(&lost, "unexplained-exit"),
        ["At “a” 20% of the customers drop off, and nobody noted why."]
    );
    cleared(&lost, "unexplained-exit");
}

#[test]
fn one_missing_transition_is_one_finding() {
    let steps = [
        "ad", "offers", "chat", "form", "mail", "wait", "desk", "parcel", "use", "done",
    ];
    let map = |missing: Option<usize>| {
        let pairs = steps.windows(2).enumerate();
        let pairs = pairs.filter(|(place, _)| Some(*place) != missing);
        let ways: Vec<String> = pairs.map(|(_, pair)| pair.join(">")).collect();
        let line = format!(
            "A: ad offers | B: chat form mail | C: wait desk parcel | D: use done; {}",
            ways.join(" ")
        );
        journey(&line)
            .channel("ad offers form wait parcel", "web")
            .channel("chat", "chat")
            .channel("mail", "email")
            .channel("desk", "phone")
            .channel("use", "app")
            .at("desk", |t| t.live_agent = true)
            .at("offers form parcel use", |t| t.callback_offered = true)
            .at("chat wait", |t| t.emotions.push(feels(None, -1)))
            .at("desk done", |t| t.emotions.push(feels(None, 2)))
            .at("done", |t| t.kind = TouchpointKind::EndReached)
    };
    let told = |map: &TestMap| -> Vec<String> {
        let all = findings(&map.done()).into_iter();
        all.map(|(check, found)| format!("{check} {}", word(&found.items[0])))
            .collect()
    };
    let whole = told(&map(None));
    for (missing, step) in steps.iter().enumerate().take(8).skip(1) {
        let mut more = told(&map(Some(missing)));
        more.retain(|line| !whole.contains(line));
        assert_eq!(more, [format!("dead-end {step}")], "{missing}");
    }
    // Touchpoints that lead only there are listed with it.
    assert_eq!(
        says(&map(Some(3)), "dead-end"),
        [
            "Nothing leads on from “form”, and it isn’t an end; 3 touchpoints before it lead nowhere else."
        ]
    );
    cleared(&map(Some(3)), "dead-end");
}
