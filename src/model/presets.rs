//! Preset custom fields, for the rarer items of DOMAIN section A.
//!
//! Files know a preset field by its name alone: the one in English or in Dutch that stands here,
//! whatever the language of the program. These names, and those of options, are part of the file
//! format: they never change. What the user reads is the message `preset-<key>`, which may.

mod fields;

pub use self::fields::*;
use super::{CustomField, CustomValue, MessageId};

/// The type of a preset field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresetKind {
    /// Free text.
    Text,
    /// A number.
    Number,
    /// A date.
    Date,
    /// One of a few options.
    Choice,
}

/// The names by which files know a preset field, or an option of one. Frozen: another name would
/// orphan the fields in files that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredName {
    /// The name in files made in English.
    pub english: &'static str,
    /// The name in files made in Dutch.
    pub dutch: &'static str,
}

impl StoredName {
    /// True for either name, regardless of case and space around it.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        let is_equal = |own: &str| {
            let lowercase = own.chars().flat_map(char::to_lowercase);
            name.trim()
                .chars()
                .flat_map(char::to_lowercase)
                .eq(lowercase)
        };
        is_equal(self.english) || is_equal(self.dutch)
    }
}

/// An option of a preset choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PresetOption {
    /// Message id of its label: `preset-<key>-<number>`.
    pub label: MessageId,
    /// Its names in files.
    pub stored: StoredName,
}

/// A custom field that the program offers by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Stable key, as in message ids.
    pub key: &'static str,
    /// Message id of its name: `preset-<key>`.
    pub name: MessageId,
    /// Its names in files.
    pub stored: StoredName,
    /// Type of its value.
    pub kind: PresetKind,
    options: [Option<PresetOption>; 3],
}

const fn preset(
    key: &'static str,
    kind: PresetKind,
    [english, dutch]: [&'static str; 2],
) -> Preset {
    Preset {
        key,
        name: MessageId::joined(&["preset-", key]),
        stored: StoredName { english, dutch },
        kind,
        options: [None; 3],
    }
}

const fn choice(
    key: &'static str,
    names: [&'static str; 2],
    options: &[[&'static str; 2]],
) -> Preset {
    let mut preset = preset(key, PresetKind::Choice, names);
    let mut at = 0;
    while at < options.len() {
        let [english, dutch] = options[at];
        preset.options[at] = Some(PresetOption {
            label: MessageId::joined(&["preset-", key, NUMBERS[at]]),
            stored: StoredName { english, dutch },
        });
        at += 1;
    }
    preset
}

const NUMBERS: [&str; 3] = ["-1", "-2", "-3"];

impl Preset {
    /// The preset among these that files know by this name.
    #[must_use]
    pub fn named<'p>(presets: &'p [Self], name: &str) -> Option<&'p Self> {
        presets.iter().find(|preset| preset.stored.matches(name))
    }

    /// The options of a choice, in order; none for other types.
    pub fn options(&self) -> impl Iterator<Item = PresetOption> {
        self.options.into_iter().flatten()
    }

    /// The option that files know by this name.
    #[must_use]
    pub fn option(&self, name: &str) -> Option<PresetOption> {
        self.options().find(|option| option.stored.matches(name))
    }

    /// The custom field that is this preset.
    #[must_use]
    pub fn find<'a>(&self, fields: &'a [CustomField]) -> Option<&'a CustomField> {
        fields.iter().find(|field| self.stored.matches(&field.name))
    }

    /// Trimmed value of a text field; `None` when it is missing or blank.
    #[must_use]
    pub fn text<'a>(&self, fields: &'a [CustomField]) -> Option<&'a str> {
        match &self.find(fields)?.value {
            CustomValue::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            CustomValue::Number(_) | CustomValue::Date(_) | CustomValue::Choice { .. } => None,
        }
    }

    /// Value of a number field.
    #[must_use]
    pub fn number(&self, fields: &[CustomField]) -> Option<f64> {
        match &self.find(fields)?.value {
            CustomValue::Number(number) => Some(*number),
            CustomValue::Text(_) | CustomValue::Date(_) | CustomValue::Choice { .. } => None,
        }
    }

    /// Number of the selected option of a choice, from 1.
    #[must_use]
    pub fn chosen_option(&self, fields: &[CustomField]) -> Option<u8> {
        let CustomValue::Choice { chosen, .. } = &self.find(fields)?.value else {
            return None;
        };
        let mut numbered = (1..).zip(self.options());
        let found = numbered.find(|(_, option)| option.stored.matches(chosen));
        found.map(|(number, _)| number)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Lang;

    const OWNERS: [&[Preset]; 8] = [
        JOURNEY, PHASE, TOUCHPOINT, TRANSITION, CHANNEL, PERSONA, ACTION, SCORE,
    ];

    /// Panics if a name is empty, or that of two.
    fn assert_distinct(names: impl Iterator<Item = StoredName>) {
        let mut seen = BTreeSet::new();
        for StoredName { english, dutch } in names {
            assert!(!english.trim().is_empty() && !dutch.trim().is_empty());
            for name in BTreeSet::from([english.to_lowercase(), dutch.to_lowercase()]) {
                assert!(seen.insert(name.clone()), "{name} is the name of two");
            }
        }
    }

    #[test]
    fn names_in_files_are_unique_per_owner() {
        for owner in OWNERS {
            assert_distinct(owner.iter().map(|preset| preset.stored));
            for preset in owner {
                assert_distinct(preset.options().map(|option| option.stored));
                assert_eq!(
                    preset.options().count() > 1,
                    preset.kind == PresetKind::Choice,
                    "{}",
                    preset.key
                );
            }
        }
    }

    #[test]
    fn a_field_is_found_by_its_name_in_files_whatever_its_translation() {
        let stored = StoredName {
            english: "Surveys per year at most",
            dutch: "Hoogstens enquêtes per jaar",
        };
        assert_ne!(Lang::Nl.tr(SURVEY_BUDGET.name), stored.dutch);
        let field = |name: &str, value| CustomField {
            name: name.to_owned(),
            value,
        };
        for name in [stored.english, stored.dutch, " hoogstens enquêtes per jaar"] {
            let fields = [field(name, CustomValue::Number(4.0))];
            assert_eq!(SURVEY_BUDGET.number(&fields), Some(4.0), "{name}");
        }
        let options = vec!["Laag".to_owned(), "Middel".to_owned(), "Hoog".to_owned()];
        let chosen = "Middel".to_owned();
        let fields = [field(
            "Reputatierisico",
            CustomValue::Choice { chosen, options },
        )];
        assert_eq!(REPUTATION_RISK.chosen_option(&fields), Some(2));
        let renamed = [field("Ons maximum", CustomValue::Number(4.0))];
        assert_eq!(SURVEY_BUDGET.number(&renamed), None);
    }
}
