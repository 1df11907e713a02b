//! Common mistakes in handwritten journey files: a comma in a number, a percent sign, curly quotes,
//! a missing comma. A parser fails somewhere after them; these messages say what to write, at the
//! position of the mistake.

use super::{
    date_hint::{dated, with_date},
    load::Syntax,
    scanner::{Token, Tokens},
    wire::wire_string::short,
};
use crate::model::{Message, MessageId};

/// Finds the mistake that made a parser stop at byte `stop_offset` with `message`, and its byte offset;
/// `None` when it isn't a known one.
pub(super) fn find_hint(
    text: &str,
    syntax: Syntax,
    stopped: usize,
    message: &Message,
) -> Option<(usize, Message)> {
    let mut walk = SlipFinder {
        text,
        syntax,
        wanted: message.id,
        stop_offset: stopped,
        tokens: Tokens::new(text, 0).peekable(),
        frames: Vec::new(),
        value: None,
    };
    // A mistake after the position where the parser stopped didn't stop it.
    walk.first().filter(|(at, _)| *at <= stopped)
}

/// An open record or list.
struct ScanFrame<'a> {
    is_record: bool,
    expects: ExpectedToken,
    /// Name of the last field.
    name: &'a str,
}

#[derive(Clone, Copy, PartialEq)]
enum ExpectedToken {
    /// A field name or list item, or the end.
    Next,
    Colon,
    Value,
    /// A comma or the end.
    Comma,
}

/// The last value that was read.
#[derive(Clone, Copy)]
struct ScannedValue<'a> {
    at: usize,
    token: Token<'a>,
    /// Byte offset of its end.
    end: usize,
}

struct SlipFinder<'a> {
    text: &'a str,
    syntax: Syntax,
    /// Message id of the parser's error.
    wanted: MessageId,
    /// Byte offset where the parser stopped.
    stop_offset: usize,
    tokens: std::iter::Peekable<Tokens<'a>>,
    frames: Vec<ScanFrame<'a>>,
    value: Option<ScannedValue<'a>>,
}

type Slip = (usize, Message);

const CURLY: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '«', '»', '‹', '›'];

impl<'a> SlipFinder<'a> {
    fn first(&mut self) -> Option<Slip> {
        while let Some((at, token)) = self.tokens.next() {
            if at > self.stop_offset {
                // One token of lookahead may show a mistake before it.
                return self.step(at, token);
            }
            if let Some(slip) = self.step(at, token) {
                return Some(slip);
            }
        }
        None
    }

    fn step(&mut self, at: usize, token: Token<'a>) -> Option<Slip> {
        let Some(frame) = self.frames.last() else {
            self.open(token);
            return None;
        };
        match (frame.expects, frame.is_record) {
            (ExpectedToken::Next, true) => self.name(at, token),
            (ExpectedToken::Colon, _) => self.colon(at, token),
            (ExpectedToken::Next, false) | (ExpectedToken::Value, _) => self.value(at, token),
            (ExpectedToken::Comma, _) => self.comma(at, token),
        }
    }

    fn expect(&mut self, expects: ExpectedToken) {
        if let Some(frame) = self.frames.last_mut() {
            frame.expects = expects;
        }
    }

    fn field(&self) -> &'a str {
        self.frames.last().map_or("", |frame| frame.name)
    }

    fn open(&mut self, token: Token<'a>) {
        if let Token::Open(bracket) = token {
            self.frames.push(ScanFrame {
                is_record: bracket != b'[',
                expects: ExpectedToken::Next,
                name: "",
            });
            self.value = None;
        }
    }

    fn close(&mut self, at: usize) {
        self.frames.pop();
        let token = Token::Close;
        let end = at + 1;
        self.value = Some(ScannedValue { at, token, end });
        self.expect(ExpectedToken::Comma);
    }

    fn name(&mut self, at: usize, token: Token<'a>) -> Option<Slip> {
        match token {
            Token::Close => {
                if self.syntax == Syntax::Json && self.value.is_some() {
                    return Some((at, message!("file-trailing-comma")));
                }
                self.close(at);
                None
            }
            Token::Bare(word) | Token::Quoted(word) => {
                if let (Token::Bare(_), Some(slip)) = (token, self.decimal_comma(word)) {
                    return Some(slip);
                }
                if let (Token::Bare(_), Some((name, _))) = (token, word.split_once('=')) {
                    let message = message!("file-equals", field = short(name));
                    return Some((at + name.len(), message));
                }
                let is_quoted = matches!(token, Token::Quoted(_));
                let is_colon_next = matches!(self.tokens.peek(), Some((_, Token::Colon)));
                if is_quoted != (self.syntax == Syntax::Json) && is_colon_next {
                    let key = if is_quoted {
                        id!("file-field-quoted")
                    } else {
                        id!("file-field-unquoted")
                    };
                    return Some((at, Message::new(key).with("field", short(word))));
                }
                if let Some(frame) = self.frames.last_mut() {
                    frame.name = word;
                    frame.expects = ExpectedToken::Colon;
                }
                None
            }
            Token::Open(_) | Token::Comma | Token::Colon => {
                self.frames.clear();
                None
            }
        }
    }

    fn colon(&mut self, at: usize, token: Token<'a>) -> Option<Slip> {
        let field = short(self.field());
        match token {
            Token::Colon => {
                self.expect(ExpectedToken::Value);
                None
            }
            Token::Bare(word) if word.starts_with('=') => {
                Some((at, message!("file-equals", field = field)))
            }
            Token::Bare(_) | Token::Quoted(_) | Token::Open(_) => {
                Some((at, message!("file-missing-colon", field = field)))
            }
            Token::Comma | Token::Close => {
                self.frames.clear();
                None
            }
        }
    }

    fn value(&mut self, at: usize, token: Token<'a>) -> Option<Slip> {
        let missing = |walk: &Self, at: usize| {
            let message = message!("file-missing-value", field = short(walk.field()));
            (walk.frames.last()?.is_record).then_some((at, message))
        };
        match token {
            Token::Open(_) => {
                self.open(token);
                None
            }
            Token::Close if self.frames.last().is_some_and(|frame| !frame.is_record) => {
                self.close(at);
                None
            }
            Token::Comma | Token::Colon | Token::Close => missing(self, at),
            Token::Bare(word) => {
                match self.tokens.peek() {
                    Some((_, Token::Colon)) => return missing(self, at),
                    // The name of a record, or an option.
                    Some((_, Token::Open(_))) if self.syntax == Syntax::Ron => {
                        self.frames.clear();
                        return None;
                    }
                    Some(_) | None => {}
                }
                self.took(at, token, at + word.len());
                self.bare(at, word)
            }
            Token::Quoted(word) => {
                let end = self.end_of(word);
                self.took(at, token, end);
                let is_meant = at <= self.stop_offset && self.stop_offset <= end;
                if is_meant {
                    self.quoted(at, word)
                } else {
                    None
                }
            }
        }
    }

    fn took(&mut self, at: usize, token: Token<'a>, end: usize) {
        self.value = Some(ScannedValue { at, token, end });
        self.expect(ExpectedToken::Comma);
    }

    /// Byte offset after the closing quote of a text.
    fn end_of(&self, word: &str) -> usize {
        let offset = word.as_ptr().addr() - self.text.as_ptr().addr();
        (offset + word.len() + 1).min(self.text.len())
    }

    fn comma(&mut self, at: usize, token: Token<'a>) -> Option<Slip> {
        match token {
            Token::Comma => {
                self.expect(ExpectedToken::Next);
                return None;
            }
            Token::Close => {
                self.close(at);
                return None;
            }
            Token::Colon => {
                self.frames.clear();
                return None;
            }
            Token::Bare(_) | Token::Quoted(_) | Token::Open(_) => {}
        }
        let value = self.value?;
        if let (Token::Bare(number), Token::Bare(sign)) = (value.token, token) {
            if sign.starts_with('%')
                && let Some(slip) = percent(value.at, number, &format!("{number} %"))
            {
                return Some(slip);
            }
            if sign == "/" || number == "/" {
                let from = self.text.get(value.at..)?;
                let ends = |c: char| !(c.is_ascii_digit() || c == '/');
                let date = from.split(ends).next()?;
                let message = Message::new(id!("file-date")).with("found", short(date));
                return Some((value.at, with_date(message, date)));
            }
        }
        if let Token::Quoted(text) = value.token
            && text.contains('\n')
        {
            return Some(self.runs_on(value, text));
        }
        Some((value.end, message!("file-missing-comma")))
    }

    /// A text that runs over lines because its closing quote is missing or curly.
    fn runs_on(&self, value: ScannedValue<'a>, text: &str) -> Slip {
        let ends = |(at, _): &(usize, &str)| {
            let rest = text.get(*at..).unwrap_or_default();
            let rest = rest.trim_start_matches(CURLY).trim_start_matches(' ');
            rest.starts_with([',', ')', ']', '}', '\n', '\r'])
        };
        let start = self.end_of(text) - 1 - text.len();
        match text.match_indices(CURLY).find(ends) {
            Some((at, _)) => (start + at, message!("file-curly-quotes")),
            None => (value.at, message!("file-text-runs-on")),
        }
    }

    /// Decimal comma, `0,3`, in a record: the rest of a number stands where a name should.
    fn decimal_comma(&self, rest: &str) -> Option<Slip> {
        let value = self.value?;
        let Token::Bare(whole) = value.token else {
            return None;
        };
        let digits = rest.trim_end_matches('%');
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole.trim_start_matches(['-', '+'])) || !is_digits(digits) {
            return None;
        }
        let number = format!("{whole}.{digits}");
        if digits.len() < rest.len() {
            return percent(value.at, &number, &format!("{whole},{rest}"));
        }
        let is_thousands =
            digits.len() == 3 && !whole.trim_start_matches(['-', '+', '0']).is_empty();
        let message = message!(
            "file-decimal-comma",
            number = number,
            hint = if is_thousands { "thousands" } else { "none" },
            whole = format!("{whole}{digits}")
        );
        Some((value.at, message))
    }

    /// Checks an unquoted value.
    fn bare(&mut self, at: usize, word: &str) -> Option<Slip> {
        let known = match self.syntax {
            Syntax::Ron => ["true", "false", "None", "inf", "NaN"].as_slice(),
            Syntax::Json => &["true", "false", "null"],
        };
        let unsigned = word.trim_start_matches(['-', '+']);
        if known.contains(&unsigned) {
            return None;
        }
        if word.starts_with(CURLY) {
            return Some((at, message!("file-curly-quotes")));
        }
        if word.starts_with('\'') {
            let rest = self.text.get(at + 1..).unwrap_or_default();
            let inner = rest.split(['\'', '\n']).next().unwrap_or_default();
            let message = message!("file-single-quotes", word = short(inner));
            return Some((at, message));
        }
        let is_meant = at <= self.stop_offset && self.stop_offset <= at + word.len();
        if is_meant
            && self.wanted == id!("file-expected-boolean")
            && let Some(value) = boolean(word)
        {
            return Some((at, file_boolean(word, value)));
        }
        if let Some(number) = word.strip_suffix('%') {
            return percent(at, number, word);
        }
        if unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
            let is_date = dated(word).is_some();
            let message = message!("file-date-unquoted", date = short(word));
            return is_date.then_some((at, message));
        }
        let is_word = word.starts_with(char::is_alphabetic);
        is_word.then(|| (at, message!("file-unquoted", word = short(word))))
    }

    /// Checks a quoted value at which the parser stopped.
    fn quoted(&self, at: usize, word: &str) -> Option<Slip> {
        let word = word.trim();
        if self.wanted == id!("file-expected-boolean") {
            return boolean(word).map(|value| (at, file_boolean(word, value)));
        }
        if self.wanted != id!("file-expected-number") {
            return None;
        }
        if let Some(number) = word.strip_suffix('%') {
            return percent(at, number, word);
        }
        let number = word.replace(',', ".");
        number.parse::<f64>().ok()?;
        Some((at, message!("file-number-quoted", number = short(&number))))
    }
}

fn file_boolean(found: &str, value: bool) -> Message {
    message!(
        "file-boolean",
        found = short(found),
        value = value.to_string()
    )
}

/// Percentage, `70%`: shares are written as 0…1.
fn percent(at: usize, number: &str, found: &str) -> Option<Slip> {
    let value: f64 = number.trim().replace(',', ".").parse().ok()?;
    // Rounded, since the division can leave more digits than were given.
    let share = (value * 1e10).round() / 1e12;
    let message = message!(
        "file-percent",
        number = share.to_string(),
        found = short(found)
    );
    value.is_finite().then_some((at, message))
}

/// Boolean from the words that people write for yes and no, in English and Dutch.
fn boolean(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "y" | "ja" | "j" | "on" | "aan" | "waar" | "1" => Some(true),
        "false" | "no" | "n" | "nee" | "off" | "uit" | "onwaar" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
