//! Matrix of pain points: value against effort, or two other axes (DOMAIN B5).

use std::sync::Arc;

use super::{
    factor_inputs::{actions_by_pain, ease_by_effort, effort_level, lead_action, months_by_effort},
    judgement::{Judgement, JudgementField, JudgementTarget, SeverityLever},
    ranking::{Rank, Ranking, RankingEntry},
};
use crate::{
    insight::ScoredIndex,
    model::{Action, ActionId, Journey, MatrixAxis, PainPoint, PainPointId, choice::choices},
};

choices! {
    /// A quadrant of the matrix (DOMAIN B5).
    Quadrant as "quadrant" {
        /// High value at low effort.
        QuickWin = "quick-win",
        /// High value at high effort.
        MajorProject = "major-project",
        /// Low value at low effort.
        FillIn = "fill-in",
        /// Low value at high effort.
        NotNow = "not-now",
    }
}

impl MatrixAxis {
    /// The axes of benefit, for the vertical.
    pub const VALUE_AXES: [Self; 6] = [
        Self::Value,
        Self::Severity,
        Self::Frequency,
        Self::Reach,
        Self::Impact,
        Self::Votes,
    ];

    /// The axes of cost, for the horizontal.
    pub const EFFORT_AXES: [Self; 3] = [Self::Effort, Self::Months, Self::Ease];

    /// The ends of a judged scale; `None` for axes scaled to their figures.
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

    /// True if figures along this axis are judgements, which a drag can change.
    #[must_use]
    pub fn can_drag(self) -> bool {
        !matches!(self, Self::Value | Self::Reach | Self::Votes)
    }

    /// The write for a drag to `value` along this axis; `None` if the figure is derived, or there
    /// is no action to write to.
    #[must_use]
    pub fn judgement_at(
        self,
        journey: &Journey,
        pain: &PainPointId,
        value: f64,
    ) -> Option<Judgement> {
        let found = journey.pain_points().get(pain)?;
        let on_pain = |field| Some((JudgementTarget::Pain(pain.clone()), field));
        let action = || {
            let open = journey
                .actions()
                .iter()
                .filter(|a| a.pain_points.contains(pain));
            lead_action(&open.collect::<Vec<_>>())
                .map(|action| JudgementTarget::Action(action.id.clone()))
        };
        let (target, field) = match self {
            Self::Value | Self::Reach | Self::Votes => None,
            Self::Severity => on_pain(JudgementField::Severity),
            Self::Frequency => on_pain(JudgementField::Frequency),
            Self::Months => on_pain(JudgementField::Months),
            Self::Ease => on_pain(JudgementField::Ease),
            Self::Effort => {
                let target = action().unwrap_or_else(|| JudgementTarget::Pain(found.id.clone()));
                Some((target, JudgementField::Effort))
            }
            Self::Impact => Some((action()?, JudgementField::Impact)),
        }?;
        Some(Judgement {
            target,
            field,
            value: field.clamp(value),
        })
    }
}

/// An axis with its range and the line between its halves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisScale {
    /// The quantity.
    pub axis: MatrixAxis,
    /// The value at its start.
    pub low: f64,
    /// The value at its end; above `low`.
    pub high: f64,
    /// The line between its halves: the middle of a judged scale, or else the median.
    pub middle: f64,
}

/// A pain point on the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixDot {
    /// The pain point.
    pub pain: PainPointId,
    /// Its rank, where it has one.
    pub rank: Option<Rank>,
    /// The cost, along the horizontal axis.
    pub x: f64,
    /// The benefit, along the vertical axis.
    pub y: f64,
    /// The share of customers who reach its touchpoint and can be hit, 0…1.
    pub reach: f64,
    /// Its severity, if judged.
    pub severity: Option<u8>,
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// The cheapest open action that addresses it, or the first open one if none has an effort.
    pub action: Option<ActionId>,
    /// The relation of its value to its severity, if there is one.
    pub lever: Option<SeverityLever>,
}

/// Pain points by cost and benefit.
#[derive(Clone, Debug, PartialEq)]
pub struct PriorityMatrix {
    /// The horizontal axis: cost.
    pub x: AxisScale,
    /// The vertical axis: benefit.
    pub y: AxisScale,
    /// The pain points that have both figures, by rank.
    pub dots: Vec<MatrixDot>,
    /// The pain points that lack a figure, by rank, with the first axis that lacks it.
    pub unplaced: Vec<(PainPointId, MatrixAxis)>,
}

impl PriorityMatrix {
    /// Positions the pain points of a ranking.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, ranking: &Ranking, x: MatrixAxis, y: MatrixAxis) -> Self {
        let journey = index.journey;
        let actions = actions_by_pain(journey);
        let mut dots = Vec::new();
        let mut unplaced = Vec::new();
        for entry in &ranking.entries {
            let list = actions.get(entry.index).map_or(&[][..], Vec::as_slice);
            let Some(pain) = journey.pain_points().get_index(entry.index) else {
                continue;
            };
            let reach = entry.exposure.reached();
            let figure = |axis: MatrixAxis| figure(axis, entry, pain, reach, list);
            match (figure(x), figure(y)) {
                (Some(across), Some(up)) => dots.push(MatrixDot {
                    pain: entry.pain.clone(),
                    rank: entry.rank,
                    x: across,
                    y: up,
                    reach,
                    severity: pain.severity,
                    quadrant: Quadrant::QuickWin,
                    action: lead_action(list).map(|action| action.id.clone()),
                    lever: ranking.lever(entry),
                }),
                (None, _) => unplaced.push((entry.pain.clone(), x)),
                (_, None) => unplaced.push((entry.pain.clone(), y)),
            }
        }
        let x = scale(x, dots.iter().map(|dot| dot.x));
        let y = scale(y, dots.iter().map(|dot| dot.y));
        for dot in &mut dots {
            dot.quadrant = quadrant(&x, &y, dot.x, dot.y);
        }
        Self {
            x,
            y,
            dots,
            unplaced,
        }
    }
}

fn figure(
    axis: MatrixAxis,
    entry: &RankingEntry,
    pain: &PainPoint,
    reach: f64,
    actions: &[&Arc<Action>],
) -> Option<f64> {
    let level = || effort_level(pain, actions);
    match axis {
        MatrixAxis::Value => Some(entry.value),
        MatrixAxis::Severity => pain.severity.map(f64::from),
        MatrixAxis::Frequency => pain.frequency,
        MatrixAxis::Reach => Some(reach),
        MatrixAxis::Impact => lead_action(actions)?.impact.map(f64::from),
        MatrixAxis::Votes => Some(f64::from(pain.votes)),
        MatrixAxis::Effort => level().map(f64::from),
        MatrixAxis::Months => pain
            .estimate
            .months
            .or_else(|| level().map(months_by_effort)),
        MatrixAxis::Ease => {
            let given = pain.estimate.ease.map(f64::from);
            given.or_else(|| level().map(ease_by_effort))
        }
    }
}

fn scale(axis: MatrixAxis, figures: impl Iterator<Item = f64>) -> AxisScale {
    if let Some((low, high)) = axis.ends() {
        return AxisScale {
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
    AxisScale {
        axis,
        low: 0.0,
        high: if highest > 0.0 { highest } else { 1.0 },
        middle: f64::midpoint(at(count.saturating_sub(1) / 2), at(count / 2)),
    }
}

/// The quadrant of a point. On the line between two it counts as high value, and as low effort.
fn quadrant(x: &AxisScale, y: &AxisScale, across: f64, up: f64) -> Quadrant {
    let is_cheap = if x.axis == MatrixAxis::Ease {
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
