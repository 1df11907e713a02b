//! Typed keys of scene items: references back to the journey.

use std::fmt;

use super::PressAction;
use crate::model::{Choice as _, ItemRef, MessageId, PersonaId, RowKind, TouchpointId};

/// Reference from a scene item to the journey: an item, and the part of it that is drawn.
///
/// Its text form, for ids in files, is that of the item, followed by `#` and the part unless it is
/// the whole item: `touchpoint/t-1#does`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SceneKey {
    /// Item that a click selects.
    pub item: ItemRef,
    /// Part of the item.
    pub part: ItemPart,
}

impl SceneKey {
    /// Key of a part of an item.
    #[must_use]
    pub const fn new(item: ItemRef, part: ItemPart) -> Self {
        Self { item, part }
    }

    /// Item of the key; `None` if the key is of a part of it.
    #[must_use]
    pub fn whole_item(&self) -> Option<&ItemRef> {
        (self.part == ItemPart::Whole).then_some(&self.item)
    }

    /// Action of a click, besides selecting the item.
    #[must_use]
    pub const fn press(&self) -> Option<PressAction> {
        match self.part {
            ItemPart::Press(press) => Some(press),
            _ => None,
        }
    }
}

impl From<ItemRef> for SceneKey {
    fn from(item: ItemRef) -> Self {
        Self::new(item, ItemPart::Whole)
    }
}

impl fmt::Display for SceneKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            ItemPart::Whole => self.item.fmt(f),
            _ => write!(f, "{}#{}", self.item, self.part),
        }
    }
}

/// Part of an item that is drawn by itself, or that distinguishes drawings of the same item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemPart {
    /// The whole item.
    Whole,
    /// Badge of a touchpoint's sub-journey.
    SubJourney,
    /// Text field of a touchpoint, in the row of this kind.
    RowText(RowKind),
    /// Images of a touchpoint.
    Images,
    /// Dot of an emotion curve at a touchpoint.
    Emotion(CurveSubject),
    /// Piece of a row's emotion curve, from a touchpoint or from the start.
    CurvePiece(CurveSubject, Option<TouchpointId>),
    /// Heading of a view.
    Heading,
    /// All key figures of the flow.
    FlowFigures,
    /// Key figure of the flow.
    FlowFigure(FlowFigure),
    /// Customers who never come to an end.
    Trapped,
    /// Loop of the flow.
    FlowLoop,
    /// One of the most likely paths, by its index.
    LikelyPath(usize),
    /// Escalations to another channel.
    Escalation,
    /// All customers, beside the personas.
    Everybody,
    /// Difference between two scores.
    Difference,
    /// Dimension of the experience profile, by the message of its name.
    ProfileDimension(MessageId),
    /// Gap between felt emotion and measured score.
    EmotionGap,
    /// Peak and end of an emotion curve.
    PeakEnd,
    /// Scores of a segment.
    SegmentScores,
    /// Spread of the scores in a phase.
    Spread,
    /// Load of surveys on customers.
    SurveyLoad,
    /// Replies needed.
    RepliesNeeded,
    /// Dot of a score's trend.
    Trend,
    /// Felt emotion, beside the measured score.
    Felt,
    /// Measured score, beside the felt emotion.
    Measured,
    /// Dot of the priority matrix, which can be dragged.
    MatrixDot,
    /// Note about the judgement that decides the top three.
    DecisiveJudgement,
    /// Finding, by its index.
    Finding(usize),
    /// Button or row with an action.
    Press(PressAction),
}

impl fmt::Display for ItemPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RowText(kind) => kind.key(),
            Self::Emotion(subject) => return write!(f, "emotion-{subject}"),
            Self::CurvePiece(subject, Some(from)) => return write!(f, "{subject}-{from}"),
            Self::CurvePiece(subject, None) => return write!(f, "{subject}-start"),
            Self::FlowFigure(figure) => return write!(f, "figure/{figure}"),
            Self::LikelyPath(index) => return write!(f, "way/{index}"),
            Self::Finding(index) => return write!(f, "finding/{index}"),
            Self::Press(press) => return press.fmt(f),
            Self::ProfileDimension(name) => name.as_str(),
            Self::Whole => "",
            Self::SubJourney => "sub",
            Self::Images => "images",
            Self::Heading => "heading",
            Self::FlowFigures => "figures",
            Self::Trapped => "trapped",
            Self::FlowLoop => "loop",
            Self::Escalation => "escalation",
            Self::Everybody => "everybody",
            Self::Difference => "difference",
            Self::EmotionGap => "gap",
            Self::PeakEnd => "peak",
            Self::SegmentScores => "scores",
            Self::Spread => "spread",
            Self::SurveyLoad => "load",
            Self::RepliesNeeded => "needed",
            Self::Trend => "trend",
            Self::Felt => "felt",
            Self::Measured => "measured",
            Self::MatrixDot => "matrix",
            Self::DecisiveJudgement => "decisive",
        })
    }
}

/// Customers whose emotions a curve joins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CurveSubject {
    /// Persona.
    Persona(PersonaId),
    /// All customers, in a journey without personas.
    Everybody,
    /// Ideal customer experience.
    Ideal,
}

impl fmt::Display for CurveSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Persona(id) => id.fmt(f),
            Self::Everybody => f.write_str("everybody"),
            Self::Ideal => f.write_str("ideal"),
        }
    }
}

/// Key figure of the customer flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlowFigure {
    /// Customers who reach the goal.
    Goal,
    /// Customers who are lost.
    Lost,
    /// Waiting time.
    Waiting,
    /// Effort.
    Effort,
    /// Contacts repeated.
    Repeats,
}

impl fmt::Display for FlowFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Goal => "goal",
            Self::Lost => "lost",
            Self::Waiting => "waiting",
            Self::Effort => "effort",
            Self::Repeats => "repeats",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        scene::{AddOffer, AssumptionChoice, WhatIfFigure},
        testkit::journey_line::id,
    };

    #[test]
    fn keys_are_written_as_item_and_part() {
        let touchpoint = || ItemRef::Touchpoint(id("t-1"));
        let row = || ItemRef::Row(id("emotion"));
        let persona = || CurveSubject::Persona(id("noor"));
        for (key, text) in [
            (touchpoint().into(), "touchpoint/t-1"),
            (ItemRef::Cell(id("r"), id("t")).into(), "cell/r/t"),
            (
                SceneKey::new(touchpoint(), ItemPart::RowText(RowKind::Does)),
                "touchpoint/t-1#does",
            ),
            (
                SceneKey::new(touchpoint(), ItemPart::Emotion(persona())),
                "touchpoint/t-1#emotion-noor",
            ),
            (
                SceneKey::new(row(), ItemPart::CurvePiece(persona(), Some(id("t-1")))),
                "row/emotion#noor-t-1",
            ),
            (
                SceneKey::new(row(), ItemPart::CurvePiece(CurveSubject::Ideal, None)),
                "row/emotion#ideal-start",
            ),
            (
                SceneKey::new(ItemRef::Journey, ItemPart::LikelyPath(2)),
                "journey#way/2",
            ),
            (
                SceneKey::new(
                    ItemRef::Journey,
                    ItemPart::ProfileDimension(id!("scores-effort")),
                ),
                "journey#scores-effort",
            ),
        ] {
            assert_eq!(key.to_string(), text);
        }
    }

    #[test]
    fn keys_of_buttons_are_written_with_their_action() {
        let press = |press| SceneKey::new(ItemRef::Journey, ItemPart::Press(press));
        for (key, text) in [
            (
                press(PressAction::Axis(crate::model::MatrixAxis::Effort)),
                "journey#do/axis/effort",
            ),
            (
                press(PressAction::Assume(AssumptionChoice::Retained(Some(25)))),
                "journey#do/assume/kept-25",
            ),
            (
                press(PressAction::Assume(AssumptionChoice::Feeling(None))),
                "journey#do/assume/feeling-usual",
            ),
            (
                press(PressAction::Assume(AssumptionChoice::Wait(None))),
                "journey#do/assume/wait-as-now",
            ),
            (
                press(PressAction::Explain(WhatIfFigure::PeakEnd(0))),
                "journey#do/explain/peak-end-0",
            ),
            (
                press(PressAction::Add(AddOffer::Score)),
                "journey#do/add/score",
            ),
            (press(PressAction::Show(3)), "journey#do/show/3"),
            (
                press(PressAction::Fix {
                    finding: 12,
                    fix: 1,
                }),
                "journey#do/fix/12/1",
            ),
            (press(PressAction::Dismiss(7)), "journey#do/leave/7"),
            (press(PressAction::Restore(7)), "journey#do/take-up/7"),
        ] {
            assert_eq!(key.to_string(), text);
        }
    }

    #[test]
    fn a_curve_of_a_persona_is_no_other_curve_of_the_same_name() {
        let persona = CurveSubject::Persona(id("everybody"));
        assert_ne!(persona, CurveSubject::Everybody);
    }
}
