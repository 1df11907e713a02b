//! Paragraphs that flow through columns and pages.

use super::{page_flow::FlowItem, page_sheet::PageSheet};
use crate::{
    map::scene_builder::SceneBuilder,
    model::float,
    scene::{ItemRole, Point, Rgba, SceneKey},
    text::{FontSpec, MeasuredLine, break_lines},
};

/// Paragraph of one style.
pub(super) struct TextPiece {
    /// Broken lines.
    pub lines: Vec<MeasuredLine>,
    pub style: FontSpec,
    /// Text colour.
    pub ink: Rgba,
    /// Distance from the left edge of the column.
    pub indent: f64,
    /// Space above.
    pub space_before: f64,
    /// Colour of a bullet before the first line.
    pub dot: Option<Rgba>,
    /// Reference to the model.
    pub key: Option<SceneKey>,
    /// Accessible role.
    pub role: ItemRole,
    /// Set for a paragraph that must not be the last in its column, such as a heading.
    pub keeps_with_next: bool,
}

impl TextPiece {
    /// Breaks a text for a column of this width.
    pub(super) fn new(words: &str, style: FontSpec, ink: Rgba, indent: f64, width: f64) -> Self {
        Self {
            lines: break_lines(words, style, width - indent, usize::MAX / 2),
            style,
            ink,
            indent,
            space_before: 0.0,
            dot: None,
            key: None,
            role: ItemRole::Paragraph,
            keeps_with_next: false,
        }
    }

    /// Height of its lines.
    pub(super) fn text_height(&self) -> f64 {
        self.style.leading() * float(self.lines.len())
    }

    /// Draws the lines in a column from `at`, with a bullet of this radius where there is one.
    pub(super) fn draw(&self, pen: &mut SceneBuilder, sheet: PageSheet, at: Point, radius: f64) {
        if let Some(color) = self.dot {
            let middle = at.y + self.style.leading() / 2.0;
            let center = Point::new(at.x + sheet.scaled(4.0), middle);
            pen.circle(center, sheet.scaled(radius), Some(color), None);
        }
        pen.text(
            &self.lines,
            self.style,
            (at.x + self.indent, at.y),
            self.ink,
        );
    }
}

impl FlowItem for TextPiece {
    fn height(&self) -> f64 {
        self.space_before + self.text_height()
    }

    fn keeps_with_next(&self) -> bool {
        self.keeps_with_next
    }

    fn least_height(&self) -> f64 {
        self.space_before + self.style.leading()
    }

    fn split_off(&mut self, height: f64) -> Option<Self> {
        let fit = self.style.lines_in(height - self.space_before).max(1);
        let lines = self.lines.split_off(fit.min(self.lines.len()));
        (!lines.is_empty()).then_some(Self {
            lines,
            space_before: 0.0,
            dot: None,
            key: None,
            ..*self
        })
    }
}
