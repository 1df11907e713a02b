//! What a journey is made of, apart from the graph: phases, lanes, rows, catalogues, personas.

use jiff::civil::Date;

use super::{
    choice::choices,
    common::{Color, CustomField, DatedText},
    id::{ChannelId, DeviceId, ImageId, LaneId, PathId, PersonaId, PhaseId, RowId, TouchpointId},
    judgement::{Dismissal, Kpi, Rules},
};

choices! {
    /// Whom the business serves (DOMAIN 4).
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
    /// Whether the journey is how it is or how it should become (DOMAIN 24).
    JourneyState as "state" {
        /// How it is.
        AsIs = "as-is",
        /// How it should become.
        ToBe = "to-be",
    }
}

choices! {
    /// The stage of the method (DOMAIN 106).
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
    /// What a lane of the map stands for.
    LaneAxis as "lanes" {
        /// A lane a channel (channels with one lane name share it).
        Channel = "channel",
        /// A lane a device.
        Device = "device",
        /// A lane an owner team.
        Owner = "owner",
        /// A lane an actor.
        Actor = "actor",
        /// The lanes that the user made.
        Custom = "custom",
    }
}

/// What the journey as a whole says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// The journey's name.
    pub title: String,
    /// What the customer wants to get done.
    pub scenario: String,
    /// What customers expect beforehand.
    pub expectations: String,
    /// Who answers for the map (DOMAIN 39).
    pub owner: String,
    /// The goal of the organisation with it (DOMAIN 19).
    pub goal: String,
    /// Whom the business serves.
    pub business: BusinessType,
    /// As-is or to-be.
    pub state: JourneyState,
    /// The file of the as-is journey that this to-be journey starts from; relative, or empty.
    pub based_on: String,
    /// The stage of the method.
    pub stage: Stage,
    /// When the map was last reviewed.
    pub reviewed: Option<Date>,
    /// Days between reviews, 1…3650 (DOMAIN 43).
    pub review_every: Option<u32>,
    /// Free notes.
    pub notes: String,
    /// The organisation's logo.
    pub logo: Option<ImageId>,
    /// What the lanes stand for.
    pub lanes_by: LaneAxis,
    /// The path that the emotion curve follows; the most likely one when empty.
    pub path: Option<PathId>,
    /// The figures that the organisation steers by, and their goals (DOMAIN 104).
    pub kpis: Vec<Kpi>,
    /// How the journey is analysed.
    pub rules: Rules,
    /// The findings that are left alone, and why.
    pub dismissed: Vec<Dismissal>,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

/// A phase of the lifecycle (DOMAIN 111), drawn as a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Its id.
    pub id: PhaseId,
    /// Its name.
    pub name: String,
    /// What the customer or the organisation wants here.
    pub goal: String,
    /// The experience that is wanted (DOMAIN 83).
    pub desired: String,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

/// A lane that the user made.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its id.
    pub id: LaneId,
    /// Its name.
    pub name: String,
}

choices! {
    /// What a row under the map shows.
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
        /// What the customer does.
        Does = "does",
        /// What the customer thinks.
        Thinks = "thinks",
        /// What the customer feels.
        Feels = "feels",
        /// What customers said.
        Quotes = "quotes",
        /// What staff and systems do in sight of the customer.
        Frontstage = "frontstage",
        /// What happens out of sight.
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

/// One filled place of a row of the user's own.
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
    /// What it shows.
    pub kind: RowKind,
    /// The user's name for it; the kind's own name when empty.
    pub name: String,
    /// Whether it is left out of the map.
    pub hidden: bool,
    /// The filled places, for the kinds `Text` and `Image`; at most one a touchpoint.
    pub cells: Vec<Cell>,
}

choices! {
    /// The kind of a channel, which decides its icon and the checks that apply (DOMAIN 59).
    ChannelKind as "channel" {
        /// Something else.
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
        /// A shop or another place where people meet.
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
    /// Its kind, which checks go by.
    pub kind: ChannelKind,
    /// Its icon: the kind whose picture it borrows.
    pub icon: ChannelKind,
    /// Its colour.
    pub color: Color,
    /// The lane's name when several channels share one; the channel's name when empty.
    pub lane: String,
    /// Service level, the share of contacts answered within the target, 0…1 (DOMAIN 49).
    pub service_level: Option<f64>,
    /// Technical quality, 1 poor … 5 excellent (DOMAIN 49).
    pub quality: Option<u8>,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

impl Channel {
    /// The name of its lane. Channels whose lanes have the same name share one.
    #[must_use]
    pub fn lane_name(&self) -> &str {
        match self.lane.trim() {
            "" => self.name.trim(),
            lane => lane,
        }
    }
}

choices! {
    /// The kind of a device, which decides its icon and the checks that apply (DOMAIN 60).
    DeviceKind as "device" {
        /// Something else.
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
    /// Its kind, which checks go by.
    pub kind: DeviceKind,
    /// Its icon: the kind whose picture it borrows.
    pub icon: DeviceKind,
    /// Its colour.
    pub color: Color,
    /// Fields the user added.
    pub custom: Vec<CustomField>,
}

/// A kind of customer, shown as a person (DOMAIN 13, 94).
#[derive(Clone, Debug, PartialEq)]
pub struct Persona {
    /// Its id.
    pub id: PersonaId,
    /// The name, with an age if wanted.
    pub name: String,
    /// A picture.
    pub portrait: Option<ImageId>,
    /// What they are to the organisation, in a few words.
    pub role: String,
    /// The colour of their curve.
    pub color: Color,
    /// Their share of the customers, 0…1.
    pub share: Option<f64>,
    /// What they want to reach.
    pub goals: Vec<String>,
    /// What they need.
    pub needs: Vec<String>,
    /// What gets in their way.
    pub frustrations: Vec<String>,
    /// Something that they would say.
    pub quote: String,
    /// The channels that they use.
    pub channels: Vec<ChannelId>,
    /// The devices that they use.
    pub devices: Vec<DeviceId>,
    /// What they expect, and since when (DOMAIN 95).
    pub expectations: Vec<DatedText>,
    /// Free notes.
    pub notes: String,
    /// Fields the user added.
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

/// A named way through the journey that the emotion curve can follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneyPath {
    /// Its id.
    pub id: PathId,
    /// Its name.
    pub name: String,
    /// The touchpoints in order; each is followed by one that a transition leads to.
    pub touchpoints: Vec<TouchpointId>,
}
