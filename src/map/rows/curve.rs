//! Monotone cubic interpolation: smooth curves that never overshoot the values they join.

use crate::scene::{PathSegment, Point};

/// Slopes of a monotone interpolant through points with growing `x`: weighted harmonic means of the
/// neighbouring secants, zero at peaks and valleys (Fritsch and Butland 1984).
pub(in crate::map) fn slopes(points: &[Point]) -> Vec<f64> {
    let pieces: Vec<(f64, f64)> = points
        .windows(2)
        .map(|pair| match pair {
            [a, b] if b.x > a.x => (b.x - a.x, (b.y - a.y) / (b.x - a.x)),
            _ => (0.0, 0.0),
        })
        .collect();
    let inner = pieces.windows(2).map(|pair| match pair {
        [(h0, d0), (h1, d1)] if d0 * d1 > 0.0 => {
            let (w0, w1) = (2.0 * h1 + h0, h1 + 2.0 * h0);
            (w0 + w1) / (w0 / d0 + w1 / d1)
        }
        _ => 0.0,
    });
    let mut slopes = vec![0.0];
    slopes.extend(inner);
    if points.len() > 1 {
        slopes.push(0.0);
    }
    slopes
}

/// Cubic Bézier segment from `a` to `b` with the given slopes (Hermite form).
pub(in crate::map) fn piece(a: Point, slope_a: f64, b: Point, slope_b: f64) -> PathSegment {
    let third = (b.x - a.x) / 3.0;
    PathSegment::Cubic(
        Point::new(a.x + third, a.y + slope_a * third),
        Point::new(b.x - third, b.y - slope_b * third),
        b,
    )
}

/// Curve through points with growing `x`; empty for fewer than two points.
pub(crate) fn through(points: &[Point]) -> Vec<PathSegment> {
    let slopes = slopes(points);
    let pairs = points.windows(2).zip(slopes.windows(2));
    let pieces = pairs.filter_map(|pair| match pair {
        ([a, b], [from, to]) => Some(piece(*a, *from, *b, *to)),
        _ => None,
    });
    let start = points.first().filter(|_| points.len() > 1);
    let start = start.map(|first| PathSegment::Move(*first));
    start.into_iter().chain(pieces).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{piece, slopes};
    use crate::{
        scene::{PathSegment, Point, flatten},
        testkit::property_tests::cases,
    };

    proptest! {
        #![proptest_config(cases(256))]

        #[test]
        fn the_curve_stays_between_neighbours(values in proptest::collection::vec((1.0..200.0_f64, -2..=2_i32), 2..30)) {
            let mut x = 0.0;
            let points: Vec<Point> = values
                .iter()
                .map(|(step, y)| {
                    x += step;
                    Point::new(x, f64::from(*y))
                })
                .collect();
            let slopes = slopes(&points);
            prop_assert_eq!(slopes.len(), points.len());
            for place in 1..points.len() {
                let (a, b) = (points[place - 1], points[place]);
                let path = [PathSegment::Move(a), piece(a, slopes[place - 1], b, slopes[place])];
                let curve = flatten(&path, 24);
                for pair in curve.windows(2) {
                    let rise = (pair[1].y - pair[0].y) * (b.y - a.y).signum();
                    prop_assert!(rise >= -1e-9, "{pair:?}");
                    prop_assert!(pair[1].x >= pair[0].x);
                }
            }
        }
    }
}
