//! Symbols that stand for a judgement.

use crate::{
    map::scene_builder::SceneBuilder,
    scene::{Point, Rgba, Stroke},
};

/// Draws a severity as four dots to the right of the first one's centre, of which the first `full`
/// are filled; lengths are scaled by `unit`.
pub(super) fn severity_dots(
    pen: &mut SceneBuilder,
    (first, unit): (Point, f64),
    full: u8,
    (fill, rim): (Rgba, Rgba),
) {
    for dot in 0..4_u8 {
        let center = Point::new(first.x + unit * 10.0 * f64::from(dot), first.y);
        if dot < full {
            pen.circle(center, unit * 3.6, Some(fill), None);
        } else {
            let rim = Stroke::solid(rim, unit);
            pen.circle(center, unit * 3.1, None, Some(rim));
        }
    }
}
