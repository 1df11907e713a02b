//! What follows from a journey: scores, flow, priorities and checks, as pure functions.
//!
//! Nothing here knows of files, clocks, languages or chance: today's date and the names of preset
//! fields are handed in, and what needs random numbers takes a seed. The same journey gives the
//! same result to the last bit. Formulas and rules name their source: letters and numbers are those
//! of the domain document (A1–A148 for what the sources ask for, B for formulas).

pub mod benchmarks;
pub mod checks;
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
    rank::{Board, ByPersona, Priorities},
    scores::ScoreCard,
};
use crate::model::{ItemRef, Journey, presets::Lexicon};

/// Everything that follows from a journey, for the window, the pages and the command line.
#[derive(Clone, Debug)]
pub struct Insight {
    /// How customers flow through it.
    pub flow: Flow,
    /// The scores in the journey's order.
    pub scores: Vec<ScoreCard>,
    /// The pain points by rank, with how firm that is.
    pub priorities: Priorities,
    /// The ranking of each persona.
    pub by_persona: ByPersona,
    /// The actions by status.
    pub actions: Board,
    /// The day for which it was worked out.
    pub today: Date,
    /// What the checks found.
    pub findings: Vec<Finding>,
}

/// A journey by places together with what follows from it.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The journey by places.
    pub index: &'a ScoredIndex<'a>,
    /// What follows from it.
    pub insight: &'a Insight,
}

impl<'a> Known<'a> {
    /// Both together; the insight must be that of the journey.
    #[must_use]
    pub fn new(index: &'a ScoredIndex<'a>, insight: &'a Insight) -> Self {
        Self { index, insight }
    }
}

impl Insight {
    /// Works everything out, the checks beside the ranking. `today` is for what grows old.
    #[must_use]
    pub fn of(index: &ScoredIndex<'_>, today: Date, lexicon: &Lexicon) -> Self {
        let flow = Flow::of(index);
        let ((priorities, by_persona), findings) = thread::scope(|scope| {
            let findings =
                scope.spawn(|| checks::run(&checks::Context::new(index, &flow, today, lexicon)));
            let ranked = Priorities::with_personas(index, &flow);
            (
                ranked,
                findings.join().unwrap_or_else(|panic| resume_unwind(panic)),
            )
        });
        Self {
            by_persona,
            scores: index.cards().to_vec(),
            actions: Board::of(index.journey, today),
            priorities,
            today,
            findings,
            flow,
        }
    }

    /// The same of a journey by itself.
    #[must_use]
    pub fn of_journey(journey: &Journey, today: Date, lexicon: &Lexicon) -> Self {
        Self::of(&ScoredIndex::new(journey), today, lexicon)
    }

    /// The findings that nobody left alone.
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|f| f.dismissed.is_none())
    }

    /// The findings about an item, open ones first.
    pub fn about<'a>(&'a self, item: &'a ItemRef) -> impl Iterator<Item = &'a Finding> {
        self.findings
            .iter()
            .filter(move |f| f.found.items.contains(item))
    }
}
