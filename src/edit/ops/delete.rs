//! Deletion of a selection with its dependants, as one step.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    deletion_set::DeletionSet, fields::row_field, images::drop_unused, select,
    update::EditableEntity,
};
use crate::{
    edit::{Change, Draft, Edit, Selection},
    model::{
        Action, Catalog, Channel, Device, Entity, ImpactMoment, ItemRef, Journey, JourneyPath,
        Lane, MetricDef, PainPoint, Persona, Phase, Row, RowKind, Score, Touchpoint, Transition,
    },
};

/// Deletes a selection and its dependants: the touchpoints of a phase (even of the last one), the
/// transitions at a touchpoint, the annotations on either, the scores that measured them.
/// References elsewhere are removed, images that nothing shows any more are dropped, and a
/// neighbour is selected. The journey itself can't be deleted.
#[must_use]
pub fn delete(journey: &Journey, selection: &[ItemRef]) -> Draft {
    let named: BTreeSet<&ItemRef> = selection
        .iter()
        .filter(|item| **item != ItemRef::Journey && item.exists_in(journey))
        .collect();
    let label = message!("step-delete", count = named.len());
    if named.is_empty() {
        return Draft::new(label, Vec::new());
    }
    let gone = DeletionSet::new(journey, selection);
    // Referring entities first: removing something that is still referred to is refused.
    let mut edits = about(journey, &gone);
    edits.extend(annotations(journey, &gone));
    edits.extend(rows(journey, &gone));
    edits.extend(graph(journey, &gone));
    edits.extend(catalogues(journey, &gone));
    drop_unused(journey, label, edits).with_selection(neighbour(journey, selection, &gone))
}

fn about(journey: &Journey, gone: &DeletionSet) -> Vec<Edit> {
    let mut about = journey.about().clone();
    about.path = about.path.filter(|id| !gone.paths.contains(id));
    let edit = (about != *journey.about()).then(|| Edit::About(Arc::new(about)));
    edit.into_iter().collect()
}

/// Edits that remove the deleted entities of a list and clean references in the remaining ones.
fn sweep<T: EditableEntity>(
    list: &Catalog<T>,
    gone: &BTreeSet<T::Id>,
    clean: impl Fn(&mut T),
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for old in list {
        if gone.contains(old.id()) {
            edits.push(T::edit(Change::Remove(old.id().clone())));
            continue;
        }
        let mut new = T::clone(old);
        clean(&mut new);
        if new != **old {
            edits.push(T::edit(Change::put(new)));
        }
    }
    edits
}

fn annotations(journey: &Journey, gone: &DeletionSet) -> Vec<Edit> {
    let mut edits = sweep::<JourneyPath>(journey.paths(), &gone.paths, |path| {
        path.touchpoints.retain(|id| !gone.touchpoints.contains(id));
    });
    edits.extend(sweep::<Score>(journey.scores(), &gone.scores, |_| {}));
    edits.extend(sweep::<Action>(
        journey.actions(),
        &gone.actions,
        |action| {
            action
                .pain_points
                .retain(|id| !gone.pain_points.contains(id));
            if action
                .touchpoint
                .as_ref()
                .is_some_and(|id| gone.touchpoints.contains(id))
            {
                action.touchpoint = None;
            }
        },
    ));
    edits.extend(sweep::<PainPoint>(
        journey.pain_points(),
        &gone.pain_points,
        |pain| {
            pain.personas.retain(|id| !gone.personas.contains(id));
            if pain
                .cause
                .as_ref()
                .is_some_and(|id| gone.touchpoints.contains(id))
            {
                pain.cause = None;
            }
        },
    ));
    edits.extend(sweep::<ImpactMoment>(
        journey.moments(),
        &gone.moments,
        |_| {},
    ));
    edits
}

fn rows(journey: &Journey, gone: &DeletionSet) -> Vec<Edit> {
    sweep::<Row>(journey.rows(), &gone.rows, |row| {
        let id = row.id.clone();
        row.cells.retain(|cell| {
            !gone.touchpoints.contains(&cell.touchpoint)
                && !gone.cells.contains(&(id.clone(), cell.touchpoint.clone()))
        });
    })
}

fn graph(journey: &Journey, gone: &DeletionSet) -> Vec<Edit> {
    let remove = |id| Transition::edit(Change::Remove(id));
    let mut edits: Vec<Edit> = gone.transitions.iter().cloned().map(remove).collect();
    let stay = |t: &&&Arc<Touchpoint>| !gone.touchpoints.contains(&t.id);
    if gone.has_references() {
        for old in journey.touchpoints_in_order().iter().filter(stay) {
            let mut new = Touchpoint::clone(old);
            clean(&mut new, gone);
            empty_fields(journey, &mut new, gone);
            if new != ***old {
                edits.push(Touchpoint::edit(Change::put(new)));
            }
        }
    }
    let remove = |id| Touchpoint::edit(Change::Remove(id));
    edits.extend(gone.touchpoints.iter().cloned().map(remove));
    edits
}

fn clean(touchpoint: &mut Touchpoint, gone: &DeletionSet) {
    touchpoint
        .other_channels
        .retain(|id| !gone.channels.contains(id));
    touchpoint.devices.retain(|id| !gone.devices.contains(id));
    touchpoint.emotions.retain(|e| {
        e.persona
            .as_ref()
            .is_none_or(|id| !gone.personas.contains(id))
    });
    if touchpoint
        .channel
        .as_ref()
        .is_some_and(|id| gone.channels.contains(id))
    {
        touchpoint.channel = None;
    }
    if touchpoint
        .lane
        .as_ref()
        .is_some_and(|id| gone.lanes.contains(id))
    {
        touchpoint.lane = None;
    }
}

/// Clears the touchpoint fields behind deleted cells, in rows that show a field.
fn empty_fields(journey: &Journey, touchpoint: &mut Touchpoint, gone: &DeletionSet) {
    let here = gone.cells.iter().filter(|(_, id)| *id == touchpoint.id);
    let kinds = here.filter_map(|(row, _)| journey.rows().get(row).map(|row| row.kind));
    for kind in kinds.collect::<Vec<_>>() {
        if kind == RowKind::Quotes {
            touchpoint.quotes.clear();
        } else if let Some(field) = row_field(kind, touchpoint) {
            field.clear();
        }
    }
}

fn catalogues(journey: &Journey, gone: &DeletionSet) -> Vec<Edit> {
    let mut edits = sweep::<Persona>(journey.personas(), &gone.personas, |persona| {
        persona.channels.retain(|id| !gone.channels.contains(id));
        persona.devices.retain(|id| !gone.devices.contains(id));
    });
    edits.extend(sweep::<Phase>(journey.phases(), &gone.phases, |_| {}));
    edits.extend(sweep::<Lane>(journey.lanes(), &gone.lanes, |_| {}));
    edits.extend(sweep::<Channel>(journey.channels(), &gone.channels, |_| {}));
    edits.extend(sweep::<Device>(journey.devices(), &gone.devices, |_| {}));
    edits.extend(sweep::<MetricDef>(journey.metrics(), &gone.metrics, |_| {}));
    edits
}

/// Selection after the deletion: the next remaining item of the same kind, or else the previous
/// one, or else the item's touchpoint or phase.
fn neighbour(journey: &Journey, selection: &[ItemRef], gone: &DeletionSet) -> Selection {
    let Some(last) = selection.iter().rev().find(|item| item.exists_in(journey)) else {
        return Selection::new();
    };
    let beside = |all: Vec<ItemRef>| {
        let place = all.iter().position(|item| item == last)?;
        let (before, after) = all.split_at(place);
        let stays = |item: &&ItemRef| !gone.contains(item);
        after
            .iter()
            .find(stays)
            .or_else(|| before.iter().rev().find(stays))
            .cloned()
    };
    let found = match last {
        ItemRef::Touchpoint(id) => {
            let phase = journey.touchpoint(id).map(|t| t.phase.clone());
            let siblings = phase.as_ref().map(|phase| journey.touchpoints_of(phase));
            let items = |list: Vec<&Arc<Touchpoint>>| {
                list.into_iter()
                    .map(|t| select::touchpoint(&t.id))
                    .collect()
            };
            siblings
                .and_then(|list| beside(items(list)))
                .or_else(|| beside(items(journey.touchpoints_in_order())))
                .or_else(|| phase.map(ItemRef::Phase))
        }
        ItemRef::Phase(_) => beside(all(journey.phases(), ItemRef::Phase)),
        ItemRef::Lane(_) => beside(all(journey.lanes(), ItemRef::Lane)),
        ItemRef::Row(_) => beside(all(journey.rows(), ItemRef::Row)),
        ItemRef::Persona(_) => beside(all(journey.personas(), ItemRef::Persona)),
        ItemRef::Channel(_) => beside(all(journey.channels(), ItemRef::Channel)),
        ItemRef::Device(_) => beside(all(journey.devices(), ItemRef::Device)),
        ItemRef::Metric(_) => beside(all(journey.metrics(), ItemRef::Metric)),
        ItemRef::Path(_) => beside(all(journey.paths(), ItemRef::Path)),
        ItemRef::Journey
        | ItemRef::Cell(..)
        | ItemRef::Transition(_)
        | ItemRef::PainPoint(_)
        | ItemRef::Moment(_)
        | ItemRef::Action(_)
        | ItemRef::Score(_) => select::touchpoint_of(journey, last).map(select::touchpoint),
    };
    found
        .filter(|item| !gone.contains(item))
        .into_iter()
        .collect()
}

fn all<T: Entity>(list: &Catalog<T>, item: impl Fn(T::Id) -> ItemRef) -> Vec<ItemRef> {
    list.iter()
        .map(|entity| item(entity.id().clone()))
        .collect()
}
