//! Files that are in the way of what is to be written.

use std::path::Path;

use eframe::egui::{Key, Modifiers};
use klantreis::file;

use super::{TestWindow, small_journey, titles};

/// Presses a command's keys and types a path into the field that opens.
fn save_as(window: &mut TestWindow, path: &Path) {
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.answer_path(path);
}

#[test]
fn a_file_that_exists_is_replaced_only_when_the_user_says_so() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let other = window.folder().join("other.ron");
    std::fs::write(&other, "theirs").unwrap();
    // The ending that is added afterwards counts.
    let short = window.folder().join("other");
    save_as(&mut window, &short);
    assert!(window.shows("“other.ron” exists already"));
    window.press("Cancel");
    assert_eq!(std::fs::read(&other).unwrap(), b"theirs");
    assert!(window.is_modified());

    save_as(&mut window, &other);
    window.press("Choose another name");
    let free = window.folder().join("free.ron");
    window.answer_path(&free);
    assert_eq!(titles(&file::load(&free).unwrap().journey).len(), 3);
    assert_eq!(std::fs::read(&other).unwrap(), b"theirs");

    save_as(&mut window, &other);
    window.press("Replace");
    assert_eq!(titles(&file::load(&other).unwrap().journey).len(), 3);
    assert!(!window.is_modified());
}

#[test]
fn what_changed_after_the_question_is_asked_about_again() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let other = window.folder().join("other.ron");
    std::fs::write(&other, "theirs").unwrap();
    save_as(&mut window, &other);
    std::fs::write(&other, "theirs, and more of it").unwrap();
    window.press("Replace");
    assert_eq!(std::fs::read(&other).unwrap(), b"theirs, and more of it");
    assert!(window.shows("“other.ron” exists already"));
    window.press("Replace");
    assert!(file::load(&other).is_ok());
}

#[test]
fn a_file_of_another_window_is_refused() {
    let mut first = TestWindow::new();
    small_journey(&mut first);
    let held = first.folder().join("held.ron");
    first.save_to(&held);
    let before = std::fs::read(&held).unwrap();
    let mut second = first.beside(None);
    small_journey(&mut second);
    save_as(&mut second, &held);
    assert!(second.shows("is open in another window"));
    second.press("Cancel");
    assert_eq!(std::fs::read(&held).unwrap(), before);
    // Its own file is no other window's.
    let own = first.folder().join("own.ron");
    save_as(&mut second, &own);
    save_as(&mut second, &own);
    assert!(second.shows("It is the file of this journey."));
    second.press("Replace");
    assert!(!second.is_modified());
}

#[test]
fn an_export_asks_about_the_name_that_it_writes() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let path = window.folder().join("letter.ron");
    window.save_to(&path);
    let slides = window.folder().join("letter.pptx");
    std::fs::write(&slides, "last month").unwrap();
    window.keys(Modifiers::COMMAND, Key::E);
    window.key(Key::Enter);
    window.answer_path(&window.folder().join("letter"));
    assert!(window.shows("“letter.pptx” exists already"));
    window.press("Cancel");
    assert_eq!(std::fs::read(&slides).unwrap(), b"last month");
}

#[test]
fn a_folder_that_is_missing_can_be_made() {
    let mut window = TestWindow::new();
    small_journey(&mut window);
    let path = window.folder().join("new folder/map.ron");
    save_as(&mut window, &path);
    assert!(window.shows("doesn’t exist"));
    window.press("Make this folder");
    let told: Vec<String> = window
        .harness
        .state()
        .toast_messages()
        .map(ToString::to_string)
        .collect();
    assert!(file::load(&path).is_ok(), "{told:?}");
    assert!(!window.is_modified());
}
