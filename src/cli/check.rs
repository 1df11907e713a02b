//! `klantreis check`: faults of files and findings about journeys, with line and column.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{
    FINDINGS, FINE, Terminal, UNREADABLE,
    filter_args::{choice, find_by_name, unknown_word},
    json::{FORMAT, ItemJson},
    output::{OutputArgs, OutputFormat, OutputSettings},
    unreadable,
};
use crate::{
    file::{self, ItemLocations, LoadError},
    insight::{
        Insight, ScoredIndex,
        checks::{self, Finding, FindingFilter, SKETCH_SIZE, Severity},
    },
    model::{Choice, Journey, Message},
};

// The help texts are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct CheckArgs {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(short, long)]
    all: bool,
    #[command(flatten)]
    how: OutputArgs,
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

impl CheckArgs {
    /// Filter from the options that don't depend on the journey.
    fn filter(&self) -> Result<FindingFilter, Message> {
        let check = self.check.as_deref();
        if let Some(id) = check.filter(|id| checks::find(id).is_none()) {
            let known: Vec<&str> = checks::all().map(|check| check.id).collect();
            return Err(unknown_word("--check", id, &known));
        }
        let severity = self.severity.as_deref();
        let family = self.family.as_deref();
        Ok(FindingFilter {
            min_severity: severity.map(|w| choice(w, "--severity")).transpose()?,
            family: family.map(|w| choice(w, "--family")).transpose()?,
            check: check.map(str::to_owned),
            ..FindingFilter::default()
        })
    }

    /// Adds the filters by phase and persona of this journey.
    fn filter_in(
        &self,
        journey: &Journey,
        filter: &FindingFilter,
    ) -> Result<FindingFilter, Message> {
        let (phase, persona) = (self.phase.as_deref(), self.persona.as_deref());
        Ok(FindingFilter {
            phase: find_by_name("--phase", phase, journey.phases())?,
            persona: find_by_name("--persona", persona, journey.personas())?,
            ..filter.clone()
        })
    }
}

/// JSON answer; see the `json` module for its stability.
#[derive(Serialize)]
struct CheckAnswer {
    /// Format version of this answer.
    format: u32,
    /// Date used as today, `YYYY-MM-DD`.
    date: String,
    /// Results per file, in the order of the arguments.
    files: Vec<FileReportJson>,
}

#[derive(Default, Serialize)]
struct FileReportJson {
    /// Path as given.
    file: String,
    /// Title of the journey; empty when it doesn't load.
    title: String,
    /// True if the file loads; otherwise the faults say why.
    loads: bool,
    /// Number of touchpoints.
    touchpoints: usize,
    /// Number of transitions.
    transitions: usize,
    /// Faults that keep the file from loading, by line, or the filter that it can't satisfy.
    faults: Vec<FaultJson>,
    /// Findings that pass the filters: most serious first, then by line; with `--all` the dismissed
    /// ones after them.
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct FaultJson {
    /// Line, from 1; `null` when the fault concerns the whole file.
    line: Option<usize>,
    /// Column in characters, from 1.
    column: Option<usize>,
    /// Text of the fault.
    message: String,
}

#[derive(Serialize)]
struct FindingJson {
    /// Id of the check: stable, since files store it.
    check: &'static str,
    /// Name of the check in the language of the answer.
    name: String,
    /// `serious`, `notable` or `hint`.
    severity: &'static str,
    /// Family: `service`, `flow`, `measuring`, `evidence`, `improving`, `organising`.
    family: &'static str,
    /// Text of the finding.
    message: String,
    /// Requirements of DOMAIN section A that the check serves.
    sources: &'static [u16],
    /// Line of the main item, from 1.
    line: Option<usize>,
    /// Column of the main item in characters, from 1.
    column: Option<usize>,
    /// Items concerned, the main one first.
    items: Vec<ItemJson>,
    /// Labels of the quick fixes that the window offers.
    fixes: Vec<String>,
    /// The dismissal by the team; `null` when the finding is open.
    dismissed: Option<DismissalJson>,
}

#[derive(Serialize)]
struct DismissalJson {
    reason: String,
    /// Date of the decision, `YYYY-MM-DD`.
    date: Option<String>,
}

/// Checks files. Exit code 0 when the findings shown are dismissed or hints only, 1 with open
/// serious or notable ones or with faults, 2 when something can't be read or an option is invalid.
pub(super) fn check(terminal: &mut Terminal<'_>, asked: &CheckArgs) -> u8 {
    let settled = asked.how.resolve(terminal);
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
    if settled.form == OutputFormat::Json {
        terminal.answer(&CheckAnswer {
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
    (asked, filter): (&CheckArgs, &FindingFilter),
    settled: &OutputSettings,
) -> (u8, FileReportJson) {
    let (journey, places) = match file::load_with_locations(path) {
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
    let index = ScoredIndex::new(&journey);
    let mut insight = Insight::of(&index, settled.today);
    let open = insight.open_findings().count();
    insight.findings.retain(|finding| {
        (asked.all || finding.dismissed.is_none()) && filter.matches(&index, finding)
    });
    insight.findings.sort_by_key(|finding| {
        let place = places.location_of(finding.location());
        (finding.dismissed.is_some(), finding.severity, place)
    });
    let matters = |finding: &Finding| finding.severity != Severity::Hint;
    let code = if insight.open_findings().any(matters) {
        FINDINGS
    } else {
        FINE
    };
    if settled.form == OutputFormat::Text {
        tell(terminal, path, &places, &insight);
        let hidden = open - insight.open_findings().count();
        tell_sum(terminal, path, (&journey, &insight), hidden);
        return (code, FileReportJson::default());
    }
    let told = insight.findings.iter();
    let findings = told.map(|finding| of_finding(terminal, finding, &journey, &places));
    let of_file = FileReportJson {
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

/// Result for a file whose journey lacks the phase or persona of a filter.
fn unfit(
    terminal: &Terminal<'_>,
    path: &Path,
    journey: &Journey,
    refusal: &Message,
) -> FileReportJson {
    FileReportJson {
        file: path.display().to_string(),
        title: journey.about().title.clone(),
        loads: true,
        faults: vec![FaultJson {
            line: None,
            column: None,
            message: terminal.lang.message(refusal),
        }],
        ..FileReportJson::default()
    }
}

/// Result for a file that doesn't load.
fn faulty(terminal: &Terminal<'_>, path: &Path, error: &LoadError) -> FileReportJson {
    let faults = error.faults.iter().map(|fault| FaultJson {
        line: (fault.line > 0).then_some(fault.line),
        column: (fault.column > 0).then_some(fault.column),
        message: fault.words(terminal.lang),
    });
    FileReportJson {
        file: path.display().to_string(),
        faults: faults.collect(),
        ..FileReportJson::default()
    }
}

fn of_finding(
    terminal: &Terminal<'_>,
    finding: &Finding,
    journey: &Journey,
    places: &ItemLocations,
) -> FindingJson {
    let lang = terminal.lang;
    let place = places.location_of(finding.location());
    let items = finding.detail.items.iter();
    let fixes = finding.detail.fixes.iter();
    FindingJson {
        check: finding.check,
        name: lang.tr(finding.name),
        severity: finding.severity.key(),
        family: finding.family.key(),
        message: lang.message(&finding.detail.message),
        sources: checks::find(finding.check).map_or(&[], |check| check.source),
        line: place.map(|place| place.0),
        column: place.map(|place| place.1),
        items: items
            .map(|item| ItemJson::of(item, journey, places))
            .collect(),
        fixes: fixes.map(|fix| lang.message(&fix.label)).collect(),
        dismissed: finding.dismissed.as_ref().map(|dismissal| DismissalJson {
            reason: dismissal.reason.clone(),
            date: dismissal.date.map(|date| date.to_string()),
        }),
    }
}

/// Prints a line per finding, in the form of compiler messages.
fn tell(terminal: &mut Terminal<'_>, path: &Path, places: &ItemLocations, insight: &Insight) {
    let (lang, file) = (terminal.lang, path.display());
    for finding in &insight.findings {
        let place = match places.location_of(finding.location()) {
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
        let words = lang.message(&finding.detail.message);
        let line = format!("{place}: {weight}: {name}: {words}");
        terminal.print_line(&line);
    }
}

/// Prints a summary line for the file; `hidden` is the number of open findings that the filters
/// hide.
fn tell_sum(
    terminal: &mut Terminal<'_>,
    path: &Path,
    (journey, insight): (&Journey, &Insight),
    hidden: usize,
) {
    let count = |severity: Severity| {
        insight
            .open_findings()
            .filter(|f| f.severity == severity)
            .count()
    };
    let message = if insight.open_findings().next().is_none() && hidden > 0 {
        Message::new(id!("cli-check-none")).with("hidden", hidden)
    } else if insight.open_findings().next().is_none() {
        let is_sketch = journey.graph().touchpoint_count() < SKETCH_SIZE;
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
    terminal.print_message(&message.with("file", path.display()));
}
