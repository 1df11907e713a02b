//! Deletion of a selection with its dependants, as one step.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    deletion_set::{cascade, touchpoints_refer_to},
    fields::row_field,
    images::drop_unused,
    select,
};
use crate::{
    edit::{Change, Draft, Edit, EditableEntity, Selection},
    model::{
        Catalog, Entity as _, Item, ItemRef, ItemSet, Journey, Referable, Row, RowKind, Touchpoint,
    },
};

/// Deletes a selection and its dependants: the touchpoints of a phase (even of the last one), the
/// transitions at a touchpoint, the annotations on either, the scores that measured them.
/// References elsewhere are removed, images that nothing shows any more are dropped, and a
/// neighbour is selected. The journey itself can't be deleted.
#[must_use]
pub fn delete(journey: &Journey, selection: &[ItemRef]) -> Draft {
    let named: BTreeSet<&ItemRef> = selection
        .iter()
        .filter(|item| **item != ItemRef::Journey && item.exists_in(journey))
        .collect();
    let label = message!("step-delete", count = named.len());
    if named.is_empty() {
        return Draft::new(label, Vec::new());
    }
    let gone = cascade(journey, selection);
    // References first: removing something that is still referred to is refused.
    let mut edits = about(journey, &gone);
    edits.extend(cleanings(journey, &gone));
    edits.extend(touchpoints(journey, &gone));
    edits.extend(removals(&gone));
    drop_unused(journey, label, edits).with_selection(neighbour(journey, selection, &gone))
}

fn about(journey: &Journey, gone: &ItemSet) -> Vec<Edit> {
    let mut about = journey.about().clone();
    about.path = about.path.filter(|id| !gone.paths.contains(id));
    let edit = (about != *journey.about()).then(|| Edit::About(Arc::new(about)));
    edit.into_iter().collect()
}

macro_rules! deletions {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {
        /// Edits that remove references to deleted items from the entities of lists that stay.
        fn cleanings(journey: &Journey, gone: &ItemSet) -> Vec<Edit> {
            let mut edits = Vec::new();
            $(edits.extend(cleaned::<crate::model::$entity>(journey, gone));)*
            edits
        }

        /// Edits that remove the deleted entities, in the opposite order of the table of kinds,
        /// where a kind refers to those before it. Only the cells of rows refer to touchpoints.
        fn removals(gone: &ItemSet) -> Vec<Edit> {
            let kinds = [$(removed::<crate::model::$entity>(gone)),*];
            let others = kinds.into_iter().rev().flatten();
            let mut edits = removed::<Row>(gone);
            edits.extend(others.filter(|edit| !matches!(edit, Edit::Row(_))));
            edits
        }
    };
}

for_each_item!(deletions);

fn cleaned<T: EditableEntity + Item>(journey: &Journey, gone: &ItemSet) -> Vec<Edit> {
    let stays = |old: &&Arc<T>| !T::ids_in(gone).contains(old.id());
    let staying = T::catalog(journey).into_iter().flatten().filter(stays);
    let changed = staying.filter_map(|old| {
        let mut new = Arc::clone(old);
        T::forget(&mut new, gone);
        (!Arc::ptr_eq(&new, old)).then(|| T::edit(Change::Replace(new)))
    });
    changed.collect()
}

fn removed<T: EditableEntity + Referable>(gone: &ItemSet) -> Vec<Edit> {
    let ids = T::ids_in(gone).iter().cloned();
    ids.map(|id| T::edit(Change::Remove(id))).collect()
}

/// Edits that remove references to deleted items from the touchpoints that stay.
fn touchpoints(journey: &Journey, gone: &ItemSet) -> Vec<Edit> {
    let mut edits = Vec::new();
    if !touchpoints_refer_to(gone) {
        return edits;
    }
    let stays = |t: &&&Arc<Touchpoint>| !gone.touchpoints.contains(&t.id);
    for old in journey.touchpoints_in_order().iter().filter(stays) {
        let mut new = Arc::clone(old);
        Touchpoint::forget(&mut new, gone);
        empty_fields(journey, &mut new, gone);
        if new != **old {
            edits.push(Touchpoint::edit(Change::Replace(new)));
        }
    }
    edits
}

/// Clears the touchpoint fields behind deleted cells, in rows that show a field.
fn empty_fields(journey: &Journey, touchpoint: &mut Arc<Touchpoint>, gone: &ItemSet) {
    let here = gone.cells.iter().filter(|(_, id)| *id == touchpoint.id);
    let kinds = here.filter_map(|(row, _)| journey.rows().get(row).map(|row| row.kind));
    for kind in kinds.collect::<Vec<_>>() {
        let touchpoint = Arc::make_mut(touchpoint);
        if kind == RowKind::Quotes {
            touchpoint.quotes.clear();
        } else if let Some(field) = row_field(kind, touchpoint) {
            field.clear();
        }
    }
}

/// Selection after the deletion: the next remaining item of the same kind, or else the previous
/// one, or else the item's touchpoint or phase.
fn neighbour(journey: &Journey, selection: &[ItemRef], gone: &ItemSet) -> Selection {
    let Some(last) = selection.iter().rev().find(|item| item.exists_in(journey)) else {
        return Selection::new();
    };
    let beside = |all: Vec<ItemRef>| {
        let place = all.iter().position(|item| item == last)?;
        let (before, after) = all.split_at(place);
        let stays = |item: &&ItemRef| !gone.contains(item);
        after
            .iter()
            .find(stays)
            .or_else(|| before.iter().rev().find(stays))
            .cloned()
    };
    let found = match last {
        ItemRef::Touchpoint(id) => {
            let phase = journey.touchpoint(id).map(|t| t.phase.clone());
            let siblings = phase.as_ref().map(|phase| journey.touchpoints_of(phase));
            let items = |list: Vec<&Arc<Touchpoint>>| -> Vec<ItemRef> {
                list.into_iter().map(|t| t.item()).collect()
            };
            siblings
                .and_then(|list| beside(items(list)))
                .or_else(|| beside(items(journey.touchpoints_in_order())))
                .or_else(|| phase.map(ItemRef::Phase))
        }
        item => match_item!(item, {
            ItemRef::Journey => None,
            ItemRef::Cell(_, id) => Some(select::touchpoint(id)),
        } T(_id) => if T::IS_PINNED {
            select::touchpoint_of(journey, last).map(select::touchpoint)
        } else {
            T::catalog(journey).and_then(|list| beside(items_of(list)))
        }),
    };
    found
        .filter(|item| !gone.contains(item))
        .into_iter()
        .collect()
}

fn items_of<T: Referable>(list: &Catalog<T>) -> Vec<ItemRef> {
    list.iter().map(|entity| entity.item()).collect()
}
