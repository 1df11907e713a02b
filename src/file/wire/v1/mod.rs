//! Format 1. Frozen: files of this version exist, so a field never changes its meaning.
//!
//! A new field of the model breaks the build here, because every mapping names all fields. Add
//! it to the end of the struct's `may` part when old programs may refuse the new files, or make
//! a new version next to this one and chain the two.

mod annotations;
mod common;
mod deck_plan;
mod entities;
mod judgement;

use super::{FORMAT, Wire};
use crate::model::{self, DomainId as _, Entity, Message, validate::Problem};

pub(crate) use self::{annotations::*, common::Image, entities::*};

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

macro_rules! file {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {
        wire_type! {
            /// A whole file. Its sections are in the order of the table of kinds, which is frozen
            /// with it: a new kind comes last.
            File {
                must { format: u32 }
                may {
                    about: About,
                    $($list: Vec<$entity>,)*
                }
            }
        }

        impl File {
            /// Converts a journey, in canonical order.
            pub(crate) fn of(journey: &model::Journey) -> Self {
                let model::JourneyParts { about, $($list),* } = journey.to_parts();
                Self {
                    format: FORMAT,
                    about: Wire::of(&about),
                    $($list: Wire::of(&$list),)*
                }
            }

            /// Converts to a validated journey.
            ///
            /// # Errors
            /// All problems found; never an empty list.
            pub(crate) fn journey(self) -> Result<model::Journey, Vec<Problem>> {
                let mut wrong = Vec::new();
                let found = &mut wrong;
                let parts = model::JourneyParts {
                    about: self.about.model().unwrap_or_else(|message| {
                        found.push(problem("journey", "", message));
                        model::About::default()
                    }),
                    $($list: list(self.$list, |x| x.id.0.as_str(), found),)*
                };
                if wrong.is_empty() {
                    model::Journey::from_parts(parts)
                } else {
                    Err(wrong)
                }
            }
        }
    };
}

for_each_kind!(file);

fn problem(kind: &'static str, id: &str, message: Message) -> Problem {
    Problem {
        kind,
        id: id.to_owned(),
        message,
    }
}

fn list<M: Entity, W: Wire<M>>(
    items: Vec<W>,
    id: impl Fn(&W) -> &str,
    found: &mut Vec<Problem>,
) -> Vec<M> {
    let mut list = Vec::with_capacity(items.len());
    for item in items {
        let name = id(&item).to_owned();
        match item.model() {
            Ok(model) => list.push(model),
            Err(message) => found.push(problem(M::KEY, &name, message)),
        }
    }
    list
}
