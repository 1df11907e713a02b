//! Flow of published Markov chains, and the rules by which shares are read.

pub(crate) mod laws;

use super::{Flow, FlowOverrides, FlowProblem, OutcomeKind, effort, rework, waiting};
use crate::{
    insight::ScoredIndex,
    model::{Index, Journey, JourneyParts, Persona, TouchpointKind, TransitionKind},
    testkit::journey_line::{id, parts},
};

/// The parts of a journey written as a line, with shares: `a>b=0.3`.
pub(super) fn shared(line: &str) -> JourneyParts {
    let (map, edges) = line.split_once(';').unwrap();
    let mut shares = Vec::new();
    let bare: Vec<&str> = edges
        .split_whitespace()
        .map(|edge| {
            let (bare, share) = edge.split_once('=').unwrap_or((edge, ""));
            shares.push(share.parse().ok());
            bare
        })
        .collect();
    let mut parts = parts(&format!("{map}; {}", bare.join(" ")));
    for (edge, share) in parts.transitions.iter_mut().zip(shares) {
        edge.share = share;
    }
    parts
}

/// A persona with only a name and channels.
pub(crate) fn persona(word: &str, channels: &[&str]) -> Persona {
    Persona {
        channels: channels.iter().map(|word| id(word)).collect(),
        ..Persona::new(id(word), word.into())
    }
}

/// Sets the kinds of touchpoints.
pub(super) fn kinds(parts: &mut JourneyParts, words: &[(&str, TouchpointKind)]) {
    for (word, kind) in words {
        let all = parts.touchpoints.iter_mut();
        all.filter(|t| t.title == *word)
            .for_each(|t| t.kind = *kind);
    }
}

/// Calls `see` with the index and the flow of the parts.
pub(super) fn look<T>(parts: JourneyParts, see: impl FnOnce(&Index<'_>, &Flow) -> T) -> T {
    let journey = Journey::from_parts(parts).unwrap();
    let index = ScoredIndex::new(&journey);
    let flow = Flow::of(&index);
    see(&index, &flow)
}

#[track_caller]
pub(super) fn near(value: f64, wanted: f64) {
    assert!((value - wanted).abs() < 1e-9, "{value} isn't {wanted}");
}

fn all_visits(index: &Index<'_>, flow: &Flow) -> Vec<f64> {
    (0..index.len()).map(|place| flow.visits(place)).collect()
}

/// Grinstead & Snell, Introduction to Probability, example 11.13 and 11.15: the drunkard's walk on
/// five corners, N from corner 2 is (1, 2, 1) and absorption is 1/2 each side.
#[test]
fn drunkards_walk_of_grinstead_and_snell() {
    let mut parts =
        shared("A: home one two three bar; one>home one>two two>one two>three three>two three>bar");
    kinds(&mut parts, &[("two", TouchpointKind::Start)]);
    look(parts, |index, flow| {
        assert_eq!(all_visits(index, flow).len(), 5);
        for (visits, wanted) in all_visits(index, flow)
            .iter()
            .zip([0.5, 1.0, 2.0, 1.0, 0.5])
        {
            near(*visits, wanted);
        }
        // First passage: from 2 both neighbours are as likely to be missed as reached, 2/3 in all.
        near(flow.reach(1), 2.0 / 3.0);
        near(flow.reach(2), 1.0);
        assert!(flow.share(0).is_assumed);
    });
}

/// The same walk from corner 2: t = (3, 4, 3) steps until it ends (example 11.14), so that at
/// effort 1 a step it costs 4, and 60 s at each inner corner 240 s. Visits there are 2, so that one
/// is a repeat; at the corners beside it 1 − 2/3.
#[test]
fn what_the_drunkards_walk_costs() {
    let mut parts =
        shared("A: home one two three bar; one>home one>two two>one two>three three>two three>bar");
    kinds(&mut parts, &[("two", TouchpointKind::Start)]);
    for edge in &mut parts.transitions {
        edge.effort = Some(1);
    }
    for touchpoint in &mut parts.touchpoints[1..4] {
        touchpoint.wait_seconds = Some(60);
    }
    look(parts, |index, flow| {
        near(effort(index, flow).expected, 4.0);
        near(waiting(flow).seconds, 240.0);
        let rework = rework(index, flow);
        assert_eq!(rework.repeats[0].0, 2);
        near(rework.repeats[0].1, 1.0);
        near(rework.expected, 1.0 + 2.0 / 3.0);
    });
}

/// Feller, An Introduction to Probability Theory and Its Applications I, XIV.2–3, with p = 0.45 and
/// 9 of 10 coins: r = q/p = 11/9, winning is (r⁹ − 1)/(r¹⁰ − 1) = 0.7899 and the duration
/// 9/(q − p) − 10/(q − p) · 0.7899 = 90 − 100 · 0.78994 = 11.006 steps, as in his table.
#[test]
fn gamblers_ruin_of_fellers_table() {
    let mut ways = String::new();
    for coins in 1..10 {
        let (more, less) = (coins + 1, coins - 1);
        ways += &format!(" c{coins}>c{more}=0.45 c{coins}>c{less}=0.55");
    }
    let mut parts = shared(&format!("A: c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 c10;{ways}"));
    let ends = [
        ("c9", TouchpointKind::Start),
        ("c0", TouchpointKind::EndLeft),
        ("c10", TouchpointKind::EndReached),
    ];
    kinds(&mut parts, &ends);
    for edge in &mut parts.transitions {
        edge.effort = Some(1);
    }
    look(parts, |index, flow| {
        let r: f64 = 0.55 / 0.45;
        let wins = (r.powi(9) - 1.0) / (r.powi(10) - 1.0);
        assert!((wins - 0.7899).abs() < 5e-5);
        near(flow.reached_goal().unwrap(), wins);
        let ends: Vec<_> = flow
            .outcomes()
            .iter()
            .map(|o| (o.position, o.kind))
            .collect();
        assert_eq!(ends, [(10, OutcomeKind::Reached), (0, OutcomeKind::Left)]);
        near(flow.outcomes()[1].probability, 1.0 - wins);
        let steps = 90.0 - 100.0 * wins;
        assert!((steps - 11.006).abs() < 5e-4);
        near(effort(index, flow).expected, steps);
    });
}

/// Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms, the figure of strongly
/// connected components: {a b e}, {c d}, {f g} and {h}.
#[test]
fn groups_of_cormen_leiserson_rivest_and_stein() {
    let map = "A: a b c d e f g h; a>b b>c b>e b>f c>d c>g d>c d>h e>a e>f f>g g>f g>h h>h";
    look(shared(map), |_, flow| {
        let groups: [&[usize]; 4] = [&[0, 1, 4], &[2, 3], &[5, 6], &[7]];
        assert_eq!(flow.chain.groups, groups);
    });
}

/// The gambler's ruin: with p = 0.4 and 2 of 5 coins, winning is (1 − r²)/(1 − r⁵) with r = 1.5.
#[test]
fn gamblers_ruin() {
    let mut parts = shared(
        "A: c0 c1 c2 c3 c4 c5; c1>c2=0.4 c1>c0=0.6 c2>c3=0.4 c2>c1=0.6 c3>c4=0.4 c3>c2=0.6 c4>c5=0.4 c4>c3=0.6",
    );
    let ends = [
        ("c2", TouchpointKind::Start),
        ("c0", TouchpointKind::EndLeft),
        ("c5", TouchpointKind::EndReached),
    ];
    kinds(&mut parts, &ends);
    look(parts, |_, flow| {
        let r: f64 = 1.5;
        let wins = (1.0 - r.powi(2)) / (1.0 - r.powi(5));
        near(flow.reached_goal().unwrap(), wins);
        let outcomes = flow.outcomes();
        assert_eq!(outcomes[0].kind, OutcomeKind::Left);
        near(outcomes[0].probability, 1.0 - wins);
        near(outcomes[1].probability, wins);
        // To reach 4 coins from 2 is the same ruin with 4.
        near(flow.reach(4), (1.0 - r.powi(2)) / (1.0 - r.powi(4)));
    });
}

/// The rule of DOMAIN B6, that in a funnel the whole is the product of the steps and drop-off what
/// is missing; own example, by hand.
#[test]
fn funnel_is_the_product_of_its_steps() {
    let mut parts = shared("A: visit cart | B: pay done; visit>cart=0.4 cart>pay=0.5 pay>done=0.8");
    kinds(&mut parts, &[("done", TouchpointKind::EndReached)]);
    look(parts, |_, flow| {
        near(flow.reach(1), 0.4);
        near(flow.reach(2), 0.2);
        near(flow.reached_goal().unwrap(), 0.16);
        near(flow.drop_off(0), 0.6);
        near(flow.drop_off(3), 0.0);
        let sum: f64 = flow.outcomes().iter().map(|o| o.probability).sum();
        near(sum, 1.0);
    });
}

/// Trying again with 1/4 makes geometric visits: 1/(1 − 1/4).
#[test]
fn loop_has_geometric_visits() {
    look(
        shared("A: form done; form>form=0.25 form>done"),
        |_, flow| {
            near(flow.visits(0), 4.0 / 3.0);
            near(flow.reach(0), 1.0);
            near(flow.visits(1), 1.0);
        },
    );
}

#[test]
fn missing_shares_divide_the_rest_and_are_marked() {
    look(shared("A: a b c d; a>b=0.5 a>c a>d"), |_, flow| {
        near(flow.share(0).value, 0.5);
        near(flow.share(1).value, 0.25);
        assert!(!flow.share(0).is_assumed && flow.share(1).is_assumed);
        near(flow.drop_off(0), 0.0);
        assert_eq!(flow.problems(), []);
    });
}

#[test]
fn shares_beyond_one_are_scaled_down_and_reported() {
    look(shared("A: a b c; a>b=0.9 a>c=0.6"), |_, flow| {
        near(flow.share(0).value, 0.6);
        let over = FlowProblem::SharesExceedOne {
            touchpoint: 0,
            sum: 1.5,
        };
        assert_eq!(flow.problems(), [over]);
    });
    // Rounded percentages aren't reported, and nobody drops off by them.
    look(
        shared("A: a b c d; a>b=0.334 a>c=0.334 a>d=0.334"),
        |_, flow| {
            assert_eq!(flow.problems(), []);
            near(flow.reach(1), 1.0 / 3.0);
        },
    );
    look(shared("A: a b c; a>b=0.499 a>c=0.499"), |_, flow| {
        near(flow.drop_off(0), 0.0);
    });
    look(shared("A: a b c; a>b=1 a>c"), |_, flow| {
        assert_eq!(
            flow.problems(),
            [FlowProblem::NoShareLeft { touchpoint: 0 }]
        );
        near(flow.reach(2), 0.0);
        assert_eq!(flow.known_reach(2), Some(0.0));
    });
}

/// DOMAIN 131: a referral makes the map a circle, but nobody loops.
#[test]
fn referrals_move_nobody() {
    let mut parts = shared("A: hear buy happy; hear>buy buy>happy happy>hear");
    kinds(&mut parts, &[("happy", TouchpointKind::EndReached)]);
    parts.transitions[2].kind = TransitionKind::Referral;
    look(parts, |_, flow| {
        assert_eq!(flow.starts().collect::<Vec<_>>(), [(0, 1.0)]);
        near(flow.visits(0), 1.0);
        near(flow.reached_goal().unwrap(), 1.0);
        // Transitions are numbered by id: this is happy-hear.
        near(flow.share(1).value, 0.0);
    });
}

#[test]
fn an_end_keeps_who_is_not_sent_on() {
    let mut parts = shared("A: a end b; a>end end>b=0.3");
    kinds(&mut parts, &[("end", TouchpointKind::EndReached)]);
    look(parts.clone(), |_, flow| {
        near(flow.reach(2), 0.3);
        near(flow.reached_goal().unwrap(), 1.0);
        near(flow.drop_off(1), 0.0);
        let kinds: Vec<_> = flow
            .outcomes()
            .iter()
            .map(|o| (o.position, o.kind))
            .collect();
        assert_eq!(kinds, [(1, OutcomeKind::Reached), (2, OutcomeKind::Stops)]);
        assert_eq!(flow.problems(), []);
    });
    parts.transitions[1].share = None;
    look(parts, |_, flow| {
        near(flow.reach(2), 1.0);
        near(flow.reached_goal().unwrap(), 1.0);
        assert_eq!(flow.problems(), [FlowProblem::EndGoesOn { touchpoint: 1 }]);
    });
}

#[test]
fn a_circle_without_a_way_out_traps() {
    look(shared("A: a b c d; a>b=0.25 a>d b>c c>b"), |_, flow| {
        near(flow.trapped(), 0.25);
        near(flow.reach(2), 0.25);
        assert!(flow.is_trapped(1) && !flow.is_trapped(0));
        let trapped = FlowProblem::Trapped {
            touchpoints: vec![1, 2],
        };
        assert_eq!(flow.problems(), [trapped]);
        let sum: f64 = flow.outcomes().iter().map(|o| o.probability).sum();
        near(sum + flow.trapped(), 1.0);
    });
    look(shared("A: a; a>a"), |_, flow| near(flow.trapped(), 1.0));
}

#[test]
fn customers_start_where_the_map_says_or_else_where_nothing_leads_to() {
    let starts = |parts: JourneyParts| {
        look(parts, |_, flow| {
            (flow.starts().collect::<Vec<_>>(), flow.is_start_assumed())
        })
    };
    assert_eq!(
        starts(shared("A: a b c; a>c b>c")),
        (vec![(0, 0.5), (1, 0.5)], true)
    );
    assert_eq!(starts(shared("A: a b; a>b b>a")), (vec![(0, 1.0)], true));
    assert_eq!(starts(shared("A: x a b; a>b")), (vec![(1, 1.0)], true));
    let mut parts = shared("A: a b c; a>c b>c");
    kinds(&mut parts, &[("b", TouchpointKind::Start)]);
    assert_eq!(starts(parts.clone()), (vec![(1, 1.0)], false));
    look(parts, |_, flow| {
        assert_eq!(
            flow.problems(),
            [FlowProblem::Unreachable { touchpoint: 0 }]
        );
        assert_eq!(flow.known_reach(0), None);
        assert_eq!(flow.known_reach(2), Some(1.0));
    });
    look(shared("A: a b;"), |_, flow| {
        assert_eq!(flow.known_reach(0), None);
    });
    look(shared(";"), |_, flow| assert_eq!(flow.reached_goal(), None));
}

/// Own example, by hand.
#[test]
fn hops_and_success_follow_the_drawing() {
    let mut parts =
        shared("A: chat form agent left done; chat>form=0 chat>left form>agent agent>done");
    let ends = [
        ("left", TouchpointKind::EndLeft),
        ("done", TouchpointKind::EndReached),
    ];
    kinds(&mut parts, &ends);
    parts.touchpoints[2].live_agent = true;
    look(parts, |_, flow| {
        let hops: Vec<_> = (0..5).map(|place| flow.hops_to_agent(place)).collect();
        assert_eq!(hops, [Some(2), Some(1), Some(0), None, None]);
        let success: Vec<_> = (0..5).map(|place| flow.can_succeed(place)).collect();
        assert_eq!(success, [true, true, true, false, true]);
        near(flow.reached_goal().unwrap(), 0.0);
    });
}

#[test]
fn other_shares_and_waits_can_be_tried_out() {
    let journey = Journey::from_parts(shared("A: a b c; a>b=0.2 a>c=0.8")).unwrap();
    let index = ScoredIndex::new(&journey);
    let mut overrides = FlowOverrides::default();
    overrides.shares.extend([(0, 0.6), (1, 0.4)]);
    overrides.waits.insert(1, 90);
    let flow = Flow::with_overrides(&index, &overrides);
    near(flow.reach(1), 0.6);
    assert_eq!(flow.wait(1), Some(90));
    near(Flow::of(&index).reach(1), 0.2);
}

/// Half a percent is rounding in shares that people write, but not in those tried out.
#[test]
fn shares_that_are_tried_out_are_not_rounded() {
    let journey = Journey::from_parts(shared("A: a b; a>b=0.9962")).unwrap();
    let index = ScoredIndex::new(&journey);
    near(Flow::of(&index).drop_off(0), 0.0);
    let mut overrides = FlowOverrides::default();
    overrides.shares.insert(0, 0.9962);
    let flow = Flow::with_overrides(&index, &overrides);
    near(flow.drop_off(0), 0.0038);
    near(flow.reach(1), 0.9962);
}
