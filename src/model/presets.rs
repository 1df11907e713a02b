//! Preset custom fields, for the rarer items of DOMAIN section A.
//!
//! Their names are message ids (`preset-<key>`); the window translates them when a field is added,
//! and files store the translated text.

use std::collections::HashMap;

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
    /// One of the options `preset-<key>-1` … `preset-<key>-<n>`.
    Choice(u8),
}

/// A custom field that the program offers by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Stable key, as in message ids.
    pub key: &'static str,
    /// Message id of its name: `preset-<key>`.
    pub name: MessageId,
    options: [Option<MessageId>; 3],
    /// Type of its value.
    pub kind: PresetKind,
    /// Requirements of DOMAIN section A that it serves.
    pub domain: &'static [u16],
}

const fn preset(key: &'static str, kind: PresetKind, domain: &'static [u16]) -> Preset {
    let mut options = [None; 3];
    if let Choice(count) = kind {
        let mut at = 0;
        while at < count as usize {
            options[at] = Some(MessageId::joined(&["preset-", key, NUMBERS[at]]));
            at += 1;
        }
    }
    Preset {
        key,
        name: MessageId::joined(&["preset-", key]),
        options,
        kind,
        domain,
    }
}

impl Preset {
    /// Message ids of the options of a choice, in order: `preset-<key>-1` and so on.
    pub fn options(&self) -> impl Iterator<Item = MessageId> {
        self.options.into_iter().flatten()
    }
}

const NUMBERS: [&str; 3] = ["-1", "-2", "-3"];

use PresetKind::{Choice, Date, Number, Text};

/// Presets for the journey as a whole.
pub const JOURNEY: &[Preset] = &[
    preset("sponsor", Text, &[105]),
    preset("motto", Text, &[85]),
    preset("roles", Text, &[39, 94, 103, 118]),
    preset("kpis", Text, &[7, 8, 93, 104, 133]),
    preset("business-goal", Text, &[28, 104]),
    preset("outcome", Text, &[7, 129]),
    preset("survey-programme", Text, &[67]),
    preset("survey-cadence-days", Number, &[125]),
    preset("lifetime-value", Number, &[138]),
    preset("churn-rate", Number, &[132]),
    preset("competitor-score", Number, &[136]),
    preset("engagement-rational", Number, &[86]),
    preset("engagement-emotional", Number, &[86]),
    preset("engagement-active", Number, &[86]),
    preset("weight-profile", Choice(2), &[5]),
    preset("version-date", Date, &[10]),
];

/// Presets for a phase.
pub const PHASE: &[Preset] = &[
    preset("motto", Text, &[85]),
    preset("business-goal", Text, &[28, 104]),
    preset("kpis", Text, &[93, 104]),
];

/// Presets for a touchpoint.
pub const TOUCHPOINT: &[Preset] = &[
    preset("drivers", Text, &[2]),
    preset("value-adding", Choice(2), &[9]),
    preset("resolution-hours", Number, &[18]),
    preset("resolution-target-hours", Number, &[18]),
    preset("training-need", Text, &[26, 62]),
    preset("business-goal", Text, &[28]),
    preset("employee-experience", Number, &[29, 62]),
    preset("touchpoint-type", Text, &[32, 143]),
    preset("improvement-target", Text, &[32]),
    preset("system-fit", Choice(3), &[40]),
    preset("personalisation", Choice(3), &[41]),
    preset("proactive", Choice(3), &[42, 44, 141]),
    preset("promise", Text, &[57]),
    preset("promise-kept", Choice(3), &[57]),
    preset("media", Text, &[59]),
    preset("responsive", Choice(2), &[61]),
    preset("reputation-risk", Choice(3), &[73]),
    preset("leave-reason", Text, &[79]),
    preset("churn-rate", Number, &[132]),
    preset("engagement-kind", Text, &[87, 135]),
    preset("reward", Text, &[88]),
    preset("campaign", Text, &[112]),
    preset("conversion-rate", Number, &[112]),
    preset("revenue", Number, &[112]),
    preset("service", Choice(2), &[122]),
    preset("service-category", Choice(3), &[127]),
    preset("cadence-days", Number, &[125]),
    preset("trust-mark", Text, &[130]),
    preset("competitor-score", Number, &[136]),
    preset("contacts-per-year", Number, &[142]),
    preset("contacts-unit", Choice(2), &[142]),
];

/// Presets for a transition.
pub const TRANSITION: &[Preset] = &[
    preset("escalation-reason", Text, &[77]),
    preset("promise", Text, &[57]),
    preset("promise-kept", Choice(3), &[57]),
];

/// Presets for a channel.
pub const CHANNEL: &[Preset] = &[
    preset("service-level-target", Number, &[49]),
    preset("sensitivity", Choice(3), &[54]),
    preset("media", Text, &[59]),
];

/// Presets for a persona.
pub const PERSONA: &[Preset] = &[
    preset("lifetime-value", Number, &[138]),
    preset("survey-budget", Number, &[69]),
    preset("segment", Text, &[13]),
];

/// Presets for an action.
pub const ACTION: &[Preset] = &[
    preset("customer-value", Number, &[58]),
    preset("cost", Number, &[7, 58]),
    preset("outcome", Text, &[7]),
    preset("kpis", Text, &[104]),
];

/// Presets for a score.
pub const SCORE: &[Preset] = &[preset("survey-programme", Text, &[67])];

/// All preset lists, each once.
const ALL: [&[Preset]; 8] = [
    JOURNEY, PHASE, TOUCHPOINT, TRANSITION, CHANNEL, PERSONA, ACTION, SCORE,
];

/// Lookup of preset fields among custom ones by their name in any learned language, since files
/// store translated names.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    names: HashMap<String, &'static str>,
    options: HashMap<(&'static str, String), u8>,
}

impl Lexicon {
    /// Adds the names and options of all presets in one language; `tr` translates a message id.
    pub fn learn(&mut self, tr: impl Fn(MessageId) -> String) {
        for preset in ALL.into_iter().flatten() {
            self.names.insert(plain(&tr(preset.name)), preset.key);
            for (number, option) in (1..).zip(preset.options()) {
                self.options
                    .insert((preset.key, plain(&tr(option))), number);
            }
        }
    }

    /// The custom field with the name of the preset `key`.
    #[must_use]
    pub fn find<'a>(&self, fields: &'a [CustomField], key: &str) -> Option<&'a CustomField> {
        let is_it = |field: &&CustomField| self.names.get(&plain(&field.name)) == Some(&key);
        fields.iter().find(is_it)
    }

    /// Trimmed value of a preset text field; `None` when it is missing or blank.
    #[must_use]
    pub fn text<'a>(&self, fields: &'a [CustomField], key: &str) -> Option<&'a str> {
        match &self.find(fields, key)?.value {
            CustomValue::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            CustomValue::Number(_) | CustomValue::Date(_) | CustomValue::Choice { .. } => None,
        }
    }

    /// Value of a preset number field.
    #[must_use]
    pub fn number(&self, fields: &[CustomField], key: &str) -> Option<f64> {
        match &self.find(fields, key)?.value {
            CustomValue::Number(number) => Some(*number),
            CustomValue::Text(_) | CustomValue::Date(_) | CustomValue::Choice { .. } => None,
        }
    }

    /// Number of the selected option of a preset choice, from 1.
    #[must_use]
    pub fn chosen_option(&self, fields: &[CustomField], key: &str) -> Option<u8> {
        let field = self.find(fields, key)?;
        let CustomValue::Choice { chosen, .. } = &field.value else {
            return None;
        };
        let own = *self.names.get(&plain(&field.name))?;
        self.options.get(&(own, plain(chosen))).copied()
    }
}

fn plain(words: &str) -> String {
    words.trim().to_lowercase()
}
