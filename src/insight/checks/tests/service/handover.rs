use super::{
    cleared, journey, mains,
    testkit::{TestMap, says},
};
use crate::{
    model::{TouchpointKind, TransitionKind, choice::Choice as _},
    testkit::journey_line::id,
};

fn owned(line: &str, owners: &[(&str, &str)]) -> TestMap {
    owners.iter().fold(journey(line), |map, (words, team)| {
        map.at(words, |t| t.owner.team = (*team).to_owned())
    })
}

#[test]
fn context_travels_along() {
    let map = || {
        owned("A: a b; a>b", &[("a", "Sales"), ("b", "Service")])
            .way("a>b", |e| e.context_kept = Some(false))
    };
    assert_eq!(mains(&map(), "context-lost"), "b");
    assert_eq!(
        says(&map(), "context-lost"),
        ["What “a” knows of the customer doesn’t arrive at “b”."]
    );
    cleared(&map(), "context-lost");
    // A note of the team counts, whatever the owners and the kind of the transition, except for a
    // referral, which moves nobody.
    let plain = || journey("A: a b; a>b").way("a>b", |e| e.context_kept = Some(false));
    assert_eq!(mains(&plain(), "context-lost"), "b");
    for kind in TransitionKind::ALL {
        let map = plain().way("a>b", |e| e.kind = *kind);
        let is_lost = *kind != TransitionKind::Referral;
        assert_eq!(mains(&map, "context-lost"), if is_lost { "b" } else { "" });
    }
    let reached = plain().at("b", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&reached, "context-lost"), "b");
    let kept = map().way("a>b", |e| e.context_kept = Some(true));
    assert_eq!(mains(&kept, "context-lost"), "");
    let end = map().at("b", |t| t.kind = TouchpointKind::EndLeft);
    assert_eq!(mains(&end, "context-lost"), "");
}

#[test]
fn whoever_tries_again_starts_from_scratch() {
    let map = journey("A: a b; a>a a>b").way("a>a", |e| {
        e.kind = TransitionKind::Failure;
        e.context_kept = Some(false);
    });
    assert_eq!(
        says(&map, "context-lost"),
        ["Customers who try again at “a” start from scratch: what they did and told isn’t kept."]
    );
    cleared(&map, "context-lost");
}

#[test]
fn context_from_several_sides_is_one_finding() {
    let map = journey("A: a b c; a>c b>c").way("a>c b>c", |e| {
        e.kind = TransitionKind::Escalation;
        e.context_kept = Some(false);
    });
    assert_eq!(mains(&map, "context-lost"), "c");
    assert_eq!(
        says(&map, "context-lost"),
        ["“c” takes customers over from 2 sides without what is known of them."]
    );
    cleared(&map, "context-lost");
}

#[test]
fn what_is_passed_on_is_known() {
    let teams = [("a", "W"), ("b", "X"), ("c", "Y"), ("d", "Z")];
    let map = || owned("A: a b c d; a>b b>c c>d", &teams);
    assert_eq!(mains(&map(), "context-unknown"), "journey");
    assert_eq!(
        says(&map(), "context-unknown"),
        [
            "For none of the 3 hand-overs is it noted whether what is known of the customer travels along."
        ]
    );
    cleared(&map(), "context-unknown");
    // A change of channel is a hand-over, too, if somebody speaks with the customer there.
    let channels = || {
        journey("A: a b c d; a>b b>c c>d")
            .channel("a c", "web")
            .channel("b", "phone")
            .channel("d", "chat")
    };
    assert_eq!(mains(&channels(), "context-unknown"), "");
    let spoken = channels().at("b c d", |t| t.live_agent = true);
    assert_eq!(mains(&spoken, "context-unknown"), "journey");
    let noted = map().way("a>b", |e| e.context_kept = Some(false));
    assert_eq!(mains(&noted, "context-unknown"), "", "two are a slip");
}

#[test]
fn somebody_answers_for_what_is_handed_over() {
    let line = "A: a b c d e; a>b b>c d>e";
    let map = || owned(line, &[("a", "Web"), ("c", "Service")]);
    assert_eq!(mains(&map(), "handover-without-owner"), "b");
    cleared(&map(), "handover-without-owner");
    let by_itself = owned(line, &[("a c", "Web")]);
    assert_eq!(
        mains(&by_itself, "handover-without-owner"),
        "",
        "a team hands nothing over to itself"
    );
    let lost = owned(line, &[("a", "Web")]);
    assert_eq!(mains(&lost, "handover-without-owner"), "b");
    let most = map().at("d", |t| t.owner.team = "Web".to_owned());
    assert_eq!(
        mains(&most, "handover-without-owner"),
        "",
        "told by the check about method"
    );
    assert_eq!(
        mains(&journey("A: a b; a>b"), "handover-without-owner"),
        "",
        "no team anywhere"
    );
    let end = map().at("b", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&end, "handover-without-owner"), "");
}

#[test]
fn another_channel_is_within_three_steps() {
    let line = "A: a b c d e phone; a>b b>c c>d d>e e>phone";
    let map = || {
        journey(line)
            .channel("a b c d e", "web")
            .channel("phone", "phone")
            .at("phone", |t| t.live_agent = true)
    };
    assert_eq!(mains(&map(), "switch-missing"), "a b");
    cleared(&map(), "switch-missing");
    let offered = map().at("b", |t| t.other_channels.push(id("phone")));
    assert_eq!(mains(&offered, "switch-missing"), "");
    let unknown = map().at("c", |t| t.channel = None);
    assert_eq!(
        mains(&unknown, "switch-missing"),
        "",
        "it may be another channel"
    );
    // Neither an end nor a letter counts as another channel.
    let reached = || journey("A: a b c d; a>b c>d").channel("a", "email");
    let end = |map: TestMap| map.at("b", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&end(reached()), "switch-missing"), "a");
    assert_eq!(
        mains(&reached(), "switch-missing"),
        "",
        "it may be another channel"
    );
    assert_eq!(
        mains(&reached().channel("b", "letter"), "switch-missing"),
        "a"
    );
    let posted = reached()
        .channel("b", "letter")
        .way("a>b", |e| e.kind = TransitionKind::ChannelSwitch);
    assert_eq!(mains(&posted, "switch-missing"), "");
    let alone = journey("A: a b; a>b b>a").channel("a b", "email");
    assert_eq!(
        says(&alone.at("b", |t| t.live_agent = true), "switch-missing"),
        ["From “a” no way leads to another channel."]
    );
}

#[test]
fn changing_channel_is_easy() {
    let map = |effort| {
        journey("A: bot call; bot>call")
            .channel("bot", "chat")
            .channel("call", "phone")
            .way("bot>call", |e| {
                e.kind = TransitionKind::ChannelSwitch;
                e.effort = Some(effort);
            })
    };
    assert_eq!(mains(&map(4), "switch-hard"), "bot");
    assert_eq!(
        mains(&map(4), "effort-high"),
        "",
        "told by the change of channel"
    );
    cleared(&map(4), "switch-hard");
    assert_eq!(mains(&map(3), "switch-hard"), "");
    let rare = map(5).way("bot>call", |e| e.share = Some(0.05));
    assert_eq!(mains(&rare, "switch-hard"), "");
    let on = map(4).way("bot>call", |e| e.kind = TransitionKind::Flow);
    assert_eq!(
        mains(&on, "switch-hard"),
        "",
        "the next step happens to be elsewhere"
    );
    assert_eq!(mains(&on, "effort-high"), "bot");
}
