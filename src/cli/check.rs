//! `klantreis check`: faults of files, and findings about journeys, with where they stand.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{
    FINDINGS, FINE, Terminal, UNREADABLE,
    insight::{Form, How, Settled},
    json::{FORMAT, Item},
    pick::{choice, found, unknown},
    unreadable,
};
use crate::{
    file::{self, LoadError, Places},
    i18n,
    insight::{
        Index, Insight,
        checks::{self, Finding, FindingFilter, SKETCH, Severity},
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
    #[arg(long)]
    severity: Option<String>,
    #[arg(long)]
    family: Option<String>,
    #[arg(long)]
    check: Option<String>,
    #[arg(long)]
    phase: Option<String>,
    #[arg(long)]
    persona: Option<String>,
}

impl Check {
    /// What to show of any file.
    fn filter(&self) -> Result<FindingFilter, Message> {
        let check = self.check.as_deref();
        if let Some(id) = check.filter(|id| checks::find(id).is_none()) {
            let known: Vec<&str> = checks::all().map(|check| check.id).collect();
            return Err(unknown("--check", id, &known));
        }
        let severity = self.severity.as_deref();
        let family = self.family.as_deref();
        Ok(FindingFilter {
            at_least: severity.map(|w| choice(w, "--severity")).transpose()?,
            family: family.map(|w| choice(w, "--family")).transpose()?,
            check: check.map(str::to_owned),
            ..FindingFilter::default()
        })
    }

    /// The same with what only a journey knows.
    fn filter_in(
        &self,
        journey: &Journey,
        filter: &FindingFilter,
    ) -> Result<FindingFilter, Message> {
        let (phase, persona) = (self.phase.as_deref(), self.persona.as_deref());
        Ok(FindingFilter {
            phase: found("--phase", phase, journey.phases())?,
            persona: found("--persona", persona, journey.personas())?,
            ..filter.clone()
        })
    }
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
    /// What keeps the file from loading, by line, or why it can't be looked into as asked.
    faults: Vec<OfFault>,
    /// What the checks found and the filters admit: most serious first, then by line; with `--all` those that were left
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

/// Checks files. 0 when what is shown has no open findings or hints only, 1 with serious or notable
/// ones or with faults, 2 when something can't be read or isn't known.
pub(super) fn check(terminal: &mut Terminal<'_>, asked: &Check) -> u8 {
    let settled = asked.how.settle(terminal);
    let settled = settled.and_then(|settled| Ok((settled, asked.filter()?)));
    let (settled, filter) = match settled {
        Ok(settled) => settled,
        Err(refusal) => {
            terminal.refuse(&refusal);
            return UNREADABLE;
        }
    };
    let mut worst = FINE;
    let mut files = Vec::new();
    for path in &asked.files {
        let (code, of_file) = look_into(terminal, path, (asked, &filter), &settled);
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
    (asked, filter): (&Check, &FindingFilter),
    settled: &Settled,
) -> (u8, OfFile) {
    let (journey, places) = match file::load_with_places(path) {
        Ok((loaded, places)) => (loaded.journey, places),
        Err(error) => {
            let code = unreadable(terminal, &error);
            let code = if error.unreadable { code } else { FINDINGS };
            return (code, faulty(terminal, path, &error));
        }
    };
    let filter = match asked.filter_in(&journey, filter) {
        Ok(filter) => filter,
        Err(refusal) => {
            terminal.refuse(&refusal);
            return (UNREADABLE, unfit(terminal, path, &journey, &refusal));
        }
    };
    let index = Index::new(&journey);
    let mut insight = Insight::of(&index, settled.today, i18n::lexicon());
    let open = insight.open().count();
    insight.findings.retain(|finding| {
        (asked.all || finding.dismissed.is_none()) && filter.admits(&index, finding)
    });
    insight.findings.sort_by_key(|finding| {
        let place = places.of_item(finding.place());
        (finding.dismissed.is_some(), finding.severity, place)
    });
    let matters = |finding: &Finding| finding.severity != Severity::Hint;
    let code = if insight.open().any(matters) {
        FINDINGS
    } else {
        FINE
    };
    if settled.form == Form::Text {
        tell(terminal, path, &places, &insight);
        let hidden = open - insight.open().count();
        tell_sum(terminal, path, (&journey, &insight), hidden);
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

/// A file that hasn't what was asked for, for programs.
fn unfit(terminal: &Terminal<'_>, path: &Path, journey: &Journey, refusal: &Message) -> OfFile {
    OfFile {
        file: path.display().to_string(),
        title: journey.about().title.clone(),
        loads: true,
        faults: vec![OfFault {
            line: None,
            column: None,
            message: terminal.lang.message(refusal),
        }],
        ..OfFile::default()
    }
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
    let place = places.of_item(finding.place());
    let items = finding.found.items.iter();
    let fixes = finding.found.fixes.iter();
    OfFinding {
        check: finding.check,
        name: lang.tr(finding.name),
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

/// One line a finding, as compilers write them.
fn tell(terminal: &mut Terminal<'_>, path: &Path, places: &Places, insight: &Insight) {
    let (lang, file) = (terminal.lang, path.display());
    for finding in &insight.findings {
        let place = match places.of_item(finding.place()) {
            Some((line, column)) => format!("{file}:{line}:{column}"),
            None => file.to_string(),
        };
        let weight = match &finding.dismissed {
            Some(dismissal) => {
                let reason = message!("cli-check-left", reason = &dismissal.reason);
                lang.message(&reason)
            }
            None => lang.choice(finding.severity),
        };
        let name = lang.tr(finding.name);
        let words = lang.message(&finding.found.message);
        let line = format!("{place}: {weight}: {name}: {words}");
        terminal.say(&line);
    }
}

/// One line for the file; `hidden` open findings don't fit what was asked for.
fn tell_sum(
    terminal: &mut Terminal<'_>,
    path: &Path,
    (journey, insight): (&Journey, &Insight),
    hidden: usize,
) {
    let count = |severity: Severity| insight.open().filter(|f| f.severity == severity).count();
    let message = if insight.open().next().is_none() && hidden > 0 {
        Message::new(id!("cli-check-none")).with("hidden", hidden)
    } else if insight.open().next().is_none() {
        let is_sketch = journey.graph().touchpoint_count() < SKETCH;
        Message::new(if is_sketch {
            id!("cli-check-sketch")
        } else {
            id!("cli-check-fine")
        })
        .with("touchpoints", journey.graph().touchpoint_count())
        .with("transitions", journey.graph().transition_count())
    } else {
        Message::new(id!("cli-check-found"))
            .with("serious", count(Severity::Serious))
            .with("notable", count(Severity::Notable))
            .with("hints", count(Severity::Hint))
    };
    terminal.tell(&message.with("file", path.display()));
}
