//! Validity of whole files, whatever their contents.

use std::collections::HashSet;

use super::{
    INK, card, check, deck_of, elements, everything, link, note, page, slides, table, words,
    written, xml,
};
use crate::{
    export::{
        paginate,
        pptx::{PptxOptions, pptx},
    },
    file::samples::JOURNEYS,
    report::deck::{DeckOptions, PagePart},
    scene::{Deck, Point, Rect, SceneItem},
    testkit::sample_scene::{HOSTILE, group, rect, shape, text},
};

#[test]
fn every_part_is_legal_and_refers_to_what_is_there() {
    let parts = written(&everything());
    check(&parts);
    assert_eq!(slides(&parts).len(), 3);
    assert!(parts.contains_key("ppt/notesMasters/notesMaster1.xml"));
    assert!(parts.contains_key("ppt/theme/theme2.xml"));
    let main = xml(&parts, "ppt/presentation.xml");
    let size = elements(&main, "sldSz")[0];
    assert_eq!(size.attribute("cx"), Some("12192000"));
    for id in elements(&main, "sldId") {
        assert!(id.attribute("id").unwrap().parse::<u32>().unwrap() >= 256);
    }
    let core = xml(&parts, "docProps/core.xml");
    let value = |tag| elements(&core, tag)[0].text().unwrap().to_owned();
    assert_eq!(value("title"), "A <deck>");
    assert_eq!(value("creator"), "Noor & Bas");
    assert_eq!(value("created"), "2026-03-04T00:00:00Z");
    assert_eq!(value("language"), "nl-NL");
}

#[test]
fn hostile_words_stay_words() {
    for words in HOSTILE.into_iter().chain(["", "=1+1", "%s{0}"]) {
        let mut item = card("touchpoint/x", 100.0, words);
        if let SceneItem::Group(group) = &mut item {
            group.alt = words.to_owned();
        }
        let mut page = page(vec![item, table()]);
        page.title = words.to_owned();
        page.notes = vec![note(false, words)];
        let mut deck = deck_of(vec![page]);
        for field in [&mut deck.title, &mut deck.author, &mut deck.description] {
            words.clone_into(field);
        }
        words.clone_into(&mut deck.lang);
        check(&written(&deck));
    }
}

#[test]
fn the_same_deck_gives_the_same_bytes() {
    let write = || pptx(&everything(), &PptxOptions::default()).unwrap();
    assert_eq!(write(), write());
}

#[test]
fn no_pages_is_an_error() {
    let error = pptx(&Deck::default(), &PptxOptions::default()).unwrap_err();
    assert_eq!(error.id, id!("export-no-pages"));
}

#[test]
fn odd_numbers_are_no_trouble() {
    let odd = [f64::NAN, f64::INFINITY, -1e12, 0.0];
    let mut items = Vec::new();
    for a in odd {
        for b in odd {
            let bounds = Rect::new(a, b, b, a);
            let ink = Some(INK);
            items.push(shape(rect(bounds, a), ink, None));
            items.push(group(
                "touchpoint/x",
                "",
                bounds,
                vec![text("x", a, b, a, INK)],
            ));
            items.push(link(
                "touchpoint/x",
                "touchpoint/x",
                Point::new(a, b),
                Point::new(b, a),
            ));
        }
    }
    let mut odd_page = page(items);
    odd_page.scene.size = Point::new(f64::NAN, 1e9);
    check(&written(&deck_of(vec![odd_page])));
}

#[test]
fn shipped_journeys_are_legal_and_whole() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        let usual = paginate(&journey, &DeckOptions::default()).unwrap().deck;
        check(&written(&usual));
        let options = DeckOptions {
            parts: PagePart::APPENDIX.to_vec(),
            ..DeckOptions::default()
        };
        let deck = paginate(&journey, &options).unwrap().deck;
        let parts = written(&deck);
        check(&parts);
        let mut shapes: HashSet<String> = HashSet::new();
        for number in 1..=deck.pages.len() {
            let slide = xml(&parts, &format!("ppt/slides/slide{number}.xml"));
            shapes.extend(elements(&slide, "sp").into_iter().map(words));
        }
        for touchpoint in journey.graph().touchpoints() {
            let title = touchpoint
                .title
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            assert!(shapes.contains(&title), "{title}");
        }
    }
}

/// Writes presentations and images of the same pages, for comparison by eye:
/// `DECKS=folder cargo test --lib pptx -- --ignored`.
#[test]
#[ignore = "writes files for a person to look at"]
fn decks_to_look_at() {
    let folder = std::env::var_os("DECKS").map_or_else(std::env::temp_dir, Into::into);
    let write = |name: &str, deck: &Deck| {
        let bytes = pptx(deck, &PptxOptions::default()).unwrap();
        std::fs::write(folder.join(format!("{name}.pptx")), bytes).unwrap();
        for (number, page) in deck.pages.iter().enumerate() {
            let options = crate::export::PngOptions {
                scale: 1.0,
                background: true,
            };
            let fonts = crate::export::FontFiles::bundled();
            let bytes = crate::export::png(&page.scene, &fonts, &options).unwrap();
            std::fs::write(folder.join(format!("{name}-{}.png", number + 1)), bytes).unwrap();
        }
    };
    write("everything", &everything());
    for sample in JOURNEYS {
        let deck = paginate(&sample.journey().unwrap(), &DeckOptions::default())
            .unwrap()
            .deck;
        write(sample.name, &deck);
    }
}
