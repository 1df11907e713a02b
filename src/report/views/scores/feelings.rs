//! Emotion curve above measured goodness, each on a scale of its own.

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{self, item_group, label, marker_style, value_axis},
    },
    experience::{goodness_color, measurement_text as measured_parts},
    score_format::draw_centered,
    survey_load::persona_name,
};
use crate::{
    insight::scores::{PathExperience, PathStep, TouchpointMeasurement},
    map::{rows::marker::curve_stroke, scene_builder::SceneBuilder},
    model::{ItemRef, PersonaId, float},
    report::{
        chart::{LegendEntry, ValueAxis, draw_curve},
        columns::{columns_in, even_run},
    },
    scene::{Dash, ItemPart, ItemRole, Point, Rect, Rgba, SceneItem, SceneKey, Stroke, TextAlign},
    text::{MeasuredLine, break_lines},
};

/// Width of the axis labels, in units.
const LEFT: f64 = 40.0;
/// Least width of a touchpoint, in units.
const STEP: f64 = 84.0;
/// Distance between two whole emotion values, in units.
const RISE: f64 = 24.0;
/// Height of the chart of measured goodness, in units.
const MEASURED_HEIGHT: f64 = 84.0;

/// Draws the charts along a path, in as many rows as the touchpoints need.
pub(super) fn charts(board: &ViewSurface<'_>, found: &PathExperience) -> Vec<ViewBlock> {
    let room = (board.width - board.scaled(LEFT)).max(1.0);
    let most = columns_in(room, board.scaled(STEP), 0.0);
    let each = even_run(found.steps.len(), most);
    let mut blocks = vec![legend(board, found)];
    let step = room / float(each);
    for steps in found.steps.chunks(each) {
        blocks.push(
            FeelingsChart {
                board,
                experience: found,
                steps,
                step,
            }
            .block(),
        );
    }
    blocks
}

/// Legend of the curves.
fn legend(board: &ViewSurface<'_>, found: &PathExperience) -> ViewBlock {
    let mut pen = SceneBuilder::default();
    let mut entries: Vec<LegendEntry> = found
        .personas
        .iter()
        .map(|persona| LegendEntry {
            name: persona_name(board, persona.as_ref()),
            ink: board.palette.text,
            stroke: curve_stroke(
                mark(board, persona.as_ref()),
                ink(board, persona.as_ref()),
                board.scaled(2.5),
            ),
            mark: Some(mark(board, persona.as_ref())),
        })
        .collect();
    if found.steps.iter().any(|step| step.ideal.is_some()) {
        entries.push(LegendEntry {
            name: board.messages.tr(id!("layout-ideal")),
            ink: board.palette.text,
            stroke: ideal_stroke(board),
            mark: None,
        });
    }
    let height = parts::legend(&mut pen, board, &entries, (0.0, board.width));
    ViewBlock::new(board, pen, height).keep_with_next()
}

fn ideal_stroke(board: &ViewSurface<'_>) -> Stroke {
    Stroke {
        dash: Dash::Dashed,
        ..Stroke::solid(board.palette.ideal, board.scaled(1.5))
    }
}

fn ink(board: &ViewSurface<'_>, persona: Option<&PersonaId>) -> Rgba {
    let p = board.palette;
    let persona = persona.and_then(|id| board.journey.personas().get(id));
    persona.map_or(p.accent, |persona| {
        p.readable_color(board.journey.persona_color(persona))
    })
}

/// Index of a persona's marker form, the same as on the map.
fn mark(board: &ViewSurface<'_>, persona: Option<&PersonaId>) -> usize {
    let place = persona.and_then(|id| board.journey.personas().position(id));
    place.unwrap_or(0)
}

/// Row of touchpoints.
struct FeelingsChart<'c> {
    board: &'c ViewSurface<'c>,
    experience: &'c PathExperience,
    steps: &'c [PathStep],
    step: f64,
}

impl FeelingsChart<'_> {
    fn x(&self, place: usize) -> f64 {
        self.board.scaled(LEFT) + self.step * (float(place) + 0.5)
    }

    fn block(&self) -> ViewBlock {
        let board = self.board;
        let words = &board.messages;
        let mut pen = SceneBuilder::default();
        let mut y = self.phases(&mut pen, 0.0);
        let head = board.head();
        let muted = board.palette.text_muted;
        let left = (board.width, TextAlign::Left);
        label(
            &mut pen,
            &words.tr(id!("scores-row-felt")),
            head,
            (0.0, y),
            left,
            muted,
        );
        y += head.leading() + board.scaled(10.0);
        let bottom = self.feelings(&mut pen, y);
        y = bottom + board.scaled(12.0);
        label(
            &mut pen,
            &words.tr(id!("scores-row-measured")),
            head,
            (0.0, y),
            left,
            muted,
        );
        y += head.leading() + board.scaled(16.0);
        let bottom = self.measured(&mut pen, y);
        y = self.titles(&mut pen, bottom + board.scaled(6.0));
        let mut block = ViewBlock::new(board, pen, y + board.scaled(10.0));
        block.group.role = ItemRole::Chart;
        block.group.alt = words.tr(id!("scores-felt"));
        block
    }

    /// Draws the names of phases over their touchpoints.
    fn phases(&self, pen: &mut SceneBuilder, y: f64) -> f64 {
        let board = self.board;
        let style = board.head();
        let phase = |step: &PathStep| {
            board
                .journey
                .touchpoint(&step.touchpoint)
                .map(|t| t.phase.clone())
        };
        let mut start = 0;
        let mut lowest = y;
        for group in self.steps.chunk_by(|a, b| phase(a) == phase(b)) {
            let x = self.board.scaled(LEFT) + self.step * float(start);
            let wide = self.step * float(group.len()) - board.scaled(4.0);
            let id = group.first().and_then(phase);
            let place = id
                .as_ref()
                .and_then(|id| board.journey.phases().position(id));
            let name = id.map_or_else(String::new, |id| board.name_of(&ItemRef::Phase(id)));
            let pad = board.scaled(6.0);
            let lines = break_lines(&name, style, wide - 2.0 * pad, usize::MAX / 2);
            let high = style.leading() * float(lines.len()) + board.scaled(6.0);
            let rect = Rect::new(x, y, wide, high);
            let tint = board.palette.phase(place.unwrap_or(0));
            pen.rect(rect, board.scaled(4.0), Some(tint), None);
            pen.text_in_last(
                &lines,
                style,
                (x + pad, y + board.scaled(3.0)),
                TextAlign::Left,
                board.palette.text,
            );
            lowest = lowest.max(y + high);
            start += group.len();
        }
        lowest + board.scaled(8.0)
    }

    /// Draws the emotion curves; returns their lower end.
    fn feelings(&self, pen: &mut SceneBuilder, top: f64) -> f64 {
        let board = self.board;
        let at = |value: i8| top + board.scaled(RISE) * (2.0 - f64::from(value));
        self.axis().draw_emotion_rules(pen, board.lang(), at);
        let ideal: Vec<Point> = self
            .steps
            .iter()
            .enumerate()
            .filter_map(|(place, step)| Some(Point::new(self.x(place), at(step.ideal?))))
            .collect();
        draw_curve(pen, &ideal, ideal_stroke(board));
        let mut marks = SceneBuilder::default();
        for (number, persona) in self.experience.personas.iter().enumerate() {
            let ink = ink(board, persona.as_ref());
            let dots: Vec<(&PathStep, i8, Point)> = self
                .steps
                .iter()
                .enumerate()
                .filter_map(|(place, step)| {
                    let value = (*step.feelings.get(number)?)?;
                    let (x, y) = (self.x(place), at(value.clamp(-2, 2)));
                    let shift = self.shift(step, number);
                    Some((step, value, Point::new(x + shift.x, y + shift.y)))
                })
                .collect();
            let points: Vec<Point> = dots.iter().map(|(_, _, point)| *point).collect();
            let stroke = curve_stroke(mark(board, persona.as_ref()), ink, board.scaled(2.5));
            draw_curve(pen, &points, stroke);
            for (step, value, point) in dots {
                self.feeling(&mut marks, (step, value), point, persona.as_ref());
            }
        }
        // No curve covers the marker of another.
        pen.items.append(&mut marks.items);
        at(-2) + board.scaled(6.0)
    }

    /// Displacement of a persona's marker from its touchpoint and value: curves are slightly
    /// staggered vertically, and equal values of several personas are side by side.
    fn shift(&self, step: &PathStep, number: usize) -> Point {
        let board = self.board;
        let value = step.feelings.get(number);
        let is_equal = |other: &&Option<i8>| Some(*other) == value;
        let equal = step.feelings.iter().filter(is_equal).count();
        let before = step.feelings.iter().take(number).filter(is_equal).count();
        let middle = |place: usize, count: usize| float(place) - (float(count) - 1.0) / 2.0;
        let gap = (self.step / (float(equal) + 1.0)).min(board.scaled(11.0));
        Point::new(
            middle(before, equal) * gap,
            middle(number, step.feelings.len()) * board.scaled(3.0),
        )
    }

    fn feeling(
        &self,
        pen: &mut SceneBuilder,
        (step, value): (&PathStep, i8),
        at: Point,
        persona: Option<&PersonaId>,
    ) {
        let board = self.board;
        let mut dot = SceneBuilder::default();
        marker_style(board).draw(&mut dot, mark(board, persona), at, ink(board, persona));
        let (name, title) = (persona_name(board, persona), board.name(&step.touchpoint));
        let value = board.signed(f64::from(value), 0);
        let said = board.messages.message(&message!(
            "layout-alt-emotion",
            name = &name,
            value = &value,
            title = &title
        ));
        let bounds = Rect::around(at, board.scaled(7.0));
        let item = ItemRef::Touchpoint(step.touchpoint.clone());
        pen.items.push(item_group(
            dot,
            SceneKey::new(item, ItemPart::Felt),
            said,
            bounds,
        ));
    }

    /// Draws measured goodness as bars; returns their lower end.
    fn measured(&self, pen: &mut SceneBuilder, top: f64) -> f64 {
        let board = self.board;
        let p = board.palette;
        let style = board.small();
        let high = board.scaled(MEASURED_HEIGHT);
        let y = |good: f64| top + high * (1.0 - good.clamp(0.0, 1.0));
        let axis = self.axis();
        for value in [0.0, 0.5, 1.0] {
            let name = board.number(100.0 * value, 0);
            axis.draw_rule(pen, y(value), &name, value <= 0.0);
        }
        for (place, step) in self.steps.iter().enumerate() {
            let x = self.x(place);
            match &step.measured {
                Some(found) => pen.items.push(self.bar(step, found, x, (top, high))),
                None => {
                    let room = (x - self.step / 2.0, x + self.step / 2.0);
                    let at = Point::new(x, y(0.0) - style.leading());
                    draw_centered(pen, "–", style, at, room, p.text_muted);
                }
            }
        }
        top + high
    }

    fn axis(&self) -> ValueAxis {
        let board = self.board;
        let ends = (board.scaled(LEFT), board.width);
        value_axis(board, ends, board.scaled(8.0))
    }

    /// Draws the measured goodness of a touchpoint as a bar, with the interval of a single score.
    fn bar(
        &self,
        step: &PathStep,
        found: &TouchpointMeasurement,
        x: f64,
        (top, high): (f64, f64),
    ) -> SceneItem {
        let board = self.board;
        let y = |good: f64| top + high * (1.0 - good.clamp(0.0, 1.0));
        let mut drawn = SceneBuilder::default();
        let half = board.scaled(9.0);
        let upper = y(found.goodness);
        let bar = Rect::new(x - half, upper, 2.0 * half, y(0.0) - upper);
        let ink = goodness_color(board, found.goodness).with_alpha(0.75);
        let radius = board.scaled(2.0).min(bar.height() / 2.0);
        drawn.rect(bar, radius, Some(ink), None);
        let mut upper = bar.min.y;
        if let [only] = found.parts.as_slice()
            && let Some(ends) = only.card.goodness_interval()
        {
            let stroke = Stroke::solid(board.palette.text, board.scaled(1.0));
            let (a, b) = (Point::new(x, y(ends.high)), Point::new(x, y(ends.low)));
            drawn.line(a, b, stroke);
            upper = upper.min(a.y);
        }
        let room = (x - self.step / 2.0, x + self.step / 2.0);
        let words = board.number(100.0 * found.goodness, 0);
        let at = Point::new(x, upper - board.small().leading() - board.scaled(1.0));
        draw_centered(
            &mut drawn,
            &words,
            board.head(),
            at,
            room,
            board.palette.text,
        );
        let title = board.name(&step.touchpoint);
        let said = format!("{title}: {words}, {}", measured_parts(board, found));
        let bounds = Rect::new(x - half, top, 2.0 * half, high);
        let item = ItemRef::Touchpoint(step.touchpoint.clone());
        item_group(drawn, SceneKey::new(item, ItemPart::Measured), said, bounds)
    }

    /// Draws the titles under the charts; returns their lower end.
    fn titles(&self, pen: &mut SceneBuilder, top: f64) -> f64 {
        let board = self.board;
        let style = board.small();
        let room = self.step - board.scaled(8.0);
        let mut lowest = top;
        for (place, step) in self.steps.iter().enumerate() {
            let title = board.name(&step.touchpoint);
            let lines: Vec<MeasuredLine> = break_lines(&title, style, room, usize::MAX / 2);
            lowest = lowest.max(top + style.leading() * float(lines.len()));
            let at = (self.x(place), top);
            pen.text_aligned(&lines, style, at, TextAlign::Center, board.palette.text);
        }
        lowest
    }
}
