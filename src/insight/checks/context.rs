//! Input of the checks, with a cache of what several of them compute.

use jiff::civil::Date;

use super::{method, service};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::Journey,
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
    pub(super) service: service::ServiceCache,
    pub(super) method: method::MethodCache,
}

impl<'a> CheckContext<'a> {
    /// The context of a run on a date, with empty caches.
    #[must_use]
    pub fn new(index: &'a ScoredIndex<'a>, flow: &'a Flow, today: Date) -> Self {
        Self {
            index,
            flow,
            today,
            service: service::ServiceCache::default(),
            method: method::MethodCache::default(),
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
}
