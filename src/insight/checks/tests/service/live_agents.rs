use super::{
    cleared, findings, journey, mains,
    testkit::{TestMap, chosen, says, text},
};
use crate::{
    i18n::Lang,
    insight::{ScoredIndex, flow::Flow},
    model::{BusinessType, IdSource, Journey, TouchpointKind, TransitionKind, presets},
    testkit::journey_line::{apply, id, line},
};

#[test]
fn a_chat_needs_a_way_to_a_person() {
    let map = journey("A: bot done help | B: desk; bot>done desk>done")
        .channel("bot", "chat")
        .channel("desk", "phone")
        .channel("help", "app")
        .at("desk", |t| t.live_agent = true)
        .at("done", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&map, "escalation-missing"), "bot help");
    cleared(&map, "escalation-missing");
    let linked = journey("A: bot desk; bot>desk")
        .channel("bot", "chat")
        .channel("desk", "phone")
        .at("desk", |t| t.live_agent = true);
    assert_eq!(mains(&linked, "escalation-missing"), "");
    // A referral brings another customer: it doesn't lead this one to a person.
    let referred = linked.way("bot>desk", |e| e.kind = TransitionKind::Referral);
    assert_eq!(mains(&referred, "escalation-missing"), "bot");
}

#[test]
fn a_call_back_or_a_phone_beside_the_screen_is_a_way_to_a_person() {
    let map = || {
        journey("A: page desk")
            .channel("page", "web")
            .channel("desk", "phone")
            .at("desk", |t| t.live_agent = true)
    };
    assert_eq!(mains(&map(), "escalation-missing"), "page");
    let called = map().at("page", |t| t.callback_offered = true);
    assert_eq!(mains(&called, "escalation-missing"), "");
    let phone = map().at("page", |t| t.other_channels.push(id("phone")));
    assert_eq!(mains(&phone, "escalation-missing"), "");
    // Mail isn't answered by a person at once, and nobody escalates from a letter.
    let mail = map()
        .at("page", |t| t.channel = None)
        .channel("page", "email");
    assert_eq!(mains(&mail, "escalation-missing"), "");
}

#[test]
fn a_map_without_any_person_is_one_finding() {
    let nobody = || {
        journey("A: page bot; page>bot")
            .channel("page", "web")
            .channel("bot", "chat")
    };
    assert_eq!(mains(&nobody(), "escalation-missing"), "journey");
    cleared(&nobody(), "escalation-missing");
    // Each of them offers the phone or to be called back: nobody is stuck, marked or not.
    let offered = nobody()
        .channel_with("phone", |_| ())
        .at("page", |t| t.other_channels.push(id("phone")))
        .at("bot", |t| t.callback_offered = true);
    assert_eq!(mains(&offered, "escalation-missing"), "");
    let one = nobody().at("bot", |t| t.callback_offered = true);
    assert_eq!(mains(&one, "escalation-missing"), "", "one step further");
}

#[test]
fn telephones_and_counters_that_are_not_marked_are_a_hint() {
    let map = || {
        journey("A: page bot shop app; page>bot bot>shop")
            .channel("page", "web")
            .channel("bot", "chat")
            .channel("shop", "shop")
            .channel("app", "app")
    };
    assert_eq!(mains(&map(), "agents-unmarked"), "journey");
    assert_eq!(
        says(&map(), "agents-unmarked"),
        [
            "It isn’t noted where customers speak with a person; they probably do at one touchpoint on the phone, on video or in person."
        ]
    );
    cleared(&map(), "agents-unmarked");
    assert_eq!(mains(&map(), "escalation-missing"), "app", "the shop helps");
    cleared(&map(), "escalation-missing");
    let marked = map().at("shop", |t| t.live_agent = true);
    assert_eq!(mains(&marked, "agents-unmarked"), "");
    let machine = map().at("shop", |t| t.self_service = true);
    assert_eq!(mains(&machine, "agents-unmarked"), "");
    assert_eq!(mains(&machine, "escalation-missing"), "journey");
}

#[test]
fn a_journey_of_its_own_has_its_own_ways_out() {
    let map = journey("A: page desk")
        .channel("page", "web")
        .channel("desk", "phone")
        .at("desk", |t| t.live_agent = true);
    assert_eq!(mains(&map, "escalation-missing"), "page");
    let opened = map.at("page", |t| t.sub_journey = "order.ron".to_owned());
    assert_eq!(mains(&opened, "escalation-missing"), "");
}

#[test]
fn a_person_behind_the_whole_funnel_is_no_way_out() {
    let map = journey("A: a b c d e f g h; a>b b>c c>d d>e e>f f>g g>h")
        .channel("a b c d e f g", "web")
        .channel("h", "phone")
        .at("h", |t| t.live_agent = true);
    assert_eq!(mains(&map, "escalation-missing"), "a");
    assert_eq!(
        says(&map, "escalation-missing"),
        [
            "From “a” (web) a person comes only after 7 steps, too late for customers who are stuck; it is far from 3 touchpoints that follow, too."
        ]
    );
    cleared(&map, "escalation-missing");
    assert_eq!(
        mains(&map, "escalation-far"),
        "",
        "one stretch, one finding"
    );
}

#[test]
fn more_than_three_steps_to_a_person_is_far() {
    let map = journey("A: a b c d e; a>b b>c c>d d>e")
        .channel("a b c d", "web")
        .channel("e", "phone")
        .at("e", |t| t.live_agent = true);
    assert_eq!(mains(&map, "escalation-far"), "a");
    assert_eq!(
        says(&map, "escalation-far"),
        ["From “a” it takes 4 steps to reach a person; more than three is too many."]
    );
    cleared(&map, "escalation-far");
    assert_eq!(mains(&map, "escalation-missing"), "");
    let nearer = map.way("a>b", |e| e.to = id("c"));
    assert_eq!(mains(&nearer, "escalation-far"), "", "three steps");
}

#[test]
fn many_of_the_same_in_a_phase_are_one_finding() {
    let line = "A: a b c d e | B: x y done; x>done";
    let map = journey(line)
        .channel("a b c d e x", "app")
        .at("y", |t| t.live_agent = true)
        .at("done", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&map, "escalation-missing"), "phase/A x");
    cleared(&map, "escalation-missing");
    // A stretch lacks a single link to a person, whatever its phases.
    let line = "A: a b c d e | B: x y done; a>b b>c c>d d>e e>x x>done";
    let row = journey(line)
        .channel("a b c d e x", "app")
        .at("y", |t| t.live_agent = true)
        .at("done", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&row, "escalation-missing"), "a");
    assert_eq!(
        says(&row, "escalation-missing"),
        ["From “a” (app) and 5 touchpoints that follow no way leads to a person."]
    );
    cleared(&row, "escalation-missing");
    // A finding that was dismissed separately stays separate.
    let mut left = map;
    left.0.about.dismissed.push(crate::model::Dismissal {
        check: "escalation-missing".to_owned(),
        item: crate::model::ItemRef::Touchpoint(id("a")),
        reason: "a pilot".to_owned(),
        date: None,
    });
    assert_eq!(mains(&left, "escalation-missing"), "b c d e x");
}

#[test]
fn a_letter_without_an_answer() {
    let map = journey("A: write leave; write>leave")
        .channel("write", "email")
        .at("leave", |t| t.kind = TouchpointKind::EndLeft);
    assert_eq!(mains(&map, "unanswered-contact"), "write");
    cleared(&map, "unanswered-contact");
    // Asking again isn't an answer; a person who reads it is.
    let again = journey("A: write x y; write>write x>y").channel("write", "social");
    assert_eq!(mains(&again, "unanswered-contact"), "write");
    assert_eq!(
        mains(
            &again.at("write", |t| t.live_agent = true),
            "unanswered-contact"
        ),
        ""
    );
    let answered = journey("A: write answer; write>answer").channel("write answer", "email");
    assert_eq!(
        mains(&answered, "unanswered-contact"),
        "",
        "the last closes the map"
    );
}

/// A confirmation, a newsletter or a bill ends a path: nobody waits for an answer to it.
#[test]
fn what_the_organisation_sends_needs_no_answer() {
    let map = |kind| {
        journey("A: order mail pay; order>mail order>pay")
            .channel("order pay", "web")
            .channel("mail", kind)
    };
    assert_eq!(mains(&map("email"), "unanswered-contact"), "");
    assert_eq!(mains(&map("email"), "dead-end"), "mail");
    // Unless the title says who writes.
    for (title, who) in [
        ("Mail the form to the bank", "mail"),
        ("Schrijft een klacht", "mail"),
        ("E-mail with the offer", ""),
        ("Mail van de bank", ""),
        ("Post from the council", ""),
    ] {
        let told = map("email").at("mail", |t| t.title = title.to_owned());
        assert_eq!(mains(&told, "unanswered-contact"), who, "{title}");
    }
    let stance = |option| {
        map("email").at("mail", |t| {
            t.custom.push(chosen(presets::PROACTIVE, option));
        })
    };
    assert_eq!(mains(&stance(1), "unanswered-contact"), "");
    assert_eq!(mains(&stance(1), "dead-end"), "mail");
    assert_eq!(mains(&stance(2), "unanswered-contact"), "mail");
    cleared(&stance(2), "unanswered-contact");
    assert_eq!(mains(&map("letter"), "unanswered-contact"), "");
    // A field that holds nothing yet is filled rather than doubled.
    let blank = map("email").at("mail", |t| {
        t.title = "Asks for a copy".to_owned();
        t.custom.push(text(presets::PROACTIVE, ""));
    });
    cleared(&blank, "unanswered-contact");
}

#[test]
fn a_next_step_is_no_answer_to_who_certainly_wrote() {
    let map = |kind| {
        journey("A: post pay; post>pay")
            .channel("post", kind)
            .channel("pay", "web")
    };
    let review = || map("reviews").at("pay", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&review(), "unanswered-contact"), "post");
    cleared(&review(), "unanswered-contact");
    let read = map("reviews").at("pay", |t| t.live_agent = true);
    assert_eq!(mains(&read, "unanswered-contact"), "");
    let called = review().way("post>pay", |e| e.kind = TransitionKind::CallBack);
    assert_eq!(mains(&called, "unanswered-contact"), "");
    let reply = review().at("pay", |t| t.other_channels.push(id("reviews")));
    assert_eq!(mains(&reply, "unanswered-contact"), "");
    // Most mail on a map is sent to customers: any next step suffices.
    let mail = || map("email").at("pay", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&mail(), "unanswered-contact"), "");
    let ticket = mail().at("post", |t| t.custom.push(chosen(presets::SERVICE, 1)));
    assert_eq!(mains(&ticket, "unanswered-contact"), "post");
    cleared(&ticket, "unanswered-contact");
}

/// The usual path starts at the answer; beside it nobody would come there.
#[test]
fn an_answer_comes_before_what_follows() {
    for share in [Some(1.0), Some(0.7), None] {
        let map = journey("A: post pay left; post>pay post>left")
            .channel("post", "reviews")
            .at("pay", |t| t.kind = TouchpointKind::EndReached)
            .at("left", |t| t.kind = TouchpointKind::EndLeft)
            .way("post>left", |e| e.share = share.map(|share| 1.0 - share))
            .way("post>pay", |e| {
                e.share = share;
                e.reason = "to pay".to_owned();
            });
        let after = answered(&map);
        assert_eq!(
            line(&after),
            "A: post Gets an answer pay left; Gets an answer>pay post>Gets an answer post>left"
        );
        let index = ScoredIndex::new(&after);
        let flow = Flow::of(&index);
        for place in [1, 2] {
            let reach = flow.reach(place);
            assert!(
                (reach - share.unwrap_or(0.5)).abs() < 1e-9,
                "{share:?}: {reach}"
            );
        }
        let way = after.transition(&id("post-pay")).unwrap();
        assert_eq!((way.share, way.reason.as_str()), (None, "to pay"));
    }
}

/// The journey after the first fix of a question without an answer.
fn answered(map: &TestMap) -> Journey {
    let before = map.done();
    let all = findings(&before).into_iter();
    let mut all = all.filter(|(check, _)| *check == "unanswered-contact");
    let (_, found) = all.next().unwrap();
    let draft = found.fixes[0].draft(&before, &mut IdSource::new(7), &Lang::En);
    apply(&before, draft)
}

#[test]
fn a_public_complaint_needs_a_person_nearby() {
    let map = |option| {
        journey("A: post a b desk; post>a a>b b>desk")
            .at("desk", |t| t.live_agent = true)
            .at("post", |t| {
                t.custom.push(chosen(presets::REPUTATION_RISK, option));
            })
    };
    assert_eq!(mains(&map(3), "reputation-unguarded"), "post");
    cleared(&map(3), "reputation-unguarded");
    assert_eq!(mains(&map(2), "reputation-unguarded"), "");
    let near = map(3).at("b", |t| t.live_agent = true);
    assert_eq!(mains(&near, "reputation-unguarded"), "");
}

#[test]
fn every_phase_reaches_help() {
    let map = journey("A: page | B: desk | C: form end; page>desk desk>form form>end")
        .channel("page form", "web")
        .channel("desk", "phone")
        .at("end", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&map, "support-out-of-reach"), "phase/C");
    cleared(&map, "support-out-of-reach");
    // The team says what is service and what isn't.
    let served = map.at("form", |t| t.custom.push(chosen(presets::SERVICE, 1)));
    assert_eq!(mains(&served, "support-out-of-reach"), "");
    let bill = journey("A: bill x; bill>x")
        .channel("bill", "email")
        .at("bill", |t| t.custom.push(chosen(presets::SERVICE, 2)));
    assert_eq!(mains(&bill, "support-out-of-reach"), "phase/A");
}

/// An agent fifteen steps of a sale later is no help to customers who order.
#[test]
fn help_at_the_far_end_is_out_of_reach() {
    let line = "A: a b c d e | B: f g; a>b b>c c>d d>e e>f f>g";
    let map = || {
        journey(line)
            .channel("a b c d e f", "web")
            .channel("g", "phone")
            .at("g", |t| t.live_agent = true)
    };
    assert_eq!(mains(&map(), "support-out-of-reach"), "phase/A");
    assert_eq!(
        says(&map(), "support-out-of-reach"),
        ["From 3 of the 5 touchpoints in “A” there is nowhere to ask for help within three steps."]
    );
    cleared(&map(), "support-out-of-reach");
    let two = map().at("a", |t| t.sub_journey = "a.ron".to_owned());
    assert_eq!(mains(&two, "support-out-of-reach"), "", "less than half");
    // One touchpoint where customers can ask doesn't help the others in the phase.
    let one = map().at("a", |t| t.live_agent = true);
    assert_eq!(mains(&one, "support-out-of-reach"), "");
    let apart = journey("A: a b c d; a>b c>d")
        .channel("a b c d", "web")
        .at("d", |t| t.live_agent = true);
    assert_eq!(mains(&apart, "support-out-of-reach"), "", "half");
    let most = journey("A: a b c d e done; a>b b>done d>e")
        .channel("a b c d e", "web")
        .at("e", |t| t.live_agent = true)
        .at("done", |t| t.kind = TouchpointKind::EndReached);
    assert_eq!(mains(&most, "support-out-of-reach"), "phase/A");
    cleared(&most, "support-out-of-reach");
    // In a phase before contact customers have nothing to ask yet.
    for name in ["Awareness", "Bewustwording", "Discover"] {
        let mut early = journey("A: a b done; a>b b>done")
            .channel("a b", "web")
            .at("done", |t| t.kind = TouchpointKind::EndReached);
        assert_eq!(mains(&early, "support-out-of-reach"), "phase/A");
        early.0.phases[0].name = name.to_owned();
        assert_eq!(mains(&early, "support-out-of-reach"), "", "{name}");
    }
}

#[test]
fn absence_from_social_media() {
    let map = |kind| journey("A: a b c d e; a>b b>c c>d d>e").channel("a b", kind);
    assert_eq!(mains(&map("web"), "social-absent"), "journey");
    cleared(&map("web"), "social-absent");
    assert_eq!(mains(&map("reviews"), "social-absent"), "");
    assert_eq!(
        mains(&journey("A: a b; a>b").channel("a", "web"), "social-absent"),
        "",
        "a sketch need not have everything"
    );
    let mut b2b = map("web");
    b2b.0.about.business = BusinessType::B2b;
    assert_eq!(mains(&b2b, "social-absent"), "");
}
