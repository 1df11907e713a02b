//! Scores: replies to a metric about the journey, a phase or a touchpoint.

use jiff::civil::Date;

use super::{
    common::CustomField,
    id::{ChannelId, DeviceId, PersonaId, PhaseId, ScoreId, TouchpointId},
    item_ref::ItemRef,
    metric::Metric,
};

/// Level of a score: the whole journey, a phase or a touchpoint (DOMAIN 34–36).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScoreTarget {
    /// The whole journey.
    #[default]
    Journey,
    /// A phase.
    Phase(PhaseId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
}

impl From<&ScoreTarget> for ItemRef {
    fn from(target: &ScoreTarget) -> Self {
        match target {
            ScoreTarget::Journey => Self::Journey,
            ScoreTarget::Phase(id) => Self::Phase(id.clone()),
            ScoreTarget::Touchpoint(id) => Self::Touchpoint(id.clone()),
        }
    }
}

/// Survey replies of a score, as a distribution or only as a result.
#[derive(Clone, Debug, PartialEq)]
pub enum ScoreData {
    /// Distribution: the number of replies per scale value, from the lowest value on. Preferred,
    /// since it gives a confidence interval.
    Replies(Vec<u32>),
    /// Only the result and the number of replies; too little for a confidence interval.
    Value {
        /// The reported figure.
        value: f64,
        /// The number of replies, if it is known.
        n: Option<u32>,
    },
}

impl ScoreData {
    /// The number of replies, if it is known.
    #[must_use]
    pub fn n(&self) -> Option<u64> {
        match self {
            Self::Replies(counts) => Some(counts.iter().map(|&c| u64::from(c)).sum()),
            Self::Value { n, .. } => n.map(u64::from),
        }
    }
}

/// A measured score (DOMAIN 33–36; ARCHITECTURE decision 5).
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Its id.
    pub id: ScoreId,
    /// The metric that was asked.
    pub metric: Metric,
    /// The journey, phase or touchpoint that it was asked about.
    pub target: ScoreTarget,
    /// The replies.
    pub data: ScoreData,
    /// Segment: only this persona; all when `None`.
    pub persona: Option<PersonaId>,
    /// Segment: only this channel; all when `None`.
    pub channel: Option<ChannelId>,
    /// Segment: only this device; all when `None`.
    pub device: Option<DeviceId>,
    /// Date of the measurement.
    pub date: Option<Date>,
    /// Source of the figures, such as a survey or report.
    pub source: String,
    /// Number of customers invited to the survey (DOMAIN 68).
    pub invited: Option<u32>,
    /// Number of surveys returned (DOMAIN 68): at most `invited`, and at least the replies to this
    /// question. A file may contradict that; the checks then report it instead of the loader
    /// refusing the file.
    pub answered: Option<u32>,
    /// Free notes.
    pub notes: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

impl Score {
    /// A score of which nothing else is known.
    #[must_use]
    pub fn new(id: ScoreId, metric: Metric, target: ScoreTarget, data: ScoreData) -> Self {
        Self {
            id,
            metric,
            target,
            data,
            persona: None,
            channel: None,
            device: None,
            date: None,
            source: String::new(),
            invited: None,
            answered: None,
            notes: String::new(),
            custom: Vec::new(),
        }
    }
}
