//! Laws of the order: who is ahead, and what never raises a rank.

use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

use super::{PERSONAS, journeys, judged, methods, powers, rank, rank_for, rank_of};
use crate::{
    insight::rank::{FactorKind, RankingEntry, ranking::affects_persona},
    model::{FrequencyBase, PainStatus, RankMethod, Weights},
    testkit::{journey_line::id, property_tests::cases},
};

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn ranks_count_who_is_ahead(
        parts in journeys(),
        method in methods(),
        weights in powers(),
        who in prop::option::of(prop::sample::select(PERSONAS.to_vec())),
    ) {
        let persona = who.map(id);
        let ranking = rank_for(&parts, method, &weights, persona.as_ref());
        let mut places: Vec<usize> = ranking.entries.iter().map(|entry| entry.index).collect();
        let hit = parts.pain_points.iter().enumerate();
        let hit = hit.filter(|(_, pain)| affects_persona(pain, persona.as_ref()));
        let (open, apart): (Vec<_>, Vec<_>) = hit.partition(|(_, pain)| pain.is_open());
        let ranked = ranking.ranked_entries();
        prop_assert!(ranking.entries[ranked.len()..].iter().all(|e| e.rank.is_none()));
        for entry in ranked {
            let same = |other: &&RankingEntry| (other.value - entry.value).abs() <= 1e-9 * entry.value;
            let ahead = ranked.iter().filter(|e| e.value > entry.value && !same(e)).count();
            let rank = entry.rank.unwrap();
            prop_assert_eq!(rank.number, ahead + 1);
            prop_assert_eq!(rank.is_shared, ranked.iter().filter(same).count() > 1);
        }
        places.sort_unstable();
        prop_assert_eq!(places, open.iter().map(|(place, _)| *place).collect::<Vec<_>>());
        let apart: Vec<_> = apart.into_iter().map(|(_, pain)| pain.id.clone()).collect();
        prop_assert_eq!(&ranking.closed, &apart);
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
        let parts = judged(parts);
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
        let others = before.entries.iter().map(|e| e.index).filter(|place| *place != 0);
        prop_assert_eq!(
            others.collect::<Vec<_>>(),
            after.entries.iter().map(|e| e.index).collect::<Vec<_>>()
        );
        prop_assert_eq!(after.closed.len(), before.closed.len() + 1);
    }

    #[test]
    fn the_value_is_monotone_in_each_factor(
        parts in journeys(),
        method in methods(),
        weights in powers(),
    ) {
        let ranking = rank(&parts, method, &weights);
        let rule = &ranking.rule;
        for entry in &ranking.entries {
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

    /// A pain point of some personas never has a greater value than one of everybody, and one of
    /// all personas has the same.
    #[test]
    fn who_is_hit_is_part_of_everybody(
        parts in journeys(),
        shares in prop::array::uniform2(prop::option::of(0.0..1.0_f64)),
        is_plain in any::<bool>(),
    ) {
        let method = if is_plain { RankMethod::Plain } else { RankMethod::Value };
        let mut parts = judged(parts);
        for (persona, share) in parts.personas.iter_mut().zip(shares) {
            persona.share = share;
        }
        let with = |who: &[&str], of: FrequencyBase| {
            let mut parts = parts.clone();
            parts.pain_points[0].personas = who.iter().map(|who| id(who)).collect();
            parts.pain_points[0].frequency_of = of;
            let ranking = rank(&parts, method, &Weights::default());
            ranking.entries.into_iter().find(|entry| entry.index == 0).unwrap()
        };
        let all = with(&[], FrequencyBase::AffectedPersonas);
        prop_assert!(all.exposure.customers() <= all.exposure.reach.value + 1e-9);
        let each = PERSONAS.map(|who| with(&[who], FrequencyBase::AffectedPersonas));
        for one in &each {
            prop_assert!(one.value <= all.value * (1.0 + 1e-9) + 1e-12);
            prop_assert!(one.exposure.hittable_share <= 1.0);
        }
        prop_assert!((with(&PERSONAS, FrequencyBase::AffectedPersonas).value - all.value).abs() < 1e-9);
        prop_assert!((with(&["bram"], FrequencyBase::AllCustomers).value - all.value).abs() < 1e-9);
        let sum: f64 = each.iter().map(|one| one.exposure.share.value).sum();
        prop_assert!((sum - 1.0).abs() < 1e-9);
    }
}
