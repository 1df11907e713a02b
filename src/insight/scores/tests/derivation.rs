//! Workings equal the computed intervals and tests.

use proptest::prelude::{Strategy, prop_assert, proptest};

use super::{card, near, score};
use crate::{
    insight::scores::{IntervalDerivation, TestDerivation, compare, test_derivation},
    model::Metric,
    testkit::property_tests::cases,
};

#[test]
fn wilson_by_hand_kicue_74_of_107_domain_b2() {
    let found = card(score("s", Metric::Csat5, &[9, 14, 10, 32, 42]));
    let Some(IntervalDerivation::Share { good, n, .. }) = found.interval_derivation() else {
        panic!("a share");
    };
    assert!((good - 74.0).abs() < 1e-9 && (n - 107.0).abs() < 1e-9);
    // (74 + 1.9207) ÷ (107 + 3.8415) and 1.96 × √(74 × 33 ÷ 107 + 0.9604) ÷ 110.8415.
    let (low, high) = found.interval_derivation().unwrap().ends();
    assert!(
        (low - 59.87).abs() < 0.01 && (high - 77.11).abs() < 0.01,
        "{low} {high}"
    );
}

#[test]
fn a_mean_by_hand_cys_domain_b3() {
    let replies = [80, 210, 140, 110, 160, 180, 120];
    let found = card(score("s", Metric::Ces7, &replies));
    let Some(IntervalDerivation::Mean { n, centre, .. }) = found.interval_derivation() else {
        panic!("a mean");
    };
    near(found.sum().unwrap().0, 4080.0);
    near(n, 1000.0);
    near(centre, 4.08);
    assert!(matches!(
        found.index_derivation(),
        Some(IntervalDerivation::Net { .. })
    ));
}

fn replies(values: usize) -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(0_u32..60, values)
}

proptest! {
    #![proptest_config(cases(256))]

    /// A working gives the interval of the card, for every metric.
    #[test]
    fn a_working_gives_the_interval(
        nps in replies(11), csat in replies(5), ces in replies(7),
    ) {
        let all = [(Metric::Nps, nps), (Metric::Csat5, csat), (Metric::Ces7, ces)];
        for (metric, replies) in all {
            let found = card(score("s", metric, &replies));
            let Some(working) = found.interval_derivation() else {
                prop_assert!(found.interval.is_err());
                continue;
            };
            let (low, high) = working.ends();
            let shown = found.interval.unwrap();
            let (from, to) = found.scale.reported_range();
            let figure = found.figure.unwrap();
            prop_assert!((low.max(from).min(figure) - shown.low).abs() < 1e-9);
            prop_assert!((high.min(to).max(figure) - shown.high).abs() < 1e-9);
        }
    }

    /// The working of a test gives its verdict.
    #[test]
    fn a_told_test_gives_the_verdict(
        nps in (replies(11), replies(11)),
        csat in (replies(5), replies(5)),
        ces in (replies(7), replies(7)),
    ) {
        let all = [(Metric::Nps, nps), (Metric::Csat5, csat), (Metric::Ces7, ces)];
        for (metric, (first, second)) in all {
            let first = card(score("s", metric.clone(), &first));
            let second = card(score("s", metric, &second));
            let test = compare(&first, &second).ok().and_then(|found| found.test.ok());
            let (Some(test), Some(told)) = (test, test_derivation(&first, &second)) else {
                continue;
            };
            let (size, limit) = match told {
                TestDerivation::Share { z, .. } | TestDerivation::Net { z, .. } => (z, 1.96),
                TestDerivation::Mean { t, freedom, .. } => {
                    (t, crate::insight::stats::t_quantile(0.95, freedom))
                }
            };
            if (size.abs() - limit).abs() > 1e-3 {
                prop_assert!((size.abs() > limit) == (test.p < 0.05), "{told:?} {test:?}");
            }
        }
    }
}
