//! Spatial index of a scene, for hit tests and culling.

use super::{Connector, Point, Rect, Scene, SceneItem, SceneKey, geometry};
use crate::scene::ItemRole;

/// Least width of a strip in scene units.
const STRIP_WIDTH: f64 = 512.0;
/// Limit of the number of strips in one scene; wider scenes get wider strips.
const MAX_STRIPS: usize = 1 << 16;
/// Items that touch more strips than this are checked in every query.
const MAX_ITEM_STRIPS: usize = 6;

/// Spatial index over the top-level items of one scene: vertical strips, each with the items that
/// touch it. Scenes are much wider than high, and strips are built in one pass.
pub struct SceneIndex {
    bounds: Vec<Rect>,
    strip: f64,
    /// Start of each strip's range in `places`; one more entry than there are strips.
    starts: Vec<u32>,
    places: Vec<u32>,
    wide: Vec<u32>,
}

/// Result of a hit test.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Key of the innermost keyed group or link.
    pub key: SceneKey,
    /// Bounding box of that group or link.
    pub bounds: Rect,
    /// Index of its top-level item in the scene.
    pub index: usize,
}

impl SceneIndex {
    /// Builds the index of a scene.
    #[must_use]
    pub fn new(scene: &Scene) -> Self {
        let bounds: Vec<Rect> = scene.items.iter().map(SceneItem::bounds).collect();
        let is_box = |rect: &Rect| rect.width() >= 0.0 && rect.height() >= 0.0;
        let right = bounds
            .iter()
            .filter(|rect| is_box(rect) && rect.max.x.is_finite())
            .map(|rect| rect.max.x)
            .fold(1.0, f64::max);
        let strip = (right / 65_000.0).max(STRIP_WIDTH);
        let mut index = Self {
            bounds,
            strip,
            starts: Vec::new(),
            places: Vec::new(),
            wide: Vec::new(),
        };
        let strips = index.strip_of(right) + 1;
        let mut counts = vec![0_u32; strips + 1];
        let mut narrow: Vec<(u32, usize, usize)> = Vec::with_capacity(index.bounds.len());
        for (place, rect) in (0_u32..).zip(&index.bounds) {
            if !is_box(rect) {
                continue;
            }
            let (first, last) = (index.strip_of(rect.min.x), index.strip_of(rect.max.x));
            if last - first > MAX_ITEM_STRIPS {
                index.wide.push(place);
                continue;
            }
            narrow.push((place, first, last));
            for count in counts.get_mut(first..=last).unwrap_or_default() {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut counts {
            sum += std::mem::replace(count, sum);
        }
        index.starts = counts.clone();
        index.places = vec![0; usize::try_from(sum).unwrap_or(0)];
        for (place, first, last) in narrow {
            for next in counts.get_mut(first..=last).unwrap_or_default() {
                let slot = usize::try_from(*next).unwrap_or(usize::MAX);
                if let Some(slot) = index.places.get_mut(slot) {
                    *slot = place;
                }
                *next += 1;
            }
        }
        index
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of a float saturates, and what lies outside counts for the outer strips"
    )]
    fn strip_of(&self, x: f64) -> usize {
        ((x / self.strip) as usize).min(MAX_STRIPS)
    }

    /// Indices of the top-level items whose boxes touch a rectangle, back to front.
    #[must_use]
    pub fn items_in(&self, rect: Rect) -> Vec<usize> {
        let last_strip = self.starts.len().saturating_sub(2);
        let first = self.strip_of(rect.min.x).min(last_strip);
        let last = self.strip_of(rect.max.x).min(last_strip);
        let start = |strip: usize| {
            let start = self.starts.get(strip).copied().unwrap_or(0);
            usize::try_from(start).unwrap_or(usize::MAX)
        };
        let near = self.places.get(start(first)..start(last + 1));
        let mut places: Vec<usize> = near
            .unwrap_or_default()
            .iter()
            .chain(&self.wide)
            .filter_map(|&place| usize::try_from(place).ok())
            .filter(|&place| {
                self.bounds.get(place).is_some_and(|other| {
                    other.min.x <= rect.max.x
                        && rect.min.x <= other.max.x
                        && other.min.y <= rect.max.y
                        && rect.min.y <= other.max.y
                })
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Topmost keyed group or link under a point. A link is hit within `reach` scene units of its
    /// line or inside its label.
    #[must_use]
    pub fn hit(&self, scene: &Scene, point: Point, reach: f64) -> Option<Hit> {
        let places = self.items_in(Rect::around(point, reach));
        let find = |links: bool| {
            places.iter().rev().find_map(|&place| {
                let item = scene.items.get(place)?;
                if is_link(item) != links {
                    return None;
                }
                let (key, bounds) = hit_item(item, point, reach)?;
                Some(Hit {
                    key,
                    bounds,
                    index: place,
                })
            })
        };
        // A card hides the lines that end on it, regardless of the drawing order.
        let item = find(false);
        match item {
            Some(hit) if !is_backdrop(scene, &hit) => Some(hit),
            backdrop => find(true).or(backdrop),
        }
    }
}

fn inner(item: &SceneItem) -> &SceneItem {
    match item {
        SceneItem::Instance(placed) => &placed.item,
        SceneItem::Group(_)
        | SceneItem::Text(_)
        | SceneItem::Shape(_)
        | SceneItem::Image(_)
        | SceneItem::Connector(_) => item,
    }
}

fn is_link(item: &SceneItem) -> bool {
    matches!(inner(item), SceneItem::Connector(_))
}

fn is_backdrop(scene: &Scene, hit: &Hit) -> bool {
    !matches!(
        scene.items.get(hit.index).map(inner),
        Some(SceneItem::Group(group)) if group.role == ItemRole::Item
    )
}

fn hit_item(item: &SceneItem, point: Point, reach: f64) -> Option<(SceneKey, Rect)> {
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
        SceneItem::Connector(link) => {
            let key = link.key.clone()?;
            (distance_to_link(link, point) <= reach).then_some((key, link.bounds))
        }
        SceneItem::Instance(placed) => {
            let (x, y) = (point.x - placed.offset.x, point.y - placed.offset.y);
            let (key, bounds) = hit_item(&placed.item, Point::new(x, y), reach)?;
            Some((key, bounds.translate(placed.offset)))
        }
        SceneItem::Text(_) | SceneItem::Shape(_) | SceneItem::Image(_) => None,
    }
}

fn distance_to_link(link: &Connector, point: Point) -> f64 {
    if link
        .label
        .as_ref()
        .is_some_and(|label| label.bounds().contains(point))
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
    use crate::{
        model::ItemRef,
        scene::{Group, ItemRole, Point, Rect, Scene, SceneItem, StickyEdge},
        testkit::journey_line::id,
    };

    fn group(word: &str, bounds: Rect, items: Vec<SceneItem>) -> SceneItem {
        SceneItem::Group(Box::new(Group {
            key: Some(ItemRef::Touchpoint(id(word)).into()),
            role: ItemRole::Item,
            alt: String::new(),
            bounds,
            sticky: StickyEdge::None,
            href: String::new(),
            items,
        }))
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
                .map(|hit| hit.key.to_string())
        };
        assert_eq!(hit(15.0, 15.0).as_deref(), Some("touchpoint/badge"));
        assert_eq!(hit(30.0, 30.0).as_deref(), Some("touchpoint/card"));
        assert_eq!(hit(45.0, 45.0).as_deref(), Some("touchpoint/under"));
        assert_eq!(hit(60.0, 60.0), None);
        assert_eq!(index.items_in(Rect::new(41.0, 41.0, 5.0, 5.0)), vec![0]);
    }
}
