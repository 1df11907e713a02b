//! Presentations are valid OOXML with native objects.

mod objects;
mod routes;
mod whole;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    io::{Cursor, Read as _},
};

use roxmltree::{Document, Node};

use super::{PptxOptions, pptx};
use crate::{
    scene::{
        Connector, Dash, Deck, ItemRole, Page, PathSegment, Point, Rect, Rgba, Scene, SceneItem,
        ShapeGeometry, SpeakerNote, Stroke,
    },
    testkit::{
        journey_line::item,
        sample_scene::{HOSTILE, group, rect, scene, shape, text, with_text},
    },
};

const INK: Rgba = Rgba::opaque([31, 36, 48]);
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Parts of a package by name.
type OpcParts = BTreeMap<String, Vec<u8>>;

fn unpacked(bytes: &[u8]) -> OpcParts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = OpcParts::new();
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

fn written(deck: &Deck) -> OpcParts {
    unpacked(&pptx(deck, &PptxOptions::default()).unwrap())
}

fn xml<'a>(parts: &'a OpcParts, name: &str) -> Document<'a> {
    let bytes = parts.get(name).unwrap_or_else(|| panic!("no {name}"));
    Document::parse(std::str::from_utf8(bytes).unwrap())
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn note(is_heading: bool, text: &str) -> SpeakerNote {
    SpeakerNote {
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

fn with_role(role: ItemRole, item: SceneItem) -> SceneItem {
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
    let ground = shape(rect(bounds, 8.0), Some(Rgba::opaque([255; 3])), outline);
    let items = vec![
        with_text(ground, text(title, x + 12.0, 220.0, 11.5, INK), true),
        text("Phone", x + 12.0, 250.0, 9.5, INK),
    ];
    group(key, &format!("Touchpoint: {title}"), bounds, items)
}

fn link(from: &str, to: &str, a: Point, b: Point) -> SceneItem {
    SceneItem::Connector(Box::new(Connector {
        key: None,
        alt: "goes on".to_owned(),
        from: Some(item(from).into()),
        to: Some(item(to).into()),
        path: vec![PathSegment::Move(a), PathSegment::Line(b)],
        stroke: Stroke {
            color: INK,
            width: 1.6,
            dash: Dash::Dashed,
        },
        head_size: 8.0,
        label: None,
        bounds: Rect::new(a.x, a.y, 1.0, 1.0),
    }))
}

/// Deck with every kind of object.
fn everything() -> Deck {
    let (a, b) = (Point::new(250.0, 230.0), Point::new(400.0, 230.0));
    let title = group(
        "journey",
        "",
        Rect::new(40.0, 30.0, 600.0, 40.0),
        vec![text("The whole journey", 40.0, 60.0, 24.0, INK)],
    );
    let mut first = page(vec![
        with_role(ItemRole::Title, title),
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
    deck_of(vec![first, second, page(vec![statuses()])])
}

fn cell(role: ItemRole, x: f64, y: f64, width: f64, words: &str) -> SceneItem {
    let bounds = Rect::new(x, y, width, 30.0);
    let items = vec![text(words, x + 8.0, y + 20.0, 12.0, INK)];
    with_role(role, group("journey", words, bounds, items))
}

fn table() -> SceneItem {
    let row = |y: f64, role: ItemRole, words: [&str; 2]| {
        let [a, b] = words;
        let ground = Rect::new(100.0, y, 500.0, 30.0);
        let mut tint = shape(rect(ground, 0.0), Some(Rgba::opaque([227, 238, 249])), None);
        if let SceneItem::Shape(tint) = &mut tint {
            tint.is_box = true;
        }
        let items = vec![
            tint,
            cell(role, 100.0, y, 200.0, a),
            cell(role, 300.0, y, 300.0, b),
        ];
        with_role(ItemRole::TableRow, group("journey", "", ground, items))
    };
    let rows = vec![
        row(400.0, ItemRole::TableHead, ["Step", "Score"]),
        row(430.0, ItemRole::TableCell, ["Calls", "78%"]),
    ];
    let bounds = Rect::new(100.0, 400.0, 500.0, 60.0);
    with_role(ItemRole::Table, group("journey", "Scores", bounds, rows))
}

/// Table with a pill behind text, a dot beside text and a line under each row.
fn statuses() -> SceneItem {
    let row = |y: f64| {
        let bounds = Rect::new(100.0, y, 400.0, 40.0);
        let ink = Some(Rgba::opaque([230, 244, 234]));
        let mut pill = cell(ItemRole::TableCell, 100.0, y, 150.0, "In progress");
        let mut dot = cell(ItemRole::TableCell, 250.0, y, 250.0, "Severe");
        if let (SceneItem::Group(pill), SceneItem::Group(dot)) = (&mut pill, &mut dot) {
            let around = rect(Rect::new(104.0, y + 5.0, 90.0, 20.0), 10.0);
            let words = pill.items.remove(0);
            pill.items
                .push(with_text(shape(around, ink, None), words, false));
            let beside = rect(Rect::new(480.0, y + 10.0, 10.0, 10.0), 5.0);
            dot.items.push(shape(beside, Some(INK), None));
        }
        let (left, right) = (Point::new(100.0, y + 40.0), Point::new(500.0, y + 40.0));
        let path = vec![PathSegment::Move(left), PathSegment::Line(right)];
        let below = shape(
            ShapeGeometry::Path(path),
            None,
            Some(Stroke::solid(INK, 1.0)),
        );
        let items = vec![pill, dot, below];
        with_role(ItemRole::TableRow, group("journey", "", bounds, items))
    };
    let bounds = Rect::new(100.0, 100.0, 400.0, 80.0);
    let items = vec![row(100.0), row(140.0)];
    with_role(ItemRole::Table, group("journey", "Actions", bounds, items))
}

fn slides(parts: &OpcParts) -> Vec<&String> {
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

/// Path of a relationship's target, relative to its part.
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

/// Checks that all parts are valid, have a content type, and refer to existing parts.
fn check(parts: &OpcParts) {
    let types = xml(parts, "[Content_Types].xml");
    let of = |tag: &'static str, key: &'static str| -> BTreeSet<String> {
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

fn relations(parts: &OpcParts, part: &str) -> HashMap<String, String> {
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

fn check_relations(parts: &OpcParts, name: &str) {
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
fn check_ids(parts: &OpcParts, name: &str) {
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
