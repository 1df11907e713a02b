//! Scores of a touchpoint as inputs of a rank: effort and satisfaction.

use std::sync::Arc;

use super::wilson;
use crate::{
    insight::Index,
    model::{Direction, Metric, PersonaId, Report, Score, ScoreData},
};

/// A measured share or goodness with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measured {
    /// 0…1, 1 being good.
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// The replies, when they are known.
    pub n: Option<u32>,
}

/// The goodness of the effort at a touchpoint, 0 hard … 1 easy (DOMAIN B3), with its 95 % interval;
/// ±0.1 when the replies aren't known one by one.
pub(super) fn ease(
    index: &Index<'_>,
    place: usize,
    persona: Option<&PersonaId>,
) -> Option<Measured> {
    let is_effort = |metric: &Metric| matches!(metric, Metric::Ces5 | Metric::Ces7);
    let score = latest(index, place, persona, is_effort)?;
    let scale = index.journey.metric_scale(&score.metric)?;
    let figure = index.journey.score_figure(score)?;
    let (min, max) = scale.reported_range();
    let share = ((figure - min) / (max - min)).clamp(0.0, 1.0);
    let value = match scale.direction {
        Direction::HigherIsBetter => share,
        Direction::LowerIsBetter => 1.0 - share,
    };
    let margin = margin(score, min, max).unwrap_or(0.1);
    Some(Measured {
        value,
        low: (value - margin).max(0.0),
        high: (value + margin).min(1.0),
        n: count(score),
    })
}

/// The share of customers who are satisfied with a touchpoint (DOMAIN B2), with its Wilson
/// interval; ±0.1 when the number of replies isn't known.
pub(super) fn satisfied(
    index: &Index<'_>,
    place: usize,
    persona: Option<&PersonaId>,
) -> Option<Measured> {
    let is_share = |metric: &Metric| {
        let report = index.journey.metric_scale(metric).map(|scale| scale.report);
        matches!(metric, Metric::Csat5 | Metric::Csat7)
            && matches!(report, Some(Report::TopBox { .. }))
    };
    let score = latest(index, place, persona, is_share)?;
    let value = (index.journey.score_figure(score)? / 100.0).clamp(0.0, 1.0);
    let n = count(score);
    let (low, high) = n.map_or(((value - 0.1).max(0.0), (value + 0.1).min(1.0)), |n| {
        wilson(value, n)
    });
    Some(Measured {
        value,
        low,
        high,
        n,
    })
}

/// The score that counts: of the persona when there is one, or else of everybody; the latest, and
/// among those of one day the last of the list.
fn latest<'a>(
    index: &Index<'a>,
    place: usize,
    persona: Option<&PersonaId>,
    fits: impl Fn(&Metric) -> bool,
) -> Option<&'a Arc<Score>> {
    let scores = index.scores.get(place)?;
    let known = scores.iter().filter(|score| {
        let is_theirs = score.persona.is_none() || score.persona.as_ref() == persona;
        fits(&score.metric) && is_theirs && score.data.n() != Some(0)
    });
    let whole = |score: &Score| score.channel.is_none() && score.device.is_none();
    known
        .copied()
        .max_by_key(|score| (score.persona.is_some(), whole(score), score.date))
}

fn count(score: &Score) -> Option<u32> {
    score.data.n().and_then(|n| u32::try_from(n).ok())
}

/// The half width of the 95 % interval of a mean, as a share of the scale.
fn margin(score: &Score, min: f64, max: f64) -> Option<f64> {
    let ScoreData::Replies(counts) = &score.data else {
        return None;
    };
    let total: f64 = counts.iter().copied().map(f64::from).sum();
    if total < 2.0 {
        return None;
    }
    let values = (0_u32..).map(|step| min + f64::from(step));
    let pairs = || values.clone().zip(counts.iter().copied().map(f64::from));
    let mean = pairs().map(|(v, c)| v * c).sum::<f64>() / total;
    let spread = pairs().map(|(v, c)| c * (v - mean).powi(2)).sum::<f64>();
    let error = (spread / (total - 1.0) / total).sqrt();
    Some(super::Z * error / (max - min))
}
