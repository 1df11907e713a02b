//! Tests of the factors of a rank and of the calculation shown.

use super::{
    super::{FactorKind, FormulaToken, Provenance},
    action, built, by, by_own, pain, with_pains,
};
use crate::model::{ActionStatus, Estimate, EvidenceStatus, Journey, RankMethod, Source, Weights};

fn factor(journey: &Journey, method: RankMethod, kind: FactorKind) -> (f64, Provenance) {
    by(journey, method, |ranking| {
        let factor = ranking.entries.first().unwrap().factor(kind).unwrap();
        assert!(factor.low <= factor.value && factor.value <= factor.high);
        (factor.value, factor.provenance)
    })
}

#[test]
fn what_nobody_gave_is_filled_in_and_says_so() {
    use FactorKind as K;
    use Provenance::{Assumed, Derived, Given};
    use RankMethod as M;
    let bare = built(with_pains(vec![pain("p", "a", None, None)]));
    let own = Weights {
        effort: Some(1.0),
        ..Weights::default()
    };
    by_own(&bare, &own, |ranking| {
        let loss = ranking.entries[0].factor(K::Loss).unwrap();
        assert_eq!((loss.value, loss.provenance), (1.0, Assumed));
    });
    for (method, kind, value) in [
        (M::Value, K::Severity, 2.0),
        (M::Value, K::Frequency, 0.5),
        (M::Value, K::Influence, 1.0),
        (M::Rice, K::Customers, 500.0),
        (M::Rice, K::Impact, 1.0),
        (M::Rice, K::Months, 1.0),
        (M::Ice, K::IceImpact, 5.0),
        (M::Ice, K::Ease, 5.0),
        (M::Opportunity, K::Importance, 5.0),
        (M::Opportunity, K::Satisfaction, 5.0),
    ] {
        assert_eq!(factor(&bare, method, kind), (value, Assumed), "{kind:?}");
    }
    assert_eq!(factor(&bare, M::Rice, K::Confidence), (0.5, Derived));
    assert_eq!(factor(&bare, M::Ice, K::IceConfidence), (5.0, Derived));

    let mut judged = pain("p", "a", Some(4), Some(0.4));
    judged.evidence.status = EvidenceStatus::Observed;
    judged.estimate.effort = Some(4);
    let journey = built(with_pains(vec![judged.clone()]));
    for (method, kind, value) in [
        (M::Rice, K::Impact, 3.0),
        (M::Rice, K::Confidence, 0.8),
        (M::Rice, K::Months, 3.0),
        (M::Ice, K::IceImpact, 10.0),
        (M::Ice, K::IceConfidence, 8.0),
        (M::Ice, K::Ease, 3.0),
    ] {
        assert_eq!(factor(&journey, method, kind), (value, Derived), "{kind:?}");
    }
    // The effort of an open action takes precedence over the estimate; that of a done one doesn't.
    let mut parts = with_pains(vec![judged]);
    parts.actions = vec![
        action("done", &["p"], ActionStatus::Done, Some(1)),
        action("dear", &["p"], ActionStatus::Planned, Some(5)),
        action("cheap", &["p"], ActionStatus::Idea, Some(2)),
    ];
    let with_actions = built(parts);
    assert_eq!(factor(&with_actions, M::Rice, K::Months), (0.5, Derived));
    assert_eq!(factor(&with_actions, M::Votes, K::Votes), (0.0, Given));
}

#[test]
fn estimates_come_before_what_follows_from_other_fields() {
    use FactorKind as K;
    use RankMethod as M;
    let mut judged = pain("p", "a", Some(1), Some(0.1));
    judged.estimate = Estimate {
        reach: Some(5000.0),
        impact: Some(2.0),
        confidence: Some(0.8),
        months: Some(2.0),
        effort: Some(1),
        ice_impact: Some(8),
        ease: Some(3),
        importance: Some(9.0),
        satisfaction: Some(3.0),
    };
    let journey = built(with_pains(vec![judged]));
    for (method, kind, value) in [
        (M::Rice, K::Customers, 5000.0),
        (M::Rice, K::Months, 2.0),
        (M::Ice, K::IceImpact, 8.0),
        (M::Ice, K::Ease, 3.0),
        (M::Opportunity, K::Satisfaction, 3.0),
    ] {
        assert_eq!(
            factor(&journey, method, kind),
            (value, Provenance::Given),
            "{kind:?}"
        );
    }
}

#[test]
fn a_sum_can_be_written_part_by_part() {
    let journey = built(with_pains(vec![pain("p", "a", Some(4), Some(0.62))]));
    let sum = |method| by(&journey, method, |r| r.sum(&r.entries[0]));
    assert_eq!(
        sum(RankMethod::Plain),
        [
            FormulaToken::Factor(FactorKind::Severity, 4.0),
            FormulaToken::Times,
            FormulaToken::Factor(FactorKind::Frequency, 0.62),
            FormulaToken::Equals(2.48)
        ]
    );
    assert!(sum(RankMethod::Rice).contains(&FormulaToken::Over));
    assert_eq!(
        sum(RankMethod::Opportunity),
        [
            FormulaToken::Factor(FactorKind::Importance, 5.0),
            FormulaToken::Plus,
            FormulaToken::Number(0.0),
            FormulaToken::Equals(5.0)
        ]
    );
    assert_eq!(
        sum(RankMethod::Votes),
        [FormulaToken::Factor(FactorKind::Votes, 0.0)]
    );
}

#[test]
fn a_frequency_is_as_sure_as_its_cases() {
    // Wilson at 95 %: 41 % of 22 lies between 23 and 61 % (DOMAIN B2).
    let mut judged = pain("p", "a", Some(4), Some(9.0 / 22.0));
    judged.evidence.sources = vec![Source {
        n: Some(22),
        ..Source::default()
    }];
    let journey = built(with_pains(vec![judged]));
    by(&journey, RankMethod::Plain, |ranking| {
        let factor = ranking.entries[0].factor(FactorKind::Frequency).unwrap();
        assert_eq!(factor.n, Some(22));
        assert!((factor.low - 0.2326).abs() < 5e-4, "{}", factor.low);
        assert!((factor.high - 0.6127).abs() < 5e-4, "{}", factor.high);
    });
}
