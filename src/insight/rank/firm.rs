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
    ranking::{Order, Ranking, ranked_before},
    rule::{MOST, Numbers, Shape, total},
};

/// How far weights move, as a share of themselves.
const SWAY: f64 = 0.2;

/// Places are told for so many pain points, from the top; with more of them the rest has none.
const TOLD: usize = 200;

/// The values that a factor takes between its ends, evenly spread; four random bits choose one.
const LEVELS: [f64; 16] = [
    0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0,
];

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

/// For which weights something holds; the less certain the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// For any weights of the factors that the way of ranking has, as long as none is negative; also
    /// when some are zero, so that those factors don't count.
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
    shape: Shape,
    terms: Vec<Numbers>,
    /// By what equal values are told apart.
    ties: Vec<Order>,
    /// For each entry and level the values of its factors there; logarithms of a product.
    levels: Vec<[Numbers; LEVELS.len()]>,
    /// For each entry the number of its touchpoint among those that have one.
    groups: Vec<usize>,
    group_count: usize,
    /// Which factors belong to the touchpoint.
    shared: [bool; MOST],
}

impl Table {
    fn new(ranking: &Ranking) -> Self {
        let rule = &ranking.rule;
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
        let at_level = |factors: &[Factor], level: f64| {
            let values = numbers(factors, |f| f.low + (f.high - f.low) * level / 15.0);
            match rule.shape {
                Shape::Product => values.map(f64::ln),
                Shape::Opportunity | Shape::Count => values,
            }
        };
        let entries = || ranking.entries.iter();
        let terms = entries().map(|e| rule.terms(numbers(&e.factors, |f| f.value)));
        let levels = entries().map(|e| LEVELS.map(|level| at_level(&e.factors, level)));
        Self {
            weights: rule.weights(),
            parts: rule.parts.len(),
            shape: rule.shape,
            terms: terms.collect(),
            ties: entries().map(|e| (0.0, e.ties, e.place)).collect(),
            levels: levels.collect(),
            group_count: found.len(),
            groups,
            shared,
        }
    }

    fn told(&self) -> usize {
        self.terms.len().min(TOLD)
    }

    fn ranks(&self) -> impl Iterator<Item = usize> {
        1..=self.told()
    }

    /// Every place that weights alone lead to: at all corners, and where `draws` fall.
    fn by_weights(&self, draws: usize) -> Vec<Places> {
        let mut random = Random(1);
        let mut places: Vec<Places> = self.ranks().map(Places::at).collect();
        let mut order = Vec::new();
        for number in 0..(1_usize << self.parts) + draws {
            let weights = if number < 1 << self.parts {
                self.corner(number)
            } else {
                random.weights(&self.weights)
            };
            let totals = self.terms.iter().map(|terms| total(terms, &weights));
            sorted(&mut order, totals);
            for (rank, (_, entry)) in (1..).zip(&order) {
                if let Some(found) = places.get_mut(*entry) {
                    *found = found.and(Places::at(rank));
                }
            }
        }
        places
    }

    /// The weights at a corner: each bit of its number says which way one of them moves.
    fn corner(&self, number: usize) -> Numbers {
        let mut weights = self.weights;
        for (bit, weight) in weights.iter_mut().enumerate() {
            let is_up = number >> bit & 1 == 1;
            *weight *= if is_up { 1.0 + SWAY } else { 1.0 - SWAY };
        }
        weights
    }

    /// The places between the fifth and the ninety-fifth of a hundred draws, weights and factors
    /// moving.
    fn by_all(&self, draws: usize) -> Vec<Places> {
        let mut random = Random(2);
        let mut taken: Vec<Vec<usize>> = self.ranks().map(|_| Vec::with_capacity(draws)).collect();
        let mut order = Vec::new();
        for _ in 0..draws {
            let weights = random.weights(&self.weights);
            let there: Vec<u64> = (0..self.group_count).map(|_| random.next()).collect();
            let totals = self.levels.iter().zip(&self.groups).map(|(levels, group)| {
                let shared = there.get(*group).copied().unwrap_or(0);
                let terms = self.drawn(levels, random.next(), shared);
                total(&terms, &weights)
            });
            sorted(&mut order, totals);
            for (rank, (_, entry)) in (1..).zip(&order) {
                if let Some(ranks) = taken.get_mut(*entry) {
                    ranks.push(rank);
                }
            }
        }
        let tail = draws / 20;
        let middle = taken.into_iter().zip(1..).map(|(mut ranks, rank)| {
            let (best, worst) = (tail, draws - 1 - tail);
            let best = *ranks.select_nth_unstable(best).1;
            let worst = *ranks.select_nth_unstable(worst).1;
            Places { best, worst }.and(Places::at(rank))
        });
        middle.collect()
    }

    /// The terms of an entry for random bits of its own and of its touchpoint.
    fn drawn(&self, levels: &[Numbers; LEVELS.len()], own: u64, shared: u64) -> Numbers {
        let mut values = [0.0; MOST];
        let slots = values.iter_mut().zip(&self.shared).take(self.parts);
        for (part, (value, is_shared)) in slots.enumerate() {
            let bits = if *is_shared { shared } else { own };
            let level = usize::try_from(bits >> (4 * part) & 15).unwrap_or(0);
            let at_level = levels.get(level).and_then(|numbers| numbers.get(part));
            *value = at_level.copied().unwrap_or(0.0);
        }
        match self.shape {
            Shape::Product | Shape::Count => values,
            Shape::Opportunity => self.shape.terms(values),
        }
    }

    fn top_three(&self) -> TopThree {
        let top = self.terms.len().min(3);
        let mut set = Certainty::Always;
        for above in 0..top {
            for below in top..self.terms.len() {
                set = set.max(self.above(above, below));
            }
        }
        let within = (1..top).map(|below| self.above(below - 1, below));
        TopThree {
            set,
            order: within.fold(set, Certainty::max),
        }
    }

    /// For which weights an entry stays above another.
    fn above(&self, above: usize, below: usize) -> Certainty {
        // Weights of zero can make any two values equal.
        let wins_ties = match (self.ties.get(above), self.ties.get(below)) {
            (Some(a), Some(b)) => ranked_before(*a, *b).is_lt(),
            _ => true,
        };
        let (Some(above), Some(below)) = (self.terms.get(above), self.terms.get(below)) else {
            return Certainty::Always;
        };
        let mut leads = [0.0; MOST];
        let pairs = above.iter().zip(below).zip(&self.weights);
        for (lead, ((a, b), weight)) in leads.iter_mut().zip(pairs) {
            // Two values of zero have the same logarithm, which isn't a number.
            if *weight != 0.0 && a.total_cmp(b).is_ne() {
                *lead = (a - b) * weight;
            }
        }
        if wins_ties && leads.iter().all(|lead| *lead >= 0.0) {
            return Certainty::Always;
        }
        // A value of zero stays zero for all weights above zero, and equal values keep their order.
        if total(below, &self.weights).is_infinite() {
            return Certainty::Near;
        }
        let lead: f64 = leads.iter().sum();
        let sway: f64 = leads.iter().map(|lead| lead.abs() * SWAY).sum();
        if lead > sway || (wins_ties && lead >= sway) {
            Certainty::Near
        } else {
            Certainty::Open
        }
    }
}

/// Whether a factor belongs to the touchpoint, so that all of its pain points share it.
pub(super) fn is_of_touchpoint(kind: FactorKind) -> bool {
    matches!(
        kind,
        FactorKind::Reach | FactorKind::Influence | FactorKind::Loss
    )
}

fn numbers(factors: &[Factor], number: impl Fn(&Factor) -> f64) -> Numbers {
    let mut numbers = [0.0; MOST];
    for (slot, factor) in numbers.iter_mut().zip(factors) {
        *slot = number(factor);
    }
    numbers
}

/// Sorts entries by their totals, the largest first; equal ones keep their order.
fn sorted(order: &mut Vec<(f64, usize)>, totals: impl Iterator<Item = f64>) {
    order.clear();
    order.extend(totals.zip(0..));
    order.sort_unstable_by(|(a, i), (b, j)| b.total_cmp(a).then(i.cmp(j)));
}

#[cfg(test)]
mod tests {
    use super::Random;

    /// The first numbers that Vigna's `splitmix64.c` gives from the seed 1234567, as Rosetta Code
    /// lists them.
    #[test]
    fn random_numbers_are_those_of_splitmix64() {
        let mut random = Random(1_234_567);
        for wanted in [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
        ] {
            assert_eq!(random.next(), wanted);
        }
    }
}
