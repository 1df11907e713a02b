//! Tests of the checks of measuring and of the use of measurements.

use jiff::civil::date;

use super::{action, choice, fixed, found, messages, moment, pain, score, silent};
use crate::{
    model::{
        ActionStatus, Aggregation, Channel, ChannelKind, Color, JourneyParts, JourneyState, Metric,
        MetricDef, MetricKind, PainStatus, Polarity, ScaleDirection, ScoreData, ScoreTarget, Stage,
        Transition,
    },
    testkit::journey_line::id,
};

fn only_at_touchpoints(parts: &mut JourneyParts) {
    parts
        .scores
        .retain(|score| score.target != ScoreTarget::Journey);
}

fn nps_at_d(parts: &mut JourneyParts) {
    parts.scores.retain(|score| score.id != id("d-ces"));
    parts.scores.push(score("d-nps", "d", Metric::Nps, 80));
}

#[test]
fn nps_at_a_touchpoint_is_found_until_something_better_is_asked_there() {
    assert_eq!(
        found("nps-at-touchpoint", nps_at_d),
        "touchpoint/d score/d-nps > fix-measure-satisfaction fix-measure-effort"
    );
    silent("nps-at-touchpoint", |parts| {
        nps_at_d(parts);
        let mut csat = score("d-csat", "d", Metric::Csat5, 50);
        csat.date = Some(date(2026, 10, 20));
        parts.scores.push(csat);
    });
    let older = |parts: &mut JourneyParts| {
        nps_at_d(parts);
        let mut csat = score("d-csat", "d", Metric::Csat5, 50);
        csat.date = Some(date(2025, 10, 20));
        parts.scores.push(csat);
    };
    assert_ne!(found("nps-at-touchpoint", older), "");
    // A metric asked at the same time doesn't make the NPS any better; a planned one does.
    let beside = |replies: u32| {
        move |parts: &mut JourneyParts| {
            nps_at_d(parts);
            parts
                .scores
                .push(score("d-csat", "d", Metric::Csat5, replies));
        }
    };
    assert_ne!(found("nps-at-touchpoint", beside(50)), "");
    silent("nps-at-touchpoint", |parts| {
        beside(0)(parts);
        parts.scores.last_mut().unwrap().date = None;
    });
    // NPS of the journey and of a phase is fine.
    silent("nps-at-touchpoint", |parts| {
        nps_at_d(parts);
        parts.scores.last_mut().unwrap().target = ScoreTarget::Phase(id("Use"));
    });
}

#[test]
fn an_own_metric_that_is_nps_by_another_name() {
    let own_of = |measures, name: &'static str, max: i32, report: Aggregation| {
        move |parts: &mut JourneyParts| {
            parts.metrics.push(MetricDef {
                id: id("own"),
                name: name.to_owned(),
                measures,
                min: 0,
                max,
                direction: ScaleDirection::HigherIsBetter,
                report,
            });
            let mut asked = score("d-own", "d", Metric::Nps, 60);
            asked.metric = Metric::Custom(id("own"));
            asked.data = ScoreData::Value {
                value: 8.0,
                n: Some(60),
            };
            parts.scores.retain(|score| score.id != id("d-ces"));
            parts.scores.push(asked);
        }
    };
    let own = |name, max, report| own_of(None, name, max, report);
    let net = Aggregation::Net { top: 9, bottom: 6 };
    let here = "touchpoint/d score/d-own > fix-measure-satisfaction fix-measure-effort";
    assert_eq!(
        found("nps-at-touchpoint", own("Aanbeveling", 10, net)),
        here
    );
    assert_eq!(
        found("nps-at-touchpoint", own("tNPS", 10, Aggregation::Mean)),
        here
    );
    silent(
        "nps-at-touchpoint",
        own("Rapportcijfer", 10, Aggregation::Mean),
    );
    silent("nps-at-touchpoint", own("Trust", 20, net));
    // The kind of a metric takes precedence over its name and scale.
    let says = |kind, name| own_of(Some(kind), name, 10, Aggregation::Mean);
    let recommendation = says(MetricKind::Recommendation, "Advies");
    assert_eq!(found("nps-at-touchpoint", recommendation), here);
    silent("nps-at-touchpoint", says(MetricKind::Other, "tNPS"));
}

#[test]
fn a_fix_measures_on_the_scale_that_the_team_uses() {
    let change = |parts: &mut JourneyParts| {
        nps_at_d(parts);
        parts.scores.push(score("b-ces", "b", Metric::Ces5, 60));
    };
    let after = fixed("nps-at-touchpoint", 1, change);
    let made = after.scores().iter().last().unwrap();
    assert_eq!(made.metric, Metric::Ces5);
    assert_eq!(made.data, ScoreData::Replies(vec![0; 5]));
}

#[test]
fn key_touchpoints_without_a_score_and_scores_beside_them() {
    let move_to_c = |parts: &mut JourneyParts| {
        parts.scores[1].target = ScoreTarget::Touchpoint(id("c"));
    };
    assert_eq!(
        found("key-unmeasured", move_to_c),
        "touchpoint/b > fix-measure-satisfaction"
    );
    assert_eq!(
        found("measured-not-key", move_to_c),
        "journey touchpoint/c > fix-mark-key"
    );
    // A measured touchpoint that isn't key is fine as long as every key one is measured.
    let one_more = |parts: &mut JourneyParts| {
        parts.scores.push(score("c-csat", "c", Metric::Csat5, 60));
    };
    silent("key-unmeasured", one_more);
    silent("measured-not-key", one_more);
    // Unless there are many of them beside few key ones.
    let beside = |places: &'static [&'static str]| {
        move |parts: &mut JourneyParts| {
            for touchpoint in &mut parts.touchpoints {
                touchpoint.key = touchpoint.title == "b" || touchpoint.title == "d";
            }
            for place in places {
                let word = format!("{place}-more");
                parts.scores.push(score(&word, place, Metric::Csat5, 60));
            }
        }
    };
    assert_eq!(
        found("measured-not-key", beside(&["a", "c"])),
        "journey touchpoint/a touchpoint/c touchpoint/f > fix-mark-key"
    );
    silent("measured-not-key", beside(&["a"]));
    // A to-be journey can't be measured yet.
    silent("key-unmeasured", |parts| {
        move_to_c(parts);
        parts.about.state = JourneyState::ToBe;
    });
    let all_key = |parts: &mut JourneyParts| {
        parts.scores.truncate(1);
        parts.touchpoints.iter_mut().for_each(|t| t.key = true);
    };
    assert_eq!(
        found("key-unmeasured", all_key),
        "journey touchpoint/a touchpoint/b touchpoint/c touchpoint/d touchpoint/e touchpoint/f \
         > fix-measure-satisfaction"
    );
}

#[test]
fn measuring_without_having_chosen_key_touchpoints() {
    let none = |parts: &mut JourneyParts| parts.touchpoints.iter_mut().for_each(|t| t.key = false);
    assert_eq!(
        found("key-unchosen", none),
        "journey > fix-mark-moments-key"
    );
    silent("key-unchosen", |parts| {
        none(parts);
        parts.scores.truncate(3);
    });
    silent("key-unchosen", |parts| {
        none(parts);
        parts.touchpoints[0].key = true;
    });
}

#[test]
fn one_question_on_two_scales() {
    assert_eq!(
        found("mixed-scales", |parts| {
            parts.scores.push(score("b-ces", "b", Metric::Ces5, 60));
        }),
        "score/b-ces score/d-ces"
    );
    assert_eq!(
        found("mixed-scales", |parts| {
            parts.scores.push(score("c-csat", "c", Metric::Csat7, 60));
        }),
        "score/c-csat score/b-csat score/f-csat"
    );
    // Effort and satisfaction are different questions, and planned scores can change.
    silent("mixed-scales", |parts| {
        parts.scores.push(score("b-ces", "b", Metric::Ces5, 0));
    });
}

#[test]
fn nothing_is_measured_once_the_map_is_past_analyse() {
    let none = |parts: &mut JourneyParts| parts.scores.clear();
    assert_eq!(
        found("nothing-measured", none),
        "journey > fix-measure-keys fix-measure-journey"
    );
    silent("nothing-measured", |parts| {
        none(parts);
        parts.about.stage = Stage::Analyse;
    });
    silent("nothing-measured", |parts| parts.scores.truncate(1));
}

#[test]
fn parts_are_measured_and_the_whole_is_not() {
    assert_eq!(
        found("journey-unmeasured", only_at_touchpoints),
        "journey > fix-measure-journey"
    );
    silent("journey-unmeasured", |parts| {
        only_at_touchpoints(parts);
        parts.scores.truncate(2);
    });
}

#[test]
fn only_service_contacts_are_measured() {
    let service = |parts: &mut JourneyParts| {
        only_at_touchpoints(parts);
        for place in [1, 3, 5] {
            let custom = &mut parts.touchpoints[place].custom;
            custom.push(choice("Servicecontact", "Ja"));
        }
    };
    assert_eq!(
        found("service-only", service),
        "journey touchpoint/b touchpoint/d touchpoint/f > fix-measure-journey"
    );
    silent("service-only", |parts| {
        service(parts);
        parts.touchpoints[5].custom = vec![choice("Service touchpoint", "No")];
    });
    silent("service-only", |parts| {
        service(parts);
        parts.scores.push(score("whole", "", Metric::Nps, 60));
    });
    // Without a preset field, a live agent by phone or chat is a service contact.
    let by_phone = |parts: &mut JourneyParts| {
        only_at_touchpoints(parts);
        parts.channels.push(Channel {
            id: id("phone"),
            name: "Phone".to_owned(),
            kind: ChannelKind::Phone,
            icon: ChannelKind::Phone,
            color: Color::default(),
            lane: String::new(),
            service_level: None,
            quality: None,
            custom: Vec::new(),
        });
        for place in [1, 3, 5] {
            parts.touchpoints[place].channel = Some(id("phone"));
            parts.touchpoints[place].live_agent = true;
        }
    };
    assert_ne!(found("service-only", by_phone), "");
    silent("service-only", |parts| {
        by_phone(parts);
        parts.touchpoints[3].live_agent = false;
    });
}

#[test]
fn phases_without_a_score() {
    let without_use = |parts: &mut JourneyParts| {
        parts.scores.retain(|score| score.id != id("f-csat"));
    };
    assert_eq!(
        found("phase-unmeasured", without_use),
        "phase/Use > fix-measure-phase"
    );
    silent("phase-unmeasured", |parts| {
        without_use(parts);
        let mut phase = score("use", "", Metric::Csat5, 60);
        phase.target = ScoreTarget::Phase(id("Use"));
        parts.scores.push(phase);
    });
    // A map without any score has one finding, not one for each phase.
    silent("phase-unmeasured", |parts| parts.scores.clear());
}

fn poor(parts: &mut JourneyParts, at: &str) {
    let mut low = score("low", at, Metric::Csat5, 60);
    low.data = ScoreData::Replies(vec![30, 10, 10, 10, 0]);
    parts.scores.push(low);
}

#[test]
fn a_poor_score_with_nothing_beside_it() {
    assert_eq!(
        found("poor-without-action", |parts| poor(parts, "e")),
        "touchpoint/e > fix-ask-why"
    );
    silent("poor-without-action", |parts| {
        poor(parts, "e");
        parts.pain_points.push(pain("slow", "e"));
    });
    silent("poor-without-action", |parts| {
        poor(parts, "e");
        let mut at_e = action("look", "wait");
        at_e.touchpoint = Some(id("e"));
        parts.actions.push(at_e);
    });
    // A pain point on a transition to it counts, too.
    silent("poor-without-action", |parts| {
        poor(parts, "e");
        let mut on_the_way = pain("slow", "e");
        on_the_way.anchor = crate::model::Anchor::Transition(id("d-e"));
        parts.pain_points.push(on_the_way);
    });
    // Effort 1–5 is poor if it is high.
    assert_ne!(
        found("poor-without-action", |parts| {
            let mut hard = score("hard", "e", Metric::Ces5, 60);
            hard.data = ScoreData::Replies(vec![0, 0, 5, 5, 50]);
            parts.scores.push(hard);
        }),
        ""
    );
    // A poor segment doesn't make the whole poor.
    silent("poor-without-action", |parts| {
        poor(parts, "e");
        parts.scores.last_mut().unwrap().persona = Some(id("noor"));
        parts.scores.push(score("all", "e", Metric::Csat5, 200));
    });
}

#[test]
fn a_poor_score_that_can_be_told() {
    let replies = |count: u32| {
        move |parts: &mut JourneyParts| {
            let mut low = score("low", "e", Metric::Csat5, 60);
            low.data = ScoreData::Replies(vec![count, 0, 0, 0, 0]);
            parts.scores.push(low);
        }
    };
    assert_ne!(found("poor-without-action", replies(10)), "");
    silent("poor-without-action", replies(9));
    // Three replies of today don't replace the hundred of before.
    silent("poor-without-action", |parts| {
        parts.scores.push(score("e-csat", "e", Metric::Csat5, 100));
        replies(3)(parts);
        parts.scores.last_mut().unwrap().date = Some(date(2026, 11, 1));
    });
}

#[test]
fn a_score_that_stays_poor() {
    let tried = |parts: &mut JourneyParts, month: i8| {
        poor(parts, "e");
        let mut done = action("done", "wait");
        done.touchpoint = Some(id("e"));
        done.status = ActionStatus::Done;
        done.due = Some(date(2026, month, 1));
        parts.actions.push(done);
    };
    // Measured on 1 October.
    assert_eq!(
        found("poor-without-action", |parts| tried(parts, 9)),
        "touchpoint/e > fix-ask-why"
    );
    let message = &messages("poor-without-action", |parts| tried(parts, 9))[0];
    assert_eq!(message.id, id!("finding-poor-still"));
    // An action after the measurement can't show in it.
    silent("poor-without-action", |parts| tried(parts, 10));
    silent("poor-without-action", |parts| {
        tried(parts, 9);
        parts.pain_points.push(pain("slow", "e"));
    });
    let solved = |parts: &mut JourneyParts| {
        poor(parts, "e");
        let mut gone = pain("slow", "e");
        gone.status = PainStatus::Solved;
        parts.pain_points.push(gone);
        parts.moments.push(moment("glad", "e"));
    };
    assert_ne!(found("poor-without-action", solved), "");
    silent("poor-without-action", |parts| {
        solved(parts);
        parts.moments[1].polarity = Polarity::Negative;
    });
}

#[test]
fn a_fair_score_with_nothing_beside_it() {
    let at_e = |parts: &mut JourneyParts| {
        parts.scores.push(score("e-csat", "e", Metric::Csat5, 60));
    };
    assert_eq!(
        found("data-unused", at_e),
        "journey touchpoint/e > fix-ask-why"
    );
    silent("poor-without-action", at_e);
    // A key touchpoint is measured to know that it stays good.
    silent("data-unused", |parts| {
        at_e(parts);
        parts.touchpoints[4].key = true;
    });
    silent("data-unused", |parts| poor(parts, "e"));
    silent("data-unused", |parts| {
        at_e(parts);
        parts.moments.push(moment("glad", "e"));
    });
    silent("data-unused", |parts| {
        parts.scores.push(score("e-csat", "e", Metric::Csat5, 0));
    });
}

#[test]
fn sentences_name_what_they_are_about() {
    let message = &messages("nps-at-touchpoint", |parts| {
        nps_at_d(parts);
        parts.touchpoints[3].title = " ".to_owned();
    })[0];
    assert_eq!(message.args, [("name", "…".into())]);
    let edge = Transition::new(id("x"), id("a"), id("d"));
    let message = &messages("survey-twice", |parts| {
        parts.transitions.push(edge);
        parts.scores.push(score("a-csat", "a", Metric::Csat5, 50));
    })[0];
    assert_eq!(message.args[1], ("name", "b".into()));
}
