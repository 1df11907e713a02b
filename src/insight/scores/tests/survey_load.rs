//! Tests of survey load and response rates.

use super::{at, by, cards, day, near, on, parts, score, through};
use crate::{
    insight::{
        ScoredIndex,
        flow::Flow,
        scores::{NoInviteRateReason, SurveyLoad, customers_per_year, survey_loads},
    },
    model::{CustomField, CustomValue, Journey, Metric, Score},
};

fn survey(name: &str, date: &str, invited: u32, answered: u32) -> Score {
    // No more replies than surveys that came back.
    let mut score = on(
        score(name, Metric::Csat5, &[0, 0, 0, 0, answered.min(25)]),
        date,
    );
    (score.invited, score.answered) = (Some(invited), Some(answered));
    score.source = name.to_owned();
    score
}

fn load(scores: Vec<Score>, customers: Option<f64>) -> Vec<SurveyLoad> {
    let mut parts = parts(scores);
    parts.personas[0].custom = vec![CustomField {
        name: "Survey budget per year".to_owned(),
        value: CustomValue::Number(4.0),
    }];
    let journey = Journey::from_parts(parts).unwrap();
    let (index, cards) = (ScoredIndex::new(&journey), cards(&journey));
    survey_loads(&index, &cards, day("2026-11-25"), customers)
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
    assert_eq!(q.per_person, Err(NoInviteRateReason::NoShare));
    assert_eq!(q.response, None);
}

#[test]
fn a_survey_counts_once_and_a_cut_not_at_all() {
    let mut cut = through(survey("first", "2026-10-01", 1000, 100), "chat");
    cut.id = crate::testkit::journey_line::id("cut");
    let mut question = survey("first", "2026-10-01", 1000, 100);
    question.id = crate::testkit::journey_line::id("question");
    question.metric = Metric::Ces5;
    let found = load(
        vec![survey("first", "2026-10-01", 1000, 100), question, cut],
        None,
    );
    assert_eq!((found[0].year, found[0].invited_year), (1, Some(1000.0)));
    assert_eq!(found[0].per_person, Err(NoInviteRateReason::NoCustomers));
    assert_eq!(load(Vec::new(), None), []);
}

/// The same survey with another segment or question.
fn part(id: &str, mut score: Score) -> Score {
    score.id = crate::testkit::journey_line::id(id);
    score
}

#[test]
fn the_invites_of_disjoint_cuts_are_added_up_and_a_total_wins() {
    let total = || survey("first", "2026-10-01", 2000, 200);
    let phone = |invited| {
        part(
            "phone",
            through(survey("first", "2026-10-01", invited, 100), "phone"),
        )
    };
    let chat = |invited| {
        part(
            "chat",
            through(survey("first", "2026-10-01", invited, 80), "chat"),
        )
    };
    let invited = |scores: Vec<Score>| {
        let found = load(scores, None);
        (found[0].year, found[0].invited_year)
    };
    assert_eq!(invited(vec![phone(1000), chat(800)]), (1, Some(1800.0)));
    near(
        load(vec![phone(1000), chat(800)], None)[0]
            .response
            .unwrap()
            .0,
        0.1,
    );
    // A second question to the same customers asks nobody again.
    let mut effort = part("effort", phone(900));
    effort.metric = Metric::Ces5;
    let asked_twice = vec![phone(1000), effort, chat(800)];
    assert_eq!(invited(asked_twice), (1, Some(1800.0)));
    // One question by phone and another by chat went to different customers.
    let mut effort = chat(800);
    effort.metric = Metric::Ces5;
    assert_eq!(invited(vec![phone(1000), effort]), (1, Some(1800.0)));
    // A total wins over its parts, however they add up, unless it doesn't know.
    assert_eq!(
        invited(vec![phone(1000), chat(800), total()]),
        (1, Some(2000.0))
    );
    let mut unknown = total();
    (unknown.invited, unknown.answered) = (None, None);
    assert_eq!(
        invited(vec![phone(1000), chat(800), unknown]),
        (1, Some(1800.0))
    );
    // Two divisions into segments count the same customers twice.
    let own = |id: &str, invited| part(id, by(survey("first", "2026-10-01", invited, 1), id));
    let both_ways = vec![phone(1000), chat(800), own("p", 500), own("q", 600)];
    assert_eq!(invited(both_ways), (1, Some(1800.0)));
}

#[test]
fn nobody_gets_the_surveys_of_two_personas() {
    let own = |persona: &str, date: &str| {
        let id = format!("{persona}-{date}");
        part(&id, by(survey("cut", date, 300, 30), persona))
    };
    // One survey that is cut by persona, without a total.
    let found = load(vec![own("p", "2026-11-20"), own("q", "2026-11-20")], None);
    let counts: Vec<_> = found
        .iter()
        .map(|load| (load.year, load.fortnight))
        .collect();
    assert_eq!(counts, [(1, 1), (1, 1), (1, 1)]);
    let invited: Vec<_> = found.iter().map(|load| load.invited_year).collect();
    assert_eq!(invited, [Some(600.0), Some(300.0), Some(300.0)]);
    assert!(
        found
            .iter()
            .all(|load| load.busy.iter().all(|busy| !busy.is_over()))
    );
    // One for all, two for p and one for q, of which two of p's lie within two weeks.
    let found = load(
        vec![
            survey("all", "2026-06-01", 100, 10),
            own("p", "2026-03-01"),
            own("p", "2026-03-10"),
            own("q", "2026-03-05"),
        ],
        None,
    );
    let counts: Vec<_> = found.iter().map(|load| load.year).collect();
    assert_eq!(counts, [3, 3, 2]);
    let in_two_weeks: Vec<_> = found.iter().map(|load| load.busy[0].surveys).collect();
    assert_eq!(in_two_weeks, [2, 2, 1]);
}

#[test]
fn nameless_questions_about_one_thing_are_one_form() {
    let nameless = |id: &str, metric: Metric, touchpoint: &str| {
        let mut score = at(survey(id, "2026-10-01", 100, 10), touchpoint);
        score.metric = metric;
        score.source = "  ".to_owned();
        score
    };
    let found = load(
        vec![
            nameless("s", Metric::Csat5, "a"),
            nameless("t", Metric::Ces5, "a"),
            nameless("u", Metric::Csat5, "b"),
        ],
        None,
    );
    assert_eq!((found[0].year, found[0].invited_year), (2, Some(200.0)));
}

#[test]
fn a_plan_asks_nobody() {
    let mut planned = survey("planned", "2026-10-01", 0, 0);
    planned.data = crate::model::ScoreData::Replies(vec![0; 5]);
    assert_eq!(load(vec![planned.clone()], None), []);
    // Invites went out, and nobody has answered yet.
    planned.invited = Some(100);
    assert_eq!(load(vec![planned], None)[0].year, 1);
}

#[test]
fn the_response_of_newcombe_1998_81_of_263() {
    // Table 1, method 3: 0.2553 to 0.3662.
    let found = load(vec![survey("s", "2026-10-01", 263, 81)], None);
    let (rate, interval) = found[0].response.unwrap();
    near(rate, 81.0 / 263.0);
    assert!((interval.low - 0.2553).abs() < 5e-5 && (interval.high - 0.3662).abs() < 5e-5);
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
    let name = crate::model::presets::SURVEY_BUDGET.stored.dutch.to_owned();
    parts.personas[1].custom = vec![CustomField {
        name,
        value: CustomValue::Number(4.0),
    }];
    let journey = Journey::from_parts(parts).unwrap();
    let (index, cards) = (ScoredIndex::new(&journey), cards(&journey));
    let found = survey_loads(&index, &cards, day("2026-11-25"), None);
    assert_eq!((found[1].budget, found[2].budget), (None, Some(4.0)));
}

#[test]
fn the_response_is_the_same_in_every_table() {
    let noted = survey("noted", "2026-10-01", 100, 20);
    let mut counted = survey("counted", "2026-10-02", 100, 25);
    counted.answered = None;
    let mut more = survey("more", "2026-10-03", 10, 25);
    more.answered = None;
    let mut empty = survey("empty", "2026-10-04", 100, 0);
    empty.data = crate::model::ScoreData::Replies(vec![0; 5]);
    empty.answered = None;
    // 20 of 100; 25 replies of 100; 25 replies of 10, which can't be; nobody yet, which isn't 0%.
    for (score, rate) in [
        (noted, Some(0.2)),
        (counted, Some(0.25)),
        (more, None),
        (empty, None),
    ] {
        let journey = Journey::from_parts(parts(vec![score])).unwrap();
        let (index, cards) = (ScoredIndex::new(&journey), cards(&journey));
        let loads = survey_loads(&index, &cards, day("2026-11-25"), None);
        assert_eq!(cards[0].response, rate);
        assert_eq!(loads[0].response.map(|(rate, _)| rate), rate);
    }
}

#[test]
fn customers_a_year_follow_from_contacts_and_expected_visits() {
    // Own formula, by hand.
    let mut parts = parts(vec![survey("s", "2026-03-01", 500, 100)]);
    let noted = |value: f64| CustomField {
        name: "Contacts per year".to_owned(),
        value: CustomValue::Number(value),
    };
    // Half of the customers go from a to b.
    parts.transitions[0].share = Some(0.5);
    let of = |parts: crate::model::JourneyParts| {
        let journey = Journey::from_parts(parts).unwrap();
        let index = ScoredIndex::new(&journey);
        let customers = customers_per_year(&index, &Flow::of(&index));
        let all = cards(&journey);
        let found = survey_loads(&index, &all, day("2026-11-25"), customers);
        (customers, found[0].per_person)
    };
    let nobody = of(parts.clone());
    assert_eq!(nobody, (None, Err(NoInviteRateReason::NoCustomers)));
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

/// The same score with another survey as its source.
fn named(mut score: Score, source: &str) -> Score {
    source.clone_into(&mut score.source);
    score
}

/// A question about a touchpoint in a survey of a month.
fn tracked(source: &str, month: u8, touchpoint: &str) -> Score {
    let date = format!("2026-{month:02}-01");
    let id = format!("{source}-{month}-{touchpoint}").to_lowercase();
    named(at(survey(&id, &date, 100, 10), touchpoint), source)
}

#[test]
fn a_survey_after_a_contact_asks_one_customer_once_however_often_it_goes_out() {
    let months = || (1..=11).map(|month| tracked("Calls", month, "a"));
    let counts = |scores: Vec<Score>| {
        let everybody = load(scores, None).swap_remove(0);
        let quarter = everybody.busy[2];
        assert_eq!(quarter.throttle.days, 90);
        (everybody.year, everybody.repeats, quarter.surveys)
    };
    assert_eq!(counts(months().collect()), (1, 0, 1));
    // It got another name, and there is a second one beside it.
    let renamed = months().map(|score| {
        let name = score.date.map_or_else(String::new, |date| date.to_string());
        named(score, &name)
    });
    assert_eq!(counts(renamed.collect()), (1, 0, 1));
    let both = months().chain((5..8).map(|month| tracked("Shop", month, "b")));
    assert_eq!(counts(both.collect()), (2, 0, 2));
    // Two on one day are two, whatever they ask.
    let both = [tracked("Calls", 5, "a"), tracked("Shop", 5, "a")];
    assert_eq!(counts(both.into()), (2, 0, 2));
    // Each wave about the whole journey goes to everybody, also where it asks about a contact too.
    let whole = (1..=11).map(|month| Score {
        target: crate::model::ScoreTarget::Journey,
        ..tracked("Whole", month, "a")
    });
    assert_eq!(counts(whole.clone().collect()), (11, 0, 4));
    let both = whole.chain((1..=11).map(|month| tracked("Whole", month, "a")));
    let both = both.enumerate();
    let both = both.map(|(place, score)| part(&format!("s{place}"), score));
    assert_eq!(counts(both.collect()), (11, 0, 4));
}

#[test]
fn who_comes_more_often_is_asked_more_often() {
    let of = |contacts: f64| {
        let scores = (1..=11).map(|month| tracked("Calls", month, "a"));
        let mut parts = parts(scores.collect());
        parts.touchpoints[0].custom = vec![CustomField {
            name: "Contacts per year".to_owned(),
            value: CustomValue::Number(contacts),
        }];
        let journey = Journey::from_parts(parts).unwrap();
        let (index, cards) = (ScoredIndex::new(&journey), cards(&journey));
        survey_loads(&index, &cards, day("2026-11-25"), None).swap_remove(0)
    };
    let counts = |contacts: f64| {
        let found = of(contacts);
        (found.year, found.repeats, found.busy[2].surveys)
    };
    // From 1 February to 1 May are 89 days: four times.
    assert_eq!(counts(2.0), (2, 1, 2));
    assert_eq!(counts(7.0), (7, 6, 4));
    assert_eq!(counts(0.4), (1, 0, 1));
    // So high a number of contacts is that of all customers.
    assert_eq!(counts(15_600.0), (1, 0, 1));
}
