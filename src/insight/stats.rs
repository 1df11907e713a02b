//! Quantiles, intervals, differences and sample sizes (DOMAIN B1–B3). Shares are 0…1, NPS and
//! other nets −100…100, and a confidence is 0…1, usually 0.95. Nothing is rounded.

use statrs::distribution::{ContinuousCDF as _, Normal, StudentsT};

/// The confidence of intervals unless somebody asks for another.
pub const USUAL: f64 = 0.95;

/// A range that holds the true figure with a confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    fn around(center: f64, half: f64, (low, high): (f64, f64)) -> Self {
        Self {
            low: (center - half).clamp(low, high),
            high: (center + half).clamp(low, high),
        }
    }

    /// Half of its width.
    #[must_use]
    pub fn margin(self) -> f64 {
        (self.high - self.low) / 2.0
    }
}

/// A difference with its interval and the two-sided probability of one as large by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The second figure less the first.
    pub by: f64,
    /// Its interval.
    pub interval: Interval,
    /// The p value, 0…1.
    pub p: f64,
}

/// The two-sided quantile of the normal distribution: 1.96 for 0.95.
#[must_use]
pub fn z(confidence: f64) -> f64 {
    let tail = f64::midpoint(confidence.clamp(0.0, 0.999_999), 1.0);
    Normal::standard().inverse_cdf(tail)
}

/// The two-sided quantile of Student's t distribution with `freedom` degrees; that of the normal
/// distribution when there are none.
#[must_use]
pub fn t(confidence: f64, freedom: f64) -> f64 {
    let tail = f64::midpoint(confidence.clamp(0.0, 0.999_999), 1.0);
    StudentsT::new(0.0, 1.0, freedom).map_or_else(|_| z(confidence), |t| t.inverse_cdf(tail))
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
    let found = Interval::around(center, half, (0.0, 1.0));
    // At the ends the interval touches the share but for rounding.
    Some(Interval {
        low: found.low.min(p),
        high: found.high.max(p),
    })
}

/// The variance of one reply to a net score, 0…1 (DOMAIN B1).
fn net_variance(good: f64, bad: f64) -> f64 {
    good + bad - (good - bad) * (good - bad)
}

/// The adjusted-Wald interval of an NPS (DOMAIN B1): three quarters of a reply are added to
/// promoters and detractors each and one and a half to passives. `None` without replies.
#[must_use]
pub fn nps_interval(
    promoters: f64,
    passives: f64,
    detractors: f64,
    confidence: f64,
) -> Option<Interval> {
    if promoters + passives + detractors <= 0.0 {
        return None;
    }
    let n = promoters + passives + detractors + 3.0;
    let (good, bad) = ((promoters + 0.75) / n, (detractors + 0.75) / n);
    let half = z(confidence) * (net_variance(good, bad) / n).sqrt();
    let scale = (-100.0, 100.0);
    let found = Interval::around(100.0 * (good - bad), 100.0 * half, scale);
    let own = 100.0 * (promoters - detractors) / (n - 3.0);
    Some(Interval {
        low: found.low.min(own),
        high: found.high.max(own),
    })
}

/// Mean, variance of one reply and number of replies of counts from the scale value `min` on.
fn moments(counts: &[u32], min: i32) -> (f64, f64, f64) {
    let pairs = || {
        (min..)
            .zip(counts)
            .map(|(v, c)| (f64::from(v), f64::from(*c)))
    };
    let n: f64 = pairs().map(|(_, c)| c).sum();
    let mean = pairs().map(|(v, c)| v * c).sum::<f64>() / n.max(1.0);
    let squares: f64 = pairs().map(|(v, c)| c * (v - mean) * (v - mean)).sum();
    (mean, squares / (n - 1.0).max(1.0), n)
}

/// The t interval of a mean (DOMAIN B3), within the scale; `None` with fewer than two replies.
#[must_use]
pub fn mean_interval(counts: &[u32], min: i32, confidence: f64) -> Option<Interval> {
    let (mean, variance, n) = moments(counts, min);
    if n < 2.0 {
        return None;
    }
    let half = t(confidence, n - 1.0) * (variance / n).sqrt();
    let last = i32::try_from(counts.len()).unwrap_or(i32::MAX);
    let max = min.saturating_add(last).saturating_sub(1);
    Some(Interval::around(
        mean,
        half,
        (f64::from(min), f64::from(max)),
    ))
}

/// The difference of two nets by the z test with separate variances (DOMAIN B1). Each is promoters,
/// passives and detractors; `None` when one has no replies.
#[must_use]
pub fn net_difference(first: [f64; 3], second: [f64; 3], confidence: f64) -> Option<Difference> {
    let of = |[good, middle, bad]: [f64; 3]| {
        let n = good + middle + bad;
        (n > 0.0).then(|| {
            let (good, bad) = (good / n, bad / n);
            (100.0 * (good - bad), 10_000.0 * net_variance(good, bad) / n)
        })
    };
    let ((a, va), (b, vb)) = (of(first)?, of(second)?);
    Some(difference(b - a, va + vb, confidence))
}

/// The difference of two shares by the z test with separate variances; `None` when one has no
/// replies.
#[must_use]
pub fn share_difference(
    (hits_1, n_1): (f64, f64),
    (hits_2, n_2): (f64, f64),
    confidence: f64,
) -> Option<Difference> {
    if n_1 <= 0.0 || n_2 <= 0.0 {
        return None;
    }
    let (a, b) = (hits_1 / n_1, hits_2 / n_2);
    let variance = a * (1.0 - a) / n_1 + b * (1.0 - b) / n_2;
    Some(difference(b - a, variance, confidence))
}

fn difference(by: f64, variance: f64, confidence: f64) -> Difference {
    let error = variance.max(0.0).sqrt();
    let half = z(confidence) * error;
    let p = if error > 0.0 {
        2.0 * Normal::standard().sf((by / error).abs())
    } else if by.abs() > 0.0 {
        0.0
    } else {
        1.0
    };
    let interval = Interval {
        low: by - half,
        high: by + half,
    };
    Difference { by, interval, p }
}

/// The difference of two means by Welch's test; `None` when one has fewer than two replies.
#[must_use]
pub fn mean_difference(
    first: &[u32],
    second: &[u32],
    min: i32,
    confidence: f64,
) -> Option<Difference> {
    let ((a, va, na), (b, vb, nb)) = (moments(first, min), moments(second, min));
    if na < 2.0 || nb < 2.0 {
        return None;
    }
    let (sa, sb) = (va / na, vb / nb);
    let variance = sa + sb;
    if variance <= 0.0 {
        return Some(difference(b - a, 0.0, confidence));
    }
    let freedom = variance * variance / (sa * sa / (na - 1.0) + sb * sb / (nb - 1.0));
    let (by, error) = (b - a, variance.sqrt());
    let half = t(confidence, freedom) * error;
    let p = StudentsT::new(0.0, 1.0, freedom).map_or(1.0, |t| 2.0 * t.sf((by / error).abs()));
    let interval = Interval {
        low: by - half,
        high: by + half,
    };
    Some(Difference { by, interval, p })
}

/// The replies that an NPS needs for a margin in points, the adjusted-Wald interval solved for n
/// (DOMAIN B1). `variance` is that of one reply, 1 at worst. Whole replies, rounded up.
#[must_use]
pub fn replies_for_net(margin: f64, variance: f64, confidence: f64) -> f64 {
    let half = margin.abs().max(0.01) / 100.0;
    let z = z(confidence);
    (z * z * variance.clamp(0.0, 1.0) / (half * half) - 3.0)
        .max(1.0)
        .ceil()
}

/// The replies that a share needs for a margin of 0…1; 0.5 is the worst share.
#[must_use]
pub fn replies_for_share(margin: f64, share: f64, confidence: f64) -> f64 {
    let (half, z, p) = (margin.abs().max(1e-4), z(confidence), share.clamp(0.0, 1.0));
    (z * z * p * (1.0 - p) / (half * half)).max(1.0).ceil()
}

/// The replies that a mean needs for a margin, where single replies spread by `deviation`.
#[must_use]
pub fn replies_for_mean(margin: f64, deviation: f64, confidence: f64) -> f64 {
    let half = margin.abs().max(1e-4);
    (z(confidence) * deviation / half).powi(2).max(1.0).ceil()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        USUAL, mean_difference, mean_interval, net_difference, nps_interval, replies_for_mean,
        replies_for_net, replies_for_share, share_difference, t, wilson, z,
    };

    fn near(a: f64, b: f64, by: f64) {
        assert!((a - b).abs() <= by, "{a} is not {b}");
    }

    #[test]
    fn quantiles_are_those_of_the_printed_tables() {
        near(z(0.95), 1.959_964, 1e-6);
        near(z(0.90), 1.644_854, 1e-6);
        near(t(0.95, 10.0), 2.228_139, 1e-5);
        near(t(0.95, 1.0), 12.706_205, 1e-4);
    }

    #[test]
    fn wilson_of_1_in_29_is_that_of_newcombe_1998() {
        // Newcombe 1998, table I, method 3: 1 of 29 gives 0.0061 to 0.1718.
        let found = wilson(1.0, 29.0, USUAL).unwrap();
        near(found.low, 0.0061, 5e-5);
        near(found.high, 0.1718, 5e-5);
        // The same, 81 of 263: 0.2553 to 0.3662.
        let found = wilson(81.0, 263.0, USUAL).unwrap();
        near(found.low, 0.2553, 5e-5);
        near(found.high, 0.3662, 5e-5);
    }

    #[test]
    fn adjusted_wald_by_hand() {
        // 60 promoters, 25 passives and 15 detractors: (60.75 − 15.75) ÷ 103 = 43.69.
        let found = nps_interval(60.0, 25.0, 15.0, USUAL).unwrap();
        let (good, bad) = (60.75_f64 / 103.0, 15.75 / 103.0);
        let half = 1.959_964 * ((good + bad - (good - bad).powi(2)) / 103.0).sqrt() * 100.0;
        near(found.low, 100.0 * (good - bad) - half, 1e-3);
        near(found.high, 100.0 * (good - bad) + half, 1e-3);
    }

    #[test]
    fn sample_sizes_of_domain_b1() {
        near(replies_for_net(10.0, 1.0, USUAL), 382.0, 0.0);
        near(replies_for_net(5.0, 1.0, USUAL), 1534.0, 0.0);
        // The textbook 385 for a share within 5 points.
        near(replies_for_share(0.05, 0.5, USUAL), 385.0, 0.0);
        near(replies_for_mean(0.2, 1.0, USUAL), 97.0, 0.0);
    }

    #[test]
    fn a_mean_by_hand() {
        // 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and deviation √(32 ÷ 7).
        let counts = [0, 1, 0, 3, 2, 0, 1, 0, 1];
        let found = mean_interval(&counts, 1, USUAL).unwrap();
        let half = t(USUAL, 7.0) * (32.0_f64 / 7.0 / 8.0).sqrt();
        near(found.low, 5.0 - half, 1e-9);
        near(found.high, 5.0 + half, 1e-9);
        assert_eq!(mean_interval(&[0, 1, 0], 1, USUAL), None);
    }

    #[test]
    fn differences_by_hand() {
        let found = share_difference((45.0, 100.0), (60.0, 100.0), USUAL).unwrap();
        let error = (0.45_f64 * 0.55 / 100.0 + 0.6 * 0.4 / 100.0).sqrt();
        near(found.by, 0.15, 1e-12);
        near(found.interval.low, 0.15 - 1.959_964 * error, 1e-6);
        near(found.p, 0.0321, 5e-4);
        let same = net_difference([10.0, 5.0, 5.0], [10.0, 5.0, 5.0], USUAL).unwrap();
        near(same.by, 0.0, 0.0);
        near(same.p, 1.0, 1e-12);
        let means = mean_difference(&[5, 3, 2], &[2, 3, 5], 1, USUAL).unwrap();
        near(means.by, 0.6, 1e-12);
        assert!(means.p > 0.05 && means.p < 0.2, "{means:?}");
    }

    proptest! {
        #[test]
        fn intervals_hold_the_figure_and_shrink_with_n(
            good in 0_u32..500, middle in 0_u32..500, bad in 1_u32..500,
        ) {
            let [a, b, c] = [good, middle, bad].map(f64::from);
            let n = a + b + c;
            let share = wilson(a, n, USUAL).unwrap();
            prop_assert!(share.low <= a / n && a / n <= share.high);
            let more = wilson(4.0 * a, 4.0 * n, USUAL).unwrap();
            prop_assert!(more.margin() < share.margin());
            let net = nps_interval(a, b, c, USUAL).unwrap();
            let own = 100.0 * (a - c) / n;
            prop_assert!(net.low <= own && own <= net.high);
            prop_assert!(net.low >= -100.0 && net.high <= 100.0);
            let counts = [good, middle, bad];
            if let Some(mean) = mean_interval(&counts, 1, USUAL) {
                let own = (a + 2.0 * b + 3.0 * c) / n;
                prop_assert!(mean.low <= own + 1e-9 && own <= mean.high + 1e-9);
            }
            let there = net_difference([a, b, c], [c, b, a + 1.0], USUAL).unwrap();
            let back = net_difference([c, b, a + 1.0], [a, b, c], USUAL).unwrap();
            prop_assert!((there.by + back.by).abs() < 1e-9 && (there.p - back.p).abs() < 1e-12);
        }
    }
}
