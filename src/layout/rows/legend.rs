//! The legend of the emotion curve, in the label column.

use super::Body;
use crate::{
    layout::{
        facts::Facts,
        paint::Pen,
        sizes::{LABELS, MARGIN},
        text::{Style, one_line},
    },
    scene::{Dash, Point, Rgba, Stroke},
};

const ENTRY: Style = Style::bold(9.5);
/// The height of a line of the legend.
const LINE: f64 = 14.0;

/// Adds a line for each curve, by name and colour, and one for the ideal.
pub(super) fn add(body: &mut Body, facts: &Facts<'_>, curves: &[(&str, Rgba)], ideal: bool) {
    let mut pen = Pen::default();
    let mut y = 6.0;
    let mut entry = |words: &str, ink: Rgba, stroke: Stroke| {
        let middle = y + LINE / 2.0;
        pen.line(
            Point::new(MARGIN, middle),
            Point::new(MARGIN + 14.0, middle),
            stroke,
        );
        let line = one_line(words, ENTRY, LABELS - MARGIN - 46.0);
        pen.text(&[line], ENTRY, (MARGIN + 19.0, y + 1.0), ink);
        y += LINE;
    };
    for (name, color) in curves {
        entry(name, *color, Stroke::solid(*color, 2.0));
    }
    if ideal {
        let dashed = Stroke {
            color: facts.palette.ideal,
            width: 1.5,
            dash: Dash::Dashed,
        };
        entry(
            &facts.words.tr("layout-ideal"),
            facts.palette.text_muted,
            dashed,
        );
    }
    body.label.append(&mut pen.items);
    body.label_height = y;
}
