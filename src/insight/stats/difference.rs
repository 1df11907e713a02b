//! Differences of two nets, shares or means, with confidence interval and p value.

use super::{
    Interval, SampleMoments,
    interval::wilson,
    p_of_t, p_of_z, t_quantile,
    test_statistics::{IntervalCenter, NetEstimate, net_test, pooled_test, welch_test},
    z_quantile,
};

/// A difference with its confidence interval and the p value of the two-sided test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The second figure less the first.
    pub difference: f64,
    /// The confidence interval of `difference`.
    pub interval: Interval,
    /// The p value, 0…1.
    pub p: f64,
}

impl Difference {
    /// True if the difference is significant at a confidence, 0…1: the p value is below 1 −
    /// confidence and the interval excludes 0. Both are asked, as test and interval use different
    /// standard errors and can disagree at the edge.
    #[must_use]
    pub fn is_significant(&self, confidence: f64) -> bool {
        self.p < 1.0 - confidence && !self.interval.contains(0.0)
    }
}

/// The difference of two nets, in points, by the z test on the adjusted counts (DOMAIN B1; Lewis
/// and Sauro 2021). Boxes are good, middle, bad; `None` when one has no replies.
#[must_use]
pub fn net_difference(first: [f64; 3], second: [f64; 3], confidence: f64) -> Option<Difference> {
    let plain = |counts| Some(NetEstimate::of(counts, [0.0; 3])?.figure);
    let by = plain(second)? - plain(first)?;
    let test = net_test(first, second)?;
    let middle = IntervalCenter {
        center: test.by,
        half: z_quantile(confidence) * test.error,
    };
    Some(Difference {
        difference: by,
        interval: Interval::around(middle, (-200.0, 200.0)).widened_to(by),
        p: p_of_z(test.z),
    })
}

/// The difference of two shares: Newcombe's interval (1998, method 10, from two Wilson intervals)
/// and the z test with the pooled share. Each is (hits, replies); `None` if one has no replies.
#[must_use]
pub fn share_difference(
    first: (f64, f64),
    second: (f64, f64),
    confidence: f64,
) -> Option<Difference> {
    let ((hits_a, n_a), (hits_b, n_b)) = (first, second);
    let (wide_a, wide_b) = (
        wilson(hits_a, n_a, confidence)?,
        wilson(hits_b, n_b, confidence)?,
    );
    let (a, b) = (hits_a / n_a, hits_b / n_b);
    let by = b - a;
    let interval = Interval {
        low: by - (b - wide_b.low).hypot(wide_a.high - a),
        high: by + (wide_b.high - b).hypot(a - wide_a.low),
    };
    let p = p_of_z(pooled_test(first, second)?.z);
    Some(Difference {
        difference: by,
        interval,
        p,
    })
}

/// The difference of two means by Welch's test. Each is the count of replies per scale value, from
/// `min` on; `None` if one has fewer than two replies or both have no variance.
#[must_use]
pub fn mean_difference(
    first: &[u32],
    second: &[u32],
    min: i32,
    confidence: f64,
) -> Option<Difference> {
    welch(
        SampleMoments::of_counts(first, min)?,
        SampleMoments::of_counts(second, min)?,
        confidence,
    )
}

/// The same on the moments of the replies.
pub(super) fn welch(
    first: SampleMoments,
    second: SampleMoments,
    confidence: f64,
) -> Option<Difference> {
    let test = welch_test(first, second)?;
    let half = t_quantile(confidence, test.freedom) * test.error;
    Some(Difference {
        difference: test.by,
        interval: Interval {
            low: test.by - half,
            high: test.by + half,
        },
        p: p_of_t(test.t, test.freedom),
    })
}

/// Holm's step-down correction (1979) of the p value `own`, one of those of a family of tests: the
/// smallest is multiplied by the number of tests, the next by one less, and none falls below the
/// one before it.
#[must_use]
pub fn holm(all: &[f64], own: f64) -> f64 {
    let mut sorted: Vec<f64> = all.iter().copied().filter(|p| *p <= own).collect();
    sorted.sort_by(f64::total_cmp);
    let mut times = u32::try_from(all.len()).map_or(f64::INFINITY, f64::from);
    let mut adjusted = own;
    for p in sorted {
        adjusted = adjusted.max((times * p).min(1.0));
        times -= 1.0;
    }
    adjusted
}
