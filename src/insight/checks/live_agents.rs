//! Checks of escalation: customers who get stuck must reach a person (DOMAIN 45, 73, 75, 78).

use std::collections::BTreeSet;

use super::{
    fix::FixChange,
    group::group_by_phase,
    lookup::{
        channel, channel_name, connected_runs, distance_at, is_voice, kind, kinds, name, nearest,
        phase, steps, touchpoint_item,
    },
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, Fix, dismissed_items::DismissedItems},
        search::NEVER,
    },
    model::{
        ChannelKind, Index, ItemRef, Message, Phase, Touchpoint, TouchpointId, TouchpointKind,
        TransitionKind, presets,
    },
};

/// The number of transitions to a person above which it is too far.
const MAX_HOPS: u32 = 3;

/// The number of transitions above which a person counts as not reachable: customers have left by
/// then.
pub(super) const TOO_FAR: u32 = 6;

/// True for a touchpoint without a person, in a channel that hardly ever leads to one (DOMAIN 75).
pub(super) fn is_silent(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    let is_silent = matches!(
        kind(context, touchpoint),
        Some(
            ChannelKind::Chat
                | ChannelKind::App
                | ChannelKind::Web
                | ChannelKind::Sms
                | ChannelKind::Messaging
        )
    );
    is_silent && !touchpoint.live_agent
}

/// The number of transitions from each touchpoint to a person. A call-back, or a spoken channel on
/// offer beside the main one, is one step away; so is what may follow an open end.
pub(super) fn agent_hops(context: &CheckContext<'_>) -> Vec<u32> {
    let agents = context.agents();
    let mut goals: Vec<(usize, u32)> = agents.positions.iter().map(|&place| (place, 0)).collect();
    goals.extend(offering(context));
    goals.extend(context.open_ends().iter().map(|&place| (place, 1)));
    context.distances(&goals)
}

/// The touchpoints where customers can ask for a person, with the distance of one step.
fn offering(context: &CheckContext<'_>) -> Vec<(usize, u32)> {
    steps(context.index)
        .filter(|(_, touchpoint)| offers_person(context, touchpoint))
        .map(|(place, _)| (place, 1))
        .collect()
}

/// True if customers can ask for a person here: by call-back, or in another channel.
pub(super) fn offers_person(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    let mut others = touchpoint.other_channels.iter();
    touchpoint.callback_offered
        || others.any(|id| channel(context, Some(id)).is_some_and(|c| is_voice(c.kind)))
}

/// The touchpoints without a person in a channel that is often a dead end, except those with a
/// journey of their own, which has its own exits.
fn silent<'a>(context: &CheckContext<'a>) -> Vec<(usize, &'a Touchpoint)> {
    steps(context.index)
        .filter(|(_, touchpoint)| is_silent(context, touchpoint) && !is_opened(touchpoint))
        .collect()
}

/// True if a touchpoint links to a journey of its own.
pub(super) fn is_opened(touchpoint: &Touchpoint) -> bool {
    !touchpoint.sub_journey.trim().is_empty()
}

/// The fix that adds a transition to the nearest person, or to a new one.
pub(super) fn agent_transition_fix(
    index: &Index<'_>,
    agents: &[usize],
    place: usize,
    kind: TransitionKind,
) -> Option<FixChange> {
    let from = index.at(place)?.id.clone();
    let agent = nearest(index, agents, place).and_then(|agent| index.at(agent));
    let agent = agent.map(|touchpoint| touchpoint.id.clone());
    let change = FixChange::new((from, kind, agent), |(from, kind, agent), plan| {
        plan.link_person(from, *kind, agent.as_ref());
    });
    Some(change)
}

/// The fixes for a stretch that leads to nobody: an escalation, or a call-back (DOMAIN 78).
fn ways_out(index: &Index<'_>, agents: &[usize], stretch: &[usize]) -> Vec<Fix> {
    let way = |kind, label| {
        let change = lead_there(index, agents, stretch, 0, kind);
        Fix::new(Message::new(label), change)
    };
    vec![
        way(TransitionKind::Escalation, id!("fix-link-person")),
        way(TransitionKind::CallBack, id!("fix-link-call-back")),
    ]
}

/// The touchpoints from which a person is too far away, in stretches that follow from each other,
/// as each needs one link to a person. What was dismissed separately stays separate.
fn stuck_stretches(context: &CheckContext<'_>) -> Vec<Vec<usize>> {
    let index = context.index;
    let hops = context.hops();
    let checks = ["escalation-missing", "escalation-far"];
    let alone = checks.map(|check| DismissedItems::of(context, check));
    let mut is_stuck = vec![false; index.len()];
    let mut found = Vec::new();
    for (place, touchpoint) in silent(context) {
        if distance_at(hops, place) <= MAX_HOPS {
            continue;
        }
        let main = touchpoint_item(touchpoint);
        if alone.iter().any(|alone| alone.contains(&main)) {
            found.push(vec![place]);
        } else if let Some(slot) = is_stuck.get_mut(place) {
            *slot = true;
        }
    }
    found.extend(connected_runs(index, |place| {
        is_stuck.get(place) == Some(&true)
    }));
    found.sort_by_key(|stretch| stretch.first().copied());
    found
}

/// The finding about a stretch that is too far from a person, at its first touchpoint.
fn stuck_at(context: &CheckContext<'_>, stretch: &[usize]) -> Option<(usize, FindingDetail)> {
    let index = context.index;
    let (agents, hops) = (context.agents(), context.hops());
    let first = *stretch.first()?;
    let touchpoint = index.at(first)?.as_ref();
    let farthest = stretch
        .iter()
        .map(|&place| distance_at(hops, place))
        .max()?;
    let message = match farthest {
        NEVER => Message::new(id!("finding-escalation-missing")),
        hops if hops > TOO_FAR => {
            Message::new(id!("finding-escalation-missing-far")).with("hops", hops)
        }
        hops => Message::new(id!("finding-escalation-far")).with("hops", hops),
    };
    let inside = stretch.iter().filter_map(|&place| index.at(place));
    let found = FindingDetail {
        items: inside.map(|t| touchpoint_item(t)).collect(),
        message: message
            .with("touchpoint", name(&touchpoint.title))
            .with("channel", channel_name(context, touchpoint))
            .with("others", stretch.len() - 1),
        fixes: ways_out(index, &agents.positions, stretch),
    };
    Some((first, found))
}

/// True if a touchpoint of the stretch leads to nobody, or to a person more than [`TOO_FAR`] steps
/// away.
fn is_missing(context: &CheckContext<'_>, stretch: &[usize]) -> bool {
    stretch
        .iter()
        .any(|&place| distance_at(context.hops(), place) > TOO_FAR)
}

/// Finds stretches of digital touchpoints that lead to nobody, or more than [`TOO_FAR`] steps later
/// (DOMAIN 75, 78).
pub(super) fn escalation_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if context.agents().positions.is_empty() {
        // Without any person on the map, open ends don't lead to one either.
        let offers = offering(context);
        let hops = context.distances(&offers);
        let mut stuck = silent(context);
        stuck.retain(|(place, _)| distance_at(&hops, *place) > TOO_FAR);
        if stuck.len() > 1 {
            return vec![nobody_at_all(context, &stuck)];
        }
    }
    let all = stuck_stretches(context);
    let missing = all.iter().filter(|stretch| is_missing(context, stretch));
    group_by_phase(
        context,
        "escalation-missing",
        id!("finding-escalation-missing-many"),
        missing
            .filter_map(|stretch| stuck_at(context, stretch))
            .collect(),
    )
}

/// The finding for a map on which nobody ever speaks with a person, in place of one for each
/// stretch.
fn nobody_at_all(context: &CheckContext<'_>, stuck: &[(usize, &Touchpoint)]) -> FindingDetail {
    let first = stuck.first().map(|(place, _)| *place);
    let mut items = vec![ItemRef::Journey];
    items.extend(
        stuck
            .iter()
            .map(|(_, touchpoint)| touchpoint_item(touchpoint)),
    );
    FindingDetail {
        items,
        message: message!("finding-escalation-missing-all", count = stuck.len()),
        fixes: first.map_or_else(Vec::new, |place| ways_out(context.index, &[], &[place])),
    }
}

/// Finds maps with phones and counters on which nobody noted where customers speak with a person
/// (DOMAIN 75).
pub(super) fn agents_unmarked(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let agents = context.agents();
    if !agents.is_assumed || silent(context).is_empty() {
        return Vec::new();
    }
    let all = agents.positions.iter();
    let all = all.filter_map(|&place| context.index.at(place));
    let mut items = vec![ItemRef::Journey];
    items.extend(all.clone().map(|touchpoint| touchpoint_item(touchpoint)));
    let change = mark_live_agents(all.map(|touchpoint| touchpoint.id.clone()).collect());
    vec![FindingDetail {
        message: message!("finding-agents-unmarked", count = items.len() - 1),
        items,
        fixes: vec![Fix::new(message!("fix-mark-live-agents"), change)],
    }]
}

/// Finds stretches of digital touchpoints from which a person is more than [`MAX_HOPS`] steps
/// away, but not missing (DOMAIN 75, 80).
pub(super) fn escalation_far(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let all = stuck_stretches(context);
    let far = all.iter().filter(|stretch| !is_missing(context, stretch));
    group_by_phase(
        context,
        "escalation-far",
        id!("finding-escalation-far-many"),
        far.filter_map(|stretch| stuck_at(context, stretch))
            .collect(),
    )
}

/// The last position, on a map without an end marked as success: it stops there without a fault.
pub(super) fn closing(index: &Index<'_>) -> Option<usize> {
    let has_end = index
        .touchpoints()
        .any(|t| t.kind == TouchpointKind::EndReached);
    if has_end {
        return None;
    }
    index.len().checked_sub(1)
}

/// The maximum number of transitions to a person where a reputation risk is high: what is written
/// online stays (DOMAIN 73).
const NEAR: u32 = 2;

/// Finds touchpoints with a high reputation risk and no person near (DOMAIN 73).
pub(super) fn reputation(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let agents = &context.agents().positions;
    let goals: Vec<(usize, u32)> = agents.iter().map(|&place| (place, 0)).collect();
    let hops = context.distances(&goals);
    let is_high = |t: &Touchpoint| {
        let option = presets::REPUTATION_RISK.chosen_option(&t.custom);
        option == Some(3)
    };
    let open = steps(index).filter(|(place, t)| distance_at(&hops, *place) > NEAR && is_high(t));
    open.map(|(place, touchpoint)| {
        let message = message!(
            "finding-reputation-unguarded",
            touchpoint = name(&touchpoint.title)
        );
        let change = agent_transition_fix(index, agents, place, TransitionKind::Escalation);
        let label = message!("fix-link-person");
        FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message,
            fixes: change
                .map(|change| Fix::new(label, change))
                .into_iter()
                .collect(),
        }
    })
    .collect()
}

/// True where customers can ask for help: at a person, in a channel made for asking, or where the
/// team noted a service contact (DOMAIN 45, 122).
fn is_support(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    match presets::SERVICE.chosen_option(&touchpoint.custom) {
        Some(1) => return true,
        Some(_) => return false,
        None => {}
    }
    let asks = |kind| {
        matches!(
            kind,
            ChannelKind::Phone
                | ChannelKind::Chat
                | ChannelKind::Messaging
                | ChannelKind::Email
                | ChannelKind::Social
                | ChannelKind::Video
                | ChannelKind::InPerson
        )
    };
    touchpoint.live_agent || kinds(context, touchpoint).any(asks)
}

/// Prefixes of words in the names of phases in which customers don't look for this organisation
/// yet, and so ask it nothing.
const BEFORE_CONTACT: [&str; 12] = [
    "aandacht",
    "aanleiding",
    "attention",
    "aware",
    "behoefte",
    "bewust",
    "discover",
    "inspir",
    "need",
    "ontdek",
    "trigger",
    "unaware",
];

/// True for a phase in which customers don't look for this organisation yet, by its name.
fn is_before_contact(phase: &Phase) -> bool {
    let name = phase.name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| BEFORE_CONTACT.iter().any(|start| word.starts_with(start)))
}

/// Finds phases from most touchpoints of which no help is near (DOMAIN 45). A phase without any
/// channel isn't judged.
pub(super) fn support(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    if index.edge_count() == 0 {
        return Vec::new();
    }
    let mut agents = context.agents().positions.clone();
    let is_no_service =
        |touchpoint: &Touchpoint| presets::SERVICE.chosen_option(&touchpoint.custom) == Some(2);
    agents.retain(|&place| index.at(place).is_some_and(|t| !is_no_service(t)));
    let goals: Vec<(usize, u32)> = steps(index)
        .filter(|(place, t)| is_support(context, t) || agents.binary_search(place).is_ok())
        .map(|(place, _)| place)
        .chain(context.open_ends().iter().copied())
        .map(|place| (place, 0))
        .collect();
    let hops = context.distances(&goals);
    let mut found = Vec::new();
    for number in 0..context.journey().phases().len() {
        let range = index.in_phase(number);
        let is_step = |place: &usize| index.at(*place).is_some_and(|t| !t.kind.is_end());
        let inside: Vec<usize> = range.filter(is_step).collect();
        let Some(phase) = phase(context, number) else {
            continue;
        };
        let has_channel = |place: &usize| index.at(*place).is_some_and(|t| t.channel.is_some());
        let is_opened = |place: usize| index.at(place).is_some_and(|t| is_opened(t));
        let is_alone = |place: &usize| distance_at(&hops, *place) > MAX_HOPS && !is_opened(*place);
        let alone: Vec<usize> = inside.iter().copied().filter(is_alone).collect();
        let is_told = alone.len() * 2 > inside.len() && inside.iter().any(has_channel);
        if !is_told || is_before_contact(phase) {
            continue;
        }
        let mut items = vec![ItemRef::Phase(phase.id.clone())];
        items.extend(
            alone
                .iter()
                .filter_map(|&p| index.at(p).map(|t| touchpoint_item(t))),
        );
        let message = message!(
            "finding-support-out-of-reach",
            phase = name(&phase.name),
            count = alone.len(),
            rest = inside.len() - alone.len(),
            all = inside.len()
        );
        let most = inside.len() / 2;
        let change = lead_there(index, &agents, &alone, most, TransitionKind::Escalation);
        found.push(FindingDetail {
            items,
            message,
            fixes: vec![Fix::new(message!("fix-link-person"), change)],
        });
    }
    found
}

/// The fix that links as few of these touchpoints to a person as leave at most `most` of them
/// without help: the last ones first, as customers come there from the others.
fn lead_there(
    index: &Index<'_>,
    agents: &[usize],
    alone: &[usize],
    most: usize,
    kind: TransitionKind,
) -> FixChange {
    let mut left: BTreeSet<usize> = alone.iter().copied().collect();
    let mut ways = Vec::new();
    while left.len() > most {
        let Some(last) = left.pop_last() else {
            break;
        };
        ways.extend(agent_transition_fix(index, agents, last, kind));
        // The linked touchpoint is one step away, and two more transitions are near enough.
        let mut near = vec![last];
        for _ in 1..MAX_HOPS {
            let before = near.iter().flat_map(|&place| index.arriving(place));
            near = before.filter(|e| e.moves()).map(|edge| edge.from).collect();
            near.sort_unstable();
            near.dedup();
            near.iter().for_each(|place| {
                left.remove(place);
            });
        }
    }
    match ways.len() {
        1 => ways.remove(0),
        _ => FixChange::all(ways),
    }
}

/// The change that marks that customers speak with a person.
pub(super) fn mark_live_agents(touchpoints: Vec<TouchpointId>) -> FixChange {
    FixChange::new(touchpoints, |touchpoints, plan| {
        for id in touchpoints {
            plan.change_touchpoint(id, |touchpoint| touchpoint.live_agent = true);
        }
    })
}
