//! Boxes as paths, for formats that have no round corners of their own.

use crate::scene::{PathSegment, Point, Rect};

/// The outline of a box with round corners; `None` when the box has no size.
pub(super) fn outline(rect: Rect, radius: f64) -> Option<Vec<PathSegment>> {
    /// How far the control points of a quarter circle are from its ends, in radii.
    const ARC: f64 = 0.552_284_75;
    let Rect { min, max } = rect;
    let r = radius.clamp(0.0, (rect.width().min(rect.height()) / 2.0).max(0.0));
    if !(rect.width() >= 0.0 && rect.height() >= 0.0) {
        return None;
    }
    let p = Point::new;
    if r <= 0.0 {
        return Some(vec![
            PathSegment::Move(min),
            PathSegment::Line(p(max.x, min.y)),
            PathSegment::Line(max),
            PathSegment::Line(p(min.x, max.y)),
            PathSegment::Close,
        ]);
    }
    let c = r * (1.0 - ARC);
    let corner = |ax, ay, bx, by, x, y| PathSegment::Cubic(p(ax, ay), p(bx, by), p(x, y));
    Some(vec![
        PathSegment::Move(p(min.x + r, min.y)),
        PathSegment::Line(p(max.x - r, min.y)),
        corner(max.x - c, min.y, max.x, min.y + c, max.x, min.y + r),
        PathSegment::Line(p(max.x, max.y - r)),
        corner(max.x, max.y - c, max.x - c, max.y, max.x - r, max.y),
        PathSegment::Line(p(min.x + r, max.y)),
        corner(min.x + c, max.y, min.x, max.y - c, min.x, max.y - r),
        PathSegment::Line(p(min.x, min.y + r)),
        corner(min.x, min.y + c, min.x + c, min.y, min.x + r, min.y),
        PathSegment::Close,
    ])
}
