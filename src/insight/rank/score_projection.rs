//! Estimate of a touchpoint's scores after a pain point is solved, by a stated assumption, as there
//! is no measurement of it.

use std::collections::BTreeMap;

use super::what_if::ProjectedFigure;
use crate::{
    insight::{
        ScoredIndex,
        scores::{ScoreCard, touchpoint_measurement},
    },
    model::{Metric, MetricScale, ScaleDirection},
};

/// The newest figure of each metric at each touchpoint, of everybody.
#[derive(Clone, Debug, Default)]
pub struct LatestFigures {
    at: BTreeMap<usize, Vec<(Metric, MetricScale, f64)>>,
    /// The sum and the number of the figures of a metric.
    sums: BTreeMap<Metric, (f64, u32)>,
}

/// A score of a touchpoint, at present and as estimated.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreProjection {
    /// The metric that was asked.
    pub metric: Metric,
    /// Range, direction and report of the metric.
    pub scale: MetricScale,
    /// The present figure.
    pub now: f64,
    /// The estimate; `None` if no other touchpoint has the metric.
    pub estimate: Option<ScoreEstimate>,
}

/// The estimate of a score after a pain point is solved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreEstimate {
    /// The mean of the same metric at the other touchpoints.
    pub elsewhere: f64,
    /// The number of those touchpoints.
    pub others: u32,
    /// The share of the gap to the other touchpoints that is closed, 0…1: over all customers there,
    /// including those whom the pain point can't hit.
    pub gap_closed: f64,
    /// The estimated figure of the touchpoint; never worse than now.
    pub then: f64,
    /// The mean of the metric over all touchpoints that have it.
    pub mean: ProjectedFigure,
}

impl LatestFigures {
    /// Collects the figures of Analyse; too few replies give none.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>) -> Self {
        let mut levels = Self::default();
        for place in 0..index.len() {
            let cards: Vec<&ScoreCard> = index.cards_at(place).collect();
            let Some(found) = touchpoint_measurement(index.journey, &cards, None, |_| true) else {
                continue;
            };
            for part in found.parts {
                let Some(figure) = part.card.figure else {
                    continue;
                };
                let sum = levels.sums.entry(part.card.metric.clone()).or_default();
                *sum = (sum.0 + figure, sum.1 + 1);
                let here = levels.at.entry(place).or_default();
                here.push((part.card.metric, part.card.scale, figure));
            }
        }
        levels
    }

    /// Estimates the scores at a position if a share, 0…1, of their gap to the same metric
    /// elsewhere is closed.
    pub(super) fn project(&self, place: usize, made_up: f64) -> Vec<ScoreProjection> {
        let here = self.at.get(&place).into_iter().flatten();
        let scored = here.map(|(metric, scale, figure)| ScoreProjection {
            metric: metric.clone(),
            scale: *scale,
            now: *figure,
            estimate: self.estimate(metric, scale.direction, *figure, made_up),
        });
        scored.collect()
    }

    fn estimate(
        &self,
        metric: &Metric,
        direction: ScaleDirection,
        figure: f64,
        made_up: f64,
    ) -> Option<ScoreEstimate> {
        let (sum, count) = *self.sums.get(metric)?;
        let others = count.checked_sub(1).filter(|others| *others > 0)?;
        let elsewhere = (sum - figure) / f64::from(others);
        let short = match direction {
            ScaleDirection::HigherIsBetter => (elsewhere - figure).max(0.0),
            ScaleDirection::LowerIsBetter => (elsewhere - figure).min(0.0),
        };
        let made_up = made_up.clamp(0.0, 1.0);
        let after = figure + made_up * short;
        let all = f64::from(count);
        Some(ScoreEstimate {
            elsewhere,
            others,
            gap_closed: made_up,
            then: after,
            mean: ProjectedFigure {
                before: sum / all,
                after: (sum - figure + after) / all,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::LatestFigures;
    use crate::{
        insight::{ScoredIndex, rank::tests::score},
        model::{Journey, Metric},
        testkit::journey_line::{id, parts},
    };

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-9, "{a} is not {b}");
    }

    /// CES 1–5, low is good: 4 at a, 2 at b, 3 at c; CSAT only at a.
    fn scored() -> Journey {
        let mut parts = parts("A: a b c; a>b b>c");
        let all = [
            ("s1", Metric::Ces5, "a", &[0, 0, 0, 20, 0][..]),
            ("s2", Metric::Ces5, "b", &[0, 20, 0, 0, 0]),
            ("s3", Metric::Ces5, "c", &[0, 0, 20, 0, 0]),
            ("s4", Metric::Csat5, "a", &[0, 0, 10, 10, 0]),
        ];
        for (name, metric, at, counts) in all {
            let mut score = score(metric, at, counts);
            score.id = id(name);
            parts.scores.push(score);
        }
        Journey::from_parts(parts).unwrap()
    }

    #[test]
    fn half_of_what_a_score_falls_short_of_like_scores_is_made_up_for() {
        let journey = scored();
        let levels = LatestFigures::of(&ScoredIndex::new(&journey));
        let found = levels.project(0, 0.5);
        let ces = found.iter().find(|s| s.metric == Metric::Ces5).unwrap();
        let estimate = ces.estimate.unwrap();
        // Elsewhere (2 + 3) / 2 = 2.5; 4 − 0.5 × 1.5 = 3.25; the mean goes from 9 / 3 to 8.25 / 3.
        near(ces.now, 4.0);
        near(estimate.elsewhere, 2.5);
        assert_eq!(estimate.others, 2);
        near(estimate.then, 3.25);
        near(estimate.mean.before, 3.0);
        near(estimate.mean.after, 2.75);
    }

    #[test]
    fn what_has_nothing_to_go_by_is_not_estimated_and_a_good_score_stays() {
        let journey = scored();
        let levels = LatestFigures::of(&ScoredIndex::new(&journey));
        let found = levels.project(0, 1.0);
        let csat = found.iter().find(|s| s.metric == Metric::Csat5).unwrap();
        assert_eq!(csat.estimate, None);
        let good = &levels.project(1, 1.0)[0];
        near(good.estimate.unwrap().then, good.now);
        assert!(!good.estimate.unwrap().mean.is_changed());
        let none = levels.project(0, 0.0);
        let none = none.iter().find(|s| s.metric == Metric::Ces5).unwrap();
        near(none.estimate.unwrap().then, none.now);
    }
}
