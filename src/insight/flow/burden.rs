//! Expected effort and waiting time of a customer, with the figures that are missing.

use super::{Flow, position_values::total};
use crate::model::Index;

/// The expected effort of a customer (DOMAIN 14, 92).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EffortBurden {
    /// The sum over transitions of expected passes times effort (1…5), where it is known.
    pub expected: f64,
    /// The expected passes of transitions with a known effort.
    pub known_count: f64,
    /// The expected passes of all transitions.
    pub transition_count: f64,
    /// The contribution of each transition, by number, largest first.
    pub parts: Vec<(usize, f64)>,
    /// The transitions without effort that customers take, with the expected passes, most first.
    pub missing: Vec<(usize, f64)>,
}

impl EffortBurden {
    /// The mean effort per transition, 1…5, over those with a known effort.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.known_count > 0.0).then(|| self.expected / self.known_count)
    }
}

/// Computes the expected effort.
#[must_use]
pub fn effort(index: &Index<'_>, flow: &Flow) -> EffortBurden {
    let mut effort = EffortBurden::default();
    for (number, edge) in index.edges().enumerate() {
        let taken = flow.passes(index, number);
        if !edge.moves() || taken <= 0.0 {
            continue;
        }
        effort.transition_count += taken;
        match edge.item.effort {
            Some(cost) => {
                effort.known_count += taken;
                effort.expected += taken * f64::from(cost);
                effort.parts.push((number, taken * f64::from(cost)));
            }
            None => effort.missing.push((number, taken)),
        }
    }
    sort_descending(&mut effort.parts);
    sort_descending(&mut effort.missing);
    effort
}

/// The expected waiting time of a customer (DOMAIN 55).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WaitingBurden {
    /// The sum over touchpoints of expected visits times seconds, where the wait is known.
    pub seconds: f64,
    /// The contribution of each touchpoint in seconds, by position, largest first; waits of 0
    /// included.
    pub parts: Vec<(usize, f64)>,
    /// The visited touchpoints without a known wait, with the expected visits, most first.
    pub missing: Vec<(usize, f64)>,
}

/// Computes the expected waiting time.
#[must_use]
pub fn waiting(flow: &Flow) -> WaitingBurden {
    let mut waiting = WaitingBurden::default();
    for place in 0..flow.len() {
        let visits = flow.visits(place);
        if visits <= 0.0 {
            continue;
        }
        match flow.wait(place) {
            Some(seconds) => waiting.parts.push((place, visits * f64::from(seconds))),
            None => waiting.missing.push((place, visits)),
        }
    }
    waiting.seconds = total(waiting.parts.iter().map(|(_, seconds)| *seconds));
    sort_descending(&mut waiting.parts);
    sort_descending(&mut waiting.missing);
    waiting
}

/// Sorts by value, greatest first; equal ones keep their order.
pub(super) fn sort_descending<T>(list: &mut [(T, f64)]) {
    list.sort_by(|a, b| b.1.total_cmp(&a.1));
}

#[cfg(test)]
mod tests {
    use super::{effort, waiting};
    use crate::insight::flow::tests::{look, near, shared};

    /// Half take the form at effort 2; one in four passes of it is repeated, at effort 4.
    #[test]
    fn effort_is_what_is_taken_times_its_cost() {
        let mut parts =
            shared("A: a form done; a>done=0.5 a>form=0.5 form>form=0.25 form>done=0.75");
        for edge in &mut parts.transitions {
            edge.effort = match edge.id.to_string().as_str() {
                "a-form" => Some(2),
                "form-form" => Some(4),
                _ => None,
            };
        }
        look(parts, |index, flow| {
            let effort = effort(index, flow);
            let visits = 0.5 / 0.75;
            near(effort.expected, 0.5 * 2.0 + visits * 0.25 * 4.0);
            near(effort.transition_count, 1.0 + visits);
            near(effort.known_count, 0.5 + visits * 0.25);
            near(effort.mean().unwrap(), effort.expected / effort.known_count);
            let missing: Vec<usize> = effort.missing.iter().map(|(edge, _)| *edge).collect();
            // a-done and form-done carry half each, in the order of their ids.
            assert_eq!(missing.len(), 2);
            assert_eq!(effort.parts[0].0, 1);
        });
    }

    #[test]
    fn waiting_is_visits_times_seconds_and_lists_what_is_not_known() {
        let mut parts =
            shared("A: a queue done; a>queue=0.5 a>done=0.5 queue>queue=0.5 queue>done");
        parts.touchpoints[1].wait_seconds = Some(120);
        parts.touchpoints[2].wait_seconds = Some(0);
        look(parts, |_, flow| {
            let waiting = waiting(flow);
            near(waiting.seconds, 120.0);
            assert_eq!(waiting.missing, [(0, 1.0)]);
            assert_eq!(waiting.parts, [(1, 120.0), (2, 0.0)]);
        });
    }
}
