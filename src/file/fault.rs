//! What can be wrong with a file, where, and in which words.

use std::path::{Path, PathBuf};

use ron::error::{Error as RonError, SpannedError};

use super::{
    load::Syntax,
    nearest::with_nearest,
    scan::line_column,
    slips,
    wire::word::{short, unpack},
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
                format!("{} {id}: {words}", lang.composed(&format!("item-{kind}")))
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
pub(crate) fn of_ron(text: &str, error: SpannedError) -> LoadError {
    let SpannedError { code, span } = error;
    let place = match code {
        // These are found when the piece is already behind; the piece is meant.
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

/// The fault at a place where a parser stopped, or the slip that made it stop there.
fn located(text: &str, syntax: Syntax, place: (usize, usize), message: Message) -> LoadError {
    let stopped = offset(text, place);
    match slips::find(text, syntax, stopped, &message) {
        Some((at, message)) => LoadError::at(line_column(text, at), message),
        None => LoadError::at(place, message),
    }
}

/// The byte at a line and column.
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
            message!("file-too-deep", max = super::scan::MAX_DEPTH)
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
    with_nearest(message, found, known.split(", "))
}

/// Says why and where a JSON text could not be read.
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
        message!("file-too-deep", max = super::scan::MAX_DEPTH)
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

/// The message for a value of a kind that doesn't belong there.
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
