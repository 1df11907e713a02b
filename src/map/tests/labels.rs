//! Label placement: labels stay legible where many transitions join few touchpoints.

use crate::{
    file::{Syntax, from_text},
    map::{Detail, MapLayout, Memo, ViewOptions, map},
    model::{ItemRef, Journey},
    scene::{Rect, SceneItem},
};

/// Journey of four touchpoints in two phases and two lanes, with transitions given by source,
/// target and label; their kinds alternate.
fn journey(transitions: &[(usize, usize, &str)]) -> Journey {
    const KINDS: [&str; 4] = ["flow", "channel-switch", "escalation", "failure"];
    let mut text = String::from(
        "(format: 1, about: (title: \"Labels\"),
        phases: [(id: \"p-1\", name: \"One\"), (id: \"p-2\", name: \"Two\")],
        channels: [(id: \"shop\", name: \"Shop\", kind: \"shop\"), (id: \"app\", name: \"App\", kind: \"app\")],
        touchpoints: [
            (id: \"t-0\", title: \"Picks a bike\", phase: \"p-1\", order: 1.0, channel: \"shop\"),
            (id: \"t-1\", title: \"Tries it\", phase: \"p-1\", order: 2.0, channel: \"shop\"),
            (id: \"t-2\", title: \"Asks for a quote\", phase: \"p-1\", order: 3.0, channel: \"app\"),
            (id: \"t-3\", title: \"Signs\", phase: \"p-2\", order: 4.0, channel: \"shop\"),
        ],
        transitions: [",
    );
    for (place, (from, to, label)) in transitions.iter().enumerate() {
        let kind = KINDS[place % KINDS.len()];
        text.push_str(&format!(
            "(id: \"e-{place}\", from: \"t-{from}\", to: \"t-{to}\", kind: \"{kind}\", share: 0.15, label: \"{label}\"),"
        ));
    }
    text.push_str("])");
    from_text(&text, Syntax::Ron).unwrap()
}

/// Labels that overlap another label or a card.
fn covered(map: &MapLayout) -> Vec<String> {
    let mut labels: Vec<(Rect, String)> = Vec::new();
    let mut cards: Vec<Rect> = Vec::new();
    for item in &map.scene.items {
        match item.resolved().as_ref() {
            SceneItem::Connector(link) => {
                labels.extend(
                    link.label
                        .as_ref()
                        .map(|label| (label.bounds(), item.text().unwrap().single_line())),
                );
            }
            SceneItem::Group(group)
                if item.key().is_some_and(|key| {
                    matches!(key.whole_item(), Some(ItemRef::Touchpoint(_)))
                }) =>
            {
                cards.push(group.bounds);
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for (place, (rect, words)) in labels.iter().enumerate() {
        let others = labels.iter().skip(place + 1);
        found.extend(
            others
                .filter(|other| other.0.overlaps(*rect))
                .map(|other| format!("{words} × {}", other.1)),
        );
        found.extend(
            cards
                .iter()
                .filter(|card| card.overlaps(*rect))
                .map(|_| format!("{words} × card")),
        );
    }
    found
}

#[test]
fn no_label_covers_another_or_a_card() {
    let words = [
        "by phone",
        "by mail after a week",
        "through a colleague",
        "in the shop",
        "at the fair",
    ];
    let parallel = |count: usize, pairs: &[(usize, usize)]| -> Vec<(usize, usize, &'static str)> {
        pairs
            .iter()
            .flat_map(|&(from, to)| words.iter().take(count).map(move |word| (from, to, *word)))
            .collect()
    };
    let cases = [
        ("five between neighbours", parallel(5, &[(0, 1)])),
        ("five across lanes", parallel(5, &[(1, 2)])),
        ("five across phases", parallel(5, &[(2, 3)])),
        ("three everywhere", parallel(3, &[(0, 1), (1, 2), (2, 3)])),
        (
            "both directions",
            parallel(3, &[(0, 1), (1, 0), (2, 3), (3, 2)]),
        ),
        ("far ones", parallel(4, &[(0, 3)])),
        ("loops", parallel(3, &[(0, 0), (1, 1), (3, 3)])),
        (
            "loops and ways on",
            parallel(2, &[(0, 0), (0, 1), (1, 1), (1, 0), (1, 3)]),
        ),
    ];
    for detail in [Detail::Screen, Detail::Page] {
        for (name, transitions) in &cases {
            let options = ViewOptions {
                detail,
                ..ViewOptions::default()
            };
            let map = map(&journey(transitions), None, &options, &mut Memo::default());
            assert_eq!(covered(&map), [""; 0], "{name}, {detail:?}");
        }
    }
}

#[test]
fn a_dense_map_says_what_it_leaves_out() {
    let mut text = String::from(
        "(format: 1, about: (title: \"Dense\"), phases: [(id: \"p\", name: \"P\")], touchpoints: [",
    );
    for t in 0..90 {
        text.push_str(&format!(
            "(id: \"t-{t}\", title: \"Step\", phase: \"p\", order: {t}.0),"
        ));
    }
    text.push_str("], transitions: [");
    for (place, (from, to)) in (0..90)
        .flat_map(|a| (0..90).map(move |b| (a, b)))
        .filter(|(a, b)| a != b)
        .enumerate()
    {
        text.push_str(&format!(
            "(id: \"e-{place}\", from: \"t-{from}\", to: \"t-{to}\"),"
        ));
    }
    text.push_str("])");
    let journey = from_text(&text, Syntax::Ron).unwrap();
    let map = map(
        &journey,
        None,
        &ViewOptions::default(),
        &mut Memo::default(),
    );
    let is_link = |item: &&SceneItem| matches!(item.resolved().as_ref(), SceneItem::Connector(_));
    let drawn = map.scene.items.iter().filter(is_link).count();
    assert_eq!(drawn + map.simplified.undrawn_count, 90 * 89);
    assert!(drawn <= 2_000, "{drawn}");
    let told: Vec<String> = map
        .notices()
        .map(|notice| crate::i18n::Lang::En.message(&notice))
        .collect();
    let [left_out, bundled] = told.as_slice() else {
        panic!("{told:?}");
    };
    assert!(left_out.contains("6,010 transitions"), "{left_out}");
    assert!(bundled.contains("on a line with others"), "{bundled}");
    let words = format!("{:?}", map.scene.items);
    assert!(words.contains("6,010"), "the picture itself says so");
    let lane = map.grid.lanes.first().unwrap();
    let height = lane.y1 - lane.y0;
    assert!(height < 500.0, "its lane is {height} high");
}
