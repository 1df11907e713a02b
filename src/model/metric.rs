//! Metrics: their scales, and the aggregation of replies into one figure.

use super::{choice::choices, id::MetricId};

choices! {
    /// Direction of a metric: which end of its scale is good. Unlike scales never share an axis.
    ScaleDirection as "direction" {
        /// A higher value is better.
        HigherIsBetter = "higher-is-better",
        /// A lower value is better.
        LowerIsBetter = "lower-is-better",
    }
}

/// Aggregation of survey replies into one figure: mean, top box or net score (DOMAIN B1–B3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// The mean of the replies.
    Mean,
    /// The share of replies at or above `from` (top boxes), in percent.
    TopBox {
        /// The lowest value that counts.
        from: i32,
    },
    /// The share at or above `top` minus the share at or below `bottom`, −100…100.
    Net {
        /// The lowest value that counts as good.
        top: i32,
        /// The highest value that counts as bad.
        bottom: i32,
    },
}

choices! {
    /// Construct that a metric measures. Scores of one kind are counted together, whatever their
    /// scales (DOMAIN 33–36, 66, 70).
    MetricKind as "metric-kind" {
        /// Satisfaction, as CSAT asks.
        Satisfaction = "satisfaction",
        /// Customer effort or ease, as CES asks; the metric's direction tells which of the two.
        Effort = "effort",
        /// Likelihood to recommend, as NPS asks.
        Recommendation = "recommendation",
        /// Anything else; such a metric is never counted together with others.
        Other = "other",
    }
}

/// A metric of the user's own, with its scale, direction and aggregation (DOMAIN 66, B1–B3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetricDef {
    /// Its id.
    pub id: MetricId,
    /// Its name.
    pub name: String,
    /// Construct that it measures; `None` when nobody said.
    pub measures: Option<MetricKind>,
    /// The lowest value of the scale.
    pub min: i32,
    /// The highest value of the scale; at most 100 above `min`.
    pub max: i32,
    /// The good end of the scale.
    pub direction: ScaleDirection,
    /// Aggregation of the replies.
    pub report: Aggregation,
}

/// Metric of a score: one of the standard ones, or one of the user's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Metric {
    /// Net promoter score, replies 0–10 (DOMAIN B1).
    Nps,
    /// Satisfaction, replies 1–5 (DOMAIN B2).
    Csat5,
    /// Satisfaction, replies 1–7 (DOMAIN B2).
    Csat7,
    /// Effort, replies 1 low … 5 high, low is good (DOMAIN 89, B3).
    Ces5,
    /// Made it easy, replies 1–7, high is good (DOMAIN B3).
    Ces7,
    /// Metric of the user's own.
    Custom(MetricId),
}

impl Metric {
    /// The built-in metrics.
    pub const STANDARD: [Self; 5] = [Self::Nps, Self::Csat5, Self::Csat7, Self::Ces5, Self::Ces7];

    /// Construct that a standard metric measures (DOMAIN B1–B3); `None` for one of the user's own.
    #[must_use]
    pub fn standard_kind(&self) -> Option<MetricKind> {
        match self {
            Self::Nps => Some(MetricKind::Recommendation),
            Self::Csat5 | Self::Csat7 => Some(MetricKind::Satisfaction),
            Self::Ces5 | Self::Ces7 => Some(MetricKind::Effort),
            Self::Custom(_) => None,
        }
    }

    /// Scale, direction and aggregation of a standard metric; `None` for one of the user's own.
    #[must_use]
    pub fn standard_scale(&self) -> Option<MetricScale> {
        let scale = |min, max, direction, report| {
            Some(MetricScale {
                min,
                max,
                direction,
                report,
            })
        };
        let up = ScaleDirection::HigherIsBetter;
        match self {
            Self::Nps => scale(0, 10, up, Aggregation::Net { top: 9, bottom: 6 }),
            Self::Csat5 => scale(1, 5, up, Aggregation::TopBox { from: 4 }),
            Self::Csat7 => scale(1, 7, up, Aggregation::TopBox { from: 6 }),
            Self::Ces5 => scale(1, 5, ScaleDirection::LowerIsBetter, Aggregation::Mean),
            Self::Ces7 => scale(1, 7, up, Aggregation::Mean),
            Self::Custom(_) => None,
        }
    }

    /// Key in files: `nps`, `csat-5`, …, or the id of the user's own metric.
    #[must_use]
    pub fn key(&self) -> &str {
        use super::id::DomainId as _;
        match self {
            Self::Nps => "nps",
            Self::Csat5 => "csat-5",
            Self::Csat7 => "csat-7",
            Self::Ces5 => "ces-5",
            Self::Ces7 => "ces-7",
            Self::Custom(id) => id.as_str(),
        }
    }
}

/// Scale of a metric and the aggregation of its replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetricScale {
    /// The lowest reply.
    pub min: i32,
    /// The highest reply.
    pub max: i32,
    /// The good end of the scale.
    pub direction: ScaleDirection,
    /// Aggregation of the replies.
    pub report: Aggregation,
}

impl MetricScale {
    /// The range of the reported figure: percent for boxes, the scale itself for a mean.
    #[must_use]
    pub fn reported_range(&self) -> (f64, f64) {
        match self.report {
            Aggregation::Mean => (f64::from(self.min), f64::from(self.max)),
            Aggregation::TopBox { .. } => (0.0, 100.0),
            Aggregation::Net { .. } => (-100.0, 100.0),
        }
    }

    /// Aggregates reply counts, one per scale value from `min` on; `None` without replies. Full
    /// precision: shares rounded before they are subtracted would give another NPS (DOMAIN B1).
    #[must_use]
    pub fn figure(&self, counts: &[u32]) -> Option<f64> {
        let total: f64 = counts.iter().map(|&c| f64::from(c)).sum();
        if total <= 0.0 {
            return None;
        }
        let share = |test: &dyn Fn(i32) -> bool| {
            let hit: f64 = (self.min..)
                .zip(counts)
                .filter(|(v, _)| test(*v))
                .map(|(_, &c)| f64::from(c))
                .sum();
            hit / total
        };
        Some(match self.report {
            Aggregation::Mean => {
                let sum: f64 = (self.min..)
                    .zip(counts)
                    .map(|(v, &c)| f64::from(v) * f64::from(c))
                    .sum();
                sum / total
            }
            Aggregation::TopBox { from } => 100.0 * share(&|v| v >= from),
            Aggregation::Net { top, bottom } => {
                100.0 * (share(&|v| v >= top) - share(&|v| v <= bottom))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Metric;

    fn figure(metric: &Metric, counts: &[u32]) -> f64 {
        metric.standard_scale().unwrap().figure(counts).unwrap()
    }

    #[test]
    fn csat_is_the_top_two_boxes_worked_example_of_domain_b2() {
        // 42 very satisfied, 32 satisfied, 10, 9, 14: 74 of 107.
        let csat = figure(&Metric::Csat5, &[14, 9, 10, 32, 42]);
        assert!((csat - 69.158_878_504).abs() < 1e-6, "{csat}");
    }

    #[test]
    fn ces_7_is_the_mean_worked_example_of_domain_b3() {
        let ces = figure(&Metric::Ces7, &[80, 210, 140, 110, 160, 180, 120]);
        assert!((ces - 4.08).abs() < 1e-9, "{ces}");
    }

    #[test]
    fn nps_subtracts_detractors_from_promoters() {
        let nps = figure(&Metric::Nps, &[1, 0, 0, 0, 0, 0, 1, 1, 1, 3, 3]);
        assert!((nps - 40.0).abs() < 1e-9, "{nps}");
        assert_eq!(Metric::Nps.standard_scale().unwrap().figure(&[0; 11]), None);
    }
}
