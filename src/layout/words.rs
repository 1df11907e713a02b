//! Localised messages with arguments, formatted once and filled many times.

use std::{cell::RefCell, collections::BTreeMap};

use jiff::civil::Date;

use super::text::{legible, titled};
use crate::{
    i18n::{Lang, MONTHS},
    model::{Choice, Message},
};

/// Placeholder for an argument in a cached message; from the private use area, so that no message
/// contains it.
const GAP: char = '\u{F8FF}';

/// Cache of localised messages in one language.
pub(super) struct Words {
    pub lang: Lang,
    plain: RefCell<BTreeMap<String, String>>,
}

impl Words {
    /// Creates an empty cache for a language.
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

    /// Message without arguments.
    pub(super) fn tr(&self, key: &'static str) -> String {
        self.cached(key, || self.lang.tr(key))
    }

    /// Label of a choice.
    pub(super) fn choice<C: Choice>(&self, choice: C) -> String {
        let key = format!("choice-{}-{}", C::GROUP, choice.key());
        self.cached(&key, || self.lang.choice(choice))
    }

    /// Message with one argument that is a count.
    pub(super) fn count(&self, key: &'static str, count: usize) -> String {
        let id = format!("{key} {count}");
        self.cached(&id, || {
            self.lang.message(&Message::new(key).with("count", count))
        })
    }

    /// Message with text arguments.
    pub(super) fn fill(&self, key: &'static str, args: &[(&'static str, &str)]) -> String {
        let pattern = self.cached(key, || {
            let mut message = Message::new(key);
            for (place, (name, _)) in args.iter().enumerate() {
                message = message.with(name, format!("{GAP}{place}{GAP}"));
            }
            self.lang.message(&message)
        });
        let mut filled = String::with_capacity(pattern.len() + 32);
        for (place, part) in pattern.split(GAP).enumerate() {
            if place % 2 == 0 {
                filled.push_str(part);
            } else if let Some((_, value)) = part.parse::<usize>().ok().and_then(|at| args.get(at))
            {
                filled.push_str(value);
            }
        }
        filled
    }

    fn month(&self, date: Date) -> String {
        let place = usize::from(date.month().unsigned_abs()).saturating_sub(1);
        MONTHS.get(place).map(|id| self.tr(id)).unwrap_or_default()
    }

    /// Date such as `12 Nov 2026`.
    pub(super) fn date(&self, date: Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let month = self.month(date);
        self.fill(
            "layout-date",
            &[("day", &day), ("month", &month), ("year", &year)],
        )
    }

    /// Month and year such as `Nov 2026`.
    pub(super) fn short_date(&self, date: Date) -> String {
        let year = date.year().to_string();
        let month = self.month(date);
        self.fill("layout-month-year", &[("month", &month), ("year", &year)])
    }

    /// Text with its line breaks, or the placeholder message for an empty one.
    pub(super) fn text_or_else(&self, text: &str, key: &'static str) -> String {
        match legible(text).trim() {
            "" => self.tr(key),
            text => text.to_owned(),
        }
    }

    /// Title on one line, or the placeholder message for an empty one.
    pub(super) fn or_else(&self, text: &str, key: &'static str) -> String {
        match titled(text) {
            text if text.is_empty() => self.tr(key),
            text => text.into_owned(),
        }
    }
}
