//! Messages without words: a message id and its arguments, put into words by the `i18n` room.

use std::{borrow::Cow, fmt};

/// How an argument of a message is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ArgumentKind {
    /// As it is.
    #[default]
    Text,
    /// A number, with the separators of the language.
    Number,
    /// A share of 0…1, in percent with so many decimals.
    Percent(u8),
}

/// A value that a message is filled with.
pub trait Argument {
    /// Its words; a number in plain digits.
    fn words(&self) -> String;

    /// How it is written.
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

/// Something to tell the user, in whatever language the window or the terminal speaks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    /// The message id in the message files.
    pub key: &'static str,
    /// The arguments by name.
    pub args: Vec<(&'static str, String)>,
    /// The arguments that aren't text. Behind a pointer, since messages travel in errors.
    numbers: Option<Box<Numbers>>,
}

/// The names of arguments that aren't text, and how they are written.
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

    /// The same message with a share of 0…1, told in percent with so many decimals.
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

    /// How an argument is written.
    #[must_use]
    pub fn kind(&self, name: &str) -> ArgumentKind {
        let mut numbers = self.numbers.iter().flat_map(|numbers| &numbers.kinds);
        let found = numbers.find(|(known, _)| *known == name);
        found.map_or(ArgumentKind::Text, |(_, kind)| *kind)
    }
}

impl fmt::Display for Message {
    /// Writes the id and arguments, for logs and test failures.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Message {}
