//! Placement of labels at peaks and valleys of the emotion curve without overlaps.

use rustc_hash::FxHashMap;

use super::RowItem;
use crate::{
    map::scene_builder::SceneBuilder,
    scene::{ItemRole, Point, Rect, Rgba, Stroke, TextAlign},
    text::{FontSpec, MeasuredLine, one_line},
};

const WORD: FontSpec = FontSpec::bold(10.0);
const HEIGHT: f64 = 16.0;
/// Number of neighbouring labels in one scene item.
const GROUP: usize = 24;

/// Label to be placed near a point of the curve.
pub(crate) struct PillRequest<'a> {
    pub text: &'a str,
    pub at: Point,
    /// Set when the label prefers to be above the point rather than below.
    pub is_above: bool,
    pub color: Rgba,
    /// Sharpness of the turn: labels of sharper turns are placed first.
    pub turn: f64,
}

/// Labels at the peaks and valleys of a curve through points with their values and words. Each step
/// away from neutral counts for as much of a sharper turn as `step_weight`.
pub(crate) fn turn_labels<'a>(
    dots: &[(Point, i8, &'a str)],
    color: Rgba,
    step_weight: f64,
) -> impl Iterator<Item = PillRequest<'a>> {
    let words = dots.iter().enumerate().filter(|(_, dot)| !dot.2.is_empty());
    words.filter_map(move |(place, (at, own, text))| {
        let beside = |at: Option<usize>| Some(own - dots.get(at?)?.1);
        let (before, after) = (beside(place.checked_sub(1)), beside(Some(place + 1)));
        let (a, b) = (before.or(after)?, after.or(before)?);
        let is_turn = (a >= 0 && b >= 0) || (a <= 0 && b <= 0);
        let turn = f64::from(a + b).abs();
        (is_turn && turn > 0.0).then(|| PillRequest {
            text,
            at: *at,
            is_above: a + b > 0,
            color,
            turn: turn + step_weight * f64::from(own.abs()),
        })
    })
}

/// Places as many labels as fit without overlaps within `room`; returns them in groups with the
/// left edge of each.
pub(crate) fn place_pills(
    mut wishes: Vec<PillRequest<'_>>,
    mut dots: Vec<Point>,
    room: Rect,
    surface: Rgba,
) -> Vec<(f64, RowItem)> {
    wishes.sort_by(|a, b| {
        let by_turn = b.turn.total_cmp(&a.turn);
        by_turn
            .then(a.at.x.total_cmp(&b.at.x))
            .then(a.at.y.total_cmp(&b.at.y))
    });
    dots.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut lines: FxHashMap<&str, MeasuredLine> = FxHashMap::default();
    let mut placed = BoxIndex::default();
    let mut found: Vec<(Rect, MeasuredLine, Rgba)> = Vec::new();
    for wish in &wishes {
        let line = lines.entry(wish.text);
        let line = line.or_insert_with(|| one_line(wish.text, WORD, 120.0));
        if line.text.is_empty() {
            continue;
        }
        let width = line.width + 16.0;
        if let Some(rect) = find(wish, width, room, &dots, &placed) {
            placed.add(rect);
            found.push((rect, line.clone(), wish.color));
        }
    }
    found.sort_by(|a, b| {
        let by_x = a.0.min.x.total_cmp(&b.0.min.x);
        by_x.then(a.0.min.y.total_cmp(&b.0.min.y))
    });
    found
        .chunks(GROUP)
        .map(|words| group(words, surface))
        .collect()
}

/// Draws neighbouring labels, relative to the left edge of the first.
fn group(words: &[(Rect, MeasuredLine, Rgba)], surface: Rgba) -> (f64, RowItem) {
    let left = words.first().map_or(0.0, |(rect, ..)| rect.min.x);
    let mut pen = SceneBuilder::default();
    let mut bounds = Rect::NOTHING;
    for (rect, line, color) in words {
        let rect = rect.translate(Point::new(-left, 0.0));
        bounds = bounds.union(rect.grow(0.6));
        let rim = Stroke::solid(*color, 1.2);
        pen.rect(rect, HEIGHT / 2.0, Some(surface), Some(rim));
        let y = rect.min.y + (HEIGHT - WORD.leading()) / 2.0;
        let line = std::slice::from_ref(line);
        pen.text_in_last(line, WORD, (rect.center().x, y), TextAlign::Center, *color);
    }
    let group = pen.group(None, ItemRole::Decoration, String::new(), bounds);
    (left, RowItem::new(group))
}

/// Tries positions near the point: on the preferred side, farther off, then on the other side. At
/// the ends of the room a label is moved inwards.
fn find(
    wish: &PillRequest<'_>,
    width: f64,
    room: Rect,
    dots: &[Point],
    placed: &BoxIndex,
) -> Option<Rect> {
    let side = if wish.is_above { -1.0 } else { 1.0 };
    for (side, far) in [
        (side, 7.0),
        (side, 16.0),
        (-side, 7.0),
        (side, 26.0),
        (-side, 16.0),
    ] {
        for shift in [0.0, 0.35, -0.35] {
            let y = if side < 0.0 {
                wish.at.y - far - HEIGHT
            } else {
                wish.at.y + far
            };
            let x = wish.at.x - width / 2.0 + shift * width;
            let x = x.min(room.max.x - width).max(room.min.x);
            let rect = Rect::new(x, y, width, HEIGHT);
            if rect.min.y < room.min.y || rect.max.y > room.max.y {
                continue;
            }
            let near = rect.grow(4.0);
            let start = dots.partition_point(|dot| dot.x < near.min.x);
            let on_a_dot = dots
                .iter()
                .skip(start)
                .take_while(|dot| dot.x <= near.max.x)
                .any(|dot| near.contains(*dot));
            if !on_a_dot && !placed.any_overlaps(rect.grow(3.0)) {
                return Some(rect);
            }
        }
    }
    None
}

/// Boxes indexed by horizontal position.
#[derive(Default)]
struct BoxIndex {
    by_column: FxHashMap<i64, Vec<Rect>>,
}

impl BoxIndex {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "scenes are far smaller than 2^63"
    )]
    fn columns(rect: Rect) -> std::ops::RangeInclusive<i64> {
        (rect.min.x / 128.0).floor() as i64..=(rect.max.x / 128.0).floor() as i64
    }

    fn add(&mut self, rect: Rect) {
        for column in Self::columns(rect) {
            self.by_column.entry(column).or_default().push(rect);
        }
    }

    fn any_overlaps(&self, rect: Rect) -> bool {
        Self::columns(rect).any(|column| {
            let found = self.by_column.get(&column);
            found.is_some_and(|boxes| boxes.iter().any(|other| other.overlaps(rect)))
        })
    }
}
