//! Touchpoints and transitions: the nodes and edges of the journey.

use super::{
    choice::choices,
    common::{CustomField, Evidence, Owner},
    id::{ChannelId, DeviceId, ImageId, LaneId, PersonaId, PhaseId, TouchpointId, TransitionId},
};

choices! {
    /// What role a touchpoint plays in the flow.
    TouchpointKind as "kind" {
        /// An ordinary step.
        Step = "step",
        /// A point where ways part.
        Decision = "decision",
        /// Where customers come in.
        Start = "start",
        /// Where they end with what they came for.
        EndReached = "end-reached",
        /// Where they leave without it (DOMAIN 79).
        EndLeft = "end-left",
    }
}

impl TouchpointKind {
    /// Whether the journey is over there, one way or the other.
    #[must_use]
    pub fn is_end(self) -> bool {
        matches!(self, Self::EndReached | Self::EndLeft)
    }
}

/// How a persona feels at a touchpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emotion {
    /// Whose feeling; everybody's when empty.
    pub persona: Option<PersonaId>,
    /// −2 very negative … +2 very positive (DOMAIN B6, Smaply's scale).
    pub value: i8,
    /// One word for it, shown at peaks and valleys.
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
    /// Its place within the phase: smaller comes first; finite.
    pub order: f64,
    /// Its role in the flow.
    pub kind: TouchpointKind,
    /// The main channel.
    pub channel: Option<ChannelId>,
    /// Other channels on offer (DOMAIN 47).
    pub other_channels: Vec<ChannelId>,
    /// The devices used (DOMAIN 60).
    pub devices: Vec<DeviceId>,
    /// The lane, when lanes are the user's own.
    pub lane: Option<LaneId>,
    /// Who acts on the organisation's side, such as an agent or a virtual agent (DOMAIN 27).
    pub actor: String,
    /// What the customer wants here (DOMAIN 19).
    pub goal: String,
    /// What the customer does.
    pub does: String,
    /// What the customer thinks.
    pub thinks: String,
    /// What the customer feels, in a sentence.
    pub feels: String,
    /// What customers said.
    pub quotes: Vec<String>,
    /// What the customer expects (DOMAIN 6).
    pub expectation: String,
    /// The feelings, at most one a persona (DOMAIN 1).
    pub emotions: Vec<Emotion>,
    /// The feeling that would be ideal, −2…+2 (DOMAIN 23).
    pub ideal: Option<i8>,
    /// What staff and systems do in sight of the customer.
    pub frontstage: String,
    /// What happens out of sight (DOMAIN 26).
    pub backstage: String,
    /// Supporting processes and systems (DOMAIN 40).
    pub support: String,
    /// Who answers for it.
    pub owner: Owner,
    /// Influence on the perception of the whole, 0…2, 1 being ordinary (DOMAIN 21).
    pub influence: Option<f64>,
    /// Whether it is a key touchpoint (DOMAIN 31).
    pub key: bool,
    /// Whether the customer helps themselves (DOMAIN 91).
    pub self_service: bool,
    /// Whether the customer speaks with a person (DOMAIN 75).
    pub live_agent: bool,
    /// Whether a call-back is offered instead of waiting (DOMAIN 56).
    pub callback_offered: bool,
    /// Waiting time in seconds (DOMAIN 55).
    pub wait_seconds: Option<u32>,
    /// The page or URL (DOMAIN 109).
    pub url: String,
    /// Another journey file that this touchpoint opens into; relative, or empty.
    pub sub_journey: String,
    /// Pictures of it.
    pub images: Vec<ImageId>,
    /// How sure it is.
    pub evidence: Evidence,
    /// Free notes.
    pub notes: String,
    /// Fields the user added.
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

    /// Whether a channel is on offer: the main one or another (DOMAIN 47).
    #[must_use]
    pub fn offers(&self, channel: &ChannelId) -> bool {
        self.channel.as_ref() == Some(channel) || self.other_channels.contains(channel)
    }

    /// The feeling of `persona`: their own, or else everybody's.
    #[must_use]
    pub fn emotion_of(&self, persona: Option<&PersonaId>) -> Option<&Emotion> {
        let own = self.emotions.iter().find(|e| e.persona.as_ref() == persona);
        own.or_else(|| self.emotions.iter().find(|e| e.persona.is_none()))
    }
}

choices! {
    /// What kind of step a transition is.
    TransitionKind as "transition" {
        /// The ordinary way on.
        Flow = "flow",
        /// The customer goes on in another channel (DOMAIN 80).
        ChannelSwitch = "channel-switch",
        /// The customer is handed over to somebody who can help (DOMAIN 75).
        Escalation = "escalation",
        /// The organisation calls back (DOMAIN 56).
        CallBack = "call-back",
        /// Something goes wrong (DOMAIN 74).
        Failure = "failure",
        /// One customer brings another (DOMAIN 131).
        Referral = "referral",
    }
}

/// A way from one touchpoint to another: an edge of the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// Its id.
    pub id: TransitionId,
    /// Where it leaves.
    pub from: TouchpointId,
    /// Where it arrives; may be `from` itself.
    pub to: TouchpointId,
    /// What kind of step it is.
    pub kind: TransitionKind,
    /// The share of the customers at `from` who take it, 0…1.
    pub share: Option<f64>,
    /// The effort it costs the customer, 1 little … 5 much.
    pub effort: Option<u8>,
    /// Whether what is known of the customer travels along (DOMAIN 16, 46).
    pub context_kept: Option<bool>,
    /// A few words on the line.
    pub label: String,
    /// Why customers take it, such as the reason of an escalation (DOMAIN 77).
    pub reason: String,
    /// Free notes.
    pub notes: String,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

impl Transition {
    /// An ordinary way between two touchpoints, with everything else empty.
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
