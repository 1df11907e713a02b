//! Which thing lies next in a direction.

use crate::{
    model::ItemRef,
    scene::{Rect, Role, Scene, SceneItem},
};

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

/// The things on the map that can be selected, with their boxes, in drawing order.
pub fn selectable(scene: &Scene) -> impl Iterator<Item = (ItemRef, Rect)> {
    scene.items.iter().filter_map(|item| {
        let group = super::group_of(item)?;
        if !matches!(group.role, Role::Item | Role::Heading) {
            return None;
        }
        let reference = crate::layout::item_of(group.key.as_ref()?)?;
        let is_thing = !matches!(reference, ItemRef::Journey | ItemRef::Row(_));
        is_thing.then(|| (reference, item.bounds()))
    })
}

/// The box of a thing on the map.
#[must_use]
pub fn place_of(scene: &Scene, wanted: &ItemRef) -> Option<Rect> {
    let wanted = wanted.to_string();
    let found = scene
        .items
        .iter()
        .find(|item| item.key().is_some_and(|key| *key.0 == *wanted));
    found.map(SceneItem::bounds)
}

/// The nearest thing in a direction: what lies straight ahead beats what lies aside.
#[must_use]
pub fn next(scene: &Scene, from: &ItemRef, way: Way) -> Option<ItemRef> {
    let here = place_of(scene, from)?;
    let ahead = |rect: Rect| match way {
        Way::Left => here.center().x - rect.center().x,
        Way::Right => rect.center().x - here.center().x,
        Way::Up => here.center().y - rect.center().y,
        Way::Down => rect.center().y - here.center().y,
    };
    let aside = |rect: Rect| match way {
        Way::Left | Way::Right => gap(here.min.y, here.max.y, rect.min.y, rect.max.y),
        Way::Up | Way::Down => gap(here.min.x, here.max.x, rect.min.x, rect.max.x),
    };
    selectable(scene)
        .filter(|(item, rect)| item != from && ahead(*rect) > 2.0)
        .min_by(|(_, a), (_, b)| {
            let cost = |rect: &Rect| ahead(*rect) + 4.0 * aside(*rect);
            cost(a).total_cmp(&cost(b))
        })
        .map(|(item, _)| item)
}

/// The space between two ranges; 0 when they touch.
fn gap(a_low: f64, a_high: f64, b_low: f64, b_high: f64) -> f64 {
    (b_low - a_high).max(a_low - b_high).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::{Way, next};
    use crate::{
        model::{DomainId as _, ItemRef, TouchpointId},
        scene::{Group, Key, Pin, Rect, Role, Scene, SceneItem},
    };

    fn item(word: &str) -> ItemRef {
        ItemRef::Touchpoint(TouchpointId::parse(word).unwrap())
    }

    fn card(word: &str, x: f64, y: f64) -> SceneItem {
        SceneItem::Group(Box::new(Group {
            key: Some(Key(item(word).to_string().into())),
            role: Role::Item,
            alt: String::new(),
            bounds: Rect::new(x, y, 100.0, 40.0),
            pin: Pin::None,
            href: String::new(),
            items: vec![],
        }))
    }

    #[test]
    fn arrows_go_to_what_lies_straight_ahead() {
        let scene = Scene {
            items: vec![
                card("a", 0.0, 0.0),
                card("b", 300.0, 0.0),
                card("c", 150.0, 200.0),
                card("d", 0.0, 100.0),
            ],
            ..Scene::default()
        };
        assert_eq!(next(&scene, &item("a"), Way::Right), Some(item("b")));
        assert_eq!(next(&scene, &item("a"), Way::Down), Some(item("d")));
        assert_eq!(next(&scene, &item("c"), Way::Left), Some(item("d")));
        assert_eq!(next(&scene, &item("a"), Way::Left), None);
    }
}
