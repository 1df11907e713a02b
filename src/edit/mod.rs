//! Every change of a journey, as data with an inverse.
//!
//! One [`Edit`] serves undo and redo, crash recovery and, later, merging. Only this room takes
//! `&mut Journey`.

mod apply;
mod history;
#[cfg(test)]
mod history_tests;
#[cfg(test)]
mod laws;
pub mod ops;
mod references;

use std::sync::Arc;

pub use self::history::{Applied, Draft, Editor, Limits, Transaction, apply_all};
use crate::model::{
    About, Action, Channel, Device, Entity, Image, ImpactMoment, ItemRef, JourneyPath, Lane,
    MetricDef, PainPoint, Persona, Phase, Row, Score, Touchpoint, Transition,
};

/// A primitive change of one list.
#[derive(Clone, Debug, PartialEq)]
pub enum Change<T: Entity> {
    /// Adds an entity at a place (ignored by the graph, which has no order of its own).
    Insert {
        /// The place; the end when beyond it.
        at: usize,
        /// The new entity.
        item: Arc<T>,
    },
    /// Takes an entity out. Nothing may refer to it any more.
    Remove(T::Id),
    /// Puts an entity in the place of the one with its id.
    Replace(Arc<T>),
    /// Moves an entity to another place; for lists, not for the graph.
    Move {
        /// Which one.
        id: T::Id,
        /// The place that it has afterwards.
        to: usize,
    },
}

impl<T: Entity> Change<T> {
    /// Adds `item` at the end.
    pub fn push(item: T) -> Self {
        Self::Insert {
            at: usize::MAX,
            item: Arc::new(item),
        }
    }

    /// Puts `item` in the place of the one with its id.
    pub fn put(item: T) -> Self {
        Self::Replace(Arc::new(item))
    }
}

/// A primitive change of a journey. [`Editor::apply`] turns a list of them into one undo step.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Replaces what the journey says about itself.
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

/// What is selected, the item that the inspector shows last.
pub type Selection = Vec<ItemRef>;
