//! Robustness of the top three: for all weights, and as a share of random draws.

use rand_xoshiro::{
    SplitMix64,
    rand_core::{Rng as _, SeedableRng as _},
};

use super::{
    draws::{TermTable, WEIGHT_SPREAD, draw_weights},
    ranking::{Ranking, compare_entries, is_equal},
    rule::{MOST, total},
    stability::RankStability,
};
use crate::insight::rank::rule::{FactorNumbers, FormulaKind};

/// The size of the top.
const TOP: usize = 3;
/// The share of draws above which the top three is certain.
const CERTAIN: f64 = 0.95;
/// The share of draws from which it is likely.
const LIKELY: f64 = 0.8;
/// The maximum number of draws; with more than 400 pain points there are fewer, at least 400.
const DRAWS: usize = 1000;

/// The weights for which a statement holds; the less certain the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// For all weights that aren't negative, of the factors that the method has; also if some are
    /// zero, so that those factors don't count.
    Always,
    /// For all weights within ±20 %.
    Near,
    /// Not for all weights within ±20 %.
    Open,
}

/// The share of draws, 0…1, in which the same three stay at the top, in any order and without a tie
/// for third place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StabilityShares {
    /// With weights varied by up to 20 %.
    pub by_weights: f64,
    /// With judgements varied within their uncertainty.
    pub by_judgements: f64,
    /// The number of draws of each.
    pub draws: usize,
}

/// The verdict on the top three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopThreeVerdict {
    /// The same three stay in more than 95 % of the draws of weights and of judgements, and no
    /// range of ranks contradicts that.
    Certain,
    /// The same three stay in at least 80 % of both.
    Likely,
    /// The same three stay in less than 80 % of the draws.
    Open,
    /// Third place is shared, so that there is no single top three.
    Tied,
}

/// The robustness of the top three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TopThreeStability {
    /// The weights for which the same three stay, in any order; computed for all weights, not
    /// drawn.
    pub set: Certainty,
    /// The weights for which the same three stay in the same order.
    pub order: Certainty,
    /// The shares of draws; `None` if at most three have a rank.
    pub shares: Option<StabilityShares>,
    /// The verdict; `None` if at most three have a rank.
    pub verdict: Option<TopThreeVerdict>,
}

impl TopThreeStability {
    /// Computes the robustness; `firm` has the ranges of ranks of the ranking's entries.
    pub(super) fn of(ranking: &Ranking, table: &TermTable, firm: &[Option<RankStability>]) -> Self {
        let top = table.terms.len().min(TOP);
        let mut set = Certainty::Always;
        for above in 0..top {
            for below in top..table.terms.len() {
                set = set.max(table.above(above, below));
            }
        }
        let within = (1..top).map(|below| table.above(below - 1, below));
        let order = within.fold(set, Certainty::max);
        let shares = (table.terms.len() > TOP).then(|| StabilityShares::of(table));
        Self {
            set,
            order,
            shares,
            verdict: shares.map(|kept| verdict(ranking, kept, firm)),
        }
    }
}

fn verdict(
    ranking: &Ranking,
    kept: StabilityShares,
    firm: &[Option<RankStability>],
) -> TopThreeVerdict {
    let rank = |number: usize| ranking.entries.get(number).and_then(|entry| entry.rank);
    if rank(TOP - 1) == rank(TOP) {
        return TopThreeVerdict::Tied;
    }
    let least = kept.by_weights.min(kept.by_judgements);
    // A certain top three must agree with the ranges of ranks shown beside it.
    let mut known = firm.iter().flatten().enumerate();
    let stays = known.all(|(number, firm)| {
        if number < TOP {
            firm.by_all.worst <= TOP
        } else {
            firm.by_all.best > TOP
        }
    });
    if least > CERTAIN && stays {
        TopThreeVerdict::Certain
    } else if least >= LIKELY {
        TopThreeVerdict::Likely
    } else {
        TopThreeVerdict::Open
    }
}

impl StabilityShares {
    fn of(table: &TermTable) -> Self {
        let count = table.terms.len();
        let draws = (400_000 / count.max(1)).clamp(400, DRAWS);
        let rivals: Vec<usize> = (TOP..count).collect();
        let share = |kept: usize| {
            let number = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
            number(kept) / number(draws)
        };
        let mut random = SplitMix64::seed_from_u64(3);
        let by_weights = (0..draws).filter(|_| {
            let weights = draw_weights(&table.weights, &mut random);
            let value = |entry: usize| {
                let terms = table.terms.get(entry);
                terms.map_or(f64::NEG_INFINITY, |terms| total(terms, &weights))
            };
            stays(&rivals, value)
        });
        let by_weights = share(by_weights.count());
        let rivals = table.rivals();
        let mut random = SplitMix64::seed_from_u64(4);
        let by_judgements = (0..draws).filter(|_| {
            let bits = table.bits(&mut random);
            let seed = random.next_u64();
            // The random numbers of an entry must not depend on the number of rivals.
            let value = |entry: usize| {
                let number = u64::try_from(entry).unwrap_or(0);
                let own =
                    SplitMix64::seed_from_u64(seed ^ number.wrapping_mul(0xD6E8_FEB8_6659_FD93))
                        .next_u64();
                table.draw_total(entry, own, &bits, &table.weights)
            };
            stays(&rivals, value)
        });
        Self {
            by_weights,
            by_judgements: share(by_judgements.count()),
            draws,
        }
    }
}

/// True if the first three have a greater value than all rivals.
fn stays(rivals: &[usize], value: impl Fn(usize) -> f64) -> bool {
    let least = (0..TOP).map(&value).fold(f64::INFINITY, f64::min);
    let is_below = |rival: &usize| {
        let value = value(*rival);
        value < least && !is_equal(value, least)
    };
    rivals.iter().all(is_below)
}

impl TermTable {
    /// The entries below the top three that can overtake one of them within the uncertainty of the
    /// factors.
    fn rivals(&self) -> Vec<usize> {
        let ends = |entry: usize| -> (f64, f64) {
            let levels = self.levels.get(entry);
            let at = |level: usize| levels.and_then(|levels| levels.get(level));
            let (Some(low), Some(high)) = (at(0), at(15)) else {
                return (f64::NEG_INFINITY, f64::INFINITY);
            };
            let mut ends = [*low, *high];
            for part in 0..MOST {
                // A factor that lowers the value has its ends exchanged.
                let falls = match self.shape {
                    FormulaKind::Opportunity => part == 1,
                    FormulaKind::Product | FormulaKind::Count => {
                        self.weights.get(part).is_some_and(|weight| *weight < 0.0)
                    }
                };
                let [least, most] = &mut ends;
                if let (true, Some(a), Some(b)) = (falls, least.get_mut(part), most.get_mut(part)) {
                    std::mem::swap(a, b);
                }
            }
            let value = |values: FactorNumbers| {
                let terms = match self.shape {
                    FormulaKind::Opportunity => self.shape.terms(values),
                    FormulaKind::Product | FormulaKind::Count => values,
                };
                total(&terms, &self.weights)
            };
            let [least, most] = ends;
            (value(least), value(most))
        };
        let least = (0..TOP).map(|entry| ends(entry).0);
        let least = least.fold(f64::INFINITY, f64::min);
        let can_rise = |entry: &usize| ends(*entry).1 >= least || is_equal(ends(*entry).1, least);
        (TOP..self.terms.len()).filter(can_rise).collect()
    }

    /// The weights for which an entry stays above another.
    fn above(&self, above: usize, below: usize) -> Certainty {
        // With weights of zero any two values can be equal.
        let wins_ties = match (self.ties.get(above), self.ties.get(below)) {
            (Some(a), Some(b)) => compare_entries(*a, *b).is_lt(),
            _ => true,
        };
        let (Some(above), Some(below)) = (self.terms.get(above), self.terms.get(below)) else {
            return Certainty::Always;
        };
        // Equal values share a rank already.
        if is_equal(total(above, &self.weights), total(below, &self.weights)) {
            return Certainty::Open;
        }
        let mut leads = [0.0; MOST];
        let pairs = above.iter().zip(below).zip(&self.weights);
        for (lead, ((a, b), weight)) in leads.iter_mut().zip(pairs) {
            // Two values of zero have the same logarithm −∞, and their difference isn't a number.
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
        let sway: f64 = leads.iter().map(|lead| lead.abs() * WEIGHT_SPREAD).sum();
        if lead > sway || (wins_ties && lead >= sway) {
            Certainty::Near
        } else {
            Certainty::Open
        }
    }
}
