//! Writer for canonical RON: one entity a block, one field a line, one record of a list a line;
//! short records and lists of words on one line.
//!
//! Our own writer and not ron's, for three reasons: ron escapes apostrophes and combining letters
//! (by tables that change with the Rust release, so bytes would too), and it can break lines by
//! depth only, which makes either long lines or many.

use std::fmt::{self, Write as _};

use serde::{
    Serialize,
    ser::{self, Impossible},
};

/// Maximum width of a list or record on one line, in characters.
const WIDTH: usize = 100;
/// Lists down to this depth are always broken into lines: the file itself, its sections, their
/// entities.
const ALWAYS_BROKEN: usize = 3;

/// Serialises a file as canonical RON, ending in a line feed.
///
/// # Errors
/// When a value has a type that files don't use.
pub(crate) fn to_text(value: &impl Serialize) -> Result<String, UnsupportedValue> {
    let node = value.serialize(NodeSerializer)?;
    let mut out = String::new();
    print(&node, 0, 0, &mut out);
    out.push('\n');
    Ok(out)
}

/// Error for a type that files don't use.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct UnsupportedValue(String);

impl ser::Error for UnsupportedValue {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

enum WireNode {
    Leaf(String),
    List(Vec<Self>, usize),
    Record(Vec<(&'static str, Self)>, usize),
}

impl WireNode {
    /// Width on one line in characters; inexact when far above [`WIDTH`].
    fn width(&self) -> usize {
        match self {
            Self::Leaf(text) if text.len() > 4 * WIDTH => text.len(),
            Self::Leaf(text) => text.chars().count(),
            Self::List(_, width) | Self::Record(_, width) => *width,
        }
    }
}

fn print(node: &WireNode, depth: usize, before: usize, out: &mut String) {
    let fits = before + node.width() < WIDTH;
    match node {
        WireNode::Leaf(text) => out.push_str(text),
        WireNode::List(items, _) => {
            out.push('[');
            let records = matches!(items.as_slice(), [WireNode::Record(..), _, ..]);
            let broken = !fits || depth < 2 || records;
            for (place, item) in items.iter().enumerate() {
                start_item(broken, place, depth, out);
                print(item, depth + 1, 4 * (depth + 1), out);
                end_item(broken, out);
            }
            end_block(broken && !items.is_empty(), depth, out);
            out.push(']');
        }
        WireNode::Record(fields, _) => {
            out.push('(');
            let broken = !fits || depth < ALWAYS_BROKEN;
            for (place, (name, value)) in fields.iter().enumerate() {
                start_item(broken, place, depth, out);
                out.push_str(name);
                out.push_str(": ");
                print(value, depth + 1, 4 * (depth + 1) + name.len() + 2, out);
                end_item(broken, out);
            }
            end_block(broken && !fields.is_empty(), depth, out);
            out.push(')');
        }
    }
}

fn start_item(broken: bool, place: usize, depth: usize, out: &mut String) {
    if broken {
        new_line(depth + 1, out);
    } else if place > 0 {
        out.push_str(", ");
    }
}

fn end_item(broken: bool, out: &mut String) {
    if broken {
        out.push(',');
    }
}

fn end_block(broken: bool, depth: usize, out: &mut String) {
    if broken {
        new_line(depth, out);
    }
}

fn new_line(depth: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("    ");
    }
}

/// Quotes a text. Only characters that are unreadable or misleading in an editor are escaped:
/// quotes, control characters, line separators, bidirectional controls and the byte order mark.
fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{0}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' => push(&mut out, format_args!("\\u{{{:x}}}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

fn push(out: &mut String, text: fmt::Arguments<'_>) {
    // Writing to a string can't fail.
    let written = out.write_fmt(text);
    debug_assert!(written.is_ok());
}

/// Serializer that builds nodes.
struct NodeSerializer;

struct ListWriter(Vec<WireNode>);

struct RecordWriter(Vec<(&'static str, WireNode)>);

impl ser::SerializeSeq for ListWriter {
    type Ok = WireNode;
    type Error = UnsupportedValue;

    fn serialize_element<T: ?Sized + Serialize>(
        &mut self,
        value: &T,
    ) -> Result<(), UnsupportedValue> {
        self.0.push(value.serialize(NodeSerializer)?);
        Ok(())
    }

    fn end(self) -> Result<WireNode, UnsupportedValue> {
        let inner: usize = self.0.iter().map(|item| item.width() + 2).sum();
        Ok(WireNode::List(self.0, inner + 2))
    }
}

impl ser::SerializeStruct for RecordWriter {
    type Ok = WireNode;
    type Error = UnsupportedValue;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), UnsupportedValue> {
        self.0.push((name, value.serialize(NodeSerializer)?));
        Ok(())
    }

    fn end(self) -> Result<WireNode, UnsupportedValue> {
        let inner: usize = self.0.iter().map(|(n, v)| n.len() + v.width() + 4).sum();
        Ok(WireNode::Record(self.0, inner + 2))
    }
}

fn unsupported<T>(kind: &str) -> Result<T, UnsupportedValue> {
    Err(UnsupportedValue(format!("files hold no {kind}")))
}

macro_rules! leaves {
    ($($method:ident $type:ty),*) => {$(
        fn $method(self, value: $type) -> Result<WireNode, UnsupportedValue> {
            Ok(WireNode::Leaf(value.to_string()))
        }
    )*};
}

impl ser::Serializer for NodeSerializer {
    type Ok = WireNode;
    type Error = UnsupportedValue;
    type SerializeSeq = ListWriter;
    type SerializeTuple = Impossible<WireNode, UnsupportedValue>;
    type SerializeTupleStruct = Impossible<WireNode, UnsupportedValue>;
    type SerializeTupleVariant = Impossible<WireNode, UnsupportedValue>;
    type SerializeMap = Impossible<WireNode, UnsupportedValue>;
    type SerializeStruct = RecordWriter;
    type SerializeStructVariant = Impossible<WireNode, UnsupportedValue>;

    leaves! {
        serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32,
        serialize_i64 i64, serialize_u8 u8, serialize_u16 u16, serialize_u32 u32,
        serialize_u64 u64
    }

    fn serialize_f32(self, value: f32) -> Result<WireNode, UnsupportedValue> {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Result<WireNode, UnsupportedValue> {
        if value.is_finite() {
            // The shortest text that reads back as the same number, always with a point or an
            // exponent. Zero has one sign only, so that equal journeys have equal bytes.
            Ok(WireNode::Leaf(format!("{:?}", value + 0.0)))
        } else {
            unsupported("number that isn't finite")
        }
    }

    fn serialize_char(self, value: char) -> Result<WireNode, UnsupportedValue> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<WireNode, UnsupportedValue> {
        Ok(WireNode::Leaf(quote(value)))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<WireNode, UnsupportedValue> {
        unsupported("raw bytes")
    }

    fn serialize_none(self) -> Result<WireNode, UnsupportedValue> {
        Ok(WireNode::Leaf("None".to_owned()))
    }

    fn serialize_some<T: ?Sized + Serialize>(
        self,
        value: &T,
    ) -> Result<WireNode, UnsupportedValue> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<WireNode, UnsupportedValue> {
        unsupported("units")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<WireNode, UnsupportedValue> {
        unsupported("unit structs")
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
    ) -> Result<WireNode, UnsupportedValue> {
        unsupported("variants")
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<WireNode, UnsupportedValue> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<WireNode, UnsupportedValue> {
        unsupported("variants")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<ListWriter, UnsupportedValue> {
        Ok(ListWriter(Vec::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, UnsupportedValue> {
        unsupported("tuples")
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, UnsupportedValue> {
        unsupported("tuples")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, UnsupportedValue> {
        unsupported("variants")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, UnsupportedValue> {
        unsupported("maps")
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<RecordWriter, UnsupportedValue> {
        Ok(RecordWriter(Vec::new()))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, UnsupportedValue> {
        unsupported("variants")
    }
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn words_stay_readable_and_traps_are_spelled_out() {
        assert_eq!(quote("l'été, e\u{301}"), "\"l'été, e\u{301}\"");
        assert_eq!(quote("a\"b\\c\nd\0"), r#""a\"b\\c\nd\u{0}""#);
        assert_eq!(quote("\u{202e}x\u{feff}"), r#""\u{202e}x\u{feff}""#);
    }
}
