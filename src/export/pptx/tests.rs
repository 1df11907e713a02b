//! What is written is a legal presentation whose objects are what they should be.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::{Cursor, Read as _},
};

use roxmltree::{Document, Node};

use super::{PptxOptions, pptx};
use crate::{
    export::testing::{HOSTILE, group, picture, rect, scene, shape, text},
    file::samples::JOURNEYS,
    layout::deck::{DeckOptions, deck},
    scene::{
        Dash, Deck, Key, Link, Note, Page, PathSegment, Point, Rect, Rgba, Role, Scene, SceneItem,
        Stroke,
    },
};

const INK: Rgba = Rgba::opaque([31, 36, 48]);
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a file by their name.
type Parts = BTreeMap<String, Vec<u8>>;

fn unpacked(bytes: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Parts::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert!(
            parts
                .insert(file.name().unwrap().into_owned(), bytes)
                .is_none(),
            "twice"
        );
    }
    parts
}

fn written(deck: &Deck) -> Parts {
    unpacked(&pptx(deck, &PptxOptions::default()).unwrap())
}

fn xml<'a>(parts: &'a Parts, name: &str) -> Document<'a> {
    let bytes = parts.get(name).unwrap_or_else(|| panic!("no {name}"));
    Document::parse(std::str::from_utf8(bytes).unwrap())
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn note(is_heading: bool, text: &str) -> Note {
    Note {
        is_heading,
        text: text.to_owned(),
    }
}

fn of(items: Vec<SceneItem>) -> Scene {
    Scene {
        size: Point::new(1280.0, 720.0),
        background: Some(Rgba::opaque([250, 249, 246])),
        title: "A page".to_owned(),
        description: String::new(),
        items,
    }
}

fn page(items: Vec<SceneItem>) -> Page {
    Page {
        title: "A page".to_owned(),
        scene: of(items),
        ..Page::default()
    }
}

fn deck_of(pages: Vec<Page>) -> Deck {
    Deck {
        title: "A <deck>".to_owned(),
        description: HOSTILE.join(" "),
        author: "Noor & Bas".to_owned(),
        lang: "nl".to_owned(),
        date: Some(jiff::civil::date(2026, 3, 4)),
        pages,
    }
}

fn with_role(role: Role, item: SceneItem) -> SceneItem {
    match item {
        SceneItem::Group(mut group) => {
            group.role = role;
            SceneItem::Group(group)
        }
        other => other,
    }
}

fn card(key: &str, x: f64, title: &str) -> SceneItem {
    let bounds = Rect::new(x, 200.0, 150.0, 60.0);
    let outline = Some(Stroke::solid(INK, 1.0));
    let items = vec![
        shape(rect(bounds, 8.0), Some(Rgba::opaque([255; 3])), outline),
        text(title, x + 12.0, 220.0, 11.5, INK),
        text("Phone", x + 12.0, 250.0, 9.5, INK),
    ];
    group(key, &format!("Touchpoint: {title}"), bounds, items)
}

fn link(from: &str, to: &str, a: Point, b: Point) -> SceneItem {
    SceneItem::Link(Box::new(Link {
        key: None,
        alt: "goes on".to_owned(),
        from: Some(Key(from.into())),
        to: Some(Key(to.into())),
        path: vec![PathSegment::Move(a), PathSegment::Line(b)],
        stroke: Stroke {
            color: INK,
            width: 1.6,
            dash: Dash::Dashed,
        },
        head: 8.0,
        label: None,
        bounds: Rect::new(a.x, a.y, 1.0, 1.0),
    }))
}

/// A deck with something of everything.
fn everything() -> Deck {
    let (a, b) = (Point::new(250.0, 230.0), Point::new(400.0, 230.0));
    let title = group(
        "title",
        "",
        Rect::new(40.0, 30.0, 600.0, 40.0),
        vec![text("The whole journey", 40.0, 60.0, 24.0, INK)],
    );
    let mut first = page(vec![
        with_role(Role::Title, title),
        link("touchpoint/a", "touchpoint/b", a, b),
        link("touchpoint/a", "touchpoint/gone", a, b),
        card("touchpoint/a", 100.0, "Plans to move"),
        card("touchpoint/b", 400.0, "Calls & waits"),
        table(),
    ]);
    first.notes = vec![note(true, "Pain points"), note(false, "Waits <10 minutes>")];
    let mut second = Page {
        title: "A map".to_owned(),
        scene: scene(),
        continues: true,
        notes: Vec::new(),
    };
    second.notes = HOSTILE.map(|words| note(false, words)).to_vec();
    deck_of(vec![first, second, page(Vec::new())])
}

fn cell(role: Role, x: f64, y: f64, width: f64, words: &str) -> SceneItem {
    let bounds = Rect::new(x, y, width, 30.0);
    let items = vec![text(words, x + 8.0, y + 20.0, 12.0, INK)];
    with_role(role, group("cell", words, bounds, items))
}

fn table() -> SceneItem {
    let row = |y: f64, role: Role, words: [&str; 2]| {
        let [a, b] = words;
        let ground = Rect::new(100.0, y, 500.0, 30.0);
        let items = vec![
            shape(rect(ground, 0.0), Some(Rgba::opaque([227, 238, 249])), None),
            cell(role, 100.0, y, 200.0, a),
            cell(role, 300.0, y, 300.0, b),
        ];
        with_role(Role::TableRow, group("row", "", ground, items))
    };
    let rows = vec![
        row(400.0, Role::TableHead, ["Step", "Score"]),
        row(430.0, Role::TableCell, ["Calls", "78 %"]),
    ];
    let bounds = Rect::new(100.0, 400.0, 500.0, 60.0);
    with_role(Role::Table, group("table", "Scores", bounds, rows))
}

fn slides(parts: &Parts) -> Vec<&String> {
    let is_slide = |name: &&String| name.starts_with("ppt/slides/slide");
    parts.keys().filter(is_slide).collect()
}

fn elements<'a>(document: &'a Document<'_>, name: &'a str) -> Vec<Node<'a, 'a>> {
    let all = document.descendants();
    all.filter(|node| node.tag_name().name() == name).collect()
}

fn words(node: Node<'_, '_>) -> String {
    let texts = node
        .descendants()
        .filter(|n| n.has_tag_name((DRAWING, "t")));
    texts.filter_map(|n| n.text()).collect()
}

/// The path that a target means, seen from a part.
fn resolved(part: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut folders: Vec<&str> = part.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        if step == ".." {
            folders.pop();
        } else {
            folders.push(step);
        }
    }
    folders.join("/")
}

/// Checks that all parts are legal, have a kind, and refer to what is there.
fn check(parts: &Parts) {
    let types = xml(parts, "[Content_Types].xml");
    let of = |tag: &'static str, key: &'static str| -> HashSet<String> {
        let found = elements(&types, tag).into_iter();
        found
            .map(|n| n.attribute(key).unwrap().to_owned())
            .collect()
    };
    let (endings, named) = (of("Default", "Extension"), of("Override", "PartName"));
    for name in &named {
        assert!(parts.contains_key(&name[1..]), "{name}");
    }
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let ending = name.rsplit('.').next().unwrap();
        assert!(endings.contains(ending), "{name}");
        if ending == "xml" {
            assert!(named.contains(&format!("/{name}")), "{name}");
        }
        if ending == "rels" {
            check_relations(parts, name);
        } else if ending == "xml" {
            check_ids(parts, name);
        }
    }
}

fn relations(parts: &Parts, part: &str) -> HashMap<String, String> {
    let (folder, file) = part.rsplit_once('/').unwrap();
    let name = format!("{folder}/_rels/{file}.rels");
    if !parts.contains_key(&name) {
        return HashMap::new();
    }
    let document = xml(parts, &name);
    let all = elements(&document, "Relationship").into_iter();
    let entry = |n: Node<'_, '_>| {
        let get = |key| n.attribute(key).unwrap().to_owned();
        (get("Id"), get("Target"))
    };
    all.map(entry).collect()
}

fn check_relations(parts: &Parts, name: &str) {
    let of = name.replace("_rels/", "").replace(".rels", "");
    for node in elements(&xml(parts, name), "Relationship") {
        let target = node.attribute("Target").unwrap();
        if node.attribute("TargetMode") == Some("External") {
            continue;
        }
        let found = resolved(&of, target);
        assert!(parts.contains_key(&found), "{name}: {target}");
    }
}

/// Checks that every reference to a relationship has one, and that ids are unique.
fn check_ids(parts: &Parts, name: &str) {
    let document = xml(parts, name);
    let known = relations(parts, name);
    for node in document.descendants() {
        for attribute in node.attributes() {
            if attribute.namespace() == Some(OFFICE) {
                let id = attribute.value();
                assert!(known.contains_key(id), "{name}: {id}");
            }
        }
    }
    let is_other_form = |node: &Node<'_, '_>| {
        let mut around = node.ancestors();
        around.any(|node| node.tag_name().name() == "Fallback")
    };
    let ids: Vec<_> = elements(&document, "cNvPr")
        .into_iter()
        .filter(|node| !is_other_form(node))
        .filter_map(|n| n.attribute("id"))
        .collect();
    let unique: HashSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{name}");
    for tag in ["stCxn", "endCxn"] {
        for node in elements(&document, tag) {
            assert!(unique.contains(&node.attribute("id").unwrap()), "{name}");
        }
    }
}

#[test]
fn every_part_is_legal_and_refers_to_what_is_there() {
    let parts = written(&everything());
    check(&parts);
    assert_eq!(slides(&parts).len(), 3);
    assert!(parts.contains_key("ppt/notesMasters/notesMaster1.xml"));
    assert!(parts.contains_key("ppt/theme/theme2.xml"));
    let main = xml(&parts, "ppt/presentation.xml");
    let size = elements(&main, "sldSz")[0];
    assert_eq!(size.attribute("cx"), Some("12192000"));
    for id in elements(&main, "sldId") {
        assert!(id.attribute("id").unwrap().parse::<u32>().unwrap() >= 256);
    }
    let core = xml(&parts, "docProps/core.xml");
    let value = |tag| elements(&core, tag)[0].text().unwrap().to_owned();
    assert_eq!(value("title"), "A <deck>");
    assert_eq!(value("creator"), "Noor & Bas");
    assert_eq!(value("created"), "2026-03-04T00:00:00Z");
    assert_eq!(value("language"), "nl-NL");
}

#[test]
fn a_touchpoint_is_a_shape_with_its_title_inside() {
    let parts = written(&everything());
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let shapes = elements(&slide, "sp");
    for title in ["Plans to move", "Calls & waits"] {
        let found: Vec<_> = shapes.iter().filter(|s| words(**s) == title).collect();
        let [card] = found.as_slice() else {
            panic!("{title}: {}", found.len());
        };
        let form = card
            .descendants()
            .find(|n| n.has_tag_name((DRAWING, "prstGeom")));
        assert_eq!(form.unwrap().attribute("prst"), Some("roundRect"));
        let name = card.descendants().find(|n| n.tag_name().name() == "cNvPr");
        assert_eq!(name.unwrap().attribute("name"), Some(title));
        let group = card.parent().unwrap();
        assert_eq!(group.tag_name().name(), "grpSp", "with its second line");
        let head = group.descendants().find(|n| n.tag_name().name() == "cNvPr");
        let alt = format!("Touchpoint: {title}");
        assert_eq!(head.unwrap().attribute("descr"), Some(alt.as_str()));
    }
}

#[test]
fn lines_stay_on_their_shapes() {
    let parts = written(&everything());
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let id_of = |title: &str| {
        let shapes = elements(&slide, "sp");
        let card = shapes.into_iter().find(|s| words(*s) == title).unwrap();
        let head = card.descendants().find(|n| n.tag_name().name() == "cNvPr");
        head.unwrap().attribute("id").unwrap()
    };
    let lines = elements(&slide, "cxnSp");
    assert_eq!(lines.len(), 2);
    let end = |line: Node<'_, '_>, tag: &str| {
        let node = line.descendants().find(|n| n.tag_name().name() == tag)?;
        let get = |key| node.attribute(key).unwrap().to_owned();
        Some((get("id"), get("idx")))
    };
    let at = |title: &str, side: &str| Some((id_of(title).to_owned(), side.to_owned()));
    assert_eq!(end(lines[0], "stCxn"), at("Plans to move", "3"));
    assert_eq!(end(lines[0], "endCxn"), at("Calls & waits", "1"));
    assert_eq!(end(lines[1], "endCxn"), None, "it leads off the page");
    let form = elements(&slide, "tailEnd")[0].attribute("type");
    assert_eq!(form, Some("triangle"));
}

#[test]
fn every_slide_has_a_title() {
    let parts = written(&everything());
    for (name, title) in slides(&parts)
        .into_iter()
        .zip(["The whole journey", "A map", "A page"])
    {
        let slide = xml(&parts, name);
        let places = elements(&slide, "ph");
        let titles: Vec<_> = places
            .iter()
            .filter(|n| n.attribute("type") == Some("title"))
            .collect();
        let [place] = titles.as_slice() else {
            panic!("{name}: {} titles", titles.len());
        };
        let shape = place.ancestors().find(|n| n.tag_name().name() == "sp");
        assert_eq!(words(shape.unwrap()), title);
        let tree = shape.unwrap().parent().unwrap();
        assert_eq!(tree.tag_name().name(), "spTree", "in no group");
    }
}

#[test]
fn a_table_is_a_table() {
    let parts = written(&everything());
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let tables = elements(&slide, "tbl");
    assert_eq!(tables.len(), 1);
    let look = elements(&slide, "tblPr")[0];
    assert_eq!(look.attribute("firstRow"), Some("1"));
    let widths: Vec<_> = elements(&slide, "gridCol")
        .into_iter()
        .map(|n| n.attribute("w").unwrap())
        .collect();
    assert_eq!(widths, ["1905000", "2857500"]);
    let cells: Vec<String> = elements(&slide, "tc").into_iter().map(words).collect();
    assert_eq!(cells, ["Step", "Score", "Calls", "78 %"]);
    let fills = elements(&slide, "tcPr");
    assert!(
        fills
            .iter()
            .all(|n| n.descendants().any(|n| n.tag_name().name() == "solidFill"))
    );
}

#[test]
fn notes_are_notes() {
    let parts = written(&everything());
    let notes = xml(&parts, "ppt/notesSlides/notesSlide1.xml");
    let runs: Vec<_> = elements(&notes, "r")
        .into_iter()
        .map(|run| {
            let look = run.first_element_child().unwrap();
            (words(run), look.attribute("b") == Some("1"))
        })
        .collect();
    let expected = [("Pain points", true), ("Waits <10 minutes>", false)];
    assert_eq!(runs, expected.map(|(text, bold)| (text.to_owned(), bold)));
    let without = PptxOptions {
        notes: false,
        ..PptxOptions::default()
    };
    let parts = unpacked(&pptx(&everything(), &without).unwrap());
    assert!(
        !parts.keys().any(|name| name.contains("notes")),
        "{parts:?}"
    );
    check(&parts);
}

#[test]
fn hostile_words_stay_words() {
    for words in HOSTILE.into_iter().chain(["", "=1+1", "%s{0}"]) {
        let mut item = card("touchpoint/x", 100.0, words);
        if let SceneItem::Group(group) = &mut item {
            group.alt = words.to_owned();
        }
        let mut page = page(vec![item, table()]);
        page.title = words.to_owned();
        page.notes = vec![note(false, words)];
        let mut deck = deck_of(vec![page]);
        for field in [&mut deck.title, &mut deck.author, &mut deck.description] {
            words.clone_into(field);
        }
        words.clone_into(&mut deck.lang);
        check(&written(&deck));
    }
}

#[test]
fn words_from_the_right_say_so() {
    let parts = written(&deck_of(vec![page(vec![card("t", 10.0, HOSTILE[4])])]));
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let from_right = |n: &Node<'_, '_>| n.attribute("rtl") == Some("1");
    assert!(elements(&slide, "pPr").iter().any(from_right));
}

#[test]
fn only_safe_links_are_written() {
    let linked = |href: &str| {
        let mut item = card("t", 10.0, "Linked");
        if let SceneItem::Group(group) = &mut item {
            href.clone_into(&mut group.href);
        }
        let parts = written(&deck_of(vec![page(vec![item])]));
        check(&parts);
        relations(&parts, "ppt/slides/slide1.xml")
    };
    let safe = linked("https://example.org/?a=1&b=2");
    assert!(safe.values().any(|to| to == "https://example.org/?a=1&b=2"));
    for href in ["javascript:alert(1)", "file:///etc/passwd", ""] {
        assert_eq!(linked(href).len(), 1, "only the layout");
    }
}

#[test]
fn a_picture_is_kept_once() {
    let image = |id: &str, x: f64| {
        SceneItem::Image(crate::scene::ImageItem {
            id: id.into(),
            rect: Rect::new(x, 10.0, 40.0, 20.0),
            bytes: picture().into(),
            radius: 0.0,
            alt: "red and blue".to_owned(),
        })
    };
    let images = vec![image("a", 0.0), image("a", 50.0), image("b", 100.0)];
    let parts = written(&deck_of(vec![page(images.clone()), page(images)]));
    check(&parts);
    let media = parts.keys().filter(|name| name.starts_with("ppt/media/"));
    assert_eq!(media.count(), 2);
    let slide = xml(&parts, "ppt/slides/slide2.xml");
    assert_eq!(elements(&slide, "pic").len(), 3);
}

#[test]
fn the_same_deck_gives_the_same_bytes() {
    let write = || pptx(&everything(), &PptxOptions::default()).unwrap();
    assert_eq!(write(), write());
}

#[test]
fn no_pages_is_an_error() {
    let error = pptx(&Deck::default(), &PptxOptions::default()).unwrap_err();
    assert_eq!(error.key, "export-no-pages");
}

#[test]
fn odd_numbers_are_no_trouble() {
    let odd = [f64::NAN, f64::INFINITY, -1e12, 0.0];
    let mut items = Vec::new();
    for a in odd {
        for b in odd {
            let bounds = Rect::new(a, b, b, a);
            let ink = Some(INK);
            items.push(shape(rect(bounds, a), ink, None));
            items.push(group("x", "", bounds, vec![text("x", a, b, a, INK)]));
            items.push(link("x", "x", Point::new(a, b), Point::new(b, a)));
        }
    }
    let mut odd_page = page(items);
    odd_page.scene.size = Point::new(f64::NAN, 1e9);
    check(&written(&deck_of(vec![odd_page])));
}

#[test]
fn shipped_journeys_are_legal_and_whole() {
    for sample in JOURNEYS {
        let journey = sample.journey().unwrap();
        let deck = deck(&journey, &DeckOptions::default()).unwrap().deck;
        let parts = written(&deck);
        check(&parts);
        let slide = xml(&parts, "ppt/slides/slide1.xml");
        let shapes: HashSet<String> = elements(&slide, "sp").into_iter().map(words).collect();
        for touchpoint in journey.graph().touchpoints() {
            let title = touchpoint
                .title
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let is_cut = |words: &String| {
                let begun = words.strip_suffix('…').map(str::trim);
                begun.is_some_and(|begun| !begun.is_empty() && title.starts_with(begun))
            };
            assert!(
                shapes.contains(&title) || shapes.iter().any(is_cut),
                "{title}"
            );
        }
    }
}

/// Writes presentations and pictures of the same pages, to be looked at beside each other:
/// `DECKS=folder cargo test --lib pptx -- --ignored`.
#[test]
#[ignore = "writes files for a person to look at"]
fn decks_to_look_at() {
    let folder = std::env::var_os("DECKS").map_or_else(std::env::temp_dir, Into::into);
    let write = |name: &str, deck: &Deck| {
        let bytes = pptx(deck, &PptxOptions::default()).unwrap();
        std::fs::write(folder.join(format!("{name}.pptx")), bytes).unwrap();
        for (number, page) in deck.pages.iter().enumerate() {
            let options = crate::export::PngOptions {
                scale: 1.0,
                background: true,
            };
            let fonts = crate::export::Fonts::bundled();
            let bytes = crate::export::png(&page.scene, &fonts, &options).unwrap();
            std::fs::write(folder.join(format!("{name}-{}.png", number + 1)), bytes).unwrap();
        }
    };
    write("everything", &everything());
    for sample in JOURNEYS {
        let deck = deck(&sample.journey().unwrap(), &DeckOptions::default())
            .unwrap()
            .deck;
        write(sample.name, &deck);
    }
}
