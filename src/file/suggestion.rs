//! Spelling suggestions: the known word nearest to an unknown one.

use crate::model::Message;

/// Longer words aren't compared, which bounds the work: no field name is that long.
const LONGEST: usize = 40;

/// The known word nearest to `word` by edit distance; `None` when none is close.
pub(crate) fn suggestion<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = comparable(word)?;
    let near = known.into_iter().filter_map(|known| {
        let other = plain(known);
        let apart = distance(&word, &other);
        let shorter = word.len().min(other.len());
        let is_near = apart <= (word.len().max(other.len()) / 3).max(1) && apart < shorter;
        let is_part = shorter > 2 && (holds(&word, &other) || holds(&other, &word));
        (is_near || is_part).then_some((apart, known))
    });
    near.min_by_key(|(apart, _)| *apart).map(|(_, known)| known)
}

/// The known word most likely meant where one of a few must be: the nearest, or else the only one
/// with the smallest distance, if that is at most half of its letters.
pub(crate) fn only_suggestion<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    if let Some(near) = suggestion(word, known.iter().copied()) {
        return Some(near);
    }
    let word = comparable(word)?;
    let all = known.iter().map(|known| {
        let other = plain(known);
        (distance(&word, &other), other.len(), *known)
    });
    let mut all: Vec<(usize, usize, &str)> = all.collect();
    all.sort_unstable();
    let &(apart, length, known) = all.first()?;
    let is_only = all.get(1).is_none_or(|(second, ..)| *second > apart);
    (is_only && 2 * apart <= word.len().min(length)).then_some(known)
}

/// Adds the nearest known word to a message, if one is close: see [`with_hint`].
pub(crate) fn with_suggestion<'a>(
    message: Message,
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Message {
    with_hint(message, suggestion(word, known))
}

/// Adds a suggestion to a message: `hint` is `near` and `near` the word, or `hint` is `none`.
pub(crate) fn with_hint(message: Message, near: Option<&str>) -> Message {
    match near {
        Some(near) => message.with("hint", "near").with("near", near),
        None => message.with("hint", "none").with("near", ""),
    }
}

/// Normalised letters of a word; `None` when there are none or too many.
fn comparable(word: &str) -> Option<Vec<char>> {
    Some(plain(word)).filter(|word| !word.is_empty() && word.len() <= LONGEST)
}

/// Letters and digits of a word in lower case: capitals, hyphens and the like are easily mistaken.
fn plain(word: &str) -> Vec<char> {
    let letters = word.chars().filter(|c| c.is_alphanumeric());
    letters
        .flat_map(char::to_lowercase)
        .take(LONGEST + 1)
        .collect()
}

fn holds(word: &[char], part: &[char]) -> bool {
    word.windows(part.len().max(1)).any(|window| window == part)
}

/// Edit distance (Damerau–Levenshtein, optimal string alignment): insertions, deletions,
/// substitutions and swaps of neighbours.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (row, x) in a.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, y) in b.iter().enumerate() {
            let of = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut least = of(&last, column) + usize::from(x != y);
            least = least
                .min(of(&last, column + 1) + 1)
                .min(of(&next, column) + 1);
            let is_swap =
                row > 0 && column > 0 && a.get(row - 1) == Some(y) && b.get(column - 1) == Some(x);
            if is_swap {
                least = least.min(of(&before_last, column - 1) + 1);
            }
            next.push(least);
        }
        before_last = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::{only_suggestion, suggestion};

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let known = [
            "convert",
            "check",
            "export",
            "flow",
            "email",
            "phone",
            "channel-switch",
            "n",
        ];
        for (word, near) in [
            ("chekc", Some("check")),
            ("exprot", Some("export")),
            ("Convert", Some("convert")),
            ("channel_switch", Some("channel-switch")),
            ("mail", Some("email")),
            ("telephone", Some("phone")),
            ("flwo", Some("flow")),
            ("window", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(suggestion(word, known), near, "{word}");
        }
        let long = "x".repeat(1_000_000);
        assert_eq!(suggestion(&long, known), None);
    }

    #[test]
    fn among_few_words_the_only_one_that_is_half_alike_was_meant() {
        let known = ["convert", "check", "export", "flow", "new"];
        for (word, meant) in [
            ("chekc", Some("check")),
            ("impotr", Some("export")),
            ("import", Some("export")),
            ("open", None),
            ("window", None),
            ("", None),
        ] {
            assert_eq!(only_suggestion(word, &known), meant, "{word}");
        }
        assert_eq!(only_suggestion("axyz", &["abyz", "acyz"]), Some("abyz"));
        assert_eq!(
            only_suggestion("abcd", &["abxy", "xycd"]),
            None,
            "two are as near"
        );
    }
}
