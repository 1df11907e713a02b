//! Hand-overs, and candidates for moments of truth: starts, ends and hand-overs.

use std::collections::BTreeSet;

use super::{Flow, OutcomeKind};
use crate::model::{Anchor, DrawnEdge, Index, TouchpointKind, choice::choices};

choices! {
    /// The reason why a touchpoint or transition may be a moment of truth (DOMAIN B6).
    MomentReason as "likely-moment" {
        /// The journey begins here.
        Start = "start",
        /// It ends here.
        End = "end",
        /// The team changes.
        Team = "team",
        /// The actor changes.
        Actor = "actor",
        /// The channel changes.
        Channel = "channel",
    }
}

/// A transition on which team, actor or channel changes.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOver {
    /// The number of the transition.
    pub edge: usize,
    /// The changes: team, actor, channel.
    pub reasons: Vec<MomentReason>,
    /// Set if the customer's context is passed on (DOMAIN 16, 46); `None` if not noted.
    pub context_kept: Option<bool>,
    /// The expected passes per customer.
    pub passes: f64,
}

fn changes(index: &Index<'_>, edge: DrawnEdge<'_>) -> Vec<MomentReason> {
    let (Some(from), Some(to)) = (index.at(edge.from), index.at(edge.to)) else {
        return Vec::new();
    };
    if to.kind == TouchpointKind::EndLeft {
        // When a customer leaves, nobody takes over.
        return Vec::new();
    }
    let differ =
        |a: &str, b: &str| !a.trim().is_empty() && !b.trim().is_empty() && a.trim() != b.trim();
    let is_other_channel =
        from.channel.is_some() && to.channel.is_some() && from.channel != to.channel;
    [
        (MomentReason::Team, differ(&from.owner.team, &to.owner.team)),
        (MomentReason::Actor, differ(&from.actor, &to.actor)),
        (MomentReason::Channel, is_other_channel),
    ]
    .into_iter()
    .filter_map(|(change, holds)| holds.then_some(change))
    .collect()
}

/// The transitions between teams, actors or channels, most passed first. An empty field at either
/// end doesn't count as a change.
#[must_use]
pub fn hand_overs(index: &Index<'_>, flow: &Flow) -> Vec<HandOver> {
    let edges = index.edges().enumerate();
    let mut found: Vec<HandOver> = edges
        .filter(|(_, edge)| edge.moves())
        .map(|(number, edge)| HandOver {
            edge: number,
            reasons: changes(index, edge),
            context_kept: edge.item.context_kept,
            passes: flow.passes(index, number),
        })
        .filter(|found| !found.reasons.is_empty())
        .collect();
    found.sort_by(|a, b| b.passes.total_cmp(&a.passes));
    found
}

/// The location of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MomentLocation {
    /// A touchpoint, by position.
    Touchpoint(usize),
    /// A transition, by number.
    Transition(usize),
}

/// A candidate for a moment of truth, for people to judge (DOMAIN B6).
#[derive(Clone, Debug, PartialEq)]
pub struct MomentCandidate {
    /// The touchpoint or transition.
    pub location: MomentLocation,
    /// The reasons; never empty.
    pub reasons: Vec<MomentReason>,
    /// The reach of a touchpoint, or the expected passes of a transition.
    pub customers: f64,
}

/// Candidates for moments of truth that have no impact moment yet, most customers first; changes of
/// channel alone come last. A hand-over counts as covered if a moment is on it or on the touchpoint
/// where it arrives.
#[must_use]
pub fn moment_candidates(index: &Index<'_>, flow: &Flow) -> Vec<MomentCandidate> {
    let anchors = index.journey.moments().iter().map(|moment| &moment.anchor);
    let anchors: BTreeSet<&Anchor> = anchors.collect();
    let has_moment = |place: usize| {
        let id = index.at(place).map(|t| Anchor::Touchpoint(t.id.clone()));
        id.is_some_and(|anchor| anchors.contains(&anchor))
    };
    let starts: BTreeSet<usize> = flow.starts().map(|(place, _)| place).collect();
    let touchpoints = (0..index.len()).filter(|&place| !has_moment(place));
    let touchpoints = touchpoints.map(|place| {
        let ends = flow.outcome_kind(place);
        let is_end = ends.is_some_and(|kind| kind != OutcomeKind::DropsOff);
        let reasons = [
            (MomentReason::Start, starts.contains(&place)),
            (MomentReason::End, is_end),
        ];
        MomentCandidate {
            location: MomentLocation::Touchpoint(place),
            reasons: reasons
                .into_iter()
                .filter_map(|(reason, holds)| holds.then_some(reason))
                .collect(),
            customers: flow.reach(place),
        }
    });
    let transitions = hand_overs(index, flow).into_iter().filter(|found| {
        index.edge(found.edge).is_some_and(|edge| {
            let own = Anchor::Transition(edge.item.id.clone());
            !has_moment(edge.to) && !anchors.contains(&own)
        })
    });
    let transitions = transitions.map(|found| MomentCandidate {
        location: MomentLocation::Transition(found.edge),
        reasons: found.reasons,
        customers: found.passes,
    });
    let mut all: Vec<MomentCandidate> = touchpoints
        .chain(transitions)
        .filter(|c| !c.reasons.is_empty() && c.customers > 0.0)
        .collect();
    // A change of channel alone is common, so it comes last.
    let is_plain = |c: &MomentCandidate| c.reasons == [MomentReason::Channel];
    all.sort_by(|a, b| {
        let by_customers = b.customers.total_cmp(&a.customers);
        let by_reason = is_plain(a).cmp(&is_plain(b));
        by_reason.then(by_customers)
    });
    all
}

#[cfg(test)]
mod tests {
    use super::{MomentLocation, MomentReason, hand_overs, moment_candidates};
    use crate::{
        insight::flow::tests::{look, near, shared},
        model::{Anchor, Evidence, ImpactMoment, JourneyParts, Polarity, TransitionKind},
        testkit::journey_line::id,
    };

    fn teams() -> JourneyParts {
        let mut parts = shared("A: a b c d e; a>b b>c=0.6 b>d=0.4 c>e d>e e>a");
        for (touchpoint, team) in parts.touchpoints.iter_mut().zip(["X", "X ", "Y", "", "Y"]) {
            touchpoint.owner.team = team.into();
        }
        parts.touchpoints[0].actor = "agent".into();
        parts.touchpoints[1].actor = "robot".into();
        parts.transitions[1].context_kept = Some(false);
        parts.transitions[5].kind = TransitionKind::Referral;
        parts
    }

    #[test]
    fn a_hand_over_is_where_both_sides_are_known_and_differ() {
        look(teams(), |index, flow| {
            let found = hand_overs(index, flow);
            let name = |edge: usize| index.edge(edge).unwrap().item.id.to_string();
            assert_eq!(found.len(), 2);
            assert_eq!(name(found[0].edge), "a-b");
            assert_eq!(found[0].reasons, [MomentReason::Actor]);
            assert_eq!(name(found[1].edge), "b-c");
            assert_eq!(found[1].reasons, [MomentReason::Team]);
            assert_eq!(found[1].context_kept, Some(false));
            near(found[1].passes, 0.6);
        });
    }

    #[test]
    fn starts_ends_and_hand_overs_may_be_moments_of_truth() {
        let spots = |parts: JourneyParts| {
            look(parts, |index, flow| {
                let all = moment_candidates(index, flow).into_iter();
                all.map(|c| (c.location, c.reasons)).collect::<Vec<_>>()
            })
        };
        let start = (MomentLocation::Touchpoint(0), vec![MomentReason::Start]);
        let end = (MomentLocation::Touchpoint(4), vec![MomentReason::End]);
        let robot = (MomentLocation::Transition(0), vec![MomentReason::Actor]);
        let team = (MomentLocation::Transition(1), vec![MomentReason::Team]);
        assert_eq!(
            spots(teams()),
            [start, end.clone(), robot.clone(), team.clone()]
        );
        let mut parts = teams();
        for (name, anchor) in [
            ("m1", Anchor::Touchpoint(id("a"))),
            ("m2", Anchor::Touchpoint(id("c"))),
        ] {
            parts.moments.push(ImpactMoment {
                id: id(name),
                anchor,
                text: String::new(),
                polarity: Polarity::Positive,
                strength: 2,
                evidence: Evidence::default(),
                notes: String::new(),
                custom: Vec::new(),
            });
        }
        assert_eq!(spots(parts), [end, robot], "c covers the hand-over to it");
    }
}
