//! Grapheme boundaries for line breaking: characters that stay with the one before, and positions
//! where a hyphen may be inserted.

/// Ends of grapheme clusters, with the closing punctuation that follows, within the first `window`
/// bytes of a text and before its end.
pub(super) fn cluster_ends(text: &str, window: usize) -> Vec<usize> {
    ends(text, window, stays_with_previous)
}

/// Like [`cluster_ends`], but also before closing punctuation, for a run of it that is too wide for
/// a line.
pub(super) fn cluster_ends_in_punctuation(text: &str, window: usize) -> Vec<usize> {
    ends(text, window, is_mark)
}

fn ends(text: &str, window: usize, stays: fn(char) -> bool) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut before: Option<char> = None;
    let mut flags = 0_u32;
    for (at, c) in text.char_indices() {
        if at > window {
            break;
        }
        if let Some(before) = before
            && !is_joined(before, c, flags, stays)
        {
            ends.push(at);
        }
        flags = if is_flag(c) { flags + 1 } else { 0 };
        before = Some(c);
    }
    ends
}

/// True if no break is allowed between two characters. `flags` is the number of regional indicators
/// that end with the first; `stays` is true for characters that never part from the one before.
fn is_joined(before: char, c: char, flags: u32, stays: fn(char) -> bool) -> bool {
    stays(c)
        || before == '\u{200D}'
        || (is_flag(c) && flags % 2 == 1)
        // The Dutch digraph ij is one letter.
        || matches!((before, c), ('i', 'j') | ('I', 'J'))
}

/// Regional indicators, pairs of which make a flag.
fn is_flag(c: char) -> bool {
    ('\u{1F1E6}'..='\u{1F1FF}').contains(&c)
}

/// Combining marks, and punctuation that shouldn't begin a line.
fn stays_with_previous(c: char) -> bool {
    is_mark(c)
        || matches!(
            u32::from(c),
            0x3001..=0x3002 | 0x300D..=0x3011 | 0xFF01 | 0xFF0C | 0xFF1A..=0xFF1F
        )
        || matches!(c, ')' | ']' | ',' | '.' | ':' | ';' | '!' | '?')
}

/// Combining marks, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(
        u32::from(c),
        0x300..=0x36F
            | 0x483..=0x489
            | 0x591..=0x5BD
            | 0x610..=0x61A
            | 0x64B..=0x65F
            | 0x900..=0x903
            | 0x93A..=0x94F
            | 0xE31
            | 0xE34..=0xE3A
            | 0xE47..=0xE4E
            | 0x1AB0..=0x1AFF
            | 0x1DC0..=0x1DFF
            | 0x200C..=0x200D
            | 0x20D0..=0x20FF
            | 0x3099..=0x309C
            | 0xFE00..=0xFE0F
            | 0xFE20..=0xFE2F
            | 0x1_F3FB..=0x1_F3FF
            | 0xE_0020..=0xE_007F
    )
}

/// True if a word broken here needs a hyphen: between letters of Latin, Greek, Cyrillic or
/// Armenian.
pub(super) fn takes_hyphen(head: &str, tail: &str) -> bool {
    let is_letter =
        |c: char| c.is_alphabetic() && matches!(u32::from(c), 0x41..=0x58F | 0x1E00..=0x1FFF);
    let last = head.chars().rev().find(|c| !stays_with_previous(*c));
    last.is_some_and(is_letter) && tail.starts_with(is_letter)
}

#[cfg(test)]
mod tests {
    use super::{cluster_ends, takes_hyphen};

    #[test]
    fn letters_keep_their_marks() {
        assert_eq!(cluster_ends("abc", 99), [1, 2]);
        assert_eq!(cluster_ends("abc", 1), [1]);
        assert_eq!(cluster_ends("lijn", 99), [1, 3]);
        assert_eq!(cluster_ends("e\u{301}x", 99), [3]);
        assert_eq!(cluster_ends("👨‍👩", 99), [0; 0]);
        assert_eq!(cluster_ends("🇳🇱🇧🇪", 99), [8]);
    }

    #[test]
    fn hyphens_stand_between_letters() {
        assert!(takes_hyphen("Verant", "woord"));
        assert!(takes_hyphen("cafe\u{301}", "s"));
        assert!(!takes_hyphen("12", "34") && !takes_hyphen("客", "服") && !takes_hyphen("", "a"));
    }
}
