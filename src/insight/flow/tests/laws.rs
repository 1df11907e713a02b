//! Property tests of the flow, on random maps and against a dense inverse.

use std::collections::BTreeSet;

use proptest::prelude::{
    Just, Strategy, TestCaseError, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

use super::look;
use crate::{
    insight::flow::Flow,
    model::{Index, JourneyParts, Touchpoint, TouchpointKind, Transition, TransitionKind},
    testkit::{
        journey_line::{id, parts},
        property_tests::cases,
    },
};

/// A map of up to nine touchpoints with any transitions between them.
pub(crate) fn maps() -> impl Strategy<Value = JourneyParts> {
    let share = prop_oneof![
        Just(None),
        (0_u32..=100).prop_map(|percent| Some(f64::from(percent) / 100.0)),
    ];
    let kind = prop_oneof![
        6 => Just(TransitionKind::Flow),
        1 => Just(TransitionKind::Referral),
    ];
    let role = prop_oneof![
        6 => Just(TouchpointKind::Step),
        1 => Just(TouchpointKind::Start),
        1 => Just(TouchpointKind::EndReached),
        1 => Just(TouchpointKind::EndLeft),
    ];
    let edges = prop::collection::vec((0_usize..9, 0_usize..9, share, kind), 0..22);
    let roles = prop::collection::vec(role, 1..10);
    (roles, edges).prop_map(|(roles, edges)| {
        let words: Vec<String> = (0..roles.len()).map(|n| format!("t{n}")).collect();
        let mut parts = parts(&format!("A: {}", words.join(" ")));
        for (touchpoint, kind) in parts.touchpoints.iter_mut().zip(&roles) {
            touchpoint.kind = *kind;
        }
        for (number, (from, to, share, kind)) in edges.into_iter().enumerate() {
            let end = |place: usize| id(&words[place % words.len()]);
            let mut edge = Transition::new(id(&format!("e{number:02}")), end(from), end(to));
            edge.share = share;
            edge.kind = kind;
            parts.transitions.push(edge);
        }
        parts
    })
}

/// (I − P)⁻¹ by Gauss–Jordan elimination with pivoting; `None` if singular.
fn inverse(shares: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let count = shares.len();
    let unit = |i: usize, j: usize| if i == j { 1.0 } else { 0.0 };
    let mut rows: Vec<Vec<f64>> = (0..count)
        .map(|i| {
            let left = (0..count).map(|j| unit(i, j) - shares[i][j]);
            left.chain((0..count).map(|j| unit(i, j))).collect()
        })
        .collect();
    for step in 0..count {
        let best =
            (step..count).max_by(|&a, &b| rows[a][step].abs().total_cmp(&rows[b][step].abs()))?;
        rows.swap(step, best);
        let pivot = rows[step][step];
        if pivot.abs() < 1e-9 {
            return None;
        }
        for value in &mut rows[step] {
            *value /= pivot;
        }
        for other in (0..count).filter(|&other| other != step) {
            let factor = rows[other][step];
            let row = rows[step].clone();
            for (value, sub) in rows[other].iter_mut().zip(row) {
                *value -= factor * sub;
            }
        }
    }
    Some(rows.iter().map(|row| row[count..].to_vec()).collect())
}

fn matrix(index: &Index<'_>, flow: &Flow) -> Vec<Vec<f64>> {
    let mut shares = vec![vec![0.0; index.len()]; index.len()];
    for (number, edge) in index.edges().enumerate() {
        shares[edge.from][edge.to] += flow.share(number).value;
    }
    shares
}

/// The same map with one more touchpoint, the net, behind all others and without transitions.
fn with_a_net(parts: &JourneyParts) -> JourneyParts {
    let mut cut = parts.clone();
    cut.touchpoints
        .push(Touchpoint::new(id("net"), id("A"), 99.0));
    cut
}

/// The same map with all transitions from these touchpoints replaced by one to the net.
fn cut_at_places(parts: &JourneyParts, places: &[usize]) -> JourneyParts {
    let mut cut = with_a_net(parts);
    for &place in places {
        let from = parts.touchpoints[place].id.clone();
        cut.transitions.retain(|edge| edge.from != from);
    }
    for &place in &places.iter().copied().collect::<BTreeSet<usize>>() {
        let from = parts.touchpoints[place].id.clone();
        let to_net = Transition::new(id(&format!("n{place}")), from, id("net"));
        cut.transitions.push(to_net);
    }
    cut
}

/// The same map with these transitions redirected to the net.
fn cut_at_edges(parts: &JourneyParts, edges: &[usize]) -> JourneyParts {
    let mut cut = with_a_net(parts);
    for (number, edge) in cut.transitions.iter_mut().enumerate() {
        if edges.contains(&number) {
            edge.to = id("net");
        }
    }
    cut
}

fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-8 * (1.0 + b.abs())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn customers_are_conserved(parts in maps()) {
        look(parts, |index, flow| -> Result<(), TestCaseError> {
            let outcomes = flow.outcomes();
            let sum: f64 = outcomes.iter().map(|o| o.probability).sum();
            prop_assert!(is_near(sum + flow.trapped(), 1.0), "{sum} + {}", flow.trapped());
            for place in 0..index.len() {
                let (reach, visits) = (flow.reach(place), flow.visits(place));
                prop_assert!((0.0..=1.0).contains(&reach));
                prop_assert!(visits >= reach - 1e-12);
                prop_assert!(flow.is_reach_exact(place));
                prop_assert_eq!(reach > 0.0, visits > 0.0);
                let leaving = index.outgoing(place).iter().map(|&edge| flow.share(edge).value);
                prop_assert!(leaving.sum::<f64>() <= 1.0 + 1e-12);
            }
            for outcome in outcomes {
                prop_assert!(flow.reach(outcome.position) >= outcome.probability - 1e-12);
            }
            if let Some(goal) = flow.reached_goal() {
                prop_assert!((0.0..=1.0).contains(&goal));
                let can = flow.starts().any(|(place, _)| flow.can_succeed(place));
                prop_assert!(can || goal <= 0.0);
            }
            Ok(())
        })?;
    }

    #[test]
    fn visits_and_reach_agree_with_a_dense_inverse(parts in maps()) {
        look(parts, |index, flow| -> Result<(), TestCaseError> {
            let Some(visits) = inverse(&matrix(index, flow)) else {
                // Without an inverse there is a loop without exit, reached or not.
                return Ok(());
            };
            for (place, from_here) in visits.iter().enumerate() {
                let all = flow.starts().map(|(start, share)| share * visits[start][place]);
                let wanted: f64 = all.sum();
                prop_assert!(is_near(flow.visits(place), wanted), "{place}");
                let once = wanted / from_here[place];
                prop_assert!(is_near(flow.reach(place), once), "{place}");
                prop_assert!(is_near(flow.reach_any(&[place]), once), "{place}");
            }
            Ok(())
        })?;
    }

    /// The probability of meeting some touchpoints or transitions equals the reach of a net to
    /// which these are redirected.
    #[test]
    fn coming_to_some_is_the_flow_cut_there(parts in maps(), some in prop::collection::vec(0_usize..22, 1..4)) {
        let mut parts = parts;
        let starts: Vec<usize> = look(parts.clone(), |_, flow| flow.starts().map(|(place, _)| place).collect());
        for start in starts {
            parts.touchpoints[start].kind = TouchpointKind::Start;
        }
        let count = parts.touchpoints.len();
        let places: Vec<usize> = some.iter().map(|at| at % count).collect();
        let caught = |cut: JourneyParts| look(cut, |_, flow| flow.reach(count));
        let (hit, takes) = look(parts.clone(), |_, flow| (flow.reach_any(&places), flow.take_any(&some)));
        let wanted = caught(cut_at_places(&parts, &places));
        prop_assert!(is_near(hit, wanted), "{hit} {wanted}");
        let wanted = caught(cut_at_edges(&parts, &some));
        prop_assert!(is_near(takes, wanted), "{takes} {wanted}");
    }

    #[test]
    fn coming_to_some_is_between_the_most_and_the_sum(parts in maps(), some in prop::collection::vec(0_usize..9, 1..4)) {
        look(parts, |_, flow| -> Result<(), TestCaseError> {
            let hit = flow.reach_any(&some);
            let each = || some.iter().map(|&place| flow.reach(place));
            prop_assert!(hit >= each().fold(0.0, f64::max) - 1e-9);
            prop_assert!(hit <= each().sum::<f64>() + 1e-9);
            Ok(())
        })?;
    }

    #[test]
    fn another_transition_never_makes_a_touchpoint_unreachable(parts in maps(), from in 0_usize..9, to in 0_usize..9) {
        let count = parts.touchpoints.len();
        let ends = (parts.touchpoints[from % count].id.clone(), parts.touchpoints[to % count].id.clone());
        let mut more = parts.clone();
        // The starts are fixed, so that the new transition doesn't change them.
        let starts: Vec<usize> = look(parts.clone(), |_, flow| flow.starts().map(|(place, _)| place).collect());
        let mut parts = parts;
        for map in [&mut parts, &mut more] {
            for &start in &starts {
                map.touchpoints[start].kind = TouchpointKind::Start;
            }
        }
        more.transitions.push(Transition::new(id("extra"), ends.0, ends.1));
        let known = |parts: JourneyParts| -> Vec<bool> {
            look(parts, |index, flow| (0..index.len()).map(|p| flow.known_reach(p).is_some()).collect())
        };
        for (before, after) in known(parts).into_iter().zip(known(more)) {
            prop_assert!(!before || after);
        }
    }
}

/// A ring of thousands with shortcuts and few exits: visits grow large, and inflow still equals
/// outflow at every touchpoint.
#[test]
fn a_group_of_thousands_balances() {
    let count = 3000_usize;
    let words: Vec<String> = (0..count).map(|n| format!("t{n:05}")).collect();
    let mut parts = parts(&format!("A: {} done", words.join(" ")));
    for place in 0..count {
        let next = (place + 1) % count;
        let back = (place + count - place % 7) % count;
        for (name, to, share) in [("n", next, 0.8), ("b", back, 0.19)] {
            let edge_id = id(&format!("{name}{place:05}"));
            let mut edge = Transition::new(edge_id, id(&words[place]), id(&words[to]));
            edge.share = Some(share);
            parts.transitions.push(edge);
        }
        let mut out = Transition::new(id(&format!("o{place:05}")), id(&words[place]), id("done"));
        out.share = Some(0.01);
        parts.transitions.push(out);
    }
    parts.touchpoints[0].kind = TouchpointKind::Start;
    look(parts, |index, flow| {
        assert!(flow.is_reach_exact(5));
        for place in 0..index.len() {
            let coming = index.incoming(place).iter();
            let coming: f64 = coming.map(|&edge| flow.passes(index, edge)).sum();
            let started = if place == 0 { 1.0 } else { 0.0 };
            assert!(is_near(flow.visits(place), coming + started), "{place}");
        }
        assert!(is_near(flow.reach(count), 1.0));
        assert!(is_near(flow.reach(700), flow.reach_any(&[700])));
    });
}
