//! Tests of equal values, and of pain points without a rank.

use super::{
    super::{RankRange, Ranking, RankingStability, TopThreeVerdict},
    built, by, by_own, pain, with_pains,
};
use crate::model::{Journey, RankMethod, Weights};

fn voted(votes: &[u32]) -> Journey {
    let names = ["v", "w", "x", "y", "z"];
    let pains = names.iter().zip(votes).map(|(name, votes)| {
        let mut made = pain(name, "a", Some(2), Some(0.5));
        made.votes = *votes;
        made
    });
    built(with_pains(pains.collect()))
}

fn ranks(ranking: &Ranking) -> String {
    let ranks = ranking.entries.iter();
    let ranks = ranks.map(|e| {
        e.rank
            .map_or_else(|| "–".to_owned(), |rank| rank.to_string())
    });
    ranks.collect::<Vec<_>>().join(" ")
}

#[test]
fn equal_votes_share_a_place_and_no_votes_are_no_place() {
    by(&voted(&[3, 3, 0, 0, 0]), RankMethod::Votes, |ranking| {
        assert_eq!(ranks(ranking), "1= 1= – – –");
        let firm = RankingStability::from_ranking(ranking);
        let both = RankRange { best: 1, worst: 2 };
        let told: Vec<_> = firm.entries.iter().map(|f| f.map(|f| f.by_all)).collect();
        assert_eq!(told, [Some(both), Some(both), None, None, None]);
        assert_eq!(firm.top_three.verdict, None);
    });
    by(&voted(&[4, 2, 4, 4, 1]), RankMethod::Votes, |ranking| {
        assert_eq!(ranks(ranking), "1= 1= 1= 4 5");
    });
}

#[test]
fn a_shared_third_place_is_no_top_three() {
    by(&voted(&[9, 7, 5, 5, 1]), RankMethod::Votes, |ranking| {
        assert_eq!(ranks(ranking), "1 2 3= 3= 5");
        let top = RankingStability::from_ranking(ranking).top_three;
        assert_eq!(top.verdict, Some(TopThreeVerdict::Tied));
        assert_eq!(top.shares.unwrap().by_weights, 0.0);
    });
    by(&voted(&[9, 7, 5, 4, 1]), RankMethod::Votes, |ranking| {
        assert_eq!(
            RankingStability::from_ranking(ranking).top_three.verdict,
            Some(TopThreeVerdict::Certain)
        );
    });
}

/// 3 × 0.1 and 1 × 0.3 differ in their last digit only.
#[test]
fn values_that_rounding_tells_apart_are_equal() {
    let journey = built(with_pains(vec![
        pain("thrice", "a", Some(3), Some(0.1)),
        pain("once", "a", Some(1), Some(0.3)),
        pain("less", "a", Some(1), Some(0.29)),
    ]));
    by(&journey, RankMethod::Plain, |ranking| {
        assert_eq!(ranks(ranking), "1= 1= 3");
        // Other weights make them differ.
        let firm = RankingStability::from_ranking(ranking).entries[0].unwrap();
        assert_eq!(firm.by_weights, RankRange { best: 1, worst: 3 });
    });
}

#[test]
fn what_nobody_judged_has_no_rank() {
    let mut parts = with_pains(vec![
        pain("nothing", "a", None, None),
        pain("severe", "a", Some(1), None),
        pain("often", "a", None, Some(0.1)),
    ]);
    for method in [RankMethod::Value, RankMethod::Plain] {
        by(&built(parts.clone()), method, |ranking| {
            assert_eq!(ranks(ranking), "1 2 –");
            assert_eq!(ranking.entries[2].pain.to_string(), "nothing");
        });
    }
    by(&built(parts.clone()), RankMethod::Opportunity, |ranking| {
        assert_eq!(ranks(ranking), "– – –");
    });
    // The influence of the touchpoint is a judgement too.
    parts.touchpoints[0].influence = Some(1.5);
    by(&built(parts.clone()), RankMethod::Value, |ranking| {
        assert_eq!(ranking.ranked_entries().len(), 3);
    });
    // If only the map counts, there is a rank.
    let weights = Weights {
        severity: Some(0.0),
        frequency: Some(0.0),
        influence: Some(0.0),
        ..Weights::default()
    };
    by_own(&built(parts), &weights, |ranking| {
        assert_eq!(ranks(ranking), "1= 1= 1=");
    });
}
