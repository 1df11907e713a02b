//! Laws that hold for every page.

use super::{DeckOptions, PageFormat, PagePart, deck};
use crate::{
    export::{Fonts, PngOptions, png},
    file::samples::JOURNEYS,
    layout::ViewOptions,
    model::Choice as _,
};

#[test]
fn look() {
    let Ok(folder) = std::env::var("KLANTREIS_LOOK") else {
        return;
    };
    let wanted = std::env::var("KLANTREIS_LOOK_AT").unwrap_or_default();
    let mut parts = wanted.split(' ');
    let name = parts.next().unwrap();
    let format = parts.next().unwrap();
    let format = PageFormat::ALL.iter().find(|f| f.key() == format).unwrap();
    let parts: Vec<PagePart> = parts
        .map(|p| *PagePart::ALL.iter().find(|x| x.key() == p).unwrap())
        .collect();
    let sample = JOURNEYS.iter().find(|s| s.name == name).unwrap();
    let options = DeckOptions {
        format: *format,
        parts,
        view: ViewOptions {
            lang: sample.lang,
            ..ViewOptions::default()
        },
        ..DeckOptions::default()
    };
    let laid = deck(&sample.journey().unwrap(), &options).unwrap();
    println!(
        "{} pages, smallest {}, {:?}",
        laid.deck.pages.len(),
        laid.smallest,
        laid.notices
    );
    for (n, page) in laid.deck.pages.iter().enumerate() {
        let bytes = png(
            &page.scene,
            &Fonts::bundled(),
            &PngOptions {
                scale: 1.0,
                background: true,
            },
        )
        .unwrap();
        std::fs::write(format!("{folder}/{n:02}.png"), bytes).unwrap();
    }
}
