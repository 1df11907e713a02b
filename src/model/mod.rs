//! The journey model: a directed graph (petgraph) of touchpoints and transitions, its annotations
//! and catalogues.
//!
//! Has no files, windows, text in a language or clocks. See [`Journey`].

#[macro_use]
mod message_id;

mod annotations;
mod catalog;
mod changes;
pub(crate) mod choice;
mod common;
mod entities;
mod excerpt;
mod graph;
mod id;
mod index;
mod index_graph;
mod item_ref;
mod journey;
mod judgement;
mod lanes;
pub(crate) mod lists;
mod message;
pub mod presets;
mod touchpoint;
pub mod validate;

pub(crate) use self::common::PERSONA_COLORS;
pub use self::{
    annotations::{
        Action, ActionKind, ActionMethod, ActionStatus, Aggregation, Anchor, FrequencyBase,
        ImpactMoment, Metric, MetricDef, MetricKind, MetricScale, PainPoint, PainStatus, Polarity,
        ScaleDirection, Score, ScoreData, ScoreTarget,
    },
    catalog::{Catalog, Entity},
    choice::Choice,
    common::{
        Color, CustomField, CustomValue, DatedText, Evidence, EvidenceStatus, Image,
        MAX_IMAGE_SIDE, Owner, OwnerKind, Source, SourceKind,
    },
    entities::{
        About, BusinessType, Cell, Channel, ChannelKind, Device, DeviceKind, JourneyPath,
        JourneyState, Lane, LaneAxis, Persona, Phase, Row, RowKind, Stage,
    },
    graph::JourneyGraph,
    id::{
        ActionId, ChannelId, DeviceId, DomainId, IdSource, ImageId, LaneId, MAX_ID_LEN, MetricId,
        MomentId, PainPointId, PathId, PersonaId, PhaseId, RowId, ScoreId, TouchpointId,
        TransitionId,
    },
    index::{DrawnEdge, Index},
    item_ref::ItemRef,
    journey::{Journey, JourneyParts, order_between},
    judgement::{Dismissal, Estimate, Kpi, MatrixAxis, RankMethod, Rules, Weights},
    lanes::{LaneAssignment, LaneKey},
    message::{Argument, Message},
    message_id::{FILES, MessageFile, MessageId},
    touchpoint::{Emotion, Touchpoint, TouchpointKind, Transition, TransitionKind},
};
