//! Checks of waiting, call-backs, promises and resolution times (DOMAIN 18, 55–57).

use super::{
    action_template::ActionTemplate,
    fix::FixChange,
    group::group_by_phase,
    live_agents::{agent_transition_fix, mark_live_agents},
    lookup::{edge_item, kind, name, steps, touchpoint_item},
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, Fix},
        flow::{LONG_WAIT, is_called_back, offers_call_back},
    },
    model::{
        ActionKind, ActionMethod, ChannelKind, CustomField, CustomValue, Index, ItemRef,
        JourneyState, Message, Touchpoint, TransitionKind,
        presets::{self, Preset},
    },
};

const FASTER: ActionTemplate = ActionTemplate {
    text: id!("fix-waiting-long-action"),
    because: id!("fix-waiting-long-because"),
    kind: ActionKind::Process,
    method: ActionMethod::DataAnalysis,
};

/// True where customers wait for an immediate answer: by phone, chat or video. For an e-mail or at
/// a counter a minute means something else.
fn is_queue(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    matches!(
        kind(context, touchpoint),
        Some(ChannelKind::Phone | ChannelKind::Chat | ChannelKind::Video)
    )
}

/// Adds a duration in its largest unit and the next: 95 seconds, 2 minutes and 30 seconds, 12
/// minutes, 2 hours and 30 minutes. From ten of the larger unit on the smaller one is left out.
fn with_time(message: Message, seconds: u32) -> Message {
    /// The name of the larger unit, and the seconds of the larger and the smaller one.
    const UNITS: [(&str, u32, u32); 2] = [("hours", 3600, 60), ("minutes", 60, 1)];
    let Some((unit, size, rest)) = UNITS.into_iter().find(|(_, size, _)| seconds >= 2 * size)
    else {
        return message
            .with("unit", "seconds")
            .with("count", seconds)
            .with("more", 0);
    };
    if seconds >= 10 * size {
        let count = seconds.saturating_add(size / 2) / size;
        return message
            .with("unit", unit)
            .with("count", count)
            .with("more", 0);
    }
    let in_rest = seconds.saturating_add(rest / 2) / rest;
    let many = size / rest;
    message
        .with("unit", unit)
        .with("count", in_rest / many)
        .with("more", in_rest % many)
}

/// The message about a wait.
fn waits(title: &str, seconds: u32) -> Message {
    let message = Message::new(id!("finding-waiting-long")).with("touchpoint", name(title));
    with_time(message, seconds)
}

/// Finds waits of more than a minute by phone, chat or video (DOMAIN 55).
pub(super) fn long(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let queues = steps(index).filter(|(_, touchpoint)| is_queue(context, touchpoint));
    let all = queues.filter_map(|(place, touchpoint)| {
        let seconds = touchpoint.wait_seconds.filter(|s| *s > LONG_WAIT)?;
        // The check `callback-missing` reports the wait where no call-back is offered; and
        // customers who are called back don't wait on the line.
        if lacks_call_back(context, place, touchpoint) || is_called_back(index, place) {
            return None;
        }
        let main = touchpoint_item(touchpoint);
        let action = FASTER.fix(
            "waiting-long",
            main.clone(),
            &touchpoint.title,
            Some(&touchpoint.id),
        );
        let found = FindingDetail {
            items: vec![main],
            message: waits(&touchpoint.title, seconds),
            fixes: vec![action],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "waiting-long",
        id!("finding-waiting-long-many"),
        all.collect(),
    )
}

/// True for a phone queue with a long wait and no call-back, offered or drawn.
fn lacks_call_back(context: &CheckContext<'_>, place: usize, touchpoint: &Touchpoint) -> bool {
    let index = context.index;
    touchpoint.wait_seconds.is_some_and(|s| s > LONG_WAIT)
        && kind(context, touchpoint) == Some(ChannelKind::Phone)
        && !offers_call_back(index, place)
        && !is_called_back(index, place)
}

/// Finds phone queues of more than a minute without a call-back (DOMAIN 56).
pub(super) fn no_call_back(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let agents = &context.agents().positions;
    let all = steps(index).filter_map(|(place, touchpoint)| {
        if !lacks_call_back(context, place, touchpoint) {
            return None;
        }
        let seconds = touchpoint.wait_seconds.unwrap_or_default();
        let found = FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message: with_time(
                Message::new(id!("finding-callback-missing"))
                    .with("touchpoint", name(&touchpoint.title)),
                seconds,
            ),
            fixes: vec![Fix::new(
                message!("fix-offer-call-back"),
                offer(index, agents, place, touchpoint),
            )],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "callback-missing",
        id!("finding-callback-missing-many"),
        all.collect(),
    )
}

/// The fix that offers a call-back and draws it to the person who calls. Where customers speak with
/// a person anyway, that person calls.
fn offer(index: &Index<'_>, agents: &[usize], place: usize, touchpoint: &Touchpoint) -> FixChange {
    let at = touchpoint.id.clone();
    let offer = FixChange::new(at, |at, plan| {
        plan.change_touchpoint(at, |touchpoint| touchpoint.callback_offered = true);
    });
    let drawn = agent_transition_fix(index, agents, place, TransitionKind::CallBack);
    match drawn.filter(|_| !touchpoint.live_agent) {
        Some(drawn) => FixChange::all(vec![offer, drawn]),
        None => offer,
    }
}

/// Finds call-backs that are offered without a transition to the person who calls (DOMAIN 57).
pub(super) fn not_drawn(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let agents = &context.agents().positions;
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let mut ways = index.leaving(place);
        let is_drawn = ways.any(|e| e.leads_on() && e.item.kind == TransitionKind::CallBack);
        // The person at the touchpoint is the one who calls.
        if !touchpoint.callback_offered || touchpoint.live_agent || is_drawn {
            return None;
        }
        let change = agent_transition_fix(index, agents, place, TransitionKind::CallBack)?;
        let found = FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message: message!(
                "finding-callback-undrawn",
                touchpoint = name(&touchpoint.title)
            ),
            fixes: vec![Fix::new(message!("fix-draw-call-back"), change)],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "callback-undrawn",
        id!("finding-callback-undrawn-many"),
        all.collect(),
    )
}

/// Finds touchpoints reached by a call-back at which nobody speaks with the customer (DOMAIN 57).
pub(super) fn called_by_nobody(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let calls: Vec<ItemRef> = index
            .arriving(place)
            .filter(|edge| edge.item.kind == TransitionKind::CallBack)
            .map(edge_item)
            .collect();
        if calls.is_empty() || touchpoint.live_agent {
            return None;
        }
        let change = mark_live_agents(vec![touchpoint.id.clone()]);
        let found = FindingDetail {
            items: std::iter::once(touchpoint_item(touchpoint))
                .chain(calls)
                .collect(),
            message: message!(
                "finding-callback-nobody",
                touchpoint = name(&touchpoint.title)
            ),
            fixes: vec![Fix::new(message!("fix-mark-live-agent"), change)],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "callback-nobody",
        id!("finding-callback-nobody-many"),
        all.collect(),
    )
}

/// A touchpoint or transition whose fields can hold a promise.
struct PromiseHolder<'a> {
    item: ItemRef,
    title: &'a str,
    touchpoint: &'a Touchpoint,
    fields: &'a [CustomField],
}

/// The touchpoints in reading order, then the transitions by id, that have any fields.
fn holders<'a>(context: &CheckContext<'a>) -> impl Iterator<Item = PromiseHolder<'a>> {
    let index = context.index;
    let touchpoints = index.touchpoints().map(|t| PromiseHolder {
        item: touchpoint_item(t),
        title: &t.title,
        touchpoint: t,
        fields: &t.custom,
    });
    let transitions = index.edges().filter_map(|edge| {
        let from = index.at(edge.from)?;
        Some(PromiseHolder {
            item: edge_item(edge),
            title: &from.title,
            touchpoint: from,
            fields: &edge.item.custom,
        })
    });
    touchpoints
        .chain(transitions)
        .filter(|holder| !holder.fields.is_empty())
}

const KEEP: ActionTemplate = ActionTemplate {
    text: id!("fix-broken-promise-action"),
    because: id!("fix-broken-promise-because"),
    kind: ActionKind::Process,
    method: ActionMethod::Observation,
};

/// Finds promises noted as kept late or not at all (DOMAIN 57).
pub(super) fn broken(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let broken = holders(context).filter_map(|holder| {
        let message = match presets::PROMISE_KEPT.chosen_option(holder.fields)? {
            2 => Message::new(id!("finding-broken-promise-late")),
            3 => Message::new(id!("finding-broken-promise")),
            _ => return None,
        };
        let promise = presets::PROMISE.text(holder.fields);
        let message = message
            .with("touchpoint", name(holder.title))
            .with("promise", promise.unwrap_or("…"));
        let at = Some(&holder.touchpoint.id);
        let action = KEEP.fix("broken-promise", holder.item.clone(), holder.title, at);
        Some(FindingDetail {
            items: vec![holder.item],
            message,
            fixes: vec![action],
        })
    });
    broken.collect()
}

const FOLLOW: ActionTemplate = ActionTemplate {
    text: id!("fix-unchecked-promise-action"),
    because: id!("fix-unchecked-promise-because"),
    kind: ActionKind::Process,
    method: ActionMethod::DataAnalysis,
};

/// Finds promises for which nobody noted if they are kept (DOMAIN 57).
pub(super) fn unchecked(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    // In a to-be journey no promise can have been kept yet.
    if context.journey().about().state == JourneyState::ToBe {
        return Vec::new();
    }
    let unchecked = holders(context).filter_map(|holder| {
        let promise = presets::PROMISE.text(holder.fields)?;
        let kept = presets::PROMISE_KEPT.find(holder.fields);
        if kept.is_some_and(is_filled) {
            return None;
        }
        let message = message!(
            "finding-unchecked-promise",
            touchpoint = name(holder.title),
            promise = promise
        );
        let at = Some(&holder.touchpoint.id);
        let action = FOLLOW.fix("unchecked-promise", holder.item.clone(), holder.title, at);
        Some(FindingDetail {
            items: vec![holder.item],
            message,
            fixes: vec![action],
        })
    });
    unchecked.collect()
}

fn is_filled(field: &CustomField) -> bool {
    match &field.value {
        CustomValue::Text(text) => !text.trim().is_empty(),
        CustomValue::Choice { chosen, .. } => !chosen.trim().is_empty(),
        CustomValue::Number(_) | CustomValue::Date(_) => true,
    }
}

const SOLVE: ActionTemplate = ActionTemplate {
    text: id!("fix-slow-solution-action"),
    because: id!("fix-slow-solution-because"),
    kind: ActionKind::Process,
    method: ActionMethod::DataAnalysis,
};

/// The target in hours from which minutes are left out.
const WORKING_DAY: f64 = 8.0;

/// The message with the times in whole hours, or in minutes where hours would hide the difference.
fn takes_longer(takes: f64, target: f64) -> Message {
    let is_whole = |hours: f64| (hours - hours.round()).abs() < 1e-9;
    let is_told_in_hours = is_whole(takes) && is_whole(target)
        || takes.round() > target.round() && target >= WORKING_DAY;
    let (message, size) = if is_told_in_hours {
        (Message::new(id!("finding-slow-solution")), 1.0)
    } else {
        (Message::new(id!("finding-slow-solution-minutes")), 60.0)
    };
    message
        .with("takes", (takes * size).round())
        .with("target", (target * size).round())
}

/// Finds touchpoints whose resolution takes longer than its target (DOMAIN 18).
pub(super) fn slow(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let all = context.index.touchpoints().enumerate();
    let slow = all.filter_map(|(place, touchpoint)| {
        let hours = |preset: Preset| preset.number(&touchpoint.custom);
        let (takes, target) = (
            hours(presets::RESOLUTION_HOURS)?,
            hours(presets::RESOLUTION_TARGET_HOURS)?,
        );
        // NaN compares as neither greater nor smaller.
        if touchpoint.kind.is_end()
            || takes.partial_cmp(&target) != Some(std::cmp::Ordering::Greater)
        {
            return None;
        }
        let main = touchpoint_item(touchpoint);
        let at = Some(&touchpoint.id);
        let action = SOLVE.fix("slow-solution", main.clone(), &touchpoint.title, at);
        let message = takes_longer(takes, target).with("touchpoint", name(&touchpoint.title));
        let found = FindingDetail {
            items: vec![main],
            message,
            fixes: vec![action],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "slow-solution",
        id!("finding-slow-solution-many"),
        slow.collect(),
    )
}
