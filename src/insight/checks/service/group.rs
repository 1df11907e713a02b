//! Many findings of a check in one phase become one.

use super::{
    fix,
    look::{name, phase},
};
use crate::{
    insight::checks::{Context, Found, group::Alone},
    model::{ItemRef, Message, Phase},
};

/// So many findings of a check in one phase are still told one by one.
const ONE_BY_ONE: usize = 4;

/// Findings at touchpoints, told one by one; where a phase has many they become one about the
/// phase, so that nobody has to scroll through the same sentence. What was dismissed by itself
/// stays by itself.
pub(super) fn by_phase(
    context: &Context<'_>,
    check: &'static str,
    many: &'static str,
    all: Vec<(usize, Found)>,
) -> Vec<Found> {
    let alone = Alone::of(context, check);
    let mut told = Vec::new();
    let mut rest: Vec<(usize, Found)> = Vec::new();
    for (place, found) in all {
        if found.items.first().is_some_and(|main| alone.has(main)) {
            told.push(found);
        } else {
            rest.push((place, found));
        }
    }
    let phase_of = |place: usize| context.index.phase_of.get(place).copied();
    let mut rest = rest.into_iter().peekable();
    while let Some((place, first)) = rest.next() {
        let number = phase_of(place);
        let mut group = vec![first];
        while let Some((_, found)) = rest.next_if(|(place, _)| phase_of(*place) == number) {
            group.push(found);
        }
        let phase = number.and_then(|number| phase(context, number));
        let is_one = |phase: &&Phase| {
            let whole = ItemRef::Phase(phase.id.clone());
            alone.is_one(&whole, group.len(), ONE_BY_ONE)
        };
        match phase.filter(is_one) {
            Some(phase) => told.push(together(phase, many, &group)),
            None => told.extend(group),
        }
    }
    told
}

fn together(phase: &Phase, many: &'static str, all: &[Found]) -> Found {
    let main = ItemRef::Phase(phase.id.clone());
    let fixes = fix::together(&main, &phase.name, all);
    let each = all.iter().filter_map(|found| found.items.first().cloned());
    let items: Vec<ItemRef> = std::iter::once(main).chain(each).collect();
    let message = Message::new(many)
        .with("count", items.len() - 1)
        .with("phase", name(&phase.name));
    Found {
        items,
        message,
        fixes,
    }
}
