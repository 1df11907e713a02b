//! The emotion curve: one a persona along the path that is followed (DOMAIN 1, B6).

use super::{
    Body, Made, Of, Place, curve, hint, legend,
    pills::{self, Wish},
};
use crate::{
    layout::{
        follow,
        memo::Memo,
        paint::{Pen, dotted, key},
        sizes::LABELS,
        text::{Style, one_line},
    },
    model::{DomainId as _, Emotion, PersonaId, Touchpoint},
    scene::{Align, Dash, PathSegment, Point, Rect, Rgba, Role, SceneItem, Stroke, path_bounds},
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
        let stroke = Stroke {
            color: facts.palette.ideal,
            width: 1.5,
            dash: Dash::Dashed,
        };
        let alt = facts.words.tr("layout-ideal");
        line(place, &ideal, stroke, (&alt, "ideal"), &mut body);
    }
    let mut dots = Vec::new();
    for curve in &curves {
        let points: Vec<Point> = curve.on_path.iter().map(|dot| dot.at).collect();
        let alt = facts
            .words
            .fill("layout-alt-curve", &[("name", &curve.name)]);
        let stroke = Stroke::solid(curve.color, 2.2);
        let part = curve.persona.map_or("everybody", |id| id.as_str());
        line(place, &points, stroke, (&alt, part), &mut body);
        dots.extend(points);
    }
    for curve in &curves {
        draw_dots(place, curve, memo, &mut body);
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

/// Draws a curve in pieces.
fn line(
    place: &Place<'_>,
    points: &[Point],
    stroke: Stroke,
    (alt, part): (&str, &str),
    body: &mut Body,
) {
    let slopes = curve::slopes(points);
    let joined: Vec<(Point, f64)> = points.iter().copied().zip(slopes).collect();
    let mut start = 0;
    while start + 1 < joined.len() {
        let end = (start + PIECE).min(joined.len() - 1);
        let Some(piece) = joined.get(start..=end) else {
            break;
        };
        let mut path: Vec<PathSegment> = Vec::with_capacity(piece.len());
        path.extend(piece.first().map(|(point, _)| PathSegment::Move(*point)));
        path.extend(piece.windows(2).filter_map(|pair| match pair {
            [(a, slope_a), (b, slope_b)] => Some(curve::piece(*a, *slope_a, *b, *slope_b)),
            _ => None,
        }));
        let bounds = path_bounds(&path).grow(stroke.width);
        let mut pen = Pen::default();
        pen.shape(crate::scene::Form::Path(path), None, Some(stroke));
        let id = key(&format!("row/{}#{part}-{start}", place.row.id.as_str()));
        let role = if start == 0 {
            Role::Chart
        } else {
            Role::Decoration
        };
        let group = pen.group(id, role, alt.to_owned(), bounds);
        body.items.push(SceneItem::Group(group));
        start = end;
    }
}

fn draw_dots(place: &Place<'_>, curve: &Curve<'_>, memo: &mut Memo, body: &mut Body) {
    let personas = place.facts.journey.personas();
    let persona = curve.persona.and_then(|id| personas.place(id));
    let number = persona.unwrap_or(usize::MAX);
    for (dots, is_on) in [(&curve.off_path, false), (&curve.on_path, true)] {
        for dot in dots {
            let Some(t) = place.facts.touchpoints.get(dot.touchpoint) else {
                continue;
            };
            let source = Of::new(t, (number, is_on));
            let shelf = &mut memo.rows.dots;
            let made = shelf.take(source, |_| make_dot(place, curve, dot, t, is_on));
            body.items.push(made.at(dot.at.x, dot.at.y));
        }
    }
}

fn make_dot(
    place: &Place<'_>,
    curve: &Curve<'_>,
    dot: &Dot<'_>,
    t: &Touchpoint,
    is_on: bool,
) -> Made {
    let facts = place.facts;
    let (radius, color) = if is_on {
        (4.0, curve.color)
    } else {
        (3.0, curve.color.with_alpha(0.45))
    };
    let mut pen = Pen::default();
    let stroke = Stroke::solid(color, 1.8);
    let center = Point::default();
    pen.circle(center, radius, Some(facts.palette.surface), Some(stroke));
    let part = curve.persona.map_or("everybody", |id| id.as_str());
    let id = super::part_key(t.id.as_str(), &format!("emotion-{part}"));
    let title = facts.words.or_else(&t.title, "layout-untitled-touchpoint");
    let value = facts.words.lang.number(f64::from(dot.emotion.value), 0);
    let args = [
        ("name", curve.name.as_str()),
        ("value", &value),
        ("title", &title),
    ];
    let mut alt = facts.words.fill("layout-alt-emotion", &args);
    if !dot.emotion.word.trim().is_empty() {
        alt = format!("{alt}: {}", dot.emotion.word.trim());
    }
    Made::new(pen.group(id, Role::Item, alt, Rect::around(center, radius + 2.0)))
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
