//! Flow view: assumptions, key figures, and the tables that they come from.

mod assumptions;
mod bars;
mod derivation;
mod paths;
mod rework;
mod service;
mod tiles;
mod touchpoints;

pub(in crate::report) use self::assumptions::start_sentence;
use super::{
    ViewBlock, ViewSurface,
    parts::{TableCell, TableRow, heading, paragraph, table},
};
use crate::{
    insight::flow::{Flow, TouchpointFilter},
    map::scene_builder::SceneBuilder,
    model::{Index, ItemRef, Message},
    scene::{ItemRole, Point, SceneKey},
};

/// Greatest number of touchpoints for which lists are shown in full.
const MAX_WHOLE: usize = 60;
/// Least width at which two lists are side by side in the window, in units.
const SIDE_BY_SIDE: f64 = 1000.0;

/// Draws the flow of all customers, or of the persona that the board is filtered by. `filter`
/// filters the table of touchpoints only.
#[must_use]
pub fn flow(
    board: &ViewSurface<'_>,
    index: &Index<'_>,
    flow: &Flow,
    listed: &TouchpointFilter,
) -> Vec<ViewBlock> {
    let words = &board.messages;
    let show = FlowView {
        board,
        index,
        flow,
        filter: listed,
    };
    let mut note = words.tr(id!("flow-note"));
    if board.is_screen && show.has_flow() {
        note = format!("{note} {}", words.tr(id!("flow-note-choose")));
    }
    let head = heading(board, &words.tr(id!("flow-title")), &note);
    if !show.has_flow() {
        return vec![head, paragraph(board, &words.tr(id!("flow-nothing")))];
    }
    let mut blocks = vec![head];
    blocks.extend(assumptions::notes(&show));
    blocks.push(tiles::figures(&show));
    let sections = [
        side_by_side(&show, bars::outcome_blocks, bars::funnel),
        touchpoints::touchpoint_table(&show),
        side_by_side(&show, paths::paths, paths::loss_blocks),
        side_by_side(&show, rework::rework, service::benchmarks),
        side_by_side(&show, rework::hand_overs, rework::candidates),
        service::channels(&show),
    ];
    for section in sections.into_iter().filter(|section| !section.is_empty()) {
        if board.is_screen {
            blocks.push(ViewBlock::new(
                board,
                SceneBuilder::default(),
                board.scaled(8.0),
            ));
        }
        blocks.extend(section);
    }
    blocks
}

/// Section of the view.
type FlowSection = fn(&FlowView<'_>) -> Vec<ViewBlock>;

/// Two sections, side by side where the window is wide enough; stacked on pages, so that they can
/// be split.
fn side_by_side(show: &FlowView<'_>, left: FlowSection, right: FlowSection) -> Vec<ViewBlock> {
    let board = show.board;
    if !board.is_screen || board.width < board.scaled(SIDE_BY_SIDE) {
        let mut blocks = left(show);
        blocks.extend(right(show));
        return blocks;
    }
    let gap = board.scaled(32.0);
    let half = (board.width - gap) / 2.0;
    let narrow = board.with_width(half);
    let narrow = FlowView {
        board: &narrow,
        ..*show
    };
    let (left, right) = (left(&narrow), right(&narrow));
    if left.is_empty() || right.is_empty() {
        let only = if left.is_empty() { right } else { left };
        return only;
    }
    let mut pen = SceneBuilder::default();
    let mut height = 0.0_f64;
    for (x, blocks) in [(0.0, left), (half + gap, right)] {
        let mut y = 0.0;
        for block in blocks {
            let own = block.height;
            pen.items.push(block.moved_by(Point::new(x, y)));
            y += own + board.scaled(board.gap);
        }
        height = height.max(y - board.scaled(board.gap));
    }
    vec![ViewBlock::new(board, pen, height)]
}

/// Inputs of all sections, with shared formatting.
struct FlowView<'a> {
    board: &'a ViewSurface<'a>,
    index: &'a Index<'a>,
    flow: &'a Flow,
    filter: &'a TouchpointFilter,
}

impl FlowView<'_> {
    fn has_flow(&self) -> bool {
        (0..self.index.len()).any(|place| self.flow.known_reach(place).is_some())
    }

    /// True if the journey is small enough for full lists.
    fn shows_all(&self) -> bool {
        self.index.len() <= MAX_WHOLE
    }

    /// Row limit of a list.
    fn max_rows(&self) -> usize {
        if self.board.is_screen { 12 } else { 8 }
    }

    /// Title of a touchpoint.
    fn name(&self, place: usize) -> String {
        let touchpoint = self.index.at(place);
        touchpoint.map_or_else(String::new, |t| self.board.name(&t.id))
    }

    /// Reference to a touchpoint.
    fn item(&self, place: usize) -> Option<ItemRef> {
        let touchpoint = self.index.at(place)?;
        Some(ItemRef::Touchpoint(touchpoint.id.clone()))
    }

    /// Label of a transition: the titles of both ends with an arrow.
    fn link(&self, edge: usize) -> String {
        let edge = self.index.edge(edge);
        edge.map_or_else(String::new, |edge| {
            format!("{}\u{a0}→ {}", self.name(edge.from), self.name(edge.to))
        })
    }

    /// Reference to a transition.
    fn edge_item(&self, edge: usize) -> Option<ItemRef> {
        let edge = self.index.edge(edge)?;
        Some(ItemRef::Transition(edge.item.id.clone()))
    }

    /// True if the touchpoint is selected in the window.
    fn is_chosen(&self, place: usize) -> bool {
        let item = self.item(place);
        item.is_some_and(|item| self.board.is_selected(&item))
    }

    /// Table row that links to a touchpoint.
    fn row<'d>(&self, place: usize, cells: Vec<TableCell<'d>>) -> TableRow<'d> {
        TableRow::new(self.board, self.item(place).as_ref(), cells)
    }

    /// Phase and channel of a touchpoint.
    fn about(&self, place: usize) -> String {
        let journey = self.index.journey;
        let phase = self.index.phase_of(place);
        let phase = phase.and_then(|phase| journey.phases().get_index(phase));
        let channel = self.index.at(place).and_then(|t| t.channel.as_ref());
        let channel = channel.and_then(|id| journey.channels().get(id));
        let parts = [
            channel.map(|c| c.name.as_str()),
            phase.map(|p| p.name.as_str()),
        ];
        let parts: Vec<&str> = parts
            .into_iter()
            .flatten()
            .filter(|s| !s.is_empty())
            .collect();
        parts.join(" · ")
    }

    /// Formats a share of the customers as whole percents, with a decimal where it would round to 0
    /// or 1.
    fn percent(&self, share: f64) -> String {
        let is_small = share < 0.009_5;
        self.board
            .percent(share, usize::from(is_small && share > 1e-9))
    }

    /// Formats a frequency per hundred customers who start.
    fn per_hundred(&self, times: f64) -> String {
        let times = times * 100.0;
        let decimals = if times >= 9.95 || times <= 1e-9 { 0 } else { 1 };
        self.board.number(times, decimals)
    }

    /// Note with the number of rows that aren't shown; `None` when all are.
    fn more(&self, all: usize, shown: usize) -> Option<ViewBlock> {
        let rest = all.saturating_sub(shown);
        (rest > 0).then(|| {
            paragraph(
                self.board,
                &self.board.messages.count(id!("flow-more"), rest),
            )
        })
    }

    /// Text of a message with counts.
    fn counted(&self, message: &Message) -> String {
        self.board.lang().message(message)
    }
}

/// Makes a block that isn't a table row an accessible item, with the link of a click.
fn said(mut block: ViewBlock, item: Option<&ItemRef>, alt: String) -> ViewBlock {
    block.group.role = ItemRole::Item;
    block.group.key = item.cloned().map(SceneKey::from);
    block.group.alt = alt;
    block
}

#[cfg(test)]
mod tests;
