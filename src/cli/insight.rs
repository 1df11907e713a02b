//! What the commands have in common that tell what follows from a journey.
//!
//! Such a command flattens [`How`] into its arguments, calls [`How::settle`], loads with
//! [`Terminal::load`], says its answer as lines or with [`Terminal::answer`], and ends with
//! [`Terminal::ended`].

use std::path::Path;

use clap::{Args, ValueEnum};
use jiff::{Zoned, civil::Date};

use super::{FINE, Terminal, UNREADABLE, language, unreadable};
use crate::{
    file::{self, Places},
    model::{Journey, Message, Rules},
};

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// Lines for people.
    #[default]
    Text,
    /// JSON for programs.
    Json,
}

// The words of these are in the message files, for each command; see the `words` module.
#[derive(Args)]
pub(super) struct How {
    #[arg(short, long, default_value = "text", hide_default_value = true)]
    format: Form,
    #[arg(short, long)]
    date: Option<String>,
    #[arg(short, long)]
    lang: Option<String>,
}

/// How an answer is worked out and written, with the terminal's language set to it.
pub(super) struct Settled {
    /// For people or programs.
    pub(super) form: Form,
    /// The day for what grows old.
    pub(super) today: Date,
}

impl How {
    /// Reads the options. What can't be read is refused, and nothing is done.
    pub(super) fn settle(&self, terminal: &mut Terminal<'_>) -> Result<Settled, Message> {
        terminal.lang = language(self.lang.as_deref(), terminal.lang)?;
        Ok(Settled {
            form: self.format,
            today: today(self.date.as_deref())?,
        })
    }
}

/// The day that an option `--date` names; today without it.
///
/// # Errors
/// When it names none.
pub(super) fn today(date: Option<&str>) -> Result<Date, Message> {
    match date {
        None => Ok(Zoned::now().date()),
        Some(text) => day(text).ok_or_else(|| message!("cli-bad-date", date = text)),
    }
}

/// Reads `YYYY-MM-DD`; a time behind it is no date.
fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}

impl Terminal<'_> {
    /// Ends a command that works something out: 0, or 2 when something can't be read or isn't known,
    /// after telling what is still to be told.
    pub(super) fn ended(&mut self, told: Result<(), Option<Message>>) -> u8 {
        let Err(refusal) = told else { return FINE };
        if let Some(refusal) = refusal {
            self.refuse(&refusal);
        }
        UNREADABLE
    }

    /// Loads a journey with the places of its things. Faults are told at once, so that the error has
    /// nothing left to tell.
    pub(super) fn load(&mut self, path: &Path) -> Result<(Journey, Places), Option<Message>> {
        match file::load_with_places(path) {
            Ok((loaded, places)) => Ok((loaded.journey, places)),
            Err(error) => {
                unreadable(self, &error);
                Err(None)
            }
        }
    }
}

/// The journey by other rules than its own.
pub(super) fn by_rules(journey: Journey, change: impl FnOnce(&mut Rules)) -> Journey {
    let mut parts = journey.to_parts();
    change(&mut parts.about.rules);
    // The rest of it was whole before.
    Journey::from_parts(parts).unwrap_or(journey)
}
