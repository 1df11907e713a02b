//! How often customers are asked.

use super::{by, cards, day, near, on, parts, score, through};
use crate::{
    i18n::lexicon,
    insight::{
        Index,
        flow::Flow,
        scores::{Load, NoPerPerson, customers_a_year, loads},
    },
    model::{CustomField, CustomValue, Journey, Metric, Score},
};

fn survey(name: &str, date: &str, invited: u32, answered: u32) -> Score {
    let mut score = on(score(name, Metric::Csat5, &[5, 5, 5, 5, 5]), date);
    (score.invited, score.answered) = (Some(invited), Some(answered));
    score.source = name.to_owned();
    score
}

fn load(scores: Vec<Score>, customers: Option<f64>) -> Vec<Load> {
    let mut parts = parts(scores);
    parts.personas[0].custom = vec![CustomField {
        name: "Survey budget per year".to_owned(),
        value: CustomValue::Number(4.0),
    }];
    let journey = Journey::from_parts(parts).unwrap();
    let (index, cards) = (Index::new(&journey), cards(&journey));
    loads(&index, &cards, day("2026-11-25"), lexicon(), customers)
}

#[test]
fn invites_of_a_year_and_of_a_fortnight() {
    let found = load(
        vec![
            survey("old", "2025-11-25", 9000, 10),
            survey("first", "2025-11-26", 1000, 100),
            by(survey("second", "2026-11-12", 400, 200), "p"),
            survey("today", "2026-11-25", 200, 20),
            survey("planned", "2026-12-25", 9000, 10),
        ],
        Some(2000.0),
    );
    let [everybody, p, q] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!((everybody.year, everybody.fortnight), (3, 2));
    assert_eq!(everybody.invited_year, Some(1600.0));
    assert_eq!(everybody.invited_fortnight, Some(600.0));
    near(everybody.response.unwrap().0, 0.2);
    near(everybody.per_person.unwrap(), 0.8);
    // A quarter of 1,200 and 400 of their own.
    assert_eq!((p.invited_year, p.year), (Some(700.0), 3));
    near(p.response.unwrap().0, 0.5);
    // 700 to a quarter of 2,000 customers.
    near(p.per_person.unwrap(), 1.4);
    // Nobody knows how many customers are like q.
    assert_eq!((q.invited_year, q.year), (None, 2));
    assert_eq!(q.per_person, Err(NoPerPerson::NoShare));
    assert_eq!(q.response, None);
}

#[test]
fn a_survey_counts_once_and_a_cut_not_at_all() {
    let mut cut = through(survey("first", "2026-10-01", 1000, 100), "chat");
    cut.id = crate::edit::ops::testing::id("cut");
    let mut question = survey("first", "2026-10-01", 1000, 100);
    question.id = crate::edit::ops::testing::id("question");
    question.metric = Metric::Ces5;
    let found = load(
        vec![survey("first", "2026-10-01", 1000, 100), question, cut],
        None,
    );
    assert_eq!((found[0].year, found[0].invited_year), (1, Some(1000.0)));
    assert_eq!(found[0].per_person, Err(NoPerPerson::NoCustomers));
    assert_eq!(load(Vec::new(), None), []);
}

#[test]
fn crowded_surveys_are_held_against_the_throttles_of_domain_b4() {
    let found = load(
        vec![
            survey("s", "2026-03-01", 10, 1),
            survey("t", "2026-03-14", 10, 1),
            survey("u", "2026-05-01", 10, 1),
            survey("v", "2026-09-01", 10, 1),
        ],
        None,
    );
    let most: Vec<_> = found[0]
        .busy
        .iter()
        .map(|busy| (busy.throttle.days, busy.surveys, busy.is_over()))
        .collect();
    assert_eq!(
        most,
        [
            (14, 2, true),
            (30, 2, false),
            (90, 3, true),
            (90, 3, true),
            (180, 3, true)
        ]
    );
}

#[test]
fn a_budget_of_a_preset_field_is_found_in_any_language() {
    let mut parts = parts(vec![survey("s", "2026-03-01", 10, 1)]);
    let name = crate::i18n::Lang::Nl.tr("preset-survey-budget");
    parts.personas[1].custom = vec![CustomField {
        name,
        value: CustomValue::Number(4.0),
    }];
    let journey = Journey::from_parts(parts).unwrap();
    let (index, cards) = (Index::new(&journey), cards(&journey));
    let found = loads(&index, &cards, day("2026-11-25"), lexicon(), None);
    assert_eq!((found[1].budget, found[2].budget), (None, Some(4.0)));
}

#[test]
fn the_response_is_the_same_in_every_table() {
    let noted = survey("noted", "2026-10-01", 100, 20);
    let mut counted = survey("counted", "2026-10-02", 100, 0);
    counted.answered = None;
    let mut more = survey("more", "2026-10-03", 10, 0);
    more.answered = None;
    let mut empty = survey("empty", "2026-10-04", 100, 0);
    empty.data = crate::model::ScoreData::Replies(vec![0; 5]);
    empty.answered = None;
    // 20 of 100; 25 replies of 100; 25 replies of 10, which can't be; nobody yet, which isn't 0 %.
    for (score, rate) in [
        (noted, Some(0.2)),
        (counted, Some(0.25)),
        (more, Some(1.0)),
        (empty, None),
    ] {
        let journey = Journey::from_parts(parts(vec![score])).unwrap();
        let (index, cards) = (Index::new(&journey), cards(&journey));
        let loads = loads(&index, &cards, day("2026-11-25"), lexicon(), None);
        assert_eq!(cards[0].response, rate);
        assert_eq!(loads[0].response.map(|(rate, _)| rate), rate);
    }
}

#[test]
fn customers_a_year_follow_from_contacts_and_expected_visits() {
    let mut parts = parts(vec![survey("s", "2026-03-01", 500, 100)]);
    let noted = |value: f64| CustomField {
        name: "Contacts per year".to_owned(),
        value: CustomValue::Number(value),
    };
    // Half of the customers go from a to b.
    parts.transitions[0].share = Some(0.5);
    let of = |parts: crate::model::JourneyParts| {
        let journey = Journey::from_parts(parts).unwrap();
        let index = Index::new(&journey);
        let customers = customers_a_year(&index, &Flow::of(&index), lexicon());
        let all = cards(&journey);
        let found = loads(&index, &all, day("2026-11-25"), lexicon(), customers);
        (customers, found[0].per_person)
    };
    let nobody = of(parts.clone());
    assert_eq!(nobody, (None, Err(NoPerPerson::NoCustomers)));
    parts.touchpoints[1].custom = vec![noted(1000.0)];
    let (customers, each) = of(parts.clone());
    near(customers.unwrap(), 2000.0);
    near(each.unwrap(), 0.25);
    // 1,000 and 2,600 contacts over 0.5 and 1 expected visits.
    parts.touchpoints[0].custom = vec![noted(2600.0)];
    near(of(parts.clone()).0.unwrap(), 2400.0);
    // Four a year is how often each customer comes, and says nothing of how many there are.
    parts.touchpoints[0].custom = vec![noted(4.0)];
    near(of(parts.clone()).0.unwrap(), 2000.0);
    parts.touchpoints[1].custom = vec![noted(52.0)];
    assert_eq!(of(parts.clone()).0, None);
    parts.touchpoints[1].custom = vec![noted(53.0)];
    near(of(parts).0.unwrap(), 106.0);
}
