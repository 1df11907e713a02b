//! Line breaking: at the opportunities of UAX #14, and within words too wide for a line by the
//! hyphenation patterns of the language.

use std::sync::Arc;

use super::{
    FontSpec, MeasuredLine,
    char_class::{clean_title, is_space, without_break_marks},
    clusters::cluster_ends,
    line_filler::LineFiller,
    width_cache::WidthCache,
};
use crate::scene::LineBreak;

/// Ends a text that was cut off.
const ELLIPSIS: char = '…';

/// Breaks a text into at most `max_lines` lines of at most `max_width` scene units; the last one
/// ends with `…` when text is left over.
///
/// Lines break at line breaks of the text, where Unicode allows it (UAX #14), at soft hyphens, and
/// within words that are too wide for a line of their own, then at a syllable and with a hyphen.
/// The time is proportional to the length of the text, however long its words are.
#[must_use]
pub fn break_lines(
    text: &str,
    style: FontSpec,
    max_width: f64,
    max_lines: usize,
) -> Vec<MeasuredLine> {
    let mut measure = WidthCache::get();
    let mut lines = LineFiller::new(&mut measure, style, max_width, max_lines).fill(text);
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some((last, end)) = lines.last_mut() {
            if *end == LineBreak::Hyphen {
                last.pop();
            }
            *last = cut(&mut measure, last, style, max_width);
            *end = LineBreak::Paragraph;
        }
    }
    lines
        .into_iter()
        .map(|(text, end)| MeasuredLine {
            width: measure.width(&text, style),
            text: Arc::from(text),
            end,
        })
        .collect()
}

/// A text on one line of at most `max_width` scene units, cut off with `…` where it is wider.
#[must_use]
pub fn one_line(text: &str, style: FontSpec, max_width: f64) -> MeasuredLine {
    let mut measure = WidthCache::get();
    let title = clean_title(text);
    let title = without_break_marks(&title);
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
    MeasuredLine {
        width: measure.width(&fitted, style),
        text: Arc::from(fitted),
        end: LineBreak::Paragraph,
    }
}

/// Truncates a text that is too wide until it fits with a closing `…`.
fn cut(measure: &mut WidthCache, text: &str, style: FontSpec, max_width: f64) -> String {
    let window = measure.overflow_at(text, style, max_width);
    let mut ends = cluster_ends(text, window);
    ends.push(text.len());
    let candidate = |end: usize| {
        let head = text.get(..end).unwrap_or(text).trim_end();
        format!(
            "{}{ELLIPSIS}",
            head.trim_end_matches([',', ';', '·', '-', ' '])
        )
    };
    let fits = |end: usize, measure: &mut WidthCache| {
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

    use super::{FontSpec, WidthCache, break_lines, one_line};
    use crate::{
        i18n::Lang,
        scene::LineBreak,
        testkit::property_tests::cases,
        text::{clusters::cluster_ends_in_punctuation, with_language},
    };

    fn lines(text: &str, width: f64, max: usize) -> Vec<String> {
        let found = break_lines(text, FontSpec::bold(11.5), width, max);
        for line in &found {
            assert!(line.width <= width + 0.01, "{line:?} in {width}");
        }
        found.iter().map(|line| line.text.to_string()).collect()
    }

    /// Unbroken text of broken lines.
    fn joined(text: &str, width: f64) -> String {
        let mut whole = String::new();
        for line in break_lines(text, FontSpec::bold(11.5), width, usize::MAX / 2) {
            line.end.append_to(&mut whole, &line.text);
        }
        whole.trim_end().to_owned()
    }

    fn is_one_letter(text: &str) -> bool {
        cluster_ends_in_punctuation(text, text.len()).is_empty()
    }

    #[test]
    fn marks_of_other_scripts_take_the_room_that_they_have_in_the_line() {
        let style = FontSpec::regular(10.0);
        for (text, width) in [("Ѩ(Aa¢0a0\\𑍢\\\u{591}𑁒A000¡", 57.05)] {
            for line in break_lines(text, style, width, usize::MAX / 2) {
                assert!(line.width <= width, "{line:?} in {width}");
            }
        }
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
        let one = one_line("69\u{a0}%  easy", FontSpec::bold(11.5), 90.0);
        assert_eq!(&*one.text, "69\u{a0}% easy");
    }

    #[test]
    fn long_words_part_at_syllables_of_their_language() {
        with_language(Lang::Nl, || {
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
            &*one_line(text, FontSpec::bold(11.5), 200.0).text,
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
        let title = one_line("Soft\u{b}return\u{2029}twice", FontSpec::bold(11.5), 300.0);
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
        let line = one_line("phone · 6 min wait · laptop", FontSpec::regular(9.6), 80.0);
        assert!(line.text.ends_with('…') && line.width <= 80.0, "{line:?}");
        assert_eq!(
            &*one_line("chat", FontSpec::regular(9.6), 80.0).text,
            "chat"
        );
        assert_eq!(&*one_line("chat", FontSpec::regular(9.6), 1.0).text, "…");
    }

    #[test]
    fn an_endless_word_takes_time_by_its_length() {
        let work = |count: usize| {
            let text = "ab".repeat(count);
            crate::text::width_cache::count_shaped_bytes(|| {
                break_lines(&text, FontSpec::bold(11.5), 120.0, usize::MAX / 2)
            })
        };
        let (short, long) = (work(1_000), work(20_000));
        assert!(
            long < 22 * short,
            "{long} letters measured, {short} for a twentieth"
        );
        let text = "ab".repeat(20_000);
        let few = crate::text::width_cache::count_shaped_bytes(|| {
            let lines = break_lines(&text, FontSpec::bold(11.5), 120.0, 3);
            (lines, one_line(&text, FontSpec::bold(11.5), 120.0))
        });
        assert!(few < 3_000, "{few} letters measured for three lines");
    }

    #[test]
    fn an_inserted_hyphen_is_no_part_of_the_words() {
        let found = break_lines("Miscommunication", FontSpec::bold(11.5), 60.0, 3);
        assert_eq!(found[0].end, LineBreak::Hyphen);
        assert_eq!(joined("Miscommunication", 60.0), "Miscommunication");
        assert_eq!(
            joined("klant-contact-centrum", 60.0),
            "klant-contact-centrum"
        );
    }

    proptest! {
        #![proptest_config(cases(256))]

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

        // The third alternative is full of marks whose width depends on the letters around them.
        #[test]
        fn no_line_is_wider_than_it_may_be_and_nothing_panics(
            text in "\\PC{0,60}|[\u{0}-\u{2f}\u{7f}-\u{ff}\u{2000}-\u{206f}\u{fff0}-\u{ffff}a-f]{0,60}|[-a0AV(!, \\\\¢Ѩאكक字🙂𑁒𑍢\u{ad}\u{200d}\u{301}\u{591}\u{64b}\u{94d}\u{e31}\u{1abf}\u{fe0f}]{0,60}",
            width in 0.0..200.0_f64,
        ) {
            for line in break_lines(&text, FontSpec::regular(10.0), width, usize::MAX / 2) {
                let unseen = ['\n', '\t', '\u{ad}', '\u{200b}', '\u{202e}', '\0'];
                let has_unseen = line.text.contains(unseen);
                prop_assert!(!has_unseen, "{:?}", line);
                prop_assert!(!line.text.starts_with(' ') && !line.text.ends_with(' '));
                let drawn = WidthCache::get().width_uncached(&line.text, FontSpec::regular(10.0));
                prop_assert!((drawn - line.width).abs() < 0.1, "{:?} is drawn {} wide", line, drawn);
                prop_assert!(line.width <= width + 1e-9 || is_one_letter(&line.text), "{:?} in {}", line, width);
            }
        }
    }
}
