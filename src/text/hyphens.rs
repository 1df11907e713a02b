//! Hyphenation by the patterns of a language (`hypher`).

use std::cell::Cell;

use crate::i18n::Lang;

thread_local! {
    /// Hyphenation language of the current thread.
    static LANG: Cell<Lang> = const { Cell::new(Lang::En) };
}

/// Greatest length of a word that is hyphenated, in bytes; nothing longer is a word.
const LONGEST: usize = 120;

/// Runs a layout with the hyphenation patterns of a language. The language is thread-local, since
/// lines are broken deep within a layout, which is in one language throughout: each entry point of
/// a layout sets it once.
pub fn with_language<T>(lang: Lang, lay_out: impl FnOnce() -> T) -> T {
    /// Restores the language when dropped, also on a panic.
    struct LangGuard(Lang);
    impl Drop for LangGuard {
        fn drop(&mut self) {
            LANG.set(self.0);
        }
    }
    let _before = LangGuard(LANG.replace(lang));
    lay_out()
}

/// Hyphenation points of every word in a text, in bytes.
pub(super) fn syllable_ends(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
        if letters.len() <= LONGEST {
            let mut end = start;
            for syllable in hypher::hyphenate(letters, patterns(letters)) {
                end += syllable.len();
                if end < start + letters.len() {
                    found.push(end);
                }
            }
        }
        start += word.len();
    }
    found
}

fn patterns(word: &str) -> hypher::Lang {
    // Neither Dutch nor English has these letters.
    if word.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']) {
        return hypher::Lang::German;
    }
    match LANG.get() {
        Lang::En => hypher::Lang::English,
        Lang::Nl => hypher::Lang::Dutch,
    }
}

#[cfg(test)]
mod tests {
    use super::{syllable_ends, with_language};
    use crate::i18n::Lang;

    fn parted(text: &str) -> String {
        let mut out = text.to_owned();
        for end in syllable_ends(text).into_iter().rev() {
            out.insert(end, '-');
        }
        out
    }

    #[test]
    fn words_part_as_their_language_wants() {
        let nl = |text| with_language(Lang::Nl, || parted(text));
        assert_eq!(nl("verantwoordelijkheid"), "ver-ant-woor-de-lijk-heid");
        assert_eq!(nl("verhuisvoorbereidingen"), "ver-huis-voor-be-rei-din-gen");
        assert_eq!(nl("bijzonderheden"), "bij-zon-der-he-den");
        assert_eq!(parted("communication"), "com-mu-ni-ca-tion");
        assert_eq!(
            parted("Rückzahlungsverfahren"),
            "Rück-zah-lungs-ver-fah-ren"
        );
    }

    #[test]
    fn only_letters_part() {
        assert_eq!(parted("1234567890"), "1234567890");
        assert_eq!(
            parted("communication,communication"),
            "com-mu-ni-ca-tion,com-mu-ni-ca-tion"
        );
        let endless = "a".repeat(40_000);
        assert_eq!(parted(&endless), endless);
    }

    #[test]
    fn the_language_ends_with_its_layout() {
        with_language(Lang::Nl, || with_language(Lang::En, || ()));
        assert_eq!(parted("communication"), "com-mu-ni-ca-tion");
    }
}
