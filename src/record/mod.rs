//! Records of a journey as tables: one list of columns for each kind of record.
//!
//! A column knows its id, its headings, the kind of its values and how to read one from a record.
//! Sheets, slides and their notes, the web page, views and the command line pick columns by their
//! ids and decide on looks alone: widths, marks and colours. Words for a value, those for a missing one, and the order
//! of rows come from here.

mod annotations;
mod column;
mod context;
mod personas;
mod ranked_pains;
mod scores;
mod touchpoints;
mod transitions;
mod value;

#[cfg(test)]
mod tests;

pub use self::{
    column::{RecordHeading, StepScale, ValueKind, Wording},
    context::RecordContext,
    scores::metric_name,
    transitions::transitions_in_order,
    value::RecordValue,
};

use self::column::{OwnColumn, RecordList};
use crate::{i18n::Lang, model::ItemRef};

/// Dash in place of a missing value, where a table would have a gap.
pub const DASH: &str = "–";

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

    /// Name of the table, at most 31 characters, as sheets allow.
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

/// Row of a table: a record.
#[derive(Clone, Debug)]
pub struct RecordRow {
    /// Reference to the record.
    pub item: ItemRef,
    /// One value for each column.
    pub values: Vec<RecordValue>,
}

/// Records of one kind with some of their columns.
#[derive(Clone, Debug)]
pub struct RecordTable {
    /// Headings of the columns.
    pub columns: Vec<RecordHeading>,
    /// Records in the journey's order.
    pub rows: Vec<RecordRow>,
}

impl RecordTable {
    /// Columns with these ids, in this order. An unknown id has no column.
    #[must_use]
    pub fn new(cx: &RecordContext<'_>, kind: TableKind, ids: &[&str]) -> Self {
        Self::read(cx, kind, Some(ids))
    }

    /// All columns that sheets have: the fixed ones, those for each persona, then custom fields.
    #[must_use]
    pub fn sheet(cx: &RecordContext<'_>, kind: TableKind) -> Self {
        Self::read(cx, kind, None)
    }

    fn read(cx: &RecordContext<'_>, kind: TableKind, ids: Option<&[&str]>) -> Self {
        match kind {
            TableKind::Touchpoints => touchpoints::table(cx, ids),
            TableKind::Transitions => transitions::table(cx, ids),
            TableKind::PainPoints => annotations::pain_points(cx, ids),
            TableKind::ImpactMoments => annotations::moments(cx, ids),
            TableKind::Actions => annotations::actions(cx, ids),
            TableKind::Personas => personas::table(cx, ids),
            TableKind::Scores => scores::table(cx, ids),
        }
    }

    /// Builds a table: the columns with these ids; or, without ids, those of a sheet.
    fn build<T>(
        cx: &RecordContext<'_>,
        list: &RecordList<T>,
        records: &[&T],
        own: Vec<OwnColumn<'_, T>>,
        ids: Option<&[&str]>,
    ) -> Self {
        let find = |id: &&str| list.fields.iter().find(|field| field.column.id == *id);
        let fields: Vec<_> = match ids {
            Some(ids) => ids.iter().filter_map(find).collect(),
            None => {
                let fields = list.fields.iter();
                fields.filter(|field| field.column.is_in_sheets).collect()
            }
        };
        debug_assert!(ids.is_none_or(|ids| fields.len() == ids.len()), "{ids:?}");
        let own = match ids {
            Some(_) => Vec::new(),
            None => own
                .into_iter()
                .chain(custom_columns(list, records))
                .collect(),
        };
        let row = |record: &&T| {
            let fixed = fields.iter().map(|field| (field.read)(cx, record));
            RecordRow {
                item: (list.item)(record),
                values: fixed.chain(own.iter().map(|c| (c.read)(record))).collect(),
            }
        };
        let rows = records.iter().map(row).collect();
        let fixed = fields.iter().map(|field| RecordHeading::of(field.column));
        let own = own
            .into_iter()
            .map(|c| RecordHeading::own(c.id, c.title, c.kind));
        Self {
            columns: fixed.chain(own).collect(),
            rows,
        }
    }

    /// Sorts the rows by a column, missing values last; equal ones keep their order.
    pub fn sort_by(&mut self, cx: &RecordContext<'_>, id: &str) {
        let Some(column) = self.columns.iter().position(|heading| heading.id == id) else {
            return;
        };
        let index = cx.journey.index();
        let key = |row: &RecordRow| {
            let value = row.values.get(column).unwrap_or(&RecordValue::Missing);
            cx.sort_key(&index, value)
        };
        let rows = std::mem::take(&mut self.rows);
        let mut keyed: Vec<_> = rows.into_iter().map(|row| (key(&row), row)).collect();
        keyed.sort_by(|(a, _), (b, _)| a.compare(b));
        self.rows = keyed.into_iter().map(|(_, row)| row).collect();
    }

    /// Headings with the values of a row.
    pub fn cells<'t>(
        &'t self,
        row: &'t RecordRow,
    ) -> impl Iterator<Item = (&'t RecordHeading, &'t RecordValue)> {
        self.columns.iter().zip(&row.values)
    }

    /// Value of a row in a column with its heading, if the table has it.
    #[must_use]
    pub fn cell<'t>(
        &'t self,
        row: &'t RecordRow,
        id: &str,
    ) -> Option<(&'t RecordHeading, &'t RecordValue)> {
        self.cells(row).find(|(heading, _)| heading.id == id)
    }

    /// Values of a row in some columns, in words, with `between` between them; those with nothing
    /// to say are left out.
    #[must_use]
    pub fn line(
        &self,
        cx: &RecordContext<'_>,
        row: &RecordRow,
        ids: &[&str],
        wording: Wording,
        between: &str,
    ) -> String {
        let texts = ids.iter().map(|id| self.text(cx, row, id, wording));
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        texts.join(between)
    }

    /// Value of a row in a column, in words; empty where there is nothing to say.
    #[must_use]
    pub fn text(
        &self,
        cx: &RecordContext<'_>,
        row: &RecordRow,
        id: &str,
        wording: Wording,
    ) -> String {
        let cell = self.cell(row, id);
        let text = cell.and_then(|(heading, value)| cx.text(heading, value, wording));
        text.unwrap_or_default()
    }
}

/// One column for each name of a custom field, in the order in which they occur.
fn custom_columns<T>(list: &RecordList<T>, records: &[&T]) -> Vec<OwnColumn<'static, T>> {
    let custom = list.custom;
    let mut names: Vec<&str> = Vec::new();
    for field in records.iter().flat_map(|record| custom(record)) {
        if !names.contains(&field.name.as_str()) {
            names.push(&field.name);
        }
    }
    let column = |name: &&str| {
        let name = (*name).to_owned();
        OwnColumn {
            id: format!("custom[{name}]"),
            title: name.clone(),
            kind: ValueKind::Custom,
            read: Box::new(move |record: &T| {
                let field = custom(record).iter().find(|field| field.name == name);
                field.map_or(RecordValue::Missing, |field| value::custom(&field.value))
            }),
        }
    };
    names.iter().map(column).collect()
}
