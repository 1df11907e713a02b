//! How firm the top three is: for which weights it stays, and in which share of draws.

use super::{
    draws::{Random, SWAY, Table},
    firm::Firm,
    ranking::{Ranking, is_equal, ranked_before},
    rule::{MOST, total},
};

/// How many pain points the top is.
const TOP: usize = 3;
/// Above this share of draws the top three is certain.
const CERTAIN: f64 = 0.95;
/// From this share of draws it is likely.
const LIKELY: f64 = 0.8;
/// As often weights and judgements are drawn; more seldom with very many pain points.
const DRAWS: usize = 1000;

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

/// In which share of draws the same three stay, in whatever order and without a tie about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// When weights move by up to 20 %.
    pub by_weights: f64,
    /// When judgements are off.
    pub by_judgements: f64,
    /// How often each was drawn.
    pub draws: usize,
}

/// What can be said of the top three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The same three stay in more than 95 % of the draws of weights and of judgements, and no place
    /// that is told says otherwise.
    Certain,
    /// They stay in at least 80 % of both.
    Likely,
    /// They don't.
    Open,
    /// Third place is shared, so that there is no one top three.
    Tied,
}

/// How firm the top three is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TopThree {
    /// For which weights the same three stay, in whatever order; for all weights at once, not drawn.
    pub set: Certainty,
    /// For which weights the same three stay in the same order.
    pub order: Certainty,
    /// In which share of draws; `None` where no more than three have a rank.
    pub kept: Option<Kept>,
    /// What that comes to.
    pub verdict: Option<Verdict>,
}

impl TopThree {
    /// `firm` are the places of the ranking's entries.
    pub(super) fn of(ranking: &Ranking, table: &Table, firm: &[Option<Firm>]) -> Self {
        let top = table.terms.len().min(TOP);
        let mut set = Certainty::Always;
        for above in 0..top {
            for below in top..table.terms.len() {
                set = set.max(table.above(above, below));
            }
        }
        let within = (1..top).map(|below| table.above(below - 1, below));
        let order = within.fold(set, Certainty::max);
        let kept = (table.terms.len() > TOP).then(|| Kept::of(table));
        Self {
            set,
            order,
            kept,
            verdict: kept.map(|kept| verdict(ranking, kept, firm)),
        }
    }
}

fn verdict(ranking: &Ranking, kept: Kept, firm: &[Option<Firm>]) -> Verdict {
    let rank = |number: usize| ranking.entries.get(number).and_then(|entry| entry.rank);
    if rank(TOP - 1) == rank(TOP) {
        return Verdict::Tied;
    }
    let least = kept.by_weights.min(kept.by_judgements);
    // Places that are told beside it must not cross the border.
    let mut known = firm.iter().flatten().enumerate();
    let stays = known.all(|(number, firm)| {
        if number < TOP {
            firm.by_all.worst <= TOP
        } else {
            firm.by_all.best > TOP
        }
    });
    if least > CERTAIN && stays {
        Verdict::Certain
    } else if least >= LIKELY {
        Verdict::Likely
    } else {
        Verdict::Open
    }
}

impl Kept {
    fn of(table: &Table) -> Self {
        let count = table.terms.len();
        let draws = (400_000 / count.max(1)).clamp(400, DRAWS);
        let rivals: Vec<usize> = (TOP..count).collect();
        let share = |kept: usize| {
            let number = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
            number(kept) / number(draws)
        };
        let mut random = Random(3);
        let by_weights = (0..draws).filter(|_| {
            let weights = random.weights(&table.weights);
            let value = |entry: usize| {
                let terms = table.terms.get(entry);
                terms.map_or(f64::NEG_INFINITY, |terms| total(terms, &weights))
            };
            stays(&rivals, value)
        });
        let by_weights = share(by_weights.count());
        let rivals = table.rivals();
        let mut random = Random(4);
        let by_judgements = (0..draws).filter(|_| {
            let bits = table.bits(&mut random);
            let seed = random.next();
            // Each entry has numbers of its own, however many others are looked at.
            let value = |entry: usize| {
                let number = u64::try_from(entry).unwrap_or(0);
                let own = Random(seed ^ number.wrapping_mul(0xD6E8_FEB8_6659_FD93)).next();
                table.drawn(entry, own, &bits, &table.weights)
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

/// Whether the first three are all above all rivals.
fn stays(rivals: &[usize], value: impl Fn(usize) -> f64) -> bool {
    let least = (0..TOP).map(&value).fold(f64::INFINITY, f64::min);
    let is_below = |rival: &usize| {
        let value = value(*rival);
        value < least && !is_equal(value, least)
    };
    rivals.iter().all(is_below)
}

impl Table {
    /// The entries behind the first three that can come before one of them when judgements are off.
    fn rivals(&self) -> Vec<usize> {
        let ends = |entry: usize| -> (f64, f64) {
            let levels = self.levels.get(entry);
            let at = |level: usize| levels.and_then(|levels| levels.get(level));
            let (Some(low), Some(high)) = (at(0), at(15)) else {
                return (f64::NEG_INFINITY, f64::INFINITY);
            };
            let mut ends = [*low, *high];
            for part in 0..MOST {
                // What lowers the value is lowest at its other end.
                let falls = match self.shape {
                    super::rule::Shape::Opportunity => part == 1,
                    super::rule::Shape::Product | super::rule::Shape::Count => {
                        self.weights.get(part).is_some_and(|weight| *weight < 0.0)
                    }
                };
                let [least, most] = &mut ends;
                if let (true, Some(a), Some(b)) = (falls, least.get_mut(part), most.get_mut(part)) {
                    std::mem::swap(a, b);
                }
            }
            let value = |values: super::rule::Numbers| {
                let terms = match self.shape {
                    super::rule::Shape::Opportunity => self.shape.terms(values),
                    super::rule::Shape::Product | super::rule::Shape::Count => values,
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
        // Equals share their place.
        if is_equal(total(above, &self.weights), total(below, &self.weights)) {
            return Certainty::Open;
        }
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
