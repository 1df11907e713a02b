//! Markers and dashes of the emotion curves: a marker form and a dash for each persona, so that
//! curves can be told apart without colour.

use crate::scene::{Dash, PathSegment, Point, Rect, Rgba, ShapeGeometry, Stroke};

/// Stroke of the curve of the persona at an index: solid, dashed or dotted in turn.
pub(crate) fn curve_stroke(place: usize, color: Rgba, width: f64) -> Stroke {
    let dash = match place % 3 {
        0 => Dash::Solid,
        1 => Dash::Dashed,
        _ => Dash::Dotted,
    };
    Stroke { color, width, dash }
}

/// Marker of the persona at an index, about as large as a circle of `radius`. Nine shapes, then
/// they repeat.
pub(crate) fn marker(place: usize, center: Point, radius: f64) -> ShapeGeometry {
    // Corners by angle in degrees clockwise from the top, and their distance as a factor of the
    // radius.
    let corners = |count: u32, turned: f64, inner: Option<f64>| {
        let all = if inner.is_some() { 2 * count } else { count };
        (0..all).map(move |corner| {
            let angle = (turned + 360.0 * f64::from(corner) / f64::from(all)).to_radians();
            let out = if corner % 2 == 1 {
                inner.unwrap_or(1.0)
            } else {
                1.0
            };
            (angle.sin() * out, -angle.cos() * out)
        })
    };
    let path = |corners: &mut dyn Iterator<Item = (f64, f64)>, size: f64| {
        let at = |(x, y)| Point::new(center.x + x * radius * size, center.y + y * radius * size);
        let mut path: Vec<PathSegment> = corners
            .map(|corner| PathSegment::Line(at(corner)))
            .collect();
        if let Some(first) = path.first_mut()
            && let PathSegment::Line(start) = *first
        {
            *first = PathSegment::Move(start);
        }
        path.push(PathSegment::Close);
        ShapeGeometry::Path(path)
    };
    match place % 9 {
        0 => ShapeGeometry::Circle { center, radius },
        1 => ShapeGeometry::Rect {
            rect: Rect::around(center, radius * 0.9),
            radius: 0.0,
        },
        2 => path(&mut corners(3, 0.0, None), 1.25),
        3 => path(&mut corners(4, 0.0, None), 1.2),
        4 => path(&mut corners(3, 180.0, None), 1.25),
        5 => path(&mut corners(5, 0.0, Some(0.45)), 1.4),
        6 => path(&mut corners(6, 30.0, None), 1.1),
        7 => path(&mut corners(4, 0.0, Some(0.4)), 1.5),
        _ => path(&mut corners(4, 45.0, Some(0.4)), 1.5),
    }
}
