//! Operations on touchpoints and lanes, as before, do, after.

mod annotations;

use super::{
    InsertPosition, OrderStep, add_linked, add_touchpoint, drop_touchpoints, move_in_order,
    move_lane, move_touchpoints, paste_titles, reorder, update,
};
use crate::{
    edit::Draft,
    model::{Channel, ChannelKind, Color, IdSource, ItemRef, Journey, LaneKey, Touchpoint},
    testkit::journey_line::{apply, check, id, journey, line, parts, touchpoints},
};

pub(super) const LINE: &str = "A: a b | B: c d; a>b b>c c>d";

pub(super) fn ids() -> IdSource {
    IdSource::new(1)
}

fn add(place: InsertPosition<'_>) -> impl FnOnce(&Journey) -> Draft {
    move |journey| add_touchpoint(journey, &mut ids(), place, None)
}

#[test]
fn enter_puts_a_touchpoint_into_the_flow() {
    let after = InsertPosition::After(&id("a"));
    check(LINE, add(after), "A: a * b | B: c d; *>b a>* b>c c>d");
    let across = InsertPosition::After(&id("b"));
    check(LINE, add(across), "A: a b * | B: c d; *>c a>b b>* c>d");
    check(
        LINE,
        add(InsertPosition::End),
        "A: a b | B: c d *; a>b b>c c>d d>*",
    );
    check("", add(InsertPosition::End), "*: *");
    let empty_phase = InsertPosition::EndOf(&id("B"));
    check(
        "A: a | B: | C: c; a>c",
        add(empty_phase),
        "A: a | B: * | C: c; *>c a>*",
    );
}

#[test]
fn shift_enter_puts_a_touchpoint_before() {
    let before = InsertPosition::Before(&id("b"));
    check(LINE, add(before), "A: a * b | B: c d; *>b a>* b>c c>d");
    let first = InsertPosition::Before(&id("a"));
    check(LINE, add(first), "A: * a b | B: c d; *>a a>b b>c c>d");
    check("A: a b", add(before), "A: a * b; *>b");
}

#[test]
fn several_ways_between_neighbours_are_left_alone() {
    let mut parts = parts("A: a b; a>b");
    let mut second = parts.transitions.first().unwrap().clone();
    second.id = id("again");
    parts.transitions.push(second);
    let before = Journey::from_parts(parts).unwrap();
    let after = apply(&before, add(InsertPosition::After(&id("a")))(&before));
    assert_eq!(line(&after), "A: a * b; a>* a>b a>b");
}

#[test]
fn a_split_flow_takes_paths_along() {
    let mut parts = parts("A: a b c; a>b b>c");
    parts.paths.push(crate::model::JourneyPath {
        id: id("p"),
        name: String::new(),
        touchpoints: ["a", "b", "c"].map(id).to_vec(),
    });
    let before = Journey::from_parts(parts).unwrap();
    let after = apply(&before, add(InsertPosition::After(&id("a")))(&before));
    let path = after.paths().get_index(0).unwrap();
    assert_eq!(path.touchpoints.len(), 4);
    assert_eq!(path.touchpoints.first(), Some(&id("a")));
    assert_eq!(path.touchpoints.get(2), Some(&id("b")));
}

#[test]
fn a_hundred_touchpoints_fit_in_one_place() {
    let mut journey = journey("A: a b; a>b");
    let mut ids = ids();
    for _ in 0..100 {
        let draft = add_touchpoint(&journey, &mut ids, InsertPosition::After(&id("a")), None);
        journey = apply(&journey, draft);
    }
    assert_eq!(journey.graph().touchpoint_count(), 102);
    let orders: Vec<f64> = journey
        .touchpoints_in_order()
        .iter()
        .map(|t| t.order)
        .collect();
    assert!(
        orders.windows(2).all(|pair| pair[0] < pair[1]),
        "{orders:?}"
    );
    assert_eq!(journey.touchpoints_in_order().last().unwrap().title, "b");
}

#[test]
fn lines_become_touchpoints_in_sequence() {
    let text = "- one\n\n2. two\n  • three\n4x4 car\n-5 degrees";
    let titles = super::PastedTitles::read(text).titles;
    check(
        "A: a b; a>b",
        |j| {
            paste_titles(
                j,
                &mut ids(),
                InsertPosition::After(&id("a")),
                None,
                &titles,
            )
        },
        "A: a one two three 4x4 car -5 degrees b; -5 degrees>b 4x4 car>-5 degrees a>one one>two \
         three>4x4 car two>three",
    );
    check(
        "A: a",
        |j| paste_titles(j, &mut ids(), InsertPosition::End, None, &[]),
        "A: a",
    );
}

#[test]
fn a_link_into_an_empty_place_re_routes_nothing() {
    let lane = LaneKey::Channel(None);
    let drawn = |from: &'static str, place| {
        let lane = lane.clone();
        move |j: &Journey| add_linked(j, &mut ids(), &id(from), place, &lane)
    };
    let (between, end) = (id("c"), id("B"));
    check(
        LINE,
        drawn("a", InsertPosition::Before(&between)),
        "A: a b | B: * c d; a>* a>b b>c c>d",
    );
    check(
        LINE,
        drawn("d", InsertPosition::EndOf(&end)),
        "A: a b | B: c d *; a>b b>c c>d d>*",
    );
    check(LINE, drawn("nowhere", InsertPosition::End), LINE);
    let before = journey_with_channels();
    let web = |t: &mut crate::model::Touchpoint| t.channel = Some(id("web"));
    let before = apply(
        &before,
        update(&before, [&id("a")], message!("step-set-text"), web),
    );
    let shop = LaneKey::Channel(Some(id("shop")));
    let after = apply(
        &before,
        add_linked(
            &before,
            &mut ids(),
            &id("a"),
            InsertPosition::EndOf(&end),
            &shop,
        ),
    );
    let from_a = id("a");
    let made = after.graph().outgoing(&from_a);
    let made = made.iter().find(|e| e.to != id("b")).unwrap();
    assert_eq!(made.kind, crate::model::TransitionKind::ChannelSwitch);
}

#[test]
fn cards_that_only_change_their_lane_keep_phase_and_place() {
    let edges = "; a>b b>c c>d d>e";
    let line = "A: a b c | B: d e; a>b b>c c>d d>e";
    let drop =
        |ids: &'static str, held: &'static str, to: &'static str, before: Option<&'static str>| {
            move |j: &Journey| {
                let moved: Vec<_> = ids.split(' ').map(id).collect();
                let before = before.map(id);
                let lane = LaneKey::Channel(None);
                drop_touchpoints(j, &moved, &id(held), &id(to), before.as_ref(), &lane)
            }
        };
    check(line, drop("b d", "b", "A", Some("c")), line);
    check(line, drop("b d", "d", "B", Some("e")), line);
    check(line, drop("a c", "a", "A", Some("b")), line);
    check(line, drop("a c", "c", "A", None), line);
    check(
        line,
        drop("a d", "a", "A", None),
        &format!("A: b c a | B: d e{edges}"),
    );
    check(
        line,
        drop("c a", "c", "B", Some("e")),
        &format!("A: b | B: d a c e{edges}"),
    );
    check(
        line,
        drop("b d", "b", "B", None),
        &format!("A: a c | B: e b d{edges}"),
    );
}

#[test]
fn a_card_dropped_in_its_own_lane_keeps_its_channel() {
    let mut parts = parts(LINE);
    // Lanes with equal names are one, whether the name is the channel's or its lane's.
    parts.channels = vec![
        channel("shop", " web "),
        channel("web", ""),
        channel("app", "web"),
    ];
    for (touchpoint, own) in parts.touchpoints.iter_mut().zip(["web", "app", "shop"]) {
        touchpoint.channel = Some(id(own));
    }
    let before = Journey::from_parts(parts).unwrap();
    let all = [id("a"), id("b"), id("c"), id("d")];
    let first = LaneKey::Channel(Some(id("shop")));
    let after = apply(&before, super::set_lane(&before, &all, &first));
    let own = |word: &str| after.touchpoint(&id(word)).unwrap().channel.clone();
    assert_eq!(
        ["a", "b", "c", "d"].map(own),
        ["web", "app", "shop", "shop"].map(|word| Some(id(word)))
    );
    let moved = move_touchpoints(&after, &all[..1], &id("B"), None, Some(&first));
    let after = apply(&after, moved);
    assert_eq!(after.touchpoint(&id("a")).unwrap().channel, Some(id("web")));
}

#[test]
fn a_new_touchpoint_stands_in_its_neighbours_lane() {
    let before = journey_with_channels();
    let before = apply(
        &before,
        update(
            &before,
            [&id("a")],
            message!("step-set-text"),
            |t: &mut Touchpoint| {
                t.channel = Some(id("web"));
            },
        ),
    );
    let draft = add_touchpoint(&before, &mut ids(), InsertPosition::After(&id("a")), None);
    let after = apply(&before, draft.clone());
    let Some([ItemRef::Touchpoint(new)]) = draft.select.as_deref() else {
        panic!("{:?}", draft.select);
    };
    assert_eq!(after.touchpoint(new).unwrap().channel, Some(id("web")));
    let lane = LaneKey::Channel(Some(id("shop")));
    let draft = add_touchpoint(
        &before,
        &mut ids(),
        InsertPosition::After(&id("a")),
        Some(&lane),
    );
    let after = apply(&before, draft);
    assert_eq!(after.touchpoint(new).unwrap().channel, Some(id("shop")));
}

pub(super) fn channel(word: &str, lane: &str) -> Channel {
    Channel {
        id: id(word),
        name: word.to_owned(),
        kind: ChannelKind::Web,
        icon: ChannelKind::Web,
        color: Color::default(),
        lane: lane.to_owned(),
        service_level: None,
        quality: None,
        custom: Vec::new(),
    }
}

pub(super) fn journey_with_channels() -> Journey {
    let mut parts = parts(LINE);
    let digital = "digital";
    parts.channels = vec![
        channel("web", digital),
        channel("app", digital),
        channel("shop", ""),
    ];
    Journey::from_parts(parts).unwrap()
}

#[test]
fn touchpoints_move_with_their_order_kept() {
    let to = |ids: &'static str, phase: &'static str, before: Option<&'static str>| {
        move |j: &Journey| {
            let moved: Vec<_> = ids.split(' ').map(id).collect();
            let before = before.map(id);
            move_touchpoints(j, &moved, &id(phase), before.as_ref(), None)
        }
    };
    let edges = "; a>b b>c c>d";
    check(
        LINE,
        to("b a", "B", Some("d")),
        &format!("A: | B: c a b d{edges}"),
    );
    check(LINE, to("a", "A", None), &format!("A: b a | B: c d{edges}"));
    check(LINE, to("a", "A", Some("a")), LINE);
    check(
        LINE,
        to("a d", "B", Some("d")),
        &format!("A: b | B: c a d{edges}"),
    );
    check(LINE, to("a", "nowhere", None), LINE);
}

#[test]
fn alt_shift_arrows_walk_through_places_and_phases() {
    let edges = "; a>b b>c c>d";
    let walk =
        |words: &'static str, step| move |j: &Journey| move_in_order(j, &touchpoints(words), step);
    check(
        LINE,
        walk("a", OrderStep::Later),
        &format!("A: b a | B: c d{edges}"),
    );
    check(
        LINE,
        walk("b", OrderStep::Later),
        &format!("A: a | B: b c d{edges}"),
    );
    check(
        LINE,
        walk("c", OrderStep::Earlier),
        &format!("A: a b c | B: d{edges}"),
    );
    check(LINE, walk("a", OrderStep::Earlier), LINE);
    check(LINE, walk("d", OrderStep::Later), LINE);
    check(
        LINE,
        walk("a b", OrderStep::Later),
        &format!("A: | B: a b c d{edges}"),
    );
    let phase = |j: &Journey| reorder(j, &ItemRef::Phase(id("A")), 1);
    check(LINE, phase, &format!("B: c d | A: a b{edges}"));
    check(LINE, |j| reorder(j, &ItemRef::Phase(id("A")), 0), LINE);
}

#[test]
fn lanes_that_share_a_name_are_one() {
    let before = journey_with_channels();
    let all = before.index().lanes().keys();
    assert_eq!(all.len(), 3, "web and app, shop, none: {all:?}");
    let set = |j: &Journey, t: &str, channel: &str| {
        let lane = LaneKey::Channel(Some(id(channel)));
        apply(j, super::set_lane(j, &[id(t)], &lane))
    };
    let first = set(&set(&before, "a", "app"), "c", "shop");
    let down = apply(
        &first,
        move_lane(&first, &touchpoints("a"), OrderStep::Later),
    );
    assert_eq!(down.touchpoint(&id("a")).unwrap().channel, Some(id("shop")));
    let none = apply(&down, move_lane(&down, &touchpoints("a"), OrderStep::Later));
    assert_eq!(none.touchpoint(&id("a")).unwrap().channel, None);
    let end = move_lane(&none, &touchpoints("a"), OrderStep::Later);
    assert!(end.edits.is_empty());
    let up = apply(
        &first,
        move_lane(&first, &touchpoints("b"), OrderStep::Earlier),
    );
    assert_eq!(up.touchpoint(&id("b")).unwrap().channel, Some(id("shop")));
    let alone = set(&before, "a", "app");
    let up = apply(
        &alone,
        move_lane(&alone, &touchpoints("b"), OrderStep::Earlier),
    );
    let channel = up.touchpoint(&id("b")).unwrap().channel.clone();
    assert_eq!(channel, Some(id("web")), "the shop's lane is not shown");
}
