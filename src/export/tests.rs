//! Exports are valid, safe and deterministic, and show the contents of the scene.

mod scores;
mod texts;

use image::RgbImage;

use super::{FontFiles, PngOptions, SvgOptions, SvgText, png, svg};
use crate::{
    model::Argument,
    scene::{Point, Rect, Rgba, Scene, SceneItem, ShapeGeometry},
    testkit::sample_scene::{HOSTILE, group, rect, scene, shape},
};

const RED: Rgba = Rgba::opaque([255, 0, 0]);

fn options(text: SvgText) -> SvgOptions {
    SvgOptions {
        text,
        ..SvgOptions::default()
    }
}

#[test]
fn svg_is_legal_xml_in_every_form() {
    for text in [SvgText::Text, SvgText::TextWithFonts, SvgText::Outlines] {
        let out = svg(&scene(), &FontFiles::bundled(), &options(text));
        let document = roxmltree::Document::parse(&out).unwrap();
        let root = document.root_element();
        assert_eq!(
            root.attribute(("http://www.w3.org/XML/1998/namespace", "lang")),
            Some("en")
        );
        let title = root
            .children()
            .find(|n| n.has_tag_name("title"))
            .and_then(|n| n.text());
        assert_eq!(title, Some("A map of <moving>"));
        let mut ids: Vec<_> = document
            .descendants()
            .filter_map(|n| n.attribute("id"))
            .collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "ids are unique");
        assert!(ids.contains(&"touchpoint_t-1"), "{ids:?}");
        for label in ["aria-labelledby", "aria-describedby"] {
            assert!(ids.contains(&root.attribute(label).unwrap()));
        }
        assert_eq!(
            svg(&scene(), &FontFiles::bundled(), &options(text)),
            out,
            "the same every time"
        );
    }
}

#[test]
fn hostile_words_stay_words() {
    let hostile = |words: &str| Scene {
        size: Point::new(100.0, 100.0),
        title: words.to_owned(),
        items: vec![
            group(
                "touchpoint/a",
                words,
                Rect::new(0.0, 0.0, 9.0, 9.0),
                Vec::new(),
            ),
            crate::testkit::sample_scene::text(words, 0.0, 10.0, 10.0, RED),
        ],
        ..Scene::default()
    };
    for words in HOSTILE {
        for form in [SvgText::Text, SvgText::Outlines] {
            let out = svg(&hostile(words), &FontFiles::bundled(), &options(form));
            let document = roxmltree::Document::parse(&out).unwrap();
            let allowed = ["svg", "title", "desc", "g", "text", "path"];
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert!(allowed.contains(&node.tag_name().name()), "{node:?}");
                for attribute in node.attributes() {
                    assert!(!attribute.name().starts_with("on"), "{attribute:?}");
                }
            }
        }
        png(
            &hostile(words),
            &FontFiles::bundled(),
            &PngOptions::default(),
        )
        .unwrap();
    }
}

#[test]
fn only_safe_links_are_written() {
    let linked = |href: &str| {
        let mut item = group(
            "touchpoint/a",
            "a",
            Rect::new(0.0, 0.0, 9.0, 9.0),
            Vec::new(),
        );
        if let SceneItem::Group(group) = &mut item {
            group.href = href.to_owned();
        }
        let scene = Scene {
            items: vec![item],
            ..Scene::default()
        };
        svg(&scene, &FontFiles::bundled(), &SvgOptions::default())
    };
    assert!(linked("https://example.org/?a=1&b=2").contains("https://example.org/?a=1&amp;b=2"));
    assert!(!linked("javascript:alert(1)").contains("javascript"));
}

fn decoded(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).unwrap().to_rgb8()
}

#[test]
fn png_shows_what_is_in_the_scene() {
    for scale in [1.0, 2.0] {
        let options = PngOptions {
            scale,
            background: true,
        };
        let bytes = png(&scene(), &FontFiles::bundled(), &options).unwrap();
        assert_eq!(
            png(&scene(), &FontFiles::bundled(), &options).unwrap(),
            bytes,
            "the same every time"
        );
        let image = decoded(&bytes);
        let at = |x: f64, y: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "small"
            )]
            let place = ((x * scale) as u32, (y * scale) as u32);
            image.get_pixel(place.0, place.1).0
        };
        assert_eq!(f64::from(image.width()), 700.0 * scale);
        assert_eq!(at(5.0, 5.0), [0xfa, 0xf9, 0xf6], "the background");
        assert_eq!(at(100.0, 80.0), [255, 255, 255], "a card");
        assert_eq!(at(41.0, 100.0), [0x0f, 0x6e, 0x84], "its edge");
        assert_eq!(at(50.0, 220.0), [220, 40, 40], "a picture's left half");
        assert_eq!(at(110.0, 220.0), [40, 40, 220], "its right half");
        assert_eq!(
            at(40.5, 192.0),
            [0xfa, 0xf9, 0xf6],
            "above the picture, which is wide"
        );
        let dark = |x: f64, y: f64, w: f64, h: f64| {
            let step = |n: f64| (0_u32..).map(f64::from).take_while(move |v| *v < n);
            step(h).any(|dy| step(w).any(|dx| at(x + dx, y + dy).iter().all(|c| *c < 100)))
        };
        assert!(dark(52.0, 88.0, 70.0, 9.0), "a card's title");
        assert!(!dark(320.0, 60.0, 80.0, 9.0), "nothing where nothing is");
        assert!(dark(40.0, 462.0, 60.0, 12.0), "Hebrew");
    }
}

#[test]
fn a_transparent_png_has_no_background() {
    let options = PngOptions {
        scale: 1.0,
        background: false,
    };
    let bytes = png(&scene(), &FontFiles::bundled(), &options).unwrap();
    let image = image::load_from_memory(&bytes).unwrap().to_rgba8();
    assert_eq!(image.get_pixel(5, 5).0.last(), Some(&0));
    assert_eq!(image.get_pixel(100, 80).0, [255, 255, 255, 255]);
}

#[test]
fn too_large_a_picture_is_refused_with_a_scale_that_fits() {
    for (width, height) in [
        (50_000.0, 100.0),
        (16_000.0, 16_000.0),
        (f64::INFINITY, 1.0),
    ] {
        let scene = Scene {
            size: Point::new(width, height),
            ..Scene::default()
        };
        let error = png(&scene, &FontFiles::bundled(), &PngOptions::default()).unwrap_err();
        assert_eq!(error.id, id!("export-png-too-large"));
        let Some(&Argument::Number(scale)) = error.argument("fits") else {
            panic!("{error}");
        };
        if width.is_finite() && width < 20_000.0 {
            continue;
        }
        assert!(scale < 0.5, "{error}");
        if scale > 0.0 {
            let smaller = PngOptions {
                scale,
                background: true,
            };
            assert!(
                png(&scene, &FontFiles::bundled(), &smaller).is_ok(),
                "{error}"
            );
        }
    }
    let empty = png(
        &Scene::default(),
        &FontFiles::bundled(),
        &PngOptions::default(),
    )
    .unwrap();
    assert_eq!(decoded(&empty).dimensions(), (1, 1));
}

#[test]
fn odd_numbers_and_broken_pictures_are_passed_over() {
    let nan = f64::NAN;
    let mut scene = scene();
    let wild = Rect {
        min: Point::new(nan, 1.0),
        max: Point::new(f64::INFINITY, -1e300),
    };
    scene.items.push(shape(rect(wild, nan), Some(RED), None));
    scene.items.push(shape(
        ShapeGeometry::Circle {
            center: wild.min,
            radius: -1.0,
        },
        Some(RED),
        None,
    ));
    scene
        .items
        .push(shape(ShapeGeometry::Path(Vec::new()), Some(RED), None));
    scene.items.push(crate::testkit::sample_scene::text(
        "wild", nan, nan, nan, RED,
    ));
    for bytes in [&b""[..], b"<svg onload='x'/>", b"\x89PNG\r\n\x1a\n"] {
        scene.items.push(SceneItem::Image(crate::scene::ImageItem {
            id: "i-2".into(),
            rect: Rect::new(0.0, 0.0, 10.0, 10.0),
            bytes: bytes.into(),
            radius: 0.0,
            alt: String::new(),
        }));
    }
    let out = svg(&scene, &FontFiles::bundled(), &SvgOptions::default());
    assert!(roxmltree::Document::parse(&out).is_ok() && !out.contains("NaN"));
    png(
        &scene,
        &FontFiles::bundled(),
        &PngOptions {
            scale: nan,
            background: true,
        },
    )
    .unwrap();
}

/// Writes the files for inspection by eye: `KLANTREIS_LOOK=/some/folder cargo test`.
#[test]
fn pictures_can_be_looked_at() {
    let Ok(folder) = std::env::var("KLANTREIS_LOOK") else {
        return;
    };
    let folder = std::path::Path::new(&folder);
    let sample = crate::file::samples::JOURNEYS.first().unwrap();
    let journey = sample.journey().unwrap();
    let view = crate::map::ViewOptions {
        show_title: true,
        ..crate::map::ViewOptions::default()
    };
    let map = crate::map::map(&journey, None, &view, &mut crate::map::Memo::default());
    for (name, scene) in [("all", &scene()), ("map", &map.scene)] {
        let drawn = png(scene, &FontFiles::bundled(), &PngOptions::default()).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), drawn).unwrap();
        for (form, text) in [("text", SvgText::Text), ("outlines", SvgText::Outlines)] {
            let path = folder.join(format!("{name}-{form}.svg"));
            std::fs::write(path, svg(scene, &FontFiles::bundled(), &options(text))).unwrap();
        }
    }
}
