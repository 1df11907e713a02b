//! Scores with figures, confidence intervals, reliability and goodness.
//!
//! A score is shown with its number of replies and an interval, or with the reason why there is
//! none; too few replies give no figure at all (DOMAIN B4). Nothing is rounded here. Scores of
//! several waves or segments stay separate: pooled ones list the scores that went in.

mod asks;
mod boxes;
mod card;
mod compare;
mod ease;
mod felt;
mod impossible;
mod load;
mod measured;
mod needed;
mod pairs;
mod peak;
mod pivot;
mod pool;
mod profile;
mod shown;
mod spread;
mod surveys;
mod trend;
mod working;

#[cfg(test)]
mod tests;

pub use self::{
    boxes::{CesIndex, Class, class},
    card::{Caution, NoInterval, ScoreCard, Segment, Standing, answered, goodness, latest},
    compare::{Comparison, NoComparison, Unproven, Verdict, between_segments, compare},
    ease::{EaseLink, LEAST_PAIRS, NoLink, ease_and_satisfaction},
    felt::{Felt, Step, felt},
    impossible::{Contradiction, contradictions, is_share_of},
    load::{
        Busy, Load, NoPerPerson, THROTTLES, Throttle, contacts_assumed, customers_a_year, loads,
        loads_of,
    },
    measured::{Measured, measured},
    needed::{Needed, by_metric, margin_of, needed},
    pairs::{Pair, segments, waves},
    peak::{PeakEnd, peak_end, peak_end_score},
    pivot::{Level, Others, Pivot, PivotBy, PivotCell, PivotColumn, PivotRow, pivot},
    pool::{Pooled, pool},
    profile::{Part, PartKind, Profile, Share, Term, profile},
    shown::{Shown, shown},
    spread::{ChannelScore, PhaseSpread, TOLERANCE, spreads},
    surveys::{SurveyName, asked_for},
    trend::{Point, Series, series},
    working::{TestWorking, Working, test_working},
};
