//! The files are sound, say what they are, and show what is in the pictures.

use std::{fs, process::Command};

use jiff::civil::date;
use lopdf::{Dictionary, Document, Object};

use super::{PdfOptions, pdf};
use crate::{
    export::{
        Fonts,
        testing::{HOSTILE, group, picture, rect, scene, shape, text},
    },
    i18n::Lang,
    layout::ViewOptions,
    scene::{Deck, Group, ImageItem, Page, Pin, Placed, Point, Rect, Rgba, Role, Scene, SceneItem},
};

const INK: Rgba = Rgba::opaque([20, 20, 20]);

fn written(deck: &Deck) -> Vec<u8> {
    pdf(deck, &Fonts::bundled(), &PdfOptions::default()).unwrap()
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

fn part(role: Role, alt: &str, href: &str, items: Vec<SceneItem>) -> SceneItem {
    SceneItem::Group(Box::new(Group {
        key: None,
        role,
        alt: alt.to_owned(),
        bounds: Rect::new(20.0, 20.0, 100.0, 30.0),
        pin: Pin::None,
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

/// The structure as text, such as `Sect(H1 P(Link))`.
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

/// Runs a program on the bytes; `None`, with a word about it, where it isn't installed.
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

#[expect(clippy::print_stderr, reason = "says what was not tested")]
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

#[test]
fn parts_get_their_tags() {
    let cell = |role, y| part(role, "", "", vec![words("cell", y)]);
    let table = part(
        Role::Table,
        "",
        "",
        vec![
            part(
                Role::TableRow,
                "",
                "",
                vec![cell(Role::TableHead, 100.0); 2],
            ),
            part(
                Role::TableRow,
                "",
                "",
                vec![cell(Role::TableHead, 120.0), cell(Role::TableCell, 120.0)],
            ),
            part(
                Role::TableRow,
                "",
                "",
                vec![
                    cell(Role::TableHead, 140.0),
                    part(Role::TableCell, "", "", Vec::new()),
                ],
            ),
        ],
    );
    let badge = part(Role::Item, "badge", "", vec![words("2", 60.0)]);
    let link = "https://example.org/?a=1&b=é";
    let items = vec![
        part(Role::Title, "Title", "", vec![words("Title", 30.0)]),
        part(Role::Heading, "", "", vec![words("Heading", 40.0)]),
        part(Role::Item, "card", "", vec![words("card", 50.0), badge]),
        part(Role::Item, "", "", vec![words("no name", 70.0)]),
        part(Role::Item, "nothing to see", "", Vec::new()),
        table,
        part(Role::Paragraph, "", "", vec![words("with a link", 160.0)]),
        part(Role::Paragraph, "", link, vec![words("link", 180.0)]),
        part(Role::Item, "evidence", link, vec![words("link", 200.0)]),
        part(
            Role::Paragraph,
            "",
            "javascript:x",
            vec![words("bad", 220.0)],
        ),
        part(Role::Decoration, "x", "", vec![words("quiet", 240.0)]),
        part(Role::Margin, "x", "", vec![words("page 1", 260.0)]),
    ];
    let bytes = written(&deck(vec![page("Page", false, items)]));
    check(&bytes);
    assert!(claims_ua(&bytes));
    let document = parsed(&bytes);
    assert_eq!(
        structure(&document),
        "Document(Sect(H1 H2 Figure Figure P Table(TR(TH TH) TR(TH TD) TR(TH TD)) P \
         P(Link(link)) Link(Figure link) P))"
    );
    let page = *document.get_pages().values().next().unwrap();
    let links = document.get_page_annotations(page).unwrap();
    assert_eq!(links.len(), 2);
    for link in links {
        let action = link.get(b"A").unwrap();
        let action = document.dereference(action).unwrap().1.as_dict().unwrap();
        let address = action.get(b"URI").unwrap().as_str().unwrap();
        assert_eq!(address, b"https://example.org/?a=1&b=%C3%A9");
        assert!(link.has(b"Contents"));
    }
}

#[test]
fn headings_skip_no_level() {
    let heading = |role| part(role, "x", "", vec![words("x", 30.0)]);
    let items = vec![heading(Role::Heading), heading(Role::Heading)];
    let pages = vec![
        page("a", false, items),
        page("b", false, vec![heading(Role::Title)]),
    ];
    let document = parsed(&written(&deck(pages)));
    assert_eq!(structure(&document), "Document(Sect(H1 H2) Sect(H1))");
}

#[test]
fn words_can_be_copied() {
    let mut items = vec![words("first office figure", 30.0)];
    let lines = ["kosten", "én tijd"];
    for (place, line) in (0_u32..).zip(lines) {
        let y = 60.0 + 15.0 * f64::from(place);
        items.push(words(line, y));
    }
    items.push(words("שלום 中文 🚚", 120.0));
    let moved = Placed::new(
        Point::new(0.0, 60.0),
        words("moved", 100.0).into(),
        Rect::NOTHING,
    );
    items.push(SceneItem::Placed(moved));
    let bytes = written(&deck(vec![page("Page", false, items)]));
    check(&bytes);
    assert!(
        claims_ua(&bytes),
        "letters that no font has are no obstacle"
    );
    let Some(copied) = run("pdftotext", &["FILE", "-"], &bytes) else {
        return;
    };
    for expected in [
        "first office figure",
        "kosten",
        "én tijd",
        "中文",
        "🚚",
        "moved",
    ] {
        assert!(copied.contains(expected), "{expected}: {copied}");
    }
    for letter in "שלום".chars() {
        assert!(copied.contains(letter), "{letter}: {copied}");
    }
    let fonts = run("pdffonts", &["FILE"], &bytes).unwrap_or_default();
    for font in fonts.lines().skip(2) {
        assert!(
            font.contains("+Inter") || font.contains("+NotoEmoji"),
            "{font}"
        );
        assert!(
            font.contains("yes yes yes"),
            "embedded, a subset, readable: {font}"
        );
    }
}

#[test]
fn hostile_words_give_a_sound_file() {
    let long = "very".repeat(5000);
    let odd = [
        "",
        " ",
        "\0",
        "\u{FEFF}",
        "\u{200b}\u{ad}",
        "\u{E000}\u{10FFFF}",
        &long,
    ];
    for words in HOSTILE.into_iter().chain(odd) {
        let items = vec![
            part(Role::Title, words, "", vec![self::words(words, 30.0)]),
            part(Role::Item, words, "", vec![self::words(words, 60.0)]),
            part(
                Role::Paragraph,
                words,
                words,
                vec![self::words(words, 90.0)],
            ),
            group(words, words, Rect::new(0.0, 0.0, 9.0, 9.0), Vec::new()),
        ];
        let mut deck = deck(vec![page(words, false, items)]);
        deck.title = words.to_owned();
        deck.description = words.to_owned();
        deck.author = words.to_owned();
        deck.lang = words.to_owned();
        let bytes = written(&deck);
        check(&bytes);
        assert_eq!(parsed(&bytes).get_pages().len(), 1);
        let has_title = words.chars().any(|c| !c.is_control() && !c.is_whitespace());
        if has_title && !words.contains('\u{FEFF}') {
            assert!(claims_ua(&bytes), "{words:?}");
        }
    }
    check(&written(&Deck::default()));
}

#[test]
fn odd_numbers_and_broken_pictures_are_passed_over() {
    let nan = f64::NAN;
    let wild = Rect {
        min: Point::new(nan, 1.0),
        max: Point::new(f64::INFINITY, -1e300),
    };
    let far = Rect::new(1e30, 1e30, 1e30, 1e30);
    let mut items = vec![
        shape(rect(wild, nan), Some(INK), None),
        shape(rect(far, 3.0), Some(INK), None),
        text("wild", nan, nan, nan, INK),
        text("far", 1e12, 1e12, 12.0, INK),
        text("large", 0.0, 0.0, 1e12, INK),
        group("k", "far", far, vec![words("x", 30.0)]),
        part(Role::Item, "wild", "https://a", vec![words("x", 40.0)]),
    ];
    if let Some(SceneItem::Group(group)) = items.last_mut() {
        group.bounds = wild;
    }
    let good = picture();
    let cut = &good[..good.len() / 2];
    for bytes in [
        &b""[..],
        b"<svg/>",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        cut,
        &good,
    ] {
        items.push(SceneItem::Image(ImageItem {
            id: "i-1".into(),
            rect: Rect::new(10.0, 10.0, 50.0, 50.0),
            bytes: bytes.into(),
            radius: 6.0,
            alt: "a picture".to_owned(),
        }));
    }
    let bytes = written(&deck(vec![page("Page", false, items)]));
    check(&bytes);
    let images = run("pdfimages", &["-list", "FILE"], &bytes);
    assert!(
        images.is_none_or(|list| list.lines().count() == 3),
        "one is sound"
    );
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
        match pdf(&deck, &Fonts::bundled(), &PdfOptions::default()) {
            Ok(bytes) => {
                assert!(fits, "{width} {height}");
                check(&bytes);
            }
            Err(error) => {
                assert!(!fits, "{error}");
                assert_eq!(error.key, "export-pdf-too-large");
                assert!(Lang::ALL.iter().all(|lang| lang.knows(error.key)));
            }
        }
    }
    assert!(Lang::ALL.iter().all(|lang| lang.knows("export-pdf-failed")));
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
        let deck = crate::layout::deck(&journey, &view);
        let bytes = written(&deck);
        check(&bytes);
        assert!(claims_ua(&bytes), "{}", sample.name);
        assert_eq!(parsed(&bytes).get_pages().len(), deck.pages.len());
        if let Ok(folder) = std::env::var("KLANTREIS_LOOK") {
            fs::write(format!("{folder}/{}.pdf", sample.name), &bytes).unwrap();
        }
    }
}

/// Writes the picture with everything in it, for a look with one's own eyes:
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
