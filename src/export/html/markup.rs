//! Writes HTML by hand. Words of the user's go through [`Html::text`] or [`Html::attr`] alone.

use crate::{
    export::xml::{Xml, is_safe_link},
    layout::text::legible,
};

/// A page in the making.
#[derive(Default)]
pub(super) struct Html {
    xml: Xml,
}

impl Html {
    /// Markup as it stands; never words of the user's.
    pub(super) fn raw(&mut self, markup: &str) {
        self.xml.raw(markup);
    }

    /// Escaped words; their line breaks are kept.
    pub(super) fn text(&mut self, words: &str) {
        for (place, line) in legible(words.trim_end()).split('\n').enumerate() {
            if place > 0 {
                self.raw("<br>");
            }
            self.xml.text(line);
        }
    }

    /// An attribute with a space before it.
    pub(super) fn attr(&mut self, name: &str, value: &str) {
        self.xml.attr(name, value);
    }

    /// An element with words of the program's.
    pub(super) fn told(&mut self, tag: &str, words: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(">");
        self.text(words);
        self.close(tag);
    }

    /// An element with words of the user's, which may run from the right.
    pub(super) fn said(&mut self, tag: &str, words: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(" dir=\"auto\">");
        self.text(words);
        self.close(tag);
    }

    /// Closes an element that was opened with `tag` and perhaps attributes.
    pub(super) fn close(&mut self, tag: &str) {
        self.raw("</");
        self.raw(tag.split(' ').next().unwrap_or(tag));
        self.raw(">\n");
    }

    /// A label with its value, in a list of such; nothing without a value.
    pub(super) fn pair(&mut self, label: &str, words: &str) {
        self.pairs(label, &[words]);
    }

    /// A label with its values that are not empty.
    pub(super) fn pairs<S: AsRef<str>>(&mut self, label: &str, values: &[S]) {
        let mut values = values
            .iter()
            .map(|words| words.as_ref().trim())
            .filter(|words| !words.is_empty())
            .peekable();
        if values.peek().is_none() {
            return;
        }
        self.raw("<div>");
        self.told("dt", label);
        values.for_each(|words| self.said("dd", words));
        self.raw("</div>\n");
    }

    /// An address, which is a link when it leads to the web or to mail.
    pub(super) fn address(&mut self, label: &str, href: &str) {
        let href = href.trim();
        if !is_safe_link(href) {
            self.pair(label, href);
            return;
        }
        self.raw("<div>");
        self.told("dt", label);
        self.raw("<dd><a rel=\"noopener noreferrer\" target=\"_blank\"");
        self.attr("href", href);
        self.raw(">");
        self.text(href);
        self.raw("</a></dd></div>\n");
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.xml.finish()
    }
}
