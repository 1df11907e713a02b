//! Views of *Analyse* and *Optimise*, and the same as parts of a deck: one row of facts for each.

use super::{
    ListFilter, ViewBlock, ViewSurface, experience_blocks, findings, flow,
    priorities::{
        ActionBoard, MatrixPlot, PrioritiesBlocks, PrioritiesView, StatusExtent, action_board,
        by_persona, matrix, of_persona, priorities, priorities_and_matrix, what_if,
    },
    scores, trends,
};
use crate::{
    insight::{IndexedInsight, flow::TouchpointFilter},
    model::{MessageId, Stage, choice::choices},
};

choices! {
    /// View of *Analyse* or *Optimise*, in the order of the tabs.
    ViewKind as "view" {
        /// Scores with intervals.
        Scores = "scores",
        /// Scores over time, and significant differences.
        Trends = "trends",
        /// Felt emotion beside measured scores.
        Experience = "felt",
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

/// Filters that take effect in a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewFilters {
    /// None at all.
    None,
    /// Persona, channel and device.
    Segments,
    /// Persona, channel, device and phase.
    Touchpoints,
    /// Persona, phase, severity and family of checks.
    Findings,
    /// Persona, channel, device, phase, evidence, status and owner.
    PainPoints,
}

impl ViewFilters {
    /// True if the filter by phase takes effect.
    #[must_use]
    pub fn has_phase(self) -> bool {
        match self {
            Self::None | Self::Segments => false,
            Self::Touchpoints | Self::Findings | Self::PainPoints => true,
        }
    }
}

/// Facts about a view.
#[derive(Clone, Copy)]
pub struct ViewRow {
    /// Stage of the method that the view belongs to (DOMAIN 106).
    pub stage: Stage,
    /// Filters that take effect.
    pub filters: ViewFilters,
    /// Key as a part of a deck.
    pub page_key: &'static str,
    /// Name as a part of a deck, where the other parts need telling apart from it.
    pub page_name: MessageId,
    /// Set for contents that grow old, so that pages name the day that they go by.
    pub grows_old: bool,
    /// True if a journey has anything to show on pages.
    pub has_data: fn(IndexedInsight<'_>) -> bool,
    /// Drawing routine.
    draw: fn(&ViewSurface<'_>, IndexedInsight<'_>, &ListFilter) -> ViewDrawing,
}

const SCORES: ViewRow = ViewRow {
    stage: Stage::Analyse,
    filters: ViewFilters::Segments,
    page_key: "measured",
    page_name: id!("choice-pages-measured"),
    grows_old: false,
    has_data: |known| !known.index.journey.scores().is_empty(),
    draw: |board, known, _| scores(board, known).into(),
};

const TRENDS: ViewRow = ViewRow {
    stage: Stage::Analyse,
    filters: ViewFilters::Segments,
    page_key: "trends",
    page_name: id!("choice-view-trends"),
    grows_old: false,
    has_data: |known| known.index.journey.scores().len() > 1,
    draw: |board, known, _| trends(board, known.insight).into(),
};

const EXPERIENCE: ViewRow = ViewRow {
    stage: Stage::Analyse,
    filters: ViewFilters::Segments,
    page_key: "felt",
    page_name: id!("choice-view-felt"),
    grows_old: false,
    has_data: has_experience,
    draw: |board, known, _| experience_blocks(board, known).into(),
};

const FLOW: ViewRow = ViewRow {
    stage: Stage::Analyse,
    filters: ViewFilters::Touchpoints,
    page_key: "flow",
    page_name: id!("choice-view-flow"),
    grows_old: false,
    has_data: |known| known.index.journey.graph().transition_count() > 0,
    draw: draw_flow,
};

const CHECKS: ViewRow = ViewRow {
    stage: Stage::Analyse,
    filters: ViewFilters::Findings,
    page_key: "checks",
    page_name: id!("choice-view-checks"),
    grows_old: true,
    has_data: |known| known.insight.open_findings().next().is_some(),
    draw: |board, known, filter| findings(board, known, &filter.of_findings(board.options)).into(),
};

const PRIORITIES: ViewRow = ViewRow {
    stage: Stage::Optimise,
    filters: ViewFilters::PainPoints,
    page_key: "priorities",
    page_name: id!("choice-view-priorities"),
    grows_old: false,
    has_data: has_ranks,
    draw: draw_priorities,
};

const BY_PERSONA: ViewRow = ViewRow {
    stage: Stage::Optimise,
    filters: ViewFilters::PainPoints,
    page_key: "by-persona",
    page_name: id!("choice-pages-by-persona"),
    grows_old: false,
    has_data: |known| has_ranks(known) && known.index.journey.personas().len() > 1,
    draw: draw_by_persona,
};

const WHAT_IF: ViewRow = ViewRow {
    stage: Stage::Optimise,
    filters: ViewFilters::PainPoints,
    page_key: "what-if",
    page_name: id!("choice-view-what-if"),
    grows_old: false,
    has_data: has_ranks,
    draw: draw_what_if,
};

const ACTIONS: ViewRow = ViewRow {
    stage: Stage::Optimise,
    filters: ViewFilters::None,
    page_key: "board",
    page_name: id!("choice-pages-board"),
    grows_old: true,
    has_data: |known| !known.index.journey.actions().is_empty(),
    draw: draw_actions,
};

impl ViewKind {
    /// Facts about the view.
    #[must_use]
    pub fn row(self) -> &'static ViewRow {
        match self {
            Self::Scores => &SCORES,
            Self::Trends => &TRENDS,
            Self::Experience => &EXPERIENCE,
            Self::Flow => &FLOW,
            Self::Checks => &CHECKS,
            Self::Priorities => &PRIORITIES,
            Self::ByPersona => &BY_PERSONA,
            Self::WhatIf => &WHAT_IF,
            Self::Actions => &ACTIONS,
        }
    }

    /// Stage of the method that the view belongs to.
    #[must_use]
    pub fn stage(self) -> Stage {
        self.row().stage
    }

    /// Draws the view.
    pub(super) fn draw(
        self,
        board: &ViewSurface<'_>,
        known: IndexedInsight<'_>,
        filter: &ListFilter,
    ) -> ViewDrawing {
        (self.row().draw)(board, known, filter)
    }
}

/// View before its blocks are stacked.
#[derive(Default)]
pub(super) struct ViewDrawing {
    /// Blocks; on pages each section begins on a new one.
    pub sections: Vec<Vec<ViewBlock>>,
    /// Matrix whose dots can be dragged, for blocks that are stacked without a margin.
    pub plot: Option<MatrixPlot>,
    /// Drop areas on the board of actions.
    pub areas: Vec<StatusExtent>,
}

impl From<Vec<ViewBlock>> for ViewDrawing {
    fn from(blocks: Vec<ViewBlock>) -> Self {
        Self {
            sections: vec![blocks],
            ..Self::default()
        }
    }
}

/// True if something was felt or measured at a touchpoint.
fn has_experience(IndexedInsight { index, .. }: IndexedInsight<'_>) -> bool {
    let mut touchpoints = index.touchpoints().enumerate();
    touchpoints.any(|(at, t)| !t.emotions.is_empty() || index.scores(at).next().is_some())
}

fn has_ranks(known: IndexedInsight<'_>) -> bool {
    !known.insight.priorities.ranking.entries.is_empty()
}

fn draw_flow(
    board: &ViewSurface<'_>,
    IndexedInsight { index, insight }: IndexedInsight<'_>,
    filter: &ListFilter,
) -> ViewDrawing {
    let options = board.options;
    let listed = TouchpointFilter {
        channel: options.channel.clone(),
        device: options.device.clone(),
        phase: filter.phase.clone(),
    };
    let of_persona = insight
        .flow
        .for_optional_persona(index, options.persona.as_ref());
    flow(board, index, &of_persona, &listed).into()
}

/// Draws the ranking; on pages the list and the matrix are separate sections.
fn draw_priorities(
    board: &ViewSurface<'_>,
    known: IndexedInsight<'_>,
    filter: &ListFilter,
) -> ViewDrawing {
    with_ranking(board, known, filter, |shown| {
        if !board.is_screen {
            return ViewDrawing {
                sections: vec![priorities(board, shown), matrix(board, shown).blocks],
                ..ViewDrawing::default()
            };
        }
        let PrioritiesBlocks { blocks, plot } = priorities_and_matrix(board, shown);
        ViewDrawing {
            plot,
            ..blocks.into()
        }
    })
}

fn draw_what_if(
    board: &ViewSurface<'_>,
    known: IndexedInsight<'_>,
    filter: &ListFilter,
) -> ViewDrawing {
    with_ranking(board, known, filter, |shown| what_if(board, shown).into())
}

fn draw_by_persona(
    board: &ViewSurface<'_>,
    IndexedInsight { index, insight }: IndexedInsight<'_>,
    filter: &ListFilter,
) -> ViewDrawing {
    let listed = filter.with(board.options);
    by_persona(board, index, &insight.persona_rankings, &listed).into()
}

fn draw_actions(
    board: &ViewSurface<'_>,
    IndexedInsight { insight, .. }: IndexedInsight<'_>,
    _: &ListFilter,
) -> ViewDrawing {
    let ranking = &insight.priorities.ranking;
    let ActionBoard { blocks, areas } = action_board(board, &insight.status_board, ranking);
    ViewDrawing {
        areas,
        ..blocks.into()
    }
}

/// Calls `draw` with the flow and the ranking of the filter's persona.
fn with_ranking(
    board: &ViewSurface<'_>,
    known: IndexedInsight<'_>,
    filter: &ListFilter,
    draw: impl FnOnce(&PrioritiesView<'_>) -> ViewDrawing,
) -> ViewDrawing {
    let listed = filter.with(board.options);
    of_persona(known, listed.persona.as_ref(), |flow, priorities| {
        draw(&PrioritiesView {
            index: known.index,
            flow,
            priorities,
            filter: &listed,
        })
    })
}
