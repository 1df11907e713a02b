//! PDF files are valid, carry their metadata and tags, and show the contents of the scenes.

mod contents;
mod tags;

use std::{fs, process::Command};

use jiff::civil::date;
use lopdf::{Dictionary, Document, Object};

use super::{PdfOptions, pdf};
use crate::{
    export::FontFiles,
    map::ViewOptions,
    report::deck::DeckOptions,
    scene::{Deck, Group, ItemRole, Page, Point, Rect, Rgba, Scene, SceneItem, StickyEdge},
    testkit::sample_scene::{scene, text},
};

const INK: Rgba = Rgba::opaque([20, 20, 20]);

fn written(deck: &Deck) -> Vec<u8> {
    pdf(deck, &FontFiles::bundled(), &PdfOptions::default()).unwrap()
}

fn page(title: &str, continues: bool, items: Vec<SceneItem>) -> Page {
    Page {
        title: title.to_owned(),
        continues,
        scene: Scene {
            size: Point::new(400.0, 300.0),
            background: Some(Rgba::opaque([250, 249, 246])),
            title: title.to_owned(),
            description: String::new(),
            items,
        },
        notes: Vec::new(),
    }
}

fn deck(pages: Vec<Page>) -> Deck {
    Deck {
        title: "Moving <house>".to_owned(),
        description: "What happens & why".to_owned(),
        author: "A. N. Owner".to_owned(),
        lang: "nl".to_owned(),
        date: Some(date(2025, 3, 9)),
        pages,
    }
}

fn part(role: ItemRole, alt: &str, href: &str, items: Vec<SceneItem>) -> SceneItem {
    SceneItem::Group(Box::new(Group {
        key: None,
        role,
        alt: alt.to_owned(),
        bounds: Rect::new(20.0, 20.0, 100.0, 30.0),
        sticky: StickyEdge::None,
        href: href.to_owned(),
        items,
    }))
}

fn words(words: &str, y: f64) -> SceneItem {
    text(words, 20.0, y, 12.0, INK)
}

fn catalog(document: &Document) -> &Dictionary {
    document.catalog().unwrap()
}

fn string(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

/// Structure tree as text, such as `Sect(H1 P(Connector))`.
fn structure(document: &Document) -> String {
    fn write(document: &Document, object: &Object, out: &mut Vec<String>) {
        let (_, object) = document.dereference(object).unwrap();
        if let Ok(kids) = object.as_array() {
            kids.iter().for_each(|kid| write(document, kid, out));
        }
        let Ok(element) = object.as_dict() else {
            return;
        };
        let mut inner = Vec::new();
        if let Ok(kids) = element.get(b"K") {
            write(document, kids, &mut inner);
        }
        match element.get(b"S").and_then(Object::as_name) {
            Ok(name) if inner.is_empty() => out.push(String::from_utf8_lossy(name).into_owned()),
            Ok(name) => {
                let name = String::from_utf8_lossy(name);
                out.push(format!("{name}({})", inner.join(" ")));
            }
            Err(_) if element.has(b"Obj") => out.push("link".to_owned()),
            Err(_) => out.extend(inner),
        }
    }
    let mut out = Vec::new();
    let root = catalog(document).get(b"StructTreeRoot").unwrap();
    write(document, root, &mut out);
    out.join(" ")
}

fn parsed(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

fn claims_ua(bytes: &[u8]) -> bool {
    let document = parsed(bytes);
    let metadata = catalog(&document).get(b"Metadata").unwrap();
    let (_, stream) = document.dereference(metadata).unwrap();
    let stream = stream.as_stream().unwrap();
    let xml = stream.get_plain_content().unwrap();
    String::from_utf8_lossy(&xml).contains("pdfuaid:part")
}

/// True if all painted content is an artifact or in the structure tree, as PDF/UA-1 requires.
fn is_all_marked(bytes: &[u8]) -> bool {
    let document = parsed(bytes);
    let mut is_all = true;
    for page in document.get_pages().values() {
        let content = document.get_page_content(*page);
        let mut depth = 0;
        for operation in lopdf::content::Content::decode(&content)
            .unwrap()
            .operations
        {
            match operation.operator.as_str() {
                "BDC" | "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "f" | "S" | "B" | "Tj" | "TJ" | "Do" => is_all &= depth > 0,
                _ => {}
            }
        }
        is_all &= depth == 0;
    }
    is_all
}

/// Runs a program on the bytes; `None`, with a message, where it isn't installed.
fn run(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    let mut command = Command::new(program);
    for argument in arguments {
        if *argument == "FILE" {
            command.arg(file.path());
        } else {
            command.arg(argument);
        }
    }
    let Ok(output) = command.output() else {
        skipped(program);
        return None;
    };
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    let faults = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {words} {faults}");
    assert!(faults.is_empty(), "{program}: {faults}");
    Some(words)
}

fn skipped(program: &str) {
    eprintln!("not tested: {program} is not installed");
}

fn check(bytes: &[u8]) {
    run("qpdf", &["--check", "FILE"], bytes);
}

#[test]
fn a_document_says_what_it_is() {
    let pages = vec![
        page("Overview", false, vec![words("one", 40.0)]),
        page("Phase", false, vec![words("two", 40.0)]),
        page("Phase, part 2", true, vec![words("three", 40.0)]),
    ];
    let bytes = written(&deck(pages));
    check(&bytes);
    assert!(claims_ua(&bytes));
    let document = parsed(&bytes);
    assert_eq!(document.get_pages().len(), 3);
    assert_eq!(string(catalog(&document).get(b"Lang").unwrap()), "nl");
    let info = document.trailer.get(b"Info").unwrap();
    let info = document.dereference(info).unwrap().1.as_dict().unwrap();
    for (key, expected) in [
        ("Title", "Moving <house>"),
        ("Subject", "What happens & why"),
        ("Author", "A. N. Owner"),
    ] {
        assert_eq!(string(info.get(key.as_bytes()).unwrap()), expected);
    }
    let made = string(info.get(b"CreationDate").unwrap());
    assert!(made.starts_with("D:20250309"), "{made}");
    for id in document.get_pages().values() {
        let page = document.get_dictionary(*id).unwrap();
        let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
        let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
        assert_eq!(sides, [0.0, 0.0, 300.0, 225.0]);
    }
    let part = |key: &[u8]| catalog(&document).get_deref(key, &document).unwrap();
    assert_eq!(
        part(b"ViewerPreferences")
            .as_dict()
            .unwrap()
            .get(b"DisplayDocTitle")
            .unwrap(),
        &Object::Boolean(true)
    );
    assert_eq!(
        part(b"MarkInfo").as_dict().unwrap().get(b"Marked").unwrap(),
        &Object::Boolean(true)
    );
    let is_font = |object: &&Object| {
        let kind = object.as_dict().and_then(|dict| dict.get(b"Type"));
        kind.and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"FontDescriptor")
    };
    let fonts: Vec<_> = document.objects.values().filter(is_font).collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        assert!(
            font.as_dict().unwrap().has(b"FontFile2"),
            "embedded: {font:?}"
        );
    }
    let toc = document.get_toc().unwrap();
    let toc: Vec<_> = toc
        .toc
        .iter()
        .map(|entry| (entry.level, entry.title.as_str(), entry.page))
        .collect();
    let expected = [(1, "Overview", 1), (1, "Phase", 2), (2, "Phase, part 2", 3)];
    assert_eq!(toc, expected);
    assert_eq!(structure(&document), "Document(Sect(P) Sect(P P))");
}

#[test]
fn the_same_deck_gives_the_same_bytes() {
    let deck = deck(vec![Page {
        scene: scene(),
        ..Page::default()
    }]);
    assert_eq!(written(&deck), written(&deck));
}

/// Painting operators of a page.
fn painted(bytes: &[u8]) -> Vec<String> {
    let document = parsed(bytes);
    let page = *document.get_pages().values().next().unwrap();
    let content = document.get_page_content(page);
    let content = lopdf::content::Content::decode(&content).unwrap();
    let operators = content.operations.into_iter().map(|o| o.operator);
    operators
        .filter(|o| ["f", "S", "B", "Tj", "TJ"].contains(&o.as_str()))
        .collect()
}

#[test]
fn no_line_runs_over_the_words_of_another() {
    let links: Vec<_> = scene()
        .items
        .into_iter()
        .filter(|item| matches!(item, SceneItem::Connector(_)))
        .collect();
    let bytes = written(&deck(vec![page("Page", false, links)]));
    // The ground; three lines with their heads; then the words of the first, on their ground.
    let order = ["f", "S", "f", "S", "f", "S", "f", "f", "TJ"];
    assert_eq!(painted(&bytes), order);
    assert_eq!(
        structure(&parsed(&bytes)),
        "Document(Sect(Figure Figure Figure))"
    );
}

#[test]
fn the_background_may_stay_away() {
    let deck = deck(vec![page("Page", false, vec![words("x", 30.0)])]);
    let options = PdfOptions { background: false };
    let bytes = pdf(&deck, &FontFiles::bundled(), &options).unwrap();
    assert_eq!(painted(&bytes), ["TJ"]);
    assert_eq!(painted(&written(&deck)), ["f", "TJ"]);
}

#[test]
fn too_large_a_page_is_refused() {
    for (width, height, fits) in [
        (19_200.0, 19_200.0, true),
        (19_201.0, 100.0, false),
        (100.0, f64::INFINITY, false),
        (f64::NAN, 100.0, false),
        (0.0, -5.0, true),
    ] {
        let mut page = page("Page", false, vec![words("x", 30.0)]);
        page.scene.size = Point::new(width, height);
        let deck = deck(vec![page]);
        match pdf(&deck, &FontFiles::bundled(), &PdfOptions::default()) {
            Ok(bytes) => {
                assert!(fits, "{width} {height}");
                check(&bytes);
            }
            Err(error) => {
                assert!(!fits, "{error}");
                assert_eq!(error.id, id!("export-pdf-too-large"));
            }
        }
    }
}

#[test]
fn shipped_journeys_become_accessible_documents() {
    for sample in crate::file::samples::JOURNEYS {
        let journey = sample.journey().unwrap();
        let view = ViewOptions {
            lang: sample.lang,
            show_title: true,
            ..ViewOptions::default()
        };
        let options = DeckOptions {
            view,
            ..DeckOptions::default()
        };
        let deck = crate::export::paginate(&journey, &options).unwrap().deck;
        let bytes = written(&deck);
        check(&bytes);
        assert!(claims_ua(&bytes), "{}", sample.name);
        assert!(is_all_marked(&bytes), "{}", sample.name);
        assert_eq!(parsed(&bytes).get_pages().len(), deck.pages.len());
        if let Ok(folder) = std::env::var("KLANTREIS_LOOK") {
            fs::write(format!("{folder}/{}.pdf", sample.name), &bytes).unwrap();
        }
    }
}

/// Writes the sample scene for inspection by eye:
/// `KLANTREIS_LOOK=/some/folder cargo test`.
#[test]
fn the_picture_can_be_looked_at() {
    let deck = deck(vec![Page {
        scene: scene(),
        ..Page::default()
    }]);
    let bytes = written(&deck);
    check(&bytes);
    if let Ok(folder) = std::env::var("KLANTREIS_LOOK") {
        fs::write(format!("{folder}/all.pdf"), &bytes).unwrap();
    }
}
