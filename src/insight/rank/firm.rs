//! Robustness of ranks: the ranks that a pain point takes when weights and factors vary, by the
//! rules of [`draws`](super::draws); weights at every corner of their range as well.

use super::{
    decisive::{self, Decisive},
    draws::{Random, Table, shared_places, sorted},
    ranking::Ranking,
    rule::total,
    top::TopThree,
};

/// The number of pain points, from the top, for which ranges of ranks are computed.
const TOLD: usize = 200;

/// The range of ranks that a pain point takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// The best rank, at most the present one.
    pub best: usize,
    /// The worst rank, at least the present one; among equals the last that they share.
    pub worst: usize,
}

impl Places {
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
pub struct Firm {
    /// The range of all ranks taken when only the weights vary.
    pub by_weights: Places,
    /// The range of ranks in nine of ten draws, when factors vary as well; never narrower than
    /// `by_weights`.
    pub by_all: Places,
}

/// The robustness of a ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Firmness {
    /// The ranges in the order of the ranking's entries; `None` after the first 200 and for entries
    /// without a rank.
    pub entries: Vec<Option<Firm>>,
    /// The robustness of the top three.
    pub top: TopThree,
    /// The single judgement that changes the top three most easily; `None` if none does within its
    /// uncertainty.
    pub decisive: Option<Decisive>,
    /// The number of draws of the factors.
    pub draws: usize,
}

impl Firmness {
    /// Computes the robustness of a ranking. O(n log n) times the number of draws, 64…256, which
    /// falls with the number of pain points.
    #[must_use]
    pub fn of(ranking: &Ranking) -> Self {
        let table = Table::new(ranking);
        let count = ranking.entries.len();
        let draws = (200_000 / count.max(1)).clamp(64, 256);
        let told = table.terms.len().min(TOLD);
        let now = as_it_is(&table, told);
        let by_weights = by_weights(&table, &now, draws / 2);
        let by_all = by_all(&table, &now, draws);
        let firm = by_weights.into_iter().zip(by_all).map(|(weights, all)| {
            Some(Firm {
                by_weights: weights,
                by_all: all.and(weights),
            })
        });
        let mut entries: Vec<Option<Firm>> = firm.collect();
        entries.resize(count, None);
        Self {
            top: TopThree::of(ranking, &table, &entries),
            entries,
            decisive: decisive::find(ranking),
            draws,
        }
    }
}

/// The ranks at present values; equal entries have a range.
fn as_it_is(table: &Table, told: usize) -> Vec<Places> {
    let mut order = Vec::new();
    let totals = table.terms.iter();
    sorted(&mut order, totals.map(|terms| total(terms, &table.weights)));
    let mut places: Vec<Places> = (1..=told)
        .map(|at| Places {
            best: at,
            worst: at,
        })
        .collect();
    shared_places(&order, |entry, best, worst| {
        if let Some(slot) = places.get_mut(entry) {
            *slot = slot.and(Places { best, worst });
        }
    });
    places
}

/// The range of ranks by weights alone: at all corners, and in `draws` random draws.
fn by_weights(table: &Table, now: &[Places], draws: usize) -> Vec<Places> {
    let mut random = Random(1);
    let mut places = now.to_vec();
    let mut order = Vec::new();
    for number in 0..(1_usize << table.parts) + draws {
        let weights = if number < 1 << table.parts {
            table.corner(number)
        } else {
            random.weights(&table.weights)
        };
        let totals = table.terms.iter().map(|terms| total(terms, &weights));
        sorted(&mut order, totals);
        shared_places(&order, |entry, best, worst| {
            if let Some(found) = places.get_mut(entry) {
                *found = found.and(Places { best, worst });
            }
        });
    }
    places
}

/// The ranks between the 5th and the 95th percentile of the draws, weights and factors varying.
fn by_all(table: &Table, now: &[Places], draws: usize) -> Vec<Places> {
    let mut random = Random(2);
    let none = || Vec::with_capacity(draws);
    let mut taken: Vec<[Vec<usize>; 2]> = now.iter().map(|_| [none(), none()]).collect();
    let mut order = Vec::new();
    for _ in 0..draws {
        let weights = random.weights(&table.weights);
        let bits = table.bits(&mut random);
        let entries = 0..table.terms.len();
        let totals = entries.map(|entry| table.drawn(entry, random.next(), &bits, &weights));
        sorted(&mut order, totals);
        shared_places(&order, |entry, best, worst| {
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
        now.and(Places { best, worst })
    });
    middle.collect()
}
