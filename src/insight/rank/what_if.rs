//! Flow, emotions and scores after a pain point is solved (what-if): an example by assumptions,
//! not a measurement.
//!
//! The assumptions are stated and can be changed: the share of leavers who stay, the wait, the rise
//! of the emotion, and the share of the gap to the scores elsewhere that is closed. Everything else
//! stays as on the map, and so does everything for customers whom the pain point can't hit: those
//! of other personas, and for one on a transition those who don't take it. A pain point on a
//! transition makes customers leave where that arrives, or, if it leads to leaving, where it
//! starts.

use super::{
    exposure::{Exposure, ExposureSolver},
    factor::Factor,
    ranking::{Ranking, affects_persona},
    score_projection::{LatestFigures, ScoreProjection},
};
use crate::{
    insight::{
        ScoredIndex,
        flow::{Flow, FlowOverrides, LONG_WAIT, completed_paths, waiting},
        scores::peak_end_score,
    },
    model::{Anchor, PainPoint, PainPointId, PersonaId, TouchpointKind},
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
        let is_here = |entry: &&super::ranking::RankingEntry| {
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

/// The point of the flow where solving a pain point changes the share that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EffectLocation {
    /// Its touchpoint, by position.
    Touchpoint(usize),
    /// The end of its transition, for those who come by it.
    Arrival {
        /// The position of the transition in the [`Index`](crate::model::Index).
        edge: usize,
        /// The position of the touchpoint.
        at: usize,
    },
    /// The start of its transition, as that leads to leaving.
    Departure {
        /// The position of the transition in the [`Index`](crate::model::Index).
        edge: usize,
        /// The position of the touchpoint.
        at: usize,
    },
}

impl EffectLocation {
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

    /// The share of the visits to the touchpoint by customers who take the transition; 1 without
    /// one.
    fn part(self, index: &ScoredIndex<'_>, flow: &Flow) -> f64 {
        match self {
            Self::Touchpoint(_) => 1.0,
            Self::Departure { edge, .. } => flow.share(edge).value,
            Self::Arrival { edge, at } => {
                let visits = flow.visits(at);
                if visits > 0.0 {
                    (flow.passes(index, edge) / visits).clamp(0.0, 1.0)
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
        let then = changed(index, flow, spot, &assumptions);
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

/// The present flow and that of the customers whom a pain point can hit after it is solved; `share`
/// is the share of these at its touchpoint.
struct MixedFlow<'f> {
    now: &'f Flow,
    then: &'f Flow,
    share: f64,
}

impl MixedFlow<'_> {
    fn change(&self, before: f64, after: f64) -> ProjectedFigure {
        ProjectedFigure {
            before,
            after: before + self.share * (after - before),
        }
    }

    /// The change of a figure per customer.
    fn of(&self, of: &dyn Fn(&Flow) -> f64) -> ProjectedFigure {
        self.change(of(self.now), of(self.then))
    }

    /// The change of a figure per visit to a touchpoint, weighted by the visits before and after.
    fn by_visit(&self, at: usize, of: &dyn Fn(&Flow) -> f64) -> ProjectedFigure {
        let visits = self.of(&|flow| flow.visits(at));
        let sum = self.of(&|flow| flow.visits(at) * of(flow));
        if visits.before > 0.0 && visits.after > 0.0 {
            ProjectedFigure {
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
/// Those who come by a transition are a part of all at the touchpoint where it arrives. If some
/// return there that part changes with the result, so it is found by iteration.
fn changed(
    index: &ScoredIndex<'_>,
    flow: &Flow,
    spot: EffectLocation,
    assumptions: &Assumptions,
) -> Flow {
    let at_part = |part: f64| {
        let overrides = overrides(index, flow, (spot, part), assumptions);
        flow.recompute_with(index, &overrides)
    };
    let mut part = spot.part(index, flow);
    let mut then = at_part(part);
    if let EffectLocation::Arrival { .. } = spot {
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

/// The maximum number of iterations for that part.
const ROUNDS: usize = 24;

/// The transitions that leave a touchpoint, with the position where they arrive.
fn ways(index: &ScoredIndex<'_>, at: usize) -> impl Iterator<Item = (usize, usize)> {
    let numbers = index.outgoing(at).iter().copied();
    numbers.filter_map(|number| Some((number, index.edge(number)?.to)))
}

fn is_left(index: &ScoredIndex<'_>, place: usize) -> bool {
    let kind = index.at(place).map(|touchpoint| touchpoint.kind);
    kind == Some(TouchpointKind::EndLeft)
}

/// The changed shares and wait. Customers who stay divide over the other transitions as those who
/// stayed before. `part` is the share that comes by the transition of a pain point on one.
fn overrides(
    index: &ScoredIndex<'_>,
    flow: &Flow,
    (spot, part): (EffectLocation, f64),
    assumptions: &Assumptions,
) -> FlowOverrides {
    let mut overrides = FlowOverrides::default();
    let at = spot.at();
    if let (Some(wait), Some(now)) = (assumptions.wait, flow.wait(at)) {
        let less = 1.0 - f64::from(wait) / f64::from(now.max(1));
        overrides.waits.insert(at, shortened(now, less * part));
    }
    let kept = assumptions.retained_share.clamp(0.0, 1.0);
    // The share of those who leave by a transition, or by dropping off, that stays.
    let kept_of = |way: Option<usize>| match spot {
        EffectLocation::Touchpoint(_) => kept,
        EffectLocation::Arrival { .. } => kept * part,
        EffectLocation::Departure { edge, .. } if way == Some(edge) => kept,
        EffectLocation::Departure { .. } => 0.0,
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

#[cfg(test)]
mod tests;
