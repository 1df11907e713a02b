//! Queries about scene items.

use super::{CanvasInput, pictures::Pictures};
use crate::scene::{Group, Pin, SceneItem};

/// The item itself, without the offset that places it.
pub(super) fn unplaced(item: &SceneItem) -> &SceneItem {
    match item {
        SceneItem::Placed(placed) => &placed.item,
        SceneItem::Group(_)
        | SceneItem::Text(_)
        | SceneItem::Shape(_)
        | SceneItem::Image(_)
        | SceneItem::Link(_) => item,
    }
}

/// The item as a group, if it is one.
pub(super) fn group_of(item: &SceneItem) -> Option<&Group> {
    match unplaced(item) {
        SceneItem::Group(group) => Some(group),
        _ => None,
    }
}

/// Edge that an item is pinned to.
pub(super) fn pin_of(item: &SceneItem) -> Pin {
    group_of(item).map_or(Pin::None, |group| group.pin)
}

/// Indices of the pinned items.
pub(super) fn all_pinned(input: &CanvasInput<'_>) -> Vec<usize> {
    let items = input.map.scene.items.iter().enumerate();
    items
        .filter(|(_, item)| pin_of(item) != Pin::None)
        .map(|(place, _)| place)
        .collect()
}

/// Requests the decoding of the images within an item.
pub(super) fn want_pictures(item: &SceneItem, ctx: &egui::Context, pictures: &mut Pictures) {
    match unplaced(item) {
        SceneItem::Image(image) => pictures.want(ctx, &image.id, &image.bytes),
        SceneItem::Group(group) => {
            for item in &group.items {
                want_pictures(item, ctx, pictures);
            }
        }
        _ => {}
    }
}
