//! Catalogue: an ordered, copy-on-write list of entities with lookup by id.

use std::{collections::HashMap, sync::Arc};

use super::{Journey, id::DomainId};

/// A record with an id that is unique within its kind.
pub trait Entity: Clone + PartialEq + std::fmt::Debug {
    /// Type of the id.
    type Id: DomainId;

    /// Key of the kind in message ids and in the text form of references, such as `pain-point`.
    const KEY: &'static str;

    /// True if the user orders the entities of this kind in a list. Others are kept by id, or in
    /// the graph.
    const IS_ORDERED: bool;

    /// The entity's id.
    fn id(&self) -> &Self::Id;

    /// The same entity under another id.
    #[must_use]
    fn with_id(self, id: Self::Id) -> Self;

    /// The entity of a journey with this id.
    fn find<'a>(journey: &'a Journey, id: &Self::Id) -> Option<&'a Arc<Self>>;

    /// The entities of a journey in canonical order: that of the user, the reading order of
    /// touchpoints, or by id.
    fn all(journey: &Journey) -> Vec<&Arc<Self>>;

    /// The list of a journey with the entities of this kind; `None` for those of the graph.
    fn catalog(journey: &Journey) -> Option<&Catalog<Self>>;
}

#[derive(Clone, Debug)]
struct CatalogInner<T: Entity> {
    items: Vec<Arc<T>>,
    positions: HashMap<T::Id, usize>,
}

/// An ordered list of entities with unique ids. A copy shares everything until one side changes.
#[derive(Clone, Debug)]
pub struct Catalog<T: Entity> {
    inner: Arc<CatalogInner<T>>,
}

impl<T: Entity> Default for Catalog<T> {
    fn default() -> Self {
        Self {
            inner: Arc::new(CatalogInner {
                items: Vec::new(),
                positions: HashMap::new(),
            }),
        }
    }
}

impl<T: Entity> PartialEq for Catalog<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner) || self.inner.items == other.inner.items
    }
}

impl<T: Entity> Catalog<T> {
    /// Collects entities in their order, or by id if their kind has none.
    ///
    /// # Errors
    /// Returns the first id that occurs twice.
    pub fn new(items: impl IntoIterator<Item = T>) -> Result<Self, T::Id> {
        let mut catalog = Self::default();
        let inner = Arc::make_mut(&mut catalog.inner);
        let mut items: Vec<T> = items.into_iter().collect();
        if !T::IS_ORDERED {
            items.sort_by(|a, b| a.id().cmp(b.id()));
        }
        for item in items {
            let place = inner.items.len();
            if inner.positions.insert(item.id().clone(), place).is_some() {
                return Err(item.id().clone());
            }
            inner.items.push(Arc::new(item));
        }
        Ok(catalog)
    }

    /// Number of entities.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inner.items.len()
    }

    /// True if it holds no entity.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inner.items.is_empty()
    }

    /// The entities in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.inner.items.iter()
    }

    /// The entity with this id.
    #[must_use]
    pub fn get(&self, id: &T::Id) -> Option<&Arc<T>> {
        self.inner.items.get(self.position(id)?)
    }

    /// The entity at a position of the list.
    #[must_use]
    pub fn get_index(&self, place: usize) -> Option<&Arc<T>> {
        self.inner.items.get(place)
    }

    /// Position in the list of the entity with this id.
    #[must_use]
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.inner.positions.get(id).copied()
    }

    /// True if an entity has this id.
    #[must_use]
    pub fn contains(&self, id: &T::Id) -> bool {
        self.inner.positions.contains_key(id)
    }

    /// Inserts an entity at position `place` (at the end when beyond it), or by its id if its kind
    /// has no order; false when its id is taken.
    pub(super) fn insert(&mut self, place: usize, item: Arc<T>) -> bool {
        if self.contains(item.id()) {
            return false;
        }
        let inner = Arc::make_mut(&mut self.inner);
        let place = if T::IS_ORDERED {
            place.min(inner.items.len())
        } else {
            inner.items.partition_point(|other| other.id() < item.id())
        };
        inner.items.insert(place, item);
        inner.renumber(place);
        true
    }

    /// Removes the entity with this id; returns it with the position that it had.
    pub(super) fn remove(&mut self, id: &T::Id) -> Option<(usize, Arc<T>)> {
        let place = self.position(id)?;
        let inner = Arc::make_mut(&mut self.inner);
        let item = inner.items.remove(place);
        inner.positions.remove(id);
        inner.renumber(place);
        Some((place, item))
    }

    /// Replaces the entity that has the id of `item`, and returns the old one.
    pub(super) fn replace(&mut self, item: Arc<T>) -> Option<Arc<T>> {
        let place = self.position(item.id())?;
        let inner = Arc::make_mut(&mut self.inner);
        inner
            .items
            .get_mut(place)
            .map(|slot| std::mem::replace(slot, item))
    }
}

impl<T: Entity> CatalogInner<T> {
    fn renumber(&mut self, from: usize) {
        for (place, item) in self.items.iter().enumerate().skip(from) {
            self.positions.insert(item.id().clone(), place);
        }
    }
}

impl<'a, T: Entity> IntoIterator for &'a Catalog<T> {
    type Item = &'a Arc<T>;
    type IntoIter = std::slice::Iter<'a, Arc<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Access to the entities of a kind, in a list or in the graph.
macro_rules! stored {
    (is_ordered list) => {
        true
    };
    (is_ordered $store:ident) => {
        false
    };
    (find graph touchpoints $journey:ident $id:ident) => {
        $journey.graph.touchpoint($id)
    };
    (find graph transitions $journey:ident $id:ident) => {
        $journey.graph.transition($id)
    };
    (find $store:ident $list:ident $journey:ident $id:ident) => {
        $journey.$list.get($id)
    };
    (all graph touchpoints $journey:ident) => {
        $journey.index().touchpoints().collect()
    };
    (all graph transitions $journey:ident) => {
        $journey.index().edges().map(|edge| edge.item).collect()
    };
    (all $store:ident $list:ident $journey:ident) => {
        $journey.$list.iter().collect()
    };
    (catalog graph $list:ident $journey:ident) => {{
        let _ = $journey;
        None
    }};
    (catalog $store:ident $list:ident $journey:ident) => {
        Some(&$journey.$list)
    };
}

macro_rules! entities {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {$(
        impl Entity for super::$entity {
            type Id = super::$id;

            const KEY: &'static str = $key;
            const IS_ORDERED: bool = stored!(is_ordered $store);

            fn id(&self) -> &Self::Id {
                &self.id
            }

            fn with_id(self, id: Self::Id) -> Self {
                Self { id, ..self }
            }

            fn find<'a>(journey: &'a Journey, id: &Self::Id) -> Option<&'a Arc<Self>> {
                stored!(find $store $list journey id)
            }

            fn all(journey: &Journey) -> Vec<&Arc<Self>> {
                stored!(all $store $list journey)
            }

            fn catalog(journey: &Journey) -> Option<&Catalog<Self>> {
                stored!(catalog $store $list journey)
            }
        }
    )*};
}

for_each_kind!(entities);

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Catalog;
    use crate::model::{DomainId as _, Lane, LaneId};

    fn lane(id: &str) -> Lane {
        Lane {
            id: LaneId::parse(id).unwrap(),
            name: id.to_uppercase(),
        }
    }

    fn names(catalog: &Catalog<Lane>) -> String {
        catalog.iter().map(|l| l.id.to_string()).collect()
    }

    #[test]
    fn places_follow_inserts_and_removals() {
        let mut catalog = Catalog::new([lane("a"), lane("b"), lane("c")]).unwrap();
        let before = catalog.clone();
        assert!(catalog.insert(1, Arc::new(lane("x"))));
        assert!(!catalog.insert(0, Arc::new(lane("c"))), "ids are unique");
        assert_eq!(
            (names(&catalog).as_str(), names(&before).as_str()),
            ("axbc", "abc")
        );
        assert_eq!(catalog.remove(&LaneId::parse("a").unwrap()).unwrap().0, 0);
        for (place, item) in catalog.iter().enumerate() {
            assert_eq!(catalog.position(&item.id), Some(place));
        }
        assert_eq!(
            Catalog::new([lane("a"), lane("a")]).unwrap_err().as_str(),
            "a"
        );
    }
}
