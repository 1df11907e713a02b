//! Tests of the checks of single actions: hypothesis, method, owner, due date, effect.

use jiff::civil::date;

use super::{fixed, found, messages, score, silent};
use crate::{
    model::{ActionMethod, ActionStatus, JourneyParts, Metric, PainStatus},
    testkit::journey_line::id,
};

#[test]
fn actions_without_a_hypothesis() {
    let blank = |status, method| {
        move |parts: &mut JourneyParts| {
            let action = &mut parts.actions[0];
            action.hypothesis = " ".to_owned();
            (action.status, action.method) = (status, method);
        }
    };
    let here = "action/fast";
    let planned = ActionStatus::Planned;
    assert_eq!(
        found("hypothesis-missing", blank(planned, ActionMethod::None)),
        here
    );
    assert_eq!(
        found(
            "hypothesis-missing",
            blank(ActionStatus::Idea, ActionMethod::AbTest)
        ),
        here
    );
    silent(
        "hypothesis-missing",
        blank(ActionStatus::Idea, ActionMethod::None),
    );
    // Research has no hypothesis yet; an experiment needs one.
    silent(
        "hypothesis-missing",
        blank(planned, ActionMethod::Interview),
    );
    assert_eq!(
        found("hypothesis-missing", blank(planned, ActionMethod::UserTest)),
        here
    );
    silent(
        "hypothesis-missing",
        blank(ActionStatus::Done, ActionMethod::AbTest),
    );
}

#[test]
fn tests_without_a_method() {
    let status = |status| {
        move |parts: &mut JourneyParts| {
            parts.actions[0].status = status;
            parts.actions[0].method = ActionMethod::None;
        }
    };
    assert_eq!(
        found("method-missing", status(ActionStatus::Testing)),
        "action/fast"
    );
    silent("method-missing", status(ActionStatus::Planned));
}

#[test]
fn actions_that_nobody_does() {
    let nobody = |parts: &mut JourneyParts| parts.actions[0].owner.clear();
    assert_eq!(
        found("doer-missing", nobody),
        "action/fast > fix-owner-of-pain"
    );
    silent("doer-missing", |parts| {
        nobody(parts);
        parts.actions[0].status = ActionStatus::Idea;
    });
    // Without an owner anywhere there is no fix.
    assert_eq!(
        found("doer-missing", |parts| {
            nobody(parts);
            parts.pain_points[0].owner.clear();
            parts.touchpoints[1].owner.team.clear();
        }),
        "action/fast"
    );
}

#[test]
fn actions_without_a_date() {
    let without = |parts: &mut JourneyParts| parts.actions[0].due = None;
    assert_eq!(found("due-date-missing", without), "action/fast");
    silent("due-date-missing", |parts| {
        without(parts);
        parts.actions[0].status = ActionStatus::Idea;
    });
}

#[test]
fn actions_past_their_date() {
    let due =
        |day: i8| move |parts: &mut JourneyParts| parts.actions[0].due = Some(date(2026, 11, day));
    assert_eq!(
        found("overdue-action", due(24)),
        "action/fast > fix-action-done fix-more-time"
    );
    silent("overdue-action", due(25));
    silent("overdue-action", |parts| {
        due(24)(parts);
        parts.actions[0].status = ActionStatus::Done;
    });
    let message = &messages("overdue-action", due(4))[0];
    assert_eq!(message.args[1], ("days", 21.into()));
}

fn solve_all(parts: &mut JourneyParts) {
    for pain in &mut parts.pain_points {
        pain.status = PainStatus::Solved;
    }
}

#[test]
fn done_and_nobody_knows_whether_it_helped() {
    let done = |month: i8| {
        move |parts: &mut JourneyParts| {
            parts.actions[0].status = ActionStatus::Done;
            parts.actions[0].due = Some(date(2026, month, 10));
            solve_all(parts);
        }
    };
    assert_eq!(
        found("effect-unmeasured", done(10)),
        "action/fast > fix-measure-effect"
    );
    // Measured on 1 October; and in November it is too early to tell.
    silent("effect-unmeasured", done(9));
    // The finding that the pain point is still open says already that it didn't help.
    let still = |parts: &mut JourneyParts| {
        done(10)(parts);
        for pain in &mut parts.pain_points {
            pain.status = PainStatus::Open;
        }
    };
    silent("effect-unmeasured", still);
    assert_ne!(found("pain-without-action", still), "");
    silent("effect-unmeasured", done(11));
    // A planned measurement counts, but not one whose date has passed.
    let planned = |day: i8| {
        move |parts: &mut JourneyParts| {
            done(10)(parts);
            let mut next = score("next", "b", Metric::Ces7, 0);
            next.date = Some(date(2026, 11, day));
            parts.scores.push(next);
        }
    };
    silent("effect-unmeasured", planned(25));
    assert_ne!(found("effect-unmeasured", planned(24)), "");
    silent("effect-unmeasured", |parts| {
        done(10)(parts);
        let mut after = score("after", "b", Metric::Ces7, 40);
        after.date = Some(date(2026, 11, 20));
        parts.scores.push(after);
    });
}

#[test]
fn the_effect_is_measured_as_it_was_before_unless_that_was_nps() {
    for (metric, expected) in [(Metric::Ces7, Metric::Ces7), (Metric::Nps, Metric::Csat5)] {
        let after = fixed("effect-unmeasured", 0, |parts| {
            parts.actions[0].status = ActionStatus::Done;
            parts.actions[0].due = Some(date(2026, 10, 10));
            solve_all(parts);
            parts.scores[1] = score("b-score", "b", metric, 60);
        });
        let made = after.scores().iter().last().unwrap();
        assert_eq!(made.metric, expected);
        assert_ne!(made.id, id("b-score"));
    }
}
