//! Text that still has the keyboard when something else happens.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::{
    file,
    model::{ItemRef, Journey},
};

use super::{TestWindow, kit::KeyStroke, small_journey, titles};

/// A saved journey with three touchpoints, nothing selected.
fn saved(window: &mut TestWindow, name: &str) -> std::path::PathBuf {
    small_journey(window);
    let path = window.folder().join(name);
    window.save_to(&path);
    window.key(Key::Escape);
    assert!(!window.is_modified());
    path
}

fn touchpoint(journey: &Journey, place: usize) -> ItemRef {
    ItemRef::Touchpoint(journey.touchpoints_in_order()[place].id.clone())
}

fn scenario(window: &TestWindow) -> String {
    window.journey().about().scenario.clone()
}

fn on_disk(path: &std::path::Path) -> Journey {
    file::load(path).unwrap().journey
}

#[test]
fn words_in_a_field_are_saved_and_the_typing_goes_on() {
    let mut window = TestWindow::new();
    let path = saved(&mut window, "field.ron");
    window.focus_field("Scenario");
    window.write("Half of ");
    assert!(window.is_modified(), "it counts from the first letter");
    assert!(window.shows("Not saved"));
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(on_disk(&path).about().scenario, "Half of");
    assert!(!window.is_modified());
    window.write("it");
    assert!(window.is_modified());
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(
        on_disk(&path).about().scenario,
        "Half of it",
        "the space stays"
    );
}

#[test]
fn letters_of_the_same_frame_are_in_what_a_command_saves() {
    let mut window = TestWindow::new();
    let path = saved(&mut window, "frame.ron");
    window.focus_field("Scenario");
    window.harness.event(Event::Text("At once".to_owned()));
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(on_disk(&path).about().scenario, "At once");
    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.key(Key::F2);
    window.harness.event(Event::Text("Read it".to_owned()));
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(titles(&on_disk(&path))[0], "Read it");
}

#[test]
fn leaving_with_words_in_a_field_asks_and_keeps_them() {
    let mut window = TestWindow::new();
    let path = saved(&mut window, "leave.ron");
    window.focus_field("Scenario");
    window.write("Not yet saved");
    window.keys(Modifiers::COMMAND, Key::W);
    assert!(window.shows("Save the changes?"));
    window.press("Save");
    assert!(window.has_no_journey());
    assert_eq!(on_disk(&path).about().scenario, "Not yet saved");
}

#[test]
fn a_title_on_the_map_is_saved_while_it_is_typed() {
    let mut window = TestWindow::new();
    let path = saved(&mut window, "title.ron");
    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.key(Key::F2);
    window.write("Read");
    assert!(window.is_modified());
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(titles(&on_disk(&path))[0], "Read");
    assert!(!window.is_modified());
    window.write(" the letter");
    window.key(Key::Enter);
    assert_eq!(titles(&window.journey())[0], "Read the letter");
}

#[test]
fn a_new_title_kept_by_a_save_stays_when_the_typing_is_given_up() {
    let mut window = TestWindow::new();
    let path = saved(&mut window, "new.ron");
    window.key(Key::Enter);
    window.write("Sign up");
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(titles(&on_disk(&path)).len(), 4);
    window.write(" again");
    window.key(Key::Escape);
    assert_eq!(titles(&window.journey()).last().unwrap(), "Sign up");
    assert!(!window.is_modified());
}

#[test]
fn what_hides_a_field_or_the_map_keeps_what_is_typed_there() {
    let mut window = TestWindow::new();
    saved(&mut window, "hide.ron");
    window.focus_field("Scenario");
    window.write("Hidden");
    window.key(Key::F4);
    assert_eq!(scenario(&window), "Hidden");
    window.key(Key::F4);
    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.key(Key::F2);
    window.write("Elsewhere");
    window.keys(Modifiers::COMMAND, Key::Num3);
    assert_eq!(titles(&window.journey())[0], "Elsewhere");
    window.keys(Modifiers::COMMAND, Key::Num2);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&window.journey())[0], "See the letter", "one step");
}

#[test]
fn what_is_being_typed_comes_back_after_a_crash() {
    let mut window = TestWindow::new();
    saved(&mut window, "crash.ron");
    window.focus_field("Scenario");
    window.write("Half a sen");
    window.pass(1.5);
    window.write("tence");
    window.pass(1.5);
    let mut window = window.crash();
    window.press("Open");
    assert_eq!(scenario(&window), "Half a sentence");
    assert!(window.is_modified());

    window.key(Key::Enter);
    window.write("A new ti");
    window.pass(1.5);
    let mut window = window.crash();
    window.press("Open");
    assert_eq!(titles(&window.journey()).last().unwrap(), "A new ti");

    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.key(Key::Q);
    window.write("It took ages");
    window.pass(1.5);
    let mut window = window.crash();
    window.press("Open");
    let journey = window.journey();
    assert_eq!(journey.touchpoints_in_order()[0].quotes, ["It took ages"]);
}

#[test]
fn what_was_given_up_does_not_come_back() {
    let mut window = TestWindow::new();
    saved(&mut window, "given_up.ron");
    let before = window.journey();
    window.focus_field("Scenario");
    window.write("On second thought");
    window.pass(1.5);
    window.key(Key::Escape);
    assert!(!window.is_modified());
    assert_eq!(window.journey(), before);
    assert!(!window.can_redo());
    let window = window.crash();
    assert!(window.has_no_journey() && !window.shows("Unsaved work"));
}

#[test]
fn escape_takes_the_text_back_before_it_drops_the_selection() {
    let mut window = TestWindow::new();
    saved(&mut window, "escape.ron");
    let first = touchpoint(&window.journey(), 0);
    window.select(first.clone());
    let before = window.journey();
    window.focus_field("Owner");
    window.write("abc");
    window.key(Key::Escape);
    assert_eq!(window.journey(), before, "nothing is kept");
    assert_eq!(window.selected(), Some(first));
    window.key(Key::Escape);
    assert_eq!(window.selected(), None);
}

#[test]
fn escape_closes_an_open_menu_only() {
    let mut window = TestWindow::new();
    saved(&mut window, "menu.ron");
    let first = touchpoint(&window.journey(), 0);
    window.select(first.clone());
    window.press("File");
    assert!(window.shows("Save to-be") || window.shows("Save as"));
    window.key(Key::Escape);
    assert!(!window.shows("Save as"), "the menu closes");
    assert_eq!(window.selected(), Some(first));
}

#[test]
fn a_text_that_is_no_value_is_not_lost_without_a_word() {
    let mut window = TestWindow::new();
    let path = saved(&mut window, "refused.ron");
    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.focus_field("Waiting time");
    window.write("soon");
    window.keys(Modifiers::COMMAND, Key::S);
    let told: Vec<_> = window
        .harness
        .state()
        .toast_messages()
        .map(|m| m.id.as_str())
        .collect();
    assert!(told.contains(&"unsaved-text"), "{told:?}");
    assert!(window.is_modified());
    assert_eq!(on_disk(&path), window.journey());
    window.keys(Modifiers::COMMAND, Key::W);
    assert!(window.shows("doesn’t fit in “Waiting time”"));
    window.press("Back to the field");
    assert_eq!(window.field_text("Waiting time"), "soon");
    window.keys(Modifiers::COMMAND, Key::W);
    window.press("Go on without it");
    assert!(window.has_no_journey(), "the rest is saved");
}

#[test]
fn a_text_that_is_no_value_is_told_after_a_crash() {
    // While it is typed, after the field was left, and after a save, which begins a new journal.
    for then in [
        None,
        Some((Modifiers::NONE, Key::Tab)),
        Some((Modifiers::COMMAND, Key::S)),
    ] {
        let mut window = TestWindow::new();
        saved(&mut window, "stray.ron");
        let first = touchpoint(&window.journey(), 0);
        window.select(first);
        window.focus_field("Waiting time");
        window.write("soon");
        window.pass(1.5);
        if let Some((modifiers, key)) = then {
            window.keys(modifiers, key);
        }
        let mut window = window.crash();
        window.press("Open");
        let told: Vec<_> = window.harness.state().toast_messages().cloned().collect();
        let stray = told
            .iter()
            .find(|message| message.id.as_str() == "recovered-text");
        let words = format!("{:?}", stray.expect("it is told"));
        assert!(
            words.contains("soon") && words.contains("Waiting time"),
            "{words}"
        );
    }
    let mut window = TestWindow::new();
    saved(&mut window, "mended.ron");
    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.focus_field("Waiting time");
    window.write("soon");
    window.pass(1.5);
    window.key(Key::Escape);
    let window = window.crash();
    assert!(window.has_no_journey() && !window.shows("Unsaved work"));
}

#[test]
fn undo_within_a_text_goes_by_words() {
    let mut window = TestWindow::new();
    saved(&mut window, "words.ron");
    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.key(Key::F2);
    window.stroke(&KeyStroke::words("to pay for"), true);
    for left in ["to pay ", "to ", "See the letter"] {
        window.keys(Modifiers::COMMAND, Key::Z);
        assert_eq!(window.field_text("Touchpoint"), left);
    }
    window.keys(Modifiers::COMMAND, Key::Y);
    assert_eq!(window.field_text("Touchpoint"), "to ");
}

#[test]
fn each_text_has_a_history_of_its_own() {
    let mut window = TestWindow::new();
    saved(&mut window, "history.ron");
    let before = window.journey();
    for place in [0, 1] {
        let item = touchpoint(&window.journey(), place);
        window.select(item);
        window.key(Key::F2);
        if place == 0 {
            window.write("AAA");
            window.pass(1.5);
            window.key(Key::Escape);
        }
    }
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::Z);
    window.key(Key::Enter);
    assert_eq!(
        window.journey(),
        before,
        "nothing of the other card, nothing behind"
    );

    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.key(Key::Q);
    window.write("Somebody");
    window.pass(1.5);
    window.key(Key::Escape);
    window.key(Key::Q);
    window.keys(Modifiers::COMMAND, Key::Z);
    window.key(Key::Enter);
    assert_eq!(window.journey(), before);
}

#[test]
fn a_new_line_of_a_list_is_saved_once() {
    let mut window = TestWindow::new();
    let path = saved(&mut window, "list.ron");
    window.run_command("Persona");
    window.press("+ Goals");
    let goals = |journey: &Journey| journey.personas().get_index(0).unwrap().goals.clone();
    window.focus_field("+ goal");
    window.write("Move in time");
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(goals(&on_disk(&path)), ["Move in time"]);
    window.write("Pay less");
    window.key(Key::Enter);
    assert_eq!(goals(&window.journey()), ["Move in time", "Pay less"]);
}

#[test]
fn the_palette_keeps_the_open_title_and_takes_the_keyboard() {
    let mut window = TestWindow::new();
    saved(&mut window, "palette.ron");
    let first = touchpoint(&window.journey(), 0);
    window.select(first);
    window.key(Key::F2);
    window.write("Kept");
    window.keys(Modifiers::COMMAND, Key::K);
    window.write("fit the map");
    assert_eq!(titles(&window.journey())[0], "Kept");
    window.key(Key::Escape);
    assert_eq!(titles(&window.journey())[0], "Kept");
}

#[test]
fn an_untouched_sample_is_not_modified() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    assert!(!window.shows("Not saved"));
    window.key(Key::Enter);
    window.write("One more");
    window.key(Key::Enter);
    window.key(Key::Enter);
    assert!(window.shows("Not saved"));
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::W);
    assert!(window.has_no_journey(), "it closes without a question");
}

impl TestWindow {
    /// Gives the keyboard to the text field with this name.
    fn focus_field(&mut self, name: &str) {
        let fields = self.harness.query_all_by_label(name);
        let is_field = |role: Role| matches!(role, Role::TextInput | Role::MultilineTextInput);
        let mut found = fields.filter(|node| is_field(node.accesskit_node().role()));
        found
            .next()
            .unwrap_or_else(|| panic!("no field {name}"))
            .focus();
        drop(found);
        self.wait();
    }

    /// Content of the text field with this name.
    fn field_text(&self, name: &str) -> String {
        let fields = self.harness.query_all_by_label(name);
        let is_field = |role: Role| matches!(role, Role::TextInput | Role::MultilineTextInput);
        let mut found = fields.filter(|node| is_field(node.accesskit_node().role()));
        let field = found.next().unwrap_or_else(|| panic!("no field {name}"));
        field.accesskit_node().value().unwrap_or_default()
    }

    /// Lets time go by.
    fn pass(&mut self, seconds: f32) {
        let steps = (seconds / 0.1).ceil();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few"
        )]
        self.harness.run_steps(steps as usize);
        self.wait();
    }
}
