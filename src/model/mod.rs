//! The journey model: a directed graph (petgraph) of touchpoints and transitions, its annotations
//! and catalogues.
//!
//! Has no files, windows, text in a language or clocks. See [`Journey`].

#[macro_use]
mod message_id;
#[macro_use]
mod kinds;

mod annotations;
mod catalog;
mod changes;
pub(crate) mod choice;
mod common;
mod deck_plan;
mod entities;
mod excerpt;
mod graph;
mod id;
mod index;
mod index_graph;
mod item;
mod item_ref;
mod item_set;
mod journey;
mod judgement;
mod lanes;
pub(crate) mod lists;
mod message;
mod metric;
pub mod presets;
mod references;
mod rules;
mod score;
mod touchpoint;
pub mod validate;

pub use self::{
    annotations::{
        ActionKind, ActionMethod, ActionStatus, Anchor, FrequencyBase, PainStatus, Polarity,
    },
    catalog::{Catalog, Entity},
    choice::Choice,
    common::{
        Color, CustomField, CustomValue, DatedText, Evidence, EvidenceStatus, MAX_IMAGE_SIDE,
        Owner, OwnerKind, Source, SourceKind,
    },
    deck_plan::{Ask, BoardSlide, DeckPlan, PlannedSlide},
    entities::{
        About, BusinessType, Cell, ChannelKind, DeviceKind, JourneyState, LaneAxis, RowKind, Stage,
    },
    graph::JourneyGraph,
    id::{DomainId, IdSource, MAX_ID_LEN},
    index::{DrawnEdge, Index},
    item::{Item, Referable},
    item_ref::ItemRef,
    item_set::ItemSet,
    journey::{Journey, JourneyParts, order_between},
    judgement::{Dismissal, Estimate, Kpi, MatrixAxis, RankMethod, Rules, Weights},
    lanes::{LaneAssignment, LaneKey},
    message::{Argument, Message, Translator},
    message_id::{FILES, MessageFile, MessageId},
    metric::{Aggregation, Metric, MetricKind, MetricScale, ScaleDirection},
    score::{ScoreData, ScoreTarget},
    touchpoint::{Emotion, TouchpointKind, TransitionKind},
};
pub(crate) use self::{
    changes::StoredEntity,
    common::{PERSONA_COLORS, float},
};

macro_rules! exports {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        { $home:ident $($more:tt)* })*) => {
        pub use self::{$($home::$entity, id::$id),*};
    };
}

for_each_kind!(exports);
