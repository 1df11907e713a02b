//! Command-line arguments that name an item of a journey or one of a closed list, and the filters
//! shared with the window.

use clap::Args;

use crate::{
    file::with_suggestion,
    i18n::Lang,
    map::ViewOptions,
    model::{Catalog, Choice, Journey, Message, Referable},
};

// The help texts are in the message files, for each command; see the `words` module.
#[derive(Args)]
pub(super) struct FilterArgs {
    #[arg(long)]
    pub(super) persona: Option<String>,
    #[arg(long)]
    pub(super) channel: Option<String>,
    #[arg(long)]
    pub(super) device: Option<String>,
}

impl FilterArgs {
    /// View options with these filters.
    ///
    /// # Errors
    /// A message with the name that isn't in the journey, and those that are.
    pub(super) fn view(&self, journey: &Journey, lang: Lang) -> Result<ViewOptions, Message> {
        let personas = self.persona.as_deref();
        let channels = self.channel.as_deref();
        let devices = self.device.as_deref();
        Ok(ViewOptions {
            lang,
            persona: find_by_name("--persona", personas, journey.personas())?,
            channel: find_by_name("--channel", channels, journey.channels())?,
            device: find_by_name("--device", devices, journey.devices())?,
            ..ViewOptions::default()
        })
    }
}

/// Finds an entry by id, or by name in any letter case.
pub(super) fn find_by_name<T: Referable>(
    option: &str,
    wanted: Option<&str>,
    all: &Catalog<T>,
) -> Result<Option<T::Id>, Message>
where
    T::Id: Clone + ToString,
{
    let Some(wanted) = wanted else {
        return Ok(None);
    };
    let is_it = |item: &T| {
        let name = item.text();
        item.id().to_string() == wanted
            || name.trim().to_lowercase() == wanted.trim().to_lowercase()
    };
    let item = all.iter().find(|item| is_it(item));
    item.map(|item| Some(item.id().clone())).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|item| item.text()).collect();
        unknown_word(option, wanted, &known)
    })
}

/// The message for an unknown value of an option, with the known ones and the most similar.
pub(super) fn unknown_word(option: &str, word: &str, known: &[&str]) -> Message {
    let message = Message::new(id!("cli-export-unknown"))
        .with("option", option)
        .with("name", word)
        .with("known", known.join(", "));
    with_suggestion(message, word, known.iter().copied())
}

/// Finds a choice by key; the error lists all keys.
pub(super) fn choice<C: Choice>(word: &str, option: &str) -> Result<C, Message> {
    let found = C::ALL.iter().find(|choice| choice.key() == word);
    found.copied().ok_or_else(|| {
        let known: Vec<&str> = C::ALL.iter().map(|choice| choice.key()).collect();
        unknown_word(option, word, &known)
    })
}
