//! Tests of the command line itself: help, mistakes, and what reaches a terminal.

use super::{folder, klantreis};
use crate::{
    cli::{CliOutcome, UNREADABLE, clap_messages},
    i18n::Lang,
};

#[test]
fn without_a_command_the_window_opens() {
    assert_eq!(klantreis(Lang::En, &[]).0, CliOutcome::Open(None));
    let path = Some("a.ron".into());
    assert_eq!(klantreis(Lang::En, &["a.ron"]).0, CliOutcome::Open(path));
}

#[test]
fn help_speaks_the_language_and_every_word_is_in_the_message_files() {
    for lang in Lang::ALL {
        let mut all = clap_messages::command(lang);
        all.build();
        let commands = std::iter::once(&all).chain(all.get_subcommands());
        for command in commands {
            let about = command.get_about().unwrap().to_string();
            assert!(!about.starts_with('['), "{about}");
            for arg in command.get_arguments() {
                let help = arg.get_help().unwrap().to_string();
                assert!(!help.starts_with('['), "{help}");
            }
            let name = command.get_name();
            let help = match name {
                "klantreis" => klantreis(lang, &["--help"]).1,
                _ => klantreis(lang, &[name, "--help"]).1,
            };
            assert!(!help.contains("[cli-"), "{help}");
        }
    }
    let dutch = klantreis(Lang::Nl, &["-h"]).1;
    assert!(dutch.contains("Gebruik: klantreis"), "{dutch}");
    for english in ["Usage", "Print", "Options", "Commands"] {
        assert!(!dutch.contains(english), "{dutch}");
    }
}

#[test]
fn long_help_names_the_fields_of_the_answer_in_both_languages() {
    let told = [
        ("scores", "waves segments pivots spreads load needed"),
        (
            "priorities",
            "top_three decisive personas matrix what_if actions",
        ),
    ];
    for (command, fields) in told {
        for lang in Lang::ALL {
            let (_, help, _) = klantreis(lang, &[command, "--help"]);
            for field in fields.split(' ') {
                assert!(help.contains(&format!("  {field} ")), "{field}: {help}");
            }
        }
    }
}

#[test]
fn a_bad_command_line_is_told_in_words() {
    for args in [
        &["new", "out.ron"][..],
        &["new", "--template"],
        &["new", "--template", "none", "out.ron"],
        &["new", "--template", "blank", "--lang", "de", "out.ron"],
        &["check"],
        &["check", "--bogus"],
        &["completions", "abacus"],
        &["a.ron", "b.ron"],
        &["convert", "a.txt", "b.ron"],
        &["export", "a.ron"],
    ] {
        let (outcome, out, err) = klantreis(Lang::Nl, args);
        assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{args:?}");
        assert!(out.is_empty() && !err.contains("error"), "{err}");
        assert!(!err.contains("[cli-"), "{err}");
    }
}

#[test]
fn mistyped_commands_and_options_are_named_with_the_nearest() {
    for (args, word, near) in [
        (&["exprot", "x"][..], "exprot", Some("export")),
        (&["Chekc"], "Chekc", Some("check")),
        (&["chekc", "x"], "chekc", Some("check")),
        (&["impotr", "x"], "impotr", Some("export")),
        (&["impotr"], "impotr", Some("export")),
        (
            &["new", "--froce", "-t", "blank", "x.ron"],
            "--froce",
            Some("--force"),
        ),
        (&["open", "x.ron"], "open", None),
        (
            &["check", "--serverity", "hint", "x.ron"],
            "--serverity",
            Some("--severity"),
        ),
        (&["export", "--pges", "x"], "--pges", Some("--pages")),
        (&["flow", "--format", "jsn", "x.ron"], "jsn", Some("json")),
        (
            &["new", "--template", "ecommerce", "x.ron"],
            "ecommerce",
            Some("e-commerce"),
        ),
    ] {
        for lang in Lang::ALL {
            let (outcome, out, err) = klantreis(lang, args);
            assert_eq!(outcome, CliOutcome::Done(UNREADABLE), "{args:?}");
            assert!(
                out.is_empty() && err.contains(&format!("“{word}”")),
                "{err}"
            );
            match near {
                Some(near) => assert!(err.contains(&format!("“{near}”?")), "{err}"),
                None => assert!(!err.contains('?'), "{err}"),
            }
            let is_command = args.first() == Some(&word);
            let lists_all = err
                .lines()
                .any(|line| line.contains("new, templates, check"));
            assert_eq!(lists_all, is_command, "{err}");
        }
    }
    let (_, _, err) = klantreis(Lang::En, &["new", "--colour", "x.ron"]);
    assert!(err.contains("--template, --lang, --force"), "{err}");
    for file in ["missing.ron", "./chekc", "holidays"] {
        let opened = CliOutcome::Open(Some(file.into()));
        assert_eq!(klantreis(Lang::En, &[file]).0, opened);
    }
}

#[test]
fn what_others_wrote_reaches_no_terminal_as_a_command() {
    let (_dir, path) = folder();
    let name = path("a\u{1b}[2J\nb.ron:1:1: serious: x.ron");
    let mut text = std::fs::read_to_string(path("a.ron")).unwrap();
    for (from, to) in [
        (
            "title: \"",
            "title: \"\\u{1b}[31m\\u{9b}2J\\nfake.ron:1:1: ",
        ),
        ("name: \"", "name: \"\\u{202e}\\u{7}"),
        ("text: \"", "text: \"\\u{7f}\\u{1b}]0;x"),
    ] {
        text = text.replace(from, to);
    }
    std::fs::write(&name, text).unwrap();
    let bad = path("b\u{1b}c.ron");
    std::fs::write(&bad, "(format: 1, tit\u{1b}el: \"\")").unwrap();
    let absent = path("\u{9b}31m.ron");
    for args in [
        &["check", "--all", &name, &bad, &absent][..],
        &["check", "--format", "json", &name, &bad],
        &["scores", &name],
        &["flow", &name],
        &["flow", "--format", "json", &name],
        &["flow", "--persona", "\u{1b}[1m", &name],
        &["priorities", &name],
        &["convert", &name, &path("c\u{1b}.json")],
        &["convert", &name, &path("c\u{1b}.json")],
        &["export", &name, &path("c\u{1b}.svg")],
        &["new", "--template", "\u{1b}[1m", "x.ron"],
        &["\u{1b}[1m", "x"],
    ] {
        let (_, out, err) = klantreis(Lang::En, args);
        for side in [&out, &err] {
            let obeyed =
                |c: &char| (c.is_control() && *c != '\n') || ('\u{202a}'..='\u{202e}').contains(c);
            assert_eq!(side.chars().find(obeyed), None, "{args:?}: {side:?}");
            assert!(
                !side.lines().any(|line| line.starts_with("fake.ron")),
                "{side}"
            );
            assert!(
                !side.lines().any(|line| line.starts_with("b.ron:1:1")),
                "{side}"
            );
        }
    }
}

#[test]
fn lists_and_completions_are_printed() {
    let list = klantreis(Lang::Nl, &["templates"]).1;
    assert!(
        list.contains("blank") && !list.contains("[sample"),
        "{list}"
    );
    assert!(
        klantreis(Lang::En, &["completions", "bash"])
            .1
            .contains("klantreis")
    );
    assert!(klantreis(Lang::En, &["--version"]).1.contains("0.1"));
}
