//! Traits of the entities that an [`ItemRef`] can name.

use std::{collections::BTreeSet, sync::Arc};

use super::{Anchor, Entity, ItemRef, ItemSet, Journey, TouchpointId, validate::Validate};

/// Entity that an [`ItemRef`] can name.
pub trait Referable: Entity {
    /// The reference to the entity with this id.
    fn reference(id: Self::Id) -> ItemRef;

    /// The reference to this entity.
    fn item(&self) -> ItemRef {
        Self::reference(self.id().clone())
    }

    /// Title, name, label or text, as the user wrote it.
    fn text(&self) -> &str;

    /// The field of [`Self::text`].
    fn text_mut(&mut self) -> &mut String;

    /// The id that a reference names, if it is one to this kind.
    fn id_of(item: &ItemRef) -> Option<&Self::Id>;

    /// The ids of this kind in a set.
    fn ids_in(set: &ItemSet) -> &BTreeSet<Self::Id>;
}

macro_rules! referable {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident $($more:tt)* })*) => {$(
        impl Referable for super::$entity {
            fn reference(id: Self::Id) -> ItemRef {
                ItemRef::$kind(id)
            }

            fn text(&self) -> &str {
                &self.$text
            }

            fn text_mut(&mut self) -> &mut String {
                &mut self.$text
            }

            fn id_of(item: &ItemRef) -> Option<&Self::Id> {
                match item {
                    ItemRef::$kind(id) => Some(id),
                    _ => None,
                }
            }

            fn ids_in(set: &ItemSet) -> &BTreeSet<Self::Id> {
                &set.$list
            }
        }
    )*};
}

for_each_item!(referable);

/// Properties that the entities have in common which an [`ItemRef`] can name.
pub trait Item: Referable + Validate {
    /// True of items that are shown at a touchpoint, which is selected when they are deleted.
    const IS_PINNED: bool = false;

    /// The touchpoint that the entity is, or is shown at; `None` for entities without one.
    fn home<'a>(&'a self, _: &'a Journey) -> Option<&'a TouchpointId> {
        None
    }

    /// Anchor of new annotations of the entity: its own, if it has one.
    fn anchor(&self, journey: &Journey) -> Option<Anchor> {
        self.home(journey).cloned().map(Anchor::Touchpoint)
    }

    /// Removes the references to deleted items, where the entity can do without them. Copies the
    /// entity only if it has some: most refer to nothing that is deleted.
    fn forget(_: &mut Arc<Self>, _: &ItemSet) {}
}
