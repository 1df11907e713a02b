//! Analysis of a journey: scores, flow, priorities and checks, as pure functions.
//!
//! Nothing here knows of files, clocks, languages or chance: today's date is passed in, and random
//! draws take a seed. The same journey gives the same result to the last bit. Formulas and rules
//! name their source: numbers and letters are those of the domain document (1–148 of section A for
//! the requirements, B for formulas).

pub mod benchmarks;
pub mod checks;
pub mod decisions;
pub mod flow;
pub mod rank;
mod scored_index;
pub mod scores;
mod search;
pub mod stats;

pub use self::scored_index::ScoredIndex;

use std::{panic::resume_unwind, thread};

use jiff::civil::Date;

use self::{
    checks::Finding,
    flow::Flow,
    rank::{PersonaRankings, Priorities, StatusBoard},
    scores::ScoreCard,
};
use crate::model::Journey;

/// The complete analysis of a journey, for the window, the pages and the command line.
#[derive(Clone, Debug)]
pub struct Insight {
    /// The flow of customers: visits, success, leaving.
    pub flow: Flow,
    /// The score cards in the order of the journey's scores.
    pub scores: Vec<ScoreCard>,
    /// The pain points by priority, with the robustness of their ranks.
    pub priorities: Priorities,
    /// The ranking for each persona.
    pub persona_rankings: PersonaRankings,
    /// The actions by status.
    pub status_board: StatusBoard,
    /// The day for which the analysis was made.
    pub today: Date,
    /// The findings of the checks, dismissed ones last.
    pub findings: Vec<Finding>,
}

/// The index of a journey together with its analysis.
#[derive(Clone, Copy)]
pub struct IndexedInsight<'a> {
    /// The index of the journey.
    pub index: &'a ScoredIndex<'a>,
    /// The analysis of the same journey.
    pub insight: &'a Insight,
}

impl<'a> IndexedInsight<'a> {
    /// Pairs the two; the insight must be that of the journey.
    #[must_use]
    pub fn new(index: &'a ScoredIndex<'a>, insight: &'a Insight) -> Self {
        Self { index, insight }
    }
}

impl Insight {
    /// Analyses a journey; the checks run in a thread beside the ranking. `today` is the reference
    /// date of checks on age.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, today: Date) -> Self {
        let flow = Flow::of(index);
        let ((priorities, persona_rankings), findings) = thread::scope(|scope| {
            let run = || checks::run(&checks::CheckContext::new(index, &flow, today));
            let checks = thread::Builder::new().name("checks".into());
            let findings = checks.spawn_scoped(scope, run);
            let ranked = Priorities::with_personas(index, &flow);
            let findings = match findings {
                Ok(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
                // The system has no thread to spare.
                Err(_) => run(),
            };
            (ranked, findings)
        });
        Self {
            persona_rankings,
            scores: index.cards().to_vec(),
            status_board: StatusBoard::of(index.journey, today),
            priorities,
            today,
            findings,
            flow,
        }
    }

    /// Indexes and analyses a journey.
    #[must_use]
    pub fn of_journey(journey: &Journey, today: Date) -> Self {
        Self::of(&ScoredIndex::new(journey), today)
    }

    /// The findings that nobody dismissed.
    pub fn open_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|f| f.dismissed.is_none())
    }
}
