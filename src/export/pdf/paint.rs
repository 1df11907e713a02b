//! Colours, strokes and paths of a scene in PDF units.

use krilla::{
    color::rgb,
    geom::{self, Path, PathBuilder},
    num::NormalizedF32,
    paint::{Fill, FillRule, LineJoin, Stroke, StrokeDash},
};

use super::POINTS;
use crate::{
    export::svg::dash_lengths,
    scene::{self, PathSegment, Point, Rect, Rgba},
};

/// Greatest distance from the page corner at which anything is drawn, in points.
const FAR: f64 = 1e6;

/// Converts a number to the precision of a PDF.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a PDF holds no more digits"
)]
pub(super) fn single(value: f64) -> f32 {
    value as f32
}

/// Length on paper, to a thousandth of a point; `None` if it is not a number or beyond [`FAR`].
pub(super) fn length(units: f64) -> Option<f32> {
    let points = units * POINTS;
    // The comparison is also false for NaN.
    (points.abs() <= FAR).then(|| single((points * 1000.0).round() / 1000.0))
}

/// Point on paper.
pub(super) fn point(at: Point) -> Option<geom::Point> {
    Some(geom::Point::from_xy(length(at.x)?, length(at.y)?))
}

/// Rectangle on paper; `None` when it is empty.
pub(super) fn rect(rect: Rect) -> Option<geom::Rect> {
    let (min, max) = (point(rect.min)?, point(rect.max)?);
    let has_size = min.x < max.x && min.y < max.y;
    has_size.then(|| geom::Rect::from_ltrb(min.x, min.y, max.x, max.y))?
}

/// Path on paper, scaled by `scale` around its origin and moved to `origin`; `None` when nothing of
/// it can be drawn.
pub(super) fn path(segments: &[PathSegment], origin: Point, scale: f64) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let at = |p: Point| {
        let moved = Point::new(origin.x + p.x * scale, origin.y + p.y * scale);
        point(moved)
    };
    for segment in segments {
        match *segment {
            PathSegment::Move(p) => {
                let p = at(p)?;
                builder.move_to(p.x, p.y);
            }
            PathSegment::Line(p) => {
                let p = at(p)?;
                builder.line_to(p.x, p.y);
            }
            PathSegment::Cubic(a, b, c) => {
                let (a, b, c) = (at(a)?, at(b)?, at(c)?);
                builder.cubic_to(a.x, a.y, b.x, b.y, c.x, c.y);
            }
            PathSegment::Close => builder.close(),
        }
    }
    builder.finish()
}

fn color(color: Rgba) -> (rgb::Color, NormalizedF32) {
    let [r, g, b, a] = color.0;
    let opacity = NormalizedF32::new(f32::from(a) / 255.0).unwrap_or(NormalizedF32::ONE);
    (rgb::Color::new(r, g, b), opacity)
}

/// Solid fill.
pub(super) fn fill(with: Rgba) -> Fill {
    let (color, opacity) = color(with);
    Fill {
        paint: color.into(),
        opacity,
        rule: FillRule::NonZero,
    }
}

/// Stroke; `None` when its width is no length.
pub(super) fn stroke(with: &scene::Stroke) -> Option<Stroke> {
    let width = length(with.width).filter(|width| *width >= 0.0)?;
    let (color, opacity) = color(with.color);
    let dash = dash_lengths(with).and_then(|(on, off)| {
        Some(StrokeDash {
            array: vec![length(on)?, length(off)?],
            offset: 0.0,
        })
    });
    Some(Stroke {
        paint: color.into(),
        width,
        line_join: LineJoin::Round,
        opacity,
        dash,
        ..Stroke::default()
    })
}
