//! The export window, from Ctrl+E to the file.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::kit::TestWindow;

/// A journey with the export window open.
fn open() -> TestWindow {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.keys(Modifiers::COMMAND, Key::E);
    window
}

/// Chooses a format by its name.
fn choose(window: &mut TestWindow, format: &str) {
    window
        .harness
        .get_by_role_and_label(Role::RadioButton, format)
        .click();
    window.wait();
}

/// Presses the button of the window and types a path.
fn export(window: &mut TestWindow, path: &Path) {
    window
        .harness
        .get_by_role_and_label(Role::Button, "Export…")
        .click();
    window.wait();
    window.answer_path(path);
    window.wait();
}

fn told(window: &TestWindow) -> Vec<&'static str> {
    window
        .harness
        .state()
        .toast_messages()
        .map(|message| message.id.as_str())
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let found = std::fs::read_dir(folder).unwrap();
    let mut found: Vec<PathBuf> = found.map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.is_file());
    found.sort();
    found
}

#[test]
fn slides_and_pages_are_written_where_the_user_says() {
    let mut window = open();
    assert!(
        window.shows("Slides with real shapes"),
        "what it is good for"
    );
    assert!(window.shows("smallest letters"), "what is known beforehand");
    assert!(window.shows("Page 1 of "), "the pages are there to be seen");
    let slides = window.folder().join("move.pptx");
    export(&mut window, &slides);
    assert!(std::fs::read(&slides).unwrap().starts_with(b"PK"));
    assert_eq!(told(&window), ["toast-exported"]);

    window.keys(Modifiers::COMMAND, Key::E);
    choose(&mut window, "PDF");
    // A name with the wrong ending gets the right one as well.
    let pages = window.folder().join("move.v2");
    export(&mut window, &pages);
    let pages = window.folder().join("move.v2.pdf");
    assert!(std::fs::read(&pages).unwrap().starts_with(b"%PDF"));

    window.keys(Modifiers::COMMAND, Key::E);
    assert!(window.shows("Pages to print"), "the last format stays");
    window.key(Key::Escape);
}

#[test]
fn the_preview_counts_the_pages_that_are_wanted() {
    let mut window = open();
    let pages = |window: &TestWindow| {
        let all = window.harness.query_all_by_label_contains("Page ");
        all.filter(|node| node.accesskit_node().role() == Role::Image)
            .count()
    };
    let all = pages(&window);
    assert!(all > 3, "{all}");
    // Boxes further down have to be scrolled to.
    let check = |window: &mut TestWindow, part: &str| {
        let node = window.harness.get_by_role_and_label(Role::CheckBox, part);
        node.scroll_to_me();
        window.wait();
        let node = window.harness.get_by_role_and_label(Role::CheckBox, part);
        node.click();
        window.wait();
    };
    for part in ["Cover", "Who", "What we ask"] {
        check(&mut window, part);
    }
    assert_eq!(pages(&window), all - 3);
    check(&mut window, "Phases");
    assert!(pages(&window) > all - 3, "the appendix comes behind");
    check(&mut window, "Phases");
    check(&mut window, "Slides for the board");
    assert!(window.shows("at least one kind of page"));
}

#[test]
fn tables_become_a_file_each_or_the_one_that_is_chosen() {
    let mut window = open();
    choose(&mut window, "CSV");
    assert!(window.shows("7 tables"));
    let path = window.folder().join("move.csv");
    export(&mut window, &path);
    let made = files(&window.folder());
    assert_eq!(made.len(), 7, "{made:?}");
    assert!(
        made.iter()
            .any(|path| path.ends_with("move-pain_points.csv"))
    );
    assert_eq!(told(&window), ["toast-exported-files"]);
}

#[test]
fn what_means_nothing_to_a_format_is_not_shown() {
    let mut window = open();
    for (format, has, has_not) in [
        ("PDF", "Page size", "Transparent ground"),
        ("SVG", "Letters", "Page size"),
        ("PNG", "Size in pixels", "Smallest letters"),
        ("Web page", "Colours", "Persona"),
        ("Excel", "Language", "Colours"),
        ("Mermaid", "Diagram", "Colours"),
        ("PowerPoint", "Smallest letters", "Diagram"),
    ] {
        choose(&mut window, format);
        let named = |words: &str| window.harness.query_all_by_label(words).count();
        assert!(named(has) > 0, "{format} has {has}");
        assert!(named(has_not) == 0, "{format} has no {has_not}");
    }
}

#[test]
fn escape_and_cancel_leave_nothing() {
    let mut window = open();
    window.key(Key::Escape);
    assert!(!window.shows("Page size"));
    window.keys(Modifiers::COMMAND, Key::E);
    window.press("Cancel");
    assert!(!window.shows("Page size"));
    window.keys(Modifiers::COMMAND, Key::E);
    // The button has the keyboard: Enter goes on, and Escape still leaves everything as it was.
    window.key(Key::Enter);
    assert!(window.shows("Export where?"));
    window.key(Key::Escape);
    window.keys(Modifiers::COMMAND, Key::E);
    // One step of Tab away is the button beside it.
    window.key(Key::Tab);
    window.key(Key::Enter);
    assert!(!window.shows("Export where?") && !window.shows("Page size"));
    window.keys(Modifiers::COMMAND, Key::E);
    window.key(Key::Enter);
    window.key(Key::Escape);
    assert!(files(&window.folder()).is_empty());
    assert!(!window.is_modified());
}

#[test]
fn the_filters_of_the_map_are_those_of_the_export() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    let persona = window
        .journey()
        .personas()
        .get_index(0)
        .unwrap()
        .name
        .clone();
    let filter = window.harness.get_by_label_contains("Persona: all");
    filter.click();
    let filter = filter.rect();
    window.wait();
    let line = window
        .harness
        .query_all_by_label(&persona)
        .find(|node| {
            let place = node.rect();
            place.top() > filter.bottom() && (place.left() - filter.left()).abs() < 30.0
        })
        .expect("it is in the open list");
    line.click();
    window.wait();
    window.keys(Modifiers::COMMAND, Key::E);
    choose(&mut window, "Mermaid");
    let chosen = window
        .harness
        .query_all_by_role(Role::ComboBox)
        .any(|node| {
            node.accesskit_node()
                .value()
                .is_some_and(|value| value == persona)
        });
    assert!(chosen, "{persona}");
}

#[test]
fn pictures_go_to_the_clipboard() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    window.keys(Modifiers::COMMAND | Modifiers::ALT, Key::C);
    assert_eq!(told(&window), ["toast-copied-map"]);
    window.keys(Modifiers::COMMAND, Key::A);
    window.run_command("Copy selection as picture");
    assert_eq!(told(&window).last(), Some(&"toast-copied-selection"));
}

#[test]
fn every_format_shows_in_both_languages_and_tones() {
    let mut window = TestWindow::new();
    window.sample("energy-move");
    for (language, tone, formats) in [
        ("English", "Dark", ["SVG", "Web page", "Excel", "PDF"]),
        ("Nederlands", "Licht", ["SVG", "Webpagina", "Excel", "PDF"]),
    ] {
        window.run_command(language);
        window.run_command(tone);
        window.keys(Modifiers::COMMAND, Key::E);
        for format in formats {
            choose(&mut window, format);
        }
        window.key(Key::Escape);
    }
}
