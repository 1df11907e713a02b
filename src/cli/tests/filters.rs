//! Tests of the answers of `flow` and `check`, field by field, and with filters.

use std::{collections::BTreeSet, path::Path};

use jiff::civil::date;
use serde_json::Value;

use super::{
    super::{CliOutcome, FINDINGS, FINE, UNREADABLE},
    fields,
};
use crate::{
    i18n::Lang,
    insight::{Insight, flow::tests::persona},
    model::{Dismissal, Emotion, Journey},
    testkit::journey_line::{id, parts},
};

fn klantreis(lang: Lang, args: &[&str]) -> (u8, String, String) {
    let (CliOutcome::Done(code), out, err) = super::klantreis(lang, args) else {
        panic!("would open a window");
    };
    (code, out, err)
}

fn json(args: &[&str]) -> Value {
    let (_, out, err) = klantreis(Lang::En, args);
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("{args:?}: {err}"))
}

/// Saves a journey in a temporary folder; returns the folder and the path.
fn saved(journey: &Journey) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("move.ron");
    crate::file::save(&path, journey, None).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (dir, path)
}

fn moving() -> (tempfile::TempDir, String) {
    let sample = crate::file::samples::find("energy-move", Lang::En).unwrap();
    saved(&sample.journey().unwrap())
}

#[track_caller]
fn has(found: &BTreeSet<String>, wanted: &str) {
    let mut all = BTreeSet::new();
    for line in wanted.split_whitespace() {
        let (at, names) = line.rsplit_once('.').unwrap_or(("", line));
        let dot = if at.is_empty() { "" } else { "." };
        all.extend(names.split(',').map(|name| format!("{at}{dot}{name}")));
    }
    let gone: Vec<_> = all.difference(found).collect();
    assert!(gone.is_empty(), "promised and gone: {gone:?}");
    let new: Vec<_> = found.difference(&all).collect();
    assert!(
        new.is_empty(),
        "new: promise it here and in the help: {new:?}"
    );
}

/// Fields that programs rely on: none may be removed.
const FLOW: &str = "format,file,title,persona,own_way,reached_goal,goal_assumed,start_assumed,trapped,waiting_seconds,waits_unknown,touchpoints,outcomes,troubles,starts,transitions,effort,phases,paths,rework,no_return,hand_overs,moments,personas,escalation,queues,paths_complete
    touchpoints[].kind,id,name,line,column,reach,reach_exact,visits,trapped,drop_off,leaves,wait_seconds,hops_to_agent,can_succeed
    transitions[].kind,id,name,line,column,from,to,transition,share,assumed,taken,effort
    outcomes[].touchpoint,name,kind,words,probability
    troubles[].touchpoints,message
    starts[].touchpoint,share
    effort.mean,expected,known,taken
    phases[].phase,name,reach,reach_exact,conversion
    paths[].touchpoints,probability,end
    rework.expected,touchpoints,loops,returns
    rework.touchpoints[].touchpoint,repeats
    rework.loops[].touchpoints,repeats
    rework.returns[].transition,taken
    no_return[].touchpoint,name,probability,is_end,transitions
    hand_overs[].transition,changes,context_kept,taken
    moments[].touchpoint,transition,reasons,customers
    personas[].persona,expected,assumed,channels
    personas[].channels[].channel,probability,touchpoints
    escalation.questions,escalated,share
    queues[].touchpoint,wait_seconds,visits,leaves,call_back";

const CHECK: &str = "format,date,files
    files[].file,title,loads,touchpoints,transitions,faults,findings
    files[].faults[].line,column,message
    files[].findings[].check,name,severity,family,message,sources,line,column,items,fixes,dismissed
    files[].findings[].items[].kind,id,name,line,column
    files[].findings[].dismissed.reason,date";

/// The journey of a file with its first finding dismissed.
fn left_alone(file: &str) -> Journey {
    let journey = crate::file::load(Path::new(file)).unwrap().journey;
    let insight = Insight::of_journey(&journey, date(2026, 10, 1));
    let finding = &insight.findings[0];
    let mut parts = journey.to_parts();
    parts.about.dismissed.push(Dismissal {
        check: finding.check.to_owned(),
        item: finding.item().clone(),
        reason: "Known".to_owned(),
        date: Some(date(2026, 10, 1)),
    });
    Journey::from_parts(parts).unwrap()
}

#[test]
fn the_fields_that_programs_read_stay_and_the_help_names_them() {
    let (dir, file) = moving();
    let sample = crate::file::samples::find("energy-move", Lang::En).unwrap();
    let mut parts = sample.journey().unwrap().to_parts();
    // Shares that exceed 1, so that a problem is reported.
    for edge in &mut parts.transitions {
        edge.share = edge.share.map(|share| share.mul_add(0.9, 0.1));
    }
    let (_over_dir, over) = saved(&Journey::from_parts(parts).unwrap());
    let flow = fields(&json(&["flow", "--format", "json", &over]));
    has(&flow, FLOW);
    let broken = dir.path().join("broken.ron");
    std::fs::write(&broken, "(format: 1,\n touchpoints: 3)").unwrap();
    let broken = broken.to_str().unwrap();
    let left = left_alone(&file);
    let (_left_dir, left) = saved(&left);
    let check = ["check", "--all", "--format", "json", &left, broken];
    let check = fields(&json(&check));
    has(&check, CHECK);
    for (command, found) in [("flow", flow), ("check", check)] {
        for lang in Lang::ALL {
            let (_, help, _) = klantreis(lang, &[command, "--help"]);
            let words: BTreeSet<&str> = help
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .collect();
            for field in &found {
                let name = field.rsplit('.').next().unwrap();
                assert!(words.contains(name), "{command} {lang:?}: {field}");
            }
        }
    }
}

#[test]
fn the_flow_adds_up_and_says_what_is_assumed() {
    let mut parts = parts("A: a b c; a>b a>c b>c");
    parts.transitions[0].share = Some(0.25);
    parts.transitions[0].effort = Some(4);
    let (_dir, file) = saved(&Journey::from_parts(parts).unwrap());
    let answer = json(&["flow", "--format", "json", &file]);
    let ways = answer["transitions"].as_array().unwrap();
    let told: Vec<_> = ways
        .iter()
        .map(|way| {
            (
                way["share"].as_f64().unwrap(),
                way["assumed"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(told, [(0.25, false), (0.75, true), (1.0, true)]);
    assert_eq!(answer["effort"]["mean"], 4.0);
    assert_eq!(answer["effort"]["taken"], 1.25);
    assert_eq!(answer["paths"][0]["touchpoints"][1], "c");
    assert_eq!(answer["paths"][0]["probability"], 0.75);
    assert_eq!(answer["moments"][0]["reasons"][0], "start");
    assert_eq!(answer["personas"][0]["persona"], Value::Null);
}

#[test]
fn the_flow_is_read_out_as_the_window_shows_it() {
    let (_dir, file) = moving();
    let (code, out, _) = klantreis(Lang::En, &["flow", &file]);
    assert_eq!(code, FINE);
    for part in [
        "Where customers go",
        "reach their goal",
        "How it ends",
        "Phase by phase",
        "Touchpoint by touchpoint",
        "The most likely paths",
        "Loops and rework",
        "Hand-overs",
        "Are these moments of truth?",
        "Channels per persona",
        "Touchpoint, Reached by, Visits per customer",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let (_, out, _) = klantreis(Lang::Nl, &["flow", &file]);
    assert!(
        out.contains("bereikt het doel") && !out.contains("[flow"),
        "{out}"
    );
}

#[test]
fn journeys_without_touchpoints_or_transitions_are_told() {
    for line in ["", "A:", "A: a b"] {
        let (_dir, file) = saved(&crate::testkit::journey_line::journey(line));
        for lang in Lang::ALL {
            let (code, out, err) = klantreis(lang, &["flow", &file]);
            assert_eq!((code, err.as_str()), (FINE, ""), "{line}");
            let hint = lang.tr(id!("flow-nothing"));
            assert!(
                out.contains(hint.split(';').next().unwrap()),
                "{line}: {out}"
            );
            let (code, _, err) = klantreis(lang, &["check", &file]);
            assert!(code <= FINDINGS && err.is_empty(), "{line}: {err}");
        }
        let answer = json(&["flow", "--format", "json", &file]);
        assert_eq!(
            answer["paths"].as_array().map(Vec::len),
            Some(usize::from(line == "A: a b"))
        );
        assert_eq!(answer["transitions"].as_array().map(Vec::len), Some(0));
        assert!(json(&["check", "--format", "json", &file])["files"][0]["loads"] == true);
    }
}

#[test]
fn flow_filters_shorten_the_lists_and_a_persona_has_a_flow_of_their_own() {
    let mut parts = parts("A: a app desk | B: done; a>app a>desk app>done desk>done");
    parts.personas = vec![persona("sanne", &[]), persona("bram", &[])];
    parts.touchpoints[2].emotions.push(Emotion {
        persona: Some(id("bram")),
        value: 0,
        word: String::new(),
    });
    let (_dir, file) = saved(&Journey::from_parts(parts).unwrap());
    let ask = |options: &[&str]| json(&[&["flow", "--format", "json"], options, &[&file]].concat());
    let all = ask(&[]);
    assert_eq!(
        (&all["persona"], &all["own_way"]),
        (&Value::Null, &false.into())
    );
    assert_eq!(all["touchpoints"][2]["reach"], 0.5);
    let some = ask(&["--phase", "B"]);
    let listed = some["touchpoints"].as_array().unwrap();
    assert_eq!((listed.len(), &listed[0]["reach"]), (1, &1.0.into()));
    assert_eq!(some["transitions"].as_array().unwrap().len(), 2);
    assert_eq!(some["paths"], all["paths"], "the figures are of the whole");
    let sanne = ask(&["--persona", "Sanne"]);
    assert_eq!(
        (&sanne["persona"], &sanne["own_way"]),
        (&"sanne".into(), &true.into())
    );
    assert_eq!(sanne["touchpoints"][2]["reach"], 0.0);
    assert_eq!(sanne["transitions"][0]["assumed"], true);
    assert_eq!(sanne["personas"].as_array().unwrap().len(), 1);
    let bram = ask(&["--persona", "bram"]);
    assert_eq!(
        (&bram["own_way"], &bram["paths"]),
        (&false.into(), &all["paths"])
    );
    assert_eq!(bram["personas"][0]["persona"], "bram");
    let (_, text, _) = klantreis(Lang::En, &["flow", "--persona", "sanne", &file]);
    assert!(text.contains("These are customers like sanne"), "{text}");
    for option in ["--persona", "--phase", "--channel", "--device"] {
        let (code, out, err) = klantreis(Lang::En, &["flow", option, "nobody", &file]);
        assert_eq!((code, out.as_str()), (UNREADABLE, ""));
        assert!(err.contains("nobody") && err.contains(option), "{err}");
    }
}

#[test]
fn check_leaves_out_what_is_about_other_personas() {
    let sample = crate::file::samples::find("energy-move", Lang::En).unwrap();
    let mut parts = sample.journey().unwrap().to_parts();
    // Only Fatma reaches any touchpoint.
    parts.scores.clear();
    for pain in &mut parts.pain_points {
        pain.personas.clear();
    }
    for touchpoint in &mut parts.touchpoints {
        touchpoint.emotions = vec![Emotion {
            persona: Some(id("fatma")),
            value: 0,
            word: String::new(),
        }];
    }
    let (_dir, file) = saved(&Journey::from_parts(parts).unwrap());
    let found = |persona: &[&str]| {
        let day = ["check", "--date", "2026-10-01", "--format", "json"];
        let answer = json(&[&day, persona, &[&file]].concat());
        let findings = answer["files"][0]["findings"].as_array().unwrap();
        let is_touchpoint = |item: &Value| item["kind"] == "touchpoint";
        let is_about = |finding: &&Value| {
            let items = finding["items"].as_array().unwrap();
            !items.is_empty() && items.iter().all(is_touchpoint)
        };
        let count = findings.iter().filter(is_about).count();
        (count, findings.len() - count)
    };
    let (places, others) = found(&[]);
    assert!(places > 0 && others > 0);
    assert_eq!(found(&["--persona", "fatma"]).0, places);
    let henk = found(&["--persona", "henk"]);
    assert_eq!(henk.0, 0);
    assert!(henk.1 > 0 && henk.1 <= others);
}

#[test]
fn check_filters_shorten_the_findings_and_settle_the_code() {
    let (_dir, file) = moving();
    let day = ["check", "--date", "2026-10-01", "--format", "json"];
    let ask = |options: &[&str]| -> Vec<Value> {
        let answer = json(&[&day, options, &[&file]].concat());
        answer["files"][0]["findings"].as_array().unwrap().clone()
    };
    let all = ask(&[]);
    let severities = |found: &[Value]| -> BTreeSet<String> {
        let all = found
            .iter()
            .map(|f| f["severity"].as_str().unwrap().to_owned());
        all.collect()
    };
    assert_eq!(severities(&all).len(), 3, "the sample has all of them");
    assert_eq!(ask(&["--severity", "hint"]).len(), all.len());
    let notable = ask(&["--severity", "notable"]);
    assert!(!severities(&notable).contains("hint") && notable.len() < all.len());
    assert_eq!(severities(&ask(&["--severity", "serious"])).len(), 1);
    let family = all[0]["family"].as_str().unwrap();
    let of_family = ask(&["--family", family]);
    assert!(of_family.iter().all(|f| f["family"] == family) && !of_family.is_empty());
    let check = all[0]["check"].as_str().unwrap();
    assert!(ask(&["--check", check]).iter().all(|f| f["check"] == check));
    let in_phase = ask(&["--phase", "settle"]);
    assert!(!in_phase.is_empty() && in_phase.len() < all.len());
    for (option, known) in [
        ("--severity", "notable"),
        ("--family", "measuring"),
        ("--check", check),
        ("--phase", "Settle"),
        ("--persona", "Henk"),
    ] {
        let (code, out, err) = klantreis(Lang::En, &["check", option, "nothing", &file]);
        assert_eq!((code, out.as_str()), (UNREADABLE, ""), "{option}");
        assert!(err.contains(known) && err.contains(option), "{err}");
    }
    let hint = all.iter().find(|f| f["severity"] == "hint").unwrap();
    let hint = hint["check"].as_str().unwrap();
    let only = ["check", "--date", "2026-10-01", "--check", hint, &file];
    assert_eq!(klantreis(Lang::En, &only).0, FINE, "only hints are shown");
    let none = ["check", "--severity", "serious", "--check", hint, &file];
    let (code, out, _) = klantreis(Lang::En, &none);
    assert!(code == FINE && out.contains("nothing that fits"), "{out}");
    assert_eq!(out.lines().count(), 1);
}
