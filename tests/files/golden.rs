//! A file of format 1 that holds every field: it will be read and written like this for ever.

use klantreis::{
    file::{Syntax, from_text, to_text},
    model::Argument,
};

const FORMAT_1: &str = include_str!("format_1.ron");

#[test]
fn format_1_is_read_and_written_to_the_byte() {
    let journey = from_text(FORMAT_1, Syntax::Ron).unwrap_or_else(|e| panic!("{e}"));
    let text = to_text(&journey, Syntax::Ron).unwrap();
    for (line, (ours, theirs)) in text.lines().zip(FORMAT_1.lines()).enumerate() {
        assert_eq!(ours, theirs, "line {}", line + 1);
    }
    assert!(text == FORMAT_1, "one of them is longer");
}

#[test]
fn every_field_of_format_1_is_in_it() {
    let json = to_text(&from_text(FORMAT_1, Syntax::Ron).unwrap(), Syntax::Json).unwrap();
    let file: serde_json::Value = serde_json::from_str(&json).unwrap();
    let sections = file.as_object().unwrap();
    // An unknown field makes the loader list the fields that it knows.
    for section in sections.keys().filter(|name| *name != "format") {
        let (open, close) = if section == "about" {
            ("", "")
        } else {
            ("[", "]")
        };
        let text = format!("(format: 1, {section}: {open}(no_such_field: 1){close})");
        let error = from_text(&text, Syntax::Ron).unwrap_err();
        let known = error.message.argument("known");
        let known = known.unwrap_or_else(|| panic!("{section}: {error}"));
        for field in known.text().split(", ") {
            let used = match &sections[section] {
                serde_json::Value::Array(items) => items.iter().any(|i| i.get(field).is_some()),
                other => other.get(field).is_some(),
            };
            assert!(used, "{section} shows no {field}");
        }
    }
    assert_eq!(sections.len(), 17, "a section is missing");
}

#[test]
fn a_metric_that_does_not_say_what_it_measures_is_written_as_before() {
    let said = "            measures: \"effort\",\n";
    let silent = FORMAT_1.replace(said, "");
    assert_ne!(silent, FORMAT_1);
    let journey = from_text(&silent, Syntax::Ron).unwrap();
    let fuss = journey
        .metrics()
        .iter()
        .find(|metric| metric.name == "Fuss");
    assert_eq!(fuss.unwrap().measures, None);
    assert_eq!(to_text(&journey, Syntax::Ron).unwrap(), silent);
    // A word that is none is told with its place and the words that there are.
    let wrong = FORMAT_1.replace(said, &said.replace("effort", "efort"));
    let error = from_text(&wrong, Syntax::Ron).unwrap_err();
    assert_eq!(error.message.id.as_str(), "file-choice");
    let arg = |name: &str| error.message.argument(name).map(Argument::text);
    assert_eq!(arg("found"), Some("efort"));
    assert_eq!(
        arg("known"),
        Some("satisfaction, effort, recommendation, other")
    );
    let line = wrong.lines().position(|line| line.contains("efort"));
    assert_eq!(Some(error.line), line.map(|line| line + 1));
}
