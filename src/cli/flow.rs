//! `klantreis flow`: customer flow of a journey: reach, outcomes, paths, drop-off.

mod answer;
mod fields;

use std::path::PathBuf;

use clap::Args;

use self::answer::{FlowInput, answer};
use super::{
    Terminal,
    filter_args::{FilterArgs, find_by_name},
    language,
    output::OutputFormat,
    view_reader,
};
use crate::{
    insight::{
        ScoredIndex,
        flow::{Flow, TouchpointFilter},
    },
    model::{ItemRef, Message},
    report::views::flow as view,
};

// The help texts are in the message files; see the `text` module. There is no date, since nothing
// in the flow depends on it.
#[derive(Args)]
pub(super) struct FlowArgs {
    input: PathBuf,
    #[arg(short, long, default_value = "text", hide_default_value = true)]
    format: OutputFormat,
    #[arg(short, long)]
    lang: Option<String>,
    #[command(flatten)]
    picked: FilterArgs,
    #[arg(long)]
    phase: Option<String>,
}

/// Prints the flow of a journey; exit code 0, or 2 when something can't be read or an option is
/// invalid.
pub(super) fn flow(terminal: &mut Terminal<'_>, asked: &FlowArgs) -> u8 {
    let told = told(terminal, asked);
    terminal.finish(told)
}

/// Prints the answer; the error is the message still to be printed.
fn told(terminal: &mut Terminal<'_>, asked: &FlowArgs) -> Result<(), Option<Message>> {
    terminal.lang = language(asked.lang.as_deref(), terminal.lang)?;
    let (journey, places) = terminal.load(&asked.input)?;
    let options = asked.picked.view(&journey, terminal.lang)?;
    let listed = TouchpointFilter {
        channel: options.channel.clone(),
        device: options.device.clone(),
        phase: find_by_name("--phase", asked.phase.as_deref(), journey.phases())?,
    };
    let index = ScoredIndex::new(&journey);
    let all = Flow::of(&index);
    let persona = options.persona.as_ref();
    let flow = &*all.for_optional_persona(&index, persona);
    match asked.format {
        OutputFormat::Json => {
            let asking = FlowInput {
                path: &asked.input,
                index: &index,
                flow,
                persona,
                filter: &listed,
                locations: &places,
                lang: terminal.lang,
            };
            terminal.answer(&answer(&asking));
        }
        OutputFormat::Text => {
            terminal.print_line(ItemRef::Journey.text(&journey));
            let board = view_reader::board(&journey, &options);
            terminal.read_out(&view(&board, &index, flow, &listed));
        }
    }
    Ok(())
}
