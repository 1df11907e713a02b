//! Checks of channel coverage and choice (DOMAIN 47, 48, 51, 72).

use std::ops::Range;

use super::{
    channel_set::ChannelSet,
    fix::FixChange,
    group::group_by_phase,
    lookup::{
        channel_name, is_outbound, is_physical, kind, name, names, passes, phase, short_name,
        steps, touchpoint_item,
    },
};
use crate::{
    insight::checks::{CheckContext, FindingDetail, Fix},
    model::{
        BusinessType, Channel, ChannelKind, DrawnEdge, ItemRef, Persona, Phase, Touchpoint,
        TouchpointKind, TransitionKind, presets,
    },
};

/// The personas with known channels, and these channels.
fn users<'a>(context: &CheckContext<'a>) -> Vec<(&'a Persona, ChannelSet)> {
    let personas = context.journey().personas().iter();
    personas
        .map(|persona| (persona.as_ref(), ChannelSet::of(context, &persona.channels)))
        .filter(|(_, channels)| !channels.is_empty())
        .collect()
}

/// Customers have no channel to choose where the service takes place, or where something is only
/// sent to them.
fn is_bound(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    is_outbound(context, touchpoint) || kind(context, touchpoint).is_some_and(is_physical)
}

/// Channels in which customers get in touch themselves, so that they miss one that isn't offered.
fn is_contact(kind: ChannelKind) -> bool {
    matches!(
        kind,
        ChannelKind::Phone
            | ChannelKind::Email
            | ChannelKind::Chat
            | ChannelKind::Web
            | ChannelKind::App
            | ChannelKind::Messaging
            | ChannelKind::Social
    )
}

/// The channels of the catalogue of the kinds that `is_it` accepts.
fn of_kind(context: &CheckContext<'_>, is_it: fn(ChannelKind) -> bool) -> ChannelSet {
    let all = context.journey().channels().iter();
    ChannelSet::of(context, all.filter(|c| is_it(c.kind)).map(|c| &c.id))
}

/// A phase with the channels that it offers.
struct PhaseCoverage<'a> {
    phase: &'a Phase,
    places: Range<usize>,
    steps: Vec<&'a Touchpoint>,
    offered: ChannelSet,
}

/// The phases with touchpoints and the channels on offer. A phase without any channel is left out:
/// its channels weren't noted, so none counts as missing.
fn coverage<'a>(context: &CheckContext<'a>) -> Vec<PhaseCoverage<'a>> {
    let index = context.index;
    let mut found = Vec::new();
    for number in 0..context.journey().phases().len() {
        let Some(phase) = phase(context, number) else {
            continue;
        };
        let inside = index.in_phase(number).filter_map(|place| {
            let touchpoint = index.at(place)?.as_ref();
            (touchpoint.kind != TouchpointKind::EndLeft).then_some(touchpoint)
        });
        let steps: Vec<&Touchpoint> = inside.collect();
        let mut offered = ChannelSet::default();
        for touchpoint in &steps {
            offered.insert_all(ChannelSet::of_touchpoint(context, touchpoint));
        }
        if !offered.is_empty() {
            found.push(PhaseCoverage {
                phase,
                places: index.in_phase(number),
                steps,
                offered,
            });
        }
    }
    found
}

impl PhaseCoverage<'_> {
    /// True if customers have no channel to choose at most touchpoints of the phase.
    fn is_bound(&self, context: &CheckContext<'_>) -> bool {
        let steps = self
            .steps
            .iter()
            .filter(|t| !t.kind.is_end() && t.channel.is_some());
        let bound = steps.clone().filter(|t| is_bound(context, t)).count();
        bound * 2 > steps.count()
    }

    fn sees(&self, context: &CheckContext<'_>, persona: &Persona) -> bool {
        let is_step = |place| context.index.at(place).is_some_and(|t| !t.kind.is_end());
        let mut places = self.places.clone();
        places.any(|place| is_step(place) && passes(context, place, persona))
    }

    fn item(&self) -> ItemRef {
        ItemRef::Phase(self.phase.id.clone())
    }

    /// The fix that offers channels at the touchpoint of the phase with the most influence.
    fn offer(&self, channels: &[&Channel]) -> Option<Fix> {
        let weight = |t: &Touchpoint| t.influence.unwrap_or(1.0) + f64::from(u8::from(t.key));
        let steps = self.steps.iter().rev();
        let best = steps.max_by(|a, b| weight(a).total_cmp(&weight(b)))?;
        let offers = channels.iter().map(|channel| offer_channel(best, channel));
        let label = message!(
            "fix-offer-channel",
            channel = names(channels.iter().map(|c| c.name.as_str())),
            touchpoint = name(&best.title)
        );
        Some(Fix::new(label, FixChange::all(offers.collect())))
    }
}

/// Finds phases that offer none of the channels of a persona that comes there (DOMAIN 48).
pub(super) fn own_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let users = users(context);
    let mut found = Vec::new();
    for coverage in coverage(context) {
        if coverage.is_bound(context) {
            continue;
        }
        let without: Vec<&(&Persona, ChannelSet)> = users
            .iter()
            .filter(|(persona, own)| {
                !own.intersects(coverage.offered) && coverage.sees(context, persona)
            })
            .collect();
        let Some((_, first)) = without.first() else {
            continue;
        };
        // A channel that all of them use resolves the finding at once.
        let common = without.iter().fold(*first, |all, (_, own)| all.union(*own));
        let channel = common.list(context).next();
        let personas = without.iter().map(|(persona, _)| persona);
        let mut items = vec![coverage.item()];
        items.extend(personas.clone().map(|p| ItemRef::Persona(p.id.clone())));
        found.push(FindingDetail {
            items,
            message: message!(
                "finding-own-channel-missing",
                phase = name(&coverage.phase.name),
                personas = names(personas.map(|p| short_name(p)))
            ),
            fixes: channel
                .and_then(|c| coverage.offer(&[c]))
                .into_iter()
                .collect(),
        });
    }
    found
}

/// Finds phases without a channel that the phases before and after offer (DOMAIN 47).
pub(super) fn gap(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let mut phases = coverage(context);
    phases.retain(|coverage| !coverage.is_bound(context));
    let users = users(context);
    let contact = of_kind(context, is_contact);
    let offered = |number: Option<usize>| {
        let phase = number.and_then(|number| phases.get(number));
        phase.map_or_else(ChannelSet::default, |phase| phase.offered)
    };
    let mut found = Vec::new();
    for (number, coverage) in phases.iter().enumerate() {
        // Only channels of both the phase before and the phase after are missed: the channel
        // disappears and comes back.
        let (before, after) = (offered(number.checked_sub(1)), offered(Some(number + 1)));
        let mut wanted = ChannelSet::default();
        for (persona, own) in &users {
            if coverage.sees(context, persona) {
                wanted.insert_all(own.union(contact));
            }
        }
        let missing = wanted
            .union(before)
            .union(after)
            .difference(coverage.offered);
        let channels: Vec<&Channel> = missing.list(context).collect();
        if channels.is_empty() {
            continue;
        }
        let mut items = vec![coverage.item()];
        items.extend(channels.iter().map(|c| ItemRef::Channel(c.id.clone())));
        found.push(FindingDetail {
            items,
            message: message!(
                "finding-coverage-gap",
                phase = name(&coverage.phase.name),
                channels = names(channels.iter().map(|c| c.name.as_str()))
            ),
            fixes: coverage.offer(&channels).into_iter().collect(),
        });
    }
    found
}

/// Finds channels that personas use and the journey offers nowhere (DOMAIN 48).
pub(super) fn absent(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let phases = coverage(context);
    let mut offered = ChannelSet::default();
    phases
        .iter()
        .for_each(|phase| offered.insert_all(phase.offered));
    if offered.is_empty() {
        return Vec::new();
    }
    let users = users(context);
    let mut wanted = ChannelSet::default();
    users.iter().for_each(|(_, own)| wanted.insert_all(*own));
    let missing = wanted.difference(offered).list(context);
    missing
        .map(|channel| {
            let one = ChannelSet::of(context, [&channel.id]);
            let personas = users.iter().filter(|(_, own)| own.intersects(one));
            let personas = personas.map(|(persona, _)| persona);
            // The phase with the most touchpoints is where most customers come past.
            let widest = phases.iter().rev().max_by_key(|phase| phase.steps.len());
            let mut items = vec![ItemRef::Channel(channel.id.clone())];
            items.extend(personas.clone().map(|p| ItemRef::Persona(p.id.clone())));
            FindingDetail {
                items,
                message: message!(
                    "finding-absent-channel",
                    channel = name(&channel.name),
                    personas = names(personas.map(|p| short_name(p)))
                ),
                fixes: widest
                    .and_then(|w| w.offer(&[channel]))
                    .into_iter()
                    .collect(),
            }
        })
        .collect()
}

/// The channels that customers could have chosen instead of each touchpoint: those of the other
/// touchpoints to which the steps before it lead, of other starts, and of a channel switch from it.
/// A next step in another channel isn't a choice: a confirmation by e-mail doesn't make up for a
/// cancellation that has to be phoned in.
fn choices(context: &CheckContext<'_>, offered: &[ChannelSet]) -> Vec<ChannelSet> {
    let index = context.index;
    let at = |place: usize| offered.get(place).copied().unwrap_or_default();
    let is_gone = |place: usize| {
        let touchpoint = index.at(place);
        touchpoint.is_none_or(|t| t.kind == TouchpointKind::EndLeft)
    };
    let mut next = vec![ChannelSet::default(); index.len()];
    let mut found = vec![ChannelSet::default(); index.len()];
    let ways = index.edges().filter(|edge| edge.leads_on());
    for edge in ways.clone().filter(|edge| !is_gone(edge.to)) {
        add(&mut next, edge.from, at(edge.to));
        if edge.item.kind == TransitionKind::ChannelSwitch {
            add(&mut found, edge.from, at(edge.to));
        }
    }
    for edge in ways {
        let before = next.get(edge.from).copied().unwrap_or_default();
        add(&mut found, edge.to, before);
    }
    let starts: Vec<usize> = context.flow.starts().map(|(place, _)| place).collect();
    let mut all = ChannelSet::default();
    starts.iter().for_each(|&place| all.insert_all(at(place)));
    starts.iter().for_each(|&place| add(&mut found, place, all));
    found
}

fn add(sets: &mut [ChannelSet], place: usize, channels: ChannelSet) {
    if let Some(set) = sets.get_mut(place) {
        set.insert_all(channels);
    }
}

/// A service contact: customers chose it, and with it its channel. The coverage checks report other
/// channels that it should offer.
fn is_service(touchpoint: &Touchpoint) -> bool {
    touchpoint.live_agent || presets::SERVICE.chosen_option(&touchpoint.custom) == Some(1)
}

/// Finds touchpoints with a single channel that personas don't use, without a choice (DOMAIN 51).
pub(super) fn forced(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let users = users(context);
    if users.is_empty() {
        return Vec::new();
    }
    let contact = of_kind(context, is_contact);
    let offered = index
        .touchpoints()
        .map(|t| ChannelSet::of_touchpoint(context, t));
    let offered: Vec<ChannelSet> = offered.collect();
    let choices = choices(context, &offered);
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let own = offered.get(place).copied().unwrap_or_default();
        let is_free = is_outbound(context, touchpoint) || is_service(touchpoint);
        if own.len() != 1 || !own.intersects(contact) || is_free {
            return None;
        }
        // If customers are in the channel already, they were forced into it before, or chose it.
        let mut ways = index.arriving(place).filter(|edge| edge.leads_on());
        let is_in = |edge: DrawnEdge<'_>| offered.get(edge.from) == Some(&own);
        if ways
            .next()
            .is_some_and(|first| is_in(first) && ways.all(is_in))
        {
            return None;
        }
        let choice = choices.get(place).copied().unwrap_or_default();
        let forced: Vec<&(&Persona, ChannelSet)> = users
            .iter()
            .filter(|(persona, used)| {
                !used.intersects(own) && !used.intersects(choice) && passes(context, place, persona)
            })
            .collect();
        Some((place, forced_at(context, touchpoint, &forced)?))
    });
    group_by_phase(
        context,
        "forced-channel",
        id!("finding-forced-channel-many"),
        all.collect(),
    )
}

/// The finding about a touchpoint that forces these personas; `None` without any.
fn forced_at(
    context: &CheckContext<'_>,
    touchpoint: &Touchpoint,
    forced: &[&(&Persona, ChannelSet)],
) -> Option<FindingDetail> {
    let (_, used) = forced.first()?;
    let common = forced.iter().fold(*used, |all, (_, used)| all.union(*used));
    let change = common.list(context).next().map(|channel| {
        let label = message!("fix-offer-channel-here", channel = name(&channel.name));
        let change = offer_channel(touchpoint, channel);
        Fix::new(label, change)
    });
    let personas = forced.iter().map(|(persona, _)| persona);
    let mut items = vec![touchpoint_item(touchpoint)];
    items.extend(personas.clone().map(|p| ItemRef::Persona(p.id.clone())));
    let message = message!(
        "finding-forced-channel",
        touchpoint = name(&touchpoint.title),
        channel = channel_name(context, touchpoint),
        personas = names(personas.map(|p| short_name(p)))
    );
    Some(FindingDetail {
        items,
        message,
        fixes: change.into_iter().collect(),
    })
}

/// Finds journeys without social media, reviews or a community; not B2B ones (DOMAIN 72).
pub(super) fn no_social(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    let is_social = |kind| {
        matches!(
            kind,
            ChannelKind::Social | ChannelKind::Reviews | ChannelKind::Community
        )
    };
    let mut kinds = index
        .touchpoints()
        .flat_map(|t| super::lookup::kinds(context, t));
    let has_channels = index.touchpoints().any(|t| t.channel.is_some());
    let is_b2b = context.journey().about().business == BusinessType::B2b;
    if context.is_sketch() || !has_channels || is_b2b || kinds.any(is_social) {
        return Vec::new();
    }
    let mut all = steps(index).filter(|(_, t)| t.channel.is_some());
    let helping = steps(index).find(|(_, t)| t.live_agent && t.channel.is_some());
    let change = helping.or_else(|| all.next()).map(|(_, touchpoint)| {
        let label = message!("fix-offer-social", touchpoint = name(&touchpoint.title));
        let at = touchpoint.id.clone();
        Fix::new(label, FixChange::new(at, |at, plan| plan.offer_social(at)))
    });
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!("finding-social-absent"),
        fixes: change.into_iter().collect(),
    }]
}

/// The change that adds a channel to those on offer at a touchpoint.
pub(super) fn offer_channel(touchpoint: &Touchpoint, channel: &Channel) -> FixChange {
    let data = (touchpoint.id.clone(), channel.id.clone());
    FixChange::new(data, |(at, channel), plan| plan.offer_channel(at, channel))
}
