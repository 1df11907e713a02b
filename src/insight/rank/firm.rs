//! How firm a rank is: the places that a pain point takes when weights and factors move, as
//! [`draws`](super::draws) says; weights at every corner of their box as well.

use super::{
    decisive::{self, Decisive},
    draws::{Random, Table, shared_places, sorted},
    ranking::Ranking,
    rule::total,
    top::TopThree,
};

/// Places are told for so many pain points, from the top; with more of them the rest has none.
const TOLD: usize = 200;

/// The places that a pain point takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// The best place, at most its rank.
    pub best: usize,
    /// The worst place, at least its rank; of equals the last that they share.
    pub worst: usize,
}

impl Places {
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

/// How firm a ranking is.
#[derive(Clone, Debug, PartialEq)]
pub struct Firmness {
    /// In the order of the ranking's entries; `None` after the first 200 and without a rank.
    pub entries: Vec<Option<Firm>>,
    /// How firm the top three is.
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

/// The places without anything moved.
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

/// Every place that weights alone lead to: at all corners, and where `draws` fall.
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

/// The places between the fifth and the ninety-fifth of a hundred draws, weights and factors
/// moving.
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
