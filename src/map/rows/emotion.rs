//! Emotion curve: one for each persona along the followed path (DOMAIN 1, B6).

use std::sync::Arc;

use super::{
    RowBody, RowCaches, RowContext, RowItem, curve,
    feelings::{self, JoinedPoints, PersonaCurve},
    hint, legend,
    marker::{curve_stroke, marker},
    row_caches::{CurveDot, CurvePieceSource},
};
use crate::{
    map::{
        item_cache::address,
        scene_builder::{SceneBuilder, dotted_hairline},
        sizes::LABELS,
    },
    model::{ItemRef, Touchpoint},
    scene::{
        CurveSubject, Dash, Group, ItemPart, ItemRole, PathSegment, Point, Rect, Rgba, SceneItem,
        SceneKey, ShapeGeometry, Stroke, TextAlign, path_bounds,
    },
    text::{FontSpec, one_line},
};

/// Greatest number of points in a piece of a curve; pieces let the window draw only what is
/// visible.
const PIECE: usize = 24;

pub(super) fn body(place: &RowContext<'_>, caches: &mut RowCaches) -> RowBody {
    let facts = place.facts;
    let feelings = feelings::cached_feelings(place, caches);
    let has_ideal = feelings.ideal.points.len() > 1;
    if feelings.curves.is_empty() && !has_ideal {
        return hint(place, id!("layout-hint-emotion"));
    }
    let mut body = RowBody {
        height: feelings::HEIGHT,
        ..RowBody::default()
    };
    axis(place, &mut body);
    if has_ideal {
        let words = facts.messages.tr(id!("layout-ideal"));
        let stroke = Stroke {
            color: facts.palette.ideal,
            width: 1.5,
            dash: Dash::Dashed,
        };
        let look = CurveLook {
            number: IDEAL,
            mark: 0,
            name: &words,
            alt: &words,
            subject: CurveSubject::Ideal,
            stroke,
            dot: (facts.palette.ideal, 0.0),
            is_joined: true,
        };
        pieces(place, &feelings.ideal, &look, caches, &mut body);
    }
    for curve in &feelings.curves {
        draw_curve(place, curve, caches, &mut body);
    }
    let words = feelings.pills.iter();
    let words = words.map(|(x, made)| made.clone().place_at(*x, place.top));
    body.items.extend(words);
    let names: Vec<(&str, Rgba, usize)> = feelings
        .curves
        .iter()
        .map(|curve| (curve.name.as_str(), curve.color, curve.mark))
        .collect();
    legend::add_legend(&mut body, facts, &names, has_ideal);
    body
}

fn axis(place: &RowContext<'_>, body: &mut RowBody) {
    let p = place.facts.palette;
    let style = FontSpec::regular(9.5);
    let (x0, x1) = (place.frame.left, place.frame.right);
    let mut pen = SceneBuilder::default();
    let mut numbers = SceneBuilder::default();
    for value in -2..=2_i8 {
        let y = place.top + feelings::y_of_value(value);
        let stroke = if value == 0 {
            Stroke::solid(p.zero_line, 1.0)
        } else {
            dotted_hairline(p.outline)
        };
        pen.line(Point::new(x0, y), Point::new(x1, y), stroke);
        let words = match value {
            0 => "0".to_owned(),
            1.. => format!("+{value}"),
            _ => format!("\u{2212}{}", -value),
        };
        let at = (LABELS - 8.0, y - style.leading() / 2.0);
        numbers.text_aligned(
            &[one_line(&words, style, 30.0)],
            style,
            at,
            TextAlign::Right,
            p.text_muted,
        );
    }
    body.items.append(&mut pen.items);
    body.axis = numbers.items;
}

/// Numbers of curves that belong to no persona.
const EVERYBODY: usize = usize::MAX;
const IDEAL: usize = usize::MAX - 1;

/// Appearance and name of a curve.
struct CurveLook<'a> {
    number: usize,
    /// Index of the marker form of its dots.
    mark: usize,
    name: &'a str,
    alt: &'a str,
    subject: CurveSubject,
    stroke: Stroke,
    /// Colour and radius of the dots.
    dot: (Rgba, f64),
    is_joined: bool,
}

/// Draws a curve in pieces, each with its dots.
fn pieces(
    place: &RowContext<'_>,
    line: &JoinedPoints,
    look: &CurveLook<'_>,
    caches: &mut RowCaches,
    body: &mut RowBody,
) {
    let count = line.points.len();
    let mut start = 0;
    while start < count {
        // Neighbouring pieces share a point; its dot belongs to the later one.
        let end = end_of_piece(place, line, start);
        let piece = line.points.get(start..=end).unwrap_or_default();
        let slopes = line.slopes.get(start..=end).unwrap_or_default();
        let Some(&(_, origin)) = piece.first() else {
            break;
        };
        let is_last = end + 1 == count;
        let dots = piece
            .iter()
            .zip(slopes)
            .enumerate()
            .map(|(number, (&(at, point), &slope))| {
                let drawn = is_last || number + 1 < piece.len();
                let at = at.filter(|_| drawn);
                let t = at.and_then(|at| place.facts.touchpoints.get(at).copied());
                (t, Point::new(point.x - origin.x, point.y), slope)
            });
        let first = dots.clone().next().and_then(|dot| dot.0);
        let first = first.map_or(start, address);
        let is_it = |old: &CurvePieceSource| {
            old.persona == look.number
                && old.is_first == (start == 0)
                && old.row == place.row.id
                && old.dots.len() == piece.len()
                && old.dots.iter().zip(dots.clone()).all(is_same_dot)
        };
        let made = caches.pieces.get_or_make(first ^ look.number, is_it, || {
            let kept = dots.clone().map(|(t, p, s)| (t.cloned(), p, s)).collect();
            let source = CurvePieceSource {
                row: place.row.id.clone(),
                persona: look.number,
                is_first: start == 0,
                dots: kept,
            };
            let made = make_piece(place, &source, look);
            (source, made)
        });
        body.items.push(made.place_at(origin.x, place.top));
        start = if is_last { count } else { end };
    }
}

/// Index of the last point of the piece that begins at `start`. A piece ends with its phase, so
/// that an edit in one phase leaves the cached pieces of the others valid, or after [`PIECE`]
/// points.
fn end_of_piece(place: &RowContext<'_>, line: &JoinedPoints, start: usize) -> usize {
    let last = (start + PIECE).min(line.points.len() - 1);
    let phase = |number: usize| {
        let at = line.points.get(number)?.0?;
        place.facts.phase_of.get(at)
    };
    let first = phase(start);
    let mut numbers = start + 1..last;
    numbers
        .find(|&number| phase(number) != first)
        .unwrap_or(last)
}

fn is_same_dot((old, new): (&CurveDot, (Option<&Arc<Touchpoint>>, Point, f64))) -> bool {
    let same_thing = match (&old.0, new.0) {
        (Some(old), Some(new)) => Arc::ptr_eq(old, new),
        (None, None) => true,
        (None, Some(_)) | (Some(_), None) => false,
    };
    same_thing && old.1 == new.1 && old.2.to_bits() == new.2.to_bits()
}

fn make_piece(place: &RowContext<'_>, source: &CurvePieceSource, look: &CurveLook<'_>) -> RowItem {
    let mut pen = SceneBuilder::default();
    let mut bounds = Rect::NOTHING;
    if look.is_joined {
        let mut path: Vec<PathSegment> = Vec::with_capacity(source.dots.len());
        path.extend(source.dots.first().map(|dot| PathSegment::Move(dot.1)));
        path.extend(source.dots.windows(2).filter_map(|pair| match pair {
            [(_, a, slope_a), (_, b, slope_b)] => Some(curve::piece(*a, *slope_a, *b, *slope_b)),
            _ => None,
        }));
        if path.len() > 1 {
            bounds = path_bounds(&path).grow(look.stroke.width);
            pen.shape(ShapeGeometry::Path(path), None, Some(look.stroke));
        }
    }
    for (t, point, _) in &source.dots {
        let Some(t) = t else {
            continue;
        };
        let dot = dot(place, look, t, *point);
        bounds = bounds.union(dot.bounds);
        pen.items.push(SceneItem::Group(Box::new(dot)));
    }
    let first = source.dots.first().and_then(|dot| dot.0.as_ref());
    let id = (source.is_first || first.is_some()).then(|| {
        let from = first.map(|t| t.id.clone());
        SceneKey::new(
            ItemRef::Row(place.row.id.clone()),
            ItemPart::CurvePiece(look.subject.clone(), from),
        )
    });
    let is_chart = source.is_first && look.is_joined;
    let role = if is_chart {
        ItemRole::Chart
    } else {
        ItemRole::Decoration
    };
    RowItem::new(pen.group(id, role, look.alt.to_owned(), bounds))
}

fn dot(place: &RowContext<'_>, look: &CurveLook<'_>, t: &Touchpoint, center: Point) -> Group {
    let words = &place.facts.messages;
    let (color, radius) = look.dot;
    let mut pen = SceneBuilder::default();
    let stroke = Stroke::solid(color, 1.8);
    let form = marker(look.mark, center, radius);
    pen.shape(form, Some(place.facts.palette.surface), Some(stroke));
    let persona = place
        .facts
        .journey
        .personas()
        .get_index(look.number)
        .map(|p| &p.id);
    let emotion = t.emotion_of(persona);
    let id = super::part_key(&t.id, ItemPart::Emotion(look.subject.clone()));
    let title = words.name(t);
    let value = emotion.map_or(0, |emotion| emotion.value);
    let value = words.lang.number(f64::from(value), 0);
    let mut alt = words.message(&message!(
        "layout-alt-emotion",
        name = look.name,
        value = &value,
        title = &title
    ));
    let word = emotion.map_or("", |emotion| emotion.word.trim());
    if !word.is_empty() {
        alt = format!("{alt}: {word}");
    }
    let bounds = Rect::around(center, radius + 2.0);
    pen.group(id, ItemRole::Item, alt, bounds)
}

/// Draws a persona's curve and its dots; those off the path are paler and unconnected.
fn draw_curve(
    place: &RowContext<'_>,
    curve: &PersonaCurve,
    caches: &mut RowCaches,
    body: &mut RowBody,
) {
    let personas = place.facts.journey.personas();
    let persona = curve.persona.as_ref();
    let number = persona.and_then(|id| personas.position(id));
    let words = &place.facts.messages;
    let alt = words.message(&message!("layout-alt-curve", name = &curve.name));
    let mut look = CurveLook {
        number: number.unwrap_or(EVERYBODY),
        mark: curve.mark,
        name: &curve.name,
        alt: &alt,
        subject: persona.map_or(CurveSubject::Everybody, |id| {
            CurveSubject::Persona(id.clone())
        }),
        stroke: curve_stroke(curve.mark, curve.color, 2.2),
        dot: (curve.color.with_alpha(0.45), 3.0),
        is_joined: false,
    };
    pieces(place, &curve.off_path, &look, caches, body);
    look.is_joined = true;
    look.dot = (curve.color, 4.0);
    pieces(place, &curve.on_path, &look, caches, body);
}
