//! Where success is lost: touchpoints from which no end with success can be reached any more.

use super::{
    Flow,
    numbers::{at, total},
    shares::carries,
};
use crate::{insight::Index, model::TouchpointKind};

/// A touchpoint at which success is lost (DOMAIN C4: where the outcome is settled).
#[derive(Clone, Debug, PartialEq)]
pub struct NoReturn {
    /// Its place.
    pub place: usize,
    /// The transitions that lead to it from where success was still possible; none at a start.
    pub ways: Vec<usize>,
    /// The probability that a customer who starts loses the way to success here.
    pub customers: f64,
    /// Whether it says itself that customers leave here.
    pub is_end: bool,
}

/// The touchpoints where success is lost first, those that most customers come to first. Empty when
/// the journey has no success to lose.
#[must_use]
pub fn points_of_no_return(index: &Index<'_>, flow: &Flow) -> Vec<NoReturn> {
    if flow.goals.is_empty() {
        return Vec::new();
    }
    let lost = (0..index.len()).filter(|&place| !flow.can_succeed(place));
    let mut points: Vec<NoReturn> = lost
        .filter_map(|place| {
            let arriving = index.incoming.get(place)?.iter().copied();
            let ways: Vec<usize> = arriving
                .filter(|&number| {
                    let edge = index.edges.get(number);
                    edge.is_some_and(|edge| carries(edge) && flow.can_succeed(edge.from))
                })
                .collect();
            let start = at(&flow.chain.starts, place);
            let entering = total(ways.iter().map(|&edge| flow.through(index, edge)));
            let is_first = !ways.is_empty() || start > 0.0;
            is_first.then(|| NoReturn {
                place,
                customers: start + entering,
                ways,
                is_end: index
                    .at(place)
                    .is_some_and(|t| t.kind == TouchpointKind::EndLeft),
            })
        })
        .collect();
    points.sort_by(|a, b| b.customers.total_cmp(&a.customers));
    points
}

#[cfg(test)]
mod tests {
    use super::points_of_no_return;
    use crate::{
        insight::flow::tests::{kinds, look, near, shared},
        model::TouchpointKind,
    };

    /// Bernard & Andritsos' and Kobialka's decision boundary: after `wait` only leaving is left.
    #[test]
    fn success_is_lost_where_only_leaving_is_left() {
        let mut parts = shared(
            "A: a wait wait2 left done; a>wait=0.3 a>done=0.6 a>left=0.1 wait>wait2 wait2>wait=0.5 wait2>left=0.5",
        );
        let ends = [
            ("left", TouchpointKind::EndLeft),
            ("done", TouchpointKind::EndReached),
        ];
        kinds(&mut parts, &ends);
        look(parts, |index, flow| {
            let points = points_of_no_return(index, flow);
            assert_eq!(points.len(), 2);
            assert_eq!((points[0].place, points[0].is_end), (1, false));
            near(points[0].customers, 0.3);
            assert_eq!((points[1].place, points[1].is_end), (3, true));
            near(points[1].customers, 0.1);
            near(1.0 - 0.4, flow.reached_goal().unwrap());
        });
    }
}
