//! What the commands have in common that tell what follows from a journey.
//!
//! Such a command flattens [`How`] into its arguments, calls [`How::settle`], loads with
//! [`file::load_with_places`](crate::file::load_with_places), and says its answer as lines or with
//! [`Terminal::answer`].

use clap::{Args, ValueEnum};
use jiff::{Zoned, civil::Date};

use super::{Terminal, language};
use crate::model::Message;

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
        let today = match &self.date {
            None => Zoned::now().date(),
            Some(text) => {
                day(text).ok_or_else(|| Message::new("cli-bad-date").with("date", text))?
            }
        };
        Ok(Settled {
            form: self.format,
            today,
        })
    }
}

/// Reads `YYYY-MM-DD`; a time behind it is no date.
fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}
