//! The web page, read by an HTML parser that is not ours.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use klantreis::{
    export::{FontFiles, HtmlOptions, html},
    i18n::Lang,
    insight::rank::PainRanks,
    map::{Memo, ViewOptions, map},
    model::{DomainId as _, Journey},
    theme::Tone,
};
use proptest::prelude::proptest;
use scraper::{Html, Selector};
use sha2::{Digest as _, Sha256};

use crate::{
    HOSTILE, hostile, sample,
    support::{journeys::journeys, property_tests::cases},
};

fn page(journey: &Journey, lang: Lang, tone: Tone) -> String {
    let view = ViewOptions {
        lang,
        tone,
        ..ViewOptions::default()
    };
    let layout = map(
        journey,
        Some(&PainRanks::of_journey(journey)),
        &view,
        &mut Memo::default(),
    );
    let options = HtmlOptions { lang, tone };
    html(journey, &layout.scene, &FontFiles::bundled(), &options).unwrap()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Rules that hold for every page, whatever stands in the journey.
fn check(journey: &Journey, text: &str) -> Html {
    let page = Html::parse_document(text);
    let faults: Vec<_> = page.errors.iter().collect();
    assert!(faults.is_empty(), "{faults:?}");
    check_policy(&page);
    for element in page.tree.nodes().filter_map(scraper::ElementRef::wrap) {
        let name = element.value().name();
        let allowed = ![
            "iframe",
            "object",
            "embed",
            "base",
            "link",
            "foreignObject",
            "use",
        ]
        .contains(&name);
        assert!(allowed, "{name}");
        for (attribute, value) in element.value().attrs() {
            assert!(
                !attribute.starts_with("on") && attribute != "style",
                "{attribute}={value}"
            );
            if ["href", "src", "xlink:href", "action", "srcset"].contains(&attribute) {
                let is_ours = value.starts_with('#') || value.starts_with("data:image/");
                let is_link = name == "a"
                    && ["http://", "https://", "mailto:"]
                        .iter()
                        .any(|s| value.starts_with(s));
                assert!(is_ours || is_link, "<{name} {attribute}={value}>");
            }
        }
    }
    check_ids(&page);
    let touchpoints = all(&page, ".words article[data-at]");
    let ids: Vec<_> = touchpoints
        .iter()
        .filter_map(|a| a.attr("data-at"))
        .collect();
    let expected: Vec<_> = journey
        .touchpoints_in_order()
        .iter()
        .map(|t| t.id.as_str().to_owned())
        .collect();
    assert_eq!(ids, expected, "every touchpoint is told, in reading order");
    page
}

fn check_policy(page: &Html) {
    let meta = all(page, "meta[http-equiv=Content-Security-Policy]");
    assert_eq!(meta.len(), 1);
    let policy = meta[0].attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(!policy.contains("unsafe"));
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
        let blocks = all(page, tag);
        assert_eq!(blocks.len(), 1, "one <{tag}>");
        let text: String = blocks[0].text().collect();
        let wanted = format!("{directive} {};", hash(&text));
        assert!(policy.contains(&wanted), "{policy} lacks {wanted}");
        let code = text.to_lowercase();
        for word in [
            "@import",
            "http://",
            "https://",
            "eval(",
            "fetch(",
            "new function",
        ] {
            let code = code.replace("http://www.w3.org/2000/svg", "");
            assert!(!code.contains(word), "{tag} has {word}");
        }
    }
}

fn check_ids(page: &Html) {
    let mut ids = BTreeSet::new();
    for element in all(page, "[id]") {
        let id = element.attr("id").unwrap();
        assert!(ids.insert(id.to_owned()), "{id} occurs twice");
    }
    for link in all(page, "a[href^='#']") {
        let target = &link.attr("href").unwrap()[1..];
        assert!(ids.contains(target), "{target} is nowhere");
    }
    for attribute in ["aria-labelledby", "aria-describedby"] {
        for element in all(page, &format!("[{attribute}]")) {
            let target = element.attr(attribute).unwrap();
            assert!(ids.contains(target), "{target} is nowhere");
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_journey_is_a_sound_page(journey in journeys(12)) {
        check(&journey, &page(&journey, Lang::Nl, Tone::Dark));
    }
}

#[test]
fn hostile_words_are_shown_and_nothing_else() {
    let journey = hostile();
    let text = page(&journey, Lang::En, Tone::Light);
    assert!(
        !text.chars().any(|c| c.is_control() && c != '\n'),
        "control characters"
    );
    let page = check(&journey, &text);
    let words: String = all(&page, ".words")[0].text().collect();
    for hostile in [HOSTILE[7], HOSTILE[8], HOSTILE[9], HOSTILE[15]] {
        assert!(words.contains(hostile), "{hostile} is told as it stands");
    }
}

#[test]
fn the_page_tells_everything_that_the_map_shows() {
    for (name, lang) in [("energy-move.en", Lang::En), ("hypotheek.nl", Lang::Nl)] {
        let journey = sample(name);
        let text = page(&journey, lang, Tone::Light);
        assert_eq!(
            text,
            self::page(&journey, lang, Tone::Light),
            "the same text twice"
        );
        let page = check(&journey, &text);
        let words: String = all(&page, ".words")[0].text().collect();
        let titles = journey
            .touchpoints_in_order()
            .into_iter()
            .map(|t| t.title.clone());
        let phases = journey.phases().iter().map(|x| x.name.clone());
        let pains = journey.pain_points().iter().map(|x| x.text.clone());
        let moments = journey.moments().iter().map(|x| x.text.clone());
        let actions = journey.actions().iter().map(|x| x.text.clone());
        let personas = journey.personas().iter().map(|x| x.name.clone());
        let told = titles
            .chain(phases)
            .chain(pains)
            .chain(moments)
            .chain(actions)
            .chain(personas);
        for told in told {
            assert!(words.contains(told.trim()), "{told}");
        }
        assert_eq!(
            all(&page, "tr[data-item^='transition/']").len(),
            journey.graph().transition_count()
        );
        assert_eq!(
            all(&page, "tr[data-item^='score/']").len(),
            journey.scores().len()
        );
        assert_eq!(all(&page, "h1").len(), 1);
        assert_eq!(all(&page, "html")[0].attr("lang"), Some(lang.code()));
        assert_eq!(all(&page, "svg").len(), 1);
        assert!(
            !text.contains("[page-") && !text.contains("[field-"),
            "missing words"
        );
    }
}

#[test]
fn fonts_hold_the_letters_of_the_page_and_little_more() {
    let text = page(&sample("hypotheek.nl"), Lang::Nl, Tone::Light);
    let fonts: Vec<Vec<u8>> = text
        .split("data:font/woff;base64,")
        .skip(1)
        .map(|rest| STANDARD.decode(rest.split(')').next().unwrap()).unwrap())
        .collect();
    assert_eq!(fonts.len(), 2);
    for font in fonts {
        assert_eq!(&font[..4], b"wOFF");
        let size = u32::from_be_bytes(font[8..12].try_into().unwrap());
        assert_eq!(usize::try_from(size).unwrap(), font.len());
        assert!(font.len() < 90_000, "{} bytes", font.len());
    }
}

/// Writes pages where somebody asks for them, to be looked at in a browser (`tests/web_page.sh`).
#[test]
fn pages_are_written_on_request() {
    let Ok(folder) = std::env::var("KLANTREIS_PAGES_DIR") else {
        return;
    };
    let write = |name: &str, text: &str| {
        std::fs::write(format!("{folder}/{name}.html"), text).unwrap();
    };
    let energy = sample("energy-move.en");
    write("energy", &page(&energy, Lang::En, Tone::Light));
    write("energy-dark", &page(&energy, Lang::En, Tone::Dark));
    write(
        "hypotheek",
        &page(&sample("hypotheek.nl"), Lang::Nl, Tone::Light),
    );
    write("hostile", &page(&hostile(), Lang::En, Tone::Light));
    write("empty", &page(&Journey::default(), Lang::Nl, Tone::Light));
}
