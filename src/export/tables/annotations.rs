//! Tables of pain points, impact moments and actions.

use super::{
    DataTable, TableKind,
    cell_values::{
        FieldColumn, anchor, build_table, choice, date, id, ids, integer, name, names, number,
        text, title, with_evidence,
    },
};
use crate::{
    i18n::Lang,
    model::{Action, Anchor, Catalog, Entity, ImpactMoment, Journey, PainPoint, PhaseId},
};

/// Items of a catalogue in its order.
pub(super) fn items<T: Entity>(catalog: &Catalog<T>) -> Vec<&T> {
    catalog.iter().map(|item| &**item).collect()
}

fn phase<'a>(journey: &'a Journey, at: &'a Anchor) -> Option<&'a PhaseId> {
    let touchpoint = journey.touchpoint(journey.anchor_touchpoint(at)?)?;
    Some(&touchpoint.phase)
}

const PAIN_POINT: &[FieldColumn<PainPoint>] = with_evidence![
    ("id", |_, p| id(Some(&p.id))),
    ("text", |_, p| text(&p.text)),
    ("anchor_kind", |_, p| anchor(&p.anchor).0),
    ("anchor_id", |_, p| anchor(&p.anchor).1),
    ("touchpoint", |j, p| title(j, j.anchor_touchpoint(&p.anchor))),
    ("touchpoint_id", |j, p| id(j.anchor_touchpoint(&p.anchor))),
    ("phase", |j, p| name(j.phases(), phase(j, &p.anchor), |x| &x.name)),
    ("phase_id", |j, p| id(phase(j, &p.anchor))),
    ("severity", |_, p| integer(p.severity)),
    ("frequency", |_, p| number(p.frequency)),
    ("frequency_of", |_, p| choice(p.frequency_of)),
    ("personas", |j, p| names(j.personas(), &p.personas, |x| &x.name)),
    ("persona_ids", |_, p| ids(&p.personas)),
    ("cause", |j, p| title(j, p.cause.as_ref())),
    ("cause_id", |_, p| id(p.cause.as_ref())),
    ("votes", |_, p| integer(Some(p.votes))),
    ("owner", |_, p| text(&p.owner)),
    ("status", |_, p| choice(p.status));
    ("notes", |_, p| text(&p.notes)),
];

/// Table with one row for each pain point.
pub(super) fn pain_points(journey: &Journey, lang: Lang) -> DataTable {
    let (items, kind) = (items(journey.pain_points()), TableKind::PainPoints);
    build_table((kind, lang), journey, &items, PAIN_POINT, &[], |p| {
        &p.custom
    })
}

const IMPACT_MOMENT: &[FieldColumn<ImpactMoment>] = with_evidence![
    ("id", |_, m| id(Some(&m.id))),
    ("text", |_, m| text(&m.text)),
    ("anchor_kind", |_, m| anchor(&m.anchor).0),
    ("anchor_id", |_, m| anchor(&m.anchor).1),
    ("touchpoint", |j, m| title(j, j.anchor_touchpoint(&m.anchor))),
    ("touchpoint_id", |j, m| id(j.anchor_touchpoint(&m.anchor))),
    ("phase", |j, m| name(j.phases(), phase(j, &m.anchor), |x| &x.name)),
    ("phase_id", |j, m| id(phase(j, &m.anchor))),
    ("polarity", |_, m| choice(m.polarity)),
    ("strength", |_, m| integer(Some(m.strength)));
    ("notes", |_, m| text(&m.notes)),
];

/// Table with one row for each impact moment.
pub(super) fn impact_moments(journey: &Journey, lang: Lang) -> DataTable {
    let (items, kind) = (items(journey.moments()), TableKind::ImpactMoments);
    build_table((kind, lang), journey, &items, IMPACT_MOMENT, &[], |m| {
        &m.custom
    })
}

const ACTION: &[FieldColumn<Action>] = &[
    ("id", |_, a| id(Some(&a.id))),
    ("text", |_, a| text(&a.text)),
    ("touchpoint", |j, a| title(j, a.touchpoint.as_ref())),
    ("touchpoint_id", |_, a| id(a.touchpoint.as_ref())),
    ("shown_at", |j, a| title(j, j.action_touchpoint(&a.id))),
    ("shown_at_id", |j, a| id(j.action_touchpoint(&a.id))),
    ("pain_points", |j, a| {
        names(j.pain_points(), &a.pain_points, |p| &p.text)
    }),
    ("pain_point_ids", |_, a| ids(&a.pain_points)),
    ("kind", |_, a| choice(a.kind)),
    ("hypothesis", |_, a| text(&a.hypothesis)),
    ("method", |_, a| choice(a.method)),
    ("impact", |_, a| integer(a.impact)),
    ("effort", |_, a| integer(a.effort)),
    ("owner", |_, a| text(&a.owner)),
    ("due", |_, a| date(a.due)),
    ("status", |_, a| choice(a.status)),
    ("notes", |_, a| text(&a.notes)),
];

/// Table with one row for each action.
pub(super) fn actions(journey: &Journey, lang: Lang) -> DataTable {
    let (items, kind) = (items(journey.actions()), TableKind::Actions);
    build_table((kind, lang), journey, &items, ACTION, &[], |a| &a.custom)
}
