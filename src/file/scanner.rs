//! Tokenizer for RON and JSON: finds the format version before parsing, enforces limits on nesting
//! and size, and locates entities for error messages.

use std::{borrow::Cow, collections::HashMap};

use crate::model::Message;

/// Maximum nesting depth. Files of ours are 7 deep; deep input overflows the parser's stack, which
/// aborts the process.
pub(crate) const MAX_DEPTH: usize = 32;
/// Maximum number of list items, fields and records together.
pub(crate) const MAX_VALUES: usize = 2_000_000;
/// Maximum number of entities: touchpoints, transitions, pain points and so on. Each takes one or
/// two kilobytes of memory, and as much again in the analysis.
pub(crate) const MAX_ITEMS: usize = 100_000;

/// A token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// An opening bracket: this byte.
    Open(u8),
    Close,
    Comma,
    Colon,
    /// A quoted text, with its escapes unresolved.
    Quoted(&'a str),
    /// An unquoted word or number.
    Bare(&'a str),
}

/// Iterator over the tokens of a text with their byte offsets; skips white space and comments.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    fn cut(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn skip_blank(&mut self) {
        while let Some(byte) = self.byte(0) {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
                b'/' if self.byte(1) == Some(b'/') => {
                    while self.byte(0).is_some_and(|b| b != b'\n') {
                        self.at += 1;
                    }
                }
                b'/' if self.byte(1) == Some(b'*') => self.skip_block_comment(),
                _ => return,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let mut open = 0_usize;
        while let Some(byte) = self.byte(0) {
            if byte == b'/' && self.byte(1) == Some(b'*') {
                open += 1;
                self.at += 2;
            } else if byte == b'*' && self.byte(1) == Some(b'/') {
                open -= 1;
                self.at += 2;
                if open == 0 {
                    return;
                }
            } else {
                self.at += 1;
            }
        }
    }

    /// Reads a quoted text after its opening quote, up to and including the closing one.
    fn quoted(&mut self) -> Token<'a> {
        let from = self.at;
        while let Some(byte) = self.byte(0) {
            match byte {
                b'"' => {
                    self.at += 1;
                    return Token::Quoted(self.cut(from, self.at - 1));
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at = self.text.len();
        Token::Quoted(self.cut(from, self.at))
    }

    /// Reads `r"…"` or `r#"…"#` after the `r`; `None` when it is an ordinary word.
    fn raw(&mut self) -> Option<Token<'a>> {
        let mut hashes = 0;
        while self.byte(hashes) == Some(b'#') {
            hashes += 1;
        }
        if self.byte(hashes) != Some(b'"') {
            return None;
        }
        self.at += hashes + 1;
        let from = self.at;
        while let Some(byte) = self.byte(0) {
            self.at += 1;
            if byte == b'"' && (0..hashes).all(|n| self.byte(n) == Some(b'#')) {
                let to = self.at - 1;
                self.at += hashes;
                return Some(Token::Quoted(self.cut(from, to)));
            }
        }
        Some(Token::Quoted(self.cut(from, self.at)))
    }

    fn bare(&mut self, from: usize) -> Token<'a> {
        while let Some(byte) = self.byte(0) {
            let ends = byte.is_ascii_whitespace() || b"()[]{},:\"/".contains(&byte);
            if ends {
                break;
            }
            self.at += 1;
        }
        // A stray slash or the like: skip it.
        if self.at == from {
            self.at += 1;
        }
        Token::Bare(self.cut(from, self.at))
    }

    fn character(&mut self, from: usize) -> Token<'a> {
        let escaped = self.byte(1) == Some(b'\\');
        let nearest = if escaped { 3 } else { 2 };
        for ahead in nearest..13 {
            if self.byte(ahead) == Some(b'\'') {
                self.at += ahead + 1;
                return Token::Bare(self.cut(from, self.at));
            }
        }
        self.at += 1;
        Token::Bare(self.cut(from, self.at))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_blank();
        let from = self.at;
        let byte = self.byte(0)?;
        let mut one = |token| {
            self.at += 1;
            token
        };
        let token = match byte {
            b'(' | b'[' | b'{' => one(Token::Open(byte)),
            b')' | b']' | b'}' => one(Token::Close),
            b',' => one(Token::Comma),
            b':' => one(Token::Colon),
            b'"' => {
                self.at += 1;
                self.quoted()
            }
            b'\'' => self.character(from),
            b'b' if self.byte(1) == Some(b'"') => {
                self.at += 2;
                self.quoted()
            }
            b'r' => {
                self.at += 1;
                match self.raw() {
                    Some(token) => token,
                    None => self.bare(from),
                }
            }
            _ => self.bare(from),
        };
        Some((from, token))
    }
}

/// Result of [`probe_format`].
pub(crate) struct FormatProbe<'a> {
    /// Byte offset and text of the value of the field `format`.
    pub(crate) format: Option<(usize, &'a str)>,
    /// True if the text has any opening bracket.
    pub(crate) has_record: bool,
}

/// Checks the limits of a text before it is parsed, and finds its format version.
///
/// # Errors
/// Byte offset and message, where it is nested too deep or has too many values.
pub(crate) fn probe_format(text: &str) -> Result<FormatProbe<'_>, (usize, Message)> {
    let mut survey = FormatProbe {
        format: None,
        has_record: false,
    };
    let (mut depth, mut values, mut items) = (0_usize, 0_usize, 0_usize);
    let (mut name, mut is_format) = ("", false);
    for (at, token) in Tokens::new(text, 0) {
        match token {
            Token::Open(_) => {
                survey.has_record = true;
                depth += 1;
                values += 1;
                if depth > MAX_DEPTH {
                    return Err((at, message!("file-too-deep", max = MAX_DEPTH)));
                }
                items += usize::from(depth == 3);
                if items > MAX_ITEMS {
                    let message = Message::new(id!("file-too-many-items"));
                    return Err((at, message.with("max", MAX_ITEMS)));
                }
            }
            Token::Close => depth = depth.saturating_sub(1),
            Token::Comma => {
                values += 1;
                if values > MAX_VALUES {
                    return Err((at, message!("file-too-many", max = MAX_VALUES)));
                }
            }
            Token::Colon => is_format = depth == 1 && name == "format",
            Token::Quoted(word) | Token::Bare(word) => {
                if is_format && survey.format.is_none() {
                    survey.format = Some((at, word));
                }
                is_format = false;
                name = word;
            }
        }
    }
    Ok(survey)
}

/// Byte offsets of the entities of a text, by section and id.
pub(crate) struct EntityOffsets<'a> {
    text: &'a str,
    entities: HashMap<(&'a str, Cow<'a, str>), Vec<usize>>,
    sections: HashMap<&'a str, usize>,
    about: Option<usize>,
}

impl<'a> EntityOffsets<'a> {
    /// Scans a text once.
    pub(crate) fn of(text: &'a str) -> Self {
        let mut outline = Self {
            text,
            entities: HashMap::new(),
            sections: HashMap::new(),
            about: None,
        };
        let mut depth = 0_usize;
        let (mut section, mut name, mut is_id) = ("", "", false);
        let mut entity = 0;
        for (at, token) in Tokens::new(text, 0) {
            match token {
                Token::Open(_) => {
                    depth += 1;
                    if depth == 2 && section == "about" {
                        outline.about = Some(at);
                    } else if depth == 2 {
                        outline.sections.entry(section).or_insert(at);
                    } else if depth == 3 {
                        entity = at;
                    }
                }
                Token::Close => depth = depth.saturating_sub(1),
                Token::Comma => is_id = false,
                Token::Colon => {
                    if depth == 1 {
                        section = name;
                    }
                    is_id = depth == 3 && name == "id";
                }
                Token::Quoted(word) | Token::Bare(word) => {
                    let word = word.strip_prefix("r#").unwrap_or(word);
                    if is_id {
                        let key = (section, unescaped(word));
                        let places = outline.entities.entry(key).or_default();
                        places.push(entity);
                        is_id = false;
                    }
                    name = word;
                }
            }
        }
        outline
    }

    /// Byte offset of the `about` record.
    pub(crate) fn about(&self) -> Option<usize> {
        self.about
    }

    /// All entities in the order of the text: byte offset, section and id.
    pub(crate) fn entities(&self) -> Vec<(usize, &str, &str)> {
        let all = self.entities.iter();
        let mut all: Vec<_> = all
            .flat_map(|((section, id), places)| {
                places.iter().map(move |at| (*at, *section, id.as_ref()))
            })
            .collect();
        all.sort_unstable();
        all
    }

    /// Byte offset to report for a problem: the entity's field named in the message if present, or
    /// else the `nth` entity (from 0) with this id. `kind` is that of a
    /// [`crate::model::validate::Problem`].
    pub(crate) fn find(
        &self,
        kind: &str,
        id: &str,
        nth: usize,
        message: &Message,
    ) -> Option<usize> {
        if kind == "journey" {
            let about = self.about?;
            return Some(self.field(about, message).unwrap_or(about));
        }
        let section = section_of(kind);
        let Some(places) = self.entities.get(&(section, Cow::Borrowed(id))) else {
            return self.sections.get(section).copied();
        };
        let entity = *places.get(nth).or(places.first())?;
        Some(self.field(entity, message).unwrap_or(entity))
    }

    fn field(&self, entity: usize, message: &Message) -> Option<usize> {
        let field = message.argument("field")?.text();
        let names: &[&str] = match field {
            "at" => &["touchpoint", "transition"],
            "target" => &["phase", "touchpoint"],
            "emotion" => &["emotions"],
            other => &[other],
        };
        let mut depth = 0_usize;
        let mut last = (0, "");
        for (at, token) in Tokens::new(self.text, entity) {
            match token {
                Token::Open(_) => depth += 1,
                Token::Close if depth <= 1 => return None,
                Token::Close => depth -= 1,
                Token::Colon if depth == 1 && names.contains(&last.1) => return Some(last.0),
                Token::Colon | Token::Comma => {}
                Token::Quoted(word) | Token::Bare(word) => last = (at, word),
            }
        }
        None
    }
}

/// Resolves the escapes of a quoted text.
fn unescaped(word: &str) -> Cow<'_, str> {
    if !word.contains('\\') {
        return Cow::Borrowed(word);
    }
    // RON and JSON share most escapes, and neither gives those of the other a different meaning.
    let text = format!("\"{word}\"");
    let meant = ron::from_str::<String>(&text).ok();
    let meant = meant.or_else(|| serde_json::from_str(&text).ok());
    meant.map_or(Cow::Borrowed(word), Cow::Owned)
}

macro_rules! sections {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {
        /// Section of a file with the entities of a kind.
        pub(super) fn section_of(kind: &str) -> &str {
            match kind {
                $($key => stringify!($list),)*
                other => other,
            }
        }
    };
}

for_each_kind!(sections);

/// Line and column of a byte offset, both from 1, the column in characters.
pub(crate) fn line_column(text: &str, at: usize) -> (usize, usize) {
    LineIndex::of(text.get(..at).unwrap_or(text)).position(at)
}

/// Index of line starts, for locating many positions in a text.
pub(crate) struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Scans a text once.
    pub(crate) fn of(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// Line and column of a byte offset, both from 1, the column in characters.
    pub(crate) fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.bytes().take(at).skip(start);
        // Counts characters: every byte except UTF-8 continuation bytes.
        let column = 1 + before.filter(|byte| byte & 0xc0 != 0x80).count();
        (line, column)
    }
}

#[cfg(test)]
mod tests {
    use super::{EntityOffsets, line_column, probe_format};
    use crate::model::Message;

    #[test]
    fn the_version_is_found_behind_comments_and_other_fields() {
        let text = "// format: 3\n/* ( /* [ */ */ (about: (title: \"format: 9 (\"), format: 2)";
        assert_eq!(probe_format(text).unwrap().format.unwrap().1, "2");
        assert_eq!(
            probe_format("{\"format\": 4}").unwrap().format.unwrap().1,
            "4"
        );
        assert!(
            probe_format("(about: (format: 1))")
                .unwrap()
                .format
                .is_none()
        );
        assert!(
            probe_format("r#\"(format: 1\"# '\"' (x")
                .unwrap()
                .format
                .is_none()
        );
    }

    #[test]
    fn bombs_are_refused_before_they_are_read() {
        assert_eq!(probe_format(&"(".repeat(1_000_000)).err().unwrap().0, 32);
        let many = ",".repeat(super::MAX_VALUES + 1);
        assert_eq!(
            probe_format(&many).err().unwrap().1.id,
            id!("file-too-many")
        );
        let items = format!("(x: [{}])", "(),".repeat(super::MAX_ITEMS));
        assert!(probe_format(&items).is_ok());
        let many = items.replacen("[", "[(),", 1);
        assert_eq!(
            probe_format(&many).err().unwrap().1.id,
            id!("file-too-many-items")
        );
    }

    #[test]
    fn an_entity_and_its_field_are_found() {
        let text = "(format: 1,\n phases: [(id: \"a\",\n name: \"b\"), (id: \"a\")],\n)";
        let outline = EntityOffsets::of(text);
        let place = |nth, message: Message| {
            line_column(text, outline.find("phase", "a", nth, &message).unwrap())
        };
        assert_eq!(
            place(0, message!("problem-not-finite", field = "name")),
            (3, 2)
        );
        assert_eq!(
            place(0, message!("problem-not-finite", field = "goal")),
            (2, 11)
        );
        assert_eq!(place(1, Message::new(id!("problem-double-id"))), (3, 14));
        let text = "(format: 1,\n r#phases: [(id: \"\\u{61}-\\x62\"), (id: r\"c\")],\n)";
        let outline = EntityOffsets::of(text);
        let place = |id| outline.find("phase", id, 0, &message!("file-not-journey"));
        assert_eq!(place("a-b").map(|at| line_column(text, at)), Some((2, 13)));
        assert_eq!(place("c").map(|at| line_column(text, at)), Some((2, 34)));
        assert_eq!(
            place("d").map(|at| line_column(text, at)),
            Some((2, 12)),
            "the list"
        );
    }
}
