//! Positions in the matrix: dots at their values, captions where there is space.

use super::marks;
use crate::{
    insight::rank::{Axis, Dot, Scale},
    layout::{place::float, text::Line, views::Board},
    scene::{Align, Point, Rect},
};

/// Height of the strips with the names of the quadrants, in units.
pub(super) const NAME: f64 = 20.0;

/// Coordinate system of the plot.
pub(super) struct Frame {
    pub area: Rect,
    pub x: Scale,
    pub y: Scale,
}

impl Frame {
    pub(super) fn x(&self, value: f64) -> f64 {
        self.area.min.x + self.area.width() * along(&self.x, value)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.area.max.y - self.area.height() * along(&self.y, value)
    }
}

/// Position of a value on its axis, 0…1. Axes without dragging are scaled so that the boundary
/// between their halves is in the middle; otherwise values far apart would crowd the lower end.
pub(super) fn along(scale: &Scale, value: f64) -> f64 {
    let Scale {
        low, high, middle, ..
    } = *scale;
    let share = |from: f64, to: f64| {
        if to > from {
            ((value - from) / (to - from)).clamp(0.0, 1.0)
        } else {
            0.0
        }
    };
    if !is_even(scale.axis) && middle > low && middle < high {
        if value <= middle {
            share(low, middle) / 2.0
        } else {
            0.5 + share(middle, high) / 2.0
        }
    } else {
        share(low, high)
    }
}

/// Value at a position on its axis, 0…1; the inverse of [`along`].
pub(super) fn value_at(scale: &Scale, place: f64) -> f64 {
    let Scale {
        low, high, middle, ..
    } = *scale;
    let place = place.clamp(0.0, 1.0);
    if is_even(scale.axis) || middle <= low || middle >= high {
        low + (high - low) * place
    } else if place <= 0.5 {
        low + (middle - low) * 2.0 * place
    } else {
        middle + (high - middle) * (2.0 * place - 1.0)
    }
}

/// True if the axis is linear: equal distances are equal differences.
fn is_even(axis: Axis) -> bool {
    !matches!(axis, Axis::Value | Axis::Votes)
}

/// Radius of a dot: that of the badge plus a part in proportion to the square root of the reach.
pub(super) fn radius(board: &Board<'_>, dot: &Dot) -> f64 {
    let least = marks::badge_radius(board) + board.at(2.5);
    least + board.at(12.0) * dot.reach.clamp(0.0, 1.0).sqrt()
}

/// Centres of the dots: at their values, displaced as far as needed for every rank to be legible.
pub(super) fn spread(board: &Board<'_>, frame: &Frame, dots: &[Dot], ground: Rect) -> Vec<Point> {
    let badge = marks::badge_radius(board);
    let strip = NAME * board.unit;
    let mut placed: Vec<(Point, f64)> = Vec::with_capacity(dots.len());
    for dot in dots {
        let own = radius(board, dot);
        let wanted = Point::new(frame.x(dot.x), frame.y(dot.y));
        let is_free = |at: &Point| {
            let is_inside = at.x >= ground.min.x + own
                && at.x <= ground.max.x - own
                && at.y >= ground.min.y + strip + own
                && at.y <= ground.max.y - strip - own;
            is_inside
                && placed.iter().all(|(other, radius)| {
                    let far = (other.x - at.x).hypot(other.y - at.y);
                    far >= own.max(*radius) + badge
                })
        };
        let rings = (0..60_u32).flat_map(|ring| {
            let far = f64::from(ring) * badge * 0.5;
            let slant = far * 0.7;
            // Sideways before up and down: an axis of five steps has space between them.
            [
                (far, 0.0),
                (-far, 0.0),
                (slant, slant),
                (-slant, slant),
                (slant, -slant),
                (-slant, -slant),
                (0.0, far),
                (0.0, -far),
            ]
        });
        let mut tried = rings.map(|(dx, dy)| Point::new(wanted.x + dx, wanted.y + dy));
        let found = tried.find(|at| is_free(at));
        placed.push((found.unwrap_or(wanted), own));
    }
    placed.into_iter().map(|(at, _)| at).collect()
}

/// Boxes of the lines between the quadrants.
pub(super) fn rulers(frame: &Frame, ground: Rect) -> [Rect; 2] {
    let (x, y) = (frame.x(frame.x.middle), frame.y(frame.y.middle));
    [
        Rect::new(x - 1.0, ground.min.y, 2.0, ground.height()),
        Rect::new(ground.min.x, y - 1.0, ground.width(), 2.0),
    ]
}

/// Free box for a caption next to a dot: below, above, right or left of it.
pub(super) fn room_for(
    board: &Board<'_>,
    lines: &[Line],
    (at, radius): (Point, f64),
    ground: Rect,
    taken: &[Rect],
) -> Option<(Rect, Align)> {
    let width = lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let height = board.small().leading() * float(lines.len());
    let gap = board.at(3.0);
    let tries = [
        (at.x - width / 2.0, at.y + radius + gap, Align::Center),
        (at.x + radius + gap, at.y - height / 2.0, Align::Left),
        (
            at.x - radius - gap - width,
            at.y - height / 2.0,
            Align::Right,
        ),
        (
            at.x - width / 2.0,
            at.y - radius - gap - height,
            Align::Center,
        ),
    ];
    let inner = board.at(3.0);
    tries.into_iter().find_map(|(x, y, align)| {
        let rect = Rect::new(x, y, width, height);
        let is_inside = rect.min.x >= ground.min.x + inner
            && rect.max.x <= ground.max.x - inner
            && rect.min.y >= ground.min.y + inner
            && rect.max.y <= ground.max.y - inner;
        let is_free = is_inside && taken.iter().all(|other| !rect.overlaps(*other));
        is_free.then_some((rect, align))
    })
}

#[cfg(test)]
mod tests {
    use super::{along, value_at};
    use crate::insight::rank::{Axis, Scale};

    #[test]
    fn a_place_on_an_axis_leads_back_to_its_value() {
        for axis in [Axis::Value, Axis::Severity] {
            let scale = Scale {
                axis,
                low: 0.0,
                high: 4.0,
                middle: 0.5,
            };
            for value in [0.0, 0.2, 0.5, 1.7, 4.0] {
                let back = value_at(&scale, along(&scale, value));
                assert!((back - value).abs() < 1e-9, "{back} is not {value}");
            }
        }
    }
}
