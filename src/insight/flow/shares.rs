//! What share of the customers takes each transition, with gaps filled and excess scaled down.

use std::collections::BTreeMap;

use super::numbers::{count, set};
use crate::model::{Index, TouchpointKind};

/// By how much shares may miss 1 before that means something: half a percent is rounding.
const ROUNDING: f64 = 0.005;
/// The same for shares that are tried out: nobody rounded them.
const TRIED_ROUNDING: f64 = 1e-9;

/// The share of the customers at a touchpoint who take a transition.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Share {
    /// 0…1; the shares of a touchpoint's transitions add up to 1 at most. 0 for a referral, which
    /// brings another customer and doesn't move this one (DOMAIN 131).
    pub value: f64,
    /// Whether nobody gave it: what the given shares leave is spread evenly.
    pub is_assumed: bool,
}

/// Something about the shares that the user should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The given shares add up to more than 1 and were scaled down.
    SharesOver {
        /// The touchpoint's place.
        touchpoint: usize,
        /// What they add up to.
        sum: f64,
    },
    /// The given shares use everything up, so that transitions without a share carry nobody.
    NothingLeft {
        /// The touchpoint's place.
        touchpoint: usize,
    },
    /// An end has transitions without a share, so that everybody goes on.
    EndGoesOn {
        /// The touchpoint's place.
        touchpoint: usize,
    },
    /// Touchpoints that lead to each other only: who comes here never gets out.
    Trapped {
        /// The places, in reading order.
        touchpoints: Vec<usize>,
    },
    /// Nothing leads from a start to this touchpoint, though transitions are drawn at it.
    Unreachable {
        /// The touchpoint's place.
        touchpoint: usize,
    },
}

/// Changes to try out on a flow, without changing the journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overrides {
    /// Shares by a transition's place in [`Index::edges`], 0…1; they count as given, and where one is
    /// tried out, what the shares miss of 1 is no rounding but drops off.
    pub shares: BTreeMap<usize, f64>,
    /// Waiting times in seconds by a touchpoint's place.
    pub waits: BTreeMap<usize, u32>,
}

/// Every share, and who stays.
#[derive(Debug, Default)]
pub(super) struct Shares {
    /// By transition.
    pub list: Vec<Share>,
    /// The share of those at a touchpoint for whom the journey is over, by place.
    pub exit: Vec<f64>,
    /// What the user should know.
    pub troubles: Vec<Trouble>,
}

/// Settles the shares of a journey.
pub(super) fn settle(index: &Index<'_>, overrides: &Overrides) -> Shares {
    let mut shares = Shares {
        list: vec![Share::default(); index.edge_count()],
        exit: vec![1.0; index.len()],
        troubles: Vec::new(),
    };
    for place in 0..index.len() {
        let numbers = index.outgoing(place);
        settle_at(index, overrides, place, numbers, &mut shares);
    }
    shares
}

fn settle_at(
    index: &Index<'_>,
    overrides: &Overrides,
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
    let rounding = if is_tried { TRIED_ROUNDING } else { ROUNDING };
    let is_rounded = sum > 1.0 || (missing == 0 && sum >= 1.0 - rounding);
    let scale = if is_rounded { 1.0 / sum } else { 1.0 };
    let left = if is_rounded { 0.0 } else { 1.0 - sum };
    let assumed = left / count(missing.max(1));
    for (number, given) in ways {
        let share = Share {
            value: given.map_or(assumed, |given| given * scale),
            is_assumed: given.is_none(),
        };
        set(&mut shares.list, number, share);
    }
    let exit = if missing == 0 { left } else { 0.0 };
    set(&mut shares.exit, place, exit);
    let kind = index.at(place).map(|t| t.kind);
    let is_end = kind.is_some_and(TouchpointKind::is_end);
    let touchpoint = place;
    if sum > 1.0 + ROUNDING {
        shares
            .troubles
            .push(Trouble::SharesOver { touchpoint, sum });
    }
    if missing > 0 && sum > 1.0 - ROUNDING {
        shares.troubles.push(Trouble::NothingLeft { touchpoint });
    } else if missing > 0 && is_end {
        shares.troubles.push(Trouble::EndGoesOn { touchpoint });
    }
}
