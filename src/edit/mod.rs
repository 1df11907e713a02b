//! Edits: every change of a journey is data with an inverse.
//!
//! The same [`Edit`] serves undo and redo, and crash recovery. Only this room takes `&mut Journey`.

mod apply;
mod history;
#[cfg(test)]
mod history_tests;
#[cfg(test)]
mod laws;
pub mod ops;

use std::sync::Arc;

pub use self::history::{AppliedEdits, Draft, Editor, HistoryLimits, Transaction, apply_all};
use crate::model::{About, DomainId as _, Entity, ItemRef};

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

    fn replaced(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Replace(item) => Some((T::KEY, item.id().as_str())),
            Self::Insert { .. } | Self::Remove(_) | Self::Move { .. } => None,
        }
    }
}

macro_rules! edits {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident $stale:tt $one:literal $many:literal })*) => {
        /// A primitive change of a journey. [`Editor::apply`] turns a list of them into one undo
        /// step.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Edit {
            /// Replaces the properties of the journey as a whole.
            About(Arc<About>),
            $(
                #[doc = concat!("Changes the ", $many, ".")]
                $kind(Change<crate::model::$entity>),
            )*
        }

        impl Edit {
            /// Key of the kind and id of the entity that this edit replaces; `None` for other
            /// changes.
            fn replaced(&self) -> Option<(&'static str, &str)> {
                match self {
                    Self::About(_) => Some(("journey", "")),
                    $(Self::$kind(change) => change.replaced(),)*
                }
            }
        }

        $(
            impl EditableEntity for crate::model::$entity {
                fn edit(change: Change<Self>) -> Edit {
                    Edit::$kind(change)
                }
            }
        )*
    };
}

for_each_kind!(edits);

/// An entity that an [`Edit`] changes.
pub trait EditableEntity: Entity {
    /// Wraps a change of its list as an edit.
    fn edit(change: Change<Self>) -> Edit;
}

/// Selected items; the inspector shows the last one.
pub type Selection = Vec<ItemRef>;
