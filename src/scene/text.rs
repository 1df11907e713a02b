//! Text, measured and broken into lines, from which the unbroken text is put together again.

use std::sync::Arc;

use super::{Point, Rect, Rgba};

/// Font weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextWeight {
    /// Inter Regular.
    #[default]
    Regular,
    /// Inter Semi Bold.
    SemiBold,
}

/// Horizontal alignment of lines within the width that they were broken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextAlign {
    /// Left-aligned.
    #[default]
    Left,
    /// Centred.
    Center,
    /// Right-aligned.
    Right,
}

/// Kind of line end: the join between a line and the next one in the unbroken text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LineBreak {
    /// Line break of the text itself, or the end of the text.
    #[default]
    Paragraph,
    /// Broken at a space, which is not part of the line.
    Space,
    /// Broken without a character, as after a hyphen of the text's own or between Chinese
    /// characters.
    Joint,
    /// Broken within a word: the hyphen at the end of the line is not part of the text.
    Hyphen,
}

impl LineBreak {
    /// Appends a line with this end to the unbroken text.
    pub fn append_to(self, words: &mut String, line: &str) {
        match self {
            Self::Paragraph => {
                words.push_str(line);
                words.push('\n');
            }
            Self::Space => {
                words.push_str(line);
                words.push(' ');
            }
            Self::Joint => words.push_str(line),
            Self::Hyphen => words.push_str(line.strip_suffix('-').unwrap_or(line)),
        }
    }
}

/// Line of text, already measured and broken.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Text of the line, including an inserted hyphen.
    pub text: Arc<str>,
    /// Left end in scene units.
    pub x: f64,
    /// Baseline (y) in scene units.
    pub baseline: f64,
    /// Advance width in scene units.
    pub width: f64,
    /// Join with the next line.
    pub end: LineBreak,
}

impl TextLine {
    /// Text of the line without an inserted hyphen.
    #[must_use]
    pub fn text_without_hyphen(&self) -> &str {
        match self.end {
            LineBreak::Hyphen => self.text.strip_suffix('-').unwrap_or(&self.text),
            LineBreak::Paragraph | LineBreak::Space | LineBreak::Joint => &self.text,
        }
    }
}

/// Unbroken text of lines; paragraphs are separated by `\n`.
#[must_use]
pub fn unbroken(lines: &[TextLine]) -> String {
    let mut words = String::new();
    for line in lines {
        line.end.append_to(&mut words, &line.text);
    }
    words.truncate(words.trim_end().len());
    words
}

/// Lines of text of one size, weight and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Lines, top to bottom.
    pub lines: Vec<TextLine>,
    /// Font size in scene units (pixels at 100 %).
    pub size: f64,
    /// Distance between two baselines in scene units.
    pub leading: f64,
    /// Font weight.
    pub weight: TextWeight,
    /// Text colour.
    pub color: Rgba,
    /// Horizontal alignment of the lines.
    pub align: TextAlign,
}

impl Text {
    /// Bounding box of the lines, from 0.95 of the font size above each baseline to 0.27 below it.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let mut bounds = Rect::NOTHING;
        for line in &self.lines {
            bounds = bounds.union(Rect {
                min: Point {
                    x: line.x,
                    y: line.baseline - 0.95 * self.size,
                },
                max: Point {
                    x: line.x + line.width,
                    y: line.baseline + 0.27 * self.size,
                },
            });
        }
        bounds
    }

    /// Lines of each paragraph.
    pub fn paragraphs(&self) -> impl Iterator<Item = &[TextLine]> {
        self.lines
            .split_inclusive(|line| line.end == LineBreak::Paragraph)
    }

    /// Unbroken text; paragraphs are separated by `\n`.
    #[must_use]
    pub fn unbroken(&self) -> String {
        unbroken(&self.lines)
    }

    /// Unbroken text on one line; paragraphs are joined with spaces.
    #[must_use]
    pub fn single_line(&self) -> String {
        self.unbroken().trim_start().replace('\n', " ")
    }
}
