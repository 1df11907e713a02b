//! Graph searches from several touchpoints at once.

use std::collections::VecDeque;

use petgraph::visit::{Dfs, EdgeFiltered, Visitable as _};

use crate::model::{DrawnEdge, Index};

/// The distance of what can't be reached.
pub(super) const NEVER: u32 = u32::MAX;

/// Breadth-first search backwards from several goals along the transitions that pass. Visits each
/// touchpoint once with its position, its distance in transitions and its nearest goal; the nearest
/// come first, of equals in the order of the goals. Goals are given with their initial distance.
/// O(touchpoints + transitions), beside sorting the goals.
///
/// Petgraph's searches for shortest paths begin at one node and collect the distances in a hash
/// map: that takes many times as long as this, which begins at all goals.
pub(super) fn back_from<'a>(
    index: &Index<'a>,
    goals: &[(usize, u32)],
    passes: impl Fn(DrawnEdge<'a>) -> bool,
    mut visit: impl FnMut(usize, u32, usize),
) {
    let mut is_seen = vec![false; index.len()];
    let mut goals = goals.to_vec();
    goals.sort_by_key(|(_, distance)| *distance);
    let goals = goals.into_iter();
    let mut goals = goals
        .map(|(place, distance)| (place, distance, place))
        .peekable();
    let mut waiting: VecDeque<(usize, u32, usize)> = VecDeque::new();
    loop {
        // The nearer of the next goal and the next touchpoint in the queue: distances only grow.
        let is_goal_next = match (goals.peek(), waiting.front()) {
            (Some((_, goal, _)), Some((_, way, _))) => goal <= way,
            (goal, _) => goal.is_some(),
        };
        let next = if is_goal_next {
            goals.next()
        } else {
            waiting.pop_front()
        };
        let Some((place, distance, goal)) = next else {
            return;
        };
        let Some(flag @ false) = is_seen.get_mut(place) else {
            continue;
        };
        *flag = true;
        visit(place, distance, goal);
        for edge in index.arriving(place) {
            if is_seen.get(edge.from) == Some(&false) && passes(edge) {
                waiting.push_back((edge.from, distance + 1, goal));
            }
        }
    }
}

/// The number of transitions that pass from each touchpoint to the nearest of `goals`, which are
/// given with their initial distance; [`NEVER`] if none can be reached.
pub(super) fn distances<'a>(
    index: &Index<'a>,
    goals: &[(usize, u32)],
    passes: impl Fn(DrawnEdge<'a>) -> bool,
) -> Vec<u32> {
    let mut found = vec![NEVER; index.len()];
    back_from(index, goals, passes, |place, distance, _| {
        if let Some(slot) = found.get_mut(place) {
            *slot = distance;
        }
    });
    found
}

/// Depth-first search from several roots along the transitions that pass: a group for each root, of
/// what no root before it reached, the root first. Groups that would be empty are left out.
pub(super) fn reached<'a>(
    index: &Index<'a>,
    roots: impl IntoIterator<Item = usize>,
    passes: impl Fn(DrawnEdge<'a>) -> bool,
) -> Vec<Vec<usize>> {
    let graph = EdgeFiltered::from_fn(*index, passes);
    let mut search = Dfs::empty(&graph);
    let groups = roots.into_iter().map(|root| {
        search.move_to(root);
        std::iter::from_fn(|| search.next(&graph)).collect()
    });
    groups
        .filter(|group: &Vec<usize>| !group.is_empty())
        .collect()
}

/// Flags of the touchpoints that can be reached from `starts` along the transitions that pass.
pub(super) fn is_reached<'a>(
    index: &Index<'a>,
    starts: Vec<usize>,
    passes: impl Fn(DrawnEdge<'a>) -> bool,
) -> Vec<bool> {
    let graph = EdgeFiltered::from_fn(*index, passes);
    let mut search = Dfs::from_parts(starts, graph.visit_map());
    let mut found = vec![false; index.len()];
    while let Some(place) = search.next(&graph) {
        if let Some(flag) = found.get_mut(place) {
            *flag = true;
        }
    }
    found
}
