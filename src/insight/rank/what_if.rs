//! Flow, emotions and scores after a pain point is solved (what-if): an example by assumptions,
//! not a measurement.
//!
//! The assumptions are stated and can be changed: the share of leavers who stay, the wait, the rise
//! of the emotion, and the share of the gap to the scores elsewhere that is closed. Everything else
//! stays as on the map, and so does everything for customers whom the pain point can't hit: those
//! of other personas, and for one on a transition those who don't take it. A pain point on a
//! transition makes customers leave where that arrives, or, if it leads to leaving, where it
//! starts.

mod effect_location;
mod solved_flow;
#[cfg(test)]
mod tests;

use self::{
    effect_location::EffectLocation,
    solved_flow::{MixedFlow, Solution, shortened, ways},
};
use super::{
    exposure::{Exposure, ExposureSolver},
    factor::Factor,
    ranking::{Ranking, affects_persona},
    score_projection::{LatestFigures, ScoreProjection},
};
use crate::{
    insight::{
        ScoredIndex,
        flow::{Flow, LONG_WAIT, completed_paths, waiting},
        rank::ranking::RankingEntry,
        scores::peak_end_score,
    },
    model::{Anchor, PainPoint, PainPointId, PersonaId},
};

/// The assumed rise of the emotion at the touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeelingRise {
    /// To this value, −2…+2; an emotion above it stays.
    To(i8),
    /// By this amount, up to +2.
    By(i8),
}

/// The assumptions about solving a pain point, for the customers whom it can hit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// The share of those who leave at its touchpoint that stays, 0…1.
    pub retained_share: f64,
    /// Their wait at its touchpoint, in seconds; `None` if it stays the same.
    pub wait: Option<u32>,
    /// The rise of their emotion there.
    pub feeling: FeelingRise,
    /// The share of the gap of their scores there to the same metrics elsewhere that is closed,
    /// 0…1.
    pub gap_closed: f64,
}

impl Assumptions {
    /// The default assumptions: of those who leave, as large a share stays as meets the pain point
    /// now; the emotion rises to the ideal, or else by one, and scores close that share of the gap
    /// to those elsewhere, as if customers who meet it scored like customers there. Where the wait
    /// exceeds [`LONG_WAIT`], the worst pain point at the touchpoint itself is taken to be the
    /// wait, which those who meet it no longer have.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, flow: &Flow, ranking: &Ranking, pain: &PainPoint) -> Self {
        let retained_share =
            exposure(index, flow, ranking, pain).map_or(0.0, |exposure| exposure.affected_share);
        let spot = EffectLocation::of(index, pain);
        let touchpoint = spot.and_then(|spot| index.at(spot.at()));
        // A pain point on a transition isn't about the wait at a touchpoint.
        let at = match spot {
            Some(EffectLocation::Touchpoint(at)) => Some(at),
            _ => None,
        };
        let pains = index.journey.pain_points();
        let is_here = |entry: &&RankingEntry| {
            let anchor = pains.get_index(entry.index).map(|pain| &pain.anchor);
            Some(entry.position) == at && matches!(anchor, Some(Anchor::Touchpoint(_)))
        };
        let worst = ranking.entries.iter().find(is_here);
        let is_worst = worst.is_some_and(|entry| entry.pain == pain.id);
        let wait = at.and_then(|place| flow.wait(place));
        let wait = wait.filter(|wait| *wait > LONG_WAIT && is_worst);
        Self {
            retained_share,
            wait: wait.map(|wait| shortened(wait, retained_share)),
            feeling: touchpoint
                .and_then(|t| t.ideal)
                .map_or(FeelingRise::By(1), FeelingRise::To),
            gap_closed: retained_share,
        }
    }
}

/// The exposure of a pain point, from the ranking or computed for one without an entry.
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
    let exposures = ExposureSolver::new(index, flow, flow.persona(), None);
    Some(exposures.of(pain, at))
}

/// A figure before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProjectedFigure {
    /// The present figure of the map.
    pub before: f64,
    /// The figure by the assumptions.
    pub after: f64,
}

impl ProjectedFigure {
    /// True if the two differ by more than rounding.
    #[must_use]
    pub fn is_changed(self) -> bool {
        (self.after - self.before).abs() > 1e-9
    }
}

/// An input of the calculation from the map, beside the assumptions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutcomeBasis {
    /// The frequency of the pain point.
    Frequency(Factor),
    /// The share of a transition that leaves its touchpoint.
    Transition {
        /// The position of the transition in the [`Index`](crate::model::Index).
        edge: usize,
        /// The share of those there who take it, 0…1.
        share: f64,
        /// The share by the assumptions, 0…1.
        then: f64,
        /// Set if nobody noted the share.
        is_assumed: bool,
    },
}

/// The change of a persona's emotions.
#[derive(Clone, Debug, PartialEq)]
pub struct FeelingProjection {
    /// The persona; everybody when `None`.
    pub persona: Option<PersonaId>,
    /// The emotion at the touchpoint, −2…+2, if noted.
    pub there: Option<ProjectedFigure>,
    /// The peak–end score (DOMAIN B6) along the path, if any emotion on it is noted.
    pub peak_end: Option<ProjectedFigure>,
}

/// The result of a what-if calculation for a pain point.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// The pain point.
    pub pain: PainPointId,
    /// The position of the touchpoint where fewer leave.
    pub position: usize,
    /// The personas that it hits, sorted; empty for everybody.
    pub personas: Vec<PersonaId>,
    /// The transition that it is on, by its position in the [`Index`](crate::model::Index).
    pub transition: Option<usize>,
    /// The share of those who leave at the touchpoint whom it can hit, 0…1: those of its personas,
    /// and for one on a transition those who come or leave by it.
    pub hittable_leaving: f64,
    /// The assumptions used.
    pub assumptions: Assumptions,
    /// The probability of success of a customer, 0…1; `None` if the map has no goal.
    pub goal: Option<ProjectedFigure>,
    /// The expected waiting time of a customer in seconds; `None` if no wait is known.
    pub waiting: Option<ProjectedFigure>,
    /// The expected number of visits of a customer to the touchpoint.
    pub visits: ProjectedFigure,
    /// The wait there in seconds, if known.
    pub wait: Option<ProjectedFigure>,
    /// The share of those at the touchpoint who leave the journey there, at once or by a transition
    /// to an end without success, 0…1.
    pub leaving: ProjectedFigure,
    /// The scores of the touchpoint, by metric.
    pub scores: Vec<ScoreProjection>,
    /// The emotions of each persona that it hits; of everybody, as `None`, if the journey has no
    /// personas.
    pub feelings: Vec<FeelingProjection>,
    /// The touchpoints over which peak and end are taken, by position.
    pub path: Vec<usize>,
    /// The inputs from the map.
    pub grounds: Vec<OutcomeBasis>,
}

impl WhatIf {
    /// Calculates it; `None` for a pain point that isn't in the journey.
    #[must_use]
    pub fn of(
        index: &ScoredIndex<'_>,
        flow: &Flow,
        levels: &LatestFigures,
        ranking: &Ranking,
        pain: &PainPointId,
        assumptions: Assumptions,
    ) -> Option<Self> {
        let pain = index.journey.pain_points().get(pain)?;
        let spot = EffectLocation::of(index, pain)?;
        let at = spot.at();
        let exposure = exposure(index, flow, ranking, pain)?;
        let solution = Solution {
            index,
            flow,
            spot,
            assumptions: &assumptions,
        };
        let then = solution.changed_flow();
        let mixed = MixedFlow {
            now: flow,
            then: &then,
            share: exposure.hittable_share,
        };
        let goal = flow.reached_goal().zip(then.reached_goal());
        let knows_wait = (0..index.len()).any(|place| flow.wait(place).is_some());
        let path = path(index, flow, at);
        let of_place = exposure.hittable_share * spot.part(index, flow);
        let of_leaving = match spot {
            EffectLocation::Departure { edge, .. } if flow.leave_rate(at) > 0.0 => {
                exposure.hittable_share * (flow.share(edge).value / flow.leave_rate(at)).min(1.0)
            }
            EffectLocation::Departure { .. }
            | EffectLocation::Touchpoint(_)
            | EffectLocation::Arrival { .. } => of_place,
        };
        let on = match spot {
            EffectLocation::Touchpoint(_) => None,
            EffectLocation::Arrival { edge, .. } | EffectLocation::Departure { edge, .. } => {
                Some(edge)
            }
        };
        Some(Self {
            pain: pain.id.clone(),
            position: at,
            transition: on,
            hittable_leaving: of_leaving,
            assumptions,
            goal: goal.map(|(before, after)| mixed.change(before, after)),
            waiting: knows_wait.then(|| mixed.of(&|flow| waiting(flow).seconds)),
            visits: mixed.of(&|flow| flow.visits(at)),
            wait: flow.wait(at).map(|_| {
                let seconds = |flow: &Flow| flow.wait(at).map_or(0.0, f64::from);
                mixed.by_visit(at, &seconds)
            }),
            leaving: mixed.by_visit(at, &|flow| flow.leave_rate(at)),
            scores: levels.project(at, assumptions.gap_closed * of_place),
            feelings: feelings(index, pain, at, &path, assumptions.feeling),
            path,
            grounds: grounds(index, &mixed, &exposure, at),
            personas: exposure.personas,
        })
    }
}

fn feelings(
    index: &ScoredIndex<'_>,
    pain: &PainPoint,
    at: usize,
    path: &[usize],
    rise: FeelingRise,
) -> Vec<FeelingProjection> {
    let personas = index.journey.personas();
    let mut all: Vec<Option<&PersonaId>> = personas.iter().map(|p| Some(&p.id)).collect();
    if all.is_empty() {
        all.push(None);
    }
    let hit = all
        .into_iter()
        .filter(|persona| affects_persona(pain, *persona));
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
        let there = before.map(|emotion| ProjectedFigure {
            before: f64::from(emotion.value),
            after: f64::from(risen(emotion.value, rise)),
        });
        let ends = peak_end_score(&felt(false)).zip(peak_end_score(&felt(true)));
        let peak_end = ends.map(|(before, after)| ProjectedFigure { before, after });
        (there.is_some() || peak_end.is_some()).then(|| FeelingProjection {
            persona: persona.cloned(),
            there,
            peak_end,
        })
    })
    .collect()
}

fn risen(felt: i8, rise: FeelingRise) -> i8 {
    match rise {
        FeelingRise::To(value) => felt.max(value.min(2)),
        FeelingRise::By(by) => felt.saturating_add(by.max(0)).min(2).max(felt),
    }
}

fn grounds(
    index: &ScoredIndex<'_>,
    mixed: &MixedFlow<'_>,
    exposure: &Exposure,
    at: usize,
) -> Vec<OutcomeBasis> {
    let flow = mixed.now;
    let frequency = OutcomeBasis::Frequency(exposure.frequency);
    let ways = ways(index, at).filter_map(|(edge, _)| {
        let share = flow.share(edge);
        (share.value > 0.0).then_some(OutcomeBasis::Transition {
            edge,
            share: share.value,
            then: mixed.by_visit(at, &|flow| flow.share(edge).value).after,
            is_assumed: share.is_assumed,
        })
    });
    std::iter::once(frequency).chain(ways).collect()
}

/// The path for emotions: the chosen path of the journey if it passes the touchpoint, or else the
/// most likely one that does, or else all touchpoints.
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
        .map(|path| path.positions);
    let mut all = chosen.into_iter().chain(likely);
    let found = all.find(|places| places.contains(&at));
    found.unwrap_or_else(|| (0..index.len()).collect())
}
