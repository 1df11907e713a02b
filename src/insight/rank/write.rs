//! What a judgement that is made by dragging writes into the journey.

use crate::model::{ActionId, PainPointId};

/// What a judgement is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A pain point.
    Pain(PainPointId),
    /// An action that addresses it.
    Action(ActionId),
}

/// The field that a judgement writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The severity of a pain point, 0…4.
    Severity,
    /// The frequency of a pain point, 0…1.
    Frequency,
    /// The effort of an action, or of a pain point's estimate, 1…5.
    Effort,
    /// The person-months of a pain point's estimate, 0.01…1,000.
    Months,
    /// The ease of a pain point's estimate, 1…10.
    Ease,
    /// The impact of an action, 1…5.
    Impact,
}

/// A judgement to be written; `edit::ops::judge` turns it into an edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// What it is about.
    pub target: Target,
    /// The field.
    pub field: Field,
    /// The new value; brought within the field's range and rounded to what it holds.
    pub value: f64,
}
