//! Emotion chart for a page, in units of A4 (DOMAIN 1, B6).

use super::deck_builder::DeckBuilder;
use crate::{
    map::{
        rows::{
            marker::curve_stroke,
            pills::{place_pills, turn_labels},
        },
        scene_builder::SceneBuilder,
    },
    model::{PersonaId, Touchpoint, float},
    report::chart::{LegendEntry, LegendStyle, MarkerStyle, ValueAxis, draw_curve},
    scene::{Dash, ItemRole, Point, Rect, Rgba, SceneItem, Stroke},
    text::FontSpec,
};

const AXIS: FontSpec = FontSpec::regular(10.0);
const NAME: FontSpec = FontSpec::bold(10.5);
/// Width of the axis labels.
pub(super) const LEFT: f64 = 30.0;
/// Height of a line of the legend.
const LINE: f64 = 16.0;
/// Gap between legend and chart.
const GAP: f64 = 6.0;
/// Width limit of a name in the legend.
const WIDEST: f64 = 160.0;

/// Emotion curve of a persona or of all customers.
struct ChartCurve<'a> {
    name: String,
    color: Rgba,
    /// Index of the marker form of the dots.
    mark: usize,
    dots: Vec<(Point, i8, &'a str)>,
}

/// Position of a touchpoint on the horizontal axis.
pub(super) struct AxisStop<'a> {
    pub touchpoint: &'a Touchpoint,
    /// Horizontal position, from the chart's left edge.
    pub x: f64,
}

/// Draws the emotion curves over the given stops in a box of this size at the origin: legend at the
/// top, then the chart. `None` when no emotion is recorded there.
pub(super) fn draw(
    book: &DeckBuilder<'_>,
    stops: &[AxisStop<'_>],
    size: Point,
) -> Option<SceneItem> {
    // The chart's height depends on that of the legend, and the legend on the curves.
    let is_ideal = |stop: &&AxisStop<'_>| stop.touchpoint.ideal.is_some();
    let has_ideal = stops.iter().filter(is_ideal).nth(1).is_some();
    let names = curves(book, stops, &|_| 0.0);
    let (names, legend) = legend(book, &names, has_ideal, size.x);
    let top = legend + 22.0;
    let bottom = size.y - 22.0;
    let height_of = |value: i8| {
        let part = f64::from(2 - value.clamp(-2, 2)) / 4.0;
        top + part * (bottom - top)
    };
    let curves = curves(book, stops, &height_of);
    let ideal: Vec<Point> = stops
        .iter()
        .filter_map(|stop| Some(Point::new(stop.x, height_of(stop.touchpoint.ideal?))))
        .collect();
    if curves.is_empty() {
        return None;
    }
    let mut pen = SceneBuilder::default();
    let axis = ValueAxis {
        palette: book.palette,
        ends: (LEFT, size.x),
        gap: 8.0,
        style: AXIS,
        zero_width: 1.0,
    };
    axis.draw_emotion_rules(&mut pen, book.messages.lang, height_of);
    draw_curve(&mut pen, &ideal, ideal_stroke(book));
    draw_lines(&mut pen, book, &curves);
    let words = curves.iter();
    let words = words
        .flat_map(|curve| turn_labels(&curve.dots, curve.color, 0.0))
        .collect();
    // Neither dots nor axis labels are covered.
    let mut dots: Vec<Point> = (-2..=2)
        .flat_map(|value| [22.0, 14.0, 8.0].map(|x| Point::new(LEFT - x, height_of(value))))
        .collect();
    dots.extend(
        curves
            .iter()
            .flat_map(|curve| curve.dots.iter().map(|dot| dot.0)),
    );
    let room = Rect::new(0.0, legend, size.x, size.y - legend);
    for (x, made) in place_pills(words, dots, room, book.palette.surface) {
        pen.items.push(made.place_at(x, 0.0));
    }
    pen.items.extend(names.items);
    let alt = alt(book, &curves);
    let bounds = Rect::new(0.0, 0.0, size.x, size.y);
    Some(pen.into_item(None, ItemRole::Chart, alt, bounds))
}

/// Draws the lines of the curves with their markers.
fn draw_lines(pen: &mut SceneBuilder, book: &DeckBuilder<'_>, curves: &[ChartCurve<'_>]) {
    for curve in curves {
        let points: Vec<Point> = curve.dots.iter().map(|dot| dot.0).collect();
        draw_curve(pen, &points, curve_stroke(curve.mark, curve.color, 2.2));
        let marker = MarkerStyle {
            radius: 3.6,
            rim: 1.8,
            ground: book.palette.surface,
        };
        for point in points {
            marker.draw(pen, curve.mark, point, curve.color);
        }
    }
}

fn curves<'t>(
    book: &DeckBuilder<'_>,
    stops: &[AxisStop<'t>],
    height_of: &impl Fn(i8) -> f64,
) -> Vec<ChartCurve<'t>> {
    let only = book.options.view.persona.as_ref();
    let dots = |persona: Option<&PersonaId>, shift: f64| -> Vec<(Point, i8, &'t str)> {
        stops
            .iter()
            .filter_map(|stop| {
                let emotion = stop.touchpoint.emotion_of(persona)?;
                let point = Point::new(stop.x, height_of(emotion.value) + shift);
                Some((point, emotion.value, emotion.word.trim()))
            })
            .collect()
    };
    let feels = |persona: &PersonaId| {
        let mut all = stops.iter().flat_map(|stop| &stop.touchpoint.emotions);
        all.any(|emotion| emotion.persona.as_ref() == Some(persona))
    };
    let personas = book.journey.personas().iter();
    let mut curves: Vec<ChartCurve<'_>> = personas
        .enumerate()
        .filter(|(_, persona)| only.is_none_or(|only| *only == persona.id) && feels(&persona.id))
        .enumerate()
        .map(|(number, (mark, persona))| ChartCurve {
            mark,
            name: book.messages.name(&**persona),
            color: book
                .palette
                .readable_color(book.journey.persona_color(persona)),
            dots: dots(Some(&persona.id), 3.0 * float(number)),
        })
        .collect();
    if curves.is_empty() {
        curves.push(ChartCurve {
            name: book.messages.tr(id!("layout-everybody")),
            color: book.palette.accent,
            mark: 0,
            dots: dots(None, 0.0),
        });
    }
    curves.retain(|curve| !curve.dots.is_empty());
    curves
}

fn ideal_stroke(book: &DeckBuilder<'_>) -> Stroke {
    Stroke {
        dash: Dash::Dashed,
        ..Stroke::solid(book.palette.ideal, 1.5)
    }
}

/// Legend, in as many lines as it needs, and its height.
fn legend(
    book: &DeckBuilder<'_>,
    curves: &[ChartCurve<'_>],
    has_ideal: bool,
    right: f64,
) -> (SceneBuilder, f64) {
    let entries = curves.iter().map(|curve| LegendEntry {
        name: curve.name.clone(),
        ink: curve.color,
        stroke: curve_stroke(curve.mark, curve.color, 2.2),
        mark: Some(curve.mark),
    });
    let ideal = has_ideal.then(|| LegendEntry {
        name: book.messages.tr(id!("layout-ideal")),
        ink: book.palette.text_muted,
        stroke: ideal_stroke(book),
        mark: None,
    });
    let entries: Vec<LegendEntry> = entries.chain(ideal).collect();
    let style = LegendStyle {
        font: NAME,
        marker: MarkerStyle {
            radius: 3.4,
            rim: 1.6,
            ground: book.palette.surface,
        },
        sample: 30.0,
        indent: 36.0,
        widest: WIDEST,
        gap: 20.0,
        line_height: LINE,
    };
    let mut pen = SceneBuilder::default();
    let bottom = style.draw(&mut pen, &entries, (LEFT, right), 0.0);
    (pen, bottom + GAP)
}

fn alt(book: &DeckBuilder<'_>, curves: &[ChartCurve<'_>]) -> String {
    let lang = book.messages.lang;
    let parts: Vec<String> = curves
        .iter()
        .map(|curve| {
            let values: Vec<String> = curve
                .dots
                .iter()
                .map(|(_, value, word)| {
                    let value = lang.signed(f64::from(*value), 0);
                    let word = if word.is_empty() {
                        String::new()
                    } else {
                        format!(" {word}")
                    };
                    format!("{value}{word}")
                })
                .collect();
            format!("{}: {}", curve.name, values.join(", "))
        })
        .collect();
    format!(
        "{}. {}",
        book.name(super::PagePart::Curve),
        parts.join(". ")
    )
}
