//! Journey on one slide: phases, customers who are still there, curves, and the worst pain points.

use std::sync::Arc;

use super::{
    super::deck_builder::DeckBuilder,
    board_notes::{SlideNotes, notes},
    curves::{CurveStyle, FeltCurve, curves_alt, draw_curves, felt_curves, height_of, path_stops},
    frame::{BoardFrame, BoardPage, TEXT, item},
    pains::{TopPain, top_pains},
    phase_columns::{PathColumn, phase_columns},
    sentences,
};
use crate::{
    insight::flow::HundredFlow,
    map::scene_builder::{SceneBuilder, dotted_hairline, item_key},
    model::{ItemRef, Touchpoint, float},
    scene::{ItemRole, Point, Rect, SceneItem, Stroke, TextAlign},
    text::{MeasuredLine, break_lines, one_line, width},
};

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let stops = path_stops(book);
    let curves = felt_curves(book, &stops);
    let subtitle = sentences::path_subtitle(book, !curves.is_empty());
    let frame = BoardFrame::new(book, title, subtitle);
    let chart = JourneyChart::new(&frame, &stops, &curves);
    let (items, is_off_path) = chart.draw();
    let told = notes(
        book,
        SlideNotes {
            message: vec![title.to_owned()],
            evidence: sentences::journey_evidence(book, &curves),
            question: sentences::journey_question(book),
        },
    );
    let mut page = frame.page(items, told);
    if is_off_path {
        page.source = book.messages.tr(id!("board-off-path"));
    }
    vec![page]
}

/// Layout of the slide.
struct JourneyChart<'f, 'b, 'a> {
    frame: &'f BoardFrame<'b, 'a>,
    stops: &'f [Arc<Touchpoint>],
    curves: &'f [FeltCurve],
    columns: Vec<PathColumn>,
    /// Left end of the columns.
    left: f64,
    /// Horizontal position of each stop.
    xs: Vec<f64>,
}

impl<'f, 'b, 'a> JourneyChart<'f, 'b, 'a> {
    fn new(
        frame: &'f BoardFrame<'b, 'a>,
        stops: &'f [Arc<Touchpoint>],
        curves: &'f [FeltCurve],
    ) -> Self {
        let left = frame.area.min.x + frame.length(92.0);
        let names = curves
            .iter()
            .map(|curve| width(&curve.name, frame.bold(TEXT)));
        let names = names.fold(0.0, f64::max).min(frame.length(110.0));
        let right = frame.area.max.x
            - if curves.len() > 1 {
                names + frame.length(14.0)
            } else {
                0.0
            };
        let columns = phase_columns(frame, stops, (left, right));
        let mut xs = vec![left; stops.len()];
        for column in &columns {
            let count = float(column.stops.len().max(1));
            for (place, stop) in column.stops.clone().enumerate() {
                if let Some(x) = xs.get_mut(stop) {
                    *x = column.left + column.width() * (float(place) + 0.5) / count;
                }
            }
        }
        Self {
            frame,
            stops,
            curves,
            columns,
            left,
            xs,
        }
    }

    /// Draws everything from top to bottom; tells if pain points off the path are among it.
    fn draw(&self) -> (Vec<SceneItem>, bool) {
        let frame = self.frame;
        let mut items = Vec::new();
        let mut y = self.heads(&mut items, frame.area.min.y) + frame.length(6.0);
        if let Some(hundred) = sentences::known_flow(frame.book) {
            y = self.still(&mut items, &hundred, y) + frame.length(6.0);
        }
        if self.curves.is_empty() {
            self.touchpoint_cards(&mut items, y);
            return (items, false);
        }
        let names = self.touchpoint_names();
        let pains = top_pains(frame.book);
        let marks = if pains.is_empty() {
            0.0
        } else {
            frame.length(42.0)
        };
        let bottom = frame.area.max.y - names.1;
        let chart = Rect {
            min: Point::new(self.left, y + frame.length(50.0)),
            max: Point::new(
                self.columns.last().map_or(self.left, |column| column.right),
                bottom - marks - frame.length(48.0),
            ),
        };
        let least = frame.length(60.0).max(2.0 * frame.font(12.0).leading());
        if chart.height() > least {
            items.push(self.chart(chart, (y, bottom - marks)));
        }
        let is_off_path = self.pain_marks(&mut items, &pains, bottom - marks);
        items.extend(names.0.into_iter().map(|mut item| {
            item.translate(Point::new(0.0, bottom));
            item
        }));
        (items, is_off_path)
    }

    /// Draws the phase headings; returns their lower end.
    fn heads(&self, items: &mut Vec<SceneItem>, y: f64) -> f64 {
        let (frame, book) = (self.frame, self.frame.book);
        let font = frame.bold(TEXT);
        let pad = frame.length(8.0);
        let names: Vec<Vec<MeasuredLine>> = self
            .columns
            .iter()
            .map(|column| break_lines(&column.name, font, column.width() - 2.0 * pad, 2))
            .collect();
        let most = names.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let height = font.leading() * float(most) + 2.0 * frame.length(6.0);
        for (column, lines) in self.columns.iter().zip(names) {
            let gap = frame.length(3.0);
            let rect = Rect::new(column.left + gap, y, column.width() - 2.0 * gap, height);
            let mut pen = SceneBuilder::default();
            let tint = book.palette.phase(column.phase);
            pen.box_rect(rect, frame.length(6.0), Some(tint), None);
            let top = y + (height - font.leading() * float(lines.len())) / 2.0;
            let at = (rect.center().x, top);
            pen.text_in_box(&lines, font, at, TextAlign::Center, book.palette.text);
            let key = item_key(ItemRef::Phase(column.id.clone()));
            items.push(pen.into_item(key, ItemRole::Heading, column.name.clone(), rect));
        }
        y + height
    }

    /// Draws the customers who are still there as bars; returns their lower end.
    fn still(&self, items: &mut Vec<SceneItem>, hundred: &HundredFlow, y: f64) -> f64 {
        let (frame, book) = (self.frame, self.frame.book);
        let height = frame.length(48.0);
        let mut pen = SceneBuilder::default();
        let label = book.messages.tr(id!("board-still-there"));
        self.row_label(&mut pen, &label, (y, height));
        let font = frame.bold(TEXT);
        let mut said = Vec::new();
        for column in &self.columns {
            let Some(phase) = hundred.phases.get(column.phase) else {
                continue;
            };
            let share = f64::from(phase.still) / 100.0;
            let gap = frame.length(3.0);
            let bar = (height * share).max(frame.length(1.0));
            let rect = Rect::new(
                column.left + gap,
                y + height - bar,
                column.width() - 2.0 * gap,
                bar,
            );
            pen.rect(rect, 0.0, Some(book.palette.accent_soft), None);
            let words = phase.still.to_string();
            let line = one_line(&words, font, rect.width());
            let at = (
                column.left + frame.length(12.0),
                y + height - font.leading() - frame.length(2.0),
            );
            pen.text(&[line], font, at, book.palette.accent);
            said.push(format!("{} {words}", column.name));
        }
        let bounds = Rect::new(frame.area.min.x, y, frame.area.width(), height);
        let alt = format!("{label}: {}", said.join(", "));
        items.push(pen.into_item(None, ItemRole::Chart, alt, bounds));
        y + height
    }

    /// Draws the label of a row, left of the columns and centred in its height.
    fn row_label(&self, pen: &mut SceneBuilder, text: &str, (y, height): (f64, f64)) {
        let frame = self.frame;
        let font = frame.font(12.0);
        let room = self.left - frame.area.min.x - frame.length(8.0);
        let lines = break_lines(text, font, room, 2);
        let top = y + (height - font.leading() * float(lines.len())) / 2.0;
        let at = (frame.area.min.x, top);
        pen.text(&lines, font, at, frame.book.palette.text_muted);
    }

    /// Draws axis and curves, with the names of the personas at the ends of their lines.
    fn chart(&self, rect: Rect, (top, bottom): (f64, f64)) -> SceneItem {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let mut pen = SceneBuilder::default();
        let font = frame.font(12.0);
        for value in -2..=2_i8 {
            let y = height_of(rect, value);
            let stroke = if value == 0 {
                Stroke::solid(p.zero_line, frame.length(1.0))
            } else {
                dotted_hairline(p.outline)
            };
            pen.line(Point::new(rect.min.x, y), Point::new(rect.max.x, y), stroke);
            // In a low chart only the ends and the middle have a label.
            let step = rect.height() / 4.0;
            let every = if step < font.leading() { 2 } else { 1 };
            if value % every != 0 {
                continue;
            }
            let said = book.messages.lang.signed(f64::from(value), 0);
            let line = one_line(&said, font, frame.length(60.0));
            let at = (rect.min.x - frame.length(10.0), y - font.leading() / 2.0);
            pen.text_aligned(&[line], font, at, TextAlign::Right, p.text_muted);
        }
        let step = self.least_step();
        let look = CurveStyle {
            width: frame.length(3.2),
            marker: frame.length(6.0).min(step * 0.3),
            labels: Some(TEXT),
            most_labels: 4,
        };
        let room = Rect {
            min: Point::new(rect.min.x, top),
            max: Point::new(rect.max.x, bottom),
        };
        let places = (self.xs.as_slice(), self.breaks());
        let places = (places.0, places.1.as_slice());
        draw_curves(&mut pen, frame, self.curves, (rect, room), places, &look);
        self.names_at_ends(&mut pen, rect);
        let alt = curves_alt(book, self.curves);
        let bounds = Rect {
            min: Point::new(frame.area.min.x, top),
            max: Point::new(frame.area.max.x, bottom),
        };
        pen.into_item(None, ItemRole::Chart, alt, bounds)
    }

    fn least_step(&self) -> f64 {
        let steps = self.xs.windows(2).filter_map(|pair| match pair {
            [a, b] => Some(b - a),
            _ => None,
        });
        steps.fold(f64::INFINITY, f64::min)
    }

    /// Stops before which the path skips a phase.
    fn breaks(&self) -> Vec<usize> {
        let skipped = self.columns.iter().filter(|column| column.stops.is_empty());
        skipped.map(|column| column.stops.start).collect()
    }

    /// Draws the name of each persona behind the last point of the curve, apart from each other.
    fn names_at_ends(&self, pen: &mut SceneBuilder, rect: Rect) {
        let frame = self.frame;
        if self.curves.len() < 2 {
            return;
        }
        let font = frame.bold(TEXT);
        let ends = self.curves.iter().filter_map(|curve| {
            let last = curve.dots.last()?;
            Some((height_of(rect, last.value), curve))
        });
        let mut ends: Vec<(f64, &FeltCurve)> = ends.collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut free = f64::NEG_INFINITY;
        let x = rect.max.x + frame.length(10.0);
        for (y, curve) in ends {
            let lines = break_lines(&curve.name, font, frame.area.max.x - x, 2);
            let height = font.leading() * float(lines.len());
            let top = (y - height / 2.0).max(free);
            pen.text(&lines, font, (x, top), curve.ink);
            free = top + height;
        }
    }

    /// Draws the worst pain points as numbers under the curves: filled on the path, hollow for
    /// touchpoints off it. Tells if there are hollow ones.
    fn pain_marks(&self, items: &mut Vec<SceneItem>, pains: &[TopPain<'_>], y: f64) -> bool {
        let (frame, book) = (self.frame, self.frame.book);
        if pains.is_empty() {
            return false;
        }
        let p = book.palette;
        let radius = frame.length(15.0);
        let middle = y + frame.length(20.0);
        let mut label = SceneBuilder::default();
        let text = book.messages.tr(id!("board-worst-pains"));
        self.row_label(&mut label, &text, (middle - radius, 2.0 * radius));
        let bounds = Rect::new(
            frame.area.min.x,
            middle - radius,
            self.left - frame.area.min.x,
            2.0 * radius,
        );
        items.push(label.into_item(None, ItemRole::RowLabel, text, bounds));
        let mut marks: Vec<(f64, bool, &TopPain<'_>)> = pains
            .iter()
            .filter_map(|pain| {
                let (x, is_on_path) = self.place_of(pain)?;
                Some((x, is_on_path, pain))
            })
            .collect();
        marks.sort_by(|a, b| a.0.total_cmp(&b.0));
        spread(
            &mut marks,
            2.0 * radius + frame.length(6.0),
            (self.left + radius, frame.area.max.x - radius),
        );
        let font = frame.bold(TEXT);
        let mut has_hollow = false;
        for (x, is_on_path, pain) in marks {
            has_hollow |= !is_on_path;
            let center = Point::new(x, middle);
            let mut pen = SceneBuilder::default();
            let (fill, ink) = if is_on_path {
                (p.badge, p.text_on_accent)
            } else {
                (p.surface, p.text)
            };
            let rim = Stroke::solid(p.badge, frame.length(1.6));
            pen.circle(center, radius, Some(fill), Some(rim));
            let line = one_line(&pain.rank, font, 2.0 * radius);
            let at = (x, middle - font.leading() / 2.0);
            pen.text_in_last(&[line], font, at, TextAlign::Center, ink);
            let key = item_key(ItemRef::PainPoint(pain.pain.id.clone()));
            let alt = format!("{}. {}", pain.rank, book.messages.text(&**pain.pain));
            items.push(item(pen, key, alt, Rect::around(center, radius)));
        }
        has_hollow
    }

    /// Horizontal position of a pain point, and true if its touchpoint is on the path.
    fn place_of(&self, pain: &TopPain<'_>) -> Option<(f64, bool)> {
        let at = self
            .frame
            .book
            .journey
            .anchor_touchpoint(&pain.pain.anchor)?;
        let on_path = self.stops.iter().position(|stop| stop.id == *at);
        if let Some(x) = on_path.and_then(|stop| self.xs.get(stop)) {
            return Some((*x, true));
        }
        let phase = &self.frame.book.journey.touchpoint(at)?.phase;
        let column = self.columns.iter().find(|column| column.id == *phase)?;
        Some(((column.left + column.right) / 2.0, false))
    }

    /// Draws the touchpoints of each phase as cards under each other, as many as fit.
    fn touchpoint_cards(&self, items: &mut Vec<SceneItem>, top: f64) {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let font = frame.font(TEXT);
        let (gap, pad) = (frame.length(8.0), frame.length(8.0));
        for column in &self.columns {
            let all = book.journey.touchpoints_of(&column.id);
            let mut y = top + gap;
            for (place, touchpoint) in all.iter().enumerate() {
                let name = book.messages.name(&***touchpoint);
                let width = column.width() - gap;
                let lines = break_lines(&name, font, width - 2.0 * pad, 4);
                let height = font.leading() * float(lines.len()) + 2.0 * pad;
                // Room for the count of those that don't fit.
                let is_last = place + 1 == all.len();
                let rest = if is_last { 0.0 } else { font.leading() };
                let rect = Rect::new(column.left + gap / 2.0, y, width, height);
                let mut pen = SceneBuilder::default();
                if y + height + rest > frame.area.max.y {
                    let more = format!("+{}", all.len() - place);
                    let line = one_line(&more, font, width);
                    pen.text(&[line], font, (rect.min.x + pad, y), p.text_muted);
                    items.push(item(pen, None, more, rect));
                    break;
                }
                let rim = Stroke::solid(p.outline, frame.length(1.0));
                pen.box_rect(rect, frame.length(6.0), Some(p.surface), Some(rim));
                let at = (rect.min.x + pad, y + pad);
                pen.text_in_box(&lines, font, at, TextAlign::Left, p.text);
                let key = item_key(ItemRef::Touchpoint(touchpoint.id.clone()));
                items.push(item(pen, key, name, rect));
                y += height + gap;
            }
        }
    }

    /// Names of touchpoints under their phases, from y = 0, and their height; those of the path
    /// first, and the rest counted.
    fn touchpoint_names(&self) -> (Vec<SceneItem>, f64) {
        const LINES: usize = 3;
        let (frame, book) = (self.frame, self.frame.book);
        let font = frame.font(TEXT);
        let gap = frame.length(6.0);
        let mut items = Vec::new();
        let mut most = 0;
        for column in &self.columns {
            let all = book.journey.touchpoints_of(&column.id);
            let on_path = column.stops.clone().filter_map(|stop| self.stops.get(stop));
            let mut names: Vec<String> = on_path.map(|t| book.messages.name(&**t)).collect();
            let rest = all
                .iter()
                .filter(|t| !self.stops.iter().any(|stop| stop.id == t.id));
            names.extend(rest.map(|t| book.messages.name(&***t)));
            let room = column.width() - 2.0 * gap;
            let fits = |text: &str| {
                let lines = break_lines(text, font, room, LINES + 1);
                (lines.len() <= LINES).then_some(lines)
            };
            let cut = |text: &str| break_lines(text, font, room, LINES - 1);
            let lines = counted_names(&names, all.len(), fits, cut);
            most = most.max(lines.len());
            let mut pen = SceneBuilder::default();
            let at = (column.left + column.width() / 2.0, 0.0);
            pen.text_aligned(&lines, font, at, TextAlign::Center, book.palette.text_muted);
            let bounds = Rect::new(
                column.left,
                0.0,
                column.width(),
                font.leading() * float(lines.len()),
            );
            let alt = names.join(", ");
            items.push(pen.into_item(None, ItemRole::Paragraph, alt, bounds));
        }
        (items, font.leading() * float(most))
    }
}

/// The longest list of names that fits, the rest counted as "+3".
fn counted_names(
    names: &[String],
    all: usize,
    fits: impl Fn(&str) -> Option<Vec<MeasuredLine>>,
    cut: impl Fn(&str) -> Vec<MeasuredLine>,
) -> Vec<MeasuredLine> {
    // More names than these never fit.
    let most = names.len().min(12);
    for count in (1..=most).rev() {
        let mut text = names
            .iter()
            .take(count)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        let hidden = all.saturating_sub(count);
        if hidden > 0 {
            text = format!("{text} +{hidden}");
        }
        if let Some(lines) = fits(&text) {
            return lines;
        }
    }
    // Not even the first name fits as a whole.
    let first = names.first().map(|name| cut(name)).unwrap_or_default();
    let hidden = all.saturating_sub(1);
    if hidden > 0 {
        first
            .into_iter()
            .chain(cut(&format!("+{hidden}")))
            .collect()
    } else {
        first
    }
}

/// Moves marks apart so that neighbours are at least `gap` apart, within two ends; they are in
/// order.
fn spread<T>(marks: &mut [(f64, bool, T)], gap: f64, (left, right): (f64, f64)) {
    let mut free = left;
    for mark in marks.iter_mut() {
        mark.0 = mark.0.max(free);
        free = mark.0 + gap;
    }
    let mut free = right;
    for mark in marks.iter_mut().rev() {
        mark.0 = mark.0.min(free);
        free = mark.0 - gap;
    }
}
