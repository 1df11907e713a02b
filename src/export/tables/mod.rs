//! Tables: a journey as seven tables, for spreadsheets and for programs.
//!
//! Headers are stable English words and never translated, so that a sheet can be edited elsewhere
//! and imported again: every row has its id, and every reference has a column with names for people
//! and one with ids for programs. Columns that depend on the journey have a name in brackets:
//! `emotion[pe-anna]`, `custom[Segment]`.
//!
//! A CSV guards text that a spreadsheet might run by apostrophes, which a workbook doesn't need:
//! read the cells of a CSV with [`unguarded`].
//!
//! Lists are in one cell, joined by `"; "`; a `;` or `\` within an item is escaped by `\`. Lists
//! that belong together, such as `source_texts` and `source_dates`, have the same positions.

mod annotations;
mod cell_values;
mod csv;
mod graph;
mod personas;
mod scores;
mod xlsx;

use jiff::civil::Date;

pub use self::{
    csv::{csv, unguarded},
    xlsx::{WorkbookInfo, xlsx},
};
pub(super) use self::{graph::transitions_in_order, scores::metric_name};
use crate::{i18n::Lang, model::Journey};

/// Kind of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// One row for each touchpoint, in reading order.
    Touchpoints,
    /// One row for each transition, in the reading order of its source.
    Transitions,
    /// One row for each pain point.
    PainPoints,
    /// One row for each impact moment.
    ImpactMoments,
    /// One row for each action.
    Actions,
    /// One row for each persona.
    Personas,
    /// One row for each score.
    Scores,
}

impl TableKind {
    /// All tables, in the order of the sheets.
    pub const ALL: [Self; 7] = [
        Self::Touchpoints,
        Self::Transitions,
        Self::PainPoints,
        Self::ImpactMoments,
        Self::Actions,
        Self::Personas,
        Self::Scores,
    ];

    /// Stable identifier for file names and arguments, such as `pain_points`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Touchpoints => "touchpoints",
            Self::Transitions => "transitions",
            Self::PainPoints => "pain_points",
            Self::ImpactMoments => "impact_moments",
            Self::Actions => "actions",
            Self::Personas => "personas",
            Self::Scores => "scores",
        }
    }

    /// Table with this identifier, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Name of the sheet, at most 31 characters.
    #[must_use]
    pub fn title(self, lang: Lang) -> String {
        lang.tr(match self {
            Self::Touchpoints => id!("export-sheet-touchpoints"),
            Self::Transitions => id!("export-sheet-transitions"),
            Self::PainPoints => id!("export-sheet-pain-points"),
            Self::ImpactMoments => id!("export-sheet-impact-moments"),
            Self::Actions => id!("export-sheet-actions"),
            Self::Personas => id!("export-sheet-personas"),
            Self::Scores => id!("export-sheet-scores"),
        })
    }
}

/// Typed value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum CellValue {
    /// Missing value; never written as zero.
    Empty,
    /// Text; never a formula.
    Text(String),
    /// Whole number.
    Integer(i64),
    /// Finite number.
    Number(f64),
    /// Calendar date.
    Date(Date),
    /// Truth value.
    Boolean(bool),
}

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
    vec![
        graph::touchpoints(journey, lang),
        graph::transitions(journey, lang),
        annotations::pain_points(journey, lang),
        annotations::impact_moments(journey, lang),
        annotations::actions(journey, lang),
        personas::personas(journey, lang),
        scores::scores(journey, lang),
    ]
}
