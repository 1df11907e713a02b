//! Columns of transitions.

use super::{
    RecordList, RecordTable, RecordValue, TableKind,
    column::{RecordField, StepScale, ValueKind},
    context::RecordContext,
    value::{choice, id, integer, number, text, touchpoint},
};
use crate::model::{ItemRef, Journey, Transition};

const TRANSITION: &[RecordField<Transition>] = &[
    RecordField::code("id", |_, e| id(Some(&e.id))),
    RecordField::new("from", id!("field-from"), ValueKind::Item, |_, e| {
        touchpoint(Some(&e.from))
    }),
    RecordField::code("from_id", |_, e| id(Some(&e.from))),
    RecordField::new("to", id!("field-to"), ValueKind::Item, |_, e| {
        touchpoint(Some(&e.to))
    }),
    RecordField::code("to_id", |_, e| id(Some(&e.to))),
    RecordField::new(
        "kind",
        id!("field-transition-kind"),
        ValueKind::Choice,
        |_, e| choice(e.kind),
    ),
    RecordField::new(
        "share",
        id!("field-transition-share"),
        ValueKind::Share,
        |_, e| number(e.share),
    ),
    RecordField::new(
        "effort",
        id!("field-transition-effort"),
        ValueKind::Step(StepScale::Amount),
        |_, e| integer(e.effort),
    ),
    RecordField::new(
        "context_kept",
        id!("field-context-kept"),
        ValueKind::Flag {
            yes: id!("inspector-yes"),
            no: Some(id!("layout-context-lost")),
        },
        |_, e| {
            e.context_kept
                .map_or(RecordValue::Missing, RecordValue::Flag)
        },
    ),
    RecordField::new("label", id!("field-label"), ValueKind::Text, |_, e| {
        text(&e.label)
    }),
    RecordField::new("reason", id!("field-reason"), ValueKind::Text, |_, e| {
        text(&e.reason)
    }),
    RecordField::new("notes", id!("field-notes"), ValueKind::Text, |_, e| {
        text(&e.notes)
    }),
    RecordField::new(
        "explanation",
        id!("field-reason"),
        ValueKind::Text,
        |_, e: &Transition| {
            let parts = [e.label.trim(), e.reason.trim()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            RecordValue::Text(parts.join(" · "))
        },
    )
    .derived(),
];

const LIST: RecordList<Transition> = RecordList {
    fields: TRANSITION,
    item: |e| ItemRef::Transition(e.id.clone()),
    custom: |e| &e.custom,
};

pub(super) fn table(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records = transitions_in_order(cx.journey);
    let kind = TableKind::Transitions;
    RecordTable::build(cx, (kind, &LIST), &records, Vec::new(), ids)
}

/// Transitions in the reading order of their source, then of their target, then by id.
#[must_use]
pub fn transitions_in_order(journey: &Journey) -> Vec<&Transition> {
    let index = journey.index();
    let mut records: Vec<&Transition> = journey.graph().transitions().map(|e| &**e).collect();
    records.sort_by_key(|e| (index.position(&e.from), index.position(&e.to), &e.id));
    records
}
