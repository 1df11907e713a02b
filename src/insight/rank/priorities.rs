//! A ranking with its robustness, as views and the command line show it.

use super::{
    exposure::PersonaFlows,
    persona_rankings::PersonaRankings,
    ranking::{Ranking, RankingEntry, RankingOptions},
    stability::{RankStability, RankingStability},
};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::PersonaId,
};

/// A ranking with its robustness.
#[derive(Clone, Debug, PartialEq)]
pub struct Priorities {
    /// The ranking.
    pub ranking: Ranking,
    /// The robustness of its ranks.
    pub stability: RankingStability,
}

impl Priorities {
    /// Ranks by the journey's rules, for everybody or for one persona, with [its
    /// flow](Flow::for_persona).
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, flow: &Flow, persona: Option<&PersonaId>) -> Self {
        let ask = RankingOptions::of(index.journey).with_persona(persona);
        Self::from(Ranking::of(index, flow, &ask))
    }

    /// The same for everybody, together with the rankings of all personas; the flow of each persona
    /// is computed once for both.
    #[must_use]
    pub fn with_personas(index: &ScoredIndex<'_>, flow: &Flow) -> (Self, PersonaRankings) {
        let ask = RankingOptions::of(index.journey);
        let flows = PersonaFlows::of(index, flow);
        let all = Self::from(Ranking::with(index, flow, Some(&flows), &ask));
        let by_persona = PersonaRankings::with(index, &flows, &all.ranking, &ask);
        (all, by_persona)
    }

    fn from(ranking: Ranking) -> Self {
        let stability = RankingStability::from_ranking(&ranking);
        Self { ranking, stability }
    }

    /// The entries with the robustness of their ranks.
    pub fn entries(&self) -> impl Iterator<Item = (&RankingEntry, Option<RankStability>)> {
        let firm = self.stability.entries.iter().copied();
        self.ranking.entries.iter().zip(firm)
    }
}
