//! Stacked paragraphs of text.

use crate::{
    layout::{
        paint::Pen,
        place::float,
        text::{Style, broken},
    },
    scene::Rgba,
};

/// Paragraphs below each other, each broken into as many lines as it needs.
pub(in crate::layout) struct Lines {
    pub pen: Pen,
    /// Upper edge of the next paragraph.
    pub y: f64,
    left: f64,
}

impl Lines {
    /// Starts at a left and an upper edge.
    pub(in crate::layout) fn at(left: f64, y: f64) -> Self {
        Self {
            pen: Pen::default(),
            y,
            left,
        }
    }

    /// Adds a paragraph, broken at this width.
    pub(in crate::layout) fn put(&mut self, words: &str, style: Style, room: f64, ink: Rgba) {
        let lines = broken(words, style, room, usize::MAX / 2);
        self.pen.text(&lines, style, (self.left, self.y), ink);
        self.y += style.leading() * float(lines.len());
    }

    /// Adds vertical space.
    pub(in crate::layout) fn down(&mut self, by: f64) {
        self.y += by;
    }
}
