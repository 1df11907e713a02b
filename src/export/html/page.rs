//! HTML writer. Text of the user is written only by [`HtmlPage::text`] and [`HtmlPage::attr`], which escape
//! it.

use crate::{
    export::xml::{Xml, is_safe_link},
    record::{RecordContext, RecordHeading, RecordValue, ValueKind, Wording},
    text::clean_text,
};

/// Page being written.
#[derive(Default)]
pub(super) struct HtmlPage {
    xml: Xml,
}

impl HtmlPage {
    /// Raw markup; never text of the user.
    pub(super) fn raw(&mut self, markup: &str) {
        self.xml.raw(markup);
    }

    /// Escaped text; its line breaks become `<br>`.
    pub(super) fn text(&mut self, words: &str) {
        for (place, line) in clean_text(words.trim_end()).split('\n').enumerate() {
            if place > 0 {
                self.raw("<br>");
            }
            self.xml.text(line);
        }
    }

    /// Attribute with an escaped value and a space before it.
    pub(super) fn attr(&mut self, name: &str, value: &str) {
        self.xml.attr(name, value);
    }

    /// Element with text of the program.
    pub(super) fn program_text(&mut self, tag: &str, words: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(">");
        self.text(words);
        self.close(tag);
    }

    /// Element with text of the user, which may be right-to-left (`dir="auto"`).
    pub(super) fn user_text(&mut self, tag: &str, words: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(" dir=\"auto\">");
        self.text(words);
        self.close(tag);
    }

    /// Closing tag of an element that was opened with `tag` and possibly attributes.
    pub(super) fn close(&mut self, tag: &str) {
        self.raw("</");
        self.raw(tag.split(' ').next().unwrap_or(tag));
        self.raw(">\n");
    }

    /// Label with its value in a description list; nothing without a value.
    pub(super) fn pair(&mut self, label: &str, words: &str) {
        self.pairs(label, &[words]);
    }

    /// Label with all its non-empty values.
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
        self.program_text("dt", label);
        values.for_each(|words| self.user_text("dd", words));
        self.raw("</div>\n");
    }

    /// Heading of a column with a value of it, in a description list; nothing for a missing one.
    pub(super) fn fact(
        &mut self,
        cx: &RecordContext<'_>,
        heading: &RecordHeading,
        value: &RecordValue,
    ) {
        let title = heading.title(cx.lang, Wording::Full);
        match value {
            RecordValue::List(texts) => self.pairs(&title, texts),
            RecordValue::Text(href) if heading.kind() == ValueKind::Link => {
                self.address(&title, href);
            }
            value => {
                let words = cx.text(heading, value, Wording::Full);
                self.pair(&title, &words.unwrap_or_default());
            }
        }
    }

    /// Web or mail address as a link; plain text for other schemes.
    pub(super) fn address(&mut self, label: &str, href: &str) {
        let href = href.trim();
        if !is_safe_link(href) {
            self.pair(label, href);
            return;
        }
        self.raw("<div>");
        self.program_text("dt", label);
        self.raw("<dd><a rel=\"noopener noreferrer\" target=\"_blank\"");
        self.attr("href", href);
        self.raw(">");
        self.text(href);
        self.raw("</a></dd></div>\n");
    }

    /// The finished markup.
    pub(super) fn finish(self) -> String {
        self.xml.finish()
    }
}
