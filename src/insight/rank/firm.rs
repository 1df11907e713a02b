//! How firm a rank is: the places that a pain point takes when weights and factors move.
//!
//! Weights move by ±20 %: at every corner of that box, and at random within it. Factors move within
//! their own `low` and `high`, evenly and each by itself; what belongs to the touchpoint (reach,
//! influence, effort) moves alike for all of its pain points. Random numbers come from a fixed
//! seed, so a journey always gives the same places.

use std::collections::BTreeMap;

use super::{
    decisive::{self, Decisive},
    factor::{Factor, FactorKind},
    ranking::Ranking,
    rule::{MOST, Numbers, total},
};

/// How far weights move, as a share of themselves.
const SWAY: f64 = 0.2;

/// Places are told for so many pain points, from the top; with more of them the rest has none.
const TOLD: usize = 200;

/// The values that a factor takes between its ends, evenly spread.
const LEVELS: usize = 16;

/// The places that a pain point takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// The best place, at most its rank.
    pub best: usize,
    /// The worst place, at least its rank.
    pub worst: usize,
}

impl Places {
    fn at(rank: usize) -> Self {
        Self {
            best: rank,
            worst: rank,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            best: self.best.min(other.best),
            worst: self.worst.max(other.worst),
        }
    }

    /// Whether only one place is possible.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.best == self.worst
    }
}

/// How firm the rank of a pain point is. Both ranges contain the rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Firm {
    /// Every place that it took when only the weights moved.
    pub by_weights: Places,
    /// The places that it took in nine of ten draws, when factors moved as well; never narrower
    /// than `by_weights`.
    pub by_all: Places,
}

/// For which weights something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// For any weights, as long as none is negative.
    Always,
    /// For all weights within ±20 %.
    Near,
    /// Not for all of those.
    Open,
}

/// For which weights the top three stays. Not drawn, but reckoned for all weights at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopThree {
    /// The same three, in whatever order.
    pub set: Certainty,
    /// The same three in the same order.
    pub order: Certainty,
}

/// How firm a ranking is.
#[derive(Clone, Debug, PartialEq)]
pub struct Firmness {
    /// In the order of the ranking's entries; `None` after the first 200.
    pub entries: Vec<Option<Firm>>,
    /// For which weights the top three stays.
    pub top: TopThree,
    /// The single judgement that changes the top three most easily; `None` when none does within
    /// its uncertainty.
    pub decisive: Option<Decisive>,
    /// How often factors were drawn.
    pub draws: usize,
}

impl Firmness {
    /// Finds out how firm a ranking is. O(n log n) times the draws, which are fewer the more pain
    /// points there are.
    #[must_use]
    pub fn of(ranking: &Ranking) -> Self {
        let table = Table::new(ranking);
        let count = ranking.entries.len();
        let draws = (200_000 / count.max(1)).clamp(64, 256);
        let by_weights = table.by_weights(draws / 2);
        let by_all = table.by_all(draws);
        let told = by_weights.into_iter().zip(by_all).map(|(weights, all)| {
            Some(Firm {
                by_weights: weights,
                by_all: all.and(weights),
            })
        });
        let mut entries: Vec<Option<Firm>> = told.collect();
        entries.resize(count, None);
        Self {
            entries,
            top: table.top_three(),
            decisive: decisive::find(ranking),
            draws,
        }
    }
}

/// `SplitMix64` (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Between −1 and 1.
    fn sway(&mut self) -> f64 {
        let whole = u32::try_from(self.next() >> 32).unwrap_or(0);
        f64::from(whole) / f64::from(u32::MAX) * 2.0 - 1.0
    }

    fn weights(&mut self, around: &Numbers) -> Numbers {
        around.map(|weight| weight * (1.0 + SWAY * self.sway()))
    }
}

/// The terms of every entry, as they are and at every level.
struct Table {
    weights: Numbers,
    parts: usize,
    terms: Vec<Numbers>,
    /// For each entry and level the values of its factors at that level.
    levels: Vec<[Numbers; LEVELS]>,
    /// For each entry the group of its touchpoint.
    groups: Vec<usize>,
    group_count: usize,
    /// Which factors belong to the touchpoint.
    shared: [bool; MOST],
    is_product: bool,
}

impl Table {
    fn new(ranking: &Ranking) -> Self {
        let rule = &ranking.rule;
        let is_product = rule.shape == super::rule::Shape::Product;
        let mut found = BTreeMap::new();
        let groups = ranking.entries.iter().map(|entry| {
            let next = found.len();
            *found.entry(entry.at).or_insert(next)
        });
        let groups: Vec<usize> = groups.collect();
        let mut shared = [false; MOST];
        for (slot, (kind, _)) in shared.iter_mut().zip(&rule.parts) {
            *slot = is_of_touchpoint(*kind);
        }
        let level = |factors: &[Factor], level: u32| {
            let along = f64::from(level) / (LEVELS as f64 - 1.0);
            let values = numbers(factors, |f| f.low + (f.high - f.low) * along);
            if is_product { values.map(f64::ln) } else { values }
        };
        Self {
            weights: rule.weights(),
            parts: rule.parts.len(),
            terms: ranking
                .entries
                .iter()
                .map(|entry| rule.terms(numbers(&entry.factors, |f| f.value)))
                .collect(),
            levels: ranking
                .entries
                .iter()
                .map(|entry| {
                    let mut place = 0;
                    [(); LEVELS].map(|()| {
                        place += 1;
                        level(&entry.factors, place - 1)
                    })
                })
                .collect(),
            group_count: found.len(),
            groups,
            shared,
            is_product,
        }
    }
}
