//! Touchpoints that go into a lane.

use crate::model::{LaneKey, Touchpoint};

/// Sets the value of a lane on a touchpoint. A channel is removed from the alternative ones, and a
/// device replaces the first.
pub(super) fn take_on(lane: &LaneKey, touchpoint: &mut Touchpoint) {
    match lane {
        LaneKey::Channel(channel) => {
            touchpoint
                .other_channels
                .retain(|other| Some(other) != channel.as_ref());
            touchpoint.channel.clone_from(channel);
        }
        LaneKey::Device(None) => touchpoint.devices.clear(),
        LaneKey::Device(Some(device)) => {
            if touchpoint.devices.first() != Some(device) {
                let rest = touchpoint.devices.iter().skip(1).filter(|d| *d != device);
                touchpoint.devices = std::iter::once(device).chain(rest).cloned().collect();
            }
        }
        LaneKey::Owner(team) => touchpoint.owner.team.clone_from(team),
        LaneKey::Actor(actor) => touchpoint.actor.clone_from(actor),
        LaneKey::Custom(lane) => touchpoint.lane.clone_from(lane),
    }
}
