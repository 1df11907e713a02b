//! How intervals and tests come about, to be reckoned along by hand.

use super::card::{NoInterval, ScoreCard};
use crate::{
    insight::stats::{self, Moments, USUAL},
    model::Report,
};

/// How the interval of a figure comes about, at 95 %. Before it is cut off at the ends of the scale
/// it goes from `centre − half` to `centre + half`, in the units of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Working {
    /// Wilson's interval of a share (DOMAIN B2).
    Share {
        /// The replies in the upper box.
        good: f64,
        /// All replies.
        n: f64,
        /// The middle, in percent.
        centre: f64,
        /// To either side, in points.
        half: f64,
    },
    /// The adjusted-Wald interval of a net (DOMAIN B1).
    Net {
        /// The replies that are good, neither and bad.
        groups: [f64; 3],
        /// All replies with the three that are added.
        n: f64,
        /// The shares of good and of bad ones with what is added, 0…1.
        shares: [f64; 2],
        /// The middle, in points.
        centre: f64,
        /// To either side, in points.
        half: f64,
    },
    /// The t interval of a mean (DOMAIN B3).
    Mean {
        /// The sum of all replies.
        sum: f64,
        /// How many there are.
        n: f64,
        /// Their standard deviation, with n − 1 below the line.
        deviation: f64,
        /// The quantile of the t distribution.
        quantile: f64,
        /// The mean.
        centre: f64,
        /// To either side.
        half: f64,
    },
}

impl Working {
    /// How a share's interval comes about.
    fn of_share([good, middle, bad]: [f64; 3]) -> Self {
        let n = good + middle + bad;
        let z = stats::z(USUAL);
        let below = z.mul_add(z, n);
        let root = (good * (n - good) / n + z * z / 4.0).sqrt();
        Self::Share {
            good,
            n,
            centre: 100.0 * (good + z * z / 2.0) / below,
            half: 100.0 * z * root / below,
        }
    }

    /// How a net's interval comes about.
    fn of_net(groups: [f64; 3]) -> Self {
        let [good, middle, bad] = groups;
        let n = good + middle + bad + 3.0;
        let (p, d) = ((good + 0.75) / n, (bad + 0.75) / n);
        let error = (stats::net_variance(p, d) / n).sqrt();
        Self::Net {
            groups,
            n,
            shares: [p, d],
            centre: 100.0 * (p - d),
            half: 100.0 * stats::z(USUAL) * error,
        }
    }

    /// From where to where it goes before it is cut off.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        match *self {
            Self::Share { centre, half, .. }
            | Self::Net { centre, half, .. }
            | Self::Mean { centre, half, .. } => (centre - half, centre + half),
        }
    }
}

/// How a difference is tested: the second figure less the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TestWorking {
    /// The z test of two shares with the share of both together; the interval is Newcombe's (1998).
    Share {
        /// The replies of each.
        n: [f64; 2],
        /// The share of both together, 0…1.
        pooled: f64,
        /// The difference in standard errors.
        z: f64,
    },
    /// The z test of two nets on counts with three replies added (DOMAIN B1).
    Net {
        /// The difference of the nets with what is added, in points.
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
    /// How its interval comes about; `None` where there is none.
    #[must_use]
    pub fn working(&self) -> Option<Working> {
        self.interval.ok()?;
        match (self.scale.report, self.groups) {
            (Report::TopBox { .. }, Some(groups)) => Some(Working::of_share(groups)),
            (Report::Net { .. }, Some(groups)) => Some(Working::of_net(groups)),
            _ => {
                let known = Moments::of_counts(&self.counts, self.scale.min)?;
                let (quantile, deviation) = (stats::t(USUAL, known.n - 1.0), known.variance.sqrt());
                Some(Working::Mean {
                    sum: known.mean * known.n,
                    n: known.n,
                    deviation,
                    quantile,
                    centre: known.mean,
                    half: quantile * deviation / known.n.sqrt(),
                })
            }
        }
    }

    /// How the interval of its CES index comes about.
    #[must_use]
    pub fn index_working(&self) -> Option<Working> {
        Some(Working::of_net(self.ces_index.as_ref()?.groups))
    }
}

/// How the difference of two cards is tested; `None` where it can't be.
#[must_use]
pub fn test_working(first: &ScoreCard, second: &ScoreCard) -> Option<TestWorking> {
    let is_unknown = |card: &ScoreCard| card.interval == Err(NoInterval::OnlyFigure);
    if is_unknown(first) || is_unknown(second) {
        return None;
    }
    match (first.scale.report, first.groups, second.groups) {
        (Report::TopBox { .. }, Some(a), Some(b)) => {
            let n = [a.iter().sum::<f64>(), b.iter().sum()];
            let ([good_a, ..], [good_b, ..], [n_a, n_b]) = (a, b, n);
            let pooled = (good_a + good_b) / (n_a + n_b);
            let error = (pooled * (1.0 - pooled) * (1.0 / n_a + 1.0 / n_b)).sqrt();
            let by = good_b / n_b - good_a / n_a;
            let z = if error > 0.0 { by / error } else { 0.0 };
            Some(TestWorking::Share { n, pooled, z })
        }
        (Report::Net { .. }, Some(a), Some(b)) => {
            let [(a, error_a), (b, error_b)] = [a, b].map(|groups| {
                let Working::Net { centre, half, .. } = Working::of_net(groups) else {
                    return (0.0, 0.0);
                };
                (centre, half / stats::z(USUAL))
            });
            Some(TestWorking::Net {
                by: b - a,
                errors: [error_a, error_b],
                z: (b - a) / error_a.hypot(error_b),
            })
        }
        _ => {
            let of = |card: &ScoreCard| Moments::of_counts(&card.counts, card.scale.min);
            let (a, b) = (of(first)?, of(second)?);
            let parts = [a.variance / a.n, b.variance / b.n];
            let [part_a, part_b] = parts;
            let sum = part_a + part_b;
            if sum <= 0.0 || a.n < 2.0 || b.n < 2.0 {
                return None;
            }
            let below = part_a * part_a / (a.n - 1.0) + part_b * part_b / (b.n - 1.0);
            Some(TestWorking::Mean {
                errors: parts.map(f64::sqrt),
                t: (b.mean - a.mean) / sum.sqrt(),
                freedom: sum * sum / below,
            })
        }
    }
}
