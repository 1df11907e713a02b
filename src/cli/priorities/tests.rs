//! Tests of the JSON answer of `klantreis priorities`.

use std::collections::BTreeSet;

use crate::{
    cli::{
        CliOutcome, FINE, UNREADABLE,
        tests::{fields, klantreis},
    },
    file::{self, samples},
    i18n::Lang,
    model::Journey,
};

/// Every field of the answer. Programs rely on them: add to the list, never remove.
const FIELDS: &str = "
    actions
    actions.columns
    actions.columns.actions
    actions.columns.actions.column
    actions.columns.actions.due
    actions.columns.actions.hypothesis
    actions.columns.actions.id
    actions.columns.actions.kind
    actions.columns.actions.kpis
    actions.columns.actions.kpis.goal
    actions.columns.actions.kpis.known
    actions.columns.actions.kpis.name
    actions.columns.actions.line
    actions.columns.actions.method
    actions.columns.actions.name
    actions.columns.actions.overdue
    actions.columns.actions.owner
    actions.columns.actions.pain_points
    actions.columns.status
    actions.overdue
    actions.pain_points_without
    actions.without_pain_points
    decisive
    decisive.at
    decisive.from
    decisive.kind
    decisive.now
    decisive.pain_point
    decisive.to
    file
    format
    matrix
    matrix.pain_points
    matrix.pain_points.action
    matrix.pain_points.pain_point
    matrix.pain_points.quadrant
    matrix.pain_points.reach
    matrix.pain_points.x
    matrix.pain_points.y
    matrix.unplaced
    matrix.unplaced.missing
    matrix.unplaced.pain_point
    matrix.x
    matrix.x.high
    matrix.x.kind
    matrix.x.low
    matrix.x.middle
    matrix.y
    matrix.y.high
    matrix.y.kind
    matrix.y.low
    matrix.y.middle
    method
    pain_points
    pain_points.actions
    pain_points.by_all
    pain_points.by_weights
    pain_points.column
    pain_points.customers_hit
    pain_points.factors
    pain_points.factors.high
    pain_points.factors.kind
    pain_points.factors.low
    pain_points.factors.n
    pain_points.factors.standing
    pain_points.factors.value
    pain_points.id
    pain_points.kind
    pain_points.line
    pain_points.name
    pain_points.personas
    pain_points.rank
    pain_points.shared
    pain_points.value
    personas
    personas.pain_points
    personas.pain_points.factors
    personas.pain_points.factors.high
    personas.pain_points.factors.kind
    personas.pain_points.factors.low
    personas.pain_points.factors.n
    personas.pain_points.factors.standing
    personas.pain_points.factors.value
    personas.pain_points.pain_point
    personas.pain_points.rank
    personas.pain_points.shared
    personas.pain_points.value
    personas.persona
    title
    top_three
    top_three.draws
    top_three.kept_by_judgements
    top_three.kept_by_weights
    top_three.order
    top_three.set
    top_three.verdict
    what_if
    what_if.assumed
    what_if.assumed.feeling_by
    what_if.assumed.feeling_to
    what_if.assumed.kept
    what_if.assumed.scores_made_up
    what_if.assumed.wait_seconds
    what_if.feelings
    what_if.feelings.peak_end
    what_if.feelings.peak_end.now
    what_if.feelings.peak_end.then
    what_if.feelings.persona
    what_if.feelings.there
    what_if.feelings.there.now
    what_if.feelings.there.then
    what_if.goal
    what_if.goal.now
    what_if.goal.then
    what_if.leaving
    what_if.leaving.now
    what_if.leaving.then
    what_if.of_leaving
    what_if.pain_point
    what_if.scores
    what_if.scores.elsewhere
    what_if.scores.mean
    what_if.scores.mean.now
    what_if.scores.mean.then
    what_if.scores.metric
    what_if.scores.now
    what_if.scores.then
    what_if.waiting_seconds
    what_if.waiting_seconds.now
    what_if.waiting_seconds.then
";

fn with_file(look: impl FnOnce(&str)) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("move.ron");
    let sample = samples::find("energy-move", Lang::En).unwrap();
    let mut parts = sample.journey().unwrap().to_parts();
    // Something for every field: a judgement that decides, and a KPI.
    let mut pains = parts.pain_points.iter_mut();
    let story = pains.find(|pain| pain.text.starts_with("Repeat the story"));
    let story = story.unwrap();
    (story.severity, story.frequency) = (Some(1), None);
    parts.actions[0].kpis = vec!["CES".to_owned()];
    let journey = Journey::from_parts(parts).unwrap();
    file::save(&path, &journey, None).unwrap();
    look(path.to_str().unwrap());
}

fn json(args: &[&str]) -> serde_json::Value {
    let (outcome, out, err) = klantreis(Lang::En, args);
    assert_eq!(outcome, CliOutcome::Done(FINE), "{err}");
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
        let found = fields(&all).into_iter();
        let found: BTreeSet<String> = found.map(|field| field.replace("[]", "")).collect();
        let known: BTreeSet<String> = FIELDS.split_whitespace().map(str::to_owned).collect();
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
        let top = &all["top_three"];
        assert_eq!(
            (&top["set"], &top["verdict"]),
            (&"open".into(), &"open".into())
        );
        assert!(top["kept_by_judgements"].as_f64().unwrap() < 0.8);
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
        assert_eq!(outcome, CliOutcome::Done(UNREADABLE));
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
