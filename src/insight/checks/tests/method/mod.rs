//! Tests of the checks about method: each finds its fault and nothing beside it, and its fixes
//! resolve it.
//!
//! A test makes one change to a map without findings, and a second one that comes close.

mod action_plans;
mod actions;
mod evidence;
mod metrics;
mod organising;
mod quality;
mod shipped;
mod survey_load;
mod whole;

use jiff::civil::{Date, date};

use crate::{
    i18n::Lang,
    insight::{
        ScoredIndex,
        checks::{Check, CheckContext, FindingDetail, tests::method_checks},
        flow::Flow,
    },
    model::{
        Action, ActionKind, ActionMethod, ActionStatus, Anchor, CustomField, CustomValue,
        DatedText, Emotion, Evidence, EvidenceStatus, IdSource, ImpactMoment, ItemRef, Journey,
        JourneyParts, Kpi, Message, Metric, PainPoint, Persona, Polarity, Score, ScoreData,
        ScoreTarget, Source, SourceKind, Stage, Translator, presets::StoredName,
    },
    testkit::journey_line::{apply, id, parts},
};

/// The date of all tests.
pub(super) const TODAY: Date = date(2026, 11, 25);

pub(super) fn source(kind: SourceKind) -> Source {
    Source {
        kind,
        text: "Said so".to_owned(),
        n: Some(12),
        ..Source::default()
    }
}

fn proven() -> Evidence {
    Evidence {
        status: EvidenceStatus::Observed,
        sources: vec![source(SourceKind::Interview)],
    }
}

pub(super) fn pain(word: &str, at: &str) -> PainPoint {
    PainPoint {
        text: word.to_owned(),
        severity: Some(3),
        frequency: Some(0.4),
        evidence: proven(),
        owner: "Desk".to_owned(),
        ..PainPoint::new(id(word), Anchor::Touchpoint(id(at)))
    }
}

pub(super) fn moment(word: &str, at: &str) -> ImpactMoment {
    ImpactMoment {
        id: id(word),
        anchor: Anchor::Touchpoint(id(at)),
        text: word.to_owned(),
        polarity: Polarity::Positive,
        strength: 2,
        evidence: proven(),
        notes: String::new(),
        custom: Vec::new(),
    }
}

pub(super) fn action(word: &str, pain: &str) -> Action {
    Action {
        text: word.to_owned(),
        pain_points: vec![id(pain)],
        kind: ActionKind::Process,
        hypothesis: "If we do, they will, because they said so".to_owned(),
        method: ActionMethod::Pilot,
        owner: "Desk".to_owned(),
        due: Some(date(2026, 12, 20)),
        status: ActionStatus::Planned,
        kpis: vec!["Calls".to_owned()],
        ..Action::new(id(word))
    }
}

/// A score of a touchpoint, or of the journey if `at` is empty, with so many good replies.
pub(super) fn score(word: &str, at: &str, metric: Metric, replies: u32) -> Score {
    let target = if at.is_empty() {
        ScoreTarget::Journey
    } else {
        ScoreTarget::Touchpoint(id(at))
    };
    let scale = metric.standard_scale().unwrap();
    let good = if metric == Metric::Ces5 {
        0
    } else {
        scale.max - scale.min
    };
    let counts = (0..=scale.max - scale.min).map(|step| if step == good { replies } else { 0 });
    Score {
        date: Some(date(2026, 10, 1)),
        source: format!("Survey {word}"),
        invited: Some(replies * 3),
        answered: Some(replies),
        ..Score::new(
            id(word),
            metric,
            target,
            ScoreData::Replies(counts.collect()),
        )
    }
}

pub(super) fn persona(word: &str) -> Persona {
    Persona {
        expectations: vec![DatedText {
            text: "An answer today".to_owned(),
            date: Some(date(2026, 6, 1)),
        }],
        ..Persona::new(id(word), word.to_owned())
    }
}

pub(super) fn text(name: &str, text: &str) -> CustomField {
    CustomField {
        name: name.to_owned(),
        value: CustomValue::Text(text.to_owned()),
    }
}

pub(super) fn number(name: &str, number: f64) -> CustomField {
    CustomField {
        name: name.to_owned(),
        value: CustomValue::Number(number),
    }
}

pub(super) fn choice(name: &str, chosen: &str) -> CustomField {
    CustomField {
        name: name.to_owned(),
        value: CustomValue::Choice {
            chosen: chosen.to_owned(),
            options: vec![chosen.to_owned()],
        },
    }
}

/// A map without any finding.
pub(super) fn whole() -> JourneyParts {
    let mut parts = parts("Orient: a b | Choose: c d | Use: e f; a>b b>c c>d d>e e>f");
    let about = &mut parts.about;
    about.title = "Whole".to_owned();
    about.owner = "Journey team".to_owned();
    about.goal = "Fewer calls".to_owned();
    about.stage = Stage::Optimise;
    about.reviewed = Some(date(2026, 10, 1));
    about.review_every = Some(90);
    about.custom = vec![
        text("Sponsor", "Director"),
        text("Rollen", "CX-analist: Noor; designer: Bo; psycholoog: Kim"),
    ];
    about.kpis = vec![Kpi {
        name: "Calls".to_owned(),
        goal: "Fewer calls".to_owned(),
        target: String::new(),
    }];
    for phase in &mut parts.phases {
        phase.desired = "I know what comes next".to_owned();
    }
    for (touchpoint, team) in parts.touchpoints.iter_mut().zip("WWDDDS".chars()) {
        touchpoint.goal = "Get on".to_owned();
        touchpoint.owner.team = team.to_string();
        touchpoint.key = ["b", "d", "f"].contains(&touchpoint.title.as_str());
        touchpoint.evidence = proven();
        touchpoint.emotions.push(Emotion {
            persona: Some(id("noor")),
            value: 1,
            word: String::new(),
        });
    }
    parts.personas = vec![persona("noor")];
    parts.pain_points = vec![pain("wait", "b"), pain("repeat", "d")];
    parts.moments = vec![moment("relief", "f")];
    parts.actions = vec![action("fast", "wait"), action("once", "repeat")];
    parts.actions[1].kind = ActionKind::Skill;
    parts.actions[1].method = ActionMethod::UserTest;
    parts.scores = vec![
        score("whole", "", Metric::Nps, 100),
        score("b-csat", "b", Metric::Csat5, 60),
        score("d-ces", "d", Metric::Ces7, 60),
        score("f-csat", "f", Metric::Csat5, 60),
    ];
    parts
}

pub(super) fn check(id: &str) -> &'static Check {
    method_checks().find(|check| check.id == id).unwrap()
}

pub(super) fn find(check: &Check, journey: &Journey) -> Vec<FindingDetail> {
    let index = ScoredIndex::new(journey);
    let flow = Flow::of(&index);
    (check.find)(&CheckContext::new(&index, &flow, TODAY))
}

/// Checks that a message has a text in both languages, and an argument for each variable.
pub(super) fn assert_words(message: &Message) {
    for lang in Lang::ALL {
        let words = lang.message(message);
        let broken = words.starts_with('[') || words.contains(['{', '}', '$']);
        assert!(!broken && !words.is_empty(), "{message}: {words}");
    }
}

/// Dutch, which panics at a message without a text.
struct CheckedDutch;

impl Translator for CheckedDutch {
    fn translate(&self, message: &Message) -> String {
        assert_words(message);
        Lang::Nl.message(message)
    }

    fn stored(&self, name: StoredName) -> &'static str {
        name.dutch
    }
}

fn names(items: &[ItemRef]) -> String {
    let names: Vec<_> = items.iter().map(ToString::to_string).collect();
    names.join(" ")
}

/// The findings of a check after a change to the map without findings, one per line: the items,
/// then after `>` the labels of the fixes. Checks that each fix resolves its finding.
pub(super) fn found(id: &str, change: impl FnOnce(&mut JourneyParts)) -> String {
    let mut parts = whole();
    change(&mut parts);
    let journey = Journey::from_parts(parts).unwrap();
    let check = check(id);
    let all = find(check, &journey);
    let lines = all.iter().map(|found| {
        assert_words(&found.message);
        let mut line = names(&found.items);
        for (place, fix) in found.fixes.iter().enumerate() {
            assert_words(&fix.label);
            let draft = fix.draft(&journey, &mut IdSource::new(7), &CheckedDutch);
            assert!(!draft.edits.is_empty(), "{id}: {} does nothing", fix.label);
            let after = find(check, &apply(&journey, draft));
            // A finding about the journey replaces those about the items that it lists; other
            // findings may list these too.
            let own = match &found.items[..] {
                [ItemRef::Journey, rest @ ..] if !rest.is_empty() => rest,
                [main, ..] => std::slice::from_ref(main),
                [] => panic!("{id} finds nothing in particular"),
            };
            let key = found.message.id.as_str().trim_end_matches("-many");
            let same =
                |other: &&FindingDetail| other.message.id.as_str().trim_end_matches("-many") == key;
            let mut left = after.iter().filter(same).flat_map(|f| &f.items);
            assert!(
                left.all(|item| !own.contains(item)),
                "{id}: {} leaves some of {}",
                fix.label,
                names(own)
            );
            line += if place == 0 { " > " } else { " " };
            line += fix.label.id.as_str();
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Checks that a check finds nothing after a change to the map without findings.
#[track_caller]
pub(super) fn silent(id: &str, change: impl FnOnce(&mut JourneyParts)) {
    assert_eq!(found(id, change), "", "{id} should have nothing to say");
}

/// The messages of a check after a change.
pub(super) fn messages(id: &str, change: impl FnOnce(&mut JourneyParts)) -> Vec<Message> {
    let mut parts = whole();
    change(&mut parts);
    let journey = Journey::from_parts(parts).unwrap();
    let all = find(check(id), &journey).into_iter();
    all.map(|found| found.message).collect()
}

/// The map after the change and a fix of the first finding, with texts in Dutch.
pub(super) fn fixed(id: &str, fix: usize, change: impl FnOnce(&mut JourneyParts)) -> Journey {
    let mut parts = whole();
    change(&mut parts);
    let journey = Journey::from_parts(parts).unwrap();
    let all = find(check(id), &journey);
    let fix = &all[0].fixes[fix];
    apply(
        &journey,
        fix.draft(&journey, &mut IdSource::new(7), &Lang::Nl),
    )
}
