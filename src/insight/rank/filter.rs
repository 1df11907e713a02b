//! Which pain points a list shows.

use crate::model::{
    ChannelId, DeviceId, EvidenceStatus, Index, Journey, PainPoint, PainStatus, PersonaId, PhaseId,
};

/// What a list of pain points is narrowed to; nothing when everything is `None`.
///
/// A persona has ranks of their own, as other pain points hit them: rank with
/// [`Ask::persona`](super::Ask::persona). Everything else only shortens the list, and the ranks of
/// the whole stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What hits this persona.
    pub persona: Option<PersonaId>,
    /// Where this channel is offered.
    pub channel: Option<ChannelId>,
    /// Where this device is used.
    pub device: Option<DeviceId>,
    /// In this phase.
    pub phase: Option<PhaseId>,
    /// As sure as this.
    pub evidence: Option<EvidenceStatus>,
    /// As far as this. Solved and parked pain points have no rank.
    pub status: Option<PainStatus>,
    /// Who takes care of it: the pain point's own owner, or else the touchpoint's team.
    pub owner: Option<String>,
}

impl Filter {
    /// Whether nothing is left out.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a pain point is shown.
    #[must_use]
    pub fn admits(&self, index: &Index<'_>, pain: &PainPoint) -> bool {
        let touchpoint = index
            .journey
            .anchor_touchpoint(&pain.anchor)
            .and_then(|id| index.journey.touchpoint(id));
        let Some(touchpoint) = touchpoint else {
            return false;
        };
        fn fits<T: PartialEq>(wanted: Option<&T>, given: &T) -> bool {
            wanted.is_none_or(|wanted| wanted == given)
        }
        super::ranking::hits(pain, self.persona.as_ref())
            && (self.channel.as_ref()).is_none_or(|id| touchpoint.offers(id))
            && self
                .device
                .as_ref()
                .is_none_or(|id| touchpoint.devices.contains(id))
            && fits(self.phase.as_ref(), &touchpoint.phase)
            && fits(self.evidence.as_ref(), &pain.evidence.status)
            && fits(self.status.as_ref(), &pain.status)
            && self.owner.as_deref().is_none_or(|owner| {
                let own = pain.owner.trim();
                owner
                    == if own.is_empty() {
                        touchpoint.owner.team.trim()
                    } else {
                        own
                    }
            })
    }
}

/// Everybody who takes care of a pain point, as [`Filter::owner`] names them; sorted, each once.
#[must_use]
pub fn owners(journey: &Journey) -> Vec<String> {
    let names = journey.pain_points().iter().filter_map(|pain| {
        let own = pain.owner.trim();
        if !own.is_empty() {
            return Some(own);
        }
        let touchpoint = journey.touchpoint(journey.anchor_touchpoint(&pain.anchor)?)?;
        Some(touchpoint.owner.team.trim()).filter(|team| !team.is_empty())
    });
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}
