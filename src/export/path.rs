//! Rounded rectangles as paths, for formats without rounded rectangles of their own.

use crate::scene::{PathSegment, Point, Rect};

/// Outline of a rectangle with rounded corners; `None` when its width or height is negative or not
/// a number.
pub(super) fn rounded_rect(rect: Rect, radius: f64) -> Option<Vec<PathSegment>> {
    /// Distance of a cubic's control points from the ends of a quarter circle, in radii: 4/3·(√2 −
    /// 1).
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
