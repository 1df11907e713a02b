//! Display rule of scores: the same on maps, slides, pages, tables and forms.

use super::card::{Caution, ScoreCard};
use crate::{
    insight::stats::Interval,
    model::{Journey, Message, Score},
};

/// The part of a score that may be shown (DOMAIN B4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScoreDisplay {
    /// A figure.
    Figure {
        /// The figure at full precision.
        value: f64,
        /// Its 95% interval, where the replies are known.
        interval: Option<Interval>,
        /// The most important caution.
        caution: Option<Caution>,
    },
    /// The figure is withheld: too few replies, with their number.
    TooFew(u64),
    /// There is nothing to show: no metric, no figure or no replies.
    Nothing,
}

/// Applies the display rule to a score, by the limits of the journey's rules.
#[must_use]
pub fn score_display(journey: &Journey, score: &Score) -> ScoreDisplay {
    ScoreCard::of(journey, score).map_or(ScoreDisplay::Nothing, |card| card.display())
}

impl ScoreCard {
    /// Applies the display rule to the card.
    #[must_use]
    pub fn display(&self) -> ScoreDisplay {
        match (self.figure, self.n) {
            (_, Some(0)) => ScoreDisplay::Nothing,
            (Some(value), _) => ScoreDisplay::Figure {
                value,
                interval: self.interval.ok(),
                caution: self.cautions.first().copied(),
            },
            (None, Some(n)) => ScoreDisplay::TooFew(n),
            (None, None) => ScoreDisplay::Nothing,
        }
    }
}

impl ScoreDisplay {
    /// The figure, if it may be shown.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Figure { value, .. } => Some(value),
            Self::TooFew(_) | Self::Nothing => None,
        }
    }

    /// The interval, if there is one.
    #[must_use]
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Figure { interval, .. } => interval,
            Self::TooFew(_) | Self::Nothing => None,
        }
    }

    /// The most important caution, if there is one.
    #[must_use]
    pub fn caution(self) -> Option<Caution> {
        match self {
            Self::Figure { caution, .. } => caution,
            Self::TooFew(_) | Self::Nothing => None,
        }
    }

    /// The caution to mark where space is scarce. A wide margin isn't marked: it is only shown
    /// beside an interval.
    #[must_use]
    pub fn compact_caution(self) -> Option<Caution> {
        self.caution()
            .filter(|caution| *caution != Caution::WideMargin)
    }

    /// The text shown instead of a withheld figure; `None` for others.
    #[must_use]
    pub fn withheld_reason(self) -> Option<Message> {
        match self {
            Self::TooFew(n) => Some(message!("scores-too-few-n", n = n)),
            Self::Figure { .. } | Self::Nothing => None,
        }
    }
}
