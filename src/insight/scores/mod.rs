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
    boxes::{CesIndex, ReplyClass, reply_class},
    card::{
        Caution, NoIntervalReason, Reliability, ScoreCard, Segment, answer_count, goodness,
        latest_waves,
    },
    compare::{
        Comparison, ComparisonVerdict, NoComparisonReason, NoTestReason, compare, compare_segments,
    },
    ease::{EaseCorrelation, LEAST_PAIRS, NoCorrelationReason, ease_and_satisfaction},
    felt::{PathExperience, PathStep, path_experience},
    impossible::{Contradiction, contradictions, is_share_of},
    load::{
        NoInviteRateReason, SurveyLoad, THROTTLES, Throttle, ThrottleLoad, assumed_contacts,
        customers_per_year, survey_loads, survey_loads_of,
    },
    measured::{TouchpointMeasurement, touchpoint_measurement},
    needed::{SampleSize, margin_of, newest_by_metric, sample_size},
    pairs::{ScorePair, segment_pairs, wave_pairs},
    peak::{PeakEnd, peak_end, peak_end_score},
    pivot::{
        Pivot, PivotCell, PivotColumn, PivotDimension, PivotRemainder, PivotRow, ScoreLevel, pivot,
    },
    pool::{PooledScore, pool},
    profile::{ComponentKind, Profile, ProfileComponent, ProfileDimension, ProfileTerm, profile},
    shown::{ScoreDisplay, score_display},
    spread::{ChannelScore, PhaseSpread, TOLERANCE, spreads},
    surveys::{SurveyName, scores_asked_for},
    trend::{ScoreSeries, TrendPoint, series},
    working::{IntervalDerivation, TestDerivation, test_derivation},
};
