//! Fills lines with the pieces of a text between its break opportunities, each line measured as it
//! will be drawn.

use std::borrow::Cow;

use unicode_linebreak::linebreaks;

use super::{
    Style,
    clusters::{ends_within, letter_ends_within, takes_hyphen},
    hyphens::syllable_ends,
    signs::{SOFT_HYPHEN, is_space, legible, unmarked},
    words::{Measure, is_even},
};
use crate::scene::LineEnd;

/// The most that two even texts side by side are wider than each for itself, as a part of the font
/// size: kerning of capitals and signs.
const KERNING: f64 = 0.25;
/// So many even texts are added up before the line is measured again.
const MOST_JOINTS: u32 = 4;

/// A piece of text between two break opportunities.
struct Piece<'a> {
    /// The letters, without the spaces that follow and without marks that are never seen. One
    /// space stands within where a closing sign must not begin a line.
    text: Cow<'a, str>,
    /// The end of a line that is broken after it.
    end: LineEnd,
}

impl Piece<'_> {
    /// The hyphen that a line ends with when it is broken after the piece.
    fn dash(&self) -> &'static str {
        if self.end == LineEnd::Hyphen { "-" } else { "" }
    }
}

/// Cuts a paragraph at every break opportunity. A space is at the end of no piece.
fn pieces(paragraph: &str) -> Vec<Piece<'_>> {
    let mut found: Vec<Piece<'_>> = Vec::new();
    let mut start = 0;
    for (end, _) in linebreaks(paragraph) {
        let Some(raw) = paragraph.get(start..end) else {
            continue;
        };
        let seen = raw.trim_end_matches(is_space);
        // Behind a space there may be marks that are never seen.
        let is_spaced = unmarked(raw).ends_with(is_space);
        // UAX #14 parts `e-mail` and `A/B` as well, which leaves a single letter behind.
        let is_lone = !is_spaced && seen.ends_with(['-', '/']) && seen.chars().nth(2).is_none();
        if is_lone && end < paragraph.len() {
            continue;
        }
        let end_of_line = if is_spaced {
            LineEnd::Space
        } else if seen.ends_with(SOFT_HYPHEN) {
            LineEnd::Hyphen
        } else {
            LineEnd::Joint
        };
        start = end;
        let text = single_spaced(unmarked(raw));
        if !text.is_empty() {
            found.push(Piece {
                text,
                end: end_of_line,
            });
        } else if is_spaced && let Some(last) = found.last_mut() {
            last.end = LineEnd::Space;
        }
    }
    found
}

/// Words with one space between them and none around them.
fn single_spaced(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(is_space) {
        return text;
    }
    let words: Vec<&str> = text
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    Cow::Owned(words.join(" "))
}

/// Fills line after line, one more than asked for where words are left over.
pub(super) struct Filler<'a> {
    measure: &'a mut Measure,
    style: Style,
    max_width: f64,
    max_lines: usize,
    space: f64,
    hyphen: f64,
    lines: Vec<(String, LineEnd)>,
    /// The line that is being filled, and the end of its last piece.
    line: String,
    end: LineEnd,
    /// The width of the line as far as it was measured as a whole, and of the texts added since.
    used: f64,
    /// The number of texts added since.
    joints: u32,
    /// Whether the width of the line follows from that of its parts.
    is_even: bool,
}

/// What the pieces from one of a word to the end of that word are together.
#[derive(Clone, Copy)]
struct Tail {
    /// The width of the first piece; infinite where it is wider than a line.
    first: f64,
    /// The sum of the widths.
    all: f64,
    /// Whether the width of all follows from that of each.
    is_even: bool,
}

/// How much of a tail a line takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    All,
    First,
    None,
}

impl<'a> Filler<'a> {
    /// Begins with an empty line, for lines of at most `max_width` scene units.
    pub(super) fn new(
        measure: &'a mut Measure,
        style: Style,
        max_width: f64,
        max_lines: usize,
    ) -> Self {
        Self {
            space: measure.word(" ", style),
            hyphen: measure.word("-", style),
            measure,
            style,
            max_width,
            max_lines,
            lines: Vec::new(),
            line: String::new(),
            end: LineEnd::Paragraph,
            used: 0.0,
            joints: 0,
            is_even: true,
        }
    }

    /// Whether the lines that are wanted are full; the rest can't be seen.
    fn is_full(&self) -> bool {
        self.lines.len() > self.max_lines
    }

    /// The lines of a text, each with how it ends.
    pub(super) fn fill(mut self, text: &str) -> Vec<(String, LineEnd)> {
        for paragraph in legible(text).split('\n') {
            let pieces = self.parted_at_spaces(pieces(paragraph));
            for word in pieces.split_inclusive(|piece| piece.end == LineEnd::Space) {
                if self.is_full() {
                    return self.lines;
                }
                self.word(word);
            }
            self.end = LineEnd::Paragraph;
            self.end_line();
        }
        self.lines
    }

    /// Parts pieces at the spaces within where they are too wide for a line: better a closing sign
    /// at the beginning of a line than a space.
    fn parted_at_spaces<'p>(&mut self, pieces: Vec<Piece<'p>>) -> Vec<Piece<'p>> {
        let mut parted = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let room = self.max_width - self.dash_of(&piece);
            let is_parted = piece.text.contains(' ')
                && self
                    .measure
                    .width_within(&piece.text, self.style, room)
                    .is_none();
            if !is_parted {
                parted.push(piece);
                continue;
            }
            let mut words = piece.text.split(' ').peekable();
            while let Some(word) = words.next() {
                let is_last = words.peek().is_none();
                parted.push(Piece {
                    text: Cow::Owned(word.to_owned()),
                    end: if is_last { piece.end } else { LineEnd::Space },
                });
            }
        }
        parted
    }

    /// The width of the hyphen that a piece ends a line with.
    fn dash_of(&self, piece: &Piece<'_>) -> f64 {
        if piece.end == LineEnd::Hyphen {
            self.hyphen
        } else {
            0.0
        }
    }

    /// Begins a new line, unless the one at hand is still empty.
    fn end_line(&mut self) {
        if self.line.is_empty() {
            return;
        }
        if self.end == LineEnd::Hyphen {
            self.line.push('-');
            // Beside a letter that fills the line alone there is no room for it.
            if !self.is_line_within("", "") {
                self.line.pop();
                self.end = LineEnd::Joint;
            }
        }
        self.lines.push((std::mem::take(&mut self.line), self.end));
        self.used = 0.0;
        self.joints = 0;
        self.is_even = true;
    }

    fn push(&mut self, text: &str, width: f64) {
        self.line.push_str(text);
        self.used += width;
        self.joints += 1;
        self.is_even = self.is_even && is_even(text);
        if self.joints > MOST_JOINTS || !self.is_even {
            self.used = self.measure.width(&self.line, self.style);
            self.joints = 0;
        }
    }

    /// Whether the line fits with two more texts, measured as a whole.
    fn is_line_within(&mut self, text: &str, end: &str) -> bool {
        let line = format!("{}{text}{end}", self.line);
        self.measure.is_within(&line, self.style, self.max_width)
    }

    /// Adds the pieces up to a space.
    fn word(&mut self, word: &[Piece<'_>]) {
        let is_address = word.iter().any(|piece| piece.text.contains(['@', ':']))
            && word
                .iter()
                .any(|piece| piece.text.contains("//") || piece.text.contains('@'));
        let tails = self.tails(word);
        for (place, (piece, tail)) in word.iter().zip(tails).enumerate() {
            if self.is_full() {
                return;
            }
            let is_spaced = place == 0 && !self.line.is_empty();
            let mut gap = if is_spaced { self.space } else { 0.0 };
            let pieces = word.get(place..).unwrap_or_default();
            // A word that needs two lines anyhow begins on the one that its first part left open.
            let goes_on =
                tail.first > self.max_width && !is_spaced && self.used < self.max_width / 2.0;
            let mut room = self.room(gap, pieces, tail);
            if room == Room::None && !goes_on {
                self.end_line();
                gap = 0.0;
                room = self.room(gap, pieces, tail);
            }
            if gap > 0.0 {
                self.push(" ", gap);
            }
            match room {
                Room::All => {
                    let text: String = pieces.iter().map(|piece| &*piece.text).collect();
                    self.push(&text, tail.all);
                    self.joints = self.joints.saturating_add(joints(pieces));
                    self.end = pieces.last().map_or(piece.end, |last| last.end);
                    return;
                }
                Room::First => self.push(&piece.text, tail.first),
                Room::None => self.part(piece, is_address),
            }
            self.end = piece.end;
        }
    }

    /// The widths from each piece of a word to its end.
    fn tails(&mut self, word: &[Piece<'_>]) -> Vec<Tail> {
        let mut tails = Vec::with_capacity(word.len());
        let (mut all, mut even) = (0.0, true);
        for piece in word.iter().rev() {
            let width = self
                .measure
                .width_within(&piece.text, self.style, self.max_width);
            let first = width.unwrap_or(f64::INFINITY);
            all += first;
            even = even && is_even(&piece.text);
            tails.push(Tail {
                first,
                all,
                is_even: even,
            });
        }
        tails.reverse();
        tails
    }

    /// How much of the pieces up to a space fits on the line: all, or else the first, also with
    /// the hyphen that it would end with.
    fn room(&mut self, gap: f64, pieces: &[Piece<'_>], tail: Tail) -> Room {
        let Some(first) = pieces.first() else {
            return Room::All;
        };
        let head = Tail {
            all: tail.first + self.dash_of(first),
            is_even: tail.is_even || is_even(&first.text),
            ..tail
        };
        if self.takes(gap, pieces, tail, "") {
            Room::All
        } else if self.takes(gap, pieces.get(..1).unwrap_or_default(), head, first.dash()) {
            Room::First
        } else {
            Room::None
        }
    }

    /// Whether pieces fit on the line. Letters side by side may keep more distance than each for
    /// itself, and marks take room or none depending on the script around them, so where it is
    /// tight or uneven the line is measured as a whole.
    fn takes(&mut self, gap: f64, pieces: &[Piece<'_>], tail: Tail, dash: &str) -> bool {
        let left = self.max_width - self.used - gap - tail.all;
        if left < 0.0 {
            return false;
        }
        let joints = self.joints.saturating_add(joints(pieces));
        let is_even = self.is_even && tail.is_even;
        if is_even && left > self.style.size * KERNING * f64::from(joints) {
            return true;
        }
        let mut text = String::from(if gap > 0.0 { " " } else { "" });
        text.extend(pieces.iter().map(|piece| &*piece.text));
        self.is_line_within(&text, dash)
    }

    /// Adds a piece that is too wide for a line, in parts.
    fn part(&mut self, piece: &Piece<'_>, is_address: bool) {
        let dash = piece.dash();
        let piece = &*piece.text;
        let syllables = if is_address {
            Vec::new()
        } else {
            syllable_ends(piece)
        };
        let mut start = 0;
        while let Some(rest) = piece.get(start..).filter(|rest| !rest.is_empty()) {
            let room = self.max_width - self.used;
            if let Some(width) = self.measure.width_within(rest, self.style, room)
                && self.is_line_within(rest, dash)
            {
                self.push(rest, width);
                return;
            }
            if self.is_full() {
                return;
            }
            let longest = self.longest(rest, room - self.hyphen, ends_within);
            let fitting = syllables.partition_point(|&end| end <= start + longest);
            let syllables = syllables.get(..fitting).unwrap_or_default().iter().rev();
            let syllables = syllables.map(|&end| end.saturating_sub(start));
            let syllable = syllables
                .take_while(|&end| end > 0)
                .find(|&end| self.takes_part(rest, end));
            let at = match syllable {
                Some(end) => end,
                // Better a line of its own than a cut within a syllable or no letter at all.
                None if !self.line.is_empty() => {
                    self.end_line();
                    continue;
                }
                None if longest > 0 => longest,
                None => {
                    let letters = self.longest(rest, room - self.hyphen, letter_ends_within);
                    letters.max(first_end(rest))
                }
            };
            let Some((head, tail)) = rest.split_at_checked(at) else {
                return;
            };
            if tail.is_empty() {
                // Nothing goes beside it, and how it ends is for what follows to say.
                self.push(head, self.max_width);
                return;
            }
            self.line.push_str(head);
            self.end = if !is_address && takes_hyphen(head, tail) {
                LineEnd::Hyphen
            } else {
                LineEnd::Joint
            };
            self.end_line();
            start += at;
        }
    }

    /// The longest beginning of a text that fits on the line with a hyphen, `room` or less beside
    /// what is there, and parts no letter from its marks.
    fn longest(&mut self, text: &str, room: f64, ends: fn(&str, usize) -> Vec<usize>) -> usize {
        let window = self.measure.beyond(text, self.style, room);
        let ends = ends(text, window);
        // Widths mostly grow with the length, so the longest that fits is found by halving.
        let fitting = ends.partition_point(|&end| {
            let head = text.get(..end).unwrap_or_default();
            let line = format!("{}{head}-", self.line);
            self.measure.loose(&line, self.style) <= self.max_width
        });
        let mut fitting = ends.iter().take(fitting).rev();
        let last = fitting.find(|&&end| self.takes_part(text, end));
        last.copied().unwrap_or(0)
    }

    /// Whether the beginning of a text up to `end` fits on the line, with a hyphen and without: a
    /// mark that is foreign to the letter before it may take room at the end of a line alone.
    fn takes_part(&mut self, text: &str, end: usize) -> bool {
        let head = text.get(..end).unwrap_or(text);
        self.is_line_within(head, "-") && self.is_line_within(head, "")
    }
}

/// The number of times that texts come to stand side by side when pieces are added to a line.
fn joints(pieces: &[Piece<'_>]) -> u32 {
    u32::try_from(pieces.len()).unwrap_or(u32::MAX)
}

/// The end of a text's first letter with its marks.
fn first_end(text: &str) -> usize {
    let mut window = 64;
    loop {
        if let Some(first) = letter_ends_within(text, window).first() {
            return *first;
        }
        if window >= text.len() {
            return text.len();
        }
        window *= 2;
    }
}
