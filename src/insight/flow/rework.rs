//! Loops and rework: repeat visits of customers.

use super::{Flow, burden::sort_descending, position_values::total};
use crate::model::Index;

/// The number of repeat visits below which it is a rounding error.
const ROUNDING_ERROR: f64 = 1e-9;

/// A loop: touchpoints that lead to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct ReworkLoop {
    /// The positions of its touchpoints, in reading order.
    pub positions: Vec<usize>,
    /// The expected repeat visits to them per customer.
    pub repeats: f64,
}

/// The rework of customers (DOMAIN C3).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rework {
    /// The expected repeat visits by position, most first: visits − reach.
    pub repeats: Vec<(usize, f64)>,
    /// The sum of the expected repeat visits.
    pub expected: f64,
    /// The transitions that lead back in reading order or to the same touchpoint, with the expected
    /// passes, most first.
    pub returns: Vec<(usize, f64)>,
    /// The loops that customers go round, most repeats first.
    pub loops: Vec<ReworkLoop>,
}

/// Computes loops and rework.
#[must_use]
pub fn rework(index: &Index<'_>, flow: &Flow) -> Rework {
    let repeat = |place: usize| flow.visits(place) - flow.reach(place);
    let mut repeats: Vec<(usize, f64)> = (0..flow.len())
        .map(|place| (place, repeat(place)))
        .filter(|(_, repeat)| *repeat > ROUNDING_ERROR)
        .collect();
    let expected = total(repeats.iter().map(|(_, repeat)| *repeat));
    let edges = index.edges().enumerate();
    let back = edges.filter(|(_, edge)| edge.moves() && edge.to <= edge.from);
    let mut returns: Vec<(usize, f64)> = back
        .map(|(number, _)| (number, flow.passes(index, number)))
        .filter(|(_, taken)| *taken > 0.0)
        .collect();
    let goes_round = |places: &[usize]| match places {
        [place] => index
            .leaving(*place)
            .any(|edge| edge.moves() && edge.to == *place),
        _ => true,
    };
    let mut loops: Vec<ReworkLoop> = flow
        .chain
        .groups
        .iter()
        .filter(|places| goes_round(places))
        .map(|places| ReworkLoop {
            repeats: total(places.iter().map(|&place| repeat(place).max(0.0))),
            positions: places.clone(),
        })
        .filter(|found| found.repeats > ROUNDING_ERROR)
        .collect();
    sort_descending(&mut repeats);
    sort_descending(&mut returns);
    loops.sort_by(|a, b| {
        let by_repeats = b.repeats.total_cmp(&a.repeats);
        by_repeats.then_with(|| a.positions.cmp(&b.positions))
    });
    Rework {
        repeats,
        expected,
        returns,
        loops,
    }
}

#[cfg(test)]
mod tests {
    use super::rework;
    use crate::insight::flow::tests::{look, near, shared};

    /// A form that a third must correct: half a time more each, 1/(1 − 1/3) − 1.
    #[test]
    fn repeats_are_visits_beyond_the_first() {
        let parts = shared(
            "A: a form check done; a>form form>check check>form=0.3333333333333333 check>done",
        );
        look(parts, |index, flow| {
            let rework = rework(index, flow);
            near(rework.repeats[0].1, 0.5);
            near(rework.expected, 1.0);
            assert_eq!(rework.loops.len(), 1);
            assert_eq!(rework.loops[0].positions, [1, 2]);
            let (edge, taken) = rework.returns[0];
            assert_eq!(
                (index.edge(edge).unwrap().from, index.edge(edge).unwrap().to),
                (2, 1)
            );
            near(taken, 0.5);
        });
        look(shared("A: a b; a>b"), |index, flow| {
            assert_eq!(rework(index, flow), super::Rework::default());
        });
    }
}
