//! Views of *Analyse* and *Optimise*, and what each place of the window shows.

use eframe::egui::{Key, Modifiers};
use klantreis::{i18n::Lang, model::ItemRef};

use super::{kit::TestWindow, small_journey};

#[test]
fn every_place_shows_in_both_languages_and_tones() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    for language in ["Nederlands", "English"] {
        window.run_command(language);
        for place in [Key::Num1, Key::Num3, Key::Num2] {
            window.keys(Modifiers::COMMAND, place);
        }
    }
    window.run_command("Dark");
    window.run_command("Light");
    assert_eq!(window.lang(), Lang::En);
    window.key(Key::Questionmark);
    assert!(window.shows("Keyboard shortcuts"));
    window.key(Key::Escape);
    window.keys(Modifiers::COMMAND, Key::F);
    window.write("queue");
    window.key(Key::Enter);
    assert!(window.selected().is_some());
}

#[test]
fn the_buttons_of_the_tables_add_what_they_say() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    let before = window.journey();
    window.keys(Modifiers::COMMAND, Key::Num3);
    window.press("Actions");
    window.press("+ Action");
    assert_eq!(window.journey().actions().len(), before.actions().len() + 1);
    window.keys(Modifiers::COMMAND, Key::Num1);
    window.press("+ Score");
    assert_eq!(window.journey().scores().len(), before.scores().len() + 1);
}

#[test]
fn a_finding_is_fixed_or_left_alone_with_a_reason() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.keys(Modifiers::COMMAND, Key::Num1);
    // The inspector offers the same for the journey as a whole.
    window.key(Key::F4);
    window.press("Checks");
    let before = window.journey();
    window.press_first("Mark: it is passed on");
    assert_ne!(window.journey(), before, "the fix is an edit");
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.journey(), before, "and one step");
    window.press_first("Dismiss…");
    window.write("We know");
    window.keys(Modifiers::NONE, Key::Enter);
    let dismissed = window.journey().about().dismissed.clone();
    assert_eq!(dismissed.len(), 1);
    assert_eq!(dismissed[0].reason, "We know");
}

#[test]
fn pain_points_are_judged_and_voted_for_where_they_are_ranked() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.keys(Modifiers::COMMAND, Key::Num3);
    window.press_first("Number 1");
    let pain = |window: &TestWindow| {
        let journey = window.journey();
        let all: Vec<_> = journey.pain_points().iter().cloned().collect();
        let first = all.iter().find(|p| p.text == "Six minutes in the queue");
        first.unwrap().clone()
    };
    let before = pain(&window);
    window.keys(Modifiers::NONE, Key::V);
    window.keys(Modifiers::NONE, Key::V);
    window.keys(Modifiers::SHIFT, Key::V);
    assert_eq!(pain(&window).votes, before.votes + 1);
    window.keys(Modifiers::NONE, Key::Num2);
    assert_eq!(pain(&window).severity, Some(2));
    let touchpoints = |window: &TestWindow| window.journey().to_parts().touchpoints;
    let same = touchpoints(&window);
    window.keys(Modifiers::NONE, Key::Num3);
    window.keys(Modifiers::NONE, Key::Num5);
    assert_eq!(touchpoints(&window), same, "no feeling changes here");
    assert_eq!(pain(&window).severity, Some(3));
    window.keys(Modifiers::NONE, Key::Num0);
    assert_eq!(pain(&window).severity, Some(0));
    for _ in 0..3 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(pain(&window).severity, before.severity);
    // The keyboard goes on to the next line, and keys act on it.
    window.press_first("Number 1");
    window.key(Key::Tab);
    let next = window.selected();
    let Some(ItemRef::PainPoint(next)) = next else {
        panic!("{next:?}")
    };
    assert_ne!(next, before.id);
    window.keys(Modifiers::NONE, Key::V);
    let votes = |window: &TestWindow| window.journey().pain_points().get(&next).unwrap().votes;
    window.keys(Modifiers::NONE, Key::V);
    let two = votes(&window);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        votes(&window) + 1,
        two,
        "votes go to the line with the keyboard"
    );
}

#[test]
fn views_of_a_large_journey_are_drawn_beside_the_window() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    let lines: Vec<String> = (1..=260).map(|n| format!("Step {n}")).collect();
    window.paste(&lines.join("\n"));
    assert_eq!(window.journey().graph().touchpoint_count(), 260);
    // The outline has a section of the same name.
    window.key(Key::F3);
    window.keys(Modifiers::COMMAND, Key::Num1);
    window.press("Checks");
    assert!(window.shows("Dismiss…"), "the view comes");
    window.press_first("Dismiss…");
    window.write("A sketch");
    window.keys(Modifiers::NONE, Key::Enter);
    let dismissed = window.journey().about().dismissed.clone();
    assert_eq!(dismissed.len(), 1, "what is pressed in it belongs to it");
    window.press("Flow");
    assert!(window.shows("Where customers go"), "another one follows");
}

#[test]
fn persona_cards_stand_in_order_from_top_to_bottom() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.press("Persona cards");
    let (goals, needs) = (
        window.outline_row("Wants to"),
        window.outline_row("Gets annoyed by"),
    );
    assert!((goals.left() - needs.left()).abs() < 1.0, "one column");
    assert!(
        needs.top() > goals.bottom() + 20.0,
        "lists below each other"
    );
}

#[test]
fn what_is_drawn_can_be_found_by_a_screen_reader() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    for title in [
        "See the letter",
        "Compare plans",
        "Call the supplier",
        "Six minutes",
    ] {
        assert!(window.shows(title), "{title}");
    }
}
