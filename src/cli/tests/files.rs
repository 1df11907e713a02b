//! Tests of what commands do to files: made, converted, replaced with `--force` only.

use std::path::Path;

use super::{code, folder, klantreis};
use crate::{
    cli::{CliOutcome, FINDINGS, FINE, UNREADABLE},
    i18n::Lang,
};

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
