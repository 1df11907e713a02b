//! The ranking of each persona side by side.

use super::ranking::{Ask, Ranking};
use crate::{
    insight::{Index, flow::Flow},
    model::{PainPointId, PersonaId},
};

/// A pain point with its rank for each persona.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The pain point.
    pub pain: PainPointId,
    /// Its rank for everybody.
    pub rank: usize,
    /// Its rank for each persona, in their order; `None` where it doesn't hit them.
    pub ranks: Vec<Option<usize>>,
    /// The difference between its worst and best rank among personas.
    pub spread: usize,
}

/// The rankings of all personas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByPersona {
    /// The personas in the journey's order.
    pub personas: Vec<PersonaId>,
    /// The pain points by their rank for everybody.
    pub lines: Vec<Line>,
}

impl ByPersona {
    /// Ranks the pain points for each persona.
    #[must_use]
    pub fn of(index: &Index<'_>, flow: &Flow, whole: &Ranking) -> Self {
        let journey = index.journey;
        let personas: Vec<PersonaId> = journey.personas().iter().map(|p| p.id.clone()).collect();
        let ask = Ask::of(journey);
        let ranks: Vec<Vec<Option<usize>>> = personas
            .iter()
            .map(|id| Ranking::of(index, flow, &ask.persona(Some(id))).ranks(journey))
            .collect();
        let lines = whole.entries.iter().map(|entry| {
            let own: Vec<Option<usize>> = ranks
                .iter()
                .map(|r| r.get(entry.place).copied().flatten())
                .collect();
            let (low, high) = (own.iter().flatten().min(), own.iter().flatten().max());
            Line {
                pain: entry.pain.clone(),
                rank: entry.rank,
                spread: high.zip(low).map_or(0, |(high, low)| high - low),
                ranks: own,
            }
        });
        Self {
            lines: lines.collect(),
            personas,
        }
    }
}
