//! Widths by word, kept between calls and threads.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
};

use super::{
    Style,
    fonts::{MEASURED_AT, Shaper},
};
use crate::{layout::fast_hash::FastHash, scene::Weight};

/// The number of words to keep for each weight; beyond it the store starts anew.
const MAX_WORDS: usize = 100_000;

/// The width of a text on one line, in scene units.
#[must_use]
pub fn width(text: &str, style: Style) -> f64 {
    Measure::get().width(text, style)
}

/// The shaper and the widths that it found.
pub(super) struct Measure {
    shaper: Shaper,
    regular: HashMap<Box<str>, f64, FastHash>,
    semi_bold: HashMap<Box<str>, f64, FastHash>,
}

impl Measure {
    /// The one of the program, for as long as the guard lives.
    pub(super) fn get() -> MutexGuard<'static, Self> {
        static MEASURE: OnceLock<Mutex<Measure>> = OnceLock::new();
        let measure = MEASURE.get_or_init(|| {
            Mutex::new(Self {
                shaper: Shaper::new(),
                regular: HashMap::default(),
                semi_bold: HashMap::default(),
            })
        });
        // A panic while measuring leaves at worst a width unkept.
        measure.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The width of a text on one line: its words and the spaces between them.
    pub(super) fn width(&mut self, text: &str, style: Style) -> f64 {
        if !is_plain(text) {
            return self.word(text, style);
        }
        let mut sum = 0.0;
        for (place, word) in text.split(' ').enumerate() {
            if place > 0 {
                sum += self.word(" ", style);
            }
            if !word.is_empty() {
                sum += self.word(word, style);
            }
        }
        sum
    }

    /// The width of a text that is kept as one.
    pub(super) fn word(&mut self, word: &str, style: Style) -> f64 {
        let words = match style.weight {
            Weight::Regular => &mut self.regular,
            Weight::SemiBold => &mut self.semi_bold,
        };
        let scale = style.size / f64::from(MEASURED_AT);
        if let Some(width) = words.get(word) {
            return width * scale;
        }
        if words.len() >= MAX_WORDS {
            words.clear();
        }
        let mut layout = self.shaper.shape(word, style.weight);
        layout.break_all_lines(None);
        let width = f64::from(layout.full_width());
        words.insert(Box::from(word), width);
        width * scale
    }
}

/// Whether a text consists of letters that stand side by side and may part at spaces: Latin,
/// Greek, Cyrillic, punctuation and symbols.
fn is_plain(text: &str) -> bool {
    text.is_ascii()
        || text
            .chars()
            .all(|c| matches!(u32::from(c), 0x20..=0x52F | 0x1E00..=0x1FFF | 0x2010..=0x27BF))
}

#[cfg(test)]
mod tests {
    use super::{Style, width};

    #[test]
    fn widths_add_up_and_grow_evenly_with_the_size() {
        let one = width("Wait in the phone queue", Style::bold(11.5));
        let two = width("Wait in the phone queue", Style::bold(23.0));
        assert!((two - 2.0 * one).abs() < 1e-6, "{one} {two}");
        assert!(one > 120.0 && one < 160.0, "{one}");
        assert!(width("AVAVAV", Style::bold(20.0)) < 6.0 * width("A", Style::bold(20.0)));
    }

    #[test]
    fn text_in_any_script_has_a_width() {
        for text in [
            "😀👍🏽",
            "你好",
            "שלום",
            "नमस्ते",
            "\u{FFFD}",
            "a\u{300}",
            "\u{E000}",
        ] {
            let found = width(text, Style::regular(12.0));
            assert!(found > 0.0 && found < 120.0, "{text}: {found}");
        }
        assert_eq!(width("", Style::regular(12.0)).to_bits(), 0.0_f64.to_bits());
    }
}
