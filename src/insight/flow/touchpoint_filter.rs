//! Filter of a list of touchpoints.

use crate::model::{ChannelId, DeviceId, PhaseId, Touchpoint};

/// Criteria for a list of touchpoints, all of which must be met; `None` admits everything. The
/// figures stay those of the whole flow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TouchpointFilter {
    /// A channel that the touchpoint offers.
    pub channel: Option<ChannelId>,
    /// A device of the touchpoint.
    pub device: Option<DeviceId>,
    /// The phase of the touchpoint.
    pub phase: Option<PhaseId>,
}

impl TouchpointFilter {
    /// True if a touchpoint meets all criteria.
    #[must_use]
    pub fn matches(&self, touchpoint: &Touchpoint) -> bool {
        let uses = |id: &DeviceId| touchpoint.devices.contains(id);
        let is_in = |id: &PhaseId| touchpoint.phase == *id;
        (self.channel.as_ref()).is_none_or(|id| touchpoint.offers(id))
            && self.device.as_ref().is_none_or(uses)
            && self.phase.as_ref().is_none_or(is_in)
    }
}

#[cfg(test)]
mod tests {
    use super::TouchpointFilter;
    use crate::testkit::journey_line::{id, parts};

    #[test]
    fn a_touchpoint_is_listed_by_channel_device_and_phase() {
        let mut all = parts("A: a | B: b c").touchpoints;
        all[0].channel = Some(id("web"));
        all[1].other_channels.push(id("web"));
        all[1].devices.push(id("mobile"));
        let of = |listed: &TouchpointFilter| -> String {
            let found = all.iter().filter(|t| listed.matches(t));
            found.map(|t| t.title.as_str()).collect()
        };
        let mut listed = TouchpointFilter::default();
        assert_eq!(of(&listed), "abc");
        listed.channel = Some(id("web"));
        assert_eq!(of(&listed), "ab");
        listed.phase = Some(all[1].phase.clone());
        assert_eq!(of(&listed), "b");
        listed.device = Some(id("tablet"));
        assert_eq!(of(&listed), "");
        listed = TouchpointFilter {
            device: Some(id("mobile")),
            ..TouchpointFilter::default()
        };
        assert_eq!(of(&listed), "b");
    }
}
