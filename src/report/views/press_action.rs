//! Actions of clickable items in a view, encoded in their scene keys. One type writes and parses
//! them: a misspelled action would be ignored silently.

use std::{fmt, str::FromStr};

use crate::{
    insight::rank::MatrixAxis,
    model::{Choice as _, ItemRef},
};

/// Action of a click, besides selecting the item. It is encoded in the key behind the item:
/// [`PressAction::Axis`] on the journey is `journey#do/axis/effort`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PressAction {
    /// Changes the criterion of a matrix axis.
    Axis(MatrixAxis),
    /// Changes an assumption of a what-if.
    Assume(AssumptionChoice),
    /// Shows the derivation of a what-if figure, given by its code.
    Explain(String),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Item that the button of a heading adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddOffer {
    /// Score.
    Score,
    /// Action.
    Action,
}

/// Marks an action in a key, behind the item.
const ACTION_PREFIX: &str = "do";
/// Value that follows from the journey.
const DEFAULT_WORD: &str = "usual";
/// Waiting time as it is now.
const UNCHANGED_WORD: &str = "as-now";

impl PressAction {
    /// Scene key of a button that does this to an item.
    #[must_use]
    pub fn key(&self, item: &ItemRef) -> String {
        format!("{item}#{self}")
    }

    /// Action of a click on an item with this key; `None` if it only selects.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        key.split_once('#')?.1.parse().ok()
    }
}

impl fmt::Display for PressAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{ACTION_PREFIX}/")?;
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

/// Parse error: the text is no action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParsePressError;

impl FromStr for PressAction {
    type Err = ParsePressError;

    /// Parses the format written by [`fmt::Display`].
    fn from_str(text: &str) -> Result<Self, ParsePressError> {
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            [ACTION_PREFIX, "axis", axis] => MatrixAxis::from_key(axis)
                .map(Self::Axis)
                .ok_or(ParsePressError),
            [ACTION_PREFIX, "assume", assume] => assume.parse().map(Self::Assume),
            [ACTION_PREFIX, "explain", figure] if !figure.is_empty() => {
                Ok(Self::Explain((*figure).to_owned()))
            }
            [ACTION_PREFIX, "add", "score"] => Ok(Self::Add(AddOffer::Score)),
            [ACTION_PREFIX, "add", "action"] => Ok(Self::Add(AddOffer::Action)),
            [ACTION_PREFIX, "show", finding] => Ok(Self::Show(number(finding)?)),
            [ACTION_PREFIX, "fix", finding, fix] => Ok(Self::Fix {
                finding: number(finding)?,
                fix: number(fix)?,
            }),
            [ACTION_PREFIX, "leave", finding] => Ok(Self::Dismiss(number(finding)?)),
            [ACTION_PREFIX, "take-up", finding] => Ok(Self::Restore(number(finding)?)),
            _ => Err(ParsePressError),
        }
    }
}

impl fmt::Display for AssumptionChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, value, without) = match self {
            Self::Retained(value) => ("kept", value, DEFAULT_WORD),
            Self::Wait(value) => ("wait", value, UNCHANGED_WORD),
            Self::Feeling(value) => ("feeling", value, DEFAULT_WORD),
            Self::Scores(value) => ("scores", value, DEFAULT_WORD),
        };
        match value {
            Some(value) => write!(f, "{what}-{value}"),
            None => write!(f, "{what}-{without}"),
        }
    }
}

impl FromStr for AssumptionChoice {
    type Err = ParsePressError;

    /// Parses the format written by [`fmt::Display`].
    fn from_str(text: &str) -> Result<Self, ParsePressError> {
        let (what, value) = text.split_once('-').ok_or(ParsePressError)?;
        let unless = |without: &str| {
            if value == without {
                Ok(None)
            } else {
                number(value).map(Some)
            }
        };
        match what {
            "kept" => unless(DEFAULT_WORD).map(Self::Retained),
            "wait" => unless(UNCHANGED_WORD).map(Self::Wait),
            "feeling" => unless(DEFAULT_WORD).map(Self::Feeling),
            "scores" => unless(DEFAULT_WORD).map(Self::Scores),
            _ => Err(ParsePressError),
        }
    }
}

fn number<N: FromStr>(text: &str) -> Result<N, ParsePressError> {
    text.parse().ok().ok_or(ParsePressError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::ops::testkit::id;

    #[test]
    fn what_a_key_does_is_read_back_from_it() {
        let mut all: Vec<PressAction> = MatrixAxis::ALL
            .iter()
            .copied()
            .map(PressAction::Axis)
            .collect();
        for value in [None, Some(0), Some(86_400)] {
            let assumed = [
                AssumptionChoice::Retained(value),
                AssumptionChoice::Wait(value),
                AssumptionChoice::Feeling(value),
                AssumptionChoice::Scores(value),
            ];
            all.extend(assumed.map(PressAction::Assume));
        }
        all.extend([
            PressAction::Explain("peak-end-0".to_owned()),
            PressAction::Add(AddOffer::Score),
            PressAction::Add(AddOffer::Action),
            PressAction::Show(0),
            PressAction::Fix {
                finding: 12,
                fix: 1,
            },
            PressAction::Dismiss(7),
            PressAction::Restore(3),
        ]);
        for item in [ItemRef::Journey, ItemRef::PainPoint(id("p"))] {
            for press in &all {
                let key = press.key(&item);
                assert_eq!(PressAction::from_key(&key).as_ref(), Some(press), "{key}");
                let before = key.split('#').next().and_then(ItemRef::parse);
                assert_eq!(before.as_ref(), Some(&item), "{key}");
            }
        }
    }

    #[test]
    fn other_keys_do_nothing() {
        for key in [
            "journey",
            "journey#matrix",
            "journey#do",
            "journey#do/axis/nonsense",
            "journey#do/show/x",
            "journey#do/fix/1",
            "pain-point/p#do/assume/kept-much",
            "pain-point/p#do/explain/",
        ] {
            assert_eq!(PressAction::from_key(key), None, "{key}");
        }
    }
}
