//! Table of personas.

use super::{
    DataTable, TableKind,
    annotations::items,
    cell_values::{FieldColumn, build_table, dates, id, ids, list, names, number, text},
};
use crate::{
    i18n::Lang,
    model::{Journey, Persona},
};

const PERSONA: &[FieldColumn<Persona>] = &[
    ("id", |_, p| id(Some(&p.id))),
    ("name", |_, p| text(&p.name)),
    ("role", |_, p| text(&p.role)),
    ("share", |_, p| number(p.share)),
    ("quote", |_, p| text(&p.quote)),
    ("goals", |_, p| list(&p.goals)),
    ("needs", |_, p| list(&p.needs)),
    ("frustrations", |_, p| list(&p.frustrations)),
    ("expectations", |_, p| {
        list(p.expectations.iter().map(|e| &e.text))
    }),
    ("expectation_dates", |_, p| {
        dates(p.expectations.iter().map(|e| e.date))
    }),
    ("channels", |j, p| {
        names(j.channels(), &p.channels, |c| &c.name)
    }),
    ("channel_ids", |_, p| ids(&p.channels)),
    ("devices", |j, p| {
        names(j.devices(), &p.devices, |d| &d.name)
    }),
    ("device_ids", |_, p| ids(&p.devices)),
    ("color", |_, p| text(&p.color.to_hex())),
    ("portrait_id", |_, p| id(p.portrait.as_ref())),
    ("notes", |_, p| text(&p.notes)),
];

/// Table with one row for each persona.
pub(super) fn personas(journey: &Journey, lang: Lang) -> DataTable {
    let (items, kind) = (items(journey.personas()), TableKind::Personas);
    build_table((kind, lang), journey, &items, PERSONA, &[], |p| &p.custom)
}
