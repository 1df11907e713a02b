//! Text measurement and line breaking with the bundled fonts, so that the screen and every export
//! break lines alike; those of a GUI toolkit would depend on the display's DPI.
//!
//! Widths are cached by word, so that most texts are measured without shaping. All functions may be
//! called from any thread.

mod breaking;
mod char_class;
mod clusters;
mod coverage;
pub(crate) mod durations;
pub(crate) mod figure_format;
mod fonts;
mod hyphens;
mod line_filler;
pub(crate) mod message_cache;
mod width_cache;

use std::sync::Arc;

pub use self::{
    breaking::{break_lines, one_line},
    char_class::{clean_text, clean_title, without_break_marks},
    coverage::missing_letter_notices,
    fonts::{FALLBACKS, FallbackFont, font_data},
    hyphens::with_language,
    width_cache::width,
};
use crate::scene::{LineBreak, Rgba, Text, TextAlign, TextLine, TextWeight};

/// Ascent of Inter, as a fraction of the font size.
pub const ASCENT: f64 = 0.968_75;
/// Descent of Inter, as a fraction of the font size.
pub const DESCENT: f64 = 0.241_477;

/// Font size and weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FontSpec {
    /// Font size in scene units.
    pub size: f64,
    /// Font weight.
    pub weight: TextWeight,
}

impl FontSpec {
    /// Regular weight.
    #[must_use]
    pub const fn regular(size: f64) -> Self {
        Self {
            size,
            weight: TextWeight::Regular,
        }
    }

    /// Semi-bold weight.
    #[must_use]
    pub const fn bold(size: f64) -> Self {
        Self {
            size,
            weight: TextWeight::SemiBold,
        }
    }

    /// Line height, the distance between two baselines: 1.25 of the font size, rounded to half a
    /// unit.
    #[must_use]
    pub fn leading(self) -> f64 {
        (self.size * 2.5).round() / 2.0
    }

    /// Number of whole lines in a height; 0 in a negative one.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "saturates: more lines than any text has"
    )]
    pub fn lines_in(self, height: f64) -> usize {
        (height / self.leading()) as usize
    }
}

/// Measured line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasuredLine {
    /// Text of the line, including an inserted hyphen.
    pub text: Arc<str>,
    /// Advance width in scene units.
    pub width: f64,
    /// Join with the next line.
    pub end: LineBreak,
}

/// Unbroken text of broken lines; paragraphs are joined with spaces.
#[must_use]
pub fn join_lines(lines: &[MeasuredLine]) -> String {
    let mut words = String::new();
    for line in lines {
        line.end.append_to(&mut words, &line.text);
    }
    words.trim().replace('\n', " ")
}

/// Positions measured lines under each other; the box of the first line begins at `y`.
///
/// `x` is the left end, the middle or the right end of the lines, by `align`.
#[must_use]
pub fn place_lines(
    lines: &[MeasuredLine],
    style: FontSpec,
    at: (f64, f64),
    align: TextAlign,
    color: Rgba,
) -> Text {
    let (x, y) = at;
    let leading = style.leading();
    let first = y + (leading - (ASCENT + DESCENT) * style.size) / 2.0 + ASCENT * style.size;
    let mut baseline = first;
    let mut placed = Vec::with_capacity(lines.len());
    for line in lines {
        let left = match align {
            TextAlign::Left => x,
            TextAlign::Center => x - line.width / 2.0,
            TextAlign::Right => x - line.width,
        };
        placed.push(TextLine {
            text: Arc::clone(&line.text),
            x: left,
            baseline,
            width: line.width,
            end: line.end,
        });
        baseline += leading;
    }
    Text {
        lines: placed,
        size: style.size,
        leading,
        weight: style.weight,
        color,
        align,
    }
}
