//! Tables of views: a block for each row.

use crate::{
    map::scene_builder::SceneBuilder,
    model::ItemRef,
    record::{DASH, RecordContext, RecordRow, RecordTable, Wording},
    report::{
        table::{TableCell, TableColumn, TableLayout, TableRow, TableStructure, TableStyle},
        views::{ViewBlock, ViewSurface},
    },
    scene::{ItemPart, ItemRole, Point, Rect, SceneKey},
};

impl<'d> TableRow<'d> {
    /// Row that links to an item and is highlighted while that is selected, except for the journey
    /// as a whole.
    pub(in crate::report) fn new<'i>(
        board: &ViewSurface<'_>,
        item: impl Into<Option<&'i ItemRef>>,
        cells: Vec<TableCell<'d>>,
    ) -> Self {
        Self::of_part(board, item, ItemPart::Whole, cells)
    }

    /// The same, with a part of the item that distinguishes rows of one item.
    pub(in crate::report) fn of_part<'i>(
        board: &ViewSurface<'_>,
        item: impl Into<Option<&'i ItemRef>>,
        part: ItemPart,
        cells: Vec<TableCell<'d>>,
    ) -> Self {
        let row = Self::plain(cells);
        let Some(item) = item.into() else {
            return row;
        };
        Self {
            key: Some(SceneKey::new(item.clone(), part)),
            is_selected: *item != ItemRef::Journey && board.is_selected(item),
            ..row
        }
    }
}

/// Draws records as a table with these relative widths. `look` gives a cell what its column has
/// besides the value: a note or a colour.
pub(in crate::report) fn record_table(
    board: &ViewSurface<'_>,
    cx: &RecordContext<'_>,
    records: &RecordTable,
    widths: &[f64],
    look: impl Fn(&str, &ItemRef, TableCell<'static>) -> TableCell<'static>,
) -> Vec<ViewBlock> {
    let columns = records.columns.iter().zip(widths);
    let columns = columns
        .map(|(heading, width)| TableColumn::new(heading.title(cx.lang, Wording::Full), *width));
    let columns: Vec<TableColumn> = columns.collect();
    let row = |row: &RecordRow| {
        let cells = records.cells(row).map(|(heading, value)| {
            let words = cx.text(heading, value, Wording::Short);
            let cell = TableCell::text(words.unwrap_or_else(|| DASH.to_owned()));
            look(&heading.id, &row.item, cell)
        });
        TableRow::new(board, &row.item, cells.collect())
    };
    table(board, &columns, records.rows.iter().map(row).collect())
}

/// Draws a table: one block for each row; the head is kept with the first row.
pub(in crate::report) fn table(
    board: &ViewSurface<'_>,
    columns: &[TableColumn],
    rows: Vec<TableRow<'_>>,
) -> Vec<ViewBlock> {
    let layout = TableLayout::new(columns, board.width, style(board));
    let titles = columns.iter().map(|column| column.title.as_str());
    let titles: Vec<&str> = titles.filter(|title| !title.is_empty()).collect();
    let head = layout.draw_head(Point::default());
    let mut head = block(board, head, ItemRole::Paragraph, titles.join(", "));
    head.keeps_with_next = true;
    let mut blocks = vec![head];
    let count = rows.len();
    for (place, row) in rows.into_iter().enumerate() {
        let row = layout.row(row);
        let drawn = layout.draw_row(&row, Point::default());
        let mut block = block(board, drawn, ItemRole::Item, row.alt);
        block.group.key = row.key;
        // A last row alone on a page would look lost.
        block.keeps_with_next = count > 2 && place + 2 == count;
        blocks.push(block);
    }
    blocks
}

fn style(board: &ViewSurface<'_>) -> TableStyle {
    let fonts = (board.body(), board.small());
    TableStyle::new(TableStructure::Rows, board.palette, fonts, board.unit)
}

fn block(
    board: &ViewSurface<'_>,
    (pen, bounds): (SceneBuilder, Rect),
    role: ItemRole,
    alt: String,
) -> ViewBlock {
    let mut block = ViewBlock::new(board, pen, bounds.height());
    block.group.role = role;
    block.group.alt = alt;
    block
}
