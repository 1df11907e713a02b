//! Command handlers: selection.

use crate::{
    app::App,
    canvas::{MapDirection, item_rect, next_item, selectable},
    model::{ItemRef, Transition},
};

fn go(app: &mut App, item: ItemRef) {
    if let Some(doc) = &mut app.workspace.doc {
        doc.select(vec![item.clone()]);
    }
    app.workspace.canvas.reveal(item);
}

fn walk(app: &mut App, way: MapDirection) {
    let from = app
        .workspace
        .doc
        .as_ref()
        .and_then(|doc| doc.selection.last().cloned());
    let Some(map) = app.current_map() else {
        return;
    };
    let from = from.filter(|item| item_rect(&map.scene, item).is_some());
    let found = match from {
        Some(item) => next_item(&map.scene, &item, way),
        None => selectable(&map.scene)
            .map(|(item, _)| item)
            .find(|item| matches!(item, ItemRef::Touchpoint(_))),
    };
    if let Some(item) = found {
        go(app, item);
    }
}

/// Selects the next item to the left.
pub fn left(app: &mut App) {
    walk(app, MapDirection::Left);
}

/// Selects the next item to the right.
pub fn right(app: &mut App) {
    walk(app, MapDirection::Right);
}

/// Selects the next item above.
pub fn up(app: &mut App) {
    walk(app, MapDirection::Up);
}

/// Selects the next item below.
pub fn down(app: &mut App) {
    walk(app, MapDirection::Down);
}

fn along(app: &mut App, on: bool) {
    let Some(doc) = &app.workspace.doc else {
        return;
    };
    let journey = doc.editor.journey();
    let Some(item) = doc.selection.last() else {
        return;
    };
    if let ItemRef::Transition(id) = item {
        let Some(transition) = journey.transition(id) else {
            return;
        };
        let end = if on { &transition.to } else { &transition.from };
        let end = ItemRef::Touchpoint(end.clone());
        go(app, end);
        return;
    }
    let Some(id) = crate::edit::ops::select::touchpoint_of(journey, item) else {
        return;
    };
    let ways = if on {
        journey.graph().outgoing(id)
    } else {
        journey.graph().incoming(id)
    };
    // The transition with the largest share of customers, the first among equals.
    let best = ways.iter().rev().max_by(|a, b| {
        let share = |e: &Transition| e.share.unwrap_or(0.0);
        share(a).total_cmp(&share(b))
    });
    let end = best.map(|e| if on { e.to.clone() } else { e.from.clone() });
    if let Some(end) = end {
        go(app, ItemRef::Touchpoint(end));
    }
}

/// Selects the next touchpoint along the flow.
pub fn flow_on(app: &mut App) {
    along(app, true);
}

/// Selects the touchpoint before along the flow.
pub fn flow_back(app: &mut App) {
    along(app, false);
}

/// Closes the search, or else clears the selection.
pub fn nothing(app: &mut App) {
    if app.shell.find.take().is_some() {
        return;
    }
    if let Some(doc) = &mut app.workspace.doc {
        doc.selection.clear();
    }
}
