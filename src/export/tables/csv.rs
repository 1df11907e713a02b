//! Comma-separated values (RFC 4180).

use std::borrow::Cow;

use super::{Cell, Table};
use crate::layout::text::legible;

/// Writes a table as CSV: RFC 4180 with commas and CRLF, UTF-8 with a byte order mark, since Excel
/// takes a file without one for the system's old code page and breaks every accent. Where the
/// system's list separator is a semicolon, as in Dutch, Excel wants the file imported rather than
/// opened; the workbook of [`xlsx`](super::xlsx()) opens everywhere.
///
/// Dates are ISO 8601, numbers have a point, booleans are `true` and `false`, nothing is empty.
/// Line breaks within a cell are LF, tabs are spaces, other control characters are left out. Words
/// that a spreadsheet might run are guarded by apostrophes, whatever it takes for the separator;
/// [`unguarded`] gives the words back.
#[must_use]
pub fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    let headers = table.columns.iter().map(|header| harmless(header));
    // Writing to memory never fails, and every row is as long as the headers.
    let mut written = writer.write_record(headers.map(Cow::into_owned));
    for row in &table.rows {
        written = written.and_then(|()| writer.write_record(row.iter().map(words)));
    }
    debug_assert!(written.is_ok(), "{written:?}");
    writer.into_inner().unwrap_or_default()
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => harmless(words).into_owned(),
        Cell::Integer(number) => number.to_string(),
        Cell::Number(number) => decimal(*number),
        // Years before our era have a sign.
        Cell::Date(date) => harmless(&date.to_string()).into_owned(),
        Cell::Boolean(value) => value.to_string(),
    }
}

/// A number with the fewest digits that read back the same; with an exponent where there would be
/// many zeros.
pub(super) fn decimal(number: f64) -> String {
    let size = number.abs();
    if size == 0.0 {
        "0".to_owned()
    } else if (1e-6..1e15).contains(&size) {
        number.to_string()
    } else {
        format!("{number:E}")
    }
}

/// What separates cells for somebody: the file is opened with one of these wherever it isn't the
/// comma. Line breaks end a row where quotes aren't seen to begin with the cell.
const SEPARATORS: [char; 4] = [';', '\t', '\n', '|'];

/// Words that no spreadsheet runs and no program stumbles over.
///
/// Every piece between [`SEPARATORS`] that [may run](runs) gets an apostrophe before it, and so does a
/// cell that begins with a tab or a line break. Apostrophes count as what may stand before the sign:
/// words that look guarded already get one more, so that taking one away gives them back exactly.
fn harmless(words: &str) -> Cow<'_, str> {
    let words = clean(words);
    let begins = starts_broken(&words);
    if !begins && !words.split(SEPARATORS).any(runs) {
        return words;
    }
    let mut guarded = String::with_capacity(words.len() + 4);
    if begins {
        guarded.push('\'');
    }
    for piece in words.split_inclusive(SEPARATORS) {
        if runs(piece.trim_end_matches(SEPARATORS)) {
            guarded.push('\'');
        }
        guarded.push_str(piece);
    }
    Cow::Owned(guarded)
}

/// The words of a cell of a CSV that [`csv()`] wrote, without the apostrophes that guard them. Cells
/// that somebody else wrote, without such guards, stay as they are.
#[must_use]
pub fn unguarded(cell: &str) -> Cow<'_, str> {
    let begins = starts_broken(cell) && cell.starts_with('\'');
    let is_guarded = |piece: &str| piece.starts_with('\'') && runs(piece);
    if !begins && !cell.split(SEPARATORS).any(is_guarded) {
        return Cow::Borrowed(cell);
    }
    let cell = if begins {
        cell.get(1..).unwrap_or_default()
    } else {
        cell
    };
    let mut words = String::with_capacity(cell.len());
    for piece in cell.split_inclusive(SEPARATORS) {
        let guard = usize::from(is_guarded(piece.trim_end_matches(SEPARATORS)));
        words.push_str(piece.get(guard..).unwrap_or_default());
    }
    Cow::Owned(words)
}

/// Whether a spreadsheet might run words that stand in a cell of their own: they begin with a sign
/// for formulas, if need be behind spaces and quotes, which some take away first.
fn runs(piece: &str) -> bool {
    // Behind the plain signs their wide and small forms, which some take for the same.
    let is_sign = |c: char| {
        matches!(
            c,
            '=' | '+'
                | '-'
                | '@'
                | '＝'
                | '＋'
                | '－'
                | '＠'
                | '\u{FE62}'
                | '\u{FE63}'
                | '\u{FE66}'
                | '\u{FE6B}'
        )
    };
    let may_come_before = |c: char| {
        c.is_whitespace()
            || matches!(c, '\'' | '"' | '`' | '‘' | '’' | '“' | '”')
            || matches!(
                c,
                '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
            )
    };
    let first = piece.chars().find(|&c| !may_come_before(c));
    first.is_some_and(is_sign)
}

/// Whether a cell begins with a tab or a line break, if need be behind apostrophes.
fn starts_broken(words: &str) -> bool {
    words.trim_start_matches('\'').starts_with(['\t', '\n'])
}

/// Words with LF alone as line break and without control characters.
pub(super) fn clean(words: &str) -> Cow<'_, str> {
    legible(words)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop, proptest};

    use super::{SEPARATORS, clean, harmless, runs, unguarded};

    #[test]
    fn every_piece_of_a_cell_is_guarded_and_nothing_else_is() {
        for (words, guarded) in [
            ("x;=1+1;y", "x;'=1+1;y"),
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("a\n- b\n\t@c", "a\n'- b\n' @c"),
            ("\n=1", "'\n'=1"),
            ("a; \"=1", "a;' \"=1"),
            ("a|\u{a0}＝1", "a|'\u{a0}＝1"),
            ("a\\;=1; -2", "a\\;'=1;' -2"),
            ("it's 5 - 3, -2 or so = 1", "it's 5 - 3, -2 or so = 1"),
            ("''", "''"),
        ] {
            assert_eq!(harmless(words), guarded);
            assert_eq!(unguarded(guarded), clean(words));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

        #[test]
        fn guards_come_off_without_loss(words in prop::collection::vec(
            prop::sample::select("='\"-+@＝;|\t\n\r ,a“\u{200b}\u{1b}\\".chars().collect::<Vec<_>>()), 0..12)
        ) {
            let words: String = words.into_iter().collect();
            let guarded = harmless(&words);
            assert_eq!(unguarded(&guarded), clean(&words));
            for piece in guarded.split(SEPARATORS) {
                assert!(!runs(piece) || piece.starts_with('\''), "{guarded:?}");
            }
        }
    }
}
