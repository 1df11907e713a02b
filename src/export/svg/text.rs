//! Text of an SVG: elements that name the font, or glyph outlines.

use super::{SvgWriter, push_path_at};
use crate::{
    export::text_direction::begins_right_to_left,
    scene::{LineBreak, Point, Text, TextAlign, TextLine, TextWeight},
    text::{FontSpec, width},
};

impl SvgWriter {
    pub(super) fn text(&mut self, text: &Text) {
        if self.typesetter.is_some() {
            self.outlines(text);
            return;
        }
        let is_seen = |line: &&TextLine| !line.text.trim().is_empty();
        let lines: Vec<&TextLine> = text.lines.iter().filter(is_seen).collect();
        let [_, .., last] = lines.as_slice() else {
            for line in lines {
                self.xml.raw("<text");
                self.line_start(text, line, 0.0);
                self.letters_of(text);
                self.xml.raw(">");
                self.xml.text(&line.text);
                self.xml.raw("</text>\n");
            }
            return;
        };
        // One element for all lines: selecting, copying, searching or editing yields the unbroken
        // text.
        self.xml.raw("<text");
        self.letters_of(text);
        self.xml.raw(">");
        for &line in &lines {
            let end = if std::ptr::eq(line, *last) {
                ""
            } else {
                match line.end {
                    LineBreak::Paragraph => "\n",
                    LineBreak::Space => " ",
                    LineBreak::Joint | LineBreak::Hyphen => "",
                }
            };
            let hang = if end.is_empty() { 0.0 } else { space(text) };
            self.xml.raw("<tspan");
            self.line_start(text, line, hang);
            self.xml.raw(">");
            self.xml.text(line.text_without_hyphen());
            self.xml.raw("</tspan>");
            self.xml.raw(end);
        }
        self.xml.raw("</text>\n");
        for line in lines.iter().filter(|line| line.end == LineBreak::Hyphen) {
            self.hyphen(text, line);
        }
    }

    /// Anchors a line at the end that stays in place when another font is substituted.
    fn anchor(&mut self, text: &Text, line: &TextLine, hang: f64) {
        let is_rtl = begins_right_to_left(&line.text);
        if is_rtl {
            self.xml.raw(" direction=\"rtl\"");
        }
        let width = words_width(text, line);
        let (x, anchor) = match text.align {
            TextAlign::Left if is_rtl => (line.x - hang, "end"),
            TextAlign::Right if is_rtl => (line.x + width, "start"),
            TextAlign::Left => (line.x, "start"),
            TextAlign::Center if is_rtl => (line.x + (width - hang) / 2.0, "middle"),
            TextAlign::Center => (line.x + (width + hang) / 2.0, "middle"),
            TextAlign::Right => (line.x + width + hang, "end"),
        };
        self.xml.number("x", self.origin.x + x);
        if anchor != "start" {
            self.xml.attr("text-anchor", anchor);
        }
    }

    /// Writes position and width of a line; `hang` is the width of the trailing space.
    fn line_start(&mut self, text: &Text, line: &TextLine, hang: f64) {
        self.anchor(text, line, hang);
        self.xml.number("y", self.origin.y + line.baseline);
        let width = words_width(text, line);
        if width > 0.0 {
            // A substituted font is fitted into the same width.
            self.xml.number("textLength", width);
            self.xml.raw(" lengthAdjust=\"spacingAndGlyphs\"");
        }
    }

    fn letters_of(&mut self, text: &Text) {
        self.xml.number("font-size", text.size);
        if text.weight == TextWeight::SemiBold {
            self.xml.raw(" font-weight=\"600\"");
        }
        self.color("fill", text.color);
    }

    /// Draws an inserted hyphen as a path, since it is not part of the text.
    fn hyphen(&mut self, text: &Text, line: &TextLine) {
        let at = self.origin;
        let x = at.x + line.x + words_width(text, line);
        let mut d = String::new();
        for letter in self.hyphens.outlines("-", text.weight) {
            let origin = Point::new(
                x + letter.x * text.size,
                at.y + line.baseline + letter.y * text.size,
            );
            push_path_at(&mut d, &letter.outline, origin, text.size);
        }
        self.xml.raw("<path aria-hidden=\"true\" d=\"");
        self.xml.raw(&d);
        self.xml.raw("\"");
        self.color("fill", text.color);
        self.xml.raw("/>\n");
    }

    fn outlines(&mut self, text: &Text) {
        let Some(letters) = &mut self.typesetter else {
            return;
        };
        let at = self.origin;
        let mut d = String::new();
        for line in &text.lines {
            for letter in letters.outlines(&line.text, text.weight) {
                let origin = Point::new(
                    at.x + line.x + letter.x * text.size,
                    at.y + line.baseline + letter.y * text.size,
                );
                push_path_at(&mut d, &letter.outline, origin, text.size);
            }
        }
        if !d.is_empty() {
            self.xml.raw("<path d=\"");
            self.xml.raw(&d);
            self.xml.raw("\" role=\"img\"");
            self.xml.attr("aria-label", &text.single_line());
            self.color("fill", text.color);
            self.xml.raw("/>\n");
        }
    }
}

fn style(text: &Text) -> FontSpec {
    FontSpec {
        size: text.size,
        weight: text.weight,
    }
}

/// Width of a space in a text.
fn space(text: &Text) -> f64 {
    width(" ", style(text))
}

/// Width of a line without an inserted hyphen.
fn words_width(text: &Text, line: &TextLine) -> f64 {
    match line.end {
        LineBreak::Hyphen => (line.width - width("-", style(text))).max(0.0),
        LineBreak::Paragraph | LineBreak::Space | LineBreak::Joint => line.width,
    }
}
