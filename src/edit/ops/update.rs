//! Updates of entities of any kind.

use std::{collections::HashSet, sync::Arc};

use crate::{
    edit::{Change, Draft, Edit, EditableEntity},
    model::{About, DomainId as _, IdSource, Journey, Message},
};

/// Changes the entities with these ids, as one step; unchanged ones make no edit.
///
/// An id that is not in the journey is skipped, and so is a change that alters an id.
#[must_use]
pub fn update<'a, T: EditableEntity>(
    journey: &Journey,
    ids: impl IntoIterator<Item = &'a T::Id>,
    label: Message,
    mut change: impl FnMut(&mut T),
) -> Draft
where
    T::Id: 'a,
{
    let mut seen = HashSet::new();
    let mut edits = Vec::new();
    for old in ids.into_iter().filter_map(|id| T::find(journey, id)) {
        if !seen.insert(old.id()) {
            continue;
        }
        let mut new = T::clone(old);
        change(&mut new);
        if new != **old && new.id() == old.id() {
            edits.push(T::edit(Change::put(new)));
        }
    }
    Draft::new(label, edits)
}

/// Changes the properties of the journey as a whole; makes no edit when they stay equal.
#[must_use]
pub fn update_about(journey: &Journey, label: Message, change: impl FnOnce(&mut About)) -> Draft {
    let mut about = journey.about().clone();
    change(&mut about);
    let edits = if about == *journey.about() {
        Vec::new()
    } else {
        vec![Edit::About(Arc::new(about))]
    };
    Draft::new(label, edits)
}

/// Source of ids that neither the journey nor the draft in the making has.
pub(crate) struct IdAllocator<'a> {
    journey: &'a Journey,
    source: &'a mut IdSource,
    given: HashSet<String>,
}

impl<'a> IdAllocator<'a> {
    pub(crate) fn new(journey: &'a Journey, source: &'a mut IdSource) -> Self {
        Self {
            journey,
            source,
            given: HashSet::new(),
        }
    }

    /// The source itself, for an operation that gives ids of its own.
    pub(crate) fn source(&mut self) -> &mut IdSource {
        self.source
    }

    pub(crate) fn id<T: EditableEntity>(&mut self) -> T::Id {
        let (journey, given) = (self.journey, &self.given);
        let id: T::Id = self
            .source
            .fresh(|id: &T::Id| given.contains(id.as_str()) || T::find(journey, id).is_some());
        self.given.insert(id.as_str().to_owned());
        id
    }
}
