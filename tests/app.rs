//! What the user does, on the real program without a window: `egui_kittest` drives it.

#![expect(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

#[path = "app/canvas.rs"]
mod canvas;
#[path = "app/exporting.rs"]
mod exporting;
#[path = "app/keys.rs"]
mod keys;
#[path = "app/kit.rs"]
mod kit;
#[path = "app/open_text.rs"]
mod open_text;
#[path = "app/overwriting.rs"]
mod overwriting;
#[path = "app/panels.rs"]
mod panels;

use eframe::egui::{self, Key, Modifiers};
use klantreis::{
    file::{self, Syntax},
    i18n::Lang,
    model::{ItemRef, Journey},
};

use self::kit::TestWindow;

fn titles(journey: &Journey) -> Vec<String> {
    journey
        .touchpoints_in_order()
        .iter()
        .map(|t| t.title.clone())
        .collect()
}

/// Three touchpoints in two phases, a pain point and two feelings, by keys alone.
fn small_journey(window: &mut TestWindow) {
    window.keys(Modifiers::COMMAND, Key::N);
    window.key(Key::Enter);
    window.write("See the letter");
    window.key(Key::Enter);
    window.key(Key::Enter);
    window.key(Key::Num4);
    window.key(Key::Enter);
    window.write("Compare plans");
    window.key(Key::Tab);
    window.write("Call the supplier");
    window.key(Key::Enter);
    window.key(Key::Escape);
    window.key(Key::Num1);
    window.key(Key::P);
    window.write("Six minutes in the queue");
    window.key(Key::Enter);
}

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
fn what_is_saved_is_what_is_opened_again() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let path = window.folder().join("letter.ron");
    window.save_to(&path);
    assert!(!window.is_modified());
    let saved = file::load(&path).unwrap().journey;
    assert_eq!(saved, window.journey());
    window.key(Key::Enter);
    window.write("Sign up");
    window.key(Key::Enter);
    assert!(window.is_modified());
    window.keys(Modifiers::COMMAND, Key::S);
    window.wait();
    assert!(!window.is_modified(), "the second time it asks nothing");

    let mut again = window.restart(Some(path));
    assert_eq!(titles(&again.journey()).len(), 4);
    again.keys(Modifiers::COMMAND, Key::Z);
    assert!(
        !again.is_modified(),
        "there is nothing to undo in a file just opened"
    );
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
fn closing_asks_three_ways() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    window.keys(Modifiers::COMMAND, Key::W);
    window.press("Cancel");
    assert_eq!(titles(&window.journey()).len(), 3, "Cancel stays");
    window.keys(Modifiers::COMMAND, Key::W);
    window.press("Save");
    let path = window.folder().join("closed.ron");
    window.answer_path(&path);
    assert!(window.has_no_journey(), "saved, then closed");
    assert_eq!(titles(&file::load(&path).unwrap().journey).len(), 3);

    small_journey(&mut window);
    window.keys(Modifiers::COMMAND, Key::W);
    window.press("Don’t save");
    assert!(window.has_no_journey());
}

#[test]
fn a_file_that_changed_on_disk_is_not_overwritten() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let path = window.folder().join("shared.ron");
    window.save_to(&path);
    let theirs = std::fs::read_to_string(&path)
        .unwrap()
        .replace("Compare plans", "Theirs");
    std::fs::write(&path, &theirs).unwrap();
    window.key(Key::Enter);
    window.write("Mine");
    window.key(Key::Enter);
    window.keys(Modifiers::COMMAND, Key::S);
    window.wait();
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        theirs,
        "nothing is overwritten unasked"
    );
    assert!(window.is_modified(), "a failed save is not shown as saved");
    window.press("Reload, drop my changes");
    window.wait();
    assert!(titles(&window.journey()).contains(&"Theirs".to_owned()));
}

#[test]
fn a_second_window_only_looks() {
    let mut first = TestWindow::new();
    small_journey(&mut first);
    let path = first.folder().join("held.ron");
    first.save_to(&path);
    let mut second = first.beside(Some(path));
    second.press("Open to look at");
    second.wait();
    let before = second.journey();
    second.key(Key::Enter);
    assert_eq!(second.journey(), before, "nothing can be changed here");
    assert!(second.is_read_only());
}

#[test]
fn work_that_was_never_saved_comes_back_after_a_crash() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let lost = window.journey();
    let mut again = window.crash();
    again.wait();
    again.press("Open");
    assert_eq!(again.journey(), lost);
    assert!(again.is_modified());
    // What was taken over is offered once.
    let third = again.crash();
    drop(third);
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    let window = TestWindow::new();
    let path = window.folder().join("broken.ron");
    std::fs::write(&path, "(format: 1, about: (titel: \"x\"))").unwrap();
    let mut window = window.restart(Some(path.clone()));
    window.wait();
    assert!(window.shows("broken.ron"), "it names the file");
    assert!(window.shows("titel"), "it names the field");
    window.press("Close");
    assert!(window.has_no_journey());
}

#[test]
fn cards_are_dragged_to_another_phase_and_linked_from_their_edge() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids: Vec<_> = window
        .journey()
        .touchpoints_in_order()
        .iter()
        .map(|t| t.id.clone())
        .collect();
    let card = |i: usize| ItemRef::Touchpoint(ids[i].clone());
    let (from, to) = (window.place(&card(0)), window.place(&card(2)));
    window.drag(
        from.center(),
        to.center() + eframe::egui::vec2(to.width() * 0.3, 0.0),
    );
    let journey = window.journey();
    let moved = journey.touchpoint(&ids[0]).unwrap();
    assert_eq!(journey.phases().position(&moved.phase), Some(1));
    window.keys(Modifiers::COMMAND, Key::Z);
    let before = window.journey().graph().transition_count();
    let (from, to) = (window.place(&card(0)), window.place(&card(2)));
    window.drag(
        from.center_bottom() - eframe::egui::vec2(0.0, 2.0),
        to.center(),
    );
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
fn the_menu_of_a_card_works_on_that_card() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids: Vec<_> = window
        .journey()
        .touchpoints_in_order()
        .iter()
        .map(|t| t.id.clone())
        .collect();
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

#[test]
fn touchpoints_are_dragged_in_the_outline() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let (from, to) = (
        window.outline_row("See the letter"),
        window.outline_row("Call the supplier"),
    );
    window.drag(
        from.center(),
        to.center_bottom() - eframe::egui::vec2(0.0, 3.0),
    );
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
    let ids: Vec<_> = window
        .journey()
        .touchpoints_in_order()
        .iter()
        .map(|t| t.id.clone())
        .collect();
    let (first, second) = (
        window.place(&ItemRef::Touchpoint(ids[0].clone())),
        window.place(&ItemRef::Touchpoint(ids[1].clone())),
    );
    window.drag(
        first.left_top() - eframe::egui::vec2(4.0, 6.0),
        second.center(),
    );
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
fn transitions_are_drawn_with_the_keyboard() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let ids: Vec<_> = window
        .journey()
        .touchpoints_in_order()
        .iter()
        .map(|t| t.id.clone())
        .collect();
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
    window.drag(at, at + egui::vec2(90.0, 0.0));
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
    window.drag(at, at + egui::vec2(0.0, 150.0));
    assert!(severity(&window).unwrap() < before, "down is less");
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

#[test]
fn a_saved_file_is_canonical_text() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let path = window.folder().join("plain.ron");
    window.save_to(&path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("(\n    format: 1,\n"));
    assert_eq!(text, file::to_text(&window.journey(), Syntax::Ron).unwrap());
}
