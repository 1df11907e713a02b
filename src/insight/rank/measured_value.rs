//! Scores of a touchpoint as factors of a rank: effort and satisfaction, with the figures of
//! Analyse.

use crate::{
    insight::{
        ScoredIndex,
        scores::{PooledScore, ScoreCard, touchpoint_measurement},
    },
    model::{Aggregation, MetricKind, PersonaId, ScaleDirection},
};

/// The uncertainty of a figure without an interval, as a share of its scale.
const TOLERANCE: f64 = 0.1;

/// A measured share or goodness with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MeasuredValue {
    /// The goodness, 0 bad … 1 good.
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// The number of replies, if known.
    pub n: Option<u32>,
}

/// The goodness of the effort at a touchpoint, 0 hard … 1 easy (DOMAIN B3), with its 95 % interval.
pub(super) fn ease(
    index: &ScoredIndex<'_>,
    place: usize,
    persona: Option<&PersonaId>,
) -> Option<MeasuredValue> {
    of(index, place, persona, |card| {
        card.measures_kind(MetricKind::Effort)
    })
}

/// The share of customers who are satisfied with a touchpoint (DOMAIN B2), with its 95 % interval,
/// by metrics that report the share of good replies.
pub(super) fn satisfaction(
    index: &ScoredIndex<'_>,
    place: usize,
    persona: Option<&PersonaId>,
) -> Option<MeasuredValue> {
    of(index, place, persona, |card| {
        let is_share = matches!(card.scale.report, Aggregation::TopBox { .. })
            && card.scale.direction == ScaleDirection::HigherIsBetter;
        is_share && card.measures_kind(MetricKind::Satisfaction)
    })
}

/// The goodness of a touchpoint by the metrics that fit. Figures and intervals are those of
/// Analyse, so that too few replies give none; ±0.1 where it has no interval. Of several metrics it
/// is the mean, and the ends of its range are the means of theirs.
fn of(
    index: &ScoredIndex<'_>,
    place: usize,
    persona: Option<&PersonaId>,
    fits: impl Fn(&ScoreCard) -> bool,
) -> Option<MeasuredValue> {
    let cards = index.cards_at(place);
    let cards: Vec<&ScoreCard> = cards.filter(|card| fits(card)).collect();
    let found = touchpoint_measurement(index.journey, &cards, persona, |_| true)?;
    let between: Vec<(f64, f64)> = found.parts.iter().filter_map(ends).collect();
    let count = f64::from(u32::try_from(between.len()).ok()?.max(1));
    let replies = found.parts.iter().map(|part| part.card.n);
    let n = replies.sum::<Option<u64>>();
    Some(MeasuredValue {
        value: found.goodness,
        low: between.iter().map(|(low, _)| low).sum::<f64>() / count,
        high: between.iter().map(|(_, high)| high).sum::<f64>() / count,
        n: n.and_then(|n| u32::try_from(n).ok()),
    })
}

/// The range of a metric's goodness.
fn ends(part: &PooledScore) -> Option<(f64, f64)> {
    let value = part.card.goodness?;
    Some(match part.card.goodness_interval() {
        Some(known) => (known.low, known.high),
        None => ((value - TOLERANCE).max(0.0), (value + TOLERANCE).min(1.0)),
    })
}

#[cfg(test)]
mod tests {
    use super::{MeasuredValue, ease, satisfaction};
    use crate::{
        insight::{ScoredIndex, rank::tests, scores::ScoreCard},
        model::{
            Aggregation, Journey, Metric, MetricDef, MetricKind, Persona, ScaleDirection, Score,
            ScoreData,
        },
        testkit::journey_line::{id, parts},
    };

    fn score(metric: Metric, data: ScoreData) -> Score {
        Score {
            data,
            ..tests::score(metric, "a", &[])
        }
    }

    fn counted(metric: Metric, counts: &[u32]) -> Score {
        score(metric, ScoreData::Replies(counts.to_vec()))
    }

    fn persona(name: &str) -> Persona {
        Persona::new(id(name), name.to_owned())
    }

    fn with(scores: Vec<Score>) -> Journey {
        let mut parts = parts("A: a b; a>b");
        parts.scores = scores;
        Journey::from_parts(parts).unwrap()
    }

    fn ease_of(score: Score) -> Option<MeasuredValue> {
        ease(&ScoredIndex::new(&with(vec![score])), 0, None)
    }

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 5e-5, "{a} is not {b}");
    }

    #[test]
    fn effort_has_the_t_interval_of_domain_b3_by_hand() {
        // 4 × 1, 3 × 2, 2 × 3, 1 × 4: mean 2, variance 10/9, and t of 9 degrees is 2.2622.
        let found = ease_of(counted(Metric::Ces5, &[4, 3, 2, 1, 0])).unwrap();
        near(found.value, 0.75);
        near(found.low, 0.75 - 2.262_157 / 3.0 / 4.0);
        near(found.high, 0.75 + 2.262_157 / 3.0 / 4.0);
        assert_eq!(found.n, Some(10));
    }

    #[test]
    fn figures_and_intervals_are_those_of_analyse() {
        for counted in [
            counted(Metric::Ces5, &[9, 5, 7, 3, 1]),
            counted(Metric::Ces7, &[1, 0, 2, 3, 8, 9, 4]),
        ] {
            let journey = with(vec![counted.clone()]);
            let card = ScoreCard::of(&journey, &counted).unwrap();
            let found = ease(&ScoredIndex::new(&journey), 0, None).unwrap();
            let between = card.goodness_interval().unwrap();
            near(found.value, card.goodness.unwrap());
            near(found.low, between.low);
            near(found.high, between.high);
        }
        let csat = counted(Metric::Csat5, &[14, 9, 10, 32, 42]);
        let journey = with(vec![csat.clone()]);
        let card = ScoreCard::of(&journey, &csat).unwrap();
        let found = satisfaction(&ScoredIndex::new(&journey), 0, None).unwrap();
        near(found.value, 74.0 / 107.0);
        near(found.low, card.interval.unwrap().low / 100.0);
    }

    #[test]
    fn an_own_metric_counts_where_it_says_satisfaction_or_effort() {
        let own = |measures, report, direction| {
            let mut parts = with(Vec::new()).to_parts();
            parts.metrics.push(MetricDef {
                id: id("own"),
                name: "Own".to_owned(),
                measures,
                min: 1,
                max: 4,
                direction,
                report,
            });
            parts.scores = vec![counted(Metric::Custom(id("own")), &[5, 0, 0, 15])];
            let journey = Journey::from_parts(parts).unwrap();
            let index = ScoredIndex::new(&journey);
            let value = |found: Option<MeasuredValue>| found.map(|found| found.value);
            (
                value(ease(&index, 0, None)),
                value(satisfaction(&index, 0, None)),
            )
        };
        let top = Aggregation::TopBox { from: 3 };
        let (up, down) = (
            ScaleDirection::HigherIsBetter,
            ScaleDirection::LowerIsBetter,
        );
        let satisfaction = Some(MetricKind::Satisfaction);
        assert_eq!(own(satisfaction, top, up), (None, Some(0.75)));
        // A mean isn't a share of customers, nor is the share of high replies one of satisfied
        // customers where low is good.
        assert_eq!(own(satisfaction, Aggregation::Mean, up), (None, None));
        assert_eq!(own(satisfaction, top, down), (None, None));
        let effort = Some(MetricKind::Effort);
        assert_eq!(own(effort, Aggregation::Mean, up), (Some(0.75), None));
        assert_eq!(own(effort, Aggregation::Mean, down), (Some(0.25), None));
        for kind in [None, Some(MetricKind::Other)] {
            assert_eq!(own(kind, top, up), (None, None));
        }
    }

    #[test]
    fn without_an_interval_a_figure_may_be_off_by_a_tenth() {
        // Identical replies: a mean of these has no interval.
        let alike = ease_of(counted(Metric::Ces5, &[0, 20, 0, 0, 0])).unwrap();
        near(alike.low, 0.65);
        near(alike.high, 0.85);
        // Only the figure is known, and the number of replies.
        let value = ScoreData::Value {
            value: 60.0,
            n: Some(400),
        };
        let journey = with(vec![score(Metric::Csat5, value)]);
        let found = satisfaction(&ScoredIndex::new(&journey), 0, None).unwrap();
        near(found.low, 0.5);
        near(found.high, 0.7);
        assert_eq!(found.n, Some(400));
    }

    #[test]
    fn fewer_replies_than_the_rules_ask_for_give_nothing() {
        assert_eq!(ease_of(counted(Metric::Ces5, &[1, 1, 1, 0, 0])), None);
        let few = ScoreData::Value {
            value: 60.0,
            n: Some(9),
        };
        let journey = with(vec![score(Metric::Csat5, few)]);
        assert_eq!(satisfaction(&ScoredIndex::new(&journey), 0, None), None);
        let mut lower = with(vec![counted(Metric::Ces5, &[1, 1, 1, 0, 0])]).to_parts();
        lower.about.rules.least_replies = Some(3);
        let lower = Journey::from_parts(lower).unwrap();
        assert!(ease(&ScoredIndex::new(&lower), 0, None).is_some());
    }

    #[test]
    fn too_few_replies_of_a_persona_leave_those_of_everybody() {
        let mut own = counted(Metric::Ces5, &[0, 0, 0, 0, 3]);
        own.id = id("own");
        own.persona = Some(id("fatma"));
        let mut parts = with(vec![counted(Metric::Ces5, &[4, 3, 2, 1, 0])]).to_parts();
        parts.personas = vec![persona("fatma")];
        parts.scores.push(own);
        let journey = Journey::from_parts(parts).unwrap();
        let index = ScoredIndex::new(&journey);
        near(ease(&index, 0, Some(&id("fatma"))).unwrap().value, 0.75);
    }
}
