//! Templates and sample journeys, compiled into the program.

use super::{LoadError, Syntax, from_text};
use crate::{
    i18n::Lang,
    model::{Journey, MessageId},
};

/// A template or sample journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Name, the same in every language: used by `klantreis new --template`.
    pub name: &'static str,
    /// Message id of its title: `sample-<name>`.
    pub title: MessageId,
    /// Message id of its description: `sample-<name>-hint`.
    pub hint: MessageId,
    /// Language of its text.
    pub lang: Lang,
    /// Contents of the file, as RON.
    pub text: &'static str,
}

impl Sample {
    /// Parses the journey.
    ///
    /// # Errors
    /// Never for the built-in ones: a test loads all of them.
    pub fn journey(&self) -> Result<Journey, LoadError> {
        from_text(self.text, Syntax::Ron)
    }
}

macro_rules! samples {
    ($folder:literal: $($name:literal $lang:ident $end:literal),* $(,)?) => {
        &[$(Sample {
            name: $name,
            title: id!(concat!("sample-", $name)),
            hint: id!(concat!("sample-", $name, "-hint")),
            lang: Lang::$lang,
            text: include_str!(concat!("../../journeys/", $folder, $name, ".", $end, ".ron")),
        }),*]
    };
}

/// Templates, in the order of the start screen; each in every language.
pub const TEMPLATES: &[Sample] = samples! { "templates/":
    "blank" En "en", "blank" Nl "nl",
    "lifecycle" En "en", "lifecycle" Nl "nl",
    "e-commerce" En "en", "e-commerce" Nl "nl",
    "service-stages" En "en", "service-stages" Nl "nl",
    "service-blueprint" En "en", "service-blueprint" Nl "nl",
    "employee" En "en", "employee" Nl "nl",
};

/// Sample journeys, each in one language.
pub const JOURNEYS: &[Sample] = samples! { "":
    "energy-move" En "en",
    "energy-move-to-be" En "en",
    "return-order" En "en",
    "b2b-onboarding" En "en",
    "hypotheek" Nl "nl",
    "ziekenhuis" Nl "nl",
};

/// Finds a template or sample by name: in `lang` if there is one, or else in another language.
#[must_use]
pub fn find(name: &str, lang: Lang) -> Option<&'static Sample> {
    let all = || TEMPLATES.iter().chain(JOURNEYS);
    let named = all().filter(|sample| sample.name == name);
    named.max_by_key(|sample| sample.lang == lang)
}

/// Names of the templates, each once, in the order of the start screen.
#[must_use]
pub fn template_names() -> Vec<&'static str> {
    let mut names: Vec<_> = TEMPLATES.iter().map(|sample| sample.name).collect();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::{JOURNEYS, TEMPLATES, find, template_names};
    use crate::{
        file::{Syntax, to_text},
        i18n::Lang,
    };

    #[test]
    fn everything_that_is_compiled_in_loads_and_is_canonical() {
        for sample in TEMPLATES.iter().chain(JOURNEYS) {
            let name = format!("{}.{}", sample.name, sample.lang.code());
            let journey = sample.journey().unwrap_or_else(|e| panic!("{name}: {e}"));
            let text = to_text(&journey, Syntax::Ron).unwrap();
            assert!(
                text == sample.text,
                "{name}: not canonical; `klantreis convert --force` it"
            );
        }
    }

    #[test]
    fn every_template_speaks_every_language() {
        for name in template_names() {
            for lang in Lang::ALL {
                assert_eq!(find(name, lang).map(|s| s.lang), Some(lang), "{name}");
            }
        }
        assert_eq!(find("no-such-template", Lang::En), None);
    }
}
