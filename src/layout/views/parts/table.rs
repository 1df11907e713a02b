//! Tables of views: columns, cells and rows.

use crate::{
    layout::{
        paint::{Pen, key},
        place::float,
        text::{Line, Style, broken},
        views::{Block, Board},
    },
    model::ItemRef,
    scene::{Align, Key, Point, Rect, Rgba, Role, Stroke},
};

/// Column of a table.
pub(in crate::layout) struct Column {
    /// Heading of the column.
    pub title: String,
    /// Width relative to the other columns.
    pub weight: f64,
    /// Alignment of the cells' text.
    pub align: Align,
}

impl Column {
    /// Left-aligned column, for text.
    pub(in crate::layout) fn new(title: String, weight: f64) -> Self {
        Self {
            title,
            weight,
            align: Align::Left,
        }
    }

    /// Right-aligned column, for numbers.
    pub(in crate::layout) fn number(title: String, weight: f64) -> Self {
        Self {
            align: Align::Right,
            ..Self::new(title, weight)
        }
    }
}

/// Drawing routine of a cell, called with the pen and the cell's box without its padding.
type Draw<'d> = Box<dyn Fn(&mut Pen, Rect) + 'd>;

/// Cell of a table.
pub(in crate::layout) struct Cell<'d> {
    /// Text; also the accessible text of a drawn cell.
    pub words: String,
    /// Secondary text in smaller letters below.
    pub note: String,
    /// Text colour; the usual one when `None`.
    pub ink: Option<Rgba>,
    /// Set for emphasised text.
    pub strong: bool,
    /// Drawing in place of the text.
    pub draw: Option<Draw<'d>>,
    /// Drawing above the text, with its height.
    pub picture: Option<(f64, Draw<'d>)>,
}

impl<'d> Cell<'d> {
    /// Cell with plain text.
    pub(in crate::layout) fn words(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            note: String::new(),
            ink: None,
            strong: false,
            draw: None,
            picture: None,
        }
    }

    /// Cell with emphasised text.
    pub(in crate::layout) fn strong(words: impl Into<String>) -> Self {
        Self {
            strong: true,
            ..Self::words(words)
        }
    }

    /// The same cell with secondary text.
    pub(in crate::layout) fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// The same cell with a drawing above its text, given the pen and the drawing's box.
    pub(in crate::layout) fn with_picture(
        mut self,
        height: f64,
        draw: impl Fn(&mut Pen, Rect) + 'd,
    ) -> Self {
        self.picture = Some((height, Box::new(draw)));
        self
    }

    /// The same cell in another colour.
    pub(in crate::layout) fn in_ink(mut self, ink: Rgba) -> Self {
        self.ink = Some(ink);
        self
    }

    /// Drawn cell with its accessible text.
    pub(in crate::layout) fn drawn(
        words: impl Into<String>,
        draw: impl Fn(&mut Pen, Rect) + 'd,
    ) -> Self {
        Self {
            draw: Some(Box::new(draw)),
            ..Self::words(words)
        }
    }
}

/// Height of the drawing above a cell's text; 0 without one.
fn picture_height(cell: &Cell<'_>) -> f64 {
    cell.picture.as_ref().map_or(0.0, |(height, _)| *height)
}

/// Row of a table.
pub(in crate::layout) struct Row<'d> {
    /// Reference to the model: the item that a click selects.
    pub key: Option<Key>,
    /// One cell for each column.
    pub cells: Vec<Cell<'d>>,
    /// Set while the row is highlighted as selected.
    pub is_chosen: bool,
}

impl<'d> Row<'d> {
    /// Row that links to an item and is highlighted while that is selected, except for the journey
    /// as a whole. `part` distinguishes rows of one item; it may be empty.
    pub(in crate::layout) fn new<'i>(
        board: &Board<'_>,
        item: impl Into<Option<&'i ItemRef>>,
        part: &str,
        cells: Vec<Cell<'d>>,
    ) -> Self {
        let Some(item) = item.into() else {
            return Self::plain(cells);
        };
        Self {
            key: key(&super::part_of(item, part)),
            cells,
            is_chosen: *item != ItemRef::Journey && board.is_chosen(item),
        }
    }

    /// Row without a link.
    pub(in crate::layout) fn plain(cells: Vec<Cell<'d>>) -> Self {
        Self {
            key: None,
            cells,
            is_chosen: false,
        }
    }
}

/// Draws a table: one block for each row; the head is kept with the first row.
pub(in crate::layout) fn table(
    board: &Board<'_>,
    columns: &[Column],
    rows: Vec<Row<'_>>,
) -> Vec<Block> {
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

fn table_head(board: &Board<'_>, columns: &[Column], widths: &[f64]) -> Block {
    let p = board.palette;
    let style = board.head();
    let pad = board.at(6.0);
    let titles: Vec<_> = columns
        .iter()
        .zip(widths)
        .map(|(c, width)| broken(&c.title, style, width - 2.0 * pad, 3))
        .collect();
    let lines = titles.iter().map(Vec::len).max().unwrap_or(1);
    let height = style.leading() * float(lines.max(1)) + 2.0 * pad;
    let mut pen = Pen::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    pen.rect(rect, board.at(6.0), Some(p.panel), None);
    let mut x = 0.0;
    for ((column, lines), width) in columns.iter().zip(&titles).zip(widths) {
        let at = (edge(column.align, x, *width, pad), pad);
        pen.aligned(lines, style, at, column.align, p.text_muted);
        x += width;
    }
    let mut block = Block::new(board, pen, height).with_next();
    block.group.role = Role::Paragraph;
    block.group.alt = columns
        .iter()
        .map(|column| column.title.as_str())
        .filter(|title| !title.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    block
}

fn edge(align: Align, x: f64, width: f64, pad: f64) -> f64 {
    match align {
        Align::Left => x + pad,
        Align::Center => x + width / 2.0,
        Align::Right => x + width - pad,
    }
}

/// Text of a cell, broken into lines.
struct Set {
    words: Vec<Line>,
    note: Vec<Line>,
    /// Height, including the drawing above the text.
    height: f64,
}

impl Set {
    fn new(board: &Board<'_>, cell: &Cell<'_>, room: f64) -> Self {
        let (body, small) = (board.body(), board.small());
        let words = match cell.draw {
            Some(_) => "",
            None => cell.words.as_str(),
        };
        let words = broken(words, style_of(board, cell), room, usize::MAX / 2);
        let note = broken(&cell.note, small, room, usize::MAX / 2);
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
        pen: &mut Pen,
        board: &Board<'_>,
        (cell, align): (&Cell<'_>, Align),
        rect: Rect,
    ) {
        let p = board.palette;
        let drawn = picture_height(cell);
        let mut y = rect.min.y + (rect.height() - self.height) / 2.0;
        if let Some((_, draw)) = &cell.picture {
            draw(pen, Rect::new(rect.min.x, y, rect.width(), drawn));
            y += drawn;
        }
        let x = match align {
            Align::Left => rect.min.x,
            Align::Center => rect.center().x,
            Align::Right => rect.max.x,
        };
        let ink = cell.ink.unwrap_or(p.text);
        pen.aligned(&self.words, style_of(board, cell), (x, y), align, ink);
        y += board.body().leading() * float(self.words.len());
        pen.aligned(&self.note, board.small(), (x, y), align, p.text_muted);
        if let Some(draw) = &cell.draw {
            draw(pen, rect);
        }
    }
}

fn style_of(board: &Board<'_>, cell: &Cell<'_>) -> Style {
    if cell.strong {
        board.strong()
    } else {
        board.body()
    }
}

fn table_row(board: &Board<'_>, columns: &[Column], widths: &[f64], row: Row<'_>) -> Block {
    let p = board.palette;
    let pad = board.at(6.0);
    let cells = row.cells.iter().zip(widths);
    let set: Vec<Set> = cells
        .map(|(cell, width)| Set::new(board, cell, width - 2.0 * pad))
        .collect();
    let most = set.iter().map(|set| set.height);
    let most = most.fold(board.body().leading(), f64::max);
    let height = most + 2.0 * pad;
    let mut pen = Pen::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    if row.is_chosen {
        pen.rect(rect, board.at(6.0), Some(p.accent_soft), None);
    }
    let (left, right) = (Point::new(0.0, height), Point::new(board.width, height));
    pen.line(left, right, Stroke::solid(p.line, board.at(1.0)));
    let mut x = 0.0;
    for (((cell, column), set), width) in row.cells.iter().zip(columns).zip(&set).zip(widths) {
        let inner = Rect::new(x + pad, pad, width - 2.0 * pad, most);
        set.draw(&mut pen, board, (cell, column.align), inner);
        x += width;
    }
    let mut block = Block::new(board, pen, height);
    block.group.role = Role::Item;
    block.group.alt = said(&row.cells);
    block.group.key = row.key;
    block
}

/// Accessible name of a row: the text of all its cells.
fn said(cells: &[Cell<'_>]) -> String {
    let said = cells
        .iter()
        .flat_map(|c| [c.words.as_str(), c.note.as_str()]);
    let said: Vec<&str> = said.filter(|words| !words.is_empty()).collect();
    said.join(", ")
}
