//! Tests of the checks of evidence and personas.

use jiff::civil::date;

use super::{action, found, moment, pain, persona, silent};
use crate::{
    model::{
        ActionMethod, ActionStatus, Dismissal, Evidence, EvidenceStatus, ItemRef, JourneyParts,
        JourneyState, PainStatus, Stage,
    },
    testkit::journey_line::id,
};

fn assumed_pain(parts: &mut JourneyParts) {
    let mut guess = pain("guess", "c");
    guess.evidence = Evidence::default();
    parts.pain_points.push(guess);
}

/// Makes the change and adds a pilot that addresses the pain point, so that only its evidence is
/// missing.
fn answered(parts: &mut JourneyParts, pain: &str, change: impl Fn(&mut JourneyParts)) {
    change(parts);
    let mut pilot = action(&format!("{pain}-pilot"), pain);
    (pilot.method, pilot.status) = (ActionMethod::Pilot, ActionStatus::Planned);
    parts.actions.push(pilot);
}

#[test]
fn pain_points_that_are_only_assumed() {
    // One finding per pain point: that nobody acts on it comes first, and says that it is assumed.
    silent("unfounded", assumed_pain);
    assert_eq!(
        found("pain-without-action", assumed_pain),
        "pain-point/guess > fix-find-out fix-add-action"
    );
    silent("unfounded", |parts| {
        answered(parts, "guess", assumed_pain);
        parts.pain_points[2].status = PainStatus::Parked;
    });
    // Research counts; a pilot doesn't, and neither does a dropped action.
    let with = |method, status| {
        move |parts: &mut JourneyParts| {
            assumed_pain(parts);
            let mut look = action("look", "guess");
            (look.method, look.status) = (method, status);
            parts.actions.push(look);
        }
    };
    silent(
        "unfounded",
        with(ActionMethod::Interview, ActionStatus::Planned),
    );
    assert_eq!(
        found(
            "unfounded",
            with(ActionMethod::Pilot, ActionStatus::Planned)
        ),
        "pain-point/guess > fix-find-out"
    );
    assert_ne!(
        found(
            "pain-without-action",
            with(ActionMethod::Interview, ActionStatus::Dropped)
        ),
        ""
    );
    silent("unfounded", |parts| {
        answered(parts, "guess", assumed_pain);
        parts.about.state = JourneyState::ToBe;
    });
}

#[test]
fn impact_moments_that_are_only_assumed() {
    let assumed = |parts: &mut JourneyParts| {
        let mut guess = moment("guess", "c");
        guess.evidence = Evidence::default();
        parts.moments.push(guess);
    };
    assert_eq!(
        found("unfounded", assumed),
        "impact-moment/guess > fix-find-out"
    );
    silent("unfounded", |parts| {
        assumed(parts);
        let mut look = action("look", "wait");
        look.method = ActionMethod::Observation;
        look.touchpoint = Some(id("c"));
        parts.actions.push(look);
    });
}

#[test]
fn many_assumed_pain_points_are_one_finding() {
    let all = |parts: &mut JourneyParts| {
        for word in ["one", "two", "three", "four"] {
            let mut guess = pain(word, "c");
            guess.evidence = Evidence::default();
            answered(parts, word, |parts| parts.pain_points.push(guess.clone()));
        }
    };
    assert_eq!(
        found("unfounded", all),
        "journey pain-point/one pain-point/two pain-point/three pain-point/four > fix-find-out"
    );
}

#[test]
fn claims_without_a_source() {
    let bare = |status| {
        move |parts: &mut JourneyParts| {
            let evidence = Evidence {
                status,
                sources: Vec::new(),
            };
            parts.pain_points[1].evidence = evidence.clone();
            parts.moments[0].evidence = evidence.clone();
            parts.touchpoints[2].evidence = evidence;
        }
    };
    assert_eq!(
        found("sources-missing", bare(EvidenceStatus::Validated)),
        "pain-point/repeat > fix-doubt\nimpact-moment/relief > fix-doubt\n\
         touchpoint/c > fix-doubt"
    );
    silent("sources-missing", bare(EvidenceStatus::Assumed));
    assert_eq!(
        found("sources-missing", |parts| {
            bare(EvidenceStatus::Observed)(parts);
            parts.touchpoints[4].evidence.sources.clear();
        }),
        "journey pain-point/repeat impact-moment/relief touchpoint/c touchpoint/e > fix-doubt"
    );
}

#[test]
fn a_map_of_opinions_past_analyse() {
    let opinions = |kept: usize| {
        move |parts: &mut JourneyParts| {
            for touchpoint in parts.touchpoints.iter_mut().skip(kept) {
                touchpoint.evidence = Evidence::default();
            }
            for pain in &mut parts.pain_points {
                pain.evidence = Evidence::default();
            }
            parts.moments[0].evidence = Evidence::default();
        }
    };
    // With fewer than eight items a single source is too close to a quarter; none at all is
    // reported.
    let few = |kept: usize| {
        move |parts: &mut JourneyParts| {
            opinions(kept)(parts);
            parts.pain_points.clear();
            parts.actions.clear();
        }
    };
    assert_ne!(found("stage-without-evidence", few(0)), "");
    silent("stage-without-evidence", few(1));
    // 2 of 9 is less than a quarter, 3 of 9 isn't.
    assert_eq!(
        found("stage-without-evidence", opinions(2)),
        "journey > fix-stage-analyse"
    );
    silent("stage-without-evidence", opinions(3));
    silent("stage-without-evidence", |parts| {
        opinions(0)(parts);
        parts.about.stage = Stage::Analyse;
    });
}

#[test]
fn a_map_without_personas() {
    let nobody = |parts: &mut JourneyParts| {
        parts.personas.clear();
        parts
            .touchpoints
            .iter_mut()
            .for_each(|t| t.emotions.clear());
    };
    assert_eq!(
        found("personas-missing", nobody),
        "journey > fix-add-persona"
    );
    silent("personas-missing", |_| {});
}

#[test]
fn a_persona_without_feelings() {
    let other = |parts: &mut JourneyParts| parts.personas.push(persona("henk"));
    assert_eq!(found("persona-without-feelings", other), "persona/henk");
    silent("persona-without-feelings", |parts| {
        other(parts);
        parts.touchpoints[0].emotions[0].persona = Some(id("henk"));
    });
    // An emotion of everybody counts for each persona.
    silent("persona-without-feelings", |parts| {
        other(parts);
        parts.touchpoints[0].emotions[0].persona = None;
    });
}

#[test]
fn expectations_of_two_years_ago() {
    let noted = |year: i16| {
        move |parts: &mut JourneyParts| {
            parts.personas[0].expectations[0].date = Some(date(year, 11, 1));
        }
    };
    assert_eq!(
        found("old-expectation", noted(2024)),
        "persona/noor > fix-expectations-hold"
    );
    silent("old-expectation", noted(2025));
    silent("old-expectation", |parts| {
        noted(2022)(parts);
        let mut newer = parts.personas[0].expectations[0].clone();
        newer.date = Some(date(2026, 1, 1));
        parts.personas[0].expectations.push(newer);
    });
    silent("old-expectation", |parts| {
        parts.personas[0].expectations[0].date = None;
    });
}

#[test]
fn what_is_left_alone_by_itself_or_together_stays_so() {
    let assumed = |names: &'static [&'static str], left: Option<ItemRef>| {
        move |parts: &mut JourneyParts| {
            for name in names {
                let mut guess = pain(name, "c");
                guess.evidence = Evidence::default();
                answered(parts, name, |parts| parts.pain_points.push(guess.clone()));
            }
            parts.about.dismissed.extend(left.map(|item| Dismissal {
                check: "unfounded".to_owned(),
                item,
                reason: "Asked in May".to_owned(),
                date: None,
            }));
        }
    };
    let one = Some(ItemRef::PainPoint(id("one")));
    assert_eq!(
        found(
            "unfounded",
            assumed(&["one", "two", "three", "four", "five"], one)
        ),
        "pain-point/one > fix-find-out\n\
         journey pain-point/two pain-point/three pain-point/four pain-point/five > fix-find-out"
    );
    let together = || Some(ItemRef::Journey);
    assert_eq!(
        found("unfounded", assumed(&["one", "two"], together())),
        "journey pain-point/one pain-point/two > fix-find-out"
    );
    assert_eq!(
        found("unfounded", assumed(&["one"], together())),
        "journey pain-point/one > fix-find-out"
    );
}
