//! Which channels customers find, and whether they have a choice.

use super::{
    fix::{ServiceFix, fix},
    group::by_phase,
    look::{channel_name, is_end, item, leads_on, name, names, passes, phase, short, steps},
    set::Channels,
};
use crate::{
    insight::checks::{Context, Fix, Found},
    model::{
        BusinessType, Channel, ChannelKind, ItemRef, Message, Persona, Phase, Touchpoint,
        TouchpointKind,
    },
};

/// The personas whose channels are known, with these.
fn users<'a>(context: &Context<'a>) -> Vec<(&'a Persona, Channels)> {
    let personas = context.journey().personas().iter();
    personas
        .map(|persona| (persona.as_ref(), Channels::of(context, &persona.channels)))
        .filter(|(_, channels)| !channels.is_empty())
        .collect()
}

/// Where the service itself takes place: customers go there because it is there, whatever channel
/// they like.
fn is_place(kind: ChannelKind) -> bool {
    matches!(kind, ChannelKind::Shop | ChannelKind::Other)
}

/// The channels in which customers get in touch themselves, so that they miss one that isn't there.
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

/// The channels of the catalogue of some kinds.
fn of_kind(context: &Context<'_>, is_it: fn(ChannelKind) -> bool) -> Channels {
    let all = context.journey().channels().iter();
    Channels::of(context, all.filter(|c| is_it(c.kind)).map(|c| &c.id))
}

/// A phase with what it offers.
struct Coverage<'a> {
    phase: &'a Phase,
    steps: Vec<&'a Touchpoint>,
    offered: Channels,
}

/// The phases in which something happens, with the channels on offer. A phase without any channel
/// is left out: what nobody wrote down need not be missing.
fn coverage<'a>(context: &Context<'a>) -> Vec<Coverage<'a>> {
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
        let mut offered = Channels::default();
        for touchpoint in &steps {
            offered.add(Channels::at(context, touchpoint));
        }
        if !offered.is_empty() {
            found.push(Coverage {
                phase,
                steps,
                offered,
            });
        }
    }
    found
}

impl Coverage<'_> {
    fn sees(&self, persona: &Persona) -> bool {
        let mut steps = self.steps.iter().filter(|touchpoint| !is_end(touchpoint));
        steps.any(|touchpoint| passes(touchpoint, &persona.id))
    }

    fn item(&self) -> ItemRef {
        ItemRef::Phase(self.phase.id.clone())
    }

    /// Offering channels where it does most: at the touchpoint with the most influence.
    fn offer(&self, channels: &[&Channel]) -> Option<Fix> {
        let weight = |t: &Touchpoint| t.influence.unwrap_or(1.0) + f64::from(u8::from(t.key));
        let steps = self.steps.iter().rev();
        let best = steps.max_by(|a, b| weight(a).total_cmp(&weight(b)))?;
        let offers = channels.iter().map(|channel| ServiceFix::OfferChannel {
            at: best.id.clone(),
            channel: channel.id.clone(),
        });
        let label = Message::new("fix-offer-channel")
            .with("channel", names(channels.iter().map(|c| c.name.as_str())))
            .with("touchpoint", name(&best.title));
        Some(fix(label, ServiceFix::All(offers.collect())))
    }
}

pub(super) fn own_missing(context: &Context<'_>) -> Vec<Found> {
    let users = users(context);
    let places = of_kind(context, is_place);
    let mut found = Vec::new();
    for coverage in coverage(context) {
        if coverage.offered.without(places).is_empty() {
            continue;
        }
        let without: Vec<&(&Persona, Channels)> = users
            .iter()
            .filter(|(persona, own)| !own.shares(coverage.offered) && coverage.sees(persona))
            .collect();
        let Some((_, first)) = without.first() else {
            continue;
        };
        // A channel that all of them use clears the finding at once.
        let common = without.iter().fold(*first, |all, (_, own)| all.with(*own));
        let channel = common.list(context).next();
        let personas = without.iter().map(|(persona, _)| persona);
        let mut items = vec![coverage.item()];
        items.extend(personas.clone().map(|p| ItemRef::Persona(p.id.clone())));
        found.push(Found {
            items,
            message: Message::new("finding-own-channel-missing")
                .with("phase", name(&coverage.phase.name))
                .with("personas", names(personas.map(|p| short(p)))),
            fixes: channel
                .and_then(|c| coverage.offer(&[c]))
                .into_iter()
                .collect(),
        });
    }
    found
}

pub(super) fn gap(context: &Context<'_>) -> Vec<Found> {
    let phases = coverage(context);
    let users = users(context);
    let contact = of_kind(context, is_contact);
    let mut found = Vec::new();
    for (number, coverage) in phases.iter().enumerate() {
        let union = |phases: &[Coverage<'_>]| {
            let mut all = Channels::default();
            phases.iter().for_each(|phase| all.add(phase.offered));
            all
        };
        let before = union(phases.get(..number).unwrap_or_default());
        let after = union(phases.get(number + 1..).unwrap_or_default());
        let mut wanted = Channels::default();
        for (persona, own) in &users {
            if coverage.sees(persona) {
                wanted.add(own.with(contact));
            }
        }
        let missing = wanted.with(before).with(after).without(coverage.offered);
        let channels: Vec<&Channel> = missing.list(context).collect();
        if channels.is_empty() {
            continue;
        }
        let mut items = vec![coverage.item()];
        items.extend(channels.iter().map(|c| ItemRef::Channel(c.id.clone())));
        found.push(Found {
            items,
            message: Message::new("finding-coverage-gap")
                .with("phase", name(&coverage.phase.name))
                .with("channels", names(channels.iter().map(|c| c.name.as_str()))),
            fixes: coverage.offer(&channels).into_iter().collect(),
        });
    }
    found
}

pub(super) fn absent(context: &Context<'_>) -> Vec<Found> {
    let phases = coverage(context);
    let mut offered = Channels::default();
    phases.iter().for_each(|phase| offered.add(phase.offered));
    if offered.is_empty() {
        return Vec::new();
    }
    let users = users(context);
    let mut wanted = Channels::default();
    users.iter().for_each(|(_, own)| wanted.add(*own));
    let missing = wanted.without(offered).list(context);
    missing
        .map(|channel| {
            let one = Channels::of(context, [&channel.id]);
            let personas = users.iter().filter(|(_, own)| own.shares(one));
            let personas = personas.map(|(persona, _)| persona);
            // The widest phase is where most customers come past.
            let widest = phases.iter().rev().max_by_key(|phase| phase.steps.len());
            let mut items = vec![ItemRef::Channel(channel.id.clone())];
            items.extend(personas.clone().map(|p| ItemRef::Persona(p.id.clone())));
            Found {
                items,
                message: Message::new("finding-absent-channel")
                    .with("channel", name(&channel.name))
                    .with("personas", names(personas.map(|p| short(p)))),
                fixes: widest
                    .and_then(|w| w.offer(&[channel]))
                    .into_iter()
                    .collect(),
            }
        })
        .collect()
}

pub(super) fn forced(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let users = users(context);
    if users.is_empty() {
        return Vec::new();
    }
    let offered: Vec<Channels> = index
        .touchpoints
        .iter()
        .map(|t| Channels::at(context, t))
        .collect();
    let at = |place: usize| offered.get(place).copied().unwrap_or_default();
    let places = of_kind(context, is_place);
    // What customers can choose from at each touchpoint by going on.
    let mut next = vec![Channels::default(); index.len()];
    for edge in index.edges.iter().filter(|edge| leads_on(edge)) {
        let is_gone = index
            .at(edge.to)
            .is_none_or(|t| t.kind == TouchpointKind::EndLeft);
        if let Some(slot) = next.get_mut(edge.from).filter(|_| !is_gone) {
            slot.add(at(edge.to));
        }
    }
    let choice = |place: usize| next.get(place).copied().unwrap_or_default();
    let all = steps(index).filter_map(|(place, touchpoint)| {
        let own = at(place);
        let has_other_way = !choice(place).without(own).is_empty();
        if own.len() != 1 || own.shares(places) || has_other_way {
            return None;
        }
        let mut before = Channels::default();
        for edge in index.arriving(place).filter(|edge| leads_on(edge)) {
            before.add(choice(edge.from));
        }
        let forced: Vec<&(&Persona, Channels)> = users
            .iter()
            .filter(|(persona, used)| {
                !used.shares(own) && !used.shares(before) && passes(touchpoint, &persona.id)
            })
            .collect();
        let (_, used) = forced.first()?;
        let common = forced.iter().fold(*used, |all, (_, used)| all.with(*used));
        let change = common.list(context).next().map(|channel| {
            let label = Message::new("fix-offer-channel-here").with("channel", name(&channel.name));
            let change = ServiceFix::OfferChannel {
                at: touchpoint.id.clone(),
                channel: channel.id.clone(),
            };
            fix(label, change)
        });
        let personas = forced.iter().map(|(persona, _)| persona);
        let mut items = vec![item(touchpoint)];
        items.extend(personas.clone().map(|p| ItemRef::Persona(p.id.clone())));
        let message = Message::new("finding-forced-channel")
            .with("touchpoint", name(&touchpoint.title))
            .with("channel", channel_name(context, touchpoint))
            .with("personas", names(personas.map(|p| short(p))));
        let found = Found {
            items,
            message,
            fixes: change.into_iter().collect(),
        };
        Some((place, found))
    });
    by_phase(
        context,
        "forced-channel",
        "finding-forced-channel-many",
        all.collect(),
    )
}

/// Fewer touchpoints than this are a sketch, which need not show everything yet.
const SKETCH: usize = 5;

pub(super) fn no_social(context: &Context<'_>) -> Vec<Found> {
    let index = context.index;
    let is_social = |kind| {
        matches!(
            kind,
            ChannelKind::Social | ChannelKind::Reviews | ChannelKind::Community
        )
    };
    let mut kinds = index
        .touchpoints
        .iter()
        .flat_map(|t| super::look::kinds(context, t));
    let has_channels = index.touchpoints.iter().any(|t| t.channel.is_some());
    let is_b2b = context.journey().about().business == BusinessType::B2b;
    if index.len() < SKETCH || !has_channels || is_b2b || kinds.any(is_social) {
        return Vec::new();
    }
    let mut all = steps(index).filter(|(_, t)| t.channel.is_some());
    let helping = steps(index).find(|(_, t)| t.live_agent && t.channel.is_some());
    let change = helping.or_else(|| all.next()).map(|(_, touchpoint)| {
        let label = Message::new("fix-offer-social").with("touchpoint", name(&touchpoint.title));
        let at = touchpoint.id.clone();
        fix(label, ServiceFix::OfferSocial { at })
    });
    vec![Found {
        items: vec![ItemRef::Journey],
        message: Message::new("finding-social-absent"),
        fixes: change.into_iter().collect(),
    }]
}
