//! Most likely path through a journey, for emotion curves and checks along a path.

use super::{CostGraph, NO_POSITION};
use crate::{
    insight::flow::{
        FlowOverrides,
        position_values::{count, value_at},
        reachability::{continues, starts},
        shares::{self, Shares},
    },
    model::{Index, TouchpointId},
};

/// The most likely path through a journey, by positions: the first of
/// [`completed_paths`](super::completed_paths) of everybody's flow. Where nothing ends, the largest
/// shares are followed from the first start until they lead back.
#[must_use]
pub fn likely_path<'a>(index: &Index<'a>) -> &'a [usize] {
    index.likely_path(|| {
        let shares = shares::resolve_shares(index, &FlowOverrides::default());
        let (starts, _) = starts(index);
        let found = most_likely(index, &shares, &starts);
        if found.is_empty() {
            along_shares(index, &shares, &starts)
        } else {
            found
        }
    })
}

/// The path that feelings are followed along: the one that the journey names, or else the most
/// likely one. Each touchpoint occurs at most once.
#[must_use]
pub fn followed_path(index: &Index<'_>) -> Vec<usize> {
    let chosen = index.journey.about().path.as_ref();
    let Some(path) = chosen.and_then(|id| index.journey.paths().get(id)) else {
        return likely_path(index).to_vec();
    };
    let mut is_seen = vec![false; index.len()];
    let mut visit = |place: usize| {
        let flag = is_seen.get_mut(place)?;
        (!std::mem::replace(flag, true)).then_some(place)
    };
    let stops = path.touchpoints.iter();
    stops.filter_map(|id| visit(index.position(id)?)).collect()
}

/// The touchpoints of [`followed_path`].
#[must_use]
pub fn followed_touchpoints(index: &Index<'_>) -> Vec<TouchpointId> {
    let path = followed_path(index).into_iter();
    path.filter_map(|place| Some(index.at(place)?.id.clone()))
        .collect()
}

/// Most likely path from the shares alone, since solving the whole flow takes much longer; empty
/// where nothing ends.
fn most_likely(index: &Index<'_>, shares: &Shares, starts: &[usize]) -> Vec<usize> {
    let share = |number: &usize| shares.shares.get(*number).map_or(0.0, |share| share.value);
    let leaving = |place: usize| {
        let numbers = index.outgoing(place).iter();
        let taken = numbers.map(move |number| (*number, share(number)));
        taken.filter_map(|(number, share)| (share > 0.0).then_some((index.edge(number)?.to, share)))
    };
    let exit = |place: usize| {
        let is_end = index.at(place).is_some_and(|t| t.kind.is_end());
        let exit = value_at(&shares.exit, place);
        (exit > 0.0 && (is_end || !continues(index, place))).then_some(exit)
    };
    let part = 1.0 / count(starts.len());
    let starts = starts.iter().map(|&place| (place, part)).collect();
    let ways = CostGraph::build(index.len(), leaving, exit, starts);
    let rest = ways.cost_to_end();
    let path = rest.path_to_end(ways.start());
    path.filter(|&node| node < index.len()).collect()
}

/// Path along the largest shares from the first start on; of equals the first by id.
fn along_shares(index: &Index<'_>, shares: &Shares, starts: &[usize]) -> Vec<usize> {
    let mut is_seen = vec![false; index.len()];
    let mut path = Vec::new();
    let mut next = starts.first().copied().unwrap_or(NO_POSITION);
    while let Some(flag) = is_seen.get_mut(next) {
        *flag = true;
        path.push(next);
        let open = index.leaving(next).filter_map(|edge| {
            let share = shares.shares.get(edge.number)?.value;
            (share > 0.0 && is_seen.get(edge.to) == Some(&false)).then_some((share, edge.to))
        });
        let best = open.reduce(|best, other| if other.0 > best.0 { other } else { best });
        next = best.map_or(NO_POSITION, |(_, to)| to);
    }
    path
}
