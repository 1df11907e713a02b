//! Images: setting and removing them, and dropping those that nothing shows any more.

use std::{collections::BTreeSet, sync::Arc};

use super::fields::edit_cell;
use crate::{
    edit::{Change, Draft, Edit},
    model::{
        Image, ImageId, Journey, Message, Persona, PersonaId, Row, RowId, RowKind, Touchpoint,
        TouchpointId,
    },
};

/// Location of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageSlot {
    /// The journey's logo.
    Logo,
    /// A persona's portrait.
    Portrait(PersonaId),
    /// The images of a touchpoint.
    Touchpoint(TouchpointId),
    /// A cell of a row of the kind image or text.
    Cell(RowId, TouchpointId),
}

/// Sets the image at a location, replacing the old one; to a touchpoint it is added.
#[must_use]
pub fn set_image(journey: &Journey, place: &ImageSlot, image: Image) -> Draft {
    let label = message!("step-set-image");
    let id = image.id.clone();
    let Some(edit) = placed(journey, place, |slot| match slot {
        SlotField::One(one) => *one = Some(id.clone()),
        SlotField::Many(many) => {
            if !many.contains(&id) {
                many.push(id.clone());
            }
        }
    }) else {
        return Draft::new(label, Vec::new());
    };
    let mut edits = Vec::new();
    edits.extend(insert_image(journey, image));
    edits.push(edit);
    drop_unused(journey, label, edits)
}

/// Removes an image from a location; `image` identifies which of a touchpoint's.
#[must_use]
pub fn remove_image(journey: &Journey, place: &ImageSlot, image: &ImageId) -> Draft {
    let edit = placed(journey, place, |slot| match slot {
        SlotField::One(one) => *one = None,
        SlotField::Many(many) => many.retain(|id| id != image),
    });
    let label = message!("step-remove-image");
    drop_unused(journey, label, edit.into_iter().collect())
}

/// The edit that inserts an image in the list, which is sorted by id; `None` when it is there.
pub(super) fn insert_image(journey: &Journey, image: Image) -> Option<Edit> {
    if journey.images().contains(&image.id) {
        return None;
    }
    let at = journey.images().iter().filter(|i| i.id < image.id).count();
    let item = Arc::new(image);
    Some(Edit::Image(Change::Insert { at, item }))
}

enum SlotField<'a> {
    One(&'a mut Option<ImageId>),
    Many(&'a mut Vec<ImageId>),
}

/// The edit that changes the image or images at a location; `None` when nothing changes.
fn placed(
    journey: &Journey,
    place: &ImageSlot,
    change: impl FnOnce(SlotField<'_>),
) -> Option<Edit> {
    match place {
        ImageSlot::Logo => {
            let mut about = journey.about().clone();
            change(SlotField::One(&mut about.logo));
            (about != *journey.about()).then(|| Edit::About(Arc::new(about)))
        }
        ImageSlot::Portrait(id) => {
            let old = journey.personas().get(id)?;
            let mut new = Persona::clone(old);
            change(SlotField::One(&mut new.portrait));
            (new != **old).then(|| Edit::Persona(Change::put(new)))
        }
        ImageSlot::Touchpoint(id) => {
            let old = journey.touchpoint(id)?;
            let mut new = Touchpoint::clone(old);
            change(SlotField::Many(&mut new.images));
            (new != **old).then(|| Edit::Touchpoint(Change::put(new)))
        }
        ImageSlot::Cell(row, id) => {
            journey.touchpoint(id)?;
            let old = journey.rows().get(row)?;
            if !matches!(old.kind, RowKind::Image | RowKind::Text) {
                return None;
            }
            let mut new = Row::clone(old);
            edit_cell(&mut new, id, |cell| change(SlotField::One(&mut cell.image)));
            (new != **old).then(|| Edit::Row(Change::put(new)))
        }
    }
}

/// Adds edits that remove the images which `edits` leave unused.
pub(super) fn drop_unused(journey: &Journey, label: Message, mut edits: Vec<Edit>) -> Draft {
    if journey.images().is_empty() || edits.is_empty() {
        return Draft::new(label, edits);
    }
    let mut after = journey.clone();
    // Edits that can't be applied are refused when the draft is applied; no image is dropped then.
    if crate::edit::apply_all(&mut after, &edits).is_ok() {
        let (before, used) = (used_images(journey), used_images(&after));
        let unused = before.difference(&used).cloned();
        edits.extend(unused.map(|id| Edit::Image(Change::Remove(id))));
    }
    Draft::new(label, edits)
}

/// Images that something in the journey shows.
pub(super) fn used_images(journey: &Journey) -> BTreeSet<ImageId> {
    let mut used = BTreeSet::new();
    if journey.images().is_empty() {
        return used;
    }
    used.extend(journey.about().logo.clone());
    used.extend(journey.personas().iter().filter_map(|p| p.portrait.clone()));
    for touchpoint in journey.graph().touchpoints() {
        used.extend(touchpoint.images.iter().cloned());
    }
    for row in journey.rows() {
        used.extend(row.cells.iter().filter_map(|cell| cell.image.clone()));
    }
    used
}
