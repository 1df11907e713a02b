//! Breaks text into lines.

use std::sync::Arc;

use super::{Line, Style, words::Measure};

/// What stands for the words that don't fit.
const ELLIPSIS: char = '…';

/// A piece of text that is not parted unless it is too wide for a line of its own.
struct Piece<'a> {
    text: &'a str,
    /// Whether a space stands before it when it is not the first of its line.
    spaced: bool,
    /// Whether a new line must begin here.
    forced: bool,
}

/// Breaks a text into lines of at most `max_width` scene units, at most `max_lines` of them; the
/// last one ends with `…` when words are left over.
///
/// Lines part at spaces, after hyphens and slashes, and within words that are too wide, then with
/// a hyphen. Scripts without spaces part where Unicode allows it.
#[must_use]
pub fn broken(text: &str, style: Style, max_width: f64, max_lines: usize) -> Vec<Line> {
    let mut measure = Measure::get();
    let mut lines = filled(&mut measure, text, style, max_width, max_lines);
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            last.push(ELLIPSIS);
            *last = cut(&mut measure, last, style, max_width);
        }
    }
    lines
        .into_iter()
        .map(|text| Line {
            width: measure.width(&text, style),
            text: Arc::from(text),
        })
        .collect()
}

/// A text on one line of at most `max_width` scene units, cut off with `…` where it is longer.
#[must_use]
pub fn one_line(text: &str, style: Style, max_width: f64) -> Line {
    let mut measure = Measure::get();
    let joined = words(text).collect::<Vec<_>>().join(" ");
    let fitted = if measure.width(&joined, style) <= max_width {
        joined
    } else {
        cut(
            &mut measure,
            &format!("{joined}{ELLIPSIS}"),
            style,
            max_width,
        )
    };
    Line {
        width: measure.width(&fitted, style),
        text: Arc::from(fitted),
    }
}

/// Fills line after line, one more than asked for where words are left over.
fn filled(
    measure: &mut Measure,
    text: &str,
    style: Style,
    max_width: f64,
    max_lines: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    let space = measure.word(" ", style);
    for piece in pieces(text) {
        if lines.len() > max_lines {
            // The rest can't be seen.
            break;
        }
        let width = measure.word(piece.text, style);
        let gap = if piece.spaced { space } else { 0.0 };
        // A word that needs two lines anyhow begins on the one that its first part left open.
        let goes_on = width > max_width && !piece.spaced && used < max_width / 2.0;
        let is_full = used + gap + width > max_width && !goes_on;
        if !line.is_empty() && (piece.forced || is_full) {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        if piece.spaced && !line.is_empty() {
            line.push(' ');
            used += gap;
        }
        let mut rest = piece.text;
        while used + measure.word(rest, style) > max_width && lines.len() <= max_lines {
            let at = split_word(measure, rest, style, max_width - used);
            let (head, tail) = rest.split_at(at);
            line.push_str(head);
            if head.ends_with(char::is_alphabetic) && tail.starts_with(char::is_alphabetic) {
                line.push('-');
            }
            lines.push(std::mem::take(&mut line));
            (rest, used) = (tail, 0.0);
        }
        line.push_str(rest);
        used += measure.word(rest, style);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The words of a text. A space that holds a figure and its unit together parts no words.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
    text.split(parts).filter(|word| !word.is_empty())
}

/// Cuts a text where lines may part.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for (row, paragraph) in text.lines().enumerate() {
        for (place, word) in words(paragraph).enumerate() {
            let mut spaced = true;
            let mut forced = row > 0 && place == 0;
            let mut rest = word;
            while !rest.is_empty() {
                let (head, tail) = rest.split_at(piece_end(rest));
                pieces.push(Piece {
                    text: head,
                    spaced,
                    forced,
                });
                (spaced, forced, rest) = (false, false, tail);
            }
        }
    }
    pieces
}

/// Where the first piece of a word ends: behind a hyphen or a slash, though not that of `e-mail`, or a character of a script
/// that is written without spaces.
fn piece_end(word: &str) -> usize {
    let mut chars = word.char_indices();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let next = chars.clone().next().map(|(_, next)| next);
        let parts = (at > 1 && matches!(c, '-' | '/' | '–' | '—')) || is_ideographic(c);
        if parts && !next.is_some_and(stays_with_previous) {
            return end;
        }
    }
    word.len()
}

/// Chinese, Japanese and Korean characters.
fn is_ideographic(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0xD7AF | 0xF900..=0xFAFF | 0xFF01..=0xFF60 | 0x2_0000..=0x3_FFFF)
}

/// Marks that belong to the letter before them, and punctuation that never begins a line.
fn stays_with_previous(c: char) -> bool {
    matches!(
        u32::from(c),
        0x300..=0x36F
            | 0x900..=0x903
            | 0x93A..=0x94F
            | 0x200D
            | 0x3001..=0x3002
            | 0x300D..=0x3011
            | 0x3099..=0x309C
            | 0xFE00..=0xFE0F
            | 0xFF01
            | 0xFF0C
            | 0xFF1A..=0xFF1F
            | 0x1_F3FB..=0x1_F3FF
    ) || matches!(c, ')' | ']' | ',' | '.' | ':' | ';' | '!' | '?')
}

/// Where to part a word that is too wide for a line: before a consonant that a vowel follows, as
/// most Dutch and many English syllables begin, or else at the last letter that fits.
fn split_word(measure: &mut Measure, word: &str, style: Style, max_width: f64) -> usize {
    let room = max_width - measure.word("-", style);
    let mut joined = false;
    let ends: Vec<usize> = word
        .char_indices()
        .skip(1)
        .filter(|&(_, c)| {
            let stays = joined || stays_with_previous(c);
            joined = c == '\u{200D}';
            !stays
        })
        .map(|(at, _)| at)
        .collect();
    // Widths grow with the length, so the longest beginning that fits is found by halving.
    let fitting = ends.partition_point(|&end| {
        word.get(..end)
            .is_some_and(|head| measure.word(head, style) <= room)
    });
    let longest = ends
        .get(fitting.saturating_sub(1))
        .copied()
        .unwrap_or(word.len());
    let is_vowel = |c: char| "aeiouyáéíóúàèìòùäëïöüâêîôûœæ".contains(c.to_ascii_lowercase());
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let good = letters.windows(3).rev().find_map(|three| match three {
        [(_, before), (at, first), (_, second)] => {
            let fits = *at <= longest && *at >= 3 && word.len() - at >= 3;
            let parts = before.is_alphabetic()
                && first.is_alphabetic()
                && !is_vowel(*first)
                && is_vowel(*second);
            let pair = matches!(
                (before, first),
                ('c', 'h') | ('s', 'c') | ('t', 'h') | ('p', 'h')
            );
            (fits && parts && !pair && *at * 2 >= longest).then_some(*at)
        }
        _ => None,
    });
    good.unwrap_or(longest)
        .max(ends.first().copied().unwrap_or(word.len()))
}

/// Takes letters away before a closing `…` until the text fits.
fn cut(measure: &mut Measure, text: &str, style: Style, max_width: f64) -> String {
    let words = text.trim_end_matches(ELLIPSIS);
    let mut fits = String::new();
    let ends: Vec<usize> = words
        .char_indices()
        .map(|(at, _)| at)
        .chain([words.len()])
        .collect();
    let candidate = |end: usize| {
        let head = words.get(..end).unwrap_or(words).trim_end();
        format!(
            "{}{ELLIPSIS}",
            head.trim_end_matches([',', ';', '·', '-', ' '])
        )
    };
    let mut shaped = |text: &str| measure.width(text, style) <= max_width;
    let count = ends.partition_point(|&end| shaped(&candidate(end)));
    if let Some(&end) = ends.get(count.saturating_sub(1)) {
        fits = candidate(end);
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::{Style, broken, one_line};

    fn lines(text: &str, width: f64, max: usize) -> Vec<String> {
        let found = broken(text, Style::bold(11.5), width, max);
        for line in &found {
            assert!(line.width <= width + 0.01, "{line:?} in {width}");
        }
        found.iter().map(|line| line.text.to_string()).collect()
    }

    #[test]
    fn words_flow_into_lines_and_the_last_is_cut() {
        assert_eq!(
            lines("Wait in the phone queue", 90.0, 3),
            ["Wait in the", "phone queue"]
        );
        assert_eq!(
            lines("Wait in the phone queue for a very long time", 90.0, 2),
            ["Wait in the", "phone queue…"]
        );
        assert_eq!(lines("one\ntwo", 90.0, 3), ["one", "two"]);
        assert_eq!(lines("  ", 90.0, 3), [""; 0]);
    }

    #[test]
    fn a_figure_stays_with_its_unit() {
        let found = lines("As index: 69\u{a0}% easy", 76.0, 3);
        assert_eq!(found, ["As index:", "69\u{a0}% easy"]);
        let one = one_line("69\u{a0}%  easy", Style::bold(11.5), 90.0);
        assert_eq!(&*one.text, "69\u{a0}% easy");
    }

    #[test]
    fn long_dutch_words_part_at_syllables() {
        let found = lines("Verhuisvoorbereidingen", 90.0, 3);
        assert_eq!(found, ["Verhuisvoorbe-", "reidingen"]);
        assert_eq!(lines("e-mailnieuwsbriefaanmelding", 90.0, 3).len(), 2);
        assert_eq!(
            lines("Final bill by e-mail", 90.0, 3),
            ["Final bill by", "e-mail"]
        );
    }

    #[test]
    fn other_scripts_break_without_failing() {
        assert!(lines("您好，请问您要办理什么业务呢谢谢您的来电", 60.0, 9).len() > 2);
        assert!(!lines("👩‍👩‍👧 שלום नमस्ते", 60.0, 3).is_empty());
    }

    #[test]
    fn one_line_is_cut_with_an_ellipsis() {
        let line = one_line("phone · 6 min wait · laptop", Style::regular(9.6), 80.0);
        assert!(line.text.ends_with('…') && line.width <= 80.0, "{line:?}");
        assert_eq!(&*one_line("chat", Style::regular(9.6), 80.0).text, "chat");
        assert_eq!(&*one_line("chat", Style::regular(9.6), 1.0).text, "…");
    }
}
