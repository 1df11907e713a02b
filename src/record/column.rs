//! Columns of records: id, heading, kind of value, and the function that reads it.

use std::borrow::Cow;

use super::{context::RecordContext, value::RecordValue};
use crate::{
    i18n::Lang,
    model::{CustomField, ItemRef, MessageId},
};

/// Kind of a column's values. It decides how they are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueKind {
    /// Ids and keys, for programs.
    Id,
    /// Names on one line.
    Title,
    /// Text with line breaks.
    Text,
    /// Web or mail address.
    Link,
    /// Choices from a fixed list.
    Choice,
    /// Truth values, with the message of each; nothing is said where there is none.
    Flag {
        /// Message for true.
        yes: MessageId,
        /// Message for false.
        no: Option<MessageId>,
    },
    /// Steps of a scale, with their labels.
    Step(StepScale),
    /// Whole numbers.
    Integer,
    /// Numbers with this many decimals.
    Number(usize),
    /// Shares of 0…1.
    Share,
    /// Calendar dates.
    Date,
    /// Durations in seconds.
    Duration,
    /// Several texts.
    List,
    /// Items of the journey by their names.
    Item,
    /// Several items of the journey by their names.
    Items,
    /// Locations: the journey, a phase, or a touchpoint with its phase.
    Location,
    /// Ranks of pain points.
    Rank,
    /// Evidence statuses with the number of sources.
    Evidence,
    /// Figures of scores.
    Figure,
    /// Confidence intervals of scores.
    Interval,
    /// Numbers of replies.
    Replies,
    /// Values of a custom field.
    Custom,
}

/// Scale whose steps have labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepScale {
    /// Nielsen's severity, 0…4 (DOMAIN B5).
    Severity,
    /// Strength of an impact moment, 1…3.
    Strength,
    /// Emotion, −2…+2.
    Emotion,
    /// 1 very little … 5 very much.
    Amount,
}

impl StepScale {
    /// Message id of a step's label.
    #[must_use]
    pub fn label(self, step: i64) -> MessageId {
        match self {
            Self::Severity => match step {
                ..=0 => id!("inspector-severity-0"),
                1 => id!("inspector-severity-1"),
                2 => id!("inspector-severity-2"),
                3 => id!("inspector-severity-3"),
                4.. => id!("inspector-severity-4"),
            },
            Self::Strength => match step {
                ..=1 => id!("inspector-strength-1"),
                2 => id!("inspector-strength-2"),
                3.. => id!("inspector-strength-3"),
            },
            Self::Emotion => match step {
                ..=-2 => id!("inspector-feeling-1"),
                -1 => id!("inspector-feeling-2"),
                0 => id!("inspector-feeling-3"),
                1 => id!("inspector-feeling-4"),
                2.. => id!("inspector-feeling-5"),
            },
            Self::Amount => match step {
                ..=1 => id!("inspector-scale-1"),
                2 => id!("inspector-scale-2"),
                3 => id!("inspector-scale-3"),
                4 => id!("inspector-scale-4"),
                5.. => id!("inspector-scale-5"),
            },
        }
    }
}

/// Length of headings and values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// With all that a reader needs to understand a value by itself.
    Full,
    /// For narrow columns, beside marks and colours.
    Short,
}

/// Column of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct RecordColumn {
    /// Stable id, such as `severity`; the header in sheets.
    pub id: &'static str,
    /// Kind of its values.
    pub kind: ValueKind,
    /// True if sheets have it. The others are made up from these for people to read.
    pub is_in_sheets: bool,
    heading: Option<MessageId>,
    short_heading: Option<MessageId>,
    missing: Option<MessageId>,
    short_missing: Option<MessageId>,
}

impl RecordColumn {
    const fn new(id: &'static str, kind: ValueKind) -> Self {
        Self {
            id,
            kind,
            is_in_sheets: true,
            heading: None,
            short_heading: None,
            missing: None,
            short_missing: None,
        }
    }
}

/// Reads the value of a column from a record.
type ReadFn<T> = fn(&RecordContext<'_>, &T) -> RecordValue;

/// Column with the function that reads its value from a record.
pub(super) struct RecordField<T> {
    pub column: RecordColumn,
    pub read: ReadFn<T>,
}

/// Column for people and programs.
pub(super) const fn field<T>(
    id: &'static str,
    heading: MessageId,
    kind: ValueKind,
    read: ReadFn<T>,
) -> RecordField<T> {
    let mut column = RecordColumn::new(id, kind);
    column.heading = Some(heading);
    RecordField { column, read }
}

/// Column for programs only, without a heading for people.
pub(super) const fn code<T>(id: &'static str, read: ReadFn<T>) -> RecordField<T> {
    let column = RecordColumn::new(id, ValueKind::Id);
    RecordField { column, read }
}

impl<T> RecordField<T> {
    /// The same column for people only.
    pub(super) const fn derived(mut self) -> Self {
        self.column.is_in_sheets = false;
        self
    }

    /// The same column with a shorter heading for narrow columns.
    pub(super) const fn with_short_heading(mut self, heading: MessageId) -> Self {
        self.column.short_heading = Some(heading);
        self
    }

    /// The same column with words for a missing or empty value.
    pub(super) const fn or(self, missing: MessageId) -> Self {
        self.or_full(missing).or_short(missing)
    }

    /// The same column with words for a missing value where there is room.
    pub(super) const fn or_full(mut self, missing: MessageId) -> Self {
        self.column.missing = Some(missing);
        self
    }

    /// The same column with words for a missing value in narrow columns.
    pub(super) const fn or_short(mut self, missing: MessageId) -> Self {
        self.column.short_missing = Some(missing);
        self
    }
}

/// Columns of evidence, the same in every kind of record that has it.
macro_rules! with_evidence {
    ($record:ty; $($field:expr),* $(,)? ; $($after:expr),* $(,)?) => {{
        use $crate::model::Choice as _;
        use $crate::record::{
            column::{ValueKind, field as told},
            value::{self, RecordValue},
        };
        &[
            $($field,)*
            told("evidence_status", id!("field-evidence"), ValueKind::Choice, |_, x| {
                value::choice(x.evidence.status)
            }),
            told("source_kinds", id!("field-source-kind"), ValueKind::List, |_, x| {
                value::list(x.evidence.sources.iter().map(|s| s.kind.key()))
            }),
            told("source_texts", id!("field-source-text"), ValueKind::List, |_, x| {
                value::list(x.evidence.sources.iter().map(|s| &s.text))
            }),
            told("source_quotes", id!("field-source-quote"), ValueKind::List, |_, x| {
                value::list(x.evidence.sources.iter().map(|s| &s.quote))
            }),
            told("source_dates", id!("field-source-date"), ValueKind::List, |_, x| {
                value::list(x.evidence.sources.iter().map(|s| value::optional(s.date)))
            }),
            told("source_ns", id!("field-source-n"), ValueKind::List, |_, x| {
                value::list(x.evidence.sources.iter().map(|s| value::optional(s.n)))
            }),
            told("source_links", id!("field-source-link"), ValueKind::List, |_, x| {
                value::list(x.evidence.sources.iter().map(|s| &s.link))
            }),
            $($after,)*
            told("evidence", id!("field-evidence"), ValueKind::Evidence, |_, x: &$record| {
                RecordValue::Evidence(x.evidence.status, x.evidence.sources.len())
            })
            .derived(),
        ]
    }};
}
pub(super) use with_evidence;

/// Column that depends on the journey, such as one for a persona.
pub(super) struct OwnColumn<'a, T> {
    pub id: String,
    /// Heading in the language of the table.
    pub title: String,
    pub kind: ValueKind,
    pub read: Box<dyn Fn(&T) -> RecordValue + 'a>,
}

/// Heading of a column of a table.
#[derive(Clone, Debug)]
pub struct RecordHeading {
    /// Id of the column; unique within the table.
    pub id: Cow<'static, str>,
    column: RecordColumn,
    own_title: Option<String>,
}

impl RecordHeading {
    pub(super) fn of(column: RecordColumn) -> Self {
        Self {
            id: Cow::Borrowed(column.id),
            column,
            own_title: None,
        }
    }

    /// Heading of a column that depends on the journey.
    pub(super) fn own(id: String, title: String, kind: ValueKind) -> Self {
        Self {
            id: Cow::Owned(id),
            column: RecordColumn::new("", kind),
            own_title: Some(title),
        }
    }

    /// Kind of the column's values.
    #[must_use]
    pub fn kind(&self) -> ValueKind {
        self.column.kind
    }

    /// Words of the heading; the id where people have no use for the column.
    #[must_use]
    pub fn title(&self, lang: Lang, wording: Wording) -> String {
        let short = self
            .column
            .short_heading
            .filter(|_| wording == Wording::Short);
        match (short.or(self.column.heading), &self.own_title) {
            (Some(heading), _) => lang.tr(heading),
            (None, Some(title)) => title.clone(),
            (None, None) => self.id.to_string(),
        }
    }

    /// Message id of the words for a missing value, if there are any.
    pub(super) fn missing(&self, wording: Wording) -> Option<MessageId> {
        match wording {
            Wording::Full => self.column.missing,
            Wording::Short => self.column.short_missing,
        }
    }
}

/// A kind of record: its columns, and the references of a record.
pub(super) struct RecordList<T: 'static> {
    pub fields: &'static [RecordField<T>],
    pub item: fn(&T) -> ItemRef,
    pub custom: fn(&T) -> &[CustomField],
}
