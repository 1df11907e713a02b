//! Buttons of views, side by side in as many lines as they need.

use super::item_group;
use crate::{
    map::scene_builder::SceneBuilder,
    report::{columns::InlineFlow, views::ViewSurface},
    scene::{Rect, SceneItem, SceneKey, Stroke, TextAlign},
    text::{FontSpec, one_line},
};

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
    let flow = InlineFlow::new((left, right), y, look.gap, height + look.gap);
    let mut flow = flow.starting_at(x);
    for button in all {
        let line = one_line(&button.text, look.style, right - left - 2.0 * look.pad.0);
        let wide = line.width + 2.0 * look.pad.0;
        let (x, y) = flow.place(wide);
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
    flow.line_top() + height
}
