//! Checks of hand-overs between teams, people and channels, and of channel switches (DOMAIN 16, 30,
//! 46, 80).

use std::collections::BTreeMap;

use super::{
    action_template::ActionTemplate,
    channel_set::ChannelSet,
    channels::offer_channel,
    fix::FixChange,
    group::{group_by_journey, group_by_phase},
    live_agents::{TOO_FAR, closing, is_silent},
    lookup::{
        distance_at, edge_item, hands_over, is_outbound, kind, name, steps, team, touchpoint_item,
    },
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, Fix},
        search::{NEVER, distances},
    },
    model::{
        ActionKind, ActionMethod, ChannelKind, DrawnEdge, Index, ItemRef, Message, Owner,
        Touchpoint, TouchpointKind, TransitionId, TransitionKind,
    },
};

const PASS_ON: ActionTemplate = ActionTemplate {
    text: id!("fix-context-lost-action"),
    because: id!("fix-context-lost-because"),
    kind: ActionKind::Technical,
    method: ActionMethod::Pilot,
};

/// True for a transition that doesn't pass on the customer's context, as noted by the team.
fn loses(edge: DrawnEdge<'_>) -> bool {
    edge.moves() && edge.item.context_kept == Some(false)
}

/// Finds touchpoints at which the customer's context is lost on arrival (DOMAIN 16, 46).
pub(super) fn context_lost(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let all = index.touchpoints().enumerate();
    let all = all.filter(|(_, touchpoint)| touchpoint.kind != TouchpointKind::EndLeft);
    let all = all.filter_map(|(place, touchpoint)| {
        let lost: Vec<DrawnEdge<'_>> = index.arriving(place).filter(|e| loses(*e)).collect();
        let first = lost.first()?;
        let from = index.at(first.from).map_or("", |t| t.title.as_str());
        let main = touchpoint_item(touchpoint);
        let message = match lost.len() {
            1 if first.from == first.to => Message::new(id!("finding-context-lost-again")),
            1 => Message::new(id!("finding-context-lost")).with("from", name(from)),
            count => Message::new(id!("finding-context-lost-often")).with("count", count),
        };
        let kept = FixChange::new(
            lost.iter().map(|e| e.item.id.clone()).collect(),
            |transitions: &Vec<TransitionId>, plan| {
                for id in transitions {
                    plan.change_transition(id, |transition| transition.context_kept = Some(true));
                }
            },
        );
        let at = Some(&touchpoint.id);
        let action = PASS_ON.fix("context-lost", main.clone(), &touchpoint.title, at);
        let mut items = vec![main];
        items.extend(lost.iter().map(|e| edge_item(*e)));
        let found = FindingDetail {
            items,
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: vec![action, Fix::new(message!("fix-keep-context"), kept)],
        };
        Some((place, found))
    });
    group_by_journey(
        context,
        "context-lost",
        id!("finding-context-lost-all"),
        id!("finding-context-lost-many"),
        all.collect(),
    )
}

/// The number of hand-overs without a note from which they are reported.
const SEVERAL: usize = 3;

/// Finds maps with several hand-overs for which nobody noted if context is passed on (DOMAIN 16,
/// 46); a single finding for all.
pub(super) fn context_unknown(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let all: Vec<DrawnEdge<'_>> = index.edges().filter(|e| hands_over(index, *e)).collect();
    let unknown = all.iter().filter(|e| e.item.context_kept.is_none());
    let unknown: Vec<TransitionId> = unknown.map(|e| e.item.id.clone()).collect();
    if unknown.len() < SEVERAL {
        return Vec::new();
    }
    let mut items = vec![ItemRef::Journey];
    items.extend(unknown.iter().cloned().map(ItemRef::Transition));
    let message = message!(
        "finding-context-unknown",
        count = unknown.len(),
        known = all.len() - unknown.len(),
        all = all.len()
    );
    let action = FIND_OUT.fix(
        "context-unknown",
        ItemRef::Journey,
        &context.journey().about().title,
        None,
    );
    vec![FindingDetail {
        items,
        message,
        fixes: vec![action],
    }]
}

const FIND_OUT: ActionTemplate = ActionTemplate {
    text: id!("fix-context-unknown-action"),
    because: id!("fix-context-unknown-because"),
    kind: ActionKind::Process,
    method: ActionMethod::Observation,
};

/// True if most touchpoints have a team. Then the check `unowned-touchpoint` reports those without
/// one, and a second finding would repeat it.
fn are_most_owned(context: &CheckContext<'_>) -> bool {
    let all = context.index.touchpoints();
    let all = all.filter(|t| t.kind != TouchpointKind::EndLeft);
    let with = all.clone().filter(|t| !team(t).is_empty()).count();
    with > all.count() - with
}

/// Finds touchpoints without a team that take over from a team or hand over to one (DOMAIN 30).
pub(super) fn no_owner(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    if are_most_owned(context) {
        return Vec::new();
    }
    let all = steps(index).filter_map(|(place, touchpoint)| {
        if !team(touchpoint).is_empty() {
            return None;
        }
        let (ways, owner) = handed(index, place)?;
        let label = message!("fix-set-team", team = &owner.team);
        let change = FixChange::new((touchpoint.id.clone(), owner), |(at, owner), plan| {
            plan.change_touchpoint(at, |touchpoint| touchpoint.owner.clone_from(owner));
        });
        let mut items = vec![touchpoint_item(touchpoint)];
        items.extend(ways);
        let found = FindingDetail {
            items,
            message: message!(
                "finding-handover-without-owner",
                touchpoint = name(&touchpoint.title)
            ),
            fixes: vec![Fix::new(label, change)],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "handover-without-owner",
        id!("finding-handover-without-owner-many"),
        all.collect(),
    )
}

/// The transitions by which a touchpoint takes over from a team or hands over to one, and the most
/// frequent owner at their other ends. `None` between touchpoints of a single team, which hands
/// over to itself, and without any.
fn handed(index: &Index<'_>, place: usize) -> Option<(Vec<ItemRef>, Owner)> {
    let on = index.leaving(place).map(|edge| (edge, edge.to));
    let back = index.arriving(place).map(|edge| (edge, edge.from));
    let mut ways = Vec::new();
    let mut counts: BTreeMap<&str, (usize, &Owner)> = BTreeMap::new();
    let (mut is_taken, mut is_given) = (false, false);
    for (edge, other) in on.chain(back).filter(|(edge, _)| edge.leads_on()) {
        let Some(other) = index.at(other).filter(|t| !team(t).is_empty()) else {
            continue;
        };
        is_given |= edge.from == place;
        is_taken |= edge.to == place;
        ways.push(edge_item(edge));
        counts.entry(team(other)).or_insert((0, &other.owner)).0 += 1;
    }
    if is_taken && is_given && counts.len() == 1 {
        return None;
    }
    // Among equals `max_by_key` takes the last; reversed, that is the first by name.
    let (_, (_, owner)) = counts
        .into_iter()
        .rev()
        .max_by_key(|(_, (count, _))| *count)?;
    let team = owner.team.trim().to_owned();
    let kind = owner.kind;
    Some((ways, Owner { team, kind }))
}

/// The effort from which a transition is hard, 1 little … 5 much.
const HARD: u8 = 4;

/// The share of customers below which a transition is too rare to be reported.
pub(super) const FEW: f64 = 0.1;

/// True for a hard transition that isn't rare.
pub(super) fn is_hard(edge: DrawnEdge<'_>) -> bool {
    let is_rare = edge.item.share.is_some_and(|share| share < FEW);
    edge.moves() && edge.item.effort >= Some(HARD) && !is_rare
}

/// A channel switch that customers want or need, and not just a next step in another channel.
pub(super) fn switches(context: &CheckContext<'_>, edge: DrawnEdge<'_>) -> bool {
    let index = context.index;
    let (Some(from), Some(to)) = (index.at(edge.from), index.at(edge.to)) else {
        return false;
    };
    let differs = from.channel != to.channel && from.channel.is_some() && to.channel.is_some();
    let is_switch = match edge.item.kind {
        TransitionKind::ChannelSwitch => true,
        TransitionKind::Escalation | TransitionKind::CallBack => differs,
        TransitionKind::Flow | TransitionKind::Failure | TransitionKind::Referral => false,
    };
    edge.leads_on() && !to.kind.is_end() && is_switch
}

const SMOOTH: ActionTemplate = ActionTemplate {
    text: id!("fix-switch-hard-action"),
    because: id!("fix-switch-hard-because"),
    kind: ActionKind::Technical,
    method: ActionMethod::UserTest,
};

/// Finds channel switches with high effort (DOMAIN 80).
pub(super) fn switch_hard(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let hard: Vec<DrawnEdge<'_>> = index
            .leaving(place)
            .filter(|e| is_hard(*e) && switches(context, *e))
            .collect();
        let worst = hard.iter().rev().max_by_key(|e| e.item.effort)?;
        let to = index.at(worst.to)?;
        let main = touchpoint_item(touchpoint);
        let at = Some(&touchpoint.id);
        let action = SMOOTH.fix("switch-hard", main.clone(), &touchpoint.title, at);
        let mut items = vec![main];
        items.extend(hard.iter().map(|e| edge_item(*e)));
        let message = Message::new(id!("finding-switch-hard"))
            .with("touchpoint", name(&touchpoint.title))
            .with("to", name(&to.title))
            .with("effort", worst.item.effort.unwrap_or_default());
        let found = FindingDetail {
            items,
            message,
            fixes: vec![action],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "switch-hard",
        id!("finding-switch-hard-many"),
        all.collect(),
    )
}

/// The number of transitions to another channel above which it is too far.
const MOST_STEPS: u32 = 3;

/// Channels in which customers are on their own and may want to switch to another.
fn is_alone(kind: ChannelKind) -> bool {
    matches!(
        kind,
        ChannelKind::Chat
            | ChannelKind::App
            | ChannelKind::Web
            | ChannelKind::Sms
            | ChannelKind::Messaging
            | ChannelKind::Email
    )
}

/// True if a transition takes customers into another channel in which they can continue: not to an
/// end, and by an ordinary step not to something that is only sent to them. A missing channel
/// counts as another one.
fn changes_channel(context: &CheckContext<'_>, edge: DrawnEdge<'_>) -> bool {
    let (Some(from), Some(to)) = (context.index.at(edge.from), context.index.at(edge.to)) else {
        return false;
    };
    let is_switch = edge.item.kind == TransitionKind::ChannelSwitch;
    edge.leads_on()
        && !to.kind.is_end()
        && from.channel != to.channel
        && (is_switch || !is_outbound(context, to))
}

/// The number of steps from each touchpoint to another channel: 1 if a transition leads there, 0 if
/// others are on offer anyway. All touchpoints on the path are in the same channel, so a single
/// search serves all channels.
fn to_other_channel(context: &CheckContext<'_>) -> Vec<u32> {
    let index = context.index;
    let channel = |place| index.at(place).and_then(|t| t.channel.as_ref());
    let mut goals = Vec::new();
    for (place, touchpoint) in steps(index) {
        let offered = ChannelSet::of_touchpoint(context, touchpoint);
        let mut ways = index.leaving(place);
        if touchpoint.channel.is_none() || offered.len() > 1 || touchpoint.callback_offered {
            goals.push((place, 0));
        } else if ways.any(|edge| changes_channel(context, edge)) {
            goals.push((place, 1));
        }
    }
    goals.extend(context.open_ends().iter().map(|&place| (place, 1)));
    distances(index, &goals, |edge| {
        edge.moves() && channel(edge.from) == channel(edge.to)
    })
}

/// Finds touchpoints from which another channel is missing or more than [`MOST_STEPS`] steps away
/// (DOMAIN 80).
pub(super) fn switch_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    if index.edge_count() == 0 {
        return Vec::new();
    }
    let to_channel = to_other_channel(context);
    let closing = closing(index);
    let others = other_channels(context);
    let hops_to_person = context.hops();
    let is_stuck = |(place, touchpoint): &(usize, &Touchpoint)| {
        // The check about escalation reports that nobody can be reached at all.
        let is_told =
            distance_at(hops_to_person, *place) > TOO_FAR && is_silent(context, touchpoint);
        distance_at(&to_channel, *place) > MOST_STEPS
            && Some(*place) != closing
            && !is_told
            && !touchpoint.live_agent
            && kind(context, touchpoint).is_some_and(is_alone)
    };
    let all = steps(index).filter(is_stuck).map(|(place, touchpoint)| {
        let hops = distance_at(&to_channel, place);
        let message = if hops == NEVER {
            Message::new(id!("finding-switch-missing"))
        } else {
            Message::new(id!("finding-switch-missing-far")).with("hops", hops)
        };
        let other = others
            .list(context)
            .find(|c| Some(&c.id) != touchpoint.channel.as_ref());
        let change = other.map(|channel| {
            let label = message!("fix-offer-channel-here", channel = name(&channel.name));
            let change = offer_channel(touchpoint, channel);
            Fix::new(label, change)
        });
        let found = FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message: message.with("touchpoint", name(&touchpoint.title)),
            fixes: change.into_iter().collect(),
        };
        (place, found)
    });
    group_by_phase(
        context,
        "switch-missing",
        id!("finding-switch-missing-many"),
        all.collect(),
    )
}

/// The channels to offer beside another: those in which customers reach a person, or else all of
/// the journey.
fn other_channels(context: &CheckContext<'_>) -> ChannelSet {
    let mut with_people = ChannelSet::default();
    let mut all = ChannelSet::default();
    for (_, touchpoint) in steps(context.index) {
        let here = ChannelSet::of(context, &touchpoint.channel);
        all.insert_all(here);
        if touchpoint.live_agent {
            with_people.insert_all(here);
        }
    }
    if with_people.is_empty() {
        all
    } else {
        with_people
    }
}
