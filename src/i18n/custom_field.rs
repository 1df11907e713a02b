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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::presets;

    #[test]
    fn a_preset_is_read_in_the_language_of_the_window_and_kept_as_files_know_it() {
        let (persona, touchpoint) = (presets::PERSONA, presets::TOUCHPOINT);
        let name = "Maximaal aantal enquêtes per jaar";
        for stored in ["Surveys per year at most", "Hoogstens enquêtes per jaar"] {
            assert_eq!(Lang::Nl.field_name(persona, stored), name);
            assert_eq!(Lang::Nl.field_name(touchpoint, stored), stored);
        }
        assert_eq!(
            Lang::Nl.stored_field_name(persona, name),
            "Hoogstens enquêtes per jaar"
        );
        assert_eq!(
            Lang::Nl.stored_field_name(persona, "Eigen veld"),
            "Eigen veld"
        );
        let option = |stored: &str| Lang::Nl.option_name(touchpoint, "Reputation risk", stored);
        assert_eq!(
            ["Medium", "Middel", "Rampzalig"].map(option),
            ["Gemiddeld", "Gemiddeld", "Rampzalig"]
        );
    }
}
