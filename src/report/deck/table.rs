//! Tables that continue over as many pages as they need, with the head on each.

use super::{
    PagePart,
    deck_builder::{DeckBuilder, PageDraft},
    page_flow::{FlowItem, flow_into_columns},
};
use crate::{
    map::{card::evidence_square, scene_builder::SceneBuilder},
    model::EvidenceStatus,
    report::{
        marks::severity_dots,
        table::{
            CELL_LEFT, RowLayout, TableCell, TableColumn, TableLayout, TableRow, TableStructure,
            TableStyle,
        },
    },
    scene::{ItemRole, Point, Rect, Rgba, SceneItem, SceneKey, TextAlign},
    text::{FontSpec, one_line},
};

/// Table before it is split into pages.
pub(super) struct DeckTable {
    /// Page part that the table is for; gives the title.
    pub part: PagePart,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<TableRow<'static>>,
    /// Source of the figures, named in the foot.
    pub source: String,
}

/// Adds the pages of a table; none when it has no rows.
pub(super) fn add_table(book: &mut DeckBuilder<'_>, table: DeckTable) {
    if table.rows.is_empty() {
        return;
    }
    let content = book.sheet.content();
    let layout = TableLayout::new(&table.columns, content.width(), style(book));
    let room = book.sheet.content_height() - layout.head_height();
    let count = table.rows.len();
    let title = book.name(table.part);
    let rows = table.rows.into_iter();
    let rows = rows.flat_map(|row| rows_in(&layout, row, room)).collect();
    let pages = flow_into_columns(rows, 0.0, |_| room);
    for (place, rows) in pages.into_iter().enumerate() {
        let notes = rows.iter().flat_map(|row| row.notes.clone()).collect();
        let (item, bottom) = draw(&layout, &title, rows, content.min);
        book.add_page(PageDraft {
            head: None,
            title: title.clone(),
            kicker: book.messages.count(id!("deck-entries"), count),
            continues: place > 0,
            items: vec![item],
            source: table.source.clone(),
            notes,
            phase: None,
            content_end: Point::new(content.max.x, bottom),
        });
    }
}

/// Measures a row; one that is higher than `room` is split into several.
fn rows_in<'d>(layout: &TableLayout<'_>, row: TableRow<'d>, room: f64) -> Vec<RowLayout<'d>> {
    let mut row = layout.row(row);
    let mut rows = Vec::new();
    while let Some(rest) = row.split_off(room) {
        rows.push(std::mem::replace(&mut row, rest));
    }
    rows.push(row);
    rows
}

impl FlowItem for RowLayout<'_> {
    fn height(&self) -> f64 {
        self.height()
    }
}

fn style(book: &DeckBuilder<'_>) -> TableStyle {
    let sheet = book.sheet;
    let fonts = (sheet.body(), sheet.small());
    TableStyle::new(TableStructure::Cells, book.palette, fonts, sheet.unit)
}

/// Draws head and rows as one item; returns it with its lower end.
fn draw(
    layout: &TableLayout<'_>,
    title: &str,
    rows: Vec<RowLayout<'_>>,
    at: Point,
) -> (SceneItem, f64) {
    let mut pen = SceneBuilder::default();
    let mut bounds = Rect { min: at, max: at };
    let mut add = |key: Option<SceneKey>, alt: String, (row, rect): (SceneBuilder, Rect)| {
        pen.items
            .push(row.into_item(key, ItemRole::TableRow, alt, rect));
        bounds.max = rect.max;
        rect.max.y
    };
    let mut y = add(None, String::new(), layout.draw_head(at));
    for row in rows {
        let drawn = layout.draw_row(&row, Point::new(at.x, y));
        y = add(row.key, row.alt, drawn);
    }
    (
        pen.into_item(None, ItemRole::Table, title.to_owned(), bounds),
        y,
    )
}

/// Cell with a rank in a dark circle.
pub(super) fn rank_cell(book: &DeckBuilder<'_>, rank: String) -> TableCell<'static> {
    let (sheet, p) = (book.sheet, book.palette);
    let words = rank.clone();
    TableCell::from_drawing(words, move |pen, rect| {
        let style = FontSpec::bold(sheet.small().size);
        let middle = rect.min.y + sheet.body().leading() / 2.0;
        let center = Point::new(rect.min.x + sheet.scaled(18.0 - CELL_LEFT), middle);
        pen.circle(center, sheet.scaled(10.0), Some(p.badge), None);
        let line = one_line(&rank, style, f64::INFINITY);
        let place = (center.x, middle - style.leading() / 2.0);
        pen.text_in_last(&[line], style, place, TextAlign::Center, p.text_on_accent);
    })
}

/// Cell with four dots before its text, of which the first `full` are filled with a colour.
pub(super) fn dots_cell(
    book: &DeckBuilder<'_>,
    words: String,
    full: u8,
    color: Rgba,
) -> TableCell<'static> {
    let (sheet, p) = (book.sheet, book.palette);
    TableCell::text(words).with_mark(sheet.scaled(52.0), move |pen, rect| {
        let middle = rect.min.y + sheet.body().leading() / 2.0;
        let first = Point::new(rect.min.x + sheet.scaled(9.0 - CELL_LEFT), middle);
        severity_dots(pen, (first, sheet.unit), full, (color, p.text_muted));
    })
}

/// Cell with the square of an evidence status before its text.
pub(super) fn evidence_cell(
    book: &DeckBuilder<'_>,
    words: String,
    status: EvidenceStatus,
) -> TableCell<'static> {
    let (sheet, p) = (book.sheet, book.palette);
    TableCell::text(words).with_mark(sheet.scaled(24.0), move |pen, rect| {
        let middle = rect.min.y + sheet.body().leading() / 2.0;
        let center = Point::new(rect.min.x + sheet.scaled(12.0 - CELL_LEFT), middle);
        evidence_square(pen, p, center, (sheet.scaled(4.2), sheet.unit), status);
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use crate::{
        insight::{IndexedInsight, Insight, ScoredIndex},
        model::{Anchor, Journey, PainPoint},
        report::deck::{DeckOptions, PagePart, deck},
        scene::{Group, ItemRole, SceneItem},
        testkit::journey_line::{id, parts},
    };

    fn children(group: Group) -> impl Iterator<Item = Group> {
        group.items.into_iter().filter_map(|item| match item {
            SceneItem::Group(group) => Some(*group),
            _ => None,
        })
    }

    /// Rows of the table of pain points on each page, with the head.
    fn pages(pains: impl Iterator<Item = PainPoint>) -> Vec<Vec<Group>> {
        let mut parts = parts("buy: shop");
        parts.pain_points.extend(pains);
        let journey = Journey::from_parts(parts).unwrap();
        let options = DeckOptions {
            parts: vec![PagePart::Pains],
            ..DeckOptions::default()
        };
        let index = ScoredIndex::new(&journey);
        let insight = Insight::of(&index, Date::ZERO);
        let laid = deck(IndexedInsight::new(&index, &insight), &options).unwrap();
        let pages = laid.deck.pages.into_iter().map(|page| {
            let is_table = |item: &SceneItem| {
                matches!(item, SceneItem::Group(group) if group.role == ItemRole::Table)
            };
            let table = page.scene.items.into_iter().find(is_table);
            let Some(SceneItem::Group(table)) = table else {
                panic!("a page without a table")
            };
            children(*table).collect()
        });
        pages.collect()
    }

    fn pain(name: &str, text: String) -> PainPoint {
        PainPoint {
            text,
            severity: Some(3),
            frequency: Some(0.5),
            ..PainPoint::new(id(name), Anchor::Touchpoint(id("shop")))
        }
    }

    #[test]
    fn every_page_repeats_the_head() {
        let pages = pages((0..60).map(|number| pain(&format!("p{number}"), "Slow".to_owned())));
        assert!(pages.len() > 1);
        let heads = pages.iter().map(|rows| {
            let head = children(rows.first().unwrap().clone());
            let cells = head.map(|cell| (cell.role, cell.alt, cell.bounds));
            cells.collect::<Vec<_>>()
        });
        let heads: Vec<_> = heads.collect();
        assert!(
            heads
                .iter()
                .flatten()
                .all(|cell| cell.0 == ItemRole::TableHead)
        );
        assert!(
            heads
                .iter()
                .all(|head| *head == heads[0] && !head.is_empty())
        );
        let rows: usize = pages.iter().map(|rows| rows.len() - 1).sum();
        assert_eq!(rows, 60);
    }

    #[test]
    fn a_row_split_over_pages_keeps_its_rank_and_says_each_part_once() {
        let words: Vec<String> = (0..3000).map(|number| format!("w{number}")).collect();
        let pages = pages(std::iter::once(pain("long", words.join(" "))));
        assert!(pages.len() > 1);
        let cells = |place: usize| {
            let rows = pages.iter().flat_map(|rows| rows.iter().skip(1));
            let cells = rows.map(move |row| children(row.clone()).nth(place).unwrap().alt);
            cells.collect::<Vec<_>>()
        };
        let ranks = cells(0);
        assert_eq!(ranks[0], "1");
        assert!(ranks[1..].iter().all(String::is_empty), "{ranks:?}");
        assert_eq!(cells(1).join(" "), words.join(" "));
    }
}
