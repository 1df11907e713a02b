//! Application of a primitive change, which returns its inverse.

use super::{Change, Edit};
use crate::model::{
    Argument, Journey, Message, StoredEntity,
    validate::{Problem, Validate, ValidationReport, check_one},
};

macro_rules! apply {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {
        impl Edit {
            /// Applies this change and returns its inverse.
            ///
            /// # Errors
            /// A message when the id is taken or missing, something still refers to an entity to be
            /// removed, or a value is invalid. The journey is then as it was.
            pub(super) fn apply(self, journey: &mut Journey) -> Result<Self, Message> {
                Ok(match self {
                    Self::About(about) => {
                        refuse(check_one(journey, about.as_ref()))?;
                        Self::About(journey.replace_about(about))
                    }
                    $(Self::$kind(change) => {
                        guard(journey, &change)?;
                        Self::$kind(applied(journey, change)?)
                    })*
                })
            }
        }
    };
}

for_each_kind!(apply);

/// Refuses invalid values, and removals that would leave a reference dangling.
fn guard<T: StoredEntity + Validate>(journey: &Journey, change: &Change<T>) -> Result<(), Message> {
    match change {
        Change::Insert { item, .. } => refuse(check_one(journey, item.as_ref())),
        Change::Replace(item) => {
            refuse(check_one(journey, item.as_ref()))?;
            let mut report = ValidationReport::default();
            item.check_others(journey, &mut report);
            refuse(report.into_problems())
        }
        Change::Remove(id) if T::find(journey, id).is_some_and(|item| item.is_used(journey)) => {
            Err(message!("edit-still-used", id = id))
        }
        Change::Remove(_) | Change::Move { .. } => Ok(()),
    }
}

/// Refuses with the first of some problems.
fn refuse(problems: Vec<Problem>) -> Result<(), Message> {
    let mut messages = problems.into_iter().map(|problem| problem.message);
    messages.next().map_or(Ok(()), Err)
}

fn missing(id: impl Into<Argument>) -> Message {
    message!("edit-missing", id = id)
}

fn applied<T: StoredEntity>(
    journey: &mut Journey,
    change: Change<T>,
) -> Result<Change<T>, Message> {
    match change {
        Change::Insert { at, item } => {
            let id = item.id().clone();
            if T::insert_into(journey, at, item) {
                Ok(Change::Remove(id))
            } else {
                Err(message!("problem-double-id", id = &id))
            }
        }
        Change::Remove(id) => {
            let (at, item) = T::take_from(journey, &id).ok_or_else(|| missing(&id))?;
            Ok(Change::Insert { at, item })
        }
        Change::Replace(item) => {
            let id = item.id().clone();
            let old = T::replace_in(journey, item).ok_or_else(|| missing(&id))?;
            Ok(Change::Replace(old))
        }
        Change::Move { id, to } => {
            let from = T::move_in(journey, &id, to).ok_or_else(|| missing(&id))?;
            Ok(Change::Move { id, to: from })
        }
    }
}
