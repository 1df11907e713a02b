//! Tests of the map without findings, of sketches, and of the table of checks itself.

use std::collections::BTreeSet;

use super::{TODAY, assert_words, find, whole};
use crate::{
    edit::ops,
    insight::{
        ScoredIndex,
        checks::{CheckContext, Finding, run, tests::method_checks},
        flow::Flow,
    },
    model::{ItemRef, Journey, Message},
    testkit::journey_line::{apply, journey},
};

#[test]
fn a_map_that_is_in_order_has_no_findings() {
    let journey = Journey::from_parts(whole()).unwrap();
    for check in method_checks() {
        assert_eq!(find(check, &journey), Vec::new(), "{}", check.id);
    }
}

#[test]
fn a_first_sketch_has_no_findings() {
    for sketch in ["", "A:", "A: a", "A: a | B: b; a>b"] {
        for check in method_checks() {
            let found = find(check, &journey(sketch));
            assert_eq!(found, Vec::new(), "{} on {sketch:?}", check.id);
        }
    }
}

#[test]
fn a_story_is_somebodys_from_the_start() {
    for line in ["A: a b | B: c; a>b b>c", "A: a b | B: c d; a>b b>c c>d"] {
        let found = method_checks().map(|check| find(check, &journey(line)));
        let found: Vec<_> = found.flatten().map(|found| found.message.id).collect();
        assert_eq!(found, [id!("finding-personas-missing")], "{line}");
    }
}

#[test]
fn what_is_left_alone_stands_last_with_its_reason() {
    let mut parts = whole();
    parts.about.owner.clear();
    parts.about.reviewed = None;
    let before = Journey::from_parts(parts).unwrap();
    let draft = ops::dismiss(
        &before,
        "owner-missing",
        &ItemRef::Journey,
        "Until May",
        None,
    );
    let after = apply(&before, draft);
    let told = |journey: &Journey| -> Vec<String> {
        let index = ScoredIndex::new(journey);
        let flow = Flow::of(&index);
        let context = CheckContext::new(&index, &flow, TODAY);
        let ours = |finding: &Finding| method_checks().any(|check| check.id == finding.check);
        let all = run(&context).into_iter().filter(ours);
        all.map(|f| {
            format!(
                "{} {}",
                f.check,
                f.dismissed.map_or(String::new(), |d| d.reason)
            )
        })
        .collect()
    };
    assert_eq!(told(&before), ["owner-missing ", "never-reviewed "]);
    assert_eq!(told(&after), ["never-reviewed ", "owner-missing Until May"]);
}

#[test]
fn every_check_has_an_id_of_its_own_a_source_and_words_that_teach() {
    let mut ids = BTreeSet::new();
    for check in method_checks() {
        assert!(ids.insert(check.id), "{} stands there twice", check.id);
        assert!(!check.source.is_empty(), "{}", check.id);
        assert!(check.source.iter().all(|number| (1..=148).contains(number)));
        for id in [check.name, check.why] {
            assert_words(&Message::new(id));
        }
    }
}
