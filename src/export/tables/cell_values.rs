//! Cell values from the fields of a journey.

use jiff::civil::Date;

use super::{CellValue, DataTable, TableKind};
use crate::{
    i18n::Lang,
    model::{
        Anchor, Catalog, Choice, CustomField, CustomValue, DomainId, Entity, Evidence, Journey,
        TouchpointId,
    },
};

/// Column: its header, and the function that reads its cell from an item.
pub(super) type FieldColumn<T> = (&'static str, fn(&Journey, &T) -> CellValue);

/// Column that depends on the journey, such as one for a persona.
pub(super) type CustomColumn<'a, T> = (String, Box<dyn Fn(&T) -> CellValue + 'a>);

/// Builds a table: the fixed columns, the journey's own ones, then custom fields.
pub(super) fn build_table<T>(
    (kind, lang): (TableKind, Lang),
    journey: &Journey,
    items: &[&T],
    columns: &[FieldColumn<T>],
    own: &[CustomColumn<'_, T>],
    custom: fn(&T) -> &[CustomField],
) -> DataTable {
    let mut names: Vec<&str> = Vec::new();
    for field in items.iter().flat_map(|item| custom(item)) {
        if !names.contains(&field.name.as_str()) {
            names.push(&field.name);
        }
    }
    let row = |item: &&T| {
        let fixed = columns.iter().map(|(_, read)| read(journey, item));
        let own = own.iter().map(|(_, read)| read(item));
        let fields = names.iter().map(|name| {
            let field = custom(item).iter().find(|field| field.name == **name);
            field.map_or(CellValue::Empty, |field| value(&field.value))
        });
        fixed.chain(own).chain(fields).collect()
    };
    let headers = columns.iter().map(|(header, _)| (*header).to_owned());
    let own_headers = own.iter().map(|(header, _)| header.clone());
    DataTable {
        kind,
        title: kind.title(lang),
        rows: items.iter().map(row).collect(),
        columns: headers
            .chain(own_headers)
            .chain(names.iter().map(|name| format!("custom[{name}]")))
            .collect(),
    }
}

fn value(value: &CustomValue) -> CellValue {
    match value {
        CustomValue::Text(words) => text(words),
        CustomValue::Number(number) => self::number(Some(*number)),
        CustomValue::Date(date) => CellValue::Date(*date),
        CustomValue::Choice { chosen, .. } => text(chosen),
    }
}

/// Text; an empty cell for an empty text.
pub(super) fn text(words: &str) -> CellValue {
    if words.is_empty() {
        CellValue::Empty
    } else {
        CellValue::Text(words.to_owned())
    }
}

/// Id of a referenced item; an empty cell without one.
pub(super) fn id<I: DomainId>(id: Option<&I>) -> CellValue {
    id.map_or(CellValue::Empty, |id| text(id.as_str()))
}

/// Stable identifier of a choice.
pub(super) fn choice<C: Choice>(choice: C) -> CellValue {
    text(choice.key())
}

/// Finite number; an empty cell otherwise.
pub(super) fn number(number: Option<f64>) -> CellValue {
    number
        .filter(|number| number.is_finite())
        .map_or(CellValue::Empty, CellValue::Number)
}

/// Whole number; an empty cell for `None`.
pub(super) fn integer<N: Into<i64>>(number: Option<N>) -> CellValue {
    number.map_or(CellValue::Empty, |number| CellValue::Integer(number.into()))
}

/// Date; an empty cell for `None`.
pub(super) fn date(date: Option<Date>) -> CellValue {
    date.map_or(CellValue::Empty, CellValue::Date)
}

/// List in one cell. A list of empty items only is an empty cell.
pub(super) fn list<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> CellValue {
    let (mut joined, mut has_words) = (String::new(), false);
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            joined.push_str("; ");
        }
        has_words |= !item.as_ref().is_empty();
        for c in item.as_ref().chars() {
            if matches!(c, ';' | '\\') {
                joined.push('\\');
            }
            joined.push(c);
        }
    }
    if has_words {
        CellValue::Text(joined)
    } else {
        CellValue::Empty
    }
}

/// Ids of a list.
pub(super) fn ids<I: DomainId>(ids: &[I]) -> CellValue {
    list(ids.iter().map(DomainId::as_str))
}

/// Dates at the positions of a list, empty where there is none.
pub(super) fn dates(dates: impl IntoIterator<Item = Option<Date>>) -> CellValue {
    list(dates.into_iter().map(optional))
}

/// Value as text; empty for `None`.
fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Name of a catalogue entry.
pub(super) fn name<T: Entity>(
    catalog: &Catalog<T>,
    id: Option<&T::Id>,
    name: fn(&T) -> &str,
) -> CellValue {
    id.and_then(|id| catalog.get(id))
        .map_or(CellValue::Empty, |item| text(name(item)))
}

/// Names of catalogue entries.
pub(super) fn names<T: Entity>(
    catalog: &Catalog<T>,
    ids: &[T::Id],
    name: fn(&T) -> &str,
) -> CellValue {
    list(
        ids.iter()
            .map(|id| catalog.get(id).map_or("", |item| name(item))),
    )
}

/// Title of a touchpoint.
pub(super) fn title(journey: &Journey, id: Option<&TouchpointId>) -> CellValue {
    id.and_then(|id| journey.touchpoint(id))
        .map_or(CellValue::Empty, |touchpoint| text(&touchpoint.title))
}

/// Anchor of an annotation: the identifier of its kind, and its id.
pub(super) fn anchor(anchor: &Anchor) -> (CellValue, CellValue) {
    match anchor {
        Anchor::Touchpoint(at) => (text("touchpoint"), id(Some(at))),
        Anchor::Transition(at) => (text("transition"), id(Some(at))),
    }
}

/// One field of all sources of some evidence, as a list.
pub(super) fn sources(evidence: &Evidence, part: SourcePart) -> CellValue {
    list(evidence.sources.iter().map(|source| match part {
        SourcePart::Kind => source.kind.key().to_owned(),
        SourcePart::Text => source.text.clone(),
        SourcePart::Quote => source.quote.clone(),
        SourcePart::Date => optional(source.date),
        SourcePart::N => optional(source.n),
        SourcePart::Link => source.link.clone(),
    }))
}

/// Field of an evidence source.
#[derive(Clone, Copy)]
pub(super) enum SourcePart {
    /// Kind of source.
    Kind,
    /// Finding.
    Text,
    /// Quote of a customer.
    Quote,
    /// Date of the source.
    Date,
    /// Number of respondents or observations.
    N,
    /// Web address.
    Link,
}

/// Columns of evidence, the same in every table that has them.
macro_rules! with_evidence {
    ($($column:expr),* $(,)? ; $($after:expr),* $(,)?) => {{
        use $crate::export::tables::cell_values::{SourcePart, choice, sources};
        &[
            $($column,)*
            ("evidence_status", |_, x| choice(x.evidence.status)),
            ("source_kinds", |_, x| sources(&x.evidence, SourcePart::Kind)),
            ("source_texts", |_, x| sources(&x.evidence, SourcePart::Text)),
            ("source_quotes", |_, x| sources(&x.evidence, SourcePart::Quote)),
            ("source_dates", |_, x| sources(&x.evidence, SourcePart::Date)),
            ("source_ns", |_, x| sources(&x.evidence, SourcePart::N)),
            ("source_links", |_, x| sources(&x.evidence, SourcePart::Link)),
            $($after,)*
        ]
    }};
}
pub(super) use with_evidence;
