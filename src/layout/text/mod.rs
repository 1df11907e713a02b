//! Measures text and breaks it into lines, from the bundled fonts and never by a GUI toolkit, so
//! that the screen and every export break lines alike.
//!
//! Widths are kept by word, so that most texts are measured without shaping anything. Everything
//! here may be called from any thread.

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

/// Ascent of Inter, as a part of the font size.
pub const ASCENT: f64 = 0.968_75;
/// Descent of Inter, as a part of the font size.
pub const DESCENT: f64 = 0.241_477;

/// Size and weight of letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The font size in scene units.
    pub size: f64,
    /// The weight.
    pub weight: Weight,
}

impl Style {
    /// Letters of ordinary weight.
    #[must_use]
    pub const fn regular(size: f64) -> Self {
        Self {
            size,
            weight: Weight::Regular,
        }
    }

    /// Letters of more weight.
    #[must_use]
    pub const fn bold(size: f64) -> Self {
        Self {
            size,
            weight: Weight::SemiBold,
        }
    }

    /// The distance between two baselines: 1.25 of the size, rounded to half a unit.
    #[must_use]
    pub fn leading(self) -> f64 {
        (self.size * 2.5).round() / 2.0
    }
}

/// A measured line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub text: Arc<str>,
    /// Their width in scene units.
    pub width: f64,
    /// How the words go on in the next line.
    pub end: LineEnd,
}

/// The words of broken lines as they were before, on one line.
#[must_use]
pub fn joined(lines: &[Line]) -> String {
    let mut words = String::new();
    for line in lines {
        line.end.join(&mut words, &line.text);
    }
    words.trim().replace('\n', " ")
}

/// Places measured lines under each other: the box of the first line begins at `y`.
///
/// `x` is the left end, the middle or the right end of the lines, as `align` says.
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
        weight: style.weight,
        color,
        align,
    }
}
