//! Positions in the matrix: dots at their values, captions where there is space.

use super::marks;
use crate::{
    insight::rank::{AxisScale, MatrixDot},
    model::{MatrixAxis, float},
    report::views::ViewSurface,
    scene::{Point, Rect, TextAlign},
    text::MeasuredLine,
};

/// Height of the strips with the names of the quadrants, in units.
pub(super) const NAME: f64 = 20.0;

/// Coordinate system of the plot.
pub(super) struct PlotFrame {
    pub area: Rect,
    pub x: AxisScale,
    pub y: AxisScale,
}

impl PlotFrame {
    pub(super) fn x(&self, value: f64) -> f64 {
        self.area.min.x + self.area.width() * axis_position(&self.x, value)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.area.max.y - self.area.height() * axis_position(&self.y, value)
    }
}

/// Position of a value on its axis, 0…1. Axes without dragging are scaled so that the boundary
/// between their halves is in the middle; otherwise values far apart would crowd the lower end.
pub(super) fn axis_position(scale: &AxisScale, value: f64) -> f64 {
    let AxisScale {
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

/// Value at a position on its axis, 0…1; the inverse of [`axis_position`].
pub(super) fn value_at(scale: &AxisScale, place: f64) -> f64 {
    let AxisScale {
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
fn is_even(axis: MatrixAxis) -> bool {
    !matches!(axis, MatrixAxis::Value | MatrixAxis::Votes)
}

/// Radius of a dot: that of the badge plus a part in proportion to the square root of the reach.
pub(super) fn radius(board: &ViewSurface<'_>, dot: &MatrixDot) -> f64 {
    let least = marks::badge_radius(board) + board.scaled(2.5);
    least + board.scaled(12.0) * dot.reach.clamp(0.0, 1.0).sqrt()
}

/// Centres of the dots: at their values, displaced as far as needed for every rank to be legible.
pub(super) fn spread_dots(
    board: &ViewSurface<'_>,
    frame: &PlotFrame,
    dots: &[MatrixDot],
    ground: Rect,
) -> Vec<Point> {
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
pub(super) fn divider_rects(frame: &PlotFrame, ground: Rect) -> [Rect; 2] {
    let (x, y) = (frame.x(frame.x.middle), frame.y(frame.y.middle));
    [
        Rect::new(x - 1.0, ground.min.y, 2.0, ground.height()),
        Rect::new(ground.min.x, y - 1.0, ground.width(), 2.0),
    ]
}

/// Free box for a caption next to a dot: below, above, right or left of it.
pub(super) fn find_label_rect(
    board: &ViewSurface<'_>,
    lines: &[MeasuredLine],
    (at, radius): (Point, f64),
    ground: Rect,
    taken: &[Rect],
) -> Option<(Rect, TextAlign)> {
    let width = lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let height = board.small().leading() * float(lines.len());
    let gap = board.scaled(3.0);
    let tries = [
        (at.x - width / 2.0, at.y + radius + gap, TextAlign::Center),
        (at.x + radius + gap, at.y - height / 2.0, TextAlign::Left),
        (
            at.x - radius - gap - width,
            at.y - height / 2.0,
            TextAlign::Right,
        ),
        (
            at.x - width / 2.0,
            at.y - radius - gap - height,
            TextAlign::Center,
        ),
    ];
    let inner = board.scaled(3.0);
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
    use super::{axis_position, value_at};
    use crate::{insight::rank::AxisScale, model::MatrixAxis};

    #[test]
    fn a_place_on_an_axis_leads_back_to_its_value() {
        for axis in [MatrixAxis::Value, MatrixAxis::Severity] {
            let scale = AxisScale {
                axis,
                low: 0.0,
                high: 4.0,
                middle: 0.5,
            };
            for value in [0.0, 0.2, 0.5, 1.7, 4.0] {
                let back = value_at(&scale, axis_position(&scale, value));
                assert!((back - value).abs() < 1e-9, "{back} is not {value}");
            }
        }
    }
}
