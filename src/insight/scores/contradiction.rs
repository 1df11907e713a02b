//! Contradictions between the counts of a score.

use crate::{
    i18n::rounded,
    model::{Aggregation, Journey, Message, MetricScale, Score, ScoreData},
};

/// A contradiction between counts of a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Contradiction {
    /// More replies than invites.
    MoreRepliesThanInvited {
        /// The replies.
        n: u64,
        /// The invites.
        invited: u32,
    },
    /// More returned surveys than invites.
    MoreAnsweredThanInvited {
        /// The number of surveys returned.
        answered: u32,
        /// The invites.
        invited: u32,
    },
    /// Fewer returned surveys than replies to this question.
    AnsweredBelowReplies {
        /// The number of surveys returned.
        answered: u32,
        /// The replies.
        n: u64,
    },
    /// No set of so many replies gives this figure.
    NoSuchFigure {
        /// The figure.
        value: f64,
        /// The replies.
        n: u32,
    },
}

impl Contradiction {
    /// The contradiction as a sentence.
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

/// Contradictions between a score's counts. Invited is the number of surveys sent, answered those
/// returned, and the replies are those to this question: each at most the one before.
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

/// True if so many replies can give a figure, rounded or truncated: some whole number of good
/// replies, or sum of replies, must lie less than a step of its last decimal away.
fn can_be(scale: &MetricScale, value: f64, n: u32) -> bool {
    let unit = match scale.report {
        Aggregation::TopBox { .. } | Aggregation::Net { .. } => 100.0,
        Aggregation::Mean => 1.0,
    };
    fits(value / unit, n, last_step(value) / unit)
}

/// True if a share, 0…1, can be a whole number of `n` cases, to the precision with which it is
/// given.
#[must_use]
pub fn is_share_of(share: f64, n: u32) -> bool {
    fits(share, n, last_step(100.0 * share) / 100.0)
}

/// True if a whole number over `n` lies less than a step away from a value.
fn fits(value: f64, n: u32, step: f64) -> bool {
    let n = f64::from(n);
    let nearest = (value * n).round() / n;
    (nearest - value).abs() < step - 1e-9
}

/// The value of one unit in the last decimal of a figure, to six decimals.
fn last_step(value: f64) -> f64 {
    #[expect(
        clippy::float_cmp,
        reason = "rounding leaves what has no more decimals as it is"
    )]
    let decimals = (0..6).find(|decimals| rounded(value, *decimals) == rounded(value, 9));
    10_f64.powi(-i32::try_from(decimals.unwrap_or(6)).unwrap_or(6))
}
