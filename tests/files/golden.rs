//! A file of format 1 that holds every field: it will be read and written like this for ever.

use klantreis::file::{Syntax, from_text, to_text};

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
        let known = error.message.args.iter().find(|(name, _)| *name == "known");
        let known = &known.unwrap_or_else(|| panic!("{section}: {error}")).1;
        for field in known.split(", ") {
            let used = match &sections[section] {
                serde_json::Value::Array(items) => items.iter().any(|i| i.get(field).is_some()),
                other => other.get(field).is_some(),
            };
            assert!(used, "{section} shows no {field}");
        }
    }
    assert_eq!(sections.len(), 17, "a section is missing");
}
