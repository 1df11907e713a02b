//! Tests of the answers about a journey, as lines and as JSON.

use std::path::Path;

use super::{code, klantreis};
use crate::{
    cli::{CliOutcome, FINDINGS, FINE, UNREADABLE},
    i18n::Lang,
};

/// A journey with a touchpoint whose shares exceed 1, in line 4.
const OVER: &str = "(format: 1,\n about: (title: \"Move\"),\n phases: [(id: \"a\", name: \"A\")],\n \
    touchpoints: [(id: \"x\", title: \"Look\", phase: \"a\", order: 1, kind: \"start\"),\n \
    (id: \"y\", title: \"Buy\", phase: \"a\", order: 2, kind: \"end-reached\", wait_seconds: 60)],\n \
    transitions: [(id: \"e\", from: \"x\", to: \"y\", share: 0.8),\n \
    (id: \"f\", from: \"x\", to: \"x\", share: 0.8)])";

#[test]
fn check_tells_faults_from_files_that_cannot_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let faulty = write(
        "faulty.ron",
        "(format: 1,\n touchpoints: [(id: \"t\", title: \"\", phase: \"x\", order: 1)])",
    );
    let broken = write("broken.ron", "(format: 1,\n touchpoints: 3)");
    let (outcome, _, err) = klantreis(Lang::En, &["check", &faulty]);
    assert_eq!(outcome, CliOutcome::Done(FINDINGS));
    let place = format!("{}:2:37: Touchpoint t: ", Path::new(&faulty).display());
    assert!(err.starts_with(&place), "{err}");
    assert_eq!(code(&["check", &broken]), UNREADABLE);
    assert_eq!(code(&["check", &faulty, "no-such.ron"]), UNREADABLE);
}

#[test]
fn findings_come_with_their_place_as_lines_and_as_json() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("over.ron");
    std::fs::write(&path, OVER).unwrap();
    let file = path.to_str().unwrap();
    let check = ["check", "--lang", "en", "--date", "2026-03-31", file];
    let (outcome, out, err) = klantreis(Lang::Nl, &check);
    assert_eq!((outcome, err.as_str()), (CliOutcome::Done(FINDINGS), ""));
    let place = format!("{file}:4:16: ");
    let line = out.lines().find(|line| line.contains("add up to 160%"));
    assert!(line.is_some_and(|line| line.starts_with(&place)), "{out}");
    assert!(!out.contains("[check-") && !out.contains("[cli-"), "{out}");

    let (outcome, json, _) = klantreis(Lang::En, &[&check[..], &["--format", "json"]].concat());
    assert_eq!(outcome, CliOutcome::Done(FINDINGS));
    assert!(json.starts_with("{\n  \"format\": 1,"), "{json}");
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let of_file = &answer["files"][0];
    assert_eq!(
        (&of_file["title"], &of_file["file"]),
        (&"Move".into(), &file.into())
    );
    let findings = of_file["findings"].as_array().unwrap();
    let over = findings
        .iter()
        .find(|f| f["check"] == "shares-over-whole")
        .unwrap();
    assert_eq!((&over["line"], &over["column"]), (&4.into(), &16.into()));
    assert_eq!(over["items"][0]["id"], "x");
    assert!(over["dismissed"].is_null());
    assert_eq!(findings.len() + 1, out.lines().count());
}

#[test]
fn flow_is_told_as_lines_and_as_json() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("over.ron");
    std::fs::write(&path, OVER).unwrap();
    let file = path.to_str().unwrap();
    let (outcome, out, _) = klantreis(Lang::En, &["flow", file]);
    assert_eq!(outcome, CliOutcome::Done(FINE));
    let out = out.replace('\u{a0}', " ");
    assert!(out.contains("100%") && !out.contains("[cli-"), "{out}");
    let json = klantreis(Lang::En, &["flow", "--format", "json", file]).1;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["format"], 1);
    assert_eq!(answer["touchpoints"][0]["visits"], 2.0);
    assert_eq!(answer["waiting_seconds"], 60.0);
    assert_eq!(answer["outcomes"][0]["kind"], "reached");
    assert_eq!(answer["troubles"][0]["touchpoints"][0], "x");
    assert_eq!(code(&["flow", "no-such.ron"]), UNREADABLE);
    let dated = code(&["flow", "--date", "2026-03-31", file]);
    assert_eq!(dated, UNREADABLE, "nothing of the flow grows old");
}

#[test]
fn priorities_and_scores_are_told_as_lines_and_as_json() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("move.ron");
    let sample = crate::file::samples::find("energy-move", Lang::En).unwrap();
    crate::file::save(&path, &sample.journey().unwrap(), None).unwrap();
    let file = path.to_str().unwrap();
    let json = |args: &[&str]| -> serde_json::Value {
        let (outcome, out, err) = klantreis(Lang::En, args);
        assert_eq!(outcome, CliOutcome::Done(FINE), "{err}");
        serde_json::from_str(&out).unwrap()
    };
    let all = json(&["priorities", "--format", "json", file]);
    let pains = all["pain_points"].as_array().unwrap();
    assert_eq!(
        (&all["method"], &pains[0]["rank"]),
        (&"value".into(), &1.into())
    );
    let factors = pains[0]["factors"].as_array().unwrap();
    let product: f64 = factors
        .iter()
        .map(|f| f["value"].as_f64().unwrap())
        .product();
    assert!(
        (product - pains[0]["value"].as_f64().unwrap()).abs() < 1e-9,
        "the sum by hand"
    );
    assert!(pains[0]["line"].as_u64().unwrap() > 1);
    let some = json(&["priorities", "--phase", "settle", "--format", "json", file]);
    let some = some["pain_points"].as_array().unwrap();
    assert!(
        !some.is_empty() && some.len() < pains.len(),
        "a filter shortens the list"
    );
    let rice = json(&["priorities", "--method", "rice", "--format", "json", file]);
    assert_eq!(rice["pain_points"][0]["factors"][0]["kind"], "customers");
    let (_, text, _) = klantreis(Lang::En, &["priorities", file]);
    assert!(text.contains("Six minutes in the queue"), "{text}");
    let scores = json(&["scores", "--format", "json", file]);
    let first = &scores["scores"][0];
    let (figure, ends) = (first["figure"].as_f64().unwrap(), &first["interval"]);
    assert!(ends[0].as_f64().unwrap() < figure && figure < ends[1].as_f64().unwrap());
    let (_, text, _) = klantreis(Lang::Nl, &["scores", file]);
    assert!(text.contains("NPS") && !text.contains("[scores"), "{text}");
    assert_eq!(code(&["scores", "--persona", "nobody", file]), UNREADABLE);
    assert_eq!(code(&["priorities", "--method", "luck", file]), UNREADABLE);
}
