//! Queries about scene items.

use super::{CanvasInput, pictures::Pictures};
use crate::scene::{Group, Pin, SceneItem, ScenePart};

/// The item as a group, if it is one.
pub(super) fn group_of(item: &SceneItem) -> Option<&Group> {
    match item.part() {
        (_, ScenePart::Group(group)) => Some(group),
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
    match item.part().1 {
        ScenePart::Image(image) => pictures.want(ctx, &image.id, &image.bytes),
        ScenePart::Group(group) => {
            for item in &group.items {
                want_pictures(item, ctx, pictures);
            }
        }
        _ => {}
    }
}
