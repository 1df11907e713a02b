//! Words that are put under each other.

use crate::{
    layout::{
        paint::Pen,
        place::float,
        text::{Style, broken},
    },
    scene::Rgba,
};

/// Words under each other, each as many lines as it needs.
pub(in crate::layout) struct Lines {
    /// What was drawn.
    pub pen: Pen,
    /// Where the next words begin, downwards.
    pub y: f64,
    left: f64,
}

impl Lines {
    /// Begins at a place from the left and from above.
    pub(in crate::layout) fn at(left: f64, y: f64) -> Self {
        Self {
            pen: Pen::default(),
            y,
            left,
        }
    }

    /// Puts words, broken at this width, and goes on below them.
    pub(in crate::layout) fn put(&mut self, words: &str, style: Style, room: f64, ink: Rgba) {
        let lines = broken(words, style, room, usize::MAX / 2);
        self.pen.text(&lines, style, (self.left, self.y), ink);
        self.y += style.leading() * float(lines.len());
    }

    /// Leaves room before what comes next.
    pub(in crate::layout) fn down(&mut self, by: f64) {
        self.y += by;
    }
}
