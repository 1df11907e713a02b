//! Likely paths of published and own examples, and against all paths by enumeration.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{CostGraph, completed_paths, followed_path, likely_path, likely_paths, within};
use crate::{
    edit::ops,
    insight::flow::{
        Flow, OutcomeKind,
        tests::{kinds, laws::maps, look, near, shared},
    },
    model::{
        Journey, JourneyParts, JourneyPath, Touchpoint, TouchpointKind, Transition, TransitionKind,
    },
    testkit::{
        journey_line::{apply, id},
        property_tests::cases,
    },
};

fn words(parts: JourneyParts, k: usize) -> Vec<(String, f64)> {
    look(parts, |index, flow| {
        let found = completed_paths(flow, k);
        assert!(found.is_complete);
        let paths = found.paths.into_iter();
        paths
            .map(|path| {
                let places = path.positions.iter().filter_map(|p| index.at(*p));
                (places.map(|t| t.title.as_str()).collect(), path.probability)
            })
            .collect()
    })
}

#[test]
fn the_most_likely_paths_come_in_order() {
    let parts =
        shared("A: a b c d e; a>b=0.6 a>c=0.4 b>d=0.7 b>c=0.3 c>d=0.5 c>e=0.5 d>a=0.2 d>e=0.8");
    let found = words(parts.clone(), 3);
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["abde", "ace", "acde"]);
    near(found[0].1, 0.6 * 0.7 * 0.8);
    near(found[1].1, 0.2);
    near(found[2].1, 0.4 * 0.5 * 0.8);
    assert_eq!(words(parts, 10).len(), 5);
    assert_eq!(words(shared("A: a b; a>b b>a"), 3), []);
    assert_eq!(words(shared("A: a b c; a>c b>c"), 3).len(), 2);
}

/// The example of Yen's algorithm on Wikipedia (k = 3, from C to H, costs 5, 7, 8), with shares
/// of 2 to the power of −cost. Three paths cost 8: C-D-F-H, C-E-D-F-H and C-E-F-G-H.
#[test]
fn yens_example_of_wikipedia() {
    let mut parts = shared(
        "A: c d e f g h; c>d=0.125 c>e=0.25 d>f=0.0625 e>d=0.5 e>f=0.25 e>g=0.125 f>g=0.25 f>h=0.5 g>h=0.25",
    );
    kinds(&mut parts, &[("c", TouchpointKind::Start)]);
    let found = words(parts, 5);
    let names = || found.iter().map(|(name, _)| name.as_str());
    assert_eq!(names().take(2).collect::<Vec<_>>(), ["cefh", "cegh"]);
    let mut ties: Vec<&str> = names().skip(2).collect();
    ties.sort_unstable();
    assert_eq!(ties, ["cdfh", "cedfh", "cefgh"]);
    for ((_, probability), cost) in found.iter().zip([5, 7, 8, 8, 8]) {
        near(*probability, 0.5_f64.powi(cost));
    }
}

/// A row of `steps` touchpoints that most customers follow; a tenth goes back at each. Hardly
/// anybody leaves by y, the only alternative.
fn turning_back(steps: usize) -> JourneyParts {
    let mut places = "A: y done".to_owned();
    let mut ways = "a0>a1=0.96 a0>y=0.04 y>a0=0.999 y>done=0.001".to_owned();
    for step in 0..=steps {
        places += &format!(" a{step}");
        if (1..steps).contains(&step) {
            let (next, before) = (step + 1, step - 1);
            places += &format!(" b{step}");
            ways += &format!(" a{step}>a{next}=0.9 a{step}>b{step}=0.1 b{step}>a{before}");
        }
    }
    let mut parts = shared(&format!("{places}; {ways}"));
    kinds(&mut parts, &[("a0", TouchpointKind::Start)]);
    parts
}

#[test]
fn a_path_behind_many_deviations_is_found() {
    for steps in [41, 5000] {
        let found = words(turning_back(steps), 3);
        assert_eq!(found.len(), 2, "{steps}");
        // No customer passes so many steps without going back once.
        let is_far = steps > 100;
        let (along, other) = (&found[usize::from(is_far)], &found[usize::from(!is_far)]);
        assert!(other.0 == "a0ydone" && along.0.starts_with("a0a1"));
        near(other.1, 0.04 * 0.001);
        near(along.1, 0.96 * (1..steps).map(|_| 0.9).product::<f64>());
    }
}

#[test]
fn who_gives_up_says_so_and_what_was_found_holds() {
    look(turning_back(41), |_, flow| {
        let found = within(flow, &CostGraph::new(flow, false), 3, 20);
        assert!(!found.is_complete);
        assert_eq!(found.paths.len(), 1);
        near(found.paths[0].probability, 0.96 * 0.9_f64.powi(40));
        assert!(within(flow, &CostGraph::new(flow, false), 1, 0).is_complete);
    });
}

/// The probabilities of all loopless paths by enumeration, most likely first.
fn every(flow: &Flow, with_drop_off: bool) -> Vec<f64> {
    fn walk(
        flow: &Flow,
        path: &mut Vec<usize>,
        (probability, with_drop_off): (f64, bool),
        found: &mut Vec<f64>,
    ) {
        let here = *path.last().unwrap();
        let ends = flow.outcome_kind(here);
        if ends.is_some_and(|kind| with_drop_off || kind != OutcomeKind::DropsOff) {
            found.push(probability * flow.chain.exit[here]);
        }
        for to in (0..flow.len())
            .filter(|to| !path.contains(to))
            .collect::<Vec<_>>()
        {
            let ways = flow
                .chain
                .edges_from(here)
                .iter()
                .filter(|way| way.to == to);
            let share: f64 = ways.map(|way| way.share).sum();
            if share > 0.0 {
                path.push(to);
                walk(flow, path, (probability * share, with_drop_off), found);
                path.pop();
            }
        }
    }
    let mut found = Vec::new();
    for (start, share) in flow.starts() {
        walk(flow, &mut vec![start], (share, with_drop_off), &mut found);
    }
    found.sort_by(|a, b| b.total_cmp(a));
    found
}

/// Of 100 at x, 10 drop off there and 90 go on to y, of whom 1 in 100 reaches z.
#[test]
fn who_drops_off_follows_a_path_too() {
    let parts = shared("A: x y z; x>y=0.9 y>z=0.01");
    look(parts, |index, flow| {
        let found = likely_paths(flow, 5).paths;
        let name = |place: &usize| index.at(*place).unwrap().title.as_str();
        let told = found.iter().map(|path| {
            let names: String = path.positions.iter().map(name).collect();
            (names, path.end)
        });
        let wanted = [
            ("xy", OutcomeKind::DropsOff),
            ("x", OutcomeKind::DropsOff),
            ("xyz", OutcomeKind::Stops),
        ];
        let wanted = wanted.map(|(names, end)| (names.to_owned(), end));
        assert_eq!(told.collect::<Vec<_>>(), wanted);
        for (path, probability) in found.iter().zip([0.891, 0.1, 0.009]) {
            near(path.probability, probability);
        }
        assert_eq!(completed_paths(flow, 5).paths.len(), 1);
    });
}

/// An end without success isn't a drop-off.
#[test]
fn an_end_without_success_is_no_drop_off() {
    let mut parts = shared("A: x no done; x>no=0.3 x>done=0.6");
    let ends = [
        ("no", TouchpointKind::EndLeft),
        ("done", TouchpointKind::EndReached),
    ];
    kinds(&mut parts, &ends);
    look(parts, |_, flow| {
        let found = likely_paths(flow, 5).paths.into_iter();
        let ends: Vec<OutcomeKind> = found.map(|path| path.end).collect();
        let wanted = [
            OutcomeKind::Reached,
            OutcomeKind::Left,
            OutcomeKind::DropsOff,
        ];
        assert_eq!(ends, wanted);
    });
}

fn titles(journey: &Journey, path: &[usize]) -> String {
    let index = journey.index();
    let all = path.iter().filter_map(|place| index.at(*place));
    all.map(|t| t.title.as_str()).collect()
}

fn likely(journey: &Journey) -> String {
    titles(journey, likely_path(&journey.index()))
}

/// At each touchpoint most go to b and then spread out; as a whole, c is what most come by.
#[test]
fn the_most_likely_path_is_that_of_most_customers_and_not_of_most_at_each_touchpoint() {
    let line = "A: a b c d e; a>b=0.6 a>c=0.4 b>d=0.5 b>e=0.5";
    assert_eq!(likely(&Journey::from_parts(shared(line)).unwrap()), "ac");
    let round = "A: a b c; a>b b>c c>a";
    let journey = Journey::from_parts(shared(round)).unwrap();
    assert_eq!(likely(&journey), "abc", "nothing ends");
    let alone = Journey::from_parts(shared("A: a b;")).unwrap();
    assert_eq!(likely(&alone), "a");
    assert_eq!(likely(&Journey::default()), "");
}

#[test]
fn the_most_likely_path_follows_edits() {
    let line = "A: a b c; a>b=0.6 a>c=0.4";
    let before = Journey::from_parts(shared(line)).unwrap();
    assert_eq!(likely(&before), "ab");
    let share = |transition: &str, share: f64, journey: &Journey| {
        let label = message!("step-set-text");
        let change = |way: &mut Transition| way.share = Some(share);
        apply(
            journey,
            ops::update(journey, [&id(transition)], label, change),
        )
    };
    let after = share("a-c", 0.9, &share("a-b", 0.1, &before));
    assert_eq!(
        (likely(&after), likely(&before)),
        ("ac".into(), "ab".into())
    );
    let label = message!("step-set-text");
    let kind = |t: &mut Touchpoint| t.kind = TouchpointKind::Start;
    let start = ops::update(&after, [&id("b")], label.clone(), kind);
    assert_eq!(likely(&apply(&after, start)), "b");
    let kind = |way: &mut Transition| way.kind = TransitionKind::Referral;
    let referral = ops::update(&after, [&id("a-c")], label, kind);
    assert_eq!(likely(&apply(&after, referral)), "ab");
}

#[test]
fn a_named_path_is_followed_once_by_each_touchpoint() {
    let mut parts = shared("A: a b c; a>b b>c");
    let stops = ["c", "a", "c"].map(id);
    parts.paths.push(JourneyPath {
        id: id("path"),
        name: String::new(),
        touchpoints: stops.to_vec(),
    });
    parts.about.path = Some(id("path"));
    let journey = Journey::from_parts(parts).unwrap();
    assert_eq!(titles(&journey, &followed_path(&journey.index())), "ca");
}

proptest! {
    #![proptest_config(cases(256))]

    /// Path of the emotion curve: the one that the checks and *What if* call most likely.
    #[test]
    fn the_most_likely_path_is_the_first_of_the_likely_paths(parts in maps()) {
        look(parts, |index, flow| {
            let path = likely_path(index);
            if let Some(first) = completed_paths(flow, 1).paths.first() {
                prop_assert_eq!(path, first.positions.as_slice());
            }
            prop_assert_eq!(path.is_empty(), index.is_empty());
            Ok(())
        })?;
    }

    #[test]
    fn paths_are_the_most_likely_of_all(parts in maps()) {
        look(parts, |_, flow| {
            for with_drop_off in [true, false] {
                let all = every(flow, with_drop_off);
                let found = if with_drop_off {
                    likely_paths(flow, 6)
                } else {
                    completed_paths(flow, 6)
                };
                prop_assert!(found.is_complete);
                let found = found.paths;
                prop_assert_eq!(found.len(), all.len().min(6));
                for (path, wanted) in found.iter().zip(&all) {
                    prop_assert!((path.probability - wanted).abs() < 1e-9);
                    let last = path.positions.last().copied().unwrap();
                    prop_assert_eq!(Some(path.end), flow.outcome_kind(last));
                    let mut places = path.positions.clone();
                    places.sort_unstable();
                    places.dedup();
                    prop_assert_eq!(places.len(), path.positions.len());
                }
            }
            Ok(())
        })?;
    }

    /// Without loops every customer follows one of the paths.
    #[test]
    fn paths_without_loops_are_all_customers(parts in maps()) {
        look(parts, |index, flow| {
            if index.edges().any(|edge| edge.moves() && edge.to <= edge.from) {
                return Ok(());
            }
            let found = likely_paths(flow, 10_000);
            let sum: f64 = found.paths.iter().map(|path| path.probability).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9, "{}", sum);
            Ok(())
        })?;
    }
}
