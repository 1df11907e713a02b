//! Tests of the scores of the shipped journeys, and of a large one.

use std::time::Instant;

use super::{at, by, day, on, score};
use crate::{
    file::samples,
    insight::{
        ScoredIndex,
        scores::{
            ComparisonVerdict, PivotDimension, ease_and_satisfaction, path_experience, pivot,
            profile, series, spreads, survey_loads,
        },
    },
    model::{Choice as _, Journey, Metric},
    testkit::journey_line,
};

#[test]
fn the_shipped_journeys_have_scores_that_make_sense() {
    for sample in samples::JOURNEYS {
        let journey = sample.journey().unwrap();
        let index = ScoredIndex::new(&journey);
        let cards = index.cards();
        assert_eq!(cards.len(), journey.scores().len(), "{}", sample.name);
        for card in cards {
            let goodness = card.goodness.unwrap_or(0.5);
            assert!((0.0..=1.0).contains(&goodness));
            if let (Ok(interval), Some(figure)) = (card.interval, card.figure) {
                assert!(interval.contains(figure), "{} {}", sample.name, card.score);
            }
        }
        for found in spreads(&index, cards) {
            assert!((0.0..=1.0).contains(&found.spread) && found.channels.len() > 1);
        }
    }
}

#[test]
fn movers_recommend_more_after_half_a_year_and_wait_worse() {
    let journey = samples::find("energy-move", crate::i18n::Lang::En).unwrap();
    let journey = journey.journey().unwrap();
    let index = ScoredIndex::new(&journey);
    let cards = index.cards();
    let verdict = |metric: &Metric| {
        let all = series(cards);
        let is_it = |s: &&crate::insight::scores::ScoreSeries| {
            s.points.len() > 1 && cards[s.points[0].card].metric == *metric
        };
        let found = all.iter().find(is_it).unwrap();
        found.points[1].change.unwrap().unwrap().verdict
    };
    assert_eq!(verdict(&Metric::Nps), ComparisonVerdict::Better);
    assert_eq!(verdict(&Metric::Ces5), ComparisonVerdict::Worse);
}

/// A journey with so many touchpoints and scores.
pub(super) fn large(touchpoints: usize, scores: usize) -> Journey {
    let names: Vec<String> = (0..touchpoints).map(|n| format!("t{n}")).collect();
    let line: Vec<String> = names
        .chunks(touchpoints.div_ceil(20))
        .enumerate()
        .map(|(phase, names)| format!("P{phase}: {}", names.join(" ")))
        .collect();
    let mut parts = journey_line::parts(&line.join(" | "));
    parts.personas = ["p", "q"].map(|id| super::persona(id, Some(0.5))).to_vec();
    parts.channels = ["phone", "chat"].map(super::channel).to_vec();
    for (place, touchpoint) in parts.touchpoints.iter_mut().enumerate() {
        let word = if place % 2 == 0 { "phone" } else { "chat" };
        touchpoint.channel = Some(journey_line::id(word));
    }
    parts.scores = (0..scores)
        .map(|n| {
            let metric = Metric::STANDARD[n % 5].clone();
            let scale = metric.standard_scale().unwrap();
            let width = usize::try_from(scale.max - scale.min).unwrap() + 1;
            let replies: Vec<u32> = (0..width)
                .map(|v| u32::try_from(v * n % 37).unwrap())
                .collect();
            let about = at(
                score(&format!("s{n}"), metric, &replies),
                &names[n / 5 * 37 % touchpoints],
            );
            let about = if n % 3 == 0 { by(about, "p") } else { about };
            on(about, &format!("2026-{:02}-{:02}", n % 12 + 1, n % 28 + 1))
        })
        .collect();
    Journey::from_parts(parts).unwrap()
}

#[test]
fn a_large_journey_is_worked_out_at_once() {
    let journey = large(10_000, 1_250);
    let index = ScoredIndex::new(&journey);
    let path: Vec<_> = index.touchpoints().map(|t| t.id.clone()).collect();
    let start = Instant::now();
    let cards = index.cards();
    let pivots: Vec<_> = PivotDimension::ALL
        .iter()
        .map(|by| pivot(&index, cards, *by))
        .collect();
    let spreads = spreads(&index, cards);
    let took = start.elapsed();
    let all = series(cards);
    let loads = survey_loads(&index, cards, day("2026-11-25"), None);
    let felt = path_experience(&index, cards, &path, None);
    let profile = profile(&index, cards);
    let link = ease_and_satisfaction(&index, cards);
    println!(
        "cards, pivots, spreads {took:?}; everything {:?}",
        start.elapsed()
    );
    assert_eq!((cards.len(), pivots.len(), loads.len()), (1_250, 3, 3));
    assert!(spreads.len() > 20 && all.len() > 500 && felt.steps.len() == 10_000);
    assert!(profile.experience.goodness.is_some() && !link.pairs.is_empty());
    // 20 ms in a release build; an unoptimised one on a busy machine gets a hundred times that.
    assert!(took.as_millis() < 2_000, "{took:?}");
}
