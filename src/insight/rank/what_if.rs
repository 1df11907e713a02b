//! What would become of flow and feelings if a pain point were solved: an example calculation, no
//! measurement.
//!
//! What changes is assumed, openly and changeably: who no longer leaves, how long customers wait
//! then, how they feel, and how near scores come to like scores elsewhere. Everything else stays as
//! the map says.

use super::{
    factor::Factor,
    inputs,
    ranking::{Ranking, hits},
    scored::{Levels, Scored},
};
use crate::{
    insight::{
        Index,
        flow::{Flow, LONG_WAIT, Overrides, likely_paths, waiting},
        scores::peak_end_score,
    },
    model::{PainPoint, PainPointId, PersonaId, TouchpointKind},
};

/// How the feeling at the touchpoint rises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rise {
    /// To this value, −2…+2; a feeling above it stays.
    To(i8),
    /// By so much, up to +2.
    By(i8),
}

/// What is assumed to change when a pain point is solved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// The share of those who leave at its touchpoint that stays, 0…1.
    pub kept: f64,
    /// The wait at its touchpoint in seconds; `None` when it stays.
    pub wait: Option<u32>,
    /// How the feeling there rises.
    pub feeling: Rise,
    /// The share of what the scores there fall short of like scores elsewhere that is made up for,
    /// 0…1.
    pub made_up: f64,
}

impl Assumptions {
    /// The assumptions to start from: of those who leave, as many stay as meet the pain point now;
    /// the feeling rises to the ideal, or else by one, and scores come nearer to like scores elsewhere
    /// by that share, as if those who meet it scored like customers there. Where customers wait
    /// longer than [`LONG_WAIT`], the worst pain point is taken to be the wait, which those who meet
    /// it don't have any more.
    #[must_use]
    pub fn of(index: &Index<'_>, flow: &Flow, ranking: &Ranking, pain: &PainPoint) -> Self {
        let kept = inputs::frequency(pain).value;
        let at = index.anchor(&pain.anchor);
        let touchpoint = at.and_then(|place| index.at(place));
        let worst = ranking.entries.iter().find(|entry| Some(entry.at) == at);
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
    /// The place of its touchpoint.
    pub at: usize,
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
        index: &Index<'_>,
        flow: &Flow,
        levels: &Levels,
        pain: &PainPointId,
        assumptions: Assumptions,
    ) -> Option<Self> {
        let pain = index.journey.pain_points().get(pain)?;
        let at = index.anchor(&pain.anchor)?;
        let overrides = overrides(index, flow, at, &assumptions);
        let then = flow.with_changes(index, &overrides);
        let change = |of: &dyn Fn(&Flow) -> f64| Change {
            before: of(flow),
            after: of(&then),
        };
        let goal = flow.reached_goal().zip(then.reached_goal());
        let knows_wait = (0..index.len()).any(|place| flow.wait(place).is_some());
        let path = path(index, flow, at);
        Some(Self {
            pain: pain.id.clone(),
            at,
            assumptions,
            goal: goal.map(|(before, after)| Change { before, after }),
            waiting: knows_wait.then(|| change(&|flow| waiting(flow).seconds)),
            visits: change(&|flow| flow.visits(at)),
            wait: flow
                .wait(at)
                .zip(then.wait(at))
                .map(|(before, after)| Change {
                    before: f64::from(before),
                    after: f64::from(after),
                }),
            leaving: change(&|flow| flow.leaves(at)),
            scores: levels.solved(at, assumptions.made_up),
            feelings: feelings(index, pain, at, &path, assumptions.feeling),
            path,
            grounds: grounds(index, (flow, &then), pain, at),
        })
    }
}

/// The transitions that leave a place, with where they arrive.
fn ways(index: &Index<'_>, at: usize) -> impl Iterator<Item = (usize, usize)> {
    let numbers = index.outgoing.get(at).into_iter().flatten().copied();
    numbers.filter_map(|number| Some((number, index.edges.get(number)?.to)))
}

fn is_left(index: &Index<'_>, place: usize) -> bool {
    let kind = index.at(place).map(|touchpoint| touchpoint.kind);
    kind == Some(TouchpointKind::EndLeft)
}

/// Those who stay take the other ways as those who stayed before.
fn overrides(index: &Index<'_>, flow: &Flow, at: usize, assumptions: &Assumptions) -> Overrides {
    let mut overrides = Overrides::default();
    if let Some(wait) = assumptions.wait {
        overrides.waits.insert(at, wait);
    }
    let leave = flow.leaves(at);
    let stay: f64 = ways(index, at)
        .filter(|(_, to)| !is_left(index, *to))
        .map(|(edge, _)| flow.share(edge).value)
        .sum();
    let kept = assumptions.kept.clamp(0.0, 1.0);
    if leave <= 0.0 || stay <= 0.0 || kept <= 0.0 {
        return overrides;
    }
    for (edge, to) in ways(index, at) {
        let share = flow.share(edge).value;
        let then = if is_left(index, to) {
            share * (1.0 - kept)
        } else {
            share * (1.0 + leave * kept / stay)
        };
        overrides.shares.insert(edge, then.clamp(0.0, 1.0));
    }
    overrides
}

/// The way that feelings are followed along: that of the curve when it comes by, or else the most
/// likely one that does, or else every touchpoint.
fn path(index: &Index<'_>, flow: &Flow, at: usize) -> Vec<usize> {
    let journey = index.journey;
    let chosen = journey.about().path.as_ref();
    let chosen = chosen.and_then(|id| journey.paths().get(id)).map(|path| {
        let places = path.touchpoints.iter().filter_map(|id| index.place(id));
        places.collect::<Vec<usize>>()
    });
    let likely = likely_paths(flow, 8)
        .paths
        .into_iter()
        .map(|path| path.places);
    let mut all = chosen.into_iter().chain(likely);
    let found = all.find(|places| places.contains(&at));
    found.unwrap_or_else(|| (0..index.len()).collect())
}

fn feelings(
    index: &Index<'_>,
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
    index: &Index<'_>,
    (flow, then): (&Flow, &Flow),
    pain: &PainPoint,
    at: usize,
) -> Vec<Ground> {
    let frequency = Ground::Frequency(inputs::frequency(pain));
    let ways = ways(index, at).filter_map(|(edge, _)| {
        let share = flow.share(edge);
        (share.value > 0.0).then_some(Ground::Way {
            edge,
            share: share.value,
            then: then.share(edge).value,
            is_assumed: share.is_assumed,
        })
    });
    std::iter::once(frequency).chain(ways).collect()
}

#[cfg(test)]
mod tests;
