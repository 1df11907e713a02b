//! Tests of the mistakes that are told, each at its position with what to write.

use crate::{
    file::{Syntax, from_text},
    i18n::Lang,
    model::MessageId,
};

const RON: &str = r##"(
    format: 1,
    about: (title: "Move", scenario: "We move", owner: "Ann"),
    phases: [(id: "ph", name: "One")],
    channels: [(id: "ch", name: "Phone", kind: "phone")],
    touchpoints: [
        (id: "t", title: "Call", phase: "ph", order: 1.0, channel: "ch", key: true),
        (id: "u", title: "Pay", phase: "ph", order: 2.0),
    ],
    transitions: [(id: "e", from: "t", to: "u", share: 0.4)],
    scores: [(id: "s", metric: "nps", value: 12.0, n: 1200, date: "2026-10-12")],
)
"##;

/// Replacements of correct text by a mistake, with the message, the text at its position, and a
/// part of the message.
const SLIPS: &[(&str, &str, MessageId, &str, &str)] = &[
    (
        "share: 0.4",
        "share: 0,4",
        id!("file-decimal-comma"),
        "0,4",
        "write 0.4.",
    ),
    (
        "share: 0.4",
        "share: 40%",
        id!("file-percent"),
        "40%",
        "0.4 for 40%",
    ),
    (
        "share: 0.4",
        "share: 12,5%",
        id!("file-percent"),
        "12,5%",
        "0.125",
    ),
    (
        "share: 0.4",
        "share: 40 %",
        id!("file-percent"),
        "40 %",
        "0.4",
    ),
    (
        "share: 0.4",
        "share: \"0,4\"",
        id!("file-number-quoted"),
        "\"0,4",
        "0.4",
    ),
    (
        "share: 0.4",
        "share: \"40%\"",
        id!("file-percent"),
        "\"40%",
        "0.4",
    ),
    (
        "n: 1200",
        "n: 1,200",
        id!("file-decimal-comma"),
        "1,200",
        "write 1200, or",
    ),
    (
        "value: 12.0",
        "value: -12,5",
        id!("file-decimal-comma"),
        "-12,5",
        "-12.5",
    ),
    (
        "\"Move\"",
        "“Move”",
        id!("file-curly-quotes"),
        "“Move",
        "straight",
    ),
    (
        "\"Move\"",
        "„Move”",
        id!("file-curly-quotes"),
        "„Move",
        "straight",
    ),
    (
        "\"Move\"",
        "«Move»",
        id!("file-curly-quotes"),
        "«Move",
        "straight",
    ),
    (
        "name: \"One\")],",
        "name: \"One”)],",
        id!("file-curly-quotes"),
        "”)],",
        "straight",
    ),
    (
        "\"Move\"",
        "'Move'",
        id!("file-single-quotes"),
        "'Move",
        "\"Move\"",
    ),
    (
        "\"Move\"",
        "'We move in May'",
        id!("file-single-quotes"),
        "'We",
        "\"We move in May\"",
    ),
    ("\"Move\"", "Move", id!("file-unquoted"), "Move", "\"Move\""),
    (
        "kind: \"phone\"",
        "kind: phone",
        id!("file-unquoted"),
        "phone)",
        "\"phone\"",
    ),
    (
        "title: \"Call\",",
        "title: \"Call\"",
        id!("file-missing-comma"),
        " phase",
        "comma",
    ),
    (
        "    format: 1,",
        "    format: 1",
        id!("file-missing-comma"),
        "",
        "comma",
    ),
    (
        "key: true),",
        "key: true)",
        id!("file-missing-comma"),
        "",
        "comma",
    ),
    (
        "order: 2.0",
        "order = 2.0",
        id!("file-equals"),
        "= 2.0",
        "“order”",
    ),
    (
        "order: 2.0",
        "order=2.0",
        id!("file-equals"),
        "=2.0",
        "“order”",
    ),
    (
        "order: 2.0",
        "order 2.0",
        id!("file-missing-colon"),
        "2.0",
        "“order”",
    ),
    (
        "title: \"Pay\"",
        "title:",
        id!("file-missing-value"),
        ", phase",
        "“title”",
    ),
    (
        "title: \"Pay\"",
        "\"title\": \"Pay\"",
        id!("file-field-quoted"),
        "\"title",
        "title:",
    ),
    (
        "key: true",
        "key: True",
        id!("file-boolean"),
        "True",
        "Write true",
    ),
    (
        "key: true",
        "key: Yes",
        id!("file-boolean"),
        "Yes",
        "Write true",
    ),
    (
        "key: true",
        "key: ja",
        id!("file-boolean"),
        "ja",
        "Write true",
    ),
    (
        "key: true",
        "key: \"nee\"",
        id!("file-boolean"),
        "\"nee",
        "Write false",
    ),
    (
        "\"2026-10-12\"",
        "2026-10-12",
        id!("file-date-unquoted"),
        "2026",
        "\"2026-10-12\"",
    ),
    (
        "2026-10-12",
        "13/10/2026",
        id!("file-date"),
        "13/10",
        "\"2026-10-13\"",
    ),
    (
        "2026-10-12",
        "2026/10/12",
        id!("file-date"),
        "2026/",
        "\"2026-10-12\"",
    ),
    (
        "2026-10-12",
        "11/10/2026",
        id!("file-date"),
        "11/10",
        "year, month and day",
    ),
    (
        "\"2026-10-12\"",
        "2026/10/12",
        id!("file-date"),
        "2026/",
        "\"2026-10-12\"",
    ),
    (
        "\"phone\"",
        "\"telephone\"",
        id!("file-choice"),
        "telephone",
        "“phone”?",
    ),
    (
        "\"phone\"",
        "\"Telefoon\"",
        id!("file-choice"),
        "Telefoon",
        "“phone”?",
    ),
    (
        "owner: ",
        "ownre: ",
        id!("file-unknown-field"),
        "ownre",
        "“owner”?",
    ),
    (
        "touchpoints: [",
        "touch_points: [",
        id!("file-unknown-field"),
        "touch_",
        "“touchpoints”?",
    ),
];

/// The first fault after a replacement: message id, text at its position, and message.
fn told(text: &str, syntax: Syntax, from: &str, to: &str) -> (MessageId, String, String) {
    assert!(text.contains(from), "{from}");
    let text = text.replacen(from, to, 1);
    let error = from_text(&text, syntax).unwrap_err();
    let line = text.lines().nth(error.line - 1).unwrap_or_default();
    let rest = line.chars().skip(error.column - 1).collect();
    (error.message.id, rest, error.words(Lang::En))
}

#[test]
fn slips_are_told_at_their_place_with_what_to_write() {
    assert!(from_text(RON, Syntax::Ron).is_ok());
    for (from, to, key, pointed, says) in SLIPS {
        let (found, rest, words) = told(RON, Syntax::Ron, from, to);
        assert_eq!(found, *key, "{from} → {to}: {words}");
        let at_end = pointed.is_empty() && rest.is_empty();
        assert!(
            at_end || !pointed.is_empty() && rest.starts_with(pointed),
            "{to}: {rest}"
        );
        assert!(words.contains(says), "{to}: {words}");
    }
}

#[test]
fn slips_in_json_are_told_too() {
    let json = r#"{
  "format": 1,
  "phases": [{"id": "ph", "name": "One"}],
  "touchpoints": [{"id": "t", "title": "Call", "phase": "ph", "order": 1.0, "key": true}]
}"#;
    assert!(from_text(json, Syntax::Json).is_ok());
    for (from, to, key, pointed) in [
        ("1.0", "1,0", id!("file-decimal-comma"), "1,0"),
        ("1.0", "10%", id!("file-percent"), "10%"),
        ("\"Call\"", "'Call'", id!("file-single-quotes"), "'Call"),
        ("\"Call\"", "“Call”", id!("file-curly-quotes"), "“Call"),
        ("\"Call\"", "Call", id!("file-unquoted"), "Call"),
        ("\"title\":", "title:", id!("file-field-unquoted"), "title"),
        (
            "\"Call\",",
            "\"Call\"",
            id!("file-missing-comma"),
            " \"phase",
        ),
        ("\"title\":", "\"title\" =", id!("file-equals"), "= "),
        ("true", "True", id!("file-unquoted"), "True"),
        ("true}]", "true,}]", id!("file-trailing-comma"), "}]"),
    ] {
        let (found, rest, words) = told(json, Syntax::Json, from, to);
        assert_eq!(found, key, "{from} → {to}: {words}");
        assert!(rest.starts_with(pointed), "{to}: {rest}");
    }
}
