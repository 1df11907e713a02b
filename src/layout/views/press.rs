//! Actions of clickable items in a view, encoded in their scene keys. One type writes and parses
//! them: a misspelled action would be ignored silently.

use std::{fmt, str::FromStr};

use crate::{
    insight::rank::Axis,
    model::{Choice as _, ItemRef},
};

/// Action of a click, besides selecting the item. It is encoded in the key behind the item:
/// [`Press::Axis`] on the journey is `journey#do/axis/effort`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Changes the criterion of a matrix axis.
    Axis(Axis),
    /// Changes an assumption of a what-if.
    Assume(Assume),
    /// Shows the derivation of a what-if figure, given by its code.
    Explain(String),
    /// Adds an item.
    Add(Add),
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
    Leave(usize),
    /// Restores a dismissed finding, given by its index.
    TakeUp(usize),
}

/// Assumption of a what-if; `None` restores the value that follows from the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assume {
    /// Percentage of the leaving customers that are retained.
    Kept(Option<u32>),
    /// Waiting time in seconds; `None` keeps the present one.
    Wait(Option<u32>),
    /// Number of steps by which the emotion rises.
    Feeling(Option<u32>),
    /// Percentage of its gap that a score closes.
    Scores(Option<u32>),
}

/// Item that the button of a heading adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Add {
    /// Score.
    Score,
    /// Action.
    Action,
}

/// Marks an action in a key, behind the item.
const DO: &str = "do";
/// Value that follows from the journey.
const USUAL: &str = "usual";
/// Waiting time as it is now.
const AS_NOW: &str = "as-now";

impl Press {
    /// Scene key of a button that does this to an item.
    #[must_use]
    pub fn key(&self, item: &ItemRef) -> String {
        format!("{item}#{self}")
    }

    /// Action of a click on an item with this key; `None` if it only selects.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        key.split_once('#')?.1.parse().ok()
    }
}

impl fmt::Display for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{DO}/")?;
        match self {
            Self::Axis(axis) => write!(f, "axis/{}", axis.key()),
            Self::Assume(assume) => write!(f, "assume/{assume}"),
            Self::Explain(figure) => write!(f, "explain/{figure}"),
            Self::Add(Add::Score) => f.write_str("add/score"),
            Self::Add(Add::Action) => f.write_str("add/action"),
            Self::Show(finding) => write!(f, "show/{finding}"),
            Self::Fix { finding, fix } => write!(f, "fix/{finding}/{fix}"),
            Self::Leave(finding) => write!(f, "leave/{finding}"),
            Self::TakeUp(finding) => write!(f, "take-up/{finding}"),
        }
    }
}

/// Parse error: the text is no action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPress;

impl FromStr for Press {
    type Err = NoPress;

    /// Parses the format written by [`fmt::Display`].
    fn from_str(text: &str) -> Result<Self, NoPress> {
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            [DO, "axis", axis] => Axis::from_key(axis).map(Self::Axis).ok_or(NoPress),
            [DO, "assume", assume] => assume.parse().map(Self::Assume),
            [DO, "explain", figure] if !figure.is_empty() => {
                Ok(Self::Explain((*figure).to_owned()))
            }
            [DO, "add", "score"] => Ok(Self::Add(Add::Score)),
            [DO, "add", "action"] => Ok(Self::Add(Add::Action)),
            [DO, "show", finding] => Ok(Self::Show(number(finding)?)),
            [DO, "fix", finding, fix] => Ok(Self::Fix {
                finding: number(finding)?,
                fix: number(fix)?,
            }),
            [DO, "leave", finding] => Ok(Self::Leave(number(finding)?)),
            [DO, "take-up", finding] => Ok(Self::TakeUp(number(finding)?)),
            _ => Err(NoPress),
        }
    }
}

impl fmt::Display for Assume {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, value, without) = match self {
            Self::Kept(value) => ("kept", value, USUAL),
            Self::Wait(value) => ("wait", value, AS_NOW),
            Self::Feeling(value) => ("feeling", value, USUAL),
            Self::Scores(value) => ("scores", value, USUAL),
        };
        match value {
            Some(value) => write!(f, "{what}-{value}"),
            None => write!(f, "{what}-{without}"),
        }
    }
}

impl FromStr for Assume {
    type Err = NoPress;

    /// Parses the format written by [`fmt::Display`].
    fn from_str(text: &str) -> Result<Self, NoPress> {
        let (what, value) = text.split_once('-').ok_or(NoPress)?;
        let unless = |without: &str| {
            if value == without {
                Ok(None)
            } else {
                number(value).map(Some)
            }
        };
        match what {
            "kept" => unless(USUAL).map(Self::Kept),
            "wait" => unless(AS_NOW).map(Self::Wait),
            "feeling" => unless(USUAL).map(Self::Feeling),
            "scores" => unless(USUAL).map(Self::Scores),
            _ => Err(NoPress),
        }
    }
}

fn number<N: FromStr>(text: &str) -> Result<N, NoPress> {
    text.parse().ok().ok_or(NoPress)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::ops::testing::id;

    #[test]
    fn what_a_key_does_is_read_back_from_it() {
        let mut all: Vec<Press> = Axis::ALL.iter().copied().map(Press::Axis).collect();
        for value in [None, Some(0), Some(86_400)] {
            let assumed = [
                Assume::Kept(value),
                Assume::Wait(value),
                Assume::Feeling(value),
                Assume::Scores(value),
            ];
            all.extend(assumed.map(Press::Assume));
        }
        all.extend([
            Press::Explain("peak-end-0".to_owned()),
            Press::Add(Add::Score),
            Press::Add(Add::Action),
            Press::Show(0),
            Press::Fix {
                finding: 12,
                fix: 1,
            },
            Press::Leave(7),
            Press::TakeUp(3),
        ]);
        for item in [ItemRef::Journey, ItemRef::PainPoint(id("p"))] {
            for press in &all {
                let key = press.key(&item);
                assert_eq!(Press::of(&key).as_ref(), Some(press), "{key}");
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
            assert_eq!(Press::of(key), None, "{key}");
        }
    }
}
