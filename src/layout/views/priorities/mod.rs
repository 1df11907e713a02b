//! *Optimise*: pain points by rank, value against effort, personas side by side, and actions.

mod actions;
mod list;
mod matrix;
mod personas;
mod sums;

pub(in crate::layout) use self::sums::{factor_words, sum_words};
pub use self::{
    actions::actions,
    list::priorities,
    matrix::{Plot, matrix},
    personas::by_persona,
};
use super::{Block, Board};
use crate::{
    insight::{Index, Insight, rank},
    layout::paint::Pen,
    scene::{Point, SceneItem},
};

/// From this width on, list and matrix stand side by side.
const SIDE_BY_SIDE: f64 = 1_000.0;

/// The ranked list and the matrix: side by side where there is room, else under each other.
#[must_use]
pub fn priorities_and_matrix(
    board: &Board<'_>,
    index: &Index<'_>,
    insight: &Insight,
    filter: &rank::Filter,
) -> (Vec<Block>, Option<Plot>) {
    if insight.ranking.entries.is_empty() {
        return (priorities(board, index, insight, filter), None);
    }
    if board.width < SIDE_BY_SIDE {
        let mut blocks = priorities(board, index, insight, filter);
        let above: f64 = blocks.iter().map(|b| b.height + board.at(board.gap)).sum();
        let (block, plot) = matrix(board, index, insight, filter);
        let plot = plot.moved(Point::new(0.0, above));
        blocks.push(block);
        return (blocks, Some(plot));
    }
    let gap = board.at(32.0);
    let left = board.narrower(((board.width - gap) * 0.6).round());
    let right = board.narrower(board.width - gap - left.width);
    let list = priorities(&left, index, insight, filter);
    let (block, plot) = matrix(&right, index, insight, filter);
    let by = Point::new(left.width + gap, 0.0);
    let mut pen = Pen::default();
    let mut y = 0.0;
    for block in list {
        let height = block.height;
        pen.items.push(block.at(Point::new(0.0, y)));
        y += height + board.at(board.gap);
    }
    let height = y.max(block.height);
    let right: SceneItem = block.at(by);
    pen.items.push(right);
    (vec![Block::new(board, pen, height)], Some(plot.moved(by)))
}
