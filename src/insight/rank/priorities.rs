//! A ranking with how firm it is, as views and the command line show it.

use super::{
    firm::{Firm, Firmness},
    ranking::{Ask, Entry, Ranking},
};
use crate::{
    insight::{Index, flow::Flow},
    model::{Journey, PersonaId},
};

/// A ranking with how firm it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Priorities {
    /// The ranking.
    pub ranking: Ranking,
    /// How firm it is.
    pub firmness: Firmness,
}

impl Priorities {
    /// Ranks by the journey's rules, for everybody or for one persona, with
    /// [their flow](Flow::for_persona).
    #[must_use]
    pub fn of(index: &Index<'_>, flow: &Flow, persona: Option<&PersonaId>) -> Self {
        let journey: &Journey = index.journey;
        let ranking = Ranking::of(index, flow, &Ask::of(journey).persona(persona));
        let firmness = Firmness::of(&ranking);
        Self { ranking, firmness }
    }

    /// The entries with how firm each rank is.
    pub fn entries(&self) -> impl Iterator<Item = (&Entry, Option<Firm>)> {
        let firm = self.firmness.entries.iter().copied();
        self.ranking.entries.iter().zip(firm)
    }
}
