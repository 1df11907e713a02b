//! Shared parts of the commands that analyse a journey.
//!
//! Such a command flattens [`OutputArgs`] into its arguments, calls [`OutputArgs::resolve`], loads with
//! [`Terminal::load`], prints its answer as lines or with [`Terminal::answer`], and ends with
//! [`Terminal::finish`].

use std::path::Path;

use clap::{Args, ValueEnum};
use jiff::{Zoned, civil::Date};

use super::{FINE, Terminal, UNREADABLE, language, unreadable};
use crate::{
    file::{self, ItemLocations},
    model::{Journey, Message, Rules},
};

/// Output format of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// Lines for people.
    #[default]
    Text,
    /// JSON for programs.
    Json,
}

// The help texts are in the message files, for each command; see the `words` module.
#[derive(Args)]
pub(super) struct OutputArgs {
    #[arg(short, long, default_value = "text", hide_default_value = true)]
    format: OutputFormat,
    #[arg(short, long)]
    date: Option<String>,
    #[arg(short, long)]
    lang: Option<String>,
}

/// Validated options of an answer; the terminal's language is already set.
pub(super) struct OutputSettings {
    /// Text or JSON.
    pub(super) form: OutputFormat,
    /// Date used as today by time-dependent checks.
    pub(super) today: Date,
}

impl OutputArgs {
    /// Validates the options. The error is a message for the first invalid one.
    pub(super) fn resolve(&self, terminal: &mut Terminal<'_>) -> Result<OutputSettings, Message> {
        terminal.lang = language(self.lang.as_deref(), terminal.lang)?;
        Ok(OutputSettings {
            form: self.format,
            today: today(self.date.as_deref())?,
        })
    }
}

/// Parses the option `--date`; today without it.
///
/// # Errors
/// When it isn't a date.
pub(super) fn today(date: Option<&str>) -> Result<Date, Message> {
    match date {
        None => Ok(Zoned::now().date()),
        Some(text) => day(text).ok_or_else(|| message!("cli-bad-date", date = text)),
    }
}

/// Parses `YYYY-MM-DD`; jiff alone would also accept a time after it.
fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}

impl Terminal<'_> {
    /// Ends a command: exit code 0, or 2 after an error; prints the message that is still to be
    /// printed.
    pub(super) fn finish(&mut self, told: Result<(), Option<Message>>) -> u8 {
        let Err(refusal) = told else { return FINE };
        if let Some(refusal) = refusal {
            self.refuse(&refusal);
        }
        UNREADABLE
    }

    /// Loads a journey with the positions of its items. Faults are printed at once, so the error
    /// has no message left.
    pub(super) fn load(
        &mut self,
        path: &Path,
    ) -> Result<(Journey, ItemLocations), Option<Message>> {
        match file::load_with_locations(path) {
            Ok((loaded, places)) => Ok((loaded.journey, places)),
            Err(error) => {
                unreadable(self, &error);
                Err(None)
            }
        }
    }
}

/// The journey with changed analysis settings; unchanged when they are invalid.
pub(super) fn with_rules(journey: Journey, change: impl FnOnce(&mut Rules)) -> Journey {
    let mut parts = journey.to_parts();
    change(&mut parts.about.rules);
    // The other parts were valid before.
    Journey::from_parts(parts).unwrap_or(journey)
}
