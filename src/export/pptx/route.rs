//! The line between two shapes as one of the program's own connectors, which turn at right angles.

use super::{
    shape::{Turn, line_at},
    units::{EmuRect, Frame},
};
use crate::scene::{PathSegment, Point, Rect, flatten};

/// Lengths below this are none, in scene units.
const NONE: f64 = 0.5;
/// The least side of a connector that is adjusted in parts of it: a point.
const LEAST: f64 = 4.0 / 3.0;
/// A straight piece that is at least so long is kept straight.
const LONG: f64 = 24.0;
/// A connector.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Route {
    /// Its form.
    pub(super) form: &'static str,
    /// Where its bends are, in parts of 100,000 of its sides.
    pub(super) bends: Vec<i64>,
    /// Its box before it is turned.
    pub(super) at: EmuRect,
    /// How it is turned.
    pub(super) turn: Turn,
}

impl Route {
    /// Whether other programs than PowerPoint are known to route it elsewhere.
    pub(super) fn is_winding(&self) -> bool {
        match self.form {
            "straightConnector1" | "bentConnector2" | "curvedConnector2" => false,
            // A bend in the middle is where every program has it.
            "bentConnector3" | "curvedConnector3" => {
                !matches!(self.bends.as_slice(), [40_000..=60_000])
            }
            _ => true,
        }
    }
}

/// A line that only runs along the axes.
#[derive(Default)]
struct Skeleton {
    points: Vec<Point>,
    is_curved: bool,
    longest: f64,
}

/// The connector that is most like a path; `None` when the path leads nowhere.
pub(super) fn route(frame: &Frame, path: &[PathSegment]) -> Option<Route> {
    let points = flatten(path, 8);
    let (first, last) = (*points.first()?, *points.last()?);
    let skeleton = skeleton(path);
    let corners = simplified(&skeleton.points);
    let is_straight = corners.len() < 3;
    if is_straight {
        let (at, turn) = line_at(frame, first, last);
        return Some(Route {
            form: "straightConnector1",
            bends: Vec::new(),
            at,
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

fn skeleton(path: &[PathSegment]) -> Skeleton {
    let mut found = Skeleton::default();
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

/// Whether a direction is more along the x axis than along the other.
fn is_level(from: Point, to: Point) -> bool {
    (to.x - from.x).abs() >= (to.y - from.y).abs()
}

/// The corners of a curve when it is made of pieces along the axes.
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

/// The same corners without those at which nothing turns.
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

/// A connector through these corners; `None` when there are too many or a piece is oblique.
fn bent(frame: &Frame, corners: &[Point], is_curved: bool) -> Option<Route> {
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

/// A connector through these corners, whose pieces are level and upright in turn.
fn adjusted(frame: &Frame, corners: &[Point], is_curved: bool, starts_upright: bool) -> Route {
    // Seen so that the first piece is level.
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
    // The box is given as it is before the turn.
    let at = frame.rect(Rect::new(
        center.x - width.abs() / 2.0,
        center.y - height.abs() / 2.0,
        width.abs(),
        height.abs(),
    ));
    Route {
        form: form(corners.len() - 1, is_curved),
        bends,
        at,
        turn: Turn {
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

/// A length in parts of 100,000 of another.
#[expect(clippy::cast_possible_truncation, reason = "clamped")]
fn part(length: f64, whole: f64) -> i64 {
    let part = (length / whole * 100_000.0).round();
    if part.is_finite() {
        part.clamp(-2e9, 2e9) as i64
    } else {
        50_000
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy as _, prop_assert, prop_assert_eq, prop_assume};

    use super::{Route, route};
    use crate::{
        export::pptx::units::SlideSize,
        scene::{PathSegment, Point},
    };

    const P: fn(f64, f64) -> Point = Point::new;

    fn routed(path: &[PathSegment]) -> Route {
        let page = Point::new(1000.0, 1000.0);
        let (size, scale) = SlideSize::of([page].into_iter());
        route(&size.frame(page, scale), path).unwrap()
    }

    #[test]
    fn a_step_is_a_curve_with_its_bend_in_the_middle() {
        let step = |a: Point, b: Point| {
            let x = f64::midpoint(a.x, b.x);
            [
                PathSegment::Move(a),
                PathSegment::Cubic(P(x, a.y), P(x, b.y), b),
            ]
        };
        let found = routed(&step(P(100.0, 100.0), P(200.0, 300.0)));
        assert_eq!(found.form, "curvedConnector3");
        assert_eq!(found.bends, [50_000]);
        assert!(!found.turn.flip_h && !found.turn.flip_v && !found.turn.is_quarter);
        let found = routed(&step(P(200.0, 300.0), P(100.0, 100.0)));
        assert!(found.turn.flip_h && found.turn.flip_v);
        assert_eq!(found.at.width, 952_500);
    }

    #[test]
    fn a_line_through_a_channel_keeps_to_it() {
        let path = [
            PathSegment::Move(P(100.0, 100.0)),
            PathSegment::Cubic(P(110.0, 100.0), P(110.0, 200.0), P(120.0, 200.0)),
            PathSegment::Line(P(480.0, 200.0)),
            PathSegment::Cubic(P(490.0, 200.0), P(490.0, 150.0), P(500.0, 150.0)),
        ];
        let found = routed(&path);
        assert_eq!(found.form, "bentConnector5");
        assert_eq!(found.bends, [2_500, 200_000, 97_500]);
    }

    #[test]
    fn lines_around_and_down() {
        let around = [
            PathSegment::Move(P(100.0, 100.0)),
            PathSegment::Cubic(P(140.0, 100.0), P(140.0, 300.0), P(100.0, 300.0)),
        ];
        let found = routed(&around);
        assert_eq!(found.form, "curvedConnector3");
        assert_eq!(found.bends, [2_250_000]);
        let down = [
            PathSegment::Move(P(100.0, 100.0)),
            PathSegment::Line(P(100.0, 160.0)),
        ];
        assert_eq!(routed(&down).form, "straightConnector1");
        let own = [
            PathSegment::Move(P(200.0, 100.0)),
            PathSegment::Cubic(P(238.0, 102.0), P(176.0, 152.0), P(174.0, 120.0)),
        ];
        let found = routed(&own);
        assert_eq!(found.form, "curvedConnector4");
        assert!(found.turn.flip_h && !found.turn.flip_v);
        assert!(found.bends[0] < 0 && found.bends[1] > 100_000, "{found:?}");
    }

    #[test]
    fn upright_lines_are_turned() {
        let path = [
            PathSegment::Move(P(100.0, 100.0)),
            PathSegment::Cubic(P(100.0, 150.0), P(300.0, 150.0), P(300.0, 200.0)),
        ];
        let found = routed(&path);
        assert_eq!(found.form, "curvedConnector3");
        assert!(found.turn.is_quarter && found.turn.flip_v && !found.turn.flip_h);
        // Turned about its middle it is 200 wide and 100 high.
        assert_eq!((found.at.width, found.at.height), (952_500, 1_905_000));
    }

    /// The corners of a bent connector as ECMA-376 draws it, in scene units.
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn corners(route: &Route) -> Vec<Point> {
        let (width, height) = (route.at.width as f64, route.at.height as f64);
        let bend = |place: usize, side: f64| {
            let part = route.bends.get(place).copied().unwrap_or(100_000);
            part as f64 / 100_000.0 * side
        };
        let (x1, y2, x3) = (bend(0, width), bend(1, height), bend(2, width));
        let inner = match route.form {
            "bentConnector2" => vec![(width, 0.0)],
            "bentConnector3" => vec![(x1, 0.0), (x1, height)],
            "bentConnector4" => vec![(x1, 0.0), (x1, y2), (width, y2)],
            "bentConnector5" => vec![(x1, 0.0), (x1, y2), (x3, y2), (x3, height)],
            other => panic!("{other}"),
        };
        let all = std::iter::once((0.0, 0.0))
            .chain(inner)
            .chain([(width, height)]);
        let placed = |(x, y): (f64, f64)| {
            let x = if route.turn.flip_h { width - x } else { x } - width / 2.0;
            let y = if route.turn.flip_v { height - y } else { y } - height / 2.0;
            let (x, y) = if route.turn.is_quarter {
                (-y, x)
            } else {
                (x, y)
            };
            let center = (
                route.at.x as f64 + width / 2.0,
                route.at.y as f64 + height / 2.0,
            );
            P((center.0 + x) / 9525.0, (center.1 + y) / 9525.0)
        };
        all.map(placed).collect()
    }

    proptest::proptest! {
        #[test]
        fn bends_are_where_the_line_turns(
            sides in proptest::collection::vec(
                (proptest::bool::ANY, 30.0..200.0_f64).prop_map(|(back, by)| if back { -by } else { by }),
                2..=5,
            ),
            starts_upright: bool,
        ) {
            let mut path = vec![PathSegment::Move(P(500.0, 500.0))];
            let (mut at, mut upright) = (P(500.0, 500.0), starts_upright);
            let mut expected = vec![at];
            for by in &sides {
                at = if upright { P(at.x, at.y + by) } else { P(at.x + by, at.y) };
                upright = !upright;
                path.push(PathSegment::Line(at));
                expected.push(at);
            }
            let (first, last) = (expected[0], at);
            // Sides that are almost none are made a point long, and ends move by as much.
            let is_flat = (first.x - last.x).abs() < 2.0 || (first.y - last.y).abs() < 2.0;
            prop_assume!(!is_flat);
            let found = corners(&routed(&path));
            prop_assert_eq!(found.len(), expected.len());
            for (a, b) in found.iter().zip(&expected) {
                prop_assert!(a.distance(*b) < 0.1, "{:?} {:?}", found, expected);
            }
        }
    }
}
