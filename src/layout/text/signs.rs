//! Characters that aren't letters, taken apart by one rule for every layout and export: which of them break a line,
//! which are a space, and which nobody should see.

use std::borrow::Cow;

/// A break opportunity that shows a hyphen only where a line is broken at it.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// The part that a character plays in a text.
enum Sign {
    /// It is seen, or shapes what is seen.
    Letter,
    /// It parts words.
    Space,
    /// A line ends at it.
    Break,
    /// It is nothing, yet whoever put it between words may have meant to part them.
    Control,
    /// It only steers how programs show what is around it.
    Invisible,
}

impl Sign {
    fn of(c: char) -> Self {
        match u32::from(c) {
            // Line feed, vertical tab (the soft return of office programs), form feed, carriage
            // return, next line, line and paragraph separator: UAX #14, classes BK, CR, LF, NL.
            0x0A..=0x0D | 0x85 | 0x2028 | 0x2029 => Self::Break,
            0x09 | 0x20 | 0x1680 | 0x2000..=0x2006 | 0x2008..=0x200A | 0x205F | 0x3000 => {
                Self::Space
            }
            // Embeddings, overrides and isolates turn what follows around, also beyond the text
            // that they stand in. The order of letters follows from the letters (UAX #9).
            0x202A..=0x202E | 0x2066..=0x2069 | 0xFEFF | 0xFFF9..=0xFFFB => Self::Invisible,
            0x00..=0x1F | 0x7F..=0x9F | 0xFDD0..=0xFDEF => Self::Control,
            n if n & 0xFFFE == 0xFFFE => Self::Control,
            _ => Self::Letter,
        }
    }
}

/// Whether nothing in a text needs to be looked at: the usual case, found fast.
fn is_tidy(text: &str) -> bool {
    let is_plain = |b: u8| matches!(b, 0x20..=0x7E);
    text.bytes().all(is_plain)
        || text
            .chars()
            .all(|c| c == ' ' || matches!(Sign::of(c), Sign::Letter))
}

/// A text whose lines end with `\n` alone, without tabs, control characters, non-characters and marks that turn the
/// direction of writing. A control character between two words becomes a space.
///
/// Hard spaces, soft hyphens and zero-width spaces stay.
#[must_use]
pub fn legible(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut parted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match Sign::of(c) {
            Sign::Letter => {
                if std::mem::take(&mut parted) && !out.is_empty() && !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
                out.push(c);
                continue;
            }
            Sign::Space => out.push(if c == '\t' { ' ' } else { c }),
            Sign::Break => {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                out.push('\n');
            }
            Sign::Control => {
                parted = true;
                continue;
            }
            Sign::Invisible => continue,
        }
        parted = false;
    }
    Cow::Owned(out)
}

/// A text on one line, as a title is: its lines are joined with spaces.
#[must_use]
pub fn titled(text: &str) -> Cow<'_, str> {
    match legible(text) {
        Cow::Borrowed(text) if !text.contains('\n') => Cow::Borrowed(text.trim_matches(is_space)),
        text => {
            let lines = text.split('\n').map(|line| line.trim_matches(is_space));
            let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            Cow::Owned(lines.join(" "))
        }
    }
}

/// A text without what only tells where a line may be broken, for programs that would show it or
/// never break a line there.
#[must_use]
pub fn unmarked(text: &str) -> Cow<'_, str> {
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

/// Spaces that a line may be broken at. The hard ones that hold a figure and its unit together are none.
pub(super) fn is_space(c: char) -> bool {
    matches!(Sign::of(c), Sign::Space)
}

#[cfg(test)]
mod tests {
    use super::{legible, titled, unmarked};

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
            assert_eq!(legible(text), seen, "{text:?}");
        }
    }

    #[test]
    fn a_title_is_one_line() {
        assert_eq!(titled(" Soft\u{b}return "), "Soft return");
        assert_eq!(titled("Trailing   \n\nnewlines\n\n"), "Trailing newlines");
        assert_eq!(titled("plain"), "plain");
        assert_eq!(titled(" \n "), "");
    }

    #[test]
    fn marks_of_breaks_can_be_taken_out() {
        assert_eq!(unmarked("So\u{ad}ft\u{200b}ly\u{2060}"), "Softly");
    }
}
