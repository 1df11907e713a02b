//! Faults of files: error, position and message.

use std::path::{Path, PathBuf};

use ron::error::{Error as RonError, SpannedError};

use super::{
    load::Syntax,
    scanner::line_column,
    suggestion::with_suggestion,
    syntax_hints,
    wire::wire_string::{short, unpack},
};
use crate::{
    i18n::Lang,
    model::{Argument, Message},
};

impl From<std::io::Error> for Argument {
    fn from(error: std::io::Error) -> Self {
        Self::Text(error.to_string())
    }
}

impl From<&std::io::Error> for Argument {
    fn from(error: &std::io::Error) -> Self {
        Self::Text(error.to_string())
    }
}

/// A fault of a file, with its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line, from 1; 0 when the fault concerns the whole file.
    pub line: usize,
    /// Column in characters, from 1; 0 when the fault concerns the whole file.
    pub column: usize,
    /// Description of the fault.
    pub message: Message,
    /// Kind (as in the message ids `item-<kind>`) and id of the entity with the fault.
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

    /// Text of the fault, with its entity but without its position.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let words = lang.message(&self.message);
        match &self.item {
            Some((kind, id)) if !id.is_empty() => {
                format!("{} {id}: {words}", lang.composed(&format!("item-{kind}")))
            }
            Some(_) | None => words,
        }
    }
}

/// Error of loading a file. Nothing on disk has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}:{line}:{column}: {message}", path.display())]
pub struct LoadError {
    /// Path of the file; empty for a text that is not from a file.
    pub path: PathBuf,
    /// Line of the first fault, from 1; 0 when it concerns the whole file.
    pub line: usize,
    /// Column of the first fault in characters, from 1; 0 when it concerns the whole file.
    pub column: usize,
    /// The first fault.
    pub message: Message,
    /// All faults, the first one included; never empty.
    pub faults: Vec<Fault>,
    /// Set when the file can't be parsed at all: it doesn't exist, can't be read, or isn't a
    /// journey. Otherwise it parses, and fails validation.
    pub unreadable: bool,
}

impl LoadError {
    pub(crate) fn new(faults: Vec<Fault>, unreadable: bool) -> Self {
        let (line, column, message) = faults.first().map_or_else(
            || (0, 0, message!("file-not-understood", detail = "")),
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

    /// Formats the first fault as `file:line:column: text`.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        self.faults
            .first()
            .map_or_else(String::new, |fault| self.line_of(fault, lang))
    }

    /// Formats one of the faults as `file:line:column: text`.
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

/// Converts an error of the RON parser.
pub(crate) fn of_ron(text: &str, error: SpannedError) -> LoadError {
    let SpannedError { code, span } = error;
    let place = match code {
        // These are reported after the value or field was read; its start is meant.
        RonError::Message(_)
        | RonError::IntegerOutOfBounds
        | RonError::NoSuchStructField { .. }
        | RonError::DuplicateStructField { .. } => span.start,
        _ => span.end,
    };
    located(
        text,
        Syntax::Ron,
        (place.line, place.col),
        ron_message(code),
    )
}

/// The fault at the position where a parser stopped, or the slip that made it stop there.
fn located(text: &str, syntax: Syntax, place: (usize, usize), message: Message) -> LoadError {
    let stopped = offset(text, place);
    match syntax_hints::find_hint(text, syntax, stopped, &message) {
        Some((at, message)) => LoadError::at(line_column(text, at), message),
        None => LoadError::at(place, message),
    }
}

/// Byte offset of a line and column.
fn offset(text: &str, (line, column): (usize, usize)) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = before.map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let within = rest.char_indices().nth(column.saturating_sub(1));
    start + within.map_or(rest.len(), |(at, _)| at)
}

fn ron_message(code: RonError) -> Message {
    let symbol = |symbol: &str| message!("file-expected-symbol", symbol = symbol);
    match code {
        RonError::Message(text) => {
            unpack(&text).unwrap_or_else(|| message!("file-not-understood", detail = short(&text)))
        }
        RonError::Eof => message!("file-ends-early"),
        RonError::ExpectedArray => message!("file-expected-list"),
        RonError::ExpectedArrayEnd => symbol("]"),
        RonError::ExpectedComma => symbol(","),
        RonError::ExpectedMapColon => symbol(":"),
        RonError::ExpectedStructLikeEnd | RonError::ExpectedOptionEnd => symbol(")"),
        RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_) => symbol("("),
        RonError::ExpectedBoolean => message!("file-expected-boolean"),
        RonError::ExpectedFloat
        | RonError::ExpectedInteger
        | RonError::InvalidIntegerDigit { .. }
        | RonError::FloatUnderscore
        | RonError::UnderscoreAtBeginning => message!("file-expected-number"),
        RonError::IntegerOutOfBounds => message!("file-number-range"),
        RonError::ExpectedString => message!("file-expected-text"),
        RonError::ExpectedStringEnd => message!("file-text-open"),
        RonError::ExpectedIdentifier | RonError::InvalidIdentifier(_) => {
            message!("file-expected-field")
        }
        RonError::UnclosedBlockComment | RonError::UnclosedLineComment => {
            message!("file-comment-open")
        }
        RonError::InvalidEscape(_) => message!("file-bad-escape"),
        RonError::UnexpectedChar(c) => {
            message!("file-unexpected", found = c.escape_debug().to_string())
        }
        RonError::TrailingCharacters => message!("file-trailing"),
        RonError::ExceededRecursionLimit => {
            message!("file-too-deep", max = super::scanner::MAX_DEPTH)
        }
        RonError::NoSuchStructField {
            found, expected, ..
        } => unknown_field(&found, &expected.join(", ")),
        RonError::MissingStructField { field, .. } => {
            message!("file-missing-field", field = field)
        }
        RonError::DuplicateStructField { field, .. } => {
            message!("file-double-field", field = field)
        }
        other => message!("file-not-understood", detail = short(&other.to_string())),
    }
}

fn unknown_field(found: &str, known: &str) -> Message {
    let message = Message::new(id!("file-unknown-field"))
        .with("field", short(found))
        .with("known", known);
    with_suggestion(message, found, known.split(", "))
}

/// Converts an error of the JSON parser.
pub(crate) fn of_json(text: &str, error: &serde_json::Error) -> LoadError {
    // serde_json counts columns in bytes, and a fault at a line's end as column 0 of the next.
    let line = error.line().max(1);
    let whole = text.split('\n').nth(line - 1).unwrap_or_default();
    let before = whole.bytes().take(error.column());
    let column = before.filter(|byte| byte & 0xc0 != 0x80).count().max(1);
    located(text, Syntax::Json, (line, column), json_message(error))
}

fn json_message(error: &serde_json::Error) -> Message {
    let text = error.to_string();
    if let Some(message) = unpack(&text) {
        return message;
    }
    let mut quoted = text.split('`').skip(1).step_by(2);
    let mut name = || quoted.next().unwrap_or_default();
    let begins = |with: &str| text.starts_with(with);
    if error.is_eof() {
        message!("file-ends-early")
    } else if begins("unknown field") {
        let found = name();
        unknown_field(found, &quoted.collect::<Vec<_>>().join(", "))
    } else if begins("missing field") {
        message!("file-missing-field", field = name())
    } else if begins("duplicate field") {
        message!("file-double-field", field = short(name()))
    } else if begins("expected `") {
        message!("file-expected-symbol", symbol = name())
    } else if begins("trailing characters") {
        message!("file-trailing")
    } else if begins("recursion limit") {
        message!("file-too-deep", max = super::scanner::MAX_DEPTH)
    } else if begins("invalid escape") || text.contains("surrogate") {
        message!("file-bad-escape")
    } else if begins("control character") {
        message!("file-text-open")
    } else if begins("number out of range") {
        message!("file-number-range")
    } else if begins("invalid number") {
        message!("file-expected-number")
    } else if begins("key must be a string") {
        message!("file-expected-field")
    } else {
        json_type(&text)
    }
}

/// Message for a value of the wrong type.
fn json_type(text: &str) -> Message {
    let expected = text.rsplit_once("expected ").map_or("", |(_, rest)| rest);
    let wanted = |with: &str| expected.starts_with(with);
    if wanted("a string") {
        message!("file-expected-text")
    } else if wanted("a boolean") {
        message!("file-expected-boolean")
    } else if wanted("a sequence") {
        message!("file-expected-list")
    } else if wanted("struct") {
        message!("file-expected-symbol", symbol = "{")
    } else if ["f64", "u32", "i32", "u8", "i8"].into_iter().any(wanted) {
        let key = if text.starts_with("invalid value") {
            id!("file-number-range")
        } else {
            id!("file-expected-number")
        };
        Message::new(key)
    } else {
        message!("file-not-understood", detail = short(text))
    }
}
