//! The map under the hand: links, drags, pastes, dropped pictures and menus.

use eframe::egui::{Key, Modifiers, Pos2, vec2};
use klantreis::{
    intent::Intent,
    model::{ItemRef, Journey, TouchpointId},
};

use super::{kit::TestWindow, small_journey, titles};

fn ids(window: &TestWindow) -> Vec<TouchpointId> {
    let journey = window.journey();
    let all = journey.touchpoints_in_order();
    all.iter().map(|t| t.id.clone()).collect()
}

fn card(id: &TouchpointId) -> ItemRef {
    ItemRef::Touchpoint(id.clone())
}

/// The transitions of a journey, by the titles of their ends.
fn transitions(journey: &Journey) -> Vec<String> {
    let title = |id| journey.touchpoint(id).unwrap().title.clone();
    let all = journey.graph().transitions();
    let mut all: Vec<_> = all
        .map(|e| format!("{} > {}", title(&e.from), title(&e.to)))
        .collect();
    all.sort();
    all
}

fn told(window: &TestWindow, key: &str) -> bool {
    window
        .harness
        .state()
        .toast_messages()
        .any(|words| words.id.as_str() == key)
}

#[test]
fn a_link_dragged_into_an_empty_place_makes_one_transition_and_re_routes_none() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let before = transitions(&window.journey());
    let ids = ids(&window);
    let (first, second, third) = (
        window.place(&card(&ids[0])),
        window.place(&card(&ids[1])),
        window.place(&card(&ids[2])),
    );
    // The transition from the second to the third passes here.
    let gap = second.right_center() + (third.left_center() - second.right_center()) * 0.5;
    window.drag(first.center_bottom() - vec2(0.0, 2.0), gap);
    window.write("Asks a friend");
    window.key(Key::Escape);
    assert_eq!(transitions(&window.journey()), before, "taken back whole");
    window.drag(first.center_bottom() - vec2(0.0, 2.0), gap);
    window.write("Asks a friend");
    window.key(Key::Enter);
    window.key(Key::Escape);
    let mut wanted = before.clone();
    wanted.push("See the letter > Asks a friend".to_owned());
    wanted.sort();
    assert_eq!(transitions(&window.journey()), wanted);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(transitions(&window.journey()), before, "one step");
}

#[test]
fn cards_dragged_straight_to_another_lane_keep_their_phases() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.run_command("Fit the whole map");
    let before = window.journey();
    let lane = |journey: &Journey, id: &TouchpointId| {
        let own = journey.touchpoint(id).unwrap().channel.clone();
        let own = own.and_then(|id| journey.channels().get(&id).cloned());
        own.map(|channel| channel.lane_name().to_owned())
    };
    let all = ids(&window);
    let phase = |id: &TouchpointId| before.touchpoint(id).unwrap().phase.clone();
    let partner = |a: &TouchpointId| {
        let mut others = all.iter();
        let found = others.find(|b| phase(a) != phase(b) && lane(&before, a) == lane(&before, b));
        Some((a.clone(), found?.clone()))
    };
    let (a, b) = all.iter().find_map(partner).unwrap();
    let mut others = all.iter();
    let other =
        others.find(|c| lane(&before, c).is_some() && lane(&before, c) != lane(&before, &a));
    let other = other.unwrap();
    let both = vec![card(&a), card(&b)];
    window.harness.state_mut().push_intent(Intent::Select(both));
    window.wait();
    let from = window.place(&card(&a)).center();
    let to = Pos2::new(from.x, window.place(&card(other)).center().y);
    window.drag(from, to);
    let after = window.journey();
    for id in [&a, &b] {
        let (old, new) = (
            before.touchpoint(id).unwrap(),
            after.touchpoint(id).unwrap(),
        );
        assert_eq!(lane(&after, id), lane(&before, other), "{}", new.title);
        assert_eq!(new.phase, old.phase, "{}", new.title);
        assert_eq!(new.order.to_bits(), old.order.to_bits(), "{}", new.title);
    }
    assert_eq!(titles(&after), titles(&before));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.journey(), before, "one step");
}

#[test]
fn lines_go_into_the_phase_in_sight_while_nothing_is_selected() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.key(Key::Escape);
    assert_eq!(window.selected(), None);
    window.paste("• One\n• Two\n• Three");
    let journey = window.journey();
    let first = journey.phases().get_index(0).unwrap().id.clone();
    let here = journey.touchpoints_of(&first);
    let last: Vec<_> = here
        .iter()
        .rev()
        .take(3)
        .map(|t| t.title.as_str())
        .collect();
    assert_eq!(last, ["Three", "Two", "One"]);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert!(
        !titles(&window.journey()).contains(&"One".to_owned()),
        "one step"
    );
    // With the end of the map in sight they go there.
    window.key(Key::Escape);
    let end = journey.phases().iter().last().unwrap().id.clone();
    for _ in 0..4 {
        window.run_command("Zoom in");
    }
    let reveal = Intent::Reveal(ItemRef::Phase(end.clone()));
    window.harness.state_mut().push_intent(reveal);
    window.wait();
    window.paste("Four");
    let journey = window.journey();
    let four = journey.touchpoints_in_order();
    let four = four.iter().find(|t| t.title == "Four").unwrap();
    assert_ne!(four.phase, first);
}

#[test]
fn columns_that_a_paste_leaves_out_are_told() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    window.paste("Step\tChannel\n\"Reads the\nletter\"\tpost\nCalls\tphone");
    assert_eq!(titles(&window.journey()), ["Reads the letter", "Calls"]);
    assert!(told(&window, "clipboard-columns"));
    assert!(window.shows("the column Channel"));
}

#[test]
fn paste_stands_among_the_commands_and_says_when_there_is_nothing() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    window.press("Edit");
    window.press("Paste Ctrl+V");
    window.wait();
    assert!(told(&window, "clipboard-nothing"), "nobody answers here");
    window.paste("A step");
    assert_eq!(titles(&window.journey()), ["A step"]);
}

#[test]
fn the_empty_map_has_a_menu() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids = ids(&window);
    let (second, third) = (window.place(&card(&ids[1])), window.place(&card(&ids[2])));
    let gap = second.right_center() + (third.left_center() - second.right_center()) * 0.5;
    let empty = gap + vec2(0.0, second.height() * 0.45);
    window.right_click(empty);
    assert!(window.shows("Paste here"));
    window.press("Touchpoint here");
    window.write("In between");
    window.key(Key::Enter);
    window.key(Key::Escape);
    assert!(titles(&window.journey()).contains(&"In between".to_owned()));
}

#[test]
fn the_menu_key_opens_the_menu_of_the_selection() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids = ids(&window);
    for keys in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        window.select(card(&ids[0]));
        window.keys(keys.0, keys.1);
        assert!(window.shows("Touchpoint after"), "{keys:?}");
        window.key(Key::Escape);
    }
    window.select(card(&ids[0]));
    window.keys(Modifiers::SHIFT, Key::F10);
    window.press_first("Duplicate");
    assert_eq!(window.journey().graph().touchpoint_count(), 4);
}

#[test]
fn words_that_people_use_find_the_command() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids = ids(&window);
    window.select(card(&ids[1]));
    for (letters, found) in [
        ("rename", "Edit text"),
        ("phone", "Channel: Phone"),
        ("channel", "Channel: "),
    ] {
        window.keys(Modifiers::COMMAND, Key::K);
        window.write(letters);
        assert!(window.shows(found), "{letters}");
        window.key(Key::Escape);
    }
    window.select(card(&ids[1]));
    window.run_command("Channel: In person");
    let journey = window.journey();
    let channel = journey.touchpoint(&ids[1]).unwrap().channel.clone();
    let channel = journey.channels().get(&channel.unwrap()).unwrap().clone();
    assert_eq!(channel.kind, klantreis::model::ChannelKind::InPerson);
}

/// A file as the window system hands it over.
#[derive(Debug)]
struct FileDrop(std::path::PathBuf);

impl eframe::egui::DroppedFile for FileDrop {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Drops a file on a place of the window.
fn drop_file(window: &mut TestWindow, path: std::path::PathBuf, at: Pos2) {
    window.harness.event(eframe::egui::Event::PointerMoved(at));
    let files = &mut window.harness.input_mut().dropped_files;
    files.push(std::sync::Arc::new(FileDrop(path)));
    window.wait();
}

fn picture(window: &TestWindow) -> std::path::PathBuf {
    let path = window.folder().join("portrait.png");
    image::RgbImage::from_pixel(30, 20, image::Rgb([200, 80, 10]))
        .save(&path)
        .unwrap();
    path
}

#[test]
fn a_picture_goes_to_what_it_is_dropped_on() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    let ids = ids(&window);
    let path = picture(&window);
    window.select(card(&ids[1]));
    let first = window.place(&card(&ids[0])).center();
    drop_file(&mut window, path.clone(), first);
    let images = |window: &TestWindow, id| window.journey().touchpoint(id).unwrap().images.len();
    assert_eq!((images(&window, &ids[0]), images(&window, &ids[1])), (1, 0));
    // A persona in the outline, while the touchpoint is still selected.
    let persona = window.journey().personas().get_index(0).unwrap().clone();
    let row = window.outline_row(&persona.name).center();
    drop_file(&mut window, path.clone(), row);
    let persona = window.journey().personas().get_index(0).unwrap().clone();
    assert!(persona.portrait.is_some());
    assert_eq!(images(&window, &ids[1]), 0);
    // Where nothing is, what is selected gets it.
    let nowhere = Pos2::new(700.0, 20.0);
    drop_file(&mut window, path.clone(), nowhere);
    assert_eq!(images(&window, &ids[1]), 1);
    window.key(Key::Escape);
    let before = window.journey();
    drop_file(&mut window, path, nowhere);
    assert!(told(&window, "toast-drop-image"));
    assert_eq!(window.journey(), before);
}

#[test]
fn files_that_cannot_come_in_are_named() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let at = Pos2::new(700.0, 400.0);
    for (name, key) in [
        ("steps.csv", "drop-table"),
        ("steps.xlsx", "drop-table"),
        ("deck.pptx", "drop-other"),
        ("report.pdf", "drop-other"),
    ] {
        let path = window.folder().join(name);
        std::fs::write(&path, "x").unwrap();
        drop_file(&mut window, path, at);
        assert!(told(&window, key), "{name}");
        assert!(window.shows(name));
    }
    let folder = window.folder();
    drop_file(&mut window, folder, at);
    assert!(told(&window, "drop-folder"));
}
