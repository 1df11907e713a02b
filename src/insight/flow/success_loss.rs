//! Points of no return: touchpoints from which no end with success can be reached any more.

use super::{
    Flow,
    markov_chain::FlowCut,
    position_values::{flag_at, set_at, total, value_at},
    reachability,
};
use crate::model::{Index, TouchpointKind};

/// A point of no return: a touchpoint at which success is lost (DOMAIN C4: where the outcome is
/// settled).
#[derive(Clone, Debug, PartialEq)]
pub struct PointOfNoReturn {
    /// The position of the touchpoint.
    pub position: usize,
    /// The transitions that arrive from where success was still possible; empty at a start.
    pub transitions: Vec<usize>,
    /// The probability that a customer loses success here.
    pub customers: f64,
    /// Set if it is an end without success.
    pub is_end: bool,
}

/// The touchpoints where success is first lost, most customers first. Empty if the journey has no
/// goal. Success can't be lost after it: what follows an end with success doesn't count.
#[must_use]
pub fn points_of_no_return(index: &Index<'_>, flow: &Flow) -> Vec<PointOfNoReturn> {
    if flow.base.goals.is_empty() {
        return Vec::new();
    }
    let before = FlowBeforeSuccess::new(index, flow);
    let lost = (0..index.len()).filter(|&place| !flow.can_succeed(place));
    let mut points: Vec<PointOfNoReturn> = lost
        .filter_map(|place| {
            let arriving = index.incoming(place).iter().copied();
            let ways: Vec<usize> = arriving
                .filter(|&number| {
                    let edge = index.edge(number);
                    edge.is_some_and(|edge| {
                        edge.moves() && flow.can_succeed(edge.from) && before.is_open(edge.from)
                    })
                })
                .collect();
            let start = value_at(&flow.chain.starts, place);
            let entering = ways.iter().filter_map(|&number| {
                let from = index.edge(number)?.from;
                Some(before.visits(from) * flow.share(number).value)
            });
            let entering = total(entering);
            let is_first = !ways.is_empty() || start > 0.0;
            is_first.then(|| PointOfNoReturn {
                position: place,
                customers: start + entering,
                transitions: ways,
                is_end: index
                    .at(place)
                    .is_some_and(|t| t.kind == TouchpointKind::EndLeft),
            })
        })
        .collect();
    points.sort_by(|a, b| b.customers.total_cmp(&a.customers));
    points
}

/// The part of the journey before success.
struct FlowBeforeSuccess<'f> {
    flow: &'f Flow,
    is_goal: Vec<bool>,
    /// Per touchpoint: set if a start leads there without passing success first.
    is_linked: Vec<bool>,
    /// The expected visits before success; `None` if nobody goes on from success, so that they are
    /// those of the flow.
    visits: Option<Vec<f64>>,
}

impl<'f> FlowBeforeSuccess<'f> {
    fn new(index: &Index<'_>, flow: &'f Flow) -> Self {
        let mut is_goal = vec![false; index.len()];
        for &goal in &flow.base.goals {
            set_at(&mut is_goal, goal, true);
        }
        let starts: Vec<usize> = flow.starts().map(|(place, _)| place).collect();
        let cut = FlowCut {
            touchpoints: &is_goal,
            edges: &[],
        };
        let goes_on = flow
            .base
            .goals
            .iter()
            .any(|&goal| flag_at(&flow.base.continues, goal));
        Self {
            is_linked: reachability::reachable_from(index, &starts, &is_goal),
            visits: goes_on.then(|| flow.chain.visits_before_cut(cut)),
            is_goal,
            flow,
        }
    }

    /// True if customers without success can be at a touchpoint. One that no start leads to counts
    /// as well, as its transitions may not be drawn yet.
    fn is_open(&self, place: usize) -> bool {
        let drawn = !flag_at(&self.flow.base.is_linked, place);
        !flag_at(&self.is_goal, place) && (drawn || flag_at(&self.is_linked, place))
    }

    fn visits(&self, place: usize) -> f64 {
        match &self.visits {
            Some(visits) => value_at(visits, place),
            None => self.flow.visits(place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::points_of_no_return;
    use crate::{
        insight::flow::tests::{kinds, look, near, shared},
        model::TouchpointKind,
    };

    const ENDS: [(&str, TouchpointKind); 2] = [
        ("left", TouchpointKind::EndLeft),
        ("done", TouchpointKind::EndReached),
    ];

    /// The point where the outcome is settled, as DOMAIN C4 asks; own example, by hand: after
    /// `wait` customers can only leave.
    #[test]
    fn success_is_lost_where_only_leaving_is_left() {
        let mut parts = shared(
            "A: a wait wait2 left done; a>wait=0.3 a>done=0.6 a>left=0.1 wait>wait2 wait2>wait=0.5 wait2>left=0.5",
        );
        kinds(&mut parts, &ENDS);
        look(parts, |index, flow| {
            let points = points_of_no_return(index, flow);
            assert_eq!(points.len(), 2);
            assert_eq!((points[0].position, points[0].is_end), (1, false));
            near(points[0].customers, 0.3);
            assert_eq!((points[1].position, points[1].is_end), (3, true));
            near(points[1].customers, 0.1);
            near(1.0 - 0.4, flow.reached_goal().unwrap());
        });
    }

    /// After success a survey, and after that a thank-you page: nothing is lost there.
    #[test]
    fn nothing_is_lost_after_success() {
        let mut parts = shared("A: a done survey thanks; a>done done>survey=0.5 survey>thanks");
        kinds(&mut parts, &[("done", TouchpointKind::EndReached)]);
        look(parts, |index, flow| {
            assert_eq!(points_of_no_return(index, flow), []);
        });
    }

    /// Half of those who come to the desk had success before: only the others lose it.
    #[test]
    fn who_had_success_before_does_not_lose_it() {
        let mut parts = shared(
            "A: a done desk left out; a>done=0.5 a>desk=0.5 done>desk desk>left=0.4 desk>a=0.6 done>out=0",
        );
        kinds(&mut parts, &ENDS);
        look(parts, |index, flow| {
            let points = points_of_no_return(index, flow);
            assert_eq!(points.len(), 1);
            assert_eq!(points[0].position, 3);
            // Visits to a before success: 1 / (1 − 0.5 · 0.6); to the desk half as many.
            near(points[0].customers, 0.5 * 0.4 / 0.7);
            near(1.0, points[0].customers + flow.reached_goal().unwrap());
        });
    }
}
