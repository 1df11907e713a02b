//! Columns of pain points, impact moments and actions.

use super::{
    RecordList, RecordTable, RecordValue, TableKind,
    column::{RecordField, StepScale, ValueKind, with_evidence},
    context::RecordContext,
    value::{
        anchor_id, anchor_kind, anchor_phase, choice, date, id, ids, integer, items, number, phase,
        text, touchpoint,
    },
};
use crate::model::{Action, ImpactMoment, ItemRef, PainPoint};

const PAIN_POINT: &[RecordField<PainPoint>] = with_evidence![PainPoint;
    RecordField::code("id", |_, p| id(Some(&p.id))),
    RecordField::new("text", id!("field-pain-text"), ValueKind::Text, |_, p: &PainPoint| text(&p.text))
        .or(id!("layout-untitled-pain-point")),
    RecordField::code("anchor_kind", |_, p| anchor_kind(&p.anchor)),
    RecordField::code("anchor_id", |_, p| anchor_id(&p.anchor)),
    RecordField::new("touchpoint", id!("page-at"), ValueKind::Item, |cx, p| {
        touchpoint(cx.journey.anchor_touchpoint(&p.anchor))
    }),
    RecordField::code("touchpoint_id", |cx, p| id(cx.journey.anchor_touchpoint(&p.anchor))),
    RecordField::new("phase", id!("field-phase"), ValueKind::Item, |cx, p| {
        phase(anchor_phase(cx.journey, &p.anchor))
    }),
    RecordField::code("phase_id", |cx, p| id(anchor_phase(cx.journey, &p.anchor))),
    RecordField::new("severity", id!("field-severity"), SEVERITY, |_, p: &PainPoint| integer(p.severity))
        .or_full(id!("inspector-no-severity"))
        .or_short(id!("deck-not-judged")),
    RecordField::new("frequency", id!("field-frequency"), ValueKind::Share, |_, p: &PainPoint| {
        number(p.frequency)
    })
    .with_short_heading(id!("deck-column-frequency")),
    RecordField::new("frequency_of", id!("field-frequency-of"), ValueKind::Choice, |_, p| {
        choice(p.frequency_of)
    }),
    RecordField::new("personas", id!("field-personas"), ValueKind::Items, |_, p| {
        items(&p.personas, ItemRef::Persona)
    }),
    RecordField::code("persona_ids", |_, p| ids(&p.personas)),
    RecordField::new("cause", id!("field-cause"), ValueKind::Item, |_, p| {
        touchpoint(p.cause.as_ref())
    }),
    RecordField::code("cause_id", |_, p| id(p.cause.as_ref())),
    RecordField::new("votes", id!("field-votes"), ValueKind::Integer, |_, p| {
        integer(Some(p.votes))
    }),
    RecordField::new("owner", id!("field-pain-owner"), ValueKind::Text, |_, p| text(&p.owner)),
    RecordField::new("status", id!("field-pain-status"), ValueKind::Choice, |_, p| {
        choice(p.status)
    });
    RecordField::new("notes", id!("field-notes"), ValueKind::Text, |_, p| text(&p.notes)),
    RecordField::new("rank", id!("priorities-rank"), ValueKind::Rank, |cx, p: &PainPoint| {
        cx.rank(&p.id).map_or(RecordValue::Missing, RecordValue::Rank)
    })
    .derived()
    .with_short_heading(id!("deck-column-rank")),
    RecordField::new("location", id!("page-at"), ValueKind::Location, |cx, p: &PainPoint| {
        touchpoint(cx.journey.anchor_touchpoint(&p.anchor))
    })
    .derived(),
];

const SEVERITY: ValueKind = ValueKind::Step(StepScale::Severity);

const PAIN_POINTS: RecordList<PainPoint> = RecordList {
    fields: PAIN_POINT,
    item: |p| ItemRef::PainPoint(p.id.clone()),
    custom: |p| &p.custom,
};

pub(super) fn pain_points(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records: Vec<&PainPoint> = cx.journey.pain_points().iter().map(|p| &**p).collect();
    let kind = TableKind::PainPoints;
    RecordTable::build(cx, (kind, &PAIN_POINTS), &records, Vec::new(), ids)
}

const IMPACT_MOMENT: &[RecordField<ImpactMoment>] = with_evidence![ImpactMoment;
    RecordField::code("id", |_, m| id(Some(&m.id))),
    RecordField::new("text", id!("field-moment-text"), ValueKind::Text, |_, m: &ImpactMoment| text(&m.text))
        .or(id!("layout-untitled-moment")),
    RecordField::code("anchor_kind", |_, m| anchor_kind(&m.anchor)),
    RecordField::code("anchor_id", |_, m| anchor_id(&m.anchor)),
    RecordField::new("touchpoint", id!("page-at"), ValueKind::Item, |cx, m| {
        touchpoint(cx.journey.anchor_touchpoint(&m.anchor))
    }),
    RecordField::code("touchpoint_id", |cx, m| id(cx.journey.anchor_touchpoint(&m.anchor))),
    RecordField::new("phase", id!("field-phase"), ValueKind::Item, |cx, m| {
        phase(anchor_phase(cx.journey, &m.anchor))
    }),
    RecordField::code("phase_id", |cx, m| id(anchor_phase(cx.journey, &m.anchor))),
    RecordField::new("polarity", id!("field-polarity"), ValueKind::Choice, |_, m| {
        choice(m.polarity)
    }),
    RecordField::new(
        "strength",
        id!("field-strength"),
        ValueKind::Step(StepScale::Strength),
        |_, m| integer(Some(m.strength)),
    );
    RecordField::new("notes", id!("field-notes"), ValueKind::Text, |_, m| text(&m.notes)),
];

const MOMENTS: RecordList<ImpactMoment> = RecordList {
    fields: IMPACT_MOMENT,
    item: |m| ItemRef::Moment(m.id.clone()),
    custom: |m| &m.custom,
};

pub(super) fn moments(cx: &RecordContext<'_>, ids: Option<&[&str]>) -> RecordTable {
    let records: Vec<&ImpactMoment> = cx.journey.moments().iter().map(|m| &**m).collect();
    let kind = TableKind::ImpactMoments;
    RecordTable::build(cx, (kind, &MOMENTS), &records, Vec::new(), ids)
}

const ACTION: &[RecordField<Action>] = &[
    RecordField::code("id", |_, a| id(Some(&a.id))),
    RecordField::new(
        "text",
        id!("field-action-text"),
        ValueKind::Text,
        |_, a: &Action| text(&a.text),
    )
    .or(id!("layout-untitled-action")),
    RecordField::new(
        "touchpoint",
        id!("field-at-touchpoint"),
        ValueKind::Item,
        |_, a| touchpoint(a.touchpoint.as_ref()),
    ),
    RecordField::code("touchpoint_id", |_, a| id(a.touchpoint.as_ref())),
    RecordField::new("shown_at", id!("page-at"), ValueKind::Item, |cx, a| {
        touchpoint(cx.journey.action_touchpoint(&a.id))
    }),
    RecordField::code("shown_at_id", |cx, a| {
        id(cx.journey.action_touchpoint(&a.id))
    }),
    RecordField::new(
        "pain_points",
        id!("field-pain-points"),
        ValueKind::Items,
        |_, a| items(&a.pain_points, ItemRef::PainPoint),
    ),
    RecordField::code("pain_point_ids", |_, a| ids(&a.pain_points)),
    RecordField::new(
        "kind",
        id!("field-action-kind"),
        ValueKind::Choice,
        |_, a| choice(a.kind),
    ),
    RecordField::new(
        "hypothesis",
        id!("field-hypothesis"),
        ValueKind::Text,
        |_, a| text(&a.hypothesis),
    ),
    RecordField::new("method", id!("field-method"), ValueKind::Choice, |_, a| {
        choice(a.method)
    }),
    RecordField::new("impact", id!("field-impact"), AMOUNT, |_, a| {
        integer(a.impact)
    }),
    RecordField::new("effort", id!("field-action-effort"), AMOUNT, |_, a| {
        integer(a.effort)
    }),
    RecordField::new(
        "owner",
        id!("field-action-owner"),
        ValueKind::Text,
        |_, a| text(&a.owner),
    ),
    RecordField::new("due", id!("field-due"), ValueKind::Date, |_, a| date(a.due)),
    RecordField::new(
        "status",
        id!("field-action-status"),
        ValueKind::Choice,
        |_, a| choice(a.status),
    ),
    RecordField::new("notes", id!("field-notes"), ValueKind::Text, |_, a| {
        text(&a.notes)
    }),
    RecordField::new(
        "against",
        id!("deck-column-against"),
        ValueKind::Text,
        against,
    )
    .derived(),
];

const AMOUNT: ValueKind = ValueKind::Step(StepScale::Amount);

/// The pain points that an action addresses, a line each, or else its own touchpoint.
fn against(cx: &RecordContext<'_>, action: &Action) -> RecordValue {
    let pains = action.pain_points.iter();
    let pains = pains.filter_map(|id| cx.journey.pain_points().get(id));
    let pains: Vec<String> = pains
        .map(|pain| cx.text_or_else(&pain.text, id!("layout-untitled-pain-point")))
        .collect();
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
    RecordTable::build(
        cx,
        (TableKind::Actions, &ACTIONS),
        &records,
        Vec::new(),
        ids,
    )
}
