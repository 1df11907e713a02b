//! `klantreis priorities`: ranked pain points, with the factors and the robustness of the ranking.

mod answer;
mod fields;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use clap::Args;

use super::{
    Terminal,
    filter_args::{FilterArgs, choice, find_by_name, unknown_word},
    output::{OutputArgs, OutputFormat, with_rules},
    view_reader,
};
use crate::{
    insight::{
        ScoredIndex,
        flow::Flow,
        rank::{PainPointFilter, Priorities, owners},
    },
    model::{Choice, Journey, Message},
    report::views::{PrioritiesView, priorities as view},
};

// The help texts are in the message files; see the `words` module.
#[derive(Args)]
pub(super) struct PrioritiesArgs {
    input: PathBuf,
    #[command(flatten)]
    how: OutputArgs,
    #[command(flatten)]
    picked: FilterArgs,
    #[arg(long)]
    phase: Option<String>,
    #[arg(long)]
    evidence: Option<String>,
    #[arg(long)]
    status: Option<String>,
    #[arg(long)]
    owner: Option<String>,
    #[arg(short, long)]
    method: Option<String>,
}

/// Prints the ranked pain points of a journey; exit code 0, or 2 when something can't be read or an
/// option is invalid.
pub(super) fn priorities(terminal: &mut Terminal<'_>, asked: &PrioritiesArgs) -> u8 {
    let told = told(terminal, asked);
    terminal.finish(told)
}

/// Prints the answer; the error is the message still to be printed.
fn told(terminal: &mut Terminal<'_>, asked: &PrioritiesArgs) -> Result<(), Option<Message>> {
    let settled = asked.how.resolve(terminal)?;
    let (journey, places) = terminal.load(&asked.input)?;
    let journey = match asked.method.as_deref() {
        Some(word) => {
            let method = choice(word, "--method")?;
            with_rules(journey, |rules| rules.method = method)
        }
        None => journey,
    };
    let options = asked.picked.view(&journey, terminal.lang)?;
    let index = ScoredIndex::new(&journey);
    let filter = PainPointFilter {
        persona: options.persona.clone(),
        channel: options.channel.clone(),
        device: options.device.clone(),
        phase: find_by_name("--phase", asked.phase.as_deref(), journey.phases())?,
        evidence: one(asked.evidence.as_deref(), "--evidence")?,
        status: one(asked.status.as_deref(), "--status")?,
        owner: owner(&journey, asked.owner.as_deref())?,
    };
    let everybody = Flow::of(&index);
    let flow = &*everybody.for_optional_persona(&index, filter.persona.as_ref());
    let all = Priorities::of(&index, flow, filter.persona.as_ref());
    match settled.form {
        OutputFormat::Json => {
            let told = answer::PrioritiesInput {
                path: &asked.input,
                index: &index,
                flow,
                everybody: &everybody,
                priorities: &all,
                filter: &filter,
                locations: &places,
                today: settled.today,
            };
            terminal.answer(&told.answer());
        }
        OutputFormat::Text => {
            let board = view_reader::board(&journey, &options);
            let shown = PrioritiesView {
                index: &index,
                flow,
                priorities: &all,
                filter: &filter,
            };
            terminal.read_out(&view(&board, &shown));
        }
    }
    Ok(())
}

/// Finds an owner by name in any letter case; the error lists all owners.
fn owner(journey: &Journey, wanted: Option<&str>) -> Result<Option<String>, Message> {
    let Some(wanted) = wanted else {
        return Ok(None);
    };
    let known = owners(journey);
    let is_it = |name: &&String| name.to_lowercase() == wanted.trim().to_lowercase();
    match known.iter().find(is_it) {
        Some(name) => Ok(Some(name.clone())),
        None => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            Err(unknown_word("--owner", wanted, &known))
        }
    }
}

/// Finds a choice by key; `None` without a key.
fn one<C: Choice>(word: Option<&str>, option: &str) -> Result<Option<C>, Message> {
    word.map(|word| choice(word, option)).transpose()
}
