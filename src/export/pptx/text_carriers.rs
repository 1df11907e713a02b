//! Text area of a text, in a shape or on its own.

use super::{
    slide_object::{TextObject, TextRole},
    slide_plan::form_bounds,
    text::{TextAnchor, TextBody, TextFit, line_box},
};
use crate::scene::{Point, Rect, ShapeItem, Text, TextAlign};

/// Text body within a shape; `others` are the boxes of its neighbours in the shape.
pub(super) fn in_shape(shape: &ShapeItem, text: Text, others: &[Rect]) -> TextBody {
    let rect = form_bounds(&shape.geometry);
    let lines = line_box(&text);
    let (left, right) = sides(&text, rect, lines, others);
    let bottom = others
        .iter()
        .filter(|other| other.min.x < right && other.max.x > left)
        .filter(|other| other.min.y >= lines.max.y - 1.5)
        .map(|other| other.min.y)
        .fold(rect.max.y, f64::min);
    let is_alone = bottom >= rect.max.y;
    let is_middle = is_alone && (lines.center().y - rect.center().y).abs() < 1.5;
    let (top, bottom, anchor) = if is_middle {
        (rect.min.y, rect.max.y, TextAnchor::Middle)
    } else {
        (lines.min.y, bottom.max(lines.max.y), TextAnchor::Top)
    };
    let fit = match text.lines.as_slice() {
        [_] if !shape.is_box => TextFit::OneLine,
        _ if bottom - top > lines.height() + 1.0 => TextFit::Shrink,
        _ => TextFit::Wrap,
    };
    TextBody {
        text,
        area: Rect {
            min: Point::new(left, top),
            max: Point::new(right, bottom),
        },
        anchor,
        fit,
    }
}

/// Left and right limits of text in a box, between its neighbours.
fn sides(text: &Text, rect: Rect, lines: Rect, others: &[Rect]) -> (f64, f64) {
    let beside = || {
        others
            .iter()
            .filter(move |other| other.min.y < lines.max.y - 1.0 && other.max.y > lines.min.y + 1.0)
    };
    let right = beside()
        .filter(|other| other.min.x >= lines.max.x - 0.5)
        .map(|other| other.min.x - 1.0)
        .fold(
            rect.max.x - (lines.min.x - rect.min.x).clamp(0.0, 6.0),
            f64::min,
        );
    let left = beside()
        .filter(|other| other.max.x <= lines.min.x + 0.5)
        .map(|other| other.max.x + 1.0)
        .fold(
            rect.min.x + (rect.max.x - lines.max.x).clamp(0.0, 6.0),
            f64::max,
        );
    let middle = lines.center().x;
    let half = (middle - left).min(right - middle).max(lines.width() / 2.0);
    match text.align {
        TextAlign::Left => (lines.min.x, enough(text, lines, right)),
        TextAlign::Center => (middle - half, middle + half),
        TextAlign::Right => (left.min(lines.min.x), lines.max.x),
    }
}

/// Right limit of left-aligned text; several lines get no more than they need, so that they break
/// as before.
fn enough(text: &Text, lines: Rect, right: f64) -> f64 {
    let right = right.max(lines.max.x);
    if text.lines.len() < 2 {
        return right;
    }
    let most = lines.min.x + 0.75 * (right - lines.min.x);
    right.min(most.max(lines.max.x + 2.0 + 0.06 * lines.width()))
}

/// Text box without a shape, which may grow up to `within`.
pub(super) fn free_text(text: Text, within: Option<Rect>) -> TextObject {
    let lines = line_box(&text);
    let is_one = text.lines.len() == 1;
    let own = if is_one {
        2.0
    } else {
        4.0 + lines.width() * 0.06
    };
    let side = |room: f64| if room > own { room } else { own };
    let room = match (within, text.align) {
        (None, _) => own,
        (Some(within), TextAlign::Left) => side(within.max.x - lines.max.x),
        (Some(within), TextAlign::Right) => side(lines.min.x - within.min.x),
        (Some(within), TextAlign::Center) => {
            side(2.0 * (lines.min.x - within.min.x).min(within.max.x - lines.max.x))
        }
    };
    let bounds = TextObject::anchor_rect(text.align, lines, room);
    let has_room = within.is_some() && room > lines.width() * 0.08;
    TextObject {
        body: TextBody {
            text,
            area: bounds,
            anchor: TextAnchor::Top,
            fit: if is_one && !has_room {
                TextFit::OneLine
            } else {
                TextFit::Wrap
            },
        },
        bounds,
        role: TextRole::Plain,
        fill: None,
    }
}
