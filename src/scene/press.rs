//! Actions of clickable items in a view, carried by their keys.

use std::fmt;

use crate::model::{Choice as _, MatrixAxis};

/// Action of a click, besides selecting the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PressAction {
    /// Changes the criterion of a matrix axis.
    Axis(MatrixAxis),
    /// Changes an assumption of a what-if.
    Assume(AssumptionChoice),
    /// Shows the derivation of a what-if figure.
    Explain(WhatIfFigure),
    /// Adds an item.
    Add(AddOffer),
    /// Goes to the item of a finding, given by its index.
    Show(usize),
    /// Applies a fix of a finding.
    Fix {
        /// Index of the finding.
        finding: usize,
        /// Index of the fix among those of the finding.
        fix: usize,
    },
    /// Dismisses a finding, given by its index.
    Dismiss(usize),
    /// Restores a dismissed finding, given by its index.
    Restore(usize),
}

/// Assumption of a what-if; `None` restores the value that follows from the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssumptionChoice {
    /// Percentage of the leaving customers that are retained.
    Retained(Option<u32>),
    /// Waiting time in seconds; `None` keeps the present one.
    Wait(Option<u32>),
    /// Number of steps by which the emotion rises.
    Feeling(Option<u32>),
    /// Percentage of its gap that a score closes.
    Scores(Option<u32>),
}

/// Figure of a what-if.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhatIfFigure {
    /// Customers who reach the goal.
    Goal,
    /// Waiting time.
    Waiting,
    /// Customers who leave at the touchpoint.
    Leaving,
    /// Emotion at the touchpoint, by the index of the projection.
    Emotion(usize),
    /// Peak–end score, by the index of the projection.
    PeakEnd(usize),
    /// Score at the touchpoint, by the index of the projection.
    Score(usize),
    /// Mean score of all touchpoints, by the index of the projection.
    MeanScore(usize),
}

/// Item that the button of a heading adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AddOffer {
    /// Score.
    Score,
    /// Action.
    Action,
}

impl fmt::Display for PressAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("do/")?;
        match self {
            Self::Axis(axis) => write!(f, "axis/{}", axis.key()),
            Self::Assume(assume) => write!(f, "assume/{assume}"),
            Self::Explain(figure) => write!(f, "explain/{figure}"),
            Self::Add(AddOffer::Score) => f.write_str("add/score"),
            Self::Add(AddOffer::Action) => f.write_str("add/action"),
            Self::Show(finding) => write!(f, "show/{finding}"),
            Self::Fix { finding, fix } => write!(f, "fix/{finding}/{fix}"),
            Self::Dismiss(finding) => write!(f, "leave/{finding}"),
            Self::Restore(finding) => write!(f, "take-up/{finding}"),
        }
    }
}

impl fmt::Display for AssumptionChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, value, without) = match self {
            Self::Retained(value) => ("kept", value, "usual"),
            Self::Wait(value) => ("wait", value, "as-now"),
            Self::Feeling(value) => ("feeling", value, "usual"),
            Self::Scores(value) => ("scores", value, "usual"),
        };
        match value {
            Some(value) => write!(f, "{what}-{value}"),
            None => write!(f, "{what}-{without}"),
        }
    }
}

impl fmt::Display for WhatIfFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Goal => f.write_str("goal"),
            Self::Waiting => f.write_str("waiting"),
            Self::Leaving => f.write_str("leaving"),
            Self::Emotion(index) => write!(f, "feels-{index}"),
            Self::PeakEnd(index) => write!(f, "peak-end-{index}"),
            Self::Score(index) => write!(f, "score-{index}"),
            Self::MeanScore(index) => write!(f, "mean-{index}"),
        }
    }
}
