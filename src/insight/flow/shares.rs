//! Shares of transitions: gaps filled and excess scaled down.

use std::collections::BTreeMap;

use super::position_values::{count, set_at};
use crate::model::{Index, TouchpointKind};

/// The deviation of a sum of shares from 1 that counts as rounding: half a percent.
const ROUNDING: f64 = 0.005;
/// The same for shares that are tried out, which nobody rounded.
const OVERRIDE_ROUNDING: f64 = 1e-9;

/// The share of the customers at a touchpoint who take a transition.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Share {
    /// The share, 0…1; those of a touchpoint add up to at most 1. 0 for a referral, which brings
    /// another customer and doesn't move this one (DOMAIN 131).
    pub value: f64,
    /// Set if nobody gave the share: the rest of the given shares is divided evenly.
    pub is_assumed: bool,
}

/// A problem in the shares or transitions that the user should know.
#[derive(Clone, Debug, PartialEq)]
pub enum FlowProblem {
    /// The given shares add up to more than 1 and were scaled down.
    SharesExceedOne {
        /// The position of the touchpoint.
        touchpoint: usize,
        /// The sum of the given shares.
        sum: f64,
    },
    /// The given shares add up to 1, so that transitions without a share carry nobody.
    NoShareLeft {
        /// The position of the touchpoint.
        touchpoint: usize,
    },
    /// An end has transitions without a share, so that everybody goes on.
    EndGoesOn {
        /// The position of the touchpoint.
        touchpoint: usize,
    },
    /// A loop without exit: touchpoints that only lead to each other.
    Trapped {
        /// The positions of its touchpoints, in reading order.
        touchpoints: Vec<usize>,
    },
    /// A touchpoint that no start leads to, though it has transitions.
    Unreachable {
        /// The position of the touchpoint.
        touchpoint: usize,
    },
}

/// Changes to try out on a flow, without changing the journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlowOverrides {
    /// Shares by position of the transition in [`Index::edges`], 0…1. They count as given; at a
    /// touchpoint with one the rest of the shares is no rounding but drops off.
    pub shares: BTreeMap<usize, f64>,
    /// Waiting times in seconds by position of the touchpoint.
    pub waits: BTreeMap<usize, u32>,
}

/// The shares of all transitions, and of the customers who stay.
#[derive(Debug, Default)]
pub(super) struct Shares {
    /// The share of each transition, by number.
    pub shares: Vec<Share>,
    /// The share of those at each touchpoint for whom the journey is over, by position.
    pub exit: Vec<f64>,
    /// The problems found.
    pub problems: Vec<FlowProblem>,
}

/// Completes the shares of a journey.
pub(super) fn resolve_shares(index: &Index<'_>, overrides: &FlowOverrides) -> Shares {
    let mut shares = Shares {
        shares: vec![Share::default(); index.edge_count()],
        exit: vec![1.0; index.len()],
        problems: Vec::new(),
    };
    for place in 0..index.len() {
        let numbers = index.outgoing(place);
        settle_at(index, overrides, place, numbers, &mut shares);
    }
    shares
}

fn settle_at(
    index: &Index<'_>,
    overrides: &FlowOverrides,
    place: usize,
    numbers: &[usize],
    shares: &mut Shares,
) {
    let ways = numbers.iter().filter_map(|&number| {
        let edge = index.edge(number).filter(|edge| edge.moves())?;
        let tried = overrides.shares.get(&number).filter(|x| x.is_finite());
        let given = tried.copied().or(edge.item.share);
        Some((number, given.map(|share| share.clamp(0.0, 1.0))))
    });
    let ways: Vec<(usize, Option<f64>)> = ways.collect();
    if ways.is_empty() {
        return;
    }
    let sum: f64 = ways.iter().filter_map(|(_, given)| *given).sum();
    let missing = ways.iter().filter(|(_, given)| given.is_none()).count();
    let is_tried = numbers.iter().any(|n| overrides.shares.contains_key(n));
    let rounding = if is_tried {
        OVERRIDE_ROUNDING
    } else {
        ROUNDING
    };
    let is_rounded = sum > 1.0 || (missing == 0 && sum >= 1.0 - rounding);
    let scale = if is_rounded { 1.0 / sum } else { 1.0 };
    let left = if is_rounded { 0.0 } else { 1.0 - sum };
    let assumed = left / count(missing.max(1));
    for (number, given) in ways {
        let share = Share {
            value: given.map_or(assumed, |given| given * scale),
            is_assumed: given.is_none(),
        };
        set_at(&mut shares.shares, number, share);
    }
    let exit = if missing == 0 { left } else { 0.0 };
    set_at(&mut shares.exit, place, exit);
    let kind = index.at(place).map(|t| t.kind);
    let is_end = kind.is_some_and(TouchpointKind::is_end);
    let touchpoint = place;
    if sum > 1.0 + ROUNDING {
        shares
            .problems
            .push(FlowProblem::SharesExceedOne { touchpoint, sum });
    }
    if missing > 0 && sum > 1.0 - ROUNDING {
        shares
            .problems
            .push(FlowProblem::NoShareLeft { touchpoint });
    } else if missing > 0 && is_end {
        shares.problems.push(FlowProblem::EndGoesOn { touchpoint });
    }
}
