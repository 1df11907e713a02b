//! Entities of a journey other than the graph: phases, lanes, rows, channels, devices, personas.

use jiff::civil::Date;

use super::{
    choice::choices,
    common::{Color, CustomField, DatedText},
    deck_plan::DeckPlan,
    id::{ChannelId, DeviceId, ImageId, LaneId, PathId, PersonaId, PhaseId, RowId, TouchpointId},
    judgement::{Dismissal, Kpi, Rules},
};

choices! {
    /// Business type: B2C, B2B or D2C (DOMAIN 4).
    BusinessType as "business" {
        /// Consumers, through shops or partners.
        B2c = "b2c",
        /// Other businesses.
        B2b = "b2b",
        /// Consumers, directly.
        D2c = "d2c",
    }
}

choices! {
    /// State of the journey: as-is or to-be (DOMAIN 24).
    JourneyState as "state" {
        /// Present situation.
        AsIs = "as-is",
        /// Desired situation.
        ToBe = "to-be",
    }
}

choices! {
    /// Stage of the optimisation model (DOMAIN 106).
    Stage as "stage" {
        /// Understand the whole journey.
        Analyse = "analyse",
        /// Show it.
        Visualise = "visualise",
        /// Improve it.
        Optimise = "optimise",
    }
}

choices! {
    /// Grouping of touchpoints into the lanes of the map.
    LaneAxis as "lanes" {
        /// A lane for each channel (channels with one lane name share it).
        Channel = "channel",
        /// A lane for each device.
        Device = "device",
        /// A lane for each owner team.
        Owner = "owner",
        /// A lane for each actor.
        Actor = "actor",
        /// The user's own lanes.
        Custom = "custom",
    }
}

/// Properties of the journey as a whole: title, owner, goal, review dates, KPIs, analysis settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// The journey's name.
    pub title: String,
    /// Scenario: the job that the customer wants to get done.
    pub scenario: String,
    /// Customer expectations beforehand.
    pub expectations: String,
    /// Owner of the map (DOMAIN 39).
    pub owner: String,
    /// Goal of the organisation with this journey (DOMAIN 19).
    pub goal: String,
    /// Business type.
    pub business: BusinessType,
    /// As-is or to-be.
    pub state: JourneyState,
    /// Relative path of the as-is journey that this to-be journey starts from; empty when none.
    pub based_on: String,
    /// Stage of the optimisation model.
    pub stage: Stage,
    /// Date of the last review.
    pub reviewed: Option<Date>,
    /// Review interval in days, 1…3650 (DOMAIN 43).
    pub review_every: Option<u32>,
    /// Free notes.
    pub notes: String,
    /// Logo of the organisation.
    pub logo: Option<ImageId>,
    /// Grouping of the lanes.
    pub lanes_by: LaneAxis,
    /// Path that the emotion curve follows; the most likely one when `None`.
    pub path: Option<PathId>,
    /// KPIs that the organisation steers by, and their goals (DOMAIN 104).
    pub kpis: Vec<Kpi>,
    /// Settings of the analysis.
    pub rules: Rules,
    /// Findings of the checks that the team dismissed, each with a reason.
    pub dismissed: Vec<Dismissal>,
    /// Custom fields.
    pub custom: Vec<CustomField>,
    /// Plan of the board deck.
    pub deck: DeckPlan,
}

/// A phase of the lifecycle (DOMAIN 111), drawn as a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Its id.
    pub id: PhaseId,
    /// Its name.
    pub name: String,
    /// Goal of the customer or the organisation in this phase.
    pub goal: String,
    /// Desired experience (DOMAIN 83).
    pub desired: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

/// A lane of the user's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its id.
    pub id: LaneId,
    /// Its name.
    pub name: String,
}

choices! {
    /// Content of a row under the map.
    RowKind as "row" {
        /// The emotion curve.
        Emotion = "emotion",
        /// Measured scores.
        Scores = "scores",
        /// Pain points.
        PainPoints = "pain-points",
        /// Impact moments.
        Moments = "moments",
        /// Actions.
        Actions = "actions",
        /// Actions of the customer.
        Does = "does",
        /// Thoughts of the customer.
        Thinks = "thinks",
        /// Feelings of the customer, as text.
        Feels = "feels",
        /// Literal quotes of customers.
        Quotes = "quotes",
        /// Frontstage: work of staff and systems in sight of the customer (DOMAIN B6).
        Frontstage = "frontstage",
        /// Backstage: work out of the customer's sight (DOMAIN B6).
        Backstage = "backstage",
        /// Supporting processes and systems.
        Support = "support",
        /// The touchpoints' images.
        Storyboard = "storyboard",
        /// The user's own text.
        Text = "text",
        /// The user's own images.
        Image = "image",
    }
}

/// A filled cell in a row of the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The touchpoint that it is aligned with.
    pub touchpoint: TouchpointId,
    /// Its text.
    pub text: String,
    /// Its image.
    pub image: Option<ImageId>,
}

/// A row under the map, aligned with the touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: RowId,
    /// Content of the row.
    pub kind: RowKind,
    /// Name given by the user; the kind's own name when empty.
    pub name: String,
    /// Set when the row is left out of the map.
    pub hidden: bool,
    /// Filled cells, for the kinds `Text` and `Image`; at most one per touchpoint.
    pub cells: Vec<Cell>,
}

choices! {
    /// Kind of a channel; selects its icon and the checks that apply (DOMAIN 59).
    ChannelKind as "channel" {
        /// Any other channel.
        Other = "other",
        /// The telephone.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Live chat.
        Chat = "chat",
        /// A web site.
        Web = "web",
        /// An app.
        App = "app",
        /// Text messages.
        Sms = "sms",
        /// Messaging such as `WhatsApp`.
        Messaging = "messaging",
        /// Social media (DOMAIN 72).
        Social = "social",
        /// Review sites (DOMAIN 72).
        Reviews = "reviews",
        /// A video call.
        Video = "video",
        /// Paper post.
        Letter = "letter",
        /// A shop or other staffed location.
        Shop = "shop",
        /// Face to face, wherever that is: a visit, a desk, an event.
        InPerson = "in-person",
        /// A community of customers (DOMAIN 88).
        Community = "community",
    }
}

/// A channel of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// Its name.
    pub name: String,
    /// Kind; selects the checks that apply.
    pub kind: ChannelKind,
    /// Icon: that of this kind, which may differ from `kind`.
    pub icon: ChannelKind,
    /// Its colour.
    pub color: Color,
    /// Name of a lane shared with other channels; the channel's own name when empty.
    pub lane: String,
    /// Service level: share of contacts answered within the target, 0…1 (DOMAIN 49).
    pub service_level: Option<f64>,
    /// Technical quality, 1 poor … 5 excellent (DOMAIN 49).
    pub quality: Option<u8>,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

impl Channel {
    /// Trimmed name of its lane. Channels with equal lane names share one lane.
    #[must_use]
    pub fn lane_name(&self) -> &str {
        match self.lane.trim() {
            "" => self.name.trim(),
            lane => lane,
        }
    }
}

choices! {
    /// Kind of a device; selects its icon and the checks that apply (DOMAIN 60).
    DeviceKind as "device" {
        /// Any other device.
        Other = "other",
        /// A laptop or desktop computer.
        Laptop = "laptop",
        /// A mobile phone.
        Mobile = "mobile",
        /// A tablet.
        Tablet = "tablet",
        /// A kiosk or terminal.
        Kiosk = "kiosk",
        /// No device at all.
        None = "none",
    }
}

/// A device of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Device {
    /// Its id.
    pub id: DeviceId,
    /// Its name.
    pub name: String,
    /// Kind; selects the checks that apply.
    pub kind: DeviceKind,
    /// Icon: that of this kind, which may differ from `kind`.
    pub icon: DeviceKind,
    /// Its colour.
    pub color: Color,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

/// Persona: a customer segment shown as a person (DOMAIN 13, 94).
#[derive(Clone, Debug, PartialEq)]
pub struct Persona {
    /// Its id.
    pub id: PersonaId,
    /// The name, with an age if wanted.
    pub name: String,
    /// Portrait image.
    pub portrait: Option<ImageId>,
    /// Relation to the organisation, in a few words.
    pub role: String,
    /// Colour of their emotion curve; [`Journey::persona_color`](super::Journey::persona_color)
    /// resolves duplicates.
    pub color: Color,
    /// Their share of the customers, 0…1.
    pub share: Option<f64>,
    /// Goals.
    pub goals: Vec<String>,
    /// Needs.
    pub needs: Vec<String>,
    /// Frustrations and obstacles.
    pub frustrations: Vec<String>,
    /// Typical quote.
    pub quote: String,
    /// Channels used.
    pub channels: Vec<ChannelId>,
    /// Devices used.
    pub devices: Vec<DeviceId>,
    /// Expectations, each with its date (DOMAIN 95).
    pub expectations: Vec<DatedText>,
    /// Free notes.
    pub notes: String,
    /// Custom fields.
    pub custom: Vec<CustomField>,
}

impl Persona {
    /// A persona of whom only the name is known.
    #[must_use]
    pub fn new(id: PersonaId, name: String) -> Self {
        Self {
            id,
            name,
            portrait: None,
            role: String::new(),
            color: Color::default(),
            share: None,
            goals: Vec::new(),
            needs: Vec::new(),
            frustrations: Vec::new(),
            quote: String::new(),
            channels: Vec::new(),
            devices: Vec::new(),
            expectations: Vec::new(),
            notes: String::new(),
            custom: Vec::new(),
        }
    }
}

/// Named path through the graph that the emotion curve can follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneyPath {
    /// Its id.
    pub id: PathId,
    /// Its name.
    pub name: String,
    /// Touchpoints in order. A transition should lead from each to the next; validation doesn't
    /// require it.
    pub touchpoints: Vec<TouchpointId>,
}
