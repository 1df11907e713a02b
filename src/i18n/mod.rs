//! Localisation: messages from the Fluent files in `assets/i18n`, in English or Dutch, and numbers
//! and dates in the notation of each language.

mod custom_field;
mod date;
mod number;

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

pub use self::number::{adds_up, rounded};
use crate::model::{Argument, Choice, FILES, Message, MessageId};

/// Language of the user interface and exports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::En, Self::Nl];

    /// The message files of this language: name and contents.
    pub fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.iter().map(move |file| match self {
            Self::En => (file.name, file.english),
            Self::Nl => (file.name, file.dutch),
        })
    }

    /// Language code, such as `nl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    /// The language of a locale such as `nl_NL.UTF-8`; English for any that isn't Dutch.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("nl") {
            Self::Nl
        } else {
            Self::En
        }
    }

    /// The language of the system.
    #[must_use]
    pub fn system() -> Self {
        sys_locale::get_locale().map_or(Self::En, |locale| Self::from_locale(&locale))
    }

    /// Text of a message without arguments.
    #[must_use]
    pub fn tr(self, id: MessageId) -> String {
        self.format(id, &[])
    }

    /// Text of a message.
    #[must_use]
    pub fn message(self, message: &Message) -> String {
        self.format(message.id, &message.args)
    }

    /// Text of a message whose id is composed at run time. Panics in debug builds where no message
    /// has the id, so that tests find it.
    #[must_use]
    pub fn composed(self, id: &str) -> String {
        let found = MessageId::find(id);
        debug_assert!(found.is_some(), "no message has the id {id}");
        found.map_or_else(|| format!("[{id}]"), |id| self.tr(id))
    }

    /// Label of a choice.
    #[must_use]
    pub fn choice<C: Choice>(self, choice: C) -> String {
        self.tr(choice.message())
    }

    fn format(self, id: MessageId, args: &[(&'static str, Argument)]) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle
            .get_message(id.as_str())
            .and_then(|message| message.value())
        else {
            return format!("[{id}]");
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(Cow::Borrowed(*name), self.argument(value));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text.into_owned()
    }

    /// An argument as it stands in a sentence; numbers also choose between singular and plural.
    fn argument(self, value: &Argument) -> FluentValue<'_> {
        match value {
            Argument::Text(text) => FluentValue::from(text.as_str()),
            Argument::Number(number) if number.is_finite() => FluentValue::from(*number),
            Argument::Number(number) => FluentValue::from(number.to_string()),
            Argument::Percent { share, decimals } => {
                FluentValue::from(self.percent(*share, usize::from(*decimals)))
            }
            Argument::Date(date) => FluentValue::from(self.date(*date)),
            Argument::Year(year) => FluentValue::from(year.to_string()),
            Argument::Message(message) => FluentValue::from(self.message(message)),
        }
    }

    /// Formats a number within a sentence.
    fn in_sentence(self, value: &FluentValue<'_>) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(self.short_number(number.value, 6)),
            _ => None,
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 2] =
            [OnceLock::new(), OnceLock::new()];
        let [english, dutch] = &BUNDLES;
        let slot = match self {
            Self::En => english,
            Self::Nl => dutch,
        };
        slot.get_or_init(|| self.load())
    }

    fn load(self) -> FluentBundle<FluentResource> {
        let id = self.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_formatter(Some(match self {
            Self::En => english,
            Self::Nl => dutch,
        }));
        // No bidi isolation marks around arguments: the sentence around them sets the direction.
        bundle.set_use_isolating(false);
        for (_, text) in self.files() {
            // A test proves that the files parse; whatever parses is used.
            let resource =
                FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        bundle
    }
}

fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    Lang::En.in_sentence(value)
}

fn dutch<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    Lang::Nl.in_sentence(value)
}
