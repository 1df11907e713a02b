//! Font coverage: characters that no bundled font has, shown as boxes in scenes, exports and the
//! window.

use std::{collections::BTreeMap, sync::OnceLock};

use skrifa::{FontRef, MetadataProvider as _, charmap::Charmap};

use super::fonts::{FALLBACKS, font_data};
use crate::{
    model::Message,
    scene::{SceneItem, TextWeight},
};

/// Limit of the characters that a notice names.
const NAMED: usize = 5;

/// Notices of characters that no font covers, one message for each script.
#[must_use]
pub fn missing_letter_notices(items: &[SceneItem]) -> Vec<Message> {
    let mut found: BTreeMap<&'static str, Vec<char>> = BTreeMap::new();
    collect(items, &mut found);
    found
        .into_iter()
        .map(|(script, letters)| {
            let letters: String = letters.into_iter().collect();
            message!("layout-no-font", script = script, letters = letters)
        })
        .collect()
}

fn collect(items: &[SceneItem], found: &mut BTreeMap<&'static str, Vec<char>>) {
    for item in items {
        match item {
            SceneItem::Group(group) => collect(&group.items, found),
            SceneItem::Instance(placed) => collect(std::slice::from_ref(&placed.item), found),
            SceneItem::Text(_) | SceneItem::Shape(_) | SceneItem::Connector(_) => {
                let lines = item.text().into_iter().flat_map(|text| &text.lines);
                lines.for_each(|line| add(&line.text, found));
            }
            SceneItem::Image(_) => {}
        }
    }
}

fn add(text: &str, found: &mut BTreeMap<&'static str, Vec<char>>) {
    if text.is_ascii() {
        return;
    }
    for c in text.chars().filter(|c| !has_glyph(*c)) {
        let letters = found.entry(script(c)).or_default();
        if letters.len() < NAMED && !letters.contains(&c) {
            letters.push(c);
        }
    }
}

/// True if a bundled font covers a character, or if it is invisible anyhow.
fn has_glyph(c: char) -> bool {
    let is_invisible = c.is_whitespace()
        || c.is_control()
        || matches!(u32::from(c), 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F
            | 0xFE00..=0xFE0F | 0xFEFF | 0xE_0000..=0xE_0FFF);
    c.is_ascii() || is_invisible || charmaps().iter().any(|map| map.map(c).is_some())
}

fn charmaps() -> &'static [Charmap<'static>] {
    static CHARMAPS: OnceLock<Vec<Charmap<'static>>> = OnceLock::new();
    CHARMAPS.get_or_init(|| {
        let files =
            std::iter::once(font_data(TextWeight::Regular)).chain(FALLBACKS.map(|font| font.data));
        let fonts = files.filter_map(|file| FontRef::new(file).ok());
        fonts.map(|font| font.charmap()).collect()
    })
}

/// Script of a character, as named in the notice.
fn script(c: char) -> &'static str {
    match u32::from(c) {
        0x590..=0x5FF | 0xFB1D..=0xFB4F => "hebrew",
        0x600..=0x77F | 0x8A0..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => "arabic",
        0x900..=0xDFF => "indic",
        0xE00..=0xE7F => "thai",
        0x1100..=0x11FF
        | 0x2E80..=0x9FFF
        | 0xA960..=0xA97F
        | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF
        | 0xFF00..=0xFFEF
        | 0x2_0000..=0x3_FFFF => "cjk",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::missing_letter_notices;
    use crate::{
        i18n::Lang,
        scene::{Rgba, SceneItem, TextAlign},
        text::{FontSpec, break_lines, place_lines},
    };

    fn told(text: &str) -> Vec<String> {
        let style = FontSpec::regular(10.0);
        let lines = break_lines(text, style, 400.0, 9);
        let text = place_lines(
            &lines,
            style,
            (0.0, 0.0),
            TextAlign::Left,
            Rgba::opaque([0; 3]),
        );
        let messages = missing_letter_notices(&[SceneItem::Text(text)]);
        messages
            .iter()
            .map(|message| Lang::En.message(message))
            .collect()
    }

    #[test]
    fn letters_without_a_font_are_named_by_script() {
        assert_eq!(
            told("Één naïeve Ελλάδα Привет ☎ 🚚 👩\u{200d}👩 “so” – 5 €"),
            [""; 0]
        );
        assert!(
            told("サイト and 注文")[0]
                .starts_with("Chinese, Japanese or Korean letters have no font")
        );
        assert!(told("طلب جديد")[0].starts_with("Arabic letters"));
        assert!(told("\u{13000}")[0].starts_with("Some characters (\u{13000})"));
        assert_eq!(told("שלום ไทย").len(), 2);
    }
}
