//! What would become of flow and feelings if a pain point were solved: an example calculation, no
//! measurement.
//!
//! What changes is assumed, openly and changeably: who no longer leaves, how long customers wait
//! then, how they feel, and how near scores come to like scores elsewhere. Everything else stays as
//! the map says, and so does everything for customers whom the pain point can't hit: those of other
//! personas, and of one on a transition those who don't take it. What hurts on a transition makes
//! customers leave where it arrives, or, where it leads to leaving, where it starts.

use super::{
    exposure::{Exposure, Exposures},
    factor::Factor,
    ranking::{Ranking, hits},
    scored::{Levels, Scored},
};
use crate::{
    insight::{
        ScoredIndex,
        flow::{Flow, LONG_WAIT, Overrides, completed_paths, waiting},
        scores::peak_end_score,
    },
    model::{Anchor, PainPoint, PainPointId, PersonaId, TouchpointKind},
};

/// How the feeling at the touchpoint rises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rise {
    /// To this value, −2…+2; a feeling above it stays.
    To(i8),
    /// By so much, up to +2.
    By(i8),
}

/// What is assumed to change, for customers whom the pain point can hit, when it is solved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// The share of those of them who leave at its touchpoint that stays, 0…1.
    pub kept: f64,
    /// Their wait at its touchpoint in seconds; `None` when it stays.
    pub wait: Option<u32>,
    /// How their feeling there rises.
    pub feeling: Rise,
    /// The share of what their scores there fall short of like scores elsewhere that is made up for,
    /// 0…1.
    pub made_up: f64,
}

impl Assumptions {
    /// The assumptions to start from: of those who leave, as many stay as meet the pain point now;
    /// the feeling rises to the ideal, or else by one, and scores come nearer to like scores elsewhere
    /// by that share, as if those who meet it scored like customers there. Where customers wait
    /// longer than [`LONG_WAIT`], the worst pain point at the touchpoint itself is taken to be the
    /// wait, which those who meet it don't have any more.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, flow: &Flow, ranking: &Ranking, pain: &PainPoint) -> Self {
        let kept = exposure(index, flow, ranking, pain).map_or(0.0, |exposure| exposure.met);
        let spot = Spot::of(index, pain);
        let touchpoint = spot.and_then(|spot| index.at(spot.at()));
        // What hurts on a transition isn't the wait at a touchpoint.
        let at = match spot {
            Some(Spot::Touchpoint(at)) => Some(at),
            _ => None,
        };
        let pains = index.journey.pain_points();
        let is_here = |entry: &&super::ranking::Entry| {
            let anchor = pains.at(entry.place).map(|pain| &pain.anchor);
            Some(entry.at) == at && matches!(anchor, Some(Anchor::Touchpoint(_)))
        };
        let worst = ranking.entries.iter().find(is_here);
        let is_worst = worst.is_some_and(|entry| entry.pain == pain.id);
        let wait = at.and_then(|place| flow.wait(place));
        let wait = wait.filter(|wait| *wait > LONG_WAIT && is_worst);
        Self {
            kept,
            wait: wait.map(|wait| shortened(wait, kept)),
            feeling: touchpoint
                .and_then(|t| t.ideal)
                .map_or(Rise::By(1), Rise::To),
            made_up: kept,
        }
    }
}

/// The exposure of a pain point, as the ranking has it or worked out for one without a place in it.
fn exposure(
    index: &ScoredIndex<'_>,
    flow: &Flow,
    ranking: &Ranking,
    pain: &PainPoint,
) -> Option<Exposure> {
    if let Some(entry) = ranking.entry(&pain.id) {
        return Some(entry.exposure.clone());
    }
    let at = index.anchor(&pain.anchor)?;
    let exposures = Exposures::new(index, flow, flow.persona(), None);
    Some(exposures.of(pain, at))
}

/// Where solving a pain point changes who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// At its touchpoint, by place.
    Touchpoint(usize),
    /// Where its transition arrives, for those who come by it.
    Arrival {
        /// The transition.
        edge: usize,
        /// The place of the touchpoint.
        at: usize,
    },
    /// Where its transition starts, as that leads to leaving.
    Departure {
        /// The transition.
        edge: usize,
        /// The place of the touchpoint.
        at: usize,
    },
}

impl Spot {
    fn of(index: &ScoredIndex<'_>, pain: &PainPoint) -> Option<Self> {
        let id = match &pain.anchor {
            Anchor::Touchpoint(id) => return index.position(id).map(Self::Touchpoint),
            Anchor::Transition(id) => id,
        };
        let edge = index.number(id)?;
        let ends = index.edge(edge)?;
        Some(if is_left(index, ends.to) {
            Self::Departure {
                edge,
                at: ends.from,
            }
        } else {
            Self::Arrival { edge, at: ends.to }
        })
    }

    fn at(self) -> usize {
        match self {
            Self::Touchpoint(at) | Self::Arrival { at, .. } | Self::Departure { at, .. } => at,
        }
    }

    /// The share of the visits to its place by customers who are on it.
    fn part(self, index: &ScoredIndex<'_>, flow: &Flow) -> f64 {
        match self {
            Self::Touchpoint(_) => 1.0,
            Self::Departure { edge, .. } => flow.share(edge).value,
            Self::Arrival { edge, at } => {
                let visits = flow.visits(at);
                if visits > 0.0 {
                    (flow.through(index, edge) / visits).clamp(0.0, 1.0)
                } else {
                    0.0
                }
            }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a wait is a wait"
)]
fn shortened(wait: u32, share: f64) -> u32 {
    (f64::from(wait) * (1.0 - share)).round() as u32
}

/// A figure now and then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// As the map says.
    pub before: f64,
    /// As it would be.
    pub after: f64,
}

impl Change {
    /// Whether the two differ by more than rounding.
    #[must_use]
    pub fn is_any(self) -> bool {
        (self.after - self.before).abs() > 1e-9
    }
}

/// What the outcome rests on, beside the assumptions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground {
    /// How many meet the pain point.
    Frequency(Factor),
    /// The share of a transition that leaves its touchpoint, by its place in the [`Index`].
    Way {
        /// The transition.
        edge: usize,
        /// The share of those there who take it, 0…1.
        share: f64,
        /// The share that would.
        then: f64,
        /// Whether nobody gave it.
        is_assumed: bool,
    },
}

/// What becomes of the feelings of a persona.
#[derive(Clone, Debug, PartialEq)]
pub struct Felt {
    /// The persona; everybody when `None`.
    pub persona: Option<PersonaId>,
    /// The feeling at the touchpoint, −2…+2, when it is known.
    pub there: Option<Change>,
    /// The peak–end score (DOMAIN B6) along the path, when any feeling on it is known.
    pub peak_end: Option<Change>,
}

/// What would become of flow and feelings if a pain point were solved.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// The pain point.
    pub pain: PainPointId,
    /// The place of the touchpoint where fewer leave.
    pub at: usize,
    /// The personas that it hits, sorted; empty when that is everybody.
    pub personas: Vec<PersonaId>,
    /// The transition that it is on, by its place in the [`Index`].
    pub on: Option<usize>,
    /// The share of those who leave at the touchpoint that it can hit, 0…1: those of its personas,
    /// and of one on a transition those who come there by it or leave by it.
    pub of_leaving: f64,
    /// What is assumed.
    pub assumptions: Assumptions,
    /// The probability that a customer gets what they came for; `None` when the map has no such
    /// place.
    pub goal: Option<Change>,
    /// The expected waiting time of a customer in seconds; `None` when no wait is known.
    pub waiting: Option<Change>,
    /// How often a customer comes to the touchpoint, expected.
    pub visits: Change,
    /// The wait there in seconds, when it is known.
    pub wait: Option<Change>,
    /// The share of those at the touchpoint who leave the journey there, at once or by an end
    /// without what they came for.
    pub leaving: Change,
    /// The scores of the touchpoint by metric.
    pub scores: Vec<Scored>,
    /// The feelings of each persona that it hits; of everybody, without a name, when the journey has
    /// no personas.
    pub feelings: Vec<Felt>,
    /// The touchpoints that the feelings are those of, by place.
    pub path: Vec<usize>,
    /// What it rests on.
    pub grounds: Vec<Ground>,
}

impl WhatIf {
    /// Works it out; `None` for a pain point that isn't in the journey.
    #[must_use]
    pub fn of(
        index: &ScoredIndex<'_>,
        flow: &Flow,
        levels: &Levels,
        ranking: &Ranking,
        pain: &PainPointId,
        assumptions: Assumptions,
    ) -> Option<Self> {
        let pain = index.journey.pain_points().get(pain)?;
        let spot = Spot::of(index, pain)?;
        let at = spot.at();
        let exposure = exposure(index, flow, ranking, pain)?;
        let then = changed(index, flow, spot, &assumptions);
        let mixed = Mixed {
            now: flow,
            then: &then,
            share: exposure.there,
        };
        let goal = flow.reached_goal().zip(then.reached_goal());
        let knows_wait = (0..index.len()).any(|place| flow.wait(place).is_some());
        let path = path(index, flow, at);
        let of_place = exposure.there * spot.part(index, flow);
        let of_leaving = match spot {
            Spot::Departure { edge, .. } if flow.leaves(at) > 0.0 => {
                exposure.there * (flow.share(edge).value / flow.leaves(at)).min(1.0)
            }
            Spot::Departure { .. } | Spot::Touchpoint(_) | Spot::Arrival { .. } => of_place,
        };
        let on = match spot {
            Spot::Touchpoint(_) => None,
            Spot::Arrival { edge, .. } | Spot::Departure { edge, .. } => Some(edge),
        };
        Some(Self {
            pain: pain.id.clone(),
            at,
            on,
            of_leaving,
            assumptions,
            goal: goal.map(|(before, after)| mixed.change(before, after)),
            waiting: knows_wait.then(|| mixed.of(&|flow| waiting(flow).seconds)),
            visits: mixed.of(&|flow| flow.visits(at)),
            wait: flow.wait(at).map(|_| {
                let seconds = |flow: &Flow| flow.wait(at).map_or(0.0, f64::from);
                mixed.by_visit(at, &seconds)
            }),
            leaving: mixed.by_visit(at, &|flow| flow.leaves(at)),
            scores: levels.solved(at, assumptions.made_up * of_place),
            feelings: feelings(index, pain, at, &path, assumptions.feeling),
            path,
            grounds: grounds(index, &mixed, &exposure, at),
            personas: exposure.personas,
        })
    }
}

/// The flow now and the one then for customers whom a pain point can hit, who are a share of all
/// that come to its place.
struct Mixed<'f> {
    now: &'f Flow,
    then: &'f Flow,
    share: f64,
}

impl Mixed<'_> {
    fn change(&self, before: f64, after: f64) -> Change {
        Change {
            before,
            after: before + self.share * (after - before),
        }
    }

    /// A figure per customer.
    fn of(&self, of: &dyn Fn(&Flow) -> f64) -> Change {
        self.change(of(self.now), of(self.then))
    }

    /// A figure per visit to a place: customers who come more often then count more often.
    fn by_visit(&self, at: usize, of: &dyn Fn(&Flow) -> f64) -> Change {
        let visits = self.of(&|flow| flow.visits(at));
        let sum = self.of(&|flow| flow.visits(at) * of(flow));
        if visits.before > 0.0 && visits.after > 0.0 {
            Change {
                before: of(self.now),
                after: sum.after / visits.after,
            }
        } else {
            self.of(of)
        }
    }
}

/// The flow of customers whom the pain point can hit, when it is solved.
///
/// Those who come by a transition are a part of all at the touchpoint where it arrives. Where some
/// come back there that part is another then, so that it is found by approaching it.
fn changed(index: &ScoredIndex<'_>, flow: &Flow, spot: Spot, assumptions: &Assumptions) -> Flow {
    let at_part = |part: f64| {
        let overrides = overrides(index, flow, (spot, part), assumptions);
        flow.with_changes(index, &overrides)
    };
    let mut part = spot.part(index, flow);
    let mut then = at_part(part);
    if let Spot::Arrival { .. } = spot {
        for _ in 0..ROUNDS {
            let next = spot.part(index, &then);
            if (next - part).abs() < 1e-10 {
                break;
            }
            part = next;
            then = at_part(part);
        }
    }
    then
}

/// As often the part of those who come by a transition is approached at most.
const ROUNDS: usize = 24;

/// The transitions that leave a place, with where they arrive.
fn ways(index: &ScoredIndex<'_>, at: usize) -> impl Iterator<Item = (usize, usize)> {
    let numbers = index.outgoing(at).iter().copied();
    numbers.filter_map(|number| Some((number, index.edge(number)?.to)))
}

fn is_left(index: &ScoredIndex<'_>, place: usize) -> bool {
    let kind = index.at(place).map(|touchpoint| touchpoint.kind);
    kind == Some(TouchpointKind::EndLeft)
}

/// Those who stay take the other ways as those who stayed before. `part` are those who come by the
/// transition of a pain point on one.
fn overrides(
    index: &ScoredIndex<'_>,
    flow: &Flow,
    (spot, part): (Spot, f64),
    assumptions: &Assumptions,
) -> Overrides {
    let mut overrides = Overrides::default();
    let at = spot.at();
    if let (Some(wait), Some(now)) = (assumptions.wait, flow.wait(at)) {
        let less = 1.0 - f64::from(wait) / f64::from(now.max(1));
        overrides.waits.insert(at, shortened(now, less * part));
    }
    let kept = assumptions.kept.clamp(0.0, 1.0);
    // How many of those who leave by a way, or by dropping off, stay.
    let kept_of = |way: Option<usize>| match spot {
        Spot::Touchpoint(_) => kept,
        Spot::Arrival { .. } => kept * part,
        Spot::Departure { edge, .. } if way == Some(edge) => kept,
        Spot::Departure { .. } => 0.0,
    };
    let stay: f64 = ways(index, at)
        .filter(|(_, to)| !is_left(index, *to))
        .map(|(edge, _)| flow.share(edge).value)
        .sum();
    let away = ways(index, at).filter(|(_, to)| is_left(index, *to));
    let back: f64 = away
        .map(|(edge, _)| flow.share(edge).value * kept_of(Some(edge)))
        .sum();
    let back = back + flow.drop_off(at) * kept_of(None);
    if back <= 0.0 || stay <= 0.0 {
        return overrides;
    }
    for (edge, to) in ways(index, at) {
        let share = flow.share(edge).value;
        let then = if is_left(index, to) {
            share * (1.0 - kept_of(Some(edge)))
        } else {
            share * (1.0 + back / stay)
        };
        overrides.shares.insert(edge, then.clamp(0.0, 1.0));
    }
    overrides
}

/// The way that feelings are followed along: that of the curve when it comes by, or else the most
/// likely one that does, or else every touchpoint.
fn path(index: &ScoredIndex<'_>, flow: &Flow, at: usize) -> Vec<usize> {
    let journey = index.journey;
    let chosen = journey.about().path.as_ref();
    let chosen = chosen.and_then(|id| journey.paths().get(id)).map(|path| {
        let places = path.touchpoints.iter().filter_map(|id| index.position(id));
        places.collect::<Vec<usize>>()
    });
    let likely = completed_paths(flow, 8)
        .paths
        .into_iter()
        .map(|path| path.places);
    let mut all = chosen.into_iter().chain(likely);
    let found = all.find(|places| places.contains(&at));
    found.unwrap_or_else(|| (0..index.len()).collect())
}

fn feelings(
    index: &ScoredIndex<'_>,
    pain: &PainPoint,
    at: usize,
    path: &[usize],
    rise: Rise,
) -> Vec<Felt> {
    let personas = index.journey.personas();
    let mut all: Vec<Option<&PersonaId>> = personas.iter().map(|p| Some(&p.id)).collect();
    if all.is_empty() {
        all.push(None);
    }
    let hit = all.into_iter().filter(|persona| hits(pain, *persona));
    hit.filter_map(|persona| {
        let felt = |then: bool| -> Vec<i8> {
            let values = path.iter().filter_map(|&place| {
                let felt = index.at(place)?.emotion_of(persona)?.value;
                Some(if then && place == at {
                    risen(felt, rise)
                } else {
                    felt
                })
            });
            values.collect()
        };
        let before = index.at(at).and_then(|t| t.emotion_of(persona));
        let there = before.map(|emotion| Change {
            before: f64::from(emotion.value),
            after: f64::from(risen(emotion.value, rise)),
        });
        let ends = peak_end_score(&felt(false)).zip(peak_end_score(&felt(true)));
        let peak_end = ends.map(|(before, after)| Change { before, after });
        (there.is_some() || peak_end.is_some()).then(|| Felt {
            persona: persona.cloned(),
            there,
            peak_end,
        })
    })
    .collect()
}

fn risen(felt: i8, rise: Rise) -> i8 {
    match rise {
        Rise::To(value) => felt.max(value.min(2)),
        Rise::By(by) => felt.saturating_add(by.max(0)).min(2).max(felt),
    }
}

fn grounds(
    index: &ScoredIndex<'_>,
    mixed: &Mixed<'_>,
    exposure: &Exposure,
    at: usize,
) -> Vec<Ground> {
    let flow = mixed.now;
    let frequency = Ground::Frequency(exposure.frequency);
    let ways = ways(index, at).filter_map(|(edge, _)| {
        let share = flow.share(edge);
        (share.value > 0.0).then_some(Ground::Way {
            edge,
            share: share.value,
            then: mixed.by_visit(at, &|flow| flow.share(edge).value).after,
            is_assumed: share.is_assumed,
        })
    });
    std::iter::once(frequency).chain(ways).collect()
}

#[cfg(test)]
mod tests;
