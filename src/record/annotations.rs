//! Columns of pain points, impact moments and actions.

use super::{
    RecordList, RecordTable, RecordValue,
    column::{RecordField, StepScale, ValueKind as Kind, code, field, with_evidence},
    context::RecordContext,
    value::{
        anchor_id, anchor_kind, anchor_phase, choice, date, id, ids, integer, items, number, phase,
        text, touchpoint,
    },
};
use crate::model::{Action, ImpactMoment, ItemRef, PainPoint};

const PAIN_POINT: &[RecordField<PainPoint>] = with_evidence![PainPoint;
    code("id", |_, p| id(Some(&p.id))),
    field("text", id!("field-pain-text"), Kind::Text, |_, p: &PainPoint| text(&p.text))
        .or(id!("layout-untitled-pain-point")),
    code("anchor_kind", |_, p| anchor_kind(&p.anchor)),
    code("anchor_id", |_, p| anchor_id(&p.anchor)),
    field("touchpoint", id!("page-at"), Kind::Item, |cx, p| {
        touchpoint(cx.journey.anchor_touchpoint(&p.anchor))
    }),
    code("touchpoint_id", |cx, p| id(cx.journey.anchor_touchpoint(&p.anchor))),
    field("phase", id!("field-phase"), Kind::Item, |cx, p| {
        phase(anchor_phase(cx.journey, &p.anchor))
    }),
    code("phase_id", |cx, p| id(anchor_phase(cx.journey, &p.anchor))),
    field("severity", id!("field-severity"), SEVERITY, |_, p: &PainPoint| integer(p.severity))
        .or_full(id!("inspector-no-severity"))
        .or_short(id!("deck-not-judged")),
    field("frequency", id!("field-frequency"), Kind::Share, |_, p: &PainPoint| number(p.frequency))
    .with_short_heading(id!("deck-column-frequency")),
    field("frequency_of", id!("field-frequency-of"), Kind::Choice, |_, p| choice(p.frequency_of)),
    field("personas", id!("field-personas"), Kind::Items, |_, p| {
        items(&p.personas, ItemRef::Persona)
    }),
    code("persona_ids", |_, p| ids(&p.personas)),
    field("cause", id!("field-cause"), Kind::Item, |_, p| touchpoint(p.cause.as_ref())),
    code("cause_id", |_, p| id(p.cause.as_ref())),
    field("votes", id!("field-votes"), Kind::Integer, |_, p| integer(Some(p.votes))),
    field("owner", id!("field-pain-owner"), Kind::Text, |_, p| text(&p.owner)),
    field("status", id!("field-pain-status"), Kind::Choice, |_, p| choice(p.status));
    field("notes", id!("field-notes"), Kind::Text, |_, p| text(&p.notes)),
    field("rank", id!("priorities-rank"), Kind::Rank, |cx, p: &PainPoint| {
        cx.rank(&p.id).map_or(RecordValue::Missing, RecordValue::Rank)
    })
    .derived()
    .with_short_heading(id!("deck-column-rank")),
    field("location", id!("page-at"), Kind::Location, |cx, p: &PainPoint| {
        touchpoint(cx.journey.anchor_touchpoint(&p.anchor))
    })
    .derived(),
];

const SEVERITY: Kind = Kind::Step(StepScale::Severity);

const PAIN_POINTS: RecordList<PainPoint> = RecordList {
    fields: PAIN_POINT,
    item: |p| ItemRef::PainPoint(p.id.clone()),
    custom: |p| &p.custom,
};

pub(super) fn pain_points(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records: Vec<&PainPoint> = cx.journey.pain_points().iter().map(|p| &**p).collect();
    RecordTable::build(cx, &PAIN_POINTS, &records, Vec::new(), ids)
}

const IMPACT_MOMENT: &[RecordField<ImpactMoment>] = with_evidence![ImpactMoment;
    code("id", |_, m| id(Some(&m.id))),
    field("text", id!("field-moment-text"), Kind::Text, |_, m: &ImpactMoment| text(&m.text))
        .or(id!("layout-untitled-moment")),
    code("anchor_kind", |_, m| anchor_kind(&m.anchor)),
    code("anchor_id", |_, m| anchor_id(&m.anchor)),
    field("touchpoint", id!("page-at"), Kind::Item, |cx, m| {
        touchpoint(cx.journey.anchor_touchpoint(&m.anchor))
    }),
    code("touchpoint_id", |cx, m| id(cx.journey.anchor_touchpoint(&m.anchor))),
    field("phase", id!("field-phase"), Kind::Item, |cx, m| {
        phase(anchor_phase(cx.journey, &m.anchor))
    }),
    code("phase_id", |cx, m| id(anchor_phase(cx.journey, &m.anchor))),
    field("polarity", id!("field-polarity"), Kind::Choice, |_, m| choice(m.polarity)),
    field(
        "strength",
        id!("field-strength"),
        Kind::Step(StepScale::Strength),
        |_, m| integer(Some(m.strength)),
    );
    field("notes", id!("field-notes"), Kind::Text, |_, m| text(&m.notes)),
];

const MOMENTS: RecordList<ImpactMoment> = RecordList {
    fields: IMPACT_MOMENT,
    item: |m| ItemRef::Moment(m.id.clone()),
    custom: |m| &m.custom,
};

pub(super) fn moments(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records: Vec<&ImpactMoment> = cx.journey.moments().iter().map(|m| &**m).collect();
    RecordTable::build(cx, &MOMENTS, &records, Vec::new(), ids)
}

const ACTION: &[RecordField<Action>] = &[
    code("id", |_, a| id(Some(&a.id))),
    field(
        "text",
        id!("field-action-text"),
        Kind::Text,
        |_, a: &Action| text(&a.text),
    )
    .or(id!("layout-untitled-action")),
    field(
        "touchpoint",
        id!("field-at-touchpoint"),
        Kind::Item,
        |_, a| touchpoint(a.touchpoint.as_ref()),
    ),
    code("touchpoint_id", |_, a| id(a.touchpoint.as_ref())),
    field("shown_at", id!("page-at"), Kind::Item, |cx, a| {
        touchpoint(cx.journey.action_touchpoint(&a.id))
    }),
    code("shown_at_id", |cx, a| {
        id(cx.journey.action_touchpoint(&a.id))
    }),
    field(
        "pain_points",
        id!("field-pain-points"),
        Kind::Items,
        |_, a| items(&a.pain_points, ItemRef::PainPoint),
    ),
    code("pain_point_ids", |_, a| ids(&a.pain_points)),
    field("kind", id!("field-action-kind"), Kind::Choice, |_, a| {
        choice(a.kind)
    }),
    field("hypothesis", id!("field-hypothesis"), Kind::Text, |_, a| {
        text(&a.hypothesis)
    }),
    field("method", id!("field-method"), Kind::Choice, |_, a| {
        choice(a.method)
    }),
    field("impact", id!("field-impact"), AMOUNT, |_, a| {
        integer(a.impact)
    }),
    field("effort", id!("field-action-effort"), AMOUNT, |_, a| {
        integer(a.effort)
    }),
    field("owner", id!("field-action-owner"), Kind::Text, |_, a| {
        text(&a.owner)
    }),
    field("due", id!("field-due"), Kind::Date, |_, a| date(a.due)),
    field(
        "status",
        id!("field-action-status"),
        Kind::Choice,
        |_, a| choice(a.status),
    ),
    field("notes", id!("field-notes"), Kind::Text, |_, a| {
        text(&a.notes)
    }),
    field("against", id!("deck-column-against"), Kind::Text, against).derived(),
];

const AMOUNT: Kind = Kind::Step(StepScale::Amount);

/// The pain points that an action addresses, a line each, or else its own touchpoint.
fn against(cx: &RecordContext<'_>, action: &Action) -> RecordValue {
    let pains = action.pain_points.iter();
    let pains = pains.filter_map(|id| cx.journey.pain_points().get(id));
    let pains: Vec<String> = pains.map(|pain| cx.messages().text(&**pain)).collect();
    match &action.touchpoint {
        Some(id) if pains.is_empty() => {
            RecordValue::Text(cx.location(&ItemRef::Touchpoint(id.clone())))
        }
        _ => RecordValue::Text(pains.join("\n")),
    }
}

const ACTIONS: RecordList<Action> = RecordList {
    fields: ACTION,
    item: |a| ItemRef::Action(a.id.clone()),
    custom: |a| &a.custom,
};

pub(super) fn actions(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records: Vec<&Action> = cx.journey.actions().iter().map(|a| &**a).collect();
    RecordTable::build(cx, &ACTIONS, &records, Vec::new(), ids)
}
