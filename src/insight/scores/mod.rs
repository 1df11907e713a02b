//! Scores with figures, confidence intervals, reliability and goodness.
//!
//! A score is shown with its number of replies and an interval, or with the reason why there is
//! none; too few replies give no figure at all (DOMAIN B4). Nothing is rounded here. Scores of
//! several waves or segments stay separate: pooled ones list the scores that went in.

mod boxes;
mod card;
mod compare;
mod contradiction;
mod derivation;
mod ease_correlation;
mod pairs;
mod path_experience;
mod peak_end;
mod pivot;
mod pooled_score;
mod profile;
mod sample_size;
mod score_display;
mod spread;
mod survey_load;
mod survey_requests;
mod surveys;
mod touchpoint_measurement;
mod trend;

#[cfg(test)]
mod tests;

pub use self::{
    boxes::{CesIndex, ReplyClass, reply_class},
    card::{
        Caution, NoIntervalReason, Reliability, ScoreCard, Segment, answer_count, goodness,
        latest_waves, most_measured,
    },
    compare::{
        Comparison, ComparisonVerdict, NoComparisonReason, NoTestReason, compare, compare_segments,
    },
    contradiction::{Contradiction, contradictions, is_share_of},
    derivation::{IntervalDerivation, TestDerivation, test_derivation},
    ease_correlation::{EaseCorrelation, LEAST_PAIRS, NoCorrelationReason, ease_and_satisfaction},
    pairs::{ScorePair, segment_pairs, wave_pairs},
    path_experience::{PathExperience, PathStep, path_experience},
    peak_end::{PeakEnd, peak_end, peak_end_score},
    pivot::{
        Pivot, PivotCell, PivotColumn, PivotDimension, PivotRemainder, PivotRow, ScoreLevel, pivot,
    },
    pooled_score::{PooledScore, pool},
    profile::{ComponentKind, Profile, ProfileComponent, ProfileDimension, ProfileTerm, profile},
    sample_size::{SampleSize, margin_of, newest_by_metric, sample_size},
    score_display::{ScoreDisplay, score_display},
    spread::{ChannelScore, PhaseSpread, TOLERANCE, spreads},
    survey_load::{
        NoInviteRateReason, SurveyLoad, THROTTLES, Throttle, ThrottleLoad, assumed_contacts,
        customers_per_year, survey_loads, survey_loads_of,
    },
    surveys::{SurveyName, scores_asked_for},
    touchpoint_measurement::{TouchpointMeasurement, touchpoint_measurement},
    trend::{ScoreSeries, TrendPoint, series},
};
