//! Robustness of ranks: the ranks that a pain point takes when weights and factors vary, by the
//! rules of [`draws`](super::draws); weights at every corner of their range as well.

use std::fmt;

use rand_xoshiro::{
    SplitMix64,
    rand_core::{Rng as _, SeedableRng as _},
};

use super::{
    decisive::{self, DecisiveJudgement},
    draws::{TermTable, draw_weights, sort_totals, tied_positions},
    ranking::Ranking,
    rule::total,
    top_three::TopThreeStability,
};

/// The number of pain points, from the top, for which ranges of ranks are computed.
const MAX_REPORTED: usize = 200;

/// The range of ranks that a pain point takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankRange {
    /// The best rank, at most the present one.
    pub best: usize,
    /// The worst rank, at least the present one; among equals the last that they share.
    pub worst: usize,
}

/// Written `2`, or `2–5`.
impl fmt::Display for RankRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_one() {
            write!(f, "{}", self.best)
        } else {
            write!(f, "{}–{}", self.best, self.worst)
        }
    }
}

impl RankRange {
    fn and(self, other: Self) -> Self {
        Self {
            best: self.best.min(other.best),
            worst: self.worst.max(other.worst),
        }
    }

    /// True if only one rank is possible.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.best == self.worst
    }
}

/// The robustness of the rank of a pain point. Both ranges contain the rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankStability {
    /// The range of all ranks taken when only the weights vary.
    pub by_weights: RankRange,
    /// The range of ranks in nine of ten draws, when factors vary as well; never narrower than
    /// `by_weights`.
    pub by_all: RankRange,
}

/// The robustness of a ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingStability {
    /// The ranges in the order of the ranking's entries; `None` after the first 200 and for entries
    /// without a rank.
    pub entries: Vec<Option<RankStability>>,
    /// The robustness of the top three.
    pub top_three: TopThreeStability,
    /// The single judgement that changes the top three most easily; `None` if none does within its
    /// uncertainty.
    pub decisive: Option<DecisiveJudgement>,
    /// The number of draws of the factors.
    pub draws: usize,
}

impl RankingStability {
    /// Computes the robustness of a ranking. O(n log n) times the number of draws, 64…256, which
    /// falls with the number of pain points.
    #[must_use]
    pub fn from_ranking(ranking: &Ranking) -> Self {
        let table = TermTable::new(ranking);
        let count = ranking.entries.len();
        let draws = (200_000 / count.max(1)).clamp(64, 256);
        let told = table.terms.len().min(MAX_REPORTED);
        let now = as_it_is(&table, told);
        let by_weights = by_weights(&table, &now, draws / 2);
        let by_all = by_all(&table, &now, draws);
        let firm = by_weights.into_iter().zip(by_all).map(|(weights, all)| {
            Some(RankStability {
                by_weights: weights,
                by_all: all.and(weights),
            })
        });
        let mut entries: Vec<Option<RankStability>> = firm.collect();
        entries.resize(count, None);
        Self {
            top_three: TopThreeStability::of(ranking, &table, &entries),
            entries,
            decisive: decisive::find(ranking),
            draws,
        }
    }
}

/// The ranks at present values; equal entries have a range.
fn as_it_is(table: &TermTable, told: usize) -> Vec<RankRange> {
    let mut order = Vec::new();
    let totals = table.terms.iter();
    sort_totals(&mut order, totals.map(|terms| total(terms, &table.weights)));
    let mut places: Vec<RankRange> = (1..=told)
        .map(|at| RankRange {
            best: at,
            worst: at,
        })
        .collect();
    tied_positions(&order, |entry, best, worst| {
        if let Some(slot) = places.get_mut(entry) {
            *slot = slot.and(RankRange { best, worst });
        }
    });
    places
}

/// The range of ranks by weights alone: at all corners, and in `draws` random draws.
fn by_weights(table: &TermTable, now: &[RankRange], draws: usize) -> Vec<RankRange> {
    let mut random = SplitMix64::seed_from_u64(1);
    let mut places = now.to_vec();
    let mut order = Vec::new();
    for number in 0..(1_usize << table.parts) + draws {
        let weights = if number < 1 << table.parts {
            table.corner(number)
        } else {
            draw_weights(&table.weights, &mut random)
        };
        let totals = table.terms.iter().map(|terms| total(terms, &weights));
        sort_totals(&mut order, totals);
        tied_positions(&order, |entry, best, worst| {
            if let Some(found) = places.get_mut(entry) {
                *found = found.and(RankRange { best, worst });
            }
        });
    }
    places
}

/// The ranks between the 5th and the 95th percentile of the draws, weights and factors varying.
fn by_all(table: &TermTable, now: &[RankRange], draws: usize) -> Vec<RankRange> {
    let mut random = SplitMix64::seed_from_u64(2);
    let none = || Vec::with_capacity(draws);
    let mut taken: Vec<[Vec<usize>; 2]> = now.iter().map(|_| [none(), none()]).collect();
    let mut order = Vec::new();
    for _ in 0..draws {
        let weights = draw_weights(&table.weights, &mut random);
        let bits = table.bits(&mut random);
        let entries = 0..table.terms.len();
        let totals =
            entries.map(|entry| table.draw_total(entry, random.next_u64(), &bits, &weights));
        sort_totals(&mut order, totals);
        tied_positions(&order, |entry, best, worst| {
            if let Some([bests, worsts]) = taken.get_mut(entry) {
                bests.push(best);
                worsts.push(worst);
            }
        });
    }
    let tail = draws / 20;
    let middle = taken.into_iter().zip(now);
    let middle = middle.map(|([mut bests, mut worsts], now)| {
        let best = *bests.select_nth_unstable(tail).1;
        let worst = *worsts.select_nth_unstable(draws - 1 - tail).1;
        now.and(RankRange { best, worst })
    });
    middle.collect()
}
