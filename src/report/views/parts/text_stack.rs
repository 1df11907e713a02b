//! Stacked paragraphs of text.

use crate::{
    map::scene_builder::SceneBuilder,
    model::float,
    scene::Rgba,
    text::{FontSpec, break_lines},
};

/// Paragraphs below each other, each broken into as many lines as it needs.
pub(in crate::report) struct TextStack {
    pub pen: SceneBuilder,
    /// Upper edge of the next paragraph.
    pub y: f64,
    left: f64,
}

impl TextStack {
    /// Starts at a left and an upper edge.
    pub(in crate::report) fn new(left: f64, y: f64) -> Self {
        Self {
            pen: SceneBuilder::default(),
            y,
            left,
        }
    }

    /// Adds a paragraph, broken at this width.
    pub(in crate::report) fn add_text(
        &mut self,
        words: &str,
        style: FontSpec,
        room: f64,
        ink: Rgba,
    ) {
        let lines = break_lines(words, style, room, usize::MAX / 2);
        self.pen.text(&lines, style, (self.left, self.y), ink);
        self.y += style.leading() * float(lines.len());
    }

    /// Adds vertical space.
    pub(in crate::report) fn skip(&mut self, by: f64) {
        self.y += by;
    }
}
