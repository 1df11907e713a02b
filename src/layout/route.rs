//! Route of a transition in coordinates, as lines and Bézier curves.

use super::{
    place::{Frame, float},
    ports::Ends,
    slots::Slots,
    ways::{Run, Way},
};
use crate::scene::{PathSegment, Point, Rect};

/// Segment of a route.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Piece {
    Line(Point, Point),
    /// Cubic Bézier curve: start, two control points, end.
    Cubic(Point, Point, Point, Point),
}

/// Up to three consecutive segments, from the left or upper end to the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Route {
    pieces: [Piece; 3],
    len: usize,
    /// Set when the arrow points to the first point.
    pub back: bool,
}

impl Piece {
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
    fn new(back: bool) -> Self {
        Self {
            pieces: [Piece::Line(Point::default(), Point::default()); 3],
            len: 0,
            back,
        }
    }

    fn push(&mut self, piece: Piece) {
        if let Some(slot) = self.pieces.get_mut(self.len) {
            *slot = piece;
            self.len += 1;
        }
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        self.pieces.get(..self.len).unwrap_or_default()
    }

    /// Start of the first segment.
    pub(super) fn start(&self) -> Point {
        self.pieces()
            .first()
            .map_or_else(Point::default, |piece| piece.point(0.0))
    }

    /// The same route relative to another origin.
    pub(super) fn seen_from(&self, origin: Point) -> Self {
        let shift = |p: Point| Point::new(p.x - origin.x, p.y - origin.y);
        Self {
            pieces: self.pieces.map(|piece| piece.map(&shift)),
            ..*self
        }
    }

    /// Path in the direction of the arrow.
    pub(super) fn path(&self) -> Vec<PathSegment> {
        let mut path = Vec::with_capacity(self.len + 1);
        let turned = |piece: Piece| match piece {
            Piece::Line(a, b) => Piece::Line(b, a),
            Piece::Cubic(a, b, c, d) => Piece::Cubic(d, c, b, a),
        };
        let mut add = |piece: Piece| {
            if path.is_empty() {
                path.push(PathSegment::Move(piece.point(0.0)));
            }
            path.push(match piece {
                Piece::Line(_, b) => PathSegment::Line(b),
                Piece::Cubic(_, b, c, d) => PathSegment::Cubic(b, c, d),
            });
        };
        if self.back {
            self.pieces()
                .iter()
                .rev()
                .for_each(|&piece| add(turned(piece)));
        } else {
            self.pieces().iter().for_each(|&piece| add(piece));
        }
        path
    }
}

/// Coordinates of an abstract route.
pub(super) fn route(way: &Way, slots: &Slots, frame: &Frame, ends: Ends) -> Route {
    let card = |t: usize| {
        let found = frame.cards.get(t).copied();
        found.unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
    };
    match *way {
        Way::Across {
            left,
            right,
            run,
            back,
        } => {
            let (l, r) = (card(left), card(right));
            let a = Point::new(l.max.x, l.min.y + ends.a);
            let b = Point::new(r.min.x, r.min.y + ends.b);
            across(slots, frame, (left, a), (right, b), run, back)
        }
        Way::Down { upper, lower, back } => {
            let (u, l) = (card(upper), card(lower));
            let x = u.center().x.min(l.center().x) + ends.a;
            let mut route = Route::new(back);
            route.push(Piece::Line(Point::new(x, u.max.y), Point::new(x, l.min.y)));
            route
        }
        Way::Around { upper, lower, back } => {
            let (u, l) = (card(upper), card(lower));
            let a = Point::new(u.max.x, u.min.y + ends.a);
            let b = Point::new(l.max.x, l.min.y + ends.b);
            let out = a.x.max(b.x) + 30.0 + 10.0 * float(ends.rank.min(3));
            let mut route = Route::new(back);
            let (c, d) = (Point::new(out, a.y), Point::new(out, b.y));
            route.push(Piece::Cubic(a, c, d, b));
            route
        }
        Way::Loop { card: t } => {
            let c = card(t);
            let size = 1.0 + 0.375 * float(ends.rank.min(3));
            let a = Point::new(c.max.x, c.max.y - 20.0);
            let b = Point::new(c.max.x - 26.0, c.max.y);
            let (x, y) = (a.x + 38.0 * size, b.y + 32.0 * size);
            let mut route = Route::new(false);
            let curve = Piece::Cubic(a, Point::new(x, a.y + 2.0), Point::new(b.x + 2.0, y), b);
            route.push(curve);
            route
        }
    }
}

fn across(
    slots: &Slots,
    frame: &Frame,
    (left, a): (usize, Point),
    (right, b): (usize, Point),
    run: Run,
    back: bool,
) -> Route {
    let mut route = Route::new(back);
    let y = match run {
        Run::Beside => {
            route.push(step(a, b));
            return route;
        }
        Run::AtLeft => a.y,
        Run::AtRight => b.y,
        Run::Channel(channel, track) => frame.track(channel, track),
    };
    let slot_of = |t: usize| slots.of.get(t).copied().unwrap_or(0);
    let next = frame.columns.get(slot_of(left) + 1);
    let before = frame.columns.get(slot_of(right).saturating_sub(1));
    let first = Point::new(next.map_or(a.x, |column| column.0), y);
    let last = Point::new(before.map_or(b.x, |column| column.1), y);
    route.push(step(a, first));
    route.push(Piece::Line(first, last));
    route.push(step(last, b));
    route
}

/// Smooth step (S-curve) from one height to another, horizontal at both ends.
///
/// All steps through one gutter have the same form, so that two of them cross only when their ends
/// are in opposite order.
fn step(a: Point, b: Point) -> Piece {
    if (a.y - b.y).abs() < 0.01 {
        return Piece::Line(a, b);
    }
    let x = f64::midpoint(a.x, b.x);
    Piece::Cubic(a, Point::new(x, a.y), Point::new(x, b.y), b)
}
