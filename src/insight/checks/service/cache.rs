//! Cache of lookups that several checks about service share, for one run.

use std::cell::OnceCell;

use super::{connectivity, live_agents, lookup::LiveAgents};
use crate::{
    insight::{
        checks::CheckContext,
        scores::{self, PhaseSpread},
        search::distances,
    },
    model::DrawnEdge,
};

/// The cached lookups.
#[derive(Default)]
pub(in crate::insight::checks) struct ServiceCache {
    agents: OnceCell<LiveAgents>,
    moving: OnceCell<Vec<bool>>,
    hops: OnceCell<Vec<u32>>,
    open_ends: OnceCell<Vec<usize>>,
    spreads: OnceCell<Vec<PhaseSpread>>,
}

impl CheckContext<'_> {
    /// The touchpoints where customers speak with a person.
    pub(super) fn agents(&self) -> &LiveAgents {
        self.service.agents.get_or_init(|| LiveAgents::of(self))
    }

    /// The positions where the map stops at a touchpoint that isn't an end.
    pub(super) fn open_ends(&self) -> &[usize] {
        let all = || connectivity::open_ends(self);
        self.service.open_ends.get_or_init(all)
    }

    /// The number of transitions from each touchpoint to a person, who is assumed one step after
    /// each open end.
    pub(super) fn hops(&self) -> &[u32] {
        self.service
            .hops
            .get_or_init(|| live_agents::agent_hops(self))
    }

    /// The spread of scores between channels, by phase.
    pub(super) fn spreads(&self) -> &[PhaseSpread] {
        let all = || scores::spreads(self.index, self.index.cards());
        self.service.spreads.get_or_init(all)
    }

    /// The number of transitions that move customers from each touchpoint to the nearest of
    /// `goals`.
    pub(super) fn distances(&self, goals: &[(usize, u32)]) -> Vec<u32> {
        let moving = self.service.moving.get_or_init(|| {
            let all = self.index.edges();
            all.map(DrawnEdge::moves).collect()
        });
        distances(self.index, goals, |edge| {
            moving.get(edge.number) == Some(&true)
        })
    }
}
