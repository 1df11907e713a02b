//! Pasting a fragment into a journey under new ids, and duplicating a selection.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    fragment::{Fragment, copy, has_cells},
    id_remap::IdRemap,
    insert::{InsertPosition, NewOrders, ResolvedPosition, find_spot},
    select,
    update::IdAllocator,
};
use crate::{
    edit::{Change, Draft, Edit, EditableEntity, Selection},
    model::{
        Action, ActionId, Anchor, IdSource, ImpactMoment, ItemRef, Journey, PainPoint, PainPointId,
        Phase, PhaseId, Referable, Row, Touchpoint, TouchpointId, Transition, TransitionId,
    },
};

/// Pastes a fragment at an insertion point, and selects it. Phases that were copied as a whole come
/// after the phase of that point; annotations that were copied on their own go to its touchpoint.
///
/// Channels, devices, personas and lanes are matched by id, then by name, else added. Cells are
/// pasted into the row that has the same id.
#[must_use]
pub fn paste(
    journey: &Journey,
    ids: &mut IdSource,
    fragment: &Fragment,
    place: InsertPosition<'_>,
) -> Draft {
    let count = fragment.touchpoints.len().max(1);
    let label = message!("step-paste", count = count);
    if fragment.is_empty() {
        return Draft::new(label, Vec::new());
    }
    let mut paster = Paster::new(journey, ids);
    let whole: BTreeSet<&PhaseId> = fragment.phases.iter().map(|p| &p.id).collect();
    let loose: Vec<&Touchpoint> = fragment
        .touchpoints
        .iter()
        .filter(|t| !whole.contains(&t.phase))
        .collect();
    let spot = if loose.is_empty() && journey.phases().is_empty() {
        None
    } else {
        Some(find_spot(journey, &mut paster.id_allocator, place))
    };
    let home = match place {
        InsertPosition::After(id) | InsertPosition::Before(id) => {
            journey.touchpoint(id).map(|t| t.id.clone())
        }
        InsertPosition::EndOf(_) | InsertPosition::End => None,
    };
    if let Some(spot) = &spot {
        paster.put_loose(spot, &loose);
    }
    let beside = spot
        .as_ref()
        .and_then(|spot| journey.phases().position(&spot.phase));
    paster.put_phases(fragment, |_| beside.map_or(usize::MAX, |place| place + 1));
    paster.put_rest(fragment, home.as_ref());
    Draft::new(label, paster.edits).with_selection(paster.added)
}

/// Duplicates a selection, right after the originals, and selects the copies. Transitions are
/// copied when both their ends are, or when they are selected themselves.
#[must_use]
pub fn duplicate(journey: &Journey, ids: &mut IdSource, selection: &[ItemRef]) -> Draft {
    let fragment = copy(journey, selection);
    let mut paster = Paster::new(journey, ids);
    let mut by_phase: BTreeMap<&PhaseId, Vec<&Touchpoint>> = BTreeMap::new();
    for touchpoint in &fragment.touchpoints {
        if !fragment.phases.iter().any(|p| p.id == touchpoint.phase) {
            by_phase
                .entry(&touchpoint.phase)
                .or_default()
                .push(touchpoint);
        }
    }
    for (phase, group) in by_phase {
        let last = group.last().map(|t| &t.id);
        let siblings = journey.touchpoints_of(phase);
        let at = siblings
            .iter()
            .position(|t| Some(&t.id) == last)
            .map_or(usize::MAX, |at| at + 1);
        paster.put_group(phase, at, &group);
    }
    paster.put_phases(&fragment, |id| {
        journey
            .phases()
            .position(id)
            .map_or(usize::MAX, |place| place + 1)
    });
    paster.put_rest(&fragment, None);
    paster.copy_others(selection);
    let label = message!("step-duplicate", count = paster.added.len());
    if paster.added.is_empty() {
        return Draft::new(label, Vec::new());
    }
    Draft::new(label, paster.edits).with_selection(paster.added)
}

struct Paster<'a> {
    journey: &'a Journey,
    id_allocator: IdAllocator<'a>,
    edits: Vec<Edit>,
    added: Selection,
    touchpoints: BTreeMap<TouchpointId, TouchpointId>,
    transitions: BTreeMap<TransitionId, TransitionId>,
    pain_points: BTreeMap<PainPointId, PainPointId>,
    /// Phase and order of each pasted touchpoint, by its id in the fragment.
    positions: BTreeMap<TouchpointId, (PhaseId, f64)>,
}

impl<'a> Paster<'a> {
    fn new(journey: &'a Journey, ids: &'a mut IdSource) -> Self {
        Self {
            journey,
            id_allocator: IdAllocator::new(journey, ids),
            edits: Vec::new(),
            added: Selection::new(),
            touchpoints: BTreeMap::new(),
            transitions: BTreeMap::new(),
            pain_points: BTreeMap::new(),
            positions: BTreeMap::new(),
        }
    }

    fn put_loose(&mut self, spot: &ResolvedPosition, group: &[&Touchpoint]) {
        self.edits.extend(spot.edits.iter().cloned());
        self.put_group(&spot.phase, spot.at, group);
    }

    fn put_group(&mut self, phase: &PhaseId, at: usize, group: &[&Touchpoint]) {
        let slots = NewOrders::find(&self.journey.touchpoints_of(phase), at, group.len());
        self.edits.extend(slots.renumbered);
        for (touchpoint, order) in group.iter().zip(slots.orders) {
            self.positions
                .insert(touchpoint.id.clone(), (phase.clone(), order));
        }
    }

    fn put_phases(&mut self, fragment: &Fragment, at: impl Fn(&PhaseId) -> usize) {
        // From the last to the first, so that an insertion doesn't shift the positions of the
        // others.
        for phase in fragment.phases.iter().rev() {
            let id = self.id_allocator.id::<Phase>();
            let item = Arc::new(Phase {
                id: id.clone(),
                ..phase.clone()
            });
            let at = at(&phase.id);
            self.edits.push(Edit::Phase(Change::Insert { at, item }));
            self.added.insert(0, ItemRef::Phase(id.clone()));
            for touchpoint in fragment.touchpoints.iter().filter(|t| t.phase == phase.id) {
                let place = (id.clone(), touchpoint.order);
                self.positions.insert(touchpoint.id.clone(), place);
            }
        }
    }

    fn put_rest(&mut self, fragment: &Fragment, home: Option<&TouchpointId>) {
        let mut adopted = IdRemap::new(self.journey, fragment);
        self.edits.append(&mut adopted.edits);
        for touchpoint in &fragment.touchpoints {
            let Some((phase, order)) = self.positions.remove(&touchpoint.id) else {
                continue;
            };
            let id = self.id_allocator.id::<Touchpoint>();
            let mut copy = touchpoint.clone();
            adopted.remap_touchpoint(&mut copy);
            (copy.id, copy.phase, copy.order) = (id.clone(), phase, order);
            self.edits.push(Edit::Touchpoint(Change::append(copy)));
            self.added.push(select::touchpoint(&id));
            self.touchpoints.insert(touchpoint.id.clone(), id);
        }
        for transition in &fragment.transitions {
            self.put_transition(transition);
        }
        let select = self.added.is_empty();
        for pain in &fragment.pain_points {
            let id = self.put_pain_point(pain, home, &adopted);
            self.added
                .extend(id.filter(|_| select).map(ItemRef::PainPoint));
        }
        for moment in &fragment.moments {
            if let Some(anchor) = self.anchor(&moment.anchor, home) {
                let id = self.id_allocator.id::<ImpactMoment>();
                let copy = ImpactMoment {
                    id: id.clone(),
                    anchor,
                    ..moment.clone()
                };
                self.edits.push(Edit::Moment(Change::append(copy)));
                self.added.extend(select.then_some(ItemRef::Moment(id)));
            }
        }
        for action in &fragment.actions {
            let id = self.put_action(action, home);
            self.added.extend(select.then_some(ItemRef::Action(id)));
        }
        self.fill_cells(fragment, &adopted);
    }

    fn put_transition(&mut self, transition: &Transition) {
        let ends = (
            self.touchpoints.get(&transition.from).cloned(),
            self.touchpoints.get(&transition.to).cloned(),
        );
        if let (Some(from), Some(to)) = ends {
            let id = self.id_allocator.id::<Transition>();
            self.transitions.insert(transition.id.clone(), id.clone());
            let copy = Transition {
                id,
                from,
                to,
                ..transition.clone()
            };
            self.edits.push(Edit::Transition(Change::append(copy)));
        }
    }

    /// Anchor of a copied annotation: the copy of its original anchor, or else `home`, or else the
    /// original anchor when the journey has it.
    fn anchor(&self, anchor: &Anchor, home: Option<&TouchpointId>) -> Option<Anchor> {
        let copied = match anchor {
            Anchor::Touchpoint(id) => self.touchpoints.get(id).cloned().map(Anchor::Touchpoint),
            Anchor::Transition(id) => self.transitions.get(id).cloned().map(Anchor::Transition),
        };
        let exists = select::anchor_item(anchor).exists_in(self.journey);
        copied
            .or_else(|| home.cloned().map(Anchor::Touchpoint))
            .or_else(|| exists.then(|| anchor.clone()))
    }

    fn put_pain_point(
        &mut self,
        pain: &PainPoint,
        home: Option<&TouchpointId>,
        adopted: &IdRemap,
    ) -> Option<PainPointId> {
        let anchor = self.anchor(&pain.anchor, home)?;
        let id = self.id_allocator.id::<PainPoint>();
        let mut copy = PainPoint {
            id: id.clone(),
            anchor,
            ..pain.clone()
        };
        copy.cause = pain.cause.as_ref().and_then(|id| self.known(id));
        adopted.remap_pain_point(&mut copy);
        self.pain_points.insert(pain.id.clone(), id.clone());
        self.edits.push(Edit::PainPoint(Change::append(copy)));
        Some(id)
    }

    /// The copy of a touchpoint, or else the touchpoint itself when the journey has it.
    fn known(&self, id: &TouchpointId) -> Option<TouchpointId> {
        let copied = self.touchpoints.get(id).cloned();
        copied.or_else(|| self.journey.touchpoint(id).map(|t| t.id.clone()))
    }

    fn put_action(&mut self, action: &Action, home: Option<&TouchpointId>) -> ActionId {
        let id = self.id_allocator.id::<Action>();
        let mut copy = Action {
            id: id.clone(),
            ..action.clone()
        };
        let mut seen = BTreeSet::new();
        let copied = action
            .pain_points
            .iter()
            .filter_map(|id| self.pain_points.get(id));
        copy.pain_points = copied
            .filter(|id| seen.insert((*id).clone()))
            .cloned()
            .collect();
        if copy.pain_points.is_empty() {
            let kept = action.pain_points.iter();
            let kept = kept.filter(|id| self.journey.pain_points().contains(id));
            copy.pain_points = kept
                .filter(|id| seen.insert((*id).clone()))
                .cloned()
                .collect();
        }
        copy.touchpoint = action.touchpoint.as_ref().and_then(|id| {
            let copied = self.touchpoints.get(id).or(home).cloned();
            copied.or_else(|| self.known(id))
        });
        self.edits.push(Edit::Action(Change::append(copy)));
        id
    }

    fn fill_cells(&mut self, fragment: &Fragment, adopted: &IdRemap) {
        for old in self.journey.rows().iter().filter(|row| has_cells(row)) {
            let mut new = Row::clone(old);
            for (_, cell) in fragment.cells.iter().filter(|(row, _)| *row == old.id) {
                if let Some(touchpoint) = self.touchpoints.get(&cell.touchpoint) {
                    let mut cell = cell.clone();
                    cell.touchpoint = touchpoint.clone();
                    cell.image = cell.image.filter(|id| adopted.has_image(id));
                    new.cells.push(cell);
                }
            }
            if new != **old {
                self.edits.push(Edit::Row(Change::put(new)));
            }
        }
    }

    /// Copies items that fragments don't carry: transitions on their own and list entries.
    fn copy_others(&mut self, selection: &[ItemRef]) {
        let chosen: BTreeSet<&ItemRef> = selection.iter().collect();
        for item in chosen {
            let is_carried = match item {
                ItemRef::Transition(id) => self.transitions.contains_key(id),
                ItemRef::Phase(_)
                | ItemRef::Touchpoint(_)
                | ItemRef::PainPoint(_)
                | ItemRef::Moment(_)
                | ItemRef::Action(_) => true,
                _ => false,
            };
            if !is_carried {
                match_item!(item, { ItemRef::Journey => {}, ItemRef::Cell(..) => {} }
                    T(id) => self.copy_entry::<T>(id));
            }
        }
    }

    fn copy_entry<T: EditableEntity + Referable>(&mut self, id: &T::Id) {
        let Some(old) = T::find(self.journey, id) else {
            return;
        };
        let list = T::catalog(self.journey);
        let place = list.and_then(|list| list.position(id));
        let at = place.map_or(usize::MAX, |place| place + 1);
        let new = self.id_allocator.id::<T>();
        let item = Arc::new(T::clone(old).with_id(new.clone()));
        self.edits.push(T::edit(Change::Insert { at, item }));
        self.added.push(T::reference(new));
    }
}
