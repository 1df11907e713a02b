//! Workings of intervals and tests, for checking them by hand.

use super::card::{NoIntervalReason, ScoreCard};
use crate::{
    insight::stats::{
        self, DEFAULT_CONFIDENCE, IntervalCenter, MeanInterval, NetTest, PooledTest, SampleMoments,
    },
    model::Aggregation,
};

/// The working of a 95% interval. Before it is clamped to the scale it goes from `centre − half` to
/// `centre + half`, in the units of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum IntervalDerivation {
    /// Wilson's score interval of a share (DOMAIN B2).
    Share {
        /// The replies in the upper box.
        good: f64,
        /// All replies.
        n: f64,
        /// The middle, in percent.
        centre: f64,
        /// The half-width, in points.
        half: f64,
    },
    /// The adjusted-Wald interval of a net (DOMAIN B1).
    Net {
        /// All replies, with the three pseudo-observations.
        n: f64,
        /// The adjusted shares of good and of bad replies, 0…1.
        shares: [f64; 2],
        /// The middle, in points.
        centre: f64,
        /// The half-width, in points.
        half: f64,
    },
    /// The t interval of a mean (DOMAIN B3).
    Mean {
        /// The number of replies.
        n: f64,
        /// Their standard deviation (divisor n − 1).
        deviation: f64,
        /// The quantile of the t distribution.
        quantile: f64,
        /// The mean.
        centre: f64,
        /// The half-width.
        half: f64,
    },
}

impl IntervalDerivation {
    fn of_share([good, middle, bad]: [f64; 3]) -> Option<Self> {
        let n = good + middle + bad;
        let IntervalCenter { center, half } = stats::wilson_center(good, n, DEFAULT_CONFIDENCE)?;
        Some(Self::Share {
            good,
            n,
            centre: 100.0 * center,
            half: 100.0 * half,
        })
    }

    fn of_net(groups: [f64; 3]) -> Option<Self> {
        let net = stats::NetEstimate::adjusted(groups)?;
        let IntervalCenter { center, half } = net.center(DEFAULT_CONFIDENCE);
        Some(Self::Net {
            n: net.n,
            shares: net.shares,
            centre: center,
            half,
        })
    }

    fn of_mean(known: SampleMoments) -> Option<Self> {
        let MeanInterval { quantile, middle } =
            stats::mean_interval_steps(known, DEFAULT_CONFIDENCE)?;
        Some(Self::Mean {
            n: known.n,
            deviation: known.variance.sqrt(),
            quantile,
            centre: middle.center,
            half: middle.half,
        })
    }

    /// The ends of the interval before it is clamped to the scale.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        match *self {
            Self::Share { centre, half, .. }
            | Self::Net { centre, half, .. }
            | Self::Mean { centre, half, .. } => (centre - half, centre + half),
        }
    }
}

/// The working of a significance test: the second figure less the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TestDerivation {
    /// The z test of two shares with the pooled share; the interval is Newcombe's (1998).
    Share {
        /// The replies of each.
        n: [f64; 2],
        /// The share of both together, 0…1.
        pooled: f64,
        /// The difference in standard errors.
        z: f64,
    },
    /// The z test of two nets on adjusted counts (DOMAIN B1).
    Net {
        /// The difference of the adjusted nets, in points.
        by: f64,
        /// The standard error of each, in points.
        errors: [f64; 2],
        /// The difference in standard errors.
        z: f64,
    },
    /// Welch's t test of two means.
    Mean {
        /// The standard error of each mean.
        errors: [f64; 2],
        /// The difference in standard errors.
        t: f64,
        /// The degrees of freedom.
        freedom: f64,
    },
}

impl ScoreCard {
    /// The working of its interval; `None` without one.
    #[must_use]
    pub fn interval_derivation(&self) -> Option<IntervalDerivation> {
        self.interval.ok()?;
        match (self.scale.report, self.box_counts) {
            (Aggregation::TopBox { .. }, Some(groups)) => IntervalDerivation::of_share(groups),
            (Aggregation::Net { .. }, Some(groups)) => IntervalDerivation::of_net(groups),
            _ => IntervalDerivation::of_mean(self.moments()?),
        }
    }

    /// The sum of all replies and their number, whose quotient is the mean; `None` without replies.
    #[must_use]
    pub fn sum(&self) -> Option<(f64, f64)> {
        let known = self.moments()?;
        Some((known.mean * known.n, known.n))
    }

    fn moments(&self) -> Option<SampleMoments> {
        SampleMoments::of_counts(&self.counts, self.scale.min)
    }

    /// The working of the interval of its CES index.
    #[must_use]
    pub fn index_derivation(&self) -> Option<IntervalDerivation> {
        IntervalDerivation::of_net(self.ces_index.as_ref()?.groups)
    }
}

/// The working of the test between two cards; `None` if there is no test.
#[must_use]
pub fn test_derivation(first: &ScoreCard, second: &ScoreCard) -> Option<TestDerivation> {
    let is_unknown = |card: &ScoreCard| card.interval == Err(NoIntervalReason::OnlyFigure);
    if is_unknown(first) || is_unknown(second) {
        return None;
    }
    match (first.scale.report, first.box_counts, second.box_counts) {
        (Aggregation::TopBox { .. }, Some(a), Some(b)) => {
            let n = [a.iter().sum::<f64>(), b.iter().sum()];
            let ([good_a, ..], [good_b, ..], [n_a, n_b]) = (a, b, n);
            let PooledTest { pooled, z } = stats::pooled_test((good_a, n_a), (good_b, n_b))?;
            Some(TestDerivation::Share { n, pooled, z })
        }
        (Aggregation::Net { .. }, Some(a), Some(b)) => {
            let NetTest { by, errors, z, .. } = stats::net_test(a, b)?;
            Some(TestDerivation::Net { by, errors, z })
        }
        _ => {
            let test = stats::welch_test(first.moments()?, second.moments()?)?;
            Some(TestDerivation::Mean {
                errors: test.errors,
                t: test.t,
                freedom: test.freedom,
            })
        }
    }
}
