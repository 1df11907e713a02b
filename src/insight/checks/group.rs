//! Grouping of many findings of a check by phase, or by a common cause.

use super::{
    action_template,
    lookup::{name, phase},
};
use crate::{
    insight::checks::{CheckContext, FindingDetail, dismissed_items::DismissedItems},
    model::{ItemRef, Message, MessageId, Phase},
};

/// The number of findings of a check in a phase up to which each is reported separately.
const MAX_SINGLE: usize = 4;

/// The number of findings with a common cause in a journey up to which each is reported separately.
const PAIR: usize = 2;

/// Groups findings at touchpoints: more than [`MAX_SINGLE`] in a phase become a single one about
/// the phase, so that the list isn't full of the same sentence. What was dismissed separately stays
/// separate. The findings must be in reading order.
pub(super) fn group_by_phase(
    context: &CheckContext<'_>,
    check: &'static str,
    many: MessageId,
    all: Vec<(usize, FindingDetail)>,
) -> Vec<FindingDetail> {
    let (mut told, rest) = apart(context, check, all);
    let phase_of = |place: usize| context.index.phase_of(place);
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
            DismissedItems::of(context, check).stands_for_all(&whole, group.len(), MAX_SINGLE)
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

/// Groups findings with a common cause that no touchpoint can resolve by itself: more than [`PAIR`]
/// become a single one about the journey. Those in a phase for which a group was dismissed stay in
/// that group, with the message `of_phase`.
pub(super) fn group_by_journey(
    context: &CheckContext<'_>,
    check: &'static str,
    many: MessageId,
    of_phase: MessageId,
    all: Vec<(usize, FindingDetail)>,
) -> Vec<FindingDetail> {
    let alone = DismissedItems::of(context, check);
    let is_phase_dismissed = |place: usize| {
        let number = context.index.phase_of(place);
        let phase = number.and_then(|number| phase(context, number));
        phase.is_some_and(|phase| alone.contains(&ItemRef::Phase(phase.id.clone())))
    };
    let (by_phases, all): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|(place, _)| is_phase_dismissed(*place));
    let mut told = group_by_phase(context, check, of_phase, by_phases);
    let (own, rest) = apart(context, check, all);
    told.extend(own);
    let group: Vec<FindingDetail> = rest.into_iter().map(|(_, found)| found).collect();
    let whole = ItemRef::Journey;
    if alone.stands_for_all(&whole, group.len(), PAIR) {
        let title = &context.journey().about().title;
        told.push(together(whole, title, Message::new(many), &group));
    } else {
        told.extend(group);
    }
    told
}

/// Splits off the findings that were dismissed separately.
fn apart(
    context: &CheckContext<'_>,
    check: &str,
    all: Vec<(usize, FindingDetail)>,
) -> (Vec<FindingDetail>, Vec<(usize, FindingDetail)>) {
    let alone = DismissedItems::of(context, check);
    let is_apart =
        |found: &FindingDetail| found.items.first().is_some_and(|main| alone.contains(main));
    let (own, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, found)| is_apart(found));
    (own.into_iter().map(|(_, found)| found).collect(), rest)
}

fn together(main: ItemRef, title: &str, message: Message, all: &[FindingDetail]) -> FindingDetail {
    let fixes = action_template::together(&main, title, all);
    let each = all.iter().filter_map(|found| found.items.first().cloned());
    let items: Vec<ItemRef> = std::iter::once(main).chain(each).collect();
    FindingDetail {
        message: message.with("count", items.len() - 1),
        items,
        fixes,
    }
}
