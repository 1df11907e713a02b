//! What a press on a thing of a view does, as its key tells it.

use std::{fmt, str::FromStr};

use crate::{
    insight::rank::Axis,
    model::{Choice as _, ItemRef},
};

/// What a press does, beside selecting what it is about. Keys hold it behind the item: `journey` with
/// [`Press::Axis`] is `journey#do/axis/effort`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Shows something else along an axis of the matrix.
    Axis(Axis),
    /// Assumes something else of a pain point that is solved.
    Assume(Assume),
    /// Tells how a figure of a what-if was reckoned, by its word.
    Explain(String),
    /// Adds something.
    Add(Add),
    /// Goes to what a finding is about; by its place among the findings.
    Show(usize),
    /// Carries out a fix of a finding.
    Fix {
        /// The place of the finding among the findings.
        finding: usize,
        /// The place of the fix among those of the finding.
        fix: usize,
    },
    /// Leaves a finding alone, by its place.
    Leave(usize),
    /// Takes a finding up again, by its place.
    TakeUp(usize),
}

/// What can be assumed of a pain point that is solved; `None` for what follows from the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assume {
    /// How many in a hundred of those who leave stay.
    Kept(Option<u32>),
    /// The wait in seconds; `None` leaves it as it is now.
    Wait(Option<u32>),
    /// By how many steps the feeling rises.
    Feeling(Option<u32>),
    /// How many hundredths of their distance scores make up.
    Scores(Option<u32>),
}

/// What a heading offers to add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Add {
    /// A score.
    Score,
    /// An action.
    Action,
}

/// What comes behind the item in a key that does something.
const DO: &str = "do";
/// For what follows from the journey.
const USUAL: &str = "usual";
/// For a wait that stays.
const AS_NOW: &str = "as-now";

impl Press {
    /// The key of a thing that does this with an item.
    #[must_use]
    pub fn key(&self, item: &ItemRef) -> String {
        format!("{item}#{self}")
    }

    /// What a press on a thing with this key does; nothing where it selects.
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

/// That something isn't the word for a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPress;

impl FromStr for Press {
    type Err = NoPress;

    /// Reads what [`fmt::Display`] writes.
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

    /// Reads what [`fmt::Display`] writes.
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
