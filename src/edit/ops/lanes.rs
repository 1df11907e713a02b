//! Lanes: the attribute of a touchpoint that decides in which one it is drawn.

use std::collections::HashSet;

use crate::model::{ChannelId, DeviceId, Journey, LaneAxis, LaneId, Touchpoint};

/// A lane, as a value that a touchpoint can take on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LaneValue {
    /// The main channel.
    Channel(Option<ChannelId>),
    /// The first device.
    Device(Option<DeviceId>),
    /// The owner team; nobody when empty.
    Owner(String),
    /// The actor; nobody when empty.
    Actor(String),
    /// A lane of the user's own.
    Custom(Option<LaneId>),
}

impl LaneValue {
    /// The value that `touchpoint` has on this axis.
    #[must_use]
    pub fn of(axis: LaneAxis, touchpoint: &Touchpoint) -> Self {
        match axis {
            LaneAxis::Channel => Self::Channel(touchpoint.channel.clone()),
            LaneAxis::Device => Self::Device(touchpoint.devices.first().cloned()),
            LaneAxis::Owner => Self::Owner(touchpoint.owner.team.clone()),
            LaneAxis::Actor => Self::Actor(touchpoint.actor.clone()),
            LaneAxis::Custom => Self::Custom(touchpoint.lane.clone()),
        }
    }

    /// Gives `touchpoint` this value. A channel is then no longer among the other ones on offer,
    /// and a device takes the place of the first.
    pub fn apply(&self, touchpoint: &mut Touchpoint) {
        match self {
            Self::Channel(channel) => {
                touchpoint
                    .other_channels
                    .retain(|other| Some(other) != channel.as_ref());
                touchpoint.channel.clone_from(channel);
            }
            Self::Device(None) => touchpoint.devices.clear(),
            Self::Device(Some(device)) => {
                if touchpoint.devices.first() != Some(device) {
                    let rest = touchpoint.devices.iter().skip(1).filter(|d| *d != device);
                    touchpoint.devices = std::iter::once(device).chain(rest).cloned().collect();
                }
            }
            Self::Owner(team) => touchpoint.owner.team.clone_from(team),
            Self::Actor(actor) => touchpoint.actor.clone_from(actor),
            Self::Custom(lane) => touchpoint.lane.clone_from(lane),
        }
    }
}

/// The lanes of the present axis from top to bottom, the one without a value last.
///
/// Channels that share a lane name count once, as the first of them. Catalogues give all their
/// entries, owners and actors come in reading order.
#[must_use]
pub fn lanes(journey: &Journey) -> Vec<LaneValue> {
    let mut seen = HashSet::new();
    match journey.about().lanes_by {
        LaneAxis::Channel => journey
            .channels()
            .iter()
            .filter(|c| c.lane.is_empty() || seen.insert(c.lane.clone()))
            .map(|c| LaneValue::Channel(Some(c.id.clone())))
            .chain([LaneValue::Channel(None)])
            .collect(),
        LaneAxis::Device => journey
            .devices()
            .iter()
            .map(|d| LaneValue::Device(Some(d.id.clone())))
            .chain([LaneValue::Device(None)])
            .collect(),
        LaneAxis::Custom => journey
            .lanes()
            .iter()
            .map(|l| LaneValue::Custom(Some(l.id.clone())))
            .chain([LaneValue::Custom(None)])
            .collect(),
        LaneAxis::Owner => named(journey, |t| &t.owner.team, LaneValue::Owner),
        LaneAxis::Actor => named(journey, |t| &t.actor, LaneValue::Actor),
    }
}

fn named(
    journey: &Journey,
    name: impl Fn(&Touchpoint) -> &String,
    lane: impl Fn(String) -> LaneValue,
) -> Vec<LaneValue> {
    let mut seen = HashSet::new();
    let names = journey.in_reading_order().into_iter().map(|t| name(t));
    names
        .filter(|name| !name.is_empty() && seen.insert((*name).clone()))
        .map(|name| lane(name.clone()))
        .chain([lane(String::new())])
        .collect()
}

/// The place of a touchpoint's lane among `lanes`.
pub(super) fn place_of(
    journey: &Journey,
    lanes: &[LaneValue],
    touchpoint: &Touchpoint,
) -> Option<usize> {
    let own = LaneValue::of(journey.about().lanes_by, touchpoint);
    let shared = |id: &Option<ChannelId>| {
        let channel = journey.channels().get(id.as_ref()?)?;
        (!channel.lane.is_empty()).then_some(channel.lane.as_str())
    };
    lanes.iter().position(|lane| {
        *lane == own
            || matches!((lane, &own), (LaneValue::Channel(a), LaneValue::Channel(b))
                if shared(a).is_some() && shared(a) == shared(b))
    })
}
