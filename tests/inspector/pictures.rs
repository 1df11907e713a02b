//! Pictures of the inspector, to look at.

use eframe::egui::Vec2;
use klantreis::{i18n::Lang, model::ItemRef, theme::Tone};

use crate::kit::{InspectorSetup, InspectorWindow, journey, one_of_each};

#[test]
#[ignore = "makes pictures to look at, in the folder for temporary files"]
fn pictures() {
    let file = std::env::var("INSPECTOR_JOURNEY").ok();
    let folder = std::env::temp_dir().join("inspector_pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let only = std::env::var("INSPECTOR_ITEMS").ok();
    let clicks = std::env::var("INSPECTOR_CLICKS").ok();
    let parse_all = |words: &str| words.split('+').filter_map(ItemRef::parse).collect();
    let tall = std::env::var("INSPECTOR_TALL").ok();
    let tall = tall.and_then(|tall| tall.parse().ok()).unwrap_or(1500.0);
    for (name, lang, tone, width) in [
        ("en-light-260", Lang::En, Tone::Light, 260.0),
        ("nl-light-260", Lang::Nl, Tone::Light, 260.0),
        ("en-dark-380", Lang::En, Tone::Dark, 380.0),
        ("nl-light-320", Lang::Nl, Tone::Light, 320.0),
    ] {
        let items: Vec<Vec<ItemRef>> = match &only {
            Some(only) => only.split(',').map(parse_all).collect(),
            None => one_of_each().into_iter().map(|item| vec![item]).collect(),
        };
        for item in items {
            let journey = match &file {
                Some(file) => {
                    let loaded = klantreis::file::load(std::path::Path::new(file));
                    loaded.unwrap().journey
                }
                None => journey(),
            };
            let size = Vec2::new(width, tall);
            let setup = InspectorSetup {
                size,
                lang,
                tone,
                ..InspectorSetup::default()
            };
            let mut panel = InspectorWindow::with(setup, journey, item.clone());
            for label in clicks
                .iter()
                .filter(|_| lang == Lang::En)
                .flat_map(|clicks| clicks.split(';'))
            {
                match label.split_once('=') {
                    Some((label, text)) => panel.enter(label, text),
                    None => panel.click(label),
                }
            }
            let picture = panel.harness.render().unwrap();
            let item = item.first().map(ToString::to_string).unwrap_or_default();
            let file = format!("{}-{name}.png", item.replace('/', "_"));
            picture.save(folder.join(file)).unwrap();
        }
    }
}
