//! Journeys are saved, opened, closed, held by another window and recovered.

use eframe::egui::{Key, Modifiers};
use klantreis::file::{self, Syntax};

use super::{kit::TestWindow, small_journey, titles};

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
fn a_saved_file_is_canonical_text() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let path = window.folder().join("plain.ron");
    window.save_to(&path);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("(\n    format: 1,\n"));
    assert_eq!(text, file::to_text(&window.journey(), Syntax::Ron).unwrap());
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
