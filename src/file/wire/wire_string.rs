//! Values written as one quoted word: ids, choices, dates, colours, base64.

use std::{borrow::Cow, fmt, marker::PhantomData};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Wire;
use crate::{
    file::{date_hint::with_date, suggestion::with_suggestion},
    i18n::Lang,
    model::{Choice, Color, DomainId, ItemRef, Message, MessageId, Metric, MetricId},
};

/// A value written as one quoted word.
pub(crate) trait WireText: Sized {
    /// Formats the word.
    fn write(&self) -> Cow<'_, str>;

    /// Parses the word.
    ///
    /// # Errors
    /// A message with what was expected.
    fn read(word: &str) -> Result<Self, Message>;
}

impl<I: DomainId> WireText for I {
    fn write(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }

    fn read(word: &str) -> Result<Self, Message> {
        I::parse(word)
    }
}

impl WireText for Color {
    fn write(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_hex())
    }

    fn read(word: &str) -> Result<Self, Message> {
        Self::from_hex(word).ok_or_else(|| message!("file-colour", found = short(word)))
    }
}

impl WireText for Date {
    fn write(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn read(word: &str) -> Result<Self, Message> {
        // Only `YYYY-MM-DD`: jiff would also accept a time after the date and drop it.
        let plain = word.len() <= 13 && word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let date = if plain { word.parse().ok() } else { None };
        date.ok_or_else(|| {
            with_date(
                Message::new(id!("file-date")).with("found", short(word)),
                word,
            )
        })
    }
}

impl WireText for ItemRef {
    fn write(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn read(word: &str) -> Result<Self, Message> {
        Self::parse(word).ok_or_else(|| message!("file-item", found = short(word)))
    }
}

impl WireText for Metric {
    fn write(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.key())
    }

    fn read(word: &str) -> Result<Self, Message> {
        let standard = Self::STANDARD.into_iter().find(|m| m.key() == word);
        standard.map_or_else(|| MetricId::parse(word).map(Self::Custom), Ok)
    }
}

/// Bytes written in base64.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Base64Bytes(pub(crate) Vec<u8>);

impl WireText for Base64Bytes {
    fn write(&self) -> Cow<'_, str> {
        Cow::Owned(STANDARD.encode(&self.0))
    }

    fn read(word: &str) -> Result<Self, Message> {
        STANDARD
            .decode(word)
            .map(Self)
            .map_err(|error| message!("file-base64", detail = error.to_string()))
    }
}

/// A choice, written as its key.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct ChoiceKey<C>(pub(crate) C);

impl<C: Choice> WireText for ChoiceKey<C> {
    fn write(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.0.key())
    }

    fn read(word: &str) -> Result<Self, Message> {
        C::from_key(word).map(Self).ok_or_else(|| {
            let known: Vec<_> = C::ALL.iter().map(|choice| choice.key()).collect();
            let message = Message::new(id!("file-choice"))
                .with("found", short(word))
                .with("known", known.join(", "));
            // People also write the name that the window shows.
            match in_words::<C>(word) {
                Some(key) => with_suggestion(message, key, known),
                None => with_suggestion(message, word, known),
            }
        })
    }
}

/// Key of the choice with this name in any language of the window.
fn in_words<C: Choice>(word: &str) -> Option<&'static str> {
    let is_it = |choice: &&C| {
        let mut named = Lang::ALL.iter().map(|lang| lang.choice(**choice));
        named.any(|name| name.to_lowercase() == word.to_lowercase())
    };
    C::ALL.iter().find(is_it).map(|choice| choice.key())
}

/// Serde adapter: a [`WireText`] as a string.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct WireString<T>(pub(crate) T);

/// Serde adapter for a choice.
pub(crate) type WireChoice<C> = WireString<ChoiceKey<C>>;

impl<T: WireText> Serialize for WireString<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.write())
    }
}

impl<'de, T: WireText> Deserialize<'de> for WireString<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WireStringVisitor<T>(PhantomData<T>);
        impl<T: WireText> de::Visitor<'_> for WireStringVisitor<T> {
            type Value = WireString<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<WireString<T>, E> {
                T::read(word)
                    .map(WireString)
                    .map_err(|message| E::custom(pack(&message)))
            }
        }
        deserializer.deserialize_str(WireStringVisitor(PhantomData))
    }
}

impl<T: WireText + Clone> Wire<T> for WireString<T> {
    fn of(model: &T) -> Self {
        Self(model.clone())
    }

    fn model(self) -> Result<T, Message> {
        Ok(self.0)
    }
}

impl<C: Choice> Wire<C> for WireChoice<C> {
    fn of(model: &C) -> Self {
        Self(ChoiceKey(*model))
    }

    fn model(self) -> Result<C, Message> {
        Ok(self.0.0)
    }
}

const START: char = '\u{1}';
const NEXT: char = '\u{2}';
const END: char = '\u{3}';

/// Messages that parsing a word can give, with their argument names: serde carries errors as text
/// only, so messages are packed into it and unpacked afterwards.
const PACKED: &[(MessageId, &[&str])] = &[
    (id!("problem-id-form"), &["id"]),
    (id!("file-colour"), &["found"]),
    (id!("file-date"), &["found", "hint", "near"]),
    (id!("file-item"), &["found"]),
    (id!("file-base64"), &["detail"]),
    (id!("file-choice"), &["found", "known", "hint", "near"]),
];

fn pack(message: &Message) -> String {
    let mut text = format!("{START}{}", message.id);
    for (_, value) in &message.args {
        text.push(NEXT);
        text.extend(short(value.text()).chars().filter(|c| !c.is_control()));
    }
    text.push(END);
    text
}

/// Unpacks the message in the text of a serde error, if there is one.
pub(crate) fn unpack(text: &str) -> Option<Message> {
    let (_, rest) = text.split_once(START)?;
    let (packed, _) = rest.split_once(END)?;
    let mut parts = packed.split(NEXT);
    let found = parts.next()?;
    let (id, names) = PACKED.iter().find(|(id, _)| id.as_str() == found)?;
    let mut message = Message::new(*id);
    for (name, value) in names.iter().zip(parts) {
        message = message.with(name, value);
    }
    Some(message)
}

/// Truncates a text from a file for a message.
pub(crate) fn short(text: &str) -> String {
    const MOST: usize = 300;
    if text.chars().nth(MOST).is_none() {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(MOST).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::{ChoiceKey, WireText as _, pack, unpack};
    use crate::model::{Choice as _, TransitionKind};

    #[test]
    fn a_message_travels_through_an_error_text() {
        let message = ChoiceKey::<TransitionKind>::read("flaw").unwrap_err();
        let text = format!("somewhere: {} at line 3", pack(&message));
        assert_eq!(unpack(&text), Some(message));
        assert_eq!(unpack("nothing packed"), None);
    }

    #[test]
    fn every_choice_reads_its_own_key() {
        for kind in TransitionKind::ALL {
            let word = ChoiceKey(*kind);
            assert_eq!(ChoiceKey::read(&word.write()).unwrap(), word);
        }
    }
}
