//! The steps of intervals and tests. The intervals and p values are computed from these, so that a
//! working that is shown can't differ from the figure.

use super::{SampleMoments, net_variance, t_quantile, z_quantile};

/// Middle and half-width of an interval before it is clamped to the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntervalCenter {
    /// The middle.
    pub center: f64,
    /// The half-width.
    pub half: f64,
}

/// Middle and half-width of Wilson's score interval of a share, 0…1 (DOMAIN B2); `None` without
/// replies.
#[must_use]
pub fn wilson_center(hits: f64, n: f64, confidence: f64) -> Option<IntervalCenter> {
    if n <= 0.0 {
        return None;
    }
    let (p, z) = ((hits / n).clamp(0.0, 1.0), z_quantile(confidence));
    let square = z * z;
    Some(IntervalCenter {
        center: (p + square / (2.0 * n)) / (1.0 + square / n),
        half: z * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt() / (1.0 + square / n),
    })
}

/// The pseudo-observations of the adjusted-Wald interval: good, middle, bad (DOMAIN B1).
const ADDED_COUNTS: [f64; 3] = [0.75, 1.5, 0.75];

/// A net of boxes with its variance, of counts that may include pseudo-observations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetEstimate {
    /// All replies, with the pseudo-observations.
    pub n: f64,
    /// The shares of good and of bad replies, 0…1.
    pub shares: [f64; 2],
    /// The net, in points, −100…100.
    pub figure: f64,
    /// The variance of the net, in squared points.
    pub variance: f64,
}

impl NetEstimate {
    /// The net of counts per box, each of which first grows by `extra`; `None` without replies.
    pub(super) fn of(counts: [f64; 3], extra: [f64; 3]) -> Option<Self> {
        let [good, middle, bad] = counts;
        if good + middle + bad <= 0.0 {
            return None;
        }
        let [a, b, c] = extra;
        let n = good + middle + bad + a + b + c;
        let (good, bad) = ((good + a) / n, (bad + c) / n);
        Some(Self {
            n,
            shares: [good, bad],
            figure: 100.0 * (good - bad),
            variance: 10_000.0 * net_variance(good, bad) / n,
        })
    }

    /// The net with the pseudo-observations of the adjusted-Wald interval (DOMAIN B1). Boxes are
    /// good, middle, bad; `None` without replies.
    #[must_use]
    pub fn adjusted(counts: [f64; 3]) -> Option<Self> {
        Self::of(counts, ADDED_COUNTS)
    }

    /// Middle and half-width of its interval, in points.
    #[must_use]
    pub fn center(&self, confidence: f64) -> IntervalCenter {
        IntervalCenter {
            center: self.figure,
            half: z_quantile(confidence) * self.variance.sqrt(),
        }
    }
}

/// The steps of the t interval of a mean (DOMAIN B3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanInterval {
    /// The quantile of the t distribution with n − 1 degrees of freedom.
    pub quantile: f64,
    /// Middle and half-width of the interval, in steps of the scale.
    pub middle: IntervalCenter,
}

/// Works out the t interval of a mean; `None` with fewer than two replies and if all are the same.
#[must_use]
pub fn mean_interval_steps(known: SampleMoments, confidence: f64) -> Option<MeanInterval> {
    let SampleMoments { mean, variance, n } = known;
    if n < 2.0 || variance <= 0.0 {
        return None;
    }
    let quantile = t_quantile(confidence, n - 1.0);
    let (center, half) = (mean, quantile * (variance / n).sqrt());
    let middle = IntervalCenter { center, half };
    Some(MeanInterval { quantile, middle })
}

/// The z test of two shares with the pooled share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PooledTest {
    /// The share of both groups together, 0…1.
    pub pooled: f64,
    /// The difference, the second less the first, in standard errors; 0 without variance.
    pub z: f64,
}

/// The z test of two shares, each as hits and replies; `None` when one has no replies.
#[must_use]
pub fn pooled_test(first: (f64, f64), second: (f64, f64)) -> Option<PooledTest> {
    let ((hits_a, n_a), (hits_b, n_b)) = (first, second);
    if n_a <= 0.0 || n_b <= 0.0 {
        return None;
    }
    let by = hits_b / n_b - hits_a / n_a;
    let pooled = (hits_a + hits_b) / (n_a + n_b);
    let error = (pooled * (1.0 - pooled) * (1.0 / n_a + 1.0 / n_b)).sqrt();
    // Without any variance all replies are alike in both, and nothing differs.
    let z = if error > 0.0 { by / error } else { 0.0 };
    Some(PooledTest { pooled, z })
}

/// The z test of two nets on the adjusted counts (DOMAIN B1; Lewis and Sauro 2021).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetTest {
    /// The second adjusted net less the first, in points.
    pub by: f64,
    /// The standard error of each adjusted net, in points.
    pub errors: [f64; 2],
    /// The standard error of the difference, in points; never 0.
    pub error: f64,
    /// The difference in standard errors.
    pub z: f64,
}

/// The z test of two nets. Boxes are good, middle, bad; `None` when one has no replies.
#[must_use]
pub fn net_test(first: [f64; 3], second: [f64; 3]) -> Option<NetTest> {
    let (a, b) = (
        NetEstimate::adjusted(first)?,
        NetEstimate::adjusted(second)?,
    );
    // The pseudo-observations leave no variance at zero.
    let (by, error) = (b.figure - a.figure, (a.variance + b.variance).sqrt());
    Some(NetTest {
        by,
        errors: [a, b].map(|net| net.variance.sqrt()),
        error,
        z: by / error,
    })
}

/// Welch's t test of two means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WelchTest {
    /// The second mean less the first.
    pub by: f64,
    /// The standard error of each mean, in steps of the scale.
    pub errors: [f64; 2],
    /// The standard error of the difference, in steps of the scale.
    pub error: f64,
    /// The difference in standard errors.
    pub t: f64,
    /// The degrees of freedom by Welch and Satterthwaite.
    pub freedom: f64,
}

/// Welch's t test; `None` if one has fewer than two replies or both have no variance.
#[must_use]
pub fn welch_test(first: SampleMoments, second: SampleMoments) -> Option<WelchTest> {
    if first.n < 2.0 || second.n < 2.0 {
        return None;
    }
    let parts = [first, second].map(|known| known.variance / known.n);
    let [a, b] = parts;
    let variance = a + b;
    if variance <= 0.0 {
        return None;
    }
    let (by, error) = (second.mean - first.mean, variance.sqrt());
    Some(WelchTest {
        by,
        errors: parts.map(f64::sqrt),
        error,
        t: by / error,
        freedom: variance * variance / (a * a / (first.n - 1.0) + b * b / (second.n - 1.0)),
    })
}
