//! Key figures of the customer flow, as tiles.

use super::FlowView;
use crate::{
    insight::flow::{OutcomeKind, effort, rework, waiting},
    map::scene_builder::SceneBuilder,
    model::{ItemRef, float},
    report::{
        columns::{columns_in, even_run},
        views::{
            ViewBlock,
            parts::{TextStack, item_group},
        },
    },
    scene::{FlowFigure, ItemPart, Rect, Rgba, SceneItem, SceneKey, Stroke},
    text::FontSpec,
};

/// Least width of a tile, in units.
const TILE: f64 = 216.0;

/// Key figure with its label and explanation.
struct FigureTile {
    value: String,
    label: String,
    notes: Vec<String>,
    ink: Rgba,
    figure: FlowFigure,
}

/// Draws all tiles, as rows of about equal length.
pub(super) fn figures(show: &FlowView<'_>) -> ViewBlock {
    let board = show.board;
    let tiles = [
        Some(goal(show)),
        Some(lost(show)),
        wait(show),
        toil(show),
        repeats(show),
    ];
    let tiles: Vec<FigureTile> = tiles.into_iter().flatten().collect();
    let gap = board.scaled(10.0);
    let most = columns_in(board.width, board.scaled(TILE), gap);
    // Balanced rows: five tiles in a row of four would leave one alone.
    let per_row = even_run(tiles.len(), most);
    let mut pen = SceneBuilder::default();
    let mut y = 0.0;
    for row in tiles.chunks(per_row) {
        let wide = (board.width - gap * float(row.len() - 1)) / float(row.len());
        let height = row.iter().map(|t| draw(show, t, wide, None).1);
        let height = height.fold(0.0, f64::max);
        let mut x = 0.0;
        for tile in row {
            let mut item = draw(show, tile, wide, Some(height)).0;
            item.translate(crate::scene::Point::new(x, y));
            pen.items.push(item);
            x += wide + gap;
        }
        y += height + gap;
    }
    let mut block = ViewBlock::new(board, pen, (y - gap).max(0.0));
    block.group.key = Some(SceneKey::new(ItemRef::Journey, ItemPart::FlowFigures));
    block
}

/// Draws a tile at the origin; returns it with its height.
fn draw(
    show: &FlowView<'_>,
    tile: &FigureTile,
    wide: f64,
    height: Option<f64>,
) -> (SceneItem, f64) {
    let (board, p) = (show.board, show.board.palette);
    let pad = board.scaled(12.0);
    let room = wide - 2.0 * pad;
    let large = FontSpec::bold(board.scaled(if board.is_screen { 24.0 } else { 18.0 }));
    let mut words = TextStack::new(pad, pad);
    words.add_text(&tile.value, large, room, tile.ink);
    words.add_text(&tile.label, board.strong(), room, p.text);
    for note in &tile.notes {
        words.skip(board.scaled(3.0));
        words.add_text(note, board.small(), room, p.text_muted);
    }
    let own = words.y + pad;
    let rect = Rect::new(0.0, 0.0, wide, height.unwrap_or(own));
    let mut pen = SceneBuilder::default();
    let rim = Stroke::solid(p.outline, board.scaled(1.0));
    pen.box_rect(rect, board.scaled(8.0), Some(p.surface), Some(rim));
    pen.fill_box(words.pen.items);
    let alt = format!("{}: {}. {}", tile.label, tile.value, tile.notes.join(" "));
    let key = SceneKey::new(ItemRef::Journey, ItemPart::FlowFigure(tile.figure));
    let item = item_group(pen, key, alt, rect);
    (item, own)
}

fn goal(show: &FlowView<'_>) -> FigureTile {
    let (words, flow) = (&show.board.messages, show.flow);
    let mut notes = Vec::new();
    let value = match flow.reached_goal() {
        Some(goal) => {
            let reached = flow.outcomes().into_iter();
            let assumed = flow.is_goal_assumed();
            let ends = reached.filter(|outcome| match outcome.kind {
                OutcomeKind::Reached => true,
                OutcomeKind::Stops => assumed,
                OutcomeKind::Left | OutcomeKind::DropsOff => false,
            });
            let ends: Vec<String> = ends
                .take(3)
                .map(|o| format!("{} {}", show.percent(o.probability), show.name(o.position)))
                .collect();
            if !ends.is_empty() {
                notes.push(ends.join(" · "));
            }
            show.percent(goal)
        }
        None => {
            notes.push(words.tr(id!("flow-goal-none")));
            "–".to_owned()
        }
    };
    FigureTile {
        value,
        label: words.tr(id!("flow-goal")),
        notes,
        ink: show.board.palette.good,
        figure: FlowFigure::Goal,
    }
}

fn lost(show: &FlowView<'_>) -> FigureTile {
    let (words, flow) = (&show.board.messages, show.flow);
    let outcomes = flow.outcomes();
    let sum = |kind: OutcomeKind| -> f64 {
        let of_kind = outcomes.iter().filter(|o| o.kind == kind);
        of_kind.map(|o| o.probability).fold(0.0, |a, b| a + b)
    };
    let (left, dropped) = (sum(OutcomeKind::Left), sum(OutcomeKind::DropsOff));
    let mut notes = Vec::new();
    if left > 1e-9 && dropped > 1e-9 {
        let (left, dropped) = (show.percent(left), show.percent(dropped));
        notes.push(words.message(&message!("flow-lost-sum", left = &left, dropped = &dropped)));
    }
    let worst = outcomes
        .iter()
        .find(|o| matches!(o.kind, OutcomeKind::Left | OutcomeKind::DropsOff));
    if let Some(worst) = worst {
        let (name, share) = (show.name(worst.position), show.percent(worst.probability));
        notes.push(words.message(&message!(
            "flow-lost-most",
            touchpoint = &name,
            share = &share
        )));
    }
    if flow.trapped() > 1e-9 {
        let share = show.percent(flow.trapped());
        notes.push(words.message(&message!("flow-lost-trapped", share = &share)));
    }
    FigureTile {
        value: show.percent(left + dropped),
        label: words.tr(id!("flow-lost")),
        notes,
        ink: show.board.palette.bad,
        figure: FlowFigure::Lost,
    }
}

fn wait(show: &FlowView<'_>) -> Option<FigureTile> {
    let (board, words) = (show.board, &show.board.messages);
    let waiting = waiting(show.flow);
    if waiting.parts.is_empty() {
        return None;
    }
    let mut notes = Vec::new();
    let known = waiting.parts.iter().filter(|(_, seconds)| *seconds > 0.0);
    let sum: Vec<String> = known
        .clone()
        .take(3)
        .map(|(place, _)| {
            let visits = board.number(show.flow.visits(*place), 2);
            let wait = show.flow.wait(*place).map_or(0.0, f64::from);
            format!("{visits} × {} {}", board.time(wait), show.name(*place))
        })
        .collect();
    if known.count() > 3 {
        notes.push(words.message(&message!("flow-sum-most", parts = &sum.join(" + "))));
    } else if !sum.is_empty() {
        notes.push(words.message(&message!("flow-sum", parts = &sum.join(" + "))));
    }
    if !waiting.missing.is_empty() {
        let message = message!(
            "flow-waiting-missing",
            count = waiting.missing.len(),
            all = waiting.missing.len() + waiting.parts.len()
        );
        notes.push(show.counted(&message));
    }
    Some(FigureTile {
        value: board.time(waiting.seconds),
        label: words.tr(id!("flow-waiting")),
        notes,
        ink: board.palette.text,
        figure: FlowFigure::Waiting,
    })
}

fn toil(show: &FlowView<'_>) -> Option<FigureTile> {
    let (board, words) = (show.board, &show.board.messages);
    let effort = effort(show.index, show.flow);
    let mean = effort.mean()?;
    let (sum, known) = (
        board.number(effort.expected, 1),
        board.number(effort.known_count, 1),
    );
    let mut notes = vec![words.message(&message!("flow-effort-sum", sum = &sum, count = &known))];
    if !effort.missing.is_empty() {
        let message = message!(
            "flow-effort-missing",
            count = effort.missing.len(),
            all = effort.missing.len() + effort.parts.len()
        );
        notes.push(show.counted(&message));
    }
    Some(FigureTile {
        value: board.number(mean, 1),
        label: words.tr(id!("flow-effort")),
        notes,
        ink: board.palette.text,
        figure: FlowFigure::Effort,
    })
}

fn repeats(show: &FlowView<'_>) -> Option<FigureTile> {
    let (board, words) = (show.board, &show.board.messages);
    let rework = rework(show.index, show.flow);
    let (place, most) = rework.repeats.first()?;
    let (name, times) = (show.name(*place), board.number(*most, 2));
    Some(FigureTile {
        value: board.number(rework.expected, 2),
        label: words.tr(id!("flow-repeats")),
        notes: vec![words.message(&message!(
            "flow-repeats-most",
            touchpoint = &name,
            times = &times
        ))],
        ink: board.palette.text,
        figure: FlowFigure::Repeats,
    })
}
