//! Measuring and drawing of tables: column widths, broken lines, row heights, heads and rows.

use super::{CellDrawing, TableCell, TableColumn, TableRow, TableStructure, TableStyle};
use crate::{
    map::scene_builder::SceneBuilder,
    model::float,
    scene::{ItemRole, Point, Rect, Rgba, SceneKey, SpeakerNote, Stroke, TextAlign},
    text::{FontSpec, MeasuredLine, break_lines, join_lines},
};

/// Greatest number of lines of a heading.
const HEAD_LINES: usize = 3;

/// Table whose columns and head are measured.
pub(in crate::report) struct TableLayout<'t> {
    style: TableStyle,
    columns: &'t [TableColumn],
    width: f64,
    widths: Vec<f64>,
    titles: Vec<Vec<MeasuredLine>>,
}

impl<'t> TableLayout<'t> {
    /// Divides a width over columns by their weights.
    pub(in crate::report) fn new(
        columns: &'t [TableColumn],
        width: f64,
        style: TableStyle,
    ) -> Self {
        let sum: f64 = columns.iter().map(|column| column.weight).sum();
        let share = |column: &TableColumn| width * column.weight / sum.max(f64::MIN_POSITIVE);
        let widths: Vec<f64> = columns.iter().map(share).collect();
        let title = |(column, width): (&TableColumn, &f64)| {
            let room = width - (style.left + style.right);
            break_lines(&column.title, style.head, room, HEAD_LINES)
        };
        let titles = columns.iter().zip(&widths).map(title).collect();
        Self {
            style,
            columns,
            width,
            widths,
            titles,
        }
    }

    /// Space above the headings: none where nothing is drawn behind them.
    fn above_head(&self) -> f64 {
        match self.style.structure {
            TableStructure::Rows => self.style.above,
            TableStructure::Cells => 0.0,
        }
    }

    pub(in crate::report) fn head_height(&self) -> f64 {
        let lines = self.titles.iter().map(Vec::len).max().unwrap_or(1);
        let pads = self.above_head() + self.style.above;
        self.style.head.leading() * float(lines.max(1)) + pads
    }

    /// Breaks the text of a row into lines.
    pub(in crate::report) fn row<'d>(&self, mut row: TableRow<'d>) -> RowLayout<'d> {
        let alt = row.alt.take().unwrap_or_else(|| row.text());
        let cells = row.cells.into_iter().zip(&self.widths);
        let cells = cells.map(|(cell, width)| CellLayout::new(self.style, cell, *width));
        RowLayout {
            style: self.style,
            key: row.key,
            alt,
            is_selected: row.is_selected,
            notes: row.notes,
            cells: cells.collect(),
        }
    }

    /// Box of a head or row of this height at a position.
    fn bounds(&self, at: Point, height: f64) -> Rect {
        Rect::new(at.x, at.y, self.width, height)
    }

    /// Boxes of the cells of a row.
    fn cell_rects(&self, row: Rect) -> impl Iterator<Item = Rect> {
        let mut x = row.min.x;
        self.widths.iter().map(move |width| {
            let rect = Rect::new(x, row.min.y, *width, row.height());
            x += width;
            rect
        })
    }

    /// Draws the head at a position.
    pub(in crate::report) fn draw_head(&self, at: Point) -> (SceneBuilder, Rect) {
        let (style, rect) = (self.style, self.bounds(at, self.head_height()));
        let mut pen = SceneBuilder::default();
        if style.structure == TableStructure::Rows {
            pen.rect(rect, style.left, Some(style.palette.panel), None);
        }
        let titles = self.columns.iter().zip(&self.titles);
        for ((column, lines), bounds) in titles.zip(self.cell_rects(rect)) {
            let mut cell = SceneBuilder::default();
            let x = text_x(column.align, padded(style, bounds));
            let at = (x, rect.min.y + self.above_head());
            let ink = style.palette.text_muted;
            cell.text_aligned(lines, style.head, at, column.align, ink);
            self.add_cell(&mut pen, cell, (ItemRole::TableHead, &column.title), bounds);
        }
        if style.structure == TableStructure::Cells {
            self.rule(&mut pen, rect, style.palette.outline);
        }
        (pen, rect)
    }

    /// Draws a row at a position.
    pub(in crate::report) fn draw_row(
        &self,
        row: &RowLayout<'_>,
        at: Point,
    ) -> (SceneBuilder, Rect) {
        let (style, rect) = (self.style, self.bounds(at, row.height()));
        let mut pen = SceneBuilder::default();
        if row.is_selected {
            pen.rect(rect, style.left, Some(style.palette.accent_soft), None);
        }
        if style.structure == TableStructure::Rows {
            self.rule(&mut pen, rect, style.palette.line);
        }
        let content_height = row.content_height();
        let cells = row.cells.iter().zip(self.columns);
        for ((set, column), bounds) in cells.zip(self.cell_rects(rect)) {
            let mut cell = SceneBuilder::default();
            let inner = padded(style, bounds);
            let top = inner.min.y + style.above;
            let inner = Rect::new(inner.min.x, top, inner.width(), content_height);
            set.draw(&mut cell, style, column.align, inner);
            self.add_cell(
                &mut pen,
                cell,
                (ItemRole::TableCell, &set.cell.text),
                bounds,
            );
        }
        // Over the cells, which may have a ground of their own.
        if style.structure == TableStructure::Cells {
            self.rule(&mut pen, rect, style.palette.line);
        }
        (pen, rect)
    }

    /// Adds a cell: as an item with a role and an accessible name, or as a part of the row.
    fn add_cell(
        &self,
        pen: &mut SceneBuilder,
        cell: SceneBuilder,
        (role, alt): (ItemRole, &str),
        bounds: Rect,
    ) {
        match self.style.structure {
            TableStructure::Rows => pen.items.extend(cell.items),
            TableStructure::Cells => {
                pen.items
                    .push(cell.into_item(None, role, alt.to_owned(), bounds));
            }
        }
    }

    fn rule(&self, pen: &mut SceneBuilder, rect: Rect, color: Rgba) {
        let left = Point::new(rect.min.x, rect.max.y);
        pen.line(left, rect.max, Stroke::solid(color, self.style.rule));
    }
}

/// Box between the left and right padding of a cell.
fn padded(style: TableStyle, cell: Rect) -> Rect {
    let width = cell.width() - (style.left + style.right);
    Rect::new(cell.min.x + style.left, cell.min.y, width, cell.height())
}

/// Position of aligned text in a box.
fn text_x(align: TextAlign, rect: Rect) -> f64 {
    match align {
        TextAlign::Left => rect.min.x,
        TextAlign::Center => rect.center().x,
        TextAlign::Right => rect.max.x,
    }
}

/// Row with broken lines.
pub(in crate::report) struct RowLayout<'d> {
    style: TableStyle,
    pub key: Option<SceneKey>,
    pub alt: String,
    pub notes: Vec<SpeakerNote>,
    is_selected: bool,
    cells: Vec<CellLayout<'d>>,
}

impl RowLayout<'_> {
    /// Height with the padding: that of the highest cell, and of at least one line.
    pub(in crate::report) fn height(&self) -> f64 {
        self.content_height() + 2.0 * self.style.above
    }

    fn content_height(&self) -> f64 {
        let heights = self.cells.iter().map(|cell| cell.height(self.style));
        heights.fold(self.style.body.leading(), f64::max)
    }

    /// Splits off the lines below a height, padding included, as another row; `None` when all fit.
    /// Every cell that has text keeps at least one line, and drawings and speaker notes stay.
    pub(in crate::report) fn split_off(&mut self, height: f64) -> Option<Self> {
        if self.height() <= height {
            return None;
        }
        let (style, room) = (self.style, height - 2.0 * self.style.above);
        let cells = self.cells.iter_mut();
        let cells: Vec<CellLayout<'_>> = cells.map(|cell| cell.split_off(style, room)).collect();
        cells
            .iter()
            .any(|cell| !cell.is_empty())
            .then(|| RowLayout {
                style,
                key: self.key.clone(),
                alt: self.alt.clone(),
                notes: Vec::new(),
                is_selected: self.is_selected,
                cells,
            })
    }
}

/// Cell with broken lines.
struct CellLayout<'d> {
    cell: TableCell<'d>,
    words: Vec<MeasuredLine>,
    note: Vec<MeasuredLine>,
}

impl<'d> CellLayout<'d> {
    fn new(style: TableStyle, cell: TableCell<'d>, width: f64) -> Self {
        let before = match cell.drawing {
            CellDrawing::Before(indent, _) => indent,
            _ => style.left,
        };
        let room = width - (before + style.right);
        let words = match cell.drawing {
            CellDrawing::Whole(_) => Vec::new(),
            _ => break_lines(&cell.text, text_style(style, &cell), room, usize::MAX / 2),
        };
        Self {
            words,
            note: break_lines(&cell.note, style.note, room, usize::MAX / 2),
            cell,
        }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.note.is_empty()
    }

    /// Height of the drawing above the text.
    fn drawing_height(&self) -> f64 {
        match self.cell.drawing {
            CellDrawing::Above(height, _) => height,
            _ => 0.0,
        }
    }

    fn height(&self, style: TableStyle) -> f64 {
        let own = style.body.leading() * float(self.words.len());
        self.drawing_height() + own + style.note.leading() * float(self.note.len())
    }

    /// Splits off the lines below a height; at least one stays.
    fn split_off(&mut self, style: TableStyle, height: f64) -> Self {
        let room = height - self.drawing_height();
        let fit = style.body.lines_in(room).max(1);
        let words = self.words.split_off(fit.min(self.words.len()));
        let fit = match (self.words.as_slice(), words.as_slice()) {
            ([], []) => style.note.lines_in(room).max(1),
            (kept, []) => {
                let used = style.body.leading() * float(kept.len());
                style.note.lines_in(room - used)
            }
            _ => 0,
        };
        let note = self.note.split_off(fit.min(self.note.len()));
        let text = if words.is_empty() {
            String::new()
        } else {
            self.cell.text = join_lines(&self.words);
            join_lines(&words)
        };
        let cell = TableCell {
            ink: self.cell.ink,
            strong: self.cell.strong,
            ..TableCell::text(text)
        };
        Self { cell, words, note }
    }

    /// Draws the cell into its box without padding.
    fn draw(&self, pen: &mut SceneBuilder, style: TableStyle, align: TextAlign, rect: Rect) {
        let height = self.height(style);
        let mut y = match style.structure {
            TableStructure::Rows => rect.min.y + (rect.height() - height) / 2.0,
            TableStructure::Cells => rect.min.y,
        };
        let mut x = text_x(align, rect);
        match &self.cell.drawing {
            CellDrawing::Above(height, draw) => {
                draw(pen, Rect::new(rect.min.x, y, rect.width(), *height));
                y += height;
            }
            CellDrawing::Before(indent, draw) => {
                draw(pen, Rect::new(rect.min.x, y, rect.width(), height));
                x += indent - style.left;
            }
            CellDrawing::None | CellDrawing::Whole(_) => {}
        }
        let (words, own) = (&self.words, text_style(style, &self.cell));
        let ink = self.cell.ink.unwrap_or(style.palette.text);
        pen.text_aligned(words, own, (x, y), align, ink);
        y += style.body.leading() * float(words.len());
        let muted = style.palette.text_muted;
        pen.text_aligned(&self.note, style.note, (x, y), align, muted);
        if let CellDrawing::Whole(draw) = &self.cell.drawing {
            draw(pen, rect);
        }
    }
}

fn text_style(style: TableStyle, cell: &TableCell<'_>) -> FontSpec {
    if cell.strong {
        style.strong
    } else {
        style.body
    }
}
