//! The matrix: value against effort, or any other two of them (DOMAIN B5).

use std::sync::Arc;

use super::{
    inputs::{actions_by_pain, ease_of, effort_level, leading, months_of},
    ranking::{Entry, Rank, Ranking},
    write::{Field, Lever, Target, Write},
};
use crate::{
    insight::ScoredIndex,
    model::{Action, ActionId, Journey, PainPoint, PainPointId, choice::choices},
};

choices! {
    /// What an axis of the matrix shows.
    Axis as "axis" {
        /// The value by the chosen way of ranking.
        Value = "value",
        /// The severity, 0…4.
        Severity = "severity",
        /// The frequency, 0…1.
        Frequency = "frequency",
        /// The share of customers who reach the place and can be hit, 0…1.
        Reach = "reach",
        /// The impact of the cheapest open action, 1…5.
        Impact = "impact",
        /// The votes of the workshop.
        Votes = "votes",
        /// The effort, 1…5: of the cheapest open action, or else as estimated.
        Effort = "effort",
        /// The person-months: as estimated, or else by the effort.
        Months = "months",
        /// The ease, 1…10: as estimated, or else by the effort.
        Ease = "ease",
    }
}

choices! {
    /// A quarter of the matrix (DOMAIN B5).
    Quadrant as "quadrant" {
        /// Much value for little effort.
        QuickWin = "quick-win",
        /// Much value for much effort.
        MajorProject = "major-project",
        /// Little value for little effort.
        FillIn = "fill-in",
        /// Little value for much effort.
        NotNow = "not-now",
    }
}

impl Axis {
    /// The axes that say what mending is worth.
    pub const WORTH: [Self; 6] = [
        Self::Value,
        Self::Severity,
        Self::Frequency,
        Self::Reach,
        Self::Impact,
        Self::Votes,
    ];

    /// The axes that say what mending takes.
    pub const COST: [Self; 3] = [Self::Effort, Self::Months, Self::Ease];

    /// The ends of a judged scale; `None` where the figures themselves set them.
    #[must_use]
    pub fn ends(self) -> Option<(f64, f64)> {
        match self {
            Self::Severity => Some((0.0, 4.0)),
            Self::Frequency | Self::Reach => Some((0.0, 1.0)),
            Self::Impact | Self::Effort => Some((1.0, 5.0)),
            Self::Ease => Some((1.0, 10.0)),
            Self::Value | Self::Votes | Self::Months => None,
        }
    }

    /// Whether a figure along this axis is a judgement, so that a drag along it means something.
    #[must_use]
    pub fn can_drag(self) -> bool {
        !matches!(self, Self::Value | Self::Reach | Self::Votes)
    }

    /// What a drag to `value` along this axis writes; `None` where the figure follows from others,
    /// or has nothing to be written into.
    #[must_use]
    pub fn drag(self, journey: &Journey, pain: &PainPointId, value: f64) -> Option<Write> {
        let found = journey.pain_points().get(pain)?;
        let on_pain = |field| Some((Target::Pain(pain.clone()), field));
        let action = || {
            let open = journey
                .actions()
                .iter()
                .filter(|a| a.pain_points.contains(pain));
            leading(&open.collect::<Vec<_>>()).map(|action| Target::Action(action.id.clone()))
        };
        let (target, field) = match self {
            Self::Value | Self::Reach | Self::Votes => None,
            Self::Severity => on_pain(Field::Severity),
            Self::Frequency => on_pain(Field::Frequency),
            Self::Months => on_pain(Field::Months),
            Self::Ease => on_pain(Field::Ease),
            Self::Effort => {
                let target = action().unwrap_or_else(|| Target::Pain(found.id.clone()));
                Some((target, Field::Effort))
            }
            Self::Impact => Some((action()?, Field::Impact)),
        }?;
        Some(Write {
            target,
            field,
            value: field.fit(value),
        })
    }
}

/// An axis with its ends and the line that parts its halves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// What it shows.
    pub axis: Axis,
    /// The value at its start.
    pub low: f64,
    /// The value at its end; above `low`.
    pub high: f64,
    /// Where its halves part: the middle of a judged scale, or else the median.
    pub middle: f64,
}

/// A pain point on the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The pain point.
    pub pain: PainPointId,
    /// Its rank, where it has one.
    pub rank: Option<Rank>,
    /// What it takes.
    pub x: f64,
    /// What it is worth.
    pub y: f64,
    /// The share of customers who reach its place and can be hit, 0…1.
    pub reach: f64,
    /// Its severity, when judged.
    pub severity: Option<u8>,
    /// The quarter that it lies in.
    pub quadrant: Quadrant,
    /// The cheapest open action that addresses it, or the first open one when none has an effort.
    pub action: Option<ActionId>,
    /// How its value follows from its severity, where it does.
    pub lever: Option<Lever>,
}

/// Pain points by what they take and what they are worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The axis across, from left to right: what it takes.
    pub x: Scale,
    /// The axis up: what it is worth.
    pub y: Scale,
    /// The pain points that have both, by rank.
    pub dots: Vec<Dot>,
    /// Those that lack a figure, by rank, with the first axis that lacks it.
    pub apart: Vec<(PainPointId, Axis)>,
}

impl Matrix {
    /// Places the pain points of a ranking.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, ranking: &Ranking, x: Axis, y: Axis) -> Self {
        let journey = index.journey;
        let actions = actions_by_pain(journey);
        let mut dots = Vec::new();
        let mut apart = Vec::new();
        for entry in &ranking.entries {
            let list = actions.get(entry.place).map_or(&[][..], Vec::as_slice);
            let Some(pain) = journey.pain_points().at(entry.place) else {
                continue;
            };
            let reach = entry.exposure.reached();
            let figure = |axis: Axis| figure(axis, entry, pain, reach, list);
            match (figure(x), figure(y)) {
                (Some(across), Some(up)) => dots.push(Dot {
                    pain: entry.pain.clone(),
                    rank: entry.rank,
                    x: across,
                    y: up,
                    reach,
                    severity: pain.severity,
                    quadrant: Quadrant::QuickWin,
                    action: leading(list).map(|action| action.id.clone()),
                    lever: ranking.lever(entry),
                }),
                (None, _) => apart.push((entry.pain.clone(), x)),
                (_, None) => apart.push((entry.pain.clone(), y)),
            }
        }
        let x = scale(x, dots.iter().map(|dot| dot.x));
        let y = scale(y, dots.iter().map(|dot| dot.y));
        for dot in &mut dots {
            dot.quadrant = quadrant(&x, &y, dot.x, dot.y);
        }
        Self { x, y, dots, apart }
    }
}

fn figure(
    axis: Axis,
    entry: &Entry,
    pain: &PainPoint,
    reach: f64,
    actions: &[&Arc<Action>],
) -> Option<f64> {
    let level = || effort_level(pain, actions);
    match axis {
        Axis::Value => Some(entry.value),
        Axis::Severity => pain.severity.map(f64::from),
        Axis::Frequency => pain.frequency,
        Axis::Reach => Some(reach),
        Axis::Impact => leading(actions)?.impact.map(f64::from),
        Axis::Votes => Some(f64::from(pain.votes)),
        Axis::Effort => level().map(f64::from),
        Axis::Months => pain.estimate.months.or_else(|| level().map(months_of)),
        Axis::Ease => {
            let given = pain.estimate.ease.map(f64::from);
            given.or_else(|| level().map(ease_of))
        }
    }
}

fn scale(axis: Axis, figures: impl Iterator<Item = f64>) -> Scale {
    if let Some((low, high)) = axis.ends() {
        return Scale {
            axis,
            low,
            high,
            middle: f64::midpoint(low, high),
        };
    }
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    let count = figures.len();
    let at = |place: usize| figures.get(place).copied().unwrap_or(0.0);
    let highest = at(count.saturating_sub(1));
    Scale {
        axis,
        low: 0.0,
        high: if highest > 0.0 { highest } else { 1.0 },
        middle: f64::midpoint(at(count.saturating_sub(1) / 2), at(count / 2)),
    }
}

/// The quarter of a place. What lies on the line between two counts as worth it, and as little
/// effort.
fn quadrant(x: &Scale, y: &Scale, across: f64, up: f64) -> Quadrant {
    let is_cheap = if x.axis == Axis::Ease {
        across >= x.middle
    } else {
        across <= x.middle
    };
    match (up >= y.middle, is_cheap) {
        (true, true) => Quadrant::QuickWin,
        (true, false) => Quadrant::MajorProject,
        (false, true) => Quadrant::FillIn,
        (false, false) => Quadrant::NotNow,
    }
}
