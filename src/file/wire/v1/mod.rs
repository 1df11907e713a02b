//! Format 1. Frozen: files of this version exist, so a field never changes its meaning.
//!
//! A new field of the model breaks the build here, because every mapping names all fields. Add
//! it to the end of the struct's `may` part when old programs may refuse the new files, or make
//! a new version next to this one and chain the two.

mod annotations;
mod common;
mod entities;
mod judgement;

use super::{FORMAT, Wire};
use crate::model::{self, DomainId as _, Entity, Message, validate::Problem};

pub(crate) use self::{
    annotations::{Action, ImpactMoment, MetricDef, PainPoint, Score},
    common::Image,
    entities::{
        About, Channel, Device, JourneyPath, Lane, Persona, Phase, Row, Touchpoint, Transition,
    },
};

/// Declares a wire type: `must` fields are always written and required, `kept` fields are always
/// written but optional, `may` fields are left out of a file while they have their default. Unknown
/// fields are refused: serde would skip them, and an older program that saves a newer file would
/// lose them.
macro_rules! wire_type {
    ($(#[$meta:meta])* $name:ident {
        must { $($must:ident: $must_type:ty),* $(,)? }
        $(kept { $($kept:ident: $kept_type:ty),* $(,)? })?
        may { $($may:ident: $may_type:ty),* $(,)? }
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $(pub(crate) $must: $must_type,)*
            $($(
                #[serde(default)]
                pub(crate) $kept: $kept_type,
            )*)?
            $(
                #[serde(default, skip_serializing_if = "crate::file::wire::is_default")]
                pub(crate) $may: $may_type,
            )*
        }
    };
}

/// Maps a wire type to the model type of the same name with the same fields, naming all of them.
macro_rules! same_fields {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl Wire<model::$name> for $name {
            fn of(model: &model::$name) -> Self {
                let model::$name { $($field),* } = model;
                Self { $($field: Wire::of($field)),* }
            }

            fn model(self) -> Result<model::$name, Message> {
                let Self { $($field),* } = self;
                Ok(model::$name { $($field: $field.model()?),* })
            }
        }
    };
}

/// Declares a wire type that has the fields of the model type of the same name.
macro_rules! wire_same {
    ($(#[$meta:meta])* $name:ident {
        must { $($must:ident: $must_type:ty),* $(,)? }
        $(kept { $($kept:ident: $kept_type:ty),* $(,)? })?
        may { $($may:ident: $may_type:ty),* $(,)? }
    }) => {
        wire_type! { $(#[$meta])* $name {
            must { $($must: $must_type),* }
            $(kept { $($kept: $kept_type),* })?
            may { $($may: $may_type),* }
        } }
        same_fields! { $name { $($must,)* $($($kept,)*)? $($may),* } }
    };
}
use {same_fields, wire_same, wire_type};

wire_type! {
    /// A whole file.
    File {
        must { format: u32 }
        may {
            about: About,
            phases: Vec<Phase>,
            lanes: Vec<Lane>,
            rows: Vec<Row>,
            channels: Vec<Channel>,
            devices: Vec<Device>,
            personas: Vec<Persona>,
            touchpoints: Vec<Touchpoint>,
            transitions: Vec<Transition>,
            pain_points: Vec<PainPoint>,
            moments: Vec<ImpactMoment>,
            actions: Vec<Action>,
            metrics: Vec<MetricDef>,
            scores: Vec<Score>,
            paths: Vec<JourneyPath>,
            images: Vec<Image>,
        }
    }
}

impl File {
    /// Converts a journey, in canonical order.
    pub(crate) fn of(journey: &model::Journey) -> Self {
        let model::JourneyParts {
            about,
            phases,
            lanes,
            rows,
            channels,
            devices,
            personas,
            touchpoints,
            transitions,
            pain_points,
            moments,
            actions,
            metrics,
            scores,
            paths,
            images,
        } = journey.to_parts();
        Self {
            format: FORMAT,
            about: Wire::of(&about),
            phases: Wire::of(&phases),
            lanes: Wire::of(&lanes),
            rows: Wire::of(&rows),
            channels: Wire::of(&channels),
            devices: Wire::of(&devices),
            personas: Wire::of(&personas),
            touchpoints: Wire::of(&touchpoints),
            transitions: Wire::of(&transitions),
            pain_points: Wire::of(&pain_points),
            moments: Wire::of(&moments),
            actions: Wire::of(&actions),
            metrics: Wire::of(&metrics),
            scores: Wire::of(&scores),
            paths: Wire::of(&paths),
            images: Wire::of(&images),
        }
    }

    /// Converts to a validated journey.
    ///
    /// # Errors
    /// All problems found; never an empty list.
    pub(crate) fn journey(self) -> Result<model::Journey, Vec<Problem>> {
        let Self {
            format: _,
            about,
            phases,
            lanes,
            rows,
            channels,
            devices,
            personas,
            touchpoints,
            transitions,
            pain_points,
            moments,
            actions,
            metrics,
            scores,
            paths,
            images,
        } = self;
        let mut wrong = Vec::new();
        let found = &mut wrong;
        let parts = model::JourneyParts {
            about: about.model().unwrap_or_else(|message| {
                found.push(problem("journey", "", message));
                model::About::default()
            }),
            phases: list("phase", phases, |x| x.id.0.as_str(), found),
            lanes: list("lane", lanes, |x| x.id.0.as_str(), found),
            rows: list("row", rows, |x| x.id.0.as_str(), found),
            channels: list("channel", channels, |x| x.id.0.as_str(), found),
            devices: list("device", devices, |x| x.id.0.as_str(), found),
            personas: list("persona", personas, |x| x.id.0.as_str(), found),
            touchpoints: list("touchpoint", touchpoints, |x| x.id.0.as_str(), found),
            transitions: list("transition", transitions, |x| x.id.0.as_str(), found),
            pain_points: list("pain-point", pain_points, |x| x.id.0.as_str(), found),
            moments: list("impact-moment", moments, |x| x.id.0.as_str(), found),
            actions: list("action", actions, |x| x.id.0.as_str(), found),
            metrics: list("metric", metrics, |x| x.id.0.as_str(), found),
            scores: list("score", scores, |x| x.id.0.as_str(), found),
            paths: list("path", paths, |x| x.id.0.as_str(), found),
            images: list("image", images, |x| x.id.0.as_str(), found),
        };
        if wrong.is_empty() {
            model::Journey::from_parts(parts)
        } else {
            Err(wrong)
        }
    }
}

fn problem(kind: &'static str, id: &str, message: Message) -> Problem {
    Problem {
        kind,
        id: id.to_owned(),
        message,
    }
}

fn list<M: Entity, W: Wire<M>>(
    kind: &'static str,
    items: Vec<W>,
    id: impl Fn(&W) -> &str,
    found: &mut Vec<Problem>,
) -> Vec<M> {
    let mut list = Vec::with_capacity(items.len());
    for item in items {
        let name = id(&item).to_owned();
        match item.model() {
            Ok(model) => list.push(model),
            Err(message) => found.push(problem(kind, &name, message)),
        }
    }
    list
}
