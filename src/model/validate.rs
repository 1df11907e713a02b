//! Validation of entities: dangling references, values out of range, double ids.

use std::collections::HashSet;

use super::{
    About, Action, Aggregation, Anchor, Argument, Catalog, Channel, CustomField, CustomValue,
    Device, Dismissal, DomainId, Entity, Estimate, Evidence, Image, ImageId, ImpactMoment, Journey,
    JourneyGraph, JourneyPath, Lane, MAX_IMAGE_SIDE, Message, Metric, MetricDef, PainPoint,
    Persona, Phase, Row, RowKind, Rules, Score, ScoreData, ScoreTarget, Touchpoint, Transition,
    Weights,
};

/// A validation error of one entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Key of the entity's kind in message ids, such as `touchpoint`; `journey` for the whole.
    pub kind: &'static str,
    /// The entity's id; empty for the journey as a whole.
    pub id: String,
    /// Description of the error.
    pub message: Message,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}: {}", self.kind, self.id, self.message)
    }
}

/// Validation of one entity against the journey that it belongs to.
pub trait Validate {
    /// Adds the problems of this entity to `report`. The entity need not be in the journey yet.
    fn check(&self, journey: &Journey, report: &mut ValidationReport);
}

/// Collector of validation errors, one entity after another.
#[derive(Debug, Default)]
pub struct ValidationReport {
    kind: &'static str,
    id: String,
    problems: Vec<Problem>,
}

impl ValidationReport {
    /// Sets the entity that the next problems belong to.
    pub fn begin_entity(&mut self, kind: &'static str, id: &str) {
        self.kind = kind;
        self.id = id.to_owned();
    }

    /// Adds a problem of the current entity.
    pub fn add(&mut self, message: Message) {
        self.problems.push(Problem {
            kind: self.kind,
            id: self.id.clone(),
            message,
        });
    }

    /// Returns the collected problems.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    pub(super) fn add_duplicate_id(&mut self, kind: &'static str, id: &impl DomainId) {
        self.begin_entity(kind, id.as_str());
        self.add(message!("problem-double-id", id = id));
    }

    pub(super) fn add_dangling_transition(
        &mut self,
        transition: &Transition,
        graph: &JourneyGraph,
    ) {
        self.begin_entity("transition", transition.id.as_str());
        self.reference(
            "from",
            &transition.from,
            graph.touchpoint(&transition.from).is_some(),
        );
        self.reference(
            "to",
            &transition.to,
            graph.touchpoint(&transition.to).is_some(),
        );
    }

    fn known<T: Entity>(&mut self, field: &'static str, catalog: &Catalog<T>, id: &T::Id) {
        self.reference(field, id, catalog.contains(id));
    }

    fn all_known<'a, T: Entity>(
        &mut self,
        field: &'static str,
        catalog: &Catalog<T>,
        ids: impl IntoIterator<Item = &'a T::Id>,
    ) where
        T::Id: 'a,
    {
        let mut seen = HashSet::new();
        for id in ids {
            self.known(field, catalog, id);
            if !seen.insert(id) {
                self.add(message!("problem-listed-twice", field = field, id = id));
            }
        }
    }

    fn reference(&mut self, field: &'static str, id: impl Into<Argument>, known: bool) {
        if !known {
            self.add(message!("problem-dangling", field = field, id = id));
        }
    }

    fn image(&mut self, journey: &Journey, field: &'static str, id: Option<&ImageId>) {
        if let Some(id) = id {
            self.known(field, &journey.images, id);
        }
    }

    fn number(&mut self, field: &'static str, value: Option<f64>, min: f64, max: f64) {
        // Files can hold NaN and infinities: ron reads them.
        let Some(value) = value else { return };
        if !(value.is_finite() && value >= min && value <= max) {
            self.out_of_range(field, value, min, max);
        }
    }

    fn whole(&mut self, field: &'static str, value: Option<i64>, min: i64, max: i64) {
        let Some(value) = value else { return };
        if value < min || value > max {
            self.out_of_range(field, value, min, max);
        }
    }

    fn out_of_range(
        &mut self,
        field: &'static str,
        value: impl Into<Argument>,
        min: impl Into<Argument>,
        max: impl Into<Argument>,
    ) {
        self.add(message!(
            "problem-range",
            field = field,
            value = value,
            min = min,
            max = max
        ));
    }

    fn custom(&mut self, fields: &[CustomField]) {
        let mut names = HashSet::new();
        for field in fields {
            if field.name.trim().is_empty() || !names.insert(field.name.as_str()) {
                self.add(message!("problem-custom-name", name = &field.name));
            }
            match &field.value {
                CustomValue::Number(number) if !number.is_finite() => {
                    self.add(message!("problem-not-finite", field = &field.name));
                }
                CustomValue::Choice { chosen, options }
                    if !chosen.is_empty() && !options.contains(chosen) =>
                {
                    self.add(message!("problem-custom-choice", name = &field.name));
                }
                CustomValue::Number(_)
                | CustomValue::Choice { .. }
                | CustomValue::Text(_)
                | CustomValue::Date(_) => {}
            }
        }
    }

    fn anchor(&mut self, journey: &Journey, anchor: &Anchor) {
        match anchor {
            Anchor::Touchpoint(id) => self.reference("at", id, journey.touchpoint(id).is_some()),
            Anchor::Transition(id) => self.reference("at", id, journey.transition(id).is_some()),
        }
    }

    /// Checks KPI names: not blank, and each once.
    fn kpis<'a>(&mut self, names: impl IntoIterator<Item = &'a String>) {
        let mut seen = HashSet::new();
        for name in names {
            if name.trim().is_empty() || !seen.insert(name) {
                self.add(message!("problem-kpi-name", name = name));
            }
        }
    }

    fn rules(&mut self, rules: &Rules) {
        let Rules {
            least_replies,
            firm_replies,
            method: _,
            weights,
            margin,
            easy_from,
        } = rules;
        let (least, most) = Rules::MARGIN.into_inner();
        self.number("margin", *margin, least, most);
        self.whole("easy_from", easy_from.map(i64::from), 5, 7);
        for (field, value) in [
            ("least_replies", least_replies),
            ("firm_replies", firm_replies),
        ] {
            self.whole(field, value.map(i64::from), 1, 100_000);
        }
        let Weights {
            severity,
            frequency,
            reach,
            influence,
            effort,
        } = weights;
        for (field, value) in [
            ("severity", severity),
            ("frequency", frequency),
            ("reach", reach),
            ("influence", influence),
            ("effort", effort),
        ] {
            self.number(field, *value, 0.0, 3.0);
        }
    }

    fn dismissals(&mut self, dismissed: &[Dismissal]) {
        let mut seen = HashSet::new();
        for dismissal in dismissed {
            let Dismissal {
                check,
                item,
                reason,
                date: _,
            } = dismissal;
            if reason.trim().is_empty() || check.trim().is_empty() {
                self.add(message!("problem-dismissal-reason", check = check));
            }
            if !seen.insert((check, item)) {
                self.add(message!(
                    "problem-listed-twice",
                    field = "dismissed",
                    id = format!("{check} {item}")
                ));
            }
        }
    }

    fn estimate(&mut self, estimate: &Estimate) {
        let Estimate {
            reach,
            impact,
            confidence,
            months,
            effort,
            ice_impact,
            ease,
            importance,
            satisfaction,
        } = estimate;
        self.number("reach", *reach, 0.0, 1e9);
        self.number("impact", *impact, 0.25, 3.0);
        self.number("confidence", *confidence, 0.0, 1.0);
        // RICE divides by it (DOMAIN B5).
        self.number("months", *months, 0.01, 1000.0);
        self.whole("effort", effort.map(i64::from), 1, 5);
        self.whole("ice_impact", ice_impact.map(i64::from), 1, 10);
        self.whole("ease", ease.map(i64::from), 1, 10);
        self.number("importance", *importance, 0.0, 10.0);
        self.number("satisfaction", *satisfaction, 0.0, 10.0);
    }

    fn evidence(&mut self, evidence: &Evidence) {
        for source in &evidence.sources {
            if source.n == Some(0) {
                self.out_of_range("n", 0, 1, u32::MAX);
            }
        }
    }
}

impl Validate for About {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("journey", "");
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
        report.begin_entity("phase", self.id.as_str());
        report.custom(&self.custom);
    }
}

impl Validate for Lane {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin_entity("lane", self.id.as_str());
    }
}

impl Validate for Row {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("row", self.id.as_str());
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

impl Validate for Channel {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin_entity("channel", self.id.as_str());
        report.number("service_level", self.service_level, 0.0, 1.0);
        report.whole("quality", self.quality.map(i64::from), 1, 5);
        report.custom(&self.custom);
    }
}

impl Validate for Device {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin_entity("device", self.id.as_str());
        report.custom(&self.custom);
    }
}

impl Validate for Persona {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("persona", self.id.as_str());
        report.image(journey, "portrait", self.portrait.as_ref());
        report.number("share", self.share, 0.0, 1.0);
        report.all_known("channels", &journey.channels, &self.channels);
        report.all_known("devices", &journey.devices, &self.devices);
        report.custom(&self.custom);
    }
}

impl Validate for Touchpoint {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("touchpoint", self.id.as_str());
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
}

impl Validate for Transition {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("transition", self.id.as_str());
        report.reference("from", &self.from, journey.touchpoint(&self.from).is_some());
        report.reference("to", &self.to, journey.touchpoint(&self.to).is_some());
        report.number("share", self.share, 0.0, 1.0);
        report.whole("effort", self.effort.map(i64::from), 1, 5);
        report.custom(&self.custom);
    }
}

impl Validate for PainPoint {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("pain-point", self.id.as_str());
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
}

impl Validate for ImpactMoment {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("impact-moment", self.id.as_str());
        report.anchor(journey, &self.anchor);
        report.whole("strength", Some(i64::from(self.strength)), 1, 3);
        report.evidence(&self.evidence);
        report.custom(&self.custom);
    }
}

impl Validate for Action {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("action", self.id.as_str());
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

impl Validate for MetricDef {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin_entity("metric", self.id.as_str());
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
}

impl Validate for Score {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("score", self.id.as_str());
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

impl Validate for JourneyPath {
    fn check(&self, journey: &Journey, report: &mut ValidationReport) {
        report.begin_entity("path", self.id.as_str());
        for id in &self.touchpoints {
            report.reference("touchpoints", id, journey.touchpoint(id).is_some());
        }
    }
}

impl Validate for Image {
    fn check(&self, _: &Journey, report: &mut ValidationReport) {
        report.begin_entity("image", self.id.as_str());
        let max = i64::from(MAX_IMAGE_SIDE);
        report.whole("width", Some(i64::from(self.width)), 1, max);
        report.whole("height", Some(i64::from(self.height)), 1, max);
    }
}

/// Validates one entity as if it stood in `journey`.
#[must_use]
pub fn check_one(journey: &Journey, entity: &impl Validate) -> Vec<Problem> {
    let mut report = ValidationReport::default();
    entity.check(journey, &mut report);
    report.into_problems()
}

/// Validates the whole journey; empty for any journey that the `edit` room left.
#[must_use]
pub fn check(journey: &Journey) -> Vec<Problem> {
    fn all<T: Entity + Validate>(
        journey: &Journey,
        items: &Catalog<T>,
        report: &mut ValidationReport,
    ) {
        for item in items {
            item.check(journey, report);
        }
    }
    let mut report = ValidationReport::default();
    let out = &mut report;
    journey.about.check(journey, out);
    all(journey, &journey.phases, out);
    all(journey, &journey.lanes, out);
    all(journey, &journey.rows, out);
    all(journey, &journey.channels, out);
    all(journey, &journey.devices, out);
    all(journey, &journey.personas, out);
    for touchpoint in journey.touchpoints_in_order() {
        touchpoint.check(journey, out);
    }
    let mut transitions: Vec<_> = journey.graph.transitions().collect();
    transitions.sort_by(|a, b| a.id.cmp(&b.id));
    for transition in transitions {
        transition.check(journey, out);
    }
    all(journey, &journey.pain_points, out);
    all(journey, &journey.moments, out);
    all(journey, &journey.actions, out);
    all(journey, &journey.metrics, out);
    all(journey, &journey.scores, out);
    all(journey, &journey.paths, out);
    all(journey, &journey.images, out);
    report.into_problems()
}
