//! What to mend first: pain points ranked, with the sum in words and how firm the rank is.
//!
//! A pain point's value comes from a few factors (DOMAIN B5). What nobody gave is never zero: a
//! stated rule fills it in and the factor says so ([`Standing`]). The rules stand at
//! [`FactorKind`]'s functions in `inputs`, with how far each may be off; [`Firmness`] moves
//! factors within that and weights by ±20 %.

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
    personas::{ByPersona, Line},
    priorities::Priorities,
    ranking::{Ask, Entry, Rank, Ranking, ranks},
    scored::{Estimated, Levels, Scored},
    sum::Part,
    top::{Certainty, Kept, TopThree, Verdict},
    what_if::{Assumptions, Change, Felt, Ground, Rise, WhatIf},
    write::{Field, Lever, Target, Write},
};
