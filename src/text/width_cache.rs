//! Text widths, cached by word and shared between threads.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use super::{
    FontSpec,
    fonts::{MEASURED_AT, Shaper},
};
use crate::scene::TextWeight;

/// Capacity of the cache for each weight, in words; beyond it the cache is cleared.
const MAX_WORDS: usize = 100_000;
/// Longest cached text, in bytes. Longer ones rarely occur twice.
const MAX_CACHED_BYTES: usize = 256;
/// Length of the first prefix, in bytes, that is measured to see if a text is too wide.
const PROBE_BYTES: usize = 64;

/// Width of a text on one line, in scene units.
#[must_use]
pub fn width(text: &str, style: FontSpec) -> f64 {
    WidthCache::get().width(text, style)
}

/// Shaper with its cache of widths.
pub(super) struct WidthCache {
    shaper: Shaper,
    regular: FxHashMap<Box<str>, f64>,
    semi_bold: FxHashMap<Box<str>, f64>,
    /// Number of bytes shaped so far.
    #[cfg(test)]
    shaped: usize,
}

impl WidthCache {
    /// Locks the one instance of the program.
    pub(super) fn get() -> MutexGuard<'static, Self> {
        static MEASURE: OnceLock<Mutex<WidthCache>> = OnceLock::new();
        let measure = MEASURE.get_or_init(|| {
            Mutex::new(Self {
                shaper: Shaper::new(),
                regular: FxHashMap::default(),
                semi_bold: FxHashMap::default(),
                #[cfg(test)]
                shaped: 0,
            })
        });
        // A panic while measuring leaves at worst a width uncached.
        measure.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Width of a text on one line: the sum of its words and spaces where it is plain.
    pub(super) fn width(&mut self, text: &str, style: FontSpec) -> f64 {
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

    /// Width of a text that is cached as a whole.
    pub(super) fn word(&mut self, word: &str, style: FontSpec) -> f64 {
        let scale = style.size / f64::from(MEASURED_AT);
        if let Some(width) = self.store(style.weight).get(word) {
            return width * scale;
        }
        let width = self.shape(word, style.weight);
        if word.len() <= MAX_CACHED_BYTES {
            let words = self.store(style.weight);
            if words.len() >= MAX_WORDS {
                words.clear();
            }
            words.insert(Box::from(word), width);
        }
        width * scale
    }

    fn store(&mut self, weight: TextWeight) -> &mut FxHashMap<Box<str>, f64> {
        match weight {
            TextWeight::Regular => &mut self.regular,
            TextWeight::SemiBold => &mut self.semi_bold,
        }
    }

    /// Width at [`MEASURED_AT`], always measured anew.
    fn shape(&mut self, text: &str, weight: TextWeight) -> f64 {
        #[cfg(test)]
        {
            self.shaped += text.len();
        }
        let mut layout = self.shaper.shape(text, weight);
        layout.break_all_lines(None);
        f64::from(layout.full_width())
    }

    /// Width of a prefix that is only tried out, not cached.
    pub(super) fn width_uncached(&mut self, text: &str, style: FontSpec) -> f64 {
        self.shape(text, style.weight) * style.size / f64::from(MEASURED_AT)
    }

    /// A prefix length in bytes that is too wide for `room`, or the length of the whole text.
    /// Shapes no more than about twice what fits.
    pub(super) fn overflow_at(&mut self, text: &str, style: FontSpec, room: f64) -> usize {
        let mut end = PROBE_BYTES;
        while end < text.len() {
            end = text.ceil_char_boundary(end);
            let is_wide = text
                .get(..end)
                .is_some_and(|head| self.width_uncached(head, style) > room);
            if is_wide {
                return end;
            }
            end *= 2;
        }
        text.len()
    }

    /// Width of a word; `None` if it is wider than `room`.
    pub(super) fn width_within(&mut self, word: &str, style: FontSpec, room: f64) -> Option<f64> {
        if word.len() > MAX_CACHED_BYTES && self.overflow_at(word, style, room) < word.len() {
            return None;
        }
        Some(self.word(word, style)).filter(|width| *width <= room)
    }

    /// True if a text fits into `room` on one line.
    pub(super) fn is_within(&mut self, text: &str, style: FontSpec, room: f64) -> bool {
        let is_long =
            text.len() > MAX_CACHED_BYTES && self.overflow_at(text, style, room) < text.len();
        !is_long && self.width(text, style) <= room
    }
}

/// Number of bytes shaped while `work` runs, on this thread and all others.
#[cfg(test)]
pub(super) fn count_shaped_bytes<T>(work: impl FnOnce() -> T) -> usize {
    let before = WidthCache::get().shaped;
    work();
    WidthCache::get().shaped - before
}

/// True for text whose words can be measured separately: Latin, Greek, Cyrillic, punctuation and
/// symbols.
fn is_plain(text: &str) -> bool {
    text.is_ascii()
        || text
            .chars()
            .all(|c| matches!(u32::from(c), 0x20..=0x52F | 0x1E00..=0x1FFF | 0x2010..=0x27BF))
}

/// True if the width of a text hardly depends on its neighbours: no combining marks, and no script
/// with contextual letter forms. Such texts are plain, or Chinese, Japanese, Korean.
pub(super) fn is_additive(text: &str) -> bool {
    text.is_ascii()
        || text.chars().all(|c| {
            matches!(
                u32::from(c),
                0x20..=0x2FF
                    | 0x370..=0x482
                    | 0x48A..=0x52F
                    | 0x1E00..=0x1FFF
                    | 0x2010..=0x20CF
                    | 0x2100..=0x27BF
                    | 0x3001..=0x3029
                    | 0x3041..=0x3096
                    | 0x309B..=0x30FF
                    | 0x3400..=0x4DBF
                    | 0x4E00..=0x9FFF
                    | 0xAC00..=0xD7A3
                    | 0xFF01..=0xFF60
            )
        })
}

#[cfg(test)]
mod tests {
    use super::{FontSpec, width};

    #[test]
    fn widths_add_up_and_grow_evenly_with_the_size() {
        let one = width("Wait in the phone queue", FontSpec::bold(11.5));
        let two = width("Wait in the phone queue", FontSpec::bold(23.0));
        assert!((two - 2.0 * one).abs() < 1e-6, "{one} {two}");
        assert!(one > 120.0 && one < 160.0, "{one}");
        assert!(width("AVAVAV", FontSpec::bold(20.0)) < 6.0 * width("A", FontSpec::bold(20.0)));
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
            let found = width(text, FontSpec::regular(12.0));
            assert!(found > 0.0 && found < 120.0, "{text}: {found}");
        }
        assert_eq!(
            width("", FontSpec::regular(12.0)).to_bits(),
            0.0_f64.to_bits()
        );
    }
}
