//! JSON answers for programs: a stable interface; fields are only ever added.
//!
//! Every answer is one object with `format` first. Within a format version no field is removed,
//! renamed, moved or given another meaning; new ones may come. Fields are in the order of the
//! structs here and in the commands. Numbers have full precision; unknown values are `null`. Ids,
//! kinds and keys are those of journey files, messages are in the requested language.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::Terminal;
use crate::{
    file::ItemLocations,
    i18n::Lang,
    insight::rank::{RankStability, RankingEntry},
    model::{Choice as _, ItemRef, Journey},
    record::{RecordContext, RecordRow, RecordTable, RecordValue, TableKind},
};

/// Format version of the answers.
pub(super) const FORMAT: u32 = 1;

/// Reference to an item of a journey.
#[derive(Serialize)]
pub(super) struct ItemJson {
    /// Kind: `journey`, `phase`, `touchpoint`, …
    kind: &'static str,
    /// Id; empty for the journey, `row/touchpoint` for a cell.
    id: String,
    /// Title, name or text; empty when it has none.
    pub(super) name: String,
    /// Line in the file, from 1.
    line: Option<usize>,
    /// Column in characters, from 1.
    column: Option<usize>,
}

impl ItemJson {
    pub(super) fn of(item: &ItemRef, journey: &Journey, places: &ItemLocations) -> Self {
        let place = places.location_of(item);
        Self {
            kind: item.kind(),
            id: item.id().into_owned(),
            name: item.text(journey).to_owned(),
            line: place.map(|place| place.0),
            column: place.map(|place| place.1),
        }
    }
}

/// Id of an item; `None` for the journey.
pub(super) fn id_of(item: &ItemRef) -> Option<String> {
    Some(item.id().into_owned()).filter(|id| !id.is_empty())
}

/// Some columns of a record as fields, named by the ids of the columns; to be flattened.
#[derive(Clone, Default)]
pub(super) struct RecordJson(Vec<(String, Value)>);

/// Columns of all records of a kind, by the records.
pub(super) fn record_fields(
    journey: &Journey,
    kind: TableKind,
    columns: &[&str],
) -> BTreeMap<ItemRef, RecordJson> {
    // The values of fields have no language.
    let cx = RecordContext::new(journey, Lang::En);
    let table = RecordTable::new(&cx, kind, columns);
    let rows = table.rows.iter();
    rows.map(|row| (row.item.clone(), RecordJson::of(&table, row)))
        .collect()
}

/// Columns of the entries of a ranking, in its order.
pub(super) fn ranked_fields<'e>(
    journey: &Journey,
    entries: impl IntoIterator<Item = (&'e RankingEntry, Option<RankStability>)>,
    columns: &[&str],
) -> Vec<RecordJson> {
    let cx = RecordContext::new(journey, Lang::En);
    let table = RecordTable::ranked(&cx, entries, columns);
    let rows = table.rows.iter();
    rows.map(|row| RecordJson::of(&table, row)).collect()
}

impl RecordJson {
    fn of(table: &RecordTable, row: &RecordRow) -> Self {
        let fields = table.cells(row);
        let fields = fields.map(|(column, value)| (column.id.to_string(), field(value)));
        Self(fields.collect())
    }
}

impl Serialize for RecordJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

fn field(value: &RecordValue) -> Value {
    match value {
        RecordValue::Missing => Value::Null,
        RecordValue::Text(text) | RecordValue::Id(text) => text.as_str().into(),
        RecordValue::Choice { key, .. } => (*key).into(),
        RecordValue::Integer(number) => (*number).into(),
        RecordValue::Number(number) => (*number).into(),
        RecordValue::Date(date) => date.to_string().into(),
        RecordValue::Flag(is_so) => (*is_so).into(),
        RecordValue::List(texts) => texts.as_slice().into(),
        RecordValue::Item(item) => id_of(item).into(),
        RecordValue::Items(items) => items.iter().map(id_of).collect(),
        RecordValue::RankRange(range) => vec![range.best, range.worst].into(),
        RecordValue::Rank(rank) => rank.number.into(),
        RecordValue::Evidence(status, _) => status.key().into(),
        RecordValue::Figure(shown, _) => shown.value().into(),
        RecordValue::Interval(found, _) => vec![found.low, found.high].into(),
        RecordValue::Replies(n, _) => (*n).into(),
    }
}

impl Terminal<'_> {
    /// Prints an answer as JSON.
    pub(super) fn answer(&mut self, answer: &impl Serialize) {
        // Serialising strings, numbers and lists under field names can't fail.
        let text = serde_json::to_string_pretty(answer).unwrap_or_default();
        self.print_json(&text);
    }
}
