//! Route of a transition in coordinates, as lines and Bézier curves.

use super::{
    card_columns::CardColumns,
    map_frame::MapFrame,
    ports::PortPair,
    route_plan::{Bypass, RoutePlan},
};
use crate::{
    model::float,
    scene::{PathSegment, Point, Rect},
};

/// Segment of a route.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum RouteSegment {
    Line(Point, Point),
    /// Cubic Bézier curve: start, two control points, end.
    Cubic(Point, Point, Point, Point),
}

/// Up to three consecutive segments, from the left or upper end to the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Route {
    segments: [RouteSegment; 3],
    len: usize,
    /// Set when the arrow points to the first point.
    pub is_reversed: bool,
}

impl RouteSegment {
    /// Point at the curve parameter `t`, 0…1 (de Casteljau).
    pub(super) fn point(self, t: f64) -> Point {
        match self {
            Self::Line(a, b) => a.lerp(b, t),
            Self::Cubic(a, b, c, d) => {
                let (ab, bc, cd) = (a.lerp(b, t), b.lerp(c, t), c.lerp(d, t));
                ab.lerp(bc, t).lerp(bc.lerp(cd, t), t)
            }
        }
    }

    fn map(self, f: &impl Fn(Point) -> Point) -> Self {
        match self {
            Self::Line(a, b) => Self::Line(f(a), f(b)),
            Self::Cubic(a, b, c, d) => Self::Cubic(f(a), f(b), f(c), f(d)),
        }
    }
}

impl Route {
    fn new(is_reversed: bool) -> Self {
        Self {
            segments: [RouteSegment::Line(Point::default(), Point::default()); 3],
            len: 0,
            is_reversed,
        }
    }

    fn push(&mut self, piece: RouteSegment) {
        if let Some(slot) = self.segments.get_mut(self.len) {
            *slot = piece;
            self.len += 1;
        }
    }

    pub(super) fn segments(&self) -> &[RouteSegment] {
        self.segments.get(..self.len).unwrap_or_default()
    }

    /// Start of the first segment.
    pub(super) fn start(&self) -> Point {
        self.segments()
            .first()
            .map_or_else(Point::default, |piece| piece.point(0.0))
    }

    /// The same route relative to another origin.
    pub(super) fn relative_to(&self, origin: Point) -> Self {
        let shift = |p: Point| Point::new(p.x - origin.x, p.y - origin.y);
        Self {
            segments: self.segments.map(|piece| piece.map(&shift)),
            ..*self
        }
    }

    /// Path in the direction of the arrow.
    pub(super) fn path(&self) -> Vec<PathSegment> {
        let mut path = Vec::with_capacity(self.len + 1);
        let turned = |piece: RouteSegment| match piece {
            RouteSegment::Line(a, b) => RouteSegment::Line(b, a),
            RouteSegment::Cubic(a, b, c, d) => RouteSegment::Cubic(d, c, b, a),
        };
        let mut add = |piece: RouteSegment| {
            if path.is_empty() {
                path.push(PathSegment::Move(piece.point(0.0)));
            }
            path.push(match piece {
                RouteSegment::Line(_, b) => PathSegment::Line(b),
                RouteSegment::Cubic(_, b, c, d) => PathSegment::Cubic(b, c, d),
            });
        };
        if self.is_reversed {
            self.segments()
                .iter()
                .rev()
                .for_each(|&piece| add(turned(piece)));
        } else {
            self.segments().iter().for_each(|&piece| add(piece));
        }
        path
    }
}

/// Coordinates of an abstract route.
pub(super) fn route(
    way: &RoutePlan,
    slots: &CardColumns,
    frame: &MapFrame,
    ends: PortPair,
) -> Route {
    let card = |t: usize| {
        let found = frame.cards.get(t).copied();
        found.unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
    };
    match *way {
        RoutePlan::Across {
            left,
            right,
            run,
            back,
        } => {
            let (l, r) = (card(left), card(right));
            let a = Point::new(l.max.x, l.min.y + ends.first_y);
            let b = Point::new(r.min.x, r.min.y + ends.second_y);
            let mut route = Route::new(back);
            let y = match run {
                Bypass::Adjacent => {
                    route.push(step(a, b));
                    return route;
                }
                Bypass::AtLeft => a.y,
                Bypass::AtRight => b.y,
                Bypass::Channel(channel, track) => frame.track(channel, track),
            };
            let (start, end) = inner_edges(slots, frame, left, right);
            let first = Point::new(start.unwrap_or(a.x), y);
            let last = Point::new(end.unwrap_or(b.x), y);
            route.push(step(a, first));
            route.push(RouteSegment::Line(first, last));
            route.push(step(last, b));
            route
        }
        RoutePlan::Down { upper, lower, back } => {
            let (u, l) = (card(upper), card(lower));
            let x = u.center().x.min(l.center().x) + ends.first_y;
            let mut route = Route::new(back);
            route.push(RouteSegment::Line(
                Point::new(x, u.max.y),
                Point::new(x, l.min.y),
            ));
            route
        }
        RoutePlan::Around { upper, lower, back } => {
            let (u, l) = (card(upper), card(lower));
            let a = Point::new(u.max.x, u.min.y + ends.first_y);
            let b = Point::new(l.max.x, l.min.y + ends.second_y);
            let out = a.x.max(b.x) + 30.0 + 10.0 * float(ends.rank.min(3));
            let mut route = Route::new(back);
            let (c, d) = (Point::new(out, a.y), Point::new(out, b.y));
            route.push(RouteSegment::Cubic(a, c, d, b));
            route
        }
        RoutePlan::Loop { card: t } => self_loop(card(t), ends.rank),
    }
}

/// Route from a card back to itself, around its lower right corner.
fn self_loop(card: Rect, rank: usize) -> Route {
    let size = 1.0 + 0.375 * float(rank.min(3));
    let a = Point::new(card.max.x, card.max.y - 20.0);
    let b = Point::new(card.max.x - 26.0, card.max.y);
    let (x, y) = (a.x + 38.0 * size, b.y + 32.0 * size);
    let mut route = Route::new(false);
    let curve = RouteSegment::Cubic(a, Point::new(x, a.y + 2.0), Point::new(b.x + 2.0, y), b);
    route.push(curve);
    route
}

/// Left edge of the column after that of one card, and right edge of the column before another's.
fn inner_edges(
    slots: &CardColumns,
    frame: &MapFrame,
    left: usize,
    right: usize,
) -> (Option<f64>, Option<f64>) {
    let column_of = |t: usize| slots.column_of.get(t).copied().unwrap_or(0);
    let next = frame.columns.get(column_of(left) + 1);
    let before = frame.columns.get(column_of(right).saturating_sub(1));
    (next.map(|column| column.0), before.map(|column| column.1))
}

/// Smooth step (S-curve) from one height to another, horizontal at both ends.
///
/// All steps through one gutter have the same form, so that two of them cross only when their ends
/// are in opposite order.
fn step(a: Point, b: Point) -> RouteSegment {
    if (a.y - b.y).abs() < 0.01 {
        return RouteSegment::Line(a, b);
    }
    let x = f64::midpoint(a.x, b.x);
    RouteSegment::Cubic(a, Point::new(x, a.y), Point::new(x, b.y), b)
}
