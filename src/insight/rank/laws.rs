//! Laws that hold for every ranking.

use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest,
};

use super::{Ask, Certainty, FactorKind, Firmness, Ranking, rule::Rule, tests::pain};
use crate::{
    edit::ops::testing::parts,
    insight::{Index, flow::Flow},
    model::{
        Choice as _, DomainId as _, EvidenceStatus, Journey, JourneyParts, PainPoint, PainStatus,
        RankMethod, Source, Weights,
    },
};

fn a_pain() -> impl Strategy<Value = PainPoint> {
    let place = prop_oneof![Just("a"), Just("b"), Just("c"), Just("d"), Just("e")];
    let severity = prop::option::of(0_u8..=4);
    let frequency = prop::option::of((0_u8..=20).prop_map(|step| f64::from(step) / 20.0));
    let n = prop::option::of(prop_oneof![Just(5_u32), Just(40), Just(1000)]);
    let effort = prop::option::of(1_u8..=5);
    let asked = prop::option::of((0_u8..=10).prop_map(f64::from));
    let more = (0_u32..6, effort, asked.clone(), asked, 0_usize..3);
    (place, severity, frequency, n, more).prop_map(|(at, severity, frequency, n, more)| {
        let mut made = pain("p", at, severity, frequency);
        let (votes, effort, importance, satisfaction, status) = more;
        made.votes = votes;
        made.estimate.effort = effort;
        made.estimate.importance = importance;
        made.estimate.satisfaction = satisfaction;
        made.evidence.status = EvidenceStatus::ALL[status];
        made.evidence.sources = vec![Source {
            n,
            ..Source::default()
        }];
        made
    })
}

fn journeys() -> impl Strategy<Value = JourneyParts> {
    let influence = prop::option::of((0_u8..=8).prop_map(|step| f64::from(step) / 4.0));
    let influences = prop::collection::vec(influence, 5);
    let pains = prop::collection::vec(a_pain(), 1..12);
    let shares = prop::collection::vec(prop::option::of(0.05..0.3_f64), 6);
    (influences, pains, shares).prop_map(|(influences, pains, shares)| {
        let mut parts = parts("A: a b c | B: d e; a>b a>c b>d c>d d>e d>a");
        for (touchpoint, influence) in parts.touchpoints.iter_mut().zip(influences) {
            touchpoint.influence = influence;
        }
        for (edge, share) in parts.transitions.iter_mut().zip(shares) {
            edge.share = share;
        }
        for (number, mut pain) in pains.into_iter().enumerate() {
            pain.id = crate::model::PainPointId::parse(&format!("p{number}")).unwrap();
            parts.pain_points.push(pain);
        }
        parts
    })
}

fn methods() -> impl Strategy<Value = RankMethod> {
    (0..RankMethod::ALL.len()).prop_map(|place| RankMethod::ALL[place])
}

fn powers() -> impl Strategy<Value = Weights> {
    let weight = || prop::option::of(prop_oneof![Just(0.0), 0.2..3.0_f64]);
    (weight(), weight(), weight(), weight(), weight()).prop_map(
        |(severity, frequency, reach, influence, effort)| Weights {
            severity,
            frequency,
            reach,
            influence,
            effort,
        },
    )
}

fn rank(parts: &JourneyParts, method: RankMethod, weights: &Weights) -> Ranking {
    let journey = Journey::from_parts(parts.clone()).unwrap();
    let index = Index::new(&journey);
    let ask = Ask {
        method,
        weights,
        persona: None,
    };
    Ranking::of(&index, &Flow::of(&index), &ask)
}

fn rank_of(ranking: &Ranking, place: usize) -> usize {
    let found = ranking.entries.iter().find(|entry| entry.place == place);
    found.unwrap().rank
}

fn top(ranking: &Ranking) -> Vec<usize> {
    ranking.entries.iter().take(3).map(|e| e.place).collect()
}

fn top_set(ranking: &Ranking) -> Vec<usize> {
    let mut set = top(ranking);
    set.sort_unstable();
    set
}

proptest! {
    #[test]
    fn ranks_are_a_permutation(parts in journeys(), method in methods(), weights in powers()) {
        let ranking = rank(&parts, method, &weights);
        let mut places: Vec<usize> = ranking.entries.iter().map(|entry| entry.place).collect();
        let ranks: Vec<usize> = ranking.entries.iter().map(|entry| entry.rank).collect();
        prop_assert_eq!(ranks, (1..=parts.pain_points.len()).collect::<Vec<_>>());
        places.sort_unstable();
        prop_assert_eq!(places, (0..parts.pain_points.len()).collect::<Vec<_>>());
        for entry in &ranking.entries {
            prop_assert!(entry.value.is_finite() && entry.value >= 0.0);
            for factor in &entry.factors {
                prop_assert!(factor.low <= factor.value && factor.value <= factor.high);
            }
        }
    }

    #[test]
    fn easing_a_pain_point_never_raises_its_rank(
        parts in journeys(),
        method in methods(),
        weights in powers(),
        by in 0.0..1.0_f64,
    ) {
        let before = rank_of(&rank(&parts, method, &weights), 0);
        let mut eased = parts.clone();
        let first = &mut eased.pain_points[0];
        first.severity = Some(first.severity.unwrap_or(2).saturating_sub(1));
        prop_assert!(rank_of(&rank(&eased, method, &weights), 0) >= before);
        let mut eased = parts;
        let first = &mut eased.pain_points[0];
        first.frequency = Some(first.frequency.unwrap_or(0.5) * by);
        prop_assert!(rank_of(&rank(&eased, method, &weights), 0) >= before);
    }

    #[test]
    fn solving_one_leaves_the_order_of_the_others(parts in journeys(), method in methods()) {
        let weights = Weights::default();
        let before = rank(&parts, method, &weights);
        let mut solved = parts;
        solved.pain_points[0].status = PainStatus::Solved;
        let after = rank(&solved, method, &weights);
        let others = before.entries.iter().map(|e| e.place).filter(|place| *place != 0);
        prop_assert_eq!(
            others.collect::<Vec<_>>(),
            after.entries.iter().map(|e| e.place).collect::<Vec<_>>()
        );
        prop_assert_eq!(after.apart.len(), 1);
    }

    #[test]
    fn the_value_is_monotone_in_each_factor(
        parts in journeys(),
        method in methods(),
        weights in powers(),
    ) {
        let rule = Rule::of(method, &weights);
        for entry in rank(&parts, method, &weights).entries {
            for (place, factor) in entry.factors.iter().enumerate() {
                let at = |value: f64| {
                    let mut factors = entry.factors.clone();
                    factors[place].value = value;
                    rule.value(&factors)
                };
                let falls = matches!(factor.kind, FactorKind::Months | FactorKind::Satisfaction);
                let (low, high) = (at(factor.low), at(factor.high));
                let (low, high) = if falls { (high, low) } else { (low, high) };
                prop_assert!(low <= entry.value && entry.value <= high, "{:?}", factor);
            }
        }
    }

    #[test]
    fn places_contain_the_rank_and_come_out_the_same_again(
        parts in journeys(),
        method in methods(),
        weights in powers(),
    ) {
        let ranking = rank(&parts, method, &weights);
        let firm = Firmness::of(&ranking);
        prop_assert_eq!(&firm, &Firmness::of(&rank(&parts, method, &weights)));
        for (entry, firm) in ranking.entries.iter().zip(&firm.entries) {
            let firm = firm.unwrap();
            prop_assert!(firm.by_weights.best <= entry.rank && entry.rank <= firm.by_weights.worst);
            prop_assert!(firm.by_all.best <= firm.by_weights.best);
            prop_assert!(firm.by_all.worst >= firm.by_weights.worst);
            prop_assert!(firm.by_all.worst <= ranking.entries.len());
        }
    }

    #[test]
    fn a_top_three_that_is_certain_stays_for_weights_within_a_fifth(
        parts in journeys(),
        weights in powers(),
        sway in prop::array::uniform5(0.8..=1.2_f64),
        far in prop::array::uniform5(prop_oneof![Just(0.0), 0.1..3.0_f64]),
    ) {
        let base = rank(&parts, RankMethod::Own, &weights);
        let top_three = Firmness::of(&base).top;
        let moved = |by: &[f64; 5]| {
            let moved = Weights {
                severity: Some(weights.severity.unwrap_or(1.0) * by[0]),
                frequency: Some(weights.frequency.unwrap_or(1.0) * by[1]),
                reach: Some(weights.reach.unwrap_or(1.0) * by[2]),
                influence: Some(weights.influence.unwrap_or(1.0) * by[3]),
                effort: Some(weights.effort.unwrap_or(0.0) * by[4]),
            };
            rank(&parts, RankMethod::Own, &moved)
        };
        // Values that are equal but for the last bit may change places, as anywhere.
        let values: Vec<f64> = base.entries.iter().map(|entry| entry.value).collect();
        prop_assume!(values.windows(2).all(|w| w[0] == w[1] || w[0] - w[1] > 1e-12 * w[0]));
        if top_three.set <= Certainty::Near {
            prop_assert_eq!(top_set(&base), top_set(&moved(&sway)));
        }
        if top_three.order <= Certainty::Near {
            prop_assert_eq!(top(&base), top(&moved(&sway)));
        }
        if top_three.set == Certainty::Always {
            prop_assert_eq!(top_set(&base), top_set(&moved(&far)));
        }
        if top_three.order == Certainty::Always {
            prop_assert_eq!(top(&base), top(&moved(&far)));
        }
    }

    #[test]
    fn the_decisive_judgement_does_change_the_top_three(
        parts in journeys(),
        is_plain in any::<bool>(),
    ) {
        let method = if is_plain { RankMethod::Plain } else { RankMethod::Value };
        let weights = Weights::default();
        let before = rank(&parts, method, &weights);
        let Some(found) = Firmness::of(&before).decisive else {
            return Ok(());
        };
        prop_assert!(found.at >= found.factor.low - 1e-9 && found.at <= found.factor.high + 1e-9);
        let mut parts = parts;
        let pain = &mut parts.pain_points[found.place];
        match found.factor.kind {
            FactorKind::Severity => {
                prop_assert!(found.at.fract() == 0.0);
                let given = (0_u8..=4).find(|s| f64::from(*s) == found.at);
                pain.severity = given;
            }
            FactorKind::Frequency => pain.frequency = Some(found.at),
            FactorKind::Influence => {
                let at = before.entry(&pain.id).unwrap().touchpoint.clone();
                let touchpoint = parts.touchpoints.iter_mut().find(|t| t.id == at);
                touchpoint.unwrap().influence = Some(found.at);
            }
            _ => return Ok(()),
        }
        let after = rank(&parts, method, &weights);
        prop_assert_ne(&top(&before), &top(&after))?;
        prop_assert_eq!(rank_of(&after, found.place), found.to);
        prop_assert_eq!(rank_of(&before, found.place), found.from);
    }
}

fn prop_assert_ne(a: &[usize], b: &[usize]) -> Result<(), proptest::test_runner::TestCaseError> {
    prop_assert!(a != b, "the top three stays {:?}", a);
    Ok(())
}
