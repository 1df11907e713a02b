//! Fills lines with the pieces of a text between its break opportunities, each line measured as it
//! will be drawn.

use std::borrow::Cow;

use unicode_linebreak::linebreaks;

use super::{
    FontSpec,
    char_class::{SOFT_HYPHEN, clean_text, is_space, without_break_marks},
    clusters::{cluster_ends, cluster_ends_in_punctuation, takes_hyphen},
    hyphens::syllable_ends,
    width_cache::{WidthCache, is_additive},
};
use crate::scene::LineBreak;

/// Greatest extra width of two even texts side by side over their separate widths, as a fraction of
/// the font size: kerning of capitals and punctuation.
const KERNING: f64 = 0.25;
/// Number of even texts that are added up before the line is measured again.
const MAX_JOINTS: u32 = 4;

/// Piece of text between two break opportunities.
struct BreakSegment<'a> {
    /// Text without the spaces that follow and without invisible marks. One space is kept within
    /// where closing punctuation must not begin a line.
    text: Cow<'a, str>,
    /// Line end after the piece.
    end: LineBreak,
}

impl BreakSegment<'_> {
    /// Hyphen that is appended when a line is broken after the piece.
    fn dash(&self) -> &'static str {
        if self.end == LineBreak::Hyphen {
            "-"
        } else {
            ""
        }
    }
}

/// Cuts a paragraph at every break opportunity; no piece ends with a space.
fn pieces(paragraph: &str) -> Vec<BreakSegment<'_>> {
    let mut found: Vec<BreakSegment<'_>> = Vec::new();
    let mut start = 0;
    for (end, _) in linebreaks(paragraph) {
        let Some(raw) = paragraph.get(start..end) else {
            continue;
        };
        let seen = raw.trim_end_matches(is_space);
        // Invisible marks may follow the space.
        let is_spaced = without_break_marks(raw).ends_with(is_space);
        // UAX #14 also breaks within `e-mail` and `A/B`, which leaves a single letter behind.
        let is_lone = !is_spaced && seen.ends_with(['-', '/']) && seen.chars().nth(2).is_none();
        if is_lone && end < paragraph.len() {
            continue;
        }
        let end_of_line = if is_spaced {
            LineBreak::Space
        } else if seen.ends_with(SOFT_HYPHEN) {
            LineBreak::Hyphen
        } else {
            LineBreak::Joint
        };
        start = end;
        let text = single_spaced(without_break_marks(raw));
        if !text.is_empty() {
            found.push(BreakSegment {
                text,
                end: end_of_line,
            });
        } else if is_spaced && let Some(last) = found.last_mut() {
            last.end = LineBreak::Space;
        }
    }
    found
}

/// Words separated by one space, trimmed at both ends.
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

/// State of line filling; produces one line more than asked for where text is left over.
pub(super) struct LineFiller<'a> {
    measure: &'a mut WidthCache,
    style: FontSpec,
    max_width: f64,
    max_lines: usize,
    space: f64,
    hyphen: f64,
    lines: Vec<(String, LineBreak)>,
    /// Line being filled, and the line end after its last piece.
    line: String,
    end: LineBreak,
    /// Width of the line where it was last measured as a whole, plus the texts added since.
    used: f64,
    /// Number of texts added since.
    joints: u32,
    /// Set while the width of the line is the sum of the widths of its parts.
    is_additive: bool,
}

/// Widths from a piece of a word to the end of that word.
#[derive(Clone, Copy)]
struct WordTail {
    /// Width of the first piece; infinite where it is wider than a line.
    first: f64,
    /// Sum of the widths.
    all: f64,
    /// Set if the total width is the sum of the separate widths.
    is_even: bool,
}

/// Part of a tail that fits on a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TailFit {
    All,
    First,
    None,
}

impl<'a> LineFiller<'a> {
    /// Starts with an empty line, for lines of at most `max_width` scene units.
    pub(super) fn new(
        measure: &'a mut WidthCache,
        style: FontSpec,
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
            end: LineBreak::Paragraph,
            used: 0.0,
            joints: 0,
            is_additive: true,
        }
    }

    /// True once the requested lines are full; the rest can't be seen.
    fn is_full(&self) -> bool {
        self.lines.len() > self.max_lines
    }

    /// Lines of a text, each with its line end.
    pub(super) fn fill(mut self, text: &str) -> Vec<(String, LineBreak)> {
        for paragraph in clean_text(text).split('\n') {
            let pieces = self.parted_at_spaces(pieces(paragraph));
            for word in pieces.split_inclusive(|piece| piece.end == LineBreak::Space) {
                if self.is_full() {
                    return self.lines;
                }
                self.word(word);
            }
            self.end = LineBreak::Paragraph;
            self.end_line();
        }
        self.lines
    }

    /// Splits pieces at inner spaces where they are too wide for a line: closing punctuation at the
    /// beginning of a line is better than a space there.
    fn parted_at_spaces<'p>(&mut self, pieces: Vec<BreakSegment<'p>>) -> Vec<BreakSegment<'p>> {
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
                parted.push(BreakSegment {
                    text: Cow::Owned(word.to_owned()),
                    end: if is_last { piece.end } else { LineBreak::Space },
                });
            }
        }
        parted
    }

    /// Width of the hyphen that a piece ends a line with; 0 without one.
    fn dash_of(&self, piece: &BreakSegment<'_>) -> f64 {
        if piece.end == LineBreak::Hyphen {
            self.hyphen
        } else {
            0.0
        }
    }

    /// Ends the line, unless it is still empty.
    fn end_line(&mut self) {
        if self.line.is_empty() {
            return;
        }
        if self.end == LineBreak::Hyphen {
            self.line.push('-');
            // Beside a letter that fills the line alone there is no room for a hyphen.
            if !self.is_line_within("", "") {
                self.line.pop();
                self.end = LineBreak::Joint;
            }
        }
        self.lines.push((std::mem::take(&mut self.line), self.end));
        self.used = 0.0;
        self.joints = 0;
        self.is_additive = true;
    }

    fn push(&mut self, text: &str, width: f64) {
        self.line.push_str(text);
        self.used += width;
        self.joints += 1;
        self.is_additive = self.is_additive && is_additive(text);
        if self.joints > MAX_JOINTS || !self.is_additive {
            self.used = self.measure.width(&self.line, self.style);
            self.joints = 0;
        }
    }

    /// True if the line fits together with two more texts, measured as a whole.
    fn is_line_within(&mut self, text: &str, end: &str) -> bool {
        let line = format!("{}{text}{end}", self.line);
        self.measure.is_within(&line, self.style, self.max_width)
    }

    /// Adds a word: the pieces up to a space.
    fn word(&mut self, word: &[BreakSegment<'_>]) {
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
            // A word that needs two lines anyhow begins on the one that is still open.
            let goes_on =
                tail.first > self.max_width && !is_spaced && self.used < self.max_width / 2.0;
            let mut room = self.room(gap, pieces, tail);
            if room == TailFit::None && !goes_on {
                self.end_line();
                gap = 0.0;
                room = self.room(gap, pieces, tail);
            }
            if gap > 0.0 {
                self.push(" ", gap);
            }
            match room {
                TailFit::All => {
                    let text: String = pieces.iter().map(|piece| &*piece.text).collect();
                    self.push(&text, tail.all);
                    self.joints = self.joints.saturating_add(joints(pieces));
                    self.end = pieces.last().map_or(piece.end, |last| last.end);
                    return;
                }
                TailFit::First => self.push(&piece.text, tail.first),
                TailFit::None => self.part(piece, is_address),
            }
            self.end = piece.end;
        }
    }

    /// Widths from each piece of a word to its end.
    fn tails(&mut self, word: &[BreakSegment<'_>]) -> Vec<WordTail> {
        let mut tails = Vec::with_capacity(word.len());
        let (mut all, mut even) = (0.0, true);
        for piece in word.iter().rev() {
            let width = self
                .measure
                .width_within(&piece.text, self.style, self.max_width);
            let first = width.unwrap_or(f64::INFINITY);
            all += first;
            even = even && is_additive(&piece.text);
            tails.push(WordTail {
                first,
                all,
                is_even: even,
            });
        }
        tails.reverse();
        tails
    }

    /// Part of the pieces up to a space that fits on the line: all, or the first with the hyphen
    /// that it would end with.
    fn room(&mut self, gap: f64, pieces: &[BreakSegment<'_>], tail: WordTail) -> TailFit {
        let Some(first) = pieces.first() else {
            return TailFit::All;
        };
        let head = WordTail {
            all: tail.first + self.dash_of(first),
            is_even: tail.is_even || is_additive(&first.text),
            ..tail
        };
        if self.takes(gap, pieces, tail, "") {
            TailFit::All
        } else if self.takes(gap, pieces.get(..1).unwrap_or_default(), head, first.dash()) {
            TailFit::First
        } else {
            TailFit::None
        }
    }

    /// True if pieces fit on the line. Neighbouring letters may be kerned apart, and marks have a
    /// width or none depending on the script around them, so the line is measured as a whole where
    /// it is tight or uneven.
    fn takes(&mut self, gap: f64, pieces: &[BreakSegment<'_>], tail: WordTail, dash: &str) -> bool {
        let left = self.max_width - self.used - gap - tail.all;
        if left < 0.0 {
            return false;
        }
        let joints = self.joints.saturating_add(joints(pieces));
        let is_even = self.is_additive && tail.is_even;
        if is_even && left > self.style.size * KERNING * f64::from(joints) {
            return true;
        }
        let mut text = String::from(if gap > 0.0 { " " } else { "" });
        text.extend(pieces.iter().map(|piece| &*piece.text));
        self.is_line_within(&text, dash)
    }

    /// Adds a piece that is too wide for a line, in parts.
    fn part(&mut self, piece: &BreakSegment<'_>, is_address: bool) {
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
            let longest = self.longest(rest, room - self.hyphen, cluster_ends);
            let fitting = syllables.partition_point(|&end| end <= start + longest);
            let syllables = syllables.get(..fitting).unwrap_or_default().iter().rev();
            let syllables = syllables.map(|&end| end.saturating_sub(start));
            let syllable = syllables
                .take_while(|&end| end > 0)
                .find(|&end| self.takes_part(rest, end));
            let at = match syllable {
                Some(end) => end,
                // A line of its own is better than a cut within a syllable or an empty part.
                None if !self.line.is_empty() => {
                    self.end_line();
                    continue;
                }
                None if longest > 0 => longest,
                None => {
                    let letters =
                        self.longest(rest, room - self.hyphen, cluster_ends_in_punctuation);
                    letters.max(first_end(rest))
                }
            };
            let Some((head, tail)) = rest.split_at_checked(at) else {
                return;
            };
            if tail.is_empty() {
                // Nothing fits beside it, and the line end follows from the next piece.
                self.push(head, self.max_width);
                return;
            }
            self.line.push_str(head);
            self.end = if !is_address && takes_hyphen(head, tail) {
                LineBreak::Hyphen
            } else {
                LineBreak::Joint
            };
            self.end_line();
            start += at;
        }
    }

    /// Longest beginning of a text, in bytes, that fits on the line with a hyphen, about `room`
    /// wide at most; never separates a letter from its marks.
    fn longest(&mut self, text: &str, room: f64, ends: fn(&str, usize) -> Vec<usize>) -> usize {
        let window = self.measure.overflow_at(text, self.style, room);
        let ends = ends(text, window);
        // Widths mostly grow with the length, so the longest that fits is found by bisection.
        let fitting = ends.partition_point(|&end| {
            let head = text.get(..end).unwrap_or_default();
            let line = format!("{}{head}-", self.line);
            self.measure.width_uncached(&line, self.style) <= self.max_width
        });
        let mut fitting = ends.iter().take(fitting).rev();
        let last = fitting.find(|&&end| self.takes_part(text, end));
        last.copied().unwrap_or(0)
    }

    /// True if the beginning of a text up to `end` fits on the line both with and without a hyphen:
    /// a mark of another script than the letter before it may have a width only at the end of a
    /// line.
    fn takes_part(&mut self, text: &str, end: usize) -> bool {
        let head = text.get(..end).unwrap_or(text);
        self.is_line_within(head, "-") && self.is_line_within(head, "")
    }
}

/// Number of joints between texts when pieces are added to a line.
fn joints(pieces: &[BreakSegment<'_>]) -> u32 {
    u32::try_from(pieces.len()).unwrap_or(u32::MAX)
}

/// End of a text's first grapheme cluster, in bytes.
fn first_end(text: &str) -> usize {
    let mut window = 64;
    loop {
        if let Some(first) = cluster_ends_in_punctuation(text, window).first() {
            return *first;
        }
        if window >= text.len() {
            return text.len();
        }
        window *= 2;
    }
}
