//! Conversion of scene units to English metric units (EMU) and hundredths of a point.

use crate::scene::{Point, Rect};

/// EMU in a scene unit: 914,400 to the inch, 96 scene units to the inch.
const EMU: f64 = 9525.0;
/// Greatest coordinate on a slide, four times the largest side.
const MAX_DISTANCE: f64 = 4.0 * MAX_SIDE;
/// Greatest side of a slide in EMU, 56 inches.
const MAX_SIDE: f64 = 51_206_400.0;
/// Least side of a slide in EMU, one inch.
const MIN_SIDE: f64 = 914_400.0;

/// Rounds to a whole number within ±[`MAX_DISTANCE`]; NaN becomes 0.
#[expect(clippy::cast_possible_truncation, reason = "clamped")]
pub(super) fn round_to_int(value: f64) -> i64 {
    let limited = value.round().clamp(-MAX_DISTANCE, MAX_DISTANCE);
    if limited.is_finite() {
        limited as i64
    } else {
        0
    }
}

/// Rectangle in EMU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EmuRect {
    /// Left side.
    pub(super) x: i64,
    /// Upper side.
    pub(super) y: i64,
    /// Width, not negative.
    pub(super) width: i64,
    /// Height, not negative.
    pub(super) height: i64,
}

impl EmuRect {
    /// Smallest rectangle around both.
    pub(super) fn union(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Self {
            x,
            y,
            width: right - x,
            height: bottom - y,
        }
    }
}

/// Size of all slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SlideSize {
    /// Width in EMU.
    pub(super) width: i64,
    /// Height in EMU.
    pub(super) height: i64,
}

/// Transform from scene units to a slide: scale and offset.
#[derive(Clone, Copy, Debug)]
pub(super) struct SlideTransform {
    scale: f64,
    shift: Point,
}

impl SlideSize {
    /// Slide size that fits the largest page, and the scale of all pages, at most 1.
    pub(super) fn of(pages: impl Iterator<Item = Point>) -> (Self, f64) {
        let largest = pages.fold(Point::default(), |most, size| {
            Point::new(most.x.max(size.x), most.y.max(size.y))
        });
        let fit = |side: f64| {
            if side > 0.0 {
                MAX_SIDE / (side * EMU)
            } else {
                1.0
            }
        };
        let scale = fit(largest.x).min(fit(largest.y)).min(1.0);
        let side = |side: f64| round_to_int((side * scale * EMU).clamp(MIN_SIDE, MAX_SIDE));
        let size = Self {
            width: side(largest.x),
            height: side(largest.y),
        };
        (size, scale)
    }

    /// Transform that centres a page of this size.
    #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
    pub(super) fn frame(self, page: Point, scale: f64) -> SlideTransform {
        let middle = |slide: i64, page: f64| ((slide as f64 - page * scale * EMU) / 2.0).max(0.0);
        SlideTransform {
            scale: scale * EMU,
            shift: Point::new(middle(self.width, page.x), middle(self.height, page.y)),
        }
    }
}

impl SlideTransform {
    /// Converts a length.
    pub(super) fn length(&self, units: f64) -> i64 {
        round_to_int(units * self.scale)
    }

    /// Converts a distance from the left side of the slide.
    pub(super) fn x(&self, x: f64) -> i64 {
        round_to_int(x * self.scale + self.shift.x)
    }

    /// Converts a distance from the upper side of the slide.
    pub(super) fn y(&self, y: f64) -> i64 {
        round_to_int(y * self.scale + self.shift.y)
    }

    /// Converts a rectangle; one of negative size becomes empty.
    pub(super) fn rect(&self, rect: Rect) -> EmuRect {
        let (x, y) = (self.x(rect.min.x), self.y(rect.min.y));
        EmuRect {
            x,
            y,
            width: (self.x(rect.max.x) - x).max(0),
            height: (self.y(rect.max.y) - y).max(0),
        }
    }

    /// Converts a font size or line spacing to hundredths of a point.
    pub(super) fn points(&self, units: f64) -> i64 {
        round_to_int(units * self.scale / 127.0)
    }
}

#[cfg(test)]
mod tests {
    use super::SlideSize;
    use crate::scene::{Point, Rect};

    #[test]
    fn an_inch_is_an_inch() {
        let page = Point::new(1280.0, 720.0);
        let (size, scale) = SlideSize::of([page].into_iter());
        assert_eq!((size.width, size.height), (12_192_000, 6_858_000));
        let frame = size.frame(page, scale);
        let rect = frame.rect(Rect::new(96.0, 48.0, 192.0, 96.0));
        assert_eq!((rect.x, rect.y), (914_400, 457_200));
        assert_eq!((rect.width, rect.height), (1_828_800, 914_400));
        assert_eq!(frame.points(16.0), 1200);
        assert_eq!(frame.length(f64::NAN), 0);
        assert!(frame.length(f64::INFINITY) > 0);
    }

    #[test]
    fn pages_fit_and_stand_in_the_middle() {
        let pages = [Point::new(20_000.0, 1000.0), Point::new(10_000.0, 500.0)];
        let (size, scale) = SlideSize::of(pages.into_iter());
        assert_eq!(size.width, 51_206_400);
        assert!((scale - 0.2688).abs() < 0.001, "{scale}");
        let frame = size.frame(pages[1], scale);
        assert_eq!(frame.x(5_000.0), size.width / 2);
        assert_eq!(frame.y(250.0), size.height / 2);
        let (size, _) = SlideSize::of([Point::default()].into_iter());
        assert_eq!((size.width, size.height), (914_400, 914_400));
    }
}
