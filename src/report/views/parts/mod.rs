//! Building blocks of views: headings, notes, tables, bars and whiskers.

mod buttons;
mod table;
mod text_stack;

pub(in crate::report) use self::{
    buttons::{ButtonLook, ViewButton, buttons},
    table::{record_table, table},
    text_stack::TextStack,
};
use super::{ViewBlock, ViewSurface};
pub(in crate::report) use crate::report::table::{TableCell, TableColumn, TableRow};
use crate::{
    map::scene_builder::SceneBuilder,
    model::{ItemRef, float},
    report::chart::{LegendEntry, LegendStyle, MarkerStyle, ValueAxis},
    scene::{
        AddOffer, ItemPart, ItemRole, Point, PressAction, Rect, Rgba, SceneItem, SceneKey, Stroke,
        TextAlign,
    },
    text::{FontSpec, break_lines, one_line},
};

/// Heading with a sentence under it, left out when it is empty.
pub(in crate::report) fn heading(board: &ViewSurface<'_>, title: &str, note: &str) -> ViewBlock {
    let p = board.palette;
    let style = board.title();
    let title_lines = break_lines(title, style, board.width, 2);
    let mut lines = TextStack::new(0.0, board.scaled(8.0));
    lines.pen.text(&title_lines, style, (0.0, lines.y), p.text);
    lines.skip(style.leading() * float(title_lines.len()));
    if !note.is_empty() {
        lines.skip(board.scaled(2.0));
        lines.add_text(note, board.small(), board.width, p.text_muted);
    }
    let height = lines.y + board.scaled(2.0);
    let mut block = ViewBlock::new(board, lines.pen, height).keep_with_next();
    block.group.role = ItemRole::Heading;
    block.group.alt = title.to_owned();
    block.group.key = Some(SceneKey::new(ItemRef::Journey, ItemPart::Heading));
    block
}

/// Heading with a button at its right end in the window, which adds an item.
pub(in crate::report) fn heading_with_button(
    board: &ViewSurface<'_>,
    (title, note): (&str, &str),
    (button, adds): (&str, AddOffer),
) -> ViewBlock {
    let mut block = heading(board, title, note);
    if !board.is_screen {
        return block;
    }
    let p = board.palette;
    let style = board.strong();
    let words = format!("+ {button}");
    let line = one_line(&words, style, board.width / 2.0);
    let size = (
        line.width + board.scaled(16.0),
        style.leading() + board.scaled(8.0),
    );
    let rect = Rect::new(board.width - size.0, board.scaled(8.0), size.0, size.1);
    let mut pen = SceneBuilder::default();
    let at = (rect.center().x, rect.min.y + board.scaled(4.0));
    pen.text_aligned(&[line], style, at, TextAlign::Center, p.accent);
    let key = SceneKey::new(ItemRef::Journey, ItemPart::Press(PressAction::Add(adds)));
    let item = item_group(pen, key, words, rect);
    block.group.items.push(item);
    block
}

/// Muted paragraph, such as the placeholder of an empty list.
pub(in crate::report) fn paragraph(board: &ViewSurface<'_>, words: &str) -> ViewBlock {
    let room = board.width.min(board.scaled(760.0));
    muted(board, words, board.body(), room)
}

/// Sentence in small muted text over the whole width.
pub(in crate::report) fn small_print(board: &ViewSurface<'_>, words: &str) -> ViewBlock {
    muted(board, words, board.small(), board.width)
}

fn muted(board: &ViewSurface<'_>, words: &str, style: FontSpec, room: f64) -> ViewBlock {
    let mut lines = TextStack::new(0.0, 0.0);
    lines.add_text(words, style, room, board.palette.text_muted);
    let mut block = ViewBlock::new(board, lines.pen, lines.y);
    block.group.role = ItemRole::Paragraph;
    words.clone_into(&mut block.group.alt);
    block
}

/// Subheading in the style of column headings.
pub(in crate::report) fn subheading(board: &ViewSurface<'_>, words: &str, above: f64) -> ViewBlock {
    let mut pen = SceneBuilder::default();
    let style = board.head();
    let line = one_line(words, style, board.width);
    pen.text(&[line], style, (0.0, above), board.palette.text_muted);
    let mut block = ViewBlock::new(board, pen, above + style.leading()).keep_with_next();
    block.group.role = ItemRole::Heading;
    words.clone_into(&mut block.group.alt);
    block
}

/// Note on a tinted background.
pub(in crate::report) fn callout(
    board: &ViewSurface<'_>,
    (strong, words): (&str, &str),
    (ground, rim): (Rgba, Rgba),
) -> ViewBlock {
    let p = board.palette;
    let pad = board.scaled(12.0);
    let room = board.width - 2.0 * pad;
    let first = break_lines(strong, board.strong(), room, usize::MAX / 2);
    let rest = break_lines(words, board.body(), room, usize::MAX / 2);
    let leading = board.body().leading();
    let height = leading * float(first.len() + rest.len()) + 2.0 * pad;
    let mut pen = SceneBuilder::default();
    let rect = Rect::new(0.0, 0.0, board.width, height);
    pen.box_rect(
        rect,
        board.scaled(8.0),
        Some(ground),
        Some(Stroke::solid(rim, board.scaled(1.0))),
    );
    let mut texts = SceneBuilder::default();
    texts.text(&first, board.strong(), (pad, pad), p.text);
    let y = pad + leading * float(first.len());
    texts.text(&rest, board.body(), (pad, y), p.text);
    pen.fill_box(texts.items);
    let mut block = ViewBlock::new(board, pen, height);
    block.group.role = ItemRole::Paragraph;
    block.group.alt = format!("{strong} {words}").trim().to_owned();
    block
}

/// Draws a bar that fills a share of a box, 0…1.
pub(in crate::report) fn bar(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    rect: Rect,
    share: f64,
    color: Rgba,
) {
    let width = (rect.width() * share.clamp(0.0, 1.0)).max(board.scaled(1.0));
    let rect = Rect::new(rect.min.x, rect.min.y, width, rect.height());
    pen.rect(rect, board.scaled(3.0).min(width / 2.0), Some(color), None);
}

/// Draws an interval as a line with its middle as a dot; positions are shares of the box's width,
/// 0…1.
pub(in crate::report) fn whisker(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    rect: Rect,
    (low, middle, high): (f64, f64, f64),
    color: Rgba,
) {
    let x = |share: f64| rect.min.x + rect.width() * share.clamp(0.0, 1.0);
    let y = rect.center().y;
    let rail = Stroke::solid(board.palette.line, board.scaled(2.0));
    pen.line(Point::new(rect.min.x, y), Point::new(rect.max.x, y), rail);
    let line = Stroke::solid(color, board.scaled(3.0));
    pen.line(Point::new(x(low), y), Point::new(x(high), y), line);
    pen.circle(
        Point::new(x(middle), y),
        board.scaled(4.0),
        Some(color),
        None,
    );
}

/// Draws text on one line, aligned to a position within a box.
pub(in crate::report) fn label(
    pen: &mut SceneBuilder,
    words: &str,
    style: FontSpec,
    (x, y): (f64, f64),
    (room, align): (f64, TextAlign),
    ink: Rgba,
) {
    pen.text_aligned(&[one_line(words, style, room)], style, (x, y), align, ink);
}

/// Group with a key of its own within a block, such as a dot of a chart.
pub(in crate::report) fn item_group(
    pen: SceneBuilder,
    key: SceneKey,
    alt: String,
    bounds: Rect,
) -> SceneItem {
    pen.into_item(Some(key), ItemRole::Item, alt, bounds)
}

/// Draws a legend of curves from `top` on within a width; returns its lower end.
pub(in crate::report) fn legend(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    entries: &[LegendEntry],
    (top, wide): (f64, f64),
) -> f64 {
    let (font, indent) = (board.small(), board.scaled(40.0));
    let style = LegendStyle {
        font,
        marker: marker_style(board),
        sample: board.scaled(34.0),
        indent,
        widest: wide - indent,
        gap: board.scaled(16.0),
        line_height: font.leading(),
    };
    style.draw(pen, entries, (0.0, wide), top)
}

/// Markers of the curves of a view.
pub(in crate::report) fn marker_style(board: &ViewSurface<'_>) -> MarkerStyle {
    MarkerStyle {
        radius: board.scaled(4.2),
        rim: board.scaled(1.8),
        ground: board.palette.ground,
    }
}

/// Vertical axis of a view between two ends, with values at this distance.
pub(in crate::report) fn value_axis(
    board: &ViewSurface<'_>,
    ends: (f64, f64),
    gap: f64,
) -> ValueAxis {
    ValueAxis {
        palette: board.palette,
        ends,
        gap,
        style: board.small(),
        zero_width: board.scaled(1.0),
    }
}
