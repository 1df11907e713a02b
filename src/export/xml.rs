//! XML writer: escaped text, short numbers, legal and unique ids.

use std::{collections::HashSet, fmt::Write as _};

use crate::text::clean_text;

/// XML text being written. Everything that comes from a journey goes through [`Self::text`],
/// [`Self::attr`] or [`Self::unique_id`].
#[derive(Default)]
pub(super) struct Xml {
    out: String,
    ids: HashSet<String>,
}

impl Xml {
    /// Raw markup; never text of the user.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Escaped text between tags.
    pub(super) fn text(&mut self, words: &str) {
        for c in clean_text(words).chars() {
            self.push_escaped(c);
        }
    }

    /// Attribute with an escaped value and a space before it.
    pub(super) fn attr(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.text(value);
        self.out.push('"');
    }

    /// Attribute with a number and a space before it.
    pub(super) fn number(&mut self, name: &str, value: f64) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        push_number(&mut self.out, value);
        self.out.push('"');
    }

    /// Attribute with a whole number and a space before it.
    pub(super) fn whole(&mut self, name: &str, value: i64) {
        // Writing to a string never fails.
        let _written = write!(self.out, " {name}=\"{value}\"");
    }

    /// Makes a legal id from any text, different from all before it.
    pub(super) fn unique_id(&mut self, wish: &str) -> String {
        let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let mut id: String = wish
            .chars()
            .map(|c| if legal(c) { c } else { '_' })
            .collect();
        if !id.starts_with(|c: char| c.is_ascii_alphabetic()) {
            id.insert(0, 'k');
        }
        let mut unique = id.clone();
        let mut count = 1_u32;
        while !self.ids.insert(unique.clone()) {
            count += 1;
            unique = format!("{id}-{count}");
        }
        unique
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn push_escaped(&mut self, c: char) {
        match visible(c) {
            Some('&') => self.out.push_str("&amp;"),
            Some('<') => self.out.push_str("&lt;"),
            Some('>') => self.out.push_str("&gt;"),
            Some('"') => self.out.push_str("&quot;"),
            Some('\'') => self.out.push_str("&#39;"),
            Some(c) => self.out.push(c),
            None => {}
        }
    }
}

/// Character as a file may hold it: breaks and tabs become a space; `None` for control characters,
/// most of which XML 1.0 forbids even when escaped, and for U+FFFE and U+FFFF.
pub(super) fn visible(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{FFFE}' | '\u{FFFF}' => None,
        c => (!c.is_control()).then_some(c),
    }
}

/// Writes a number with at most two decimals and no trailing zeros; NaN and infinities become 0.
pub(super) fn push_number(out: &mut String, value: f64) {
    let hundredths = (value * 100.0).round();
    if !hundredths.is_finite() || hundredths.abs() >= 1e15 {
        out.push('0');
        return;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 1e15")]
    let hundredths = hundredths as i64;
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    if hundredths < 0 {
        out.push('-');
    }
    // Writing to a string never fails.
    let _written = write!(out, "{whole}");
    if rest % 10 != 0 {
        let _written = write!(out, ".{rest:02}");
    } else if rest != 0 {
        let _written = write!(out, ".{}", rest / 10);
    }
}

/// True if an address may be linked in a file that others open: http, https or mailto, without
/// white space or control characters, which could hide another scheme.
pub(super) fn is_safe_link(href: &str) -> bool {
    let plain = !href.chars().any(|c| c.is_control() || c.is_whitespace());
    let scheme = href
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    plain && matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
}

#[cfg(test)]
mod tests {
    use super::{Xml, is_safe_link, push_number};

    #[test]
    fn numbers_are_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (1.5, "1.5"),
            (-1.25, "-1.25"),
            (1.005, "1"),
            (12.10, "12.1"),
            (0.07, "0.07"),
            (-0.5, "-0.5"),
            (16384.0, "16384"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
            (1e300, "0"),
        ] {
            let mut out = String::new();
            push_number(&mut out, value);
            assert_eq!(out, text, "{value}");
        }
    }

    #[test]
    fn ids_are_legal_and_unique() {
        let mut xml = Xml::default();
        assert_eq!(xml.unique_id("touchpoint/t-1#pain"), "touchpoint_t-1_pain");
        assert_eq!(
            xml.unique_id("touchpoint/t-1/pain"),
            "touchpoint_t-1_pain-2"
        );
        assert_eq!(xml.unique_id("1\" onload=\"x"), "k1__onload__x");
        assert_eq!(xml.unique_id(""), "k");
    }

    #[test]
    fn only_the_web_and_mail_are_linked() {
        for good in ["https://a.b/c?d", "HTTP://a", "mailto:a@b"] {
            assert!(is_safe_link(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            " https://a",
            "java\nscript:x",
            "data:text/html,x",
            "",
            "file:///x",
        ] {
            assert!(!is_safe_link(bad), "{bad}");
        }
    }
}
