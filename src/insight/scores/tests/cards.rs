//! Tests of single scores.

use proptest::prelude::*;

use super::{card, cards, near, on, only, score, whole};
use crate::{
    insight::scores::{
        NoIntervalReason, Reliability, ReplyClass, goodness, latest_waves, reply_class,
    },
    model::{
        Aggregation, Journey, JourneyParts, Metric, MetricScale, Rules, ScaleDirection, Score,
    },
    testkit::{journey_line, property_tests::cases},
};

#[test]
fn csat_of_domain_b2_has_its_wilson_interval() {
    let mut asked = score("s", Metric::Csat5, &[14, 9, 10, 32, 42]);
    (asked.invited, asked.answered) = (Some(428), Some(107));
    let found = card(asked);
    assert!((found.figure.unwrap() - 69.158_878_5).abs() < 1e-6);
    assert_eq!(found.box_counts, Some([74.0, 33.0, 0.0]), "74 of 107");
    let interval = found.interval.unwrap();
    assert!(interval.low > 59.8 && interval.high < 77.2, "{interval:?}");
    assert_eq!(
        (found.n, found.reliability),
        (Some(107), Reliability::Sufficient)
    );
    assert_eq!(found.response, Some(0.25));
}

#[test]
fn how_good_a_score_is_needs_enough_replies_and_turns_with_the_direction() {
    let mut parts = journey_line::parts("A: a");
    let few = score("few", Metric::Csat5, &[0, 0, 0, 0, 9]);
    let easy = score("easy", Metric::Ces5, &[10, 0, 0, 0, 0]);
    parts.scores = vec![few, easy];
    let goodness = |parts: JourneyParts| {
        let all = cards(&Journey::from_parts(parts).unwrap());
        [all[0].goodness, all[1].goodness]
    };
    assert_eq!(
        goodness(parts.clone()),
        [None, Some(1.0)],
        "9 of 10; low is good"
    );
    parts.about.rules.least_replies = Some(9);
    assert_eq!(goodness(parts), [Some(1.0), Some(1.0)]);
}

#[test]
fn ces_of_domain_b3_as_mean_and_as_index() {
    let found = card(score(
        "s",
        Metric::Ces7,
        &[80, 210, 140, 110, 160, 180, 120],
    ));
    near(found.figure.unwrap(), 4.08);
    let index = found.ces_index.unwrap();
    // CYS publishes the replies and the mean; the index of them is by hand: 30% less 43%.
    near(index.figure, -13.0);
    assert!(index.interval.contains(-13.0) && index.interval.margin() < 6.0);
    let effort = card(score("s", Metric::Ces5, &[50, 20, 10, 10, 10]));
    let index = effort.ces_index.unwrap();
    assert_eq!(index.groups, [70.0, 10.0, 20.0], "1–2 is easy, 4–5 hard");
    near(index.figure, 50.0);
    // The mean 2.1 is good on a scale where 1 is the least effort.
    near(effort.goodness.unwrap(), 1.0 - 1.1 / 4.0);
    let good = effort.goodness_interval().unwrap();
    assert!(good.low < good.high && good.contains(effort.goodness.unwrap()));
}

#[test]
fn few_replies_are_indicative_and_too_few_give_no_score() {
    let few = card(score("s", Metric::Nps, &[0, 0, 0, 0, 0, 0, 4, 3, 3, 5, 5]));
    assert_eq!(few.reliability, Reliability::Indicative);
    assert!(few.figure.is_some() && few.interval.is_ok());
    let none = card(score("s", Metric::Nps, &[0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2]));
    assert_eq!((none.figure, none.reliability), (None, Reliability::TooFew));
    assert_eq!(none.interval, Err(NoIntervalReason::TooFew));
    assert_eq!((none.box_counts, none.goodness), (None, None));
    let mut strict = super::parts(vec![score("s", Metric::Csat5, &[0, 0, 10, 40, 10])]);
    strict.about.rules.least_replies = Some(100);
    let strict = crate::model::Journey::from_parts(strict).unwrap();
    assert_eq!(cards(&strict)[0].reliability, Reliability::TooFew);
}

#[test]
fn a_figure_without_replies_has_no_interval_and_says_why() {
    let known = card(only(score("s", Metric::Nps, &[]), 41.0, Some(200)));
    assert_eq!(known.interval, Err(NoIntervalReason::OnlyFigure));
    assert_eq!(known.figure, Some(41.0));
    let unknown = card(only(score("s", Metric::Nps, &[]), 41.0, None));
    assert_eq!(unknown.reliability, Reliability::Unknown);
    let alike = card(score("s", Metric::Ces7, &[0, 0, 0, 0, 0, 0, 40]));
    assert_eq!(alike.interval, Err(NoIntervalReason::NoSpread));
    assert_eq!(alike.figure, Some(7.0));
}

#[test]
fn the_easy_replies_of_a_ces_begin_where_the_team_says_domain_b3() {
    // Own formula, by hand with CYS's replies: 30% of 6–7 less 43% of 1–3; with 5–7 it is 46% less
    // 43%.
    let replies = [80, 210, 140, 110, 160, 180, 120];
    let figure = |easy_from: Option<u8>| {
        let mut parts = super::parts(vec![score("s", Metric::Ces7, &replies)]);
        parts.about.rules.easy_from = easy_from;
        let journey = crate::model::Journey::from_parts(parts).unwrap();
        cards(&journey)[0].ces_index.unwrap().figure
    };
    near(figure(None), -13.0);
    near(figure(Some(6)), -13.0);
    near(figure(Some(5)), 3.0);
    near(figure(Some(7)), -31.0);
}

#[test]
fn boxes_say_what_a_reply_says() {
    let says = |metric: &Metric, values: std::ops::RangeInclusive<i32>| -> String {
        let scale = metric.standard_scale().unwrap();
        let letter = |value| match reply_class(&Rules::default(), metric, &scale, value) {
            Some(ReplyClass::Good) => '+',
            Some(ReplyClass::Middle) => '0',
            Some(ReplyClass::Bad) => '-',
            None => '?',
        };
        values.map(letter).collect()
    };
    assert_eq!(says(&Metric::Nps, 0..=10), "-------00++");
    assert_eq!(says(&Metric::Csat5, 1..=5), "--0++");
    assert_eq!(says(&Metric::Csat7, 1..=7), "--000++");
    assert_eq!(says(&Metric::Ces5, 1..=5), "++0--");
    assert_eq!(says(&Metric::Ces7, 1..=7), "---00++");
}

#[test]
fn a_planned_score_never_stands_for_a_measured_one() {
    let planned = |date: &str| on(score("plan", Metric::Csat5, &[0; 5]), date);
    let measured = |date: &str| on(score("was", Metric::Csat5, &[5, 5, 5, 5, 5]), date);
    let newest = |scores: Vec<Score>| {
        let all = cards(&whole(scores));
        let found = latest_waves(&all);
        assert_eq!(found.len(), 1);
        found[0].score.to_string()
    };
    let (old, new) = ("2026-01-01", "2026-12-01");
    assert_eq!(newest(vec![measured(old), planned(new)]), "was");
    assert_eq!(newest(vec![planned(new), measured(old)]), "was");
    assert_eq!(newest(vec![planned(old), measured(new)]), "was");
    let mut undated = measured(old);
    undated.date = None;
    assert_eq!(newest(vec![undated, planned(new)]), "was");
    assert_eq!(newest(vec![planned(new)]), "plan");
}

#[test]
fn the_goodness_of_a_metric_of_the_teams_own_is_its_place_on_its_scale() {
    // Own formula, by hand: 3 of 1…5 is half, −40 of a net is 60 of 200, and 80% is 0.8.
    let of = |report, direction| MetricScale {
        min: 1,
        max: 5,
        direction,
        report,
    };
    let (up, down) = (
        ScaleDirection::HigherIsBetter,
        ScaleDirection::LowerIsBetter,
    );
    near(goodness(&of(Aggregation::Mean, up), 3.0), 0.5);
    near(goodness(&of(Aggregation::Mean, down), 4.0), 0.25);
    near(
        goodness(&of(Aggregation::Net { top: 5, bottom: 2 }, up), -40.0),
        0.3,
    );
    near(
        goodness(&of(Aggregation::TopBox { from: 4 }, up), 80.0),
        0.8,
    );
    near(
        goodness(&of(Aggregation::TopBox { from: 4 }, down), 80.0),
        0.2,
    );
}

fn scale() -> impl Strategy<Value = MetricScale> {
    let direction = prop::sample::select(vec![
        ScaleDirection::HigherIsBetter,
        ScaleDirection::LowerIsBetter,
    ]);
    (-5_i32..5, 2_i32..10, direction, 0_u8..3).prop_map(|(min, width, direction, kind)| {
        MetricScale {
            min,
            max: min + width,
            direction,
            report: match kind {
                0 => Aggregation::Mean,
                1 => Aggregation::TopBox { from: min + width },
                _ => Aggregation::Net {
                    top: min + width,
                    bottom: min,
                },
            },
        }
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn goodness_is_between_bad_and_good_and_turns_over_with_direction(
        scale in scale(), counts in prop::collection::vec(0_u32..100, 11), far in -1e6_f64..1e6,
    ) {
        let width = usize::try_from(scale.max - scale.min).unwrap() + 1;
        let figure = scale.figure(&counts[..width.min(11)]).unwrap_or(far);
        let turned = MetricScale {
            direction: match scale.direction {
                ScaleDirection::HigherIsBetter => ScaleDirection::LowerIsBetter,
                ScaleDirection::LowerIsBetter => ScaleDirection::HigherIsBetter,
            },
            ..scale
        };
        let (good, other) = (goodness(&scale, figure), goodness(&turned, figure));
        prop_assert!((0.0..=1.0).contains(&good));
        prop_assert!((good + other - 1.0).abs() < 1e-12);
        prop_assert!((0.0..=1.0).contains(&goodness(&scale, far)));
    }

    #[test]
    fn a_card_holds_its_figure_and_more_replies_narrow_it(
        counts in prop::array::uniform11(prop_oneof![Just(0), 0_u32..60]), metric in 0_usize..5,
    ) {
        let metric = Metric::STANDARD[metric].clone();
        let scale = metric.standard_scale().unwrap();
        let width = usize::try_from(scale.max - scale.min).unwrap() + 1;
        let once = card(score("s", metric.clone(), &counts[..width]));
        let more = card(score("s", metric, &counts.map(|c| 3 * c)[..width]));
        prop_assert_eq!(once.interval.is_ok(), once.interval_derivation().is_some());
        if let (Some(working), Some(figure)) = (once.interval_derivation(), once.figure) {
            // The interval before it is clamped or widened.
            let (low, high) = working.ends();
            prop_assert!(low <= figure + 1e-9 && figure <= high + 1e-9, "{working:?}");
            let (from, to) = more.interval_derivation().unwrap().ends();
            prop_assert!(to - from < high - low);
            prop_assert!((more.figure.unwrap() - figure).abs() < 1e-9);
            prop_assert!(once.goodness_interval().unwrap().contains(once.goodness.unwrap()));
        }
    }
}

#[test]
fn counts_that_cant_be_true_are_said_and_nothing_is_built_on_them() {
    use crate::insight::scores::{Caution, Contradiction, contradictions};
    let counted = |invited, answered| {
        let mut score = score("s", Metric::Csat5, &[0, 0, 0, 100, 4]);
        (score.invited, score.answered) = (invited, answered);
        score
    };
    for (given, is_true) in [
        (counted(Some(50), None), false),
        (counted(Some(104), None), true),
        (counted(Some(500), Some(3)), false),
        (counted(Some(500), Some(104)), true),
        (counted(Some(120), Some(130)), false),
        (counted(None, Some(103)), false),
        (counted(None, None), true),
        (only(counted(None, None), 74.0, Some(2)), false),
        (only(counted(None, None), 74.0, Some(50)), true),
        (only(counted(None, None), 75.0, Some(50)), false),
        (only(counted(None, None), 66.7, Some(3)), true),
        (only(counted(None, None), 66.0, Some(3)), true),
        (only(counted(None, None), 33.0, Some(1_000)), true),
        (only(counted(None, None), 33.0, None), true),
    ] {
        let journey = whole(vec![given.clone()]);
        assert_eq!(
            contradictions(&journey, &given).is_empty(),
            is_true,
            "{given:?}"
        );
        let card = cards(&journey).remove(0);
        assert_eq!(card.cautions.contains(&Caution::Contradiction), !is_true);
        assert!(is_true || card.goodness.is_none() && card.response.is_none());
    }
    let nps = only(score("s", Metric::Nps, &[0; 11]), 33.0, Some(2));
    let found = contradictions(&whole(vec![nps.clone()]), &nps);
    assert_eq!(found, [Contradiction::NoSuchFigure { value: 33.0, n: 2 }]);
    let mean = |value| only(score("s", Metric::Ces5, &[0; 5]), value, Some(3));
    for (value, is_true) in [(4.3, true), (4.33, true), (4.2, false), (4.0, true)] {
        let given = mean(value);
        let found = contradictions(&whole(vec![given.clone()]), &given);
        assert_eq!(found.is_empty(), is_true, "{value}");
    }
}
