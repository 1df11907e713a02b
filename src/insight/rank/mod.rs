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
#[cfg(test)]
mod examples;
mod exposure;
mod factor;
mod filter;
mod firm;
mod flow_facts;
mod formulas;
mod inputs;
mod judge;
#[cfg(test)]
mod laws;
mod matrix;
mod measured;
mod pain_ranks;
mod personas;
mod priorities;
mod ranking;
mod rule;
mod scored;
mod sum;
#[cfg(test)]
mod tests;
mod top;
mod what_if;
mod write;

pub use self::{
    board::{ActionCard, KpiLink, StatusBoard, StatusColumn},
    decisive::DecisiveJudgement,
    exposure::Exposure,
    factor::{Factor, FactorKind, FactorUnit, Provenance},
    filter::{PainPointFilter, owners},
    firm::{RankRange, RankStability, RankingStability},
    judge::judge,
    matrix::{AxisScale, MatrixDot, PriorityMatrix, Quadrant},
    pain_ranks::PainRanks,
    personas::{PersonaRankings, RankComparison},
    priorities::Priorities,
    ranking::{Rank, Ranking, RankingEntry, RankingOptions},
    scored::{LatestFigures, ScoreEstimate, ScoreProjection},
    sum::FormulaToken,
    top::{Certainty, StabilityShares, TopThreeStability, TopThreeVerdict},
    what_if::{Assumptions, FeelingProjection, FeelingRise, OutcomeBasis, ProjectedFigure, WhatIf},
    write::{Judgement, JudgementField, JudgementTarget, SeverityLever},
};
