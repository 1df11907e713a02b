//! Parts of charts, on pages and in views: the vertical axis, smooth curves, markers and legends.

use super::columns::InlineFlow;
use crate::{
    i18n::Lang,
    map::{
        rows::{curve, marker::marker},
        scene_builder::{SceneBuilder, dotted_hairline},
    },
    scene::{Point, Rgba, ShapeGeometry, Stroke, TextAlign},
    text::{FontSpec, one_line},
    theme::Palette,
};

/// Vertical axis: horizontal rules with their values at the left.
pub(super) struct ValueAxis {
    pub palette: &'static Palette,
    /// Left and right end of the rules.
    pub ends: (f64, f64),
    /// Distance of the values from the rules.
    pub gap: f64,
    /// Style of the values.
    pub style: FontSpec,
    /// Width of the rule at zero.
    pub zero_width: f64,
}

impl ValueAxis {
    /// Draws a rule at a height: solid at zero, dotted elsewhere.
    pub(super) fn draw_rule(&self, pen: &mut SceneBuilder, y: f64, value: &str, is_zero: bool) {
        let (p, (left, right)) = (self.palette, self.ends);
        let stroke = if is_zero {
            Stroke::solid(p.zero_line, self.zero_width)
        } else {
            dotted_hairline(p.outline)
        };
        pen.line(Point::new(left, y), Point::new(right, y), stroke);
        let line = one_line(value, self.style, f64::INFINITY);
        let at = (left - self.gap, y - self.style.leading() / 2.0);
        pen.text_aligned(&[line], self.style, at, TextAlign::Right, p.text_muted);
    }

    /// Draws the rules of the emotion scale, −2…+2 (DOMAIN B6).
    pub(super) fn draw_emotion_rules(
        &self,
        pen: &mut SceneBuilder,
        lang: Lang,
        y: impl Fn(i8) -> f64,
    ) {
        for value in -2..=2_i8 {
            let name = lang.signed(f64::from(value), 0);
            self.draw_rule(pen, y(value), &name, value == 0);
        }
    }
}

/// Draws a smooth curve through points from left to right; nothing for a single one.
pub(super) fn draw_curve(pen: &mut SceneBuilder, points: &[Point], stroke: Stroke) {
    let path = curve::through(points);
    if !path.is_empty() {
        pen.shape(ShapeGeometry::Path(path), None, Some(stroke));
    }
}

/// Size and ground of the markers of a curve.
#[derive(Clone, Copy)]
pub(super) struct MarkerStyle {
    pub radius: f64,
    /// Width of the rim.
    pub rim: f64,
    pub ground: Rgba,
}

impl MarkerStyle {
    /// Draws a marker: hollow, so that it stands out from a curve, and of a form of its own, see
    /// [`marker`], so that curves can be told apart without colour.
    pub(super) fn draw(self, pen: &mut SceneBuilder, form: usize, at: Point, ink: Rgba) {
        let rim = Stroke::solid(ink, self.rim);
        let form = marker(form, at, self.radius);
        pen.shape(form, Some(self.ground), Some(rim));
    }
}

/// Curve in a legend.
pub(super) struct LegendEntry {
    /// Name of the curve.
    pub name: String,
    /// Colour of the name.
    pub ink: Rgba,
    /// Stroke of the curve.
    pub stroke: Stroke,
    /// Index of the marker form, see [`marker`]; `None` for a line without markers.
    pub mark: Option<usize>,
}

/// Sizes of a legend.
pub(super) struct LegendStyle {
    pub font: FontSpec,
    pub marker: MarkerStyle,
    /// Length of the sample of a line.
    pub sample: f64,
    /// Distance from the left edge of a sample to that of the name.
    pub indent: f64,
    /// Width limit of a name.
    pub widest: f64,
    /// Gap between entries.
    pub gap: f64,
    /// Distance between two lines of entries.
    pub line_height: f64,
}

impl LegendStyle {
    /// Draws a legend from `top` on between two edges, with a sample of each curve and its marker;
    /// returns its lower end.
    pub(super) fn draw(
        &self,
        pen: &mut SceneBuilder,
        entries: &[LegendEntry],
        (left, right): (f64, f64),
        top: f64,
    ) -> f64 {
        let mut flow = InlineFlow::new((left, right), top, self.gap, self.line_height);
        for entry in entries {
            let name = one_line(&entry.name, self.font, self.widest);
            let (x, y) = flow.place(self.indent + name.width);
            let middle = y + self.line_height / 2.0;
            let end = Point::new(x + self.sample, middle);
            pen.line(Point::new(x, middle), end, entry.stroke);
            if let Some(form) = entry.mark {
                let at = Point::new(x + self.sample / 2.0, middle);
                self.marker.draw(pen, form, at, entry.stroke.color);
            }
            let at = (x + self.indent, middle - self.font.leading() / 2.0);
            pen.text(&[name], self.font, at, entry.ink);
        }
        flow.bottom()
    }
}
