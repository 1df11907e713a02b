//! Laws of the stability of a ranking and of its top three.

use proptest::prelude::{
    Just, any, prop, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest,
};

use super::{journeys, methods, powers, rank, rank_of, top, top_set};
use crate::{
    insight::rank::{Certainty, FactorKind, Ranking, RankingStability, TopThreeVerdict},
    model::{RankMethod, Weights},
    testkit::property_tests::cases,
};

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn places_contain_the_rank_and_come_out_the_same_again(
        parts in journeys(),
        method in methods(),
        weights in powers(),
    ) {
        let ranking = rank(&parts, method, &weights);
        let firm = RankingStability::from_ranking(&ranking);
        prop_assert_eq!(&firm, &RankingStability::from_ranking(&rank(&parts, method, &weights)));
        for (entry, firm) in ranking.entries.iter().zip(&firm.entries) {
            prop_assert_eq!(entry.rank.is_some(), firm.is_some());
            let Some((rank, firm)) = entry.rank.zip(*firm) else { continue };
            let rank = rank.number;
            prop_assert!(firm.by_weights.best <= rank && rank <= firm.by_weights.worst);
            prop_assert!(firm.by_all.best <= firm.by_weights.best);
            prop_assert!(firm.by_all.worst >= firm.by_weights.worst);
            prop_assert!(firm.by_all.worst <= ranking.ranked_entries().len());
            prop_assert!(entry.rank.is_none_or(|r| !r.is_shared) || firm.by_weights.worst > rank);
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
        let top_three = RankingStability::from_ranking(&base).top_three;
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
        // If the weights of all judged factors are 0, a pain point may lose its rank.
        let [near, far] = [moved(&sway), moved(&far)];
        let count = |ranking: &Ranking| ranking.ranked_entries().len();
        prop_assume!(count(&near) == count(&base) && count(&far) == count(&base));
        if top_three.set <= Certainty::Near {
            prop_assert_eq!(top_set(&base), top_set(&near));
        }
        if top_three.order <= Certainty::Near {
            prop_assert_eq!(top(&base), top(&near));
        }
        if top_three.set == Certainty::Always {
            prop_assert_eq!(top_set(&base), top_set(&far));
        }
        if top_three.order == Certainty::Always {
            prop_assert_eq!(top(&base), top(&far));
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
        let Some(found) = RankingStability::from_ranking(&before).decisive else {
            return Ok(());
        };
        prop_assert!(found.flip_value >= found.factor.low - 1e-9 && found.flip_value <= found.factor.high + 1e-9);
        let mut parts = parts;
        let pain = &mut parts.pain_points[found.index];
        match found.factor.kind {
            FactorKind::Severity => {
                prop_assert!(found.flip_value.fract() == 0.0);
                let given = (0_u8..=4).find(|s| f64::from(*s) == found.flip_value);
                pain.severity = given;
            }
            FactorKind::Frequency => pain.frequency = Some(found.flip_value),
            FactorKind::Influence => {
                let at = before.entry(&pain.id).unwrap().touchpoint.clone();
                let touchpoint = parts.touchpoints.iter_mut().find(|t| t.id == at);
                touchpoint.unwrap().influence = Some(found.flip_value);
            }
            _ => return Ok(()),
        }
        let after = rank(&parts, method, &weights);
        prop_assert_ne(&top_set(&before), &top_set(&after))?;
        prop_assert_eq!(rank_of(&after, found.index), found.rank_then.number);
        prop_assert_eq!(rank_of(&before, found.index), found.rank_now.number);
    }

    /// The verdict agrees with both shares of draws, and with all ranges of ranks.
    #[test]
    fn the_verdict_on_the_top_three_agrees_with_the_places(
        parts in journeys(),
        method in methods(),
    ) {
        let ranking = rank(&parts, method, &Weights::default());
        let firm = RankingStability::from_ranking(&ranking);
        prop_assert_eq!(firm.top_three.verdict.is_some(), ranking.ranked_entries().len() > 3);
        let Some((verdict, kept)) = firm.top_three.verdict.zip(firm.top_three.shares) else {
            return Ok(());
        };
        let places: Vec<_> = firm.entries.iter().flatten().collect();
        let crosses = places[..3].iter().any(|firm| firm.by_all.worst > 3)
            || places[3..].iter().any(|firm| firm.by_all.best < 4);
        let least = kept.by_weights.min(kept.by_judgements);
        match verdict {
            TopThreeVerdict::Certain => prop_assert!(!crosses && least > 0.95),
            TopThreeVerdict::Likely => prop_assert!(least >= 0.8),
            TopThreeVerdict::Open => prop_assert!(least < 0.8),
            TopThreeVerdict::Tied => prop_assert!(crosses && ranking.entries[3].rank.unwrap().is_shared),
        }
        if firm.top_three.set <= Certainty::Near {
            prop_assert_eq!(kept.by_weights, 1.0);
        }
    }
}

fn prop_assert_ne(a: &[usize], b: &[usize]) -> Result<(), proptest::test_runner::TestCaseError> {
    prop_assert!(a != b, "the top three stays {:?}", a);
    Ok(())
}
