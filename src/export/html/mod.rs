//! HTML: a journey as one self-contained web page, without network access or further files.
//!
//! The page holds the map as SVG, a toolbar with phases, filters and zoom, a panel with the details
//! of a touchpoint, and the whole journey as text, for screen readers, for searching and for
//! readers without scripts. A content security policy allows the page's own style and script, by
//! their hashes, and nothing else; nothing that somebody wrote in a journey can run.

mod font;
mod page;
mod page_frame;
mod tables;
mod touchpoints;

use std::{collections::BTreeSet, fmt::Write as _};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use self::page::HtmlPage;
use super::{svg, typesetter::FontFiles};
use crate::{
    i18n::Lang,
    insight::rank::PainRanks,
    model::{Journey, Message},
    record::RecordContext,
    scene::Scene,
    theme::{Palette, Tone},
};

const STYLE: &str = include_str!("../../../assets/html/page.css");
const SCRIPT: &str = include_str!("../../../assets/html/page.js");

/// Options of the HTML export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlOptions {
    /// Language of all text that is not the user's own.
    pub lang: Lang,
    /// Colour scheme; must be the tone that the scene was laid out in.
    pub tone: Tone,
}

/// Writes a journey with its map as one web page. `scene` is the journey's whole map, without a
/// filter; the page has a title of its own.
///
/// The same journey, scene, fonts and options give the same text.
///
/// # Errors
/// When a font can't be parsed as TrueType.
pub fn html(
    journey: &Journey,
    scene: &Scene,
    fonts: &FontFiles,
    options: &HtmlOptions,
) -> Result<String, Message> {
    let ranks = PainRanks::of_journey(journey);
    let words = RecordContext::new(journey, options.lang).with_ranks(&ranks);
    let mut body = HtmlPage::default();
    page_frame::head(&mut body, words);
    body.raw(&svg::svg_element(scene, options.lang.code()));
    page_frame::after_map(&mut body, words);
    tables::contents(&mut body, words);
    tables::all(&mut body, words);
    touchpoints::phases(&mut body, words);
    page_frame::foot(&mut body, words);
    let body = body.finish();
    // An HTML parser reads every line break as LF, so the hashes must be computed over LF as well.
    let style = style(&body, fonts, options)?.replace('\r', "");
    let script = SCRIPT.replace('\r', "");
    let mut page = HtmlPage::default();
    page.raw("<!DOCTYPE html>\n<html");
    page.attr("lang", options.lang.code());
    page.attr("data-tone", tone_word(options.tone));
    page.raw(">\n<head>\n<meta charset=\"utf-8\">\n");
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; img-src data:; font-src data:; \
         base-uri 'none'; form-action 'none'",
        source_hash(&style),
        source_hash(&script)
    );
    page.raw("<meta http-equiv=\"Content-Security-Policy\"");
    // The quotes of the hashes are not escaped, for readers of the file.
    page.raw(&format!(" content=\"{policy}\">\n"));
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\"");
    page.attr("content", tone_word(options.tone));
    page.raw(">\n");
    page.program_text("title", &one_line(&page_frame::title(words)));
    page.raw("<style>");
    page.raw(&style);
    page.raw("</style>\n</head>\n<body>\n");
    page.raw(&body);
    page.raw("<script>");
    page.raw(&script);
    page.raw("</script>\n</body>\n</html>\n");
    Ok(page.finish())
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tone_word(tone: Tone) -> &'static str {
    match tone {
        Tone::Light | Tone::Print => "light",
        Tone::Dark => "dark",
    }
}

/// Style sheet of the page: fonts, colours, then the common rules.
fn style(body: &str, fonts: &FontFiles, options: &HtmlOptions) -> Result<String, Message> {
    let mut used: BTreeSet<char> = body.chars().filter(|c| !c.is_ascii()).collect();
    // Script and style sheet also write some ASCII characters.
    used.extend(' '..='~');
    let used: Vec<char> = used.into_iter().collect();
    let mut out = String::from("\n");
    for (weight, file) in [(400, fonts.regular), (600, fonts.semibold)] {
        let file = font::web_font(file, &used).ok_or_else(|| message!("export-html-font"))?;
        let file = STANDARD.encode(file);
        // Writing to a string never fails.
        let _written = writeln!(
            out,
            "@font-face{{font-family:Inter;font-weight:{weight};\
             src:url(data:font/woff;base64,{file}) format(\"woff\")}}"
        );
    }
    colours(&mut out, Palette::of(options.tone));
    out.push_str(STYLE);
    Ok(out)
}

fn colours(out: &mut String, p: &Palette) {
    out.push_str(":root{");
    for (name, color) in [
        ("ground", p.ground),
        ("surface", p.surface),
        ("panel", p.panel),
        ("control", p.control),
        ("hover", p.control_hover),
        ("line", p.line),
        ("outline", p.outline),
        ("text", p.text),
        ("muted", p.text_muted),
        ("on-accent", p.text_on_accent),
        ("accent", p.accent),
        ("accent-soft", p.accent_soft),
    ] {
        let [r, g, b, _] = color.0;
        let _written = write!(out, "--{name}:#{r:02x}{g:02x}{b:02x};");
    }
    out.push_str("}\n");
}

/// Source expression of an inline script or style, by its SHA-256 hash (CSP Level 2).
fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
