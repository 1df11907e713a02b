//! The emotion curve: one a persona along the path that is followed (DOMAIN 1, B6).

use std::sync::Arc;

use super::{
    Body, Made, Place, curve, hint, legend,
    pills::{self, Wish},
    shelves::PieceSource,
};
use crate::{
    layout::{
        follow,
        memo::{Memo, address},
        paint::{Pen, dotted, key},
        sizes::LABELS,
        text::{Style, one_line},
    },
    model::{DomainId as _, Emotion, PersonaId, Touchpoint},
    scene::{
        Align, Dash, Group, PathSegment, Point, Rect, Rgba, Role, SceneItem, Stroke, path_bounds,
    },
};

/// Between two whole values.
const STEP: f64 = 28.0;
/// Above +2, for words.
const HEADROOM: f64 = 30.0;
/// A long curve is cut into pieces of so many touchpoints, so that only what is in sight needs
/// drawing.
const PIECE: usize = 24;

/// A point of a curve.
struct Dot<'a> {
    touchpoint: usize,
    at: Point,
    emotion: &'a Emotion,
}

/// One persona's curve.
struct Curve<'a> {
    persona: Option<&'a PersonaId>,
    name: String,
    color: Rgba,
    on_path: Vec<Dot<'a>>,
    off_path: Vec<Dot<'a>>,
}

pub(super) fn body(place: &Place<'_>, memo: &mut Memo) -> Body {
    let facts = place.facts;
    let path = follow::places(facts);
    let curves = curves(place, &path);
    let ideal = ideal(place, &path);
    if curves.is_empty() && ideal.len() < 2 {
        return hint(place, "layout-hint-emotion");
    }
    let mut body = Body {
        height: 2.0 * HEADROOM + 4.0 * STEP,
        ..Body::default()
    };
    axis(place, &mut body);
    if ideal.len() > 1 {
        let words = facts.words.tr("layout-ideal");
        let stroke = Stroke {
            color: facts.palette.ideal,
            width: 1.5,
            dash: Dash::Dashed,
        };
        let look = Look {
            number: IDEAL,
            name: &words,
            alt: &words,
            part: "ideal",
            stroke,
            dot: (facts.palette.ideal, 0.0),
            is_joined: true,
        };
        let points: Vec<(Option<usize>, Point)> = ideal.iter().map(|p| (None, *p)).collect();
        pieces(place, &points, &look, memo, &mut body);
    }
    let mut dots = Vec::new();
    for curve in &curves {
        draw_curve(place, curve, memo, &mut body);
        dots.extend(curve.on_path.iter().map(|dot| dot.at));
    }
    let wishes = curves.iter().flat_map(wishes).collect();
    let mut pen = Pen::default();
    let span = (place.top + 2.0, place.top + body.height + 6.0);
    pills::draw(&mut pen, wishes, &dots, span, facts.palette.surface);
    body.items.append(&mut pen.items);
    let names: Vec<(String, Rgba)> = curves.into_iter().map(|c| (c.name, c.color)).collect();
    legend::add(&mut body, facts, &names, ideal.len() > 1);
    body
}

fn height_of(place: &Place<'_>, value: i8) -> f64 {
    place.top + HEADROOM + STEP * f64::from(2 - value)
}

/// The curves of all personas that feel something, or of the one that is asked for.
fn curves<'a>(place: &Place<'a>, path: &[usize]) -> Vec<Curve<'a>> {
    let facts = place.facts;
    let mut on_path = vec![false; facts.touchpoints.len()];
    for &at in path {
        if let Some(flag) = on_path.get_mut(at) {
            *flag = true;
        }
    }
    let only = facts.only_persona();
    let mut curves: Vec<Curve<'a>> = facts
        .journey
        .personas()
        .iter()
        .filter(|persona| only.is_none_or(|only| only.id == persona.id))
        .map(|persona| Curve {
            persona: Some(&persona.id),
            name: facts.words.or_else(&persona.name, "layout-unnamed-persona"),
            color: facts.palette.own(persona.color),
            on_path: Vec::new(),
            off_path: Vec::new(),
        })
        .collect();
    fill(place, &on_path, &mut curves);
    let has_own = |curve: &Curve<'_>| {
        let mut all = curve.on_path.iter().chain(&curve.off_path);
        all.any(|dot| dot.emotion.persona.is_some())
    };
    curves.retain(has_own);
    if curves.is_empty() {
        curves.push(Curve {
            persona: None,
            name: facts.words.tr("layout-everybody"),
            color: facts.palette.accent,
            on_path: Vec::new(),
            off_path: Vec::new(),
        });
        fill(place, &on_path, &mut curves);
        curves.retain(|curve| !curve.on_path.is_empty() || !curve.off_path.is_empty());
    }
    curves
}

fn fill<'a>(place: &Place<'a>, on_path: &[bool], curves: &mut [Curve<'a>]) {
    let count = curves.len();
    for slot in &place.slots.all {
        let visited = |at: &usize| on_path.get(*at).copied().unwrap_or(false);
        let visits = slot.members.iter().filter(|at| visited(at)).count();
        let mut visit = 0;
        for &at in &slot.members {
            let Some(t) = place.facts.touchpoints.get(at) else {
                continue;
            };
            // Touchpoints of one column stand beside each other in the curve.
            let is_on = visited(&at);
            let x = place.frame.center_of(place.slots, at)
                + if is_on {
                    beside(visit, visits, 44.0)
                } else {
                    0.0
                };
            visit += usize::from(is_on);
            for (number, curve) in curves.iter_mut().enumerate() {
                let Some(emotion) = t.emotion_of(curve.persona) else {
                    continue;
                };
                let y = height_of(place, emotion.value.clamp(-2, 2)) + beside(number, count, 3.0);
                let dot = Dot {
                    touchpoint: at,
                    at: Point::new(x, y),
                    emotion,
                };
                if is_on {
                    curve.on_path.push(dot);
                } else {
                    curve.off_path.push(dot);
                }
            }
        }
    }
}

/// How far the `number`th of `count` things stands from their common middle.
fn beside(number: usize, count: usize, gap: f64) -> f64 {
    use crate::layout::place::float;
    (float(number) - (float(count) - 1.0) / 2.0) * gap
}

fn ideal(place: &Place<'_>, path: &[usize]) -> Vec<Point> {
    let mut points: Vec<Point> = path
        .iter()
        .filter_map(|&at| {
            let value = place.facts.touchpoints.get(at)?.ideal?;
            let x = place.frame.center_of(place.slots, at);
            Some(Point::new(x, height_of(place, value.clamp(-2, 2))))
        })
        .collect();
    points.sort_by(|a, b| a.x.total_cmp(&b.x));
    points.dedup_by(|b, a| b.x <= a.x);
    points
}

fn axis(place: &Place<'_>, body: &mut Body) {
    let p = place.facts.palette;
    let style = Style::regular(9.5);
    let (x0, x1) = (place.frame.left, place.frame.right);
    let mut pen = Pen::default();
    let mut numbers = Pen::default();
    for value in -2..=2_i8 {
        let y = height_of(place, value);
        let stroke = if value == 0 {
            Stroke::solid(p.zero_line, 1.0)
        } else {
            dotted(p.outline)
        };
        pen.line(Point::new(x0, y), Point::new(x1, y), stroke);
        let words = match value {
            0 => "0".to_owned(),
            1.. => format!("+{value}"),
            _ => format!("\u{2212}{}", -value),
        };
        let at = (LABELS - 8.0, y - style.leading() / 2.0);
        numbers.aligned(
            &[one_line(&words, style, 30.0)],
            style,
            at,
            Align::Right,
            p.text_muted,
        );
    }
    body.items.append(&mut pen.items);
    body.axis = numbers.items;
}

/// Numbers of curves that are no persona's.
const EVERYBODY: usize = usize::MAX;
const IDEAL: usize = usize::MAX - 1;

/// A curve's look and name.
struct Look<'a> {
    number: usize,
    name: &'a str,
    alt: &'a str,
    part: &'a str,
    stroke: Stroke,
    /// The colour and radius of dots.
    dot: (Rgba, f64),
    is_joined: bool,
}

/// Draws a curve in pieces, each with its dots.
fn pieces(
    place: &Place<'_>,
    points: &[(Option<usize>, Point)],
    look: &Look<'_>,
    memo: &mut Memo,
    body: &mut Body,
) {
    let only: Vec<Point> = points.iter().map(|(_, point)| *point).collect();
    let slopes = curve::slopes(&only);
    let mut start = 0;
    while start < points.len() {
        // Pieces of a line share a point; its dot belongs to the later one.
        let end = (start + PIECE).min(points.len() - 1);
        let piece = points.get(start..=end).unwrap_or_default();
        let slopes = slopes.get(start..=end).unwrap_or_default();
        let Some(&(_, origin)) = piece.first() else {
            break;
        };
        let is_last = end + 1 == points.len();
        let dots: Vec<(Option<&Arc<Touchpoint>>, Point, f64)> = piece
            .iter()
            .zip(slopes)
            .enumerate()
            .map(|(number, (&(at, point), &slope))| {
                let drawn = is_last || number + 1 < piece.len();
                let at = at.filter(|_| drawn);
                let t = at.and_then(|at| place.facts.touchpoints.get(at).copied());
                let seen = Point::new(point.x - origin.x, point.y - place.top);
                (t, seen, slope)
            })
            .collect();
        let first = dots.first().and_then(|dot| dot.0).map_or(start, address);
        let is_it = |old: &PieceSource| {
            let same = |a: &(Option<Arc<Touchpoint>>, Point, f64),
                        b: &(Option<&Arc<Touchpoint>>, Point, f64)| {
                let same_dot = match (&a.0, b.0) {
                    (Some(a), Some(b)) => Arc::ptr_eq(a, b),
                    (None, None) => true,
                    (None, Some(_)) | (Some(_), None) => false,
                };
                same_dot && a.1 == b.1 && a.2.to_bits() == b.2.to_bits()
            };
            old.persona == look.number
                && old.is_first == (start == 0)
                && old.dots.len() == dots.len()
                && old.dots.iter().zip(&dots).all(|(a, b)| same(a, b))
        };
        let made = memo.rows.pieces.take(first ^ look.number, is_it, || {
            let kept = dots.iter().map(|&(t, p, s)| (t.cloned(), p, s)).collect();
            let source = PieceSource {
                persona: look.number,
                is_first: start == 0,
                dots: kept,
            };
            let made = make_piece(place, &source, look);
            (source, made)
        });
        body.items.push(made.at(origin.x, place.top));
        start = if is_last { points.len() } else { end };
    }
}

fn make_piece(place: &Place<'_>, source: &PieceSource, look: &Look<'_>) -> Made {
    let mut pen = Pen::default();
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
            pen.shape(crate::scene::Form::Path(path), None, Some(look.stroke));
        }
    }
    for (t, point, _) in &source.dots {
        let Some(t) = t else {
            continue;
        };
        let dot = dot(place, look, t, *point);
        bounds = bounds.union(dot.bounds);
        pen.items.push(SceneItem::Group(dot));
    }
    let first = source.dots.first().and_then(|dot| dot.0.as_ref());
    let from = first.map_or("start", |t| t.id.as_str());
    let id = (source.is_first || first.is_some())
        .then(|| {
            key(&format!(
                "row/{}#{}-{from}",
                place.row.id.as_str(),
                look.part
            ))
        })
        .flatten();
    let is_chart = source.is_first && look.is_joined;
    let role = if is_chart {
        Role::Chart
    } else {
        Role::Decoration
    };
    Made::new(pen.group(id, role, look.alt.to_owned(), bounds))
}

fn dot(place: &Place<'_>, look: &Look<'_>, t: &Touchpoint, center: Point) -> Group {
    let words = &place.facts.words;
    let (color, radius) = look.dot;
    let mut pen = Pen::default();
    let stroke = Stroke::solid(color, 1.8);
    pen.circle(
        center,
        radius,
        Some(place.facts.palette.surface),
        Some(stroke),
    );
    let persona = place
        .facts
        .journey
        .personas()
        .at(look.number)
        .map(|p| &p.id);
    let emotion = t.emotion_of(persona);
    let id = super::part_key(t.id.as_str(), &format!("emotion-{}", look.part));
    let title = words.or_else(&t.title, "layout-untitled-touchpoint");
    let value = emotion.map_or(0, |emotion| emotion.value);
    let value = words.lang.number(f64::from(value), 0);
    let args = [("name", look.name), ("value", &value), ("title", &title)];
    let mut alt = words.fill("layout-alt-emotion", &args);
    let word = emotion.map_or("", |emotion| emotion.word.trim());
    if !word.is_empty() {
        alt = format!("{alt}: {word}");
    }
    let bounds = Rect::around(center, radius + 2.0);
    pen.group(id, Role::Item, alt, bounds)
}

/// Draws a persona's curve and its dots, those off the path paler and unconnected.
fn draw_curve(place: &Place<'_>, curve: &Curve<'_>, memo: &mut Memo, body: &mut Body) {
    let personas = place.facts.journey.personas();
    let number = curve.persona.and_then(|id| personas.place(id));
    let words = &place.facts.words;
    let alt = words.fill("layout-alt-curve", &[("name", &curve.name)]);
    let mut look = Look {
        number: number.unwrap_or(EVERYBODY),
        name: &curve.name,
        alt: &alt,
        part: curve.persona.map_or("everybody", |id| id.as_str()),
        stroke: Stroke::solid(curve.color, 2.2),
        dot: (curve.color.with_alpha(0.45), 3.0),
        is_joined: false,
    };
    let points = |dots: &[Dot<'_>]| -> Vec<(Option<usize>, Point)> {
        dots.iter()
            .map(|dot| (Some(dot.touchpoint), dot.at))
            .collect()
    };
    pieces(place, &points(&curve.off_path), &look, memo, body);
    look.is_joined = true;
    look.dot = (curve.color, 4.0);
    pieces(place, &points(&curve.on_path), &look, memo, body);
}

/// The words at peaks and valleys.
fn wishes<'a>(curve: &'a Curve<'a>) -> impl Iterator<Item = Wish<'a>> {
    let dots = &curve.on_path;
    dots.iter().enumerate().filter_map(move |(place, dot)| {
        let word = dot.emotion.word.trim();
        if word.is_empty() {
            return None;
        }
        let beside = |at: Option<usize>| {
            let other = at.and_then(|at| dots.get(at));
            other.map(|other| dot.emotion.value - other.emotion.value)
        };
        let before = beside(place.checked_sub(1));
        let after = beside(Some(place + 1));
        let (a, b) = (before.or(after)?, after.or(before)?);
        let is_turn = (a >= 0 && b >= 0) || (a <= 0 && b <= 0);
        let turn = f64::from(a + b).abs();
        (is_turn && turn > 0.0).then(|| Wish {
            word,
            at: dot.at,
            above: a + b > 0,
            color: curve.color,
            turn: turn + f64::from(dot.emotion.value.abs()) / 4.0,
        })
    })
}
