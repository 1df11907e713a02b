//! Command line: the commands that need no window.

mod check;
mod clap_messages;
mod export;
mod filter_args;
mod flow;
mod json;
mod output;
mod priorities;
mod scores;
mod terminal;
mod view_reader;

use std::{
    ffi::OsString,
    io::Write,
    path::{Path, PathBuf},
};

use clap::{ArgMatches, FromArgMatches as _, Parser, Subcommand, error::ErrorKind};
use clap_complete::Shell;

use self::terminal::Terminal;
pub use self::terminal::sanitise;
use crate::{
    file::{self, LoadError, Syntax, samples, with_suggestion},
    i18n::Lang,
    model::{Journey, Message, MessageId},
};

/// Exit code: success.
pub const FINE: u8 = 0;
/// Exit code: findings, or a refusal to overwrite.
pub const FINDINGS: u8 = 1;
/// Exit code: an unreadable file or an invalid command line.
pub const UNREADABLE: u8 = 2;

/// Result of parsing and running a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CliOutcome {
    /// Open the window, with this file if there is one.
    Open(Option<PathBuf>),
    /// The command has run; the process ends with this exit code.
    Done(u8),
}

// The help texts are in the message files; see the `words` module.
#[derive(Parser)]
#[command(name = "klantreis", version)]
struct CliArgs {
    file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<CliCommand>,
}

#[derive(Subcommand)]
enum CliCommand {
    New {
        #[arg(short, long)]
        template: String,
        #[arg(short, long)]
        lang: Option<String>,
        #[arg(short, long)]
        force: bool,
        out: PathBuf,
    },
    Templates,
    Check(check::CheckArgs),
    Scores(scores::ScoresArgs),
    Flow(flow::FlowArgs),
    Priorities(Box<priorities::PrioritiesArgs>),
    Convert {
        #[arg(short, long)]
        force: bool,
        input: PathBuf,
        output: PathBuf,
    },
    Export(Box<export::ExportArgs>),
    Completions {
        shell: Shell,
    },
}

/// Runs a command line, except for opening the window. `args` begins with the name of the program;
/// output goes to `out` and `err`.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    lang: Lang,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> CliOutcome {
    let mut terminal = Terminal::new(lang, out, err);
    match asked(&mut terminal, args) {
        CliOutcome::Done(code) => CliOutcome::Done(terminal.end(code)),
        open @ CliOutcome::Open(_) => open,
    }
}

fn asked(terminal: &mut Terminal<'_>, args: impl IntoIterator<Item = OsString>) -> CliOutcome {
    let lang = terminal.lang;
    let args: Vec<OsString> = args.into_iter().collect();
    let parsed = clap_messages::command(lang)
        .try_get_matches_from(&args)
        .and_then(|matches: ArgMatches| CliArgs::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return CliOutcome::Done(explain(terminal, &error, &args)),
    };
    let Some(command) = cli.command else {
        return match clap_messages::unknown_command(&args, lang) {
            // A word close to the name of a command, and no such file.
            Some(unknown) if unknown.is_near => {
                CliOutcome::Done(refuse(terminal, &unknown.refusal, Some(&unknown.commands)))
            }
            _ => CliOutcome::Open(cli.file),
        };
    };
    CliOutcome::Done(match command {
        CliCommand::New {
            template,
            lang,
            force,
            out,
        } => new(terminal, &template, lang.as_deref(), force, &out),
        CliCommand::Templates => templates(terminal),
        CliCommand::Check(asked) => check::check(terminal, &asked),
        CliCommand::Scores(asked) => scores::scores(terminal, &asked),
        CliCommand::Priorities(asked) => priorities::priorities(terminal, &asked),
        CliCommand::Flow(asked) => flow::flow(terminal, &asked),
        CliCommand::Convert {
            force,
            input,
            output,
        } => convert(terminal, &input, &output, force),
        CliCommand::Export(asked) => export::export(terminal, &asked),
        CliCommand::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(
                shell,
                &mut clap_messages::command(lang),
                "klantreis",
                &mut script,
            );
            terminal.print(&String::from_utf8_lossy(&script));
            FINE
        }
    })
}

fn explain(terminal: &mut Terminal<'_>, error: &clap::Error, args: &[OsString]) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = error.render().to_string();
            terminal.print(&format!("{}\n", text.trim_end()));
            FINE
        }
        _ => {
            let lang = terminal.lang;
            match clap_messages::unknown_command(args, lang) {
                Some(unknown) => refuse(terminal, &unknown.refusal, Some(&unknown.commands)),
                None => refuse(
                    terminal,
                    &clap_messages::error_message(error, args, lang),
                    None,
                ),
            }
        }
    }
}

/// Reports an invalid command line, with the list of commands where one was meant.
fn refuse(terminal: &mut Terminal<'_>, refusal: &Message, commands: Option<&Message>) -> u8 {
    let lang = terminal.lang;
    terminal.refuse(refusal);
    if let Some(commands) = commands {
        terminal.print_error_line(&lang.message(commands));
    }
    terminal.print_error_line(&lang.tr(id!("cli-error-see-help")));
    UNREADABLE
}

fn new(
    terminal: &mut Terminal<'_>,
    template: &str,
    code: Option<&str>,
    force: bool,
    out: &Path,
) -> u8 {
    let lang = match language(code, terminal.lang) {
        Ok(lang) => lang,
        Err(unknown) => {
            terminal.refuse(&unknown);
            return UNREADABLE;
        }
    };
    let Some(sample) = samples::find(template, lang) else {
        let names = samples::template_names();
        let message = Message::new(id!("cli-unknown-template"))
            .with("name", template)
            .with("known", names.join(", "));
        terminal.refuse(&with_suggestion(message, template, names));
        return UNREADABLE;
    };
    match sample.journey() {
        Ok(journey) => write(terminal, out, &journey, force, id!("cli-new-done")),
        Err(error) => unreadable(terminal, &error),
    }
}

/// The language with this code; `usual` without a code. The error names an unknown code.
fn language(code: Option<&str>, usual: Lang) -> Result<Lang, Message> {
    let Some(code) = code else { return Ok(usual) };
    let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    known.ok_or_else(|| message!("cli-unknown-lang", lang = code))
}

/// Writes a journey to a new file, or with `force` over an existing one; returns the exit code.
fn write(
    terminal: &mut Terminal<'_>,
    out: &Path,
    journey: &Journey,
    force: bool,
    done: MessageId,
) -> u8 {
    if let Some(code) = occupied(terminal, &[out.to_owned()], force) {
        return code;
    }
    file::sweep_beside(out);
    match file::save(out, journey, None) {
        Ok(saved) => {
            terminal.print_message(&Message::new(done).with("file", out.display()));
            for notice in &saved.notices {
                terminal.refuse(notice);
            }
            FINE
        }
        Err(error) => {
            terminal.refuse(&error.message);
            UNREADABLE
        }
    }
}

/// Refuses to overwrite existing files unless with `force`; returns the exit code then. Nothing has
/// been written yet. Anything but a regular file is never overwritten.
fn occupied(terminal: &mut Terminal<'_>, files: &[PathBuf], force: bool) -> Option<u8> {
    let there = |path: &&PathBuf| path.symlink_metadata().is_ok();
    let there: Vec<&PathBuf> = files.iter().filter(there).collect();
    for path in &there {
        let Ok(metadata) = path.metadata() else {
            continue;
        };
        let key = match (metadata.is_file(), metadata.is_dir()) {
            (true, _) => continue,
            (false, true) => id!("save-is-folder"),
            (false, false) => id!("save-is-special"),
        };
        terminal.refuse(&Message::new(key).with("path", path.display()));
        return Some(UNREADABLE);
    }
    let first = there.first().filter(|_| !force)?;
    let others = there.len() - 1;
    let message = if others == 0 {
        Message::new(id!("cli-exists"))
    } else {
        Message::new(id!("cli-exists-several")).with("others", others)
    };
    Some(terminal.refuse(&message.with("file", first.display())))
}

fn templates(terminal: &mut Terminal<'_>) -> u8 {
    let lang = terminal.lang;
    let mut list = |heading: MessageId, names: Vec<&'static str>| {
        if names.is_empty() {
            return;
        }
        terminal.print_line(&lang.tr(heading));
        let all = names.iter().filter_map(|name| samples::find(name, lang));
        for sample in all {
            let name = sample.name;
            let (words, hint) = (lang.tr(sample.title), lang.tr(sample.hint));
            terminal.print_line(&format!("  {name:<20} {words}: {hint}"));
        }
    };
    list(id!("cli-templates-heading"), samples::template_names());
    let journeys = samples::JOURNEYS.iter().map(|sample| sample.name);
    list(id!("cli-journeys-heading"), journeys.collect());
    FINE
}

/// Reports the faults of a file that couldn't be loaded; returns the exit code.
fn unreadable(terminal: &mut Terminal<'_>, error: &LoadError) -> u8 {
    for fault in &error.faults {
        let line = error.line_of(fault, terminal.lang);
        terminal.print_error_line(&line);
    }
    UNREADABLE
}

fn convert(terminal: &mut Terminal<'_>, input: &Path, output: &Path, force: bool) -> u8 {
    let named = |path: &Path| {
        let end = path.extension().unwrap_or_default();
        end.eq_ignore_ascii_case("ron") || Syntax::of_path(path) == Syntax::Json
    };
    if let Some(path) = [input, output].into_iter().find(|path| !named(path)) {
        terminal.refuse(&message!("cli-unknown-kind", file = path.display()));
        return UNREADABLE;
    }
    match file::load(input) {
        Ok(loaded) => write(
            terminal,
            output,
            &loaded.journey,
            force,
            id!("cli-convert-done"),
        ),
        Err(error) => unreadable(terminal, &error),
    }
}

#[cfg(test)]
mod tests;
