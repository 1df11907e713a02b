//! What leads where, whatever the shares: hops to a live agent, and from where success is possible.

use super::numbers::is;
use crate::{
    insight::search::{distances, is_reached},
    model::{Edge, Index, TouchpointKind},
};

/// Whether customers go on from a touchpoint, whatever the shares.
pub(super) fn goes_on(index: &Index<'_>, place: usize) -> bool {
    index.leaving(place).any(Edge::moves)
}

/// Whether a touchpoint has transitions to or from another.
pub(super) fn is_connected(index: &Index<'_>, place: usize) -> bool {
    let mut around = index.leaving(place).chain(index.arriving(place));
    around.any(|edge| edge.moves() && edge.from != edge.to)
}

/// The places of the touchpoints where customers have what they came for: those marked as such, or
/// else where the map ends without saying that the customer leaves.
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
        t.kind != TouchpointKind::EndLeft && !goes_on(index, *place) && is_connected(index, *place)
    });
    sinks.map(|(place, _)| place).collect()
}

/// The fewest transitions from each touchpoint to one of `targets`; referrals don't count.
pub(super) fn hops(index: &Index<'_>, targets: &[usize]) -> Vec<u32> {
    let targets: Vec<(usize, u32)> = targets.iter().map(|&place| (place, 0)).collect();
    distances(index, &targets, Edge::moves)
}

/// Whether something leads from a start to each touchpoint without going on from where it stops.
pub(super) fn linked(index: &Index<'_>, starts: &[usize], stops: &[bool]) -> Vec<bool> {
    is_reached(index, starts.to_vec(), |edge| {
        edge.moves() && !is(stops, edge.from)
    })
}

/// Where customers come in, and whether that is a guess: the touchpoints of the kind start, or else
/// those that lead on and to which nothing leads, or else the first in reading order.
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
