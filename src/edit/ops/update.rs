//! Updates of entities: one generic function, and a named one per kind.

use std::{collections::HashSet, sync::Arc};

use crate::{
    edit::{Change, Draft, Edit},
    model::{
        About, Action, Channel, Device, DomainId as _, Entity, IdSource, Image, ImpactMoment,
        Journey, JourneyPath, Lane, Message, MetricDef, PainPoint, Persona, Phase, Row, Score,
        Touchpoint, Transition,
    },
};

/// An entity that a journey holds and an [`Edit`] changes.
pub trait EditableEntity: Entity {
    /// Finds the entity with this id.
    fn find<'a>(journey: &'a Journey, id: &Self::Id) -> Option<&'a Arc<Self>>;

    /// Wraps a change of its list as an edit.
    fn edit(change: Change<Self>) -> Edit;
}

macro_rules! editable {
    ($($type:ident $edit:ident $journey:ident $get:expr, $name:ident $doc:literal;)*) => {$(
        impl EditableEntity for $type {
            fn find<'a>($journey: &'a Journey, id: &Self::Id) -> Option<&'a Arc<Self>> {
                $get(id)
            }

            fn edit(change: Change<Self>) -> Edit {
                Edit::$edit(change)
            }
        }

        #[doc = $doc]
        #[must_use]
        pub fn $name(
            journey: &Journey,
            id: &<$type as Entity>::Id,
            label: Message,
            change: impl FnOnce(&mut $type),
        ) -> Draft {
            let mut change = Some(change);
            update(journey, [id], label, |item| {
                if let Some(change) = change.take() {
                    change(item);
                }
            })
        }
    )*};
}

editable! {
    Phase Phase journey |id| journey.phases().get(id), update_phase "Changes a phase.";
    Lane Lane journey |id| journey.lanes().get(id), update_lane "Changes a lane of the user's own.";
    Row Row journey |id| journey.rows().get(id), update_row "Changes a row.";
    Channel Channel journey |id| journey.channels().get(id), update_channel "Changes a channel.";
    Device Device journey |id| journey.devices().get(id), update_device "Changes a device.";
    Persona Persona journey |id| journey.personas().get(id), update_persona "Changes a persona.";
    Touchpoint Touchpoint journey |id| journey.touchpoint(id), update_touchpoint
        "Changes a touchpoint.";
    Transition Transition journey |id| journey.transition(id), update_transition
        "Changes a transition.";
    PainPoint PainPoint journey |id| journey.pain_points().get(id), update_pain_point
        "Changes a pain point.";
    ImpactMoment Moment journey |id| journey.moments().get(id), update_moment
        "Changes an impact moment.";
    Action Action journey |id| journey.actions().get(id), update_action "Changes an action.";
    MetricDef Metric journey |id| journey.metrics().get(id), update_metric
        "Changes a metric of the user's own.";
    Score Score journey |id| journey.scores().get(id), update_score "Changes a score.";
    JourneyPath Path journey |id| journey.paths().get(id), update_path "Changes a named path.";
    Image Image journey |id| journey.images().get(id), update_image
        "Changes the words about an image.";
}

/// Changes the entities with these ids, as one step; unchanged ones make no edit.
///
/// An id that is not in the journey is skipped, and so is a change that alters an id.
#[must_use]
pub fn update<'a, T: EditableEntity>(
    journey: &Journey,
    ids: impl IntoIterator<Item = &'a T::Id>,
    label: Message,
    mut change: impl FnMut(&mut T),
) -> Draft
where
    T::Id: 'a,
{
    let mut seen = HashSet::new();
    let mut edits = Vec::new();
    for old in ids.into_iter().filter_map(|id| T::find(journey, id)) {
        if !seen.insert(old.id()) {
            continue;
        }
        let mut new = T::clone(old);
        change(&mut new);
        if new != **old && new.id() == old.id() {
            edits.push(T::edit(Change::put(new)));
        }
    }
    Draft::new(label, edits)
}

/// Changes the properties of the journey as a whole; makes no edit when they stay equal.
#[must_use]
pub fn update_about(journey: &Journey, label: Message, change: impl FnOnce(&mut About)) -> Draft {
    let mut about = journey.about().clone();
    change(&mut about);
    let edits = if about == *journey.about() {
        Vec::new()
    } else {
        vec![Edit::About(Arc::new(about))]
    };
    Draft::new(label, edits)
}

/// Source of ids that neither the journey nor the draft in the making has.
pub(crate) struct IdAllocator<'a> {
    journey: &'a Journey,
    source: &'a mut IdSource,
    given: HashSet<String>,
}

impl<'a> IdAllocator<'a> {
    pub(crate) fn new(journey: &'a Journey, source: &'a mut IdSource) -> Self {
        Self {
            journey,
            source,
            given: HashSet::new(),
        }
    }

    pub(crate) fn id<T: EditableEntity>(&mut self) -> T::Id {
        let (journey, given) = (self.journey, &self.given);
        let id: T::Id = self
            .source
            .fresh(|id: &T::Id| given.contains(id.as_str()) || T::find(journey, id).is_some());
        self.given.insert(id.as_str().to_owned());
        id
    }
}
