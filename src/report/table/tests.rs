//! Invariants of tables, whatever their cells say.

use proptest::prelude::*;

use super::{TableCell, TableColumn, TableLayout, TableRow, TableStructure, TableStyle};
use crate::{
    scene::{ItemRole, Point, Rect, SceneItem},
    testkit::property_tests::cases,
    text::FontSpec,
    theme::{Palette, Tone},
};

fn style(structure: TableStructure) -> TableStyle {
    let fonts = (FontSpec::regular(12.0), FontSpec::regular(10.0));
    TableStyle::new(structure, Palette::of(Tone::Light), fonts, 1.0)
}

fn columns(count: usize) -> Vec<TableColumn> {
    let title = |place| format!("Column {place}");
    (0..count)
        .map(|place| TableColumn::new(title(place), 1.0))
        .collect()
}

/// Row of cells with a text and a note each.
fn row<'d>(texts: &[(String, String)]) -> TableRow<'d> {
    let cell = |(text, note): &(String, String)| TableCell::text(text).with_note(note);
    TableRow::plain(texts.iter().map(cell).collect())
}

/// Words of an item, in the order of its lines.
fn words(item: &SceneItem) -> Vec<String> {
    match item {
        SceneItem::Group(group) => group.items.iter().flat_map(words).collect(),
        _ => {
            let lines = item.text().into_iter().flat_map(|text| &text.lines);
            let lines = lines.flat_map(|line| line.text.split_whitespace());
            lines.map(ToOwned::to_owned).collect()
        }
    }
}

fn texts() -> impl Strategy<Value = Vec<(String, String)>> {
    let sentence = || {
        let words = proptest::collection::vec("[a-z]{1,5}", 0..60);
        words.prop_map(|words| words.join(" "))
    };
    proptest::collection::vec((sentence(), sentence()), 1..5)
}

proptest! {
    #![proptest_config(cases(32))]
    #[test]
    fn a_row_is_as_high_as_its_highest_cell(texts in texts()) {
        let style = style(TableStructure::Rows);
        // A table of one column for each cell alone, of the same width.
        let alone = columns(1);
        let alone = TableLayout::new(&alone, 120.0, style);
        let height = |text| alone.row(row(std::slice::from_ref(text))).height();
        let highest = texts.iter().map(height).fold(0.0, f64::max);
        let own = columns(texts.len());
        let own = TableLayout::new(&own, 120.0 * texts.len() as f64, style);
        prop_assert!((own.row(row(&texts)).height() - highest).abs() < 1e-9);
    }

    #[test]
    fn a_split_row_keeps_all_text_in_order(texts in texts(), room in 0.0..200.0_f64) {
        let style = style(TableStructure::Cells);
        let columns = columns(texts.len());
        let layout = TableLayout::new(&columns, 120.0 * texts.len() as f64, style);
        let mut found = vec![Vec::new(); texts.len()];
        let mut rest = Some(layout.row(row(&texts)));
        while let Some(mut part) = rest {
            rest = part.split_off(room);
            let least = style.body.leading() + 2.0 * style.above;
            prop_assert!(part.height() <= room.max(least) + 1e-9);
            let (pen, _) = layout.draw_row(&part, Point::default());
            for (found, cell) in found.iter_mut().zip(&pen.items) {
                found.extend(words(cell));
            }
        }
        for (found, (text, note)) in found.into_iter().zip(texts) {
            let all = format!("{text} {note}");
            prop_assert_eq!(found, all.split_whitespace().collect::<Vec<_>>());
        }
    }
}

#[test]
fn cells_are_items_where_exporters_write_a_table() {
    let columns = columns(2);
    let texts = [("One".to_owned(), String::new()), Default::default()];
    let groups = |structure| {
        let layout = TableLayout::new(&columns, 200.0, style(structure));
        let (head, _) = layout.draw_head(Point::default());
        let (row, _) = layout.draw_row(&layout.row(row(&texts)), Point::default());
        let all = head.items.into_iter().chain(row.items);
        let groups = all.filter_map(|item| match item {
            SceneItem::Group(group) => Some((group.role, group.alt, group.bounds)),
            _ => None,
        });
        groups.collect::<Vec<_>>()
    };
    assert!(groups(TableStructure::Rows).is_empty());
    let cell = |x, height| Rect::new(x, 0.0, 100.0, height);
    let expected = [
        (ItemRole::TableHead, "Column 0", cell(0.0, 18.5)),
        (ItemRole::TableHead, "Column 1", cell(100.0, 18.5)),
        (ItemRole::TableCell, "One", cell(0.0, 27.0)),
        (ItemRole::TableCell, "", cell(100.0, 27.0)),
    ];
    let expected = expected.map(|(role, alt, bounds)| (role, alt.to_owned(), bounds));
    assert_eq!(groups(TableStructure::Cells), expected);
}

#[test]
fn text_is_right_of_its_mark_and_wraps_there() {
    let columns = columns(1);
    let layout = TableLayout::new(&columns, 100.0, style(TableStructure::Cells));
    let text = "one two three four";
    let marked = TableCell::text(text).with_mark(60.0, |pen, rect| {
        pen.rect(rect, 0.0, None, None);
    });
    let marked = layout.row(TableRow::plain(vec![marked]));
    let plain = layout.row(TableRow::plain(vec![TableCell::text(text)]));
    assert!(marked.height() > plain.height());
    let (pen, _) = layout.draw_row(&marked, Point::default());
    let Some(SceneItem::Group(cell)) = pen.items.first() else {
        panic!("a cell is a group")
    };
    let [mark, text] = cell.items.as_slice() else {
        panic!("a mark and a text: {:?}", cell.items)
    };
    assert!((mark.bounds().min.x - 6.0).abs() < 1e-9);
    let lines = text.text().into_iter().flat_map(|text| &text.lines);
    assert!(lines.into_iter().all(|line| (line.x - 60.0).abs() < 1e-9));
}
