//! Words at peaks and valleys of the emotion curve, placed so that they don't cover each other.

use crate::{
    layout::{
        paint::Pen,
        text::{Style, one_line},
    },
    scene::{Align, Point, Rect, Rgba, Stroke},
};

const WORD: Style = Style::bold(10.0);
const HEIGHT: f64 = 16.0;

/// A word that wants to stand at a point of the curve.
pub(super) struct Wish<'a> {
    /// The word.
    pub word: &'a str,
    /// The point.
    pub at: Point,
    /// Whether it stands above the point rather than below.
    pub above: bool,
    /// The curve's colour.
    pub color: Rgba,
    /// How much the curve turns here: the word of a sharper turn is placed first.
    pub turn: f64,
}

/// Draws as many words as find a place between `top` and `bottom`; returns their boxes.
pub(super) fn draw(
    pen: &mut Pen,
    mut wishes: Vec<Wish<'_>>,
    dots: &[Point],
    (top, bottom): (f64, f64),
    surface: Rgba,
) -> Vec<Rect> {
    wishes.sort_by(|a, b| {
        let by_turn = b.turn.total_cmp(&a.turn);
        by_turn
            .then(a.at.x.total_cmp(&b.at.x))
            .then(a.at.y.total_cmp(&b.at.y))
    });
    let mut dots: Vec<Point> = dots.to_vec();
    dots.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut placed = Boxes::default();
    for wish in wishes {
        let line = one_line(wish.word, WORD, 120.0);
        if line.text.is_empty() {
            continue;
        }
        let width = line.width + 16.0;
        let Some(rect) = find(&wish, width, (top, bottom), &dots, &placed) else {
            continue;
        };
        placed.add(rect);
        pen.rect(
            rect,
            HEIGHT / 2.0,
            Some(surface),
            Some(Stroke::solid(wish.color, 1.2)),
        );
        let at = (
            rect.center().x,
            rect.min.y + (HEIGHT - WORD.leading()) / 2.0,
        );
        pen.aligned(&[line], WORD, at, Align::Center, wish.color);
    }
    placed.all
}

/// Tries places near the point: on its own side first, further off, then on the other side.
fn find(
    wish: &Wish<'_>,
    width: f64,
    (top, bottom): (f64, f64),
    dots: &[Point],
    placed: &Boxes,
) -> Option<Rect> {
    let side = if wish.above { -1.0 } else { 1.0 };
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
            let rect = Rect::new(wish.at.x - width / 2.0 + shift * width, y, width, HEIGHT);
            if rect.min.y < top || rect.max.y > bottom {
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

/// Boxes that are found by their horizontal place.
#[derive(Default)]
struct Boxes {
    all: Vec<Rect>,
    by_column: std::collections::BTreeMap<i64, Vec<Rect>>,
}

impl Boxes {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "scenes are far smaller than 2^63"
    )]
    fn columns(rect: Rect) -> std::ops::RangeInclusive<i64> {
        (rect.min.x / 128.0).floor() as i64..=(rect.max.x / 128.0).floor() as i64
    }

    fn add(&mut self, rect: Rect) {
        self.all.push(rect);
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
