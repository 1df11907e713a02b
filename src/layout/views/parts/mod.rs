//! Building blocks of views: headings, notes, tables, bars and whiskers.

mod beside;
mod lines;
mod table;

pub(in crate::layout) use self::{
    beside::{Button, LegendEntry, Look, buttons, legend, series_mark},
    lines::Lines,
    table::{Cell, Column, Row, table},
};
use super::{Add, Block, Board, Press};
use crate::{
    layout::{
        paint::{Pen, key},
        place::float,
        text::{Style, broken, one_line},
    },
    model::ItemRef,
    scene::{Align, Point, Rect, Rgba, Role, SceneItem, Stroke},
};

/// Heading with a sentence under it, left out when it is empty.
pub(in crate::layout) fn heading(board: &Board<'_>, title: &str, note: &str) -> Block {
    let p = board.palette;
    let style = board.title();
    let title_lines = broken(title, style, board.width, 2);
    let mut lines = Lines::at(0.0, board.at(8.0));
    lines.pen.text(&title_lines, style, (0.0, lines.y), p.text);
    lines.down(style.leading() * float(title_lines.len()));
    if !note.is_empty() {
        lines.down(board.at(2.0));
        lines.put(note, board.small(), board.width, p.text_muted);
    }
    let height = lines.y + board.at(2.0);
    let mut block = Block::new(board, lines.pen, height).with_next();
    block.group.role = Role::Heading;
    block.group.alt = title.to_owned();
    block.group.key = key("journey#heading");
    block
}

/// Heading with a button at its right end in the window, which adds an item.
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

/// Muted paragraph, such as the placeholder of an empty list.
pub(in crate::layout) fn paragraph(board: &Board<'_>, words: &str) -> Block {
    let room = board.width.min(board.at(760.0));
    muted(board, words, board.body(), room)
}

/// Sentence in small muted text over the whole width.
pub(in crate::layout) fn small_print(board: &Board<'_>, words: &str) -> Block {
    muted(board, words, board.small(), board.width)
}

fn muted(board: &Board<'_>, words: &str, style: Style, room: f64) -> Block {
    let mut lines = Lines::at(0.0, 0.0);
    lines.put(words, style, room, board.palette.text_muted);
    let mut block = Block::new(board, lines.pen, lines.y);
    block.group.role = Role::Paragraph;
    words.clone_into(&mut block.group.alt);
    block
}

/// Subheading in the style of column headings.
pub(in crate::layout) fn subheading(board: &Board<'_>, words: &str, above: f64) -> Block {
    let mut pen = Pen::default();
    let style = board.head();
    let line = one_line(words, style, board.width);
    pen.text(&[line], style, (0.0, above), board.palette.text_muted);
    let mut block = Block::new(board, pen, above + style.leading()).with_next();
    block.group.role = Role::Heading;
    words.clone_into(&mut block.group.alt);
    block
}

/// Note on a tinted background.
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
    pen.box_rect(
        rect,
        board.at(8.0),
        Some(ground),
        Some(Stroke::solid(rim, board.at(1.0))),
    );
    let mut texts = Pen::default();
    texts.text(&first, board.strong(), (pad, pad), p.text);
    let y = pad + leading * float(first.len());
    texts.text(&rest, board.body(), (pad, y), p.text);
    pen.fill_box(texts.items);
    let mut block = Block::new(board, pen, height);
    block.group.role = Role::Paragraph;
    block.group.alt = format!("{strong} {words}").trim().to_owned();
    block
}

/// Draws a bar that fills a share of a box, 0…1.
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

/// Draws an interval as a line with its middle as a dot; positions are shares of the box's width,
/// 0…1.
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

/// Draws text on one line, aligned to a position within a box.
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

/// Group with a key of its own within a block, such as a dot of a chart.
pub(in crate::layout) fn thing(pen: Pen, item: &str, alt: String, bounds: Rect) -> SceneItem {
    SceneItem::Group(Box::new(pen.group(key(item), Role::Item, alt, bounds)))
}

/// Scene key of a part of an item; of the item itself when `part` is empty.
pub(in crate::layout) fn part_of(item: &ItemRef, part: &str) -> String {
    if part.is_empty() {
        item.to_string()
    } else {
        format!("{item}#{part}")
    }
}
