//! Columns of transitions.

use super::{
    RecordList, RecordTable, RecordValue,
    column::{RecordField, StepScale, ValueKind as Kind, code, field},
    context::RecordContext,
    value::{choice, id, integer, number, text, touchpoint},
};
use crate::model::{ItemRef, Journey, Transition};

const TRANSITION: &[RecordField<Transition>] = &[
    code("id", |_, e| id(Some(&e.id))),
    field("from", id!("field-from"), Kind::Item, |_, e| {
        touchpoint(Some(&e.from))
    }),
    code("from_id", |_, e| id(Some(&e.from))),
    field("to", id!("field-to"), Kind::Item, |_, e| {
        touchpoint(Some(&e.to))
    }),
    code("to_id", |_, e| id(Some(&e.to))),
    field(
        "kind",
        id!("field-transition-kind"),
        Kind::Choice,
        |_, e| choice(e.kind),
    ),
    field(
        "share",
        id!("field-transition-share"),
        Kind::Share,
        |_, e| number(e.share),
    ),
    field(
        "effort",
        id!("field-transition-effort"),
        Kind::Step(StepScale::Amount),
        |_, e| integer(e.effort),
    ),
    field(
        "context_kept",
        id!("field-context-kept"),
        Kind::Flag {
            yes: id!("inspector-yes"),
            no: Some(id!("layout-context-lost")),
        },
        |_, e| {
            e.context_kept
                .map_or(RecordValue::Missing, RecordValue::Flag)
        },
    ),
    field("label", id!("field-label"), Kind::Text, |_, e| {
        text(&e.label)
    }),
    field("reason", id!("field-reason"), Kind::Text, |_, e| {
        text(&e.reason)
    }),
    field("notes", id!("field-notes"), Kind::Text, |_, e| {
        text(&e.notes)
    }),
    field(
        "explanation",
        id!("field-reason"),
        Kind::Text,
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
    RecordTable::build(cx, &LIST, &records, Vec::new(), ids)
}

/// Transitions in the reading order of their source, then of their target, then by id.
#[must_use]
pub fn transitions_in_order(journey: &Journey) -> Vec<&Transition> {
    let index = journey.index();
    let mut records: Vec<&Transition> = journey.graph().transitions().map(|e| &**e).collect();
    records.sort_by_key(|e| (index.position(&e.from), index.position(&e.to), &e.id));
    records
}
