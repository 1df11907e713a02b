//! Plot of scores over time, with confidence intervals.

use jiff::civil::Date;

use super::{super::ViewSurface, score_format::draw_centered};
use crate::{
    insight::scores::ScoreCard,
    map::{rows::marker::curve_stroke, scene_builder::SceneBuilder},
    model::{ItemRef, float},
    report::views::parts::{item_group, marker_style, value_axis},
    scene::{ItemPart, PathSegment, Point, Rect, Rgba, SceneKey, ShapeGeometry, Stroke},
    text::width,
};

/// Line of a plot: the waves of one segment.
pub(super) struct PlotLine<'c> {
    pub name: String,
    pub ink: Rgba,
    /// Index of the marker form.
    pub mark: usize,
    /// Waves with a figure, by date.
    pub waves: Vec<(&'c ScoreCard, Date)>,
}

/// Height of the plot between its axes, in units.
const HEIGHT: f64 = 150.0;

/// Draws lines of one metric into a box of a width; returns the height.
pub(super) fn draw(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    (left, top, wide): (f64, f64, f64),
    lines: &[PlotLine<'_>],
) -> f64 {
    let Some((first, _)) = lines.iter().find_map(|line| line.waves.first()) else {
        return 0.0;
    };
    let style = board.small();
    let ticks = ticks(lines, first);
    let names = ticks.iter().map(|tick| board.figure(&first.scale, *tick));
    let names: Vec<String> = names.collect();
    let axis = names
        .iter()
        .map(|name| width(name, style))
        .fold(0.0, f64::max)
        + board.scaled(8.0);
    // Space for figures above the highest whisker.
    let area = Rect::new(
        left + axis,
        top + style.leading(),
        (wide - axis - board.scaled(8.0)).max(1.0),
        board.scaled(HEIGHT),
    );
    let (low, high) = ends(&ticks);
    let y =
        |value: f64| area.max.y - area.height() * ((value - low) / (high - low)).clamp(0.0, 1.0);
    let rules = value_axis(board, (area.min.x, area.max.x), board.scaled(6.0));
    for (tick, name) in ticks.iter().zip(&names) {
        rules.draw_rule(pen, y(*tick), name, false);
    }
    let place = DateAxis::of(lines, area, board.scaled(26.0));
    for (number, line) in lines.iter().enumerate() {
        let shift = (float(number) - (float(lines.len()) - 1.0) / 2.0) * board.scaled(7.0);
        trace(pen, board, line, |date| place.x(date) + shift, y);
    }
    if let [only] = lines {
        values(pen, board, only, &place, y, area);
    }
    dates(pen, board, lines, &place, area);
    area.max.y + board.scaled(4.0) + style.leading() - top
}

/// Time axis: maps dates to x.
struct DateAxis {
    first: Date,
    days: f64,
    from: f64,
    long: f64,
}

impl DateAxis {
    fn of(lines: &[PlotLine<'_>], area: Rect, pad: f64) -> Self {
        let dates = || {
            lines
                .iter()
                .flat_map(|line| line.waves.iter().map(|(_, date)| *date))
        };
        let first = dates().min().unwrap_or_default();
        let last = dates().max().unwrap_or_default();
        Self {
            first,
            days: days(first, last),
            from: area.min.x + pad,
            long: (area.width() - 2.0 * pad).max(0.0),
        }
    }

    fn x(&self, date: Date) -> f64 {
        if self.days <= 0.0 {
            return self.from + self.long / 2.0;
        }
        self.from + self.long * days(self.first, date) / self.days
    }
}

fn days(from: Date, to: Date) -> f64 {
    from.until(to)
        .map_or(0.0, |span| f64::from(span.get_days()))
}

/// Draws the line of a segment: whiskers, curve, and markers that link to the scores.
fn trace(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    line: &PlotLine<'_>,
    x: impl Fn(Date) -> f64,
    y: impl Fn(f64) -> f64,
) {
    let dots: Vec<(&ScoreCard, Date, Point)> = line
        .waves
        .iter()
        .filter_map(|(card, date)| Some((*card, *date, Point::new(x(*date), y(card.figure?)))))
        .collect();
    let path = dots.iter().enumerate().map(|(place, (_, _, at))| {
        if place == 0 {
            PathSegment::Move(*at)
        } else {
            PathSegment::Line(*at)
        }
    });
    let stroke = curve_stroke(line.mark, line.ink.with_alpha(0.55), board.scaled(1.5));
    pen.shape(ShapeGeometry::Path(path.collect()), None, Some(stroke));
    for (card, date, at) in dots {
        let mut dot = SceneBuilder::default();
        let mut said = board.figure(&card.scale, card.figure.unwrap_or_default());
        if let Ok(found) = card.interval {
            let (top, bottom) = (
                Point::new(at.x, y(found.high)),
                Point::new(at.x, y(found.low)),
            );
            let stroke = Stroke::solid(line.ink, board.scaled(1.5));
            dot.line(top, bottom, stroke);
            let half = board.scaled(3.0);
            for end in [top, bottom] {
                let (a, b) = (
                    Point::new(end.x - half, end.y),
                    Point::new(end.x + half, end.y),
                );
                dot.line(a, b, stroke);
            }
            let records = board.records();
            let between = records.interval(found, &card.scale, id!("scores-between"));
            said = format!("{said} ({between})");
        }
        marker_style(board).draw(&mut dot, line.mark, at, line.ink);
        let n = super::score_format::replies_text(board, card.n);
        let said = format!("{}, {}: {said}, {n}", line.name, board.messages.date(date));
        let bounds = Rect::around(at, board.scaled(8.0));
        let item = ItemRef::Score(card.score.clone());
        pen.items.push(item_group(
            dot,
            SceneKey::new(item, ItemPart::Trend),
            said,
            bounds,
        ));
    }
}

/// Draws the figures beside the markers of a single line.
fn values(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    line: &PlotLine<'_>,
    place: &DateAxis,
    y: impl Fn(f64) -> f64,
    area: Rect,
) {
    let style = board.head();
    let mut right = f64::NEG_INFINITY;
    for (card, date) in &line.waves {
        let Some(value) = card.figure else {
            continue;
        };
        let said = board.figure(&card.scale, value);
        let half = width(&said, style) / 2.0;
        let x = place.x(*date).clamp(area.min.x + half, area.max.x - half);
        // Waves in close succession leave no space for all figures; the table has them.
        if x - half < right + board.scaled(4.0) {
            continue;
        }
        right = x + half;
        let top = card.interval.map_or(value, |found| found.high);
        let at = Point::new(x, y(top) - style.leading() - board.scaled(2.0));
        draw_centered(
            pen,
            &said,
            style,
            at,
            (area.min.x, area.max.x),
            board.palette.text,
        );
    }
}

fn dates(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    lines: &[PlotLine<'_>],
    place: &DateAxis,
    area: Rect,
) {
    let style = board.small();
    let all = lines
        .iter()
        .flat_map(|line| line.waves.iter().map(|(_, date)| *date));
    let mut all: Vec<Date> = all.collect();
    all.sort_unstable();
    all.dedup();
    let mut right = f64::NEG_INFINITY;
    for date in all {
        let said = board.messages.short_date(date);
        let half = width(&said, style) / 2.0;
        let low = area.min.x - board.scaled(20.0);
        let x = place.x(date).clamp(
            low + half,
            (area.max.x + board.scaled(8.0) - half).max(low + half),
        );
        if x - half < right + board.scaled(8.0) {
            continue;
        }
        right = x + half;
        let at = Point::new(x, area.max.y + board.scaled(4.0));
        draw_centered(
            pen,
            &said,
            style,
            at,
            (low, area.max.x + board.scaled(8.0)),
            board.palette.text_muted,
        );
    }
}

fn ends(ticks: &[f64]) -> (f64, f64) {
    let low = ticks.first().copied().unwrap_or(0.0);
    let high = ticks.last().copied().unwrap_or(1.0);
    (low, if high > low { high } else { low + 1.0 })
}

/// At most six round tick values that cover every figure and interval, within the scale.
fn ticks(lines: &[PlotLine<'_>], card: &ScoreCard) -> Vec<f64> {
    let (min, max) = card.scale.reported_range();
    let cards = || {
        lines
            .iter()
            .flat_map(|line| line.waves.iter().map(|(card, _)| *card))
    };
    let reach = |card: &ScoreCard| {
        let value = card.figure.unwrap_or(f64::midpoint(min, max));
        card.interval
            .map_or((value, value), |found| (found.low, found.high))
    };
    let low = cards().map(|card| reach(card).0).fold(max, f64::min);
    let high = cards().map(|card| reach(card).1).fold(min, f64::max);
    // At least a third of the scale is visible, so that noise doesn't look like a change.
    let span = (high - low).max((max - min) / 3.0);
    let steps = [0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0];
    let step = steps.into_iter().find(|step| span / step <= 4.0);
    let step = step.unwrap_or(span / 4.0);
    let middle = f64::midpoint(low, high);
    let from = (low.min(middle - span / 2.0) / step).floor() * step;
    let to = (high.max(middle + span / 2.0) / step).ceil() * step;
    let (from, to) = (from.max(min), to.min(max));
    let mut ticks = vec![from];
    let mut next = (from / step).floor() * step + step;
    while next < to - step / 4.0 && ticks.len() < 12 {
        ticks.push(next);
        next += step;
    }
    ticks.push(to);
    ticks
}
