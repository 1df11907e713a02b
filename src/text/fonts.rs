//! Bundled fonts, and the shaper that uses them.

use std::sync::Arc;

use parley::{
    FontContext, Layout, LayoutContext, StyleProperty,
    fontique::{Blob, Collection, CollectionOptions, SourceCache},
    style::{FontFamily, FontFamilyName, FontWeight},
};

use crate::scene::TextWeight;

/// Font size at which widths are measured; they scale linearly with the size.
pub(super) const MEASURED_AT: f32 = 64.0;

/// Fallback font for characters that Inter lacks.
#[derive(Clone, Copy, Debug)]
pub struct FallbackFont {
    /// Family name.
    pub family: &'static str,
    /// TrueType file.
    pub data: &'static [u8],
}

/// Fallback fonts in order of preference.
pub const FALLBACKS: [FallbackFont; 1] = [FallbackFont {
    family: "Noto Emoji",
    data: include_bytes!("../../assets/fonts/NotoEmoji-Regular.ttf"),
}];

/// Font file of a weight: Inter, TrueType, covering Latin, Greek, Cyrillic and symbols.
#[must_use]
pub fn font_data(weight: TextWeight) -> &'static [u8] {
    match weight {
        TextWeight::Regular => include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
        TextWeight::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
    }
}

/// Text shaper that uses the bundled fonts only, never those of the system.
pub(super) struct Shaper {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    names: Vec<String>,
}

impl Shaper {
    /// Registers the bundled fonts.
    pub(super) fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let inter = [TextWeight::Regular, TextWeight::SemiBold].map(font_data);
        let files = inter.into_iter().chain(FALLBACKS.map(|font| font.data));
        let mut names: Vec<String> = Vec::new();
        for file in files {
            for (id, _) in collection.register_fonts(Blob::new(Arc::new(file)), None) {
                let name = collection.family_name(id).unwrap_or_default().to_owned();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        Self {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            names,
        }
    }

    /// Shapes a text at the size [`MEASURED_AT`].
    pub(super) fn shape(&mut self, text: &str, weight: TextWeight) -> Layout<()> {
        let families: Vec<FontFamilyName<'_>> = self
            .names
            .iter()
            .map(|name| FontFamilyName::named(name))
            .collect();
        let weight = match weight {
            TextWeight::Regular => FontWeight::NORMAL,
            TextWeight::SemiBold => FontWeight::SEMI_BOLD,
        };
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontSize(MEASURED_AT));
        builder.push_default(StyleProperty::FontWeight(weight));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(families.into())));
        builder.build(text)
    }
}
