//! Columns of touchpoints.

use super::{
    OwnColumn, RecordList, RecordTable, RecordValue,
    column::{RecordField, StepScale, ValueKind as Kind, code, field, with_evidence},
    context::RecordContext,
    value::{channel, choice, id, ids, integer, item, items, list, number, phase, text},
};
use crate::model::{DomainId as _, Emotion, ItemRef, Persona, PersonaId, Touchpoint};

/// Flag that is told where it is set.
const fn flag(
    id: &'static str,
    heading: crate::model::MessageId,
    yes: crate::model::MessageId,
    read: fn(&RecordContext<'_>, &Touchpoint) -> RecordValue,
) -> RecordField<Touchpoint> {
    field(id, heading, Kind::Flag { yes, no: None }, read)
}

const TOUCHPOINT: &[RecordField<Touchpoint>] = with_evidence![Touchpoint;
    code("id", |_, t| id(Some(&t.id))),
    field("title", id!("field-title"), Kind::Title, |_, t: &Touchpoint| text(&t.title))
        .or(id!("layout-untitled-touchpoint")),
    field("phase", id!("field-phase"), Kind::Item, |_, t| phase(Some(&t.phase))),
    code("phase_id", |_, t| id(Some(&t.phase))),
    field("order", id!("field-order"), Kind::Number(0), |_, t| number(Some(t.order))),
    field("kind", id!("field-kind"), Kind::Choice, |_, t| choice(t.kind)),
    field("channel", id!("field-channel"), Kind::Item, |_, t| channel(t.channel.as_ref())),
    code("channel_id", |_, t| id(t.channel.as_ref())),
    field("other_channels", id!("field-other-channels"), Kind::Items, |_, t| {
        items(&t.other_channels, ItemRef::Channel)
    }),
    code("other_channel_ids", |_, t| ids(&t.other_channels)),
    field("devices", id!("field-devices"), Kind::Items, |_, t| items(&t.devices, ItemRef::Device)),
    code("device_ids", |_, t| ids(&t.devices)),
    field("lane", id!("field-lane"), Kind::Item, |_, t| item(t.lane.clone().map(ItemRef::Lane))),
    code("lane_id", |_, t| id(t.lane.as_ref())),
    field("actor", id!("field-actor"), Kind::Text, |_, t| text(&t.actor)),
    field("goal", id!("field-goal"), Kind::Text, |_, t| text(&t.goal)),
    field("does", id!("field-does"), Kind::Text, |_, t| text(&t.does)),
    field("thinks", id!("field-thinks"), Kind::Text, |_, t| text(&t.thinks)),
    field("feels", id!("field-feels"), Kind::Text, |_, t| text(&t.feels)),
    field("quotes", id!("field-quotes"), Kind::List, |_, t| list(&t.quotes)),
    field("expectation", id!("field-expectation"), Kind::Text, |_, t| text(&t.expectation)),
    field("ideal_emotion", id!("field-ideal"), EMOTION, |_, t| integer(t.ideal)),
    field("frontstage", id!("field-frontstage"), Kind::Text, |_, t| text(&t.frontstage)),
    field("backstage", id!("field-backstage"), Kind::Text, |_, t| text(&t.backstage)),
    field("support", id!("field-support"), Kind::Text, |_, t| text(&t.support)),
    field("owner_team", id!("field-owner"), Kind::Text, |_, t| text(&t.owner.team)),
    field("owner_kind", id!("field-owner-kind"), Kind::Choice, |_, t| {
        if t.owner.team.is_empty() {
            RecordValue::Missing
        } else {
            choice(t.owner.kind)
        }
    }),
    field("influence", id!("field-influence"), Kind::Number(1), |_, t| number(t.influence)),
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
    field("wait_seconds", id!("field-wait"), Kind::Duration, |_, t| integer(t.wait_seconds)),
    field("url", id!("field-url"), Kind::Link, |_, t| text(&t.url)),
    field("sub_journey", id!("field-sub-journey"), Kind::Text, |_, t| text(&t.sub_journey)),
    code("image_ids", |_, t| ids(&t.images)),
    field("image_alts", id!("field-images"), Kind::List, |cx, t| {
        let images = cx.journey.images();
        let alt = |id| images.get(id).map_or("", |image| image.alt.as_str());
        list(t.images.iter().map(alt))
    });
    field("notes", id!("field-notes"), Kind::Text, |_, t| text(&t.notes)),
    field("emotions", id!("field-emotion"), Kind::List, |cx, t: &Touchpoint| {
        list(t.emotions.iter().map(|emotion| emotion_text(cx, emotion)))
    })
    .derived(),
    field("owner", id!("field-owner"), Kind::Text, |cx, t: &Touchpoint| {
        match t.owner.team.trim() {
            "" => RecordValue::Missing,
            team => RecordValue::Text(format!("{team} ({})", cx.choice(t.owner.kind))),
        }
    })
    .derived(),
];

const EMOTION: Kind = Kind::Step(StepScale::Emotion);

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
    RecordTable::build(cx, &LIST, &records, own, ids)
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
            kind: Kind::Text,
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
