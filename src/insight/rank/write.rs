//! What a drag in the matrix writes back.

use crate::model::{ActionId, PainPointId};

/// Whose field is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A pain point's.
    PainPoint(PainPointId),
    /// An action's.
    Action(ActionId),
}

/// A field with its new value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Field {
    /// The severity of a pain point, 0…4.
    Severity(u8),
    /// The frequency of a pain point, 0…1, in whole percent.
    Frequency(f64),
    /// The effort, 1…5: of an action, or as estimated for a pain point.
    Effort(u8),
}

/// A judgement that is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// Whose.
    pub target: Target,
    /// What.
    pub field: Field,
}
