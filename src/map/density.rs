//! Limits the number of drawn transitions. Thousands of lines between a few hundred touchpoints
//! take minutes to route and are a grey area that nobody can read.

use crate::model::{DrawnEdge, float};

/// Number of transitions that are drawn in any case.
const MIN_DRAWN: usize = 2_000;
/// Number drawn for each touchpoint beyond [`MIN_DRAWN`].
const PER_TOUCHPOINT: usize = 2;
/// Limit of the sum of column spans of the drawn transitions: each column makes a route longer to
/// find.
const SPAN: usize = 1_000_000;

/// Transitions to draw, in their old order, and the number left out. Keeps the most likely ones of
/// each touchpoint; among equals, those to near touchpoints.
///
/// `edges` must be sorted by the touchpoint that they leave.
pub(super) fn thin_out(
    edges: Vec<DrawnEdge<'_>>,
    touchpoints: usize,
) -> (Vec<DrawnEdge<'_>>, usize) {
    let most = MIN_DRAWN.max(PER_TOUCHPOINT * touchpoints);
    let span = |edge: &DrawnEdge<'_>| edge.from.abs_diff(edge.to);
    if edges.len() <= most && edges.iter().map(span).sum::<usize>() <= SPAN {
        return (edges, 0);
    }
    let mut ranked: Vec<(usize, usize, usize)> = Vec::with_capacity(edges.len());
    let mut start = 0;
    for group in edges.chunk_by(|a, b| a.from == b.from) {
        let known: f64 = group.iter().filter_map(|edge| edge.item.share).sum();
        let unknown = group
            .iter()
            .filter(|edge| edge.item.share.is_none())
            .count();
        let rest = (1.0 - known).max(0.0) / float(unknown.max(1));
        let mut order: Vec<usize> = (0..group.len()).collect();
        let rank = |at: usize| {
            let edge = group.get(at)?;
            Some((edge.item.share.unwrap_or(rest), span(edge)))
        };
        order.sort_by(|&a, &b| match (rank(a), rank(b)) {
            (Some(a), Some(b)) => b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)),
            _ => a.cmp(&b),
        });
        let of_group = order.iter().enumerate();
        ranked.extend(
            of_group.filter_map(|(place, &at)| Some((place, span(group.get(at)?), start + at))),
        );
        start += group.len();
    }
    ranked.sort_unstable();
    let mut passed = 0;
    let mut kept = vec![false; edges.len()];
    for &(_, span, at) in ranked.iter().take(most) {
        passed += span;
        if passed > SPAN {
            break;
        }
        if let Some(flag) = kept.get_mut(at) {
            *flag = true;
        }
    }
    let all = edges.len();
    let drawn: Vec<DrawnEdge<'_>> = edges
        .into_iter()
        .zip(kept)
        .filter_map(|(edge, is_kept)| is_kept.then_some(edge))
        .collect();
    let left_out = all - drawn.len();
    (drawn, left_out)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{MIN_DRAWN, thin_out};
    use crate::model::{DomainId as _, DrawnEdge, TouchpointId, Transition, TransitionId};

    fn all_to_all(count: usize) -> Vec<(Arc<Transition>, usize, usize)> {
        let pairs = (0..count).flat_map(|a| (0..count).map(move |b| (a, b)));
        pairs
            .filter(|(a, b)| a != b)
            .map(|(a, b)| {
                let id = |kind: &str| format!("{kind}-{a}-{b}");
                let mut item = Transition::new(
                    TransitionId::parse(&id("e")).unwrap(),
                    TouchpointId::parse(&format!("t-{a}")).unwrap(),
                    TouchpointId::parse(&format!("t-{b}")).unwrap(),
                );
                item.share = (b == (a + 40) % count).then_some(0.5);
                (Arc::new(item), a, b)
            })
            .collect()
    }

    fn edges(items: &[(Arc<Transition>, usize, usize)]) -> Vec<DrawnEdge<'_>> {
        items
            .iter()
            .enumerate()
            .map(|(number, (item, from, to))| DrawnEdge {
                item,
                number,
                from: *from,
                to: *to,
            })
            .collect()
    }

    #[test]
    fn the_likely_and_the_near_ones_stay() {
        let items = all_to_all(100);
        let edges = edges(&items);
        let count = edges.len();
        let (drawn, left_out) = thin_out(edges, 100);
        assert_eq!((drawn.len(), left_out), (MIN_DRAWN, count - MIN_DRAWN));
        let likely = drawn
            .iter()
            .filter(|edge| edge.item.share.is_some())
            .count();
        assert_eq!(likely, 100, "the most likely one of each touchpoint");
        let near = drawn.iter().filter(|edge| edge.from + 1 == edge.to).count();
        assert_eq!(near, 99);
        assert!(drawn.is_sorted_by_key(|edge| (edge.from, edge.to)));
    }

    #[test]
    fn usual_journeys_keep_every_transition() {
        let items = all_to_all(40);
        let edges = edges(&items);
        assert_eq!(thin_out(edges, 40).1, 0);
    }
}
