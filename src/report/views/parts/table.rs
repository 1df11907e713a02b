//! Tables of views: columns, cells and rows.

use crate::{
    map::scene_builder::SceneBuilder,
    model::{ItemRef, float},
    record::{DASH, RecordContext, RecordRow, RecordTable, Wording},
    report::views::{ViewBlock, ViewSurface},
    scene::{ItemPart, ItemRole, Point, Rect, Rgba, SceneKey, Stroke, TextAlign},
    text::{FontSpec, MeasuredLine, break_lines},
};

/// Column of a table.
pub(in crate::report) struct TableColumn {
    /// Heading of the column.
    pub title: String,
    /// Width relative to the other columns.
    pub weight: f64,
    /// Alignment of the cells' text.
    pub align: TextAlign,
}

impl TableColumn {
    /// Left-aligned column, for text.
    pub(in crate::report) fn new(title: String, weight: f64) -> Self {
        Self {
            title,
            weight,
            align: TextAlign::Left,
        }
    }

    /// Right-aligned column, for numbers.
    pub(in crate::report) fn number(title: String, weight: f64) -> Self {
        Self {
            align: TextAlign::Right,
            ..Self::new(title, weight)
        }
    }
}

/// Drawing routine of a cell, called with the pen and the cell's box without its padding.
type CellDrawFn<'d> = Box<dyn Fn(&mut SceneBuilder, Rect) + 'd>;

/// Cell of a table.
pub(in crate::report) struct TableCell<'d> {
    /// Text; also the accessible text of a drawn cell.
    pub text: String,
    /// Secondary text in smaller letters below.
    pub note: String,
    /// Text colour; the usual one when `None`.
    pub ink: Option<Rgba>,
    /// Set for emphasised text.
    pub strong: bool,
    /// Drawing in place of the text.
    pub draw: Option<CellDrawFn<'d>>,
    /// Drawing above the text, with its height.
    pub drawing: Option<(f64, CellDrawFn<'d>)>,
}

impl<'d> TableCell<'d> {
    /// Cell with plain text.
    pub(in crate::report) fn text(words: impl Into<String>) -> Self {
        Self {
            text: words.into(),
            note: String::new(),
            ink: None,
            strong: false,
            draw: None,
            drawing: None,
        }
    }

    /// Cell with emphasised text.
    pub(in crate::report) fn strong(words: impl Into<String>) -> Self {
        Self {
            strong: true,
            ..Self::text(words)
        }
    }

    /// The same cell with secondary text.
    pub(in crate::report) fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// The same cell with a drawing above its text, given the pen and the drawing's box.
    pub(in crate::report) fn with_drawing(
        mut self,
        height: f64,
        draw: impl Fn(&mut SceneBuilder, Rect) + 'd,
    ) -> Self {
        self.drawing = Some((height, Box::new(draw)));
        self
    }

    /// The same cell in another colour.
    pub(in crate::report) fn with_ink(mut self, ink: Rgba) -> Self {
        self.ink = Some(ink);
        self
    }

    /// Drawn cell with its accessible text.
    pub(in crate::report) fn from_drawing(
        words: impl Into<String>,
        draw: impl Fn(&mut SceneBuilder, Rect) + 'd,
    ) -> Self {
        Self {
            draw: Some(Box::new(draw)),
            ..Self::text(words)
        }
    }
}

/// Height of the drawing above a cell's text; 0 without one.
fn picture_height(cell: &TableCell<'_>) -> f64 {
    cell.drawing.as_ref().map_or(0.0, |(height, _)| *height)
}

/// Row of a table.
pub(in crate::report) struct TableRow<'d> {
    /// Reference to the model: the item that a click selects.
    pub key: Option<SceneKey>,
    /// One cell for each column.
    pub cells: Vec<TableCell<'d>>,
    /// Set while the row is highlighted as selected.
    pub is_selected: bool,
}

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
        let Some(item) = item.into() else {
            return Self::plain(cells);
        };
        Self {
            key: Some(SceneKey::new(item.clone(), part)),
            cells,
            is_selected: *item != ItemRef::Journey && board.is_selected(item),
        }
    }

    /// Row without a link.
    pub(in crate::report) fn plain(cells: Vec<TableCell<'d>>) -> Self {
        Self {
            key: None,
            cells,
            is_selected: false,
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
    let sum: f64 = columns.iter().map(|c| c.weight).sum();
    let widths: Vec<f64> = columns
        .iter()
        .map(|c| board.width * c.weight / sum.max(f64::MIN_POSITIVE))
        .collect();
    let mut blocks = vec![table_head(board, columns, &widths)];
    let count = rows.len();
    for (place, row) in rows.into_iter().enumerate() {
        let mut block = table_row(board, columns, &widths, row);
        // A last row alone on a page would look lost.
        block.keeps_with_next = count > 2 && place + 2 == count;
        blocks.push(block);
    }
    blocks
}

fn table_head(board: &ViewSurface<'_>, columns: &[TableColumn], widths: &[f64]) -> ViewBlock {
    let p = board.palette;
    let style = board.head();
    let pad = board.scaled(6.0);
    let titles: Vec<_> = columns
        .iter()
        .zip(widths)
        .map(|(c, width)| break_lines(&c.title, style, width - 2.0 * pad, 3))
        .collect();
    let lines = titles.iter().map(Vec::len).max().unwrap_or(1);
    let height = style.leading() * float(lines.max(1)) + 2.0 * pad;
    let mut pen = SceneBuilder::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    pen.rect(rect, board.scaled(6.0), Some(p.panel), None);
    let mut x = 0.0;
    for ((column, lines), width) in columns.iter().zip(&titles).zip(widths) {
        let at = (edge(column.align, x, *width, pad), pad);
        pen.text_aligned(lines, style, at, column.align, p.text_muted);
        x += width;
    }
    let mut block = ViewBlock::new(board, pen, height).keep_with_next();
    block.group.role = ItemRole::Paragraph;
    block.group.alt = columns
        .iter()
        .map(|column| column.title.as_str())
        .filter(|title| !title.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    block
}

fn edge(align: TextAlign, x: f64, width: f64, pad: f64) -> f64 {
    match align {
        TextAlign::Left => x + pad,
        TextAlign::Center => x + width / 2.0,
        TextAlign::Right => x + width - pad,
    }
}

/// Text of a cell, broken into lines.
struct CellLines {
    words: Vec<MeasuredLine>,
    note: Vec<MeasuredLine>,
    /// Height, including the drawing above the text.
    height: f64,
}

impl CellLines {
    fn new(board: &ViewSurface<'_>, cell: &TableCell<'_>, room: f64) -> Self {
        let (body, small) = (board.body(), board.small());
        let words = match cell.draw {
            Some(_) => "",
            None => cell.text.as_str(),
        };
        let words = break_lines(words, style_of(board, cell), room, usize::MAX / 2);
        let note = break_lines(&cell.note, small, room, usize::MAX / 2);
        let own = body.leading() * float(words.len());
        Self {
            height: picture_height(cell) + own + small.leading() * float(note.len()),
            words,
            note,
        }
    }

    /// Draws the text into the cell's box without its padding.
    fn draw(
        &self,
        pen: &mut SceneBuilder,
        board: &ViewSurface<'_>,
        (cell, align): (&TableCell<'_>, TextAlign),
        rect: Rect,
    ) {
        let p = board.palette;
        let drawn = picture_height(cell);
        let mut y = rect.min.y + (rect.height() - self.height) / 2.0;
        if let Some((_, draw)) = &cell.drawing {
            draw(pen, Rect::new(rect.min.x, y, rect.width(), drawn));
            y += drawn;
        }
        let x = match align {
            TextAlign::Left => rect.min.x,
            TextAlign::Center => rect.center().x,
            TextAlign::Right => rect.max.x,
        };
        let ink = cell.ink.unwrap_or(p.text);
        pen.text_aligned(&self.words, style_of(board, cell), (x, y), align, ink);
        y += board.body().leading() * float(self.words.len());
        pen.text_aligned(&self.note, board.small(), (x, y), align, p.text_muted);
        if let Some(draw) = &cell.draw {
            draw(pen, rect);
        }
    }
}

fn style_of(board: &ViewSurface<'_>, cell: &TableCell<'_>) -> FontSpec {
    if cell.strong {
        board.strong()
    } else {
        board.body()
    }
}

fn table_row(
    board: &ViewSurface<'_>,
    columns: &[TableColumn],
    widths: &[f64],
    row: TableRow<'_>,
) -> ViewBlock {
    let p = board.palette;
    let pad = board.scaled(6.0);
    let cells = row.cells.iter().zip(widths);
    let set: Vec<CellLines> = cells
        .map(|(cell, width)| CellLines::new(board, cell, width - 2.0 * pad))
        .collect();
    let most = set.iter().map(|set| set.height);
    let most = most.fold(board.body().leading(), f64::max);
    let height = most + 2.0 * pad;
    let mut pen = SceneBuilder::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    if row.is_selected {
        pen.rect(rect, board.scaled(6.0), Some(p.accent_soft), None);
    }
    let (left, right) = (Point::new(0.0, height), Point::new(board.width, height));
    pen.line(left, right, Stroke::solid(p.line, board.scaled(1.0)));
    let mut x = 0.0;
    for (((cell, column), set), width) in row.cells.iter().zip(columns).zip(&set).zip(widths) {
        let inner = Rect::new(x + pad, pad, width - 2.0 * pad, most);
        set.draw(&mut pen, board, (cell, column.align), inner);
        x += width;
    }
    let mut block = ViewBlock::new(board, pen, height);
    block.group.role = ItemRole::Item;
    block.group.alt = said(&row.cells);
    block.group.key = row.key;
    block
}

/// Accessible name of a row: the text of all its cells.
fn said(cells: &[TableCell<'_>]) -> String {
    let said = cells
        .iter()
        .flat_map(|c| [c.text.as_str(), c.note.as_str()]);
    let said: Vec<&str> = said.filter(|words| !words.is_empty()).collect();
    said.join(", ")
}
