//! Many findings of a check in one phase, or with one cause, become one.

use super::{
    fix,
    look::{name, phase},
};
use crate::{
    insight::checks::{Context, Found, group::Alone},
    model::{ItemRef, Message, MessageId, Phase},
};

/// So many findings of a check in one phase are still told one by one.
const ONE_BY_ONE: usize = 4;

/// So many findings with one cause in the whole journey are still told one by one.
const PAIR: usize = 2;

/// Findings at touchpoints, told one by one; where a phase has many they become one about the
/// phase, so that nobody has to scroll through the same sentence. What was dismissed by itself
/// stays by itself.
pub(super) fn by_phase(
    context: &Context<'_>,
    check: &'static str,
    many: MessageId,
    all: Vec<(usize, Found)>,
) -> Vec<Found> {
    let (mut told, rest) = apart(context, check, all);
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
            Alone::of(context, check).is_one(&whole, group.len(), ONE_BY_ONE)
        };
        match phase.filter(is_one) {
            Some(phase) => {
                let whole = ItemRef::Phase(phase.id.clone());
                let message = Message::new(many).with("phase", name(&phase.name));
                told.push(together(whole, &phase.name, message, &group));
            }
            None => told.extend(group),
        }
    }
    told
}

/// Findings with one cause that no touchpoint by itself can take away, told one by one while there
/// are two at most; more become one about the journey. Those of a phase that was dismissed as one
/// stay that one, in the words `of_phase`.
pub(super) fn by_journey(
    context: &Context<'_>,
    check: &'static str,
    (many, of_phase): (MessageId, MessageId),
    all: Vec<(usize, Found)>,
) -> Vec<Found> {
    let alone = Alone::of(context, check);
    let is_phase_dismissed = |place: usize| {
        let number = context.index.phase_of.get(place).copied();
        let phase = number.and_then(|number| phase(context, number));
        phase.is_some_and(|phase| alone.has(&ItemRef::Phase(phase.id.clone())))
    };
    let (by_phases, all): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|(place, _)| is_phase_dismissed(*place));
    let mut told = by_phase(context, check, of_phase, by_phases);
    let (own, rest) = apart(context, check, all);
    told.extend(own);
    let group: Vec<Found> = rest.into_iter().map(|(_, found)| found).collect();
    let whole = ItemRef::Journey;
    if alone.is_one(&whole, group.len(), PAIR) {
        let title = &context.journey().about().title;
        told.push(together(whole, title, Message::new(many), &group));
    } else {
        told.extend(group);
    }
    told
}

/// The findings that were dismissed at their own touchpoint, and the others with their places.
fn apart(
    context: &Context<'_>,
    check: &str,
    all: Vec<(usize, Found)>,
) -> (Vec<Found>, Vec<(usize, Found)>) {
    let alone = Alone::of(context, check);
    let is_apart = |found: &Found| found.items.first().is_some_and(|main| alone.has(main));
    let (own, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, found)| is_apart(found));
    (own.into_iter().map(|(_, found)| found).collect(), rest)
}

fn together(main: ItemRef, title: &str, message: Message, all: &[Found]) -> Found {
    let fixes = fix::together(&main, title, all);
    let each = all.iter().filter_map(|found| found.items.first().cloned());
    let items: Vec<ItemRef> = std::iter::once(main).chain(each).collect();
    Found {
        message: message.with("count", items.len() - 1),
        items,
        fixes,
    }
}
