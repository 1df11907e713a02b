//! What is pinned on the map: pain points, impact moments, actions and scores.

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

/// What an annotation is pinned on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A transition.
    Transition(TransitionId),
}

choices! {
    /// How far a pain point is on its way to being solved.
    PainStatus as "pain-status" {
        /// Nobody works on it.
        Open = "open",
        /// Somebody does.
        InProgress = "in-progress",
        /// It is gone.
        Solved = "solved",
        /// It is left alone on purpose.
        Parked = "parked",
    }
}

choices! {
    /// Of whom the frequency of a pain point is a share, where it hits some personas only.
    FrequencyOf as "frequency-of" {
        /// Of the customers of its personas.
        Hit = "hit",
        /// Of all customers.
        All = "all",
    }
}

/// Something that hurts the customer (DOMAIN 22, 116).
#[derive(Clone, Debug, PartialEq)]
pub struct PainPoint {
    /// Its id.
    pub id: PainPointId,
    /// Where it hurts.
    pub anchor: Anchor,
    /// What hurts.
    pub text: String,
    /// Nielsen's severity, 0 none … 4 catastrophe (DOMAIN B5).
    pub severity: Option<u8>,
    /// Share of the customers who pass here that meet it, 0…1 (DOMAIN B5); of which customers,
    /// [`Self::frequency_of`] says.
    pub frequency: Option<f64>,
    /// Of whom the frequency is a share. Without personas both are everybody.
    pub frequency_of: FrequencyOf,
    /// Whom it hits; everybody when empty.
    pub personas: Vec<PersonaId>,
    /// The touchpoint upstream that causes it (DOMAIN 113).
    pub cause: Option<TouchpointId>,
    /// How sure it is.
    pub evidence: Evidence,
    /// Votes of the workshop.
    pub votes: u32,
    /// What it is judged to be worth, for other ways of ranking.
    pub estimate: Estimate,
    /// Who takes care of it.
    pub owner: String,
    /// How far it is.
    pub status: PainStatus,
    /// Free notes.
    pub notes: String,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

impl PainPoint {
    /// Whether it still hurts and isn't left alone.
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
            frequency_of: FrequencyOf::default(),
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
    /// Whether an impact moment works for or against the organisation.
    Polarity as "polarity" {
        /// It binds the customer.
        Positive = "positive",
        /// It drives the customer away.
        Negative = "negative",
    }
}

/// A moment of truth: it makes or breaks the relation (DOMAIN 22, B6).
#[derive(Clone, Debug, PartialEq)]
pub struct ImpactMoment {
    /// Its id.
    pub id: MomentId,
    /// Where it happens.
    pub anchor: Anchor,
    /// What happens.
    pub text: String,
    /// For or against.
    pub polarity: Polarity,
    /// 1 noticed, 2 remembered, 3 decisive.
    pub strength: u8,
    /// How sure it is.
    pub evidence: Evidence,
    /// Free notes.
    pub notes: String,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

choices! {
    /// What an action changes (DOMAIN 25).
    ActionKind as "action-kind" {
        /// Technology.
        Technical = "technical",
        /// What people can do.
        Skill = "skill",
        /// The way of working.
        Process = "process",
    }
}

choices! {
    /// How an action is tried out or looked into (DOMAIN 119).
    Method as "method" {
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
        /// Looking into the figures.
        DataAnalysis = "data-analysis",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// How far an action is (DOMAIN 121).
    ActionStatus as "action-status" {
        /// Somebody thought of it.
        Idea = "idea",
        /// It has a date.
        Planned = "planned",
        /// It is being tried.
        Testing = "testing",
        /// It is done.
        Done = "done",
        /// It won't be done.
        Dropped = "dropped",
    }
}

/// Something to do about pain points, or an opportunity (DOMAIN 25, 119–121).
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// What to do.
    pub text: String,
    /// The touchpoint that it is shown under; that of its first pain point when empty.
    pub touchpoint: Option<TouchpointId>,
    /// The pain points that it addresses.
    pub pain_points: Vec<PainPointId>,
    /// What it changes.
    pub kind: ActionKind,
    /// What is expected to happen, and why (DOMAIN 120).
    pub hypothesis: String,
    /// How it is tried out.
    pub method: Method,
    /// The value for the customer, 1 little … 5 much.
    pub impact: Option<u8>,
    /// The effort it takes, 1 little … 5 much.
    pub effort: Option<u8>,
    /// Who does it.
    pub owner: String,
    /// When it is to be done.
    pub due: Option<Date>,
    /// How far it is.
    pub status: ActionStatus,
    /// The figures that it is to move, by the names in `About::kpis` (DOMAIN 104).
    pub kpis: Vec<String>,
    /// Free notes.
    pub notes: String,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

impl Action {
    /// Whether it is done, or won't be.
    #[must_use]
    pub fn is_over(&self) -> bool {
        match self.status {
            ActionStatus::Idea | ActionStatus::Planned | ActionStatus::Testing => false,
            ActionStatus::Done | ActionStatus::Dropped => true,
        }
    }
}

choices! {
    /// Whether high or low values are good; unlike scales never share an axis.
    Direction as "direction" {
        /// A higher value is better.
        HigherIsBetter = "higher-is-better",
        /// A lower value is better.
        LowerIsBetter = "lower-is-better",
    }
}

/// How replies become one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
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
    /// What a metric measures: scores of one kind count alike, whatever their scales (DOMAIN 33–36,
    /// 66, 70).
    MetricKind as "metric-kind" {
        /// How satisfied customers are, as CSAT asks.
        Satisfaction = "satisfaction",
        /// How much effort it took, or how easy it was, as CES asks; the direction of the metric says
        /// which.
        Effort = "effort",
        /// Whether they would recommend, as NPS asks.
        Recommendation = "recommendation",
        /// Something else, which counts by itself only.
        Other = "other",
    }
}

/// A metric with its scale, direction and boxes (DOMAIN 66, B1–B3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetricDef {
    /// Its id.
    pub id: MetricId,
    /// Its name.
    pub name: String,
    /// What it measures; `None` when nobody said.
    pub measures: Option<MetricKind>,
    /// The lowest value of the scale.
    pub min: i32,
    /// The highest value of the scale; at most 100 above `min`.
    pub max: i32,
    /// Which end is good.
    pub direction: Direction,
    /// How replies become one figure.
    pub report: Report,
}

/// The metric of a score.
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
    /// One that the user defined.
    Custom(MetricId),
}

impl Metric {
    /// The metrics that come with the program.
    pub const STANDARD: [Self; 5] = [Self::Nps, Self::Csat5, Self::Csat7, Self::Ces5, Self::Ces7];

    /// What a standard metric measures (DOMAIN B1–B3); `None` for one of the user's own.
    #[must_use]
    pub fn standard_kind(&self) -> Option<MetricKind> {
        match self {
            Self::Nps => Some(MetricKind::Recommendation),
            Self::Csat5 | Self::Csat7 => Some(MetricKind::Satisfaction),
            Self::Ces5 | Self::Ces7 => Some(MetricKind::Effort),
            Self::Custom(_) => None,
        }
    }

    /// Scale, direction and report of a standard metric; `None` for one of the user's own.
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
        let up = Direction::HigherIsBetter;
        match self {
            Self::Nps => scale(0, 10, up, Report::Net { top: 9, bottom: 6 }),
            Self::Csat5 => scale(1, 5, up, Report::TopBox { from: 4 }),
            Self::Csat7 => scale(1, 7, up, Report::TopBox { from: 6 }),
            Self::Ces5 => scale(1, 5, Direction::LowerIsBetter, Report::Mean),
            Self::Ces7 => scale(1, 7, up, Report::Mean),
            Self::Custom(_) => None,
        }
    }

    /// The word that files use: `nps`, `csat-5`, …, or the id of the user's own metric.
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

/// The scale of a metric and how replies become one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetricScale {
    /// The lowest reply.
    pub min: i32,
    /// The highest reply.
    pub max: i32,
    /// Which end is good.
    pub direction: Direction,
    /// How replies become one figure.
    pub report: Report,
}

impl MetricScale {
    /// The range of the reported figure: percent for boxes, the scale itself for a mean.
    #[must_use]
    pub fn reported_range(&self) -> (f64, f64) {
        match self.report {
            Report::Mean => (f64::from(self.min), f64::from(self.max)),
            Report::TopBox { .. } => (0.0, 100.0),
            Report::Net { .. } => (-100.0, 100.0),
        }
    }

    /// The figure for reply counts per scale value from `min` on; `None` without replies.
    /// Full precision; rounding is for display only (DOMAIN B1).
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
            Report::Mean => {
                let sum: f64 = (self.min..)
                    .zip(counts)
                    .map(|(v, &c)| f64::from(v) * f64::from(c))
                    .sum();
                sum / total
            }
            Report::TopBox { from } => 100.0 * share(&|v| v >= from),
            Report::Net { top, bottom } => 100.0 * (share(&|v| v >= top) - share(&|v| v <= bottom)),
        })
    }
}

/// What a score measures.
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

/// The replies behind a score.
#[derive(Clone, Debug, PartialEq)]
pub enum ScoreData {
    /// How often each value of the scale was given, from the lowest value on (preferred).
    Replies(Vec<u32>),
    /// Only the figure and how many replied; no interval can be told from it.
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
    /// What was asked.
    pub metric: Metric,
    /// What it was asked about.
    pub target: ScoreTarget,
    /// The replies.
    pub data: ScoreData,
    /// Only this persona.
    pub persona: Option<PersonaId>,
    /// Only this channel.
    pub channel: Option<ChannelId>,
    /// Only this device.
    pub device: Option<DeviceId>,
    /// When it was measured.
    pub date: Option<Date>,
    /// Where the figures come from.
    pub source: String,
    /// How many were asked (DOMAIN 68).
    pub invited: Option<u32>,
    /// How many surveys came back (DOMAIN 68): at most `invited`, and at least the replies to this
    /// question. Files can say otherwise, which is a finding.
    pub answered: Option<u32>,
    /// Free notes.
    pub notes: String,
    /// Fields the user added.
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
