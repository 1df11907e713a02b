//! The ranking of each persona, side by side.

use super::ranking::{Ask, Ranking};
use crate::{
    insight::{Index, flow::Flow},
    model::{PainPointId, PersonaId},
};

/// The ranks of a pain point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The pain point.
    pub pain: PainPointId,
    /// Its rank in the ranking for everybody.
    pub overall: usize,
    /// Its rank for each persona, in the order of the columns; none where it doesn't hit them.
    pub ranks: Vec<Option<usize>>,
    /// How many places lie between its best and its worst rank among the personas that it hits.
    pub spread: usize,
}

/// Rankings by persona.
#[derive(Clone, Debug, PartialEq)]
pub struct ByPersona {
    /// The personas in the journey's order, each with their ranking.
    pub columns: Vec<(PersonaId, Ranking)>,
    /// The pain points in the order of the ranking for everybody.
    pub lines: Vec<Line>,
}

impl ByPersona {
    /// Ranks for each persona, with the feelings and scores that are theirs.
    #[must_use]
    pub fn of(index: &Index<'_>, flow: &Flow, overall: &Ranking, ask: &Ask<'_>) -> Self {
        let journey = index.journey;
        let columns = journey.personas().iter().map(|persona| {
            let ask = Ask {
                persona: Some(&persona.id),
                ..*ask
            };
            (persona.id.clone(), Ranking::of(index, flow, &ask))
        });
        let columns: Vec<(PersonaId, Ranking)> = columns.collect();
        let ranks: Vec<Vec<Option<usize>>> = columns
            .iter()
            .map(|(_, ranking)| ranking.ranks(journey))
            .collect();
        let lines = overall.entries.iter().map(|entry| {
            let own: Vec<Option<usize>> = ranks
                .iter()
                .map(|ranks| ranks.get(entry.place).copied().flatten())
                .collect();
            let known = || own.iter().flatten();
            let spread = known().max().zip(known().min());
            Line {
                pain: entry.pain.clone(),
                overall: entry.rank,
                spread: spread.map_or(0, |(worst, best)| worst - best),
                ranks: own,
            }
        });
        Self {
            lines: lines.collect(),
            columns,
        }
    }
}
