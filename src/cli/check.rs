//! `klantreis check`: faults of files, and findings about journeys, with where they stand.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{
    FINDINGS, FINE, Terminal, UNREADABLE,
    insight::{Form, How, Settled},
    json::{FORMAT, Item},
    unreadable,
};
use crate::{
    file::{self, LoadError, Places},
    i18n,
    insight::{
        Insight,
        checks::{self, Finding, Severity},
    },
    model::{Choice, Journey, Message},
};

// The words of these are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct Check {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(short, long)]
    all: bool,
    #[command(flatten)]
    how: How,
}

/// The answer for programs; see the `json` module for what stays as it is.
#[derive(Serialize)]
struct Answer {
    /// The format of this answer.
    format: u32,
    /// The day that was taken for today, `YYYY-MM-DD`.
    date: String,
    /// What there is to say of each file, in the order asked for.
    files: Vec<OfFile>,
}

#[derive(Default, Serialize)]
struct OfFile {
    /// The path as it was given.
    file: String,
    /// The title of the journey; empty when it doesn't load.
    title: String,
    /// Whether it loads; if not, the faults say why.
    loads: bool,
    /// The number of touchpoints.
    touchpoints: usize,
    /// The number of transitions.
    transitions: usize,
    /// What keeps the file from loading, by line.
    faults: Vec<OfFault>,
    /// What the checks found: most serious first, then by line; with `--all` those that were left
    /// alone behind them.
    findings: Vec<OfFinding>,
}

#[derive(Serialize)]
struct OfFault {
    /// The line, from 1; `null` when it is about the file as a whole.
    line: Option<usize>,
    /// The column in characters, from 1.
    column: Option<usize>,
    /// What is wrong, in words.
    message: String,
}

#[derive(Serialize)]
struct OfFinding {
    /// The id of the check: stable, files keep it.
    check: &'static str,
    /// The name of the check in words.
    name: String,
    /// `serious`, `notable` or `hint`.
    severity: &'static str,
    /// What it is about: `service`, `flow`, `measuring`, `evidence`, `improving`, `organising`.
    family: &'static str,
    /// What was found, in words.
    message: String,
    /// The numbers of what the sources ask for.
    sources: &'static [u16],
    /// The line of the main item, from 1.
    line: Option<usize>,
    /// The column of the main item in characters, from 1.
    column: Option<usize>,
    /// The items concerned, the main one first.
    items: Vec<Item>,
    /// What can be done at once in the window, in words.
    fixes: Vec<String>,
    /// Why the team leaves it alone; `null` when it is open.
    dismissed: Option<OfDismissal>,
}

#[derive(Serialize)]
struct OfDismissal {
    /// The team's reason.
    reason: String,
    /// When it was decided, `YYYY-MM-DD`.
    date: Option<String>,
}

/// Checks files. 0 without open findings or with hints only, 1 with serious or notable ones or
/// with faults, 2 when a file can't be read.
pub(super) fn check(terminal: &mut Terminal<'_>, asked: &Check) -> u8 {
    let settled = match asked.how.settle(terminal) {
        Ok(settled) => settled,
        Err(refusal) => {
            terminal.refuse(&refusal);
            return UNREADABLE;
        }
    };
    let mut worst = FINE;
    let mut files = Vec::new();
    for path in &asked.files {
        let (code, of_file) = look_into(terminal, path, asked.all, &settled);
        worst = worst.max(code);
        files.push(of_file);
    }
    if settled.form == Form::Json {
        terminal.answer(&Answer {
            format: FORMAT,
            date: settled.today.to_string(),
            files,
        });
    }
    worst
}

fn look_into(
    terminal: &mut Terminal<'_>,
    path: &Path,
    all: bool,
    settled: &Settled,
) -> (u8, OfFile) {
    let (journey, places) = match file::load_with_places(path) {
        Ok((loaded, places)) => (loaded.journey, places),
        Err(error) => return (unreadable(terminal, &error), faulty(terminal, path, &error)),
    };
    let mut insight = Insight::of_journey(&journey, settled.today, i18n::lexicon());
    insight
        .findings
        .retain(|finding| all || finding.dismissed.is_none());
    insight.findings.sort_by_key(|finding| {
        let place = places.of_item(finding.item());
        (finding.dismissed.is_some(), finding.severity, place)
    });
    let matters = |finding: &Finding| finding.severity != Severity::Hint;
    let code = if insight.open().any(matters) {
        FINDINGS
    } else {
        FINE
    };
    if settled.form == Form::Text {
        tell(terminal, path, &journey, &places, &insight);
        return (code, OfFile::default());
    }
    let told = insight.findings.iter();
    let findings = told.map(|finding| of_finding(terminal, finding, &journey, &places));
    let of_file = OfFile {
        file: path.display().to_string(),
        title: journey.about().title.clone(),
        loads: true,
        touchpoints: journey.graph().touchpoint_count(),
        transitions: journey.graph().transition_count(),
        faults: Vec::new(),
        findings: findings.collect(),
    };
    (code, of_file)
}

/// A file that doesn't load, for programs.
fn faulty(terminal: &Terminal<'_>, path: &Path, error: &LoadError) -> OfFile {
    let faults = error.faults.iter().map(|fault| OfFault {
        line: (fault.line > 0).then_some(fault.line),
        column: (fault.column > 0).then_some(fault.column),
        message: fault.words(terminal.lang),
    });
    OfFile {
        file: path.display().to_string(),
        faults: faults.collect(),
        ..OfFile::default()
    }
}

fn of_finding(
    terminal: &Terminal<'_>,
    finding: &Finding,
    journey: &Journey,
    places: &Places,
) -> OfFinding {
    let lang = terminal.lang;
    let place = places.of_item(finding.item());
    let items = finding.found.items.iter();
    let fixes = finding.found.fixes.iter();
    OfFinding {
        check: finding.check,
        name: lang.tr(&format!("check-{}", finding.check)),
        severity: finding.severity.key(),
        family: finding.family.key(),
        message: lang.message(&finding.found.message),
        sources: checks::find(finding.check).map_or(&[], |check| check.source),
        line: place.map(|place| place.0),
        column: place.map(|place| place.1),
        items: items.map(|item| Item::of(item, journey, places)).collect(),
        fixes: fixes.map(|fix| lang.message(&fix.label)).collect(),
        dismissed: finding.dismissed.as_ref().map(|dismissal| OfDismissal {
            reason: dismissal.reason.clone(),
            date: dismissal.date.map(|date| date.to_string()),
        }),
    }
}

/// One line a finding, as compilers write them, and one for the file.
fn tell(
    terminal: &mut Terminal<'_>,
    path: &Path,
    journey: &Journey,
    places: &Places,
    insight: &Insight,
) {
    let (lang, file) = (terminal.lang, path.display());
    for finding in &insight.findings {
        let place = match places.of_item(finding.item()) {
            Some((line, column)) => format!("{file}:{line}:{column}"),
            None => file.to_string(),
        };
        let weight = match &finding.dismissed {
            Some(dismissal) => {
                let reason = Message::new("cli-check-left").with("reason", &dismissal.reason);
                lang.message(&reason)
            }
            None => lang.choice(finding.severity),
        };
        let name = lang.tr(&format!("check-{}", finding.check));
        let words = lang.message(&finding.found.message);
        let line = format!("{place}: {weight}: {name}: {words}");
        terminal.say(&one_line(&line));
    }
    let count = |severity: Severity| insight.open().filter(|f| f.severity == severity).count();
    let message = if insight.open().next().is_none() {
        Message::new("cli-check-fine")
            .with("touchpoints", journey.graph().touchpoint_count())
            .with("transitions", journey.graph().transition_count())
    } else {
        Message::new("cli-check-found")
            .with("serious", count(Severity::Serious))
            .with("notable", count(Severity::Notable))
            .with("hints", count(Severity::Hint))
    };
    terminal.tell(&message.with("file", file));
}

/// Titles and reasons may have lines of their own.
fn one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
