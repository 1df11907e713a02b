//! Dragging: cards, touchpoints in the outline, a box around things, dots of the matrix.

use eframe::egui::{Key, Modifiers, vec2};
use klantreis::model::ItemRef;

use super::{kit::TestWindow, small_journey, titles, touchpoint_ids};

#[test]
fn cards_are_dragged_to_another_phase_and_linked_from_their_edge() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids = touchpoint_ids(&window);
    let card = |i: usize| ItemRef::Touchpoint(ids[i].clone());
    let (from, to) = (window.place(&card(0)), window.place(&card(2)));
    window.drag(from.center(), to.center() + vec2(to.width() * 0.3, 0.0));
    let journey = window.journey();
    let moved = journey.touchpoint(&ids[0]).unwrap();
    assert_eq!(journey.phases().position(&moved.phase), Some(1));
    window.keys(Modifiers::COMMAND, Key::Z);
    let before = window.journey().graph().transition_count();
    let (from, to) = (window.place(&card(0)), window.place(&card(2)));
    window.drag(from.center_bottom() - vec2(0.0, 2.0), to.center());
    let journey = window.journey();
    assert_eq!(journey.graph().transition_count(), before + 1);
    assert!(
        journey
            .graph()
            .outgoing(&ids[0])
            .iter()
            .any(|e| e.to == ids[2])
    );
}

#[test]
fn touchpoints_are_dragged_in_the_outline() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let (from, to) = (
        window.outline_row("See the letter"),
        window.outline_row("Call the supplier"),
    );
    window.drag(from.center(), to.center_bottom() - vec2(0.0, 3.0));
    let journey = window.journey();
    assert_eq!(
        titles(&journey),
        ["Compare plans", "Call the supplier", "See the letter"]
    );
    assert_eq!(
        journey
            .phases()
            .position(&journey.touchpoints_in_order()[2].phase),
        Some(1)
    );
}

#[test]
fn several_things_are_selected_with_a_box_and_edited_at_once() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids = touchpoint_ids(&window);
    let (first, second) = (
        window.place(&ItemRef::Touchpoint(ids[0].clone())),
        window.place(&ItemRef::Touchpoint(ids[1].clone())),
    );
    window.drag(first.left_top() - vec2(4.0, 6.0), second.center());
    window.key(Key::Num5);
    let journey = window.journey();
    for id in &ids[..2] {
        assert_eq!(journey.touchpoint(id).unwrap().emotions[0].value, 2);
    }
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_ne!(window.journey(), journey, "both in one step");
    assert_eq!(
        window.journey().touchpoint(&ids[1]).unwrap().emotions.len(),
        0
    );
}

#[test]
fn a_dot_of_the_matrix_is_dragged_and_its_axes_are_chosen() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.keys(Modifiers::COMMAND, Key::Num3);
    // Without the panels at the sides the matrix stands beside the list.
    window.keys(Modifiers::NONE, Key::F3);
    window.keys(Modifiers::NONE, Key::F4);
    let dot = |window: &TestWindow, rest: &str| {
        let words = format!("Number 1, Six minutes in the queue: {rest}");
        window.outline_row(&words).center()
    };
    let efforts = |window: &TestWindow| {
        let parts = window.journey().to_parts();
        let pains = parts.pain_points.iter().map(|p| p.estimate.effort);
        let actions = parts.actions.iter().map(|a| a.effort);
        pains.chain(actions).collect::<Vec<_>>()
    };
    let before = efforts(&window);
    let at = dot(&window, "value");
    window.drag(at, at + vec2(90.0, 0.0));
    let after = efforts(&window);
    let changed = before.iter().zip(&after).filter(|(b, a)| b != a).count();
    assert_eq!(changed, 1, "one judgement is written");
    assert!(dot(&window, "value").x > at.x + 20.0, "the dot stays there");
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(efforts(&window), before, "as one step");

    window.press("Axis of the matrix: severity");
    let severity = |window: &TestWindow| {
        let journey = window.journey();
        let all = journey.pain_points().iter();
        let mut found = all.filter(|p| p.text == "Six minutes in the queue");
        found.next().unwrap().severity
    };
    let before = severity(&window).unwrap();
    let at = dot(&window, "severity");
    window.drag(at, at + vec2(0.0, 150.0));
    assert!(severity(&window).unwrap() < before, "down is less");
}
