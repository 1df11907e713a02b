//! Annotations of the map: pain points, impact moments, actions and scores.

use jiff::civil::Date;

use super::{
    choice::choices,
    common::{CustomField, Evidence},
    id::{
        ActionId, ChannelId, DeviceId, MetricId, MomentId, PainPointId, PersonaId, PhaseId,
        ScoreId, TouchpointId, TransitionId,
    },
    judgement::Estimate,
};

/// Target of an annotation: the touchpoint or transition that it is attached to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A transition.
    Transition(TransitionId),
}

choices! {
    /// Status of a pain point.
    PainStatus as "pain-status" {
        /// Nobody works on it yet.
        Open = "open",
        /// Somebody works on it.
        InProgress = "in-progress",
        /// Solved: customers no longer meet it.
        Solved = "solved",
        /// Parked: deliberately not worked on for now.
        Parked = "parked",
    }
}

choices! {
    /// Denominator of a pain point's frequency, for one that hits some personas only.
    FrequencyBase as "frequency-of" {
        /// The customers of its personas.
        AffectedPersonas = "hit",
        /// All customers.
        AllCustomers = "all",
    }
}

/// Pain point: something that hurts the customer (DOMAIN 22, 116).
#[derive(Clone, Debug, PartialEq)]
pub struct PainPoint {
    /// Its id.
    pub id: PainPointId,
    /// The touchpoint or transition where customers meet it.
    pub anchor: Anchor,
    /// Description of the problem.
    pub text: String,
    /// Nielsen's severity, 0 none … 4 catastrophe (DOMAIN B5).
    pub severity: Option<u8>,
    /// Share of the customers who pass here that meet it, 0…1 (DOMAIN B5); [`Self::frequency_of`]
    /// is the denominator.
    pub frequency: Option<f64>,
    /// Denominator of the frequency. Without personas both choices mean everybody.
    pub frequency_of: FrequencyBase,
    /// Personas that it hits; everybody when empty.
    pub personas: Vec<PersonaId>,
    /// The touchpoint upstream that causes it (DOMAIN 113).
    pub cause: Option<TouchpointId>,
    /// Evidence behind it, assumed to validated.
    pub evidence: Evidence,
    /// Dot votes of the workshop; input of [`RankMethod::Votes`](super::RankMethod::Votes).
    pub votes: u32,
    /// The team's estimates, inputs of RICE, ICE and Ulwick's opportunity score (DOMAIN B5).
    pub estimate: Estimate,
    /// Person or team that takes care of it.
    pub owner: String,
    /// Status: open, in progress, solved or parked.
    pub status: PainStatus,
    /// Free notes.
    pub notes: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

impl PainPoint {
    /// True while it is open or in progress: neither solved nor parked.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.status {
            PainStatus::Open | PainStatus::InProgress => true,
            PainStatus::Solved | PainStatus::Parked => false,
        }
    }

    /// An open pain point of which nothing else is known.
    #[must_use]
    pub fn new(id: PainPointId, anchor: Anchor) -> Self {
        Self {
            id,
            anchor,
            text: String::new(),
            severity: None,
            frequency: None,
            frequency_of: FrequencyBase::default(),
            personas: Vec::new(),
            cause: None,
            evidence: Evidence::default(),
            votes: 0,
            estimate: Estimate::default(),
            owner: String::new(),
            status: PainStatus::Open,
            notes: String::new(),
            custom: Vec::new(),
        }
    }
}

choices! {
    /// Polarity of an impact moment: it works for or against the organisation.
    Polarity as "polarity" {
        /// Strengthens the relation with the customer.
        Positive = "positive",
        /// Drives the customer away.
        Negative = "negative",
    }
}

/// A moment of truth: it makes or breaks the relation (DOMAIN 22, B6).
#[derive(Clone, Debug, PartialEq)]
pub struct ImpactMoment {
    /// Its id.
    pub id: MomentId,
    /// The touchpoint or transition where it happens.
    pub anchor: Anchor,
    /// Description of the moment.
    pub text: String,
    /// Works for or against the organisation.
    pub polarity: Polarity,
    /// Strength: 1 noticed, 2 remembered, 3 decisive.
    pub strength: u8,
    /// Evidence behind it, assumed to validated.
    pub evidence: Evidence,
    /// Free notes.
    pub notes: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

choices! {
    /// Kind of change that an action makes (DOMAIN 25).
    ActionKind as "action-kind" {
        /// Technology.
        Technical = "technical",
        /// Skills of staff.
        Skill = "skill",
        /// The way of working.
        Process = "process",
    }
}

choices! {
    /// Research or test method of an action (DOMAIN 119).
    ActionMethod as "method" {
        /// Not chosen yet.
        None = "none",
        /// A user test.
        UserTest = "user-test",
        /// An A/B test.
        AbTest = "ab-test",
        /// An interview.
        Interview = "interview",
        /// Card sorting.
        CardSorting = "card-sorting",
        /// A survey.
        Survey = "survey",
        /// A heat map.
        HeatMap = "heat-map",
        /// A diary study.
        Diary = "diary",
        /// Observation.
        Observation = "observation",
        /// A prototype.
        Prototype = "prototype",
        /// A pilot.
        Pilot = "pilot",
        /// Analysis of existing data.
        DataAnalysis = "data-analysis",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// Status of an action (DOMAIN 121).
    ActionStatus as "action-status" {
        /// An idea, not planned yet.
        Idea = "idea",
        /// It has a date.
        Planned = "planned",
        /// It is being tried.
        Testing = "testing",
        /// It is done.
        Done = "done",
        /// Dropped: it won't be done.
        Dropped = "dropped",
    }
}

/// Improvement action: addresses pain points, or uses an opportunity (DOMAIN 25, 119–121).
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// Description of the work.
    pub text: String,
    /// The touchpoint that it is shown under; that of its first pain point when `None`.
    pub touchpoint: Option<TouchpointId>,
    /// The pain points that it addresses.
    pub pain_points: Vec<PainPointId>,
    /// Technical, skill or process change.
    pub kind: ActionKind,
    /// Hypothesis: the effect that is expected, and why (DOMAIN 120).
    pub hypothesis: String,
    /// Method by which it is tested or researched.
    pub method: ActionMethod,
    /// Value for the customer, 1 little … 5 much.
    pub impact: Option<u8>,
    /// Effort for the organisation, 1 little … 5 much.
    pub effort: Option<u8>,
    /// Person or team that does it.
    pub owner: String,
    /// Due date.
    pub due: Option<Date>,
    /// Status, idea to done.
    pub status: ActionStatus,
    /// KPIs that it is meant to move, by their names in [`About::kpis`](super::About::kpis) (DOMAIN
    /// 104).
    pub kpis: Vec<String>,
    /// Free notes.
    pub notes: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

impl Action {
    /// Idea without a text, tied to nothing.
    #[must_use]
    pub fn new(id: ActionId) -> Self {
        Self {
            id,
            text: String::new(),
            touchpoint: None,
            pain_points: Vec::new(),
            kind: ActionKind::default(),
            hypothesis: String::new(),
            method: ActionMethod::default(),
            impact: None,
            effort: None,
            owner: String::new(),
            due: None,
            status: ActionStatus::default(),
            kpis: Vec::new(),
            notes: String::new(),
            custom: Vec::new(),
        }
    }

    /// True once it is done or dropped.
    #[must_use]
    pub fn is_over(&self) -> bool {
        match self.status {
            ActionStatus::Idea | ActionStatus::Planned | ActionStatus::Testing => false,
            ActionStatus::Done | ActionStatus::Dropped => true,
        }
    }
}

choices! {
    /// Direction of a metric: which end of its scale is good. Unlike scales never share an axis.
    ScaleDirection as "direction" {
        /// A higher value is better.
        HigherIsBetter = "higher-is-better",
        /// A lower value is better.
        LowerIsBetter = "lower-is-better",
    }
}

/// Aggregation of survey replies into one figure: mean, top box or net score (DOMAIN B1–B3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// The mean of the replies.
    Mean,
    /// The share of replies at or above `from` (top boxes), in percent.
    TopBox {
        /// The lowest value that counts.
        from: i32,
    },
    /// The share at or above `top` minus the share at or below `bottom`, −100…100.
    Net {
        /// The lowest value that counts as good.
        top: i32,
        /// The highest value that counts as bad.
        bottom: i32,
    },
}

choices! {
    /// Construct that a metric measures. Scores of one kind are counted together, whatever their
    /// scales (DOMAIN 33–36, 66, 70).
    MetricKind as "metric-kind" {
        /// Satisfaction, as CSAT asks.
        Satisfaction = "satisfaction",
        /// Customer effort or ease, as CES asks; the metric's direction tells which of the two.
        Effort = "effort",
        /// Likelihood to recommend, as NPS asks.
        Recommendation = "recommendation",
        /// Anything else; such a metric is never counted together with others.
        Other = "other",
    }
}

/// A metric of the user's own, with its scale, direction and aggregation (DOMAIN 66, B1–B3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetricDef {
    /// Its id.
    pub id: MetricId,
    /// Its name.
    pub name: String,
    /// Construct that it measures; `None` when nobody said.
    pub measures: Option<MetricKind>,
    /// The lowest value of the scale.
    pub min: i32,
    /// The highest value of the scale; at most 100 above `min`.
    pub max: i32,
    /// The good end of the scale.
    pub direction: ScaleDirection,
    /// Aggregation of the replies.
    pub report: Aggregation,
}

/// Metric of a score: one of the standard ones, or one of the user's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Metric {
    /// Net promoter score, replies 0–10 (DOMAIN B1).
    Nps,
    /// Satisfaction, replies 1–5 (DOMAIN B2).
    Csat5,
    /// Satisfaction, replies 1–7 (DOMAIN B2).
    Csat7,
    /// Effort, replies 1 low … 5 high, low is good (DOMAIN 89, B3).
    Ces5,
    /// Made it easy, replies 1–7, high is good (DOMAIN B3).
    Ces7,
    /// Metric of the user's own.
    Custom(MetricId),
}

impl Metric {
    /// The built-in metrics.
    pub const STANDARD: [Self; 5] = [Self::Nps, Self::Csat5, Self::Csat7, Self::Ces5, Self::Ces7];

    /// Construct that a standard metric measures (DOMAIN B1–B3); `None` for one of the user's own.
    #[must_use]
    pub fn standard_kind(&self) -> Option<MetricKind> {
        match self {
            Self::Nps => Some(MetricKind::Recommendation),
            Self::Csat5 | Self::Csat7 => Some(MetricKind::Satisfaction),
            Self::Ces5 | Self::Ces7 => Some(MetricKind::Effort),
            Self::Custom(_) => None,
        }
    }

    /// Scale, direction and aggregation of a standard metric; `None` for one of the user's own.
    #[must_use]
    pub fn standard_scale(&self) -> Option<MetricScale> {
        let scale = |min, max, direction, report| {
            Some(MetricScale {
                min,
                max,
                direction,
                report,
            })
        };
        let up = ScaleDirection::HigherIsBetter;
        match self {
            Self::Nps => scale(0, 10, up, Aggregation::Net { top: 9, bottom: 6 }),
            Self::Csat5 => scale(1, 5, up, Aggregation::TopBox { from: 4 }),
            Self::Csat7 => scale(1, 7, up, Aggregation::TopBox { from: 6 }),
            Self::Ces5 => scale(1, 5, ScaleDirection::LowerIsBetter, Aggregation::Mean),
            Self::Ces7 => scale(1, 7, up, Aggregation::Mean),
            Self::Custom(_) => None,
        }
    }

    /// Key in files: `nps`, `csat-5`, …, or the id of the user's own metric.
    #[must_use]
    pub fn key(&self) -> &str {
        use super::id::DomainId as _;
        match self {
            Self::Nps => "nps",
            Self::Csat5 => "csat-5",
            Self::Csat7 => "csat-7",
            Self::Ces5 => "ces-5",
            Self::Ces7 => "ces-7",
            Self::Custom(id) => id.as_str(),
        }
    }
}

/// Scale of a metric and the aggregation of its replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetricScale {
    /// The lowest reply.
    pub min: i32,
    /// The highest reply.
    pub max: i32,
    /// The good end of the scale.
    pub direction: ScaleDirection,
    /// Aggregation of the replies.
    pub report: Aggregation,
}

impl MetricScale {
    /// The range of the reported figure: percent for boxes, the scale itself for a mean.
    #[must_use]
    pub fn reported_range(&self) -> (f64, f64) {
        match self.report {
            Aggregation::Mean => (f64::from(self.min), f64::from(self.max)),
            Aggregation::TopBox { .. } => (0.0, 100.0),
            Aggregation::Net { .. } => (-100.0, 100.0),
        }
    }

    /// Aggregates reply counts, one per scale value from `min` on; `None` without replies. Full
    /// precision: shares rounded before they are subtracted would give another NPS (DOMAIN B1).
    #[must_use]
    pub fn figure(&self, counts: &[u32]) -> Option<f64> {
        let total: f64 = counts.iter().map(|&c| f64::from(c)).sum();
        if total <= 0.0 {
            return None;
        }
        let share = |test: &dyn Fn(i32) -> bool| {
            let hit: f64 = (self.min..)
                .zip(counts)
                .filter(|(v, _)| test(*v))
                .map(|(_, &c)| f64::from(c))
                .sum();
            hit / total
        };
        Some(match self.report {
            Aggregation::Mean => {
                let sum: f64 = (self.min..)
                    .zip(counts)
                    .map(|(v, &c)| f64::from(v) * f64::from(c))
                    .sum();
                sum / total
            }
            Aggregation::TopBox { from } => 100.0 * share(&|v| v >= from),
            Aggregation::Net { top, bottom } => {
                100.0 * (share(&|v| v >= top) - share(&|v| v <= bottom))
            }
        })
    }
}

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

#[cfg(test)]
mod tests {
    use super::Metric;

    fn figure(metric: &Metric, counts: &[u32]) -> f64 {
        metric.standard_scale().unwrap().figure(counts).unwrap()
    }

    #[test]
    fn csat_is_the_top_two_boxes_worked_example_of_domain_b2() {
        // 42 very satisfied, 32 satisfied, 10, 9, 14: 74 of 107.
        let csat = figure(&Metric::Csat5, &[14, 9, 10, 32, 42]);
        assert!((csat - 69.158_878_504).abs() < 1e-6, "{csat}");
    }

    #[test]
    fn ces_7_is_the_mean_worked_example_of_domain_b3() {
        let ces = figure(&Metric::Ces7, &[80, 210, 140, 110, 160, 180, 120]);
        assert!((ces - 4.08).abs() < 1e-9, "{ces}");
    }

    #[test]
    fn nps_subtracts_detractors_from_promoters() {
        let nps = figure(&Metric::Nps, &[1, 0, 0, 0, 0, 0, 1, 1, 1, 3, 3]);
        assert!((nps - 40.0).abs() < 1e-9, "{nps}");
        assert_eq!(Metric::Nps.standard_scale().unwrap().figure(&[0; 11]), None);
    }
}
