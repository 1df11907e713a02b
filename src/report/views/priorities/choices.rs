//! Choices within the priority views: the axes of the matrix, and the assumptions of a what-if.

use super::of_persona;
use crate::{
    insight::{
        IndexedInsight,
        rank::{Assumptions, FeelingRise},
    },
    map::scene_builder::SceneBuilder,
    model::{ItemRef, MatrixAxis, PainPointId, PersonaId},
    report::views::{
        ViewSurface,
        parts::{self, ButtonLook, ViewButton},
    },
    scene::{AssumptionChoice, PressAction, SceneItem, WhatIfFigure},
    text::one_line,
};

/// Criteria of the matrix axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixAxes {
    /// Cost of solving, from left to right.
    pub x: MatrixAxis,
    /// Benefit of solving, upwards.
    pub y: MatrixAxis,
}

impl Default for MatrixAxes {
    fn default() -> Self {
        Self {
            x: MatrixAxis::Effort,
            y: MatrixAxis::Value,
        }
    }
}

/// Choices of the user.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewChoices {
    /// Axes of the matrix.
    pub axes: MatrixAxes,
    /// Assumptions about a solved pain point that replace those derived from the journey.
    pub assumptions: Option<(PainPointId, Assumptions)>,
    /// Figure of a what-if whose derivation is shown.
    pub explained_figure: Option<(PainPointId, WhatIfFigure)>,
}

impl ViewChoices {
    /// Applies a click on an item, in the view of a persona or of all customers; ignores those that
    /// are no choice.
    pub fn apply_press(
        &mut self,
        (known, persona): (IndexedInsight<'_>, Option<&PersonaId>),
        item: &ItemRef,
        press: PressAction,
    ) {
        match (press, item) {
            (PressAction::Axis(axis), _) if MatrixAxis::EFFORT_AXES.contains(&axis) => {
                self.axes.x = axis;
            }
            (PressAction::Axis(axis), _) => self.axes.y = axis,
            (PressAction::Assume(which), ItemRef::PainPoint(id)) => {
                let Some(pain) = known.index.journey.pain_points().get(id) else {
                    return;
                };
                let usual = of_persona(known, persona, |flow, priorities| {
                    Assumptions::of(known.index, flow, &priorities.ranking, pain)
                });
                let now = self.assumptions_of(id).unwrap_or(usual);
                let chosen = assume(&usual, now, which);
                self.assumptions = chosen.map(|assumed| (id.clone(), assumed));
            }
            (PressAction::Explain(figure), ItemRef::PainPoint(id)) => {
                let asked = Some((id.clone(), figure));
                // A second click closes it.
                self.explained_figure =
                    asked.filter(|asked| self.explained_figure.as_ref() != Some(asked));
            }
            _ => {}
        }
    }

    /// Figure of a what-if of this pain point, whose derivation is shown.
    #[must_use]
    pub fn explained(&self, pain: &PainPointId) -> Option<WhatIfFigure> {
        let (id, figure) = self.explained_figure.as_ref()?;
        (id == pain).then_some(*figure)
    }

    /// Assumptions chosen for a pain point; `None` for those derived from the journey.
    #[must_use]
    pub fn assumptions_of(&self, pain: &PainPointId) -> Option<Assumptions> {
        let (id, assumed) = self.assumptions.as_ref()?;
        (id == pain).then_some(*assumed)
    }
}

/// Assumptions with one of them changed; `None` when they equal those derived from the journey.
fn assume(usual: &Assumptions, now: Assumptions, which: AssumptionChoice) -> Option<Assumptions> {
    let share = |percent: u32| f64::from(percent.min(100)) / 100.0;
    let mut assumed = now;
    match which {
        AssumptionChoice::Retained(percent) => {
            assumed.retained_share = percent.map_or(usual.retained_share, share);
        }
        AssumptionChoice::Wait(seconds) => assumed.wait = seconds,
        AssumptionChoice::Feeling(by) => {
            assumed.feeling = by.map_or(usual.feeling, |by| {
                FeelingRise::By(i8::try_from(by).unwrap_or(1))
            });
        }
        AssumptionChoice::Scores(percent) => {
            assumed.gap_closed = percent.map_or(usual.gap_closed, share);
        }
    }
    (assumed != *usual).then_some(assumed)
}

/// Draws a labelled line of buttons, wrapped where there is no space; returns their lower end.
pub(super) fn buttons(
    board: &ViewSurface<'_>,
    (items, y): (&mut Vec<SceneItem>, f64),
    title: &str,
    all: Vec<ViewButton>,
) -> f64 {
    let style = board.small();
    let mut pen = SceneBuilder::default();
    let line = one_line(title, style, board.width);
    let x = line.width + board.scaled(8.0);
    let at = (0.0, y + board.scaled(3.0));
    pen.text(&[line], style, at, board.palette.text_muted);
    items.append(&mut pen.items);
    let look = ButtonLook::small(board);
    parts::buttons(board, (items, look), (0.0, board.width), (x, y), all)
}

#[cfg(test)]
mod tests {
    use super::{AssumptionChoice, assume};
    use crate::insight::rank::{Assumptions, FeelingRise};

    #[test]
    fn buttons_change_one_assumption_and_lead_back() {
        let usual = Assumptions {
            retained_share: 0.62,
            wait: Some(137),
            feeling: FeelingRise::To(1),
            gap_closed: 0.62,
        };
        let none = assume(&usual, usual, AssumptionChoice::Retained(Some(0))).unwrap();
        assert!(none.retained_share.abs() < 1e-12 && none.wait == usual.wait);
        let calm = assume(&usual, none, AssumptionChoice::Wait(None)).unwrap();
        assert_eq!((calm.wait, calm.feeling), (None, usual.feeling));
        let half = assume(&usual, usual, AssumptionChoice::Scores(Some(50))).unwrap();
        assert!(
            (half.gap_closed - 0.5).abs() < 1e-12 && half.retained_share == usual.retained_share
        );
        let back = assume(&usual, none, AssumptionChoice::Retained(None));
        assert_eq!(back, None, "what follows from the journey needs no keeping");
    }
}
