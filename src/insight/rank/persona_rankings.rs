//! Rankings of all personas, side by side.

use super::{
    exposure::PersonaFlows,
    ranking::{Rank, Ranking, RankingEntry, RankingOptions},
};
use crate::{
    insight::{ScoredIndex, flow::Flow},
    model::{PainPointId, PersonaId},
};

/// The ranks of a pain point for everybody and for each persona.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankComparison {
    /// The pain point.
    pub pain: PainPointId,
    /// Its rank in the ranking for everybody.
    pub overall_rank: Option<Rank>,
    /// Its index among the entries of each persona, in the order of the columns; `None` if it
    /// doesn't hit that persona.
    pub entries: Vec<Option<usize>>,
    /// The difference between its best and its worst rank among the personas that it hits.
    pub spread: usize,
}

/// Rankings by persona.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonaRankings {
    /// The personas in the journey's order, each with its ranking.
    pub rankings: Vec<(PersonaId, Ranking)>,
    /// The pain points in the order of the ranking for everybody.
    pub comparisons: Vec<RankComparison>,
}

impl PersonaRankings {
    /// Ranks for each persona, with its own flow, emotions and scores; `flow` is that of everybody.
    #[must_use]
    pub fn of(
        index: &ScoredIndex<'_>,
        flow: &Flow,
        overall: &Ranking,
        ask: &RankingOptions<'_>,
    ) -> Self {
        Self::with(index, &PersonaFlows::of(index, flow), overall, ask)
    }

    /// The same with the flows of all personas.
    pub(super) fn with(
        index: &ScoredIndex<'_>,
        flows: &PersonaFlows<'_>,
        overall: &Ranking,
        ask: &RankingOptions<'_>,
    ) -> Self {
        let journey = index.journey;
        let personas = journey.personas().iter().enumerate();
        let columns = personas.filter_map(|(place, persona)| {
            let ask = RankingOptions {
                persona: Some(&persona.id),
                ..*ask
            };
            let ranking = Ranking::of(index, flows.get(place)?, &ask);
            Some((persona.id.clone(), ranking))
        });
        let rankings: Vec<(PersonaId, Ranking)> = columns.collect();
        let indexes: Vec<Vec<Option<usize>>> = rankings
            .iter()
            .map(|(_, ranking)| {
                let mut indexes = vec![None; journey.pain_points().len()];
                for (number, entry) in ranking.entries.iter().enumerate() {
                    if let Some(slot) = indexes.get_mut(entry.index) {
                        *slot = Some(number);
                    }
                }
                indexes
            })
            .collect();
        let lines = overall.entries.iter().map(|entry| {
            let own: Vec<Option<usize>> = indexes
                .iter()
                .map(|indexes| indexes.get(entry.index).copied().flatten())
                .collect();
            let ranks = own.iter().zip(&rankings);
            let ranks = ranks.filter_map(|(number, (_, ranking))| {
                let entry: &RankingEntry = ranking.entries.get((*number)?)?;
                Some(entry.rank?.number)
            });
            let ranks: Vec<usize> = ranks.collect();
            let spread = ranks.iter().max().zip(ranks.iter().min());
            RankComparison {
                pain: entry.pain.clone(),
                overall_rank: entry.rank,
                spread: spread.map_or(0, |(worst, best)| worst - best),
                entries: own,
            }
        });
        Self {
            comparisons: lines.collect(),
            rankings,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PersonaRankings;
    use crate::{
        insight::{
            ScoredIndex,
            flow::Flow,
            rank::{FactorKind, Provenance, Ranking, RankingOptions, tests::pain},
        },
        model::{Emotion, Journey},
        testkit::journey_line::id,
    };

    /// Sanne uses the app and Bram the desk; either trouble hits everybody who comes there.
    #[test]
    fn each_persona_is_ranked_by_the_way_that_they_take() {
        let journey = two_ways();
        let index = ScoredIndex::new(&journey);
        let flow = Flow::of(&index);
        let ask = RankingOptions::of(&journey);
        let overall = Ranking::of(&index, &flow, &ask);
        let sides = PersonaRankings::of(&index, &flow, &overall, &ask);
        let names = |ranking: &Ranking| -> Vec<String> {
            let all = ranking.entries.iter();
            all.map(|entry| entry.pain.to_string()).collect()
        };
        assert_eq!(names(&overall), ["slow-app", "long-queue"]);
        let [(_, sanne), (_, bram)] = sides.rankings.as_slice() else {
            panic!("two personas");
        };
        assert_eq!(names(sanne), ["slow-app", "long-queue"]);
        assert_eq!(names(bram), ["long-queue", "slow-app"]);
        let reach = |ranking: &Ranking, place: usize| {
            let factor = ranking.entries[place].factor(FactorKind::Reach).unwrap();
            (factor.value, factor.provenance)
        };
        assert_eq!(reach(&overall, 1), (0.3, Provenance::Derived));
        assert_eq!(reach(bram, 0).0, 1.0);
        assert_eq!(reach(bram, 1), (0.0, Provenance::Assumed));
        assert_eq!(sides.comparisons[0].entries, [Some(0), Some(1)]);
        assert_eq!(sides.comparisons[0].spread, 1);
    }

    fn two_ways() -> Journey {
        let mut parts = crate::testkit::journey_line::parts(
            "A: a app desk done; a>app a>desk app>done desk>done",
        );
        parts.transitions[0].share = Some(0.7);
        parts.transitions[1].share = Some(0.3);
        let personas = crate::insight::flow::tests::persona;
        parts.personas = vec![personas("sanne", &[]), personas("bram", &[])];
        for (place, who) in [(1, "sanne"), (2, "bram")] {
            parts.touchpoints[place].emotions.push(Emotion {
                persona: Some(id(who)),
                value: 0,
                word: String::new(),
            });
        }
        parts.pain_points = vec![
            pain("slow-app", "app", Some(3), Some(0.5)),
            pain("long-queue", "desk", Some(3), Some(0.5)),
        ];
        Journey::from_parts(parts).unwrap()
    }
}
