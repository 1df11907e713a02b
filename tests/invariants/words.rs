//! Every word that the user reads is in the message files, in both languages, and used.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use klantreis::{
    file::samples,
    i18n::Lang,
    intent::COMMANDS,
    model::{ItemRef, Message, MessageId},
};

use super::{SourceFile, has_word, sources};

/// Ids that are made up from a word and these beginnings, while the program runs.
const COMPOSED: [&str; 12] = [
    "check-",
    "field-",
    "hint-",
    "inspector-group-",
    "inspector-kind-",
    "inspector-metric-",
    "item-",
    "metric-",
    "place-",
    "command-",
    "preset-",
    "sample-",
];

/// The messages of a language: the file and the variables of each.
fn messages(lang: Lang) -> BTreeMap<String, (&'static str, BTreeSet<String>)> {
    let mut found = BTreeMap::new();
    for (file, text) in lang.files() {
        let resource = parser::parse(text)
            .unwrap_or_else(|(_, faults)| panic!("{}/{file}.ftl: {faults:?}", lang.code()));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name.to_owned();
            let mut variables = BTreeSet::new();
            let value = message
                .value
                .unwrap_or_else(|| panic!("{id} has no words in {}", lang.code()));
            collect(&value, &mut variables);
            let other = found.insert(id.clone(), (file, variables));
            if let Some((other, _)) = other {
                panic!("{id} is in {other}.ftl and in {file}.ftl ({})", lang.code());
            }
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => collect_inline(inline, variables),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                collect_inline(selector, variables);
                for variant in variants {
                    collect(&variant.value, variables);
                }
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, .. } = arguments;
            for argument in positional {
                collect_inline(argument, variables);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                collect_inline(inline, variables);
            }
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
            panic!("a message names another one: this test doesn't follow it")
        }
    }
}

/// Keys of the lenses in the code of a form: given, as in `field!(Touchpoint.wait_seconds, "wait")`,
/// or the name of the field with hyphens.
fn keys_of_lenses(code: &str) -> impl Iterator<Item = String> {
    let calls = code.split("field!(").skip(1);
    let calls = calls.filter(|call| !call.starts_with(['@', '$']));
    calls.map(|call| {
        let call = call.split(')').next().unwrap_or_default();
        let (path, key) = call.split_once(',').unwrap_or((call, ""));
        let name = path.rsplit('.').next().unwrap_or_default();
        let given = key.split('"').nth(1);
        given.map_or_else(|| name.trim().replace('_', "-"), str::to_owned)
    })
}

/// Texts between quotes in the sources that look like an id or a part of one, with where.
fn literals() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for source in sources("src") {
        for (number, line) in source.product_code() {
            let is_word = |word: &&str| {
                word.starts_with(|c: char| c.is_ascii_lowercase())
                    && word
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            };
            for word in line.split('"').skip(1).step_by(2).filter(is_word) {
                found.insert(word.to_owned(), format!("{}:{number}", source.path));
            }
        }
        if source.path.starts_with("src/app/inspector/") {
            for key in keys_of_lenses(&joined(&source)) {
                found.insert(key, source.path.clone());
            }
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_things() {
    let (english, dutch) = (messages(Lang::En), messages(Lang::Nl));
    assert!(english.len() > 500, "the files were not understood");
    let missing: Vec<_> = english
        .keys()
        .filter(|id| !dutch.contains_key(*id))
        .chain(dutch.keys().filter(|id| !english.contains_key(*id)))
        .collect();
    assert!(missing.is_empty(), "in one language only: {missing:?}");
    for (id, (file, variables)) in &english {
        assert_eq!((file, variables), (&dutch[id].0, &dutch[id].1), "{id}");
    }
}

/// Names such as `0800` and `007`, the number of a contact centre or the code of a shop.
#[test]
fn digits_of_a_text_stay_as_they_are() {
    for lang in Lang::ALL {
        for (id, (_, variables)) in messages(lang) {
            let message = Message::new(MessageId::find(&id).unwrap());
            let message = variables.iter().fold(message, |message, name| {
                message.with(name.clone().leak(), "0800")
            });
            let told = lang.message(&message);
            assert!(!told.replace("0800", "").contains("800"), "{id}: {told}");
        }
    }
}

/// The code of a source without line breaks.
fn joined(source: &SourceFile) -> String {
    let lines = source.product_code().map(|(_, line)| line.trim());
    lines.collect::<Vec<_>>().join(" ")
}

/// The fields and groups of forms: a method of a form takes `ui` and a lens, or the
/// name of a field.
#[test]
fn fields_and_groups_of_forms_have_names() {
    let (mut faults, mut count) = (Vec::new(), 0);
    let forms = sources("src")
        .into_iter()
        .filter(|source| source.path.starts_with("src/app/inspector/"));
    for source in forms {
        let code = joined(&source);
        for key in keys_of_lenses(&code) {
            count += 1;
            if MessageId::find(&format!("field-{key}")).is_none() {
                faults.push(format!("{}: field-{key}", source.path));
            }
        }
        for call in [
            "(ui, \"",
            "( ui, \"",
            "computed(\"",
            "computed( \"",
            "word(\"",
        ] {
            for (at, _) in code.match_indices(call) {
                let method = code[..at].rsplit('.').next().unwrap_or_default();
                let rest = &code[at + call.len()..];
                let name = rest.split('"').next().unwrap_or_default();
                let kind = if method == "group_ui" {
                    "inspector-group"
                } else {
                    "field"
                };
                count += 1;
                let id = format!("{kind}-{name}");
                if MessageId::find(&id).is_none() {
                    faults.push(format!("{}: {id}", source.path));
                }
            }
        }
    }
    assert!(count > 100, "the forms were not understood: {count}");
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Messages `item-<kind>` and `inspector-kind-<kind>`.
#[test]
fn kinds_of_items_have_names() {
    for kind in ItemRef::KINDS {
        for id in [format!("item-{kind}"), format!("inspector-kind-{kind}")] {
            assert!(MessageId::find(&id).is_some(), "{id}");
        }
    }
}

#[test]
fn no_words_lie_unused() {
    let literals = literals();
    let used = |word: &str| literals.contains_key(word);
    let arguments: String = sources("src")
        .into_iter()
        .filter(|source| source.room() == "cli")
        .map(|source| source.text)
        .collect();
    let command_names: BTreeSet<_> = COMMANDS.iter().map(|command| command.key).collect();
    let sample_names: BTreeSet<_> = samples::JOURNEYS
        .iter()
        .chain(samples::TEMPLATES)
        .map(|sample| sample.name)
        .collect();
    let is_composed = |id: &str| {
        COMPOSED.iter().any(|beginning| {
            let Some(rest) = id.strip_prefix(beginning) else {
                return false;
            };
            match *beginning {
                "check-" => used(rest.trim_end_matches("-why")),
                "command-" => {
                    let rest = rest.trim_end_matches("-tip");
                    command_names.contains(rest.trim_end_matches("-words"))
                }
                "sample-" => sample_names.contains(rest.trim_end_matches("-hint")),
                "preset-" => used(rest.trim_end_matches(|c: char| c == '-' || c.is_ascii_digit())),
                _ => used(rest),
            }
        })
    };
    // `choice-<group>-<key>`: both are words in the sources, wherever the hyphen between them is.
    let is_choice = |id: &str| {
        id.strip_prefix("choice-").is_some_and(|rest| {
            rest.match_indices('-')
                .any(|(at, _)| used(&rest[..at]) && used(&rest[at + 1..]))
        })
    };
    // `cli-<command>` and `cli-<command>-<argument>`: the arguments are fields in the sources.
    let is_of_command_line = |id: &str| {
        let Some(rest) = id.strip_prefix("cli-") else {
            return false;
        };
        let (command, rest) = rest.split_once('-').unwrap_or((rest, ""));
        let argument = rest.trim_end_matches("-value");
        let capital = command[..1].to_uppercase() + &command[1..];
        (command == "klantreis" || has_word(&arguments, &capital))
            && (["", "usage", "examples"].contains(&argument)
                || arguments.contains(&format!(" {argument}: ")))
    };
    let strengths = ["1", "2", "3"].map(|n| format!("inspector-strength-{n}"));
    let unused: Vec<_> = messages(Lang::En)
        .into_keys()
        .filter(|id| !used(id) && !is_composed(id) && !is_choice(id))
        .filter(|id| !is_of_command_line(id) && !strengths.contains(id))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn the_window_has_no_sentences_of_its_own() {
    let mut faults = Vec::new();
    for source in sources("src") {
        if !["app", "canvas", "intent"].contains(&source.room()) {
            continue;
        }
        for (number, line) in source.product_code() {
            let is_for_programmers = line.contains("reason = ") || line.contains("concat!(");
            for words in line.split('"').skip(1).step_by(2) {
                let is_sentence = words.starts_with(|c: char| c.is_ascii_uppercase())
                    && words.split(' ').filter(|word| word.len() > 1).count() > 1;
                if is_sentence && !is_for_programmers {
                    faults.push(format!("{}:{number}: {words}", source.path));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
