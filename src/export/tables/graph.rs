//! Tables of touchpoints and transitions.

use std::collections::BTreeMap;

use super::{
    CellValue, DataTable, TableKind,
    cell_values::{
        CustomColumn, FieldColumn, build_table, choice, id, ids, integer, list, name, names,
        number, text, title, with_evidence,
    },
};
use crate::{
    i18n::Lang,
    model::{DomainId as _, Journey, Persona, PersonaId, Touchpoint, TouchpointId, Transition},
};

const TOUCHPOINT: &[FieldColumn<Touchpoint>] = with_evidence![
    ("id", |_, t| id(Some(&t.id))),
    ("title", |_, t| text(&t.title)),
    ("phase", |j, t| name(j.phases(), Some(&t.phase), |p| &p.name)),
    ("phase_id", |_, t| id(Some(&t.phase))),
    ("order", |_, t| number(Some(t.order))),
    ("kind", |_, t| choice(t.kind)),
    ("channel", |j, t| name(j.channels(), t.channel.as_ref(), |c| &c.name)),
    ("channel_id", |_, t| id(t.channel.as_ref())),
    ("other_channels", |j, t| names(j.channels(), &t.other_channels, |c| &c.name)),
    ("other_channel_ids", |_, t| ids(&t.other_channels)),
    ("devices", |j, t| names(j.devices(), &t.devices, |d| &d.name)),
    ("device_ids", |_, t| ids(&t.devices)),
    ("lane", |j, t| name(j.lanes(), t.lane.as_ref(), |l| &l.name)),
    ("lane_id", |_, t| id(t.lane.as_ref())),
    ("actor", |_, t| text(&t.actor)),
    ("goal", |_, t| text(&t.goal)),
    ("does", |_, t| text(&t.does)),
    ("thinks", |_, t| text(&t.thinks)),
    ("feels", |_, t| text(&t.feels)),
    ("quotes", |_, t| list(&t.quotes)),
    ("expectation", |_, t| text(&t.expectation)),
    ("ideal_emotion", |_, t| integer(t.ideal)),
    ("frontstage", |_, t| text(&t.frontstage)),
    ("backstage", |_, t| text(&t.backstage)),
    ("support", |_, t| text(&t.support)),
    ("owner_team", |_, t| text(&t.owner.team)),
    ("owner_kind", |_, t| if t.owner.team.is_empty() {
        CellValue::Empty
    } else {
        choice(t.owner.kind)
    }),
    ("influence", |_, t| number(t.influence)),
    ("key", |_, t| CellValue::Boolean(t.key)),
    ("self_service", |_, t| CellValue::Boolean(t.self_service)),
    ("live_agent", |_, t| CellValue::Boolean(t.live_agent)),
    ("callback_offered", |_, t| CellValue::Boolean(t.callback_offered)),
    ("wait_seconds", |_, t| integer(t.wait_seconds)),
    ("url", |_, t| text(&t.url)),
    ("sub_journey", |_, t| text(&t.sub_journey)),
    ("image_ids", |_, t| ids(&t.images)),
    ("image_alts", |j, t| names(j.images(), &t.images, |i| &i.alt));
    ("notes", |_, t| text(&t.notes)),
];

/// Table with one row for each touchpoint, in reading order.
pub(super) fn touchpoints(journey: &Journey, lang: Lang) -> DataTable {
    let items = journey.touchpoints_in_order();
    let items: Vec<&Touchpoint> = items.into_iter().map(|item| &**item).collect();
    let personas = journey.personas().iter().map(|persona| Some(&**persona));
    let own: Vec<CustomColumn<'_, Touchpoint>> = std::iter::once(None)
        .chain(personas)
        .flat_map(feelings)
        .collect();
    let kind = TableKind::Touchpoints;
    build_table((kind, lang), journey, &items, TOUCHPOINT, &own, |t| {
        &t.custom
    })
}

/// Two columns with the emotions of a persona; of all customers when `None`.
fn feelings(persona: Option<&Persona>) -> [CustomColumn<'_, Touchpoint>; 2] {
    let whose = persona.map(|persona| &persona.id);
    let name = whose.map_or("all", PersonaId::as_str);
    let own = move |t: &Touchpoint| {
        let found = t.emotions.iter().find(|e| e.persona.as_ref() == whose);
        found.map(|emotion| (emotion.value, emotion.word.clone()))
    };
    let value = move |t: &Touchpoint| integer(own(t).map(|(value, _)| value));
    let word = move |t: &Touchpoint| own(t).map_or(CellValue::Empty, |(_, word)| text(&word));
    [
        (format!("emotion[{name}]"), Box::new(value)),
        (format!("emotion_word[{name}]"), Box::new(word)),
    ]
}

const TRANSITION: &[FieldColumn<Transition>] = &[
    ("id", |_, e| id(Some(&e.id))),
    ("from", |j, e| title(j, Some(&e.from))),
    ("from_id", |_, e| id(Some(&e.from))),
    ("to", |j, e| title(j, Some(&e.to))),
    ("to_id", |_, e| id(Some(&e.to))),
    ("kind", |_, e| choice(e.kind)),
    ("share", |_, e| number(e.share)),
    ("effort", |_, e| integer(e.effort)),
    ("context_kept", |_, e| match e.context_kept {
        Some(kept) => CellValue::Boolean(kept),
        None => CellValue::Empty,
    }),
    ("label", |_, e| text(&e.label)),
    ("reason", |_, e| text(&e.reason)),
    ("notes", |_, e| text(&e.notes)),
];

/// Table with one row for each transition.
pub(super) fn transitions(journey: &Journey, lang: Lang) -> DataTable {
    let items = transitions_in_order(journey);
    let kind = TableKind::Transitions;
    build_table((kind, lang), journey, &items, TRANSITION, &[], |e| {
        &e.custom
    })
}

/// Transitions in the reading order of their source, then of their target, then by id.
pub(in crate::export) fn transitions_in_order(journey: &Journey) -> Vec<&Transition> {
    let reading = journey.touchpoints_in_order();
    let places: BTreeMap<&TouchpointId, usize> = reading
        .iter()
        .enumerate()
        .map(|(place, touchpoint)| (&touchpoint.id, place))
        .collect();
    let mut items: Vec<&Transition> = journey.graph().transitions().map(|e| &**e).collect();
    items.sort_by_key(|e| (places.get(&e.from), places.get(&e.to), &e.id));
    items
}
