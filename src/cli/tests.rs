//! Tests of the commands, run in the test's own process.

mod filters;

use std::{collections::BTreeSet, path::Path};

use serde_json::Value;

use super::{CliOutcome, FINDINGS, FINE, UNREADABLE, clap_messages, run};
use crate::i18n::Lang;

/// Runs a command line; returns its outcome, output and error output.
pub(super) fn klantreis(lang: Lang, args: &[&str]) -> (CliOutcome, String, String) {
    let args = std::iter::once("klantreis").chain(args.iter().copied());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = run(args.map(Into::into), lang, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (outcome, text(out), text(err))
}

/// Paths of all fields of an answer, such as `paths[].probability`.
pub(super) fn fields(answer: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    note_fields(answer, "", &mut found);
    found
}

fn note_fields(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(all) => {
            for (name, value) in all {
                let at = format!("{at}{name}");
                note_fields(value, &format!("{at}."), found);
                found.insert(at);
            }
        }
        Value::Array(all) => {
            let at = format!("{}[].", at.trim_end_matches('.'));
            all.iter().for_each(|value| note_fields(value, &at, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn code(args: &[&str]) -> u8 {
    match klantreis(Lang::En, args).0 {
        CliOutcome::Done(code) => code,
        CliOutcome::Open(file) => panic!("would open {file:?}"),
    }
}

#[test]
fn long_help_names_the_fields_of_the_answer_in_both_languages() {
    let told = [
        ("scores", "waves segments pivots spreads load needed"),
        (
            "priorities",
            "top_three decisive personas matrix what_if actions",
        ),
    ];
    for (command, fields) in told {
        for lang in Lang::ALL {
            let (_, help, _) = klantreis(lang, &[command, "--help"]);
            for field in fields.split(' ') {
                assert!(help.contains(&format!("  {field} ")), "{field}: {help}");
            }
        }
    }
}

#[test]
fn without_a_command_the_window_opens() {
    assert_eq!(klantreis(Lang::En, &[]).0, CliOutcome::Open(None));
    let path = Some("a.ron".into());
    assert_eq!(klantreis(Lang::En, &["a.ron"]).0, CliOutcome::Open(path));
}

#[test]
fn help_speaks_the_language_and_every_word_is_in_the_message_files() {
    for lang in Lang::ALL {
        let mut all = clap_messages::command(lang);
        all.build();
        let commands = std::iter::once(&all).chain(all.get_subcommands());
        for command in commands {
            let about = command.get_about().unwrap().to_string();
            assert!(!about.starts_with('['), "{about}");
            for arg in command.get_arguments() {
                let help = arg.get_help().unwrap().to_string();
                assert!(!help.starts_with('['), "{help}");
            }
            let name = command.get_name();
            let help = match name {
                "klantreis" => klantreis(lang, &["--help"]).1,
                _ => klantreis(lang, &[name, "--help"]).1,
            };
            assert!(!help.contains("[cli-"), "{help}");
        }
    }
    let dutch = klantreis(Lang::Nl, &["-h"]).1;
    assert!(dutch.contains("Gebruik: klantreis"), "{dutch}");
    for english in ["Usage", "Print", "Options", "Commands"] {
        assert!(!dutch.contains(english), "{dutch}");
    }
}

#[test]
fn a_bad_command_line_is_told_in_words() {
    for args in [
        &["new", "out.ron"][..],
        &["new", "--template"],
        &["new", "--template", "none", "out.ron"],
        &["new", "--template", "blank", "--lang", "de", "out.ron"],
        &["check"],
        &["check", "--bogus"],
        &["completions", "abacus"],
        &["a.ron", "b.ron"],
        &["convert", "a.txt", "b.ron"],
        &["export", "a.ron"],
    ] {
        let (outcome, out, err) = klantreis(Lang::Nl, args);
        assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{args:?}");
        assert!(out.is_empty() && !err.contains("error"), "{err}");
        assert!(!err.contains("[cli-"), "{err}");
    }
}

#[test]
fn a_journey_is_made_checked_and_converted() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    let (ron, json, back) = (path("a.ron"), path("a.json"), path("b.ron"));
    let new = ["new", "--template", "blank", "--lang", "nl", &ron];
    assert_eq!(code(&new), FINE);
    assert_eq!(code(&new), FINDINGS, "it is already there");
    assert_eq!(code(&[&new[..], &["--force"]].concat()), FINE);
    let checked = code(&["check", &ron]);
    assert!(
        checked <= FINDINGS,
        "it loads; a new journey may have findings"
    );
    assert_eq!(code(&["convert", &ron, &json]), FINE);
    assert_eq!(code(&["convert", &json, &back]), FINE);
    assert_eq!(std::fs::read(&ron).unwrap(), std::fs::read(&back).unwrap());
}

/// Creates a folder with a journey in it; returns it and a function for paths in it.
fn folder() -> (tempfile::TempDir, impl Fn(&str) -> String) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().to_owned();
    let path = move |name: &str| root.join(name).to_str().unwrap().to_owned();
    let new = ["new", "--template", "lifecycle", "--lang", "en"];
    assert_eq!(code(&[&new[..], &[&path("a.ron")]].concat()), FINE);
    (dir, path)
}

#[test]
fn a_journey_is_drawn_and_the_same_one_gives_the_same_bytes() {
    let (_dir, path) = folder();
    let draw = |options: &[&str], name: &str| {
        let (input, output) = (path("a.ron"), path(name));
        let args = [&["export", "--lang", "en"], options, &[&input, &output]].concat();
        assert_eq!(code(&args), FINE, "{args:?}");
        std::fs::read(output).unwrap()
    };
    let svg = draw(&[], "a.svg");
    assert_eq!(draw(&["--force"], "a.svg"), svg, "over the first one");
    assert_eq!(draw(&[], "b.SVG"), svg);
    let text = String::from_utf8(svg).unwrap();
    assert!(text.starts_with("<?xml") || text.starts_with("<svg"));
    assert!(text.contains("lang=\"en\"") && text.contains("<text"));
    let outlines = String::from_utf8(draw(&["--outlines"], "c.svg")).unwrap();
    assert!(!outlines.contains("<text"));
    assert_ne!(draw(&["--theme", "dark"], "d.svg"), text.as_bytes());

    let png = draw(&["--scale", "1"], "a.png");
    assert_eq!(draw(&["--scale", "1"], "b.png"), png);
    let width = |png: &[u8]| u32::from_be_bytes(png[16..20].try_into().unwrap());
    let larger = draw(&["--scale", "1.5"], "c.png");
    assert_eq!(width(&larger), (f64::from(width(&png)) * 1.5).ceil() as u32);
}

#[test]
fn a_picture_that_cannot_be_made_is_refused_in_a_line_and_changes_nothing() {
    let (dir, path) = folder();
    let (ron, svg, png) = (path("a.ron"), path("a.svg"), path("a.png"));
    std::fs::write(path("bad.ron"), "(format: 1,\n touchpoints: 3)").unwrap();
    for old in [&svg, &png] {
        std::fs::write(old, "old").unwrap();
    }
    let there = || std::fs::read_dir(dir.path()).unwrap().count();
    let before = there();
    for args in [
        &[ron.as_str(), "a.txt"][..],
        &[&ron, "a"],
        &[&path("none.ron"), &svg],
        &[&path("bad.ron"), &png],
        &[&ron, &path("no-folder/a.svg")],
        &["--scale", "2", &ron, &svg],
        &["--outlines", &ron, &png],
        &["--scale", "0.5", &ron, &png],
        &["--scale", "NaN", &ron, &png],
        &["--scale", "many", &ron, &png],
        &["--theme", "blue", &ron, &svg],
        &["--lang", "de", &ron, &svg],
    ] {
        let (outcome, out, err) = klantreis(Lang::En, &[&["export"], args].concat());
        assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{args:?}");
        assert!(
            out.is_empty() && err.lines().count() == 1,
            "{args:?}: {err}"
        );
        assert!(!err.contains("[cli-"), "{err}");
    }
    for old in [&svg, &png] {
        assert_eq!(std::fs::read_to_string(old).unwrap(), "old");
    }
    assert_eq!(there(), before, "nothing is left behind");
    std::fs::create_dir(path("folder.svg")).unwrap();
    assert_eq!(code(&["export", &ron, &path("folder.svg")]), UNREADABLE);
    assert_eq!(there(), before + 1, "nothing is left behind");
}

#[test]
fn what_is_there_is_replaced_with_force_only_by_one_rule() {
    let (dir, path) = folder();
    let (ron, tables) = (path("a.ron"), path("tables"));
    std::fs::create_dir(&tables).unwrap();
    for name in ["b.ron", "b.svg", "p-1.svg", "p-01.svg", "tables/scores.csv"] {
        std::fs::write(path(name), "old").unwrap();
    }
    let there = || names(dir.path()).len() + names(Path::new(&tables)).len();
    let before = there();
    for (args, named) in [
        (&["new", "--template", "blank"][..], path("b.ron")),
        (&["convert", &ron], path("b.ron")),
        (&["export", &ron], path("b.svg")),
        (&["export", "--pages", "phases", &ron], path("p.svg")),
        (&["export", &ron], tables.clone()),
    ] {
        let args = [args, &[named.as_str()]].concat();
        let (outcome, out, err) = klantreis(Lang::En, &args);
        assert_eq!(outcome, CliOutcome::Done(FINDINGS), "{args:?}: {err}");
        let stem = named.trim_end_matches(".svg");
        assert!(out.is_empty() && err.lines().count() == 1, "{err}");
        assert!(err.contains("--force") && err.contains(stem), "{err}");
    }
    assert_eq!(there(), before, "none of several files is written");
    assert_eq!(std::fs::read(path("tables/scores.csv")).unwrap(), b"old");
    assert_eq!(code(&["export", "--force", &ron, &tables]), FINE);
    assert_eq!(names(Path::new(&tables)).len(), 7);
    // An unwritable target isn't a question of `--force`.
    for args in [
        &["convert", "--force", &ron, &path("none/b.ron")][..],
        &["new", "--template", "blank", &path("none/b.ron")],
        &[
            "convert",
            "--force",
            &ron,
            &tables.replace("tables", "t.ron"),
        ],
    ] {
        std::fs::create_dir_all(path("t.ron")).unwrap();
        assert_eq!(code(args), UNREADABLE, "{args:?}");
    }
}

fn names(folder: &Path) -> Vec<std::ffi::OsString> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name()).collect()
}

#[test]
fn strays_of_killed_saves_are_swept_by_what_writes() {
    let (dir, path) = folder();
    let ron = path("a.ron");
    for args in [
        &["new", "--template", "blank", &path("n.ron")][..],
        &["convert", &ron, &path("c.json")],
        &["export", &ron, &path("e.mmd")],
    ] {
        std::fs::write(path(".~klantreis-1-0.tmp"), "half").unwrap();
        assert_eq!(code(args), FINE);
        assert!(!dir.path().join(".~klantreis-1-0.tmp").exists(), "{args:?}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_refused_at_once() {
    let (dir, path) = folder();
    let pipe = path("pipe.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let socket = path("socket.ron");
    let _socket = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let folder = dir.path().to_str().unwrap();
    for input in [&pipe, &socket, "/dev/zero", folder] {
        for command in ["check", "scores", "flow", "priorities"] {
            let (outcome, out, err) = klantreis(Lang::En, &[command, input]);
            assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{command} {input}");
            assert!(out.is_empty() && err.lines().count() == 1, "{err}");
            assert!(err.starts_with(input), "{err}");
        }
    }
    for (from, to) in [(&pipe, "b.ron"), (&socket, "b.json")] {
        assert_eq!(code(&["convert", from, &path(to)]), UNREADABLE);
    }
    // Nor is it overwritten, which would take it away from everybody.
    let ron = path("a.ron");
    for args in [
        &["convert", "--force", &ron, &pipe][..],
        &["new", "--template", "blank", "--force", &pipe],
    ] {
        assert_eq!(code(args), UNREADABLE, "{args:?}");
    }
    assert!(!std::fs::symlink_metadata(&pipe).unwrap().is_file());
}

#[test]
fn what_others_wrote_reaches_no_terminal_as_a_command() {
    let (_dir, path) = folder();
    let name = path("a\u{1b}[2J\nb.ron:1:1: serious: x.ron");
    let mut text = std::fs::read_to_string(path("a.ron")).unwrap();
    for (from, to) in [
        (
            "title: \"",
            "title: \"\\u{1b}[31m\\u{9b}2J\\nfake.ron:1:1: ",
        ),
        ("name: \"", "name: \"\\u{202e}\\u{7}"),
        ("text: \"", "text: \"\\u{7f}\\u{1b}]0;x"),
    ] {
        text = text.replace(from, to);
    }
    std::fs::write(&name, text).unwrap();
    let bad = path("b\u{1b}c.ron");
    std::fs::write(&bad, "(format: 1, tit\u{1b}el: \"\")").unwrap();
    let absent = path("\u{9b}31m.ron");
    for args in [
        &["check", "--all", &name, &bad, &absent][..],
        &["check", "--format", "json", &name, &bad],
        &["scores", &name],
        &["flow", &name],
        &["flow", "--format", "json", &name],
        &["flow", "--persona", "\u{1b}[1m", &name],
        &["priorities", &name],
        &["convert", &name, &path("c\u{1b}.json")],
        &["convert", &name, &path("c\u{1b}.json")],
        &["export", &name, &path("c\u{1b}.svg")],
        &["new", "--template", "\u{1b}[1m", "x.ron"],
        &["\u{1b}[1m", "x"],
    ] {
        let (_, out, err) = klantreis(Lang::En, args);
        for side in [&out, &err] {
            let obeyed =
                |c: &char| (c.is_control() && *c != '\n') || ('\u{202a}'..='\u{202e}').contains(c);
            assert_eq!(side.chars().find(obeyed), None, "{args:?}: {side:?}");
            assert!(
                !side.lines().any(|line| line.starts_with("fake.ron")),
                "{side}"
            );
            assert!(
                !side.lines().any(|line| line.starts_with("b.ron:1:1")),
                "{side}"
            );
        }
    }
}

#[test]
fn mistyped_commands_and_options_are_named_with_the_nearest() {
    for (args, word, near) in [
        (&["exprot", "x"][..], "exprot", Some("export")),
        (&["Chekc"], "Chekc", Some("check")),
        (&["chekc", "x"], "chekc", Some("check")),
        (&["impotr", "x"], "impotr", Some("export")),
        (&["impotr"], "impotr", Some("export")),
        (
            &["new", "--froce", "-t", "blank", "x.ron"],
            "--froce",
            Some("--force"),
        ),
        (&["open", "x.ron"], "open", None),
        (
            &["check", "--serverity", "hint", "x.ron"],
            "--serverity",
            Some("--severity"),
        ),
        (&["export", "--pges", "x"], "--pges", Some("--pages")),
        (&["flow", "--format", "jsn", "x.ron"], "jsn", Some("json")),
        (
            &["new", "--template", "ecommerce", "x.ron"],
            "ecommerce",
            Some("e-commerce"),
        ),
    ] {
        for lang in Lang::ALL {
            let (outcome, out, err) = klantreis(lang, args);
            assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{args:?}");
            assert!(
                out.is_empty() && err.contains(&format!("“{word}”")),
                "{err}"
            );
            match near {
                Some(near) => assert!(err.contains(&format!("“{near}”?")), "{err}"),
                None => assert!(!err.contains('?'), "{err}"),
            }
            let is_command = args.first() == Some(&word);
            let lists_all = err
                .lines()
                .any(|line| line.contains("new, templates, check"));
            assert_eq!(lists_all, is_command, "{err}");
        }
    }
    let (_, _, err) = klantreis(Lang::En, &["new", "--colour", "x.ron"]);
    assert!(err.contains("--template, --lang, --force"), "{err}");
    for file in ["missing.ron", "./chekc", "holidays"] {
        let opened = CliOutcome::Open(Some(file.into()));
        assert_eq!(klantreis(Lang::En, &[file]).0, opened);
    }
}

#[test]
fn every_format_is_written_with_its_own_options() {
    let (_dir, path) = folder();
    let ron = path("a.ron");
    std::fs::create_dir(path("tables")).unwrap();
    let begins = |name: &str, magic: &[u8]| {
        let bytes = std::fs::read(path(name)).unwrap();
        assert!(bytes.starts_with(magic), "{name}");
    };
    for args in [
        &[
            "--page",
            "4:3",
            "--pages",
            "overview,pains",
            "--min-text",
            "12",
            &ron,
            &path("a.pptx"),
        ][..],
        &["--page", "a3", "--theme", "print", &ron, &path("a.pdf")],
        &["--transparent", "--scale", "1", &ron, &path("a.png")],
        &["--pages", "phases", "--outlines", &ron, &path("p.svg")],
        &["--fonts", &ron, &path("f.svg")],
        &["--theme", "dark", &ron, &path("a.html")],
        &[&ron, &path("a.xlsx")],
        &["--table", "pain_points", &ron, &path("a.csv")],
        &[&ron, &path("tables")],
        &["--diagram", "flowchart", &ron, &path("a.mmd")],
    ] {
        let (outcome, _, err) = klantreis(Lang::En, &[&["export"], args].concat());
        assert_eq!(outcome, CliOutcome::Done(FINE), "{args:?}: {err}");
    }
    begins("a.pptx", b"PK");
    begins("a.xlsx", b"PK");
    begins("a.pdf", b"%PDF-");
    begins("a.png", b"\x89PNG");
    begins("a.html", b"<!DOCTYPE html>");
    begins("a.csv", "\u{feff}id,".as_bytes());
    begins("a.mmd", b"---");
    assert_eq!(std::fs::read_dir(path("tables")).unwrap().count(), 7);
    assert!(Path::new(&path("p-1.svg")).exists() || Path::new(&path("p-01.svg")).exists());
}

#[test]
fn options_that_mean_nothing_and_names_that_nobody_has_are_refused() {
    let (dir, path) = folder();
    let ron = path("a.ron");
    let there = || std::fs::read_dir(dir.path()).unwrap().count();
    let before = there();
    for (args, says) in [
        (&["--table", "scores", &ron, &path("a.pdf")][..], "--table"),
        (&["--page", "a4", &ron, &path("a.html")], "--page"),
        (&["--page", "a9", &ron, &path("a.pdf")], "a4"),
        (
            &["--pages", "pains,nothing", &ron, &path("a.pdf")],
            "overview",
        ),
        (&["--min-text", "2", &ron, &path("a.pptx")], "40"),
        (&["--persona", "Nobody", &ron, &path("a.pdf")], "Nobody"),
        (&["--table", "all", &ron, &path("a.csv")], "pain_points"),
        (&["--diagram", "pie", &ron, &path("a.mmd")], "flowchart"),
        (&[&ron, &path("a.csv")], "--table"),
    ] {
        let (outcome, out, err) = klantreis(Lang::En, &[&["export"], args].concat());
        assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{args:?}");
        assert!(
            out.is_empty() && err.lines().count() == 1,
            "{args:?}: {err}"
        );
        assert!(err.contains(says), "{args:?}: {err}");
    }
    assert_eq!(there(), before, "nothing is left behind");
}

#[test]
fn check_tells_faults_from_files_that_cannot_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let faulty = write(
        "faulty.ron",
        "(format: 1,\n touchpoints: [(id: \"t\", title: \"\", phase: \"x\", order: 1)])",
    );
    let broken = write("broken.ron", "(format: 1,\n touchpoints: 3)");
    let (outcome, _, err) = klantreis(Lang::En, &["check", &faulty]);
    assert_eq!(outcome, CliOutcome::Done(FINDINGS));
    let place = format!("{}:2:37: Touchpoint t: ", Path::new(&faulty).display());
    assert!(err.starts_with(&place), "{err}");
    assert_eq!(code(&["check", &broken]), UNREADABLE);
    assert_eq!(code(&["check", &faulty, "no-such.ron"]), UNREADABLE);
}

/// A journey with a touchpoint whose shares exceed 1, in line 4.
const OVER: &str = "(format: 1,\n about: (title: \"Move\"),\n phases: [(id: \"a\", name: \"A\")],\n \
    touchpoints: [(id: \"x\", title: \"Look\", phase: \"a\", order: 1, kind: \"start\"),\n \
    (id: \"y\", title: \"Buy\", phase: \"a\", order: 2, kind: \"end-reached\", wait_seconds: 60)],\n \
    transitions: [(id: \"e\", from: \"x\", to: \"y\", share: 0.8),\n \
    (id: \"f\", from: \"x\", to: \"x\", share: 0.8)])";

#[test]
fn findings_come_with_their_place_as_lines_and_as_json() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("over.ron");
    std::fs::write(&path, OVER).unwrap();
    let file = path.to_str().unwrap();
    let check = ["check", "--lang", "en", "--date", "2026-03-31", file];
    let (outcome, out, err) = klantreis(Lang::Nl, &check);
    assert_eq!((outcome, err.as_str()), (CliOutcome::Done(FINDINGS), ""));
    let place = format!("{file}:4:16: ");
    let line = out.lines().find(|line| line.contains("add up to 160%"));
    assert!(line.is_some_and(|line| line.starts_with(&place)), "{out}");
    assert!(!out.contains("[check-") && !out.contains("[cli-"), "{out}");

    let (outcome, json, _) = klantreis(Lang::En, &[&check[..], &["--format", "json"]].concat());
    assert_eq!(outcome, CliOutcome::Done(FINDINGS));
    assert!(json.starts_with("{\n  \"format\": 1,"), "{json}");
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let of_file = &answer["files"][0];
    assert_eq!(
        (&of_file["title"], &of_file["file"]),
        (&"Move".into(), &file.into())
    );
    let findings = of_file["findings"].as_array().unwrap();
    let over = findings
        .iter()
        .find(|f| f["check"] == "shares-over-whole")
        .unwrap();
    assert_eq!((&over["line"], &over["column"]), (&4.into(), &16.into()));
    assert_eq!(over["items"][0]["id"], "x");
    assert!(over["dismissed"].is_null());
    assert_eq!(findings.len() + 1, out.lines().count());
}

#[test]
fn flow_is_told_as_lines_and_as_json() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("over.ron");
    std::fs::write(&path, OVER).unwrap();
    let file = path.to_str().unwrap();
    let (outcome, out, _) = klantreis(Lang::En, &["flow", file]);
    assert_eq!(outcome, CliOutcome::Done(FINE));
    let out = out.replace('\u{a0}', " ");
    assert!(out.contains("100%") && !out.contains("[cli-"), "{out}");
    let json = klantreis(Lang::En, &["flow", "--format", "json", file]).1;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["format"], 1);
    assert_eq!(answer["touchpoints"][0]["visits"], 2.0);
    assert_eq!(answer["waiting_seconds"], 60.0);
    assert_eq!(answer["outcomes"][0]["kind"], "reached");
    assert_eq!(answer["troubles"][0]["touchpoints"][0], "x");
    assert_eq!(code(&["flow", "no-such.ron"]), UNREADABLE);
    let dated = code(&["flow", "--date", "2026-03-31", file]);
    assert_eq!(dated, UNREADABLE, "nothing of the flow grows old");
}

#[test]
fn priorities_and_scores_are_told_as_lines_and_as_json() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("move.ron");
    let sample = crate::file::samples::find("energy-move", Lang::En).unwrap();
    crate::file::save(&path, &sample.journey().unwrap(), None).unwrap();
    let file = path.to_str().unwrap();
    let json = |args: &[&str]| -> serde_json::Value {
        let (outcome, out, err) = klantreis(Lang::En, args);
        assert_eq!(outcome, CliOutcome::Done(FINE), "{err}");
        serde_json::from_str(&out).unwrap()
    };
    let all = json(&["priorities", "--format", "json", file]);
    let pains = all["pain_points"].as_array().unwrap();
    assert_eq!(
        (&all["method"], &pains[0]["rank"]),
        (&"value".into(), &1.into())
    );
    let factors = pains[0]["factors"].as_array().unwrap();
    let product: f64 = factors
        .iter()
        .map(|f| f["value"].as_f64().unwrap())
        .product();
    assert!(
        (product - pains[0]["value"].as_f64().unwrap()).abs() < 1e-9,
        "the sum by hand"
    );
    assert!(pains[0]["line"].as_u64().unwrap() > 1);
    let some = json(&["priorities", "--phase", "settle", "--format", "json", file]);
    let some = some["pain_points"].as_array().unwrap();
    assert!(
        !some.is_empty() && some.len() < pains.len(),
        "a filter shortens the list"
    );
    let rice = json(&["priorities", "--method", "rice", "--format", "json", file]);
    assert_eq!(rice["pain_points"][0]["factors"][0]["kind"], "customers");
    let (_, text, _) = klantreis(Lang::En, &["priorities", file]);
    assert!(text.contains("Six minutes in the queue"), "{text}");
    let scores = json(&["scores", "--format", "json", file]);
    let first = &scores["scores"][0];
    let (figure, ends) = (first["figure"].as_f64().unwrap(), &first["interval"]);
    assert!(ends[0].as_f64().unwrap() < figure && figure < ends[1].as_f64().unwrap());
    let (_, text, _) = klantreis(Lang::Nl, &["scores", file]);
    assert!(text.contains("NPS") && !text.contains("[scores"), "{text}");
    assert_eq!(code(&["scores", "--persona", "nobody", file]), UNREADABLE);
    assert_eq!(code(&["priorities", "--method", "luck", file]), UNREADABLE);
}

#[test]
fn lists_and_completions_are_printed() {
    let list = klantreis(Lang::Nl, &["templates"]).1;
    assert!(
        list.contains("blank") && !list.contains("[sample"),
        "{list}"
    );
    assert!(
        klantreis(Lang::En, &["completions", "bash"])
            .1
            .contains("klantreis")
    );
    assert!(klantreis(Lang::En, &["--version"]).1.contains("0.1"));
}
