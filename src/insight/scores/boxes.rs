//! Boxes of a scale: the values that count as good, middle and bad.

use crate::{
    insight::stats::{self, DEFAULT_CONFIDENCE, Interval},
    model::{Aggregation, Metric, MetricScale, Rules, ScaleDirection},
};

/// The box of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyClass {
    /// In the good box.
    Good,
    /// Between the boxes.
    Middle,
    /// In the bad box.
    Bad,
}

/// Classifies a scale value: by the boxes of its report, or those of CES (DOMAIN B1–B3). For top
/// boxes as many values count as bad at the other end; `None` for a mean without boxes.
#[must_use]
pub fn reply_class(
    rules: &Rules,
    metric: &Metric,
    scale: &MetricScale,
    value: i32,
) -> Option<ReplyClass> {
    let (top, bottom) = match scale.report {
        Aggregation::TopBox { from } => {
            let mirrored = scale.min.saturating_add(scale.max).saturating_sub(from);
            (from, mirrored.min(from.saturating_sub(1)))
        }
        Aggregation::Net { top, bottom } => (top, bottom),
        Aggregation::Mean => ces_boxes(rules, metric)?,
    };
    let (above, below) = match scale.direction {
        ScaleDirection::HigherIsBetter => (ReplyClass::Good, ReplyClass::Bad),
        ScaleDirection::LowerIsBetter => (ReplyClass::Bad, ReplyClass::Good),
    };
    Some(if value >= top {
        above
    } else if value <= bottom {
        below
    } else {
        ReplyClass::Middle
    })
}

/// The lowest value of the upper box of a CES and the highest of the lower one: 6–7 against 1–3 on
/// the scale of agreement, where the rules may set another start of the upper box, and 4–5 against
/// 1–2 on that of effort (DOMAIN B3).
fn ces_boxes(rules: &Rules, metric: &Metric) -> Option<(i32, i32)> {
    match metric {
        Metric::Ces7 => Some((rules.easy_threshold(), 3)),
        Metric::Ces5 => Some((4, 2)),
        Metric::Nps | Metric::Csat5 | Metric::Csat7 | Metric::Custom(_) => None,
    }
}

/// Counts replies per box: at or above `top`, between, at or below `bottom`.
fn boxes(counts: &[u32], min: i32, (top, bottom): (i32, i32)) -> [f64; 3] {
    let mut found = [0.0; 3];
    let [upper, middle, lower] = &mut found;
    for (value, count) in (min..).zip(counts) {
        let slot = if value >= top {
            &mut *upper
        } else if value <= bottom {
            &mut *lower
        } else {
            &mut *middle
        };
        *slot += f64::from(*count);
    }
    found
}

/// The replies in the upper, middle and lower box; `None` for means.
pub(super) fn box_counts(scale: &MetricScale, counts: &[u32]) -> Option<[f64; 3]> {
    match scale.report {
        Aggregation::Mean => None,
        Aggregation::TopBox { from } => Some(boxes(counts, scale.min, (from, i32::MIN))),
        Aggregation::Net { top, bottom } => Some(boxes(counts, scale.min, (top, bottom))),
    }
}

/// CES as an index: the net of easy and hard replies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CesIndex {
    /// The share of easy replies less that of hard ones, in points, −100…100; high is good on both
    /// scales.
    pub figure: f64,
    /// The 95% confidence interval, in points.
    pub interval: Interval,
    /// The replies in the boxes easy, neutral and hard.
    pub groups: [f64; 3],
}

/// The CES index of replies; `None` for other metrics and without replies (DOMAIN B3).
pub(super) fn ces_index(rules: &Rules, metric: &Metric, counts: &[u32]) -> Option<CesIndex> {
    let [upper, middle, lower] = boxes(counts, 1, ces_boxes(rules, metric)?);
    let (easy, hard) = match metric {
        Metric::Ces5 => (lower, upper),
        Metric::Nps | Metric::Csat5 | Metric::Csat7 | Metric::Ces7 | Metric::Custom(_) => {
            (upper, lower)
        }
    };
    let groups = [easy, middle, hard];
    let interval = stats::net_interval(groups, DEFAULT_CONFIDENCE)?;
    Some(CesIndex {
        figure: 100.0 * (easy - hard) / (easy + middle + hard),
        interval,
        groups,
    })
}
