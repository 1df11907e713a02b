//! Choices within the priority views: the axes of the matrix, and the assumptions of a what-if.

use crate::{
    insight::{
        Known,
        rank::{Assumptions, Axis, Rise},
    },
    layout::{
        paint::Pen,
        text::one_line,
        views::{
            Assume, Board, Press, of_persona,
            parts::{self, Button, Look},
        },
    },
    model::{ItemRef, PainPointId, PersonaId},
    scene::SceneItem,
};

/// Criteria of the matrix axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// Cost of solving, from left to right.
    pub x: Axis,
    /// Benefit of solving, upwards.
    pub y: Axis,
}

impl Default for Axes {
    fn default() -> Self {
        Self {
            x: Axis::Effort,
            y: Axis::Value,
        }
    }
}

/// Choices of the user.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Axes of the matrix.
    pub axes: Axes,
    /// Assumptions about a solved pain point that replace those derived from the journey.
    pub assumed: Option<(PainPointId, Assumptions)>,
    /// Figure of a what-if whose derivation is shown, by its code in keys.
    pub explained: Option<(PainPointId, String)>,
}

impl Choices {
    /// Applies a click on an item, in the view of a persona or of all customers; ignores those that
    /// are no choice.
    pub fn choose(
        &mut self,
        (known, persona): (Known<'_>, Option<&PersonaId>),
        item: &ItemRef,
        press: Press,
    ) {
        match (press, item) {
            (Press::Axis(axis), _) if Axis::COST.contains(&axis) => self.axes.x = axis,
            (Press::Axis(axis), _) => self.axes.y = axis,
            (Press::Assume(which), ItemRef::PainPoint(id)) => {
                let Some(pain) = known.index.journey.pain_points().get(id) else {
                    return;
                };
                let usual = of_persona(known, persona, |flow, priorities| {
                    Assumptions::of(known.index, flow, &priorities.ranking, pain)
                });
                let now = self.of(id).unwrap_or(usual);
                let chosen = assume(&usual, now, which);
                self.assumed = chosen.map(|assumed| (id.clone(), assumed));
            }
            (Press::Explain(figure), ItemRef::PainPoint(id)) => {
                let asked = Some((id.clone(), figure));
                // A second click closes it.
                self.explained = asked.filter(|asked| self.explained.as_ref() != Some(asked));
            }
            _ => {}
        }
    }

    /// Code of the what-if figure of a pain point whose derivation is shown.
    #[must_use]
    pub fn explained(&self, pain: &PainPointId) -> Option<&str> {
        let (id, code) = self.explained.as_ref()?;
        (id == pain).then_some(code.as_str())
    }

    /// Assumptions chosen for a pain point; `None` for those derived from the journey.
    #[must_use]
    pub fn of(&self, pain: &PainPointId) -> Option<Assumptions> {
        let (id, assumed) = self.assumed.as_ref()?;
        (id == pain).then_some(*assumed)
    }
}

/// Assumptions with one of them changed; `None` when they equal those derived from the journey.
fn assume(usual: &Assumptions, now: Assumptions, which: Assume) -> Option<Assumptions> {
    let share = |percent: u32| f64::from(percent.min(100)) / 100.0;
    let mut assumed = now;
    match which {
        Assume::Kept(percent) => assumed.kept = percent.map_or(usual.kept, share),
        Assume::Wait(seconds) => assumed.wait = seconds,
        Assume::Feeling(by) => {
            assumed.feeling =
                by.map_or(usual.feeling, |by| Rise::By(i8::try_from(by).unwrap_or(1)));
        }
        Assume::Scores(percent) => assumed.made_up = percent.map_or(usual.made_up, share),
    }
    (assumed != *usual).then_some(assumed)
}

/// Draws a labelled line of buttons, wrapped where there is no space; returns their lower end.
pub(super) fn buttons(
    board: &Board<'_>,
    (items, y): (&mut Vec<SceneItem>, f64),
    title: &str,
    all: Vec<Button>,
) -> f64 {
    let style = board.small();
    let mut pen = Pen::default();
    let line = one_line(title, style, board.width);
    let x = line.width + board.at(8.0);
    let at = (0.0, y + board.at(3.0));
    pen.text(&[line], style, at, board.palette.text_muted);
    items.append(&mut pen.items);
    let look = Look::small(board);
    parts::buttons(board, (items, look), (0.0, board.width), (x, y), all)
}

#[cfg(test)]
mod tests {
    use super::{Assume, assume};
    use crate::insight::rank::{Assumptions, Rise};

    #[test]
    fn buttons_change_one_assumption_and_lead_back() {
        let usual = Assumptions {
            kept: 0.62,
            wait: Some(137),
            feeling: Rise::To(1),
            made_up: 0.62,
        };
        let none = assume(&usual, usual, Assume::Kept(Some(0))).unwrap();
        assert!(none.kept.abs() < 1e-12 && none.wait == usual.wait);
        let calm = assume(&usual, none, Assume::Wait(None)).unwrap();
        assert_eq!((calm.wait, calm.feeling), (None, usual.feeling));
        let half = assume(&usual, usual, Assume::Scores(Some(50))).unwrap();
        assert!((half.made_up - 0.5).abs() < 1e-12 && half.kept == usual.kept);
        let back = assume(&usual, none, Assume::Kept(None));
        assert_eq!(back, None, "what follows from the journey needs no keeping");
    }
}
