//! Recognition of bullets and numbers in front of list items.

use std::collections::BTreeSet;

use super::trimmed;

/// Bullets that never begin a sentence, so they need no space after them.
const PLAIN: &str = "•‣⁃∙◦●○◘◙▪▫■□▢◼◻◾◽◆◇❖⬥⬦➢➤►▶▸▹☐☑☒✓✔✗✘❑❒❏❐✦✧";
/// Characters that are bullets only when a space follows.
const SPACED: &str = "-–—−*·§¨>~";

/// Evidence from all lines of a list about what counts as a list mark: `a.` is a number where `b.`
/// follows, and an initial where it doesn't.
#[derive(Debug, Default)]
pub struct BulletStyle {
    /// Set once a line has an unambiguous mark.
    has_plain: bool,
    /// Number of lines that begin with a lone `o`.
    hollow: usize,
    numbers: BTreeSet<Vec<u32>>,
    letters: BTreeSet<String>,
    /// Set if the marks of all lines, at least two, are capital letters in alphabetical order.
    is_lettered: bool,
}

impl BulletStyle {
    /// Collects the evidence from the lines of a list.
    pub fn of(lines: impl Iterator<Item = String>) -> Self {
        let mut seen = Self::default();
        let (mut capitals, mut count) = (0_u8, 0_u8);
        for line in lines.filter(|line| !line.is_empty()) {
            count = count.saturating_add(1);
            match ListMarker::of(&line) {
                Some((ListMarker::Bullet, _)) => seen.has_plain = true,
                Some((ListMarker::Hollow, _)) => seen.hollow += 1,
                Some((ListMarker::Number(parts), _)) => {
                    seen.has_plain |= parts.len() == 1;
                    seen.numbers.insert(parts);
                }
                Some((ListMarker::Letters(letters), _)) => {
                    let next = char::from(b'A'.saturating_add(capitals)).to_string();
                    capitals += u8::from(capitals < 26 && letters == next);
                    seen.letters.insert(letters);
                }
                None => {}
            }
        }
        seen.is_lettered = count > 1 && capitals == count;
        seen
    }

    /// Removes the mark of an item.
    pub fn strip_marker<'a>(&self, item: &'a str) -> &'a str {
        match ListMarker::of(item) {
            Some((mark, rest)) if self.counts(&mark) => rest,
            _ => item,
        }
    }

    /// True if the cell in front of a tab consists of a mark only.
    pub fn is_mark(&self, cell: &str) -> bool {
        match ListMarker::of(cell) {
            Some((ListMarker::Hollow, "")) => true,
            Some((mark, "")) => self.counts(&mark),
            _ => false,
        }
    }

    fn counts(&self, mark: &ListMarker) -> bool {
        match mark {
            ListMarker::Bullet => true,
            ListMarker::Hollow => self.has_plain || self.hollow > 1,
            ListMarker::Number(parts) => match parts.as_slice() {
                // "2.5 minutes" is a figure, "2.5 Minutes" after 2.4 a number.
                [_, _] => self.has_neighbour(parts),
                _ => true,
            },
            ListMarker::Letters(letters) => self.counts_letters(letters),
        }
    }

    /// True if the list also has the number before or after, or the parent number.
    fn has_neighbour(&self, parts: &[u32]) -> bool {
        let Some((last, above)) = parts.split_last() else {
            return false;
        };
        let with = |last: u32| [above, &[last]].concat();
        let before = last.checked_sub(1).map(with);
        before.is_some_and(|number| self.numbers.contains(&number))
            || self.numbers.contains(&with(last.saturating_add(1)))
            || self.numbers.contains(above)
    }

    fn counts_letters(&self, letters: &str) -> bool {
        const ROMAN: [&str; 12] = [
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
        ];
        if letters.chars().all(char::is_uppercase) {
            return self.is_lettered;
        }
        let has = |letters: &str| self.letters.contains(letters);
        if let Some(place) = ROMAN.iter().position(|roman| *roman == letters) {
            let beside = [place.checked_sub(1), place.checked_add(1)];
            let mut beside = beside.into_iter().flatten().filter_map(|at| ROMAN.get(at));
            if beside.any(|roman| has(roman)) {
                return true;
            }
        }
        match letters.as_bytes() {
            [b'a'] => self.has_plain || self.hollow > 0 || has("b"),
            [letter @ b'b'..=b'z'] => has(&char::from(letter - 1).to_string()),
            _ => false,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum ListMarker {
    /// A bullet character or a box to tick.
    Bullet,
    /// The letter o, which Word writes for a hollow bullet.
    Hollow,
    /// A number, with its parts: `3.`, `(3)`, `1.2.3`.
    Number(Vec<u32>),
    /// A letter or Roman numeral, with a dot or a bracket.
    Letters(String),
}

impl ListMarker {
    /// Parses the mark in front of a line; returns it with the rest of the line.
    fn of(line: &str) -> Option<(Self, &str)> {
        Self::sign(line)
            .or_else(|| Self::number(line))
            .or_else(|| Self::letters(line))
    }

    fn sign(line: &str) -> Option<(Self, &str)> {
        let mut chars = line.chars();
        let first = chars.next()?;
        let rest = chars.as_str();
        // A box may follow a bullet, as in "- [x] Sign".
        let without_box = |rest| after_box(rest).unwrap_or(rest);
        // Symbol fonts have their bullets in the private use area.
        if PLAIN.contains(first) || ('\u{F000}'..='\u{F0FF}').contains(&first) {
            let rest = rest.strip_prefix('\u{FE0F}').unwrap_or(rest);
            return Some((Self::Bullet, trimmed(without_box(trimmed(rest)))));
        }
        if let Some(rest) = after_box(line) {
            return Some((Self::Bullet, rest));
        }
        let is_spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let rest = trimmed(rest);
        // "§ 5" is a clause of a law.
        let is_clause = first == '§' && rest.starts_with(|c: char| c.is_ascii_digit());
        if SPACED.contains(first) && is_spaced && !is_clause {
            return Some((Self::Bullet, without_box(rest)));
        }
        (first == 'o' && is_spaced).then_some((Self::Hollow, rest))
    }

    fn number(line: &str) -> Option<(Self, &str)> {
        let (is_open, body) = match line.strip_prefix('(') {
            Some(body) => (true, body),
            None => (false, line),
        };
        let end = body.find(|c: char| !c.is_ascii_digit() && c != '.');
        let end = end.unwrap_or(body.len());
        let (figures, mut rest) = body.split_at(end);
        let has_bracket = rest.starts_with(')');
        if has_bracket {
            rest = rest.get(1..)?;
        }
        let parts: Vec<&str> = figures.trim_end_matches('.').split('.').collect();
        let is_part = |part: &&str| (1..=3).contains(&part.len());
        let has_dot = figures.ends_with('.') && !figures.ends_with("..");
        let is_number = parts.iter().all(is_part)
            && is_open <= has_bracket
            && (has_dot || has_bracket || parts.len() > 1)
            && (has_bracket || !is_date(&parts));
        if !is_number || !(rest.is_empty() || rest.starts_with(char::is_whitespace)) {
            return None;
        }
        let parts = parts
            .iter()
            .map(|part| part.parse())
            .collect::<Result<_, _>>();
        Some((Self::Number(parts.ok()?), trimmed(rest)))
    }

    fn letters(line: &str) -> Option<(Self, &str)> {
        let body = line.strip_prefix('(').unwrap_or(line);
        let end = body.find(|c: char| !c.is_ascii_alphabetic())?;
        let (letters, rest) = body.split_at(end);
        let rest = if body.len() < line.len() {
            rest.strip_prefix(')')
        } else {
            rest.strip_prefix(['.', ')'])
        }?;
        let is_roman = letters.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
        let is_mark = letters.len() == 1 || (is_roman && letters.len() <= 5);
        let is_spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
        (is_mark && is_spaced).then(|| (Self::Letters(letters.to_owned()), trimmed(rest)))
    }
}

/// The text after a box to tick, as in Markdown; `None` without one.
fn after_box(line: &str) -> Option<&str> {
    let boxes = ["[ ]", "[x]", "[X]", "[]"];
    let rest = boxes.iter().find_map(|mark| line.strip_prefix(mark))?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| trimmed(rest))
}

/// True if dotted figures are a date with a year: `1.12.24`. A year is above 12, so `1.2.3` is a
/// number.
fn is_date(parts: &[&str]) -> bool {
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok());
    let is_day = (1..=31).contains(&number(0).unwrap_or(0));
    let is_month = (1..=12).contains(&number(1).unwrap_or(0));
    match parts {
        [_, _, year] => is_day && is_month && year.len() > 1 && number(2).unwrap_or(0) > 12,
        _ => false,
    }
}
