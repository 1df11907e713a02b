//! Views of *Analyse* and *Optimise*: insight into a journey, drawn for the window and for pages
//! alike.
//!
//! A view is a list of [`Block`]s of one width. The window stacks them in a scrolling scene; a deck
//! flows them over as many pages as they need. All lengths are in units of the [`Board`], so that
//! text has the size that window or paper asks for.

mod board;
mod checks;
mod flow;
mod parts;
mod press;
mod priorities;
mod scores;

use self::priorities::action_board;
pub use self::{
    board::Board,
    checks::findings,
    flow::flow,
    press::{Add, Assume, NoPress, Press},
    priorities::{
        Axes, Choices, Drawn, Plot, Shown, StatusArea, actions, by_persona, matrix, priorities,
        priorities_and_matrix, what_if,
    },
    scores::{admitted, felt, scores, trends},
};
use super::{paint::Pen, text::in_language};
use crate::insight::{
    Known,
    flow::{Flow, Listed},
    rank::{self, Priorities},
};
use crate::{
    insight::checks::{Family, FindingFilter, Severity},
    model::{EvidenceStatus, PainStatus, PersonaId, PhaseId, Stage, choice::choices},
    scene::{Group, Point, Rect, Role, Scene, SceneItem},
};

choices! {
    /// View of *Analyse* or *Optimise*.
    ViewPart as "view" {
        /// Scores with intervals.
        Scores = "scores",
        /// Scores over time, and significant differences.
        Trends = "trends",
        /// Felt emotion beside measured scores.
        Felt = "felt",
        /// Customer flow.
        Flow = "flow",
        /// Findings of the checks.
        Checks = "checks",
        /// Pain points by rank, and the matrix of value against effort.
        Priorities = "priorities",
        /// Ranking for each persona.
        ByPersona = "by-persona",
        /// Effect of solving a pain point.
        WhatIf = "what-if",
        /// Board of actions by status.
        Actions = "actions",
    }
}

impl ViewPart {
    /// Stage of the method that the view belongs to (DOMAIN 106).
    #[must_use]
    pub fn place(self) -> Stage {
        match self {
            Self::Scores | Self::Trends | Self::Felt | Self::Flow | Self::Checks => Stage::Analyse,
            Self::Priorities | Self::ByPersona | Self::WhatIf | Self::Actions => Stage::Optimise,
        }
    }
}

/// Filters of the lists of pain points, touchpoints and findings, beside those of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
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

impl Filter {
    /// Combines the filter with those of the map.
    fn with(&self, options: &super::ViewOptions) -> rank::Filter {
        rank::Filter {
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
    fn of_findings(&self, options: &super::ViewOptions) -> FindingFilter {
        FindingFilter {
            at_least: self.severity,
            family: self.family,
            check: None,
            phase: self.phase.clone(),
            persona: options.persona.clone(),
        }
    }

    /// Number of criteria that take effect in a view.
    #[must_use]
    pub fn count(&self, part: ViewPart) -> usize {
        let of_pains = [
            self.evidence.is_some(),
            self.status.is_some(),
            self.owner.is_some(),
        ];
        let of_findings = [self.severity.is_some(), self.family.is_some()];
        let count = |all: &[bool]| all.iter().filter(|is_on| **is_on).count();
        let phase = usize::from(self.phase.is_some());
        match part {
            ViewPart::Scores | ViewPart::Trends | ViewPart::Felt => 0,
            ViewPart::Flow => phase,
            ViewPart::Checks => phase + count(&of_findings),
            ViewPart::Priorities | ViewPart::ByPersona | ViewPart::WhatIf | ViewPart::Actions => {
                phase + count(&of_pains)
            }
        }
    }
}

/// View as drawn for the window.
#[derive(Clone, Debug)]
pub struct View {
    /// Drawing of all blocks, with the board's margin.
    pub scene: Scene,
    /// Matrix in the scene whose dots can be dragged.
    pub plot: Option<Plot>,
    /// Drop areas of the statuses on the board of actions.
    pub areas: Vec<StatusArea>,
}

/// Draws a view for the window.
#[must_use]
pub fn view(board: &Board<'_>, part: ViewPart, known: Known<'_>, filter: &Filter) -> View {
    in_language(board.lang(), || {
        view_in_language(board, part, known, filter)
    })
}

fn view_in_language(board: &Board<'_>, part: ViewPart, known: Known<'_>, filter: &Filter) -> View {
    let margin = board.at(board.margin);
    let title = board.words.choice(part);
    if part == ViewPart::Actions {
        let insight = known.insight;
        let drawn = action_board(board, &insight.actions, &insight.priorities.ranking);
        let areas = drawn.areas(&spans(board, &drawn.blocks), margin);
        return View {
            scene: stacked(board, title, drawn.blocks),
            plot: None,
            areas,
        };
    }
    let (sections, plot) = drawn(board, part, known, filter);
    View {
        areas: Vec::new(),
        scene: stacked(board, title, sections.concat()),
        plot: plot.map(|plot| plot.moved(Point::new(margin, margin))),
    }
}

/// Draws a view for pages, in sections that each begin on a new page.
#[must_use]
pub fn sections(board: &Board<'_>, part: ViewPart, known: Known<'_>) -> Vec<Vec<Block>> {
    in_language(board.lang(), || {
        drawn(board, part, known, &Filter::default())
    })
    .0
}

fn drawn(
    board: &Board<'_>,
    part: ViewPart,
    known: Known<'_>,
    filter: &Filter,
) -> (Vec<Vec<Block>>, Option<Plot>) {
    let Known { index, insight } = known;
    let listed = filter.with(board.options);
    let persona = listed.persona.as_ref();
    let blocks = match part {
        ViewPart::Scores => scores(board, known),
        ViewPart::Trends => trends(board, insight),
        ViewPart::Felt => felt(board, known),
        ViewPart::Flow => {
            let places = Listed {
                channel: listed.channel.clone(),
                device: listed.device.clone(),
                phase: listed.phase.clone(),
            };
            flow(board, index, &insight.flow.seen_by(index, persona), &places)
        }
        ViewPart::Checks => findings(board, known, &filter.of_findings(board.options)),
        ViewPart::Priorities | ViewPart::WhatIf => {
            return of_persona(known, persona, |flow, priorities| {
                let shown = Shown {
                    index,
                    flow,
                    priorities,
                    filter: &listed,
                };
                ranked(board, part, &shown)
            });
        }
        ViewPart::ByPersona => by_persona(board, index, &insight.by_persona, &listed),
        ViewPart::Actions => actions(board, &insight.actions, &insight.priorities.ranking),
    };
    (vec![blocks], None)
}

/// Draws a view with a ranking; on pages the list and the matrix are separate sections.
fn ranked(board: &Board<'_>, part: ViewPart, shown: &Shown<'_>) -> (Vec<Vec<Block>>, Option<Plot>) {
    if part == ViewPart::WhatIf {
        (vec![what_if(board, shown)], None)
    } else if board.is_screen {
        let Drawn { blocks, plot } = priorities_and_matrix(board, shown);
        (vec![blocks], plot)
    } else {
        let matrix = matrix(board, shown).blocks;
        (vec![priorities(board, shown), matrix], None)
    }
}

/// Calls `look` with the flow and the ranking of a persona, if they have one of their own, or of
/// all customers.
fn of_persona<R>(
    Known { index, insight }: Known<'_>,
    persona: Option<&PersonaId>,
    look: impl FnOnce(&Flow, &Priorities) -> R,
) -> R {
    if persona.is_none() {
        return look(&insight.flow, &insight.priorities);
    }
    let flow = insight.flow.seen_by(index, persona);
    look(&flow, &Priorities::of(index, &flow, persona))
}

/// Part of a view that is not split between pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Contents, from (0, 0) to the board's width and `height`.
    pub group: Group,
    /// Height in scene units.
    pub height: f64,
    /// Set for a block that must be kept on the page of the next one, such as a heading.
    pub keeps_with_next: bool,
}

impl Block {
    /// Creates a block from the items of a pen.
    pub(in crate::layout) fn new(board: &Board<'_>, pen: Pen, height: f64) -> Self {
        let bounds = Rect::new(0.0, 0.0, board.width, height);
        Self {
            group: pen.group(None, Role::Decoration, String::new(), bounds),
            height,
            keeps_with_next: false,
        }
    }

    /// The same block, kept with the next one.
    #[must_use]
    pub fn with_next(mut self) -> Self {
        self.keeps_with_next = true;
        self
    }

    /// The block as a scene item, moved by a vector.
    #[must_use]
    pub fn at(self, by: Point) -> SceneItem {
        let mut item = SceneItem::Group(Box::new(self.group));
        item.translate(by);
        item
    }
}

/// Upper and lower edge of each block once they are stacked.
fn spans(board: &Board<'_>, blocks: &[Block]) -> Vec<(f64, f64)> {
    let mut y = board.at(board.margin);
    let span = |block: &Block| {
        let top = y;
        y = top + block.height + board.at(board.gap);
        (top, top + block.height)
    };
    blocks.iter().map(span).collect()
}

/// Stacks blocks into one scene, with the board's gap between them and its margin around them.
#[must_use]
pub fn stacked(board: &Board<'_>, title: String, blocks: Vec<Block>) -> Scene {
    let (margin, gap) = (board.at(board.margin), board.at(board.gap));
    let spans = spans(board, &blocks);
    let bottom = spans.last().map_or(margin - gap, |(_, bottom)| *bottom);
    let place = |(block, (top, _)): (Block, (f64, f64))| block.at(Point::new(margin, top));
    let items = blocks.into_iter().zip(spans).map(place).collect();
    Scene {
        size: Point::new(board.width + 2.0 * margin, bottom + margin),
        background: Some(board.palette.ground),
        title,
        description: String::new(),
        items,
    }
}
