//! The picture of a small journey as text: what changes in it shows up in a diff. Of the larger
//! ones, map and slides, a line each with a hash tells which have changed.
//!
//! After a change that is meant, `KLANTREIS_GOLDEN=write cargo test --test golden` writes the
//! reference anew; look at the picture before it is committed.

use std::path::Path;

use klantreis::{
    export::{Fonts, SvgOptions, svg},
    file::samples,
    i18n::Lang,
    layout::{
        Memo, ViewOptions,
        deck::{DeckOptions, deck},
        map,
    },
    theme::Tone,
};

#[test]
fn the_picture_of_a_template_is_the_one_that_was_looked_at() {
    for (lang, tone, name) in [
        (Lang::En, Tone::Light, "lifecycle.en.svg"),
        (Lang::Nl, Tone::Dark, "lifecycle-dark.nl.svg"),
    ] {
        let sample = samples::find("lifecycle", lang).unwrap();
        let journey = sample.journey().unwrap();
        let options = ViewOptions {
            lang,
            tone,
            show_title: true,
            ..ViewOptions::default()
        };
        let layout = map(&journey, &options, &mut Memo::default());
        let options = SvgOptions {
            lang: lang.code().to_owned(),
            ..SvgOptions::default()
        };
        let picture = svg(&layout.scene, &Fonts::bundled(), &options);
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden")
            .join(name);
        if std::env::var_os("KLANTREIS_GOLDEN").is_some() {
            std::fs::write(&path, &picture).unwrap();
        }
        let reference = std::fs::read_to_string(&path)
            .unwrap()
            .replace("\r\n", "\n");
        let differs = picture
            .lines()
            .zip(reference.lines())
            .position(|(new, old)| new != old);
        if let Some(line) = differs {
            let at = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
            panic!(
                "{name}:{}\n now: {}\n was: {}",
                line + 1,
                at(&picture),
                at(&reference)
            );
        }
        assert_eq!(picture.len(), reference.len(), "{name}");
    }
}

#[test]
fn the_pictures_of_shipped_journeys_are_those_that_were_looked_at() {
    let mut lines = String::new();
    for sample in samples::JOURNEYS {
        let journey = sample.journey().unwrap();
        let view = ViewOptions {
            lang: sample.lang,
            show_title: true,
            ..ViewOptions::default()
        };
        let whole = map(&journey, &view, &mut Memo::default()).scene;
        let options = DeckOptions {
            view,
            ..DeckOptions::default()
        };
        let slides = deck(&journey, &options).unwrap().deck.pages;
        let slides = slides.into_iter().map(|page| page.scene);
        for (number, scene) in std::iter::once(whole).chain(slides).enumerate() {
            let options = SvgOptions {
                lang: sample.lang.code().to_owned(),
                ..SvgOptions::default()
            };
            let picture = svg(&scene, &Fonts::bundled(), &options);
            let hash = blake3::hash(picture.as_bytes()).to_hex();
            let (name, title) = (sample.name, &scene.title);
            lines.push_str(&format!("{name} {number:02} {} {title}\n", &hash[..16]));
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/journeys.txt");
    if std::env::var_os("KLANTREIS_GOLDEN").is_some() {
        std::fs::write(&path, &lines).unwrap();
    }
    let reference = std::fs::read_to_string(&path)
        .unwrap()
        .replace("\r\n", "\n");
    let changed: Vec<&str> = lines
        .lines()
        .filter(|line| !reference.contains(line))
        .collect();
    assert!(changed.is_empty(), "changed pictures: {changed:#?}");
    assert_eq!(lines.len(), reference.len());
}
