//! Departures: where customers leave a journey, and the share that is still there phase by phase.

use super::{Flow, OutcomeKind, position_values::total};
use crate::model::Index;

/// Departure of customers from a journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The position of the touchpoint where they are last: the end with success, the touchpoint
    /// where they drop off or where the map stops, and for an end without success the touchpoint
    /// from which they go there.
    pub from: usize,
    /// The position of the touchpoint where their journey is over.
    pub end: usize,
    /// The kind of end; `None` for a loop without exit, where they go round for ever.
    pub kind: Option<OutcomeKind>,
    /// The probability that a customer's journey is over this way, 0…1. Those of all departures
    /// add up to 1.
    pub probability: f64,
}

impl Departure {
    /// True for customers who are lost: who leave without success, drop off or never get out.
    #[must_use]
    pub fn is_loss(&self) -> bool {
        match self.kind {
            Some(OutcomeKind::Reached | OutcomeKind::Stops) => false,
            Some(OutcomeKind::Left | OutcomeKind::DropsOff) | None => true,
        }
    }
}

/// All departures, most likely first. Customers at an end without success are traced back to the
/// touchpoints that they came from, in proportion to the expected passes.
#[must_use]
pub fn departures(index: &Index<'_>, flow: &Flow) -> Vec<Departure> {
    let mut found = Vec::new();
    for outcome in flow.outcomes() {
        let end = outcome.position;
        let whole = Departure {
            from: end,
            end,
            kind: Some(outcome.kind),
            probability: outcome.probability,
        };
        if outcome.kind != OutcomeKind::Left {
            found.push(whole);
            continue;
        }
        let arriving = index.incoming(end).iter();
        let arriving = arriving.filter_map(|&number| {
            let edge = index.edge(number).filter(|edge| edge.moves())?;
            Some((edge.from, flow.passes(index, number)))
        });
        let starting = flow.starts().filter(|(place, _)| *place == end);
        let sources: Vec<(usize, f64)> = arriving.chain(starting).collect();
        let all = total(sources.iter().map(|(_, passes)| *passes));
        if all <= 0.0 {
            found.push(whole);
            continue;
        }
        let shares = sources.into_iter().filter(|(_, passes)| *passes > 0.0);
        found.extend(shares.map(|(from, passes)| Departure {
            from,
            probability: outcome.probability * passes / all,
            ..whole
        }));
    }
    found.extend(flow.trapped_groups().map(|(place, share)| Departure {
        from: place,
        end: place,
        kind: None,
        probability: share,
    }));
    // Stable: of equals the one of the likelier outcome stays first.
    found.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    found
}

/// The share of customers, 0…1, whose journey isn't over before each phase, in the order of the
/// phases: those who depart from that phase or a later one. It never grows, also where phases are
/// skipped or visited again.
#[must_use]
pub fn still_there(index: &Index<'_>, departures: &[Departure]) -> Vec<f64> {
    let phases = index.journey.phases().len();
    let gone = |before: usize| {
        let early = departures.iter().filter(|departure| {
            let phase = index.phase_of(departure.from);
            phase.is_some_and(|phase| phase < before)
        });
        total(early.map(|departure| departure.probability))
    };
    (0..phases)
        .map(|phase| (1.0 - gone(phase)).clamp(0.0, 1.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{departures, still_there};
    use crate::{
        insight::flow::{
            OutcomeKind,
            tests::{kinds, look, near, shared},
        },
        model::TouchpointKind,
    };

    /// Own example, by hand: of 100, 40 leave from a and 30 from b; 30 are done.
    #[test]
    fn leavers_are_traced_back_to_where_they_came_from() {
        let mut parts = shared("A: a | B: b | C: done gone; a>b=0.6 a>gone=0.4 b>done=0.5 b>gone");
        kinds(
            &mut parts,
            &[
                ("gone", TouchpointKind::EndLeft),
                ("done", TouchpointKind::EndReached),
            ],
        );
        look(parts, |index, flow| {
            let all = departures(index, flow);
            let told: Vec<(usize, bool, f64)> = all
                .iter()
                .map(|d| (d.from, d.is_loss(), (d.probability * 100.0).round()))
                .collect();
            assert_eq!(told, [(0, true, 40.0), (1, true, 30.0), (2, false, 30.0)]);
            let there = still_there(index, &all);
            near(there[0], 1.0);
            near(there[1], 0.6);
            near(there[2], 0.3);
        });
    }

    #[test]
    fn who_drops_off_and_who_goes_round_for_ever_are_lost_where_they_are() {
        let mut parts = shared("A: a | B: b c | C: done; a>b=0.5 b>c=1 c>b=1 a>done=0.3");
        kinds(&mut parts, &[("done", TouchpointKind::EndReached)]);
        look(parts, |index, flow| {
            let all = departures(index, flow);
            let sum: f64 = all.iter().map(|d| d.probability).sum();
            near(sum, 1.0);
            let kinds: Vec<Option<OutcomeKind>> = all.iter().map(|d| d.kind).collect();
            let expected = [
                None,
                Some(OutcomeKind::Reached),
                Some(OutcomeKind::DropsOff),
            ];
            assert_eq!(kinds, expected);
            assert!(all[0].is_loss() && !all[1].is_loss() && all[2].is_loss());
        });
    }
}
