//! Input of the checks, with a cache of what several of them compute.

use std::cell::OnceCell;

use jiff::civil::Date;

use super::{
    connectivity,
    data_use::{self, IdleScore},
    live_agents,
    lookup::LiveAgents,
    touchpoint_quality::{self, NeglectedTouchpoint},
};
use crate::{
    insight::{
        ScoredIndex,
        flow::Flow,
        scores::{self, PhaseSpread},
        search::distances,
    },
    model::{DrawnEdge, Journey},
};

/// The number of touchpoints below which a map counts as a first sketch.
pub const SKETCH_SIZE: usize = 5;

/// Input of the checks: journey, flow and date. What several checks compute is
/// cached in it, so it serves a single run over one journey.
pub struct CheckContext<'a> {
    /// The index of the journey.
    pub index: &'a ScoredIndex<'a>,
    /// The flow of customers through it.
    pub flow: &'a Flow,
    /// The reference date for checks on age.
    pub today: Date,
    cache: CheckCache,
}

/// Figures that several checks share, computed when the first of them asks.
#[derive(Default)]
struct CheckCache {
    agents: OnceCell<LiveAgents>,
    moving: OnceCell<Vec<bool>>,
    hops: OnceCell<Vec<u32>>,
    open_ends: OnceCell<Vec<usize>>,
    spreads: OnceCell<Vec<PhaseSpread>>,
    idle_scores: OnceCell<Vec<(usize, IdleScore)>>,
    neglected_touchpoints: OnceCell<Vec<NeglectedTouchpoint>>,
}

impl<'a> CheckContext<'a> {
    /// The context of a run on a date, with an empty cache.
    #[must_use]
    pub fn new(index: &'a ScoredIndex<'a>, flow: &'a Flow, today: Date) -> Self {
        Self {
            index,
            flow,
            today,
            cache: CheckCache::default(),
        }
    }

    /// True for a first sketch, with fewer than [`SKETCH_SIZE`] touchpoints. Checks on owners, reviews
    /// and channel coverage don't apply to it.
    #[must_use]
    pub fn is_sketch(&self) -> bool {
        self.index.len() < SKETCH_SIZE
    }

    /// The journey.
    #[must_use]
    pub fn journey(&self) -> &'a Journey {
        self.index.journey
    }

    /// The touchpoints where customers speak with a person.
    pub(super) fn agents(&self) -> &LiveAgents {
        self.cache.agents.get_or_init(|| LiveAgents::of(self))
    }

    /// The positions where the map stops at a touchpoint that isn't an end.
    pub(super) fn open_ends(&self) -> &[usize] {
        let all = || connectivity::open_ends(self);
        self.cache.open_ends.get_or_init(all)
    }

    /// The number of transitions from each touchpoint to a person, who is assumed one step after
    /// each open end.
    pub(super) fn hops(&self) -> &[u32] {
        let all = || live_agents::agent_hops(self);
        self.cache.hops.get_or_init(all)
    }

    /// The spread of scores between channels, by phase.
    pub(super) fn spreads(&self) -> &[PhaseSpread] {
        let all = || scores::spreads(self.index, self.index.cards());
        self.cache.spreads.get_or_init(all)
    }

    /// The number of transitions that move customers from each touchpoint to the nearest of
    /// `goals`.
    pub(super) fn distances(&self, goals: &[(usize, u32)]) -> Vec<u32> {
        let moving = self.cache.moving.get_or_init(|| {
            let all = self.index.edges();
            all.map(DrawnEdge::moves).collect()
        });
        distances(self.index, goals, |edge| {
            moving.get(edge.number) == Some(&true)
        })
    }

    /// The touchpoints with scores that have a gap, in reading order.
    pub(super) fn idle_scores(&self) -> &[(usize, IdleScore)] {
        self.cache.idle_scores.get_or_init(|| data_use::idle(self))
    }

    /// The key touchpoints without a live action, in reading order.
    pub(super) fn neglected_touchpoints(&self) -> &[NeglectedTouchpoint] {
        let all = || touchpoint_quality::neglected_touchpoints(self);
        self.cache.neglected_touchpoints.get_or_init(all)
    }
}
