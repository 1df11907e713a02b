//! Link dots at the edges of a card, from which transitions are drawn. Half of each lies outside
//! the card, so they are hit by themselves and not by what is under the pointer.

use eframe::egui::{Pos2, Rect as UiRect, Vec2};

use super::{Canvas, Pinned};
use crate::{
    layout::{MapLayout, item_of},
    model::{ItemRef, TouchpointId},
    scene::{Key, Rect},
};

/// Radius of a dot, in screen points.
pub const DOT: f32 = 4.0;
/// Distance from the centre of a dot within which a press counts, in screen points.
const REACH: f32 = DOT + 3.0;
/// Width below which a card has no dots, in screen points.
const NARROWEST: f32 = 60.0;

/// Centres of the dots of a card; none if it is too narrow.
pub fn dots(card: UiRect) -> Vec<Pos2> {
    if card.width() < NARROWEST {
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
    pub(super) fn dot_at(
        &self,
        map: &MapLayout,
        at: Pos2,
        pinned: Pinned,
    ) -> Option<(TouchpointId, Key, Rect)> {
        let (point, grid) = (self.camera.scene_from_ui(at), &map.grid);
        let is_under_heads = pinned.top > 0.0 && point.y < grid.header.max.y + pinned.top;
        let is_under_labels = pinned.left > 0.0 && point.x < grid.labels.max.x + pinned.left;
        if is_under_heads || is_under_labels {
            return None;
        }
        let around = UiRect::from_center_size(at, Vec2::splat(2.0 * REACH));
        let (min, max) = (
            self.camera.scene_from_ui(around.min),
            self.camera.scene_from_ui(around.max),
        );
        let near = map.index.within(Rect { min, max });
        near.into_iter().find_map(|place| {
            let item = map.scene.items.get(place)?;
            let key = item.key().filter(|key| !key.0.contains('#'))?;
            let Some(ItemRef::Touchpoint(id)) = item_of(key) else {
                return None;
            };
            let bounds = item.bounds();
            let is_on = dots(self.camera.rect_on_ui(bounds))
                .iter()
                .any(|dot| dot.distance(at) <= REACH);
            is_on.then(|| (id, key.clone(), bounds))
        })
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::dots;

    #[test]
    fn dots_stand_in_the_middle_of_each_edge() {
        let card = Rect::from_min_size(pos2(10.0, 10.0), vec2(140.0, 50.0));
        assert_eq!(dots(card).len(), 4);
        assert!(dots(card).contains(&pos2(80.0, 10.0)));
        let small = Rect::from_min_size(pos2(0.0, 0.0), vec2(40.0, 20.0));
        assert!(dots(small).is_empty());
    }
}
