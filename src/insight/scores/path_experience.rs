//! Emotions beside measured scores along a path.

use super::{
    card::ScoreCard,
    peak_end::{PeakEnd, peak_end},
    touchpoint_measurement::{TouchpointMeasurement, cards_by_touchpoint, touchpoint_measurement},
};
use crate::model::{Index, MetricKind, PersonaId, TouchpointId};

/// The metric kinds compared with an emotion, in order of preference. Only one is used at a
/// touchpoint, as unlike questions aren't averaged.
const COMPARABLE_KINDS: [MetricKind; 3] = [
    MetricKind::Satisfaction,
    MetricKind::Effort,
    MetricKind::Recommendation,
];

/// A touchpoint of the path. Lists have an entry per persona of [`PathExperience::personas`].
#[derive(Clone, Debug, PartialEq)]
pub struct PathStep {
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// The emotion of each persona, −2…+2.
    pub feelings: Vec<Option<i8>>,
    /// The ideal emotion, −2…+2 (DOMAIN 23).
    pub ideal: Option<i8>,
    /// The measured score, of the first kind that there is; `None` without one.
    pub measured: Option<TouchpointMeasurement>,
}

impl PathStep {
    /// The gap of a persona, experience less ideal in steps of emotion: a shortfall is negative
    /// (DOMAIN 6).
    #[must_use]
    pub fn gap(&self, persona: usize) -> Option<i8> {
        let felt = *self.feelings.get(persona)?;
        felt?.checked_sub(self.ideal?)
    }

    /// The emotion of a persona as 0 bad … 1 good, less the measured goodness.
    #[must_use]
    pub fn mismatch(&self, persona: usize) -> Option<f64> {
        let felt = *self.feelings.get(persona)?;
        Some(good_feeling(felt?) - self.measured.as_ref()?.goodness)
    }
}

/// An emotion of −2…+2 as 0 bad … 1 good.
fn good_feeling(value: i8) -> f64 {
    ((f64::from(value) + 2.0) / 4.0).clamp(0.0, 1.0)
}

/// The emotions and measured scores of the touchpoints of a path (DOMAIN 1, 6, 23, B6).
#[derive(Clone, Debug, PartialEq)]
pub struct PathExperience {
    /// The personas shown: each with emotions of its own, or everybody (`None`).
    pub personas: Vec<Option<PersonaId>>,
    /// The touchpoints in the order of the path.
    pub steps: Vec<PathStep>,
    /// The peak–end score of each persona.
    pub peak_ends: Vec<Option<PeakEnd>>,
}

/// Lines up emotions and measured goodness along a path. With `only`, just the emotions of that
/// persona count, and its scores where it has any.
#[must_use]
pub fn path_experience(
    index: &Index<'_>,
    cards: &[ScoreCard],
    path: &[TouchpointId],
    only: Option<&PersonaId>,
) -> PathExperience {
    let personas = match only {
        Some(id) => vec![Some(id.clone())],
        None => personas(index, path),
    };
    let about = cards_by_touchpoint(index, cards);
    let step = |id: &TouchpointId| {
        let place = index.position(id)?;
        let touchpoint = index.at(place)?;
        let of = |persona: &Option<PersonaId>| {
            let emotion = touchpoint.emotion_of(persona.as_ref());
            emotion.map(|emotion| emotion.value)
        };
        let cards = about.get(place).map(Vec::as_slice).unwrap_or_default();
        Some(PathStep {
            touchpoint: id.clone(),
            feelings: personas.iter().map(of).collect(),
            ideal: touchpoint.ideal,
            measured: COMPARABLE_KINDS.iter().find_map(|kind| {
                touchpoint_measurement(index.journey, cards, only, |card| card.measures_kind(*kind))
            }),
        })
    };
    let steps = path.iter().filter_map(step).collect();
    let ends = personas.iter();
    let peak_ends = ends.map(|id| peak_end(index, path, id.as_ref())).collect();
    PathExperience {
        personas,
        steps,
        peak_ends,
    }
}

/// The personas with emotions of their own on a path, in the journey's order; everybody (`None`)
/// where all emotions are without persona.
fn personas(index: &Index<'_>, path: &[TouchpointId]) -> Vec<Option<PersonaId>> {
    let steps = || path.iter().filter_map(|id| index.at(index.position(id)?));
    let mut emotions = steps().flat_map(|touchpoint| &touchpoint.emotions);
    let all = index.journey.personas().iter().map(|persona| &persona.id);
    let has = |id: &&PersonaId| {
        let mut emotions = steps().flat_map(|touchpoint| &touchpoint.emotions);
        emotions.any(|emotion| emotion.persona.as_ref() == Some(*id))
    };
    let own: Vec<Option<PersonaId>> = all.filter(has).cloned().map(Some).collect();
    if own.is_empty() && emotions.any(|emotion| emotion.persona.is_none()) {
        return vec![None];
    }
    own
}
