//! The inspector in a window of its own: what typing and clicking asks for.

mod inspector_kit;

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use inspector_kit::{Panel, journey, touchpoint};
use klantreis::{
    app::{AddWhat, Intent},
    model::{Anchor, DomainId as _, ItemRef, TouchpointId},
};

#[test]
fn enter_commits_one_step_and_esc_takes_back() {
    let mut panel = Panel::new(journey(), vec![touchpoint("queue")]);
    panel.type_into("Customer goal", "Know which meter is mine");
    assert!(panel.drafts().is_empty(), "typing alone changes nothing");
    panel.press(Key::Enter);
    let drafts = panel.take_drafts();
    assert_eq!(drafts.len(), 1, "{drafts:?}");
    assert_eq!(drafts[0].label.key, "step-set-field");
    assert_eq!(panel.touchpoint("queue").goal, "Know which meter is mine");
    panel.type_into("Customer goal", "Something else");
    panel.press(Key::Escape);
    assert!(
        panel.take_drafts().is_empty(),
        "Esc takes back what was typed"
    );
    assert_eq!(panel.touchpoint("queue").goal, "Know which meter is mine");
}

#[test]
#[ignore = "makes pictures to look at, in the folder for temporary files"]
fn pictures() {
    use eframe::egui::Vec2;
    use inspector_kit::{Setup, one_of_each};
    use klantreis::{i18n::Lang, theme::Tone};
    let file = std::env::var("INSPECTOR_JOURNEY").ok();
    let folder = std::env::temp_dir().join("inspector_pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let only = std::env::var("INSPECTOR_ITEMS").ok();
    let tall = std::env::var("INSPECTOR_TALL").ok();
    let tall = tall.and_then(|tall| tall.parse().ok()).unwrap_or(1500.0);
    for (name, lang, tone, width) in [
        ("en-light-260", Lang::En, Tone::Light, 260.0),
        ("nl-light-260", Lang::Nl, Tone::Light, 260.0),
        ("en-dark-380", Lang::En, Tone::Dark, 380.0),
        ("nl-light-320", Lang::Nl, Tone::Light, 320.0),
    ] {
        let items: Vec<ItemRef> = match &only {
            Some(only) => only.split(',').filter_map(ItemRef::parse).collect(),
            None => one_of_each(),
        };
        for item in items {
            let journey = match &file {
                Some(file) => {
                    klantreis::file::load(std::path::Path::new(file))
                        .unwrap()
                        .journey
                }
                None => journey(),
            };
            let size = Vec2::new(width, tall);
            let setup = Setup {
                size,
                lang,
                tone,
                ..Setup::default()
            };
            let mut panel = Panel::with(setup, journey, vec![item.clone()]);
            let picture = panel.harness.render().unwrap();
            let file = format!("{}-{name}.png", item.to_string().replace('/', "_"));
            picture.save(folder.join(file)).unwrap();
        }
    }
}
