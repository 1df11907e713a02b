use super::{
    cleared, journey, mains,
    testkit::{chosen, feels, says},
};
use crate::{
    model::{TransitionKind, presets},
    testkit::journey_line::id,
};

#[test]
fn a_phase_offers_one_of_a_personas_channels() {
    let map = || {
        journey("A: page | B: form; page>form")
            .channel("page form", "web")
            .persona("Fatma", "web app")
            .persona("Henk", "phone")
    };
    assert_eq!(mains(&map(), "own-channel-missing"), "phase/A phase/B");
    assert_eq!(
        says(&map(), "own-channel-missing").first().unwrap(),
        "In “A”, none of the channels of Henk is on offer."
    );
    cleared(&map(), "own-channel-missing");
    let offered = map().at("form", |t| t.other_channels.push(id("phone")));
    assert_eq!(mains(&offered, "own-channel-missing"), "phase/A");
    // A persona that doesn't come there misses nothing.
    let absent = map().at("page form", |t| t.emotions.push(feels(Some("Fatma"), 1)));
    assert_eq!(mains(&absent, "own-channel-missing"), "");
}

#[test]
fn who_goes_to_a_place_does_not_choose_a_channel() {
    let map = journey("A: page | B: ward; page>ward")
        .channel("page", "web")
        .channel("ward", "shop")
        .persona("Esther", "web");
    assert_eq!(mains(&map, "own-channel-missing"), "");
    assert_eq!(mains(&map, "forced-channel"), "");
}

#[test]
fn where_something_is_sent_nobody_chooses_a_channel() {
    let map = |kind| {
        journey("A: page | B: bill; page>bill")
            .channel("page", "web")
            .channel("bill", kind)
            .persona("Esther", "web")
    };
    assert_eq!(mains(&map("email"), "own-channel-missing"), "phase/B");
    assert_eq!(mains(&map("letter"), "own-channel-missing"), "");
    let sent = map("email").at("bill", |t| {
        t.custom.push(chosen(presets::PROACTIVE, 1));
    });
    assert_eq!(mains(&sent, "own-channel-missing"), "");
}

#[test]
fn a_day_on_site_is_no_gap_in_a_channel() {
    let map = |kind| {
        journey("A: a | B: x y z | C: c; a>x x>y y>z z>c")
            .channel("a c", "phone")
            .channel("x", "web")
            .channel("y z", kind)
            .persona("Greet", "phone web shop chat")
    };
    assert_eq!(mains(&map("chat"), "coverage-gap"), "phase/B");
    assert_eq!(mains(&map("shop"), "coverage-gap"), "");
    // Only the phases right before and after make a gap.
    let long = journey("A: a | B: b | C: c | D: d; a>b b>c c>d")
        .channel("a d", "chat")
        .channel("b c", "web")
        .persona("Fatma", "web chat");
    assert_eq!(mains(&long, "coverage-gap"), "");
}

#[test]
fn a_channel_that_personas_use_is_somewhere() {
    let map = journey("A: page; page>page")
        .channel("page", "web")
        .persona("Fatma", "web chat")
        .persona("Henk", "chat");
    assert_eq!(mains(&map, "absent-channel"), "channel/chat");
    assert_eq!(
        says(&map, "absent-channel"),
        ["Customers such as Fatma, Henk use chat, but no touchpoint offers it."]
    );
    cleared(&map, "absent-channel");
    let offered = map.at("page", |t| t.other_channels.push(id("chat")));
    assert_eq!(mains(&offered, "absent-channel"), "");
}

#[test]
fn a_channel_does_not_drop_out_halfway() {
    let map = |kind: &str| {
        journey("A: a | B: b | C: c; a>b b>c")
            .channel("a c", kind)
            .channel("b", "web")
            .persona("Fatma", &format!("web {kind}"))
    };
    assert_eq!(mains(&map("chat"), "coverage-gap"), "phase/B");
    cleared(&map("chat"), "coverage-gap");
    assert_eq!(
        mains(&map("letter"), "coverage-gap"),
        "",
        "nobody writes a letter to ask"
    );
    let ends = journey("A: a | B: b; a>b")
        .channel("a", "chat")
        .channel("b", "web")
        .persona("Fatma", "web chat");
    assert_eq!(mains(&ends, "coverage-gap"), "", "it stops there");
    let unused = map("chat").persona("Henk", "web");
    let mut unused = unused;
    unused.0.personas.remove(0);
    assert_eq!(mains(&unused, "coverage-gap"), "");
}

#[test]
fn nobody_is_forced_into_a_channel() {
    let map = || {
        journey("A: form next; form>next")
            .channel("form next", "email")
            .persona("Sanne", "app")
            .persona("Bram", "email")
    };
    assert_eq!(
        mains(&map(), "forced-channel"),
        "form",
        "told where it begins"
    );
    cleared(&map(), "forced-channel");
    let other = map().at("form", |t| t.other_channels.push(id("app")));
    assert_eq!(mains(&other, "forced-channel"), "next");
    // A next step isn't a choice, unless it is a channel switch.
    let confirmed = map()
        .channel("next", "app")
        .at("next", |t| t.emotions.push(feels(Some("Sanne"), 1)));
    assert_eq!(mains(&confirmed, "forced-channel"), "form");
    let switch = confirmed.way("form>next", |e| e.kind = TransitionKind::ChannelSwitch);
    assert_eq!(mains(&switch, "forced-channel"), "");
    // An alternative at the step before is a choice.
    let around = journey("A: start form app; start>form start>app")
        .channel("start", "web")
        .channel("form", "email")
        .channel("app", "app")
        .persona("Sanne", "app web");
    assert_eq!(mains(&around, "forced-channel"), "");
    // Something that is sent to customers forces nobody.
    let sent = map().at("form next", |t| {
        t.custom.push(chosen(presets::PROACTIVE, 1));
    });
    assert_eq!(mains(&sent, "forced-channel"), "");
    assert_eq!(
        mains(&map().channel("form next", "letter"), "forced-channel"),
        ""
    );
    let starts = journey("A: form app next; form>next app>next")
        .channel("form", "email")
        .channel("app next", "app")
        .persona("Sanne", "app");
    assert_eq!(mains(&starts, "forced-channel"), "", "they start elsewhere");
    let nobody = map().at("form next", |t| t.emotions.push(feels(Some("Bram"), 0)));
    assert_eq!(mains(&nobody, "forced-channel"), "");
}

/// The textbook case: cancelling has to be done by phone, and a confirmation follows by e-mail.
#[test]
fn a_confirmation_by_mail_makes_up_for_no_forced_call() {
    let map = || {
        journey("A: page cancel mail; page>cancel cancel>mail")
            .channel("page", "web")
            .channel("cancel", "phone")
            .channel("mail", "email")
            .persona("Fatma", "web email")
    };
    assert_eq!(mains(&map(), "forced-channel"), "cancel");
    assert_eq!(
        says(&map(), "forced-channel"),
        [
            "Customers such as Fatma can only use phone at “cancel”, which isn’t a channel of theirs."
        ]
    );
    cleared(&map(), "forced-channel");
}
