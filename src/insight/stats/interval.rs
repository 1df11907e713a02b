//! Confidence intervals of a share, a net and a mean.

use super::{
    SampleMoments,
    test_statistics::{IntervalCenter, NetEstimate, mean_interval_steps, wilson_center},
};

/// A confidence interval, in the units of its figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// The interval of a middle and half-width, clamped to the ends of the scale.
    pub(super) fn around(middle: IntervalCenter, (low, high): (f64, f64)) -> Self {
        let IntervalCenter { center, half } = middle;
        Self {
            low: (center - half).clamp(low, high),
            high: (center + half).clamp(low, high),
        }
    }

    /// The same, widened where needed to contain the figure itself: pseudo-observations or rounding
    /// can push an end past it.
    pub(super) fn widened_to(self, figure: f64) -> Self {
        Self {
            low: self.low.min(figure),
            high: self.high.max(figure),
        }
    }

    /// Half of its width: the margin of error.
    #[must_use]
    pub fn margin(self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// True if a value lies within it, ends included.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// True if it has a value in common with the other, ends included.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// Wilson's score interval of a share, 0…1 (DOMAIN B2); `None` without replies.
#[must_use]
pub fn wilson(hits: f64, n: f64, confidence: f64) -> Option<Interval> {
    let middle = wilson_center(hits, n, confidence)?;
    Some(Interval::around(middle, (0.0, 1.0)).widened_to((hits / n).clamp(0.0, 1.0)))
}

/// The adjusted-Wald interval of an NPS or another net of boxes, in points (DOMAIN B1): three
/// quarters of a reply are added to the good and to the bad box and one and a half to the middle,
/// and the variance is the multinomial one. Boxes are good, middle, bad; `None` without replies.
#[must_use]
pub fn net_interval(counts: [f64; 3], confidence: f64) -> Option<Interval> {
    let own = NetEstimate::of(counts, [0.0; 3])?.figure;
    let middle = NetEstimate::adjusted(counts)?.center(confidence);
    Some(Interval::around(middle, (-100.0, 100.0)).widened_to(own))
}

/// The t interval of a mean (DOMAIN B3), clamped to the scale. `counts` has the replies per scale
/// value, from `min` on; `None` with fewer than two replies and if all are the same, which leaves
/// no variance to estimate.
#[must_use]
pub fn mean_interval(counts: &[u32], min: i32, confidence: f64) -> Option<Interval> {
    let known = SampleMoments::of_counts(counts, min)?;
    let middle = mean_interval_steps(known, confidence)?.middle;
    let last = i32::try_from(counts.len()).unwrap_or(i32::MAX);
    let max = min.saturating_add(last).saturating_sub(1);
    let scale = (f64::from(min), f64::from(max));
    Some(Interval::around(middle, scale).widened_to(known.mean))
}
