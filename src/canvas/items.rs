//! Queries about scene items.

use super::{CanvasInput, texture_cache::TextureCache};
use crate::scene::{Group, SceneItem, ScenePart, StickyEdge};

/// The item as a group, if it is one.
pub(super) fn group_of(item: &SceneItem) -> Option<&Group> {
    match item.part() {
        (_, ScenePart::Group(group)) => Some(group),
        _ => None,
    }
}

/// Edge that an item is pinned to.
pub(super) fn sticky_edge(item: &SceneItem) -> StickyEdge {
    group_of(item).map_or(StickyEdge::None, |group| group.sticky)
}

/// Indices of the pinned items.
pub(super) fn sticky_items(input: &CanvasInput<'_>) -> Vec<usize> {
    let items = input.map.scene.items.iter().enumerate();
    items
        .filter(|(_, item)| sticky_edge(item) != StickyEdge::None)
        .map(|(place, _)| place)
        .collect()
}

/// Requests the decoding of the images within an item.
pub(super) fn request_textures(item: &SceneItem, ctx: &egui::Context, pictures: &mut TextureCache) {
    match item.part().1 {
        ScenePart::Image(image) => pictures.request(ctx, &image.id, &image.bytes),
        ScenePart::Group(group) => {
            for item in &group.items {
                request_textures(item, ctx, pictures);
            }
        }
        _ => {}
    }
}
