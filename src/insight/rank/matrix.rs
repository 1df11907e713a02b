//! Value against effort: where each pain point stands, and what a drag there means (DOMAIN B5).

use super::{
    factor::FactorKind,
    inputs::{actions_by_pain, cheapest, effort_level},
    ranking::Ranking,
    write::{Field, Target, Write},
};
use crate::{
    insight::Index,
    model::{ActionId, PainPointId, choice::choices},
};

choices! {
    /// What the upright axis of the matrix shows.
    Axis as "axis" {
        /// The value by the chosen way of ranking.
        Value = "value",
        /// The severity, 0…4.
        Severity = "severity",
        /// The frequency, 0…1.
        Frequency = "frequency",
    }
}

choices! {
    /// A quarter of the matrix.
    Quadrant as "quadrant" {
        /// Much value, little effort.
        QuickWin = "quick-win",
        /// Much value, much effort.
        Major = "major",
        /// Little value, little effort.
        FillIn = "fill-in",
        /// Little value, much effort.
        NotNow = "not-now",
    }
}

/// The ends of an axis and where its halves part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Where low and high part: the middle of a judged scale, the median of values.
    pub middle: f64,
}

/// A pain point in the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The pain point.
    pub pain: PainPointId,
    /// Its rank.
    pub rank: usize,
    /// The effort, 1…5.
    pub effort: u8,
    /// The action that the effort is of; the pain point's own estimate when `None`.
    pub action: Option<ActionId>,
    /// What the upright axis shows.
    pub height: f64,
    /// The reach, 0…1, which the size of the dot shows.
    pub reach: f64,
    /// Where it stands.
    pub quadrant: Quadrant,
}

/// Pain points by value and effort.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// What the upright axis shows.
    pub axis: Axis,
    /// The effort, 1…5, from left to right.
    pub x: Scale,
    /// What the upright axis shows, from below to above.
    pub y: Scale,
    /// The pain points that have a place, by rank.
    pub dots: Vec<Dot>,
    /// Those without a judged effort, by rank; never placed at zero.
    pub unplaced: Vec<PainPointId>,
}

impl Matrix {
    /// Places the pain points of a ranking.
    #[must_use]
    pub fn of(
        index: &Index<'_>,
        ranking: &Ranking,
        reach: impl Fn(usize) -> f64,
        axis: Axis,
    ) -> Self {
        let actions = actions_by_pain(index.journey);
        let (mut dots, mut unplaced) = (Vec::new(), Vec::new());
        for entry in &ranking.entries {
            let Some(pain) = index.journey.pain_points().at(entry.place) else {
                continue;
            };
            let own = actions.get(entry.place).map_or(&[][..], Vec::as_slice);
            let Some(effort) = effort_level(pain, own) else {
                unplaced.push(entry.pain.clone());
                continue;
            };
            let factor = |kind, usual| entry.factor(kind).map_or(usual, |f| f.value);
            dots.push(Dot {
                pain: entry.pain.clone(),
                rank: entry.rank,
                effort,
                action: cheapest(own).map(|action| action.id.clone()),
                height: match axis {
                    Axis::Value => entry.value,
                    Axis::Severity => {
                        factor(FactorKind::Severity, pain.severity.map_or(2.0, f64::from))
                    }
                    Axis::Frequency => factor(FactorKind::Frequency, pain.frequency.unwrap_or(0.5)),
                },
                reach: reach(entry.at),
                quadrant: Quadrant::FillIn,
            });
        }
        let y = match axis {
            Axis::Value => values(&dots),
            Axis::Severity => Scale {
                low: 0.0,
                high: 4.0,
                middle: 2.0,
            },
            Axis::Frequency => Scale {
                low: 0.0,
                high: 1.0,
                middle: 0.5,
            },
        };
        let x = Scale {
            low: 0.5,
            high: 5.5,
            middle: 3.0,
        };
        for dot in &mut dots {
            dot.quadrant = match (dot.height >= y.middle, f64::from(dot.effort) >= x.middle) {
                (true, false) => Quadrant::QuickWin,
                (true, true) => Quadrant::Major,
                (false, false) => Quadrant::FillIn,
                (false, true) => Quadrant::NotNow,
            };
        }
        Self {
            axis,
            x,
            y,
            dots,
            unplaced,
        }
    }

    /// Whether a drag along the upright axis means something: a value follows from its factors.
    #[must_use]
    pub fn can_drag_up(&self) -> bool {
        self.axis != Axis::Value
    }

    /// What letting a pain point go at a place of the matrix writes.
    #[must_use]
    pub fn writes(&self, pain: &PainPointId, (x, y): (f64, f64)) -> Vec<Write> {
        let dot = self.dots.iter().find(|dot| dot.pain == *pain);
        let action = dot.and_then(|dot| dot.action.clone());
        let own = Target::PainPoint(pain.clone());
        let mut found = Vec::new();
        let effort = steps(x, 1, 5);
        if dot.is_none_or(|dot| dot.effort != effort) {
            let target = action.map_or_else(|| own.clone(), Target::Action);
            found.push(Write {
                target,
                field: Field::Effort(effort),
            });
        }
        let is_new = |value: f64| dot.is_some_and(|dot| (dot.height - value).abs() > 1e-9);
        let field = match self.axis {
            Axis::Value => None,
            Axis::Severity => {
                let severity = steps(y, 0, 4);
                is_new(f64::from(severity)).then_some(Field::Severity(severity))
            }
            Axis::Frequency => {
                let share = (y.clamp(0.0, 1.0) * 100.0).round() / 100.0;
                is_new(share).then_some(Field::Frequency(share))
            }
        };
        found.extend(field.map(|field| Write { target: own, field }));
        found
    }
}

/// From nothing to a little above the largest value, parted at the median.
fn values(dots: &[Dot]) -> Scale {
    let mut all: Vec<f64> = dots.iter().map(|dot| dot.height).collect();
    all.sort_by(f64::total_cmp);
    let high = all.last().copied().unwrap_or(1.0);
    let middle = match all.len() {
        0 => 0.5,
        n if n % 2 == 1 => all.get(n / 2).copied().unwrap_or(0.0),
        n => {
            let at = |place: usize| all.get(place).copied().unwrap_or(0.0);
            f64::midpoint(at(n / 2 - 1), at(n / 2))
        }
    };
    let high = if high > 0.0 { high * 1.1 } else { 1.0 };
    Scale {
        low: 0.0,
        high,
        middle,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped"
)]
fn steps(value: f64, low: u8, high: u8) -> u8 {
    value.round().clamp(f64::from(low), f64::from(high)) as u8
}
