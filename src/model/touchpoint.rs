//! Touchpoints and transitions: the nodes and edges of the journey.

use super::{
    choice::choices,
    common::{CustomField, Evidence, Owner},
    id::{ChannelId, DeviceId, ImageId, LaneId, PersonaId, PhaseId, TouchpointId, TransitionId},
};

choices! {
    /// Role of a touchpoint in the flow.
    TouchpointKind as "kind" {
        /// An ordinary step.
        Step = "step",
        /// Branching point.
        Decision = "decision",
        /// Start: customers enter here.
        Start = "start",
        /// End with the customer's goal reached.
        EndReached = "end-reached",
        /// Exit without the goal reached (DOMAIN 79).
        EndLeft = "end-left",
    }
}

impl TouchpointKind {
    /// True for both kinds of end: goal reached, and left without it.
    #[must_use]
    pub fn is_end(self) -> bool {
        matches!(self, Self::EndReached | Self::EndLeft)
    }
}

/// Emotion of a persona at a touchpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emotion {
    /// Persona whose emotion it is; everybody's when `None`.
    pub persona: Option<PersonaId>,
    /// Valence, −2 very negative … +2 very positive (DOMAIN B6, Smaply's scale).
    pub value: i8,
    /// One-word label, shown at peaks and valleys of the curve.
    pub word: String,
}

/// A contact between the customer and the organisation: a node of the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Touchpoint {
    /// Its id.
    pub id: TouchpointId,
    /// Its title.
    pub title: String,
    /// The phase it belongs to.
    pub phase: PhaseId,
    /// Sort key within the phase, ascending; finite. See [`order_between`](super::order_between).
    pub order: f64,
    /// Its role in the flow.
    pub kind: TouchpointKind,
    /// The main channel.
    pub channel: Option<ChannelId>,
    /// Alternative channels (DOMAIN 47).
    pub other_channels: Vec<ChannelId>,
    /// The devices used (DOMAIN 60).
    pub devices: Vec<DeviceId>,
    /// Lane of the user's own; drawn under [`LaneAxis::Custom`](super::LaneAxis::Custom).
    pub lane: Option<LaneId>,
    /// Actor on the organisation's side, such as an agent or a virtual agent (DOMAIN 27).
    pub actor: String,
    /// Goal of the customer here (DOMAIN 19).
    pub goal: String,
    /// Actions of the customer.
    pub does: String,
    /// Thoughts of the customer.
    pub thinks: String,
    /// Feelings of the customer, in a sentence.
    pub feels: String,
    /// Literal quotes of customers.
    pub quotes: Vec<String>,
    /// Customer expectation (DOMAIN 6).
    pub expectation: String,
    /// Emotions, at most one per persona (DOMAIN 1).
    pub emotions: Vec<Emotion>,
    /// Ideal emotion, −2…+2; input of the gap between ideal and actual (DOMAIN 23).
    pub ideal: Option<i8>,
    /// Frontstage: work of staff and systems in sight of the customer (DOMAIN B6).
    pub frontstage: String,
    /// Backstage: work out of the customer's sight (DOMAIN 26, B6).
    pub backstage: String,
    /// Supporting processes and systems (DOMAIN 40).
    pub support: String,
    /// Team that owns it.
    pub owner: Owner,
    /// Weight in the perception of the whole journey, 0…2, 1 being ordinary (DOMAIN 21).
    pub influence: Option<f64>,
    /// Key-touchpoint flag (DOMAIN 31).
    pub key: bool,
    /// Self-service flag: no member of staff is involved (DOMAIN 91).
    pub self_service: bool,
    /// Live-agent flag: the customer speaks with a person (DOMAIN 75).
    pub live_agent: bool,
    /// Set when a call-back is offered instead of waiting (DOMAIN 56).
    pub callback_offered: bool,
    /// Waiting time in seconds (DOMAIN 55).
    pub wait_seconds: Option<u32>,
    /// The page or URL (DOMAIN 109).
    pub url: String,
    /// Relative path of the sub-journey file that this touchpoint opens; empty when none.
    pub sub_journey: String,
    /// Images, such as storyboard frames.
    pub images: Vec<ImageId>,
    /// Evidence behind it, assumed to validated.
    pub evidence: Evidence,
    /// Free notes.
    pub notes: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

impl Touchpoint {
    /// An untitled step at `order` in `phase`, with everything else empty.
    #[must_use]
    pub fn new(id: TouchpointId, phase: PhaseId, order: f64) -> Self {
        Self {
            id,
            phase,
            order,
            title: String::new(),
            kind: TouchpointKind::Step,
            channel: None,
            other_channels: Vec::new(),
            devices: Vec::new(),
            lane: None,
            actor: String::new(),
            goal: String::new(),
            does: String::new(),
            thinks: String::new(),
            feels: String::new(),
            quotes: Vec::new(),
            expectation: String::new(),
            emotions: Vec::new(),
            ideal: None,
            frontstage: String::new(),
            backstage: String::new(),
            support: String::new(),
            owner: Owner::default(),
            influence: None,
            key: false,
            self_service: false,
            live_agent: false,
            callback_offered: false,
            wait_seconds: None,
            url: String::new(),
            sub_journey: String::new(),
            images: Vec::new(),
            evidence: Evidence::default(),
            notes: String::new(),
            custom: Vec::new(),
        }
    }

    /// The channels on offer, the main one first (DOMAIN 47).
    pub fn channels(&self) -> impl Iterator<Item = &ChannelId> + Clone {
        self.channel.iter().chain(&self.other_channels)
    }

    /// True if the touchpoint offers a channel, main or alternative (DOMAIN 47).
    #[must_use]
    pub fn offers(&self, channel: &ChannelId) -> bool {
        self.channel.as_ref() == Some(channel) || self.other_channels.contains(channel)
    }

    /// Emotion of `persona`: their own, or else everybody's.
    #[must_use]
    pub fn emotion_of(&self, persona: Option<&PersonaId>) -> Option<&Emotion> {
        let own = self.emotions.iter().find(|e| e.persona.as_ref() == persona);
        own.or_else(|| self.emotions.iter().find(|e| e.persona.is_none()))
    }
}

choices! {
    /// Kind of a transition.
    TransitionKind as "transition" {
        /// Ordinary next step.
        Flow = "flow",
        /// Channel switch by the customer (DOMAIN 80).
        ChannelSwitch = "channel-switch",
        /// Escalation: hand-over to somebody who can help (DOMAIN 75).
        Escalation = "escalation",
        /// The organisation calls back (DOMAIN 56).
        CallBack = "call-back",
        /// Failure path: something goes wrong (DOMAIN 74).
        Failure = "failure",
        /// Referral: one customer brings another (DOMAIN 131).
        Referral = "referral",
    }
}

/// Transition from one touchpoint to another: a directed edge of the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// Its id.
    pub id: TransitionId,
    /// Source touchpoint.
    pub from: TouchpointId,
    /// Target touchpoint; equal to `from` for a self-loop.
    pub to: TouchpointId,
    /// Kind of transition.
    pub kind: TransitionKind,
    /// Share of the customers at `from` who take it, 0…1.
    pub share: Option<f64>,
    /// Effort for the customer, 1 little … 5 much.
    pub effort: Option<u8>,
    /// Context transfer: true when customer information travels along, false when it is lost,
    /// `None` when unknown (DOMAIN 16, 46).
    pub context_kept: Option<bool>,
    /// Label on the line.
    pub label: String,
    /// Reason for taking it, such as that of an escalation (DOMAIN 77).
    pub reason: String,
    /// Free notes.
    pub notes: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

impl Transition {
    /// A transition of kind `Flow`, with everything else empty.
    #[must_use]
    pub fn new(id: TransitionId, from: TouchpointId, to: TouchpointId) -> Self {
        Self {
            id,
            from,
            to,
            kind: TransitionKind::Flow,
            share: None,
            effort: None,
            context_kept: None,
            label: String::new(),
            reason: String::new(),
            notes: String::new(),
            custom: Vec::new(),
        }
    }
}
