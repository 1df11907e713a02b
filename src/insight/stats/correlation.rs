//! Spearman's and Pearson's correlation, with confidence interval and t test.

use super::{Interval, p_of_t, z_quantile};

/// A correlation coefficient with its confidence interval and test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// The coefficient, −1 (opposite order) … 1 (same order).
    pub r: f64,
    /// The number of pairs.
    pub n: usize,
    /// The two-sided p value, 0…1, by the t test with n − 2 degrees of freedom.
    pub p: f64,
    /// The confidence interval by Fisher's z transformation.
    pub interval: Interval,
}

/// Spearman's rank correlation of pairs: how monotonic their relation is, whatever its shape. Equal
/// values share their mean rank. `None` with fewer than four pairs, or if one side doesn't vary.
#[must_use]
pub fn spearman(pairs: &[(f64, f64)], confidence: f64) -> Option<Correlation> {
    let left = ranks(pairs.iter().map(|pair| pair.0));
    let right = ranks(pairs.iter().map(|pair| pair.1));
    let ranked: Vec<_> = left.into_iter().zip(right).collect();
    // Fisher's z of ranks spreads by a little more (Fieller, Hartley and Pearson 1957).
    pearson(&ranked, confidence, 1.06)
}

/// Pearson's correlation of pairs: how linear their relation is. Fisher's z has the variance
/// `spread` ÷ (n − 3), with a `spread` of 1 for plain values. `None` with fewer than four pairs, or
/// if one side doesn't vary.
pub(super) fn pearson(pairs: &[(f64, f64)], confidence: f64, spread: f64) -> Option<Correlation> {
    let count = u32::try_from(pairs.len())
        .ok()
        .filter(|count| *count >= 4)?;
    let n = f64::from(count);
    let mean = |side: fn(&(f64, f64)) -> f64| pairs.iter().map(side).sum::<f64>() / n;
    let (mx, my) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        xx += (x - mx) * (x - mx);
        xy += (x - mx) * (y - my);
        yy += (y - my) * (y - my);
    }
    // Sums of squares of equal values can differ from zero by rounding.
    let varies = |squares: f64, mean: f64| squares > 1e-18 * n * (1.0 + mean * mean);
    if !varies(xx, mx) || !varies(yy, my) {
        return None;
    }
    let r = (xy / (xx * yy).sqrt()).clamp(-1.0, 1.0);
    let left = (1.0 - r * r).max(0.0);
    let p = if left > 0.0 {
        p_of_t(r * ((n - 2.0) / left).sqrt(), n - 2.0)
    } else {
        0.0
    };
    let half = z_quantile(confidence) * (spread / (n - 3.0)).sqrt();
    let middle = r.clamp(-0.999_999, 0.999_999).atanh();
    let interval = Interval {
        low: (middle - half).tanh(),
        high: (middle + half).tanh(),
    };
    Some(Correlation {
        r,
        n: pairs.len(),
        p,
        interval: interval.widened_to(r),
    })
}

/// The ranks of values, 1 for the smallest; equal ones share their mean rank.
fn ranks(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let values: Vec<f64> = values.collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    let value = |place: usize| values.get(place).copied().unwrap_or_default();
    order.sort_by(|a, b| value(*a).total_cmp(&value(*b)));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0_u32;
    for equal in order.chunk_by(|a, b| value(*a).total_cmp(&value(*b)).is_eq()) {
        let count = u32::try_from(equal.len()).unwrap_or(u32::MAX);
        let rank = f64::from(before) + (f64::from(count) + 1.0) / 2.0;
        for place in equal {
            if let Some(slot) = ranks.get_mut(*place) {
                *slot = rank;
            }
        }
        before = before.saturating_add(count);
    }
    ranks
}
