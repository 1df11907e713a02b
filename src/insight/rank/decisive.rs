//! Sensitivity of the top three: the single judgement whose change most easily puts another pain
//! point among them. A change of their order doesn't count.
//!
//! Nothing is drawn here. The value is monotone in every factor, so the point where one pain point
//! overtakes another is solved for, and rounded outward to a value that a person would write (a
//! whole severity, a whole percent). Factors of a touchpoint move all of its pain points together,
//! and the share of a persona all pain points that hit it alone.

use std::collections::BTreeMap;

use super::{
    draws::{FactorOwner, owner_of},
    factor::{Factor, FactorKind, Provenance},
    ranking::{Rank, Ranking, RankingEntry, is_same_value, sort_by_rank},
    rule::{FormulaKind, RankingRule},
};
use crate::model::{PainPointId, PersonaId};

/// The judgement that changes the top three most easily.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisiveJudgement {
    /// The pain point that is judged.
    pub pain: PainPointId,
    /// Its position in the journey's list.
    pub index: usize,
    /// The factor as it is now.
    pub factor: Factor,
    /// The value nearest to it that changes the top three.
    pub flip_value: f64,
    /// The rank now.
    pub rank_now: Rank,
    /// The rank with that value.
    pub rank_then: Rank,
    /// The change as a part of the factor's uncertainty in that direction, 0…1; the smaller the
    /// more decisive.
    pub reach: f64,
}

/// The size of the top.
const TOP_SIZE: usize = 3;

/// A change of one factor by which an entry overtakes another.
struct RankCrossing {
    entry: usize,
    part: usize,
    at: f64,
    reach: f64,
}

pub(super) fn find(ranking: &Ranking) -> Option<DecisiveJudgement> {
    let entries = ranking.ranked_entries();
    if entries.len() <= TOP_SIZE {
        return None;
    }
    let mut crossings = Vec::new();
    for (part, (kind, _)) in ranking.rule.parts.iter().enumerate() {
        if *kind == FactorKind::Votes {
            continue;
        }
        for members in groups(entries, *kind) {
            pairs(entries.len(), &members, |entry, other| {
                crossings.extend(crossing(ranking, entry, other, part));
            });
        }
    }
    crossings.sort_by(|a, b| {
        let by_reach = a.reach.total_cmp(&b.reach);
        by_reach
            .then(a.entry.cmp(&b.entry))
            .then(a.part.cmp(&b.part))
    });
    crossings.iter().find_map(|found| outcome(ranking, found))
}

/// The groups of entries that a judgement moves together, each in order of rank.
fn groups(entries: &[RankingEntry], kind: FactorKind) -> Vec<Vec<usize>> {
    match owner_of(kind) {
        FactorOwner::Pain => (0..entries.len()).map(|entry| vec![entry]).collect(),
        FactorOwner::Touchpoint => {
            let mut by_touchpoint: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (number, entry) in entries.iter().enumerate() {
                by_touchpoint
                    .entry(entry.position)
                    .or_default()
                    .push(number);
            }
            by_touchpoint.into_values().collect()
        }
        FactorOwner::Personas => {
            let mut by_persona: BTreeMap<&PersonaId, Vec<usize>> = BTreeMap::new();
            for (number, entry) in entries.iter().enumerate() {
                if let [persona] = entry.exposure.personas.as_slice() {
                    by_persona.entry(persona).or_default().push(number);
                }
            }
            // A persona that pain points also share with others moves more than these, so it is
            // skipped.
            by_persona.retain(|persona, _| {
                let mut others = entries.iter().map(|entry| &entry.exposure.personas);
                !others.any(|set| set.len() > 1 && set.contains(persona))
            });
            by_persona.into_values().collect()
        }
    }
}

/// Calls `pair` with the pairs of a member and an outsider that decide if the top changes: the
/// first outsider below it for members in it, and the last outsider in it for the first member
/// below.
fn pairs(count: usize, members: &[usize], mut pair: impl FnMut(usize, usize)) {
    let is_member = |entry: &usize| members.binary_search(entry).is_ok();
    let below = members.iter().find(|member| **member >= TOP_SIZE);
    let last = (0..TOP_SIZE).rev().find(|entry| !is_member(entry));
    if let (Some(member), Some(above)) = (below, last) {
        pair(*member, above);
    }
    let first = (TOP_SIZE..count).find(|entry| !is_member(entry));
    for member in members.iter().filter(|member| **member < TOP_SIZE) {
        if let Some(other) = first {
            pair(*member, other);
        }
    }
}

/// The value of a factor at which one entry overtakes another, if it lies within the uncertainty.
fn crossing(ranking: &Ranking, entry: usize, other: usize, part: usize) -> Option<RankCrossing> {
    let (own, target) = (ranking.entries.get(entry)?, ranking.entries.get(other)?);
    let factor = own.factors.get(part)?;
    let at = solve(&ranking.rule, &own.factors, part, target.value)?;
    // At equal values nothing is overtaken yet, so a step is added.
    let rises = entry > other;
    let is_up = if grows(&ranking.rule, part) {
        rises
    } else {
        !rises
    };
    let mut at = factor.kind.step_outward(at, is_up);
    if !passes(&ranking.rule, own, part, at, target, rises) {
        let step = factor.kind.step();
        let further = if is_up { at + step } else { at - step };
        at = factor.kind.step_outward(further, is_up);
        if !passes(&ranking.rule, own, part, at, target, rises) {
            return None;
        }
    }
    let room = if is_up {
        factor.high - factor.value
    } else {
        factor.value - factor.low
    };
    let moved = (at - factor.value).abs();
    (room > 0.0 && moved <= room + 1e-12).then(|| RankCrossing {
        entry,
        part,
        at,
        reach: (moved / room).min(1.0),
    })
}

/// The value of a factor at which the total is `target`, all others unchanged.
fn solve(rule: &RankingRule, factors: &[Factor], part: usize, target: f64) -> Option<f64> {
    let at = match rule.shape {
        FormulaKind::Product => {
            let (_, power) = rule.parts.get(part)?;
            let one = |f: &Factor| Factor { value: 1.0, ..*f };
            let rest: Vec<Factor> = with(factors, part, one);
            (target / rule.value(&rest)).powf(power.recip())
        }
        FormulaKind::Opportunity => {
            let [importance, satisfaction] = factors else {
                return None;
            };
            match part {
                0 if target >= satisfaction.value => (target + satisfaction.value) / 2.0,
                0 => target,
                _ if target >= importance.value => 2.0 * importance.value - target,
                _ => return None,
            }
        }
        FormulaKind::Count => target,
    };
    at.is_finite().then_some(at)
}

/// True if the total increases with a factor.
fn grows(rule: &RankingRule, part: usize) -> bool {
    match rule.shape {
        FormulaKind::Opportunity => part == 0,
        FormulaKind::Product | FormulaKind::Count => {
            rule.parts.get(part).is_some_and(|(_, p)| *p > 0.0)
        }
    }
}

fn passes(
    rule: &RankingRule,
    own: &RankingEntry,
    part: usize,
    at: f64,
    target: &RankingEntry,
    rises: bool,
) -> bool {
    let value = rule.value(&with(&own.factors, part, |f| Factor { value: at, ..*f }));
    let is_past = if rises {
        value > target.value
    } else {
        value < target.value
    };
    is_past && !is_same_value(value, target.value)
}

fn with(factors: &[Factor], part: usize, change: impl Fn(&Factor) -> Factor) -> Vec<Factor> {
    let mut factors = factors.to_vec();
    if let Some(factor) = factors.get_mut(part) {
        *factor = change(factor);
    }
    factors
}

/// The ranking after a change; `None` if the same three stay at the top.
fn outcome(ranking: &Ranking, found: &RankCrossing) -> Option<DecisiveJudgement> {
    let entries = ranking.ranked_entries();
    let own = entries.get(found.entry)?;
    let factor = *own.factors.get(found.part)?;
    let moves_with = |entry: &RankingEntry| match owner_of(factor.kind) {
        FactorOwner::Pain => entry.pain == own.pain,
        FactorOwner::Touchpoint => entry.position == own.position,
        FactorOwner::Personas => entry.exposure.personas == own.exposure.personas,
    };
    let mut order: Vec<(f64, (f64, f64), usize, usize)> = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        let (mut value, mut ties) = (entry.value, entry.ties);
        if moves_with(entry) {
            let at = |f: &Factor| Factor {
                value: found.at,
                ..*f
            };
            value = ranking.rule.value(&with(&entry.factors, found.part, at));
            match factor.kind {
                FactorKind::Severity => ties.0 = found.at,
                FactorKind::Frequency => ties.1 = found.at,
                _ => {}
            }
        }
        order.push((value, ties, entry.index, number));
    }
    sort_by_rank(&mut order, |(value, ties, place, _)| {
        (*value, *ties, *place)
    });
    if order
        .iter()
        .take(TOP_SIZE)
        .all(|(.., number)| *number < TOP_SIZE)
    {
        return None;
    }
    let then = order.iter().find(|(.., number)| *number == found.entry)?.0;
    let same = order.iter().filter(|(v, ..)| is_same_value(*v, then));
    let ahead = order
        .iter()
        .filter(|(v, ..)| *v > then && !is_same_value(*v, then));
    Some(DecisiveJudgement {
        pain: own.pain.clone(),
        index: own.index,
        factor,
        flip_value: found.at,
        rank_now: own.rank?,
        rank_then: Rank {
            number: ahead.count() + 1,
            is_shared: same.count() > 1,
        },
        reach: found.reach,
    })
}

impl DecisiveJudgement {
    /// True if the factor is assumed, so that the figure should be found out.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.factor.provenance == Provenance::Assumed
    }
}
