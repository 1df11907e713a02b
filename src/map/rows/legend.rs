//! Legend of the emotion curves, in the label column.

use super::{
    RowBody,
    marker::{curve_stroke, marker},
};
use crate::{
    map::{
        map_context::MapContext,
        scene_builder::SceneBuilder,
        sizes::{LABELS, MARGIN},
    },
    model::float,
    scene::{Dash, Point, Rgba, Stroke},
    text::{FontSpec, break_lines},
};

const ENTRY: FontSpec = FontSpec::bold(9.5);
/// Length of the sample of a line, long enough to show its dashes.
const SAMPLE: f64 = 26.0;
/// Height of a line of the legend.
const LINE: f64 = 14.0;

/// Adds a line for each curve, with name, colour and marker, and one for the ideal.
pub(super) fn add_legend(
    body: &mut RowBody,
    facts: &MapContext<'_>,
    curves: &[(&str, Rgba, usize)],
    ideal: bool,
) {
    let mut pen = SceneBuilder::default();
    let mut y = 6.0;
    let mut entry = |words: &str, ink: Rgba, stroke: Stroke, mark: Option<usize>| {
        let middle = y + LINE / 2.0;
        pen.line(
            Point::new(MARGIN, middle),
            Point::new(MARGIN + SAMPLE, middle),
            stroke,
        );
        if let Some(mark) = mark {
            let form = marker(mark, Point::new(MARGIN + SAMPLE / 2.0, middle), 3.4);
            let rim = Stroke::solid(stroke.color, 1.6);
            pen.shape(form, Some(facts.palette.surface), Some(rim));
        }
        let lines = break_lines(
            words,
            ENTRY,
            LABELS - MARGIN - SAMPLE - 32.0,
            facts.max_lines(1),
        );
        pen.text(&lines, ENTRY, (MARGIN + SAMPLE + 5.0, y + 1.0), ink);
        y += LINE.max(ENTRY.leading() * float(lines.len()) + 2.0);
    };
    for (name, color, mark) in curves {
        entry(name, *color, curve_stroke(*mark, *color, 2.0), Some(*mark));
    }
    if ideal {
        let dashed = Stroke {
            color: facts.palette.ideal,
            width: 1.5,
            dash: Dash::Dashed,
        };
        entry(
            &facts.messages.tr(id!("layout-ideal")),
            facts.palette.text_muted,
            dashed,
            None,
        );
    }
    body.label.append(&mut pen.items);
    body.label_height = y;
}
