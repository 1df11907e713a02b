//! Spatial navigation on the map: the next item in a direction.

use crate::{
    model::{ItemRef, Journey, RowId, RowKind},
    scene::{Pin, Rect, Role, Scene, SceneItem},
};

/// Direction on the map.
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

/// Items on the map that can be selected, with their rectangles, in drawing order.
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

/// Rectangle of an item on the map.
#[must_use]
pub fn place_of(scene: &Scene, wanted: &ItemRef) -> Option<Rect> {
    let wanted = wanted.to_string();
    let found = scene
        .items
        .iter()
        .find(|item| item.key().is_some_and(|key| *key.0 == *wanted));
    found.map(SceneItem::bounds)
}

/// Rectangle of the text of an item on the map, and the edge that it is pinned to: the card, the
/// heading, the label of a transition.
#[must_use]
pub fn text_place(scene: &Scene, journey: &Journey, item: &ItemRef) -> Option<(Rect, Pin)> {
    let mut wanted = item.to_string();
    if let ItemRef::Cell(row, touchpoint) = item
        && let Some(word) = part_word(journey.rows().get(row)?.kind)
    {
        wanted = format!("touchpoint/{touchpoint}#{word}");
    }
    let found = scene
        .items
        .iter()
        .find(|item| item.key().is_some_and(|key| *key.0 == *wanted))?;
    let place = match found.flat().as_ref() {
        SceneItem::Link(link) => link.label_rect(),
        _ => found.bounds(),
    };
    let pin = super::pin_of(found);
    // The name of a lane or row is at the upper end of its label.
    let place = match pin {
        Pin::Left => Rect::new(
            place.min.x + 6.0,
            place.min.y + 8.0,
            place.width() - 6.0,
            28.0,
        ),
        Pin::Top | Pin::None => place,
    };
    Some((place, pin))
}

/// Row under the map that a part of a touchpoint belongs to, by the word after `#` in its key.
#[must_use]
pub fn part_row(journey: &Journey, word: &str) -> Option<RowId> {
    let has_word = |kind: RowKind| part_word(kind) == Some(word);
    let mut rows = journey.rows().iter();
    rows.find(|row| !row.hidden && has_word(row.kind))
        .map(|row| row.id.clone())
}

/// Word after `#` in the key of a touchpoint's part that a kind of row shows.
fn part_word(kind: RowKind) -> Option<&'static str> {
    Some(match kind {
        RowKind::Does => "does",
        RowKind::Thinks => "thinks",
        RowKind::Feels => "feels",
        RowKind::Quotes => "quotes",
        RowKind::Frontstage => "frontstage",
        RowKind::Backstage => "backstage",
        RowKind::Support => "support",
        RowKind::Emotion
        | RowKind::Scores
        | RowKind::PainPoints
        | RowKind::Moments
        | RowKind::Actions
        | RowKind::Storyboard
        | RowKind::Text
        | RowKind::Image => return None,
    })
}

/// Band of the map that an item belongs to for the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Band {
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

fn band(item: &ItemRef) -> Band {
    match item {
        ItemRef::Journey => Band::Title,
        ItemRef::Phase(_) => Band::Headings,
        ItemRef::Lane(_) | ItemRef::Row(_) | ItemRef::Channel(_) | ItemRef::Device(_) => {
            Band::Labels
        }
        ItemRef::Touchpoint(_) | ItemRef::Transition(_) => Band::Cards,
        other => Band::Rows(other.kind()),
    }
}

/// True if an arrow key leads from one band to another. Headings, labels and rows are walked along;
/// up and down lead from one to the other.
fn leads(from: Band, to: Band, way: Way) -> bool {
    match (from, way) {
        (Band::Headings | Band::Rows(_), Way::Left | Way::Right)
        | (Band::Labels, Way::Up | Way::Down) => from == to,
        (Band::Labels, Way::Left) | (Band::Title, Way::Left | Way::Right) => false,
        (Band::Cards, Way::Left | Way::Right) => to == Band::Cards,
        (_, Way::Up) => !matches!(to, Band::Labels),
        (_, Way::Right | Way::Down) => !matches!(to, Band::Labels | Band::Title),
    }
}

/// Items that arrow keys can reach, with their rectangles.
fn walkable(scene: &Scene) -> impl Iterator<Item = (ItemRef, Rect)> {
    scene.items.iter().filter_map(|item| {
        let group = super::group_of(item)?;
        let is_thing = matches!(group.role, Role::Item | Role::Heading | Role::RowLabel);
        let key = group.key.as_ref()?;
        // Parts of a touchpoint lead to the same item as the card itself.
        if !is_thing || key.0.contains('#') {
            return None;
        }
        Some((crate::layout::item_of(key)?, item.bounds()))
    })
}

/// Nearest item in a direction; the distance aside counts four times that ahead.
#[must_use]
pub fn next(scene: &Scene, from: &ItemRef, way: Way) -> Option<ItemRef> {
    let here = place_of(scene, from)?;
    let band_here = band(from);
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

    fn thing(key: &str, role: Role, rect: Rect) -> SceneItem {
        SceneItem::Group(Box::new(Group {
            key: Some(Key(key.into())),
            role,
            alt: String::new(),
            bounds: rect,
            pin: Pin::None,
            href: String::new(),
            items: vec![],
        }))
    }

    #[test]
    fn headings_labels_and_rows_are_walked_along() {
        let scene = Scene {
            items: vec![
                thing(
                    "phase/one",
                    Role::Heading,
                    Rect::new(100.0, 0.0, 400.0, 40.0),
                ),
                thing(
                    "phase/two",
                    Role::Heading,
                    Rect::new(500.0, 0.0, 200.0, 40.0),
                ),
                card("a", 110.0, 60.0),
                card("b", 510.0, 60.0),
                thing(
                    "touchpoint/b#does",
                    Role::Item,
                    Rect::new(510.0, 110.0, 100.0, 20.0),
                ),
                thing(
                    "channel/web",
                    Role::RowLabel,
                    Rect::new(0.0, 50.0, 90.0, 60.0),
                ),
                thing(
                    "row/pains",
                    Role::RowLabel,
                    Rect::new(0.0, 130.0, 90.0, 60.0),
                ),
                thing(
                    "pain-point/p",
                    Role::Item,
                    Rect::new(110.0, 140.0, 100.0, 40.0),
                ),
                thing(
                    "impact-moment/m",
                    Role::Item,
                    Rect::new(300.0, 150.0, 100.0, 30.0),
                ),
                thing(
                    "pain-point/q",
                    Role::Item,
                    Rect::new(510.0, 190.0, 100.0, 40.0),
                ),
            ],
            ..Scene::default()
        };
        let go = |from: &str, way| {
            let from = ItemRef::parse(from).unwrap();
            next(&scene, &from, way).map(|item| item.to_string())
        };
        let to = |key: &str| Some(key.to_owned());
        assert_eq!(go("phase/two", Way::Left), to("phase/one"));
        assert_eq!(go("phase/one", Way::Left), None);
        assert_eq!(go("phase/two", Way::Down), to("touchpoint/b"));
        assert_eq!(go("touchpoint/a", Way::Up), to("phase/one"));
        assert_eq!(go("touchpoint/a", Way::Left), None, "labels are no cards");
        assert_eq!(go("channel/web", Way::Down), to("row/pains"));
        assert_eq!(go("channel/web", Way::Right), to("touchpoint/a"));
        assert_eq!(go("row/pains", Way::Up), to("channel/web"));
        assert_eq!(go("pain-point/p", Way::Right), to("pain-point/q"));
        assert_eq!(go("pain-point/p", Way::Up), to("touchpoint/a"));
        assert_eq!(
            go("pain-point/q", Way::Up),
            to("touchpoint/b"),
            "not a part of it"
        );
    }
}
