//! Tests of the export: every format with its options, and what is refused.

use std::path::Path;

use super::{code, folder, klantreis};
use crate::{
    cli::{CliOutcome, FINE, UNREADABLE},
    i18n::Lang,
};

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
