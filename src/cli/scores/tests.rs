//! Stability of the JSON answer of `klantreis scores`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::{
    CliOutcome, FINE, UNREADABLE,
    tests::{fields, klantreis},
};
use crate::{
    file::samples,
    i18n::Lang,
    model::{Journey, JourneyParts, Metric, Score, ScoreData, ScoreTarget},
    testkit::journey_line,
};

/// Fields that programs rely on: add to the list, never remove.
const FIELDS: &str = include_str!("fields.txt");

/// Adds CSAT and CES scores of two personas and two channels at the first touchpoint, so that every
/// list of the answer has an entry.
fn told_apart(parts: &mut JourneyParts) {
    let target = ScoreTarget::Touchpoint(parts.touchpoints[0].id.clone());
    let all = [(0, [5, 5, 20, 40, 30]), (1, [30, 40, 20, 5, 5])];
    let pairs = all.iter().flat_map(|(n, replies)| {
        let (persona, channel) = (&parts.personas[*n].id, &parts.channels[*n].id);
        let (persona, channel) = (Some(persona.clone()), Some(channel.clone()));
        [
            (format!("x-persona-{n}"), persona, None, replies),
            (format!("x-channel-{n}"), None, channel, replies),
        ]
    });
    let scores = pairs.flat_map(|(id, persona, channel, replies)| {
        let target = &target;
        [Metric::Csat5, Metric::Ces5].map(|metric| Score {
            persona: persona.clone(),
            channel: channel.clone(),
            ..Score::new(
                journey_line::id(&format!("{id}-{}", metric.key())),
                metric,
                target.clone(),
                ScoreData::Replies(replies.to_vec()),
            )
        })
    });
    let mut scores: Vec<Score> = scores.collect();
    let all = ScoreData::Replies(vec![35, 45, 40, 45, 35]);
    let everybody = journey_line::id("x-everybody");
    scores.push(Score::new(everybody, Metric::Csat5, target.clone(), all));
    parts.scores.extend(scores);
}

fn told(name: &str, args: &[&str]) -> (CliOutcome, String) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("journey.ron");
    let sample = samples::find(name, Lang::En).unwrap();
    let mut parts = sample.journey().unwrap().to_parts();
    told_apart(&mut parts);
    let journey = Journey::from_parts(parts).unwrap();
    crate::file::save(&path, &journey, None).unwrap();
    let start = ["scores", "--date", "2026-11-25"];
    let args = [&start[..], args, &[path.to_str().unwrap()]].concat();
    let (outcome, out, err) = klantreis(Lang::En, &args);
    (outcome, out + &err)
}

fn json(name: &str, args: &[&str]) -> Value {
    let args = [&["--format", "json"], args].concat();
    let (outcome, out) = told(name, &args);
    assert_eq!(outcome, CliOutcome::Done(FINE), "{out}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn no_field_of_the_answer_is_renamed_or_lost() {
    let found = fields(&json("energy-move", &[]));
    let known: BTreeSet<String> = FIELDS.lines().map(str::to_owned).collect();
    let lost: Vec<_> = known.difference(&found).collect();
    let fresh: Vec<_> = found.difference(&known).collect();
    assert!(lost.is_empty() && fresh.is_empty(), "{lost:#?} {fresh:#?}");
}

#[test]
fn the_answer_says_what_the_views_say() {
    let all = json("energy-move", &[]);
    let scores = all["scores"].as_array().unwrap();
    let figure = |id: &Value| {
        let is_it = |score: &&Value| score["id"] == *id;
        scores.iter().find(is_it).unwrap()["figure"]
            .as_f64()
            .unwrap()
    };
    let waves = all["waves"].as_array().unwrap();
    assert!(!waves.is_empty());
    for wave in waves {
        let by = figure(&wave["second"]) - figure(&wave["first"]);
        assert!((by - wave["by"].as_f64().unwrap()).abs() < 1e-9);
    }
    for list in ["segments", "pivots", "load", "peak_ends", "felt", "needed"] {
        assert!(!all[list].as_array().unwrap().is_empty(), "{list}");
    }
}

/// Ids of the scores that a list entry is computed from.
fn scores_of(entry: &Value) -> BTreeSet<String> {
    let ids = |field: &str| -> Vec<String> {
        let found = match &entry[field] {
            Value::Array(all) => all.iter().collect(),
            one => vec![one],
        };
        let found = found.into_iter().filter_map(Value::as_str);
        found.map(str::to_owned).collect()
    };
    let fields = ["id", "first", "second", "score", "scores", "left_out"];
    let own = fields.iter().flat_map(|field| ids(field));
    let parts = ["channels", "parts"]
        .iter()
        .filter_map(|field| entry[field].as_array());
    let parts = parts.flatten().flat_map(scores_of);
    own.chain(parts).collect()
}

/// Ids of the scores that each list is computed from.
fn scores_by_list(answer: &Value) -> Vec<(&'static str, BTreeSet<String>)> {
    let lists = [
        "scores", "waves", "segments", "pivots", "spreads", "felt", "needed",
    ];
    let profile = ["experience", "engagement", "effort"];
    let of_list = |list: &'static str| {
        let all = answer[list].as_array().unwrap().iter();
        (list, all.flat_map(scores_of).collect())
    };
    let of_part = |part: &'static str| (part, scores_of(&answer["profile"][part]));
    lists
        .into_iter()
        .map(of_list)
        .chain(profile.into_iter().map(of_part))
        .collect()
}

#[test]
fn the_filters_hold_for_every_list() {
    let henk = json("energy-move", &["--persona", "Henk, 68"]);
    let all = json("energy-move", &[]);
    let scores = all["scores"].as_array().unwrap();
    let is_of_another = |score: &&Value| score["persona"].as_str().is_some_and(|id| id != "henk");
    let others = scores.iter().filter(is_of_another);
    let others: BTreeSet<String> = others
        .map(|s| s["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(!others.is_empty());
    for (list, theirs) in scores_by_list(&henk) {
        assert!(!theirs.is_empty(), "{list}");
        assert!(theirs.is_disjoint(&others), "{list}");
    }
    let personas = |answer: &Value, list: &str| -> BTreeSet<String> {
        let all = answer[list].as_array().unwrap().iter();
        let named = all.filter_map(|entry| entry["persona"].as_str());
        named.map(str::to_owned).collect()
    };
    for list in ["scores", "load", "peak_ends"] {
        assert_eq!(
            personas(&henk, list),
            BTreeSet::from(["henk".to_owned()]),
            "{list}"
        );
        assert!(personas(&all, list).len() > 1, "{list}");
    }
    assert_eq!(henk["felt_by"], serde_json::json!(["henk"]));
}

#[test]
fn a_wanted_margin_can_be_asked_for() {
    let usual = json("energy-move", &[]);
    assert_eq!(usual["margins"], serde_json::json!([10.0, 5.0]));
    let asked = json("energy-move", &["--margin", "2.5"]);
    assert_eq!(asked["margins"], serde_json::json!([2.5]));
    let worst = |answer: &Value| {
        let all = answer["needed"].as_array().unwrap().iter();
        let nps = |need: &&Value| need["metric"] == "nps";
        all.filter(nps)
            .map(|need| need["at_worst"].as_u64().unwrap())
            .collect::<Vec<_>>()
    };
    // z² ÷ 0.025² − 3 (DOMAIN B1); ±10 takes 382 and ±5 takes 1,534.
    assert_eq!(worst(&usual), [382, 1534]);
    assert_eq!(worst(&asked), [6144]);
    let (_, text) = told("energy-move", &["--margin", "2,5"]);
    assert!(text.contains("±2.5: 3,837, at worst 6,144"), "{text}");
    for bad in ["0", "80", "wide", "-1"] {
        let (outcome, _) = told("energy-move", &[&format!("--margin={bad}")]);
        assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{bad}");
    }
}
