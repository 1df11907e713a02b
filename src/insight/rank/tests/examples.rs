//! Worked examples of the rank methods, each through the ranking of a journey: published ones
//! (DOMAIN B5), and own ones where there are none.

use super::{built, by, by_own, pain, score, with_pains};
use crate::{
    model::{Journey, Metric, PainPoint, RankMethod, Weights},
    testkit::journey_line::parts,
};

/// The value of the only pain point of a journey, after a change of it.
fn value_of(method: RankMethod, change: impl FnOnce(&mut PainPoint)) -> f64 {
    let mut one = pain("p", "a", Some(4), Some(0.25));
    change(&mut one);
    let journey = built(with_pains(vec![one]));
    by(&journey, method, |ranking| ranking.entries[0].value)
}

fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

#[test]
fn rice_worked_example_of_featurevote_and_idealift_is_4000() {
    let value = value_of(RankMethod::Rice, |pain| {
        pain.estimate.reach = Some(5000.0);
        pain.estimate.impact = Some(2.0);
        pain.estimate.confidence = Some(0.8);
        pain.estimate.months = Some(2.0);
    });
    near(value, 4000.0);
}

#[test]
fn rice_without_effort_is_refused_by_the_model_and_never_divides_by_zero() {
    let mut one = pain("p", "a", Some(4), Some(0.25));
    one.estimate.months = Some(0.0);
    assert!(Journey::from_parts(with_pains(vec![one])).is_err());
    assert!(value_of(RankMethod::Rice, |_| {}).is_finite());
}

#[test]
fn ice_worked_example_of_fasterthannormal_is_144() {
    let value = value_of(RankMethod::Ice, |pain| {
        pain.estimate.ice_impact = Some(8);
        pain.estimate.confidence = Some(0.6);
        pain.estimate.ease = Some(3);
    });
    near(value, 144.0);
}

#[test]
fn opportunity_worked_examples_of_decikit_are_15_and_9() {
    let value = |importance, satisfaction| {
        value_of(RankMethod::Opportunity, |pain| {
            pain.estimate.importance = Some(importance);
            pain.estimate.satisfaction = Some(satisfaction);
        })
    };
    near(value(9.0, 3.0), 15.0);
    near(value(9.0, 9.0), 9.0);
    near(value(4.0, 9.0), 4.0);
}

/// Textbookofusability.com gives the formula only; own example, by hand: 4 × 25 % = 1.
#[test]
fn plain_is_severity_times_frequency() {
    near(value_of(RankMethod::Plain, |_| {}), 1.0);
}

/// Own formula, by hand.
#[test]
fn value_is_the_sum_in_the_picture_of_priorities() {
    // Six minutes in the queue: 4 × 62 % × 58 % × 1.0 = 1.44.
    let mut parts = parts("A: a queue other; a>queue a>other");
    parts.transitions[0].share = Some(0.58);
    parts.transitions[1].share = Some(0.42);
    parts.pain_points = vec![pain("wait", "queue", Some(4), Some(0.62))];
    let value = by(&built(parts), RankMethod::Value, |ranking| {
        ranking.entries[0].value
    });
    near(value, 1.4384);
}

/// Own formula, by hand (DOMAIN 92 and B5 say that effort counts, not how much).
#[test]
fn effort_for_the_customer_counts_up_to_twice() {
    // CES 1–5 with 25 % goodness: 1 + 0.75.
    let mut parts = with_pains(vec![pain("p", "a", Some(4), Some(0.25))]);
    parts.scores = vec![score(Metric::Ces5, "a", &[0, 0, 0, 20, 0])];
    let journey = built(parts);
    let weights = Weights {
        effort: Some(1.0),
        ..Weights::default()
    };
    by_own(&journey, &weights, |ranking| {
        near(ranking.entries[0].value, 1.75);
    });
}

/// Own formula, by hand.
#[test]
fn a_drag_along_the_value_is_a_judgement_of_the_severity() {
    // 0.5 of all customers: 3 makes 1.5; nearest to 1.9 is 4, and to 1.1 is 2.
    let journey = built(with_pains(vec![
        pain("p", "a", Some(3), Some(0.5)),
        pain("never", "a", Some(3), Some(0.0)),
        pain("unjudged", "a", None, Some(0.5)),
    ]));
    by(&journey, RankMethod::Value, |ranking| {
        let lever = |name: &str| {
            let found = ranking.entries.iter().find(|e| e.pain.to_string() == name);
            ranking.lever(found.unwrap())
        };
        let own = lever("p").unwrap();
        assert_eq!(own.severity_at(1.9), Some(4.0));
        assert_eq!(own.severity_at(1.1), Some(2.0));
        assert_eq!(own.severity_at(-3.0), Some(0.0));
        assert_eq!(own.severity_at(1.6), None, "it stays");
        assert_eq!(own.severity_at(f64::NAN), None);
        assert_eq!(lever("never"), None);
        // An assumed severity becomes a judgement only if the drag changes it.
        assert_eq!(lever("unjudged").unwrap().severity_at(1.0), None);
    });
    by(&journey, RankMethod::Rice, |ranking| {
        assert_eq!(ranking.lever(&ranking.entries[0]), None);
    });
}
