//! Message ids, checked at compile time against the message files of both languages.

use std::fmt;

/// A message file in both languages.
pub struct MessageFile {
    /// Name without extension.
    pub name: &'static str,
    /// English contents.
    pub english: &'static str,
    /// Dutch contents.
    pub dutch: &'static str,
}

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(MessageFile {
            name: $name,
            english: include_str!(concat!("../../assets/i18n/en/", $name, ".ftl")),
            dutch: include_str!(concat!("../../assets/i18n/nl/", $name, ".ftl")),
        }),*]
    };
}

/// The message files, in the Fluent syntax.
pub static FILES: [MessageFile; 18] = files![
    "app",
    "board",
    "checks",
    "cli",
    "command",
    "deck",
    "edit",
    "export",
    "file",
    "flow",
    "inspector",
    "layout",
    "method",
    "model",
    "page",
    "priorities",
    "scores",
    "views",
];

/// Maximum number of messages.
const CAPACITY: usize = 4096;

const SLOTS: usize = 8192;

/// Hash table of all message ids, with linear probing.
struct Table {
    ids: [&'static str; CAPACITY],
    /// English contents of the file from the end of each id on.
    texts: [&'static str; CAPACITY],
    /// Index into `ids` plus 1; 0 for an empty slot.
    slots: [u16; SLOTS],
    len: usize,
}

static TABLE: Table = {
    let mut table = Table {
        ids: [""; CAPACITY],
        texts: [""; CAPACITY],
        slots: [0; SLOTS],
        len: 0,
    };
    let mut file = 0;
    while file < FILES.len() {
        table.read(FILES[file].english, FILES[file].dutch);
        file += 1;
    }
    table
};

impl Table {
    /// Adds the messages of a file, which has the same ones in the same order in both languages.
    const fn read(&mut self, english: &'static str, dutch: &'static str) {
        let (bytes, other) = (english.as_bytes(), dutch.as_bytes());
        let (mut at, mut other_at) = (0, 0);
        loop {
            let (start, end) = next_id(bytes, at);
            let (other_start, other_end) = next_id(other, other_at);
            let (before, rest) = english.split_at(end);
            let id = before.split_at(start).1;
            let other_id = dutch.split_at(other_end).0.split_at(other_start).1;
            if !is_same(id.as_bytes(), other_id.as_bytes()) {
                // The Dutch file has another message here, or none.
                panic!("{}", id);
            }
            if start == bytes.len() {
                break;
            }
            self.add(id, rest);
            (at, other_at) = (next_line(bytes, end), next_line(other, other_end));
        }
    }

    const fn add(&mut self, id: &'static str, text: &'static str) {
        let mut slot = hash(&[id]) % SLOTS;
        while self.slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        self.ids[self.len] = id;
        self.texts[self.len] = text;
        self.len += 1;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "there is room for no more than 4096"
        )]
        let number = self.len as u16;
        self.slots[slot] = number;
    }

    /// Index of the concatenation of these parts.
    const fn find(&self, parts: &[&str]) -> Option<u16> {
        let mut slot = hash(parts) % SLOTS;
        while self.slots[slot] != 0 {
            let index = self.slots[slot] - 1;
            if is_joined(self.ids[index as usize].as_bytes(), parts) {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// Start and end of the next id from the start of a line on; both are the end of the text where
/// there is none.
const fn next_id(text: &[u8], mut at: usize) -> (usize, usize) {
    while at < text.len() && !text[at].is_ascii_lowercase() {
        at = next_line(text, at);
    }
    let start = at;
    while at < text.len() && text[at] != b' ' {
        at += 1;
    }
    (start, at)
}

/// Start of the next line. Reads eight bytes at a time, since the compiler interprets this: three
/// times as fast.
const fn next_line(text: &[u8], at: usize) -> usize {
    const END: u8 = b'\n';
    let mut rest = text.split_at(at).1;
    while let [a, b, c, d, e, f, g, h, next @ ..] = rest {
        let is_first_half = *a == END || *b == END || *c == END || *d == END;
        if is_first_half || *e == END || *f == END || *g == END || *h == END {
            break;
        }
        rest = next;
    }
    while let [first, next @ ..] = rest {
        rest = next;
        if *first == END {
            break;
        }
    }
    text.len() - rest.len()
}

/// FNV-1a hash of the concatenated parts.
const fn hash(parts: &[&str]) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        part += 1;
    }
    (hash ^ (hash >> 15)) as usize
}

const fn is_joined(whole: &[u8], parts: &[&str]) -> bool {
    let mut rest = whole;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        if rest.len() < bytes.len() {
            return false;
        }
        let (first, next) = rest.split_at(bytes.len());
        if !is_same(first, bytes) {
            return false;
        }
        rest = next;
        part += 1;
    }
    rest.is_empty()
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Id of a message that exists in every language; written [`id!`](crate::id).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(u16);

impl MessageId {
    /// Id with this text, at compile time.
    ///
    /// # Panics
    /// When no message has it: a compile error in a constant.
    #[must_use]
    pub const fn known(id: &str) -> Self {
        Self::joined(&[id])
    }

    /// Id that is the concatenation of these parts, at compile time.
    ///
    /// # Panics
    /// When no message has it: a compile error in a constant.
    #[must_use]
    pub const fn joined(parts: &[&str]) -> Self {
        match TABLE.find(parts) {
            Some(index) => Self(index),
            None => panic!("no message has this id"),
        }
    }

    /// Id of a message with exactly these variables, at compile time.
    ///
    /// # Panics
    /// When no message has it or its variables differ: a compile error in a constant.
    #[must_use]
    pub const fn with_variables(id: &str, names: &[&str]) -> Self {
        let found = Self::known(id);
        let text = TABLE.texts[found.0 as usize].as_bytes();
        let mut seen = [false; 16];
        let mut at = 0;
        while at < text.len() && !is_end(text, at) {
            if text[at] == b'$' {
                let end = word_end(text, at + 1);
                let name = text.split_at(end).0.split_at(at + 1).1;
                let mut which = 0;
                while which < names.len() && !is_same(names[which].as_bytes(), name) {
                    which += 1;
                }
                assert!(which < names.len(), "the message has another variable, too");
                seen[which] = true;
            }
            at += 1;
        }
        let mut which = 0;
        while which < names.len() {
            assert!(seen[which], "the message has no variable of this name");
            which += 1;
        }
        found
    }

    /// Id that is composed at run time; `None` when no message has it.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        TABLE.find(&[id]).map(Self)
    }

    /// Text of the id, as in the message files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        TABLE.ids[usize::from(self.0)]
    }
}

/// End of a message: the line after this byte begins with another id or a comment.
const fn is_end(text: &[u8], at: usize) -> bool {
    text[at] == b'\n'
        && at + 1 < text.len()
        && (text[at + 1].is_ascii_lowercase() || text[at + 1] == b'#')
}

const fn word_end(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at].is_ascii_lowercase() {
        at += 1;
    }
    at
}

impl fmt::Debug for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The `MessageId` of a message; fails to compile when no message has it.
#[macro_export]
macro_rules! id {
    ($id:expr) => {{
        const ID: $crate::model::MessageId = $crate::model::MessageId::known($id);
        ID
    }};
}

/// A [`Message`](crate::model::Message) with its arguments, `message!("find-count", at = 1, count = n)`;
/// fails to compile when no message has the id or its variables differ.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        const ID: $crate::model::MessageId =
            $crate::model::MessageId::with_variables($id, &[$(stringify!($name)),*]);
        $crate::model::Message::new(ID)$(.with(stringify!($name), $value))*
    }};
}
