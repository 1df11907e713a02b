//! Profile of a journey in three parts: experience, engagement and effort (source 002).

use super::{
    card::ScoreCard,
    touchpoint_measurement::{cards_by_touchpoint, touchpoint_measurement},
};
use crate::model::{
    Index, ItemRef, MetricKind, ScoreId, ScoreTarget,
    choice::choices,
    presets::{self, Preset},
};

choices! {
    /// The component of a part of the profile.
    ComponentKind as "profile" {
        /// Satisfaction at touchpoints, weighted by their influence (DOMAIN 82).
        Satisfaction = "satisfaction",
        /// Rational engagement, as judged by the team (DOMAIN 86).
        Rational = "rational",
        /// Emotional engagement, likewise.
        Emotional = "emotional",
        /// Active engagement, likewise.
        Active = "active",
        /// Promotion: NPS or another measure of recommendation of the whole journey (DOMAIN 87).
        Promotion = "promotion",
        /// Measured effort at touchpoints, weighted by their influence (DOMAIN 89).
        Effort = "effort",
        /// Judged effort of transitions.
        Transitions = "transitions",
    }
}

/// A term of a weighted mean: a touchpoint or transition with its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileTerm {
    /// The touchpoint or transition.
    pub item: ItemRef,
    /// The weight, 0 or more.
    pub weight: f64,
    /// The goodness, 0 bad … 1 good.
    pub goodness: f64,
}

/// A component with its goodness and its data.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileComponent {
    /// The component.
    pub kind: ComponentKind,
    /// The goodness, 0 bad … 1 good; `None` without data.
    pub goodness: Option<f64>,
    /// The number of touchpoints, transitions or figures with data.
    pub available: usize,
    /// The number of touchpoints, transitions or figures in all.
    pub possible: usize,
    /// The scores that went in.
    pub scores: Vec<ScoreId>,
    /// The terms of the weighted mean; empty for other components.
    pub terms: Vec<ProfileTerm>,
}

/// One of the three parts of the profile.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileDimension {
    /// The mean goodness of the components with data, 0 bad … 1 good; `None` without any.
    pub goodness: Option<f64>,
    /// All components, with or without data.
    pub parts: Vec<ProfileComponent>,
}

/// The profile of a journey: experience, engagement and effort (DOMAIN 81–93). High is good in
/// each, also for effort.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Satisfaction at touchpoints.
    pub experience: ProfileDimension,
    /// Rational, emotional and active engagement, and promotion.
    pub engagement: ProfileDimension,
    /// Ease of touchpoints and transitions.
    pub effort: ProfileDimension,
}

/// The profile of a journey.
#[must_use]
pub fn profile(index: &Index<'_>, cards: &[ScoreCard]) -> Profile {
    let judged = |kind, preset| judged(index, kind, preset);
    Profile {
        experience: share(vec![weighed(
            index,
            cards,
            ComponentKind::Satisfaction,
            MetricKind::Satisfaction,
        )]),
        engagement: share(vec![
            judged(ComponentKind::Rational, presets::ENGAGEMENT_RATIONAL),
            judged(ComponentKind::Emotional, presets::ENGAGEMENT_EMOTIONAL),
            judged(ComponentKind::Active, presets::ENGAGEMENT_ACTIVE),
            promotion(index, cards),
        ]),
        effort: share(vec![
            weighed(index, cards, ComponentKind::Effort, MetricKind::Effort),
            transitions(index),
        ]),
    }
}

fn share(parts: Vec<ProfileComponent>) -> ProfileDimension {
    let known: Vec<f64> = parts.iter().filter_map(|part| part.goodness).collect();
    ProfileDimension {
        goodness: mean(&known),
        parts,
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len()).ok().filter(|n| *n > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

/// The weighted mean of the goodness of a metric kind over touchpoints. The weight is the
/// touchpoint's influence, 1 if not judged (DOMAIN 21, 82).
fn weighed(
    index: &Index<'_>,
    cards: &[ScoreCard],
    kind: ComponentKind,
    measures: MetricKind,
) -> ProfileComponent {
    let about = cards_by_touchpoint(index, cards);
    let (mut sum, mut weights, mut from) = (0.0, 0.0, 0);
    let (mut scores, mut terms) = (Vec::new(), Vec::new());
    for (touchpoint, cards) in index.touchpoints().zip(&about) {
        let of_kind = |card: &ScoreCard| card.measures_kind(measures);
        let Some(found) = touchpoint_measurement(index.journey, cards, None, of_kind) else {
            continue;
        };
        let weight = touchpoint.influence.unwrap_or(1.0);
        sum += weight * found.goodness;
        weights += weight;
        from += 1;
        terms.push(ProfileTerm {
            item: ItemRef::Touchpoint(touchpoint.id.clone()),
            weight,
            goodness: found.goodness,
        });
        scores.extend(found.parts.into_iter().flat_map(|part| part.scores));
    }
    ProfileComponent {
        kind,
        goodness: (weights > 0.0).then(|| sum / weights),
        available: from,
        possible: index.len(),
        scores,
        terms,
    }
}

/// A judgement of 0…10 that the team noted in a preset field; other values are ignored.
fn judged(index: &Index<'_>, kind: ComponentKind, preset: Preset) -> ProfileComponent {
    let noted = preset.number(&index.journey.about().custom);
    let noted = noted.filter(|value| (0.0..=10.0).contains(value));
    ProfileComponent {
        kind,
        goodness: noted.map(|value| value / 10.0),
        available: usize::from(noted.is_some()),
        possible: 1,
        scores: Vec::new(),
        terms: Vec::new(),
    }
}

/// The newest measure of recommendation of the whole journey.
fn promotion(index: &Index<'_>, cards: &[ScoreCard]) -> ProfileComponent {
    let is_whole = |card: &&ScoreCard| card.target == ScoreTarget::Journey;
    let whole: Vec<&ScoreCard> = cards.iter().filter(is_whole).collect();
    let of_kind = |card: &ScoreCard| card.measures_kind(MetricKind::Recommendation);
    let found = touchpoint_measurement(index.journey, &whole, None, of_kind);
    let parts = found.iter().flat_map(|found| &found.parts);
    ProfileComponent {
        kind: ComponentKind::Promotion,
        goodness: found.as_ref().map(|found| found.goodness),
        available: usize::from(found.is_some()),
        possible: 1,
        scores: parts.flat_map(|part| part.scores.iter().cloned()).collect(),
        terms: Vec::new(),
    }
}

/// The mean ease of the transitions with a judged effort, 1 little … 5 much.
fn transitions(index: &Index<'_>) -> ProfileComponent {
    let judged = index.edges().filter_map(|edge| {
        let effort = f64::from(edge.item.effort?);
        Some(ProfileTerm {
            item: ItemRef::Transition(edge.item.id.clone()),
            weight: 1.0,
            goodness: (1.0 - (effort - 1.0) / 4.0).clamp(0.0, 1.0),
        })
    });
    let terms: Vec<ProfileTerm> = judged.collect();
    let known: Vec<f64> = terms.iter().map(|term| term.goodness).collect();
    ProfileComponent {
        kind: ComponentKind::Transitions,
        goodness: mean(&known),
        available: known.len(),
        possible: index.edge_count(),
        scores: Vec::new(),
        terms,
    }
}
