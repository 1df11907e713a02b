//! Emotion curves of personas on board slides (DOMAIN 1, B6).

use std::sync::Arc;

use super::{super::deck_builder::DeckBuilder, frame::BoardFrame};
use crate::{
    map::{
        rows::{
            curve,
            marker::curve_stroke,
            pills::{place_pills, turn_labels},
        },
        scene_builder::SceneBuilder,
    },
    model::{Persona, PersonaId, Touchpoint, float},
    report::chart::{MarkerStyle, draw_curve},
    scene::{Point, Rect, Rgba, Stroke, flatten},
};

/// Emotion curve of a persona, or of everybody, along a path.
pub(super) struct FeltCurve {
    /// Persona; `None` for everybody.
    pub persona: Option<Arc<Persona>>,
    /// Name of the persona, or "everybody".
    pub name: String,
    /// Colour of the line.
    pub ink: Rgba,
    /// Number that selects marker and dash, so that curves can be told apart without colour.
    pub number: usize,
    /// Emotions by the number of their stop on the path.
    pub dots: Vec<FeltDot>,
}

/// Emotion at a stop of a path.
pub(super) struct FeltDot {
    /// Number of the stop on the path.
    pub stop: usize,
    /// Emotion, −2…+2.
    pub value: i8,
    /// Word for the emotion, or else the name of the touchpoint.
    pub word: String,
}

impl FeltCurve {
    /// Stroke of the line.
    pub(super) fn stroke(&self, width: f64) -> Stroke {
        curve_stroke(self.number, self.ink, width)
    }
}

/// Touchpoints of the path that curves follow.
pub(super) fn path_stops(book: &DeckBuilder<'_>) -> Vec<Arc<Touchpoint>> {
    let ids = book.path.iter();
    ids.filter_map(|id| book.journey.touchpoint(id).cloned())
        .collect()
}

/// Curves of all personas with emotions of their own on the path, or of the persona filter alone;
/// that of everybody where no persona has any. Empty without emotions.
pub(super) fn felt_curves(book: &DeckBuilder<'_>, stops: &[Arc<Touchpoint>]) -> Vec<FeltCurve> {
    let only = book.options.view.persona.as_ref();
    let personas = book.journey.personas().iter().enumerate();
    let shown = personas.filter(|(_, persona)| only.is_none_or(|only| *only == persona.id));
    let own = shown.filter_map(|(number, persona)| {
        let feels = |stop: &Arc<Touchpoint>| {
            let mut emotions = stop.emotions.iter();
            emotions.any(|emotion| emotion.persona.as_ref() == Some(&persona.id))
        };
        stops.iter().any(feels).then(|| FeltCurve {
            name: book.messages.name(&**persona),
            ink: book
                .palette
                .readable_color(book.journey.persona_color(persona)),
            number,
            dots: dots(book, stops, Some(&persona.id)),
            persona: Some(Arc::clone(persona)),
        })
    });
    let mut curves: Vec<FeltCurve> = own.collect();
    if curves.is_empty() {
        curves.push(FeltCurve {
            persona: None,
            name: book.messages.tr(id!("layout-everybody")),
            ink: book.palette.accent,
            number: 0,
            dots: dots(book, stops, None),
        });
    }
    curves.retain(|curve| !curve.dots.is_empty());
    curves
}

fn dots(
    book: &DeckBuilder<'_>,
    stops: &[Arc<Touchpoint>],
    persona: Option<&PersonaId>,
) -> Vec<FeltDot> {
    let dot = |(stop, touchpoint): (usize, &Arc<Touchpoint>)| {
        let emotion = touchpoint.emotion_of(persona)?;
        let word = emotion.word.trim();
        let word = if word.is_empty() {
            book.messages.name(&**touchpoint)
        } else {
            word.to_owned()
        };
        Some(FeltDot {
            stop,
            value: emotion.value,
            word,
        })
    };
    stops.iter().enumerate().filter_map(dot).collect()
}

/// Look of curves in a chart.
pub(super) struct CurveStyle {
    /// Width of the lines.
    pub width: f64,
    /// Radius of the markers; 0 for none.
    pub marker: f64,
    /// Font size of the labels at peaks and valleys, in points on a slide; `None` for none.
    pub labels: Option<f64>,
    /// Greatest number of labels on each curve.
    pub most_labels: usize,
}

/// Height of an emotion in a chart that has +2 at the upper edge and −2 at the lower one.
pub(super) fn height_of(rect: Rect, value: i8) -> f64 {
    let part = f64::from(2 - value.clamp(-2, 2)) / 4.0;
    rect.min.y + part * rect.height()
}

/// Draws curves in a chart; `xs` has the horizontal position of each stop, and a curve is broken
/// before the stops in `breaks`. Labels may use the room around the chart.
pub(super) fn draw_curves(
    pen: &mut SceneBuilder,
    frame: &BoardFrame<'_, '_>,
    curves: &[FeltCurve],
    (rect, room): (Rect, Rect),
    (xs, breaks): (&[f64], &[usize]),
    look: &CurveStyle,
) {
    let palette = frame.book.palette;
    let placed: Vec<Vec<(Point, &FeltDot)>> = curves
        .iter()
        .enumerate()
        .map(|(place, curve)| {
            // Curves with the same values stay apart.
            let shift = look.width * 1.2 * float(place);
            let dots = curve.dots.iter().filter_map(|dot| {
                let x = *xs.get(dot.stop)?;
                Some((Point::new(x, height_of(rect, dot.value) + shift), dot))
            });
            dots.collect()
        })
        .collect();
    for (curve, dots) in curves.iter().zip(&placed) {
        let runs = dots.chunk_by(|a, b| {
            !breaks
                .iter()
                .any(|at| (a.1.stop + 1..=b.1.stop).contains(at))
        });
        for run in runs {
            let points: Vec<Point> = run.iter().map(|dot| dot.0).collect();
            draw_curve(pen, &points, curve.stroke(look.width));
        }
    }
    if look.marker > 0.0 {
        for (curve, dots) in curves.iter().zip(&placed) {
            let marker = MarkerStyle {
                radius: look.marker,
                rim: look.width * 0.8,
                ground: palette.surface,
            };
            for (point, _) in dots {
                marker.draw(pen, curve.number, *point, curve.ink);
            }
        }
    }
    if let Some(points) = look.labels {
        draw_labels(
            pen,
            frame,
            curves,
            &placed,
            room,
            (points, look.most_labels),
        );
    }
}

/// Font size of labels as the map draws them, in scene units.
const LABEL: f64 = 10.0;

fn draw_labels(
    pen: &mut SceneBuilder,
    frame: &BoardFrame<'_, '_>,
    curves: &[FeltCurve],
    placed: &[Vec<(Point, &FeltDot)>],
    room: Rect,
    (points, most): (f64, usize),
) {
    // Labels are placed in the units of the map, and scaled.
    let scale = frame.font(points).size / LABEL;
    let small = |point: Point| Point::new(point.x / scale, point.y / scale);
    let dots: Vec<Vec<(Point, i8, &str)>> = placed
        .iter()
        .map(|dots| {
            let dots = dots.iter();
            dots.map(|(point, dot)| (small(*point), dot.value, dot.word.as_str()))
                .collect()
        })
        .collect();
    let mut wishes = Vec::new();
    for (curve, dots) in curves.iter().zip(&dots) {
        let own = turn_labels(dots, curve.ink, 0.5);
        let (mut peaks, mut valleys): (Vec<_>, Vec<_>) = own.partition(|label| label.is_above);
        for own in [&mut peaks, &mut valleys] {
            own.sort_by(|a, b| b.turn.total_cmp(&a.turn));
            own.truncate(most.div_ceil(2));
        }
        wishes.extend(peaks.into_iter().chain(valleys));
    }
    let taken = dots.iter().flat_map(|dots| line_points(dots)).collect();
    let room = Rect {
        min: small(room.min),
        max: small(room.max),
    };
    for (x, made) in place_pills(wishes, taken, room, frame.book.palette.surface) {
        pen.items.push(made.place_at(x, 0.0).scale_by(scale));
    }
}

/// Points along the line through dots, close enough that no label fits between two of them.
fn line_points(dots: &[(Point, i8, &str)]) -> Vec<Point> {
    let points: Vec<Point> = dots.iter().map(|dot| dot.0).collect();
    let line = curve::through(&points);
    if line.is_empty() {
        points
    } else {
        flatten(&line, 16)
    }
}

/// Describes the curves in words: each with its highest and lowest point.
pub(super) fn curves_alt(book: &DeckBuilder<'_>, curves: &[FeltCurve]) -> String {
    let lang = book.messages.lang;
    let told = curves.iter().map(|curve| {
        let dots = curve.dots.iter().map(|dot| {
            let value = lang.signed(f64::from(dot.value), 0);
            format!("{value} {}", dot.word)
        });
        format!("{}: {}", curve.name, dots.collect::<Vec<_>>().join(", "))
    });
    told.collect::<Vec<_>>().join(". ")
}
