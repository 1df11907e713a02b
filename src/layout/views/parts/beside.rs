//! Inline flow of items in as many lines as they need: buttons and legends.

use super::thing;
use crate::{
    layout::{
        paint::Pen,
        rows::marker::marker,
        text::{Style, one_line, width},
        views::Board,
    },
    scene::{Align, Point, Rect, Rgba, SceneItem, Stroke},
};

/// Cursor of an inline flow.
struct Beside {
    left: f64,
    right: f64,
    /// Left edge of the next item.
    x: f64,
    y: f64,
    gap: f64,
    /// Distance between two lines.
    step: f64,
}

impl Beside {
    /// Upper left corner of the next item of this width.
    fn place(&mut self, wide: f64) -> (f64, f64) {
        if self.x > self.left && self.x + wide > self.right {
            self.x = self.left;
            self.y += self.step;
        }
        let at = (self.x, self.y);
        self.x += wide + self.gap;
        at
    }
}

/// Button of a view.
pub(in crate::layout) struct Button {
    /// Label.
    pub words: String,
    /// Scene key, which encodes the action of the button.
    pub key: String,
    /// Accessible name.
    pub alt: String,
    /// Selection state of a choice among several; `None` for an ordinary button.
    pub is_on: Option<bool>,
}

/// Style of buttons.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Look {
    style: Style,
    /// Horizontal and vertical padding of the label.
    pad: (f64, f64),
    gap: f64,
    radius: f64,
}

impl Look {
    /// Style of action buttons.
    pub(in crate::layout) fn large(board: &Board<'_>) -> Self {
        Self {
            style: board.head(),
            pad: (board.at(10.0), board.at(4.0)),
            gap: board.at(6.0),
            radius: board.at(6.0),
        }
    }

    /// Style of buttons that are a choice among a few.
    pub(in crate::layout) fn small(board: &Board<'_>) -> Self {
        Self {
            style: board.small(),
            pad: (board.at(7.0), board.at(3.0)),
            gap: board.at(4.0),
            radius: board.at(5.0),
        }
    }

    /// Height of a button.
    fn height(&self) -> f64 {
        self.style.leading() + 2.0 * self.pad.1
    }
}

/// Draws buttons side by side between a left and a right edge, the first one at `x`; returns their
/// lower end.
pub(in crate::layout) fn buttons(
    board: &Board<'_>,
    (items, look): (&mut Vec<SceneItem>, Look),
    (left, right): (f64, f64),
    (x, y): (f64, f64),
    all: Vec<Button>,
) -> f64 {
    let p = board.palette;
    let height = look.height();
    let mut beside = Beside {
        left,
        right,
        x,
        y,
        gap: look.gap,
        step: height + look.gap,
    };
    for button in all {
        let line = one_line(&button.words, look.style, right - left - 2.0 * look.pad.0);
        let wide = line.width + 2.0 * look.pad.0;
        let (x, y) = beside.place(wide);
        let rect = Rect::new(x, y, wide, height);
        let (fill, ink, rim) = match button.is_on {
            Some(true) => (p.accent_soft, p.accent, p.accent),
            Some(false) => (p.control, p.text_muted, p.outline),
            None => (p.control, p.accent, p.outline),
        };
        let mut pen = Pen::default();
        let rim = Stroke::solid(rim, board.at(1.0));
        pen.box_rect(rect, look.radius, Some(fill), Some(rim));
        let at = (rect.center().x, y + look.pad.1);
        pen.text_in_box(&[line], look.style, at, Align::Center, ink);
        items.push(thing(pen, &button.key, button.alt, rect));
    }
    beside.y + height
}

/// Curve in a legend.
pub(in crate::layout) struct LegendEntry {
    /// Name of the curve.
    pub name: String,
    /// Stroke of the curve.
    pub stroke: Stroke,
    /// Index of the marker form, see [`marker`]; `None` for a line without markers.
    pub mark: Option<usize>,
}

/// Draws a legend from `top` on within a width, with a sample of each line and its marker; returns
/// its lower end.
pub(in crate::layout) fn legend(
    pen: &mut Pen,
    board: &Board<'_>,
    entries: &[LegendEntry],
    (top, wide): (f64, f64),
) -> f64 {
    let style = board.small();
    let (long_line, room) = (board.at(22.0), board.at(28.0));
    let mut beside = Beside {
        left: 0.0,
        right: wide,
        x: 0.0,
        y: top,
        gap: board.at(16.0),
        step: style.leading(),
    };
    for LegendEntry { name, stroke, mark } in entries {
        let long = room + width(name, style).min(wide - room);
        let (x, y) = beside.place(long);
        let middle = y + style.leading() / 2.0;
        pen.line(
            Point::new(x, middle),
            Point::new(x + long_line, middle),
            *stroke,
        );
        if let Some(mark) = mark {
            let at = Point::new(x + long_line / 2.0, middle);
            series_mark(pen, board, *mark, at, stroke.color);
        }
        let line = one_line(name, style, wide - room);
        pen.text(&[line], style, (x + room, y), board.palette.text);
    }
    beside.y + style.leading()
}

/// Draws a marker of a curve: hollow, so that a curve behind it stays visible, and of a shape of
/// its own, so that curves can be told apart without colour.
pub(in crate::layout) fn series_mark(
    pen: &mut Pen,
    board: &Board<'_>,
    mark: usize,
    at: Point,
    ink: Rgba,
) {
    let form = marker(mark, at, board.at(4.2));
    let rim = Stroke::solid(ink, board.at(1.8));
    pen.shape(form, Some(board.palette.ground), Some(rim));
}
