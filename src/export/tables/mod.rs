//! A journey as seven tables, for spreadsheets and for programs.
//!
//! Headers are stable English words and never translated, so that a sheet can be edited elsewhere
//! and come back: every row has its id, and whatever refers to something else has a column with
//! names for people and one with ids for programs. Columns that depend on the journey have a name
//! in brackets: `emotion[pe-anna]`, `custom[Segment]`.
//!
//! A CSV guards what a spreadsheet might run by apostrophes, a workbook needn't: read the cells of a
//! CSV with [`unguarded`].
//!
//! Lists stand in one cell, joined by `"; "`; a `;` or `\` within an item has a `\` before it.
//! Lists that belong together, such as `source_texts` and `source_dates`, have the same places.

mod annotations;
mod csv;
mod graph;
mod people;
mod read;
mod scores;
mod xlsx;

use jiff::civil::Date;

pub use self::{
    csv::{csv, unguarded},
    xlsx::{WorkbookInfo, xlsx},
};
pub(super) use self::{graph::transitions_in_order, scores::metric_name};
use crate::{i18n::Lang, model::Journey};

/// One of the seven tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// A row a touchpoint, in reading order.
    Touchpoints,
    /// A row a transition, by the reading order of where it leaves.
    Transitions,
    /// A row a pain point.
    PainPoints,
    /// A row an impact moment.
    ImpactMoments,
    /// A row an action.
    Actions,
    /// A row a persona.
    Personas,
    /// A row a score.
    Scores,
}

impl TableKind {
    /// Every table, in the order of the sheets.
    pub const ALL: [Self; 7] = [
        Self::Touchpoints,
        Self::Transitions,
        Self::PainPoints,
        Self::ImpactMoments,
        Self::Actions,
        Self::Personas,
        Self::Scores,
    ];

    /// The stable word for file names and arguments, such as `pain_points`.
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

    /// The table that `key` names, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The name of the sheet, at most 31 characters.
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

/// One value of a table, with its type.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known. Never written as zero.
    Empty,
    /// Words; never a formula.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A finite number.
    Number(f64),
    /// A calendar date.
    Date(Date),
    /// Yes or no.
    Boolean(bool),
}

/// A table: what a sheet or a CSV file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Which of the tables it is.
    pub kind: TableKind,
    /// Its name in the reader's language.
    pub title: String,
    /// The headers; each occurs once.
    pub columns: Vec<String>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// The seven tables of a journey, in the order of [`TableKind::ALL`]; empty ones have headers.
///
/// `lang` decides the titles and the names of standard metrics, nothing else.
#[must_use]
pub fn tables(journey: &Journey, lang: Lang) -> Vec<Table> {
    vec![
        graph::touchpoints(journey, lang),
        graph::transitions(journey, lang),
        annotations::pain_points(journey, lang),
        annotations::impact_moments(journey, lang),
        annotations::actions(journey, lang),
        people::personas(journey, lang),
        scores::scores(journey, lang),
    ]
}
