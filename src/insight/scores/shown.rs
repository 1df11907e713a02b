//! What of a score may be shown: the same on maps, slides, pages, tables and forms.

use super::card::{ScoreCard, Standing};
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
        /// Whether so few replied that it is an indication.
        is_indicative: bool,
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
                is_indicative: self.standing == Standing::Indicative,
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

    /// Whether it is a figure of few replies.
    #[must_use]
    pub fn is_indicative(self) -> bool {
        matches!(
            self,
            Self::Figure {
                is_indicative: true,
                ..
            }
        )
    }

    /// The words in the place of a figure that is held back; `None` for others.
    #[must_use]
    pub fn held_back(self) -> Option<Message> {
        match self {
            Self::TooFew(n) => Some(Message::new("scores-too-few-n").with("n", n)),
            Self::Figure { .. } | Self::Nothing => None,
        }
    }
}
