//! Columns of touchpoints.

use super::{
    OwnColumn, RecordList, RecordTable, RecordValue, TableKind,
    column::{RecordField, StepScale, ValueKind, with_evidence},
    context::RecordContext,
    value::{channel, id, ids, integer, item, items, number, phase, text},
};
use crate::model::{DomainId as _, Emotion, ItemRef, Persona, PersonaId, Touchpoint};

/// Flag that is told where it is set.
const fn flag(
    id: &'static str,
    heading: crate::model::MessageId,
    yes: crate::model::MessageId,
    read: fn(&RecordContext<'_>, &Touchpoint) -> RecordValue,
) -> RecordField<Touchpoint> {
    RecordField::new(id, heading, ValueKind::Flag { yes, no: None }, read)
}

const TOUCHPOINT: &[RecordField<Touchpoint>] = with_evidence![Touchpoint;
    RecordField::code("id", |_, t| id(Some(&t.id))),
    RecordField::new("title", id!("field-title"), ValueKind::Title, |_, t: &Touchpoint| text(&t.title))
        .or(id!("layout-untitled-touchpoint")),
    RecordField::new("phase", id!("field-phase"), ValueKind::Item, |_, t| phase(Some(&t.phase))),
    RecordField::code("phase_id", |_, t| id(Some(&t.phase))),
    RecordField::new("order", id!("field-order"), ValueKind::Number(0), |_, t| {
        number(Some(t.order))
    }),
    RecordField::new("kind", id!("field-kind"), ValueKind::Choice, |_, t| choice(t.kind)),
    RecordField::new("channel", id!("field-channel"), ValueKind::Item, |_, t| {
        channel(t.channel.as_ref())
    }),
    RecordField::code("channel_id", |_, t| id(t.channel.as_ref())),
    RecordField::new("other_channels", id!("field-other-channels"), ValueKind::Items, |_, t| {
        items(&t.other_channels, ItemRef::Channel)
    }),
    RecordField::code("other_channel_ids", |_, t| ids(&t.other_channels)),
    RecordField::new("devices", id!("field-devices"), ValueKind::Items, |_, t| {
        items(&t.devices, ItemRef::Device)
    }),
    RecordField::code("device_ids", |_, t| ids(&t.devices)),
    RecordField::new("lane", id!("field-lane"), ValueKind::Item, |_, t| {
        item(t.lane.clone().map(ItemRef::Lane))
    }),
    RecordField::code("lane_id", |_, t| id(t.lane.as_ref())),
    RecordField::new("actor", id!("field-actor"), ValueKind::Text, |_, t| text(&t.actor)),
    RecordField::new("goal", id!("field-goal"), ValueKind::Text, |_, t| text(&t.goal)),
    RecordField::new("does", id!("field-does"), ValueKind::Text, |_, t| text(&t.does)),
    RecordField::new("thinks", id!("field-thinks"), ValueKind::Text, |_, t| text(&t.thinks)),
    RecordField::new("feels", id!("field-feels"), ValueKind::Text, |_, t| text(&t.feels)),
    RecordField::new("quotes", id!("field-quotes"), ValueKind::List, |_, t| list(&t.quotes)),
    RecordField::new("expectation", id!("field-expectation"), ValueKind::Text, |_, t| {
        text(&t.expectation)
    }),
    RecordField::new("ideal_emotion", id!("field-ideal"), EMOTION, |_, t| integer(t.ideal)),
    RecordField::new("frontstage", id!("field-frontstage"), ValueKind::Text, |_, t| {
        text(&t.frontstage)
    }),
    RecordField::new("backstage", id!("field-backstage"), ValueKind::Text, |_, t| {
        text(&t.backstage)
    }),
    RecordField::new("support", id!("field-support"), ValueKind::Text, |_, t| text(&t.support)),
    RecordField::new("owner_team", id!("field-owner"), ValueKind::Text, |_, t| {
        text(&t.owner.team)
    }),
    RecordField::new("owner_kind", id!("field-owner-kind"), ValueKind::Choice, |_, t| {
        if t.owner.team.is_empty() {
            RecordValue::Missing
        } else {
            choice(t.owner.kind)
        }
    }),
    RecordField::new("influence", id!("field-influence"), ValueKind::Number(1), |_, t| {
        number(t.influence)
    }),
    flag("key", id!("field-key"), id!("layout-key-touchpoint"), |_, t| RecordValue::Flag(t.key)),
    flag("self_service", id!("field-self-service"), id!("layout-self-service"), |_, t| {
        RecordValue::Flag(t.self_service)
    }),
    flag("live_agent", id!("field-live-agent"), id!("layout-live-agent"), |_, t| {
        RecordValue::Flag(t.live_agent)
    }),
    flag("callback_offered", id!("field-callback"), id!("layout-callback"), |_, t| {
        RecordValue::Flag(t.callback_offered)
    }),
    RecordField::new("wait_seconds", id!("field-wait"), ValueKind::Duration, |_, t| {
        integer(t.wait_seconds)
    }),
    RecordField::new("url", id!("field-url"), ValueKind::Link, |_, t| text(&t.url)),
    RecordField::new("sub_journey", id!("field-sub-journey"), ValueKind::Text, |_, t| {
        text(&t.sub_journey)
    }),
    RecordField::code("image_ids", |_, t| ids(&t.images)),
    RecordField::new("image_alts", id!("field-images"), ValueKind::List, |cx, t| {
        let images = cx.journey.images();
        let alt = |id| images.get(id).map_or("", |image| image.alt.as_str());
        list(t.images.iter().map(alt))
    });
    RecordField::new("notes", id!("field-notes"), ValueKind::Text, |_, t| text(&t.notes)),
    RecordField::new("emotions", id!("field-emotion"), ValueKind::List, |cx, t: &Touchpoint| {
        list(t.emotions.iter().map(|emotion| emotion_text(cx, emotion)))
    })
    .derived(),
    RecordField::new("owner", id!("field-owner"), ValueKind::Text, |cx, t: &Touchpoint| {
        match t.owner.team.trim() {
            "" => RecordValue::Missing,
            team => RecordValue::Text(format!("{team} ({})", cx.choice(t.owner.kind))),
        }
    })
    .derived(),
];

const EMOTION: ValueKind = ValueKind::Step(StepScale::Emotion);

const LIST: RecordList<Touchpoint> = RecordList {
    fields: TOUCHPOINT,
    item: |t| ItemRef::Touchpoint(t.id.clone()),
    custom: |t| &t.custom,
};

/// Touchpoints in reading order.
pub(super) fn table(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records = cx.journey.touchpoints_in_order();
    let records: Vec<&Touchpoint> = records.into_iter().map(|t| &**t).collect();
    let personas = cx.journey.personas().iter().map(|persona| Some(&**persona));
    let own = std::iter::once(None).chain(personas);
    let own = own
        .flat_map(|persona| emotion_columns(cx, persona))
        .collect();
    RecordTable::build(cx, (TableKind::Touchpoints, &LIST), &records, own, ids)
}

/// Two columns with the emotions of a persona; of all customers when `None`.
fn emotion_columns<'a>(
    cx: &RecordContext<'a>,
    persona: Option<&'a Persona>,
) -> [OwnColumn<'a, Touchpoint>; 2] {
    let whose = persona.map(|persona| &persona.id);
    let name = whose.map_or("all", PersonaId::as_str);
    let own = move |t: &Touchpoint| {
        let found = t.emotions.iter().find(|e| e.persona.as_ref() == whose);
        found.map(|emotion| (emotion.value, emotion.word.clone()))
    };
    let title = |heading| format!("{}: {}", whose_text(cx, whose), cx.tr(heading));
    [
        OwnColumn {
            id: format!("emotion[{name}]"),
            title: title(id!("field-emotion")),
            kind: EMOTION,
            read: Box::new(move |t| integer(own(t).map(|(value, _)| value))),
        },
        OwnColumn {
            id: format!("emotion_word[{name}]"),
            title: title(id!("field-emotion-word")),
            kind: ValueKind::Text,
            read: Box::new(move |t| {
                own(t).map_or(RecordValue::Missing, |(_, word)| RecordValue::Text(word))
            }),
        },
    ]
}

fn whose_text(cx: &RecordContext<'_>, persona: Option<&PersonaId>) -> String {
    match persona {
        Some(id) => cx.name(&ItemRef::Persona(id.clone())),
        None => cx.tr(id!("layout-everybody")),
    }
}

/// Emotion of a persona, with the user's word for it.
fn emotion_text(cx: &RecordContext<'_>, emotion: &Emotion) -> String {
    let whose = whose_text(cx, emotion.persona.as_ref());
    let value = cx.emotion_text(emotion.value);
    match emotion.word.trim() {
        "" => format!("{whose}: {value}"),
        word => format!("{whose}: {value} · {word}"),
    }
}
