//! Ranking of pain points by priority, with the calculation of each value and the robustness of
//! ranks.
//!
//! A pain point's value comes from a few factors (DOMAIN B5). What nobody judged or measured is
//! never zero: a stated default is used and the factor is marked ([`Provenance`]). The defaults are
//! in `inputs`, by [`FactorKind`], each with its uncertainty; [`RankingStability`] varies factors within
//! that and weights by ±20 %.

mod board;
mod decisive;
mod draws;
mod exposure;
mod factor;
mod factor_inputs;
mod filter;
mod formula_tokens;
mod formulas;
mod judgement;
pub(crate) mod judgement_drafts;
mod matrix;
mod measured_value;
mod pain_ranks;
mod persona_rankings;
mod priorities;
mod ranking;
mod reach;
mod rule;
mod score_projection;
mod stability;
#[cfg(test)]
mod tests;
mod top_three;
mod what_if;

pub use self::{
    board::{ActionCard, KpiLink, StatusBoard, StatusColumn},
    decisive::DecisiveJudgement,
    exposure::Exposure,
    factor::{Factor, FactorKind, FactorUnit, Provenance},
    filter::{PainPointFilter, owners},
    formula_tokens::FormulaToken,
    judgement::{Judgement, JudgementField, JudgementTarget, SeverityLever},
    judgement_drafts::judge,
    matrix::{AxisScale, MatrixDot, PriorityMatrix, Quadrant},
    pain_ranks::PainRanks,
    persona_rankings::{PersonaRankings, RankComparison},
    priorities::Priorities,
    ranking::{Rank, Ranking, RankingEntry, RankingOptions},
    score_projection::{LatestFigures, ScoreEstimate, ScoreProjection},
    stability::{RankRange, RankStability, RankingStability},
    top_three::{Certainty, StabilityShares, TopThreeStability, TopThreeVerdict},
    what_if::{Assumptions, FeelingProjection, FeelingRise, OutcomeBasis, ProjectedFigure, WhatIf},
};
