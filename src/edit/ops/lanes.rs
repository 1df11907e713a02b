//! Lanes: grouping of touchpoints by an attribute, the lane axis.

use std::collections::{BTreeSet, HashSet};

use crate::model::{ChannelId, DeviceId, Journey, LaneAxis, LaneId, Touchpoint};

/// Lane of a touchpoint: its value on the lane axis.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LaneValue {
    /// Main channel; `None` for the lane without one.
    Channel(Option<ChannelId>),
    /// First device; `None` for the lane without one.
    Device(Option<DeviceId>),
    /// Owner team; empty for the lane without one.
    Owner(String),
    /// Actor; empty for the lane without one.
    Actor(String),
    /// A lane of the user's own; `None` for the touchpoints without one.
    Custom(Option<LaneId>),
}

impl LaneValue {
    /// The lane of `touchpoint` on this axis.
    #[must_use]
    pub fn of(axis: LaneAxis, touchpoint: &Touchpoint) -> Self {
        match axis {
            LaneAxis::Channel => Self::Channel(touchpoint.channel.clone()),
            LaneAxis::Device => Self::Device(touchpoint.devices.first().cloned()),
            LaneAxis::Owner => Self::Owner(touchpoint.owner.team.trim().to_owned()),
            LaneAxis::Actor => Self::Actor(touchpoint.actor.trim().to_owned()),
            LaneAxis::Custom => Self::Custom(touchpoint.lane.clone()),
        }
    }

    /// Sets this value on `touchpoint`. A channel is removed from the alternative ones, and a
    /// device replaces the first.
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

/// Lanes of the present axis from top to bottom, the one without a value last.
///
/// Channels whose lanes have the same name count once, as the first of them. Catalogues contribute
/// all their entries, also unused ones; owners and actors come in reading order.
#[must_use]
pub fn lanes(journey: &Journey) -> Vec<LaneValue> {
    let mut seen = HashSet::new();
    match journey.about().lanes_by {
        LaneAxis::Channel => journey
            .channels()
            .iter()
            .filter(|c| seen.insert(c.lane_name()))
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
    name: impl Fn(&Touchpoint) -> &str,
    lane: impl Fn(String) -> LaneValue,
) -> Vec<LaneValue> {
    let mut seen = HashSet::new();
    let touchpoints = journey.in_reading_order();
    let names = touchpoints.iter().map(|t| name(t).trim());
    names
        .filter(|name| !name.is_empty() && seen.insert(*name))
        .map(|name| lane(name.to_owned()))
        .chain([lane(String::new())])
        .collect()
}

/// Position of a touchpoint's lane among `lanes`.
pub(super) fn place_of(
    journey: &Journey,
    lanes: &[LaneValue],
    touchpoint: &Touchpoint,
) -> Option<usize> {
    let own = LaneValue::of(journey.about().lanes_by, touchpoint);
    lanes.iter().position(|lane| is_same(journey, lane, &own))
}

/// True if a touchpoint is drawn in this lane; so is one in another channel that shares the lane.
#[must_use]
pub fn stands_in(journey: &Journey, touchpoint: &Touchpoint, lane: &LaneValue) -> bool {
    let own = LaneValue::of(journey.about().lanes_by, touchpoint);
    is_same(journey, lane, &own)
}

/// True if two values are drawn as one lane: equal ones, or channels whose lanes share a name.
fn is_same(journey: &Journey, a: &LaneValue, b: &LaneValue) -> bool {
    let name = |id: &Option<ChannelId>| journey.channels().get(id.as_ref()?).map(|c| c.lane_name());
    a == b
        || matches!((a, b), (LaneValue::Channel(a), LaneValue::Channel(b))
            if name(a).is_some() && name(a) == name(b))
}

/// Positions of the lanes that the map shows: those with touchpoints, and all of the user's own.
pub(super) fn shown(journey: &Journey, lanes: &[LaneValue]) -> BTreeSet<usize> {
    let made = |lane: &LaneValue| matches!(lane, LaneValue::Custom(Some(_)));
    let made = lanes.iter().enumerate().filter(|(_, lane)| made(lane));
    let held = journey.graph().touchpoints();
    let held = held.filter_map(|t| place_of(journey, lanes, t));
    made.map(|(place, _)| place).chain(held).collect()
}
