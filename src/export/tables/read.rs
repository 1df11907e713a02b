//! Reads cells from the parts of a journey.

use jiff::civil::Date;

use super::{Cell, Table, TableKind};
use crate::{
    i18n::Lang,
    model::{
        Anchor, Catalog, Choice, CustomField, CustomValue, DomainId, Entity, Evidence, Journey,
        TouchpointId,
    },
};

/// A column: its header and how its cell is read from an item.
pub(super) type Column<T> = (&'static str, fn(&Journey, &T) -> Cell);

/// A column that only this journey has.
pub(super) type OwnColumn<'a, T> = (String, Box<dyn Fn(&T) -> Cell + 'a>);

/// Fills a table: the columns that every journey has, its own ones, then custom fields.
pub(super) fn fill<T>(
    (kind, lang): (TableKind, Lang),
    journey: &Journey,
    items: &[&T],
    columns: &[Column<T>],
    own: &[OwnColumn<'_, T>],
    custom: fn(&T) -> &[CustomField],
) -> Table {
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
            field.map_or(Cell::Empty, |field| value(&field.value))
        });
        fixed.chain(own).chain(fields).collect()
    };
    let headers = columns.iter().map(|(header, _)| (*header).to_owned());
    let own_headers = own.iter().map(|(header, _)| header.clone());
    Table {
        kind,
        title: kind.title(lang),
        rows: items.iter().map(row).collect(),
        columns: headers
            .chain(own_headers)
            .chain(names.iter().map(|name| format!("custom[{name}]")))
            .collect(),
    }
}

fn value(value: &CustomValue) -> Cell {
    match value {
        CustomValue::Text(words) => text(words),
        CustomValue::Number(number) => self::number(Some(*number)),
        CustomValue::Date(date) => Cell::Date(*date),
        CustomValue::Choice { chosen, .. } => text(chosen),
    }
}

/// Words; empty ones are an empty cell.
pub(super) fn text(words: &str) -> Cell {
    if words.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(words.to_owned())
    }
}

/// The id of something, or of nothing.
pub(super) fn id<I: DomainId>(id: Option<&I>) -> Cell {
    id.map_or(Cell::Empty, |id| text(id.as_str()))
}

/// The stable word of a choice.
pub(super) fn choice<C: Choice>(choice: C) -> Cell {
    text(choice.key())
}

/// A number, if it is known.
pub(super) fn number(number: Option<f64>) -> Cell {
    number
        .filter(|number| number.is_finite())
        .map_or(Cell::Empty, Cell::Number)
}

/// A whole number, if it is known.
pub(super) fn integer<N: Into<i64>>(number: Option<N>) -> Cell {
    number.map_or(Cell::Empty, |number| Cell::Integer(number.into()))
}

/// A date, if it is known.
pub(super) fn date(date: Option<Date>) -> Cell {
    date.map_or(Cell::Empty, Cell::Date)
}

/// A list in one cell. Lists of empty items, with nothing to tell, are an empty cell.
pub(super) fn list<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Cell {
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
        Cell::Text(joined)
    } else {
        Cell::Empty
    }
}

/// The ids of a list.
pub(super) fn ids<I: DomainId>(ids: &[I]) -> Cell {
    list(ids.iter().map(DomainId::as_str))
}

/// Dates in the places of a list; nothing where there is none.
pub(super) fn dates(dates: impl IntoIterator<Item = Option<Date>>) -> Cell {
    list(dates.into_iter().map(optional))
}

/// Something in words, or none.
fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The name of an entry of a catalogue.
pub(super) fn name<T: Entity>(
    catalog: &Catalog<T>,
    id: Option<&T::Id>,
    name: fn(&T) -> &str,
) -> Cell {
    id.and_then(|id| catalog.get(id))
        .map_or(Cell::Empty, |item| text(name(item)))
}

/// The names of entries of a catalogue.
pub(super) fn names<T: Entity>(catalog: &Catalog<T>, ids: &[T::Id], name: fn(&T) -> &str) -> Cell {
    list(
        ids.iter()
            .map(|id| catalog.get(id).map_or("", |item| name(item))),
    )
}

/// The title of a touchpoint.
pub(super) fn title(journey: &Journey, id: Option<&TouchpointId>) -> Cell {
    id.and_then(|id| journey.touchpoint(id))
        .map_or(Cell::Empty, |touchpoint| text(&touchpoint.title))
}

/// What an annotation is pinned on: the word for its kind and its id.
pub(super) fn anchor(anchor: &Anchor) -> (Cell, Cell) {
    match anchor {
        Anchor::Touchpoint(at) => (text("touchpoint"), id(Some(at))),
        Anchor::Transition(at) => (text("transition"), id(Some(at))),
    }
}

/// The sources of some evidence, one part of each in its place.
pub(super) fn sources(evidence: &Evidence, part: SourcePart) -> Cell {
    list(evidence.sources.iter().map(|source| match part {
        SourcePart::Kind => source.kind.key().to_owned(),
        SourcePart::Text => source.text.clone(),
        SourcePart::Quote => source.quote.clone(),
        SourcePart::Date => optional(source.date),
        SourcePart::N => optional(source.n),
        SourcePart::Link => source.link.clone(),
    }))
}

/// A part of a source.
#[derive(Clone, Copy)]
pub(super) enum SourcePart {
    /// Its kind.
    Kind,
    /// What was found.
    Text,
    /// The customer's words.
    Quote,
    /// When.
    Date,
    /// How many.
    N,
    /// Where it can be read.
    Link,
}

/// The columns of evidence, alike in every table that has them.
macro_rules! with_evidence {
    ($($column:expr),* $(,)? ; $($after:expr),* $(,)?) => {{
        use $crate::export::tables::read::{SourcePart, choice, sources};
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
