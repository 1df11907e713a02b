//! What is known about the open journey: worked out after each edit, off the UI thread where it
//! takes long. The last result stays in sight meanwhile, marked as being refreshed.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::{Zoned, civil::Date};

use super::jobs::{Done, Jobs};
use crate::{
    i18n,
    insight::{Insight, rank::PainRanks},
    model::Journey,
};

/// What takes longer than this is worked out by a job.
pub const AT_ONCE: Duration = Duration::from_millis(8);
/// In a journey of so many touchpoints things are tried at once.
pub const SMALL: usize = 200;

/// A journey as it was, and what follows from it.
pub struct Facts {
    /// The journey as it was.
    pub journey: Journey,
    /// What follows from it.
    pub insight: Insight,
}

/// What was worked out.
pub struct Known {
    owner: u64,
    revision: u64,
    today: Date,
    took: Duration,
    facts: Arc<Facts>,
    ranks: PainRanks,
}

/// What is known about one journey.
pub struct Knowing {
    id: u64,
    last: Option<Known>,
    /// The state of the journey that a job is working on.
    pending: Option<u64>,
    /// The state that a job broke off at; it isn't tried again.
    failed: Option<u64>,
    number: u64,
}

impl Default for Knowing {
    fn default() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            last: None,
            pending: None,
            failed: None,
            number: 0,
        }
    }
}

impl Knowing {
    /// Follows the journey to its state at `revision`, at once or by a job.
    pub fn follow(&mut self, journey: &Journey, revision: u64, jobs: &mut Jobs) {
        let today = Zoned::now().date();
        let is_fresh = |known: &Known| known.revision == revision && known.today == today;
        let is_known = self.last.as_ref().is_some_and(is_fresh);
        if self.pending.is_some() || self.failed == Some(revision) || is_known {
            return;
        }
        let takes_long = self.last.as_ref().map_or_else(
            || journey.graph().touchpoint_count() > SMALL,
            |known| known.took > AT_ONCE,
        );
        let (owner, journey) = (self.id, journey.clone());
        let work = move || work_out(owner, journey, revision, today);
        if takes_long {
            self.pending = Some(revision);
            jobs.run(move || Done::Analysed(Box::new(work())));
        } else {
            self.take(work());
        }
    }

    /// Takes what a job worked out, if it was about this journey.
    pub fn take(&mut self, known: Known) {
        if known.owner == self.id {
            self.pending = None;
            self.number += 1;
            self.last = Some(known);
        }
    }

    /// Stops waiting for a job that broke off; the next edit starts another one.
    pub fn give_up(&mut self) {
        self.failed = self.pending.take();
    }

    /// Tells the results of this journey from those of others.
    #[must_use]
    pub fn id(&self) -> u64 {
        self.id
    }

    /// What is known, maybe of a moment ago, with the journey as it was then.
    #[must_use]
    pub fn facts(&self) -> Option<&Arc<Facts>> {
        self.last.as_ref().map(|known| &known.facts)
    }

    /// What is known, maybe of a moment ago.
    #[must_use]
    pub fn insight(&self) -> Option<&Insight> {
        self.facts().map(|facts| &facts.insight)
    }

    /// The ranks of the pain points, for the map.
    #[must_use]
    pub fn ranks(&self) -> Option<&PainRanks> {
        self.last.as_ref().map(|known| &known.ranks)
    }

    /// Grows with every result.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Whether what is known is of an earlier state than `revision`.
    #[must_use]
    pub fn is_old(&self, revision: u64) -> bool {
        self.last
            .as_ref()
            .is_none_or(|known| known.revision != revision)
    }
}

fn work_out(owner: u64, journey: Journey, revision: u64, today: Date) -> Known {
    let started = Instant::now();
    let insight = Insight::of_journey(&journey, today, i18n::lexicon());
    Known {
        owner,
        revision,
        today,
        took: started.elapsed(),
        ranks: PainRanks::from(&insight.priorities.ranking),
        facts: Arc::new(Facts { journey, insight }),
    }
}
