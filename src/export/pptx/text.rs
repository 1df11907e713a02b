//! Words of a shape: where they stand in it, and as paragraphs that break by themselves again.

use super::{color::Scheme, units::Frame};
use crate::{
    export::{svg::begins_right_to_left, xml::Xml},
    scene::{Align, Rect, Text, TextLine, Weight},
};

/// Where the first baseline of an exactly spaced line is: this part of the size above its lower
/// end (the descent of Inter).
const BELOW_BASELINE: f64 = 0.2415;
/// By how much a gap between lines is larger when a new paragraph begins.
const PARAGRAPH: f64 = 1.25;

/// Where words stand in a shape from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
}

/// What a program does with words that are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// Nothing; words break at the sides.
    Wrap,
    /// It makes them smaller; words break at the sides.
    Shrink,
    /// Nothing, and there is one line whatever its length.
    OneLine,
}

/// Words in a shape.
#[derive(Clone, Debug)]
pub(super) struct Body {
    /// The words.
    pub(super) text: Text,
    /// The box that they stand in, within that of the shape.
    pub(super) area: Rect,
    /// From top to bottom.
    pub(super) anchor: Anchor,
    /// When there are too many.
    pub(super) fit: Fit,
    /// Words as they were before they were broken, among others; tells which hyphens are the
    /// user's.
    pub(super) unbroken: String,
}

/// What words are in a presentation.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The colours.
    pub(super) scheme: &'a Scheme,
    /// Units.
    pub(super) frame: &'a Frame,
    /// The language, as in `nl-NL`.
    pub(super) lang: &'a str,
}

/// What a run of words is.
#[derive(Clone, Copy)]
pub(super) enum Kind<'a> {
    /// Nothing special.
    Plain,
    /// The title, in the theme's letters for titles.
    Title,
    /// A click on it leads to the address of a relationship.
    Linked(&'a str),
    /// The program fills it in.
    Field(&'static str),
}

/// The theme's letters for titles.
const MAJOR: &str =
    "<a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/>";
/// The theme's letters for everything else.
const MINOR: &str =
    "<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>";

/// Lines that belong together, and the space before them in scene units.
struct Paragraph<'a> {
    lines: &'a [TextLine],
    before: f64,
}

/// A language as PowerPoint knows it, with a country: `nl` is `nl-NL`.
pub(super) fn lang_tag(lang: &str) -> String {
    let is_tag = (2..=35).contains(&lang.len())
        && lang.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        });
    match lang {
        "nl" => "nl-NL".to_owned(),
        _ if !is_tag || lang == "en" => "en-GB".to_owned(),
        _ => lang.to_owned(),
    }
}

/// The distance between the baselines of a text's lines.
pub(super) fn leading(text: &Text) -> f64 {
    let gaps = text.lines.windows(2).filter_map(|pair| match pair {
        [a, b] => Some(b.baseline - a.baseline),
        _ => None,
    });
    let least = gaps
        .filter(|gap| *gap > text.size * 0.5)
        .fold(f64::INFINITY, f64::min);
    if least.is_finite() {
        least
    } else {
        (text.size * 2.5).round() / 2.0
    }
}

/// The box around the lines as a program that draws them with exact spacing sees it.
pub(super) fn line_box(text: &Text) -> Rect {
    let bounds = text.bounds();
    let (Some(first), Some(last)) = (text.lines.first(), text.lines.last()) else {
        return bounds;
    };
    let below = BELOW_BASELINE * text.size;
    let mut area = bounds;
    area.min.y = first.baseline + below - leading(text);
    area.max.y = last.baseline + below;
    area
}

fn paragraphs(text: &Text) -> Vec<Paragraph<'_>> {
    let leading = leading(text);
    let mut found = Vec::new();
    let (mut start, mut before) = (0, 0.0);
    for (place, pair) in text.lines.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let gap = b.baseline - a.baseline;
        if gap > leading * PARAGRAPH {
            let lines = text.lines.get(start..=place).unwrap_or_default();
            found.push(Paragraph { lines, before });
            (start, before) = (place + 1, gap - leading);
        }
    }
    let lines = text.lines.get(start..).unwrap_or_default();
    found.push(Paragraph { lines, before });
    found
}

/// Lines as one string again: what was parted at a space gets its space back, a word that was
/// parted becomes whole where `unbroken` has it whole.
pub(super) fn joined<'a>(lines: impl Iterator<Item = &'a str>, unbroken: &str) -> String {
    let mut words = String::new();
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        if !words.is_empty() {
            join(&mut words, line, unbroken);
        }
        words.push_str(line);
    }
    words
}

/// Ends `words` so that `next` can follow.
fn join(words: &mut String, next: &str, unbroken: &str) {
    let last = words.chars().next_back().unwrap_or(' ');
    let first = next.chars().next().unwrap_or(' ');
    if is_ideographic(last) || is_ideographic(first) {
        return;
    }
    if !matches!(last, '-' | '/' | '–' | '—') {
        words.push(' ');
        return;
    }
    let tail = words.rsplit(' ').next().unwrap_or_default();
    let head = next.split(' ').next().unwrap_or_default();
    if unbroken.contains(&format!("{tail}{head}")) {
        return;
    }
    if unbroken.contains(&format!("{tail} {head}")) {
        words.push(' ');
    } else if last == '-' {
        let whole = tail.strip_suffix('-').unwrap_or(tail);
        if unbroken.contains(&format!("{whole}{head}")) {
            words.pop();
        }
    }
}

/// Whether a character belongs to a script that is written without spaces.
fn is_ideographic(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF
        | 0x2_0000..=0x3_FFFF)
}

impl Setting<'_> {
    /// Writes the words of a shape whose own area for text is `room`.
    pub(super) fn body(&self, xml: &mut Xml, body: &Body, room: Rect, kind: Kind<'_>) {
        let Body { area, .. } = body;
        xml.raw("<p:txBody><a:bodyPr wrap=\"");
        xml.raw(if body.fit == Fit::OneLine {
            "none"
        } else {
            "square"
        });
        xml.raw("\"");
        let inset = |units: f64| self.frame.length(units.max(0.0));
        xml.whole("lIns", inset(area.min.x - room.min.x));
        xml.whole("tIns", inset(area.min.y - room.min.y));
        xml.whole("rIns", inset(room.max.x - area.max.x));
        xml.whole("bIns", inset(room.max.y - area.max.y));
        xml.raw(" rtlCol=\"0\" anchor=\"");
        xml.raw(match body.anchor {
            Anchor::Top => "t",
            Anchor::Middle => "ctr",
        });
        xml.raw("\">");
        xml.raw(match body.fit {
            Fit::Shrink => "<a:normAutofit/>",
            Fit::Wrap | Fit::OneLine => "<a:noAutofit/>",
        });
        xml.raw("</a:bodyPr><a:lstStyle/>");
        self.paragraphs(xml, &body.text, &body.unbroken, kind);
        xml.raw("</p:txBody>");
    }

    /// Writes a shape's place for words that has none.
    pub(super) fn empty_body(&self, xml: &mut Xml) {
        xml.raw("<p:txBody><a:bodyPr rtlCol=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p><a:endParaRPr");
        xml.attr("lang", self.lang);
        xml.raw("/></a:p></p:txBody>");
    }

    /// Writes a text as paragraphs; a click on its words leads to `link`, the id of a
    /// relationship, unless that is empty.
    pub(super) fn linked(&self, xml: &mut Xml, text: &Text, unbroken: &str, link: &str) {
        self.paragraphs(xml, text, unbroken, Kind::Linked(link));
    }

    fn paragraphs(&self, xml: &mut Xml, text: &Text, unbroken: &str, kind: Kind<'_>) {
        let leading = self.frame.points(leading(text)).clamp(0, 158_400);
        for (place, paragraph) in paragraphs(text).into_iter().enumerate() {
            let lines = paragraph.lines.iter().map(|line| &*line.text);
            let words = joined(lines, unbroken);
            xml.raw("<a:p><a:pPr algn=\"");
            xml.raw(match text.align {
                Align::Left => "l",
                Align::Center => "ctr",
                Align::Right => "r",
            });
            xml.raw("\"");
            if begins_right_to_left(&words) {
                xml.raw(" rtl=\"1\"");
            }
            xml.raw("><a:lnSpc><a:spcPts");
            xml.whole("val", leading);
            xml.raw("/></a:lnSpc><a:spcBef><a:spcPts");
            let before = if place == 0 { 0.0 } else { paragraph.before };
            xml.whole("val", self.frame.points(before).clamp(0, 158_400));
            xml.raw("/></a:spcBef></a:pPr>");
            let (open, close) = match kind {
                Kind::Field(_) => (
                    "<a:fld id=\"{5B6F1C9A-3D0E-4B7A-9C52-6E1F0A7D2B41}\"",
                    "</a:fld>",
                ),
                Kind::Plain | Kind::Title | Kind::Linked(_) => ("<a:r", "</a:r>"),
            };
            if words.is_empty() {
                self.letters(xml, "a:endParaRPr", text, kind);
            } else {
                xml.raw(open);
                if let Kind::Field(name) = kind {
                    xml.attr("type", name);
                }
                xml.raw(">");
                self.letters(xml, "a:rPr", text, kind);
                xml.raw("<a:t>");
                xml.text(&words);
                xml.raw("</a:t>");
                xml.raw(close);
            }
            xml.raw("</a:p>");
        }
    }

    /// Writes size, weight, colour and font of letters.
    fn letters(&self, xml: &mut Xml, tag: &str, text: &Text, kind: Kind<'_>) {
        xml.raw("<");
        xml.raw(tag);
        xml.attr("lang", self.lang);
        xml.whole("sz", self.frame.points(text.size).clamp(100, 400_000));
        xml.raw(match text.weight {
            Weight::Regular => " b=\"0\"",
            Weight::SemiBold => " b=\"1\"",
        });
        xml.raw(" dirty=\"0\">");
        self.scheme.fill(xml, Some(text.color));
        xml.raw(match kind {
            Kind::Title => MAJOR,
            Kind::Plain | Kind::Linked(_) | Kind::Field(_) => MINOR,
        });
        if let Kind::Linked(link) = kind
            && !link.is_empty()
        {
            xml.raw("<a:hlinkClick");
            xml.attr("r:id", link);
            xml.raw("/>");
        }
        xml.raw("</");
        xml.raw(tag);
        xml.raw(">");
    }
}

#[cfg(test)]
mod tests {
    use super::{joined, lang_tag};

    #[test]
    fn broken_lines_become_whole_again() {
        for (lines, unbroken, whole) in [
            (
                &["Calls customer", "service"][..],
                "",
                "Calls customer service",
            ),
            (
                &["Verantwoor-", "delijkheid"],
                "Verantwoordelijkheid nemen",
                "Verantwoordelijkheid",
            ),
            (
                &["klant-", "reis maken"],
                "klant-reis maken",
                "klant-reis maken",
            ),
            (
                &["in-", "en verkoop"],
                "de in- en verkoop",
                "in- en verkoop",
            ),
            (&["e-", "mail"], "", "e-mail"),
            (&["web/", "app"], "web/app", "web/app"),
            (&["她打电话", "给客服"], "", "她打电话给客服"),
            (&[" a ", "", "b"], "", "a b"),
        ] {
            assert_eq!(joined(lines.iter().copied(), unbroken), whole);
        }
    }

    #[test]
    fn languages_have_a_country() {
        assert_eq!(lang_tag("nl"), "nl-NL");
        assert_eq!(lang_tag("en"), "en-GB");
        assert_eq!(lang_tag("de-AT"), "de-AT");
        assert_eq!(lang_tag("<x>"), "en-GB");
        assert_eq!(lang_tag(""), "en-GB");
    }
}
