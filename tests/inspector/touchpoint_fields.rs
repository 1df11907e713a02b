//! Every field of a touchpoint has a place in its form.

use eframe::egui::Key;
use klantreis::{
    i18n::Lang,
    intent::Intent,
    model::{EvidenceStatus, Journey, OwnerKind, Touchpoint, TouchpointKind},
};

use crate::kit::{InspectorWindow, id, journey, touchpoint};

#[test]
fn every_field_of_a_touchpoint_can_be_reached() {
    let mut panel = InspectorWindow::new(with_image(), vec![touchpoint("search")]);
    for group in [
        "Does, thinks, feels",
        "Quotes",
        "Expectation and ideal",
        "Frontstage and backstage",
        "Other channels",
        "Devices",
        "Characteristics",
        "Page",
        "Sub-journey",
        "Evidence",
        "Role and place",
        "Notes",
        "Own fields",
    ] {
        panel.click(&format!("+ {group}"));
    }
    fill_texts(&mut panel);
    choose_and_click(&mut panel);
    assert_all_filled(&panel.touchpoint("search"));
    panel.click("Open this page");
    panel.click("Open this journey");
    panel.click("+ image");
    let asked = panel.take_asked();
    let [
        Intent::OpenLink(_),
        Intent::OpenJourney(_),
        Intent::PickImage(_),
    ] = asked.as_slice()
    else {
        panic!("{asked:?}");
    };
}

fn fill_texts(panel: &mut InspectorWindow) {
    for (label, text) in [
        ("Title", "Search"),
        ("Customer goal", "Find the form"),
        ("Owner", "Web team"),
        ("Waiting time", "45 s"),
        ("Does", "Types"),
        ("Thinks", "Where is it?"),
        ("Feels", "Lost"),
        ("+ quote", "I gave up"),
        ("Expectation", "To find it at once"),
        ("Frontstage", "Search page"),
        ("Backstage", "Index"),
        ("Support", "Search engine"),
        ("Page or URL", "https://example.org"),
        ("Journey file", "search.ron"),
        ("Actor", "Nobody"),
        ("Influence, 0 to 2", "1,5"),
        ("Place in the phase", "3"),
        ("Notes", "Ask the web team"),
    ] {
        panel.type_into(label, text);
        panel.press(Key::Tab);
    }
    assert!(
        panel.touchpoint("search").order > 1.0,
        "it was first of three"
    );
}

fn choose_and_click(panel: &mut InspectorWindow) {
    for (label, line) in [
        ("Phase", "Settle"),
        ("Channel", "web"),
        ("Internal or partner", &Lang::En.choice(OwnerKind::Partner)),
        ("Kind", &Lang::En.choice(TouchpointKind::Start)),
        (
            "Evidence status",
            &Lang::En.choice(EvidenceStatus::Observed),
        ),
        ("Lane", "Front"),
        ("+ field", "Drivers"),
    ] {
        panel.choose(label, line);
    }
    for label in [
        "Fatma: positive",
        "Ideal feeling: very positive",
        "phone",
        "Mobile",
        "Key touchpoint",
        "Self-service",
        "Live agent",
        "Call-back offered",
        "+ source",
    ] {
        panel.click(label);
    }
}

/// Takes the touchpoint apart, so that a new field asks for a place in the form.
fn assert_all_filled(t: &Touchpoint) {
    let empty = Touchpoint::new(id("search"), id("arrange"), 1.0);
    macro_rules! filled {
        ($($field:ident),*) => {
            let Touchpoint { id: _, order: _, images, $($field),* } = t;
            $(assert_ne!(*$field, empty.$field, stringify!($field));)*
            assert_eq!(images.len(), 1);
        };
    }
    filled!(
        title,
        phase,
        kind,
        channel,
        other_channels,
        devices,
        lane,
        actor,
        goal,
        does,
        thinks,
        feels,
        quotes,
        expectation,
        emotions,
        ideal,
        frontstage,
        backstage,
        support,
        owner,
        influence,
        key,
        self_service,
        live_agent,
        callback_offered,
        wait_seconds,
        url,
        sub_journey,
        evidence,
        notes,
        custom
    );
}

/// The journey with a picture at its first touchpoint.
fn with_image() -> Journey {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbaImage::from_pixel(40, 30, image::Rgba([15, 110, 132, 255]));
    pixels
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("a sound picture");
    let picture = klantreis::file::image_import::import(bytes.get_ref(), "The search page")
        .expect("a sound picture");
    let mut parts = journey().to_parts();
    for t in &mut parts.touchpoints {
        if t.id == id("search") {
            t.images.push(picture.id.clone());
        }
    }
    parts.images.push(picture);
    Journey::from_parts(parts).expect("a sound picture")
}

#[test]
fn an_image_is_described_and_taken_away() {
    let mut panel = InspectorWindow::new(with_image(), vec![touchpoint("search")]);
    panel.enter("Description", "The home page");
    let alt = |panel: &InspectorWindow| {
        panel
            .journey()
            .images()
            .iter()
            .map(|i| i.alt.clone())
            .next()
    };
    assert_eq!(alt(&panel).as_deref(), Some("The home page"));
    panel.click("Remove: Image 1");
    assert!(panel.touchpoint("search").images.is_empty());
    assert_eq!(alt(&panel), None, "nothing else shows it");
}
