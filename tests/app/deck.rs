//! The Deck view: slides with their titles, order and visibility, and the decisions to ask for.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::model::{BoardSlide, ItemRef};

use super::kit::TestWindow;

fn open() -> TestWindow {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.keys(Modifiers::COMMAND, Key::Num4);
    window
}

/// Titles of the slides in the middle of the window.
fn slides(window: &TestWindow) -> Vec<String> {
    let all = window.harness.query_all_by_label_contains("Page ");
    all.filter(|node| node.accesskit_node().role() == Role::Image)
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// Presses a button that may have to be scrolled to.
fn press(window: &mut TestWindow, label: &str) {
    window.harness.get_by_label(label).scroll_to_me();
    window.wait();
    window.press(label);
}

#[test]
fn titles_order_and_visibility_of_slides_are_kept_in_the_journey() {
    let mut window = open();
    let before = window.journey();
    let all = slides(&window);
    assert_eq!(all.len(), 8, "{all:?}");

    let field = |window: &TestWindow| {
        let field = window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, "What hurts most");
        field.click();
    };
    field(&window);
    window.wait();
    window.write("Five things to mend");
    window.key(Key::Enter);
    let plan = window.journey().about().deck.clone();
    let title = plan.title_of(BoardSlide::PainPoints);
    assert_eq!(title, Some("Five things to mend"));
    assert!(
        slides(&window)
            .iter()
            .any(|s| s.contains("Five things to mend"))
    );

    window
        .harness
        .get_by_role_and_label(Role::CheckBox, "Who")
        .click();
    window.wait();
    assert_eq!(slides(&window).len(), 7);
    window.press("Move up: What hurts most");
    let plan = window.journey().about().deck.clone();
    let order: Vec<BoardSlide> = plan.all_slides().iter().map(|s| s.slide).collect();
    assert_eq!(order[2], BoardSlide::PainPoints);

    for _ in 0..3 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window.journey(), before, "each change is one step");
}

#[test]
fn proposed_decisions_are_taken_over_and_edited() {
    let mut window = open();
    assert!(window.shows("Start or drop “Explain the bill in one picture”"));
    press(&mut window, "Edit these decisions");
    let asks = window.journey().about().deck.asks.clone();
    assert_eq!(asks.len(), 2, "{asks:?}");
    press(&mut window, "+ Add a decision");
    let asks = window.journey().about().deck.asks.clone();
    assert_eq!(asks.len(), 3);
    assert!(
        slides(&window)
            .iter()
            .any(|s| s.contains("We ask for 3 decisions"))
    );
    press(&mut window, &format!("Remove: {}", asks[0].decision));
    let left = window.journey().about().deck.asks.clone();
    assert_eq!(left, asks[1..]);
    // What was taken off the list is proposed again.
    assert!(window.shows("Ask this too: "));
}

/// The export window has the same fields as the panel behind it.
#[test]
fn the_export_window_opens_over_the_deck() {
    let mut window = open();
    window.keys(Modifiers::COMMAND, Key::E);
    assert!(window.shows("Slides for the board"));
    window.key(Key::Escape);
    assert!(!window.shows("Slides for the board"));
}

/// Keys of the map change nothing while the deck is shown.
#[test]
fn letters_typed_over_the_deck_change_nothing() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    let first = window.journey().touchpoints_in_order()[0].id.clone();
    window.select(ItemRef::Touchpoint(first));
    let before = window.journey();
    window.keys(Modifiers::COMMAND, Key::Num4);
    for key in [Key::P, Key::Enter, Key::Num1, Key::Delete] {
        window.key(key);
    }
    assert_eq!(window.journey(), before);
}
