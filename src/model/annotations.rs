//! Annotations of the map: pain points, impact moments and actions.

use jiff::civil::Date;

use super::{
    choice::choices,
    common::{CustomField, Evidence},
    id::{ActionId, MomentId, PainPointId, PersonaId, TouchpointId, TransitionId},
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
