//! Counts of a score that can't all be true.

use crate::{
    i18n::rounded,
    model::{Journey, Message, MetricScale, Report, Score, ScoreData},
};

/// Counts of a score that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Contradiction {
    /// More replied than were invited.
    MoreRepliesThanInvited {
        /// The replies.
        n: u64,
        /// The invites.
        invited: u32,
    },
    /// More surveys came back than were sent.
    MoreAnsweredThanInvited {
        /// The surveys that came back.
        answered: u32,
        /// The invites.
        invited: u32,
    },
    /// Fewer surveys came back than there are replies to this question of theirs.
    AnsweredBelowReplies {
        /// The surveys that came back.
        answered: u32,
        /// The replies.
        n: u64,
    },
    /// So many replies can't make this figure.
    NoSuchFigure {
        /// The figure.
        value: f64,
        /// The replies.
        n: u32,
    },
}

impl Contradiction {
    /// It in words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::MoreRepliesThanInvited { n, invited } => {
                message!("scores-more-replies-than-invited", n = n, invited = invited)
            }
            Self::MoreAnsweredThanInvited { answered, invited } => {
                message!(
                    "scores-more-answered-than-invited",
                    answered = answered,
                    invited = invited
                )
            }
            Self::AnsweredBelowReplies { answered, n } => {
                message!("scores-answered-below-replies", answered = answered, n = n)
            }
            Self::NoSuchFigure { value, n } => {
                message!("scores-no-such-figure", value = value, n = n)
            }
        }
    }
}

/// What can't be true of a score's counts. Invited is how many got the survey, answered how many came
/// back, and the replies are those to this question: each of them at most the one before.
#[must_use]
pub fn contradictions(journey: &Journey, score: &Score) -> Vec<Contradiction> {
    let n = score.data.n();
    let mut found = Vec::new();
    if let (Some(n), Some(invited)) = (n, score.invited)
        && n > u64::from(invited)
    {
        found.push(Contradiction::MoreRepliesThanInvited { n, invited });
    }
    if let (Some(answered), Some(invited)) = (score.answered, score.invited)
        && answered > invited
    {
        found.push(Contradiction::MoreAnsweredThanInvited { answered, invited });
    }
    if let (Some(answered), Some(n)) = (score.answered, n)
        && u64::from(answered) < n
    {
        found.push(Contradiction::AnsweredBelowReplies { answered, n });
    }
    if let ScoreData::Value { value, n: Some(n) } = score.data
        && let Some(scale) = journey.metric_scale(&score.metric)
        && n > 0
        && !can_be(&scale, value, n)
    {
        found.push(Contradiction::NoSuchFigure { value, n });
    }
    found
}

/// Whether so many replies can make a figure, as somebody rounded it or cut it off: some whole number
/// of good replies, or sum of replies, must lie less than a step of its last decimal away.
fn can_be(scale: &MetricScale, value: f64, n: u32) -> bool {
    let unit = match scale.report {
        Report::TopBox { .. } | Report::Net { .. } => 100.0,
        Report::Mean => 1.0,
    };
    fits(value / unit, n, last_step(value) / unit)
}

/// Whether a share of so many cases is a whole number of them, as far as it was rounded.
#[must_use]
pub fn is_share_of(share: f64, n: u32) -> bool {
    fits(share, n, last_step(100.0 * share) / 100.0)
}

/// Whether a whole number over `n` lies less than a step away from a value.
fn fits(value: f64, n: u32, step: f64) -> bool {
    let n = f64::from(n);
    let nearest = (value * n).round() / n;
    (nearest - value).abs() < step - 1e-9
}

/// A step of the last decimal that a figure is written with.
fn last_step(value: f64) -> f64 {
    #[expect(
        clippy::float_cmp,
        reason = "rounding leaves what has no more decimals as it is"
    )]
    let decimals = (0..6).find(|decimals| rounded(value, *decimals) == rounded(value, 9));
    10_f64.powi(-i32::try_from(decimals.unwrap_or(6)).unwrap_or(6))
}
