//! Commands that change what there is.

use crate::{
    app::{App, handlers::view},
    edit::ops::{self, Step},
    model::ItemRef,
};

/// Takes the last step back.
pub fn undo(app: &mut App) {
    let Some(doc) = &mut app.doc else { return };
    if let Some(applied) = doc.editor.undo() {
        app.applied(applied);
    }
}

/// Brings the last undone step back.
pub fn redo(app: &mut App) {
    let Some(doc) = &mut app.doc else { return };
    if let Some(applied) = doc.editor.redo() {
        app.applied(applied);
    }
}

/// Copies what is selected.
pub fn copy(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    app.clipboard.copy(doc.editor.journey(), &doc.selection);
}

/// Copies what is selected and deletes it.
pub fn cut(app: &mut App) {
    copy(app);
    delete(app);
}

/// Copies the whole map as a picture.
pub fn copy_map(app: &mut App) {
    app.copy_picture(None);
}

/// Copies the part of the map around what is selected as a picture.
pub fn copy_selection_picture(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let selection = doc.selection.clone();
    app.copy_picture(Some(selection));
}

/// Makes copies of what is selected beside it.
pub fn duplicate(app: &mut App) {
    app.change(|journey, ids, selection| ops::duplicate(journey, ids, selection));
}

/// Deletes what is selected, with what hangs on it.
pub fn delete(app: &mut App) {
    app.change(|journey, _, selection| ops::delete(journey, selection));
}

/// Starts to type the words of what is selected.
pub fn rename(app: &mut App) {
    let Some(doc) = &app.doc else { return };
    let Some(item) = doc.selection.last().cloned() else {
        return;
    };
    let words = ops::text_of(doc.editor.journey(), &item);
    let on_map = doc
        .picture
        .last()
        .is_some_and(|map| crate::canvas::place_of(&map.scene, &item).is_some());
    if on_map && !matches!(item, ItemRef::Journey | ItemRef::Score(_) | ItemRef::Row(_)) {
        view::show_map(app);
        app.canvas.edit_text(item, &words, false);
    } else {
        app.edit_name(item);
    }
}

/// Selects all touchpoints.
pub fn select_all(app: &mut App) {
    let Some(doc) = &mut app.doc else { return };
    let all = doc.editor.journey().in_reading_order();
    doc.selection = all
        .into_iter()
        .map(|t| ItemRef::Touchpoint(t.id.clone()))
        .collect();
}

/// Moves the selected touchpoints one place earlier; over the edge into the phase before.
pub fn move_left(app: &mut App) {
    app.change(|journey, _, selection| ops::move_along(journey, selection, Step::Earlier));
}

/// Moves the selected touchpoints one place later; over the edge into the next phase.
pub fn move_right(app: &mut App) {
    app.change(|journey, _, selection| ops::move_along(journey, selection, Step::Later));
}

/// Moves the selected touchpoints to the lane above.
pub fn move_up(app: &mut App) {
    move_lane(app, Step::Earlier);
}

/// Moves the selected touchpoints to the lane below.
pub fn move_down(app: &mut App) {
    move_lane(app, Step::Later);
}

/// Lanes are walked as they are drawn: those in use first, then the rest of the catalogue.
fn move_lane(app: &mut App, step: Step) {
    app.change(|journey, _, selection| ops::move_lane(journey, selection, step));
}
