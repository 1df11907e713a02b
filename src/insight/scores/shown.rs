//! What of a score may be shown: the same on maps, slides, pages, tables and forms.

use super::card::{Caution, ScoreCard};
use crate::{
    insight::stats::Interval,
    model::{Journey, Message, Score},
};

/// What of a score may be shown (DOMAIN B4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// A figure.
    Figure {
        /// The figure at full precision.
        value: f64,
        /// Its 95% interval, where the replies are known.
        interval: Option<Interval>,
        /// What a reader is warned of first.
        caution: Option<Caution>,
    },
    /// No figure: so few replied.
    TooFew(u64),
    /// Nothing was measured.
    Nothing,
}

/// What of a score may be shown by the limits of the journey's rules.
#[must_use]
pub fn shown(journey: &Journey, score: &Score) -> Shown {
    ScoreCard::of(journey, score).map_or(Shown::Nothing, |card| card.shown())
}

impl ScoreCard {
    /// What of it may be shown.
    #[must_use]
    pub fn shown(&self) -> Shown {
        match (self.figure, self.n) {
            (_, Some(0)) => Shown::Nothing,
            (Some(value), _) => Shown::Figure {
                value,
                interval: self.interval.ok(),
                caution: self.cautions.first().copied(),
            },
            (None, Some(n)) => Shown::TooFew(n),
            (None, None) => Shown::Nothing,
        }
    }
}

impl Shown {
    /// The figure.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Figure { value, .. } => Some(value),
            Self::TooFew(_) | Self::Nothing => None,
        }
    }

    /// The interval.
    #[must_use]
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Figure { interval, .. } => interval,
            Self::TooFew(_) | Self::Nothing => None,
        }
    }

    /// What a reader of the figure is warned of first.
    #[must_use]
    pub fn caution(self) -> Option<Caution> {
        match self {
            Self::Figure { caution, .. } => caution,
            Self::TooFew(_) | Self::Nothing => None,
        }
    }

    /// What a reader is warned of where there is little room: a margin stands beside an interval only.
    #[must_use]
    pub fn mark(self) -> Option<Caution> {
        self.caution()
            .filter(|caution| *caution != Caution::WideMargin)
    }

    /// The words in the place of a figure that is held back; `None` for others.
    #[must_use]
    pub fn held_back(self) -> Option<Message> {
        match self {
            Self::TooFew(n) => Some(message!("scores-too-few-n", n = n)),
            Self::Figure { .. } | Self::Nothing => None,
        }
    }
}
