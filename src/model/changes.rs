//! Mutators of a journey for the `edit` room; each invalidates the parts of the index that depend on
//! what it changes.

use std::sync::Arc;

use super::{
    About, Entity, Journey, Touchpoint, TouchpointId, Transition, TransitionId, lanes::lane_label,
};

/// An entity as the `edit` room changes it in a journey.
pub(crate) trait StoredEntity: Entity {
    /// Inserts an entity at a position of its list, where it has one; false when its id is taken or
    /// the ends of a transition are missing.
    fn insert_into(journey: &mut Journey, at: usize, item: Arc<Self>) -> bool;

    /// Takes an entity out; returns it with the position that it had. `None` when it is missing, or
    /// a touchpoint with transitions.
    fn take_from(journey: &mut Journey, id: &Self::Id) -> Option<(usize, Arc<Self>)>;

    /// Replaces the entity with the same id and returns the old one.
    fn replace_in(journey: &mut Journey, item: Arc<Self>) -> Option<Arc<Self>>;

    /// Moves an entity to another position of its list; returns the position that it had. `None`
    /// when it is missing, or its kind has no order.
    fn move_in(journey: &mut Journey, id: &Self::Id, to: usize) -> Option<usize>;
}

macro_rules! stored_in_lists {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident [$($stale:ident)?] $one:literal $many:literal })*) => {$(
        impl StoredEntity for super::$entity {
            fn insert_into(journey: &mut Journey, at: usize, item: Arc<Self>) -> bool {
                $(journey.cache.$stale();)?
                journey.$list.insert(at, item)
            }

            fn take_from(journey: &mut Journey, id: &Self::Id) -> Option<(usize, Arc<Self>)> {
                $(journey.cache.$stale();)?
                journey.$list.remove(id)
            }

            fn replace_in(journey: &mut Journey, item: Arc<Self>) -> Option<Arc<Self>> {
                $(journey.cache.$stale();)?
                journey.$list.replace(item)
            }

            fn move_in(journey: &mut Journey, id: &Self::Id, to: usize) -> Option<usize> {
                if !Self::IS_ORDERED {
                    return None;
                }
                $(journey.cache.$stale();)?
                let (from, item) = journey.$list.remove(id)?;
                journey.$list.insert(to, item);
                Some(from)
            }
        }
    )*};
}

for_each_list!(stored_in_lists);

impl Journey {
    /// Replaces what the journey says about itself and returns the old one.
    pub(crate) fn replace_about(&mut self, about: Arc<About>) -> Arc<About> {
        if about.lanes_by != self.about.lanes_by {
            self.cache.drop_lanes();
        }
        std::mem::replace(&mut self.about, about)
    }
}

impl StoredEntity for Touchpoint {
    fn insert_into(journey: &mut Journey, _: usize, item: Arc<Self>) -> bool {
        journey.cache.drop_order();
        Arc::make_mut(&mut journey.graph).insert_touchpoint(item)
    }

    fn take_from(journey: &mut Journey, id: &TouchpointId) -> Option<(usize, Arc<Self>)> {
        journey.cache.drop_order();
        let item = Arc::make_mut(&mut journey.graph).remove_touchpoint(id)?;
        Some((0, item))
    }

    fn replace_in(journey: &mut Journey, item: Arc<Self>) -> Option<Arc<Self>> {
        let axis = journey.about.lanes_by;
        let new = Arc::clone(&item);
        let old = Arc::make_mut(&mut journey.graph).replace_touchpoint(item)?;
        if old.phase != new.phase || old.order.to_bits() != new.order.to_bits() {
            journey.cache.drop_order();
        } else if lane_label(axis, &old) != lane_label(axis, &new) {
            journey.cache.drop_lanes();
        }
        if old.kind != new.kind {
            journey.cache.drop_likely_path();
        }
        Some(old)
    }

    fn move_in(_: &mut Journey, _: &TouchpointId, _: usize) -> Option<usize> {
        None
    }
}

impl StoredEntity for Transition {
    fn insert_into(journey: &mut Journey, _: usize, item: Arc<Self>) -> bool {
        journey.cache.drop_order();
        Arc::make_mut(&mut journey.graph).insert_transition(item)
    }

    fn take_from(journey: &mut Journey, id: &TransitionId) -> Option<(usize, Arc<Self>)> {
        journey.cache.drop_order();
        let item = Arc::make_mut(&mut journey.graph).remove_transition(id)?;
        Some((0, item))
    }

    /// Also when it now joins other touchpoints.
    fn replace_in(journey: &mut Journey, item: Arc<Self>) -> Option<Arc<Self>> {
        let new = Arc::clone(&item);
        let old = Arc::make_mut(&mut journey.graph).replace_transition(item)?;
        if (&old.from, &old.to) != (&new.from, &new.to) {
            journey.cache.drop_order();
        } else if (old.share, old.kind) != (new.share, new.kind) {
            journey.cache.drop_likely_path();
        }
        Some(old)
    }

    fn move_in(_: &mut Journey, _: &TransitionId, _: usize) -> Option<usize> {
        None
    }
}
