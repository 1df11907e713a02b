//! Golden files: the map, the slides and the views of the shipped journeys as readable text, a file
//! a page, and the SVG file of a template. A change in them shows a reviewer what moved.
//!
//! After a change that is meant, `KLANTREIS_GOLDEN=write cargo test --test golden` writes them
//! anew; read the difference and look at the pages before it is committed.

#![expect(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

mod scene_text;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::date;
use klantreis::{
    export::{FontFiles, SvgOptions, paginate, svg},
    file::samples::{self, Sample},
    i18n::Lang,
    insight::{IndexedInsight, Insight, ScoredIndex, rank::PainRanks},
    map::{Memo, ViewOptions, map},
    model::{Choice, Journey},
    report::{
        deck::{DeckOptions, PageFormat, PagePart},
        views::{ListFilter, ViewKind, ViewSurface, view},
    },
    scene::Scene,
    theme::Tone,
};
use scene_text::{ColorNames, scene_text};

/// A test is failed after so many files that differ; the others are only counted.
const MOST_TOLD: usize = 12;

/// Golden files by their path below `tests/golden`.
type Files = BTreeMap<String, String>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Compares files with those below a folder of the golden ones, or writes them when asked for.
fn compare(below: &str, files: &Files) {
    let below = folder().join(below);
    if std::env::var_os("KLANTREIS_GOLDEN").is_some() {
        if below.exists() {
            fs::remove_dir_all(&below).unwrap();
        }
        for (name, text) in files {
            let path = folder().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        return;
    }
    let mut faults = Vec::new();
    for (name, text) in files {
        match fs::read_to_string(folder().join(name)) {
            Ok(golden) => faults.extend(difference(name, text, &golden.replace("\r\n", "\n"))),
            Err(_) => faults.push(format!("{name}: not among the golden files")),
        }
    }
    for golden in files_below(&below) {
        let name = golden.strip_prefix(folder()).unwrap();
        let name = name.to_str().unwrap().replace('\\', "/");
        if !files.contains_key(&name) {
            faults.push(format!("{name}: a golden file of a page that is gone"));
        }
    }
    let told = faults[..faults.len().min(MOST_TOLD)].join("\n");
    assert!(faults.is_empty(), "{} files differ\n{told}", faults.len());
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The first line that differs.
fn difference(name: &str, now: &str, golden: &str) -> Option<String> {
    let mut lines = (now.lines(), golden.lines());
    for number in 1.. {
        match (lines.0.next(), lines.1.next()) {
            (None, None) => break,
            (now, golden) if now == golden => {}
            (now, golden) => {
                let (now, golden) = (now.unwrap_or("(end)"), golden.unwrap_or("(end)"));
                return Some(format!("{name}:{number}\n  now: {now}\n  was: {golden}"));
            }
        }
    }
    None
}

/// A title as a part of a file name.
fn slug(title: &str) -> String {
    let words: Vec<&str> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-").to_lowercase()
}

fn view_options(sample: &Sample) -> ViewOptions {
    ViewOptions {
        lang: sample.lang,
        show_title: true,
        ..ViewOptions::default()
    }
}

fn whole_map(journey: &Journey, options: &ViewOptions) -> Scene {
    map(
        journey,
        Some(&PainRanks::of_journey(journey)),
        options,
        &mut Memo::default(),
    )
    .scene
}

/// The pages of a deck with every part, or with the usual ones.
fn pages(sample: &Sample, format: PageFormat, parts: Vec<PagePart>) -> Files {
    let colors = ColorNames::light();
    let options = DeckOptions {
        view: view_options(sample),
        format,
        parts,
        ..DeckOptions::default()
    };
    let pages = paginate(&sample.journey().unwrap(), &options)
        .unwrap()
        .deck
        .pages;
    let file = |(number, page): (usize, klantreis::scene::Page)| {
        let title = slug(&page.title);
        let name = format!("pages/{}/{:02}-{title}.txt", sample.name, number + 1);
        (name, scene_text(&page.scene, &colors))
    };
    pages.into_iter().enumerate().map(file).collect()
}

#[test]
fn maps() {
    let mut files = Files::new();
    for sample in samples::JOURNEYS {
        let scene = whole_map(&sample.journey().unwrap(), &view_options(sample));
        let text = scene_text(&scene, &ColorNames::light());
        files.insert(format!("maps/{}.txt", sample.name), text);
    }
    compare("maps", &files);
}

#[test]
fn pages_of_decks() {
    let mut files = Files::new();
    for sample in samples::JOURNEYS {
        files.extend(match sample.name {
            "energy-move" => pages(sample, PageFormat::default(), PagePart::ALL.to_vec()),
            "hypotheek" => pages(sample, PageFormat::A4, PagePart::ALL.to_vec()),
            _ => pages(sample, PageFormat::default(), Vec::new()),
        });
    }
    compare("pages", &files);
}

#[test]
fn views_of_the_window() {
    let mut files = Files::new();
    for name in ["energy-move", "ziekenhuis"] {
        let sample = samples::find(name, Lang::En).unwrap();
        let journey = sample.journey().unwrap();
        let index = ScoredIndex::new(&journey);
        let insight = Insight::of(&index, date(2026, 9, 1));
        let options = view_options(sample);
        let board = ViewSurface::for_window(&journey, &options, 1100.0);
        for part in ViewKind::ALL {
            let known = IndexedInsight::new(&index, &insight);
            let view = view(&board, *part, known, &ListFilter::default());
            let text = scene_text(&view.scene, &ColorNames::light());
            files.insert(format!("views/{name}/{}.txt", part.key()), text);
        }
    }
    compare("views", &files);
}

#[test]
fn svg_files_of_a_template() {
    let mut files = Files::new();
    for (lang, tone, name) in [
        (Lang::En, Tone::Light, "lifecycle.en.svg"),
        (Lang::Nl, Tone::Dark, "lifecycle-dark.nl.svg"),
    ] {
        let journey = samples::find("lifecycle", lang).unwrap().journey().unwrap();
        let options = ViewOptions {
            lang,
            tone,
            show_title: true,
            ..ViewOptions::default()
        };
        let scene = whole_map(&journey, &options);
        let options = SvgOptions {
            lang: lang.code().to_owned(),
            ..SvgOptions::default()
        };
        let text = svg(&scene, &FontFiles::bundled(), &options);
        files.insert(format!("svg/{name}"), text);
    }
    compare("svg", &files);
}
