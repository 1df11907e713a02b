//! Adding annotations: pain points, impact moments, actions and quotes; and voting.

use super::{
    select,
    update::{IdAllocator, update},
};
use crate::{
    edit::{Change, Draft, Edit, EditableEntity},
    model::{
        Action, Anchor, Evidence, IdSource, ImpactMoment, ItemRef, Journey, Message, PainPoint,
        PainPointId, Polarity, Referable, Touchpoint,
    },
};

/// Adds an empty pain point at every anchor of the selection, and selects the new ones.
#[must_use]
pub fn add_pain_point(journey: &Journey, ids: &mut IdSource, selection: &[ItemRef]) -> Draft {
    let label = message!("step-add-pain-point");
    pin(journey, ids, selection, label, PainPoint::new)
}

/// Adds an empty impact moment at every anchor of the selection, and selects the new ones.
#[must_use]
pub fn add_moment(journey: &Journey, ids: &mut IdSource, selection: &[ItemRef]) -> Draft {
    let label = message!("step-add-moment");
    pin(journey, ids, selection, label, |id, anchor| ImpactMoment {
        id,
        anchor,
        text: String::new(),
        polarity: Polarity::Positive,
        strength: 2,
        evidence: Evidence::default(),
        notes: String::new(),
        custom: Vec::new(),
    })
}

fn pin<T: EditableEntity + Referable>(
    journey: &Journey,
    ids: &mut IdSource,
    selection: &[ItemRef],
    label: Message,
    make: impl Fn(T::Id, Anchor) -> T,
) -> Draft {
    let mut fresh = IdAllocator::new(journey, ids);
    let mut made = Vec::new();
    let mut edits = Vec::new();
    for anchor in select::anchors(journey, selection) {
        let id = fresh.id::<T>();
        made.push(T::reference(id.clone()));
        edits.push(T::edit(Change::append(make(id, anchor))));
    }
    if made.is_empty() {
        return Draft::new(label, edits);
    }
    Draft::new(label, edits).with_selection(made)
}

/// Adds an empty action and selects it. It addresses the selected pain points; without any it is
/// shown under the touchpoint of the selection, or under none.
#[must_use]
pub fn add_action(journey: &Journey, ids: &mut IdSource, selection: &[ItemRef]) -> Draft {
    let mut pain_points: Vec<PainPointId> = Vec::new();
    for item in selection.iter().filter(|item| item.exists_in(journey)) {
        if let ItemRef::PainPoint(id) = item
            && !pain_points.contains(id)
        {
            pain_points.push(id.clone());
        }
    }
    let home = || {
        selection
            .iter()
            .rev()
            .find_map(|item| select::touchpoint_of(journey, item))
    };
    let touchpoint = pain_points.is_empty().then(home).flatten().cloned();
    let id = IdAllocator::new(journey, ids).id::<Action>();
    let action = Action {
        touchpoint,
        pain_points,
        ..Action::new(id.clone())
    };
    let edits = vec![Edit::Action(Change::append(action))];
    Draft::new(message!("step-add-action"), edits).with_selection(vec![ItemRef::Action(id)])
}

/// Adds a quote, which may be empty, to the touchpoints of the selection.
#[must_use]
pub fn add_quote(journey: &Journey, selection: &[ItemRef], quote: &str) -> Draft {
    let homes: Vec<_> = selection
        .iter()
        .filter_map(|item| select::touchpoint_of(journey, item).cloned())
        .collect();
    update(
        journey,
        &homes,
        message!("step-add-quote"),
        |touchpoint: &mut Touchpoint| {
            touchpoint.quotes.push(quote.to_owned());
        },
    )
}

/// Sets the strength of the selected impact moments, clamped to 1…3.
#[must_use]
pub fn set_strength(journey: &Journey, selection: &[ItemRef], strength: u8) -> Draft {
    let chosen: Vec<_> = selection.iter().filter_map(ImpactMoment::id_of).collect();
    update::<ImpactMoment>(journey, chosen, message!("step-judge"), |moment| {
        moment.strength = strength.clamp(1, 3);
    })
}

/// Adds votes to the selected pain points, or removes some when `by` is negative; never below zero.
#[must_use]
pub fn vote(journey: &Journey, selection: &[ItemRef], by: i32) -> Draft {
    let chosen: Vec<&PainPointId> = selection.iter().filter_map(PainPoint::id_of).collect();
    update::<PainPoint>(journey, chosen, message!("step-vote"), |pain| {
        pain.votes = pain.votes.saturating_add_signed(by);
    })
}
