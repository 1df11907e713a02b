//! Columns of personas.

use super::{
    RecordList, RecordTable, RecordValue,
    column::{RecordField, ValueKind as Kind, code, field},
    context::RecordContext,
    value::{id, ids, items, list, number, optional, text},
};
use crate::model::{ItemRef, Persona};

const PERSONA: &[RecordField<Persona>] = &[
    code("id", |_, p| id(Some(&p.id))),
    field(
        "name",
        id!("field-persona-name"),
        Kind::Title,
        |_, p: &Persona| text(&p.name),
    )
    .or(id!("layout-unnamed-persona")),
    field("role", id!("field-role"), Kind::Text, |_, p| text(&p.role)),
    field("share", id!("field-persona-share"), Kind::Share, |_, p| {
        number(p.share)
    }),
    field("quote", id!("field-persona-quote"), Kind::Text, |_, p| {
        text(&p.quote)
    }),
    field("goals", id!("inspector-group-goals"), Kind::List, |_, p| {
        list(&p.goals)
    }),
    field("needs", id!("inspector-group-needs"), Kind::List, |_, p| {
        list(&p.needs)
    }),
    field(
        "frustrations",
        id!("inspector-group-frustrations"),
        Kind::List,
        |_, p| list(&p.frustrations),
    ),
    field(
        "expectations",
        id!("field-expectations"),
        Kind::List,
        |_, p| list(p.expectations.iter().map(|e| &e.text)),
    ),
    field(
        "expectation_dates",
        id!("field-expectation-date"),
        Kind::List,
        |_, p| list(p.expectations.iter().map(|e| optional(e.date))),
    ),
    field(
        "channels",
        id!("field-used-channels"),
        Kind::Items,
        |_, p| items(&p.channels, ItemRef::Channel),
    ),
    code("channel_ids", |_, p| ids(&p.channels)),
    field("devices", id!("field-used-devices"), Kind::Items, |_, p| {
        items(&p.devices, ItemRef::Device)
    }),
    code("device_ids", |_, p| ids(&p.devices)),
    field("color", id!("field-color"), Kind::Id, |_, p| {
        RecordValue::Id(p.color.to_hex())
    }),
    code("portrait_id", |_, p| id(p.portrait.as_ref())),
    field("notes", id!("field-notes"), Kind::Text, |_, p| {
        text(&p.notes)
    }),
    field(
        "dated_expectations",
        id!("field-expectations"),
        Kind::List,
        |cx, p: &Persona| {
            list(p.expectations.iter().map(|e| {
                let date = e.date.map(|date| format!(" ({})", cx.lang.date(date)));
                format!("{}{}", e.text.trim(), date.unwrap_or_default())
            }))
        },
    )
    .derived(),
    field(
        "contact",
        id!("deck-persona-channels"),
        Kind::Items,
        |_, p: &Persona| {
            let channels = p.channels.iter().cloned().map(ItemRef::Channel);
            let devices = p.devices.iter().cloned().map(ItemRef::Device);
            RecordValue::Items(channels.chain(devices).collect())
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
    RecordTable::build(cx, &LIST, &records, Vec::new(), ids)
}
