//! The words of a picture or page in one language, with what stands for a missing text.

use std::{cell::RefCell, collections::BTreeMap};

use jiff::civil::Date;

use super::text::{legible, titled};
use crate::{
    i18n::Lang,
    model::{Choice, Message},
};

/// The words of one language, each looked up once.
pub(super) struct Words {
    /// The language.
    pub lang: Lang,
    plain: RefCell<BTreeMap<String, String>>,
}

impl Words {
    /// Words in this language.
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            lang,
            plain: RefCell::new(BTreeMap::new()),
        }
    }

    fn cached(&self, key: &str, make: impl FnOnce() -> String) -> String {
        if let Some(found) = self.plain.borrow().get(key) {
            return found.clone();
        }
        let made = make();
        self.plain.borrow_mut().insert(key.to_owned(), made.clone());
        made
    }

    /// The words of a message without arguments.
    pub(super) fn tr(&self, key: &'static str) -> String {
        self.cached(key, || self.lang.tr(key))
    }

    /// The words of a choice.
    pub(super) fn choice<C: Choice>(&self, choice: C) -> String {
        let key = format!("choice-{}-{}", C::GROUP, choice.key());
        self.cached(&key, || self.lang.choice(choice))
    }

    /// The words of a message with one argument that is a count.
    pub(super) fn count(&self, key: &'static str, count: usize) -> String {
        let id = format!("{key} {count}");
        self.cached(&id, || {
            self.lang.message(&Message::new(key).with("count", count))
        })
    }

    /// The words of a message with arguments that are texts.
    pub(super) fn fill(&self, key: &'static str, args: &[(&'static str, &str)]) -> String {
        let filled = args
            .iter()
            .fold(Message::new(key), |message, (name, text)| {
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
    pub(super) fn text_or_else(&self, text: &str, key: &'static str) -> String {
        match legible(text).trim() {
            "" => self.tr(key),
            text => text.to_owned(),
        }
    }

    /// A title on one line, or the words that stand for a missing one.
    pub(super) fn or_else(&self, text: &str, key: &'static str) -> String {
        match titled(text) {
            text if text.is_empty() => self.tr(key),
            text => text.into_owned(),
        }
    }
}
