//! Which pain points a list shows. A filter shortens the list; ranks stay those of the whole. Only
//! a persona is ranked anew, since its reach and feelings are its own.

use crate::{
    insight::Index,
    model::{ChannelId, DeviceId, EvidenceStatus, PainPoint, PainStatus, PhaseId},
};

/// What a list of pain points shows; everything when all is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those at touchpoints with this channel.
    pub channel: Option<ChannelId>,
    /// Only those at touchpoints on this device.
    pub device: Option<DeviceId>,
    /// Only those of this phase.
    pub phase: Option<PhaseId>,
    /// Only those that are as sure as this.
    pub evidence: Option<EvidenceStatus>,
    /// Only those that are so far.
    pub status: Option<PainStatus>,
    /// Only those of this owner.
    pub owner: Option<String>,
}

impl Filter {
    /// Whether a pain point is shown.
    #[must_use]
    pub fn admits(&self, index: &Index<'_>, pain: &PainPoint) -> bool {
        let at = index.journey.anchor_touchpoint(&pain.anchor);
        let Some(t) = at.and_then(|id| index.journey.touchpoint(id)) else {
            return false;
        };
        let has_channel =
            |id: &ChannelId| t.channel.as_ref() == Some(id) || t.other_channels.contains(id);
        self.channel.as_ref().is_none_or(has_channel)
            && self.device.as_ref().is_none_or(|id| t.devices.contains(id))
            && self.phase.as_ref().is_none_or(|id| t.phase == *id)
            && self
                .evidence
                .is_none_or(|status| pain.evidence.status == status)
            && self.status.is_none_or(|status| pain.status == status)
            && self
                .owner
                .as_ref()
                .is_none_or(|owner| pain.owner.trim() == owner.trim())
    }
}
