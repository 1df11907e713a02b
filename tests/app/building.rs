//! Building a journey: by keys, by pasting, by the menu of a card, with undo.

use eframe::egui::{Key, Modifiers};
use klantreis::model::ItemRef;

use super::{kit::TestWindow, small_journey, titles, touchpoint_ids};

#[test]
fn a_journey_is_built_by_keys_alone() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let journey = window.journey();
    assert_eq!(
        titles(&journey),
        ["See the letter", "Compare plans", "Call the supplier"]
    );
    assert_eq!(
        journey.graph().transition_count(),
        2,
        "each follows the one before"
    );
    let all = journey.touchpoints_in_order();
    let phase = |place: usize| journey.phases().position(&all[place].phase);
    assert_eq!(
        (phase(0), phase(1), phase(2)),
        (Some(0), Some(0), Some(1)),
        "Tab goes on in the next phase"
    );
    let feelings: Vec<i8> = all
        .iter()
        .flat_map(|t| &t.emotions)
        .map(|e| e.value)
        .collect();
    assert_eq!(feelings, [1, -2]);
    let pains: Vec<_> = journey
        .pain_points()
        .iter()
        .map(|p| p.text.as_str())
        .collect();
    assert_eq!(pains, ["Six minutes in the queue"]);
}

#[test]
fn everything_is_undone_and_redone_and_a_title_is_one_step_with_its_touchpoint() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    let start = window.journey();
    small_journey(&mut window);
    let end = window.journey();
    let mut steps = 0;
    while window.can_undo() {
        window.keys(Modifiers::COMMAND, Key::Z);
        steps += 1;
        assert!(steps < 30);
    }
    assert_eq!(window.journey(), start);
    assert_eq!(steps, 6, "three touchpoints, two feelings, one pain point");
    for _ in 0..steps {
        window.keys(Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(window.journey(), end);
}

#[test]
fn escape_takes_an_unnamed_touchpoint_away_again() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    window.key(Key::Enter);
    window.key(Key::Escape);
    assert_eq!(window.journey().graph().touchpoint_count(), 0);
    window.key(Key::Enter);
    window.write("Half a ti");
    window.key(Key::Escape);
    assert_eq!(window.journey().graph().touchpoint_count(), 0);
}

#[test]
fn transitions_are_drawn_with_the_keyboard() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids = touchpoint_ids(&window);
    window.select(ItemRef::Touchpoint(ids[2].clone()));
    window.keys(Modifiers::COMMAND, Key::L);
    window.write("see");
    window.key(Key::Enter);
    assert!(
        window
            .journey()
            .graph()
            .outgoing(&ids[2])
            .iter()
            .any(|e| e.to == ids[0])
    );
}

#[test]
fn pasted_lines_become_touchpoints_in_one_step() {
    let mut window = TestWindow::new();
    window.keys(Modifiers::COMMAND, Key::N);
    window.paste("First\nSecond\n\nThird\n");
    assert_eq!(titles(&window.journey()), ["First", "Second", "Third"]);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.journey().graph().touchpoint_count(), 0);
}

#[test]
fn the_menu_of_a_card_works_on_that_card() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids = touchpoint_ids(&window);
    let place = window.place(&ItemRef::Touchpoint(ids[1].clone()));
    window.right_click(place.center());
    assert_eq!(window.selected(), Some(ItemRef::Touchpoint(ids[1].clone())));
    window.press("Duplicate");
    let titles = titles(&window.journey());
    assert_eq!(
        titles
            .iter()
            .filter(|title| *title == "Compare plans")
            .count(),
        2
    );
}
