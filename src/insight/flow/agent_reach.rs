//! Probability of reaching a live agent through queues and menus, solved group by group of the
//! strongly connected components.

use super::{
    Flow,
    elimination::{BUDGET, EliminationNetwork},
    position_values::{flag_at, set_at, total, value_at},
};
use crate::model::Index;

/// The probability of reaching a live agent from each touchpoint without leaving the queues and
/// menus in `line`, 0…1: 1 at an agent, 0 elsewhere outside the line. `at_once` gives the
/// probability by a transition where it doesn't depend on what follows.
pub(super) fn agent_chances(
    index: &Index<'_>,
    flow: &Flow,
    line: &[bool],
    at_once: &impl Fn(usize) -> Option<f64>,
) -> Vec<f64> {
    let agents = index.touchpoints();
    let mut chances: Vec<f64> = agents
        .map(|t| if t.live_agent { 1.0 } else { 0.0 })
        .collect();
    // Groups in reverse order: the chances downstream are needed first.
    for group in flow.chain.groups.iter().rev() {
        let inside = group.iter().copied().filter(|&place| flag_at(line, place));
        let places: Vec<usize> = inside.collect();
        for (&place, chance) in places
            .iter()
            .zip(of_group(flow, &places, &chances, at_once))
        {
            set_at(&mut chances, place, chance);
        }
    }
    chances
}

/// The probabilities from the touchpoints of the line in one group, given those downstream.
fn of_group(
    flow: &Flow,
    places: &[usize],
    chances: &[f64],
    at_once: &impl Fn(usize) -> Option<f64>,
) -> Vec<f64> {
    let mut ways = Vec::new();
    let (mut exit, mut gains) = (Vec::new(), Vec::new());
    for (seat, &place) in places.iter().enumerate() {
        let (mut leaving, mut gained) = (value_at(&flow.chain.exit, place), 0.0);
        for way in flow.chain.edges_from(place) {
            let sure = at_once(way.edge);
            match places.binary_search(&way.to) {
                Ok(to) if sure.is_none() => ways.push((seat, to, way.share)),
                Ok(_) | Err(_) => {
                    leaving += way.share;
                    gained += way.share * sure.unwrap_or_else(|| value_at(chances, way.to));
                }
            }
        }
        exit.push(leaving);
        gains.push(gained);
    }
    // Customers who never get out of a loop in the line reach nobody.
    if total(exit.iter().copied()) <= 0.0 {
        return gains;
    }
    let found = EliminationNetwork::new(&ways, exit).exit_probabilities(&gains, BUDGET);
    found.into_iter().map(|c| c.clamp(0.0, 1.0)).collect()
}
