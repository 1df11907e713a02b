//! CSV export (RFC 4180), guarded against formula injection.

use std::borrow::Cow;

use super::{CellValue, DataTable};
use crate::{i18n::Lang, model::choice::choices, text::clean_text};

choices! {
    /// Separator of a CSV's cells, with the decimal sign that goes with it.
    CsvDialect as "csv" {
        /// Commas and decimal points (RFC 4180).
        Comma = "comma",
        /// Semicolons and decimal commas, as Excel opens them in Dutch.
        Semicolon = "semicolon",
        /// Tabs and decimal points.
        Tab = "tab",
    }
}

impl CsvDialect {
    /// Dialect that Excel opens in a language.
    #[must_use]
    pub fn usual(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::Comma,
            Lang::Nl => Self::Semicolon,
        }
    }

    fn separator(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// Writes a table as CSV: RFC 4180 but for the separator, with CRLF, UTF-8 with a byte order mark,
/// since Excel takes a file without one for the system's old code page and breaks every accent.
///
/// Dates are ISO 8601, booleans are `true` and `false`, missing values are empty. Line breaks within a cell are LF, tabs are spaces, other control characters
/// are removed. Text that a spreadsheet might run as a formula is guarded by apostrophes, whatever
/// it takes for the separator; [`unguarded`] removes them.
#[must_use]
pub fn csv(table: &DataTable, dialect: CsvDialect) -> Vec<u8> {
    // A program that takes a comma for the separator must not find one outside of quotes.
    let quotes = match dialect {
        CsvDialect::Comma => csv::QuoteStyle::Necessary,
        CsvDialect::Semicolon | CsvDialect::Tab => csv::QuoteStyle::NonNumeric,
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(dialect.separator())
        .quote_style(quotes)
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![0xEF, 0xBB, 0xBF]);
    let headers = table.columns.iter().map(|header| harmless(header));
    // Writing to memory never fails, and every row is as long as the headers.
    let mut written = writer.write_record(headers.map(Cow::into_owned));
    for row in &table.rows {
        written =
            written.and_then(|()| writer.write_record(row.iter().map(|cell| words(cell, dialect))));
    }
    debug_assert!(written.is_ok(), "{written:?}");
    writer.into_inner().unwrap_or_default()
}

fn words(cell: &CellValue, dialect: CsvDialect) -> String {
    match cell {
        CellValue::Empty => String::new(),
        CellValue::Text(words) => harmless(words).into_owned(),
        CellValue::Integer(number) => number.to_string(),
        CellValue::Number(number) => match dialect {
            CsvDialect::Semicolon => decimal(*number).replace('.', ","),
            CsvDialect::Comma | CsvDialect::Tab => decimal(*number),
        },
        // Years before our era have a sign.
        CellValue::Date(date) => harmless(&date.to_string()).into_owned(),
        CellValue::Boolean(value) => value.to_string(),
    }
}

/// Number with the fewest digits that parse to the same value; in exponential notation below 1e-6
/// and from 1e15 on.
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

/// Characters that some programs take for the cell separator, besides the comma. A line break ends
/// a row where quotes aren't recognised at the beginning of a cell.
const SEPARATORS: [char; 4] = [';', '\t', '\n', '|'];

/// Guards text against formula injection (OWASP, CSV injection).
///
/// Every piece between [`SEPARATORS`] that [may run](runs) gets an apostrophe before it, and so
/// does a cell that begins with a tab or a line break. Apostrophes may precede the formula sign:
/// text that looks guarded already gets one more, so that removing one restores it exactly.
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

/// Text of a cell of a CSV that [`csv()`] wrote, without the guarding apostrophes. Cells of other
/// origin, without such guards, are unchanged.
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

/// True if a spreadsheet might run text as a formula: it begins with a formula sign, possibly
/// behind spaces and quotes, which some programs strip first.
fn runs(piece: &str) -> bool {
    // With the full-width and small forms, which some programs treat alike.
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

/// True if a cell begins with a tab or a line break, possibly behind apostrophes.
fn starts_broken(words: &str) -> bool {
    words.trim_start_matches('\'').starts_with(['\t', '\n'])
}

/// Text with LF as the only line break and without control characters.
pub(super) fn clean(words: &str) -> Cow<'_, str> {
    clean_text(words)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, proptest};

    use super::{SEPARATORS, clean, harmless, runs, unguarded};
    use crate::testkit::property_tests::cases;

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
        #![proptest_config(cases(2000))]

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
