//! Searches through a whole journey at once.

use std::collections::VecDeque;

use petgraph::visit::{Dfs, EdgeFiltered, Visitable as _};

use crate::model::{Edge, Index};

/// The distance of what no way leads to.
pub(super) const NEVER: u32 = u32::MAX;

/// Goes back from goals along the transitions that pass, and visits each touchpoint once: its
/// position, its distance in transitions and the goal that it is nearest to. The nearest come
/// first, of equals in the order of the goals. A goal is given with the distance that it has
/// already. O(touchpoints + transitions).
///
/// Petgraph's searches for shortest paths begin at one node and collect the distances in a hash
/// map: that takes many times as long as this, which begins at all goals.
pub(super) fn back_from<'a>(
    index: &Index<'a>,
    goals: &[(usize, u32)],
    passes: impl Fn(Edge<'a>) -> bool,
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
        // The nearer of the next goal and the next touchpoint on the way: distances only grow.
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

/// The distance of each touchpoint to the nearest of `goals`, in transitions that pass; [`NEVER`]
/// where none leads there.
pub(super) fn distances<'a>(
    index: &Index<'a>,
    goals: &[(usize, u32)],
    passes: impl Fn(Edge<'a>) -> bool,
) -> Vec<u32> {
    let mut found = vec![NEVER; index.len()];
    back_from(index, goals, passes, |place, distance, _| {
        if let Some(slot) = found.get_mut(place) {
            *slot = distance;
        }
    });
    found
}

/// What can be reached along the transitions that pass, group by group: from each root what no
/// root before it reached, the root first.
pub(super) fn reached<'a>(
    index: &Index<'a>,
    roots: impl IntoIterator<Item = usize>,
    passes: impl Fn(Edge<'a>) -> bool,
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

/// Whether each touchpoint can be reached from one of `starts` along the transitions that pass.
pub(super) fn is_reached<'a>(
    index: &Index<'a>,
    starts: Vec<usize>,
    passes: impl Fn(Edge<'a>) -> bool,
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
