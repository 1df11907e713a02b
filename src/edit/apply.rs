//! Application of a primitive change, which returns its inverse.

use super::{Change, Edit, references};
use crate::model::{
    Argument, Catalog, Entity, Image, Journey, Message,
    validate::{Validate, check_one},
};

impl Edit {
    /// Applies this change and returns its inverse.
    ///
    /// # Errors
    /// A message when the id is taken or missing, something still refers to an entity to be
    /// removed, or a value is invalid. The journey is then as it was.
    pub(super) fn apply(self, journey: &mut Journey) -> Result<Self, Message> {
        Ok(match self {
            Self::About(about) => {
                check(journey, about.as_ref())?;
                Self::About(journey.replace_about(about))
            }
            Self::Phase(change) => {
                guard(journey, &change, references::is_phase_used)?;
                Self::Phase(list(journey.phases_mut(), change)?)
            }
            Self::Lane(change) => {
                guard(journey, &change, references::is_lane_used)?;
                Self::Lane(list(journey.lanes_mut(), change)?)
            }
            Self::Row(change) => {
                guard(journey, &change, |_, _| false)?;
                Self::Row(list(journey.rows_mut(), change)?)
            }
            Self::Channel(change) => {
                guard(journey, &change, references::is_channel_used)?;
                Self::Channel(list(journey.channels_mut(), change)?)
            }
            Self::Device(change) => {
                guard(journey, &change, references::is_device_used)?;
                Self::Device(list(journey.devices_mut(), change)?)
            }
            Self::Persona(change) => {
                guard(journey, &change, references::is_persona_used)?;
                Self::Persona(list(journey.personas_mut(), change)?)
            }
            Self::Touchpoint(change) => {
                guard(journey, &change, references::is_touchpoint_used)?;
                Self::Touchpoint(touchpoint(journey, change)?)
            }
            Self::Transition(change) => {
                guard(journey, &change, references::is_transition_used)?;
                Self::Transition(transition(journey, change)?)
            }
            Self::PainPoint(change) => {
                guard(journey, &change, references::is_pain_point_used)?;
                Self::PainPoint(list(journey.pain_points_mut(), change)?)
            }
            Self::Moment(change) => {
                guard(journey, &change, |_, _| false)?;
                Self::Moment(list(journey.moments_mut(), change)?)
            }
            Self::Action(change) => {
                guard(journey, &change, |_, _| false)?;
                Self::Action(list(journey.actions_mut(), change)?)
            }
            Self::Metric(change) => {
                guard(journey, &change, references::is_metric_used)?;
                references::metric_fits_scores(journey, &change)?;
                Self::Metric(list(journey.metrics_mut(), change)?)
            }
            Self::Score(change) => {
                guard(journey, &change, |_, _| false)?;
                Self::Score(list(journey.scores_mut(), change)?)
            }
            Self::Path(change) => {
                guard(journey, &change, references::is_path_used)?;
                Self::Path(list(journey.paths_mut(), change)?)
            }
            Self::Image(change) => {
                guard(journey, &change, references::is_image_used)?;
                let change = by_id(journey.images(), change)?;
                Self::Image(list(journey.images_mut(), change)?)
            }
        })
    }
}

fn check(journey: &Journey, entity: &impl Validate) -> Result<(), Message> {
    check_one(journey, entity)
        .into_iter()
        .next()
        .map_or(Ok(()), |problem| Err(problem.message))
}

fn missing(id: impl Into<Argument>) -> Message {
    message!("edit-missing", id = id)
}

fn taken(id: impl Into<Argument>) -> Message {
    message!("problem-double-id", id = id)
}

/// Refuses invalid values, and removals that would leave a reference dangling.
fn guard<T: Entity + Validate>(
    journey: &Journey,
    change: &Change<T>,
    referenced: impl Fn(&Journey, &T::Id) -> bool,
) -> Result<(), Message> {
    match change {
        Change::Insert { item, .. } | Change::Replace(item) => check(journey, item.as_ref()),
        Change::Remove(id) if referenced(journey, id) => Err(message!("edit-still-used", id = id)),
        Change::Remove(_) | Change::Move { .. } => Ok(()),
    }
}

/// Inserts images sorted by id, wherever they were to go, since files list them by id.
fn by_id(images: &Catalog<Image>, change: Change<Image>) -> Result<Change<Image>, Message> {
    match change {
        Change::Insert { at: _, item } => {
            let at = images.iter().take_while(|image| image.id < item.id).count();
            Ok(Change::Insert { at, item })
        }
        Change::Move { id, .. } => Err(missing(&id)),
        Change::Remove(_) | Change::Replace(_) => Ok(change),
    }
}

fn list<T: Entity>(catalog: &mut Catalog<T>, change: Change<T>) -> Result<Change<T>, Message> {
    match change {
        Change::Insert { at, item } => {
            let id = item.id().clone();
            if catalog.insert(at, item) {
                Ok(Change::Remove(id))
            } else {
                Err(taken(&id))
            }
        }
        Change::Remove(id) => {
            let (at, item) = catalog.remove(&id).ok_or_else(|| missing(&id))?;
            Ok(Change::Insert { at, item })
        }
        Change::Replace(item) => {
            let id = item.id().clone();
            catalog
                .replace(item)
                .map(Change::Replace)
                .ok_or_else(|| missing(&id))
        }
        Change::Move { id, to } => {
            let (from, item) = catalog.remove(&id).ok_or_else(|| missing(&id))?;
            catalog.insert(to, item);
            Ok(Change::Move { id, to: from })
        }
    }
}

fn touchpoint(
    journey: &mut Journey,
    change: Change<crate::model::Touchpoint>,
) -> Result<Change<crate::model::Touchpoint>, Message> {
    match change {
        Change::Insert { item, .. } => {
            let id = item.id.clone();
            if journey.insert_touchpoint(item) {
                Ok(Change::Remove(id))
            } else {
                Err(taken(&id))
            }
        }
        Change::Remove(id) => {
            let item = journey.remove_touchpoint(&id).ok_or_else(|| missing(&id))?;
            Ok(Change::Insert { at: 0, item })
        }
        Change::Replace(item) => {
            let id = item.id.clone();
            journey
                .replace_touchpoint(item)
                .map(Change::Replace)
                .ok_or_else(|| missing(&id))
        }
        Change::Move { id, .. } => Err(missing(&id)),
    }
}

fn transition(
    journey: &mut Journey,
    change: Change<crate::model::Transition>,
) -> Result<Change<crate::model::Transition>, Message> {
    match change {
        Change::Insert { item, .. } => {
            let id = item.id.clone();
            if journey.insert_transition(item) {
                Ok(Change::Remove(id))
            } else {
                Err(taken(&id))
            }
        }
        Change::Remove(id) => {
            let item = journey.remove_transition(&id).ok_or_else(|| missing(&id))?;
            Ok(Change::Insert { at: 0, item })
        }
        Change::Replace(item) => {
            let id = item.id.clone();
            journey
                .replace_transition(item)
                .map(Change::Replace)
                .ok_or_else(|| missing(&id))
        }
        Change::Move { id, .. } => Err(missing(&id)),
    }
}
