//! Connector shapes: approximates the path of a link by a preset connector, which bends at right
//! angles.

use super::{
    shape::{Orientation, line_at},
    units::{EmuRect, SlideTransform},
};
use crate::scene::{PathSegment, Point, Rect, flatten};

/// Lengths below this count as none, in scene units.
const NONE: f64 = 0.5;
/// Least side of a connector for which bend adjustments are computed: one point.
const LEAST: f64 = 4.0 / 3.0;
/// Least length of a straight piece that is kept straight.
const LONG: f64 = 24.0;
/// Preset connector with its adjustments.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ConnectorShape {
    /// Preset shape name.
    pub(super) form: &'static str,
    /// Positions of the bends, in parts of 100,000 of the sides.
    pub(super) bends: Vec<i64>,
    /// Bounding box before rotation.
    pub(super) bounds: EmuRect,
    /// Rotation and flips.
    pub(super) turn: Orientation,
}

impl ConnectorShape {
    /// True for forms that programs other than PowerPoint are known to route differently.
    pub(super) fn is_winding(&self) -> bool {
        match self.form {
            "straightConnector1" | "bentConnector2" | "curvedConnector2" => false,
            // A single bend in the middle is where every program puts it.
            "bentConnector3" | "curvedConnector3" => {
                !matches!(self.bends.as_slice(), [40_000..=60_000])
            }
            _ => true,
        }
    }
}

/// Polyline along the axes.
#[derive(Default)]
struct OrthogonalLine {
    points: Vec<Point>,
    is_curved: bool,
    longest: f64,
}

/// Connector closest to a path; `None` for an empty path.
pub(super) fn connector_shape(
    frame: &SlideTransform,
    path: &[PathSegment],
) -> Option<ConnectorShape> {
    let points = flatten(path, 8);
    let (first, last) = (*points.first()?, *points.last()?);
    let skeleton = skeleton(path);
    let corners = simplified(&skeleton.points);
    let is_straight = corners.len() < 3;
    if is_straight {
        let (at, turn) = line_at(frame, first, last);
        return Some(ConnectorShape {
            form: "straightConnector1",
            bends: Vec::new(),
            bounds: at,
            turn,
        });
    }
    let is_curved = skeleton.is_curved && skeleton.longest < LONG;
    let middle = points.get(points.len() / 2).copied().unwrap_or(first);
    Some(bent(frame, &corners, is_curved).unwrap_or_else(|| {
        let corners = [
            first,
            Point::new(middle.x, first.y),
            Point::new(middle.x, last.y),
            last,
        ];
        adjusted(frame, &corners, true, false)
    }))
}

fn skeleton(path: &[PathSegment]) -> OrthogonalLine {
    let mut found = OrthogonalLine::default();
    for segment in path {
        let last = found.points.last().copied();
        match (*segment, last) {
            (PathSegment::Move(p), _) | (PathSegment::Line(p), None) => found.points.push(p),
            (PathSegment::Line(p), Some(a)) => {
                found.longest = found.longest.max(a.distance(p));
                found.points.push(p);
            }
            (PathSegment::Cubic(b, c, d), from) => {
                found.is_curved = true;
                found.points.extend(corners(from.unwrap_or(b), b, c, d));
            }
            (PathSegment::Close, _) => {}
        }
    }
    found
}

/// True if a direction is more horizontal than vertical.
fn is_level(from: Point, to: Point) -> bool {
    (to.x - from.x).abs() >= (to.y - from.y).abs()
}

/// Corners of a curve that consists of pieces along the axes.
fn corners(a: Point, b: Point, c: Point, d: Point) -> Vec<Point> {
    let far = |from: Point, one: Point, other: Point| {
        if from.distance(one) > 0.01 {
            one
        } else {
            other
        }
    };
    let (out, back) = (far(a, b, c), far(d, c, b));
    let p = Point::new;
    let curve = flatten(&[PathSegment::Move(a), PathSegment::Cubic(b, c, d)], 16);
    let middle = curve.get(curve.len() / 2).copied().unwrap_or(a);
    let least = |f: fn(&Point) -> f64| curve.iter().map(f).fold(f64::INFINITY, f64::min);
    let most = |f: fn(&Point) -> f64| curve.iter().map(f).fold(f64::NEG_INFINITY, f64::max);
    let end_x = |sign: f64| {
        if sign > 0.0 {
            most(|p| p.x)
        } else {
            least(|p| p.x)
        }
    };
    let end_y = |sign: f64| {
        if sign > 0.0 {
            most(|p| p.y)
        } else {
            least(|p| p.y)
        }
    };
    match (is_level(a, out), is_level(back, d)) {
        (true, true) => vec![p(middle.x, a.y), p(middle.x, d.y), d],
        (false, false) => vec![p(a.x, middle.y), p(d.x, middle.y), d],
        (true, false) => {
            let (x, y) = (out.x - a.x, d.y - back.y);
            if (d.x - a.x) * x > 0.0 && (d.y - a.y) * y > 0.0 {
                return vec![p(d.x, a.y), d];
            }
            let (x, y) = (end_x(x), end_y(-y));
            vec![p(x, a.y), p(x, y), p(d.x, y), d]
        }
        (false, true) => {
            let (x, y) = (d.x - back.x, out.y - a.y);
            if (d.x - a.x) * x > 0.0 && (d.y - a.y) * y > 0.0 {
                return vec![p(a.x, d.y), d];
            }
            let (x, y) = (end_x(-x), end_y(y));
            vec![p(a.x, y), p(x, y), p(x, d.y), d]
        }
    }
}

/// Removes corners without a change of direction.
fn simplified(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for &point in points {
        if kept.last().is_some_and(|last| last.distance(point) < NONE) {
            continue;
        }
        if let [.., a, b] = kept.as_slice() {
            let same_x = (a.x - b.x).abs() < NONE && (b.x - point.x).abs() < NONE;
            let same_y = (a.y - b.y).abs() < NONE && (b.y - point.y).abs() < NONE;
            if same_x || same_y {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

/// Connector through these corners; `None` when there are too many or a piece is oblique.
fn bent(frame: &SlideTransform, corners: &[Point], is_curved: bool) -> Option<ConnectorShape> {
    let is_upright = |a: Point, b: Point| (a.x - b.x).abs() < NONE;
    let starts_upright = match corners {
        [a, b, ..] => is_upright(*a, *b),
        _ => return None,
    };
    let mut upright = starts_upright;
    for pair in corners.windows(2) {
        let [a, b] = pair else { return None };
        let is_level = (a.y - b.y).abs() < NONE;
        let fits = if upright {
            is_upright(*a, *b)
        } else {
            is_level
        };
        if !fits {
            return None;
        }
        upright = !upright;
    }
    (corners.len() <= 6).then(|| adjusted(frame, corners, is_curved, starts_upright))
}

/// Connector through these corners, whose pieces are alternately horizontal and vertical.
fn adjusted(
    frame: &SlideTransform,
    corners: &[Point],
    is_curved: bool,
    starts_upright: bool,
) -> ConnectorShape {
    // Transposed so that the first piece is horizontal.
    let seen = |p: Point| {
        if starts_upright {
            Point::new(p.y, p.x)
        } else {
            p
        }
    };
    let first = corners.first().copied().map_or_else(Point::default, seen);
    let last = corners.last().copied().map_or(first, seen);
    let side = |length: f64| {
        if length.abs() >= LEAST {
            length
        } else {
            LEAST.copysign(length)
        }
    };
    let (width, height) = match corners.len() {
        3 => (last.x - first.x, last.y - first.y),
        4 => (side(last.x - first.x), last.y - first.y),
        _ => (side(last.x - first.x), side(last.y - first.y)),
    };
    let mut bends = Vec::new();
    let inner = corners.len().saturating_sub(3);
    for (place, corner) in corners
        .iter()
        .copied()
        .map(seen)
        .skip(1)
        .take(inner)
        .enumerate()
    {
        bends.push(if place % 2 == 0 {
            part(corner.x - first.x, width)
        } else {
            part(corner.y - first.y, height)
        });
    }
    let center = seen(Point::new(first.x + width / 2.0, first.y + height / 2.0));
    // The box is written as it is before the rotation.
    let at = frame.rect(Rect::new(
        center.x - width.abs() / 2.0,
        center.y - height.abs() / 2.0,
        width.abs(),
        height.abs(),
    ));
    ConnectorShape {
        form: form(corners.len() - 1, is_curved),
        bends,
        bounds: at,
        turn: Orientation {
            is_quarter: starts_upright,
            flip_h: width < 0.0,
            flip_v: (height < 0.0) != starts_upright,
        },
    }
}

fn form(pieces: usize, is_curved: bool) -> &'static str {
    match (pieces, is_curved) {
        (2, false) => "bentConnector2",
        (3, false) => "bentConnector3",
        (4, false) => "bentConnector4",
        (_, false) => "bentConnector5",
        (2, true) => "curvedConnector2",
        (3, true) => "curvedConnector3",
        (4, true) => "curvedConnector4",
        (_, true) => "curvedConnector5",
    }
}

/// Ratio of a length to another, in parts of 100,000.
#[expect(clippy::cast_possible_truncation, reason = "clamped")]
fn part(length: f64, whole: f64) -> i64 {
    let part = (length / whole * 100_000.0).round();
    if part.is_finite() {
        part.clamp(-2e9, 2e9) as i64
    } else {
        50_000
    }
}
