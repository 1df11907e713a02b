//! *Priorities*: ranked pain points, value against effort, what-if calculations, and the board of
//! actions.
//!
//! Keys lead to the item; of its [parts](crate::scene::ItemPart), a dot of the matrix can be
//! dragged, and a [`PressAction`](crate::scene::PressAction) is an action, of which some are
//! choices for [`ViewChoices::apply_press`].

mod actions;
mod by_persona;
mod choices;
mod comparison;
mod derivation;
mod list;
mod marks;
mod outcome;
mod plot;
mod plot_frame;
mod provenance;
mod quarters;
mod rank_explanation;
mod rank_text;
#[cfg(test)]
mod tests;
mod what_if;

pub(super) use self::actions::{ActionBoard, StatusExtent, action_board};
pub use self::{
    actions::StatusArea,
    by_persona::by_persona,
    choices::{MatrixAxes, ViewChoices},
    plot::MatrixPlot,
    rank_text::formula_text,
    what_if::what_if,
};
pub(in crate::report) use self::{
    rank_explanation::{exposure_sentence, stability_sentences},
    rank_text::{capitalise, location_text, short_formula_text},
};
use super::{ViewBlock, ViewSurface};
use crate::{
    insight::{
        IndexedInsight, ScoredIndex,
        flow::Flow,
        rank::{self, Priorities, PriorityMatrix},
    },
    map::scene_builder::SceneBuilder,
    model::{PainPointId, PersonaId},
    scene::{Point, Rect},
};

/// Width from which the matrix is beside the list, in units.
const BESIDE: f64 = 1000.0;

/// Share of the width for the list beside the matrix.
const LIST: f64 = 0.58;

/// Inputs of the priority views.
#[derive(Clone, Copy)]
pub struct PrioritiesView<'a> {
    /// Journey by indices.
    pub index: &'a ScoredIndex<'a>,
    /// Customer flow.
    pub flow: &'a Flow,
    /// Ranking, of the filter's persona where it has one.
    pub priorities: &'a Priorities,
    /// Filter of the pain points.
    pub filter: &'a rank::PainPointFilter,
}

/// Drawn blocks, with the matrix among them whose dots can be dragged.
#[derive(Clone, Debug)]
pub struct PrioritiesBlocks {
    /// Blocks, top to bottom.
    pub blocks: Vec<ViewBlock>,
    /// Plot area, for blocks that are stacked without a margin around them.
    pub plot: Option<MatrixPlot>,
}

/// Calls `look` with the flow and the ranking of a persona, if they have one of their own, or of
/// all customers.
pub(super) fn of_persona<R>(
    IndexedInsight { index, insight }: IndexedInsight<'_>,
    persona: Option<&PersonaId>,
    look: impl FnOnce(&Flow, &Priorities) -> R,
) -> R {
    if persona.is_none() {
        return look(&insight.flow, &insight.priorities);
    }
    let flow = insight.flow.for_optional_persona(index, persona);
    look(&flow, &Priorities::of(index, &flow, persona))
}

/// Draws the ranked list, with the sum of the selected pain point and the robustness of the top
/// three.
#[must_use]
pub fn priorities(board: &ViewSurface<'_>, shown: &PrioritiesView<'_>) -> Vec<ViewBlock> {
    list::list(board, shown.index, shown.priorities, shown.filter)
}

/// Draws the matrix with the pain points that the filter admits.
#[must_use]
pub fn matrix(board: &ViewSurface<'_>, shown: &PrioritiesView<'_>) -> PrioritiesBlocks {
    let drawn = plot::matrix(board, &admitted(board, shown));
    let plot = drawn.plot.map(|(number, plot)| {
        let above = drawn.blocks.get(..number).unwrap_or_default();
        let down = if above.is_empty() {
            0.0
        } else {
            plot::height_of(board, above) + board.scaled(board.gap)
        };
        plot.moved_by(Point::new(0.0, down))
    });
    PrioritiesBlocks {
        blocks: drawn.blocks,
        plot,
    }
}

/// Draws the list and the matrix, stacked on a page and in a narrow window. In a wide window they
/// are side by side, with the what-if of the selected pain point below the matrix.
#[must_use]
pub fn priorities_and_matrix(
    board: &ViewSurface<'_>,
    shown: &PrioritiesView<'_>,
) -> PrioritiesBlocks {
    if !board.is_screen || board.width < board.scaled(BESIDE) {
        return below(board, shown);
    }
    let between = board.scaled(40.0);
    let left = board.with_width((board.width - between) * LIST);
    let right = board.with_width(board.width - between - left.width);
    let list = priorities(&left, shown);
    let drawn = plot::matrix(&right, &admitted(board, shown));
    let mut column = drawn.blocks;
    column.extend(what_if::short_what_if(&right, shown));
    beside(board, list, column, (left.width + between, drawn.plot))
}

fn below(board: &ViewSurface<'_>, shown: &PrioritiesView<'_>) -> PrioritiesBlocks {
    let mut blocks = priorities(board, shown);
    let down = plot::height_of(board, &blocks) + board.scaled(board.gap);
    let drawn = matrix(board, shown);
    blocks.extend(drawn.blocks);
    PrioritiesBlocks {
        blocks,
        plot: drawn.plot.map(|plot| plot.moved_by(Point::new(0.0, down))),
    }
}

/// Places a column of blocks beside a list: they take no height of their own, so that the list
/// keeps its positions.
fn beside(
    board: &ViewSurface<'_>,
    list: Vec<ViewBlock>,
    column: Vec<ViewBlock>,
    (x, plot): (f64, Option<(usize, MatrixPlot)>),
) -> PrioritiesBlocks {
    let gap = board.scaled(board.gap);
    let (list_high, column_high) = (
        plot::height_of(board, &list),
        plot::height_of(board, &column),
    );
    let mut blocks = Vec::with_capacity(list.len() + column.len() + 1);
    let mut found = None;
    let mut y = 0.0;
    for (number, mut block) in column.into_iter().enumerate() {
        if let Some((at, plot)) = &plot
            && *at == number
        {
            found = Some(plot.clone().moved_by(Point::new(x, y)));
        }
        let height = block.height;
        let by = Point::new(x, y);
        block.group.bounds = block.group.bounds.translate(by);
        for item in &mut block.group.items {
            item.translate(by);
        }
        block.height = -gap;
        block.keeps_with_next = true;
        blocks.push(block);
        y += height + gap;
    }
    blocks.extend(list);
    if column_high > list_high {
        let rest = column_high - list_high - gap;
        let mut spacer = ViewBlock::new(board, SceneBuilder::default(), rest.max(0.0));
        spacer.group.bounds = Rect::new(0.0, 0.0, 0.0, 0.0);
        blocks.push(spacer);
    }
    PrioritiesBlocks {
        blocks,
        plot: found,
    }
}

/// Matrix without the pain points that the filter excludes.
fn admitted(board: &ViewSurface<'_>, shown: &PrioritiesView<'_>) -> PriorityMatrix {
    let axes = board.choices.axes;
    let ranking = &shown.priorities.ranking;
    let mut matrix = PriorityMatrix::of(shown.index, ranking, axes.x, axes.y);
    let pains = shown.index.journey.pain_points();
    let admits = |id: &PainPointId| {
        let pain = pains.get(id);
        pain.is_some_and(|pain| shown.filter.matches(shown.index, pain))
    };
    matrix.dots.retain(|dot| admits(&dot.pain));
    matrix.unplaced.retain(|(id, _)| admits(id));
    matrix
}

/// The same block with space above it.
fn spaced(board: &ViewSurface<'_>, mut block: ViewBlock) -> ViewBlock {
    let by = board.scaled(6.0);
    for item in &mut block.group.items {
        item.translate(Point::new(0.0, by));
    }
    block.height += by;
    block.group.bounds = Rect::new(0.0, by, board.width, block.height - by);
    block
}
