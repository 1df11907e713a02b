//! Flow of a hundred customers in whole customers, whose parts add up.

use std::collections::BTreeMap;

use super::{Departure, Flow, OutcomeKind, departures};
use crate::model::Index;

/// Flow of a hundred customers. Every number is whole; `reached`, `lost` and `stopped` of all
/// phases add up to 100 (largest remainders).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HundredFlow {
    /// The phases in order.
    pub phases: Vec<HundredPhase>,
    /// Customers whose journey ends with the goal reached.
    pub reached: u32,
    /// Customers who are lost.
    pub lost: u32,
    /// Customers with whom the map stops at a touchpoint that isn't an end.
    pub stopped: u32,
}

/// Phase in the flow of a hundred customers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HundredPhase {
    /// Customers whose journey isn't over before this phase.
    pub still: u32,
    /// Customers lost from this phase, by the position of the touchpoint that they leave, most
    /// first; without those who round to none.
    pub lost: Vec<(usize, u32)>,
    /// Customers whose journey ends here with the goal reached.
    pub reached: u32,
    /// Customers with whom the map stops here.
    pub stopped: u32,
}

impl HundredPhase {
    /// Customers lost from this phase in all.
    #[must_use]
    pub fn lost_count(&self) -> u32 {
        self.lost.iter().map(|(_, count)| count).sum()
    }
}

impl HundredFlow {
    /// Computes the flow of a hundred customers; `None` for a map without a flow.
    #[must_use]
    pub fn of(index: &Index<'_>, flow: &Flow) -> Option<Self> {
        let has_flow = (0..index.len()).any(|place| flow.known_reach(place).is_some());
        let all = departures(index, flow);
        if !has_flow || all.is_empty() {
            return None;
        }
        let phases = index.journey.phases().len();
        let kinds = [group(&all, is_reached), group(&all, is_stopped)];
        let lost = group(&all, Departure::is_loss);
        // By phase: reached, stopped, lost.
        let cells: Vec<f64> = (0..phases)
            .flat_map(|phase| {
                let sum = |of: &[&Departure]| {
                    let here = of.iter().filter(|d| index.phase_of(d.from) == Some(phase));
                    here.map(|d| d.probability).fold(0.0, |a, b| a + b)
                };
                [sum(&kinds[0]), sum(&kinds[1]), sum(&lost)]
            })
            .collect();
        let whole = whole_parts(100, &cells);
        let mut still = 100;
        let mut found = Self::default();
        for (phase, counts) in whole.chunks(3).enumerate() {
            let &[reached, stopped, gone] = counts else {
                continue;
            };
            found.phases.push(HundredPhase {
                still,
                lost: lost_by_touchpoint(index, &lost, phase, gone),
                reached,
                stopped,
            });
            found.reached += reached;
            found.stopped += stopped;
            found.lost += gone;
            still -= reached + stopped + gone;
        }
        Some(found)
    }

    /// The touchpoints from which most customers are lost, most first.
    #[must_use]
    pub fn losses(&self) -> Vec<(usize, u32)> {
        let all = self.phases.iter().flat_map(|phase| &phase.lost);
        let mut all: Vec<(usize, u32)> = all.copied().collect();
        all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        all
    }
}

fn is_reached(departure: &Departure) -> bool {
    departure.kind == Some(OutcomeKind::Reached)
}

fn is_stopped(departure: &Departure) -> bool {
    departure.kind == Some(OutcomeKind::Stops)
}

fn group(all: &[Departure], is_in: fn(&Departure) -> bool) -> Vec<&Departure> {
    all.iter().filter(|departure| is_in(departure)).collect()
}

fn lost_by_touchpoint(
    index: &Index<'_>,
    lost: &[&Departure],
    phase: usize,
    count: u32,
) -> Vec<(usize, u32)> {
    let mut shares: BTreeMap<usize, f64> = BTreeMap::new();
    for departure in lost {
        if index.phase_of(departure.from) == Some(phase) {
            *shares.entry(departure.from).or_default() += departure.probability;
        }
    }
    let parts: Vec<f64> = shares.values().copied().collect();
    let counts = whole_parts(count, &parts);
    let mut found: Vec<(usize, u32)> = shares.into_keys().zip(counts).collect();
    found.retain(|(_, count)| *count > 0);
    found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    found
}

/// Divides `sum` in proportion to the parts into whole numbers that add up to it, by largest
/// remainders; zeros when the parts are.
fn whole_parts(sum: u32, parts: &[f64]) -> Vec<u32> {
    let all: f64 = parts.iter().fold(0.0, |a, b| a + b);
    if all <= 0.0 {
        return vec![0; parts.len()];
    }
    let exact: Vec<f64> = parts
        .iter()
        .map(|part| part / all * f64::from(sum))
        .collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0…100"
    )]
    let mut counts: Vec<u32> = exact.iter().map(|part| (part + 1e-9) as u32).collect();
    let mut by_rest: Vec<usize> = (0..parts.len()).collect();
    let rest = |at: &usize| {
        let (exact, count) = (exact.get(*at), counts.get(*at));
        exact.zip(count).map_or(0.0, |(e, c)| e - f64::from(*c))
    };
    by_rest.sort_by(|a, b| rest(b).total_cmp(&rest(a)).then(a.cmp(b)));
    let missing = sum.saturating_sub(counts.iter().sum());
    for at in by_rest.into_iter().cycle().take(missing as usize) {
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{HundredFlow, whole_parts};
    use crate::{
        insight::flow::tests::{kinds, look, shared},
        model::TouchpointKind,
        testkit::property_tests::cases,
    };

    /// Own example, by hand: 12 % leave from a; of the 88 % at b 25 %, that is 22 %, drop off; 66 %
    /// are done.
    #[test]
    fn a_hundred_customers_divide_into_whole_ones() {
        let mut parts = shared("A: a | B: b | C: done gone; a>b=0.88 a>gone=0.12 b>done=0.75");
        kinds(
            &mut parts,
            &[
                ("gone", TouchpointKind::EndLeft),
                ("done", TouchpointKind::EndReached),
            ],
        );
        look(parts, |index, flow| {
            let hundred = HundredFlow::of(index, flow).unwrap();
            assert_eq!(
                (hundred.reached, hundred.lost, hundred.stopped),
                (66, 34, 0)
            );
            let still: Vec<u32> = hundred.phases.iter().map(|phase| phase.still).collect();
            assert_eq!(still, [100, 88, 66]);
            assert_eq!(hundred.losses(), [(1, 22), (0, 12)]);
            assert_eq!(hundred.phases[1].lost_count(), 22);
        });
    }

    proptest! {
        #![proptest_config(cases(256))]

        #[test]
        fn whole_parts_add_up_and_are_off_by_less_than_one(
            sum in 0..=100_u32,
            parts in proptest::collection::vec(0.0..1.0_f64, 1..20),
        ) {
            let all: f64 = parts.iter().sum();
            let whole = whole_parts(sum, &parts);
            if all > 0.0 {
                prop_assert_eq!(whole.iter().sum::<u32>(), sum);
                for (count, part) in whole.iter().zip(&parts) {
                    let exact = part / all * f64::from(sum);
                    prop_assert!((f64::from(*count) - exact).abs() < 1.0 + 1e-6);
                }
            }
        }
    }
}
