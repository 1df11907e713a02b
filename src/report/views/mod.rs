//! Views of *Analyse* and *Optimise*: insight into a journey, drawn for the window and for pages
//! alike.
//!
//! A view is a list of [`ViewBlock`]s of one width. The window stacks them in a scrolling scene; a deck
//! flows them over as many pages as they need. All lengths are in units of the [`ViewSurface`], so that
//! text has the size that window or paper asks for.

mod checks;
mod flow;
mod kind;
mod parts;
mod priorities;
mod scores;
mod view_surface;

pub(super) use self::flow::start_sentence;
use self::kind::ViewDrawing;
pub(super) use self::priorities::{
    capitalise, exposure_sentence, location_text, short_formula_text, stability_sentences,
};
pub use self::{
    checks::findings,
    flow::flow,
    kind::{ViewFilters, ViewKind, ViewRow},
    priorities::{
        MatrixAxes, MatrixPlot, PrioritiesBlocks, PrioritiesView, StatusArea, ViewChoices,
        by_persona, formula_text, matrix, priorities, priorities_and_matrix, what_if,
    },
    scores::{experience_blocks, filtered_cards, scores, trends},
    view_surface::ViewSurface,
};
use crate::{
    insight::{
        IndexedInsight,
        checks::{Family, FindingFilter, Severity},
        rank,
    },
    map::scene_builder::SceneBuilder,
    model::{EvidenceStatus, PainStatus, PhaseId},
    scene::{Group, ItemRole, Point, Rect, Scene, SceneItem},
    text::with_language,
};

/// Filters of the lists of pain points, touchpoints and findings, beside those of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListFilter {
    /// Only items of this phase.
    pub phase: Option<PhaseId>,
    /// Only items with this evidence status.
    pub evidence: Option<EvidenceStatus>,
    /// Only pain points with this status.
    pub status: Option<PainStatus>,
    /// Only pain points of this owner.
    pub owner: Option<String>,
    /// Only findings of at least this severity.
    pub severity: Option<Severity>,
    /// Only findings of this family of checks.
    pub family: Option<Family>,
}

impl ListFilter {
    /// Combines the filter with those of the map.
    fn with(&self, options: &crate::map::ViewOptions) -> rank::PainPointFilter {
        rank::PainPointFilter {
            persona: options.persona.clone(),
            channel: options.channel.clone(),
            device: options.device.clone(),
            phase: self.phase.clone(),
            evidence: self.evidence,
            status: self.status,
            owner: self.owner.clone(),
        }
    }

    /// Filter for the list of findings.
    fn of_findings(&self, options: &crate::map::ViewOptions) -> FindingFilter {
        FindingFilter {
            min_severity: self.severity,
            family: self.family,
            check: None,
            phase: self.phase.clone(),
            persona: options.persona.clone(),
        }
    }

    /// Number of criteria that are set, of those that take effect in a view.
    #[must_use]
    pub fn count(&self, filters: ViewFilters) -> usize {
        let of_pains = [
            self.evidence.is_some(),
            self.status.is_some(),
            self.owner.is_some(),
        ];
        let of_findings = [self.severity.is_some(), self.family.is_some()];
        let count = |all: &[bool]| all.iter().filter(|is_on| **is_on).count();
        let phase = usize::from(self.phase.is_some());
        match filters {
            ViewFilters::None | ViewFilters::Segments => 0,
            ViewFilters::Touchpoints => phase,
            ViewFilters::Findings => phase + count(&of_findings),
            ViewFilters::PainPoints => phase + count(&of_pains),
        }
    }
}

/// View as drawn for the window.
#[derive(Clone, Debug)]
pub struct ViewScene {
    /// Drawing of all blocks, with the board's margin.
    pub scene: Scene,
    /// Matrix in the scene whose dots can be dragged.
    pub plot: Option<MatrixPlot>,
    /// Drop areas of the statuses on the board of actions.
    pub areas: Vec<StatusArea>,
}

/// Draws a view for the window.
#[must_use]
pub fn view(
    board: &ViewSurface<'_>,
    part: ViewKind,
    known: IndexedInsight<'_>,
    filter: &ListFilter,
) -> ViewScene {
    with_language(board.lang(), || {
        view_in_language(board, part, known, filter)
    })
}

fn view_in_language(
    board: &ViewSurface<'_>,
    part: ViewKind,
    known: IndexedInsight<'_>,
    filter: &ListFilter,
) -> ViewScene {
    let margin = board.scaled(board.margin);
    let title = board.messages.choice(part);
    let ViewDrawing {
        sections,
        plot,
        areas,
    } = part.draw(board, known, filter);
    let blocks: Vec<ViewBlock> = sections.into_iter().flatten().collect();
    let spans = spans(board, &blocks);
    ViewScene {
        areas: areas
            .iter()
            .filter_map(|extent| extent.area(&spans, margin))
            .collect(),
        scene: stack_blocks(board, title, blocks),
        plot: plot.map(|plot| plot.moved_by(Point::new(margin, margin))),
    }
}

/// Draws a view for pages, in sections that each begin on a new page.
#[must_use]
pub fn sections(
    board: &ViewSurface<'_>,
    part: ViewKind,
    known: IndexedInsight<'_>,
) -> Vec<Vec<ViewBlock>> {
    with_language(board.lang(), || {
        part.draw(board, known, &ListFilter::default())
    })
    .sections
}

/// Part of a view that is not split between pages.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewBlock {
    /// Contents, from (0, 0) to the board's width and `height`.
    pub group: Group,
    /// Height in scene units.
    pub height: f64,
    /// Set for a block that must be kept on the page of the next one, such as a heading.
    pub keeps_with_next: bool,
}

impl ViewBlock {
    /// Creates a block from the items of a pen.
    pub(in crate::report) fn new(board: &ViewSurface<'_>, pen: SceneBuilder, height: f64) -> Self {
        let bounds = Rect::new(0.0, 0.0, board.width, height);
        Self {
            group: pen.group(None, ItemRole::Decoration, String::new(), bounds),
            height,
            keeps_with_next: false,
        }
    }

    /// The same block, kept with the next one.
    #[must_use]
    pub fn keep_with_next(mut self) -> Self {
        self.keeps_with_next = true;
        self
    }

    /// The block as a scene item, moved by a vector.
    #[must_use]
    pub fn moved_by(self, by: Point) -> SceneItem {
        let mut item = SceneItem::Group(Box::new(self.group));
        item.translate(by);
        item
    }
}

/// Upper and lower edge of each block once they are stacked.
fn spans(board: &ViewSurface<'_>, blocks: &[ViewBlock]) -> Vec<(f64, f64)> {
    let mut y = board.scaled(board.margin);
    let span = |block: &ViewBlock| {
        let top = y;
        y = top + block.height + board.scaled(board.gap);
        (top, top + block.height)
    };
    blocks.iter().map(span).collect()
}

/// Stacks blocks into one scene, with the board's gap between them and its margin around them.
#[must_use]
pub fn stack_blocks(board: &ViewSurface<'_>, title: String, blocks: Vec<ViewBlock>) -> Scene {
    let (margin, gap) = (board.scaled(board.margin), board.scaled(board.gap));
    let spans = spans(board, &blocks);
    let bottom = spans.last().map_or(margin - gap, |(_, bottom)| *bottom);
    let place =
        |(block, (top, _)): (ViewBlock, (f64, f64))| block.moved_by(Point::new(margin, top));
    let items = blocks.into_iter().zip(spans).map(place).collect();
    Scene {
        size: Point::new(board.width + 2.0 * margin, bottom + margin),
        background: Some(board.palette.ground),
        title,
        description: String::new(),
        items,
    }
}
