//! Command handlers: editing.

use crate::{
    app::App,
    edit::ops::{self, OrderStep},
    intent::TextOrigin,
    model::ItemRef,
};

/// Undoes the last step.
pub fn undo(app: &mut App) {
    let Some(doc) = &mut app.workspace.doc else {
        return;
    };
    if let Some(applied) = doc.editor.undo() {
        app.note_applied(applied);
    }
}

/// Redoes the step undone last.
pub fn redo(app: &mut App) {
    let Some(doc) = &mut app.workspace.doc else {
        return;
    };
    if let Some(applied) = doc.editor.redo() {
        app.note_applied(applied);
    }
}

/// Copies the selected items.
pub fn copy(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    app.workspace
        .clipboard
        .copy(doc.editor.journey(), &doc.selection);
}

/// Copies the selected items and deletes them.
pub fn cut(app: &mut App) {
    copy(app);
    delete(app);
}

/// Copies the whole map as a picture.
pub fn copy_map(app: &mut App) {
    app.copy_image(None);
}

/// Copies the part of the map around the selection as a picture.
pub fn copy_selection_image(app: &mut App) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let selection = doc.selection.clone();
    app.copy_image(Some(selection));
}

/// Duplicates the selected items.
pub fn duplicate(app: &mut App) {
    app.apply_to_selection(|journey, ids, selection| ops::duplicate(journey, ids, selection));
}

/// Deletes the selected items, with what hangs on them.
pub fn delete(app: &mut App) {
    app.apply_to_selection(|journey, _, selection| ops::delete(journey, selection));
}

/// Opens the editor of the text of the item selected last.
pub fn rename(app: &mut App) {
    let item = app
        .workspace
        .doc
        .as_ref()
        .and_then(|doc| doc.selection.last());
    if let Some(item) = item.cloned() {
        app.edit_item(item, TextOrigin::Existing);
    }
}

/// Selects all touchpoints.
pub fn select_all(app: &mut App) {
    let Some(doc) = &mut app.workspace.doc else {
        return;
    };
    let all = doc.editor.journey().touchpoints_in_order();
    doc.selection = all
        .into_iter()
        .map(|t| ItemRef::Touchpoint(t.id.clone()))
        .collect();
}

/// Moves the selected touchpoints one position earlier, across the edge into the phase before.
pub fn move_left(app: &mut App) {
    app.apply_to_selection(|journey, _, selection| {
        ops::move_in_order(journey, selection, OrderStep::Earlier)
    });
}

/// Moves the selected touchpoints one position later, across the edge into the next phase.
pub fn move_right(app: &mut App) {
    app.apply_to_selection(|journey, _, selection| {
        ops::move_in_order(journey, selection, OrderStep::Later)
    });
}

/// Moves the selected touchpoints to the lane above.
pub fn move_up(app: &mut App) {
    move_lane(app, OrderStep::Earlier);
}

/// Moves the selected touchpoints to the lane below.
pub fn move_down(app: &mut App) {
    move_lane(app, OrderStep::Later);
}

/// Lanes are walked as they are drawn: those in use first, then the rest of the catalogue.
fn move_lane(app: &mut App, step: OrderStep) {
    app.apply_to_selection(|journey, _, selection| ops::move_lane(journey, selection, step));
}
