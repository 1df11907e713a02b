//! Settings of the program: language, appearance, scale.

use std::{io, path::Path};

use serde::{Deserialize, Serialize};

use super::{
    program_files,
    wire::{
        is_default,
        wire_string::{ChoiceKey, WireChoice, WireString},
    },
};
use crate::{
    i18n::Lang,
    model::{Message, choice::choices},
};

const FILE: &str = "settings.ron";

choices! {
    /// The language of the window.
    LanguageChoice as "language" {
        /// The language of the system.
        Auto = "auto",
        /// English.
        English = "en",
        /// Dutch.
        Dutch = "nl",
    }
}

impl LanguageChoice {
    /// The effective language.
    #[must_use]
    pub fn lang(self) -> Lang {
        match self {
            Self::Auto => Lang::system(),
            Self::English => Lang::En,
            Self::Dutch => Lang::Nl,
        }
    }
}

choices! {
    /// Light or dark appearance.
    ToneChoice as "tone" {
        /// The appearance of the system.
        Auto = "auto",
        /// Always light.
        Light = "light",
        /// Always dark.
        Dark = "dark",
    }
}

/// Settings of the program, stored in its data folder and not in journeys.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the window.
    pub language: LanguageChoice,
    /// Light or dark appearance.
    pub tone: ToneChoice,
    /// Scale of the user interface, 0.5…3, relative to that of the system.
    pub ui_scale: f64,
    /// Set once the tour was shown, so that it doesn't start by itself again.
    pub tour_seen: bool,
    /// Set once the program was started: the first start shows a sample.
    pub started_before: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: LanguageChoice::Auto,
            tone: ToneChoice::Auto,
            ui_scale: 1.0,
            tour_seen: false,
            started_before: false,
        }
    }
}

/// File format of the settings. Unknown fields are ignored, and lost on the next write, unlike in
/// journeys: settings are nobody's work.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SettingsFile {
    #[serde(skip_serializing_if = "is_default")]
    language: WireChoice<LanguageChoice>,
    #[serde(skip_serializing_if = "is_default")]
    tone: WireChoice<ToneChoice>,
    #[serde(skip_serializing_if = "is_default")]
    ui_scale: Option<f64>,
    #[serde(skip_serializing_if = "is_default")]
    tour_seen: bool,
    #[serde(skip_serializing_if = "is_default")]
    started_before: bool,
}

impl Settings {
    /// Reads the settings from the program's data folder. A damaged file is renamed to
    /// `settings.ron.broken` and reported in the message; defaults are used then.
    #[must_use]
    pub fn read(data_dir: &Path) -> (Self, Option<Message>) {
        let path = data_dir.join(FILE);
        match program_files::read::<SettingsFile>(&path) {
            Ok(None) => (Self::default(), None),
            Ok(Some(file)) => (Self::of(&file), None),
            Err(_) => {
                let aside = data_dir.join(format!("{FILE}.broken"));
                let kept = std::fs::rename(&path, &aside).is_ok();
                let message = message!(
                    "settings-broken",
                    path = if kept { &aside } else { &path }.display()
                );
                (Self::default(), Some(message))
            }
        }
    }

    fn of(file: &SettingsFile) -> Self {
        let scale = file.ui_scale.filter(|scale| scale.is_finite());
        Self {
            language: file.language.0.0,
            tone: file.tone.0.0,
            ui_scale: scale.unwrap_or(1.0).clamp(0.5, 3.0),
            tour_seen: file.tour_seen,
            started_before: file.started_before,
        }
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the folder can't be written; the old settings are then unchanged.
    pub fn write(&self, data_dir: &Path) -> io::Result<()> {
        let Self {
            language,
            tone,
            ui_scale,
            tour_seen,
            started_before,
        } = self;
        let file = SettingsFile {
            language: WireString(ChoiceKey(*language)),
            tone: WireString(ChoiceKey(*tone)),
            ui_scale: Some(*ui_scale).filter(|scale| scale.is_finite()),
            tour_seen: *tour_seen,
            started_before: *started_before,
        };
        program_files::write(&data_dir.join(FILE), &file)
    }
}

#[cfg(test)]
mod tests {
    use super::{LanguageChoice, Settings, ToneChoice};

    #[test]
    fn settings_survive_and_broken_ones_are_set_aside() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Settings::read(dir.path()), (Settings::default(), None));
        let settings = Settings {
            language: LanguageChoice::Dutch,
            tone: ToneChoice::Dark,
            ui_scale: 1.25,
            tour_seen: true,
            started_before: true,
        };
        settings.write(dir.path()).unwrap();
        assert_eq!(Settings::read(dir.path()), (settings, None));
        std::fs::write(dir.path().join("settings.ron"), "(tone: \"pink\")").unwrap();
        let (read, message) = Settings::read(dir.path());
        assert_eq!(read, Settings::default());
        assert_eq!(message.unwrap().id, id!("settings-broken"));
        assert!(dir.path().join("settings.ron.broken").exists());
        assert_eq!(Settings::read(dir.path()).1, None);
    }
}
