//! Tests of the checks of the plan of actions as a whole.

use jiff::civil::date;

use super::{action, fixed, found, messages, number, pain, score, silent, source};
use crate::{
    model::{
        ActionKind, ActionMethod, ActionStatus, JourneyParts, JourneyState, Metric, PainStatus,
        SourceKind, Stage,
    },
    testkit::journey_line::id,
};

#[test]
fn saving_at_the_expense_of_the_customer() {
    let worth = |value: f64, cost: f64| {
        move |parts: &mut JourneyParts| {
            parts.actions[0].custom =
                vec![number("Waarde voor de klant", value), number("Cost", cost)];
        }
    };
    let here = "action/fast > fix-drop-action";
    assert_eq!(found("cost-over-experience", worth(-1.0, 5000.0)), here);
    assert_eq!(found("cost-over-experience", worth(0.0, -5000.0)), here);
    // A cost without any value yet is a poor idea, not a saving.
    silent("cost-over-experience", worth(0.0, 5000.0));
    silent("cost-over-experience", worth(1.0, -5000.0));
    silent("cost-over-experience", |parts| {
        worth(-1.0, -5000.0)(parts);
        parts.actions[0].status = ActionStatus::Dropped;
    });
}

fn without_actions(parts: &mut JourneyParts) {
    parts.actions.clear();
    parts.pain_points.push(pain("lost", "c"));
}

#[test]
fn stuck_in_mapping() {
    assert_eq!(
        found("stuck-in-mapping", without_actions),
        "journey > fix-solve-worst"
    );
    silent("stuck-in-mapping", |parts| {
        without_actions(parts);
        parts.pain_points[0].status = PainStatus::Solved;
    });
    silent("stuck-in-mapping", |parts| {
        parts.pain_points.push(pain("lost", "c"));
    });
    // In Analyse there is time, but not without limit.
    let in_analyse = |month: i8| {
        move |parts: &mut JourneyParts| {
            without_actions(parts);
            parts.about.stage = Stage::Analyse;
            parts.about.reviewed = Some(date(2026, month, 1));
        }
    };
    silent("stuck-in-mapping", in_analyse(10));
    assert_ne!(found("stuck-in-mapping", in_analyse(8)), "");
    // A map that was never reviewed is stuck from `PLENTY` pain points on.
    let never_reviewed = |count: usize| {
        move |parts: &mut JourneyParts| {
            parts.actions.clear();
            parts.about.stage = Stage::Analyse;
            parts.about.reviewed = None;
            for n in 2..count {
                parts.pain_points.push(pain(&format!("more-{n}"), "c"));
            }
        }
    };
    silent("stuck-in-mapping", never_reviewed(9));
    assert_ne!(found("stuck-in-mapping", never_reviewed(10)), "");
    // A map that is stuck has no further finding for each pain point.
    silent("pain-without-action", without_actions);
}

#[test]
fn the_worst_pain_point_is_the_most_severe_then_the_most_frequent() {
    let after = fixed("stuck-in-mapping", 0, |parts| {
        without_actions(parts);
        parts.pain_points[1].frequency = Some(0.5);
    });
    let made = after.actions().get_index(0).unwrap();
    assert_eq!(made.pain_points, [id("repeat")]);
    assert_eq!(made.text, "Oplossen: repeat");
}

#[test]
fn pain_points_without_an_action() {
    let one_more = |parts: &mut JourneyParts| parts.pain_points.push(pain("lost", "c"));
    assert_eq!(
        found("pain-without-action", one_more),
        "pain-point/lost > fix-add-action"
    );
    silent("pain-without-action", |parts| {
        one_more(parts);
        parts.pain_points[2].status = PainStatus::Parked;
    });
    // Cosmetic pain points may wait; unjudged ones may not.
    silent("pain-without-action", |parts| {
        one_more(parts);
        parts.pain_points[2].severity = Some(1);
    });
    assert_ne!(
        found("pain-without-action", |parts| {
            one_more(parts);
            parts.pain_points[2].severity = None;
        }),
        ""
    );
    assert_eq!(
        found("pain-without-action", |parts| {
            parts.actions[0].status = ActionStatus::Dropped;
        }),
        "pain-point/wait > fix-add-action"
    );
    // With one or two open pain points and no action a map isn't stuck, but each is reported.
    assert_eq!(
        found("pain-without-action", |parts| parts.actions.clear()),
        "pain-point/wait > fix-add-action\npain-point/repeat > fix-add-action"
    );
}

#[test]
fn pain_points_that_outlive_their_action() {
    let done = |month: i8| {
        move |parts: &mut JourneyParts| {
            parts.actions[0].status = ActionStatus::Done;
            parts.actions[0].due = Some(date(2026, month, 10));
        }
    };
    assert_eq!(
        found("pain-without-action", done(10)),
        "pain-point/wait > fix-pain-solved fix-add-action"
    );
    assert_eq!(
        messages("pain-without-action", done(10))[0].id,
        id!("finding-pain-still-open")
    );
    // It is too early to tell, or another action is live.
    silent("pain-without-action", done(11));
    silent("pain-without-action", |parts| {
        done(10)(parts);
        parts.actions.push(action("second", "wait"));
    });
    silent("pain-without-action", |parts| {
        done(10)(parts);
        parts.pain_points[0].status = PainStatus::Solved;
    });
}

#[test]
fn pain_points_that_nobody_judged() {
    let unjudged = |parts: &mut JourneyParts| parts.pain_points[0].frequency = None;
    assert_eq!(found("pain-unjudged", unjudged), "pain-point/wait");
    silent("pain-unjudged", |parts| {
        unjudged(parts);
        parts.pain_points[0].status = PainStatus::Solved;
    });
    silent("pain-unjudged", |parts| {
        parts.pain_points[0].severity = Some(0);
        parts.pain_points[0].frequency = Some(0.0);
    });
}

#[test]
fn actions_without_a_pain_point() {
    let loose = |parts: &mut JourneyParts| {
        let mut loose = action("loose", "wait");
        loose.pain_points.clear();
        loose.touchpoint = Some(id("b"));
        parts.actions.push(loose);
    };
    assert_eq!(
        found("action-without-pain", loose),
        "action/loose > fix-address-pains"
    );
    assert_eq!(
        found("action-without-pain", |parts| {
            loose(parts);
            parts.actions[2].touchpoint = Some(id("a"));
        }),
        "action/loose"
    );
    // Research needs no pain point, and neither do actions of a to-be journey.
    silent("action-without-pain", |parts| {
        loose(parts);
        parts.actions[2].method = ActionMethod::Interview;
    });
    silent("action-without-pain", |parts| {
        loose(parts);
        parts.about.state = JourneyState::ToBe;
    });
}

#[test]
fn an_nps_as_the_only_reason() {
    let groundless = |parts: &mut JourneyParts| {
        parts.scores[2] = score("d-nps", "d", Metric::Nps, 60);
        parts.pain_points[1].evidence.sources.clear();
        parts.touchpoints[3].evidence.sources.clear();
    };
    assert_eq!(
        found("nps-only-reason", groundless),
        "action/once touchpoint/d > fix-back-to-idea"
    );
    silent("nps-only-reason", |parts| {
        groundless(parts);
        parts.actions[1].status = ActionStatus::Idea;
    });
    silent("nps-only-reason", |parts| {
        groundless(parts);
        parts.pain_points[1].evidence.sources = vec![source(SourceKind::Complaint)];
    });
    // The survey named as source is the NPS itself.
    assert_ne!(
        found("nps-only-reason", |parts| {
            groundless(parts);
            parts.pain_points[1].evidence.sources = vec![source(SourceKind::Survey)];
            parts.touchpoints[3].evidence.sources = vec![source(SourceKind::Survey)];
        }),
        ""
    );
    silent("nps-only-reason", |parts| {
        groundless(parts);
        parts.scores.push(score("d-csat", "d", Metric::Csat5, 60));
    });
    // A planned measurement is no evidence.
    assert_ne!(
        found("nps-only-reason", |parts| {
            groundless(parts);
            parts.scores.push(score("d-csat", "d", Metric::Csat5, 0));
        }),
        ""
    );
}

#[test]
fn nothing_but_ab_tests() {
    let ab = |parts: &mut JourneyParts| {
        for action in &mut parts.actions {
            action.method = ActionMethod::AbTest;
        }
    };
    assert_eq!(
        found("only-ab-tests", ab),
        "journey action/fast action/once"
    );
    silent("only-ab-tests", |parts| {
        ab(parts);
        parts.actions[1].method = ActionMethod::Interview;
    });
    silent("only-ab-tests", |parts| {
        ab(parts);
        parts.actions.truncate(1);
    });
    // Earlier interviews count, and so do finished tests.
    let before = |method| {
        move |parts: &mut JourneyParts| {
            ab(parts);
            parts.actions[0].method = method;
            parts.actions[0].status = ActionStatus::Done;
        }
    };
    silent("only-ab-tests", before(ActionMethod::Interview));
    assert_ne!(found("only-ab-tests", before(ActionMethod::AbTest)), "");
}

#[test]
fn all_eyes_on_one_touchpoint() {
    let at_b = |parts: &mut JourneyParts| {
        parts.pain_points[1].anchor = parts.pain_points[0].anchor.clone();
        parts.actions.push(action("third", "wait"));
    };
    assert_eq!(
        found("one-touchpoint", at_b),
        "touchpoint/b action/fast action/once action/third"
    );
    silent("one-touchpoint", |parts| {
        at_b(parts);
        parts.actions[2].touchpoint = Some(id("c"));
    });
    silent("one-touchpoint", |parts| {
        at_b(parts);
        parts.actions[2].status = ActionStatus::Done;
    });
}

#[test]
fn actions_of_one_kind() {
    let four = |parts: &mut JourneyParts| {
        for word in ["third", "fourth"] {
            parts.actions.push(action(word, "wait"));
        }
        for action in &mut parts.actions {
            action.kind = ActionKind::Technical;
        }
    };
    assert_eq!(
        found("one-kind-of-action", four),
        "journey action/fast action/once action/third action/fourth"
    );
    silent("one-kind-of-action", |parts| {
        four(parts);
        parts.actions[3].kind = ActionKind::Skill;
    });
    silent("one-kind-of-action", |parts| {
        four(parts);
        parts.actions[3].status = ActionStatus::Dropped;
    });
    let message = &messages("one-kind-of-action", four)[0];
    assert_eq!(message.args[1], ("kind", "technical".into()));
}

#[test]
fn everything_learned_in_one_way() {
    let interviews = |parts: &mut JourneyParts| parts.actions.clear();
    assert_eq!(found("one-way-to-learn", interviews), "journey");
    silent("one-way-to-learn", |parts| {
        interviews(parts);
        let sources = &mut parts.pain_points[0].evidence.sources;
        sources.push(source(SourceKind::Data));
    });
    silent("one-way-to-learn", |parts| {
        interviews(parts);
        for touchpoint in parts.touchpoints.iter_mut().skip(2) {
            touchpoint.evidence.sources.clear();
        }
    });
}
