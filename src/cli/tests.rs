//! Tests of the commands, run in the test's own process.

mod answers;
mod command_line;
mod export;
mod files;
mod filters;

use std::collections::BTreeSet;

use serde_json::Value;

use super::{CliOutcome, FINE, run};
use crate::i18n::Lang;

/// Runs a command line; returns its outcome, output and error output.
pub(super) fn klantreis(lang: Lang, args: &[&str]) -> (CliOutcome, String, String) {
    let args = std::iter::once("klantreis").chain(args.iter().copied());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = run(args.map(Into::into), lang, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (outcome, text(out), text(err))
}

/// Paths of all fields of an answer, such as `paths[].probability`.
pub(super) fn fields(answer: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    note_fields(answer, "", &mut found);
    found
}

fn note_fields(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(all) => {
            for (name, value) in all {
                let at = format!("{at}{name}");
                note_fields(value, &format!("{at}."), found);
                found.insert(at);
            }
        }
        Value::Array(all) => {
            let at = format!("{}[].", at.trim_end_matches('.'));
            all.iter().for_each(|value| note_fields(value, &at, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn code(args: &[&str]) -> u8 {
    match klantreis(Lang::En, args).0 {
        CliOutcome::Done(code) => code,
        CliOutcome::Open(file) => panic!("would open {file:?}"),
    }
}

/// Creates a folder with a journey in it; returns it and a function for paths in it.
fn folder() -> (tempfile::TempDir, impl Fn(&str) -> String) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().to_owned();
    let path = move |name: &str| root.join(name).to_str().unwrap().to_owned();
    let new = ["new", "--template", "lifecycle", "--lang", "en"];
    assert_eq!(code(&[&new[..], &[&path("a.ron")]].concat()), FINE);
    (dir, path)
}
