//! Text bodies: position in the shape, and paragraphs that reflow when edited.

use super::{color::ColorScheme, units::SlideTransform};
use crate::{
    export::{text_direction::begins_right_to_left, xml::Xml},
    scene::{Rect, Text, TextAlign, TextWeight, unbroken},
};

/// Distance of the baseline above the lower end of a line with exact spacing, as a fraction of the
/// font size (the descent of Inter).
const BELOW_BASELINE: f64 = 0.2415;

/// Vertical anchor of text in a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextAnchor {
    Top,
    Middle,
}

/// Autofit behaviour for text that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextFit {
    /// Text wraps at the sides and may overflow.
    Wrap,
    /// Text wraps at the sides and is shrunk to fit.
    Shrink,
    /// Text stays on one line and may overflow.
    OneLine,
}

/// Text of a shape.
#[derive(Clone, Debug)]
pub(super) struct TextBody {
    pub(super) text: Text,
    /// Text area, within the shape.
    pub(super) area: Rect,
    /// Vertical anchor.
    pub(super) anchor: TextAnchor,
    /// Behaviour of text that is too long.
    pub(super) fit: TextFit,
}

/// Context for writing text.
#[derive(Clone, Copy)]
pub(super) struct TextContext<'a> {
    /// Theme colours.
    pub(super) scheme: &'a ColorScheme,
    /// Conversion to slide units.
    pub(super) frame: &'a SlideTransform,
    /// Language tag such as `nl-NL`.
    pub(super) lang: &'a str,
}

/// Kind of a text run.
#[derive(Clone, Copy)]
pub(super) enum RunKind<'a> {
    /// Ordinary text.
    Plain,
    /// Title, in the theme's major font.
    Title,
    /// Hyperlink, by its relationship id.
    Linked(&'a str),
    /// Field that the program fills in.
    Field(&'static str),
}

/// Opening of a field; the id only has to be one.
const FIELD: &str = "<a:fld id=\"{5B6F1C9A-3D0E-4B7A-9C52-6E1F0A7D2B41}\"";

/// Letters of a footer, in the colours and fonts of the theme.
const FOOTER_LETTERS: &str = " sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:rPr>";

/// Major font of the theme, for titles.
const MAJOR: &str =
    "<a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/>";
/// Minor font of the theme, for everything else.
const MINOR: &str =
    "<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>";

/// Language tag with a region, as PowerPoint expects: `nl` becomes `nl-NL`.
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

/// Bounding box of the lines as drawn with exact line spacing.
pub(super) fn line_box(text: &Text) -> Rect {
    let bounds = text.bounds();
    let (Some(first), Some(last)) = (text.lines.first(), text.lines.last()) else {
        return bounds;
    };
    let below = BELOW_BASELINE * text.size;
    let mut area = bounds;
    area.min.y = first.baseline + below - text.leading;
    area.max.y = last.baseline + below;
    area
}

impl TextContext<'_> {
    /// Writes the text body of a shape whose own text rectangle is `room`.
    pub(super) fn body(&self, xml: &mut Xml, body: &TextBody, room: Rect, kind: RunKind<'_>) {
        let TextBody { area, .. } = body;
        xml.raw("<p:txBody><a:bodyPr wrap=\"");
        xml.raw(if body.fit == TextFit::OneLine {
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
            TextAnchor::Top => "t",
            TextAnchor::Middle => "ctr",
        });
        xml.raw("\">");
        xml.raw(match body.fit {
            TextFit::Shrink => "<a:normAutofit/>",
            TextFit::Wrap | TextFit::OneLine => "<a:noAutofit/>",
        });
        xml.raw("</a:bodyPr><a:lstStyle/>");
        self.paragraphs(xml, &body.text, kind);
        xml.raw("</p:txBody>");
    }

    /// Writes a text body without any formatting of its own, for a placeholder whose master has it.
    /// Of a footer LibreOffice takes no letters from the master, so theme colour and font are said
    /// again.
    pub(super) fn bare_body(
        &self,
        xml: &mut Xml,
        text: &Text,
        (kind, is_footer): (RunKind<'_>, bool),
    ) {
        xml.raw("<p:txBody>");
        xml.raw(if is_footer {
            "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/>"
        } else {
            "<a:bodyPr/>"
        });
        xml.raw("<a:lstStyle/><a:p>");
        let close = if let RunKind::Field(name) = kind {
            xml.raw(FIELD);
            xml.attr("type", name);
            "</a:fld>"
        } else {
            xml.raw("<a:r");
            "</a:r>"
        };
        xml.raw("><a:rPr");
        xml.attr("lang", self.lang);
        xml.raw(if is_footer { FOOTER_LETTERS } else { "/>" });
        xml.raw("<a:t>");
        xml.text(text.single_line().trim());
        xml.raw("</a:t>");
        xml.raw(close);
        xml.raw("</a:p></p:txBody>");
    }

    /// Writes the empty text body of a shape without text.
    pub(super) fn empty_body(&self, xml: &mut Xml) {
        xml.raw("<p:txBody><a:bodyPr rtlCol=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p><a:endParaRPr");
        xml.attr("lang", self.lang);
        xml.raw("/></a:p></p:txBody>");
    }

    /// Writes a text as paragraphs; its runs link to `link`, the id of a relationship, unless that
    /// is empty.
    pub(super) fn linked_body(&self, xml: &mut Xml, text: &Text, link: &str) {
        self.paragraphs(xml, text, RunKind::Linked(link));
    }

    fn paragraphs(&self, xml: &mut Xml, text: &Text, kind: RunKind<'_>) {
        let leading = self.frame.points(text.leading).clamp(0, 158_400);
        for paragraph in text.paragraphs() {
            // The program breaks it again by itself.
            let words = unbroken(paragraph);
            let words = words.trim_start();
            xml.raw("<a:p><a:pPr algn=\"");
            xml.raw(match text.align {
                TextAlign::Left => "l",
                TextAlign::Center => "ctr",
                TextAlign::Right => "r",
            });
            xml.raw("\"");
            if begins_right_to_left(words) {
                xml.raw(" rtl=\"1\"");
            }
            xml.raw("><a:lnSpc><a:spcPts");
            xml.whole("val", leading);
            xml.raw("/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef></a:pPr>");
            let (open, close) = match kind {
                RunKind::Field(_) => (FIELD, "</a:fld>"),
                RunKind::Plain | RunKind::Title | RunKind::Linked(_) => ("<a:r", "</a:r>"),
            };
            if words.is_empty() {
                self.letters(xml, "a:endParaRPr", text, kind);
            } else {
                xml.raw(open);
                if let RunKind::Field(name) = kind {
                    xml.attr("type", name);
                }
                xml.raw(">");
                self.letters(xml, "a:rPr", text, kind);
                xml.raw("<a:t>");
                xml.text(words);
                xml.raw("</a:t>");
                xml.raw(close);
            }
            xml.raw("</a:p>");
        }
    }

    /// Writes run properties: size, weight, colour and font.
    fn letters(&self, xml: &mut Xml, tag: &str, text: &Text, kind: RunKind<'_>) {
        xml.raw("<");
        xml.raw(tag);
        xml.attr("lang", self.lang);
        // Half points, as the program's own menu has them; never larger than measured.
        let size = self.frame.points(text.size) / 50 * 50;
        xml.whole("sz", size.clamp(100, 400_000));
        xml.raw(match text.weight {
            TextWeight::Regular => " b=\"0\"",
            TextWeight::SemiBold => " b=\"1\"",
        });
        xml.raw(" dirty=\"0\">");
        self.scheme.fill(xml, Some(text.color));
        xml.raw(match kind {
            RunKind::Title => MAJOR,
            RunKind::Plain | RunKind::Linked(_) | RunKind::Field(_) => MINOR,
        });
        if let RunKind::Linked(link) = kind
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
    use super::lang_tag;
    use crate::{
        scene::{Rgba, Text, TextAlign, unbroken},
        text::{FontSpec, break_lines, place_lines},
    };

    fn paragraphs(text: &Text) -> Vec<String> {
        text.paragraphs().map(unbroken).collect()
    }

    #[test]
    fn broken_lines_become_whole_again() {
        for (words, width) in [
            ("Calls customer service", 60.0),
            ("Verantwoordelijkheid nemen", 60.0),
            ("klant-reis maken", 40.0),
            ("de in- en verkoop", 40.0),
            ("web/app of e-mail", 30.0),
            ("她打电话给客服", 30.0),
        ] {
            let style = FontSpec::regular(11.0);
            let lines = break_lines(words, style, width, 9);
            assert!(lines.len() > 1, "{words}");
            let text = place_lines(
                &lines,
                style,
                (0.0, 0.0),
                TextAlign::Left,
                Rgba::opaque([0; 3]),
            );
            let [paragraph] = &paragraphs(&text)[..] else {
                panic!("{words} in several paragraphs");
            };
            assert_eq!(paragraph, words);
        }
        let style = FontSpec::regular(11.0);
        let lines = break_lines("Three things:\n- one\n- two", style, 200.0, 9);
        let text = place_lines(
            &lines,
            style,
            (0.0, 0.0),
            TextAlign::Left,
            Rgba::opaque([0; 3]),
        );
        assert_eq!(paragraphs(&text), ["Three things:", "- one", "- two"]);
    }

    #[test]
    fn the_distance_of_lines_makes_no_paragraph() {
        let style = FontSpec::regular(11.0);
        let lines = break_lines("Calls customer service", style, 60.0, 9);
        let mut text = place_lines(
            &lines,
            style,
            (0.0, 0.0),
            TextAlign::Left,
            Rgba::opaque([0; 3]),
        );
        for (line, by) in text.lines.iter_mut().zip([0.0, 1.0, 20.0]) {
            line.baseline += by;
        }
        assert_eq!(paragraphs(&text).len(), 1);
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
