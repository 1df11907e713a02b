//! Spatial navigation on the map: the next item in a direction.

use crate::{
    model::{ItemRef, Journey, RowId, RowKind},
    scene::{ItemPart, ItemRole, Rect, Scene, SceneItem, SceneKey, StickyEdge},
};

/// Direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapDirection {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

/// Items on the map that can be selected, with their rectangles, in drawing order.
pub fn selectable(scene: &Scene) -> impl Iterator<Item = (ItemRef, Rect)> {
    scene.items.iter().filter_map(|item| {
        let group = super::group_of(item)?;
        if !matches!(group.role, ItemRole::Item | ItemRole::Heading) {
            return None;
        }
        let reference = &group.key.as_ref()?.item;
        let is_thing = !matches!(reference, ItemRef::Journey | ItemRef::Row(_));
        is_thing.then(|| (reference.clone(), item.bounds()))
    })
}

/// Rectangle of an item on the map.
#[must_use]
pub fn item_rect(scene: &Scene, wanted: &ItemRef) -> Option<Rect> {
    let is_it = |key: &SceneKey| key.whole_item() == Some(wanted);
    let found = scene
        .items
        .iter()
        .find(|item| item.key().is_some_and(is_it));
    found.map(SceneItem::bounds)
}

/// Rectangle of the text of an item on the map, and the edge that it is pinned to: the card, the
/// heading, the label of a transition.
#[must_use]
pub fn text_rect(scene: &Scene, journey: &Journey, item: &ItemRef) -> Option<(Rect, StickyEdge)> {
    let mut wanted = SceneKey::from(item.clone());
    if let ItemRef::Cell(row, touchpoint) = item {
        let kind = journey.rows().get(row)?.kind;
        if !matches!(kind, RowKind::Text | RowKind::Image) {
            let touchpoint = ItemRef::Touchpoint(touchpoint.clone());
            wanted = SceneKey::new(touchpoint, ItemPart::RowText(kind));
        }
    }
    let found = scene
        .items
        .iter()
        .find(|item| item.key() == Some(&wanted))?;
    let place = match found.resolved().as_ref() {
        SceneItem::Connector(link) => link.label_rect(),
        _ => found.bounds(),
    };
    let pin = super::sticky_edge(found);
    // The name of a lane or row is at the upper end of its label.
    let place = match pin {
        StickyEdge::Left => Rect::new(
            place.min.x + 6.0,
            place.min.y + 8.0,
            place.width() - 6.0,
            28.0,
        ),
        StickyEdge::Top | StickyEdge::None => place,
    };
    Some((place, pin))
}

/// Row of a kind under the map, the first that is not hidden.
#[must_use]
pub fn row_of_kind(journey: &Journey, kind: RowKind) -> Option<RowId> {
    let mut rows = journey.rows().iter();
    rows.find(|row| !row.hidden && row.kind == kind)
        .map(|row| row.id.clone())
}

/// Band of the map that an item belongs to for the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NavigationBand {
    /// The title.
    Title,
    /// The headings of the phases.
    Headings,
    /// The labels of lanes and rows.
    Labels,
    /// Cards and lines between them.
    Cards,
    /// Items in the rows under the map, by their kind.
    Rows(&'static str),
}

fn band(item: &ItemRef) -> NavigationBand {
    match item {
        ItemRef::Journey => NavigationBand::Title,
        ItemRef::Phase(_) => NavigationBand::Headings,
        ItemRef::Lane(_) | ItemRef::Row(_) | ItemRef::Channel(_) | ItemRef::Device(_) => {
            NavigationBand::Labels
        }
        ItemRef::Touchpoint(_) | ItemRef::Transition(_) => NavigationBand::Cards,
        other => NavigationBand::Rows(other.kind()),
    }
}

/// True if an arrow key leads from one band to another. Headings, labels and rows are walked along;
/// up and down lead from one to the other.
fn leads(from: NavigationBand, to: NavigationBand, way: MapDirection) -> bool {
    match (from, way) {
        (
            NavigationBand::Headings | NavigationBand::Rows(_),
            MapDirection::Left | MapDirection::Right,
        )
        | (NavigationBand::Labels, MapDirection::Up | MapDirection::Down) => from == to,
        (NavigationBand::Labels, MapDirection::Left)
        | (NavigationBand::Title, MapDirection::Left | MapDirection::Right) => false,
        (NavigationBand::Cards, MapDirection::Left | MapDirection::Right) => {
            to == NavigationBand::Cards
        }
        (_, MapDirection::Up) => !matches!(to, NavigationBand::Labels),
        (_, MapDirection::Right | MapDirection::Down) => {
            !matches!(to, NavigationBand::Labels | NavigationBand::Title)
        }
    }
}

/// Items that arrow keys can reach, with their rectangles.
fn walkable(scene: &Scene) -> impl Iterator<Item = (ItemRef, Rect)> {
    scene.items.iter().filter_map(|item| {
        let group = super::group_of(item)?;
        let is_thing = matches!(
            group.role,
            ItemRole::Item | ItemRole::Heading | ItemRole::RowLabel
        );
        // Parts of a touchpoint lead to the same item as the card itself.
        let reference = group.key.as_ref()?.whole_item()?;
        is_thing.then(|| (reference.clone(), item.bounds()))
    })
}

/// Nearest item in a direction; the distance aside counts four times that ahead.
#[must_use]
pub fn next_item(scene: &Scene, from: &ItemRef, way: MapDirection) -> Option<ItemRef> {
    let here = item_rect(scene, from)?;
    let band_here = band(from);
    let ahead = |rect: Rect| match way {
        MapDirection::Left => here.center().x - rect.center().x,
        MapDirection::Right => rect.center().x - here.center().x,
        MapDirection::Up => here.center().y - rect.center().y,
        MapDirection::Down => rect.center().y - here.center().y,
    };
    let aside = |rect: Rect| match way {
        MapDirection::Left | MapDirection::Right => {
            gap(here.min.y, here.max.y, rect.min.y, rect.max.y)
        }
        MapDirection::Up | MapDirection::Down => {
            gap(here.min.x, here.max.x, rect.min.x, rect.max.x)
        }
    };
    walkable(scene)
        .filter(|(item, rect)| {
            item != from && ahead(*rect) > 2.0 && leads(band_here, band(item), way)
        })
        .min_by(|(_, a), (_, b)| {
            let cost = |rect: &Rect| ahead(*rect) + 4.0 * aside(*rect);
            cost(a).total_cmp(&cost(b))
        })
        .map(|(item, _)| item)
}

/// Gap between two ranges; 0 if they touch.
fn gap(a_low: f64, a_high: f64, b_low: f64, b_high: f64) -> f64 {
    (b_low - a_high).max(a_low - b_high).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::{MapDirection, next_item};
    use crate::{
        model::{ItemRef, RowKind},
        scene::{Group, ItemPart, ItemRole, Rect, Scene, SceneItem, SceneKey, StickyEdge},
        testkit::journey_line::{id, item},
    };

    fn touchpoint(word: &str) -> ItemRef {
        ItemRef::Touchpoint(id(word))
    }

    fn card(word: &str, x: f64, y: f64) -> SceneItem {
        SceneItem::Group(Box::new(Group {
            key: Some(touchpoint(word).into()),
            role: ItemRole::Item,
            alt: String::new(),
            bounds: Rect::new(x, y, 100.0, 40.0),
            sticky: StickyEdge::None,
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
        assert_eq!(
            next_item(&scene, &touchpoint("a"), MapDirection::Right),
            Some(touchpoint("b"))
        );
        assert_eq!(
            next_item(&scene, &touchpoint("a"), MapDirection::Down),
            Some(touchpoint("d"))
        );
        assert_eq!(
            next_item(&scene, &touchpoint("c"), MapDirection::Left),
            Some(touchpoint("d"))
        );
        assert_eq!(
            next_item(&scene, &touchpoint("a"), MapDirection::Left),
            None
        );
    }

    fn thing(key: impl Into<SceneKey>, role: ItemRole, rect: Rect) -> SceneItem {
        SceneItem::Group(Box::new(Group {
            key: Some(key.into()),
            role,
            alt: String::new(),
            bounds: rect,
            sticky: StickyEdge::None,
            href: String::new(),
            items: vec![],
        }))
    }

    /// Two phases with a card each, a lane, and a row with items below them.
    fn lanes_and_rows() -> Scene {
        Scene {
            items: vec![
                thing(
                    item("phase/one"),
                    ItemRole::Heading,
                    Rect::new(100.0, 0.0, 400.0, 40.0),
                ),
                thing(
                    item("phase/two"),
                    ItemRole::Heading,
                    Rect::new(500.0, 0.0, 200.0, 40.0),
                ),
                card("a", 110.0, 60.0),
                card("b", 510.0, 60.0),
                thing(
                    SceneKey::new(touchpoint("b"), ItemPart::RowText(RowKind::Does)),
                    ItemRole::Item,
                    Rect::new(510.0, 110.0, 100.0, 20.0),
                ),
                thing(
                    item("channel/web"),
                    ItemRole::RowLabel,
                    Rect::new(0.0, 50.0, 90.0, 60.0),
                ),
                thing(
                    item("row/pains"),
                    ItemRole::RowLabel,
                    Rect::new(0.0, 130.0, 90.0, 60.0),
                ),
                thing(
                    item("pain-point/p"),
                    ItemRole::Item,
                    Rect::new(110.0, 140.0, 100.0, 40.0),
                ),
                thing(
                    item("impact-moment/m"),
                    ItemRole::Item,
                    Rect::new(300.0, 150.0, 100.0, 30.0),
                ),
                thing(
                    item("pain-point/q"),
                    ItemRole::Item,
                    Rect::new(510.0, 190.0, 100.0, 40.0),
                ),
            ],
            ..Scene::default()
        }
    }

    #[test]
    fn headings_labels_and_rows_are_walked_along() {
        let scene = lanes_and_rows();
        let go = |from: &str, way| {
            let from = item(from);
            next_item(&scene, &from, way).map(|item| item.to_string())
        };
        let to = |key: &str| Some(key.to_owned());
        assert_eq!(go("phase/two", MapDirection::Left), to("phase/one"));
        assert_eq!(go("phase/one", MapDirection::Left), None);
        assert_eq!(go("phase/two", MapDirection::Down), to("touchpoint/b"));
        assert_eq!(go("touchpoint/a", MapDirection::Up), to("phase/one"));
        assert_eq!(
            go("touchpoint/a", MapDirection::Left),
            None,
            "labels are no cards"
        );
        assert_eq!(go("channel/web", MapDirection::Down), to("row/pains"));
        assert_eq!(go("channel/web", MapDirection::Right), to("touchpoint/a"));
        assert_eq!(go("row/pains", MapDirection::Up), to("channel/web"));
        assert_eq!(go("pain-point/p", MapDirection::Right), to("pain-point/q"));
        assert_eq!(go("pain-point/p", MapDirection::Up), to("touchpoint/a"));
        assert_eq!(
            go("pain-point/q", MapDirection::Up),
            to("touchpoint/b"),
            "not a part of it"
        );
    }
}
