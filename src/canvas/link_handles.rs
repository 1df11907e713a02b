//! Link dots at the edges of a card, from which transitions are drawn. Half of each lies outside
//! the card, so they are hit by themselves and not by what is under the pointer.

use eframe::egui::{Pos2, Rect as UiRect, Vec2};

use super::{Canvas, StickyHeaders};
use crate::{
    map::MapLayout,
    model::{ItemRef, TouchpointId},
    scene::{Rect, SceneKey},
};

/// Radius of a dot, in screen points.
pub const DOT: f32 = 4.0;
/// Distance from the centre of a dot within which a press counts, in screen points.
const HANDLE_REACH: f32 = DOT + 3.0;
/// Width below which a card has no dots, in screen points.
const MIN_CARD_WIDTH: f32 = 60.0;

/// Centres of the dots of a card; none if it is too narrow.
pub fn link_handles(card: UiRect) -> Vec<Pos2> {
    if card.width() < MIN_CARD_WIDTH {
        return Vec::new();
    }
    vec![
        card.left_center(),
        card.right_center(),
        card.center_top(),
        card.center_bottom(),
    ]
}

impl Canvas {
    /// Card with a dot at this screen position; pinned headings and labels cover dots.
    pub(super) fn link_handle_at(
        &self,
        map: &MapLayout,
        at: Pos2,
        pinned: StickyHeaders,
    ) -> Option<(TouchpointId, SceneKey, Rect)> {
        let (point, grid) = (self.camera.scene_from_ui(at), &map.grid);
        let is_under_heads = pinned.top > 0.0 && point.y < grid.header.max.y + pinned.top;
        let is_under_labels = pinned.left > 0.0 && point.x < grid.labels.max.x + pinned.left;
        if is_under_heads || is_under_labels {
            return None;
        }
        let around = UiRect::from_center_size(at, Vec2::splat(2.0 * HANDLE_REACH));
        let (min, max) = (
            self.camera.scene_from_ui(around.min),
            self.camera.scene_from_ui(around.max),
        );
        let near = map.index.items_in(Rect { min, max });
        near.into_iter().find_map(|place| {
            let item = map.scene.items.get(place)?;
            let key = item.key()?;
            let Some(ItemRef::Touchpoint(id)) = key.whole_item() else {
                return None;
            };
            let bounds = item.bounds();
            let is_on = link_handles(self.camera.rect_on_ui(bounds))
                .iter()
                .any(|dot| dot.distance(at) <= HANDLE_REACH);
            is_on.then(|| (id.clone(), key.clone(), bounds))
        })
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::link_handles;

    #[test]
    fn dots_stand_in_the_middle_of_each_edge() {
        let card = Rect::from_min_size(pos2(10.0, 10.0), vec2(140.0, 50.0));
        assert_eq!(link_handles(card).len(), 4);
        assert!(link_handles(card).contains(&pos2(80.0, 10.0)));
        let small = Rect::from_min_size(pos2(0.0, 0.0), vec2(40.0, 20.0));
        assert!(link_handles(small).is_empty());
    }
}
