//! Columns of personas.

use super::{
    RecordList, RecordTable, RecordValue, TableKind,
    column::{RecordField, ValueKind},
    context::RecordContext,
    value::{id, ids, items, list, number, optional, text},
};
use crate::model::{ItemRef, Persona};

const PERSONA: &[RecordField<Persona>] = &[
    RecordField::code("id", |_, p| id(Some(&p.id))),
    RecordField::new(
        "name",
        id!("field-persona-name"),
        ValueKind::Title,
        |_, p: &Persona| text(&p.name),
    )
    .or(id!("layout-unnamed-persona")),
    RecordField::new("role", id!("field-role"), ValueKind::Text, |_, p| {
        text(&p.role)
    }),
    RecordField::new(
        "share",
        id!("field-persona-share"),
        ValueKind::Share,
        |_, p| number(p.share),
    ),
    RecordField::new(
        "quote",
        id!("field-persona-quote"),
        ValueKind::Text,
        |_, p| text(&p.quote),
    ),
    RecordField::new(
        "goals",
        id!("inspector-group-goals"),
        ValueKind::List,
        |_, p| list(&p.goals),
    ),
    RecordField::new(
        "needs",
        id!("inspector-group-needs"),
        ValueKind::List,
        |_, p| list(&p.needs),
    ),
    RecordField::new(
        "frustrations",
        id!("inspector-group-frustrations"),
        ValueKind::List,
        |_, p| list(&p.frustrations),
    ),
    RecordField::new(
        "expectations",
        id!("field-expectations"),
        ValueKind::List,
        |_, p| list(p.expectations.iter().map(|e| &e.text)),
    ),
    RecordField::new(
        "expectation_dates",
        id!("field-expectation-date"),
        ValueKind::List,
        |_, p| list(p.expectations.iter().map(|e| optional(e.date))),
    ),
    RecordField::new(
        "channels",
        id!("field-used-channels"),
        ValueKind::Items,
        |_, p| items(&p.channels, ItemRef::Channel),
    ),
    RecordField::code("channel_ids", |_, p| ids(&p.channels)),
    RecordField::new(
        "devices",
        id!("field-used-devices"),
        ValueKind::Items,
        |_, p| items(&p.devices, ItemRef::Device),
    ),
    RecordField::code("device_ids", |_, p| ids(&p.devices)),
    RecordField::new("color", id!("field-color"), ValueKind::Id, |_, p| {
        RecordValue::Id(p.color.to_hex())
    }),
    RecordField::code("portrait_id", |_, p| id(p.portrait.as_ref())),
    RecordField::new("notes", id!("field-notes"), ValueKind::Text, |_, p| {
        text(&p.notes)
    }),
    RecordField::new(
        "dated_expectations",
        id!("field-expectations"),
        ValueKind::List,
        |cx, p: &Persona| {
            list(p.expectations.iter().map(|e| {
                let date = e.date.map(|date| cx.lang.date(date)).unwrap_or_default();
                let parts = [e.text.trim(), &date];
                let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                parts.join(" · ")
            }))
        },
    )
    .derived(),
];

const LIST: RecordList<Persona> = RecordList {
    fields: PERSONA,
    item: |p| ItemRef::Persona(p.id.clone()),
    custom: |p| &p.custom,
};

pub(super) fn table(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records: Vec<&Persona> = cx.journey.personas().iter().map(|p| &**p).collect();
    RecordTable::build(cx, (TableKind::Personas, &LIST), &records, Vec::new(), ids)
}
