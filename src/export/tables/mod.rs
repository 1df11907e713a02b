//! Tables: a journey as seven tables, for spreadsheets and for programs.
//!
//! A CSV, and a sheet of a workbook for programs, is a [`DataTable`]: its headers are stable English
//! words and never translated, so that a sheet can be edited elsewhere
//! and imported again: every row has its id, and every reference has a column with names for people
//! and one with ids for programs. Columns that depend on the journey have a name in brackets:
//! `emotion[pe-anna]`, `custom[Segment]`.
//!
//! A CSV guards text that a spreadsheet might run by apostrophes, which a workbook doesn't need:
//! read the cells of a CSV with [`unguarded`].
//!
//! Lists are in one cell, joined by `"; "`; a `;` or `\` within an item is escaped by `\`. Lists
//! that belong together, such as `source_texts` and `source_dates`, have the same positions.

mod cell;
mod csv;
mod readable;
mod workbook;
mod xlsx;

pub use self::{
    cell::CellValue,
    csv::{CsvDialect, csv, unguarded},
    workbook::workbook,
};
pub use crate::record::TableKind;
use crate::{
    i18n::Lang,
    model::Journey,
    record::{RecordContext, RecordTable},
};

/// Table: the contents of a sheet or a CSV file.
#[derive(Clone, Debug, PartialEq)]
pub struct DataTable {
    /// Kind of table.
    pub kind: TableKind,
    /// Name in the reader's language.
    pub title: String,
    /// Column headers; each occurs once.
    pub columns: Vec<String>,
    /// Rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<CellValue>>,
}

/// The seven tables of a journey, in the order of [`TableKind::ALL`]; empty ones have headers.
///
/// `lang` determines the titles and the names of standard metrics, nothing else.
#[must_use]
pub fn tables(journey: &Journey, lang: Lang) -> Vec<DataTable> {
    let cx = RecordContext::new(journey, lang);
    TableKind::ALL.map(|kind| table(&cx, kind)).into()
}

fn table(cx: &RecordContext<'_>, kind: TableKind) -> DataTable {
    let records = RecordTable::sheet(cx, kind);
    let row = |values: Vec<_>| {
        let cells = values.into_iter();
        cells
            .map(|value| CellValue::of(value, cx.journey))
            .collect()
    };
    DataTable {
        kind,
        title: kind.title(cx.lang),
        columns: records
            .columns
            .into_iter()
            .map(|c| c.id.into_owned())
            .collect(),
        rows: records.rows.into_iter().map(|r| row(r.values)).collect(),
    }
}
