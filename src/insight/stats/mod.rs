//! Quantiles, intervals, differences, correlations and sample sizes (DOMAIN B1–B3). Shares are
//! 0…1, NPS and other nets −100…100, and a confidence is 0…1, usually 0.95. Nothing is rounded.

mod correlation;
mod difference;
mod interval;
mod sample_size;
mod test_statistics;
#[cfg(test)]
mod tests;

use statrs::distribution::{ContinuousCDF as _, Normal, StudentsT};

pub use self::{
    correlation::{Correlation, spearman},
    difference::{Difference, holm, mean_difference, net_difference, share_difference},
    interval::{Interval, mean_interval, net_interval, wilson},
    sample_size::{replies_for_mean, replies_for_net, replies_for_share, replies_for_worst_case},
    test_statistics::{
        IntervalCenter, MeanInterval, NetEstimate, NetTest, PooledTest, WelchTest,
        mean_interval_steps, net_test, pooled_test, welch_test, wilson_center,
    },
};

/// The default confidence level of intervals and tests.
pub const DEFAULT_CONFIDENCE: f64 = 0.95;

/// The two-sided quantile of the standard normal distribution: 1.96 for 0.95. A confidence outside
/// 0…1 is clamped to 0…0.999999.
#[must_use]
pub fn z_quantile(confidence: f64) -> f64 {
    Normal::standard().inverse_cdf(tail(confidence))
}

/// The two-sided quantile of Student's t distribution with `freedom` degrees; that of the normal
/// distribution when there are none, or so many that the two differ by less than 0.00003.
#[must_use]
pub fn t_quantile(confidence: f64, freedom: f64) -> f64 {
    let tail = tail(confidence);
    // Far out in the tail the inverse of the beta function loses digits.
    if freedom > 100_000.0 {
        return z_quantile(confidence);
    }
    StudentsT::new(0.0, 1.0, freedom)
        .map_or_else(|_| z_quantile(confidence), |t| t.inverse_cdf(tail))
}

/// The cumulative probability at the upper end of a two-sided interval: 0.975 for 0.95.
fn tail(confidence: f64) -> f64 {
    let known = if confidence.is_nan() {
        DEFAULT_CONFIDENCE
    } else {
        confidence
    };
    f64::midpoint(known.clamp(0.0, 0.999_999), 1.0)
}

/// The two-sided p value of a standard normal test statistic.
fn p_of_z(z: f64) -> f64 {
    (2.0 * Normal::standard().sf(z.abs())).min(1.0)
}

/// The two-sided p value of a t statistic with `freedom` degrees.
fn p_of_t(value: f64, freedom: f64) -> f64 {
    let t = StudentsT::new(0.0, 1.0, freedom);
    t.map_or_else(|_| p_of_z(value), |t| (2.0 * t.sf(value.abs())).min(1.0))
}

/// The variance of a single reply to a net, from the shares of good and bad replies; 0…1 (DOMAIN
/// B1).
#[must_use]
pub fn net_variance(good: f64, bad: f64) -> f64 {
    (good + bad - (good - bad) * (good - bad)).max(0.0)
}

/// Mean, variance and number of the replies to a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SampleMoments {
    /// The mean, in steps of the scale.
    pub mean: f64,
    /// The sample variance of one reply (divisor n − 1); 0 with fewer than two.
    pub variance: f64,
    /// The number of replies.
    pub n: f64,
}

impl SampleMoments {
    /// The moments of counts per scale value, from `min` on; `None` without replies.
    #[must_use]
    pub fn of_counts(counts: &[u32], min: i32) -> Option<Self> {
        let values = (min..).zip(counts);
        let pairs = || values.clone().map(|(v, c)| (f64::from(v), f64::from(*c)));
        let n: f64 = pairs().map(|(_, c)| c).sum();
        if n < 1.0 {
            return None;
        }
        let mean = pairs().map(|(v, c)| v * c).sum::<f64>() / n;
        let squares: f64 = pairs().map(|(v, c)| c * (v - mean) * (v - mean)).sum();
        let variance = squares / (n - 1.0).max(1.0);
        Some(Self { mean, variance, n })
    }
}
