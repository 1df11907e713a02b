//! Edits: every change of a journey is data with an inverse.
//!
//! The same [`Edit`] serves undo and redo, and crash recovery. Only this room takes `&mut Journey`.

mod apply;
mod history;
pub mod ops;
mod references;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use self::history::{AppliedEdits, Draft, Editor, HistoryLimits, Transaction, apply_all};
use crate::model::{
    About, Action, Channel, Device, Entity, Image, ImpactMoment, ItemRef, JourneyPath, Lane,
    MetricDef, PainPoint, Persona, Phase, Row, Score, Touchpoint, Transition,
};

/// A primitive change of one list of entities.
#[derive(Clone, Debug, PartialEq)]
pub enum Change<T: Entity> {
    /// Inserts an entity at a position (ignored by the graph, which has no order of its own).
    Insert {
        /// Position; the end when beyond it.
        at: usize,
        /// The new entity.
        item: Arc<T>,
    },
    /// Removes an entity. Refused while something refers to it.
    Remove(T::Id),
    /// Replaces the entity that has the same id.
    Replace(Arc<T>),
    /// Moves an entity to another position; for lists, not for the graph.
    Move {
        /// Id of the entity.
        id: T::Id,
        /// Position afterwards.
        to: usize,
    },
}

impl<T: Entity> Change<T> {
    /// An insertion of `item` at the end.
    pub fn append(item: T) -> Self {
        Self::Insert {
            at: usize::MAX,
            item: Arc::new(item),
        }
    }

    /// A replacement of the entity that has the id of `item`.
    pub fn put(item: T) -> Self {
        Self::Replace(Arc::new(item))
    }
}

/// A primitive change of a journey. [`Editor::apply`] turns a list of them into one undo step.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Replaces the properties of the journey as a whole.
    About(Arc<About>),
    /// Changes the phases.
    Phase(Change<Phase>),
    /// Changes the user's own lanes.
    Lane(Change<Lane>),
    /// Changes the rows.
    Row(Change<Row>),
    /// Changes the channels.
    Channel(Change<Channel>),
    /// Changes the devices.
    Device(Change<Device>),
    /// Changes the personas.
    Persona(Change<Persona>),
    /// Changes the touchpoints.
    Touchpoint(Change<Touchpoint>),
    /// Changes the transitions.
    Transition(Change<Transition>),
    /// Changes the pain points.
    PainPoint(Change<PainPoint>),
    /// Changes the impact moments.
    Moment(Change<ImpactMoment>),
    /// Changes the actions.
    Action(Change<Action>),
    /// Changes the user's own metrics.
    Metric(Change<MetricDef>),
    /// Changes the scores.
    Score(Change<Score>),
    /// Changes the named paths.
    Path(Change<JourneyPath>),
    /// Changes the images.
    Image(Change<Image>),
}

/// Selected items; the inspector shows the last one.
pub type Selection = Vec<ItemRef>;
