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
/// Text that a spreadsheet might run, because it begins with `=`, `+`, `-`, `@`, a tab or a line
/// break, gets an apostrophe before it; so does text that has apostrophes before such a sign, so
/// that a reader gets the words back by taking one away there. Line breaks within a cell are LF,
/// tabs are spaces, other control characters are left out.
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
        Cell::Date(date) => date.to_string(),
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

/// Words that no spreadsheet runs and no program stumbles over.
fn harmless(words: &str) -> Cow<'_, str> {
    let words = clean(words);
    let sign = words.trim_start_matches('\'').chars().next();
    // The last four are the wide forms, which some spreadsheets take for the signs.
    let runs = |c: char| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '\t' | '\n' | '＝' | '＋' | '－' | '＠'
        )
    };
    if sign.is_some_and(runs) {
        Cow::Owned(format!("'{words}"))
    } else {
        words
    }
}

/// Words with LF alone as line break and without control characters.
pub(super) fn clean(words: &str) -> Cow<'_, str> {
    legible(words)
}
