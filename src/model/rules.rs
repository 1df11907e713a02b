//! Rules of each kind of entity: what may be in its fields, what they refer to, and what becomes of
//! them when that is deleted.

use std::{collections::HashSet, sync::Arc};

use super::{
    About, Action, Aggregation, Anchor, Channel, Device, DomainId, Image, ImpactMoment, Item,
    ItemSet, Journey, JourneyPath, Lane, MAX_IMAGE_SIDE, Metric, MetricDef, PainPoint, Persona,
    Phase, Row, RowKind, Score, ScoreData, ScoreTarget, Touchpoint, TouchpointId, Transition,
    references,
    validate::{Validate, ValidationReport},
};

/// Removes the entries of a list, or the value of an optional field, that refer to what is gone.
macro_rules! forget {
    ($entity:ident.$list:ident[$entry:ident] if $gone:expr) => {
        if $entity.$list.iter().any(|$entry| $gone) {
            Arc::make_mut($entity).$list.retain(|$entry| !$gone);
        }
    };
    ($entity:ident.$field:ident($entry:ident) if $gone:expr) => {
        if $entity.$field.as_ref().is_some_and(|$entry| $gone) {
            Arc::make_mut($entity).$field = None;
        }
    };
}

impl Validate for About {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_journey();
        report.whole("review_every", self.review_every.map(i64::from), 1, 3650);
        report.image(journey, "logo", self.logo.as_ref());
        if let Some(path) = &self.path {
            report.known("path", &journey.paths, path);
        }
        report.kpis(self.kpis.iter().map(|kpi| &kpi.name));
        report.rules(&self.rules);
        report.dismissals(&self.dismissed);
        report.custom(&self.custom);
    }
}

impl Validate for Phase {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.custom(&self.custom);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_phase_used(journey, &self.id)
    }
}

impl Item for Phase {}

impl Validate for Lane {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_lane_used(journey, &self.id)
    }
}

impl Item for Lane {}

impl Validate for Row {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        let mut seen = HashSet::new();
        for cell in &self.cells {
            let id = &cell.touchpoint;
            report.reference("cells", id, journey.touchpoint(id).is_some());
            if !seen.insert(id) {
                report.add(message!("problem-listed-twice", field = "cells", id = id));
            }
            report.image(journey, "image", cell.image.as_ref());
        }
        if !self.cells.is_empty() && !matches!(self.kind, RowKind::Text | RowKind::Image) {
            report.add(message!("problem-row-cells"));
        }
    }
}

impl Item for Row {
    fn forget(row: &mut Arc<Self>, gone: &ItemSet) {
        forget!(row.cells[cell] if gone.touchpoints.contains(&cell.touchpoint));
        let id = row.id.clone();
        let cells = gone.cells.iter().filter(|(row, _)| *row == id);
        let cells: HashSet<_> = cells.map(|(_, touchpoint)| touchpoint).collect();
        forget!(row.cells[cell] if cells.contains(&cell.touchpoint));
    }
}

impl Validate for Channel {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.number("service_level", self.service_level, 0.0, 1.0);
        report.whole("quality", self.quality.map(i64::from), 1, 5);
        report.custom(&self.custom);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_channel_used(journey, &self.id)
    }
}

impl Item for Channel {}

impl Validate for Device {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.custom(&self.custom);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_device_used(journey, &self.id)
    }
}

impl Item for Device {}

impl Validate for Persona {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.image(journey, "portrait", self.portrait.as_ref());
        report.number("share", self.share, 0.0, 1.0);
        report.all_known("channels", &journey.channels, &self.channels);
        report.all_known("devices", &journey.devices, &self.devices);
        report.custom(&self.custom);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_persona_used(journey, &self.id)
    }
}

impl Item for Persona {
    fn forget(persona: &mut Arc<Self>, gone: &ItemSet) {
        forget!(persona.channels[id] if gone.channels.contains(id));
        forget!(persona.devices[id] if gone.devices.contains(id));
    }
}

impl Validate for Touchpoint {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.known("phase", &journey.phases, &self.phase);
        if !self.order.is_finite() {
            report.add(message!("problem-not-finite", field = "order"));
        }
        if let Some(channel) = &self.channel {
            report.known("channel", &journey.channels, channel);
        }
        report.all_known("other_channels", &journey.channels, &self.other_channels);
        report.all_known("devices", &journey.devices, &self.devices);
        if let Some(lane) = &self.lane {
            report.known("lane", &journey.lanes, lane);
        }
        let mut personas = HashSet::new();
        for emotion in &self.emotions {
            if let Some(persona) = &emotion.persona {
                report.known("emotions", &journey.personas, persona);
            }
            if !personas.insert(&emotion.persona) {
                let id = emotion.persona.as_ref().map_or("", DomainId::as_str);
                report.add(message!(
                    "problem-listed-twice",
                    field = "emotions",
                    id = id
                ));
            }
            report.whole("emotion", Some(i64::from(emotion.value)), -2, 2);
        }
        report.whole("ideal", self.ideal.map(i64::from), -2, 2);
        report.number("influence", self.influence, 0.0, 2.0);
        report.all_known("images", &journey.images, &self.images);
        report.evidence(&self.evidence);
        report.custom(&self.custom);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_touchpoint_used(journey, &self.id)
    }
}

impl Item for Touchpoint {
    fn home<'a>(&'a self, _: &'a Journey) -> Option<&'a TouchpointId> {
        Some(&self.id)
    }

    fn forget(touchpoint: &mut Arc<Self>, gone: &ItemSet) {
        let personas = &gone.personas;
        forget!(touchpoint.other_channels[id] if gone.channels.contains(id));
        forget!(touchpoint.devices[id] if gone.devices.contains(id));
        forget!(touchpoint.emotions[e] if e.persona.as_ref().is_some_and(|id| personas.contains(id)));
        forget!(touchpoint.channel(id) if gone.channels.contains(id));
        forget!(touchpoint.lane(id) if gone.lanes.contains(id));
    }
}

impl Validate for Transition {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.reference("from", &self.from, journey.touchpoint(&self.from).is_some());
        report.reference("to", &self.to, journey.touchpoint(&self.to).is_some());
        report.number("share", self.share, 0.0, 1.0);
        report.whole("effort", self.effort.map(i64::from), 1, 5);
        report.custom(&self.custom);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_transition_used(journey, &self.id)
    }
}

impl Item for Transition {
    const IS_PINNED: bool = true;

    fn home<'a>(&'a self, _: &'a Journey) -> Option<&'a TouchpointId> {
        Some(&self.from)
    }

    fn anchor(&self, _: &Journey) -> Option<Anchor> {
        Some(Anchor::Transition(self.id.clone()))
    }
}

impl Validate for PainPoint {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.anchor(journey, &self.anchor);
        report.whole("severity", self.severity.map(i64::from), 0, 4);
        report.number("frequency", self.frequency, 0.0, 1.0);
        report.all_known("personas", &journey.personas, &self.personas);
        if let Some(cause) = &self.cause {
            report.reference("cause", cause, journey.touchpoint(cause).is_some());
        }
        report.evidence(&self.evidence);
        report.estimate(&self.estimate);
        report.custom(&self.custom);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_pain_point_used(journey, &self.id)
    }
}

impl Item for PainPoint {
    const IS_PINNED: bool = true;

    fn home<'a>(&'a self, journey: &'a Journey) -> Option<&'a TouchpointId> {
        journey.anchor_touchpoint(&self.anchor)
    }

    fn anchor(&self, _: &Journey) -> Option<Anchor> {
        Some(self.anchor.clone())
    }

    fn forget(pain: &mut Arc<Self>, gone: &ItemSet) {
        forget!(pain.personas[id] if gone.personas.contains(id));
        forget!(pain.cause(id) if gone.touchpoints.contains(id));
    }
}

impl Validate for ImpactMoment {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        report.anchor(journey, &self.anchor);
        report.whole("strength", Some(i64::from(self.strength)), 1, 3);
        report.evidence(&self.evidence);
        report.custom(&self.custom);
    }
}

impl Item for ImpactMoment {
    const IS_PINNED: bool = true;

    fn home<'a>(&'a self, journey: &'a Journey) -> Option<&'a TouchpointId> {
        journey.anchor_touchpoint(&self.anchor)
    }

    fn anchor(&self, _: &Journey) -> Option<Anchor> {
        Some(self.anchor.clone())
    }
}

impl Validate for Action {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        if let Some(id) = &self.touchpoint {
            report.reference("touchpoint", id, journey.touchpoint(id).is_some());
        }
        report.all_known("pain_points", &journey.pain_points, &self.pain_points);
        report.whole("impact", self.impact.map(i64::from), 1, 5);
        report.whole("effort", self.effort.map(i64::from), 1, 5);
        report.kpis(&self.kpis);
        report.custom(&self.custom);
    }
}

impl Item for Action {
    const IS_PINNED: bool = true;

    fn home<'a>(&'a self, journey: &'a Journey) -> Option<&'a TouchpointId> {
        journey.action_touchpoint(&self.id)
    }

    fn forget(action: &mut Arc<Self>, gone: &ItemSet) {
        forget!(action.pain_points[id] if gone.pain_points.contains(id));
        forget!(action.touchpoint(id) if gone.touchpoints.contains(id));
    }
}

impl Validate for MetricDef {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        let span = i64::from(self.max) - i64::from(self.min);
        report.whole("max", Some(span), 1, 100);
        let inside = |value: i32| value >= self.min && value <= self.max;
        let boxes_fit = match self.report {
            Aggregation::Mean => true,
            Aggregation::TopBox { from } => inside(from),
            Aggregation::Net { top, bottom } => inside(top) && inside(bottom) && bottom < top,
        };
        if !boxes_fit {
            report.add(message!("problem-boxes"));
        }
        if Metric::STANDARD.iter().any(|m| m.key() == self.id.as_str()) {
            report.add(message!("problem-metric-id", id = &self.id));
        }
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_metric_used(journey, &self.id)
    }

    fn check_others(&self, journey: &Journey, report: &mut ValidationReport) {
        references::check_scores(journey, self, report);
    }
}

impl Item for MetricDef {}

impl Validate for Score {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        match &self.target {
            ScoreTarget::Journey => {}
            ScoreTarget::Phase(id) => report.known("target", &journey.phases, id),
            ScoreTarget::Touchpoint(id) => {
                report.reference("target", id, journey.touchpoint(id).is_some());
            }
        }
        let Some(scale) = journey.metric_scale(&self.metric) else {
            report.reference("metric", self.metric.key(), false);
            return;
        };
        match &self.data {
            ScoreData::Replies(counts) => {
                let steps = i64::from(scale.max) - i64::from(scale.min) + 1;
                if i64::try_from(counts.len()) != Ok(steps) {
                    report.add(message!(
                        "problem-reply-counts",
                        steps = steps,
                        given = counts.len()
                    ));
                }
            }
            ScoreData::Value { value, .. } => {
                let (min, max) = scale.reported_range();
                report.number("value", Some(*value), min, max);
            }
        }
        if let Some(id) = &self.persona {
            report.known("persona", &journey.personas, id);
        }
        if let Some(id) = &self.channel {
            report.known("channel", &journey.channels, id);
        }
        if let Some(id) = &self.device {
            report.known("device", &journey.devices, id);
        }
        report.custom(&self.custom);
    }
}

impl Item for Score {
    const IS_PINNED: bool = true;

    fn home<'a>(&'a self, _: &'a Journey) -> Option<&'a TouchpointId> {
        match &self.target {
            ScoreTarget::Touchpoint(id) => Some(id),
            ScoreTarget::Journey | ScoreTarget::Phase(_) => None,
        }
    }
}

impl Validate for JourneyPath {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        for id in &self.touchpoints {
            report.reference("touchpoints", id, journey.touchpoint(id).is_some());
        }
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_path_used(journey, &self.id)
    }
}

impl Item for JourneyPath {
    fn forget(path: &mut Arc<Self>, gone: &ItemSet) {
        forget!(path.touchpoints[id] if gone.touchpoints.contains(id));
    }
}

impl Validate for Image {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin::<Self>(&self.id);
        let max = i64::from(MAX_IMAGE_SIDE);
        report.whole("width", Some(i64::from(self.width)), 1, max);
        report.whole("height", Some(i64::from(self.height)), 1, max);
    }

    fn is_used(&self, journey: &Journey) -> bool {
        references::is_image_used(journey, &self.id)
    }
}
