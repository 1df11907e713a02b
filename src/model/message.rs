//! Localisable messages: an id and its arguments, which the `i18n` room turns into text.

use std::{borrow::Cow, fmt};

/// Format of a message argument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ArgumentKind {
    /// Text, inserted unchanged.
    #[default]
    Text,
    /// A number, with the separators of the language.
    Number,
    /// A share of 0…1, shown as a percentage with this many decimals.
    Percent(u8),
}

/// A value that can fill an argument of a [`Message`].
pub trait Argument {
    /// Plain text of the value; a number in plain digits, formatted for the language later.
    fn words(&self) -> String;

    /// Format in which it is shown.
    fn kind(&self) -> ArgumentKind {
        ArgumentKind::Text
    }
}

macro_rules! arguments {
    ($kind:ident: $($name:ty),* $(,)?) => {$(
        impl Argument for $name {
            fn words(&self) -> String {
                self.to_string()
            }

            fn kind(&self) -> ArgumentKind {
                ArgumentKind::$kind
            }
        }
    )*};
}

arguments!(Number: u8, u16, u32, u64, usize, i8, i16, i32, i64, isize, f32, f64);
arguments!(Text: str, String, Cow<'_, str>, char, dyn fmt::Display + '_);
arguments!(Text: fmt::Arguments<'_>, std::path::Display<'_>, jiff::civil::Date);

impl<T: Argument + ?Sized> Argument for &T {
    fn words(&self) -> String {
        (**self).words()
    }

    fn kind(&self) -> ArgumentKind {
        (**self).kind()
    }
}

/// Message for the user, independent of language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    /// The message id in the message files.
    pub key: &'static str,
    /// The arguments by name.
    pub args: Vec<(&'static str, String)>,
    /// Formats of the arguments that aren't text; boxed, since messages travel in errors.
    numbers: Option<Box<Numbers>>,
}

/// Arguments that aren't text, with their formats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Numbers {
    kinds: Vec<(&'static str, ArgumentKind)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
            numbers: None,
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Argument) -> Self {
        self.filled(name, value.words(), value.kind())
    }

    /// The same message with one more argument: a share of 0…1, shown as a percentage with this
    /// many decimals.
    #[must_use]
    pub fn with_percent(self, name: &'static str, share: f64, decimals: u8) -> Self {
        self.filled(name, share.to_string(), ArgumentKind::Percent(decimals))
    }

    fn filled(mut self, name: &'static str, words: String, kind: ArgumentKind) -> Self {
        self.args.push((name, words));
        if kind != ArgumentKind::Text {
            let numbers = self.numbers.get_or_insert_default();
            numbers.kinds.push((name, kind));
        }
        self
    }

    /// Format of the argument `name`; `Text` when there is no such argument.
    #[must_use]
    pub fn kind(&self, name: &str) -> ArgumentKind {
        let mut numbers = self.numbers.iter().flat_map(|numbers| &numbers.kinds);
        let found = numbers.find(|(known, _)| *known == name);
        found.map_or(ArgumentKind::Text, |(_, kind)| *kind)
    }
}

impl fmt::Display for Message {
    /// Writes the id and arguments, for logs and test failures; not for users.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Message {}
