//! Assigns text to the shapes behind it, and computes the text area within a shape.

use super::{
    node::{Place, Words},
    plan::form_bounds,
    text::{Anchor, Body, Fit, line_box},
};
use crate::scene::{Align, Form, PathSegment, Point, Rect, SceneItem, Shape, Text};

/// Greatest distance between a box and that of its group, in scene units.
const NEAR: f64 = 2.5;
/// Number of preceding items among which the shape behind a text is looked for.
const BACK: usize = 48;

/// Texts assigned to shapes.
#[derive(Default)]
pub(super) struct Carried {
    /// Index of the text that each item carries.
    pub(super) by_shape: Vec<Option<usize>>,
    /// Indices of the assigned texts.
    pub(super) texts: std::collections::HashSet<usize>,
}

/// Index of the first shape that is as large as its group.
pub(super) fn boxed_by(items: &[SceneItem], bounds: Rect) -> Option<usize> {
    let near = |a: f64, b: f64| (a - b).abs() <= NEAR;
    items.iter().position(|item| match item {
        SceneItem::Shape(shape) if is_carrier(shape) => {
            let rect = form_bounds(&shape.form);
            near(rect.min.x, bounds.min.x)
                && near(rect.min.y, bounds.min.y)
                && near(rect.max.x, bounds.max.x)
                && near(rect.max.y, bounds.max.y)
        }
        SceneItem::Shape(_)
        | SceneItem::Group(_)
        | SceneItem::Text(_)
        | SceneItem::Image(_)
        | SceneItem::Link(_)
        | SceneItem::Placed(_) => false,
    })
}

/// True if a shape can carry text: a visible one with an inside.
fn is_carrier(shape: &Shape) -> bool {
    match &shape.form {
        Form::Rect { .. } | Form::Circle { .. } => shape.fill.is_some() || shape.stroke.is_some(),
        Form::Path(path) => {
            let moves = path.iter().filter(|s| matches!(s, PathSegment::Move(_)));
            shape.fill.is_some()
                && matches!(path.last(), Some(PathSegment::Close))
                && moves.count() == 1
        }
    }
}

/// Assigns texts to the shapes behind them: to the box of a group its main text, to every other
/// shape the only text within it.
pub(super) fn carried(items: &[SceneItem], boxed: Option<usize>) -> Carried {
    let mut within: Vec<Vec<usize>> = vec![Vec::new(); items.len()];
    for (place, item) in items.iter().enumerate() {
        let SceneItem::Text(text) = item else {
            continue;
        };
        if text.words().trim().is_empty() {
            continue;
        }
        let far = boxed.filter(|boxed| *boxed < place);
        let behind = (place.saturating_sub(BACK)..place).rev().chain(far);
        let found = behind.into_iter().find(|&shape| match items.get(shape) {
            Some(SceneItem::Shape(shape)) => is_carrier(shape) && is_within(shape, text),
            _ => false,
        });
        if let Some(list) = found.and_then(|shape| within.get_mut(shape)) {
            list.push(place);
        }
    }
    let mut carried = Carried::default();
    for (shape, texts) in within.iter().enumerate() {
        let chosen = match texts.as_slice() {
            [only] => Some(*only),
            all if boxed == Some(shape) => main_text(items, all),
            _ => None,
        };
        carried.texts.extend(chosen);
        carried.by_shape.push(chosen);
    }
    carried
}

fn is_within(shape: &Shape, text: &Text) -> bool {
    let (rect, words) = (form_bounds(&shape.form), text.bounds());
    let slack = 1.5;
    words.min.x >= rect.min.x - slack
        && words.max.x <= rect.max.x + slack
        && words.min.y >= rect.min.y - slack
        && words.max.y <= rect.max.y + slack
}

/// Index of the largest text with letters or digits, the first among equals.
fn main_text(items: &[SceneItem], texts: &[usize]) -> Option<usize> {
    let mut best: Option<(usize, (bool, f64))> = None;
    for &place in texts {
        let Some(SceneItem::Text(text)) = items.get(place) else {
            continue;
        };
        let has_letters = text.words().chars().any(char::is_alphanumeric);
        let rank = (has_letters, text.size);
        if best.is_none_or(|(_, most)| rank.0 && !most.0 || rank.0 == most.0 && rank.1 > most.1) {
            best = Some((place, rank));
        }
    }
    best.map(|(place, _)| place)
}

/// Text body within a shape; `others` are the boxes of its neighbours in the shape.
pub(super) fn in_shape(shape: &Shape, text: &Text, others: &[Rect], is_box: bool) -> Body {
    let rect = form_bounds(&shape.form);
    let lines = line_box(text);
    let (left, right) = sides(text, rect, lines, others);
    let bottom = others
        .iter()
        .filter(|other| other.min.x < right && other.max.x > left)
        .filter(|other| other.min.y >= lines.max.y - 1.5)
        .map(|other| other.min.y)
        .fold(rect.max.y, f64::min);
    let is_alone = bottom >= rect.max.y;
    let is_middle = is_alone && (lines.center().y - rect.center().y).abs() < 1.5;
    let (top, bottom, anchor) = if is_middle {
        (rect.min.y, rect.max.y, Anchor::Middle)
    } else {
        (lines.min.y, bottom.max(lines.max.y), Anchor::Top)
    };
    let fit = match text.lines.as_slice() {
        [_] if !is_box => Fit::OneLine,
        _ if bottom - top > lines.height() + 1.0 => Fit::Shrink,
        _ => Fit::Wrap,
    };
    Body {
        text: text.clone(),
        area: Rect {
            min: Point::new(left, top),
            max: Point::new(right, bottom),
        },
        anchor,
        fit,
    }
}

/// Left and right limits of text in a box, between its neighbours.
fn sides(text: &Text, rect: Rect, lines: Rect, others: &[Rect]) -> (f64, f64) {
    let beside = || {
        others
            .iter()
            .filter(move |other| other.min.y < lines.max.y - 1.0 && other.max.y > lines.min.y + 1.0)
    };
    let right = beside()
        .filter(|other| other.min.x >= lines.max.x - 0.5)
        .map(|other| other.min.x - 1.0)
        .fold(
            rect.max.x - (lines.min.x - rect.min.x).clamp(0.0, 6.0),
            f64::min,
        );
    let left = beside()
        .filter(|other| other.max.x <= lines.min.x + 0.5)
        .map(|other| other.max.x + 1.0)
        .fold(
            rect.min.x + (rect.max.x - lines.max.x).clamp(0.0, 6.0),
            f64::max,
        );
    let middle = lines.center().x;
    let half = (middle - left).min(right - middle).max(lines.width() / 2.0);
    match text.align {
        Align::Left => (lines.min.x, enough(text, lines, right)),
        Align::Center => (middle - half, middle + half),
        Align::Right => (left.min(lines.min.x), lines.max.x),
    }
}

/// Right limit of left-aligned text; several lines get no more than they need, so that they break
/// as before.
fn enough(text: &Text, lines: Rect, right: f64) -> f64 {
    let right = right.max(lines.max.x);
    if text.lines.len() < 2 {
        return right;
    }
    let most = lines.min.x + 0.75 * (right - lines.min.x);
    right.min(most.max(lines.max.x + 2.0 + 0.06 * lines.width()))
}

/// Text box without a shape, which may grow up to `within`.
pub(super) fn on_their_own(text: Text, within: Option<Rect>) -> Words {
    let lines = line_box(&text);
    let is_one = text.lines.len() == 1;
    let own = if is_one {
        2.0
    } else {
        4.0 + lines.width() * 0.06
    };
    let side = |room: f64| if room > own { room } else { own };
    let room = match (within, text.align) {
        (None, _) => own,
        (Some(within), Align::Left) => side(within.max.x - lines.max.x),
        (Some(within), Align::Right) => side(lines.min.x - within.min.x),
        (Some(within), Align::Center) => {
            side(2.0 * (lines.min.x - within.min.x).min(within.max.x - lines.max.x))
        }
    };
    let bounds = Words::holds(text.align, lines, room);
    let has_room = within.is_some() && room > lines.width() * 0.08;
    Words {
        body: Body {
            text,
            area: bounds,
            anchor: Anchor::Top,
            fit: if is_one && !has_room {
                Fit::OneLine
            } else {
                Fit::Wrap
            },
        },
        bounds,
        place: Place::Plain,
        fill: None,
    }
}
