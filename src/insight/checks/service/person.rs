//! Whether customers who get stuck reach somebody who can help.

use std::collections::BTreeSet;

use super::{
    fix::{ServiceFix, fix},
    group::by_phase,
    look::{
        NEVER, at, channel, channel_name, is_spoken, item, kind, kinds, name, nearest, phase,
        steps, stretches,
    },
};
use crate::{
    insight::{
        Index,
        checks::{Context, Fix, Found, group::Alone},
    },
    model::{ChannelKind, ItemRef, Message, Phase, Touchpoint, TouchpointKind, TransitionKind},
};

/// More transitions than this to a person are too many: nobody asks a fourth time.
const MOST_HOPS: u32 = 3;

/// A person who is further away than this is no way out: customers have left by then.
pub(super) const TOO_FAR: u32 = 6;

/// Whether the channel is one of those that hardly ever lead to a person (DOMAIN 75), and nobody is
/// there.
pub(super) fn is_silent(context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
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

/// The transitions from each touchpoint to a person. Being called back, or a spoken channel on
/// offer beside the main one, is one step away; so may be what follows where the map just stops.
pub(super) fn hops(context: &Context<'_>) -> Vec<u32> {
    let agents = context.agents();
    let mut goals: Vec<(usize, u32)> = agents.places.iter().map(|&place| (place, 0)).collect();
    goals.extend(offering(context));
    goals.extend(context.open_ends().iter().map(|&place| (place, 1)));
    context.distances(&goals)
}

/// Where customers can ask for a person, who is one step away.
fn offering(context: &Context<'_>) -> Vec<(usize, u32)> {
    steps(context.index)
        .filter(|(_, touchpoint)| offers_person(context, touchpoint))
        .map(|(place, _)| (place, 1))
        .collect()
}

/// Whether customers can ask for a person here: to be called back, or in another channel.
pub(super) fn offers_person(context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
    let mut others = touchpoint.other_channels.iter();
    touchpoint.callback_offered
        || others.any(|id| channel(context, Some(id)).is_some_and(|c| is_spoken(c.kind)))
}

/// The touchpoints without a person of their own in a channel that is often a dead end. What opens
/// into a journey of its own has its ways out there.
fn silent<'a>(context: &Context<'a>) -> Vec<(usize, &'a Touchpoint)> {
    steps(context.index)
        .filter(|(_, touchpoint)| is_silent(context, touchpoint) && !is_opened(touchpoint))
        .collect()
}

/// Whether a touchpoint opens into a journey of its own.
pub(super) fn is_opened(touchpoint: &Touchpoint) -> bool {
    !touchpoint.sub_journey.trim().is_empty()
}

/// A transition to the nearest person, or to a new one.
pub(super) fn to_person(
    index: &Index<'_>,
    agents: &[usize],
    place: usize,
    kind: TransitionKind,
) -> Option<ServiceFix> {
    let from = index.at(place)?.id.clone();
    let agent = nearest(index, agents, place).and_then(|agent| index.at(agent));
    Some(ServiceFix::LinkPerson {
        from,
        kind,
        agent: agent.map(|touchpoint| touchpoint.id.clone()),
    })
}

/// The ways out of a stretch that leads to nobody: to hand over, or to call back (DOMAIN 78).
fn ways_out(index: &Index<'_>, agents: &[usize], stretch: &[usize]) -> Vec<Fix> {
    let way = |kind, label| {
        let change = lead_there(index, agents, stretch, 0, kind);
        fix(Message::new(label), change)
    };
    vec![
        way(TransitionKind::Escalation, id!("fix-link-person")),
        way(TransitionKind::CallBack, id!("fix-link-call-back")),
    ]
}

/// The touchpoints from which a person is too far away, in stretches that follow from each other:
/// what is missing is one way out of each. What was dismissed by itself stays by itself.
fn stuck_stretches(context: &Context<'_>) -> Vec<Vec<usize>> {
    let index = context.index;
    let hops = context.hops();
    let checks = ["escalation-missing", "escalation-far"];
    let alone = checks.map(|check| Alone::of(context, check));
    let mut is_stuck = vec![false; index.len()];
    let mut found = Vec::new();
    for (place, touchpoint) in silent(context) {
        if at(hops, place) <= MOST_HOPS {
            continue;
        }
        let main = item(touchpoint);
        if alone.iter().any(|alone| alone.has(&main)) {
            found.push(vec![place]);
        } else if let Some(slot) = is_stuck.get_mut(place) {
            *slot = true;
        }
    }
    found.extend(stretches(index, |place| is_stuck.get(place) == Some(&true)));
    found.sort_by_key(|stretch| stretch.first().copied());
    found
}

/// A finding about a stretch that a person is too far from, at its first touchpoint.
fn stuck_at(context: &Context<'_>, stretch: &[usize]) -> Option<(usize, Found)> {
    let index = context.index;
    let (agents, hops) = (context.agents(), context.hops());
    let first = *stretch.first()?;
    let touchpoint = index.at(first)?.as_ref();
    let farthest = stretch.iter().map(|&place| at(hops, place)).max()?;
    let message = match farthest {
        NEVER => Message::new(id!("finding-escalation-missing")),
        hops if hops > TOO_FAR => {
            Message::new(id!("finding-escalation-missing-far")).with("hops", hops)
        }
        hops => Message::new(id!("finding-escalation-far")).with("hops", hops),
    };
    let inside = stretch.iter().filter_map(|&place| index.at(place));
    let found = Found {
        items: inside.map(|t| item(t)).collect(),
        message: message
            .with("touchpoint", name(&touchpoint.title))
            .with("channel", channel_name(context, touchpoint))
            .with("others", stretch.len() - 1),
        fixes: ways_out(index, &agents.places, stretch),
    };
    Some((first, found))
}

/// Whether a stretch has a touchpoint that leads to nobody, or too late for who is stuck.
fn is_missing(context: &Context<'_>, stretch: &[usize]) -> bool {
    stretch
        .iter()
        .any(|&place| at(context.hops(), place) > TOO_FAR)
}

pub(super) fn escalation_missing(context: &Context<'_>) -> Vec<Found> {
    if context.agents().places.is_empty() {
        // Nobody is nowhere, also behind the places where the map stops.
        let offers = offering(context);
        let hops = context.distances(&offers);
        let mut stuck = silent(context);
        stuck.retain(|(place, _)| at(&hops, *place) > TOO_FAR);
        if stuck.len() > 1 {
            return vec![nobody_at_all(context, &stuck)];
        }
    }
    let all = stuck_stretches(context);
    let missing = all.iter().filter(|stretch| is_missing(context, stretch));
    by_phase(
        context,
        "escalation-missing",
        id!("finding-escalation-missing-many"),
        missing
            .filter_map(|stretch| stuck_at(context, stretch))
            .collect(),
    )
}

/// One finding for a map on which nobody ever speaks with a person: more would say it again.
fn nobody_at_all(context: &Context<'_>, stuck: &[(usize, &Touchpoint)]) -> Found {
    let first = stuck.first().map(|(place, _)| *place);
    let mut items = vec![ItemRef::Journey];
    items.extend(stuck.iter().map(|(_, touchpoint)| item(touchpoint)));
    Found {
        items,
        message: message!("finding-escalation-missing-all", count = stuck.len()),
        fixes: first.map_or_else(Vec::new, |place| ways_out(context.index, &[], &[place])),
    }
}

/// A map with telephones and counters on which nobody noted where customers speak with a person.
pub(super) fn agents_unmarked(context: &Context<'_>) -> Vec<Found> {
    let agents = context.agents();
    if !agents.is_assumed || silent(context).is_empty() {
        return Vec::new();
    }
    let all = agents.places.iter();
    let all = all.filter_map(|&place| context.index.at(place));
    let mut items = vec![ItemRef::Journey];
    items.extend(all.clone().map(|touchpoint| item(touchpoint)));
    let change = ServiceFix::MarkLiveAgents {
        at: all.map(|touchpoint| touchpoint.id.clone()).collect(),
    };
    vec![Found {
        message: message!("finding-agents-unmarked", count = items.len() - 1),
        items,
        fixes: vec![fix(message!("fix-mark-live-agents"), change)],
    }]
}

pub(super) fn escalation_far(context: &Context<'_>) -> Vec<Found> {
    let all = stuck_stretches(context);
    let far = all.iter().filter(|stretch| !is_missing(context, stretch));
    by_phase(
        context,
        "escalation-far",
        id!("finding-escalation-far-many"),
        far.filter_map(|stretch| stuck_at(context, stretch))
            .collect(),
    )
}

/// The place that closes a map on which no end was marked: the last one.
pub(super) fn closing(index: &Index<'_>) -> Option<usize> {
    let has_end = index
        .touchpoints
        .iter()
        .any(|t| t.kind == TouchpointKind::EndReached);
    if has_end {
        return None;
    }
    index.len().checked_sub(1)
}

/// What is written online stays: a person has to be at most this far (DOMAIN 73).
const NEAR: u32 = 2;

pub(super) fn reputation(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let agents = &context.agents().places;
    let goals: Vec<(usize, u32)> = agents.iter().map(|&place| (place, 0)).collect();
    let hops = context.distances(&goals);
    let is_high = |t: &Touchpoint| {
        let option = context.lexicon.option(&t.custom, "reputation-risk");
        option == Some(3)
    };
    let open = steps(index).filter(|(place, t)| at(&hops, *place) > NEAR && is_high(t));
    open.map(|(place, touchpoint)| {
        let message = message!(
            "finding-reputation-unguarded",
            touchpoint = name(&touchpoint.title)
        );
        let change = to_person(index, agents, place, TransitionKind::Escalation);
        let label = message!("fix-link-person");
        Found {
            items: vec![item(touchpoint)],
            message,
            fixes: change
                .map(|change| fix(label, change))
                .into_iter()
                .collect(),
        }
    })
    .collect()
}

/// Where customers can ask for help: at a person, in a channel that is made for asking, or where
/// the team says that it is service (DOMAIN 45, 122).
fn is_support(context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
    match context.lexicon.option(&touchpoint.custom, "service") {
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

/// How the name of a phase begins in which customers don't yet look for this organisation, and so
/// ask it nothing.
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

/// Whether customers in a phase don't yet look for this organisation.
fn is_before_contact(phase: &Phase) -> bool {
    let name = phase.name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| BEFORE_CONTACT.iter().any(|start| word.starts_with(start)))
}

/// Phases that for the greater part have no help near. Without a single channel nothing is known of
/// how customers could ask.
pub(super) fn support(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    if index.edges.is_empty() {
        return Vec::new();
    }
    let mut agents = context.agents().places.clone();
    let is_no_service =
        |touchpoint: &Touchpoint| context.lexicon.option(&touchpoint.custom, "service") == Some(2);
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
        let is_alone = |place: &usize| at(&hops, *place) > MOST_HOPS && !is_opened(*place);
        let alone: Vec<usize> = inside.iter().copied().filter(is_alone).collect();
        let is_told = alone.len() * 2 > inside.len() && inside.iter().any(has_channel);
        if !is_told || is_before_contact(phase) {
            continue;
        }
        let mut items = vec![ItemRef::Phase(phase.id.clone())];
        items.extend(alone.iter().filter_map(|&p| index.at(p).map(|t| item(t))));
        let message = message!(
            "finding-support-out-of-reach",
            phase = name(&phase.name),
            count = alone.len(),
            rest = inside.len() - alone.len(),
            all = inside.len()
        );
        let most = inside.len() / 2;
        let change = lead_there(index, &agents, &alone, most, TransitionKind::Escalation);
        found.push(Found {
            items,
            message,
            fixes: vec![fix(message!("fix-link-person"), change)],
        });
    }
    found
}

/// Ways to a person from as few of these places as leave no more than `most` of them without help:
/// the last ones first, because customers come there from the others.
fn lead_there(
    index: &Index<'_>,
    agents: &[usize],
    alone: &[usize],
    most: usize,
    kind: TransitionKind,
) -> ServiceFix {
    let mut left: BTreeSet<usize> = alone.iter().copied().collect();
    let mut ways = Vec::new();
    while left.len() > most {
        let Some(last) = left.pop_last() else {
            break;
        };
        ways.extend(to_person(index, agents, last, kind));
        // From the place itself it is one step, and two more are near enough.
        let mut near = vec![last];
        for _ in 1..MOST_HOPS {
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
        _ => ServiceFix::All(ways),
    }
}
