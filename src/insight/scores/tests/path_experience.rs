//! Tests of emotions against measured scores, the peak–end rule, the profile, and the correlation
//! of effort with satisfaction.

use proptest::prelude::{prop_assert, proptest};

use super::{at, by, cards, near, only, score};
use crate::{
    insight::{
        ScoredIndex,
        scores::{
            ComponentKind, LEAST_PAIRS, NoCorrelationReason, ease_and_satisfaction,
            path_experience, peak_end, peak_end::peak_and_end, peak_end_score, profile,
        },
    },
    model::{
        Aggregation, CustomField, CustomValue, Emotion, Journey, JourneyParts, Metric, MetricDef,
        MetricKind, ScaleDirection, Score, TouchpointId,
    },
    testkit::{journey_line::id, property_tests::cases},
};

fn feeling(parts: &mut JourneyParts, place: usize, persona: Option<&str>, value: i8) {
    parts.touchpoints[place].emotions.push(Emotion {
        persona: persona.map(id),
        value,
        word: String::new(),
    });
}

fn path() -> Vec<TouchpointId> {
    ["a", "b", "c", "d"].map(id).to_vec()
}

fn built(parts: JourneyParts) -> Journey {
    Journey::from_parts(parts).unwrap()
}

#[test]
fn peak_and_end_by_hand() {
    let mut parts = super::parts(Vec::new());
    for (place, value) in [1, -2, 2, 1].into_iter().enumerate() {
        feeling(&mut parts, place, None, value);
    }
    let journey = built(parts);
    let found = peak_end(&ScoredIndex::new(&journey), &path(), None).unwrap();
    // −2 and +2 are equally far from neutral: the bad one counts. (−2 + 1) ÷ 2.
    near(found.score, -0.5);
    assert_eq!((found.peak, found.peak_value), (id("b"), -2));
    assert_eq!((found.end, found.is_end_last), (id("d"), true));
}

#[test]
fn a_score_is_the_mean_of_peak_and_end_domain_b6() {
    assert_eq!(peak_end_score(&[0, -2, 1, 1]), Some(-0.5));
    assert_eq!(peak_end_score(&[2, -2, 0]), Some(-1.0));
    assert_eq!(peak_end_score(&[]), None);
    // Kahneman, Fredrickson, Schreiber and Redelmeier 1993: pain of 8 that ends with 7 is
    // remembered as 7.5, and one that ends with 1 as 4.5.
    assert_eq!(peak_end_score(&[-8, -7]), Some(-7.5));
    assert_eq!(peak_end_score(&[-8, -1]), Some(-4.5));
    // Of two alike the later one is the peak.
    assert_eq!(peak_and_end(&[2, 1, 2, 0]), Some((2, 3)));
    assert_eq!(peak_and_end(&[-1, -1, 1]), Some((1, 2)));
}

proptest! {
    #![proptest_config(cases(256))]

    /// A better emotion anywhere never lowers the peak–end score.
    #[test]
    fn a_better_feeling_never_lowers_what_is_remembered(
        felt in proptest::collection::vec(-2_i8..=2, 1..9),
        at in 0_usize..9,
        by in 1_i8..=4,
    ) {
        let mut better = felt.clone();
        let at = at % felt.len();
        better[at] = better[at].saturating_add(by).min(2);
        prop_assert!(peak_end_score(&better) >= peak_end_score(&felt));
    }
}

#[test]
fn a_path_that_ends_without_a_feeling_says_so() {
    let mut parts = super::parts(Vec::new());
    feeling(&mut parts, 0, Some("p"), 1);
    feeling(&mut parts, 1, Some("p"), -1);
    feeling(&mut parts, 1, Some("q"), 2);
    let journey = built(parts);
    let index = ScoredIndex::new(&journey);
    let found = peak_end(&index, &path(), Some(&id("p"))).unwrap();
    near(found.score, -1.0);
    assert_eq!(
        (found.felt_count, found.path_len, found.is_end_last),
        (2, 4, false)
    );
    assert_eq!(peak_end(&index, &path(), None), None, "nobody's in general");
    assert_eq!(peak_end(&index, &[], Some(&id("p"))), None);
}

#[test]
fn feelings_stand_beside_what_was_measured() {
    let mut parts = super::parts(vec![
        at(score("s", Metric::Csat5, &[50, 0, 0, 0, 50]), "a"),
        at(score("t", Metric::Ces5, &[100, 0, 0, 0, 0]), "a"),
        by(at(score("u", Metric::Csat5, &[0, 0, 0, 0, 40]), "a"), "p"),
    ]);
    feeling(&mut parts, 0, Some("p"), -2);
    feeling(&mut parts, 1, Some("q"), 1);
    parts.touchpoints[0].ideal = Some(1);
    let journey = built(parts);
    let (index, all) = (ScoredIndex::new(&journey), cards(&journey));
    let found = path_experience(&index, &all, &path(), None);
    assert_eq!(found.personas, [Some(id("p")), Some(id("q"))]);
    let step = &found.steps[0];
    assert_eq!((step.gap(0), step.gap(1)), (Some(-3), None));
    // Half satisfied; effort is another question, and the two aren't averaged.
    let measured = step.measured.as_ref().unwrap();
    near(measured.goodness, 0.5);
    assert_eq!(measured.parts.len(), 1);
    near(step.mismatch(0).unwrap(), -0.5);
    assert_eq!(found.steps[1].measured, None);
    assert_eq!(found.peak_ends[1].as_ref().unwrap().peak, id("b"));
    let own = path_experience(&index, &all, &path(), Some(&id("p")));
    let measured = own.steps[0].measured.as_ref().unwrap();
    assert!(measured.is_persona_specific && measured.parts.len() == 1);
    near(measured.goodness, 1.0);
    let other = path_experience(&index, &all, &path(), Some(&id("q")));
    assert!(
        !other.steps[0]
            .measured
            .as_ref()
            .unwrap()
            .is_persona_specific
    );
}

#[test]
fn everybodys_feelings_show_where_no_persona_has_any() {
    let mut parts = super::parts(Vec::new());
    feeling(&mut parts, 2, None, 1);
    let journey = built(parts);
    let found = path_experience(&ScoredIndex::new(&journey), &[], &path(), None);
    assert_eq!(found.personas, [None]);
    assert_eq!(found.steps[2].feelings, [Some(1)]);
}

#[test]
fn a_profile_says_what_it_is_made_from_and_nothing_is_zero_for_want_of_data() {
    let mut parts = super::parts(vec![
        at(score("s", Metric::Csat5, &[0, 0, 0, 0, 50]), "a"),
        at(score("t", Metric::Csat5, &[50, 0, 0, 0, 0]), "b"),
        at(score("u", Metric::Ces7, &[0, 0, 0, 50, 0, 0, 0]), "b"),
        score("v", Metric::Nps, &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40]),
    ]);
    parts.touchpoints[0].influence = Some(1.5);
    parts.touchpoints[1].influence = Some(0.5);
    parts.transitions[0].effort = Some(5);
    parts.transitions[1].effort = Some(2);
    let number = |name: &str, value: f64| CustomField {
        name: name.to_owned(),
        value: CustomValue::Number(value),
    };
    parts.about.custom = vec![
        number("Rational engagement", 6.0),
        number("Actieve betrokkenheid", 70.0),
    ];
    let journey = built(parts);
    let found = profile(&ScoredIndex::new(&journey), &cards(&journey));
    // (1.5 × 1 + 0.5 × 0) ÷ 2.
    near(found.experience.goodness.unwrap(), 0.75);
    let experience = &found.experience.parts[0];
    assert_eq!((experience.available, experience.possible), (2, 4));
    // Rational 0.6 and promotion 1; 70 is outside 0…10.
    near(found.engagement.goodness.unwrap(), 0.8);
    let missing: Vec<_> = found
        .engagement
        .parts
        .iter()
        .filter(|part| part.goodness.is_none())
        .map(|part| part.kind)
        .collect();
    assert_eq!(missing, [ComponentKind::Emotional, ComponentKind::Active]);
    // Measured 0.5; transitions 0 and 0.75.
    near(found.effort.goodness.unwrap(), f64::midpoint(0.5, 0.375));
    let empty = built(super::parts(Vec::new()));
    let found = profile(&ScoredIndex::new(&empty), &[]);
    for share in [found.experience, found.engagement, found.effort] {
        assert_eq!(share.goodness, None);
    }
}

#[test]
fn ease_goes_with_satisfaction_over_five_touchpoints_or_more() {
    let mut parts = crate::testkit::journey_line::parts("A: a b c d e");
    let both = |name: &str, place: &str, effort: f64, share: f64| -> [Score; 2] {
        let ces = only(
            score(&format!("{name}1"), Metric::Ces5, &[]),
            effort,
            Some(50),
        );
        let csat = only(
            score(&format!("{name}2"), Metric::Csat5, &[]),
            share,
            Some(50),
        );
        [at(ces, place), at(csat, place)]
    };
    parts.scores = [
        both("s", "a", 1.0, 96.0),
        both("t", "b", 2.0, 80.0),
        both("u", "c", 3.0, 70.0),
        both("v", "d", 4.0, 30.0),
        both("w", "e", 5.0, 20.0),
    ]
    .concat();
    let journey = built(parts.clone());
    let found = ease_and_satisfaction(&ScoredIndex::new(&journey), &cards(&journey));
    let link = found.correlation.unwrap();
    near(link.r, 1.0);
    assert_eq!(link.n, LEAST_PAIRS);
    near(found.pairs[0].0, 1.0);
    parts.scores.truncate(8);
    let journey = built(parts);
    let found = ease_and_satisfaction(&ScoredIndex::new(&journey), &cards(&journey));
    assert_eq!(found.correlation, Err(NoCorrelationReason::TooFew(4)));
}

/// A custom metric from 1 to 10.
fn own(name: &str, measures: Option<MetricKind>, direction: ScaleDirection) -> MetricDef {
    MetricDef {
        id: id(name),
        name: name.to_owned(),
        measures,
        min: 1,
        max: 10,
        direction,
        report: Aggregation::Mean,
    }
}

/// A mean of 40 replies to a custom metric, at a touchpoint or of the whole journey.
fn figure(name: &str, place: Option<&str>, value: f64) -> Score {
    let figure = score(name, Metric::Custom(id(name)), &[]);
    let figure = only(figure, value, Some(40));
    match place {
        Some(place) => at(figure, place),
        None => figure,
    }
}

#[test]
fn own_metrics_count_by_what_they_measure_on_their_own_scale() {
    use ScaleDirection::{HigherIsBetter as Up, LowerIsBetter as Down};
    let all = [
        ("mark", Some(MetricKind::Satisfaction), Up, Some("a"), 7.75),
        ("fuss", Some(MetricKind::Effort), Down, Some("a"), 3.25),
        ("ease", Some(MetricKind::Effort), Up, Some("b"), 10.0),
        ("advise", Some(MetricKind::Recommendation), Up, None, 5.5),
        ("trust", Some(MetricKind::Other), Up, Some("c"), 10.0),
        ("rest", None, Up, Some("d"), 10.0),
    ];
    let scores = all.map(|(name, _, _, place, value)| figure(name, place, value));
    let mut parts = super::parts(scores.into());
    let metrics = all.map(|(name, kind, direction, ..)| own(name, kind, direction));
    parts.metrics = metrics.into();
    feeling(&mut parts, 0, Some("p"), 1);
    let journey = built(parts);
    let (index, all) = (ScoredIndex::new(&journey), cards(&journey));
    let found = profile(&index, &all);
    near(found.experience.goodness.unwrap(), 0.75);
    assert_eq!(found.experience.parts[0].available, 1);
    // Little fuss at a, all ease at b.
    near(
        found.effort.parts[0].goodness.unwrap(),
        f64::midpoint(0.75, 1.0),
    );
    let promotion = &found.engagement.parts[3];
    assert_eq!(promotion.kind, ComponentKind::Promotion);
    near(promotion.goodness.unwrap(), 0.5);
    assert_eq!(promotion.scores, [id("advise")]);
    let felt = path_experience(&index, &all, &path(), None);
    let beside = felt.steps.iter().map(|step| {
        let measured = step.measured.as_ref()?;
        Some(measured.parts[0].card.score.to_string())
    });
    let beside: Vec<_> = beside.collect();
    // Satisfaction goes before effort, and a metric without a kind isn't compared with emotions.
    let names = ["mark", "ease"].map(|name| Some(name.to_owned()));
    assert_eq!(beside[..2], names);
    assert_eq!(beside[2..], [None, None]);
    assert_eq!(ease_and_satisfaction(&index, &all).pairs, [(0.75, 0.75)]);
}
