//! Cells of a sheet.

use jiff::civil::Date;

use crate::{
    model::{Choice as _, Journey},
    record::RecordValue,
};

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

impl CellValue {
    /// Cell with a value of a record; items of the journey are written by their names.
    pub(super) fn of(value: RecordValue, journey: &Journey) -> Self {
        match value {
            RecordValue::Missing => Self::Empty,
            RecordValue::Text(words) | RecordValue::Id(words) => Self::text(words),
            RecordValue::Choice { key, .. } => Self::text(key.to_owned()),
            RecordValue::Integer(number) => Self::Integer(number),
            RecordValue::Number(number) => Self::number(Some(number)),
            RecordValue::Date(date) => Self::Date(date),
            RecordValue::Flag(is_so) => Self::Boolean(is_so),
            RecordValue::List(texts) => Self::list(texts.iter().map(String::as_str)),
            RecordValue::Item(item) => Self::text(item.text(journey).to_owned()),
            RecordValue::Items(items) => Self::list(items.iter().map(|item| item.text(journey))),
            RecordValue::RankRange(range) => Self::text(range.to_string()),
            RecordValue::Rank(rank) => Self::whole(rank.number),
            RecordValue::Evidence(status, _) => Self::text(status.key().to_owned()),
            RecordValue::Figure(shown, _) => Self::number(shown.value()),
            RecordValue::Interval(found, _) => {
                Self::list([found.low.to_string().as_str(), &found.high.to_string()])
            }
            RecordValue::Replies(n, _) => n.map_or(Self::Empty, Self::whole),
        }
    }

    fn text(words: String) -> Self {
        if words.is_empty() {
            Self::Empty
        } else {
            Self::Text(words)
        }
    }

    fn number(number: Option<f64>) -> Self {
        number
            .filter(|number| number.is_finite())
            .map_or(Self::Empty, Self::Number)
    }

    fn whole<N: TryInto<i64>>(number: N) -> Self {
        number.try_into().map_or(Self::Empty, Self::Integer)
    }

    /// List in one cell. A list of empty items only is an empty cell.
    fn list<'a>(items: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut joined, mut has_words) = (String::new(), false);
        for (place, item) in items.into_iter().enumerate() {
            if place > 0 {
                joined.push_str("; ");
            }
            has_words |= !item.is_empty();
            for c in item.chars() {
                if matches!(c, ';' | '\\') {
                    joined.push('\\');
                }
                joined.push(c);
            }
        }
        if has_words {
            Self::Text(joined)
        } else {
            Self::Empty
        }
    }
}
