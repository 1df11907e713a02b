//! Accumulated changes of a fix, before they become edits.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    edit::{
        Change, Draft, Edit, EditableEntity,
        ops::{IdAllocator, InsertPosition, NewOrders, find_spot},
    },
    insight::checks::draft::FixContext,
    model::{
        About, Action, Channel, Device, ItemRef, Journey, Message, Touchpoint, TouchpointId,
        Transition, TransitionId, TransitionKind, Translator,
    },
};

/// An entity that the plan changes or adds.
struct PlannedEntity<T> {
    item: T,
    is_new: bool,
}

/// Accumulates the changes of one or more fixes that form one step. Two of them can concern the
/// same touchpoint, so edits are derived only at the end.
pub(super) struct DraftPlan<'a> {
    pub journey: &'a Journey,
    pub lang: &'a dyn Translator,
    fresh: IdAllocator<'a>,
    pub channels: Vec<Channel>,
    pub devices: Vec<Device>,
    touchpoints: BTreeMap<TouchpointId, PlannedEntity<Touchpoint>>,
    transitions: BTreeMap<TransitionId, PlannedEntity<Transition>>,
    pub actions: Vec<Action>,
    about: Option<About>,
    added: Vec<ItemRef>,
}

impl<'a> DraftPlan<'a> {
    pub fn new(fixing: &'a mut FixContext<'_>) -> Self {
        Self {
            journey: fixing.journey,
            lang: fixing.lang,
            fresh: IdAllocator::new(fixing.journey, fixing.ids),
            channels: Vec::new(),
            devices: Vec::new(),
            touchpoints: BTreeMap::new(),
            transitions: BTreeMap::new(),
            actions: Vec::new(),
            about: None,
            added: Vec::new(),
        }
    }

    /// Translates a message into the user's language.
    pub fn translate(&self, message: &Message) -> String {
        self.lang.translate(message)
    }

    pub fn id<T: EditableEntity>(&mut self) -> T::Id {
        self.fresh.id::<T>()
    }

    /// The touchpoint with the planned changes.
    pub fn touchpoint(&self, id: &TouchpointId) -> Option<&Touchpoint> {
        let planned = self.touchpoints.get(id).map(|planned| &planned.item);
        planned.or_else(|| self.journey.touchpoint(id).map(AsRef::as_ref))
    }

    /// Touchpoints that the plan adds, by id.
    pub fn new_touchpoints(&self) -> impl Iterator<Item = &Touchpoint> {
        let all = self.touchpoints.values();
        all.filter(|planned| planned.is_new)
            .map(|planned| &planned.item)
    }

    /// Changes a touchpoint; one that doesn't exist is skipped.
    pub fn change_touchpoint(&mut self, id: &TouchpointId, change: impl FnOnce(&mut Touchpoint)) {
        let old = self.journey.touchpoint(id);
        change_entity(&mut self.touchpoints, id, old.map(AsRef::as_ref), change);
    }

    /// Changes a transition; one that doesn't exist is skipped.
    pub fn change_transition(&mut self, id: &TransitionId, change: impl FnOnce(&mut Transition)) {
        let old = self.journey.transition(id);
        change_entity(&mut self.transitions, id, old.map(AsRef::as_ref), change);
    }

    /// Outgoing transitions of a touchpoint with the planned changes, by id.
    pub fn outgoing(&self, id: &TouchpointId) -> Vec<&Transition> {
        let old = self.journey.graph().outgoing(id).into_iter();
        let old = old.filter(|e| !self.transitions.contains_key(&e.id));
        let planned = self.transitions.values().map(|planned| &planned.item);
        let planned = planned.filter(|e| e.from == *id);
        let mut all: Vec<&Transition> = old.map(AsRef::as_ref).chain(planned).collect();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        all
    }

    /// Adds a touchpoint right after another one, in its phase, and selects it; `None` when that
    /// one isn't in the journey.
    pub fn add_after(
        &mut self,
        id: &TouchpointId,
        fill: impl FnOnce(&mut Touchpoint),
    ) -> Option<TouchpointId> {
        self.journey.touchpoint(id)?;
        let spot = find_spot(self.journey, &mut self.fresh, InsertPosition::After(id));
        let slots = NewOrders::find(&self.journey.touchpoints_of(&spot.phase), spot.at, 1);
        for edit in slots.renumbered {
            if let Edit::Touchpoint(Change::Replace(moved)) = edit {
                self.change_touchpoint(&moved.id, |touchpoint| touchpoint.order = moved.order);
            }
        }
        let order = slots.orders.first().copied()?;
        let new = self.id::<Touchpoint>();
        let mut item = Touchpoint::new(new.clone(), spot.phase, order);
        fill(&mut item);
        self.touchpoints
            .insert(new.clone(), PlannedEntity { item, is_new: true });
        self.added.push(ItemRef::Touchpoint(new.clone()));
        Some(new)
    }

    /// Adds a transition and selects it; `None` when an end doesn't exist.
    pub fn link(
        &mut self,
        from: &TouchpointId,
        to: &TouchpointId,
        kind: TransitionKind,
    ) -> Option<TransitionId> {
        if self.touchpoint(from).is_none() || self.touchpoint(to).is_none() {
            return None;
        }
        let id = self.id::<Transition>();
        let mut item = Transition::new(id.clone(), from.clone(), to.clone());
        item.kind = kind;
        self.transitions
            .insert(id.clone(), PlannedEntity { item, is_new: true });
        self.added.push(ItemRef::Transition(id.clone()));
        Some(id)
    }

    pub fn change_about(&mut self, change: impl FnOnce(&mut About)) {
        let about = self
            .about
            .get_or_insert_with(|| self.journey.about().clone());
        change(about);
    }

    pub fn finish(mut self) -> Draft {
        let mut edits = Vec::new();
        edits.extend(
            self.channels
                .into_iter()
                .map(|c| Edit::Channel(Change::append(c))),
        );
        edits.extend(
            self.devices
                .into_iter()
                .map(|d| Edit::Device(Change::append(d))),
        );
        let touchpoints = self.touchpoints.into_values();
        edits.extend(touchpoints.filter_map(|planned| edit(self.journey, planned)));
        let transitions = self.transitions.into_values();
        edits.extend(transitions.filter_map(|planned| edit(self.journey, planned)));
        for action in self.actions {
            self.added.push(ItemRef::Action(action.id.clone()));
            edits.push(Edit::Action(Change::append(action)));
        }
        let about = self.about.filter(|about| about != self.journey.about());
        edits.extend(about.map(|about| Edit::About(Arc::new(about))));
        // `fix` replaces this label by that of the fix.
        let draft = Draft::new(message!("fix-take-up"), edits);
        if self.added.is_empty() {
            draft
        } else {
            draft.with_selection(self.added)
        }
    }
}

/// The edit for a planned entity; `None` when it is unchanged.
fn edit<T: EditableEntity>(journey: &Journey, planned: PlannedEntity<T>) -> Option<Edit> {
    if planned.is_new {
        return Some(T::edit(Change::append(planned.item)));
    }
    let old = T::find(journey, planned.item.id())?;
    (planned.item != **old).then(|| T::edit(Change::put(planned.item)))
}

/// Changes a planned entity; the journey's own one, `old`, is planned first.
fn change_entity<I: Clone + Ord, T: Clone>(
    planned: &mut BTreeMap<I, PlannedEntity<T>>,
    id: &I,
    old: Option<&T>,
    change: impl FnOnce(&mut T),
) {
    if !planned.contains_key(id)
        && let Some(old) = old
    {
        let (item, is_new) = (old.clone(), false);
        planned.insert(id.clone(), PlannedEntity { item, is_new });
    }
    if let Some(planned) = planned.get_mut(id) {
        change(&mut planned.item);
    }
}
