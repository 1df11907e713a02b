//! Robustness: hostile text, numbers and images give a valid file that shows them.

use std::process::Command;

use super::{
    INK, check, claims_ua, deck, page, parsed, part, run, skipped, structure, words, written,
};
use crate::{
    export::{FontFiles, PngOptions, png},
    scene::{Deck, ImageItem, Instance, ItemRole, Page, Point, Rect, SceneItem, Stroke},
    testkit::sample_scene::{HOSTILE, group, picture, rect, scene, shape, text},
};

#[test]
fn words_can_be_copied() {
    let mut items = vec![words("first office figure", 30.0)];
    let lines = ["kosten", "én tijd"];
    for (place, line) in (0_u32..).zip(lines) {
        let y = 60.0 + 15.0 * f64::from(place);
        items.push(words(line, y));
    }
    items.push(words("שלום 中文 🚚", 120.0));
    let moved = Instance::new(
        Point::new(0.0, 60.0),
        words("moved", 100.0).into(),
        Rect::NOTHING,
    );
    items.push(SceneItem::Instance(moved));
    let bytes = written(&deck(vec![page("Page", false, items)]));
    check(&bytes);
    assert!(
        claims_ua(&bytes),
        "letters that no font has are no obstacle"
    );
    let Some(copied) = run("pdftotext", &["FILE", "-"], &bytes) else {
        return;
    };
    for expected in [
        "first office figure",
        "kosten",
        "én tijd",
        "中文",
        "🚚",
        "moved",
    ] {
        assert!(copied.contains(expected), "{expected}: {copied}");
    }
    for letter in "שלום".chars() {
        assert!(copied.contains(letter), "{letter}: {copied}");
    }
    let fonts = run("pdffonts", &["FILE"], &bytes).unwrap_or_default();
    for font in fonts.lines().skip(2) {
        assert!(
            font.contains("+Inter") || font.contains("+NotoEmoji"),
            "{font}"
        );
        assert!(
            font.contains("yes yes yes"),
            "embedded, a subset, readable: {font}"
        );
    }
}

#[test]
fn hostile_words_give_a_sound_file() {
    let long = "very".repeat(5000);
    let odd = [
        "",
        " ",
        "\0",
        "\u{FEFF}",
        "\u{200b}\u{ad}",
        "\u{E000}\u{10FFFF}",
        &long,
    ];
    for words in HOSTILE.into_iter().chain(odd) {
        let items = vec![
            part(ItemRole::Title, words, "", vec![self::words(words, 30.0)]),
            part(ItemRole::Item, words, "", vec![self::words(words, 60.0)]),
            part(
                ItemRole::Paragraph,
                words,
                words,
                vec![self::words(words, 90.0)],
            ),
            group(
                "touchpoint/a",
                words,
                Rect::new(0.0, 0.0, 9.0, 9.0),
                Vec::new(),
            ),
        ];
        let mut deck = deck(vec![page(words, false, items)]);
        deck.title = words.to_owned();
        deck.description = words.to_owned();
        deck.author = words.to_owned();
        let bytes = written(&deck);
        check(&bytes);
        assert_eq!(parsed(&bytes).get_pages().len(), 1);
        // A title of nothing that can be seen or spoken is none.
        let is_unseen = |c: char| {
            c.is_control()
                || c.is_whitespace()
                || matches!(
                    c,
                    '\u{AD}' | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}' | '\u{FFFE}'..='\u{FFFF}'
                )
        };
        let has_title = !words.chars().all(is_unseen);
        assert_eq!(claims_ua(&bytes), has_title, "{words:?}");
        deck.lang = words.to_owned();
        let bytes = written(&deck);
        check(&bytes);
        assert!(!claims_ua(&bytes), "no language: {words:?}");
    }
    check(&written(&Deck::default()));
}

#[test]
fn odd_numbers_and_broken_pictures_are_passed_over() {
    let nan = f64::NAN;
    let wild = Rect {
        min: Point::new(nan, 1.0),
        max: Point::new(f64::INFINITY, -1e300),
    };
    let far = Rect::new(1e30, 1e30, 1e30, 1e30);
    let mut items = vec![
        shape(rect(wild, nan), Some(INK), None),
        shape(rect(far, 3.0), Some(INK), None),
        text("wild", nan, nan, nan, INK),
        text("far", 1e12, 1e12, 12.0, INK),
        text("large", 0.0, 0.0, 1e12, INK),
        group("touchpoint/k", "far", far, vec![words("x", 30.0)]),
        part(ItemRole::Item, "wild", "https://a", vec![words("x", 40.0)]),
    ];
    if let Some(SceneItem::Group(group)) = items.last_mut() {
        group.bounds = wild;
    }
    let good = picture();
    let cut = &good[..good.len() / 2];
    for bytes in [
        &b""[..],
        b"<svg/>",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        cut,
        &good,
    ] {
        items.push(SceneItem::Image(ImageItem {
            id: "i-1".into(),
            rect: Rect::new(10.0, 10.0, 50.0, 50.0),
            bytes: bytes.into(),
            radius: 6.0,
            alt: "a picture".to_owned(),
        }));
    }
    let bytes = written(&deck(vec![page("Page", false, items)]));
    check(&bytes);
    let images = run("pdfimages", &["-list", "FILE"], &bytes);
    assert!(
        images.is_none_or(|list| list.lines().count() == 3),
        "one is sound"
    );
}

#[test]
fn a_photo_is_passed_through() {
    let mut photo = Vec::new();
    let pixels = image::RgbImage::from_pixel(30, 20, image::Rgb([200, 90, 40]));
    image::codecs::jpeg::JpegEncoder::new(&mut photo)
        .encode_image(&pixels)
        .unwrap();
    let place = |x: f64| {
        SceneItem::Image(ImageItem {
            id: "i-1".into(),
            rect: Rect::new(x, 10.0, 50.0, 50.0),
            bytes: photo.as_slice().into(),
            radius: 0.0,
            alt: "a photo".to_owned(),
        })
    };
    let bytes = written(&deck(vec![page(
        "Page",
        false,
        vec![place(10.0), place(90.0)],
    )]));
    check(&bytes);
    assert_eq!(structure(&parsed(&bytes)), "Document(Sect(Figure Figure))");
    let copies = bytes.windows(photo.len()).filter(|part| *part == photo);
    assert_eq!(copies.count(), 1, "as it was, and once");
}

/// First page as pixels, one for each scene unit; `None` where no PDF renderer is installed.
fn drawn(bytes: &[u8]) -> Option<image::RgbImage> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let mut command = Command::new("pdftoppm");
    let Ok(output) = command.args(["-r", "96", "-png"]).arg(file.path()).output() else {
        skipped("pdftoppm");
        return None;
    };
    Some(image::load_from_memory(&output.stdout).unwrap().to_rgb8())
}

#[test]
fn a_page_looks_like_the_png() {
    let pale = INK.with_alpha(0.4);
    let mut all = scene();
    all.items.push(shape(
        rect(Rect::new(300.0, 400.0, 120.0, 80.0), 12.0),
        Some(pale),
        Some(Stroke::solid(pale, 10.0)),
    ));
    all.items.push(text("pale", 320.0, 450.0, 30.0, pale));
    let options = PngOptions {
        scale: 1.0,
        background: true,
    };
    let expected = png(&all, &FontFiles::bundled(), &options).unwrap();
    let expected = image::load_from_memory(&expected).unwrap().to_rgb8();
    let page = Page {
        scene: all,
        ..Page::default()
    };
    let Some(shown) = drawn(&written(&deck(vec![page]))) else {
        return;
    };
    assert_eq!(shown.dimensions(), expected.dimensions());
    let pairs = shown.iter().zip(expected.iter());
    let far = pairs.filter(|(a, b)| a.abs_diff(**b) > 100).count();
    // Only where the edges of letters are smoothed otherwise.
    assert!(far < expected.len() / 500, "{far} of {}", expected.len());
}
