//! Which single judgement would change the top three.

use super::{
    factor::FactorKind,
    firm::is_of_touchpoint,
    ranking::{Entry, Ranking},
};
use crate::model::PainPointId;

/// How many of the next pain points are tried beside the first three.
const TRIED: usize = 60;

/// The judgement that changes the top three most easily.
#[derive(Clone, Debug, PartialEq)]
pub struct Decisive {
    /// Whose judgement; of a touchpoint's, the first pain point that it moves.
    pub pain: PainPointId,
    /// What is judged.
    pub kind: FactorKind,
    /// What it is now.
    pub now: f64,
    /// The nearest value that changes the top three, as a person would write it.
    pub at: f64,
    /// The rank of the pain point now.
    pub from: usize,
    /// Its rank then.
    pub to: usize,
    /// How many people or cases stand behind it, when that is known.
    pub n: Option<u32>,
}

/// Finds the judgement that changes set or order of the top three with the smallest part of its
/// uncertainty. Values are monotone in every factor, so the crossing is found by halving.
pub(super) fn find(ranking: &Ranking) -> Option<Decisive> {
    let mut best: Option<(f64, Decisive)> = None;
    for (place, entry) in ranking.entries.iter().enumerate().take(TRIED) {
        for (part, factor) in entry.factors.iter().enumerate() {
            if is_of_touchpoint(factor.kind)
                && ranking.entries.iter().take(place).any(|e| e.at == entry.at)
            {
                continue;
            }
            for end in [factor.low, factor.high] {
                let Some(found) = crossing(ranking, (place, entry), part, end) else {
                    continue;
                };
                let span = (factor.high - factor.low).max(f64::MIN_POSITIVE);
                let cost = (found.at - found.now).abs() / span;
                if best.as_ref().is_none_or(|(least, _)| cost < *least - 1e-12) {
                    best = Some((cost, found));
                }
            }
        }
    }
    best.map(|(_, found)| found)
}

/// The nearest value towards `end` at which the top three changes.
fn crossing(
    ranking: &Ranking,
    (place, entry): (usize, &Entry),
    part: usize,
    end: f64,
) -> Option<Decisive> {
    let factor = entry.factors.get(part)?;
    let is_up = end > factor.value;
    // The furthest value that can be written without going beyond the end.
    let end = factor.kind.inward(end, is_up);
    if (end - factor.value).abs() < factor.kind.step() / 2.0 || is_up != (end > factor.value) {
        return None;
    }
    let changes = |value: f64| top(ranking, entry, part, value) != [1, 2, 3];
    if !changes(end) {
        return None;
    }
    let (mut same, mut other) = (factor.value, end);
    for _ in 0..50 {
        let middle = f64::midpoint(same, other);
        if changes(middle) {
            other = middle;
        } else {
            same = middle;
        }
    }
    let written = factor.kind.outward(other, is_up);
    let beyond = if is_up { written > end } else { written < end };
    let mut at = if beyond { end } else { written };
    if !changes(at) {
        // Equal values keep their order, so it takes a step more.
        at += if is_up {
            factor.kind.step()
        } else {
            -factor.kind.step()
        };
        if (is_up && at > end + 1e-9) || (!is_up && at < end - 1e-9) || !changes(at) {
            at = end;
        }
    }
    Some(Decisive {
        pain: entry.pain.clone(),
        kind: factor.kind,
        now: factor.value,
        at,
        from: place + 1,
        to: rank(ranking, entry, part, at),
        n: factor.n,
    })
}

/// The value of an entry when one judgement is another.
fn value(ranking: &Ranking, other: &Entry, entry: &Entry, part: usize, value: f64) -> f64 {
    let Some(factor) = entry.factors.get(part) else {
        return other.value;
    };
    let moves = other.pain == entry.pain || (is_of_touchpoint(factor.kind) && other.at == entry.at);
    if !moves {
        return other.value;
    }
    let mut factors = other.factors.clone();
    if let Some(factor) = factors.get_mut(part) {
        factor.value = value;
    }
    ranking.rule.value(&factors)
}

/// The present ranks of those who would be the first three.
fn top(ranking: &Ranking, entry: &Entry, part: usize, to: f64) -> [usize; 3] {
    let shared = entry
        .factors
        .get(part)
        .is_some_and(|f| is_of_touchpoint(f.kind));
    let mut first = [(f64::NEG_INFINITY, 0); 3];
    let mut others = 0;
    for (place, other) in ranking.entries.iter().enumerate() {
        let moves = other.pain == entry.pain || (shared && other.at == entry.at);
        if !moves {
            others += 1;
            // Of those that stay only the first three can be among the first three.
            if others > 3 {
                if !shared && place > entry.rank {
                    break;
                }
                continue;
            }
        }
        let mut new = (value(ranking, other, entry, part, to), place + 1);
        for slot in &mut first {
            if new.0 > slot.0 || slot.1 == 0 {
                std::mem::swap(&mut new, slot);
            }
        }
    }
    let count = ranking.entries.len();
    let mut ranks = first.map(|(_, rank)| rank);
    for (place, rank) in ranks.iter_mut().enumerate() {
        if place >= count {
            *rank = place + 1;
        }
    }
    ranks
}

/// The rank of an entry when one judgement is another.
fn rank(ranking: &Ranking, entry: &Entry, part: usize, to: f64) -> usize {
    let own = value(ranking, entry, entry, part, to);
    let before = ranking.entries.iter().enumerate().filter(|(place, other)| {
        let theirs = value(ranking, other, entry, part, to);
        other.pain != entry.pain
            && (theirs > own || (theirs.total_cmp(&own).is_eq() && place + 1 < entry.rank))
    });
    before.count() + 1
}
