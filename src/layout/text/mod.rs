//! Text measurement and line breaking with the bundled fonts, so that the screen and every export
//! break lines alike; those of a GUI toolkit would depend on the display's DPI.
//!
//! Widths are cached by word, so that most texts are measured without shaping. All functions may be
//! called from any thread.

mod breaking;
mod clusters;
mod coverage;
mod filler;
mod fonts;
mod hyphens;
mod signs;
mod words;

use std::sync::Arc;

pub use self::{
    breaking::{broken, one_line},
    coverage::boxes,
    fonts::{FALLBACKS, Fallback, font_data},
    hyphens::in_language,
    signs::{legible, titled, unmarked},
    words::width,
};
use crate::scene::{Align, LineEnd, Rgba, Text, TextLine, Weight};

/// Ascent of Inter, as a fraction of the font size.
pub const ASCENT: f64 = 0.968_75;
/// Descent of Inter, as a fraction of the font size.
pub const DESCENT: f64 = 0.241_477;

/// Font size and weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Font size in scene units.
    pub size: f64,
    /// Font weight.
    pub weight: Weight,
}

impl Style {
    /// Regular weight.
    #[must_use]
    pub const fn regular(size: f64) -> Self {
        Self {
            size,
            weight: Weight::Regular,
        }
    }

    /// Semi-bold weight.
    #[must_use]
    pub const fn bold(size: f64) -> Self {
        Self {
            size,
            weight: Weight::SemiBold,
        }
    }

    /// Line height, the distance between two baselines: 1.25 of the font size, rounded to half a
    /// unit.
    #[must_use]
    pub fn leading(self) -> f64 {
        (self.size * 2.5).round() / 2.0
    }
}

/// Measured line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Text of the line, including an inserted hyphen.
    pub text: Arc<str>,
    /// Advance width in scene units.
    pub width: f64,
    /// Join with the next line.
    pub end: LineEnd,
}

/// Unbroken text of broken lines; paragraphs are joined with spaces.
#[must_use]
pub fn joined(lines: &[Line]) -> String {
    let mut words = String::new();
    for line in lines {
        line.end.join(&mut words, &line.text);
    }
    words.trim().replace('\n', " ")
}

/// Positions measured lines under each other; the box of the first line begins at `y`.
///
/// `x` is the left end, the middle or the right end of the lines, by `align`.
#[must_use]
pub fn place(lines: &[Line], style: Style, at: (f64, f64), align: Align, color: Rgba) -> Text {
    let (x, y) = at;
    let leading = style.leading();
    let first = y + (leading - (ASCENT + DESCENT) * style.size) / 2.0 + ASCENT * style.size;
    let mut baseline = first;
    let mut placed = Vec::with_capacity(lines.len());
    for line in lines {
        let left = match align {
            Align::Left => x,
            Align::Center => x - line.width / 2.0,
            Align::Right => x - line.width,
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
