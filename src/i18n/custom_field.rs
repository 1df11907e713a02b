//! Names of custom fields and options: those of presets translated, those of the user as they are.

use super::Lang;
use crate::model::{
    Message, Translator,
    presets::{Preset, StoredName},
};

impl Lang {
    /// The name of a custom field as the user reads it, where an item offers `presets`.
    #[must_use]
    pub fn field_name(self, presets: &[Preset], stored: &str) -> String {
        Preset::named(presets, stored)
            .map_or_else(|| stored.to_owned(), |preset| self.tr(preset.name))
    }

    /// An option of the custom field `field` as the user reads it, where an item offers `presets`.
    #[must_use]
    pub fn option_name(self, presets: &[Preset], field: &str, stored: &str) -> String {
        let preset = Preset::named(presets, field);
        let option = preset.and_then(|preset| preset.option(stored));
        option.map_or_else(|| stored.to_owned(), |option| self.tr(option.label))
    }

    /// The name under which a custom field that the user calls `shown` goes into a file: for the
    /// name of a preset the one that files know, so that a better translation finds it later.
    #[must_use]
    pub fn stored_field_name(self, presets: &[Preset], shown: &str) -> String {
        let preset = presets.iter().find(|preset| self.tr(preset.name) == shown);
        preset
            .map_or(shown, |preset| self.stored(preset.stored))
            .to_owned()
    }
}

impl Translator for Lang {
    fn translate(&self, message: &Message) -> String {
        self.message(message)
    }

    fn stored(&self, name: StoredName) -> &'static str {
        match self {
            Self::En => name.english,
            Self::Nl => name.dutch,
        }
    }
}
