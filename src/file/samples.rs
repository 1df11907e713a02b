//! The journeys and templates that come with the program, compiled in.

use super::{LoadError, Syntax, from_text};
use crate::{
    i18n::Lang,
    model::{Journey, MessageId},
};

/// A journey or template that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its name, the same in every language: `klantreis new --template` takes it.
    pub name: &'static str,
    /// What it is called: `sample-<name>`.
    pub title: MessageId,
    /// What it is for: `sample-<name>-hint`.
    pub hint: MessageId,
    /// The language of its words.
    pub lang: Lang,
    /// The file's text.
    pub text: &'static str,
}

impl Sample {
    /// The journey.
    ///
    /// # Errors
    /// Never for what is compiled in: a test loads all of them.
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

/// The templates, in the order of the start screen; each in every language.
pub const TEMPLATES: &[Sample] = samples! { "templates/":
    "blank" En "en", "blank" Nl "nl",
    "lifecycle" En "en", "lifecycle" Nl "nl",
    "e-commerce" En "en", "e-commerce" Nl "nl",
    "service-stages" En "en", "service-stages" Nl "nl",
    "service-blueprint" En "en", "service-blueprint" Nl "nl",
    "employee" En "en", "employee" Nl "nl",
};

/// The worked-out journeys, each in one language.
pub const JOURNEYS: &[Sample] = samples! { "":
    "energy-move" En "en",
    "energy-move-to-be" En "en",
    "return-order" En "en",
    "b2b-onboarding" En "en",
    "hypotheek" Nl "nl",
    "ziekenhuis" Nl "nl",
};

/// The template or journey with this name: in `lang` if there is one, or else in another language.
#[must_use]
pub fn find(name: &str, lang: Lang) -> Option<&'static Sample> {
    let all = || TEMPLATES.iter().chain(JOURNEYS);
    let named = all().filter(|sample| sample.name == name);
    named.max_by_key(|sample| sample.lang == lang)
}

/// The names of the templates, each once, in the order of the start screen.
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
