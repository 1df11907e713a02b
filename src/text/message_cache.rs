//! Localised messages of a map or page, with placeholders for missing texts.

use jiff::civil::Date;

use super::{clean_text, clean_title};
use crate::{
    i18n::Lang,
    model::{Choice, ItemRef, Message, MessageId, Referable},
};

/// Localisation of a map or page.
pub(crate) struct MessageCache {
    pub lang: Lang,
}

impl MessageCache {
    pub(crate) fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// Message without arguments.
    pub(crate) fn tr(&self, id: MessageId) -> String {
        self.lang.tr(id)
    }

    /// Message with its arguments.
    pub(crate) fn message(&self, message: &Message) -> String {
        self.lang.message(message)
    }

    /// Label of a choice.
    pub(crate) fn choice<C: Choice>(&self, choice: C) -> String {
        self.lang.choice(choice)
    }

    /// Message with one argument that is a count.
    pub(crate) fn count(&self, id: MessageId, count: usize) -> String {
        self.lang.message(&Message::new(id).with("count", count))
    }

    /// Message with text arguments.
    pub(crate) fn fill(&self, id: MessageId, args: &[(&'static str, &str)]) -> String {
        let filled = args.iter().fold(Message::new(id), |message, (name, text)| {
            message.with(name, *text)
        });
        self.lang.message(&filled)
    }

    /// Date such as `12 Nov 2026`.
    pub(crate) fn date(&self, date: Date) -> String {
        self.lang.date(date)
    }

    /// Month and year such as `Nov 2026`.
    pub(crate) fn short_date(&self, date: Date) -> String {
        self.lang.short_date(date)
    }

    /// Title, name or label of an item on one line, or the placeholder for an unnamed one.
    pub(crate) fn name<T: Referable>(&self, item: &T) -> String {
        let missing = placeholder(&item.item());
        missing.map_or_else(String::new, |missing| self.or_else(item.text(), missing))
    }

    /// The same with its line breaks.
    pub(crate) fn text<T: Referable>(&self, item: &T) -> String {
        let missing = placeholder(&item.item());
        missing.map_or_else(String::new, |missing| {
            self.text_or_else(item.text(), missing)
        })
    }

    /// Text with its line breaks, or the placeholder message for an empty one.
    pub(crate) fn text_or_else(&self, text: &str, id: MessageId) -> String {
        match clean_text(text).trim() {
            "" => self.tr(id),
            text => text.to_owned(),
        }
    }

    /// Title on one line, or the placeholder message for an empty one.
    pub(crate) fn or_else(&self, text: &str, id: MessageId) -> String {
        match clean_title(text) {
            text if text.is_empty() => self.tr(id),
            text => text.into_owned(),
        }
    }
}

/// Message id of the placeholder for an unnamed item; `None` for kinds without a name of their own,
/// such as scores.
pub(crate) fn placeholder(item: &ItemRef) -> Option<MessageId> {
    Some(match item {
        ItemRef::Journey => id!("layout-untitled-journey"),
        ItemRef::Phase(_) => id!("layout-unnamed-phase"),
        ItemRef::Touchpoint(_) => id!("layout-untitled-touchpoint"),
        ItemRef::PainPoint(_) => id!("layout-untitled-pain-point"),
        ItemRef::Moment(_) => id!("layout-untitled-moment"),
        ItemRef::Action(_) => id!("layout-untitled-action"),
        ItemRef::Persona(_) => id!("layout-unnamed-persona"),
        ItemRef::Channel(_) => id!("layout-unnamed-channel"),
        ItemRef::Device(_) => id!("layout-unnamed-device"),
        ItemRef::Metric(_) => id!("layout-unnamed-metric"),
        _ => return None,
    })
}
