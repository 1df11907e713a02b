//! Ribbons of a flow diagram: bands of changing width between columns.

use crate::{
    map::scene_builder::SceneBuilder,
    scene::{PathSegment, Point, Rgba, ShapeGeometry},
};

/// Vertical extent of a ribbon at one of its ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RibbonEnd {
    /// Horizontal position.
    pub x: f64,
    /// Upper edge.
    pub top: f64,
    /// Thickness; not negative.
    pub thickness: f64,
}

/// Draws a ribbon that leaves one end level and comes in level at the other.
pub(super) fn ribbon(pen: &mut SceneBuilder, from: RibbonEnd, to: RibbonEnd, fill: Rgba) {
    let middle = f64::midpoint(from.x, to.x);
    let at = |end: RibbonEnd, is_lower: bool| {
        let y = if is_lower {
            end.top + end.thickness
        } else {
            end.top
        };
        Point::new(end.x, y)
    };
    let bend = |a: Point, b: Point| {
        PathSegment::Cubic(Point::new(middle, a.y), Point::new(middle, b.y), b)
    };
    let path = vec![
        PathSegment::Move(at(from, false)),
        bend(at(from, false), at(to, false)),
        PathSegment::Line(at(to, true)),
        bend(at(to, true), at(from, true)),
        PathSegment::Close,
    ];
    pen.shape(ShapeGeometry::Path(path), Some(fill), None);
}

/// Draws a level band between two positions.
pub(super) fn band(pen: &mut SceneBuilder, from: RibbonEnd, right: f64, fill: Rgba) {
    let rect = crate::scene::Rect::new(from.x, from.top, right - from.x, from.thickness);
    pen.rect(rect, 0.0, Some(fill), None);
}
