//! Classes of non-letters, by one rule for every layout and export: line breaks, spaces, control
//! characters and invisible ones.

use std::borrow::Cow;

/// Soft hyphen: a break opportunity that shows a hyphen only where a line is broken at it.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// Role of a character in a text.
enum CharClass {
    /// Visible, or shapes visible characters.
    Letter,
    /// Separates words.
    Space,
    /// Ends a line.
    Break,
    /// Has no appearance, but may have been meant to separate words.
    Control,
    /// Only controls the display of the text around it.
    Invisible,
}

impl CharClass {
    fn of(c: char) -> Self {
        match u32::from(c) {
            // Line feed, vertical tab (the soft return of office programs), form feed, carriage
            // return, next line, line and paragraph separator: UAX #14, classes BK, CR, LF, NL.
            0x0A..=0x0D | 0x85 | 0x2028 | 0x2029 => Self::Break,
            0x09 | 0x20 | 0x1680 | 0x2000..=0x2006 | 0x2008..=0x200A | 0x205F | 0x3000 => {
                Self::Space
            }
            // Embeddings, overrides and isolates change the direction of the text that follows,
            // even beyond their own string. The order of letters follows from the letters (UAX #9).
            0x202A..=0x202E | 0x2066..=0x2069 | 0xFEFF | 0xFFF9..=0xFFFB => Self::Invisible,
            0x00..=0x1F | 0x7F..=0x9F | 0xFDD0..=0xFDEF => Self::Control,
            n if n & 0xFFFE == 0xFFFE => Self::Control,
            _ => Self::Letter,
        }
    }
}

/// True if a text needs no clean-up: the usual case, tested fast.
fn is_tidy(text: &str) -> bool {
    let is_plain = |b: u8| matches!(b, 0x20..=0x7E);
    text.bytes().all(is_plain)
        || text
            .chars()
            .all(|c| c == ' ' || matches!(CharClass::of(c), CharClass::Letter))
}

/// Cleans a text: lines end with `\n` alone, tabs become spaces; control characters, non-characters
/// and bidirectional controls are removed. A control character between two words becomes a space.
///
/// Non-breaking spaces, soft hyphens and zero-width spaces are kept.
#[must_use]
pub fn clean_text(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut parted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match CharClass::of(c) {
            CharClass::Letter => {
                if std::mem::take(&mut parted) && !out.is_empty() && !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
                out.push(c);
                continue;
            }
            CharClass::Space => out.push(if c == '\t' { ' ' } else { c }),
            CharClass::Break => {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                out.push('\n');
            }
            CharClass::Control => {
                parted = true;
                continue;
            }
            CharClass::Invisible => continue,
        }
        parted = false;
    }
    Cow::Owned(out)
}

/// A text on one line, as in titles: its lines are trimmed and joined with spaces.
#[must_use]
pub fn clean_title(text: &str) -> Cow<'_, str> {
    match clean_text(text) {
        Cow::Borrowed(text) if !text.contains('\n') => Cow::Borrowed(text.trim_matches(is_space)),
        text => {
            let lines = text.split('\n').map(|line| line.trim_matches(is_space));
            let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            Cow::Owned(lines.join(" "))
        }
    }
}

/// Removes marks of break opportunities, for programs that would show them or never break there.
#[must_use]
pub fn without_break_marks(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_mark) {
        Cow::Owned(text.chars().filter(|c| !is_mark(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Soft hyphen, zero-width space and word joiner.
fn is_mark(c: char) -> bool {
    matches!(c, SOFT_HYPHEN | '\u{200B}' | '\u{2060}')
}

/// Spaces at which a line may be broken; non-breaking ones are none.
pub(super) fn is_space(c: char) -> bool {
    matches!(CharClass::of(c), CharClass::Space)
}

#[cfg(test)]
mod tests {
    use super::{clean_text, clean_title, without_break_marks};

    #[test]
    fn every_sign_has_one_meaning() {
        for (text, seen) in [
            (
                "one\u{b}two\u{c}three\u{85}four\u{2028}five\u{2029}six",
                "one\ntwo\nthree\nfour\nfive\nsix",
            ),
            ("one\r\ntwo\rthree\n\nfour", "one\ntwo\nthree\n\nfour"),
            ("a\tb", "a b"),
            (
                "hard\u{a0}space\u{202f}is\u{2007}kept",
                "hard\u{a0}space\u{202f}is\u{2007}kept",
            ),
            (
                "soft\u{ad}hyphen zero\u{200b}width",
                "soft\u{ad}hyphen zero\u{200b}width",
            ),
            ("nul\0byte", "nul byte"),
            ("bell\u{7} and", "bell and"),
            ("\u{1b}[31mred\u{1b}", "[31mred"),
            ("\u{fffe}\u{ffff} not characters\u{fdd0}", " not characters"),
            ("\u{feff}mark", "mark"),
            ("A\u{202e}eht sesrever\u{202c} B", "Aeht sesrever B"),
            ("\u{1f468}\u{200d}\u{1f469}", "\u{1f468}\u{200d}\u{1f469}"),
            ("", ""),
        ] {
            assert_eq!(clean_text(text), seen, "{text:?}");
        }
    }

    #[test]
    fn a_title_is_one_line() {
        assert_eq!(clean_title(" Soft\u{b}return "), "Soft return");
        assert_eq!(
            clean_title("Trailing   \n\nnewlines\n\n"),
            "Trailing newlines"
        );
        assert_eq!(clean_title("plain"), "plain");
        assert_eq!(clean_title(" \n "), "");
    }

    #[test]
    fn marks_of_breaks_can_be_taken_out() {
        assert_eq!(
            without_break_marks("So\u{ad}ft\u{200b}ly\u{2060}"),
            "Softly"
        );
    }
}
