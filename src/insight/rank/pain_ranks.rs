//! Ranks of pain points by id, to be handed to the map.

use std::{collections::BTreeMap, sync::Arc};

use super::{Rank, Ranking, RankingOptions};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::{Journey, PainPointId},
};

/// Ranks of the pain points of a journey by its own rules (DOMAIN B5). One that is solved or parked
/// or that nothing is known about has none. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct PainRanks(Arc<BTreeMap<PainPointId, Rank>>);

impl PainRanks {
    /// Ranks the pain points of a journey without an insight at hand.
    #[must_use]
    pub fn of_journey(journey: &Journey) -> Self {
        if journey.pain_points().is_empty() {
            return Self::default();
        }
        let index = ScoredIndex::new(journey);
        let flow = Flow::of(&index);
        Self::from(&Ranking::of(&index, &flow, &RankingOptions::of(journey)))
    }

    /// The rank of a pain point.
    #[must_use]
    pub fn get(&self, pain: &PainPointId) -> Option<Rank> {
        self.0.get(pain).copied()
    }
}

impl From<&Ranking> for PainRanks {
    fn from(ranking: &Ranking) -> Self {
        let entries = ranking.entries.iter();
        let ranked = entries.filter_map(|entry| Some((entry.pain.clone(), entry.rank?)));
        Self(Arc::new(ranked.collect()))
    }
}

impl PartialEq for PainRanks {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}
