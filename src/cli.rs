//! The commands that need no window.

mod check;
mod export;
mod flow;
mod insight;
mod json;
mod pick;
mod priorities;
mod read_out;
mod scores;
mod words;

use std::{
    ffi::OsString,
    io::Write,
    path::{Path, PathBuf},
};

use clap::{ArgMatches, FromArgMatches as _, Parser, Subcommand, error::ErrorKind};
use clap_complete::Shell;

use crate::{
    file::{self, LoadError, Syntax, samples},
    i18n::Lang,
    model::{Journey, Message},
};

/// Everything went well.
pub const FINE: u8 = 0;
/// Something was found, or refused.
pub const FINDINGS: u8 = 1;
/// A file can't be read, or the command line makes no sense.
pub const UNREADABLE: u8 = 2;

/// What the command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Open the window, on this file if there is one.
    Open(Option<PathBuf>),
    /// It is done; the process ends with this code.
    Done(u8),
}

// The words of these are in the message files; see the `words` module.
#[derive(Parser)]
#[command(name = "klantreis", version)]
struct Cli {
    file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
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
    Check(check::Check),
    Scores(scores::Asked),
    Flow(flow::Asked),
    Priorities(Box<priorities::Asked>),
    Convert {
        #[arg(short, long)]
        force: bool,
        input: PathBuf,
        output: PathBuf,
    },
    Export(Box<export::Export>),
    Completions {
        shell: Shell,
    },
}

/// Where words go, and in which language.
struct Terminal<'a> {
    lang: Lang,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl Terminal<'_> {
    // A reader that has gone away (`| head`) is no reason to fail.
    fn say(&mut self, line: &str) {
        writeln!(self.out, "{line}").unwrap_or_default();
    }

    fn complain(&mut self, line: &str) {
        writeln!(self.err, "{line}").unwrap_or_default();
    }

    fn tell(&mut self, message: &Message) {
        let line = self.lang.message(message);
        self.say(&line);
    }

    fn refuse(&mut self, message: &Message) -> u8 {
        let line = self.lang.message(message);
        self.complain(&line);
        FINDINGS
    }
}

/// Does what the command line asks for, except for opening the window. `args` begins with the
/// name of the program; words go to `out` and `err`.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    lang: Lang,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let mut terminal = Terminal { lang, out, err };
    let parsed = words::command(lang)
        .try_get_matches_from(args)
        .and_then(|matches: ArgMatches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return Outcome::Done(explain(&mut terminal, &error)),
    };
    let Some(command) = cli.command else {
        return Outcome::Open(cli.file);
    };
    Outcome::Done(match command {
        Command::New {
            template,
            lang,
            force,
            out,
        } => new(&mut terminal, &template, lang.as_deref(), force, &out),
        Command::Templates => templates(&mut terminal),
        Command::Check(asked) => check::check(&mut terminal, &asked),
        Command::Scores(asked) => scores::scores(&mut terminal, &asked),
        Command::Priorities(asked) => priorities::priorities(&mut terminal, &asked),
        Command::Flow(asked) => flow::flow(&mut terminal, &asked),
        Command::Convert {
            force,
            input,
            output,
        } => convert(&mut terminal, &input, &output, force),
        Command::Export(asked) => export::export(&mut terminal, &asked),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut words::command(lang), "klantreis", &mut script);
            terminal.out.write_all(&script).unwrap_or_default();
            FINE
        }
    })
}

fn explain(terminal: &mut Terminal<'_>, error: &clap::Error) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = error.render().to_string();
            terminal.say(text.trim_end());
            FINE
        }
        _ => {
            let lines = words::of_error(error, terminal.lang);
            terminal.complain(&lines);
            UNREADABLE
        }
    }
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
        let names = samples::template_names().join(", ");
        terminal.refuse(
            &Message::new("cli-unknown-template")
                .with("name", template)
                .with("known", names),
        );
        return UNREADABLE;
    };
    match sample.journey() {
        Ok(journey) => write(terminal, out, &journey, force, "cli-new-done"),
        Err(error) => unreadable(terminal, &error),
    }
}

/// The language with this code; the usual one without a code.
fn language(code: Option<&str>, usual: Lang) -> Result<Lang, Message> {
    let Some(code) = code else { return Ok(usual) };
    let known = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    known.ok_or_else(|| Message::new("cli-unknown-lang").with("lang", code))
}

/// Writes a journey to a file that is not there yet, or with `force` over one that is.
fn write(
    terminal: &mut Terminal<'_>,
    out: &Path,
    journey: &Journey,
    force: bool,
    done: &'static str,
) -> u8 {
    if !force && out.symlink_metadata().is_ok() {
        return terminal.refuse(&Message::new("cli-exists").with("file", out.display()));
    }
    match file::save(out, journey, None) {
        Ok(_) => {
            terminal.tell(&Message::new(done).with("file", out.display()));
            FINE
        }
        Err(error) => terminal.refuse(&error.message),
    }
}

fn templates(terminal: &mut Terminal<'_>) -> u8 {
    let lang = terminal.lang;
    let mut list = |heading: &str, names: Vec<&'static str>| {
        if names.is_empty() {
            return;
        }
        terminal.say(&lang.tr(heading));
        for name in names {
            let words = lang.tr(&format!("sample-{name}"));
            let hint = lang.tr(&format!("sample-{name}-hint"));
            terminal.say(&format!("  {name:<20} {words}: {hint}"));
        }
    };
    list("cli-templates-heading", samples::template_names());
    let journeys = samples::JOURNEYS.iter().map(|sample| sample.name);
    list("cli-journeys-heading", journeys.collect());
    FINE
}

fn unreadable(terminal: &mut Terminal<'_>, error: &LoadError) -> u8 {
    for fault in &error.faults {
        let line = error.line_of(fault, terminal.lang);
        terminal.complain(&line);
    }
    if error.unreadable {
        UNREADABLE
    } else {
        FINDINGS
    }
}

fn convert(terminal: &mut Terminal<'_>, input: &Path, output: &Path, force: bool) -> u8 {
    let named = |path: &Path| {
        let end = path.extension().unwrap_or_default();
        end.eq_ignore_ascii_case("ron") || Syntax::of_path(path) == Syntax::Json
    };
    if let Some(path) = [input, output].into_iter().find(|path| !named(path)) {
        terminal.refuse(&Message::new("cli-unknown-kind").with("file", path.display()));
        return UNREADABLE;
    }
    match file::load(input) {
        Ok(loaded) => write(terminal, output, &loaded.journey, force, "cli-convert-done"),
        Err(error) => unreadable(terminal, &error),
    }
}

#[cfg(test)]
mod tests;
