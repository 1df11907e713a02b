//! Connectors: lines between groups, with arrowhead and label.

use super::{PathSegment, Rect, SceneKey, ShapeItem, Stroke, flatten};

/// Connector between two groups, with an arrowhead at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Connector {
    /// Reference to the model.
    pub key: Option<SceneKey>,
    /// Accessible name, read by screen readers.
    pub alt: String,
    /// Key of the group where it starts, so that an exporter can glue it.
    pub from: Option<SceneKey>,
    /// Key of the group where it ends.
    pub to: Option<SceneKey>,
    /// Line: a `Move` followed by lines or curves.
    pub path: Vec<PathSegment>,
    /// Stroke of line and arrowhead.
    pub stroke: Stroke,
    /// Side of the arrowhead in scene units; 0 for none. Its tip is the end of the path.
    pub head_size: f64,
    /// Label: a shape that covers the lines under it, with the text.
    pub label: Option<Box<ShapeItem>>,
    /// Bounding box of line and label.
    pub bounds: Rect,
}

impl Connector {
    /// Rectangle of the label; without one, a square around the middle of the line.
    #[must_use]
    pub fn label_rect(&self) -> Rect {
        if let Some(label) = &self.label {
            return label.bounds();
        }
        let points = flatten(&self.path, 4);
        let middle = points.get(points.len() / 2).copied();
        Rect::around(middle.unwrap_or(self.bounds.center()), 6.0)
    }
}
