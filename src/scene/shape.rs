//! Shapes: rectangles, circles and paths with fill, outline and the text in them.

use super::{PathSegment, Point, Rect, Rgba, Text, path_bounds};

/// Dash pattern of a stroke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Solid line.
    #[default]
    Solid,
    /// Dashes: 6 on, 4 off, times the stroke width over 1.5.
    Dashed,
    /// Dots: 1.5 on, 3.5 off, times the stroke width over 1.5.
    Dotted,
}

/// Stroke of an outline or line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Colour of the line.
    pub color: Rgba,
    /// Width in scene units.
    pub width: f64,
    /// Dash pattern.
    pub dash: Dash,
}

impl Stroke {
    /// A solid line.
    #[must_use]
    pub const fn solid(color: Rgba, width: f64) -> Self {
        Self {
            color,
            width,
            dash: Dash::Solid,
        }
    }
}

/// Geometry of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeGeometry {
    /// Rectangle with rounded corners.
    Rect {
        /// Bounds of the rectangle.
        rect: Rect,
        /// Corner radius; 0 for square corners.
        radius: f64,
    },
    /// Circle.
    Circle {
        /// Centre of the circle.
        center: Point,
        /// Radius of the circle.
        radius: f64,
    },
    /// Path of lines and curves.
    Path(Vec<PathSegment>),
}

/// Form with fill and outline.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapeItem {
    /// Geometry.
    pub geometry: ShapeGeometry,
    /// Fill colour; `None` for no fill.
    pub fill: Option<Rgba>,
    /// Outline; `None` for no outline.
    pub stroke: Option<Stroke>,
    /// Set for the box of its group, in which everything else of the group lies: connectors are
    /// joined to it, and its text runs over as many lines as it needs.
    pub is_box: bool,
    /// Text in the shape, drawn over it.
    pub text: Option<Box<Text>>,
}

impl ShapeItem {
    /// Shape without text.
    #[must_use]
    pub const fn new(geometry: ShapeGeometry, fill: Option<Rgba>, stroke: Option<Stroke>) -> Self {
        Self {
            geometry,
            fill,
            stroke,
            is_box: false,
            text: None,
        }
    }

    /// Bounding box of form and outline.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let form = match &self.geometry {
            ShapeGeometry::Rect { rect, .. } => *rect,
            ShapeGeometry::Circle { center, radius } => Rect::around(*center, *radius),
            ShapeGeometry::Path(path) => path_bounds(path),
        };
        form.grow(self.stroke.map_or(0.0, |stroke| stroke.width / 2.0))
    }
}
