//! Finds the items of a scene by place.

use rstar::{AABB, RTree, RTreeObject};

use super::{Key, Link, Point, Rect, Scene, SceneItem, geometry};

struct Entry {
    place: usize,
    bounds: Rect,
}

impl RTreeObject for Entry {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        let Rect { min, max } = self.bounds;
        AABB::from_corners([min.x, min.y], [max.x, max.y])
    }
}

/// A spatial index over the top-level items of one scene.
pub struct SceneIndex {
    tree: RTree<Entry>,
}

/// What lies under a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The key of the innermost keyed group or link.
    pub key: Key,
    /// Its box.
    pub bounds: Rect,
    /// The place of its top-level item in the scene.
    pub place: usize,
}

impl SceneIndex {
    /// Indexes a scene.
    #[must_use]
    pub fn new(scene: &Scene) -> Self {
        let entries = scene
            .items
            .iter()
            .enumerate()
            .map(|(place, item)| Entry {
                place,
                bounds: item.bounds(),
            })
            .filter(|entry| entry.bounds.width() >= 0.0 && entry.bounds.height() >= 0.0)
            .collect();
        Self {
            tree: RTree::bulk_load(entries),
        }
    }

    /// The places of the top-level items that touch a box, back to front.
    #[must_use]
    pub fn within(&self, rect: Rect) -> Vec<usize> {
        let envelope = AABB::from_corners([rect.min.x, rect.min.y], [rect.max.x, rect.max.y]);
        let mut places: Vec<usize> = self
            .tree
            .locate_in_envelope_intersecting(envelope)
            .map(|entry| entry.place)
            .collect();
        places.sort_unstable();
        places
    }

    /// The topmost keyed thing under a point; links within `reach` of their line.
    #[must_use]
    pub fn hit(&self, scene: &Scene, point: Point, reach: f64) -> Option<Hit> {
        let places = self.within(Rect::around(point, reach));
        let find = |links: bool| {
            places.iter().rev().find_map(|&place| {
                let item = scene.items.get(place)?;
                if is_link(item) != links {
                    return None;
                }
                let (key, bounds) = hit_item(item, point, reach)?;
                Some(Hit { key, bounds, place })
            })
        };
        // A card hides the lines that end on it, whatever was drawn last.
        let item = find(false);
        match item {
            Some(hit) if !is_backdrop(scene, &hit) => Some(hit),
            backdrop => find(true).or(backdrop),
        }
    }
}

fn inner(item: &SceneItem) -> &SceneItem {
    match item {
        SceneItem::Placed(placed) => &placed.item,
        SceneItem::Group(_)
        | SceneItem::Text(_)
        | SceneItem::Shape(_)
        | SceneItem::Image(_)
        | SceneItem::Link(_) => item,
    }
}

fn is_link(item: &SceneItem) -> bool {
    matches!(inner(item), SceneItem::Link(_))
}

fn is_backdrop(scene: &Scene, hit: &Hit) -> bool {
    !matches!(
        scene.items.get(hit.place).map(inner),
        Some(SceneItem::Group(group)) if group.role == super::Role::Item
    )
}

fn hit_item(item: &SceneItem, point: Point, reach: f64) -> Option<(Key, Rect)> {
    match item {
        SceneItem::Group(group) => {
            if !group.bounds.contains(point) {
                return None;
            }
            let inner = group
                .items
                .iter()
                .rev()
                .find_map(|item| hit_item(item, point, reach));
            inner.or_else(|| group.key.clone().map(|key| (key, group.bounds)))
        }
        SceneItem::Link(link) => {
            let key = link.key.clone()?;
            (distance_to_link(link, point) <= reach).then_some((key, link.bounds))
        }
        SceneItem::Placed(placed) => {
            let (x, y) = (point.x - placed.by.x, point.y - placed.by.y);
            let (key, bounds) = hit_item(&placed.item, Point::new(x, y), reach)?;
            Some((key, bounds.translate(placed.by)))
        }
        SceneItem::Text(_) | SceneItem::Shape(_) | SceneItem::Image(_) => None,
    }
}

fn distance_to_link(link: &Link, point: Point) -> f64 {
    if link
        .label
        .as_ref()
        .is_some_and(|(rect, _)| rect.contains(point))
    {
        return 0.0;
    }
    let points = geometry::flatten(&link.path, 16);
    points
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => Some(geometry::distance_to_segment(point, *a, *b)),
            _ => None,
        })
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::SceneIndex;
    use crate::scene::{Group, Key, Pin, Point, Rect, Role, Scene, SceneItem};

    fn group(key: &str, bounds: Rect, items: Vec<SceneItem>) -> SceneItem {
        SceneItem::Group(Group {
            key: Some(Key(key.into())),
            role: Role::Item,
            alt: String::new(),
            bounds,
            pin: Pin::None,
            href: String::new(),
            items,
        })
    }

    #[test]
    fn the_innermost_topmost_group_is_hit() {
        let badge = group("badge", Rect::new(10.0, 10.0, 10.0, 10.0), vec![]);
        let scene = Scene {
            items: vec![
                group("under", Rect::new(0.0, 0.0, 50.0, 50.0), vec![]),
                group("card", Rect::new(0.0, 0.0, 40.0, 40.0), vec![badge]),
            ],
            ..Scene::default()
        };
        let index = SceneIndex::new(&scene);
        let hit = |x, y| {
            index
                .hit(&scene, Point::new(x, y), 2.0)
                .map(|hit| hit.key.0.to_string())
        };
        assert_eq!(hit(15.0, 15.0).as_deref(), Some("badge"));
        assert_eq!(hit(30.0, 30.0).as_deref(), Some("card"));
        assert_eq!(hit(45.0, 45.0).as_deref(), Some("under"));
        assert_eq!(hit(60.0, 60.0), None);
        assert_eq!(index.within(Rect::new(41.0, 41.0, 5.0, 5.0)), vec![0]);
    }
}
