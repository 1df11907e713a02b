//! Rules about what is absent from the sources. A test reads them and names file and line.

#![expect(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

mod checks;
mod source_tree;
mod structure;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

use klantreis::file::{Syntax, from_text};

/// The rooms that know nothing of windows.
const BELOW_THE_WINDOW: [&str; 13] = [
    "model", "edit", "file", "insight", "record", "map", "report", "text", "scene", "export",
    "theme", "i18n", "cli",
];

/// The most lines that a source file may have.
const LONGEST_FILE: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A source file: its place in the repository and its text.
struct SourceFile {
    path: String,
    text: String,
}

impl SourceFile {
    /// The room it belongs to: `model` for `src/model/id.rs`, `cli` for `src/cli.rs`.
    fn room(&self) -> &str {
        let inner = self.path.strip_prefix("src/").unwrap_or_default();
        let first = inner.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Its lines without comments, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .enumerate()
            .map(|(place, line)| (place + 1, line))
    }

    /// The same without the unit tests at its end.
    fn product_code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test_file = self.path.contains("tests");
        self.code()
            .take_while(move |(_, line)| !is_test_file && !line.starts_with("mod tests {"))
    }
}

/// The sources in a folder of the repository and below, by name.
fn sources(folder: &str) -> Vec<SourceFile> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = folder.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(root().join(&path)).unwrap();
                let path = path.to_str().unwrap().replace('\\', "/");
                found.push(SourceFile { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// True if a line has this word, not as a part of a longer one.
fn has_word(line: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// Fails with the places where one of `words` stands in the product code of these rooms.
fn refuse(rooms: &[&str], words: &[&str]) {
    let mut faults = Vec::new();
    for source in sources("src") {
        if !rooms.contains(&source.room()) {
            continue;
        }
        for (number, line) in source.product_code() {
            for word in words.iter().filter(|word| has_word(line, word)) {
                faults.push(format!("{}:{number}: {word}", source.path));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn rooms_below_the_window_know_no_window() {
    refuse(&BELOW_THE_WINDOW, &["egui", "eframe", "rfd"]);
    refuse(
        &BELOW_THE_WINDOW,
        &["crate::app", "crate::canvas", "crate::intent"],
    );
}

#[test]
fn the_model_has_no_files_no_clocks_and_no_wire_format() {
    let words = [
        "serde",
        "std::fs",
        "std::io",
        "std::time",
        "SystemTime",
        "Instant",
        "Zoned",
        "Timestamp",
        "crate::file",
        "crate::edit",
    ];
    refuse(&["model"], &words);
}

#[test]
fn analysis_pages_and_exporters_have_no_clocks_and_no_files() {
    let words = ["std::fs", "SystemTime", "Instant", "Zoned", "Timestamp"];
    let rooms = [
        "insight", "record", "map", "report", "text", "scene", "export", "theme",
    ];
    refuse(&rooms, &words);
}

#[test]
fn only_map_and_report_place_shared_items() {
    let above = ["canvas", "app", "export", "cli"];
    refuse(&above, &["SceneItem::Instance"]);
}

#[test]
fn model_and_edit_know_nothing_of_insight() {
    let mut faults = Vec::new();
    for source in sources("src") {
        if ["edit", "model"].contains(&source.room()) {
            let lines = source.code().filter(|(_, line)| has_word(line, "insight"));
            faults.extend(lines.map(|(number, _)| format!("{}:{number}", source.path)));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The method and the trait with which `edit` changes a journey.
const CHANGES: [&str; 2] = ["replace_about", "StoredEntity"];

#[test]
fn only_edits_change_a_journey() {
    let mut faults = Vec::new();
    for source in sources("src") {
        if ["edit", "model"].contains(&source.room()) {
            continue;
        }
        for (number, line) in source.product_code() {
            let takes_it = has_word(line, "&mut Journey") || has_word(line, "&'a mut Journey");
            if takes_it || CHANGES.iter().any(|change| has_word(line, change)) {
                faults.push(format!("{}:{number}", source.path));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn nothing_is_unsafe() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    for source in sources("src") {
        for (number, line) in source.code() {
            let is_there = ["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern"]
                .iter()
                .any(|words| line.contains(words));
            assert!(!is_there, "{}:{number}", source.path);
        }
    }
}

#[test]
fn no_source_file_is_long() {
    let long: Vec<_> = sources("src")
        .into_iter()
        .chain(sources("tests"))
        .map(|source| (source.text.lines().count(), source.path))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn no_icon_lies_unused() {
    let product: String = sources("src")
        .into_iter()
        .map(|source| source.text)
        .collect();
    let unused: Vec<_> = klantreis::map::icons::names()
        .filter(|name| !product.contains(&format!("\"{name}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// One that fails would write its seed among the sources.
#[test]
fn every_property_test_says_its_cases_by_the_one_function() {
    let mut faults = Vec::new();
    for source in sources("src").into_iter().chain(sources("tests")) {
        for block in source.text.split(concat!("proptest", "! {\n")).skip(1) {
            let first = block.lines().next().unwrap_or_default();
            if !first.contains("#![proptest_config(") || !first.contains("cases(") {
                faults.push(format!("{}: {first}", source.path));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_journey_in_the_readme_is_one() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```ron\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let journey = from_text(example, Syntax::Ron).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(journey.graph().touchpoint_count(), 2);
}

#[test]
fn the_readme_names_the_two_commands_and_the_checks_run_one_of_them() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let has_line = |text: &str, wanted: &str| text.lines().any(|line| line.trim() == wanted);
    assert!(has_line(&readme, "cargo run --release"));
    assert!(has_line(&readme, "cargo test"));
    let checks = fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(has_line(&checks, "cargo test"));
}
