//! Native objects: shapes with text, glued connectors, tables, notes.

use roxmltree::Node;

use super::{
    DRAWING, INK, card, check, deck_of, elements, everything, link, page, relations, slides,
    statuses, unpacked, with_role, words, written, xml,
};
use crate::{
    export::pptx::{PptxOptions, pptx},
    scene::{ImageItem, ItemRole, PathSegment, Point, Rect, SceneItem},
    testkit::sample_scene::{HOSTILE, group, picture, text},
};

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
fn winding_lines_are_drawn_for_programs_that_route_them_elsewhere() {
    let p = Point::new;
    let mut line = link(
        "touchpoint/a",
        "touchpoint/b",
        p(250.0, 230.0),
        p(400.0, 230.0),
    );
    if let SceneItem::Connector(link) = &mut line {
        link.path = vec![
            PathSegment::Move(p(250.0, 230.0)),
            PathSegment::Cubic(p(260.0, 230.0), p(260.0, 150.0), p(270.0, 150.0)),
            PathSegment::Line(p(380.0, 150.0)),
            PathSegment::Cubic(p(390.0, 150.0), p(390.0, 230.0), p(400.0, 230.0)),
        ];
    }
    let cards = [
        card("touchpoint/a", 100.0, "A"),
        card("touchpoint/b", 400.0, "B"),
    ];
    let items = std::iter::once(line).chain(cards).collect();
    let parts = written(&deck_of(vec![page(items)]));
    check(&parts);
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let forms = |tag: &str| {
        let found = elements(&slide, tag).into_iter();
        let names = found.flat_map(|n| n.children().filter(Node::is_element));
        names
            .map(|n| n.tag_name().name().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(forms("Choice"), ["cxnSp"]);
    assert_eq!(forms("Fallback"), ["sp"]);
    assert_eq!(elements(&slide, "endCxn").len(), 1);
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
    assert_eq!(cells, ["Step", "Score", "Calls", "78%"]);
    let fills = elements(&slide, "tcPr");
    assert!(
        fills
            .iter()
            .all(|n| n.descendants().any(|n| n.tag_name().name() == "solidFill"))
    );
}

#[test]
fn marks_in_cells_hide_no_words() {
    let parts = written(&deck_of(vec![page(vec![statuses()])]));
    check(&parts);
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let tree = elements(&slide, "spTree")[0];
    let kinds: Vec<_> = tree
        .children()
        .map(|n| n.tag_name().name())
        .filter(|name| ["sp", "grpSp", "graphicFrame"].contains(name))
        .collect();
    assert_eq!(kinds, ["sp", "grpSp", "graphicFrame", "grpSp"]);
    let cells: Vec<String> = elements(&slide, "tc").into_iter().map(words).collect();
    assert_eq!(cells, ["In progress", "Severe", "In progress", "Severe"]);
    assert_eq!(elements(&slide, "lnB").len(), 4);
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
fn words_from_the_right_say_so() {
    let parts = written(&deck_of(vec![page(vec![card(
        "touchpoint/t",
        10.0,
        HOSTILE[4],
    )])]));
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let from_right = |n: &Node<'_, '_>| n.attribute("rtl") == Some("1");
    assert!(elements(&slide, "pPr").iter().any(from_right));
}

#[test]
fn only_safe_links_are_written() {
    let linked = |href: &str| {
        let mut item = card("touchpoint/t", 10.0, "Linked");
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
        SceneItem::Image(ImageItem {
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
fn a_page_number_is_a_field() {
    let footer = |words: &str| {
        let bounds = Rect::new(40.0, 690.0, 1200.0, 20.0);
        let items = vec![
            text("Noor, 2026", 40.0, 704.0, 10.0, INK),
            text(words, 1200.0, 704.0, 10.0, INK),
        ];
        with_role(ItemRole::Margin, group("journey", "", bounds, items))
    };
    let pages = vec![page(vec![footer("1")]), page(vec![footer("1 / 2")])];
    let parts = written(&deck_of(pages));
    check(&parts);
    let slide = xml(&parts, "ppt/slides/slide1.xml");
    let field = elements(&slide, "fld")[0];
    assert_eq!(field.attribute("type"), Some("slidenum"));
    assert_eq!(words(field), "1");
    let shape = field.ancestors().find(|n| n.tag_name().name() == "sp");
    let tree = shape.unwrap().parent().unwrap();
    assert_eq!(tree.tag_name().name(), "spTree", "in no group");
    let slide = xml(&parts, "ppt/slides/slide2.xml");
    assert!(elements(&slide, "fld").is_empty());
}
