//! The words of a picture or page in one language, with what stands for a missing text.

use jiff::civil::Date;

use super::text::{legible, titled};
use crate::{
    i18n::Lang,
    model::{Choice, Message, MessageId},
};

/// The language of a picture or page.
pub(super) struct Words {
    /// The language.
    pub lang: Lang,
}

impl Words {
    /// Words in this language.
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The words of a message without arguments.
    pub(super) fn tr(&self, id: MessageId) -> String {
        self.lang.tr(id)
    }

    /// The words of a choice.
    pub(super) fn choice<C: Choice>(&self, choice: C) -> String {
        self.lang.choice(choice)
    }

    /// The words of a message with one argument that is a count.
    pub(super) fn count(&self, id: MessageId, count: usize) -> String {
        self.lang.message(&Message::new(id).with("count", count))
    }

    /// The words of a message with arguments that are texts.
    pub(super) fn fill(&self, id: MessageId, args: &[(&'static str, &str)]) -> String {
        let filled = args.iter().fold(Message::new(id), |message, (name, text)| {
            message.with(name, *text)
        });
        self.lang.message(&filled)
    }

    /// A date such as `12 Nov 2026`.
    pub(super) fn date(&self, date: Date) -> String {
        self.lang.date(date)
    }

    /// A date such as `Nov 2026`.
    pub(super) fn short_date(&self, date: Date) -> String {
        self.lang.short_date(date)
    }

    /// A text with its lines, or the words that stand for a missing one.
    pub(super) fn text_or_else(&self, text: &str, id: MessageId) -> String {
        match legible(text).trim() {
            "" => self.tr(id),
            text => text.to_owned(),
        }
    }

    /// A title on one line, or the words that stand for a missing one.
    pub(super) fn or_else(&self, text: &str, id: MessageId) -> String {
        match titled(text) {
            text if text.is_empty() => self.tr(id),
            text => text.into_owned(),
        }
    }
}
