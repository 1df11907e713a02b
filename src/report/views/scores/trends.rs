//! Scores over time: a plot for each metric and target, and the differences.

use jiff::civil::Date;

use super::{
    super::{
        ViewBlock, ViewSurface,
        parts::{self, heading, paragraph},
    },
    differences,
    plot::{self, PlotLine},
    score_format::{filtered_cards, segment_text, target_text},
};
use crate::{
    insight::{
        Insight,
        scores::{self, ScoreCard, ScoreSeries},
    },
    map::{
        rows::{marker::curve_stroke, metric_name},
        scene_builder::SceneBuilder,
    },
    model::float,
    report::chart::LegendEntry,
    scene::{ItemRole, Point, Rect, Rgba, SceneItem},
    text::break_lines,
};

/// Greatest number of plots.
const MOST: usize = 60;

/// Width from which two plots are side by side, in units.
const SIDE_BY_SIDE: f64 = 760.0;

/// Draws plots over time with intervals, and the differences between waves and segments.
#[must_use]
pub fn trends(board: &ViewSurface<'_>, insight: &Insight) -> Vec<ViewBlock> {
    let words = &board.messages;
    let title = words.tr(id!("scores-trends"));
    let mut blocks = vec![heading(board, &title, &words.tr(id!("scores-trends-note")))];
    if insight.scores.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-none"))));
        return blocks;
    }
    let cards = filtered_cards(board, insight);
    if cards.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-filtered"))));
        return blocks;
    }
    let all = scores::series(&cards);
    let plots = plots(&cards, &all);
    if plots.is_empty() {
        blocks.push(paragraph(board, &words.tr(id!("scores-trends-none"))));
    }
    let hidden = plots.len().saturating_sub(MOST);
    let plots: Vec<&TrendPlot<'_>> = plots.iter().take(MOST).collect();
    let each = if board.width / board.unit >= SIDE_BY_SIDE && plots.len() > 1 {
        2
    } else {
        1
    };
    blocks.extend(plots.chunks(each).map(|row| beside(board, row, each)));
    if hidden > 0 {
        blocks.push(paragraph(board, &words.count(id!("scores-more"), hidden)));
    }
    blocks.extend(differences::differences(board, &cards, &all));
    blocks
}

/// Metric of one target, with the series of each segment that has at least two waves.
struct TrendPlot<'c> {
    first: &'c ScoreCard,
    lines: Vec<(&'c ScoreCard, Vec<(&'c ScoreCard, Date)>)>,
}

fn plots<'c>(cards: &'c [ScoreCard], all: &[ScoreSeries]) -> Vec<TrendPlot<'c>> {
    let mut plots: Vec<TrendPlot<'c>> = Vec::new();
    for series in all {
        let waves: Vec<(&ScoreCard, Date)> = series
            .points
            .iter()
            .filter_map(|point| Some((cards.get(point.card)?, point.date)))
            .filter(|(card, _)| card.figure.is_some())
            .collect();
        let Some((first, _)) = waves.first().copied().filter(|_| waves.len() > 1) else {
            continue;
        };
        let same = |plot: &&mut TrendPlot<'_>| {
            plot.first.metric == first.metric && plot.first.target == first.target
        };
        match plots.iter_mut().find(same) {
            Some(plot) => plot.lines.push((first, waves)),
            None => plots.push(TrendPlot {
                first,
                lines: vec![(first, waves)],
            }),
        }
    }
    plots
}

/// Draws plots side by side.
fn beside(board: &ViewSurface<'_>, plots: &[&TrendPlot<'_>], each: usize) -> ViewBlock {
    let gap = board.scaled(28.0);
    let wide = (board.width - gap * (float(each) - 1.0)) / float(each);
    let mut pen = SceneBuilder::default();
    let mut height: f64 = 0.0;
    let mut said = Vec::new();
    for (place, plot) in plots.iter().enumerate() {
        let x = (wide + gap) * float(place);
        let (item, high, alt) = panel(board, plot, wide);
        let mut item = item;
        item.translate(Point::new(x, 0.0));
        pen.items.push(item);
        height = height.max(high);
        said.push(alt);
    }
    let mut block = ViewBlock::new(board, pen, height + board.scaled(8.0));
    block.group.role = ItemRole::Chart;
    block.group.alt = said.join(". ");
    block
}

/// Plot with title and legend, its height, and its accessible description.
fn panel(board: &ViewSurface<'_>, plot: &TrendPlot<'_>, wide: f64) -> (SceneItem, f64, String) {
    let p = board.palette;
    let mut pen = SceneBuilder::default();
    let name = metric_name(&board.messages, board.journey, &plot.first.metric);
    let title = format!("{name} · {}", target_text(board, &plot.first.target));
    let style = board.strong();
    let lines = break_lines(&title, style, wide, 3);
    let mut y = board.scaled(8.0);
    pen.text(&lines, style, (0.0, y), p.text);
    y += style.leading() * float(lines.len());
    let marks = marks(board, plot);
    let lines: Vec<PlotLine<'_>> = plot
        .lines
        .iter()
        .zip(marks)
        .enumerate()
        .map(|(place, ((first, waves), mark))| {
            let segment = segment_text(board, &first.segment);
            PlotLine {
                name: if segment.is_empty() {
                    board.messages.tr(id!("layout-everybody"))
                } else {
                    segment
                },
                ink: ink(board, first, place),
                mark,
                waves: waves.clone(),
            }
        })
        .collect();
    y = legend(&mut pen, board, &lines, (y, wide));
    y += board.scaled(6.0);
    y += plot::draw(&mut pen, board, (0.0, y, wide), &lines);
    let bounds = Rect::new(0.0, 0.0, wide, y);
    let alt = board
        .messages
        .message(&message!("scores-trend-alt", name = &title));
    (
        pen.into_item(None, ItemRole::Decoration, String::new(), bounds),
        y,
        alt,
    )
}

/// Marker forms of the lines: the persona's own, as on the map, for a line about a persona alone;
/// the others get forms that no persona of the plot has.
fn marks(board: &ViewSurface<'_>, plot: &TrendPlot<'_>) -> Vec<usize> {
    let own = |(first, _): &(&ScoreCard, Vec<(&ScoreCard, Date)>)| {
        let persona = first.segment.persona.as_ref();
        let persona = persona.filter(|_| first.segment.depth() == 1);
        persona.and_then(|id| board.journey.personas().position(id))
    };
    let own: Vec<Option<usize>> = plot.lines.iter().map(own).collect();
    let mut others = (0..).filter(|mark| !own.contains(&Some(*mark)));
    let mark = |own: &Option<usize>| own.or_else(|| others.next()).unwrap_or(0);
    own.iter().map(mark).collect()
}

/// Colour of a line: the persona's own, the accent for all customers, or one of the others in turn.
fn ink(board: &ViewSurface<'_>, card: &ScoreCard, place: usize) -> Rgba {
    let p = board.palette;
    let persona = card.segment.persona.as_ref();
    if let Some(persona) = persona.and_then(|id| board.journey.personas().get(id)) {
        return p.readable_color(board.journey.persona_color(persona));
    }
    let channel = card.segment.channel.as_ref();
    if let Some(channel) = channel.and_then(|id| board.journey.channels().get(id)) {
        return p.readable_color(channel.color);
    }
    let others = [p.accent, p.moment, p.channel_switch, p.escalation];
    let others = others.get(place % others.len());
    if card.segment.depth() == 0 {
        p.accent
    } else {
        others.copied().unwrap_or(p.accent)
    }
}

/// Legend of several lines, or of a single one that isn't about all customers.
fn legend(
    pen: &mut SceneBuilder,
    board: &ViewSurface<'_>,
    lines: &[PlotLine<'_>],
    (top, wide): (f64, f64),
) -> f64 {
    let only_everybody =
        matches!(lines, [only] if only.waves.iter().all(|(c, _)| c.segment.depth() == 0));
    if only_everybody {
        return top;
    }
    let entries: Vec<LegendEntry> = lines
        .iter()
        .map(|line| LegendEntry {
            name: line.name.clone(),
            ink: board.palette.text,
            stroke: curve_stroke(line.mark, line.ink, board.scaled(2.5)),
            mark: Some(line.mark),
        })
        .collect();
    parts::legend(pen, board, &entries, (top + board.scaled(2.0), wide))
}
