//! Localisable messages: an id and its arguments, which the `i18n` room turns into text.

use std::{borrow::Cow, fmt};

use jiff::civil::Date;

use super::{MessageId, presets::StoredName};

/// A language, as far as something that ends up in a journey needs one; [`i18n`](crate::i18n) has
/// it.
pub trait Translator {
    /// Text of a message.
    fn translate(&self, message: &Message) -> String;

    /// The name that a preset field or its option gets in a file.
    fn stored(&self, name: StoredName) -> &'static str;
}

/// A value that fills an argument of a [`Message`].
#[derive(Clone, Debug)]
pub enum Argument {
    /// Text, inserted unchanged, also when it has digits only.
    Text(String),
    /// A number, with the separators of the language; selects singular or plural.
    Number(f64),
    /// A share of 0…1, shown as a percentage.
    Percent {
        /// The share.
        share: f64,
        /// Number of decimals.
        decimals: u8,
    },
    /// A date, with the name of the month.
    Date(Date),
    /// A year, without separators.
    Year(i16),
    /// The text of another message.
    Message(Box<Message>),
}

impl Argument {
    /// A share of 0…1, shown as a percentage with this many decimals.
    #[must_use]
    pub fn percent(share: f64, decimals: u8) -> Self {
        Self::Percent { share, decimals }
    }

    /// The text of a text argument; empty for any other kind.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Number(_)
            | Self::Percent { .. }
            | Self::Date(_)
            | Self::Year(_)
            | Self::Message(_) => "",
        }
    }
}

/// Equality of numbers is that of their bits, so that a message with NaN equals its copy.
impl PartialEq for Argument {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a.to_bits() == b.to_bits(),
            (
                Self::Percent { share, decimals },
                Self::Percent {
                    share: other_share,
                    decimals: other_decimals,
                },
            ) => share.to_bits() == other_share.to_bits() && decimals == other_decimals,
            (Self::Date(a), Self::Date(b)) => a == b,
            (Self::Year(a), Self::Year(b)) => a == b,
            (Self::Message(a), Self::Message(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Argument {}

impl fmt::Display for Argument {
    /// Writes the value for logs and test failures.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Percent { share, decimals } => write!(f, "{share}%.{decimals}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Year(year) => write!(f, "{year}"),
            Self::Message(message) => write!(f, "({message})"),
        }
    }
}

macro_rules! numbers {
    ($($name:ty),* $(,)?) => {$(
        impl From<$name> for Argument {
            fn from(value: $name) -> Self {
                Self::Number(f64::from(value))
            }
        }

        impl From<&$name> for Argument {
            fn from(value: &$name) -> Self {
                Self::from(*value)
            }
        }
    )*};
}

numbers!(u8, u16, u32, i8, i16, i32, f64);

macro_rules! large_numbers {
    ($($name:ty),* $(,)?) => {$(
        impl From<$name> for Argument {
            #[expect(
                clippy::cast_precision_loss,
                reason = "what is counted has fewer than fifteen digits"
            )]
            fn from(value: $name) -> Self {
                Self::Number(value as f64)
            }
        }
    )*};
}

large_numbers!(u64, usize, i64);

macro_rules! texts {
    ($($name:ty),* $(,)?) => {$(
        impl From<$name> for Argument {
            fn from(value: $name) -> Self {
                Self::Text(value.to_string())
            }
        }
    )*};
}

texts!(&str, &&str, &String, char, Cow<'_, str>, &Cow<'_, str>);
texts!(fmt::Arguments<'_>, std::path::Display<'_>);

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Date> for Argument {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<&Message> for Argument {
    fn from(message: &Message) -> Self {
        Self::from(message.clone())
    }
}

/// Message for the user, independent of language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id.
    pub id: MessageId,
    /// The arguments by name.
    pub args: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: MessageId) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The argument of this name.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&Argument> {
        let found = self.args.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value)
    }
}

impl fmt::Display for Message {
    /// Writes the id and arguments, for logs and test failures; not for users.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Message {}
