//! Published and own examples of paths, and all paths by trying.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{likely_paths, within};
use crate::{
    insight::flow::{
        Flow, OutcomeKind,
        laws::maps,
        tests::{kinds, look, near, shared},
    },
    model::{JourneyParts, TouchpointKind},
};

fn words(parts: JourneyParts, k: usize) -> Vec<(String, f64)> {
    look(parts, |index, flow| {
        let found = likely_paths(flow, k);
        assert!(found.is_complete);
        let paths = found.paths.into_iter();
        paths
            .map(|path| {
                let places = path.places.iter().filter_map(|p| index.at(*p));
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

/// A row of so many steps that most customers go along, where a tenth turns back at each one.
/// Hardly anybody leaves by y, which is the only other way.
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
        assert_eq!(found[1].0, "a0ydone");
        near(found[1].1, 0.04 * 0.001);
    }
}

#[test]
fn who_gives_up_says_so_and_what_was_found_holds() {
    look(turning_back(41), |_, flow| {
        let found = within(flow, 3, 20);
        assert!(!found.is_complete);
        assert_eq!(found.paths.len(), 1);
        near(found.paths[0].probability, 0.96 * 0.9_f64.powi(40));
        assert!(within(flow, 1, 0).is_complete);
    });
}

/// Every loopless path by trying all, most likely first.
fn every(flow: &Flow) -> Vec<f64> {
    fn walk(flow: &Flow, path: &mut Vec<usize>, probability: f64, found: &mut Vec<f64>) {
        let here = *path.last().unwrap();
        let ends = flow.outcome_kind(here);
        if ends.is_some_and(|kind| kind != OutcomeKind::DropsOff) {
            found.push(probability * flow.chain.exit[here]);
        }
        for to in (0..flow.len())
            .filter(|to| !path.contains(to))
            .collect::<Vec<_>>()
        {
            let ways = flow.chain.ways(here).iter().filter(|way| way.to == to);
            let share: f64 = ways.map(|way| way.share).sum();
            if share > 0.0 {
                path.push(to);
                walk(flow, path, probability * share, found);
                path.pop();
            }
        }
    }
    let mut found = Vec::new();
    for (start, share) in flow.starts() {
        walk(flow, &mut vec![start], share, &mut found);
    }
    found.sort_by(|a, b| b.total_cmp(a));
    found
}

proptest! {
    #[test]
    fn paths_are_the_most_likely_of_all(parts in maps()) {
        look(parts, |_, flow| {
            let all = every(flow);
            let found = likely_paths(flow, 6);
            prop_assert!(found.is_complete);
            let found = found.paths;
            prop_assert_eq!(found.len(), all.len().min(6));
            for (path, wanted) in found.iter().zip(&all) {
                prop_assert!((path.probability - wanted).abs() < 1e-9);
                let mut places = path.places.clone();
                places.sort_unstable();
                places.dedup();
                prop_assert_eq!(places.len(), path.places.len());
            }
            Ok(())
        })?;
    }
}
