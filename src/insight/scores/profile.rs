//! A journey in three parts: experience, engagement and effort (source 002).

use super::{
    card::ScoreCard,
    measured::{by_touchpoint, measured},
};
use crate::model::{
    Index, ItemRef, MetricKind, ScoreId, ScoreTarget, choice::choices, presets::Lexicon,
};

choices! {
    /// What a part of the profile is made from.
    PartKind as "profile" {
        /// Satisfaction at touchpoints, by their influence (DOMAIN 82).
        Satisfaction = "satisfaction",
        /// Rational engagement, as the team judges it (DOMAIN 86).
        Rational = "rational",
        /// Emotional engagement.
        Emotional = "emotional",
        /// Active engagement.
        Active = "active",
        /// Promotion: NPS, or what else measures recommendation, of the whole journey (DOMAIN 87).
        Promotion = "promotion",
        /// Measured effort at touchpoints, by their influence (DOMAIN 89).
        Effort = "effort",
        /// Judged effort of transitions.
        Transitions = "transitions",
    }
}

/// What goes into a part: a touchpoint or transition with its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The touchpoint or transition.
    pub item: ItemRef,
    /// How much it counts, 0 or more.
    pub weight: f64,
    /// 0 bad … 1 good.
    pub goodness: f64,
}

/// What one kind of material says.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The kind.
    pub kind: PartKind,
    /// 0 bad … 1 good; `None` where nothing is known, which isn't nothing.
    pub goodness: Option<f64>,
    /// The number of touchpoints, transitions or figures that it is made from.
    pub from: usize,
    /// The number that it could be made from.
    pub of: usize,
    /// The scores behind it.
    pub scores: Vec<ScoreId>,
    /// The touchpoints or transitions whose weighted mean it is; empty for other kinds.
    pub terms: Vec<Term>,
}

/// One of the three parts of the profile.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The mean of what is known, 0 bad … 1 good; `None` where nothing is.
    pub goodness: Option<f64>,
    /// What it is made from, also what is missing.
    pub parts: Vec<Part>,
}

/// A journey by experience, engagement and effort (DOMAIN 81–93). High is good in each, also where
/// it is about effort.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// How satisfied customers are.
    pub experience: Share,
    /// How engaged they are.
    pub engagement: Share,
    /// How easy it is for them.
    pub effort: Share,
}

/// The profile of a journey.
#[must_use]
pub fn profile(index: &Index<'_>, cards: &[ScoreCard], lexicon: &Lexicon) -> Profile {
    let judged = |kind, key| judged(index, lexicon, kind, key);
    Profile {
        experience: share(vec![weighed(
            index,
            cards,
            PartKind::Satisfaction,
            MetricKind::Satisfaction,
        )]),
        engagement: share(vec![
            judged(PartKind::Rational, "engagement-rational"),
            judged(PartKind::Emotional, "engagement-emotional"),
            judged(PartKind::Active, "engagement-active"),
            promotion(index, cards),
        ]),
        effort: share(vec![
            weighed(index, cards, PartKind::Effort, MetricKind::Effort),
            transitions(index),
        ]),
    }
}

fn share(parts: Vec<Part>) -> Share {
    let known: Vec<f64> = parts.iter().filter_map(|part| part.goodness).collect();
    Share {
        goodness: mean(&known),
        parts,
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len()).ok().filter(|n| *n > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

/// The goodness of what measures one thing over touchpoints, each with the weight of its influence, 1
/// where nobody judged that (DOMAIN 21, 82).
fn weighed(index: &Index<'_>, cards: &[ScoreCard], kind: PartKind, measures: MetricKind) -> Part {
    let about = by_touchpoint(index, cards);
    let (mut sum, mut weights, mut from) = (0.0, 0.0, 0);
    let (mut scores, mut terms) = (Vec::new(), Vec::new());
    for (touchpoint, cards) in index.touchpoints().zip(&about) {
        let of_kind = |card: &ScoreCard| card.is_of(measures);
        let Some(found) = measured(index.journey, cards, None, of_kind) else {
            continue;
        };
        let weight = touchpoint.influence.unwrap_or(1.0);
        sum += weight * found.goodness;
        weights += weight;
        from += 1;
        terms.push(Term {
            item: ItemRef::Touchpoint(touchpoint.id.clone()),
            weight,
            goodness: found.goodness,
        });
        scores.extend(found.parts.into_iter().flat_map(|part| part.of));
    }
    Part {
        kind,
        goodness: (weights > 0.0).then(|| sum / weights),
        from,
        of: index.len(),
        scores,
        terms,
    }
}

/// A figure of 0…10 that the team noted; one outside that range is left out.
fn judged(index: &Index<'_>, lexicon: &Lexicon, kind: PartKind, key: &str) -> Part {
    let noted = lexicon.number(&index.journey.about().custom, key);
    let noted = noted.filter(|value| (0.0..=10.0).contains(value));
    Part {
        kind,
        goodness: noted.map(|value| value / 10.0),
        from: usize::from(noted.is_some()),
        of: 1,
        scores: Vec::new(),
        terms: Vec::new(),
    }
}

/// The newest recommendation of the whole journey.
fn promotion(index: &Index<'_>, cards: &[ScoreCard]) -> Part {
    let is_whole = |card: &&ScoreCard| card.target == ScoreTarget::Journey;
    let whole: Vec<&ScoreCard> = cards.iter().filter(is_whole).collect();
    let of_kind = |card: &ScoreCard| card.is_of(MetricKind::Recommendation);
    let found = measured(index.journey, &whole, None, of_kind);
    let parts = found.iter().flat_map(|found| &found.parts);
    Part {
        kind: PartKind::Promotion,
        goodness: found.as_ref().map(|found| found.goodness),
        from: usize::from(found.is_some()),
        of: 1,
        scores: parts.flat_map(|part| part.of.iter().cloned()).collect(),
        terms: Vec::new(),
    }
}

/// The mean ease of the transitions whose effort somebody judged, 1 little … 5 much.
fn transitions(index: &Index<'_>) -> Part {
    let judged = index.edges().filter_map(|edge| {
        let effort = f64::from(edge.item.effort?);
        Some(Term {
            item: ItemRef::Transition(edge.item.id.clone()),
            weight: 1.0,
            goodness: (1.0 - (effort - 1.0) / 4.0).clamp(0.0, 1.0),
        })
    });
    let terms: Vec<Term> = judged.collect();
    let known: Vec<f64> = terms.iter().map(|term| term.goodness).collect();
    Part {
        kind: PartKind::Transitions,
        goodness: mean(&known),
        from: known.len(),
        of: index.edge_count(),
        scores: Vec::new(),
        terms,
    }
}
