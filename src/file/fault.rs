//! What can be wrong with a file, where, and in which words.

use std::path::{Path, PathBuf};

use ron::error::{Error as RonError, SpannedError};

use super::wire::word::{short, unpack};
use crate::{i18n::Lang, model::Message};

/// Something that is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; 0 when it is about the file as a whole.
    pub line: usize,
    /// The column in characters, from 1; 0 when it is about the file as a whole.
    pub column: usize,
    /// What is wrong.
    pub message: Message,
    /// The kind (as in the message ids `item-<kind>`) and id of the entity that is wrong.
    pub item: Option<(&'static str, String)>,
}

impl Fault {
    /// A fault of the file as a whole.
    #[must_use]
    pub fn whole(message: Message) -> Self {
        Self::at((0, 0), message)
    }

    /// A fault at a line and column.
    #[must_use]
    pub fn at((line, column): (usize, usize), message: Message) -> Self {
        Self {
            line,
            column,
            message,
            item: None,
        }
    }

    /// The fault in words, with the entity that it is about but without its place.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let words = lang.message(&self.message);
        match &self.item {
            Some((kind, id)) if !id.is_empty() => {
                format!("{} {id}: {words}", lang.tr(&format!("item-{kind}")))
            }
            Some(_) | None => words,
        }
    }
}

/// Why a file could not be loaded. Nothing on disk has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}:{line}:{column}: {message}", path.display())]
pub struct LoadError {
    /// The file; empty for a text that is not from a file.
    pub path: PathBuf,
    /// The line of the first fault, from 1; 0 when it is about the file as a whole.
    pub line: usize,
    /// The column of the first fault in characters, from 1; 0 when it is about the whole.
    pub column: usize,
    /// The first fault.
    pub message: Message,
    /// Every fault that was found, the first one included; never empty.
    pub faults: Vec<Fault>,
    /// Whether the file can't be read at all: it isn't there, or isn't a journey.
    pub unreadable: bool,
}

impl LoadError {
    pub(crate) fn new(faults: Vec<Fault>, unreadable: bool) -> Self {
        let (line, column, message) = faults.first().map_or_else(
            || (0, 0, Message::new("file-not-understood").with("detail", "")),
            |first| (first.line, first.column, first.message.clone()),
        );
        Self {
            path: PathBuf::new(),
            line,
            column,
            message,
            faults,
            unreadable,
        }
    }

    pub(crate) fn whole(message: Message) -> Self {
        Self::new(vec![Fault::whole(message)], true)
    }

    pub(crate) fn at(place: (usize, usize), message: Message) -> Self {
        Self::new(vec![Fault::at(place, message)], true)
    }

    pub(crate) fn in_file(mut self, path: &Path) -> Self {
        self.path = path.to_owned();
        self
    }

    /// The first fault as one line, `file:line:column: words`.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        self.faults
            .first()
            .map_or_else(String::new, |fault| self.line_of(fault, lang))
    }

    /// One of the faults as one line, `file:line:column: words`.
    #[must_use]
    pub fn line_of(&self, fault: &Fault, lang: Lang) -> String {
        let (path, words) = (self.path.display(), fault.words(lang));
        if fault.line == 0 {
            format!("{path}: {words}")
        } else {
            format!("{path}:{}:{}: {words}", fault.line, fault.column)
        }
    }
}

/// Says why and where a RON text could not be read.
pub(crate) fn of_ron(error: SpannedError) -> LoadError {
    let SpannedError { code, span } = error;
    let place = match code {
        // These are found when the piece is already behind; the piece is meant.
        RonError::Message(_)
        | RonError::IntegerOutOfBounds
        | RonError::NoSuchStructField { .. }
        | RonError::DuplicateStructField { .. } => span.start,
        _ => span.end,
    };
    LoadError::at((place.line, place.col), ron_message(code))
}

fn ron_message(code: RonError) -> Message {
    let symbol = |symbol: &str| Message::new("file-expected-symbol").with("symbol", symbol);
    match code {
        RonError::Message(text) => unpack(&text)
            .unwrap_or_else(|| Message::new("file-not-understood").with("detail", short(&text))),
        RonError::Eof => Message::new("file-ends-early"),
        RonError::ExpectedArray => Message::new("file-expected-list"),
        RonError::ExpectedArrayEnd => symbol("]"),
        RonError::ExpectedComma => symbol(","),
        RonError::ExpectedMapColon => symbol(":"),
        RonError::ExpectedStructLikeEnd | RonError::ExpectedOptionEnd => symbol(")"),
        RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_) => symbol("("),
        RonError::ExpectedBoolean => Message::new("file-expected-boolean"),
        RonError::ExpectedFloat
        | RonError::ExpectedInteger
        | RonError::InvalidIntegerDigit { .. }
        | RonError::FloatUnderscore
        | RonError::UnderscoreAtBeginning => Message::new("file-expected-number"),
        RonError::IntegerOutOfBounds => Message::new("file-number-range"),
        RonError::ExpectedString => Message::new("file-expected-text"),
        RonError::ExpectedStringEnd => Message::new("file-text-open"),
        RonError::ExpectedIdentifier | RonError::InvalidIdentifier(_) => {
            Message::new("file-expected-field")
        }
        RonError::UnclosedBlockComment | RonError::UnclosedLineComment => {
            Message::new("file-comment-open")
        }
        RonError::InvalidEscape(_) => Message::new("file-bad-escape"),
        RonError::UnexpectedChar(c) => {
            Message::new("file-unexpected").with("found", c.escape_debug())
        }
        RonError::TrailingCharacters => Message::new("file-trailing"),
        RonError::ExceededRecursionLimit => {
            Message::new("file-too-deep").with("max", super::scan::MAX_DEPTH)
        }
        RonError::NoSuchStructField {
            found, expected, ..
        } => unknown_field(&found, &expected.join(", ")),
        RonError::MissingStructField { field, .. } => {
            Message::new("file-missing-field").with("field", field)
        }
        RonError::DuplicateStructField { field, .. } => {
            Message::new("file-double-field").with("field", field)
        }
        other => Message::new("file-not-understood").with("detail", short(&other.to_string())),
    }
}

fn unknown_field(found: &str, known: &str) -> Message {
    Message::new("file-unknown-field")
        .with("field", short(found))
        .with("known", known)
}

/// Says why and where a JSON text could not be read.
pub(crate) fn of_json(error: &serde_json::Error) -> LoadError {
    let text = error.to_string();
    LoadError::at((error.line(), error.column()), json_message(error, &text))
}

fn json_message(error: &serde_json::Error, text: &str) -> Message {
    if let Some(message) = unpack(text) {
        return message;
    }
    let name = || text.split('`').nth(1).unwrap_or_default();
    if error.is_eof() {
        return Message::new("file-ends-early");
    }
    if text.starts_with("unknown field") {
        let known: Vec<_> = text.split('`').skip(3).step_by(2).collect();
        return unknown_field(name(), &known.join(", "));
    }
    if text.starts_with("missing field") {
        return Message::new("file-missing-field").with("field", name());
    }
    if text.starts_with("duplicate field") {
        return Message::new("file-double-field").with("field", name());
    }
    if let Some((_, expected)) = text.rsplit_once("expected ") {
        let word = expected.split(' ').next().unwrap_or_default();
        return match word {
            "a" if expected.starts_with("a string") => Message::new("file-expected-text"),
            "a" if expected.starts_with("a boolean") => Message::new("file-expected-boolean"),
            "a" if expected.starts_with("a sequence") => Message::new("file-expected-list"),
            "f64" | "u32" | "i32" | "u8" | "i8" => {
                if text.starts_with("invalid value") {
                    Message::new("file-number-range")
                } else {
                    Message::new("file-expected-number")
                }
            }
            _ => Message::new("file-not-understood").with("detail", short(text)),
        };
    }
    Message::new("file-not-understood").with("detail", short(text))
}
