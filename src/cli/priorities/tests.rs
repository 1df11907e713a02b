//! What `klantreis priorities` tells.

use std::collections::BTreeSet;

use crate::{
    cli::{FINE, Outcome, UNREADABLE, tests::klantreis},
    file::{self, samples},
    i18n::Lang,
};

/// Every field of the answer. Programs rely on them: add to the list, take nothing away.
const FIELDS: &str = "
";

/// Every field with where it stands; of lists those of all their entries.
fn fields(value: &serde_json::Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (name, value) in map {
                let path = format!("{path}.{name}");
                fields(value, &path, found);
                found.insert(path);
            }
        }
        serde_json::Value::Array(list) => {
            for value in list {
                fields(value, path, found);
            }
        }
        _ => {}
    }
}

fn with_file(look: impl FnOnce(&str)) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("move.ron");
    let sample = samples::find("energy-move", Lang::En).unwrap();
    file::save(&path, &sample.journey().unwrap(), None).unwrap();
    look(path.to_str().unwrap());
}

fn json(args: &[&str]) -> serde_json::Value {
    let (outcome, out, err) = klantreis(Lang::En, args);
    assert_eq!(outcome, Outcome::Done(FINE), "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn fields_of_the_answer_are_only_ever_added() {
    with_file(|file| {
        let all = json(&[
            "priorities",
            "--format",
            "json",
            "--date",
            "2027-01-01",
            file,
        ]);
        let mut found = BTreeSet::new();
        fields(&all, "", &mut found);
        let known: BTreeSet<String> = include_str!("priorities/fields.txt")
            .lines()
            .map(str::to_owned)
            .collect();
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        assert_eq!(found, known, "{}", found.join("\n"));
    });
}

#[test]
fn the_answer_tells_certainty_personas_matrix_what_if_and_actions() {
    with_file(|file| {
        let all = json(&[
            "priorities",
            "--format",
            "json",
            "--date",
            "2027-01-01",
            file,
        ]);
        let words = ["always", "near", "open"];
        assert!(words.contains(&all["top_three"]["set"].as_str().unwrap()));
        let first = &all["pain_points"][0]["id"];
        assert_eq!(*first, "queue-six-minutes");
        assert!(all["personas"].as_array().unwrap().len() > 1);
        let dots = all["matrix"]["pain_points"].as_array().unwrap();
        let dot = dots.iter().find(|dot| dot["pain_point"] == *first).unwrap();
        assert_eq!(dot["y"], all["pain_points"][0]["value"]);
        let what_if = &all["what_if"][0];
        assert_eq!(what_if["pain_point"], *first);
        let goal = &what_if["goal"];
        assert!(goal["then"].as_f64() > goal["now"].as_f64());
        assert!(what_if["scores"][0]["then"].is_number());
        assert!(all["actions"]["overdue"].as_u64().unwrap() > 0);
        let earlier = [
            "priorities",
            "--format",
            "json",
            "--date",
            "2020-01-01",
            file,
        ];
        assert_eq!(json(&earlier)["actions"]["overdue"], 0);
    });
}

#[test]
fn lines_tell_certainty_and_the_decisive_judgement() {
    with_file(|file| {
        let (_, text, _) = klantreis(Lang::En, &["priorities", file]);
        assert!(text.contains("The top three is "), "{text}");
        assert!(text.contains("changes the top three: "), "{text}");
        assert!(text.contains("How the figures came about"), "{text}");
    });
}

#[test]
fn an_unknown_owner_is_refused_and_the_known_ones_named() {
    with_file(|file| {
        let (outcome, _, err) = klantreis(Lang::En, &["priorities", "--owner", "Nobody", file]);
        assert_eq!(outcome, Outcome::Done(UNREADABLE));
        assert!(
            err.contains("--owner") && err.contains("Contact centre"),
            "{err}"
        );
        let args = [
            "priorities",
            "--owner",
            "contact CENTRE",
            "--format",
            "json",
            file,
        ];
        let some = json(&args);
        let count = some["pain_points"].as_array().unwrap().len();
        assert!(
            count > 0
                && count
                    < json(&["priorities", "--format", "json", file])["pain_points"]
                        .as_array()
                        .unwrap()
                        .len()
        );
    });
}
