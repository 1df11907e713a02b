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
    model::presets::{self, Preset, PresetKind},
};

use super::{has_word, sources};

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

/// First words of ids that are also first words of other names in the sources, such as icons and
/// widgets: what begins with them is taken for an id only where a message is made.
const SHARED: [&str; 15] = [
    "canvas", "file", "find", "flow", "image", "no", "outline", "page", "palette", "path",
    "persona", "save", "score", "sub", "to",
];

/// Every custom field with a preset name.
const PRESETS: [&[Preset]; 8] = [
    presets::JOURNEY,
    presets::PHASE,
    presets::TOUCHPOINT,
    presets::TRANSITION,
    presets::CHANNEL,
    presets::PERSONA,
    presets::ACTION,
    presets::SCORE,
];

/// Calls that take a message id.
const CALLS: [&str; 4] = [".tr(\"", "Message::new(\"", ".fill(\"", ".count(\""];

/// The messages of a language: the file and the variables of each.
fn messages(lang: Lang) -> BTreeMap<String, (&'static str, BTreeSet<String>)> {
    let mut found = BTreeMap::new();
    for (file, text) in lang.files() {
        let resource = parser::parse(*text)
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
            let other = found.insert(id.clone(), (*file, variables));
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

/// What stands between quotes in the sources and looks like an id or a part of one, with where.
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

#[test]
fn every_id_in_the_sources_has_words() {
    let known = messages(Lang::En);
    let mut faults = Vec::new();
    let first_words: BTreeSet<_> = known
        .keys()
        .filter_map(|id| id.split_once('-'))
        .map(|(first, _)| first)
        .filter(|first| !SHARED.contains(first))
        .collect();
    for (word, place) in literals() {
        let is_id = word
            .split_once('-')
            .is_some_and(|(first, _)| first_words.contains(first));
        if is_id && !known.contains_key(&word) {
            faults.push(format!("{place}: {word}"));
        }
    }
    for source in sources("src") {
        for (number, line) in source.product_code() {
            for call in CALLS {
                let ids = line.split(call).skip(1);
                let ids = ids.filter_map(|rest| rest.split('"').next());
                for id in ids.filter(|id| !known.contains_key(*id)) {
                    faults.push(format!("{}:{number}: {id}", source.path));
                }
            }
        }
    }
    let ids = PRESETS.into_iter().flatten().flat_map(|preset| {
        let options = match preset.kind {
            PresetKind::Choice(count) => count,
            PresetKind::Text | PresetKind::Number | PresetKind::Date => 0,
        };
        let id = format!("preset-{}", preset.key);
        let options: Vec<_> = (1..=options).map(|n| format!("{id}-{n}")).collect();
        std::iter::once(id).chain(options)
    });
    faults.extend(ids.filter(|id| !known.contains_key(id)));
    assert!(faults.is_empty(), "{faults:#?}");
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
