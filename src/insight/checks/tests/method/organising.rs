//! Tests of the checks of reviews, owners, goals and coverage.

use jiff::civil::date;

use super::{choice, fixed, found, messages, silent, text};
use crate::{
    model::{ActionStatus, JourneyParts, JourneyState, Kpi, Stage, TouchpointKind},
    testkit::journey_line::{id, phase},
};

#[test]
fn a_review_that_is_due() {
    let reviewed =
        |day: i8| move |parts: &mut JourneyParts| parts.about.reviewed = Some(date(2026, 8, day));
    // Ninety days before 25 November is 27 August.
    assert_eq!(
        found("stale-journey", reviewed(26)),
        "journey > fix-reviewed-today"
    );
    silent("stale-journey", reviewed(27));
    let message = &messages("stale-journey", reviewed(20))[0];
    assert_eq!(message.args, [("days", 7.into()), ("every", 90.into())]);
}

#[test]
fn no_review_and_no_rhythm() {
    let never = |parts: &mut JourneyParts| parts.about.reviewed = None;
    assert_eq!(
        found("never-reviewed", never),
        "journey > fix-reviewed-today"
    );
    silent("never-reviewed", |_| {});
    let no_rhythm = |parts: &mut JourneyParts| parts.about.review_every = None;
    assert_eq!(
        found("rhythm-missing", no_rhythm),
        "journey > fix-review-quarterly"
    );
    // An overdue review is reported once, with or without a cadence.
    let long_ago = |day: i8| {
        move |parts: &mut JourneyParts| {
            parts.about.review_every = None;
            parts.about.reviewed = Some(date(2026, 8, day));
        }
    };
    assert_eq!(
        found("stale-journey", long_ago(26)),
        "journey > fix-reviewed-today"
    );
    silent("rhythm-missing", long_ago(26));
    silent("stale-journey", long_ago(27));
    assert_ne!(found("rhythm-missing", long_ago(27)), "");
    // A map that was never reviewed has a single finding.
    silent("rhythm-missing", |parts| {
        no_rhythm(parts);
        never(parts);
    });
}

#[test]
fn nobody_answers_for_the_map() {
    assert_eq!(
        found("owner-missing", |parts| parts.about.owner = " ".to_owned()),
        "journey"
    );
    silent("owner-missing", |_| {});
}

#[test]
fn nobody_at_the_top_and_no_roles() {
    let nobody = |parts: &mut JourneyParts| parts.about.custom.clear();
    assert_eq!(found("sponsor-missing", nobody), "journey");
    assert_eq!(found("roles-missing", nobody), "journey");
    silent("sponsor-missing", |parts| {
        nobody(parts);
        parts.about.stage = Stage::Analyse;
    });
    silent("roles-missing", |parts| {
        nobody(parts);
        parts.about.stage = Stage::Visualise;
    });
    let roles = |roles: &'static str| {
        move |parts: &mut JourneyParts| parts.about.custom = vec![text("Roles", roles)]
    };
    assert_eq!(found("roles-missing", roles("Researcher: Ada")), "journey");
    assert_eq!(
        found("roles-missing", roles("Researcher, designer;")),
        "journey"
    );
    let message = &messages("roles-missing", roles("Researcher, designer;"))[0];
    assert_eq!(message.args, [("count", 2.into())]);
    silent(
        "roles-missing",
        roles("Researcher, designer,\npsychologist"),
    );
}

#[test]
fn one_department_owns_everything() {
    let one = |parts: &mut JourneyParts| {
        for touchpoint in &mut parts.touchpoints {
            touchpoint.owner.team = "Customer care".to_owned();
        }
        parts.touchpoints[2].owner.team = " customer Care".to_owned();
    };
    assert_eq!(found("one-department", one), "journey");
    silent("one-department", |parts| {
        one(parts);
        parts.touchpoints[0].owner.team = "Marketing".to_owned();
    });
    // Four owned touchpoints are too few to report a single owner.
    silent("one-department", |parts| {
        one(parts);
        parts.touchpoints[0].owner.team.clear();
        parts.touchpoints[1].owner.team.clear();
    });
}

#[test]
fn touchpoints_without_a_team() {
    let one = |parts: &mut JourneyParts| parts.touchpoints[4].owner.team.clear();
    assert_eq!(found("unowned-touchpoint", one), "touchpoint/e");
    silent("unowned-touchpoint", |parts| {
        one(parts);
        parts.touchpoints[4].kind = TouchpointKind::EndLeft;
    });
    // If most have none, it isn't reported for each.
    silent("unowned-touchpoint", |parts| {
        for touchpoint in parts.touchpoints.iter_mut().skip(3) {
            touchpoint.owner.team.clear();
        }
    });
}

#[test]
fn no_goal_of_the_journey_or_of_key_touchpoints() {
    assert_eq!(
        found("goal-missing", |parts| parts.about.goal.clear()),
        "journey"
    );
    silent("goal-missing", |_| {});
    assert_eq!(
        found("key-without-goal", |parts| parts.touchpoints[3]
            .goal
            .clear()),
        "touchpoint/d"
    );
    silent("key-without-goal", |parts| {
        parts.touchpoints[2].goal.clear();
    });
}

#[test]
fn the_goal_of_the_journey_can_stand_in_the_preset_field() {
    silent("goal-missing", |parts| {
        parts.about.goal.clear();
        parts
            .about
            .custom
            .push(text("Bedrijfsdoel", "Minder uitval"));
    });
    assert_ne!(
        found("goal-missing", |parts| {
            parts.about.goal.clear();
            parts.about.custom.push(text("Bedrijfsdoel", " "));
        }),
        ""
    );
}

#[test]
fn key_touchpoints_that_serve_no_goal_of_the_organisation() {
    let goal = |name: &'static str, words: &'static str| text(name, words);
    // Of b, d and f, one is linked itself and one through its phase.
    let tied = |parts: &mut JourneyParts| {
        let field = goal("Business goal", "Fewer calls");
        parts.touchpoints[1].custom.push(field.clone());
        parts.phases[1].custom.push(field);
    };
    assert_eq!(
        found("key-serves-no-goal", tied),
        "touchpoint/f > fix-serve-goal"
    );
    silent("key-serves-no-goal", |parts| {
        tied(parts);
        let field = goal("Bedrijfsdoel", "Minder uitval");
        parts.touchpoints[5].custom.push(field);
    });
    // Without any link to a goal there isn't a finding for each touchpoint.
    silent("key-serves-no-goal", |_| {});
    let blank = |parts: &mut JourneyParts| {
        tied(parts);
        parts.touchpoints[5].custom.push(goal("Business goal", ""));
    };
    let after = fixed("key-serves-no-goal", 0, blank);
    let field = text("Business goal", "Fewer calls");
    let f = after.touchpoint(&id("f")).unwrap();
    assert_eq!(f.custom, [field]);
    // Without a goal of the journey none can be proposed.
    assert_eq!(
        found("key-serves-no-goal", |parts| {
            tied(parts);
            parts.about.goal.clear();
        }),
        "touchpoint/f"
    );
}

fn kpi(name: &str, goal: &str) -> Kpi {
    Kpi {
        name: name.to_owned(),
        goal: goal.to_owned(),
        target: String::new(),
    }
}

#[test]
fn kpis_without_a_goal() {
    let loose = |parts: &mut JourneyParts| parts.about.kpis.push(kpi("Churn", ""));
    assert_eq!(found("kpi-without-goal", loose), "journey > fix-tie-kpis");
    assert_eq!(
        found("kpi-without-goal", |parts| {
            loose(parts);
            parts.about.goal.clear();
        }),
        "journey"
    );
    silent("kpi-without-goal", |parts| {
        parts.about.kpis.push(kpi("Churn", "Stay"));
    });
    let message = &messages("kpi-without-goal", |parts| {
        parts.about.kpis = vec![kpi("Churn", " "), kpi("Calls", "")];
    })[0];
    assert_eq!(message.args[1], ("names", "Churn, Calls".into()));
}

#[test]
fn actions_that_name_an_unknown_kpi_or_none() {
    let unknown = |parts: &mut JourneyParts| {
        parts.actions[0].kpis.push("Churn".to_owned());
    };
    assert_eq!(found("unknown-kpi", unknown), "action/fast > fix-add-kpi");
    silent("unknown-kpi", |_| {});
    let none = |parts: &mut JourneyParts| parts.actions[1].kpis.clear();
    assert_eq!(found("action-without-kpi", none), "action/once");
    silent("action-without-kpi", |parts| {
        none(parts);
        parts.actions[1].status = ActionStatus::Idea;
    });
    silent("action-without-kpi", |parts| {
        none(parts);
        parts.about.kpis.clear();
        parts.actions[0].kpis.clear();
    });
}

#[test]
fn no_list_of_kpis() {
    let none = |parts: &mut JourneyParts| {
        parts.about.kpis.clear();
        for action in &mut parts.actions {
            action.kpis.clear();
        }
    };
    assert_eq!(found("kpis-missing", none), "journey");
    silent("kpis-missing", |parts| {
        none(parts);
        parts.actions.clear();
    });
    // In a text field they can be read, not pointed at.
    let in_field = |parts: &mut JourneyParts| {
        none(parts);
        let field = text(
            "KPI’s",
            "Days to refund, contacts per return; Days to refund.",
        );
        parts.about.custom.push(field);
    };
    assert_eq!(found("kpis-missing", in_field), "journey > fix-list-kpis");
    let after = fixed("kpis-missing", 0, in_field);
    assert_eq!(
        after.about().kpis,
        [kpi("Days to refund", ""), kpi("contacts per return", "")]
    );
}

#[test]
fn phases_without_a_desired_experience() {
    let blank = |parts: &mut JourneyParts| parts.phases[1].desired.clear();
    assert_eq!(found("desired-missing", blank), "phase/Choose");
    // A phase without touchpoints has a finding of its own.
    silent("desired-missing", |parts| {
        parts.phases.push(phase("Stay"));
    });
}

#[test]
fn a_journey_inside_one_phase() {
    let one = |parts: &mut JourneyParts| {
        for touchpoint in &mut parts.touchpoints {
            touchpoint.phase = id("Choose");
        }
    };
    assert_eq!(found("one-phase", one), "phase/Choose");
    silent("one-phase", |parts| {
        one(parts);
        parts.touchpoints[5].phase = id("Use");
    });
}

#[test]
fn phases_without_touchpoints() {
    let empty = |parts: &mut JourneyParts| parts.phases.push(phase("Stay"));
    assert_eq!(
        found("empty-phase", empty),
        "phase/Stay > fix-add-touchpoint fix-remove-phase"
    );
    silent("empty-phase", |_| {});
    assert_eq!(
        found("empty-phase", |parts| {
            for name in ["One", "Two", "Three", "Four"] {
                parts.phases.push(phase(name));
            }
        }),
        "journey phase/One phase/Two phase/Three phase/Four > fix-remove-phase"
    );
}

#[test]
fn a_journey_that_starts_at_the_purchase() {
    let first = |name: &'static str, last: &'static str| {
        move |parts: &mut JourneyParts| {
            name.clone_into(&mut parts.phases[0].name);
            last.clone_into(&mut parts.phases[2].name);
        }
    };
    for (name, last) in [
        ("Bestellen en betalen", "Ontvangen"),
        ("Order", "Use"),
        ("Koop", "Gebruik"),
        ("Sign the contract", "Renew"),
        ("Onboarding", "Stay and recommend"),
        ("In gebruik nemen", "Blijven"),
        ("Levering", "Gebruik"),
        ("Aanvraag", "Besluit"),
    ] {
        assert_eq!(
            found("pre-purchase-missing", first(name, last)),
            "phase/Orient > fix-phase-in-front",
            "{name}"
        );
    }
    // A return, a treatment or somebody's work starts where it starts.
    for (name, last) in [
        ("Become aware", "Buy"),
        ("Receive", "Buy again"),
        ("Verwijzing", "Rekening"),
        ("Vooraf", "Achteraf"),
        ("Find and apply", "Leave"),
        ("Onboarding", "Go live"),
        ("Inspiratie", "Terugkomen"),
        ("Sales", "Use"),
        ("Signaleren", "Behandelen"),
        ("Koopoverweging", "Gebruik"),
        ("Vergelijken en bestellen", "Gebruik"),
    ] {
        silent("pre-purchase-missing", first(name, last));
    }
    // The service category says it without the name.
    let category = |chosen: &'static str| {
        move |parts: &mut JourneyParts| {
            let field = choice("Servicecategorie", chosen);
            parts.touchpoints[0].custom.push(field);
        }
    };
    assert_ne!(found("pre-purchase-missing", category("Na de aankoop")), "");
    silent("pre-purchase-missing", category("Voor de aankoop"));
}

#[test]
fn a_to_be_journey_without_an_as_is() {
    let to_be = |parts: &mut JourneyParts| parts.about.state = JourneyState::ToBe;
    assert_eq!(found("as-is-missing", to_be), "journey");
    silent("as-is-missing", |parts| {
        to_be(parts);
        parts.about.based_on = "as-is.ron".to_owned();
    });
    silent("as-is-missing", |_| {});
}
