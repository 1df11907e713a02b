//! Tests of survey load, response rates, replies and overdue measurements.

use jiff::civil::date;

use super::{TODAY, check, find, fixed, found, messages, number, persona, score, silent, whole};
use crate::{
    file::samples::{JOURNEYS, TEMPLATES},
    i18n::Lang,
    insight::{
        ScoredIndex,
        scores::{SurveyLoad, survey_loads},
    },
    model::{ItemRef, Journey, JourneyParts, Metric, ScoreData, ScoreTarget},
    testkit::journey_line::id,
};

/// Adds `count` surveys of the journey in October, each of its own.
fn surveys(parts: &mut JourneyParts, count: usize) {
    parts.scores.clear();
    for n in 0..count {
        let mut one = score(&format!("s{n}"), "d", Metric::Csat5, 60);
        one.source = format!("Survey {n}");
        parts.scores.push(one);
    }
}

#[test]
fn more_surveys_than_anybody_can_bear() {
    assert_eq!(
        found("survey-load", |parts| surveys(parts, 7)),
        "persona/noor"
    );
    silent("survey-load", |parts| surveys(parts, 6));
    // Seven questions of one survey are one invite; an old wave was in another year.
    silent("survey-load", |parts| {
        surveys(parts, 7);
        parts.scores[6].source = "Survey 5".to_owned();
    });
    silent("survey-load", |parts| {
        surveys(parts, 7);
        parts.scores[6].date = Some(date(2025, 11, 20));
    });
    // A figure from elsewhere asks nobody, and neither does a segment of another survey.
    silent("survey-load", |parts| {
        surveys(parts, 7);
        let other = &mut parts.scores[6];
        other.data = ScoreData::Value {
            value: 70.0,
            n: Some(90),
        };
        (other.invited, other.answered) = (None, None);
    });
    silent("survey-load", |parts| {
        surveys(parts, 7);
        parts.scores[6].persona = Some(id("noor"));
    });
    assert_eq!(
        found("survey-load", |parts| {
            surveys(parts, 7);
            parts.personas.clear();
            parts
                .touchpoints
                .iter_mut()
                .for_each(|t| t.emotions.clear());
        }),
        "journey"
    );
}

#[test]
fn a_survey_after_a_contact_reaches_who_walks_through_once() {
    // A monthly tracker of one contact, named or not, and two questions on one form.
    let monthly = |source: &'static str| {
        move |parts: &mut JourneyParts| {
            parts.scores.clear();
            for month in 1..=11 {
                for metric in [Metric::Csat5, Metric::Ces7] {
                    let word = format!("{}-{month}", metric.key());
                    let mut wave = score(&word, "d", metric, 60);
                    wave.date = Some(date(2026, month, 1));
                    source.clone_into(&mut wave.source);
                    parts.scores.push(wave);
                }
            }
        }
    };
    silent("survey-load", monthly("Call survey"));
    silent("survey-load", monthly(""));
    // A relationship survey goes to everybody each month.
    assert_eq!(
        found("survey-load", |parts| {
            monthly("Tracker")(parts);
            for wave in &mut parts.scores {
                wave.target = ScoreTarget::Journey;
            }
        }),
        "persona/noor"
    );
    // Customers with more contacts are asked more often.
    let often = |contacts: f64| {
        move |parts: &mut JourneyParts| {
            monthly("Call survey")(parts);
            let field = number("Contacten per jaar", contacts);
            parts.touchpoints[3].custom.push(field);
        }
    };
    assert_eq!(found("survey-load", often(7.0)), "persona/noor");
    silent("survey-load", often(6.0));
    // So high a number of contacts is that of all customers.
    silent("survey-load", often(15_600.0));
}

#[test]
fn more_surveys_than_the_budget_of_a_persona() {
    let budget = |parts: &mut JourneyParts, budget: f64| {
        surveys(parts, 5);
        let mut other = persona("henk");
        other
            .custom
            .push(number("Hoogstens enquêtes per jaar", budget));
        parts.personas.push(other);
    };
    assert_eq!(
        found("survey-load", |parts| budget(parts, 4.0)),
        "persona/henk"
    );
    silent("survey-load", |parts| budget(parts, 5.0));
    // A survey for the other persona isn't theirs.
    silent("survey-load", |parts| {
        budget(parts, 5.0);
        let mut own = score("own", "f", Metric::Csat5, 60);
        own.persona = Some(id("noor"));
        parts.scores.push(own);
    });
    let message = &messages("survey-load", |parts| budget(parts, 4.0))[0];
    assert_eq!(
        message.args[1..],
        [("count", 5.into()), ("budget", 4.into())]
    );
}

/// Checks that the survey load in findings equals that of *Analyse*, and returns the number of
/// findings.
fn check_told_load(journey: &Journey) -> usize {
    let index = ScoredIndex::new(journey);
    let loads = survey_loads(&index, index.cards(), TODAY, None);
    let of = |item: &ItemRef| {
        let is_it = |load: &&SurveyLoad| match (item, &load.persona) {
            (ItemRef::Persona(id), Some(own)) => id == own,
            (ItemRef::Journey, None) => true,
            _ => false,
        };
        loads.iter().find(is_it).unwrap()
    };
    let all = find(check("survey-load"), journey);
    for finding in &all {
        let arg = |name: &str| finding.message.argument(name).unwrap().to_string();
        let shown = finding.items.iter().map(|item| of(item).year).max();
        assert_eq!(shown.map(|count| count.to_string()), Some(arg("count")));
        if finding.message.id == id!("finding-survey-budget") {
            let load = of(&finding.items[0]);
            assert!(load.is_over_budget());
            assert_eq!(load.budget.unwrap().to_string(), arg("budget"));
        }
    }
    // Everybody over the budget in the table has a finding, and nobody else.
    let over = loads.iter().filter(|load| load.is_over_budget()).count();
    let budgets = all
        .iter()
        .filter(|found| found.message.id == id!("finding-survey-budget"));
    assert_eq!(over, budgets.count());
    all.len()
}

#[test]
fn the_load_that_is_told_is_the_one_that_analyse_shows() {
    let shipped = JOURNEYS.iter().chain(TEMPLATES);
    let told = shipped.map(|sample| check_told_load(&sample.journey().unwrap()));
    assert!(told.sum::<usize>() >= 4);
    // Trackers of contacts and of the whole journey, by month, for all and for some, with contacts
    // that return.
    let mut told = 0;
    for (contacts, budget) in [(0.0, 3.0), (4.0, 8.0), (9.0, 5.0), (900.0, 12.0)] {
        let mut parts = whole();
        parts.scores.clear();
        for month in 1..=11 {
            for (place, at) in ["", "b", "d", "d", "f"].into_iter().enumerate() {
                let mut wave = score(&format!("w{month}-{place}"), at, Metric::Csat5, 60);
                wave.date = Some(date(2026, month, 1));
                wave.source = ["Whole", "Shop", "Calls", "Calls", ""][place].to_owned();
                wave.persona =
                    [None, Some("noor"), None, Some("henk"), Some("henk")][place].map(id);
                parts.scores.push(wave);
            }
        }
        let mut henk = persona("henk");
        let field = number("Hoogstens enquêtes per jaar", budget);
        henk.custom.push(field);
        parts.personas.push(henk);
        let field = number("Contacten per jaar", contacts);
        parts.touchpoints[3].custom.push(field);
        told += check_told_load(&Journey::from_parts(parts).unwrap());
    }
    assert!(told >= 4, "{told}");
}

#[test]
fn two_surveys_in_a_row_at_the_same_time() {
    let at_c = |parts: &mut JourneyParts| {
        parts.scores.push(score("c-csat", "c", Metric::Csat5, 60));
    };
    assert_eq!(found("survey-twice", at_c), "touchpoint/c touchpoint/d");
    silent("survey-twice", |parts| {
        at_c(parts);
        parts.scores.last_mut().unwrap().date = Some(date(2026, 9, 1));
    });
    // One survey that asks about both is one invite.
    silent("survey-twice", |parts| {
        at_c(parts);
        for score in &mut parts.scores {
            score.source = "After the visit".to_owned();
        }
    });
    silent("survey-twice", |parts| {
        at_c(parts);
        parts.scores.last_mut().unwrap().persona = Some(id("noor"));
        parts.personas.push(persona("henk"));
        parts.scores[1].persona = Some(id("henk"));
        parts.scores[2].persona = Some(id("henk"));
    });
}

#[test]
fn relationship_surveys_too_soon_after_each_other() {
    let wave = |parts: &mut JourneyParts, month: i8| {
        let mut before = score("before", "", Metric::Nps, 90);
        before.date = Some(date(2026, month, 1));
        parts.scores.push(before);
    };
    assert_eq!(
        found("nps-too-often", |parts| wave(parts, 7)),
        "score/whole score/before"
    );
    silent("nps-too-often", |parts| wave(parts, 4));
    silent("nps-too-often", |parts| wave(parts, 10));
    silent("nps-too-often", |parts| {
        wave(parts, 7);
        parts.scores.last_mut().unwrap().persona = Some(id("noor"));
    });
}

#[test]
fn response_rates() {
    let rate = |answered: u32| {
        move |parts: &mut JourneyParts| {
            parts.scores[1].invited = Some(1000);
            parts.scores[1].answered = Some(answered);
        }
    };
    assert_eq!(found("response-very-low", rate(94)), "score/b-csat");
    silent("response-very-low", rate(100));
    assert_eq!(found("response-low", rate(100)), "score/b-csat");
    assert_eq!(found("response-low", rate(190)), "score/b-csat");
    silent("response-low", rate(94));
    silent("response-low", rate(200));
    // 20 invites are too few to judge, and an old wave isn't recent.
    silent("response-very-low", |parts| {
        parts.scores[1].invited = Some(20);
        parts.scores[1].answered = Some(1);
    });
    silent("response-very-low", |parts| {
        let mut old = parts.scores[1].clone();
        old.id = id("old");
        old.date = Some(date(2026, 4, 1));
        (old.invited, old.answered) = (Some(1000), Some(50));
        parts.scores.push(old);
    });
    let message = &messages("response-low", rate(156))[0];
    assert!(Lang::En.message(message).contains(" 16% answered"));
}

#[test]
fn response_rates_just_below_the_limits_are_not_rounded_up_to_them() {
    let rate = |answered: u32, invited: u32| {
        move |parts: &mut JourneyParts| {
            parts.scores[1].invited = Some(invited);
            parts.scores[1].answered = Some(answered);
        }
    };
    let words = |check: &str, answered, invited, lang: Lang| {
        let all = messages(check, rate(answered, invited));
        assert_eq!(all.len(), 1, "{check} {answered} of {invited}");
        lang.message(&all[0])
    };
    assert!(words("response-very-low", 99, 1000, Lang::En).contains("9.9% answered (99 of 1,000)"));
    assert!(words("response-very-low", 99, 1000, Lang::Nl).contains("9,9% (99 van 1.000)"));
    assert!(words("response-very-low", 9999, 100_000, Lang::En).contains("<\u{a0}10%"));
    assert!(words("response-low", 199, 1000, Lang::En).contains(" 19.9%"));
    assert!(words("response-low", 100, 1000, Lang::En).contains(" 10%"));
    assert!(words("response-low", 186, 1000, Lang::En).contains(" 19%"));
    silent("response-low", rate(99, 1000));
    silent("response-very-low", rate(100, 1000));
    silent("response-low", rate(200, 1000));
    // Replies count as answers, noted or not.
    assert_eq!(
        found("response-very-low", |parts| {
            parts.scores[1].invited = Some(1000);
            parts.scores[1].answered = None;
        }),
        "score/b-csat",
        "60 replies"
    );
}

#[test]
fn invites_that_nobody_answered_were_asked_all_the_same() {
    silent("survey-load", |parts| {
        surveys(parts, 7);
        parts.scores[6] = score("plan", "d", Metric::Csat5, 0);
    });
    assert_eq!(
        found("survey-load", |parts| {
            surveys(parts, 7);
            parts.scores[6] = score("plan", "d", Metric::Csat5, 0);
            parts.scores[6].invited = Some(500);
        }),
        "persona/noor"
    );
}

#[test]
fn too_few_replies_and_few_replies() {
    let replies = |count: u32| {
        move |parts: &mut JourneyParts| parts.scores[1] = score("b-csat", "b", Metric::Csat5, count)
    };
    assert_eq!(found("replies-too-few", replies(9)), "score/b-csat");
    silent("replies-too-few", replies(10));
    assert_eq!(found("replies-few", replies(10)), "score/b-csat");
    assert_eq!(found("replies-few", replies(29)), "score/b-csat");
    silent("replies-few", replies(9));
    silent("replies-few", replies(30));
    // A planned score isn't one with too few replies.
    silent("replies-too-few", replies(0));
    // The limits are those of the journey's rules.
    assert_ne!(
        found("replies-too-few", |parts| {
            replies(39)(parts);
            parts.about.rules.least_replies = Some(40);
        }),
        ""
    );
    let value = |n| {
        move |parts: &mut JourneyParts| parts.scores[1].data = ScoreData::Value { value: 60.0, n }
    };
    assert_ne!(found("replies-few", value(Some(20))), "");
    silent("replies-unknown", value(Some(20)));
    assert_eq!(found("replies-unknown", value(None)), "score/b-csat");
}

#[test]
fn scores_without_a_date() {
    assert_eq!(
        found("undated-score", |parts| parts.scores[2].date = None),
        "score/d-ces"
    );
    silent("undated-score", |parts| {
        let mut planned = score("plan", "c", Metric::Csat5, 0);
        planned.date = None;
        parts.scores.push(planned);
    });
}

#[test]
fn measurements_that_are_due_again() {
    let age =
        |year: i16| move |parts: &mut JourneyParts| parts.scores[1].date = Some(date(year, 11, 24));
    assert_eq!(
        found("overdue-measurement", age(2024)),
        "touchpoint/b > fix-measure-again"
    );
    assert_eq!(
        found("overdue-measurement", age(2025)),
        "touchpoint/b > fix-measure-again"
    );
    silent("overdue-measurement", |parts| {
        parts.scores[1].date = Some(date(2025, 11, 25));
    });
    // A newer wave of any metric counts.
    silent("overdue-measurement", |parts| {
        age(2024)(parts);
        parts.scores.push(score("b-ces", "b", Metric::Ces7, 60));
    });
    // A planned measurement counts, unless its date has passed.
    let planned = |day: Option<jiff::civil::Date>| {
        move |parts: &mut JourneyParts| {
            age(2024)(parts);
            let mut next = score("next", "b", Metric::Csat5, 0);
            next.date = day;
            parts.scores.push(next);
        }
    };
    silent("overdue-measurement", planned(None));
    silent("overdue-measurement", planned(Some(date(2026, 11, 25))));
    assert_ne!(
        found("overdue-measurement", planned(Some(date(2026, 11, 24)))),
        ""
    );
    // A touchpoint's cadence takes precedence over the journey's.
    let journey = |parts: &mut JourneyParts| {
        let field = number("Dagen tussen metingen", 50.0);
        parts.about.custom.push(field);
    };
    assert_eq!(
        found("overdue-measurement", journey),
        "journey touchpoint/b touchpoint/d touchpoint/f > fix-measure-again"
    );
    assert_eq!(
        found("overdue-measurement", |parts| {
            journey(parts);
            for touchpoint in &mut parts.touchpoints {
                touchpoint
                    .custom
                    .push(number("Days between surveys here", 60.0));
            }
        }),
        "journey > fix-measure-again"
    );
    let message = &messages("overdue-measurement", age(2024))[0];
    let args = [
        ("name", "b".into()),
        ("days", 731.into()),
        ("cadence", 365.into()),
    ];
    assert_eq!(message.args, args);
}

#[test]
fn the_next_measurement_of_a_touchpoint_is_not_nps() {
    let after = fixed("overdue-measurement", 0, |parts| {
        parts.scores[1] = score("b-nps", "b", Metric::Nps, 60);
        parts.scores[1].date = Some(date(2024, 1, 1));
    });
    let made = after.scores().iter().last().unwrap();
    assert_eq!(made.metric, Metric::Csat5);
    assert_eq!(made.target, ScoreTarget::Touchpoint(id("b")));
}

#[test]
fn counts_that_cannot_be_true() {
    let with = |invited, answered| {
        move |parts: &mut JourneyParts| {
            let mut odd = score("odd", "d", Metric::Csat5, 60);
            (odd.invited, odd.answered) = (invited, answered);
            parts.scores.push(odd);
        }
    };
    assert_eq!(
        found("counts-contradict", with(Some(50), None)),
        "score/odd"
    );
    assert_eq!(
        found("counts-contradict", with(Some(600), Some(59))),
        "score/odd"
    );
    assert_eq!(
        found("counts-contradict", with(Some(70), Some(80))),
        "score/odd"
    );
    silent("counts-contradict", with(Some(600), Some(60)));
    silent("counts-contradict", with(Some(60), None));
    silent("counts-contradict", with(None, None));
}
