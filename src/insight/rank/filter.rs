//! Filter of a list of pain points.

use crate::model::{
    ChannelId, DeviceId, EvidenceStatus, Index, Journey, PainPoint, PainStatus, PersonaId, PhaseId,
};

/// Criteria for a list of pain points, all of which must be met; `None` admits everything.
///
/// A persona has a ranking of its own, as other pain points hit it: rank with
/// [`RankingOptions::persona`](super::RankingOptions::persona). All other criteria only shorten the list, and the ranks
/// of the whole stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PainPointFilter {
    /// A persona that is hit.
    pub persona: Option<PersonaId>,
    /// A channel that the touchpoint offers.
    pub channel: Option<ChannelId>,
    /// A device of the touchpoint.
    pub device: Option<DeviceId>,
    /// The phase of the touchpoint.
    pub phase: Option<PhaseId>,
    /// The status of the evidence.
    pub evidence: Option<EvidenceStatus>,
    /// The status. Solved and parked pain points have no rank.
    pub status: Option<PainStatus>,
    /// The owner: the pain point's own, or else the touchpoint's team.
    pub owner: Option<String>,
}

impl PainPointFilter {
    /// True if it admits every pain point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True if a pain point meets all criteria.
    #[must_use]
    pub fn matches(&self, index: &Index<'_>, pain: &PainPoint) -> bool {
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
        super::ranking::affects_persona(pain, self.persona.as_ref())
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

/// All owners of pain points, by the rule of [`PainPointFilter::owner`]; sorted, each once.
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
