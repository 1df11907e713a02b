//! Format 1: annotations, metrics and scores.

use jiff::civil::Date;

use super::{
    Wire,
    common::{CustomField, Evidence},
    judgement::Estimate,
    same_fields, wire_same, wire_type,
};
use crate::{
    file::wire::wire_string::{WireChoice, WireString},
    model::{
        self, ActionId, ActionKind, ActionMethod, ActionStatus, Anchor, ChannelId, DeviceId,
        FrequencyBase, Message, Metric, MetricId, MetricKind, MomentId, PainPointId, PainStatus,
        PersonaId, PhaseId, Polarity, ScaleDirection, ScoreData, ScoreId, ScoreTarget,
        TouchpointId, TransitionId,
    },
};

type AnchorFields = (
    Option<WireString<TouchpointId>>,
    Option<WireString<TransitionId>>,
);

fn at(anchor: &Anchor) -> AnchorFields {
    match anchor {
        Anchor::Touchpoint(id) => (Some(WireString(id.clone())), None),
        Anchor::Transition(id) => (None, Some(WireString(id.clone()))),
    }
}

fn anchor(at: AnchorFields) -> Result<Anchor, Message> {
    match at {
        (Some(WireString(id)), None) => Ok(Anchor::Touchpoint(id)),
        (None, Some(WireString(id))) => Ok(Anchor::Transition(id)),
        (None, None) | (Some(_), Some(_)) => Err(message!("file-anchor")),
    }
}

wire_type! {
    /// A pain point, on a touchpoint or a transition.
    PainPoint {
        must {
            id: WireString<PainPointId>,
            text: String,
        }
        may {
            touchpoint: Option<WireString<TouchpointId>>,
            transition: Option<WireString<TransitionId>>,
            severity: Option<u8>,
            frequency: Option<f64>,
            frequency_of: WireChoice<FrequencyBase>,
            personas: Vec<WireString<PersonaId>>,
            cause: Option<WireString<TouchpointId>>,
            evidence: Evidence,
            votes: u32,
            estimate: Estimate,
            owner: String,
            status: WireChoice<PainStatus>,
            notes: String,
            custom: Vec<CustomField>,
        }
    }
}

impl Wire<model::PainPoint> for PainPoint {
    fn of(model: &model::PainPoint) -> Self {
        let model::PainPoint {
            id,
            anchor,
            text,
            severity,
            frequency,
            frequency_of,
            personas,
            cause,
            evidence,
            votes,
            estimate,
            owner,
            status,
            notes,
            custom,
        } = model;
        let (touchpoint, transition) = at(anchor);
        Self {
            id: Wire::of(id),
            text: text.clone(),
            touchpoint,
            transition,
            severity: *severity,
            frequency: *frequency,
            frequency_of: Wire::of(frequency_of),
            personas: Wire::of(personas),
            cause: Wire::of(cause),
            evidence: Wire::of(evidence),
            votes: *votes,
            estimate: Wire::of(estimate),
            owner: owner.clone(),
            status: Wire::of(status),
            notes: notes.clone(),
            custom: Wire::of(custom),
        }
    }

    fn model(self) -> Result<model::PainPoint, Message> {
        let Self {
            id,
            text,
            touchpoint,
            transition,
            severity,
            frequency,
            frequency_of,
            personas,
            cause,
            evidence,
            votes,
            estimate,
            owner,
            status,
            notes,
            custom,
        } = self;
        Ok(model::PainPoint {
            id: id.model()?,
            anchor: anchor((touchpoint, transition))?,
            text,
            severity,
            frequency,
            frequency_of: frequency_of.model()?,
            personas: personas.model()?,
            cause: cause.model()?,
            evidence: evidence.model()?,
            votes,
            estimate: estimate.model()?,
            owner,
            status: status.model()?,
            notes,
            custom: custom.model()?,
        })
    }
}

wire_type! {
    /// An impact moment, on a touchpoint or a transition.
    ImpactMoment {
        must {
            id: WireString<MomentId>,
            text: String,
            polarity: WireChoice<Polarity>,
            strength: u8,
        }
        may {
            touchpoint: Option<WireString<TouchpointId>>,
            transition: Option<WireString<TransitionId>>,
            evidence: Evidence,
            notes: String,
            custom: Vec<CustomField>,
        }
    }
}

impl Wire<model::ImpactMoment> for ImpactMoment {
    fn of(model: &model::ImpactMoment) -> Self {
        let model::ImpactMoment {
            id,
            anchor,
            text,
            polarity,
            strength,
            evidence,
            notes,
            custom,
        } = model;
        let (touchpoint, transition) = at(anchor);
        Self {
            id: Wire::of(id),
            text: text.clone(),
            polarity: Wire::of(polarity),
            strength: *strength,
            touchpoint,
            transition,
            evidence: Wire::of(evidence),
            notes: notes.clone(),
            custom: Wire::of(custom),
        }
    }

    fn model(self) -> Result<model::ImpactMoment, Message> {
        let Self {
            id,
            text,
            polarity,
            strength,
            touchpoint,
            transition,
            evidence,
            notes,
            custom,
        } = self;
        Ok(model::ImpactMoment {
            id: id.model()?,
            anchor: anchor((touchpoint, transition))?,
            text,
            polarity: polarity.model()?,
            strength,
            evidence: evidence.model()?,
            notes,
            custom: custom.model()?,
        })
    }
}

wire_same! {
    Action {
        must {
            id: WireString<ActionId>,
            text: String,
        }
        may {
            touchpoint: Option<WireString<TouchpointId>>,
            pain_points: Vec<WireString<PainPointId>>,
            kind: WireChoice<ActionKind>,
            hypothesis: String,
            method: WireChoice<ActionMethod>,
            impact: Option<u8>,
            effort: Option<u8>,
            owner: String,
            due: Option<WireString<Date>>,
            status: WireChoice<ActionStatus>,
            kpis: Vec<String>,
            notes: String,
            custom: Vec<CustomField>,
        }
    }
}

wire_type! {
    /// A metric of the user's own. `measures` is `satisfaction`, `effort`, `recommendation` or
    /// `other`. `report` is `mean`, `top-box` with `from`, or `net` with `top`
    /// and `bottom`.
    MetricDef {
        must {
            id: WireString<MetricId>,
            name: String,
            min: i32,
            max: i32,
        }
        may {
            measures: Option<WireChoice<MetricKind>>,
            direction: WireChoice<ScaleDirection>,
            report: String,
            from: Option<i32>,
            top: Option<i32>,
            bottom: Option<i32>,
        }
    }
}

impl Wire<model::MetricDef> for MetricDef {
    fn of(model: &model::MetricDef) -> Self {
        let model::MetricDef {
            id,
            name,
            measures,
            min,
            max,
            direction,
            report,
        } = model;
        let (word, from, top, bottom) = match *report {
            model::Aggregation::Mean => ("mean", None, None, None),
            model::Aggregation::TopBox { from } => ("top-box", Some(from), None, None),
            model::Aggregation::Net { top, bottom } => ("net", None, Some(top), Some(bottom)),
        };
        Self {
            id: Wire::of(id),
            name: name.clone(),
            min: *min,
            max: *max,
            measures: Wire::of(measures),
            direction: Wire::of(direction),
            report: word.to_owned(),
            from,
            top,
            bottom,
        }
    }

    fn model(self) -> Result<model::MetricDef, Message> {
        let Self {
            id,
            name,
            min,
            max,
            measures,
            direction,
            report,
            from,
            top,
            bottom,
        } = self;
        let report = match (report.as_str(), from, top, bottom) {
            ("mean", None, None, None) => model::Aggregation::Mean,
            ("top-box", Some(from), None, None) => model::Aggregation::TopBox { from },
            ("net", None, Some(top), Some(bottom)) => model::Aggregation::Net { top, bottom },
            _ => return Err(Message::new(id!("file-report")).with("field", "report")),
        };
        Ok(model::MetricDef {
            id: id.model()?,
            name,
            measures: measures.model()?,
            min,
            max,
            direction: direction.model()?,
            report,
        })
    }
}

wire_type! {
    /// A score, of a phase, a touchpoint or else the journey; either `replies` or `value`.
    Score {
        must {
            id: WireString<ScoreId>,
            metric: WireString<Metric>,
        }
        may {
            phase: Option<WireString<PhaseId>>,
            touchpoint: Option<WireString<TouchpointId>>,
            replies: Option<Vec<u32>>,
            value: Option<f64>,
            n: Option<u32>,
            persona: Option<WireString<PersonaId>>,
            channel: Option<WireString<ChannelId>>,
            device: Option<WireString<DeviceId>>,
            date: Option<WireString<Date>>,
            source: String,
            invited: Option<u32>,
            answered: Option<u32>,
            notes: String,
            custom: Vec<CustomField>,
        }
    }
}

impl Wire<model::Score> for Score {
    fn of(model: &model::Score) -> Self {
        let model::Score {
            id,
            metric,
            target,
            data,
            persona,
            channel,
            device,
            date,
            source,
            invited,
            answered,
            notes,
            custom,
        } = model;
        let (phase, touchpoint) = match target {
            ScoreTarget::Journey => (None, None),
            ScoreTarget::Phase(id) => (Some(Wire::of(id)), None),
            ScoreTarget::Touchpoint(id) => (None, Some(Wire::of(id))),
        };
        let (replies, value, n) = match data {
            ScoreData::Replies(counts) => (Some(counts.clone()), None, None),
            ScoreData::Value { value, n } => (None, Some(*value), *n),
        };
        Self {
            id: Wire::of(id),
            metric: Wire::of(metric),
            phase,
            touchpoint,
            replies,
            value,
            n,
            persona: Wire::of(persona),
            channel: Wire::of(channel),
            device: Wire::of(device),
            date: Wire::of(date),
            source: source.clone(),
            invited: *invited,
            answered: *answered,
            notes: notes.clone(),
            custom: Wire::of(custom),
        }
    }

    fn model(self) -> Result<model::Score, Message> {
        let Self {
            id,
            metric,
            phase,
            touchpoint,
            replies,
            value,
            n,
            persona,
            channel,
            device,
            date,
            source,
            invited,
            answered,
            notes,
            custom,
        } = self;
        let target = match (phase, touchpoint) {
            (None, None) => ScoreTarget::Journey,
            (Some(WireString(id)), None) => ScoreTarget::Phase(id),
            (None, Some(WireString(id))) => ScoreTarget::Touchpoint(id),
            (Some(_), Some(_)) => return Err(message!("file-score-target")),
        };
        let data = match (replies, value, n) {
            (Some(counts), None, None) => ScoreData::Replies(counts),
            (None, Some(value), n) => ScoreData::Value { value, n },
            _ => return Err(message!("file-score-data")),
        };
        Ok(model::Score {
            id: id.model()?,
            metric: metric.model()?,
            target,
            data,
            persona: persona.model()?,
            channel: channel.model()?,
            device: device.model()?,
            date: date.model()?,
            source,
            invited,
            answered,
            notes,
            custom: custom.model()?,
        })
    }
}
