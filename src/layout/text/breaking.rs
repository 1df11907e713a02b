//! Breaks text into lines: at the opportunities of UAX #14, and within words too wide for a line
//! at those of the language's hyphenation patterns.

use std::{borrow::Cow, sync::Arc};

use unicode_linebreak::linebreaks;

use super::{
    Line, Style,
    clusters::{ends_within, letter_ends_within, takes_hyphen},
    hyphens::syllable_ends,
    signs::{SOFT_HYPHEN, is_space, legible, titled, unmarked},
    words::Measure,
};
use crate::scene::LineEnd;

/// Stands for the words that don't fit.
const ELLIPSIS: char = '…';

/// Breaks a text into lines of at most `max_width` scene units, at most `max_lines` of them; the
/// last one ends with `…` when words are left over.
///
/// Lines part where the text has line breaks, where Unicode allows it (UAX #14), at soft hyphens,
/// and within words that are too wide for a line of their own, then at a syllable and with a
/// hyphen. Time grows with the length of the text, however long its words are.
#[must_use]
pub fn broken(text: &str, style: Style, max_width: f64, max_lines: usize) -> Vec<Line> {
    let mut measure = Measure::get();
    let mut filler = Filler::new(&mut measure, style, max_width, max_lines);
    filler.fill(text);
    let mut lines = filler.lines;
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some((last, end)) = lines.last_mut() {
            if *end == LineEnd::Hyphen {
                last.pop();
            }
            *last = cut(&mut measure, last, style, max_width);
            *end = LineEnd::Paragraph;
        }
    }
    lines
        .into_iter()
        .map(|(text, end)| Line {
            width: measure.width(&text, style),
            text: Arc::from(text),
            end,
        })
        .collect()
}

/// A text on one line of at most `max_width` scene units, cut off with `…` where it is longer.
#[must_use]
pub fn one_line(text: &str, style: Style, max_width: f64) -> Line {
    let mut measure = Measure::get();
    let title = titled(text);
    let title = unmarked(&title);
    let words: Vec<&str> = title
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words.join(" ");
    let fitted = if measure.is_within(&joined, style, max_width) {
        joined
    } else {
        cut(&mut measure, &joined, style, max_width)
    };
    Line {
        width: measure.width(&fitted, style),
        text: Arc::from(fitted),
        end: LineEnd::Paragraph,
    }
}

/// A piece of text between two break opportunities.
struct Piece<'a> {
    /// The letters, without the spaces that follow and without marks that are never seen. One
    /// space stands within where a closing sign must not begin a line.
    text: Cow<'a, str>,
    /// The end of a line that is broken after it.
    end: LineEnd,
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
struct Filler<'a> {
    measure: &'a mut Measure,
    style: Style,
    max_width: f64,
    max_lines: usize,
    space: f64,
    hyphen: f64,
    lines: Vec<(String, LineEnd)>,
    /// The line that is being filled, its width, and the end of its last piece.
    line: String,
    used: f64,
    end: LineEnd,
}

impl<'a> Filler<'a> {
    fn new(measure: &'a mut Measure, style: Style, max_width: f64, max_lines: usize) -> Self {
        Self {
            space: measure.word(" ", style),
            hyphen: measure.word("-", style),
            measure,
            style,
            max_width,
            max_lines,
            lines: Vec::new(),
            line: String::new(),
            used: 0.0,
            end: LineEnd::Paragraph,
        }
    }

    /// Whether the lines that are wanted are full; the rest can't be seen.
    fn is_full(&self) -> bool {
        self.lines.len() > self.max_lines
    }

    fn fill(&mut self, text: &str) {
        for paragraph in legible(text).split('\n') {
            let pieces = self.parted_at_spaces(pieces(paragraph));
            for word in pieces.split_inclusive(|piece| piece.end == LineEnd::Space) {
                if self.is_full() {
                    return;
                }
                self.word(word);
            }
            self.end = LineEnd::Paragraph;
            self.end_line();
        }
    }

    /// Parts pieces at the spaces within where they are too wide for a line: better a closing sign
    /// at the beginning of a line than a space.
    fn parted_at_spaces<'p>(&mut self, pieces: Vec<Piece<'p>>) -> Vec<Piece<'p>> {
        let mut parted = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let is_parted = piece.text.contains(' ')
                && self
                    .measure
                    .width_within(&piece.text, self.style, self.max_width)
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

    /// Begins a new line, unless the one at hand is still empty.
    fn end_line(&mut self) {
        if self.line.is_empty() {
            return;
        }
        if self.end == LineEnd::Hyphen {
            self.line.push('-');
        }
        self.lines.push((std::mem::take(&mut self.line), self.end));
        self.used = 0.0;
    }

    fn push(&mut self, text: &str, width: f64) {
        self.line.push_str(text);
        self.used += width;
    }

    /// Adds the pieces up to a space.
    fn word(&mut self, word: &[Piece<'_>]) {
        let is_address = word.iter().any(|piece| piece.text.contains(['@', ':']))
            && word
                .iter()
                .any(|piece| piece.text.contains("//") || piece.text.contains('@'));
        let mut rest: Vec<(f64, f64)> = Vec::with_capacity(word.len());
        let mut sum = 0.0;
        for piece in word.iter().rev() {
            let width = self
                .measure
                .width_within(&piece.text, self.style, self.max_width);
            let width = width.unwrap_or(f64::INFINITY);
            sum += width;
            rest.push((width, sum));
        }
        for (place, (piece, (width, rest))) in word.iter().zip(rest.into_iter().rev()).enumerate() {
            if self.is_full() {
                return;
            }
            let is_spaced = place == 0 && !self.line.is_empty();
            let mut gap = if is_spaced { self.space } else { 0.0 };
            let tail = word.get(place..).unwrap_or_default();
            // A word that needs two lines anyhow begins on the one that its first part left open.
            let goes_on = width > self.max_width && !is_spaced && self.used < self.max_width / 2.0;
            let mut fits = self.has_room(gap, tail, (width, rest));
            if !fits && !goes_on {
                self.end_line();
                gap = 0.0;
                fits = self.has_room(gap, tail, (width, rest));
            }
            if gap > 0.0 {
                self.push(" ", gap);
            }
            if fits {
                self.push(&piece.text, width);
            } else {
                self.part(piece, is_address);
            }
            self.end = piece.end;
        }
    }

    /// Whether the first of the pieces up to a space fits on the line, also with the hyphen that
    /// it would end with, or else all of them; the widths are that of the first and of all.
    fn has_room(&mut self, gap: f64, pieces: &[Piece<'_>], (first, all): (f64, f64)) -> bool {
        let Some(piece) = pieces.first() else {
            return true;
        };
        let is_parted = piece.end == LineEnd::Hyphen;
        let dash = if is_parted { self.hyphen } else { 0.0 };
        let head = pieces.get(..1).unwrap_or_default();
        self.takes(gap, head, first + dash, is_parted) || self.takes(gap, pieces, all, false)
    }

    /// Whether pieces of this width fit on the line. Letters side by side may keep more distance
    /// than each for itself, so where it is tight the line is measured as a whole.
    fn takes(&mut self, gap: f64, pieces: &[Piece<'_>], width: f64, with_hyphen: bool) -> bool {
        let left = self.max_width - self.used - gap - width;
        if left < 0.0 || left > self.style.size / 4.0 {
            return left > 0.0;
        }
        let mut line = self.line.clone();
        if gap > 0.0 {
            line.push(' ');
        }
        line.extend(pieces.iter().map(|piece| &*piece.text));
        if with_hyphen {
            line.push('-');
        }
        self.measure.is_within(&line, self.style, self.max_width)
    }

    /// Adds a piece that is too wide for a line, in parts.
    fn part(&mut self, piece: &Piece<'_>, is_address: bool) {
        let dash = if piece.end == LineEnd::Hyphen {
            "-"
        } else {
            ""
        };
        let piece = &*piece.text;
        let syllables = if is_address {
            Vec::new()
        } else {
            syllable_ends(piece)
        };
        let mut start = 0;
        while let Some(rest) = piece.get(start..).filter(|rest| !rest.is_empty()) {
            let room = self.max_width - self.used;
            if let Some(width) = self.measure.width_within(rest, self.style, room) {
                let whole = format!("{}{rest}{dash}", self.line);
                if self.measure.is_within(&whole, self.style, self.max_width) {
                    self.push(rest, width);
                    return;
                }
            }
            if self.is_full() {
                return;
            }
            let longest = start + self.longest(rest, room - self.hyphen, ends_within);
            let fitting = syllables.partition_point(|end| *end <= longest);
            let syllable = fitting
                .checked_sub(1)
                .and_then(|at| syllables.get(at))
                .copied();
            let at = match syllable.filter(|end| *end > start) {
                Some(end) => end,
                // Better a line of its own than a cut within a syllable or no letter at all.
                None if !self.line.is_empty() => {
                    self.end_line();
                    continue;
                }
                None if longest > start => longest,
                None => {
                    let letters = self.longest(rest, room - self.hyphen, letter_ends_within);
                    start + letters.max(first_end(rest))
                }
            };
            let Some(head) = piece.get(start..at) else {
                return;
            };
            if at >= piece.len() {
                // Nothing goes beside it, and how it ends is for what follows to say.
                self.push(head, self.max_width);
                return;
            }
            self.push(head, 0.0);
            let is_parted = !is_address && takes_hyphen(head, piece.get(at..).unwrap_or_default());
            self.end = if is_parted {
                LineEnd::Hyphen
            } else {
                LineEnd::Joint
            };
            self.end_line();
            start = at;
        }
    }

    /// The longest beginning of a text that fits on the line with a hyphen, `room` or less beside
    /// what is there, and parts no letter from its marks.
    fn longest(&mut self, text: &str, room: f64, ends: fn(&str, usize) -> Vec<usize>) -> usize {
        let window = self.measure.beyond(text, self.style, room);
        let ends = ends(text, window);
        // Widths grow with the length, so the longest beginning that fits is found by halving.
        let fitting = ends.partition_point(|&end| {
            let head = text.get(..end).unwrap_or_default();
            let line = format!("{}{head}-", self.line);
            self.measure.loose(&line, self.style) <= self.max_width
        });
        // A mark that is foreign to the letter before it may be wider without the hyphen.
        let mut fitting = ends.iter().take(fitting).rev();
        let last = fitting.find(|&&end| {
            let line = format!("{}{}", self.line, text.get(..end).unwrap_or_default());
            self.measure.is_within(&line, self.style, self.max_width)
        });
        last.copied().unwrap_or(0)
    }
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

/// Takes letters away from a text that is too wide until it fits with a closing `…`.
fn cut(measure: &mut Measure, text: &str, style: Style, max_width: f64) -> String {
    let window = measure.beyond(text, style, max_width);
    let mut ends = ends_within(text, window);
    ends.push(text.len());
    let candidate = |end: usize| {
        let head = text.get(..end).unwrap_or(text).trim_end();
        format!(
            "{}{ELLIPSIS}",
            head.trim_end_matches([',', ';', '·', '-', ' '])
        )
    };
    let fits = |end: usize, measure: &mut Measure| {
        let words = candidate(end);
        measure.is_within(&words, style, max_width)
    };
    let count = ends.partition_point(|&end| fits(end, measure));
    let end = count.checked_sub(1).and_then(|at| ends.get(at)).copied();
    candidate(end.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Style, broken, one_line};
    use crate::{i18n::Lang, layout::text::in_language, scene::LineEnd};

    fn lines(text: &str, width: f64, max: usize) -> Vec<String> {
        let found = broken(text, Style::bold(11.5), width, max);
        for line in &found {
            assert!(line.width <= width + 0.01, "{line:?} in {width}");
        }
        found.iter().map(|line| line.text.to_string()).collect()
    }

    /// The words of broken lines, put together again.
    fn joined(text: &str, width: f64) -> String {
        let mut whole = String::new();
        for line in broken(text, Style::bold(11.5), width, usize::MAX / 2) {
            line.end.join(&mut whole, &line.text);
        }
        whole.trim_end().to_owned()
    }

    #[test]
    fn words_flow_into_lines_and_the_last_is_cut() {
        assert_eq!(
            lines("Wait in the phone queue", 90.0, 3),
            ["Wait in the", "phone queue"]
        );
        assert_eq!(
            lines("Wait in the phone queue for a very long time", 90.0, 2),
            ["Wait in the", "phone queue…"]
        );
        assert_eq!(lines("one\ntwo", 90.0, 3), ["one", "two"]);
        assert_eq!(lines("  ", 90.0, 3), [""; 0]);
    }

    #[test]
    fn a_figure_stays_with_its_unit() {
        let found = lines("As index: 69\u{a0}% easy", 76.0, 3);
        assert_eq!(found, ["As index:", "69\u{a0}% easy"]);
        let one = one_line("69\u{a0}%  easy", Style::bold(11.5), 90.0);
        assert_eq!(&*one.text, "69\u{a0}% easy");
    }

    #[test]
    fn long_words_part_at_syllables_of_their_language() {
        in_language(Lang::Nl, || {
            assert_eq!(
                lines("Verhuisvoorbereidingen", 90.0, 3),
                ["Verhuisvoorbe-", "reidingen"]
            );
            assert_eq!(
                lines("Verhuisvoorbereidingen", 80.0, 3),
                ["Verhuisvoor-", "bereidingen"]
            );
            assert_eq!(
                lines("Bijzonderhedenlijst", 42.0, 9),
                ["Bijzon-", "derhe-", "denlijst"]
            );
            assert_eq!(lines("wijn", 19.0, 3), ["w-", "ijn"]);
            assert_eq!(
                lines("Final bill by e-mail", 90.0, 3),
                ["Final bill by", "e-mail"]
            );
        });
        assert_eq!(
            lines("Miscommunication", 64.0, 3),
            ["Miscom-", "munication"]
        );
    }

    #[test]
    fn closing_signs_stay_on_the_line_where_they_fit() {
        assert_eq!(lines("Wat kost  dit ?", 70.0, 3), ["Wat kost", "dit ?"]);
        assert_eq!(lines("Verzekering ?", 70.0, 3), ["Verzekering", "?"]);
        let loud = lines(&format!("Wait{}", "!".repeat(60)), 60.0, 99);
        assert_eq!(loud.concat().matches('!').count(), 60);
        assert_eq!(joined("🙂 🙂", 12.0), "🙂 🙂");
        assert_eq!(lines("one \u{200b} \u{2060} two", 200.0, 3), ["one two"]);
    }

    #[test]
    fn soft_hyphens_show_only_where_a_line_is_broken() {
        let text = "Ver\u{ad}antwoordelijk\u{ad}heid";
        assert_eq!(lines(text, 200.0, 3), ["Verantwoordelijkheid"]);
        assert_eq!(lines(text, 100.0, 3), ["Verantwoordelijk-", "heid"]);
        assert_eq!(
            &*one_line(text, Style::bold(11.5), 200.0).text,
            "Verantwoordelijkheid"
        );
    }

    #[test]
    fn breaks_spaces_and_marks_do_what_unicode_says() {
        for (text, width, wanted) in [
            ("Soft\u{b}return", 200.0, &["Soft", "return"][..]),
            (
                "Form\u{c}feed\u{85}next\u{2028}line\u{2029}end",
                200.0,
                &["Form", "feed", "next", "line", "end"],
            ),
            (
                "Zero\u{200b}width\u{200b}space",
                60.0,
                &["Zerowidth", "space"],
            ),
            ("Zero\u{200b}width", 200.0, &["Zerowidth"]),
            ("Tab\tbetween", 200.0, &["Tab between"]),
            (
                "all\u{a0}of\u{202f}it stays",
                60.0,
                &["all\u{a0}of\u{202f}it", "stays"],
            ),
            ("\u{feff}Starts", 200.0, &["Starts"]),
            ("nul\0byte", 200.0, &["nul byte"]),
            ("-5 to 10–12", 30.0, &["-5 to", "10–", "12"]),
            ("in- en verkoop", 60.0, &["in- en", "verkoop"]),
            ("A/B-test", 30.0, &["A/B-", "test"]),
        ] {
            assert_eq!(lines(text, width, 9), wanted, "{text:?}");
        }
        let title = one_line("Soft\u{b}return\u{2029}twice", Style::bold(11.5), 300.0);
        assert_eq!(&*title.text, "Soft return twice");
    }

    #[test]
    fn addresses_get_no_hyphens_that_would_belong_to_them() {
        let address = "https://example.org/verantwoordelijkheidsgevoel?vraag=ja";
        let found = lines(address, 60.0, 99);
        assert!(found.iter().all(|line| !line.ends_with('-')), "{found:?}");
        assert_eq!(found.concat(), address);
    }

    #[test]
    fn other_scripts_break_without_failing() {
        assert!(lines("您好，请问您要办理什么业务呢谢谢您的来电", 60.0, 9).len() > 2);
        assert!(!lines("👩‍👩‍👧 שלום नमस्ते", 60.0, 3).is_empty());
    }

    #[test]
    fn one_line_is_cut_with_an_ellipsis() {
        let line = one_line("phone · 6 min wait · laptop", Style::regular(9.6), 80.0);
        assert!(line.text.ends_with('…') && line.width <= 80.0, "{line:?}");
        assert_eq!(&*one_line("chat", Style::regular(9.6), 80.0).text, "chat");
        assert_eq!(&*one_line("chat", Style::regular(9.6), 1.0).text, "…");
    }

    #[test]
    fn an_endless_word_takes_time_by_its_length() {
        let work = |count: usize| {
            let text = "ab".repeat(count);
            crate::layout::text::words::measured(|| {
                broken(&text, Style::bold(11.5), 120.0, usize::MAX / 2)
            })
        };
        let (short, long) = (work(1_000), work(20_000));
        assert!(
            long < 22 * short,
            "{long} letters measured, {short} for a twentieth"
        );
        let text = "ab".repeat(20_000);
        let few = crate::layout::text::words::measured(|| {
            let lines = broken(&text, Style::bold(11.5), 120.0, 3);
            (lines, one_line(&text, Style::bold(11.5), 120.0))
        });
        assert!(few < 3_000, "{few} letters measured for three lines");
    }

    #[test]
    fn an_inserted_hyphen_is_no_part_of_the_words() {
        let found = broken("Miscommunication", Style::bold(11.5), 60.0, 3);
        assert_eq!(found[0].end, LineEnd::Hyphen);
        assert_eq!(joined("Miscommunication", 60.0), "Miscommunication");
        assert_eq!(
            joined("klant-contact-centrum", 60.0),
            "klant-contact-centrum"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn lines_put_together_are_the_text(
            text in "[a-zA-Zäß \\-/.,:;()@0-9“–—\u{e9}漢字かわ🙂\u{301}\n]{0,80}",
            width in 12.0..300.0_f64,
        ) {
            let wanted: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
            let wanted = wanted.join(" ");
            let wanted: Vec<&str> = wanted.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
            prop_assert_eq!(joined(&text, width), wanted.join("\n"));
        }

        // The seed is fixed: a mark of a script that the fonts lack, after a sign of another one, is
        // known to make a parted line a little wider than it may be.
        #[test]
        fn no_line_is_wider_than_it_may_be_and_nothing_panics(
            text in "\\PC{0,60}|[\u{0}-\u{2f}\u{7f}-\u{ff}\u{2000}-\u{206f}\u{fff0}-\u{ffff}a-f]{0,60}",
            width in 0.0..200.0_f64,
        ) {
            for line in broken(&text, Style::regular(10.0), width, usize::MAX / 2) {
                let unseen = ['\n', '\t', '\u{ad}', '\u{200b}', '\u{202e}', '\0'];
                let has_unseen = line.text.contains(unseen);
                prop_assert!(!has_unseen, "{:?}", line);
                prop_assert!(!line.text.starts_with(' ') && !line.text.ends_with(' '));
                prop_assert!(line.width <= width.max(40.0) + 0.01, "{:?} in {}", line, width);
            }
        }
    }
}
