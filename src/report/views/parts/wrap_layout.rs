//! Inline flow of items in as many lines as they need: buttons and legends.

use super::item_group;
use crate::{
    map::{rows::marker::marker, scene_builder::SceneBuilder},
    report::views::ViewSurface,
    scene::{Point, Rect, Rgba, SceneItem, SceneKey, Stroke, TextAlign},
    text::{FontSpec, one_line, width},
};

/// Cursor of an inline flow.
struct WrapLayout {
    left: f64,
    right: f64,
    /// Left edge of the next item.
    x: f64,
    y: f64,
    gap: f64,
    /// Distance between two lines.
    line_height: f64,
}

impl WrapLayout {
    /// Upper left corner of the next item of this width.
    fn place(&mut self, wide: f64) -> (f64, f64) {
        if self.x > self.left && self.x + wide > self.right {
            self.x = self.left;
            self.y += self.line_height;
        }
        let at = (self.x, self.y);
        self.x += wide + self.gap;
        at
    }
}

/// Button of a view.
pub(in crate::report) struct ViewButton {
    /// Label.
    pub text: String,
    /// Scene key, with the action of the button.
    pub key: SceneKey,
    /// Accessible name.
    pub alt: String,
    /// Selection state of a choice among several; `None` for an ordinary button.
    pub is_selected: Option<bool>,
}

/// Style of buttons.
#[derive(Clone, Copy)]
pub(in crate::report) struct ButtonLook {
    style: FontSpec,
    /// Horizontal and vertical padding of the label.
    pad: (f64, f64),
    gap: f64,
    radius: f64,
}

impl ButtonLook {
    /// Style of action buttons.
    pub(in crate::report) fn large(board: &ViewSurface<'_>) -> Self {
        Self {
            style: board.head(),
            pad: (board.scaled(10.0), board.scaled(4.0)),
            gap: board.scaled(6.0),
            radius: board.scaled(6.0),
        }
    }

    /// Style of buttons that are a choice among a few.
    pub(in crate::report) fn small(board: &ViewSurface<'_>) -> Self {
        Self {
            style: board.small(),
            pad: (board.scaled(7.0), board.scaled(3.0)),
            gap: board.scaled(4.0),
            radius: board.scaled(5.0),
        }
    }

    /// Height of a button.
    fn height(&self) -> f64 {
        self.style.leading() + 2.0 * self.pad.1
    }
}

/// Draws buttons side by side between a left and a right edge, the first one at `x`; returns their
/// lower end.
pub(in crate::report) fn buttons(
    board: &ViewSurface<'_>,
    (items, look): (&mut Vec<SceneItem>, ButtonLook),
    (left, right): (f64, f64),
    (x, y): (f64, f64),
    all: Vec<ViewButton>,
) -> f64 {
    let p = board.palette;
    let height = look.height();
    let mut beside = WrapLayout {
        left,
        right,
        x,
        y,
        gap: look.gap,
        line_height: height + look.gap,
    };
    for button in all {
        let line = one_line(&button.text, look.style, right - left - 2.0 * look.pad.0);
        let wide = line.width + 2.0 * look.pad.0;
        let (x, y) = beside.place(wide);
        let rect = Rect::new(x, y, wide, height);
        let (fill, ink, rim) = match button.is_selected {
            Some(true) => (p.accent_soft, p.accent, p.accent),
            Some(false) => (p.control, p.text_muted, p.outline),
            None => (p.control, p.accent, p.outline),
        };
        let mut pen = SceneBuilder::default();
        let rim = Stroke::solid(rim, board.scaled(1.0));
        pen.box_rect(rect, look.radius, Some(fill), Some(rim));
        let at = (rect.center().x, y + look.pad.1);
        pen.text_in_box(&[line], look.style, at, TextAlign::Center, ink);
        items.push(item_group(pen, button.key, button.alt, rect));
    }
    beside.y + height
}

/// Curve in a legend.
pub(in crate::report) struct LegendEntry {
    /// Name of the curve.
    pub name: String,
    /// Stroke of the curve.
    pub stroke: Stroke,
    /// Index of the marker form, see [`marker`]; `None` for a line without markers.
    pub mark: Option<usize>,
}

/// Draws a legend from `top` on within a width, with a sample of each line and its marker; returns
/// its lower end.
pub(in crate::report) fn legend(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    entries: &[LegendEntry],
    (top, wide): (f64, f64),
) -> f64 {
    let style = board.small();
    let (long_line, room) = (board.scaled(22.0), board.scaled(28.0));
    let mut beside = WrapLayout {
        left: 0.0,
        right: wide,
        x: 0.0,
        y: top,
        gap: board.scaled(16.0),
        line_height: style.leading(),
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
pub(in crate::report) fn series_mark(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    mark: usize,
    at: Point,
    ink: Rgba,
) {
    let form = marker(mark, at, board.scaled(4.2));
    let rim = Stroke::solid(ink, board.scaled(1.8));
    pen.shape(form, Some(board.palette.ground), Some(rim));
}
