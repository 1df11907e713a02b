//! Funnel of a journey: the share of customers who reach each phase.

use super::{Flow, position_values::total};
use crate::model::{Index, TouchpointKind};

/// The touchpoints that exact reaches may traverse in all: tenths of a second at most.
const BUDGET: usize = 200_000;

/// A phase of the funnel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelStep {
    /// The position of the phase in the journey's list.
    pub phase: usize,
    /// The probability that a customer reaches at least one touchpoint of the phase other than an
    /// end without success; `None` if nothing leads there.
    pub reach: Option<f64>,
    /// The reach divided by that of the previous phase that has one (DOMAIN B6).
    pub conversion: Option<f64>,
    /// Set if `reach` is exact; otherwise it is an upper bound.
    pub is_exact: bool,
}

/// The funnel of a journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Funnel {
    /// The phases in order.
    pub steps: Vec<FunnelStep>,
    /// Set if customers pass the phases in order without skipping one or going back: only then is
    /// the overall conversion the product of the steps (DOMAIN B6).
    pub is_ordered: bool,
}

/// Computes the funnel.
#[must_use]
pub fn funnel(index: &Index<'_>, flow: &Flow) -> Funnel {
    let phases = index.journey.phases().iter().count();
    let mut budget = BUDGET;
    let mut before = None;
    let steps = (0..phases).map(|phase| {
        let inside = index.in_phase(phase);
        let places: Vec<usize> = inside.filter(|&place| !is_exit(index, place)).collect();
        let is_known = places.iter().any(|&p| flow.known_reach(p).is_some());
        let (reach, is_exact) = match is_known {
            true => reach_of(index, flow, &places, &mut budget),
            false => (0.0, true),
        };
        let reach = is_known.then_some(reach);
        let conversion = match (before, reach) {
            (Some(before), Some(reach)) if before > 0.0 => Some(reach / before),
            _ => None,
        };
        before = reach.or(before);
        FunnelStep {
            phase,
            reach,
            conversion,
            is_exact,
        }
    });
    let steps: Vec<FunnelStep> = steps.collect();
    Funnel {
        is_ordered: is_ordered(index, flow, &steps),
        steps,
    }
}

/// The probability of reaching one of several touchpoints, and if it is exact. Beyond the budget it
/// is the expected number of entries, which counts returning customers again.
fn reach_of(index: &Index<'_>, flow: &Flow, places: &[usize], budget: &mut usize) -> (f64, bool) {
    let groups = places.iter().map(|&place| flow.chain.group_of(place));
    let (low, high) = groups.fold((usize::MAX, 0), |(low, high), group| {
        (low.min(group), high.max(group))
    });
    let between = flow.chain.groups.get(low..=high).unwrap_or_default();
    let cost: usize = between.iter().map(Vec::len).sum();
    if cost <= *budget {
        *budget -= cost;
        return (flow.reach_any(places), true);
    }
    // `places` is sorted.
    let is_in = |place: usize| places.binary_search(&place).is_ok();
    let arriving = places.iter().flat_map(|&place| index.incoming(place));
    let entering = arriving.filter_map(|&number| {
        let edge = index.edge(number)?;
        (!is_in(edge.from)).then(|| flow.passes(index, number))
    });
    let starting = flow.starts().filter(|(place, _)| is_in(*place));
    let sum = total(entering.chain(starting.map(|(_, share)| share)));
    (sum.min(1.0), false)
}

/// True for ends without success, which don't count as reaching a phase.
fn is_exit(index: &Index<'_>, place: usize) -> bool {
    let kind = index.at(place).map(|t| t.kind);
    kind == Some(TouchpointKind::EndLeft)
}

fn is_ordered(index: &Index<'_>, flow: &Flow, steps: &[FunnelStep]) -> bool {
    let known = steps.iter().filter(|step| step.reach.is_some());
    let known: Vec<usize> = known.map(|step| step.phase).collect();
    let rank = |place: usize| {
        let phase = index.phase_of(place)?;
        known.binary_search(&phase).ok()
    };
    let starts_first = flow.starts().all(|(place, _)| rank(place) == Some(0));
    let goes_on = |number: usize, from: usize, to: usize| {
        let (Some(from), Some(to)) = (rank(from), rank(to)) else {
            return true;
        };
        flow.passes(index, number) <= 0.0 || to == from || to == from + 1
    };
    let moving = index.edges().enumerate();
    let mut moving = moving.filter(|(_, edge)| edge.moves() && !is_exit(index, edge.to));
    starts_first && moving.all(|(number, edge)| goes_on(number, edge.from, edge.to))
}

#[cfg(test)]
mod tests {
    use super::{funnel, reach_of};
    use crate::{
        insight::flow::tests::{kinds, look, near, shared},
        model::TouchpointKind,
    };

    /// The rule of DOMAIN B6, overall = last / first = product of steps; own example, by hand: of
    /// 1,000 visitors 400 fill a cart and 100 pay, 40 %, 25 % and 10 % in all.
    #[test]
    fn steps_of_a_funnel_multiply() {
        let parts =
            shared("See: ad site | Choose: cart | Pay: pay; ad>site site>cart=0.4 cart>pay=0.25");
        look(parts, |index, flow| {
            let funnel = funnel(index, flow);
            assert!(funnel.is_ordered);
            let reach: Vec<f64> = funnel.steps.iter().map(|s| s.reach.unwrap()).collect();
            near(reach[0], 1.0);
            near(reach[1], 0.4);
            near(reach[2], 0.1);
            assert_eq!(funnel.steps[0].conversion, None);
            near(funnel.steps[2].conversion.unwrap(), 0.25);
        });
    }

    /// A phase counts a customer once, however many of its touchpoints they reach and however
    /// often.
    #[test]
    fn a_phase_counts_each_customer_once() {
        let parts = shared(
            "A: a | B: b c d | C: e | D: x; a>b=0.5 a>c=0.3 b>c c>e=0.6 c>d=0.4 d>b=0.5 e>b=0.5 b>a=0",
        );
        look(parts, |index, flow| {
            let funnel = funnel(index, flow);
            assert!(!funnel.is_ordered, "some go back from C to B");
            near(funnel.steps[1].reach.unwrap(), 0.8);
            assert!(funnel.steps[2].is_exact);
            assert_eq!(funnel.steps[3].reach, None, "nothing leads to x");
            assert_eq!(funnel.steps[3].conversion, None);
        });
        let skipping = shared("A: a | B: b | C: c; a>b=0.5 a>c=0.5 b>c");
        look(skipping, |index, flow| {
            let funnel = funnel(index, flow);
            assert!(!funnel.is_ordered, "half skip B");
            near(funnel.steps[2].conversion.unwrap(), 2.0);
        });
    }

    /// An end without success in a later phase doesn't count as reaching that phase.
    #[test]
    fn who_leaves_does_not_come_further() {
        let mut parts =
            shared("A: a | B: b | C: done gone; a>b=0.6 a>gone=0.4 b>done=0.5 b>gone=0.5");
        kinds(&mut parts, &[("gone", TouchpointKind::EndLeft)]);
        look(parts, |index, flow| {
            let funnel = funnel(index, flow);
            assert!(funnel.is_ordered);
            near(funnel.steps[2].reach.unwrap(), 0.3);
            near(funnel.steps[2].conversion.unwrap(), 0.5);
        });
    }

    #[test]
    fn beyond_the_budget_those_who_enter_bound_the_reach() {
        let parts = shared("A: a | B: b c; a>b=0.5 b>c=0.5 c>a=0.4");
        look(parts, |index, flow| {
            let (exact, is_exact) = reach_of(index, flow, &[1, 2], &mut 3);
            assert!(is_exact);
            near(exact, 0.5);
            // Returning customers are counted again.
            let (bound, is_exact) = reach_of(index, flow, &[1, 2], &mut 2);
            assert!(!is_exact);
            near(bound, 0.5 / 0.9);
        });
    }
}
