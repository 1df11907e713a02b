//! Intervals of a share, a net and a mean.

use super::{Moments, net_variance, t, z};

/// A range that holds the true figure with a confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// An interval around a figure, cut off at the ends of the scale.
    pub(super) fn around(center: f64, half: f64, (low, high): (f64, f64)) -> Self {
        Self {
            low: (center - half).clamp(low, high),
            high: (center + half).clamp(low, high),
        }
    }

    /// The same, widened where needed to hold the figure itself: adding pseudo-observations or
    /// rounding can push an end past it.
    pub(super) fn holding(self, figure: f64) -> Self {
        Self {
            low: self.low.min(figure),
            high: self.high.max(figure),
        }
    }

    /// Half of its width.
    #[must_use]
    pub fn margin(self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// Whether a value lies in it.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Whether two have values in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// Wilson's interval of a share (DOMAIN B2); `None` without replies.
#[must_use]
pub fn wilson(hits: f64, n: f64, confidence: f64) -> Option<Interval> {
    if n <= 0.0 {
        return None;
    }
    let (p, z) = ((hits / n).clamp(0.0, 1.0), z(confidence));
    let square = z * z;
    let center = (p + square / (2.0 * n)) / (1.0 + square / n);
    let half = z * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt() / (1.0 + square / n);
    Some(Interval::around(center, half, (0.0, 1.0)).holding(p))
}

/// What the adjusted-Wald interval adds to promoters, passives and detractors (DOMAIN B1).
pub(super) const EXTRA: [f64; 3] = [0.75, 1.5, 0.75];

/// A net of counted boxes in points, with its variance; each box first grows by `extra`.
pub(super) fn net(counts: [f64; 3], extra: [f64; 3]) -> Option<(f64, f64)> {
    let [good, middle, bad] = counts;
    if good + middle + bad <= 0.0 {
        return None;
    }
    let [a, b, c] = extra;
    let n = good + middle + bad + a + b + c;
    let (good, bad) = ((good + a) / n, (bad + c) / n);
    Some((100.0 * (good - bad), 10_000.0 * net_variance(good, bad) / n))
}

fn of_net(counts: [f64; 3], extra: [f64; 3], confidence: f64) -> Option<Interval> {
    let (own, _) = net(counts, [0.0; 3])?;
    let (center, variance) = net(counts, extra)?;
    let half = z(confidence) * variance.sqrt();
    Some(Interval::around(center, half, (-100.0, 100.0)).holding(own))
}

/// The adjusted-Wald interval of an NPS or another net of boxes, in points (DOMAIN B1): three
/// quarters of a reply are added to the good and to the bad box and one and a half to the middle,
/// and the variance is the multinomial one. Boxes are good, middle, bad; `None` without replies.
#[must_use]
pub fn net_interval(counts: [f64; 3], confidence: f64) -> Option<Interval> {
    of_net(counts, EXTRA, confidence)
}

/// The plain Wald interval of a net of boxes, in points (DOMAIN B1). It has no width when all
/// replies are in one box, which is why scores don't use it.
#[must_use]
pub fn wald_interval(counts: [f64; 3], confidence: f64) -> Option<Interval> {
    of_net(counts, [0.0; 3], confidence)
}

/// The t interval of a mean (DOMAIN B3), within the scale; `None` with fewer than two replies and
/// when all replies are the same, which tells nothing of how they spread.
#[must_use]
pub fn mean_interval(counts: &[u32], min: i32, confidence: f64) -> Option<Interval> {
    let Moments { mean, variance, n } = Moments::of_counts(counts, min)?;
    if n < 2.0 || variance <= 0.0 {
        return None;
    }
    let half = t(confidence, n - 1.0) * (variance / n).sqrt();
    let last = i32::try_from(counts.len()).unwrap_or(i32::MAX);
    let max = min.saturating_add(last).saturating_sub(1);
    let scale = (f64::from(min), f64::from(max));
    Some(Interval::around(mean, half, scale).holding(mean))
}
