//! Typed values of records, with the functions that read them from a journey.

use jiff::civil::Date;

use crate::{
    insight::{
        rank::{Rank, RankRange},
        scores::{Caution, ScoreDisplay},
        stats::Interval,
    },
    model::{
        Anchor, ChannelId, Choice, CustomValue, DeviceId, DomainId, EvidenceStatus, ItemRef,
        Journey, MessageId, MetricScale, PersonaId, PhaseId, TouchpointId,
    },
};

/// Value of a column for one record.
#[derive(Clone, Debug, PartialEq)]
pub enum RecordValue {
    /// Nothing is known; never the same as zero.
    Missing,
    /// Text as the user wrote it, possibly empty.
    Text(String),
    /// Id or key, for programs.
    Id(String),
    /// Choice from a fixed list.
    Choice {
        /// Key in files.
        key: &'static str,
        /// Message id of its label.
        label: MessageId,
        /// Its place in the menu, from 0.
        position: usize,
    },
    /// Whole number, or a step of a scale.
    Integer(i64),
    /// Number.
    Number(f64),
    /// Calendar date.
    Date(Date),
    /// Truth value.
    Flag(bool),
    /// Several texts, ids or keys; those of lists that belong together have the same positions.
    List(Vec<String>),
    /// Another item of the journey.
    Item(ItemRef),
    /// Several items of the journey.
    Items(Vec<ItemRef>),
    /// Rank of a pain point.
    Rank(Rank),
    /// Best and worst rank that a pain point can take.
    RankRange(RankRange),
    /// Evidence status with the number of sources.
    Evidence(EvidenceStatus, usize),
    /// Figure of a score as far as it may be shown, with its scale.
    Figure(ScoreDisplay, Option<MetricScale>),
    /// 95 % confidence interval of a score, with its scale.
    Interval(Interval, MetricScale),
    /// Number of replies, if known, with a caution when they are few (DOMAIN B4).
    Replies(Option<u64>, Option<Caution>),
}

pub(super) fn text(text: &str) -> RecordValue {
    RecordValue::Text(text.to_owned())
}

pub(super) fn id<I: DomainId>(id: Option<&I>) -> RecordValue {
    id.map_or(RecordValue::Missing, |id| {
        RecordValue::Id(id.as_str().to_owned())
    })
}

pub(super) fn key(key: &str) -> RecordValue {
    RecordValue::Id(key.to_owned())
}

pub(super) fn choice<C: Choice>(choice: C) -> RecordValue {
    RecordValue::Choice {
        key: choice.key(),
        label: choice.message(),
        position: C::ALL.iter().position(|c| *c == choice).unwrap_or(0),
    }
}

pub(super) fn number(number: Option<f64>) -> RecordValue {
    number.map_or(RecordValue::Missing, RecordValue::Number)
}

pub(super) fn integer<N: Into<i64>>(number: Option<N>) -> RecordValue {
    number.map_or(RecordValue::Missing, |n| RecordValue::Integer(n.into()))
}

pub(super) fn date(date: Option<Date>) -> RecordValue {
    date.map_or(RecordValue::Missing, RecordValue::Date)
}

pub(super) fn list<S: ToString>(items: impl IntoIterator<Item = S>) -> RecordValue {
    RecordValue::List(items.into_iter().map(|item| item.to_string()).collect())
}

pub(super) fn ids<I: DomainId>(ids: &[I]) -> RecordValue {
    list(ids.iter().map(DomainId::as_str))
}

/// A value as text; empty for `None`.
pub(super) fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

pub(super) fn item(item: Option<ItemRef>) -> RecordValue {
    item.map_or(RecordValue::Missing, RecordValue::Item)
}

pub(super) fn touchpoint(id: Option<&TouchpointId>) -> RecordValue {
    item(id.cloned().map(ItemRef::Touchpoint))
}

pub(super) fn phase(id: Option<&PhaseId>) -> RecordValue {
    item(id.cloned().map(ItemRef::Phase))
}

pub(super) fn persona(id: Option<&PersonaId>) -> RecordValue {
    item(id.cloned().map(ItemRef::Persona))
}

pub(super) fn channel(id: Option<&ChannelId>) -> RecordValue {
    item(id.cloned().map(ItemRef::Channel))
}

pub(super) fn device(id: Option<&DeviceId>) -> RecordValue {
    item(id.cloned().map(ItemRef::Device))
}

/// The items with these ids.
pub(super) fn items<I: Clone>(ids: &[I], item: fn(I) -> ItemRef) -> RecordValue {
    RecordValue::Items(ids.iter().cloned().map(item).collect())
}

/// Kind of an anchor's item.
pub(super) fn anchor_kind(anchor: &Anchor) -> RecordValue {
    key(match anchor {
        Anchor::Touchpoint(_) => "touchpoint",
        Anchor::Transition(_) => "transition",
    })
}

/// Id of an anchor's item.
pub(super) fn anchor_id(anchor: &Anchor) -> RecordValue {
    match anchor {
        Anchor::Touchpoint(at) => id(Some(at)),
        Anchor::Transition(at) => id(Some(at)),
    }
}

/// Phase of an anchor's touchpoint.
pub(super) fn anchor_phase<'a>(journey: &'a Journey, at: &'a Anchor) -> Option<&'a PhaseId> {
    let touchpoint = journey.touchpoint(journey.anchor_touchpoint(at)?)?;
    Some(&touchpoint.phase)
}

pub(super) fn custom(value: &CustomValue) -> RecordValue {
    match value {
        CustomValue::Text(words) => text(words),
        CustomValue::Number(number) => RecordValue::Number(*number),
        CustomValue::Date(date) => RecordValue::Date(*date),
        CustomValue::Choice { chosen, .. } => text(chosen),
    }
}
