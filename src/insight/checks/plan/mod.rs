//! Accumulated changes of a fix, before they become edits.

mod operations;

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    edit::{
        Change, Draft, Edit, EditableEntity, Selection,
        ops::{self, IdAllocator, InsertPosition, NewOrders, find_spot},
    },
    model::{
        About, Action, Channel, CustomField, CustomValue, Device, IdSource, ItemRef, Journey,
        Message, Referable, Touchpoint, TouchpointId, Transition, TransitionId, TransitionKind,
        Translator, presets::Preset,
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
    /// Edits of other entities, which no two changes of a fix share.
    edits: Vec<Edit>,
    select: Option<Selection>,
    added: Vec<ItemRef>,
}

impl<'a> DraftPlan<'a> {
    pub fn new(journey: &'a Journey, ids: &'a mut IdSource, lang: &'a dyn Translator) -> Self {
        Self {
            journey,
            lang,
            fresh: IdAllocator::new(journey, ids),
            channels: Vec::new(),
            devices: Vec::new(),
            touchpoints: BTreeMap::new(),
            transitions: BTreeMap::new(),
            actions: Vec::new(),
            about: None,
            edits: Vec::new(),
            select: None,
            added: Vec::new(),
        }
    }

    /// Translates a message into the user's language.
    pub fn translate(&self, message: &Message) -> String {
        self.lang.translate(message)
    }

    /// The source of ids that are new to the journey and to this plan.
    pub fn ids(&mut self) -> &mut IdAllocator<'a> {
        &mut self.fresh
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

    /// Changes entities of other kinds than those that have a method of their own.
    pub fn update<'i, T: EditableEntity>(
        &mut self,
        ids: impl IntoIterator<Item = &'i T::Id>,
        change: impl FnMut(&mut T),
    ) where
        T::Id: 'i,
    {
        let draft = ops::update(self.journey, ids, message!("step-fix"), change);
        self.edits.extend(draft.edits);
    }

    /// Adds an entity at the end of its list, and selects it.
    pub fn append<T: EditableEntity + Referable>(&mut self, item: T) {
        self.added.push(Referable::item(&item));
        self.edits.push(T::edit(Change::append(item)));
    }

    /// Adds an entity at the head of its list, and selects it.
    pub fn prepend<T: EditableEntity + Referable>(&mut self, item: T) {
        self.added.push(Referable::item(&item));
        let item = Arc::new(item);
        self.edits.push(T::edit(Change::Insert { at: 0, item }));
    }

    /// Adds the edits of an operation and takes over its selection.
    pub fn adopt(&mut self, operation: impl FnOnce(&Journey, &mut IdSource) -> Draft) {
        let draft = operation(self.journey, self.fresh.source());
        self.edits.extend(draft.edits);
        self.select = draft.select.or(self.select.take());
    }

    /// The draft of all changes, named `label`; what was added is selected.
    pub fn finish(mut self, label: Message) -> Draft {
        let mut edits = self.edits;
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
        let mut draft = Draft::new(label, edits);
        draft.select = Some(self.added).filter(|added| !added.is_empty());
        draft.select = draft.select.or(self.select);
        draft
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

/// Gives a preset field a value, and adds the field in `lang` when there is none.
pub(super) fn set_preset(
    fields: &mut Vec<CustomField>,
    preset: Preset,
    lang: &dyn Translator,
    value: CustomValue,
) {
    let mut known = fields.iter_mut();
    match known.find(|field| preset.stored.matches(&field.name)) {
        Some(known) => known.value = value,
        None => fields.push(CustomField {
            name: lang.stored(preset.stored).to_owned(),
            value,
        }),
    }
}
