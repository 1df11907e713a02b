//! What views are made of: headings, notes, tables, bars and whiskers.

use super::{Add, Block, Board, Press};
use crate::{
    layout::{
        paint::{Pen, key},
        place::float,
        text::{Style, broken, one_line},
    },
    model::ItemRef,
    scene::{Align, Key, Point, Rect, Rgba, Role, SceneItem, Stroke},
};

/// A heading with a sentence under it; an empty one is left out.
pub(in crate::layout) fn heading(board: &Board<'_>, title: &str, note: &str) -> Block {
    let mut pen = Pen::default();
    let p = board.palette;
    let style = board.title();
    let lines = broken(title, style, board.width, 2);
    let mut y = board.at(8.0);
    pen.text(&lines, style, (0.0, y), p.text);
    y += style.leading() * float(lines.len());
    if !note.is_empty() {
        y += board.at(2.0);
        let small = board.small();
        let lines = broken(note, small, board.width, usize::MAX / 2);
        pen.text(&lines, small, (0.0, y), p.text_muted);
        y += small.leading() * float(lines.len());
    }
    let height = y + board.at(2.0);
    let mut block = Block::new(board, pen, height).with_next();
    block.group.role = Role::Heading;
    block.group.alt = title.to_owned();
    block.group.key = key("journey#heading");
    block
}

/// A heading with a button at its right end, in the window; it adds something.
pub(in crate::layout) fn heading_with(
    board: &Board<'_>,
    (title, note): (&str, &str),
    (button, adds): (&str, Add),
) -> Block {
    let mut block = heading(board, title, note);
    if !board.is_screen {
        return block;
    }
    let p = board.palette;
    let style = board.strong();
    let words = format!("+ {button}");
    let line = one_line(&words, style, board.width / 2.0);
    let size = (line.width + board.at(16.0), style.leading() + board.at(8.0));
    let rect = Rect::new(board.width - size.0, board.at(8.0), size.0, size.1);
    let mut pen = Pen::default();
    let at = (rect.center().x, rect.min.y + board.at(4.0));
    pen.aligned(&[line], style, at, Align::Center, p.accent);
    let item = thing(pen, &Press::Add(adds).key(&ItemRef::Journey), words, rect);
    block.group.items.push(item);
    block
}

/// A paragraph in muted letters, such as what stands in the place of an empty list.
pub(in crate::layout) fn paragraph(board: &Board<'_>, words: &str) -> Block {
    let mut pen = Pen::default();
    let style = board.body();
    let lines = broken(
        words,
        style,
        board.width.min(board.at(760.0)),
        usize::MAX / 2,
    );
    pen.text(&lines, style, (0.0, 0.0), board.palette.text_muted);
    let mut block = Block::new(board, pen, style.leading() * float(lines.len()));
    block.group.role = Role::Paragraph;
    block.group.alt = words.to_owned();
    block
}

/// A note on a tinted ground.
pub(in crate::layout) fn callout(
    board: &Board<'_>,
    (strong, words): (&str, &str),
    (ground, rim): (Rgba, Rgba),
) -> Block {
    let p = board.palette;
    let pad = board.at(12.0);
    let room = board.width - 2.0 * pad;
    let first = broken(strong, board.strong(), room, usize::MAX / 2);
    let rest = broken(words, board.body(), room, usize::MAX / 2);
    let leading = board.body().leading();
    let height = leading * float(first.len() + rest.len()) + 2.0 * pad;
    let mut pen = Pen::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    pen.rect(
        rect,
        board.at(8.0),
        Some(ground),
        Some(Stroke::solid(rim, board.at(1.0))),
    );
    pen.text(&first, board.strong(), (pad, pad), p.text);
    let y = pad + leading * float(first.len());
    pen.text(&rest, board.body(), (pad, y), p.text);
    let mut block = Block::new(board, pen, height);
    block.group.role = Role::Paragraph;
    block.group.alt = format!("{strong} {words}").trim().to_owned();
    block
}

/// A column of a table.
pub(in crate::layout) struct Column {
    /// What heads it.
    pub title: String,
    /// Its part of the width, against the other columns.
    pub weight: f64,
    /// How its words stand.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub(in crate::layout) fn new(title: String, weight: f64) -> Self {
        Self {
            title,
            weight,
            align: Align::Left,
        }
    }

    /// A column of numbers.
    pub(in crate::layout) fn number(title: String, weight: f64) -> Self {
        Self {
            align: Align::Right,
            ..Self::new(title, weight)
        }
    }
}

/// What is drawn in a cell: given the pen, the cell's box without its padding.
type Draw<'d> = Box<dyn Fn(&mut Pen, Rect) + 'd>;

/// A cell of a table.
pub(in crate::layout) struct Cell<'d> {
    /// The words; a screen reader says them also where something is drawn.
    pub words: String,
    /// Smaller words under them.
    pub note: String,
    /// The colour of the words; the usual one when `None`.
    pub ink: Option<Rgba>,
    /// Whether the words stand out.
    pub strong: bool,
    /// What is drawn instead of the words.
    pub draw: Option<Draw<'d>>,
    /// What is drawn above the words, and how high it is.
    pub picture: Option<(f64, Draw<'d>)>,
}

impl<'d> Cell<'d> {
    /// A cell of words.
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

    /// A cell of words that stand out.
    pub(in crate::layout) fn strong(words: impl Into<String>) -> Self {
        Self {
            strong: true,
            ..Self::words(words)
        }
    }

    /// The same with smaller words under it.
    pub(in crate::layout) fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// The same with something drawn above the words: given the pen and its box.
    pub(in crate::layout) fn with_picture(
        mut self,
        height: f64,
        draw: impl Fn(&mut Pen, Rect) + 'd,
    ) -> Self {
        self.picture = Some((height, Box::new(draw)));
        self
    }

    /// The same in another colour.
    pub(in crate::layout) fn in_ink(mut self, ink: Rgba) -> Self {
        self.ink = Some(ink);
        self
    }

    /// A drawing, and what it says.
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

/// How high what is drawn above a cell's words is.
fn picture_height(cell: &Cell<'_>) -> f64 {
    cell.picture.as_ref().map_or(0.0, |(height, _)| *height)
}

/// A row of a table.
pub(in crate::layout) struct Row<'d> {
    /// Back to the model: what a click selects.
    pub key: Option<Key>,
    /// Its cells, one a column.
    pub cells: Vec<Cell<'d>>,
    /// Whether it is marked as chosen.
    pub is_chosen: bool,
}

impl<'d> Row<'d> {
    /// A row that leads to an item and is marked while that is selected, unless it is the journey:
    /// the whole is no row. `part` tells rows of one item apart; it may be empty.
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
            key: key(&part_of(item, part)),
            cells,
            is_chosen: *item != ItemRef::Journey && board.is_chosen(item),
        }
    }

    /// A row that leads nowhere.
    pub(in crate::layout) fn plain(cells: Vec<Cell<'d>>) -> Self {
        Self {
            key: None,
            cells,
            is_chosen: false,
        }
    }
}

/// What keys say of a part of an item; of the item itself when the part is empty.
pub(in crate::layout) fn part_of(item: &ItemRef, part: &str) -> String {
    if part.is_empty() {
        item.to_string()
    } else {
        format!("{item}#{part}")
    }
}

/// A table: a head that stays with the first row, and a block a row.
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
    Block::new(board, pen, height).with_next()
}

fn edge(align: Align, x: f64, width: f64, pad: f64) -> f64 {
    match align {
        Align::Left => x + pad,
        Align::Center => x + width / 2.0,
        Align::Right => x + width - pad,
    }
}

fn table_row(board: &Board<'_>, columns: &[Column], widths: &[f64], row: Row<'_>) -> Block {
    let p = board.palette;
    let (pad, small) = (board.at(6.0), board.small());
    let style_of = |cell: &Cell<'_>| {
        if cell.strong {
            board.strong()
        } else {
            board.body()
        }
    };
    let set: Vec<_> = row
        .cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| {
            let room = width - 2.0 * pad;
            let words = if cell.draw.is_some() {
                ""
            } else {
                cell.words.as_str()
            };
            let words = broken(words, style_of(cell), room, usize::MAX / 2);
            let note = broken(&cell.note, small, room, usize::MAX / 2);
            (words, note)
        })
        .collect();
    let of_cell = |(cell, (words, note)): (&Cell<'_>, &(Vec<_>, Vec<_>))| {
        let own = board.body().leading() * float(words.len());
        picture_height(cell) + own + small.leading() * float(note.len())
    };
    let most = row
        .cells
        .iter()
        .zip(&set)
        .map(of_cell)
        .fold(board.body().leading(), f64::max);
    let height = most + 2.0 * pad;
    let mut pen = Pen::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    if row.is_chosen {
        pen.rect(rect, board.at(6.0), Some(p.accent_soft), None);
    }
    let (left, right) = (Point::new(0.0, height), Point::new(board.width, height));
    pen.line(left, right, Stroke::solid(p.line, board.at(1.0)));
    let mut x = 0.0;
    for (((cell, column), (words, note)), width) in
        row.cells.iter().zip(columns).zip(&set).zip(widths)
    {
        let own = board.body().leading() * float(words.len());
        let drawn = picture_height(cell);
        let mut y = pad + (most - drawn - own - small.leading() * float(note.len())) / 2.0;
        if let Some((_, draw)) = &cell.picture {
            draw(&mut pen, Rect::new(x + pad, y, width - 2.0 * pad, drawn));
            y += drawn;
        }
        let at = edge(column.align, x, *width, pad);
        let ink = cell.ink.unwrap_or(p.text);
        pen.aligned(words, style_of(cell), (at, y), column.align, ink);
        pen.aligned(note, small, (at, y + own), column.align, p.text_muted);
        if let Some(draw) = &cell.draw {
            draw(&mut pen, Rect::new(x + pad, pad, width - 2.0 * pad, most));
        }
        x += width;
    }
    let said = row
        .cells
        .iter()
        .flat_map(|c| [c.words.as_str(), c.note.as_str()]);
    let said: Vec<&str> = said.filter(|words| !words.is_empty()).collect();
    let alt = said.join(", ");
    let mut block = Block::new(board, pen, height);
    block.group.role = Role::Item;
    block.group.key = row.key;
    block.group.alt = alt;
    block
}

/// A bar that fills a share of a box, 0…1.
pub(in crate::layout) fn bar(
    pen: &mut Pen,
    board: &Board<'_>,
    rect: Rect,
    share: f64,
    color: Rgba,
) {
    let width = (rect.width() * share.clamp(0.0, 1.0)).max(board.at(1.0));
    let rect = Rect::new(rect.min.x, rect.min.y, width, rect.height());
    pen.rect(rect, board.at(3.0).min(width / 2.0), Some(color), None);
}

/// An interval on a line with its middle as a dot; places are shares of the box's width, 0…1.
pub(in crate::layout) fn whisker(
    pen: &mut Pen,
    board: &Board<'_>,
    rect: Rect,
    (low, middle, high): (f64, f64, f64),
    color: Rgba,
) {
    let x = |share: f64| rect.min.x + rect.width() * share.clamp(0.0, 1.0);
    let y = rect.center().y;
    let rail = Stroke::solid(board.palette.line, board.at(2.0));
    pen.line(Point::new(rect.min.x, y), Point::new(rect.max.x, y), rail);
    let line = Stroke::solid(color, board.at(3.0));
    pen.line(Point::new(x(low), y), Point::new(x(high), y), line);
    pen.circle(Point::new(x(middle), y), board.at(4.0), Some(color), None);
}

/// Words on one line at a place within a box.
pub(in crate::layout) fn label(
    pen: &mut Pen,
    words: &str,
    style: Style,
    (x, y): (f64, f64),
    (room, align): (f64, Align),
    ink: Rgba,
) {
    pen.aligned(&[one_line(words, style, room)], style, (x, y), align, ink);
}

/// A group with a key of its own within a block, such as a dot of a chart.
pub(in crate::layout) fn thing(pen: Pen, item: &str, alt: String, bounds: Rect) -> SceneItem {
    SceneItem::Group(Box::new(pen.group(key(item), Role::Item, alt, bounds)))
}
