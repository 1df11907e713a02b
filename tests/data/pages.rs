//! Laws that hold for every page of every deck.

use std::collections::BTreeSet;

use klantreis::{
    export::{ExportFormat, ExportRequest, export, paginate},
    file::samples::JOURNEYS,
    model::{Choice as _, DomainId as _, Journey},
    report::deck::{DeckLayout, DeckOptions, PageFormat, PagePart},
    scene::{Group, ItemRole, Page, Rect, SceneItem, ShapeGeometry},
};
use proptest::prelude::*;

use crate::{
    hostile, sample,
    support::{journeys::journeys, property_tests::cases},
};

fn options(format: PageFormat, parts: &[PagePart]) -> DeckOptions {
    DeckOptions {
        format,
        parts: parts.to_vec(),
        ..DeckOptions::default()
    }
}

/// Every group of a page, however deep, with how deep it is.
fn groups(page: &Page) -> Vec<(usize, Group)> {
    fn walk(items: &[SceneItem], depth: usize, found: &mut Vec<(usize, Group)>) {
        for item in items {
            if let SceneItem::Group(group) = item.resolved().into_owned() {
                walk(&group.items, depth + 1, found);
                found.push((depth, *group));
            }
        }
    }
    let mut found = Vec::new();
    walk(&page.scene.items, 0, &mut found);
    found
}

/// The boxes of all lines of text on a page.
fn lines(items: &[SceneItem], found: &mut Vec<(Rect, String, f64)>) {
    for item in items {
        let item = item.resolved();
        match item.as_ref() {
            SceneItem::Group(group) => lines(&group.items, found),
            _ => {
                for line in item.text().into_iter().flat_map(|text| &text.lines) {
                    let size = item.text().map_or(0.0, |text| text.size);
                    let top = line.baseline - 0.72 * size;
                    let rect = Rect::new(line.x, top, line.width, 0.72 * size);
                    found.push((rect, line.text.to_string(), size));
                }
            }
        }
    }
}

/// Rules that hold for any deck, whatever the journey says.
fn check(laid: &DeckLayout, least: f64) {
    let has_shrunk = laid
        .notices
        .iter()
        .any(|notice| notice.id.as_str() == "deck-notice-shrunk");
    assert!(
        has_shrunk || laid.smallest_text >= least - 1e-6,
        "{}",
        laid.smallest_text
    );
    for page in &laid.deck.pages {
        let size = page.scene.size;
        let mut found = Vec::new();
        lines(&page.scene.items, &mut found);
        for (rect, words, _) in &found {
            let is_inside = rect.min.x >= -0.5
                && rect.min.y >= -0.5
                && rect.max.x <= size.x + 0.5
                && rect.max.y <= size.y + 0.5;
            assert!(
                is_inside,
                "{}: {words:?} at {rect:?} of {size:?}",
                page.title
            );
        }
        let titles = groups(page);
        let titles = titles
            .iter()
            .filter(|(_, group)| group.role == ItemRole::Title);
        assert_eq!(titles.count(), 1, "{}", page.title);
    }
}

/// Lines of text that lie over each other.
fn overlaps(page: &Page) -> Vec<(String, String)> {
    let mut found = Vec::new();
    lines(&page.scene.items, &mut found);
    found.retain(|(rect, ..)| rect.width() > 0.5);
    let mut pairs = Vec::new();
    for (place, (a, words, _)) in found.iter().enumerate() {
        for (b, others, _) in found.iter().skip(place + 1) {
            if a.grow(-0.6).overlaps(b.grow(-0.6)) {
                pairs.push((words.clone(), others.clone()));
            }
        }
    }
    pairs
}

fn keys(laid: &DeckLayout) -> BTreeSet<String> {
    let pages = laid.deck.pages.iter();
    let groups = pages.flat_map(groups);
    let keys = groups.filter_map(|(_, group)| group.key);
    keys.map(|key| key.to_string()).collect()
}

#[test]
fn shipped_journeys_can_be_read_on_every_page() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        for &format in PageFormat::ALL {
            let laid = paginate(&journey, &options(format, &[])).unwrap();
            check(&laid, format.least_text());
            let shrunk = laid
                .notices
                .iter()
                .find(|n| n.id.as_str() == "deck-notice-shrunk");
            assert_eq!(shrunk, None, "{} {format:?}", sample.name);
            for page in &laid.deck.pages {
                let pairs = overlaps(page);
                assert!(
                    pairs.is_empty(),
                    "{} {}: {pairs:?}",
                    sample.name,
                    page.title
                );
            }
        }
    }
}

#[test]
fn larger_letters_take_more_pages_and_are_kept_to() {
    let journey = sample("energy-move.en");
    let mut before = 0;
    for points in [8.0, 12.0, 16.0] {
        let options = DeckOptions {
            min_text: Some(points),
            ..options(PageFormat::Wide, &[])
        };
        let laid = paginate(&journey, &options).unwrap();
        check(&laid, points);
        assert!(laid.deck.pages.len() >= before, "{points}");
        before = laid.deck.pages.len();
    }
}

/// Slides of the board deck have fewer rows when letters are larger.
#[test]
fn slides_for_the_board_keep_to_larger_letters() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        for points in [14.0, 18.0, 24.0] {
            let options = DeckOptions {
                min_text: Some(points),
                ..options(PageFormat::Wide, &PagePart::BOARD)
            };
            let laid = paginate(&journey, &options).unwrap();
            check(&laid, points);
            for page in &laid.deck.pages {
                let pairs = overlaps(page);
                let name = &page.title;
                assert!(
                    pairs.is_empty(),
                    "{} {points} {name}: {pairs:?}",
                    sample.name
                );
            }
        }
    }
}

#[test]
fn every_part_shows_what_it_is_named_after() {
    let journey = sample("hypotheek.nl");
    let shown = |part| keys(&paginate(&journey, &options(PageFormat::Wide, &[part])).unwrap());
    let ids = |kind: &str, ids: Vec<&str>| -> BTreeSet<String> {
        ids.into_iter().map(|id| format!("{kind}/{id}")).collect()
    };
    let touchpoints = journey.graph().touchpoints().map(|t| t.id.as_str());
    let touchpoints = ids("touchpoint", touchpoints.collect());
    for part in [PagePart::Overview, PagePart::Phases] {
        assert!(shown(part).is_superset(&touchpoints), "{part:?}");
    }
    let pains = journey.pain_points().iter().map(|pain| pain.id.as_str());
    let pains = ids("pain-point", pains.collect());
    for part in [PagePart::Pains, PagePart::Phases] {
        assert!(shown(part).is_superset(&pains), "{part:?}");
    }
    let scores = journey.scores().iter().map(|score| score.id.as_str());
    assert!(shown(PagePart::Scores).is_superset(&ids("score", scores.collect())));
    let actions = journey.actions().iter().map(|action| action.id.as_str());
    assert!(shown(PagePart::Actions).is_superset(&ids("action", actions.collect())));
    let personas = journey.personas().iter().map(|persona| persona.id.as_str());
    assert!(shown(PagePart::Personas).is_superset(&ids("persona", personas.collect())));
}

/// A quote that doesn't fit below a long role, but would on a card of its own.
#[test]
fn a_long_quote_under_a_long_role_stays_on_its_page() {
    let mut parts = sample("energy-move.en").to_parts();
    for persona in &mut parts.personas {
        persona.role = "long role ".repeat(75);
        persona.quote = "long quote ".repeat(97);
    }
    let journey = Journey::from_parts(parts).unwrap();
    let laid = paginate(&journey, &options(PageFormat::Wide, &[PagePart::Personas])).unwrap();
    check(&laid, PageFormat::Wide.least_text());
}

/// Pages about what follows from the journey, which a deck shows when it is asked for.
fn insight() -> Vec<PagePart> {
    let all = PagePart::ALL.iter().copied();
    all.filter(|part| part.is_view()).collect()
}

#[test]
fn what_follows_from_a_journey_goes_on_pages() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        for &format in PageFormat::ALL {
            let laid = paginate(&journey, &options(format, &insight())).unwrap();
            check(&laid, format.least_text());
        }
    }
    let journey = sample("energy-move.en");
    let titles = |parts: &[PagePart]| -> BTreeSet<String> {
        let laid = paginate(&journey, &options(PageFormat::Wide, parts)).unwrap();
        laid.deck
            .pages
            .iter()
            .map(|page| page.title.clone())
            .collect()
    };
    let shown = titles(&insight());
    assert_eq!(shown.len(), insight().len(), "{shown:?}");
    assert!(
        titles(&[]).is_disjoint(&shown),
        "a deck has them only when asked"
    );
}

#[test]
fn pages_of_what_follows_are_written_in_every_format() {
    let journey = sample("energy-move.en");
    for format in [
        ExportFormat::Pptx,
        ExportFormat::Pdf,
        ExportFormat::Svg,
        ExportFormat::Png,
    ] {
        let request = ExportRequest {
            format,
            has_pages: true,
            scale: Some(0.5),
            deck: options(PageFormat::Wide, &insight()),
            ..ExportRequest::default()
        };
        let (files, _) = export(&journey, &request, &mut |_| true).unwrap();
        assert!(!files.is_empty(), "{format:?}");
    }
}

#[test]
fn a_phase_page_has_notes_with_its_pain_points() {
    let journey = sample("energy-move.en");
    let laid = paginate(&journey, &options(PageFormat::Wide, &[PagePart::Phases])).unwrap();
    let notes = laid.deck.pages.iter().flat_map(|page| &page.notes);
    let notes: String = notes.map(|note| format!("{}\n", note.text)).collect();
    for pain in journey.pain_points() {
        assert!(notes.contains(pain.text.trim()), "{}", pain.text);
    }
}

#[test]
fn nothing_to_show_is_refused_and_pages_of_what_there_is_are_made() {
    let empty = Journey::default();
    for part in [
        PagePart::Pains,
        PagePart::Scores,
        PagePart::Actions,
        PagePart::Personas,
    ]
    .into_iter()
    .chain(insight())
    {
        let refused = paginate(&empty, &options(PageFormat::Wide, &[part])).unwrap_err();
        assert_eq!(refused.id.as_str(), "deck-nothing-to-show");
    }
    let laid = paginate(&empty, &options(PageFormat::Wide, &[])).unwrap();
    assert_eq!(
        laid.deck.pages.len(),
        1,
        "an overview says that it is empty"
    );
}

#[test]
fn hostile_words_make_sound_pages_in_every_format() {
    let journey = hostile();
    for &format in PageFormat::ALL {
        check(
            &paginate(&journey, &options(format, &[])).unwrap(),
            format.least_text(),
        );
    }
    let mut parts = journey.to_parts();
    let long = "Aansprakelijkheidsverzekering".repeat(80);
    for t in &mut parts.touchpoints {
        (t.title, t.does, t.backstage) = (long.clone(), long.clone(), "langer ".repeat(900));
    }
    for pain in &mut parts.pain_points {
        pain.text.clone_from(&long);
    }
    parts.about.title.clone_from(&long);
    let journey = Journey::from_parts(parts).unwrap();
    for format in [PageFormat::Wide, PageFormat::A4] {
        check(
            &paginate(&journey, &options(format, &[])).unwrap(),
            format.least_text(),
        );
    }
}

#[test]
fn every_file_is_the_same_twice_and_an_export_can_be_stopped() {
    let journey = sample("return-order.en");
    for &format in ExportFormat::ALL {
        let request = ExportRequest {
            format,
            has_pages: true,
            scale: Some(1.0),
            ..ExportRequest::default()
        };
        let (first, _) = export(&journey, &request, &mut |_| true).unwrap();
        let (again, _) = export(&journey, &request, &mut |_| true).unwrap();
        assert!(first == again && !first.is_empty(), "{format:?}");
        let mut steps = 0;
        let stopped = export(&journey, &request, &mut |_| {
            steps += 1;
            steps < 2
        });
        assert_eq!(
            stopped.unwrap_err().id.as_str(),
            "export-stopped",
            "{format:?}"
        );
    }
}

proptest! {
    #![proptest_config(cases(24))]
    #[test]
    fn any_journey_fits_its_pages(journey in journeys(30), format in 0..PageFormat::ALL.len()) {
        let format = PageFormat::ALL[format];
        if let Ok(laid) = paginate(&journey, &options(format, &[])) {
            check(&laid, format.least_text());
        }
    }
}

/// The text of an item over a shape as large as the item belongs to that shape, so that a slide gives it the
/// room of the shape: without the fonts of the program it is wider.
#[test]
fn the_shape_of_a_group_owns_its_text() {
    let mut faults = Vec::new();
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        let all = options(PageFormat::Wide, PagePart::ALL);
        for page in paginate(&journey, &all).unwrap().deck.pages {
            for (_, group) in groups(&page) {
                let is_whole = |item: &SceneItem| match item {
                    SceneItem::Shape(shape) => match shape.geometry {
                        ShapeGeometry::Rect { rect, .. } => {
                            let is_seen = shape.fill.is_some() || shape.stroke.is_some();
                            is_seen && rect == group.bounds && shape.text.is_none()
                        }
                        ShapeGeometry::Circle { .. } | ShapeGeometry::Path(_) => false,
                    },
                    _ => false,
                };
                // A persona's card is a ground below many texts.
                let texts = group.items.iter();
                let texts = texts.filter(|i| matches!(i, SceneItem::Text(_))).count();
                if group.role == ItemRole::Item
                    && (1..=2).contains(&texts)
                    && group.items.iter().any(is_whole)
                {
                    let (role, alt) = (group.role, group.alt);
                    faults.push(format!("{}, {}: {role:?} {alt:?}", sample.name, page.title));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
