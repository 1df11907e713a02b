//! Tests of the checks of the quality of key touchpoints.

use super::{action, choice, found, messages, number, score, silent};
use crate::{
    model::{JourneyParts, JourneyState, Metric, ScoreData, Transition},
    testkit::journey_line::id,
};

/// Adds a high effort, CES 1–5, at f with so many replies.
fn hard(parts: &mut JourneyParts, replies: u32) {
    let mut hard = score("hard", "f", Metric::Ces5, 60);
    hard.data = ScoreData::Replies(vec![0, 0, 0, 0, replies]);
    parts.scores.push(hard);
}

fn sad(parts: &mut JourneyParts) {
    parts.touchpoints[5].emotions[0].value = -1;
}

#[test]
fn a_key_touchpoint_that_is_neither_easy_nor_pleasant() {
    let both = |parts: &mut JourneyParts| {
        hard(parts, 60);
        sad(parts);
    };
    let here = "touchpoint/f > fix-look-closer";
    assert_eq!(found("contact-poor", both), here);
    let message = &messages("contact-poor", both)[0];
    assert_eq!(message.args[1], ("missed", "easy-pleasant".into()));
    // A single one is reported by other checks, and too few replies don't count.
    silent("contact-poor", |parts| hard(parts, 60));
    silent("contact-poor", sad);
    silent("contact-poor", |parts| {
        hard(parts, 9);
        sad(parts);
    });
    // Not for touchpoints that aren't key, in a to-be journey, or with a live action.
    silent("contact-poor", |parts| {
        both(parts);
        parts.touchpoints[5].key = false;
    });
    silent("contact-poor", |parts| {
        both(parts);
        parts.about.state = JourneyState::ToBe;
    });
    silent("contact-poor", |parts| {
        both(parts);
        parts.actions[0].touchpoint = Some(id("f"));
    });
    // Without a score the effort of the transitions to and from it counts.
    let ways = |effort: u8| {
        move |parts: &mut JourneyParts| {
            sad(parts);
            for way in &mut parts.transitions {
                way.effort = (way.to == id("f")).then_some(effort);
            }
        }
    };
    assert_eq!(found("contact-poor", ways(4)), here);
    silent("contact-poor", ways(3));
}

#[test]
fn a_key_touchpoint_that_many_come_back_to() {
    // From f back to f: as many go round as the share says.
    let round = |share: f64| {
        move |parts: &mut JourneyParts| {
            sad(parts);
            let mut again = Transition::new(id("f-f"), id("f"), id("f"));
            again.share = Some(share);
            parts.transitions.push(again);
        }
    };
    assert_eq!(
        messages("contact-poor", round(0.2))[0].args[1],
        ("missed", "pleasant-simple".into())
    );
    silent("contact-poor", round(0.05));
}

#[test]
fn principles_of_good_service_at_key_touchpoints() {
    let fields = |parts: &mut JourneyParts| {
        parts.touchpoints[5].custom = vec![
            choice("Personalisatie", "Geen"),
            choice("Houding", "Passief"),
            number("Oplostijd (uren)", 3.0),
            number("Streeftijd oplossing (uren)", 4.0),
        ];
    };
    assert_eq!(
        found("principles-missed", fields),
        "touchpoint/f > fix-look-closer"
    );
    let message = &messages("principles-missed", fields)[0];
    let args = [
        ("name", "f".into()),
        ("met", 1.into()),
        ("of", 3.into()),
        ("first", "personal".into()),
        ("second", "proactive".into()),
    ];
    assert_eq!(message.args, args);
    // Two of four is only half, and two known ones are too few.
    silent("principles-missed", |parts| {
        fields(parts);
        for way in &mut parts.transitions {
            way.context_kept = Some(true);
        }
    });
    silent("principles-missed", |parts| {
        fields(parts);
        parts.touchpoints[5].custom.truncate(2);
    });
    // Lost context is one more.
    assert_ne!(
        found("principles-missed", |parts| {
            fields(parts);
            for way in &mut parts.transitions {
                way.context_kept = Some(false);
            }
        }),
        ""
    );
    silent("principles-missed", |parts| {
        fields(parts);
        let mut at_f = action("look", "wait");
        at_f.touchpoint = Some(id("f"));
        parts.actions.push(at_f);
    });
}
