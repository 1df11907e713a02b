//! Ranking of pain points by priority, with the calculation of each value and the robustness of
//! ranks.
//!
//! A pain point's value comes from a few factors (DOMAIN B5). What nobody judged or measured is
//! never zero: a stated default is used and the factor is marked ([`Standing`]). The defaults are
//! in `inputs`, by [`FactorKind`], each with its uncertainty; [`Firmness`] varies factors within
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
    board::{Board, Card, Column, KpiLink},
    decisive::Decisive,
    exposure::Exposure,
    factor::{Factor, FactorKind, Standing, Unit},
    filter::{Filter, owners},
    firm::{Firm, Firmness, Places},
    judge::judge,
    matrix::{Axis, Dot, Matrix, Quadrant, Scale},
    pain_ranks::PainRanks,
    personas::{ByPersona, Line},
    priorities::Priorities,
    ranking::{Ask, Entry, Rank, Ranking},
    scored::{Estimated, Levels, Scored},
    sum::Part,
    top::{Certainty, Kept, TopThree, Verdict},
    what_if::{Assumptions, Change, Felt, Ground, Rise, WhatIf},
    write::{Field, Lever, Target, Write},
};
