//! Help and error texts of the command line, from the message files instead of clap's own English.

use std::{ffi::OsString, path::Path};

use clap::{
    Arg, ArgAction, Command, CommandFactory as _,
    builder::StyledStr,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{CliArgs, export::argument_help};
use crate::{
    file::{only_suggestion, with_hint, with_suggestion},
    i18n::Lang,
    model::{Message, MessageId},
};

/// The clap command with its help in a language.
pub(super) fn command(lang: Lang) -> Command {
    let command = CliArgs::command()
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(true)
        .subcommand_help_heading(lang.tr(id!("cli-heading-commands")))
        .after_help(lang.tr(id!("cli-examples")))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version),
        );
    let names: Vec<_> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let command = names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |sub| {
            let examples = lang.composed(&format!("cli-{name}-examples"));
            let sub = in_words(sub, &name, lang);
            match json_of(&name) {
                Some(id) => {
                    let long = format!("{examples}\n\n{}", lang.tr(id));
                    sub.after_help(examples).after_long_help(long)
                }
                None => sub.after_help(examples),
            }
        })
    });
    in_words(command, "klantreis", lang)
}

/// Message id of the description of a command's JSON, appended to its long help.
fn json_of(command: &str) -> Option<MessageId> {
    match command {
        "check" => Some(id!("cli-check-json")),
        "flow" => Some(id!("cli-flow-json")),
        "priorities" => Some(id!("cli-priorities-json")),
        "scores" => Some(id!("cli-scores-json")),
        _ => None,
    }
}

/// Sets the help of one command in a language: the ids are `cli-<command>`, `cli-<command>-usage`
/// and `cli-<command>-<argument>`.
fn in_words(command: Command, name: &str, lang: Lang) -> Command {
    let usage = lang.tr(id!("cli-heading-usage"));
    let command = command
        .about(lang.composed(&format!("cli-{name}")))
        .override_usage(lang.composed(&format!("cli-{name}-usage")))
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help),
        );
    let ids: Vec<_> = command
        .get_arguments()
        .map(|arg| arg.get_id().as_str().to_owned())
        .collect();
    ids.into_iter().fold(command, |command, id| {
        command.mut_arg(&id, |arg| {
            let heading = if arg.is_positional() {
                id!("cli-heading-arguments")
            } else {
                id!("cli-heading-options")
            };
            let list = argument_help(&id).filter(|_| name == "export");
            let words = match id.as_str() {
                "help" | "version" => lang.composed(&format!("cli-{id}")),
                _ => list.map_or_else(
                    || lang.composed(&format!("cli-{name}-{id}")),
                    |list| lang.message(&list),
                ),
            };
            let arg = arg.help(words).help_heading(lang.tr(heading));
            match arg.get_action() {
                ArgAction::Set | ArgAction::Append => arg
                    .value_name(lang.composed(&format!("cli-{name}-{id}-value")))
                    .hide_possible_values(true),
                _ => arg,
            }
        })
    })
}

/// An unknown command.
pub(super) struct UnknownCommand {
    /// The refusal, with the most similar command.
    pub refusal: Message,
    /// The list of all commands.
    pub commands: Message,
    /// True if the word is similar to a command.
    pub is_near: bool,
}

/// Finds an unknown command in the first argument. A word that could be the path of a file doesn't
/// count.
pub(super) fn unknown_command(args: &[OsString], lang: Lang) -> Option<UnknownCommand> {
    let word = args.get(1)?.to_str()?;
    let looks_like_path = word.contains(['.', '/', '\\']) || Path::new(word).exists();
    if word.starts_with('-') || looks_like_path {
        return None;
    }
    let command = command(lang);
    let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    if names.contains(&word) {
        return None;
    }
    let near = only_suggestion(word, &names);
    let refusal = Message::new(id!("cli-error-no-command")).with("word", word);
    Some(UnknownCommand {
        refusal: with_hint(refusal, near),
        commands: message!("cli-error-commands", known = names.join(", ")),
        is_near: near.is_some(),
    })
}

/// Translates an error of clap into a message.
pub(super) fn error_message(error: &clap::Error, args: &[OsString], lang: Lang) -> Message {
    let context = |kind| error.get(kind).map(plain).unwrap_or_default();
    let word = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let message = Message::new(id!("cli-error-unknown")).with("word", &word);
            if !word.starts_with('-') {
                return with_hint(message, None);
            }
            let options = options(args, lang);
            let known: Vec<&str> = options.iter().map(String::as_str).collect();
            match only_suggestion(&word, &known) {
                None => message.with("hint", "all").with("known", known.join(", ")),
                near => with_hint(message, near),
            }
        }
        ErrorKind::MissingRequiredArgument => message!("cli-error-missing", what = word),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                message!("cli-error-no-value", what = word)
            } else {
                let known = context(ContextKind::ValidValue);
                let message = Message::new(id!("cli-error-value"))
                    .with("what", word)
                    .with("value", &value)
                    .with("known", &known);
                with_suggestion(message, &value, known.split(", "))
            }
        }
        ErrorKind::ArgumentConflict => {
            let first = args.get(1).map(|arg| arg.to_string_lossy());
            let word = if word.is_empty() {
                first.unwrap_or_default().into_owned()
            } else {
                word
            };
            message!("cli-error-conflict", word = word)
        }
        _ => message!("cli-error-other", detail = error.kind().to_string()),
    }
}

/// Long options of the command in `args`, with their hyphens.
fn options(args: &[OsString], lang: Lang) -> Vec<String> {
    let all = command(lang);
    let named = args.iter().skip(1).filter_map(|arg| arg.to_str());
    let mut named = named.filter_map(|name| all.find_subcommand(name));
    let long = |arg: &Arg| arg.get_long().map(|long| format!("--{long}"));
    let asked = named.next().unwrap_or(&all);
    asked.get_arguments().filter_map(long).collect()
}

fn plain(value: &ContextValue) -> String {
    let text = |styled: &StyledStr| styled.to_string();
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        ContextValue::StyledStr(styled) => text(styled),
        ContextValue::StyledStrs(all) => all.iter().map(text).collect::<Vec<_>>().join(", "),
        ContextValue::Bool(_) | ContextValue::Number(_) | ContextValue::None => String::new(),
        _ => String::new(),
    }
}
