//! Referential integrity: for each kind of entity, true if something in the journey still refers to
//! it, so that it can't be removed.

use std::sync::Arc;

use super::{
    Anchor, ChannelId, DeviceId, ImageId, Journey, LaneId, Metric, MetricDef, MetricId,
    PainPointId, PathId, PersonaId, PhaseId, ScoreTarget, StoredEntity as _, TouchpointId,
    TransitionId,
    validate::{Validate as _, ValidationReport},
};
use crate::model::Touchpoint;

pub(super) fn is_phase_used(journey: &Journey, id: &PhaseId) -> bool {
    journey.graph().touchpoints().any(|t| t.phase == *id)
        || journey
            .scores()
            .iter()
            .any(|s| matches!(&s.target, ScoreTarget::Phase(p) if p == id))
}

pub(super) fn is_lane_used(journey: &Journey, id: &LaneId) -> bool {
    journey
        .graph()
        .touchpoints()
        .any(|t| t.lane.as_ref() == Some(id))
}

pub(super) fn is_channel_used(journey: &Journey, id: &ChannelId) -> bool {
    journey.graph().touchpoints().any(|t| t.offers(id))
        || journey.personas().iter().any(|p| p.channels.contains(id))
        || journey
            .scores()
            .iter()
            .any(|s| s.channel.as_ref() == Some(id))
}

pub(super) fn is_device_used(journey: &Journey, id: &DeviceId) -> bool {
    journey
        .graph()
        .touchpoints()
        .any(|t| t.devices.contains(id))
        || journey.personas().iter().any(|p| p.devices.contains(id))
        || journey
            .scores()
            .iter()
            .any(|s| s.device.as_ref() == Some(id))
}

pub(super) fn is_persona_used(journey: &Journey, id: &PersonaId) -> bool {
    let felt = |t: &Touchpoint| t.emotions.iter().any(|e| e.persona.as_ref() == Some(id));
    journey.graph().touchpoints().any(|t| felt(t))
        || journey
            .pain_points()
            .iter()
            .any(|p| p.personas.contains(id))
        || journey
            .scores()
            .iter()
            .any(|s| s.persona.as_ref() == Some(id))
}

fn anchored(anchor: &Anchor, id: &TouchpointId) -> bool {
    matches!(anchor, Anchor::Touchpoint(at) if at == id)
}

pub(super) fn is_touchpoint_used(journey: &Journey, id: &TouchpointId) -> bool {
    !journey.graph().outgoing(id).is_empty()
        || !journey.graph().incoming(id).is_empty()
        || journey
            .rows()
            .iter()
            .any(|r| r.cells.iter().any(|c| c.touchpoint == *id))
        || journey
            .pain_points()
            .iter()
            .any(|p| anchored(&p.anchor, id) || p.cause.as_ref() == Some(id))
        || journey.moments().iter().any(|m| anchored(&m.anchor, id))
        || journey
            .actions()
            .iter()
            .any(|a| a.touchpoint.as_ref() == Some(id))
        || journey
            .scores()
            .iter()
            .any(|s| matches!(&s.target, ScoreTarget::Touchpoint(t) if t == id))
        || journey.paths().iter().any(|p| p.touchpoints.contains(id))
}

pub(super) fn is_transition_used(journey: &Journey, id: &TransitionId) -> bool {
    let here = |anchor: &Anchor| matches!(anchor, Anchor::Transition(at) if at == id);
    journey.pain_points().iter().any(|p| here(&p.anchor))
        || journey.moments().iter().any(|m| here(&m.anchor))
}

pub(super) fn is_pain_point_used(journey: &Journey, id: &PainPointId) -> bool {
    journey.actions().iter().any(|a| a.pain_points.contains(id))
}

pub(super) fn is_metric_used(journey: &Journey, id: &MetricId) -> bool {
    journey
        .scores()
        .iter()
        .any(|s| matches!(&s.metric, Metric::Custom(m) if m == id))
}

/// Adds the problems that existing scores would have with a changed metric.
pub(super) fn check_scores(journey: &Journey, def: &MetricDef, report: &mut ValidationReport) {
    let mut trial = journey.clone();
    MetricDef::replace_in(&mut trial, Arc::new(def.clone()));
    let uses = |m: &Metric| matches!(m, Metric::Custom(id) if *id == def.id);
    for score in trial.scores().iter().filter(|s| uses(&s.metric)) {
        score.check(&trial, report);
    }
}

pub(super) fn is_path_used(journey: &Journey, id: &PathId) -> bool {
    journey.about().path.as_ref() == Some(id)
}

pub(super) fn is_image_used(journey: &Journey, id: &ImageId) -> bool {
    journey.about().logo.as_ref() == Some(id)
        || journey
            .personas()
            .iter()
            .any(|p| p.portrait.as_ref() == Some(id))
        || journey.graph().touchpoints().any(|t| t.images.contains(id))
        || journey
            .rows()
            .iter()
            .any(|r| r.cells.iter().any(|c| c.image.as_ref() == Some(id)))
}
