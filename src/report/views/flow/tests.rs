//! Invariants of the flow view of any journey.

use proptest::prelude::proptest;

use super::flow;
use crate::{
    file::samples,
    i18n::Lang,
    insight::{
        ScoredIndex,
        flow::{Flow, TouchpointFilter, tests::persona},
    },
    map::ViewOptions,
    model::{Emotion, ItemRef, Journey, TouchpointKind},
    report::views::{ViewSurface, stack_blocks},
    scene::{ItemPart, Point, Rect, Scene, SceneItem, SceneKey},
    testkit::{
        journey_line::{id, journey, parts},
        property_tests::cases,
        sized_journeys,
    },
};

fn options(lang: Lang) -> ViewOptions {
    ViewOptions {
        lang,
        ..ViewOptions::default()
    }
}

fn scene(board: &ViewSurface<'_>, journey: &Journey) -> Scene {
    let index = ScoredIndex::new(journey);
    let all = Flow::of(&index);
    let persona = board.options.persona.as_ref();
    let own = all.for_optional_persona(&index, persona);
    let blocks = flow(board, &index, &own, &TouchpointFilter::default());
    stack_blocks(board, String::new(), blocks)
}

/// Bounding boxes of all lines of text.
fn lines(items: &[SceneItem], found: &mut Vec<(Rect, String)>) {
    for item in items {
        if let SceneItem::Group(group) = item {
            lines(&group.items, found);
        } else if let Some(text) = item.text() {
            for line in &text.lines {
                let top = line.baseline - 0.72 * text.size;
                let rect = Rect::new(line.x, top, line.width, 0.72 * text.size);
                found.push((rect, line.text.to_string()));
            }
        }
    }
}

/// Checks that all text is inside the board, none overlaps, and every key refers to an item.
#[track_caller]
fn check(board: &ViewSurface<'_>, journey: &Journey) -> Vec<(Rect, String)> {
    let scene = scene(board, journey);
    let mut found = Vec::new();
    lines(&scene.items, &mut found);
    assert!(!found.is_empty());
    let margin = board.scaled(board.margin);
    for (rect, words) in &found {
        let is_inside = rect.min.x >= margin - 0.5
            && rect.max.x <= margin + board.width + 0.5
            && rect.max.y <= scene.size.y;
        assert!(is_inside, "{words:?} at {rect:?} of {}", board.width);
        assert!(!words.contains('['), "{words:?} has no words");
    }
    let mut sorted: Vec<&(Rect, String)> = found.iter().collect();
    sorted.sort_by(|a, b| a.0.min.y.total_cmp(&b.0.min.y));
    for (place, (a, words)) in sorted.iter().enumerate() {
        let below = sorted.iter().skip(place + 1);
        for (b, others) in below.take_while(|(b, _)| b.min.y < a.max.y) {
            let is_over = a.grow(-0.6).overlaps(b.grow(-0.6));
            assert!(!is_over, "{words:?} and {others:?} at {}", board.width);
        }
    }
    keys(&scene.items, &mut |key, alt| {
        assert!(key.item.exists_in(journey), "{key}");
        assert!(!alt.is_empty(), "{key} says nothing");
    });
    found
}

fn keys(items: &[SceneItem], see: &mut impl FnMut(&SceneKey, &str)) {
    for item in items {
        if let SceneItem::Group(group) = item {
            if let Some(key) = &group.key
                && key.part != ItemPart::FlowFigures
            {
                see(key, &group.alt);
            }
            keys(&group.items, see);
        }
    }
}

#[test]
fn shipped_journeys_fit_every_width_in_both_languages() {
    for sample in samples::JOURNEYS {
        let journey = sample.journey().unwrap();
        for lang in Lang::ALL {
            let options = options(lang);
            for width in [560.0, 900.0, 1600.0] {
                check(
                    &ViewSurface::for_window(&journey, &options, width),
                    &journey,
                );
            }
            check(
                &ViewSurface::for_page(&journey, &options, 1150.0, 1.4),
                &journey,
            );
        }
    }
}

#[test]
fn a_chosen_touchpoint_shows_its_sum() {
    let mut parts = parts("A: a b c done; a>b a>c b>done c>c c>done");
    parts.transitions[0].share = Some(0.25);
    let journey = Journey::from_parts(parts).unwrap();
    let options = options(Lang::En);
    let mut board = ViewSurface::for_window(&journey, &options, 900.0);
    board.selected = Some(ItemRef::Touchpoint(id("c")));
    let words: Vec<String> = check(&board, &journey)
        .into_iter()
        .map(|(_, words)| words)
        .collect();
    let words = words.join(" ").replace('\u{a0}', " ");
    let sum = "Visits per customer: 1.00 × 75% (assumed) from ‘a’ + 1.50 × 50% (assumed) from ‘c’ = 1.50.";
    assert!(words.contains(sum), "{words}");
    let repeats = "Of these 1.50 visits 0.75 are repeats, so 75% of the customers come here";
    assert!(words.contains(repeats), "{words}");
}

#[test]
fn what_is_assumed_and_wrong_is_said() {
    let mut parts = parts("A: a b c d e; a>b a>c b>c c>b d>e");
    parts.touchpoints[0].kind = TouchpointKind::Start;
    let journey = Journey::from_parts(parts).unwrap();
    let options = options(Lang::En);
    let board = ViewSurface::for_window(&journey, &options, 1200.0);
    let words: Vec<String> = check(&board, &journey)
        .into_iter()
        .map(|(_, words)| words)
        .collect();
    let words = words.join(" ");
    for part in [
        "Read this as a sketch.",
        "No touchpoint is marked as the end",
        "There is no way out of b → c",
        "Nothing leads from the start to ‘d’",
        "Goes round for ever",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn the_flow_of_a_persona_says_so_and_the_filters_shorten_the_list_of_touchpoints() {
    let mut parts = parts("A: a app desk | B: done; a>app a>desk app>done desk>done");
    parts.personas = vec![persona("sanne", &[]), persona("bram", &[])];
    parts.touchpoints[2].emotions.push(Emotion {
        persona: Some(id("bram")),
        value: 0,
        word: String::new(),
    });
    let journey = Journey::from_parts(parts).unwrap();
    let mut options = options(Lang::En);
    let words = |options: &ViewOptions| {
        let found = check(
            &ViewSurface::for_window(&journey, options, 1200.0),
            &journey,
        );
        let words: Vec<String> = found.into_iter().map(|(_, words)| words).collect();
        words.join(" ")
    };
    options.persona = Some(id("sanne"));
    assert!(words(&options).contains("These are customers like sanne"));
    options.persona = Some(id("bram"));
    assert!(words(&options).contains("Nothing on the map sends bram another way"));
    let index = ScoredIndex::new(&journey);
    let board = ViewSurface::for_page(&journey, &options, 1200.0, 1.0);
    let all = Flow::of(&index);
    let rows = |listed: &TouchpointFilter| {
        let blocks = flow(&board, &index, &all, listed);
        let items: Vec<SceneItem> = blocks
            .into_iter()
            .map(|b| b.moved_by(Point::default()))
            .collect();
        let mut rows = 0;
        keys(&items, &mut |key, _| {
            rows += usize::from(matches!(key.item, ItemRef::Touchpoint(_)));
        });
        rows
    };
    let whole = rows(&TouchpointFilter::default());
    let phase = journey.phases().get_index(1).unwrap().id.clone();
    let listed = TouchpointFilter {
        phase: Some(phase),
        ..TouchpointFilter::default()
    };
    assert_eq!(rows(&listed) + 3, whole);
}

#[test]
fn an_empty_journey_says_what_to_do() {
    for line in ["", "A:", "A: a b"] {
        let journey = journey(line);
        for lang in Lang::ALL {
            let options = options(lang);
            let found = check(
                &ViewSurface::for_window(&journey, &options, 560.0),
                &journey,
            );
            let hint = lang.tr(id!("flow-nothing"));
            let first = hint.split(' ').next().unwrap();
            assert!(found.iter().any(|(_, words)| words.starts_with(first)));
        }
    }
}

#[test]
fn a_large_journey_shows_the_top_and_says_how_many_more() {
    let journey = sized_journeys::journey(400, 1);
    let options = options(Lang::Nl);
    let found = check(
        &ViewSurface::for_window(&journey, &options, 1300.0),
        &journey,
    );
    assert!(found.len() < 1500, "{}", found.len());
    assert!(found.iter().any(|(_, words)| words.contains("En nog 380")));
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_map_fits(parts in crate::insight::flow::tests::laws::maps(), width in 560.0_f64..1700.0) {
        let journey = Journey::from_parts(parts).unwrap();
        let options = options(Lang::Nl);
        check(&ViewSurface::for_window(&journey, &options, width), &journey);
    }
}
