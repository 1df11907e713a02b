//! Common mistakes in handwritten journey files: a comma in a number, a percent sign, curly quotes,
//! a missing comma. A parser fails somewhere after them; these messages say what to write, at the
//! position of the mistake.

use super::{
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

/// Adds the date that was meant to a message, if it is unambiguous: `hint` is `near` and `near` the
/// date, or `hint` is `none`.
pub(super) fn with_date(message: Message, found: &str) -> Message {
    match dated(found) {
        Some(date) => message.with("hint", "near").with("near", date.to_string()),
        None => message.with("hint", "none").with("near", ""),
    }
}

/// Parses a date in the orders and with the separators that people use; `None` when it is
/// ambiguous.
fn dated(text: &str) -> Option<jiff::civil::Date> {
    let mut parts = [0_i16; 3];
    let mut found = text.trim().split(['/', '-', '.']);
    for part in &mut parts {
        let digits = found.next().filter(|part| (1..=4).contains(&part.len()))?;
        *part = digits.parse().ok()?;
    }
    if found.next().is_some() {
        return None;
    }
    let date = |year: i16, month: i16, day: i16| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok()
    };
    let [a, b, c] = parts;
    if a > 31 {
        return date(a, b, c);
    }
    if c < 1000 {
        return None;
    }
    match (date(c, b, a), date(c, a, b)) {
        (Some(day_first), Some(month_first)) if day_first != month_first => None,
        (day_first, month_first) => day_first.or(month_first),
    }
}

#[cfg(test)]
mod tests {
    use super::dated;
    use crate::{
        file::{Syntax, from_text},
        i18n::Lang,
        model::MessageId,
    };

    const RON: &str = r##"(
    format: 1,
    about: (title: "Move", scenario: "We move", owner: "Ann"),
    phases: [(id: "ph", name: "One")],
    channels: [(id: "ch", name: "Phone", kind: "phone")],
    touchpoints: [
        (id: "t", title: "Call", phase: "ph", order: 1.0, channel: "ch", key: true),
        (id: "u", title: "Pay", phase: "ph", order: 2.0),
    ],
    transitions: [(id: "e", from: "t", to: "u", share: 0.4)],
    scores: [(id: "s", metric: "nps", value: 12.0, n: 1200, date: "2026-10-12")],
)
"##;

    /// Replacements of correct text by a mistake, with the message, the text at its position, and a
    /// part of the message.
    const SLIPS: &[(&str, &str, MessageId, &str, &str)] = &[
        (
            "share: 0.4",
            "share: 0,4",
            id!("file-decimal-comma"),
            "0,4",
            "write 0.4.",
        ),
        (
            "share: 0.4",
            "share: 40%",
            id!("file-percent"),
            "40%",
            "0.4 for 40%",
        ),
        (
            "share: 0.4",
            "share: 12,5%",
            id!("file-percent"),
            "12,5%",
            "0.125",
        ),
        (
            "share: 0.4",
            "share: 40 %",
            id!("file-percent"),
            "40 %",
            "0.4",
        ),
        (
            "share: 0.4",
            "share: \"0,4\"",
            id!("file-number-quoted"),
            "\"0,4",
            "0.4",
        ),
        (
            "share: 0.4",
            "share: \"40%\"",
            id!("file-percent"),
            "\"40%",
            "0.4",
        ),
        (
            "n: 1200",
            "n: 1,200",
            id!("file-decimal-comma"),
            "1,200",
            "write 1200, or",
        ),
        (
            "value: 12.0",
            "value: -12,5",
            id!("file-decimal-comma"),
            "-12,5",
            "-12.5",
        ),
        (
            "\"Move\"",
            "“Move”",
            id!("file-curly-quotes"),
            "“Move",
            "straight",
        ),
        (
            "\"Move\"",
            "„Move”",
            id!("file-curly-quotes"),
            "„Move",
            "straight",
        ),
        (
            "\"Move\"",
            "«Move»",
            id!("file-curly-quotes"),
            "«Move",
            "straight",
        ),
        (
            "name: \"One\")],",
            "name: \"One”)],",
            id!("file-curly-quotes"),
            "”)],",
            "straight",
        ),
        (
            "\"Move\"",
            "'Move'",
            id!("file-single-quotes"),
            "'Move",
            "\"Move\"",
        ),
        (
            "\"Move\"",
            "'We move in May'",
            id!("file-single-quotes"),
            "'We",
            "\"We move in May\"",
        ),
        ("\"Move\"", "Move", id!("file-unquoted"), "Move", "\"Move\""),
        (
            "kind: \"phone\"",
            "kind: phone",
            id!("file-unquoted"),
            "phone)",
            "\"phone\"",
        ),
        (
            "title: \"Call\",",
            "title: \"Call\"",
            id!("file-missing-comma"),
            " phase",
            "comma",
        ),
        (
            "    format: 1,",
            "    format: 1",
            id!("file-missing-comma"),
            "",
            "comma",
        ),
        (
            "key: true),",
            "key: true)",
            id!("file-missing-comma"),
            "",
            "comma",
        ),
        (
            "order: 2.0",
            "order = 2.0",
            id!("file-equals"),
            "= 2.0",
            "“order”",
        ),
        (
            "order: 2.0",
            "order=2.0",
            id!("file-equals"),
            "=2.0",
            "“order”",
        ),
        (
            "order: 2.0",
            "order 2.0",
            id!("file-missing-colon"),
            "2.0",
            "“order”",
        ),
        (
            "title: \"Pay\"",
            "title:",
            id!("file-missing-value"),
            ", phase",
            "“title”",
        ),
        (
            "title: \"Pay\"",
            "\"title\": \"Pay\"",
            id!("file-field-quoted"),
            "\"title",
            "title:",
        ),
        (
            "key: true",
            "key: True",
            id!("file-boolean"),
            "True",
            "Write true",
        ),
        (
            "key: true",
            "key: Yes",
            id!("file-boolean"),
            "Yes",
            "Write true",
        ),
        (
            "key: true",
            "key: ja",
            id!("file-boolean"),
            "ja",
            "Write true",
        ),
        (
            "key: true",
            "key: \"nee\"",
            id!("file-boolean"),
            "\"nee",
            "Write false",
        ),
        (
            "\"2026-10-12\"",
            "2026-10-12",
            id!("file-date-unquoted"),
            "2026",
            "\"2026-10-12\"",
        ),
        (
            "2026-10-12",
            "13/10/2026",
            id!("file-date"),
            "13/10",
            "\"2026-10-13\"",
        ),
        (
            "2026-10-12",
            "2026/10/12",
            id!("file-date"),
            "2026/",
            "\"2026-10-12\"",
        ),
        (
            "2026-10-12",
            "11/10/2026",
            id!("file-date"),
            "11/10",
            "year, month and day",
        ),
        (
            "\"2026-10-12\"",
            "2026/10/12",
            id!("file-date"),
            "2026/",
            "\"2026-10-12\"",
        ),
        (
            "\"phone\"",
            "\"telephone\"",
            id!("file-choice"),
            "telephone",
            "“phone”?",
        ),
        (
            "\"phone\"",
            "\"Telefoon\"",
            id!("file-choice"),
            "Telefoon",
            "“phone”?",
        ),
        (
            "owner: ",
            "ownre: ",
            id!("file-unknown-field"),
            "ownre",
            "“owner”?",
        ),
        (
            "touchpoints: [",
            "touch_points: [",
            id!("file-unknown-field"),
            "touch_",
            "“touchpoints”?",
        ),
    ];

    /// The first fault after a replacement: message id, text at its position, and message.
    fn told(text: &str, syntax: Syntax, from: &str, to: &str) -> (MessageId, String, String) {
        assert!(text.contains(from), "{from}");
        let text = text.replacen(from, to, 1);
        let error = from_text(&text, syntax).unwrap_err();
        let line = text.lines().nth(error.line - 1).unwrap_or_default();
        let rest = line.chars().skip(error.column - 1).collect();
        (error.message.id, rest, error.words(Lang::En))
    }

    #[test]
    fn slips_are_told_at_their_place_with_what_to_write() {
        assert!(from_text(RON, Syntax::Ron).is_ok());
        for (from, to, key, pointed, says) in SLIPS {
            let (found, rest, words) = told(RON, Syntax::Ron, from, to);
            assert_eq!(found, *key, "{from} → {to}: {words}");
            let at_end = pointed.is_empty() && rest.is_empty();
            assert!(
                at_end || !pointed.is_empty() && rest.starts_with(pointed),
                "{to}: {rest}"
            );
            assert!(words.contains(says), "{to}: {words}");
        }
    }

    #[test]
    fn slips_in_json_are_told_too() {
        let json = r#"{
  "format": 1,
  "phases": [{"id": "ph", "name": "One"}],
  "touchpoints": [{"id": "t", "title": "Call", "phase": "ph", "order": 1.0, "key": true}]
}"#;
        assert!(from_text(json, Syntax::Json).is_ok());
        for (from, to, key, pointed) in [
            ("1.0", "1,0", id!("file-decimal-comma"), "1,0"),
            ("1.0", "10%", id!("file-percent"), "10%"),
            ("\"Call\"", "'Call'", id!("file-single-quotes"), "'Call"),
            ("\"Call\"", "“Call”", id!("file-curly-quotes"), "“Call"),
            ("\"Call\"", "Call", id!("file-unquoted"), "Call"),
            ("\"title\":", "title:", id!("file-field-unquoted"), "title"),
            (
                "\"Call\",",
                "\"Call\"",
                id!("file-missing-comma"),
                " \"phase",
            ),
            ("\"title\":", "\"title\" =", id!("file-equals"), "= "),
            ("true", "True", id!("file-unquoted"), "True"),
            ("true}]", "true,}]", id!("file-trailing-comma"), "}]"),
        ] {
            let (found, rest, words) = told(json, Syntax::Json, from, to);
            assert_eq!(found, key, "{from} → {to}: {words}");
            assert!(rest.starts_with(pointed), "{to}: {rest}");
        }
    }

    #[test]
    fn dates_are_guessed_only_when_they_can_be_no_other_day() {
        for (text, date) in [
            ("2026/1/2", Some("2026-01-02")),
            ("31-1-2026", Some("2026-01-31")),
            ("1.31.2026", Some("2026-01-31")),
            ("5/5/2026", Some("2026-05-05")),
            ("1/2/2026", None),
            ("1/2/26", None),
            ("2026-13-12", None),
            ("yesterday", None),
        ] {
            let found = dated(text).map(|date| date.to_string());
            assert_eq!(found.as_deref(), date, "{text}");
        }
    }
}
