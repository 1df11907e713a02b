//! Reachability, whatever the shares: hops to a live agent, starts, goals and success.

use super::position_values::flag_at;
use crate::{
    insight::search::{distances, is_reached},
    model::{DrawnEdge, Index, TouchpointKind},
};

/// True if a touchpoint has transitions onward, referrals apart.
pub(super) fn continues(index: &Index<'_>, place: usize) -> bool {
    index.leaving(place).any(DrawnEdge::moves)
}

/// True if a touchpoint has transitions to or from another, referrals apart.
pub(super) fn is_connected(index: &Index<'_>, place: usize) -> bool {
    let mut around = index.leaving(place).chain(index.arriving(place));
    around.any(|edge| edge.moves() && edge.from != edge.to)
}

/// The positions of the goals: the ends marked as success, or else the touchpoints where the map
/// stops without the customer leaving.
pub(super) fn goals(index: &Index<'_>) -> Vec<usize> {
    let of_kind = |kind: TouchpointKind| {
        let all = index.touchpoints().enumerate();
        all.filter(move |(_, t)| t.kind == kind).map(|(p, _)| p)
    };
    let marked: Vec<usize> = of_kind(TouchpointKind::EndReached).collect();
    if !marked.is_empty() {
        return marked;
    }
    let all = index.touchpoints().enumerate();
    let sinks = all.filter(|(place, t)| {
        t.kind != TouchpointKind::EndLeft
            && !continues(index, *place)
            && is_connected(index, *place)
    });
    sinks.map(|(place, _)| place).collect()
}

/// The smallest number of transitions from each touchpoint to one of `targets`; referrals don't
/// count.
pub(super) fn hops(index: &Index<'_>, targets: &[usize]) -> Vec<u32> {
    let targets: Vec<(usize, u32)> = targets.iter().map(|&place| (place, 0)).collect();
    distances(index, &targets, DrawnEdge::moves)
}

/// A flag per touchpoint: set if a start leads there without going on from one in `stops`.
pub(super) fn reachable_from(index: &Index<'_>, starts: &[usize], stops: &[bool]) -> Vec<bool> {
    is_reached(index, starts.to_vec(), |edge| {
        edge.moves() && !flag_at(stops, edge.from)
    })
}

/// The positions of the starts, and if they are assumed: the touchpoints of the kind start, or else
/// those with transitions onward but none that arrive, or else the first connected one in reading
/// order. Several marked starts count as assumed too, as their shares are.
pub(super) fn starts(index: &Index<'_>) -> (Vec<usize>, bool) {
    let all = index.touchpoints().enumerate();
    let marked = all.filter(|(_, t)| t.kind == TouchpointKind::Start);
    let marked: Vec<usize> = marked.map(|(place, _)| place).collect();
    if !marked.is_empty() {
        let is_guess = marked.len() > 1;
        return (marked, is_guess);
    }
    let comes_from = |place: usize| {
        let mut arriving = index.arriving(place);
        arriving.any(|edge| edge.moves() && edge.from != edge.to)
    };
    let sources = (0..index.len()).filter(|&p| is_connected(index, p) && !comes_from(p));
    let sources: Vec<usize> = sources.collect();
    if !sources.is_empty() {
        return (sources, true);
    }
    let connected = (0..index.len()).find(|&place| is_connected(index, place));
    let first = connected.or((!index.is_empty()).then_some(0));
    (first.into_iter().collect(), true)
}
