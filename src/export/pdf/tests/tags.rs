//! Structure tree and alternative text of tagged PDF files.

use lopdf::{Document, Object};

use super::{
    INK, check, claims_ua, deck, is_all_marked, page, parsed, part, string, structure, words,
    written,
};
use crate::{
    scene::{ItemRole, Rect, SceneItem, StickyEdge, TextAlign},
    text::{FontSpec, break_lines, place_lines},
};

/// Table with a row of headings and two rows with a heading each; the last cell is empty.
fn table() -> SceneItem {
    let cell = |role, y| part(role, "", "", vec![words("cell", y)]);
    part(
        ItemRole::Table,
        "",
        "",
        vec![
            part(
                ItemRole::TableRow,
                "",
                "",
                vec![cell(ItemRole::TableHead, 100.0); 2],
            ),
            part(
                ItemRole::TableRow,
                "",
                "",
                vec![
                    cell(ItemRole::TableHead, 120.0),
                    cell(ItemRole::TableCell, 120.0),
                ],
            ),
            part(
                ItemRole::TableRow,
                "",
                "",
                vec![
                    cell(ItemRole::TableHead, 140.0),
                    part(ItemRole::TableCell, "", "", Vec::new()),
                ],
            ),
        ],
    )
}

#[test]
fn parts_get_their_tags() {
    let badge = part(ItemRole::Item, "badge", "", vec![words("2", 60.0)]);
    let link = "https://example.org/?a=1&b=é";
    let items = vec![
        part(ItemRole::Title, "Title", "", vec![words("Title", 30.0)]),
        part(ItemRole::Heading, "", "", vec![words("Heading", 40.0)]),
        part(ItemRole::Item, "card", "", vec![words("card", 50.0), badge]),
        part(ItemRole::Item, "", "", vec![words("no name", 70.0)]),
        part(ItemRole::Item, "nothing to see", "", Vec::new()),
        table(),
        part(
            ItemRole::Paragraph,
            "",
            "",
            vec![words("with a link", 160.0)],
        ),
        part(ItemRole::Paragraph, "", link, vec![words("link", 180.0)]),
        part(ItemRole::Item, "evidence", link, vec![words("link", 200.0)]),
        part(
            ItemRole::Paragraph,
            "",
            "javascript:x",
            vec![words("bad", 220.0)],
        ),
        part(ItemRole::Decoration, "x", "", vec![words("quiet", 240.0)]),
        part(ItemRole::Margin, "x", "", vec![words("page 1", 260.0)]),
    ];
    let bytes = written(&deck(vec![page("Page", false, items)]));
    check(&bytes);
    assert!(claims_ua(&bytes) && is_all_marked(&bytes));
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
    let items = vec![heading(ItemRole::Heading), heading(ItemRole::Heading)];
    let pages = vec![
        page("a", false, items),
        page("b", false, vec![heading(ItemRole::Title)]),
    ];
    let document = parsed(&written(&deck(pages)));
    assert_eq!(structure(&document), "Document(Sect(H1 H2) Sect(H1))");
}

#[test]
fn a_map_is_read_from_its_headings_on() {
    let pinned = |name: &str, y: f64| {
        let mut item = part(ItemRole::Heading, name, "", vec![words(name, y)]);
        if let SceneItem::Group(group) = &mut item {
            group.sticky = StickyEdge::Top;
            group.bounds = Rect::new(20.0, y, 50.0, 10.0);
        }
        item
    };
    let card = part(ItemRole::Item, "card", "", vec![words("card", 90.0)]);
    let items = vec![
        words("first", 50.0),
        card,
        pinned("phase", 30.0),
        pinned("title", 10.0),
    ];
    let document = parsed(&written(&deck(vec![page("Page", false, items)])));
    assert_eq!(structure(&document), "Document(Sect(H1 H2 P Figure))");
}

/// Replacement texts of all structure elements.
fn actual_texts(document: &Document) -> Vec<String> {
    let elements = document.objects.values().filter_map(|o| o.as_dict().ok());
    let actual = elements.filter_map(|element| element.get(b"ActualText").ok());
    actual.map(|text: &Object| string(text)).collect()
}

#[test]
fn text_is_read_as_it_was_before_it_was_broken() {
    let source = "Welcome-home offer\nfor verantwoordelijkheid";
    let style = FontSpec::regular(11.0);
    let lines = break_lines(source, style, 60.0, 9);
    assert!(lines.len() > 4, "{lines:?}");
    let text = SceneItem::Text(place_lines(
        &lines,
        style,
        (20.0, 40.0),
        TextAlign::Left,
        INK,
    ));
    let cell = part(ItemRole::TableCell, "", "", vec![text.clone()]);
    let row = part(ItemRole::TableRow, "", "", vec![cell]);
    let items = vec![
        text.clone(),
        part(ItemRole::Paragraph, "", "", vec![text]),
        part(ItemRole::Table, "", "", vec![row]),
        words("one line", 200.0),
    ];
    let bytes = written(&deck(vec![page("Page", false, items)]));
    check(&bytes);
    assert!(claims_ua(&bytes) && is_all_marked(&bytes));
    let document = parsed(&bytes);
    assert_eq!(
        structure(&document),
        "Document(Sect(P(Span) P(Span) Table(TR(TD(Span))) P))"
    );
    assert_eq!(actual_texts(&document), [source; 3]);
}
