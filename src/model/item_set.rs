//! Set of items, by kind.

use std::collections::BTreeSet;

use super::{ItemRef, RowId, TouchpointId};

macro_rules! item_set {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $prefix:literal $text:ident $stale:tt $one:literal $many:literal })*) => {
        /// Set of entities and cells, such as those that are to be deleted.
        #[derive(Default)]
        pub struct ItemSet {
            $(
                #[doc = concat!("The ", $many, ".")]
                pub $list: BTreeSet<super::$id>,
            )*
            /// The cells.
            pub cells: BTreeSet<(RowId, TouchpointId)>,
        }

        impl ItemSet {
            /// Adds an item; the journey as a whole is never in a set.
            pub fn insert(&mut self, item: ItemRef) {
                match item {
                    ItemRef::Journey => {}
                    ItemRef::Cell(row, id) => drop(self.cells.insert((row, id))),
                    $(ItemRef::$kind(id) => drop(self.$list.insert(id)),)*
                }
            }

            /// True if an item is in the set; for a cell, if its row or touchpoint is.
            pub fn contains(&self, item: &ItemRef) -> bool {
                match item {
                    ItemRef::Journey => false,
                    ItemRef::Cell(row, id) => {
                        self.rows.contains(row) || self.touchpoints.contains(id)
                    }
                    $(ItemRef::$kind(id) => self.$list.contains(id),)*
                }
            }
        }
    };
}

for_each_item!(item_set);
