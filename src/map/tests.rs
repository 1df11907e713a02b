//! Invariants of every laid-out map.

mod crossings;
mod labels;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{MapLayout, Memo, ViewOptions, map};
use crate::{
    insight::{flow::followed_touchpoints, rank::PainRanks},
    model::{Choice as _, ItemRef, Journey, JourneyParts, LaneAxis},
    scene::{Rect, Scene, SceneItem, SceneKey},
    testkit::{property_tests::cases, sized_journeys},
};

fn options() -> ViewOptions {
    ViewOptions {
        show_title: true,
        ..ViewOptions::default()
    }
}

fn laid_out(journey: &Journey, options: &ViewOptions) -> MapLayout {
    map(
        journey,
        Some(&PainRanks::of_journey(journey)),
        options,
        &mut Memo::default(),
    )
}

/// Bounding boxes of the top-level items by key, without those of parts of items.
fn boxes(scene: &Scene) -> BTreeMap<ItemRef, Vec<Rect>> {
    let mut found: BTreeMap<ItemRef, Vec<Rect>> = BTreeMap::new();
    for item in &scene.items {
        if let Some(thing) = item.key().and_then(SceneKey::whole_item) {
            found.entry(thing.clone()).or_default().push(item.bounds());
        }
    }
    found
}

fn check_cards_apart(scene: &Scene) -> Result<(), TestCaseError> {
    let mut cards: Vec<Rect> = boxes(scene)
        .into_iter()
        .filter(|(thing, _)| {
            matches!(
                thing,
                ItemRef::Touchpoint(_)
                    | ItemRef::PainPoint(_)
                    | ItemRef::Action(_)
                    | ItemRef::Moment(_)
                    | ItemRef::Score(_)
            )
        })
        .flat_map(|(_, rects)| rects)
        .collect();
    cards.sort_by(|a, b| a.min.x.total_cmp(&b.min.x));
    for (place, card) in cards.iter().enumerate() {
        for other in cards.iter().skip(place + 1) {
            if other.min.x >= card.max.x {
                break;
            }
            prop_assert!(!card.overlaps(*other), "{card:?} and {other:?}");
        }
    }
    Ok(())
}

fn check_whole(journey: &Journey, scene: &Scene) -> Result<(), TestCaseError> {
    let found = boxes(scene);
    let once = |thing: ItemRef| {
        prop_assert_eq!(found.get(&thing).map_or(0, Vec::len), 1, "{:?}", thing);
        Ok(())
    };
    for t in journey.graph().touchpoints() {
        once(ItemRef::Touchpoint(t.id.clone()))?;
    }
    for e in journey.graph().transitions() {
        once(ItemRef::Transition(e.id.clone()))?;
    }
    for pain in journey.pain_points() {
        once(ItemRef::PainPoint(pain.id.clone()))?;
    }
    for moment in journey.moments() {
        once(ItemRef::Moment(moment.id.clone()))?;
    }
    for action in journey.actions() {
        once(ItemRef::Action(action.id.clone()))?;
    }
    for score in journey.scores() {
        once(ItemRef::Score(score.id.clone()))?;
    }
    for phase in journey.phases() {
        once(ItemRef::Phase(phase.id.clone()))?;
    }
    Ok(())
}

fn check_inside(scene: &Scene) -> Result<(), TestCaseError> {
    let page = Rect::new(0.0, 0.0, scene.size.x, scene.size.y);
    for item in &scene.items {
        let bounds = item.bounds();
        prop_assert!(bounds.min.x.is_finite() && bounds.max.y.is_finite());
        let inside = page.contains(bounds.min) && page.contains(bounds.max);
        prop_assert!(inside, "{:?} at {bounds:?} outside {page:?}", item.key());
    }
    Ok(())
}

fn any_options() -> impl Strategy<Value = ViewOptions> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(show_title, dutch, filtered)| {
        ViewOptions {
            lang: if dutch {
                crate::i18n::Lang::Nl
            } else {
                crate::i18n::Lang::En
            },
            show_title,
            persona: filtered.then(|| sized_journeys::id(1)),
            channel: filtered.then(|| sized_journeys::id(0)),
            ..ViewOptions::default()
        }
    })
}

fn any_axis() -> impl Strategy<Value = LaneAxis> {
    proptest::sample::select(LaneAxis::ALL)
}

/// A generated journey with lanes on an axis, as plain lists.
fn parts_by(n: usize, seed: u64, axis: LaneAxis) -> JourneyParts {
    let mut parts = sized_journeys::parts(n, seed);
    parts.about.lanes_by = axis;
    parts
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_picture_is_whole_and_nothing_overlaps(
        n in 0..60_usize,
        seed in any::<u64>(),
        axis in any_axis(),
        options in any_options(),
    ) {
        let journey = Journey::from_parts(parts_by(n, seed, axis)).unwrap();
        let layout = laid_out(&journey, &options);
        check_cards_apart(&layout.scene)?;
        check_whole(&journey, &layout.scene)?;
        check_inside(&layout.scene)?;
    }

    #[test]
    fn a_memo_never_changes_the_picture(
        n in 2..40_usize,
        seed in any::<u64>(),
        axis in any_axis(),
        options in any_options(),
        edits in proptest::collection::vec((0..40_usize, 0..4_usize), 1..5),
    ) {
        let mut parts = parts_by(n, seed, axis);
        let mut memo = Memo::default();
        for (place, what) in edits {
            let count = parts.touchpoints.len();
            let t = &mut parts.touchpoints[place % count];
            match what {
                0 => t.title.push_str(" and then some more words"),
                1 => t.key = !t.key,
                2 => t.channel = None,
                _ => t.order = -1.0,
            }
            let journey = Journey::from_parts(parts.clone()).unwrap();
            let warm = map(&journey, Some(&PainRanks::of_journey(&journey)), &options, &mut memo);
            let cold = laid_out(&journey, &options);
            prop_assert_eq!(&warm.scene, &cold.scene);
            prop_assert_eq!(&warm.grid, &cold.grid);
            let again = map(&journey, Some(&PainRanks::of_journey(&journey)), &options, &mut memo);
            prop_assert_eq!(&again.scene, &cold.scene);
        }
    }

    #[test]
    fn the_path_visits_each_touchpoint_at_most_once(n in 0..60_usize, seed in any::<u64>()) {
        let journey = sized_journeys::journey(n, seed);
        let path = followed_touchpoints(&journey.index());
        let unique: BTreeSet<_> = path.iter().collect();
        prop_assert_eq!(unique.len(), path.len());
        for pair in path.windows(2) {
            let out = journey.graph().outgoing(&pair[0]);
            prop_assert!(out.iter().any(|e| e.to == pair[1]));
        }
    }
}

#[test]
fn the_same_journey_built_in_another_order_gives_the_same_picture() {
    let parts = sized_journeys::parts(30, 5);
    let mut turned = parts.clone();
    turned.touchpoints.reverse();
    turned.transitions.reverse();
    let a = laid_out(&Journey::from_parts(parts).unwrap(), &options());
    let b = laid_out(&Journey::from_parts(turned).unwrap(), &options());
    assert_eq!(a.scene, b.scene);
}

#[test]
fn touchpoints_are_dropped_where_the_pointer_is() {
    let journey = sized_journeys::journey(24, 3);
    let layout = laid_out(&journey, &options());
    let grid = &layout.grid;
    let column = &grid.columns[1];
    let lane = &grid.lanes[0];
    let y = (lane.y0 + lane.y1) / 2.0;
    let (x, first) = column.card_centers.first().unwrap();
    let target = grid
        .drop_target(crate::scene::Point::new(x - 30.0, y), &[])
        .unwrap();
    assert_eq!(target.phase, column.phase);
    assert_eq!(target.before_touchpoint.as_ref(), Some(first));
    assert_eq!(target.lane, lane.key);
    let end = crate::scene::Point::new(column.x1 - 1.0, y);
    assert_eq!(grid.drop_target(end, &[]).unwrap().before_touchpoint, None);
    let below = crate::scene::Point::new(*x, layout.scene.size.y - 1.0);
    assert_eq!(grid.drop_target(below, &[]), None);
}

#[test]
fn every_word_of_the_map_is_known_in_both_languages() {
    let texts = [
        include_str!("../../assets/i18n/en/layout.ftl"),
        include_str!("../../assets/i18n/nl/layout.ftl"),
    ];
    let ids = texts.map(|text| {
        let found = text.lines().filter_map(|line| line.split_once(" = "));
        let ids: BTreeSet<&str> = found.map(|(id, _)| id).collect();
        ids
    });
    assert_eq!(ids[0], ids[1]);
    assert!(ids[0].iter().all(|id| id.starts_with("layout-")));
    let journey = sized_journeys::journey(30, 9);
    for lang in crate::i18n::Lang::ALL {
        let layout = laid_out(&journey, &ViewOptions { lang, ..options() });
        let words = format!("{:?}", layout.scene);
        assert!(!words.contains("[layout-"), "an id that has no words");
    }
}

#[test]
fn an_empty_journey_has_a_picture_too() {
    let layout = laid_out(&Journey::default(), &options());
    assert!(layout.scene.size.x > 200.0 && !layout.scene.items.is_empty());
    assert!(
        layout
            .scene
            .items
            .iter()
            .all(|item| !matches!(item, SceneItem::Connector(_)))
    );
}
