//! Insight cache of the open journey: brought up to date after each edit, off the UI thread where
//! it takes long. The last result stays in use meanwhile, marked as being refreshed.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::{Zoned, civil::Date};

use crate::{
    app::jobs::{JobResult, Jobs},
    insight::{Insight, rank::PainRanks},
    model::Journey,
};

/// Work that took longer than this is left to a job the next time.
pub const SYNC_LIMIT: Duration = Duration::from_millis(8);
/// Number of touchpoints up to which work of unknown duration is done at once.
pub const SMALL_JOURNEY: usize = 200;

/// Snapshot of a journey, with its insight.
pub struct InsightSnapshot {
    /// Snapshot of the journey.
    pub journey: Journey,
    /// Insight into it.
    pub insight: Insight,
}

/// Result of one computation.
pub struct InsightResult {
    owner: u64,
    revision: u64,
    today: Date,
    duration: Duration,
    snapshot: Arc<InsightSnapshot>,
    ranks: PainRanks,
}

/// Insight cache of one journey.
pub struct InsightCache {
    id: u64,
    last: Option<InsightResult>,
    /// Revision that a job is working on.
    pending: Option<u64>,
    /// Revision at which a job panicked; it isn't tried again.
    failed: Option<u64>,
    number: u64,
}

impl Default for InsightCache {
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

impl InsightCache {
    /// Brings the cache up to date with `revision` and today's date, at once or by a job.
    pub fn follow(&mut self, journey: &Journey, revision: u64, jobs: &mut Jobs) {
        let today = Zoned::now().date();
        let is_fresh = |known: &InsightResult| known.revision == revision && known.today == today;
        let is_known = self.last.as_ref().is_some_and(is_fresh);
        if self.pending.is_some() || self.failed == Some(revision) || is_known {
            return;
        }
        let takes_long = self.last.as_ref().map_or_else(
            || journey.graph().touchpoint_count() > SMALL_JOURNEY,
            |known| known.duration > SYNC_LIMIT,
        );
        let (owner, journey) = (self.id, journey.clone());
        let work = move || work_out(owner, journey, revision, today);
        if takes_long {
            self.pending = Some(revision);
            jobs.run(move || JobResult::Analysed(Box::new(work())));
        } else {
            self.store(work());
        }
    }

    /// Stores the result of a job, if it is about this journey.
    pub fn store(&mut self, known: InsightResult) {
        if known.owner == self.id {
            self.pending = None;
            self.number += 1;
            self.last = Some(known);
        }
    }

    /// Stops waiting for a job that panicked; the next edit starts another one.
    pub fn cancel(&mut self) {
        self.failed = self.pending.take();
    }

    /// Id that tells the results of this journey from those of others.
    #[must_use]
    pub fn id(&self) -> u64 {
        self.id
    }

    /// Latest insight, which may be out of date, with the journey that it belongs to.
    #[must_use]
    pub fn snapshot(&self) -> Option<&Arc<InsightSnapshot>> {
        self.last.as_ref().map(|known| &known.snapshot)
    }

    /// Latest insight, which may be out of date.
    #[must_use]
    pub fn insight(&self) -> Option<&Insight> {
        self.snapshot().map(|facts| &facts.insight)
    }

    /// Ranks of the pain points, for the map.
    #[must_use]
    pub fn ranks(&self) -> Option<&PainRanks> {
        self.last.as_ref().map(|known| &known.ranks)
    }

    /// Number that grows with every result.
    #[must_use]
    pub fn result_number(&self) -> u64 {
        self.number
    }

    /// True if the latest result isn't of `revision`, or there is none.
    #[must_use]
    pub fn is_stale(&self, revision: u64) -> bool {
        self.last
            .as_ref()
            .is_none_or(|known| known.revision != revision)
    }
}

fn work_out(owner: u64, journey: Journey, revision: u64, today: Date) -> InsightResult {
    let started = Instant::now();
    let insight = Insight::of_journey(&journey, today);
    InsightResult {
        owner,
        revision,
        today,
        duration: started.elapsed(),
        ranks: PainRanks::from(&insight.priorities.ranking),
        snapshot: Arc::new(InsightSnapshot { journey, insight }),
    }
}
